"""How the lens moves, and why: with a walker, towards a turn, away at the end, unsteady in a crisis."""

from filmgen.backends.breakdown.chance import choice, seed_of
from filmgen.backends.coverage.direction import move_granted
from filmgen.backends.coverage.framings import SetUp
from filmgen.backends.coverage.vocabulary import TRAVELS
from filmgen.film.shots import Figure
from filmgen.film.staging import CameraMove
from filmgen.film.story import Screenplay

_CRISIS = 0.75
_APART = 0.25
"""The difference in depth at which two cannot both be in focus."""


def move_of(
    setup: SetUp, figures: tuple[Figure, ...], screenplay: Screenplay, outdoors: bool, last: bool
) -> CameraMove:
    """The move of a set-up. `last` is the last of the film: the camera takes its leave."""
    genre = screenplay.genre
    moves, shows = genre.look.moves, setup.beat.shows
    words = setup.beat.text if setup.beat.line is None else ""
    chance = seed_of(screenplay.rng, setup.beat.scene, setup.subject, setup.size, shows, words)
    if last:
        return ("rise" if outdoors and "rise" in moves else "pull") if setup.size == "wide" else "static"
    if shows in ("black", "card"):
        return "push" if shows == "card" and setup.size == "wide" else "static"
    mover = next((figure for figure in figures if figure.subject == setup.subject and figure.pose in TRAVELS), None)
    if (wished := move_granted(setup.beat.wish, setup.size, mover is not None)) is not None:
        return wished
    if mover is not None and setup.size in ("wide", "full"):
        goes = {doing.pose for doing in setup.beat.doings} & TRAVELS
        return "follow" if goes and not setup.beat.comes else "static"
    if setup.station.turn and setup.size in ("medium", "close", "full"):
        return "push"
    if shows == "line":
        return _while_talking(setup, moves, chance, genre.story.menace)
    if shows == "micro" or setup.size == "insert":
        return "push"
    if setup.station.tension >= _CRISIS and shows == "person" and genre.story.menace >= 0.4 and chance % 2:
        return "handheld"
    if setup.size == "wide" and shows == "place":
        if setup.beat.word_as == "monument" and setup.beat.word:
            return "pan-right"
        seen: tuple[CameraMove, ...] = ("fall", "pan-right", "push", "pan-left") if outdoors else ("push", "pan-right")
        return choice(seen, chance) if setup.opens else "rise" if outdoors else "pull"
    steady = {"push", "static", "handheld"} | ({"pull"} if setup.size == "medium" else set())
    fit = tuple(m for m in moves if m != "follow" and (m in steady or setup.size in ("wide", "full")))
    return choice(fit or ("push",), chance)


def _while_talking(setup: SetUp, moves: tuple[CameraMove, ...], chance: int, menace: float) -> CameraMove:
    """Still, for people to be listened to; a push is kept for what matters."""
    line = setup.beat.line
    if "handheld" in moves and (chance % 2 or setup.station.tension >= _CRISIS):
        return "handheld"
    matters = setup.beat.marked or line.delivery in ("whisper", "warm", "sad", "afraid")
    if setup.size in ("medium", "close") and (matters or (setup.station.tension >= 0.6 and chance % 3 == 0)):
        return "push"
    return "handheld" if menace >= 0.5 and line.delivery in ("angry", "shout") else "static"


def racked(setup: SetUp, figures: tuple[Figure, ...]) -> str:
    """Whether focus goes over to who speaks, from who stands nearer or further away."""
    if (
        setup.beat.line is None
        or setup.angle != "two-shot"
        or len(figures) != 2
        or setup.size not in ("medium", "full")
    ):
        return ""
    speaker = next((figure for figure in figures if figure.subject == setup.beat.line.speaker), None)
    other = next((figure for figure in figures if figure is not speaker), None)
    if speaker is None or other is None or speaker.facing == "away" or abs(speaker.depth - other.depth) < _APART:
        return ""
    return "to-far" if speaker.depth > other.depth else "to-near"
