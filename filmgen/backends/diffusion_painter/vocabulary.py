"""The words for what a picture has on paper, as picture models know them."""

SIZES = {
    "wide": "extreme wide shot",
    "full": "full shot",
    "medium": "medium shot",
    "close": "close-up",
    "insert": "macro shot",
}
EMPTY_SIZES = {
    "wide": "extreme wide establishing shot",
    "full": "wide shot",
    "medium": "medium wide shot",
    "close": "close view",
    "insert": "macro shot",
}
"""The same of a place in which nobody is."""
ANGLES = {
    "eye": "eye level",
    "low": "low angle from below",
    "high": "high angle from above",
    "over-shoulder": "over-the-shoulder shot",
    "two-shot": "two-shot",
}
POSES = {
    "stand": "standing", "walk": "walking", "run": "running", "sit": "sitting", "kneel": "kneeling",
    "lie": "lying down", "lean": "leaning", "look-up": "looking up", "look-down": "looking down",
    "point": "pointing", "reach": "reaching out", "hold": "holding out a hand", "give": "handing something over",
    "wave": "waving", "write": "writing", "knock": "knocking", "embrace": "embracing", "dance": "dancing",
    "hide": "hiding", "collapse": "collapsing", "rise": "rising", "turn": "turning around", "row": "rowing a boat",
    "fly": "flying", "swim": "swimming", "work": "at work", "open": "opening a door", "peer": "peering closely",
}  # fmt: skip
FACINGS = {
    "left": "in profile to the left",
    "right": "in profile to the right",
    "camera": "",
    "away": "seen from behind",
}
MOODS = {
    "plain": "", "question": "with a questioning look", "whisper": "with a hushed look", "angry": "with an angry look",
    "afraid": "with a frightened look", "sad": "with a sad look", "warm": "with a warm smile", "flat": "expressionless",
    "shout": "shouting",
}  # fmt: skip
HOURS = {"dawn": "at dawn", "day": "by day", "dusk": "at dusk", "night": "at night"}
WEATHERS = {
    "clear": "", "rain": "in pouring rain", "snow": "in falling snow", "fog": "in thick fog", "storm": "in a storm",
    "dust": "in blowing dust", "embers": "with glowing embers in the air", "stars": "under a sky full of stars",
    "aurora": "under an aurora",
}  # fmt: skip
LIGHTS = {
    "moon": "lit by moonlight", "sun": "lit by low sunlight", "window": "lit from a window",
    "lamp": "lit by a single lamp", "fire": "lit by firelight", "neon": "lit by neon signs",
    "screen": "lit by the glow of a screen", "beam": "lit by a beam of light through the dark",
    "stars": "lit by starlight", "spotlight": "lit by a spotlight", "sky": "lit softly by the sky",
}  # fmt: skip
PALETTES = {
    "moonlit": "palette of deep blue and silver",
    "noir": "film noir, hard shadows, high contrast",
    "micro-world": "translucent teal and amber, glowing",
    "neon": "magenta and cyan neon on black",
    "intimate": "soft warm tones",
    "deep-space": "black and cold blue, one warm light",
    "forest-dawn": "misty greens and pale gold",
    "sea-fog": "muted grey-green",
    "theatre": "red velvet and gold, theatrical light",
    "desert-sunset": "orange and violet sunset",
    "lamplit": "warm amber lamplight, brown shadows",
    "silent": "silent-film look, soft vignette",
}
GRADES = {
    "colour": "colour film still",
    "mono": "black-and-white film still",
    "sepia": "sepia photograph",
    "technicolor": "Technicolor film still",
    "tinted": "tinted silent film still",
    "bleach": "bleach-bypass film still",
    "natural": "film still in natural colour",
}
STOCKS = {
    "colour": "cinematic lighting",
    "mono": "silver grain",
    "sepia": "faded and old",
    "technicolor": "three-strip colour, saturated",
    "tinted": "one colour of tint, scratches",
    "bleach": "desaturated, contrasty",
    "natural": "soft contrast",
}
"""What else is seen of a grade, where there is room for it."""
WORDS_AS = {
    "monument": 'giant letters "{word}" standing in the landscape like a monument',
    "sign": 'a sign that reads "{word}"',
    "neon": 'a neon sign that reads "{word}"',
    "writing": 'handwriting that reads "{word}"',
}
MARKS = {"memory": "hazy like a memory, soft focus", "dream": "dreamlike, surreal", "": ""}
FINISH = "35mm, shallow depth of field, detailed"

# What is not wanted

ALWAYS = ("watermark", "signature", "logo", "subtitles", "frame", "border", "collage", "split screen")
FLAWS = ("blurry", "low quality", "jpeg artifacts", "deformed", "bad anatomy", "extra limbs", "extra fingers")
LETTERING = ("text", "letters")
NOBODY = ("people", "person", "crowd")
ALONE = ("crowd", "duplicate person", "twins")
NO_COLOUR = ("colour", "colourful", "saturated")
OTHER_HOURS = {"night": "daylight, blue sky", "day": "night sky", "dawn": "", "dusk": ""}
