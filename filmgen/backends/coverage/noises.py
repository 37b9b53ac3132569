"""Which sounds an action makes, by the composer's names for them, and how long each lasts."""

import re

from filmgen.backends.breakdown.sentences import listed, pattern_table

LENGTHS: dict[str, int] = {
    "footsteps-snow": 60, "footsteps-wood": 60, "footsteps-gravel": 60, "footsteps-stone": 60, "footsteps-metal": 60,
    "footsteps-grass": 60, "footsteps-sand": 60, "slam": 34, "snap": 22, "rattle": 32, "crowd": 84, "bark": 36,
    "growl": 54, "door": 36, "knock": 16, "thud": 24,
    "clunk": 28, "ting": 36, "bell": 60, "telephone": 60, "radio": 40, "horn": 84, "gull": 40, "thunder": 96,
    "splash": 36, "steam": 48, "fire": 60, "paper": 30, "glass": 36, "whoosh": 48, "click": 10, "wings": 48,
    "creak": 44, "machine": 54, "heartbeat": 60, "applause": 96, "engine": 84,
}  # fmt: skip
"""Every sound that may be asked for, and its length in frames."""

_SOUNDS = """
knock: knocks?|knocking|tock|raps?|tap|taps
ting: ting|clink|clinks|chink|tinkles?|coin drops
clunk: clunk|clunks|clank|clanks|a lever
slam: slams?
snap: (?:branch|twig|board|wood|plank) (?:snaps|breaks|cracks)|splinters?
thud: thump|thumps|thud|thuds|bang|bangs|boom|drops
click: click|clicks|tick|ticks|snap|snaps|snick|switch
rattle: rattles?|rattling|jingles?|jangles?|keys (?:turn|fall)|chains? (?:moves?|drags?|clinks?)
bark: (?:dogs?|hounds?) barks?|barks?(?! at the)|barking
growl: growls?|growling|snarls?
crowd: crowd|chatter|hubbub|murmurs
bell: shop bell|bells?(?= rings?)|bells ring|strikes|chimes?|ding|dong|doorbell|tolls?
telephone: (?:tele)?phone (?:begins to ring|starts to ring|rings|is ringing)|brr+ing
radio: crackles?|static
horn: sounds its horn|foghorn|horn sounds|honk|honks|siren
gull: gulls?|seagulls?
thunder: thunder|thunderclap|lightning
splash: splash|splashes|pours|spills?|tea goes|water runs|drips?|wave breaks
steam: steam|steams|hiss|hisses|whistles?
fire: burns|burn|fire|flames?|fzt|blaze|match flares
paper: paper|pages?|receipts?|banknotes|envelope|unfolds a letter|newspaper|folds the
glass: glass breaks|shatters?|smash(?:es)?
whoosh: whoosh|wind|gust|swings out|sweeps out|rushes
wings: wings|flutters?|flaps(?! of)
creak: creaks?|groans?|groan|hinges?|unfold|legs unfold
machine: hum|hums|whirrs?|buzz|buzzes|engine starts|spiral turns|rolls about|roll|machine starts|rumbles?
heartbeat: heartbeat|heart beats
applause: applause|applauds?|claps(?! a)|cheers?
engine: engine|motor|car starts|(?:lorry|truck|train|bus) (?:passes|comes|leaves|starts)
door: door|doors|gate
"""
_PATTERNS = pattern_table(_SOUNDS)
_DOOR_MOVES = re.compile(r"\b(?:opens?|closes?|shuts?|slams?|swings?|goes in|comes in|enters|leaves)\b", re.IGNORECASE)
_QUIET = re.compile(
    r"\b(?:under|leg of|behind|beside|through|by|out of) the (?:door|fire|window|glass)\b", re.IGNORECASE
)
_CAPITALS = re.compile(r"\b[A-Z]{3,}\b")
_ALONE = re.compile(r"(?:^|[.!?:]\s+)([A-Z]{3,})[.!]")
_CAMERA = listed("WIDE CLOSE CLOSER INSERT ANGLE MUSIC BLACK WHITE SILENCE POV BLACKOUT LATER DARK NIGHT DAY TITLE END")
_NOISES = listed(
    "TING CLINK CLUNK CLANK THUMP THUD KNOCK TOCK CLICK TICK BANG BOOM SLAM SNAP POP FZT BZZ BUZZ HISS WHOOSH SPLASH "
    "DING DONG RING HONK CRASH SMASH CREAK CRACK DRIP PLOP TAP RAP CHIME BEEP HUM WHIRR RATTLE CRUNCH RUSTLE CLAP"
)
_LIKENESS: tuple[tuple[str, str], ...] = (
    ("bell", r"NG$"), ("whoosh", r"SH$|OO"), ("click", r"I[CK]+$|IP$"), ("knock", r"CK$|K$|P$"), ("fire", r"Z|T$"),
    ("thud", r"M$|MP$|D$|B$"), ("creak", r"EE|EA"),
)  # fmt: skip
_NEAR = 8
"""Letters within which two words are one sound."""


def sounds(text: str) -> tuple[tuple[str, float], ...]:
    """The sounds that a text makes, in order, each with where in it it comes, from 0 to 1.

    A noise in capitals always counts, and so does a word in capitals that is a sentence by itself.
    """
    found: list[tuple[int, str]] = []
    alone = set(_ALONE.findall(text)) - _CAMERA
    for match in _CAPITALS.finditer(text):
        if match[0] in _NOISES or match[0] in alone:
            found.append((match.start(), noise(match[0])))
    for name, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            still = name == "door" and not _DOOR_MOVES.search(text)
            quiet = _QUIET.search(text, max(0, match.start() - 16))
            if not still and not quiet and all(abs(match.start() - at) >= _NEAR for at, _ in found):
                found.append((match.start(), name))
    return tuple((name, round(at / max(1, len(text)), 3)) for at, name in sorted(found))


def noise(word: str) -> str:
    """The sound that a word in capitals stands for; by its letters where nobody has heard of it."""
    for name, pattern in _PATTERNS:
        if pattern.fullmatch(word):
            return name
    return next((name for name, letters in _LIKENESS if re.search(letters, word)), "thud")
