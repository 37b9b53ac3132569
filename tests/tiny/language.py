"""Language models that have learnt nothing, built on the spot with chance for weights.

Their tokenizer is byte-level, so that it can say anything; its words are those of the prompts.
"""

from pathlib import Path
from typing import Any

from tests.conftest import REPOSITORY

TEMPLATE = (
    "{% for message in messages %}<|{{ message['role'] }}|>{{ message['content'] }}<|end|>{% endfor %}"
    "{% if add_generation_prompt %}<|assistant|>{% endif %}"
)


def language(folder: Path) -> Path:
    """A small Llama, with a chat template."""
    from transformers import LlamaConfig, LlamaForCausalLM

    learnt = tokenizer(2000)
    config = LlamaConfig(num_hidden_layers=1, **_small(len(learnt)))
    return _saved(LlamaForCausalLM, config, learnt, folder)


def hybrid(folder: Path) -> Path:
    """A small Qwen 3.5: three layers in four remember in a state of fixed size."""
    from transformers import Qwen3_5ForCausalLM, Qwen3_5TextConfig

    learnt = tokenizer(600)
    linear = {"linear_num_value_heads": 2, "linear_num_key_heads": 1}
    linear |= {"linear_key_head_dim": 8, "linear_value_head_dim": 8, "full_attention_interval": 4}
    config = Qwen3_5TextConfig(num_hidden_layers=4, head_dim=16, **linear, **_small(len(learnt)))
    return _saved(Qwen3_5ForCausalLM, config, learnt, folder)


def _small(words: int) -> dict[str, Any]:
    return {
        "vocab_size": words, "hidden_size": 32, "intermediate_size": 32, "num_attention_heads": 2,
        "num_key_value_heads": 1, "max_position_embeddings": 65536, "bos_token_id": 0, "eos_token_id": 1,
        "pad_token_id": 1, "tie_word_embeddings": False,
    }  # fmt: skip


def _saved(kind: type, config: Any, learnt: Any, folder: Path) -> Path:
    """The model in a folder, as a hub has it. A thumb on the scale of the quote lets its texts come to an end."""
    import torch

    torch.manual_seed(7)
    model = kind(config).eval()
    with torch.no_grad():
        head, words = model.get_output_embeddings().weight, model.get_input_embeddings().weight
        head.mul_(8.0)
        words[:, 0], head[:, 0] = 0.08, 0.0
        for token, id in learnt.get_vocab().items():
            if token.startswith('"') and len(token) < 3:
                head[id, 0] = 1.3
    model.save_pretrained(folder)
    learnt.save_pretrained(folder)
    return folder


def tokenizer(words: int, template: str = TEMPLATE):
    """Byte-level pairs, learnt from the prompts."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    learnt = Tokenizer(models.BPE())
    learnt.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    learnt.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=words,
        special_tokens=["<s>", "<|end|>", "<|system|>", "<|user|>", "<|assistant|>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    texts = [file.read_text(encoding="utf-8") for file in sorted((REPOSITORY / "prompts").glob("*.md"))]
    learnt.train_from_iterator(texts, trainer)
    made = PreTrainedTokenizerFast(
        tokenizer_object=learnt, bos_token="<s>", eos_token="<|end|>", pad_token="<|end|>", padding_side="left"
    )
    made.chat_template = template or None
    return made
