"""What a model of sound is told: music, air and effects in plain words. No artist is named and nothing is sung."""

import math
import re

from filmgen.backends.cues.sections import Section
from filmgen.backends.score.effects import EFFECTS
from filmgen.backends.score.form import Turn
from filmgen.backends.score.tape import chance
from filmgen.errors import BadRequest
from filmgen.film.cut import Bed, ScoreBrief
from filmgen.film.staging import Hour, Instrument, Mode, SetName, Weather

NOT_IN_MUSIC = "vocals, singing, speech, lyrics, applause, distortion, low quality"
NOT_IN_AIR = "music, melody, speech, voices, singing, low quality"

MODES: dict[Mode, str] = {
    "ionian": "a bright major key",
    "dorian": "a minor key with a hopeful lift",
    "phrygian": "a dark, foreboding minor key",
    "lydian": "a floating, dreamlike major key",
    "mixolydian": "an open, folk-like major key",
    "aeolian": "a plain, sorrowful minor key",
    "harmonic-minor": "an ominous harmonic minor key",
}
MAJOR: tuple[Mode, ...] = ("ionian", "lydian", "mixolydian")
TONICS = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")

INSTRUMENTS: dict[Instrument, str] = {
    "felt-piano": "soft felt piano", "piano": "grand piano", "strings": "string section", "cello": "solo cello",
    "violin": "solo violin", "clarinet": "clarinet", "flute": "flute", "horn": "french horn",
    "pluck": "nylon-string guitar", "bass": "double bass", "brushes": "brushed snare drum", "bell": "tolling bell",
    "celesta": "celesta", "music-box": "music box", "vibes": "vibraphone", "marimba": "marimba",
    "choir": "wordless choir pad", "drone": "low synthesizer drone", "fm": "glassy synthesizer",
    "pizzicato": "pizzicato strings", "timpani": "timpani",
}  # fmt: skip

TURNS: dict[Turn, str] = {
    "opening": "sparse opening, the theme only hinted at",
    "statement": "the theme stated clearly",
    "development": "the theme developed, moving forward",
    "crisis": "building to a crisis",
    "loss": "after the fall, quiet and bare",
    "close": "the theme resolved, coming to rest",
}
TENSIONS = (
    (0.25, "calm and spacious"),
    (0.45, "quietly expectant"),
    (0.65, "uneasy, tightening"),
    (math.inf, "tense and urgent"),
)


def music_words(brief: ScoreBrief, section: Section, bpm: int) -> str:
    """A stretch of the score: genre, mood, key, tempo, who plays, and what the story does there."""
    music = brief.music
    seats = [INSTRUMENTS[seat] for seat in (music.lead, music.bed, music.bass, music.colour) if seat != "none"]
    playing = list(dict.fromkeys(seats))
    tension = next(words for most, words in TENSIONS if section.tension <= most)
    first, last = TURNS[section.turns[0]], TURNS[section.turns[-1]]
    sentences = [
        f"Instrumental film score, {genre_of(brief)}",
        f"{tension}, in {MODES[music.mode]}, {bpm} bpm",
        f"{playing[0]} leads{', with ' if playing[1:] else ''}{', '.join(playing[1:])}" if playing else "",
        first if first == last else f"{first}, then {last}",
        "thin and restrained, much space" if section.talk > 0.5 else "",
        "a clear last chord that rings and dies away" if section.last else "",
    ]
    return ". ".join(sentence[0].upper() + sentence[1:] for sentence in sentences if sentence) + "."


def genre_of(brief: ScoreBrief) -> str:
    """The genre, which stands under the title in the theme; a stranger's genre may be called anything."""
    name = re.sub(r"[^a-z -]+", " ", brief.theme.partition("\n")[2].lower())
    return " ".join(name.split())[:40].strip() or "drama"


def key_of(brief: ScoreBrief) -> str:
    """A key for the film, such as `Eb minor`."""
    tonic = TONICS[int(chance("key", brief.theme, brief.seed).integers(len(TONICS)))]
    return f"{tonic} {'major' if brief.music.mode in MAJOR else 'minor'}"


# Air

PLACES: dict[SetName, str] = {
    "snowfield": "a wide snowfield, faint wind over snow", "mountain": "a bare mountainside, high wind",
    "forest": "a forest, leaves moving", "sea": "open sea, waves and water against a hull",
    "headland": "a headland above the sea, waves on rocks", "desert": "an empty desert, dry wind over sand",
    "plain": "an open plain, wind in grass", "street": "a city street, distant traffic",
    "rooftop": "a rooftop above a city, distant traffic", "station": "a railway station, distant trains",
    "garden": "a quiet garden", "ruins": "stone ruins, wind through gaps", "room": "a quiet room",
    "kitchen": "a kitchen, the hum of a refrigerator", "bedroom": "a quiet bedroom, a clock ticking",
    "office": "an office, the hum of lights and ventilation", "laboratory": "a laboratory, machines humming",
    "shop": "a small shop", "diner": "a diner, the hum of coolers", "library": "a library, hushed and large",
    "corridor": "a long corridor, a low hum", "theatre": "an empty theatre, large and hushed",
    "train": "the inside of a train, wheels on rails", "museum": "a museum hall, large and hushed",
    "orbit": "the inside of a space station, ventilation and electronics",
    "space": "deep space, a very low soft rumble", "planet": "the surface of another planet, strange thin wind",
    "underwater": "under water, muffled currents and bubbles",
    "micro-world": "inside a drop of water, tiny bubbles and soft currents", "void": "an empty void, a soft low hum",
}  # fmt: skip
HOURS: dict[Hour, str] = {
    "dawn": "at dawn, first birds", "day": "by day", "dusk": "at dusk", "night": "at night",
}  # fmt: skip
WEATHERS: dict[Weather, str] = {
    "clear": "", "rain": "steady rain", "snow": "snow falling, everything muffled", "fog": "fog, everything muffled",
    "storm": "a storm, gusts and heavy rain", "dust": "wind with dust", "embers": "a fire crackling not far away",
    "stars": "", "aurora": "",
}  # fmt: skip
HOURLESS: tuple[SetName, ...] = ("orbit", "space", "underwater", "micro-world", "void")
"""Where there is neither hour nor weather to be heard."""


def air_words(bed: Bed) -> str:
    """The air of a place: where, when, in what weather, and how uneasy it is."""
    outside = bed.set not in HOURLESS
    weather = WEATHERS[bed.weather] if outside else ""
    parts = [
        f"Field recording, ambience of {PLACES[bed.set]}",
        HOURS[bed.hour].partition(",")[0] if bed.interior else HOURS[bed.hour],
        f"{weather}, heard from inside" if weather and bed.interior else weather,
        "a low uneasy rumble underneath" if bed.tension > 0.6 else "",
        "steady background, no music, no voices",
    ]
    return ", ".join(part for index, part in enumerate(parts) if part and (index != 1 or outside)) + "."


# Effects

SOUNDS = {
    "applause": "a small audience applauding in a hall", "bark": "a dog barking twice",
    "bell": "a single bell struck once, ringing out", "click": "one small dry click of a switch",
    "clunk": "one heavy mechanical clunk", "creak": "one slow creak of old wood",
    "crowd": "a crowded room, many people talking at once", "door": "a wooden door opened and closed",
    "engine": "an engine running, close", "fire": "a fire crackling, close",
    "footsteps-grass": "one person's footsteps in dry grass and leaves, walking slowly",
    "footsteps-gravel": "one person's footsteps on gravel, walking slowly",
    "footsteps-metal": "one person's footsteps on a metal gangway, walking slowly",
    "footsteps-sand": "one person's footsteps on sand, walking slowly",
    "footsteps-stone": "one person's footsteps on stone tiles, walking slowly",
    "footsteps-snow": "one person's footsteps on crunching snow, walking slowly",
    "footsteps-wood": "one person's footsteps on a wooden floor, walking slowly",
    "glass": "a glass breaking on a hard floor", "growl": "a large animal growling, close",
    "gull": "one gull crying", "heartbeat": "a slow heartbeat, close", "horn": "one long blast of a ship's horn",
    "impact": "one deep cinematic impact with a long tail", "knock": "three knocks on a wooden door",
    "machine": "a machine working steadily", "paper": "a sheet of paper being unfolded",
    "radio": "radio static, tuning between stations", "rattle": "a bunch of keys rattling",
    "slam": "a heavy door slammed shut", "snap": "a dry branch snapping",
    "riser": "a tense sound that rises and stops", "splash": "one splash in water",
    "steam": "steam hissing from a valve", "telephone": "an old telephone ringing with a bell",
    "thud": "one dull heavy thud", "thunder": "one crack of thunder, rolling away",
    "ting": "one small bright ting of metal", "whoosh": "one fast whoosh passing by",
    "wings": "wings of a bird flapping as it takes off",
}  # fmt: skip


def effect_words(name: str) -> str:
    """An effect by its name. Raises BadRequest for a name that nobody makes."""
    if name not in SOUNDS:
        raise BadRequest(f"effect {name!r} is not known; known: {', '.join(EFFECTS)}")
    return f"Sound effect, {SOUNDS[name]}, dry close recording, nothing else."
