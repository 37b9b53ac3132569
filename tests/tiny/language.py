"""A language model that has learnt nothing, built on the spot: a small Llama with chance for weights.

Its tokenizer is byte-level, so that it can say anything; its words are those of the prompts.
"""

from pathlib import Path

from tests.conftest import REPOSITORY

TEMPLATE = (
    "{% for message in messages %}<|{{ message['role'] }}|>{{ message['content'] }}<|end|>{% endfor %}"
    "{% if add_generation_prompt %}<|assistant|>{% endif %}"
)


def language(folder: Path, words: int = 2000, template: str = TEMPLATE) -> Path:
    """A whole model in a folder, as a hub has it. A thumb on the scale of the quote lets its texts come to an end."""
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    tokenizer = _tokenizer(words, template)
    config = LlamaConfig(
        vocab_size=len(tokenizer), hidden_size=32, intermediate_size=32, num_hidden_layers=1, num_attention_heads=2,
        num_key_value_heads=1, max_position_embeddings=65536, bos_token_id=0, eos_token_id=1, pad_token_id=1,
        tie_word_embeddings=False,
    )  # fmt: skip
    torch.manual_seed(7)
    model = LlamaForCausalLM(config).eval()
    with torch.no_grad():
        model.lm_head.weight.mul_(8.0)
        model.model.embed_tokens.weight[:, 0] = 0.08
        model.lm_head.weight[:, 0] = 0.0
        for token, id in tokenizer.get_vocab().items():
            if token.startswith('"') and len(token) < 3:
                model.lm_head.weight[id, 0] = 1.3
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def _tokenizer(words: int, template: str):
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
