"""The words that writer, director and painter share: what can be put in front of the lens."""

from typing import Literal

Body = Literal[
    "human", "quadruped", "many-legged", "bird", "fish", "serpent", "insect", "robot", "machine",
    "vehicle", "building", "plant", "vessel", "celestial", "abstract",
]  # fmt: skip
Covering = Literal["skin", "cloth", "fur", "feathers", "scales", "shell", "metal", "glass", "stone", "leaves", "mist"]
Pose = Literal[
    "stand", "walk", "run", "sit", "kneel", "lie", "lean", "look-up", "look-down", "point", "reach", "hold", "give",
    "wave", "write", "knock", "embrace", "dance", "hide", "collapse", "rise", "turn", "row", "fly", "swim", "work",
    "open", "peer",
]  # fmt: skip
Facing = Literal["left", "right", "camera", "away"]
SetName = Literal[
    "snowfield", "mountain", "forest", "sea", "headland", "desert", "plain", "street", "rooftop", "station", "garden",
    "ruins", "room", "kitchen", "bedroom", "office", "laboratory", "shop", "diner", "library", "corridor", "theatre",
    "train", "museum",
    "orbit", "space", "planet", "underwater", "micro-world", "void",
]  # fmt: skip
INDOORS: frozenset[SetName] = frozenset(
    ("room", "kitchen", "bedroom", "office", "laboratory", "shop", "diner", "library", "corridor", "theatre", "train",
     "museum", "orbit")
)  # fmt: skip
"""Sets that have a roof and walls of themselves."""
Hour = Literal["dawn", "day", "dusk", "night"]
Weather = Literal["clear", "rain", "snow", "fog", "storm", "dust", "embers", "stars", "aurora"]
ShotSize = Literal["wide", "full", "medium", "close", "insert"]
Angle = Literal["eye", "low", "high", "over-shoulder", "two-shot"]
CameraMove = Literal["static", "push", "pull", "pan-left", "pan-right", "rise", "fall", "follow", "handheld"]
Transition = Literal["cut", "match", "dissolve", "fade", "iris", "wipe", "whiteout"]
CardStyle = Literal["engraved", "blinds", "orbit", "lamplight", "letter", "cutout", "record"]
LightSource = Literal["moon", "sun", "window", "lamp", "fire", "neon", "screen", "beam", "stars", "spotlight", "sky"]
Palette = Literal[
    "moonlit", "noir", "micro-world", "neon", "intimate", "deep-space", "forest-dawn", "sea-fog", "theatre",
    "desert-sunset", "lamplit", "silent",
]  # fmt: skip
Grade = Literal["colour", "mono", "sepia", "technicolor", "tinted", "bleach", "natural"]
VoiceRole = Literal[
    "narrator", "captain", "hero", "heroine", "mother", "young-man", "old-man", "old-woman", "bureaucrat", "robot",
    "creature", "ghost", "child", "radio",
]  # fmt: skip
Delivery = Literal["plain", "question", "whisper", "angry", "afraid", "sad", "warm", "flat", "shout"]
Instrument = Literal[
    "felt-piano", "piano", "strings", "cello", "violin", "clarinet", "flute", "horn", "pluck", "bass", "brushes",
    "bell", "celesta", "music-box", "vibes", "marimba", "choir", "drone", "fm", "pizzicato", "timpani", "none",
]  # fmt: skip
Mode = Literal["ionian", "dorian", "phrygian", "lydian", "mixolydian", "aeolian", "harmonic-minor"]
Acoustics = Literal["dry", "room", "hall", "church", "cave", "street", "ship", "outdoors"]
