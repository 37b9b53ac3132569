"""Many answers at once, word by word: one pass of the model for all, a chance and a grammar for each.

Shapes: B answers, T tokens read so far, N tokens read now, V words of the vocabulary.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import torch

from filmgen.errors import BadReply

if TYPE_CHECKING:
    from filmgen.backends.language.local import Loaded

_LEAST = 0.03
"""A word is left out that is this many times less likely than the likeliest: noise at the foot of the hill."""
_FORCED_AT_ONCE = 24
_WORTH_SHARING = 64
"""Tokens that prompts must have in common for one to be read for all."""


@dataclass(eq=False)
class Row:
    """One answer. `waits` are tokens that are said and not yet read: the grammar has forced them."""

    prompt: list[int]
    most: int
    temperature: float
    chance: torch.Generator
    matcher: Any = None
    said: list[int] = field(default_factory=list)
    waits: list[int] = field(default_factory=list)
    done: bool = False

    def say(self, token: int, ends: frozenset[int]) -> None:
        """Say a token, and everything that the grammar has follow it."""
        if token in ends and self.matcher is None:
            self.done = True
            return
        self._said([token])
        if self.matcher is None:
            return
        if not self.matcher.consume_token(token):
            raise BadReply(f"the grammar lost its way: {self.matcher.get_error().splitlines()[0]}")
        self.go_on()

    def go_on(self) -> None:
        """Say what can only come next; the answer is done when nothing can."""
        forced = [] if self.matcher.is_stopped() else self.matcher.compute_ff_tokens()
        if forced and self.matcher.consume_tokens(forced):
            self._said(forced)
        self.done = self.done or self.matcher.is_stopped()

    def _said(self, tokens: list[int]) -> None:
        self.said += tokens
        self.waits += tokens
        self.done = self.done or len(self.said) >= self.most


@torch.inference_mode()
def decode(loaded: "Loaded", rows: list[Row]) -> None:
    """Let every row say its answer. Rows that are done leave the batch; those that are left go on alone."""
    for row in rows:
        if row.matcher is not None:
            row.go_on()
    rows = [row for row in rows if not row.done]
    if not rows:
        return
    reading = Reading(loaded, rows)
    while reading.rows:
        _speak(loaded, reading)


def _speak(loaded: "Loaded", reading: "Reading") -> None:
    """One step: everybody with nothing left to be read says a word, the model reads what all have said."""
    free = [at for at, row in enumerate(reading.rows) if not row.waits and not row.done]
    if free:
        for at, token in zip(free, _drawn(loaded, reading, free), strict=True):
            reading.rows[at].say(token, loaded.ends)
    reading.go_on()


def _drawn(loaded: "Loaded", reading: "Reading", free: list[int]) -> list[int]:
    """A token for each row that is free to say one: what its grammar allows, by its temperature and its own chance."""
    rows = [reading.rows[at] for at in free]
    logits_BV = reading.logits_BV[free].float()
    if any(row.matcher is not None for row in rows):
        bits = torch.from_numpy(loaded.grammars.allowed([row.matcher for row in rows])).to(logits_BV.device)
        places = torch.arange(32, device=bits.device, dtype=torch.int32)
        allowed_BV = (((bits.unsqueeze(-1) >> places) & 1) == 1).flatten(1)[:, : logits_BV.shape[1]]
        logits_BV = logits_BV.masked_fill(~allowed_BV, float("-inf"))
    heat_B = torch.tensor([max(row.temperature, 1e-4) for row in rows], device=logits_BV.device)
    share_B = torch.tensor([torch.rand((), generator=row.chance).item() for row in rows], device=logits_BV.device)
    chances_BV = torch.softmax(logits_BV / heat_B[:, None], dim=-1)
    chances_BV = chances_BV * (chances_BV >= _LEAST * chances_BV.amax(-1, keepdim=True))
    sums_BV = chances_BV.cumsum(-1)
    drawn_B = (sums_BV > sums_BV[:, -1:] * share_B[:, None] * (1 - 1e-6)).int().argmax(-1)
    likeliest_B = chances_BV.argmax(-1)
    cold_B = torch.tensor([row.temperature < 1e-3 for row in rows], device=logits_BV.device)
    tokens = torch.where(cold_B, likeliest_B, drawn_B)
    if not bool((sums_BV[:, -1] > 0).all()):
        raise BadReply("the writer's numbers are none (NaN): try dtype=bfloat16 or dtype=float32")
    return tokens.tolist()


class Reading:
    """What the model has read of every answer that is not done: prompts, padded on their left, and what was said."""

    def __init__(self, loaded: "Loaded", rows: list[Row]):
        self.loaded, self.rows = loaded, rows
        for row in rows:
            row.prompt = row.prompt + row.waits
            row.waits = []
        self.mask_BT = torch.zeros((len(rows), 0), dtype=torch.long, device=loaded.device)
        self.cache: Any = None
        shared = self._shared()
        if shared:
            self._once(rows[0].prompt[:shared])
        rest = [row.prompt[shared:] for row in rows]
        longest = max(map(len, rest))
        tokens = [[0] * (longest - len(own)) + own for own in rest]
        mask = torch.tensor([[0] * (longest - len(own)) + [1] * len(own) for own in rest], device=loaded.device)
        self.mask_BT = torch.cat((self.mask_BT, mask), dim=1)
        places_BN = (self.mask_BT.cumsum(-1) - 1).clamp(min=0)[:, -longest:]
        self._read(torch.tensor(tokens, device=loaded.device), places_BN)

    def _shared(self) -> int:
        """How many tokens all prompts have in common at their beginning, where it pays to read them once for all."""
        prompts = [row.prompt for row in self.rows]
        if len(prompts) < 2 or not self.loaded.shares:
            return 0
        most = min(map(len, prompts)) - 1
        shared = next((at for at in range(most) if len({prompt[at] for prompt in prompts}) > 1), most)
        return shared if shared >= _WORTH_SHARING else 0

    def _once(self, tokens: list[int]) -> None:
        """Read the common beginning once, and have everybody remember it."""
        count = len(self.rows)
        self.mask_BT = torch.ones((1, len(tokens)), dtype=torch.long, device=self.loaded.device)
        self._read(torch.tensor([tokens], device=self.loaded.device), self.mask_BT.cumsum(-1) - 1)
        self.cache.reorder_cache(torch.zeros(count, dtype=torch.long, device=self.loaded.device))
        self.mask_BT = self.mask_BT.repeat(count, 1)

    def go_on(self) -> None:
        """Let those who are done go, and read as much of what was said as all who are left have said."""
        left = [at for at, row in enumerate(self.rows) if not row.done]
        if not left:
            self.rows = []
            return
        if len(left) < len(self.rows) and hasattr(self.cache, "reorder_cache"):
            where_B = torch.tensor(left, device=self.loaded.device)
            self.cache.reorder_cache(where_B)
            self.mask_BT, self.logits_BV = self.mask_BT[where_B], self.logits_BV[where_B]
            self.rows = [self.rows[at] for at in left]
        waiting = [len(row.waits) for row in self.rows if not row.done]
        count = min((*waiting, _FORCED_AT_ONCE))
        tokens = [(row.waits + [0] * count)[:count] for row in self.rows]
        for row in self.rows:
            row.waits = row.waits[count:]
        new = torch.ones((len(self.rows), count), dtype=self.mask_BT.dtype, device=self.loaded.device)
        self.mask_BT = torch.cat((self.mask_BT, new), dim=1)
        places_BN = (self.mask_BT.cumsum(-1) - 1)[:, -count:]
        self._read(torch.tensor(tokens, device=self.loaded.device), places_BN)

    def _read(self, tokens_BN: torch.Tensor, places_BN: torch.Tensor) -> None:
        out = self.loaded.model(
            input_ids=tokens_BN,
            attention_mask=self.mask_BT,
            position_ids=places_BN,
            use_cache=True,
            **{self.loaded.memory: self.cache},
            **self.loaded.last_only,
        )
        self.cache = out[self.loaded.memory]
        self.logits_BV = out.logits[:, -1, :]
