"""What the words of an action ask for: poses, sounds, entrances, the passing of time."""

import re
from typing import Literal

from filmgen.backends.breakdown.sentences import listed
from filmgen.film.staging import Pose

Scale = Literal["large", "normal", "small"]

_POSES: tuple[tuple[Pose, str], ...] = (
    ("rise", "stands up|stand up|gets up|get up|rises|rise|unfolds|unfold|straightens up|wakes|stands bolt"),
    ("sit", "sits?|sitting|seated|settles|sits down|sit down|perches"),
    ("kneel", "kneels?|kneeling|crouch(?:es)?|crouching|squats?|bends down|stoops|bows"),
    ("lie", "lies|lying|lie down|sleeps|asleep|dozes|is dead|backstroke"),
    ("look-up", "looks? up|gazes? up|stares? up|eyes go up|lifts? (?:his|her|its|their) (?:head|eyes)|up at the|to the sky"),
    ("look-down", "looks? down|bows? (?:his|her) head|hangs (?:his|her) head|reads?|reading|counts?|studies|examines"),
    ("point", "points?(?! of)|pointing|wags? a finger|holds? one finger|holds? up (?:a|one) finger|indicates"),
    ("wave", "waves?|waving|beckons?|salutes?"),
    ("give", "gives?|offers?|hands? (?:him|her|it|them|over|the|a)|holds? out|passes (?:him|her|it|the)|pays?|shows?"),
    ("write", "writes?|writing|licks? (?:his|her|its) pencil|signs?|draws?|notes? (?:it|down)|sketch(?:es)?|ticks? off"),
    ("knock", "knocks?|raps?|knocking"),
    ("embrace", "embraces?|hugs?|kiss(?:es)?|arm in arm|takes? (?:him|her) in"),
    ("dance", "dances?|dancing|waltz(?:es)?|step of a dance|twirls?|pirouettes?"),
    ("hide", "hides?|hiding|ducks|goes behind|cowers?|shrinks back"),
    ("collapse", "falls?|faints?|collapses?|drops? to|slumps?|crumples?|trips"),
    ("row", "rows|rowing|at the oars"),
    ("fly", "fl(?:y|ies|ying)|flutters?|soars?|hovers?|circles?|takes wing|lifts off"),
    ("swim", "swims?|swimming|floats?|drifts?|dives?"),
    ("run", "runs?(?! (?:a|an|his|her|its|their|out|through|along))|running|bolts|rush(?:es)?|sprints?|chas(?:es|ing)|hurr(?:y|ies)|flees?|dashes|charges"),
    ("walk", "walks?|walking|paces?|comes?|goes|go in|enters?|crosses|climbs?|steps? (?:in|out|forward|towards|across|up|down|to"
             "|back|through|into)|takes? (?:one|a) (?:proud )?step|wanders?|approach(?:es)?|arrives?|tiptoes?|on tiptoe|pads|shuffles?"
             "|back away|backs away|starts towards|strolls?|strides?|marches|leaves|exits?|follows?|travels?|trudges?|returns?"),
    ("turn", "turns?|turning|looks? (?:round|around|back|left|right|over)|swings? round|wheels round"),
    ("reach", "reach(?:es)?|takes?|picks?|lifts?|puts?|sets|press(?:es)?|opens?|clos(?:es|ing)|hangs?|straightens|pulls?|push(?:es)?"
              "|feeds? (?:it|in|the)|tears?|strokes?|plays one|plays another|unwraps?|grabs?|touch(?:es)?|drops?|throws?|turns? (?:the|it)"
              "|switch(?:es)?|tears|fills?|pours?|lights? (?:the|a|his|her)|blows? out|lays?|warms?|shuts?|folds?|slides?|tries"),
    ("hold", "holds?|holding|carries|carrying|keeps? hold|weighs?|clutch(?:es)?|cradles?|with a|raises?"),
    ("lean", "leans?|leaning|rests? against|bends? over"),
    ("work", "sweeps?|sweeping|stamps?|dusts?|dusting|cooks?|digs?|digging|types?|typing|repairs?|sews?|irons?|plays?|playing|stirs?"
             "|mends?|works?|working|polish(?:es)?|cleans?|hammers?|washes|scrubs?|saws|conducts?|sorts?|paints?|knits?|winds"),
    ("stand", "stands?|standing|stops?|waits?|waiting|stays?|watch(?:es)?|stares?|listens?|looks?|does not move|considers?|thinks?|pauses?"),
)  # fmt: skip
_POSE_PATTERNS = tuple((pose, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for pose, words in _POSES)
POSTURES: frozenset[Pose] = frozenset({"stand", "sit", "kneel", "lie", "row", "fly", "swim", "hide", "collapse"})
"""Poses that last until another is taken up; the others are gestures."""
_NOT_DONE = re.compile(
    r"\b(?:not|never|n't|nothing) (?:\w+ ){0,2}\w+|\beyes? (?:opens?|closes?|stays? open)\b|\bthe \w+ goes out\b|\bgoes on\b|\b(?:coat|hair|scarf|cape|skirts?) flying\b",
    re.IGNORECASE,
)
TRAVELS: frozenset[Pose] = frozenset({"walk", "run", "fly", "swim", "row", "dance"})

_SOUNDS: dict[str, str] = {
    "knock": "knocks?|knocking|tock|raps?|tap|taps",
    "ting": "ting|clink|clinks|chink|tinkles?|coin drops",
    "clunk": "clunk|clunks|clank|clanks|a lever",
    "thud": "thump|thumps|thud|thuds|bang|bangs|boom|slams?|drops",
    "click": "click|clicks|tick|ticks|snap|snaps|snick|switch",
    "bell": "shop bell|bells?(?= rings?)|bells ring|strikes|chimes?|ding|dong|doorbell|tolls?",
    "telephone": "(?:tele)?phone (?:begins to ring|starts to ring|rings|is ringing)|brr+ing",
    "radio": "crackles?|static",
    "horn": "sounds its horn|foghorn|horn sounds|honk|honks|siren",
    "gull": "gulls?|seagulls?",
    "thunder": "thunder|thunderclap|lightning",
    "splash": "splash|splashes|pours|spills?|tea goes|water runs|drips?|wave breaks",
    "steam": "steam|steams|hiss|hisses|whistles?",
    "fire": "burns|burn|fire|flames?|fzt|blaze|match flares",
    "paper": "paper|pages?|receipts?|banknotes|envelope|unfolds a letter|newspaper|folds the",
    "glass": "glass breaks|shatters?|smash(?:es)?",
    "whoosh": "whoosh|wind|gust|swings out|sweeps out|rushes",
    "wings": "wings|flutters?|flaps(?! of)",
    "creak": "creaks?|groans?|groan|hinges?|unfold|legs unfold|bows and",
    "machine": "hum|hums|whirrs?|buzz|buzzes|engine starts|spiral turns|rolls about|roll|machine starts|rumbles?",
    "heartbeat": "heartbeat|heart beats",
    "applause": "applause|applauds?|claps(?! a)|cheers?",
    "engine": "engine|motor|car starts|(?:lorry|truck|train|bus) (?:passes|comes|leaves|starts)",
    "door": "door|doors|gate",
}  # fmt: skip
_SOUND_PATTERNS = tuple((name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for name, words in _SOUNDS.items())
_DOOR_MOVES = re.compile(r"\b(?:opens?|closes?|shuts?|slams?|swings?|goes in|comes in|enters|leaves)\b", re.IGNORECASE)
_QUIET = re.compile(
    r"\b(?:under|leg of|behind|beside|through|by|out of) the (?:door|fire|window|glass)\b", re.IGNORECASE
)
_BANG = re.compile(r"\b[A-Z]{3,}\b")
_ALONE = re.compile(r"(?:^|[.!?:]\s+)([A-Z]{3,})[.!]")
_CAMERA = listed("WIDE CLOSE CLOSER INSERT ANGLE MUSIC BLACK WHITE SILENCE POV BLACKOUT LATER DARK NIGHT DAY TITLE END")
_LIKENESS: tuple[tuple[str, str], ...] = (
    ("bell", r"NG$"), ("whoosh", r"SH$|OO"), ("click", r"I[CK]+$|IP$"), ("knock", r"CK$|K$|P$"),
    ("fire", r"Z|T$"), ("thud", r"M$|MP$|D$|B$"), ("creak", r"EE|EA"),
)  # fmt: skip
NOISES = listed(
    "TING CLINK CLUNK CLANK THUMP THUD KNOCK TOCK CLICK TICK BANG BOOM SLAM SNAP POP FZT BZZ BUZZ HISS WHOOSH SPLASH DING "
    "DONG RING HONK CRASH SMASH CREAK CRACK DRIP PLOP TAP RAP CHIME BEEP HUM WHIRR RATTLE CRUNCH RUSTLE CLAP THWACK"
)
LENGTHS: dict[str, int] = {
    "footsteps-snow": 60, "footsteps-wood": 60, "footsteps-gravel": 60, "door": 36, "knock": 16, "thud": 24, "clunk": 28,
    "ting": 36, "bell": 60, "telephone": 60, "radio": 40, "horn": 84, "gull": 40, "thunder": 96, "splash": 36, "steam": 48,
    "fire": 60, "paper": 30, "glass": 36, "whoosh": 48, "click": 10, "wings": 48, "creak": 44, "machine": 54,
    "heartbeat": 60, "applause": 96, "engine": 84,
}  # fmt: skip

_ENTERS = re.compile(r"\b(?:comes? in|comes? out|comes? down|enters?|arrives?|climbs?|shows in|walks in|steps in|appears?|returns?"
                     r"|comes? back|comes? through|bursts in|walks up)\b", re.IGNORECASE)  # fmt: skip
_LEAVES = re.compile(r"\b(?:leaves|exits?|goes out|walks out|walks off|walks away|runs off|goes in|disappears|vanishes|is gone"
                     r"|walks home|hurries out|where (?:he|she|it) (?:sat|stood|lay))\b", re.IGNORECASE)  # fmt: skip
_EMPTY = re.compile(r"\b(?:chair|bed|seat|room|bench|doorway) is empty\b|\bnobody (?:is )?there\b", re.IGNORECASE)
_SMALL = re.compile(r"\b(?:eyes?|fingers?|hands?|mouth|face|tear|smiles?|blinks?|breath|breathes|pencil stops|lips|palm|knob"
                    r"|listens?|thinks?|swallows?)\b", re.IGNORECASE)  # fmt: skip
_PASSES = re.compile(
    r"\b(?:moons? (?:crosses|goes|go over)|years? (?:pass|go|later)|days? pass|seasons?|hours? (?:pass|later)|goes light, dark"
    r"|all night|each time|for a long time|day after day|the sun (?:drops|sets|rises|comes up)|time passes|weeks? later)\b",
    re.IGNORECASE,
)
_TAKES = r"takes?|takes? out|picks? up|lifts?|holds?(?: up| out)?|carries|carrying|with (?:an?|his|her|its)|brings?|raises?|pulls? out|opens|weighs|fills"
_PUTS = (
    r"puts?|sets?|lays?|drops?|throws?|hangs?(?: up)?|gives?|hands?|burns?|closes|blows? out|feeds?|lets? go of|loses"
)


def poses(text: str) -> tuple[tuple[Pose, float], ...]:
    """The poses that a sentence asks for, in order, each with where in the sentence it comes, from 0 to 1."""
    text = _NOT_DONE.sub(lambda match: " " * len(match[0]), text)
    found: list[tuple[int, int, Pose]] = []
    for order, (pose, pattern) in enumerate(_POSE_PATTERNS):
        found += [(match.start(), order, pose) for match in pattern.finditer(text)]
    kept: list[tuple[int, Pose]] = []
    for start, _, pose in sorted(found):
        if kept and (start == kept[-1][0] or pose == kept[-1][1]):
            continue
        kept.append((start, pose))
    return tuple((pose, round(start / max(1, len(text)), 3)) for start, pose in kept)


def sounds(text: str) -> tuple[tuple[str, float], ...]:
    """The sounds that a text makes, in order, each with where in the text it comes. Sounds in capitals always count."""
    found: list[tuple[int, str]] = []
    alone = set(_ALONE.findall(text)) - _CAMERA
    for match in _BANG.finditer(text):
        if match[0] in NOISES or match[0] in alone:
            found.append((match.start(), noise(match[0])))
    for name, pattern in _SOUND_PATTERNS:
        for match in pattern.finditer(text):
            silent = (name == "door" and not _DOOR_MOVES.search(text)) or _QUIET.search(
                text[max(0, match.start() - 16) :]
            )
            if not silent and not any(abs(match.start() - at) < 8 for at, _ in found):
                found.append((match.start(), name))
    return tuple((name, round(at / max(1, len(text)), 3)) for at, name in sorted(found))


def noise(word: str) -> str:
    """The sound that a word in capitals stands for; by its letters where nobody has heard of it."""
    for name, pattern in _SOUND_PATTERNS:
        if pattern.fullmatch(word):
            return name
    return next((name for name, letters in _LIKENESS if re.search(letters, word)), "thud")


def scale(text: str) -> Scale:
    """Whether a sentence wants room around its subject, or to be seen from near."""
    if any(pose in TRAVELS or pose in ("rise", "collapse", "row") for pose, _ in poses(text)):
        return "large"
    return "small" if _SMALL.search(text) else "normal"


def enters(text: str) -> bool:
    return _ENTERS.search(text) is not None


def leaves(text: str) -> bool:
    return _LEAVES.search(text) is not None


def is_empty(text: str) -> bool:
    """Whether a sentence says that nobody is there any more."""
    return _EMPTY.search(text) is not None


def time_passes(text: str) -> bool:
    return _PASSES.search(text) is not None


def handles(text: str, thing: str) -> Literal["takes", "puts", ""]:
    """Whether a sentence puts a thing into somebody's hand, or out of it; the last that it says counts."""
    name = re.escape(thing).replace("\\-", "[ -]")
    between = r"(?:\s+(?!(?:and|but|under|in|into|on|onto|beside|behind|against|over|near)\b)[\w'-]+){0,4}?\s+"
    took = max((m.start() for m in re.finditer(rf"\b(?:{_TAKES}){between}{name}s?\b", text, re.IGNORECASE)), default=-1)
    lap = re.compile(rf"\b{name}s? in (?:his|her|its|their|one|both) (?:lap|hands?|arms?|glove)\b", re.IGNORECASE)
    took = max([took, *(match.start() for match in lap.finditer(text))])
    put = max((m.start() for m in re.finditer(rf"\b(?:{_PUTS}){between}{name}s?\b", text, re.IGNORECASE)), default=-1)
    if took == put == -1:
        return ""
    return "takes" if took > put else "puts"
