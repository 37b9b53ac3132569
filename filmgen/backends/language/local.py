"""A writer on this machine: `transformers:REPO_OR_FOLDER`, a language model held to the form of its answers."""

import inspect
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pydantic import Field

from filmgen.backends.neural.device import device_of, dtype_of, enough_memory, held, noise
from filmgen.backends.neural.options import Neural
from filmgen.backends.neural.tuning import quiet
from filmgen.backends.neural.weights import described, kind_of, where
from filmgen.errors import BadReply, MissingPackage, MissingWeights
from filmgen.film.room import Question

if TYPE_CHECKING:
    from filmgen.backends.language.grammar import Grammars


@dataclass(frozen=True)
class Loaded:
    """A model in memory with its tokenizer. `width` is the number of its logits, `reach` of tokens that it can see."""

    model: Any
    tokenizer: Any
    grammars: "Grammars"
    device: str
    width: int
    reach: int
    ends: frozenset[int]
    memory: str
    """What the model calls its memory of what it has read; the name has changed once."""
    shares: bool
    """Whether answers may have a common beginning read once: every layer looks back at all of it, place by place."""
    last_only: dict[str, int]


class Local(Neural):
    """`transformers:REPO_OR_FOLDER`. It answers `batch` questions at once; each has a chance of its own, so that the
    same question has the same answer in any company.

    `temperature` multiplies what each question asks for: 0 is always the likeliest word. `longest` bounds every answer,
    in tokens. `quantise` keeps the weights in fewer bits. `attention` and `compile` change the speed.
    """

    craft: ClassVar[str] = "writer"
    scheme: ClassVar[str] = "transformers"
    unseen: ClassVar[tuple[str, ...]] = ("batch",)

    batch: int = Field(8, ge=1, le=256)
    temperature: float = Field(1.0, ge=0, le=3)
    longest: int = Field(4096, ge=16, le=65536)
    attention: Literal["auto", "sdpa", "eager", "flash_attention_2", "flex_attention"] = "auto"
    compile: bool = False
    quantise: Literal["none", "int8", "nf4"] = "none"

    @property
    def at_once(self) -> int:  # type: ignore[override]
        return self.batch

    def ready(self) -> None:
        super().ready()
        folder = where(self.model, self.revision)
        if not kind_of(folder).endswith(("ForCausalLM", "ForConditionalGeneration", "LMHeadModel")):
            raise MissingWeights(f"{self.model} is {described(folder)}, not a language model: name another model")

    def complete(self, questions: tuple[Question, ...]) -> tuple[str, ...]:
        """An answer for each question, in order. Raises BadReply for a question that is longer than the model reads."""
        device = device_of(self.device)
        remedies = tuple(f"batch={self.batch // 2}" for _ in range(self.batch > 1)) + (
            ("quantise=nf4",) if self.quantise == "none" and device == "cuda" else ()
        )
        with enough_memory(self.who, device, remedies):
            loaded = held(self, lambda: self._load(device))
            answers: list[str] = []
            for start in range(0, len(questions), self.batch):
                answers += self._answer(loaded, questions[start : start + self.batch])
        return tuple(answers)

    def _answer(self, loaded: Loaded, questions: tuple[Question, ...]) -> list[str]:
        from filmgen.backends.language.decoding import Row, decode

        rows = []
        for question in questions:
            prompt = loaded.tokenizer(chat(loaded.tokenizer, question), add_special_tokens=False)["input_ids"]
            most = min(question.tokens, self.longest)
            if len(prompt) + most > loaded.reach:
                raise BadReply(
                    f"{self.who} reads {loaded.reach} tokens at most; the question has {len(prompt)} and its answer "
                    f"may have {most}: choose a model with a longer context"
                )
            matcher = loaded.grammars.matcher(question.form) if question.form else None
            rows.append(Row(prompt, most, question.temperature * self.temperature, noise(question.seed), matcher))
        decode(loaded, rows)
        return [_text(loaded.tokenizer, row.said) for row in rows]

    def _load(self, device: str) -> Loaded:
        import torch
        from transformers import AutoModelForCausalLM, AutoTokenizer

        from filmgen.backends.language.grammar import Grammars

        folder = where(self.model, self.revision)
        asked: dict[str, Any] = {"dtype": dtype_of(self.dtype, device), "quantization_config": self._bits()}
        if self.attention != "auto":
            asked["attn_implementation"] = self.attention
        with quiet():
            try:
                tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
                model = AutoModelForCausalLM.from_pretrained(
                    folder, local_files_only=True, trust_remote_code=False, use_safetensors=True,
                    **{name: value for name, value in asked.items() if value is not None},
                )  # fmt: skip
            except (OSError, ValueError, KeyError, AttributeError, ImportError) as error:
                said = (str(error).strip().splitlines() or [type(error).__name__])[0]
                raise MissingWeights(
                    f"{self.who} cannot be loaded: {said}: filmgen models pull {self.model} --again"
                ) from error
        if not getattr(tokenizer, "is_fast", False):
            raise MissingWeights(f"{self.who} has no fast tokenizer (tokenizer.json): name a model that has one")
        model = (model if self.quantise != "none" else model.to(device)).eval().requires_grad_(False)
        takes = inspect.signature(model.forward).parameters
        config = model.config.get_text_config()
        width = model.get_output_embeddings().weight.shape[0]
        ends = _ends(tokenizer, model)
        if self.compile:
            model.forward = torch.compile(model.forward, dynamic=True)
        return Loaded(
            model, tokenizer, Grammars(tokenizer, width), device, width,
            getattr(config, "max_position_embeddings", None) or 1_000_000, ends,
            "cache" if "cache" in takes else "past_key_values",
            set(getattr(config, "layer_types", None) or ["full_attention"]) == {"full_attention"},
            {"logits_to_keep": 1} if "logits_to_keep" in takes else {},
        )  # fmt: skip

    def _bits(self) -> Any:
        """How the weights are kept in fewer bits, if they are."""
        if self.quantise == "none":
            return None
        from importlib.util import find_spec

        if find_spec("bitsandbytes") is None:
            raise MissingPackage(f"{self.who}: quantise={self.quantise} needs bitsandbytes: pip install bitsandbytes")
        import torch
        from transformers import BitsAndBytesConfig

        if self.quantise == "int8":
            return BitsAndBytesConfig(load_in_8bit=True)
        return BitsAndBytesConfig(load_in_4bit=True, bnb_4bit_quant_type="nf4", bnb_4bit_compute_dtype=torch.bfloat16)


def _text(tokenizer: Any, said: list[int]) -> str:
    """What was said, letter for letter."""
    return tokenizer.decode(said, skip_special_tokens=True, clean_up_tokenization_spaces=False)


def _ends(tokenizer: Any, model: Any) -> frozenset[int]:
    """The tokens that end an answer, as the tokenizer and the model's own papers have them."""
    named = getattr(getattr(model, "generation_config", None), "eos_token_id", None)
    several = named if isinstance(named, list) else [named]
    return frozenset(token for token in (*several, tokenizer.eos_token_id) if token is not None)


def chat(tokenizer: Any, question: Question) -> str:
    """The question as the model was taught to read one; plain paragraphs for a model without a chat template.

    Thinking aloud is switched off where the template can: a form leaves no room for it. Words in it that would end a
    turn are broken, for a seed and what was said before are material and not orders.
    """
    system, user = (_inert(tokenizer, text) for text in (question.system, question.user))
    plain = "\n\n".join(part for part in (system, user) if part)
    if not getattr(tokenizer, "chat_template", None):
        return f"{tokenizer.bos_token or ''}{plain}\n\n"
    from jinja2.exceptions import TemplateError

    turn = {"add_generation_prompt": True, "tokenize": False, "enable_thinking": False}
    said = [{"role": "system", "content": system}, {"role": "user", "content": user}]
    try:
        return tokenizer.apply_chat_template(said if system else said[1:], **turn)
    except TemplateError:
        return tokenizer.apply_chat_template([{"role": "user", "content": plain}], **turn)


def _inert(tokenizer: Any, text: str) -> str:
    """The text with a space in every word that the tokenizer would take for a mark of its own."""
    for mark in (token.content for token in tokenizer.added_tokens_decoder.values() if token.special):
        if len(mark) > 2 and mark in text:
            text = text.replace(mark, f"{mark[0]} {mark[1:]}")
    return text
