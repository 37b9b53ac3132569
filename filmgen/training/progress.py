"""Where a run is, how fast it goes, and how long it still takes."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Progress:
    """Where a run is. `str()` of it is a line for a terminal."""

    epoch: int
    epochs: int
    step: int
    steps: int
    losses: dict[str, float]
    held: dict[str, float]
    """What was measured on what is held out after the last whole epoch; nothing before."""
    what: str
    """What is learnt: frames, faces."""
    a_second: float
    seconds_left: float

    def __str__(self) -> str:
        heard = "  ".join(f"{name} {value:.3f}" for name, value in self.losses.items())
        held = ", ".join(f"{name} {value:.4g}" for name, value in self.held.items())
        minutes, seconds = divmod(round(self.seconds_left), 60)
        return (
            f"epoch {self.epoch}/{self.epochs}  step {self.step}/{self.steps}  {heard}"
            f"{'  held out ' if held else ''}{held}  {self.a_second:.0f} {self.what}/s  {minutes}:{seconds:02} left"
        )


Watch = Callable[[Progress], None]


@dataclass
class Clock:
    """How fast a run goes whose steps have `batch` frames or faces; `first` steps were done before it began."""

    what: str
    epochs: int
    steps: int
    batch: int
    first: int
    began: float = field(default_factory=time.monotonic)

    def progress(self, epoch: int, step: int, losses: dict[str, float], held: dict[str, float]) -> Progress:
        done = epoch * self.steps + step
        each = (time.monotonic() - self.began) / max(1, done - self.first)
        left = each * (self.epochs * self.steps - done)
        return Progress(
            epoch + 1, self.epochs, step, self.steps, losses, held, self.what, self.batch / max(each, 1e-9), left
        )
