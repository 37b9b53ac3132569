"""What a person sees while a film is made: one quiet line on a terminal, plain lines elsewhere."""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.live import Live
from rich.spinner import Spinner
from rich.text import Text

from filmgen.studio.studio import Event

DOING = {
    "write_brief": "agreeing on a film",
    "write_screenplay": "writing",
    "adapt_script": "casting the script",
    "cast_script": "casting the script",
    "pitch_film": "pitching",
    "compare_pitches": "weighing one pitch against another",
    "choose_pitch": "choosing",
    "agree": "agreeing on a film",
    "plan_beats": "planning the beats",
    "cast_company": "inventing the people",
    "card_scenes": "writing scene cards",
    "draft_scene": "writing",
    "check_page": "checking the page",
    "critique_scene": "reading critically",
    "rewrite_scene": "rewriting",
    "finish_screenplay": "binding the screenplay",
    "direct_scene": "directing",
    "gather_direction": "gathering the direction",
    "cover_direction": "planning the shots",
    "cast_likenesses": "casting the looks",
    "paint_sheet": "painting reference sheets",
    "hang_sheets": "hanging the sheets",
    "speak_line": "speaking",
    "plan_shots": "planning the shots",
    "paint_still": "painting",
    "film_take": "filming",
    "reconstruct_take": "remembering",
    "write_titles": "wording the titles",
    "plan_plates": "planning title and poster",
    "paint_plate": "painting title and poster",
    "set_card": "setting type",
    "draw_poster": "drawing the poster",
    "watch_steps": "watching the steps",
    "spot_sound": "spotting the sound",
    "lay_bed": "laying the air",
    "make_effect": "making effects",
    "compose_score": "composing",
    "notate_score": "writing the score down",
    "assemble": "cutting",
    "mix_sound": "mixing",
    "render_film": "joining the film",
    "print_contact_sheet": "printing the contact sheet",
    "screen_film": "measuring the film",
}
"""What each stage is called while it runs; one that is not named is called by its own name."""
SHARES = {
    "speak_line": 1,
    "paint_still": 6,
    "film_take": 57,
    "paint_plate": 2,
    "set_card": 6,
    "draw_poster": 3,
    "lay_bed": 3,
    "compose_score": 3,
    "mix_sound": 5,
    "render_film": 12,
    "print_contact_sheet": 2,
    "screen_film": 2,
}
"""Parts in a hundred of the time that each stage takes of a film that is made from nothing, on two cores."""


class Forecast:
    """How long it will still take, from what was made so far. `clock` gives seconds.

    What the builtin crew's stages take of a whole film is known. Of other crews' it is not: then it is how long the
    stage in hand will still take.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic, whole: bool = True):
        self._clock = clock
        self._whole = whole
        self._stage = ""
        self._start = clock()
        self._end: float | None = None
        self._made: Counter[str] = Counter()
        self._kept: Counter[str] = Counter()
        self._total: Counter[str] = Counter()

    def note(self, event: Event) -> None:
        """Take an event into account."""
        if not self._whole:
            return self._note_stage(event)
        if event.state in ("made", "kept"):
            (self._made if event.state == "made" else self._kept)[event.stage] += 1
        done_of_it = self._made[event.stage] + self._kept[event.stage]
        self._total[event.stage] = max(self._total[event.stage], event.total, done_of_it)
        work = done = 0.0
        for stage, share in SHARES.items():
            total = self._total[stage]
            work += share * (1 - self._kept[stage] / total if total else 1)
            done += share * (self._made[stage] / total if total else 0)
        if done >= 0.05 * work > 0:
            now = self._clock()
            self._end = now + (now - self._start) * (work - done) / done
        return None

    def _note_stage(self, event: Event) -> None:
        now = self._clock()
        if event.stage != self._stage:
            self._stage, self._start, self._end = event.stage, now, None
            self._made.clear()
        self._made[event.stage] += event.state == "made"
        if (made := self._made[event.stage]) and event.total > 1:
            self._end = now + (now - self._start) * (event.total - event.done) / made

    def left(self) -> float | None:
        """Seconds left, or None as long as nobody can know."""
        return None if self._end is None else max(0.0, self._end - self._clock())


def line(event: Event, left: float | None) -> str:
    """What is happening, as a line: `filming shot-07, 7 of 18, about 40 s left`."""
    parts = [f"{DOING.get(event.stage, event.stage)} {event.slot}".strip()]
    if event.total > 1:
        parts.append(f"{event.done} of {event.total}")
    if left is not None:
        parts.append(f"{_rounded(left)} left")
    return ", ".join(parts)


def _rounded(seconds: float) -> str:
    if seconds < 8:
        return "a few seconds"
    if seconds < 90:
        return f"about {round(seconds / 5) * 5} s"
    return f"about {round(seconds / 60)} min"


@contextmanager
def watching(console: Console, whole: bool = True) -> Iterator[Callable[[Event], None]]:
    """A listener for the studio that shows what happens on `console` for as long as the context lasts.

    `whole` says whether the crew is one whose whole film can be forecast.
    """
    forecast = Forecast(whole=whole)
    if not console.is_terminal or console.is_dumb_terminal:
        teller = _Teller(console, forecast)
        yield teller
        teller.say_kept()
        return
    spinner = Spinner("dots", Text("looking for what is already there"), style="cyan")
    seen: list[Event] = []

    def shown() -> Spinner:
        if seen:
            spinner.update(text=Text(line(seen[-1], forecast.left()), overflow="ellipsis", no_wrap=True))
        return spinner

    def see(event: Event) -> None:
        forecast.note(event)
        seen[:] = [event]

    with Live(get_renderable=shown, console=console, transient=True, refresh_per_second=8):
        yield see


class _Teller:
    """Plain lines: one for each piece of work that was made, one for what a stage kept."""

    def __init__(self, console: Console, forecast: Forecast):
        self._console = console
        self._forecast = forecast
        self._stage = ""
        self._kept = 0

    def __call__(self, event: Event) -> None:
        self._forecast.note(event)
        if event.stage != self._stage:
            self.say_kept()
            self._stage = event.stage
        if event.state == "kept":
            self._kept += 1
        elif event.state == "made":
            self._say(line(event, self._forecast.left()))

    def say_kept(self) -> None:
        """Say how much of the stage that has just passed did not have to be made."""
        if self._kept:
            self._say(f"{DOING.get(self._stage, self._stage)}: {self._kept} kept")
        self._kept = 0

    def _say(self, text: str) -> None:
        self._console.print(text, markup=False, highlight=False, soft_wrap=True)
