"""How fast a language model writes a film: ours, in batches and held to a form, against transformers' own, one by one.

python benchmarks/neural_writer.py [--size tiny|full] [--runtime 90] [--pitches 4] [--batch 8] [--longest 0]

The questions are those that the writers' room puts for one film, batch by batch as it puts them, answered beforehand by
something that knows nothing but their forms. Ours answers them, and then transformers' `generate` with its defaults
answers each by itself, with exactly as many tokens and free of any form. The weights are random, which changes no
speed but one: texts by chance seldom end, so --longest bounds the tokens of each answer (256 for `full`), and
--batches takes only the first batches of questions. `full` is a Qwen3 of 4B from its configuration and wants a card;
`tiny` runs anywhere.
"""

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from filmgen.backends.language.local import Local, chat
from filmgen.backends.neural.device import device_of, dtype_of, free, measured
from filmgen.film.document import Backend
from filmgen.film.order import Order
from filmgen.film.room import Question
from filmgen.film.story import Seed
from filmgen.library import genres, prompts
from filmgen.room import write
from filmgen.studio.store import Store
from filmgen.studio.studio import Studio

sys.path.insert(0, str(Path(__file__).parents[1]))

Batches = list[tuple[Question, ...]]
_ASKED: Batches = []


class Stenographer(Backend):
    """Writes down what the room asks, and answers with anything that fits."""

    batch: int = 8

    @property
    def at_once(self) -> int:  # type: ignore[override]
        return self.batch

    def complete(self, questions: tuple[Question, ...]) -> tuple[str, ...]:
        from tests.tiny.servers import walked

        _ASKED.append(questions)
        return tuple(json.dumps(walked(json.loads(q.form), q.user + str(q.seed))) for q in questions)


def questions(runtime: int, pitches: int, batch: int) -> Batches:
    """What the room asks for one film, batch by batch."""
    order = Order(
        seed=Seed(text="Yeti Tardigrade", runtime=runtime * 24), genres=tuple(genres().values()), candidates=pitches
    )
    with tempfile.TemporaryDirectory() as folder, Studio(Store(Path(folder))) as studio:
        write(order, Stenographer(batch=batch), prompts(), studio)
    return list(_ASKED)


def model(size: str, folder: Path) -> Path:
    """A language model with random weights, tiny or of 4B, with a tokenizer that was learnt from the prompts."""
    from tests.tiny import language

    if size == "tiny":
        return language.language(folder)
    import torch
    from transformers import Qwen3Config, Qwen3ForCausalLM

    config = Qwen3Config(
        vocab_size=151_936, hidden_size=2560, intermediate_size=9728, num_hidden_layers=36, num_attention_heads=32,
        num_key_value_heads=8, head_dim=128, max_position_embeddings=32_768, tie_word_embeddings=False,
        bos_token_id=0, eos_token_id=1, pad_token_id=1, dtype="bfloat16",
    )  # fmt: skip
    torch.manual_seed(0)
    torch.set_default_dtype(torch.bfloat16)
    with torch.device("cuda" if torch.cuda.is_available() else "cpu"):
        made = Qwen3ForCausalLM(config)
    torch.set_default_dtype(torch.float32)
    made.save_pretrained(folder)
    language.tokenizer(2000).save_pretrained(folder)
    return folder


def ours(writer: Local, batches: Batches) -> tuple[float, float, list[tuple[str, ...]]]:
    """Seconds and gigabytes for all answers, and the answers."""
    import torch

    device = device_of(writer.device)
    with measured(device) as peak:
        writer.complete(batches[0][:1])
        start = time.perf_counter()
        answers = [writer.complete(batch) for batch in batches]
        if device == "cuda":
            torch.cuda.synchronize()
        took = time.perf_counter() - start
    return took, peak.size / 1e9, answers


def theirs(folder: Path, batches: Batches, lengths: list[list[int]]) -> tuple[float, float]:
    """Seconds and gigabytes for as many tokens by `generate`, a question at a time."""
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    device = device_of("auto")
    tokenizer = AutoTokenizer.from_pretrained(folder)
    plain: Any = AutoModelForCausalLM.from_pretrained(folder, dtype=dtype_of("auto", device)).to(device)
    with measured(device) as peak, torch.inference_mode():
        for counted in (False, True):
            start = time.perf_counter()
            for batch, counts in zip(batches, lengths, strict=True):
                for question, count in zip(batch, counts, strict=True):
                    asked = tokenizer(chat(tokenizer, question), return_tensors="pt", add_special_tokens=False)
                    most = count if counted else 4
                    plain.generate(
                        **asked.to(device), do_sample=True, temperature=question.temperature, min_new_tokens=most,
                        max_new_tokens=most, pad_token_id=1,
                    )  # fmt: skip
                    if not counted:
                        break
                if not counted:
                    break
            if device == "cuda":
                torch.cuda.synchronize()
            took = time.perf_counter() - start
    del plain
    free()
    return took, peak.size / 1e9


def rows(
    size: str, runtime: int, pitches: int, batch: int, few: int, longest: int, folder: Path
) -> list[tuple[str, float, float, float]]:
    """For each way to write one film: its name, seconds, tokens a second, and gigabytes at most."""
    batches = questions(runtime, pitches, batch)
    if few:
        batches = batches[:few]
    where = model(size, folder / "model")
    writer = Local(model=str(where), batch=batch, longest=longest or (4096 if size == "tiny" else 256))
    took, memory, answers = ours(writer, batches)
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(where)
    lengths = [[max(1, len(tokenizer(one, add_special_tokens=False)["input_ids"])) for one in said] for said in answers]
    count = sum(map(sum, lengths))
    writer.release()
    plain, plain_memory = theirs(where, batches, lengths)
    return [
        ("transformers, its defaults, one by one", plain, count / plain, plain_memory),
        (f"ours, {batch} at once, held to a form", took, count / took, memory),
    ]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--size", choices=("tiny", "full"), default="tiny")
    arguments.add_argument("--runtime", type=int, default=90, help="seconds of film")
    arguments.add_argument("--pitches", type=int, default=4)
    arguments.add_argument("--batch", type=int, default=8)
    arguments.add_argument("--batches", type=int, default=0, help="only the first so many batches of questions")
    arguments.add_argument("--longest", type=int, default=0, help="tokens of an answer at most")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = rows(
            chosen.size, chosen.runtime, chosen.pitches, chosen.batch, chosen.batches, chosen.longest, Path(folder)
        )
    base = found[0][1]
    print(f"{'':<42}{'s a film':>10}{'tokens/s':>10}{'ratio':>8}{'GB':>8}   {device_of('auto')}, {chosen.size}")
    for name, took, speed, memory in found:
        print(f"{name:<42}{took:>10.1f}{speed:>10.0f}{base / took:>8.2f}{memory:>8.1f}")


if __name__ == "__main__":
    main()
