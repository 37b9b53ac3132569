"""How long the cards of a film stand, and what they leave to the story."""

TITLE, CREDITS, DISCLOSURE = 96, 84, 120
"""Frames of each card in a film of ninety seconds or more; shorter films have shorter cards."""
OVERLAP = 12
"""Frames in which a card and its neighbour share the screen."""
SHORTEST = 48
"""Frames under which a card cannot be read."""


def card_lengths(runtime: int) -> tuple[int, int, int]:
    """Frames of title, credits and disclosure in a film of `runtime` frames."""
    share = min(1.0, runtime / 2160)
    title, credits, disclosure = (max(SHORTEST, round(frames * share)) for frames in (TITLE, CREDITS, DISCLOSURE))
    return title, credits, disclosure


def story_frames(runtime: int) -> int:
    """Frames of a film of `runtime` frames that belong to its story and not to its cards."""
    return runtime - sum(card_lengths(runtime)) + 3 * OVERLAP
