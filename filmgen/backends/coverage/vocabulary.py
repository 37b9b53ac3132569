"""What the verbs of an action ask for: poses, entrances, things taken in hand, the passing of time."""

import re
from typing import Literal

from filmgen.backends.breakdown.sentences import pattern_table
from filmgen.film.staging import Delivery, Pose

Scale = Literal["large", "normal", "small"]

_POSES = r"""
open: opens? (?:the|a|an|his|her|its|their) (?:\w+ )?(?:door|gate|hatch|shutters?|curtains?|cupboard|lid|window|safe)
open: unlocks?|unbolts?|unlatches|lets? (?:him|her|them|it) in|shows in
peer: peers?|squints?|peeps?|peeks?|spies|looks? (?:through|into)|eye (?:to|at) the|puts? (?:an|his|her) eye to
peer: leans? over the (?:microscope|telescope|lens)|nose (?:on|against) the glass|presses (?:his|her) nose
rise: stands up|stand up|gets up|get up|rises|rise|unfolds|unfold|straightens up|wakes|stands bolt
sit: sits?|sitting|seated|settles|perches
kneel: kneels?|kneeling|crouch(?:es)?|crouching|squats?|bends down|stoops|bows
lie: lies|lying|lie down|sleeps|asleep|dozes|is dead
look-up: looks? up|gazes? up|stares? up|eyes go up|lifts? (?:his|her|its|their) (?:head|eyes)|up at the|to the sky
look-down: looks? down|bows? (?:his|her) head|hangs (?:his|her) head|reads?|reading|counts?|studies|examines
point: points?(?! of)|pointing|wags? a finger|holds? one finger|holds? up (?:a|one) finger|indicates
wave: waves?|waving|beckons?|salutes?
give: gives?|offers?|hands? (?:him|her|it|them|over|the|a)|holds? out|passes (?:him|her|it|the)|pays?|shows?
write: writes?|writing|licks? (?:his|her|its) pencil|signs?|draws?|notes? (?:it|down)|sketch(?:es)?|ticks? off
knock: knocks?|raps?|knocking
embrace: embraces?|hugs?|kiss(?:es)?|arm in arm|takes? (?:him|her) in
dance: dances?|dancing|waltz(?:es)?|step of a dance|twirls?|pirouettes?
hide: hides?|hiding|ducks|goes behind|cowers?|shrinks back
collapse: falls?|faints?|collapses?|drops? to|slumps?|crumples?|trips
row: rows|rowing|at the oars
fly: fl(?:y|ies|ying)|flutters?|soars?|hovers?|circles?|takes wing|lifts off
swim: swims?|swimming|floats?|drifts?|dives?
run: runs?(?! (?:a|an|his|her|its|their|out|through))|running|bolts|rush(?:es)?|sprints?|chas(?:es|ing)
run: hurr(?:y|ies)|flees?|dashes|charges
walk: walks?|walking|paces?|comes?|goes|go in|enters?|crosses|climbs?|wanders?|approach(?:es)?|arrives?|tiptoes?
walk: on tiptoe|pads|shuffles?|back away|backs away|starts towards|strolls?|strides?|marches|leaves|exits?|follows?
walk: steps? (?:in|out|forward|towards|across|up|down|to|back|through|into)|takes? (?:one|a) (?:proud )?step
walk: travels?|trudges?|returns?
turn: turns?|turning|looks? (?:round|around|back|left|right|over)|swings? round|wheels round
reach: reach(?:es)?|takes?|picks?|lifts?|puts?|sets|press(?:es)?|opens?|clos(?:es|ing)|hangs?|straightens|pulls?
reach: push(?:es)?|feeds? (?:it|in|the)|tears?|strokes?|plays one|plays another|unwraps?|grabs?|touch(?:es)?|drops?
reach: throws?|turns? (?:the|it)|switch(?:es)?|fills?|pours?|lights? (?:the|a|his|her)|blows? out|lays?|warms?|shuts?
reach: folds?|slides?|tries
hold: holds?|holding|carries|carrying|keeps? hold|weighs?|clutch(?:es)?|cradles?|with a|raises?
lean: leans?|leaning|rests? against|bends? over
work: sweeps?|sweeping|mops?|mopping|stamps?|dusts?|dusting|cooks?|digs?|digging|types?|typing|repairs?|sews?|irons?
work: plays?|playing|stirs?|mends?|works?|working|polish(?:es)?|cleans?|hammers?|washes|scrubs?|saws|conducts?|sorts?
work: paints?|knits?
stand: stands?|standing|stops?|waits?|waiting|stays?|watch(?:es)?|stares?|listens?|looks?|does not move|considers?
stand: thinks?|pauses?
"""


def _any(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)


_POSE_PATTERNS: tuple[tuple[Pose, re.Pattern[str]], ...] = pattern_table(_POSES)
POSTURES: frozenset[Pose] = frozenset({"stand", "sit", "kneel", "lie", "row", "fly", "swim", "hide", "collapse"})
"""Poses that last until another is taken up; the others are gestures."""
TRAVELS: frozenset[Pose] = frozenset({"walk", "run", "fly", "swim", "row", "dance"})

_BEAST_PATTERNS: tuple[tuple[Pose, re.Pattern[str]], ...] = pattern_table(
    """
sit: legs fold|folds? (?:its|their|her|his) legs|is a hill again|eyes? opens?|opens an eye|eyes? stays? open
lie: eyes? closes?|closes its eyes?|falls asleep|goes to sleep
look-down: head (?:comes|goes|bends) down|(?:lowers|bows|bends) (?:its|her|his|the) (?:great )?head
rise: stands? up|rises?|legs? (?:come out|unfold|moves?)|gets up|unfolds
"""
)
_MOODS: tuple[tuple[Delivery, re.Pattern[str]], ...] = pattern_table(
    """
afraid: trembl(?:es?|ing)|shiver(?:s|ing)?|shak(?:es|ing)|cowers?|backs? away|afraid|nervous(?:ly)?|pale|flinch(?:es)?
angry: slams?|snatch(?:es)?|stamps? (?:his|her) foot|furious(?:ly)?|angr(?:y|ily)|glares?|storms? (?:out|off|in)
sad: weeps?|cries|crying|tears?|sobs?|slumps?|sad(?:ly)?|sighs?|hangs? (?:his|her) head|alone|bows (?:his|her) head
warm: smil(?:es|ing)|laughs?|tender(?:ly)?|gently?|embraces?|hugs?|kiss(?:es)?|strokes?|proud(?:ly)?|happ(?:y|ily)
whisper: tiptoes?|on tiptoe|careful(?:ly)?|quiet(?:ly)?|softly|without a sound
"""
)
SLEEPS = re.compile(
    r"\beyes? opens?\b|\blegs? (?:come out|unfold|fold|moves?)\b|\bhill (?:stands up|rises)\b", re.IGNORECASE
)
"""What a hill does that is none."""
HILL = re.compile(r"\bhills?\b", re.IGNORECASE)
_NOT_DONE = _any(
    r"(?:not|never|n't|nothing) (?:\w+ ){0,2}\w+", r"eyes? (?:opens?|closes?|stays? open)", r"the \w+ goes out",
    "goes on", r"(?:coat|hair|scarf|cape|skirts?) flying",
)  # fmt: skip
_ENTERS = _any(
    r"comes? (?:in|out|down|back|through)", "enters?", "arrives?", "climbs?", "shows in", "walks (?:in|up)", "steps in",
    "appears?", "returns?", "bursts in",
)  # fmt: skip
_LEAVES = _any(
    "leaves", "exits?", "goes (?:out|in)", "walks (?:out|off|away|home)", "runs off", "disappears", "vanishes",
    "is gone", "hurries out", "where (?:he|she|it) (?:sat|stood|lay)",
)  # fmt: skip
_EMPTY = _any("(?:chair|bed|seat|room|bench|doorway) is empty", "nobody (?:is )?there")
_SMALL = _any(
    "eyes?", "fingers?", "hands?", "mouth", "face", "tear", "smiles?", "blinks?", "breath", "breathes", "pencil stops",
    "lips", "palm", "knob", "listens?", "thinks?", "swallows?",
)  # fmt: skip
_PASSES = _any(
    "moons? (?:crosses|goes|go over)", "years? (?:pass|go|later)", "days? pass", "seasons?", "hours? (?:pass|later)",
    "goes light, dark", "all night", "each time", "for a long time", "day after day", "time passes", "weeks? later",
    "the sun (?:drops|sets|rises|comes up)",
)  # fmt: skip
_TAKES = (
    "takes?|takes? out|picks? up|lifts?|holds?(?: up| out)?|carries|carrying|with (?:an?|his|her|its)|brings?|raises?|"
    "pulls? out|opens|weighs|fills"
)
_PUTS = (
    "puts?|sets?|lays?|drops?|throws?|hangs?(?: up)?|gives?|hands?|burns?|closes|blows? out|feeds?|lets? go of|loses"
)
_BETWEEN = r"(?:\s+(?!(?:and|but|under|in|into|on|onto|beside|behind|against|over|near)\b)[\w'-]+){0,4}?\s+"


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


def beast_poses(text: str) -> tuple[tuple[Pose, float], ...]:
    """What a creature does with its body: folded and awake it sits, with its eye closed it lies, and it may rise."""
    found = [(match.start(), pose) for pose, pattern in _BEAST_PATTERNS for match in pattern.finditer(text)]
    return tuple((pose, round(at / max(1, len(text)), 3)) for at, pose in sorted(found))


def mood(text: str) -> Delivery:
    """How somebody feels who does what a sentence says."""
    return next((mood for mood, pattern in _MOODS if pattern.search(text)), "plain")


def scale(text: str) -> Scale:
    """Whether a sentence wants room around its subject, or to be seen from near."""
    if any(pose in TRAVELS or pose in ("rise", "collapse") for pose, _ in poses(text)):
        return "large"
    return "small" if _SMALL.search(text) else "normal"


def enters(text: str) -> bool:
    """Whether a sentence says that its subject comes."""
    return _ENTERS.search(text) is not None


def leaves(text: str) -> bool:
    """Whether a sentence says that its subject goes."""
    return _LEAVES.search(text) is not None


def is_empty(text: str) -> bool:
    """Whether a sentence says that nobody is there any more."""
    return _EMPTY.search(text) is not None


def time_passes(text: str) -> bool:
    """Whether more time passes in a sentence than it takes to see it."""
    return _PASSES.search(text) is not None


def handles(text: str, thing: str) -> Literal["takes", "puts", ""]:
    """Whether a sentence puts a thing into somebody's hand, or out of it; the last that it says counts."""
    name = re.escape(thing).replace("\\-", "[ -]")
    lap = rf"\b{name}s? in (?:his|her|its|their|one|both) (?:lap|hands?|arms?|glove)\b"
    took = _last(rf"\b(?:{_TAKES}){_BETWEEN}{name}s?\b|{lap}", text)
    put = _last(rf"\b(?:{_PUTS}){_BETWEEN}{name}s?\b", text)
    if took == put == -1:
        return ""
    return "takes" if took > put else "puts"


def _last(pattern: str, text: str) -> int:
    return max((match.start() for match in re.finditer(pattern, text, re.IGNORECASE)), default=-1)
