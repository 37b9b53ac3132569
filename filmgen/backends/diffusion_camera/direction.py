"""What moves in a shot, as the words that a video model is asked with."""

from filmgen.backends.diffusion_painter import vocabulary as say
from filmgen.backends.diffusion_painter.prompts import Budget, Prompted, compose_prompt
from filmgen.film.shots import Motion, Picture

MOVES = {
    "static": "static camera on a tripod, subtle natural movement",
    "push": "slow camera push-in, dolly forward",
    "pull": "slow camera pull-back, dolly out",
    "pan-left": "camera pans slowly to the left",
    "pan-right": "camera pans slowly to the right",
    "rise": "crane shot, camera rises slowly",
    "fall": "crane shot, camera sinks slowly",
    "follow": "tracking shot, camera follows the subject",
    "handheld": "handheld camera, slight natural shake",
}
RACKS = {
    "to-far": "rack focus from the foreground to the background",
    "to-near": "rack focus from the background to the foreground",
    "": "",
}
FLAWS = "jump cut, morphing, flickering, frozen frame, slideshow"
"""What is not wanted of anything that moves."""
ACTS = 3
"""How many things that happen are told; a clip of five seconds holds no more."""
LEFT_OVER = 0.6
"""The share of what the encoder reads that is kept for the picture, however much happens in it."""


def motion_words(picture: Picture, motion: Motion) -> tuple[str, ...]:
    """What moves, in the order in which it matters: what is done, who speaks, the camera, the focus."""
    known = {figure.subject for figure in picture.figures}
    acts = sorted((act for act in motion.business if act.subject in known), key=lambda act: act.start)[:ACTS]
    told = [f"{'then ' if number or act.start > 0 else ''}{say.POSES[act.pose]}" for number, act in enumerate(acts)]
    speaks = ["speaking"] if any(speech.subject in known for speech in motion.speeches) else []
    return tuple(word for word in (*told, *speaks, MOVES[motion.move], RACKS[motion.rack]) if word)


def compose_shot(picture: Picture, motion: Motion, budget: Budget, negative: str = "") -> Prompted:
    """The picture and what moves in it, in as many words as the budget holds; the picture keeps most of them."""
    moving = ""
    for word in motion_words(picture, motion):
        attempt = f"{moving}, {word}" if moving else word
        if budget.count(attempt) <= budget.tokens * (1 - LEFT_OVER):
            moving = attempt
    rest = Budget(budget.tokens - (budget.count(moving) if moving else 0), budget.count)
    unwanted = ", ".join(part for part in (negative, FLAWS) if part)
    asked = compose_prompt(picture, rest, unwanted=unwanted, fewer=budget)
    return Prompted(", ".join(part for part in (asked.positive, moving) if part), asked.negative)
