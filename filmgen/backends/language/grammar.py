"""What may be said next: schemas as grammars over a tokenizer's words (llguidance), and masks for a batch of them."""

import json
from functools import lru_cache
from typing import Any

import numpy as np
from llguidance import LLMatcher, LLTokenizer
from llguidance.hf import from_tokenizer

from filmgen.errors import BadReply


class Grammars:
    """Matchers for one tokenizer. A schema is read once and copied for every question that has it."""

    def __init__(self, tokenizer: Any, width: int):
        self.words: LLTokenizer = from_tokenizer(tokenizer, n_vocab=max(width, len(tokenizer)))
        self.width = width
        self._first = lru_cache(maxsize=64)(self._read)

    def matcher(self, form: str) -> LLMatcher:
        """A matcher at the beginning of an answer. Raises BadReply for a schema that is none."""
        return self._first(form).deep_copy()

    def _read(self, form: str) -> LLMatcher:
        grammar = LLMatcher.grammar_from_json_schema(json.loads(form), overrides={"whitespace_flexible": False})
        matcher = LLMatcher(self.words, grammar, log_level=0)
        if matcher.is_error():
            raise BadReply(f"the answer's form cannot be held to: {matcher.get_error().splitlines()[0]}")
        return matcher

    def allowed(self, matchers: list[LLMatcher | None]) -> np.ndarray:
        """What each may say next, as bits of 32-bit words, a row each; one without a grammar may say anything."""
        bits = np.full((len(matchers), (self.words.vocab_size + 31) // 32), -1, np.int32)
        for row, matcher in zip(bits, matchers, strict=True):
            if matcher is not None:
                matcher.unsafe_compute_mask_ptr(row.ctypes.data, row.nbytes)
        return bits
