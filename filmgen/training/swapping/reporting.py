"""What came of a swap: how many frames, and which faces were left as they were, why, and when."""

import json
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from filmgen.film.swapping import Swapped
from filmgen.training.swapping.scenes import Scene

NOBODY = "nobody seen"
"""Of frames in which no face was found."""
SHOWN = 4
"""Stretches that are named for a person; a program gets all."""


@dataclass
class Report:
    """Counts frames as they pass. A frame is swapped when somebody in it is; somebody else may have been left in it."""

    rate: Fraction
    frames: int = 0
    swapped: int = 0
    left: dict[str, list[list[int]]] = field(default_factory=dict)
    """By reason, the stretches of frames in which a face was left: the first and the last of each."""

    def note(self, scene: Scene) -> bool:
        """Count a frame; says whether somebody in it is swapped."""
        reasons = {face.why for face in scene.faces if face.why} if scene.faces else {NOBODY}
        for reason in reasons:
            stretches = self.left.setdefault(reason, [])
            if stretches and stretches[-1][1] == self.frames - 1:
                stretches[-1][1] = self.frames
            else:
                stretches.append([self.frames, self.frames])
        swapped = bool(scene.swapped)
        self.frames += 1
        self.swapped += swapped
        return swapped

    @property
    def paper(self) -> Swapped:
        """The counts, for those who make a film of it."""
        counted = tuple((why, self._count(why)) for why in sorted(self.left) if why != NOBODY)
        return Swapped(frames=self.frames, swapped=self.swapped, left=counted)

    @property
    def lines(self) -> list[str]:
        """The same for a person, with the moments at which to look."""
        told = [f"{self.swapped:,} of {self.frames:,} frames swapped"]
        for why in sorted(self.left, key=self._count, reverse=True):
            stretches = [self._when(*stretch) for stretch in self.left[why]]
            more = f" and {len(stretches) - SHOWN} more" if len(stretches) > SHOWN else ""
            told.append(f"{self._count(why):,} left, {why}: {', '.join(stretches[:SHOWN])}{more}")
        return told

    def to_json(self, **about: Any) -> str:
        """All of it for a program: frames are counted from 0, and both ends of a stretch belong to it."""
        said = {"schema": "filmgen.swap-report/1", **about, "rate": str(self.rate)}
        said |= {"frames": self.frames, "swapped": self.swapped, "left": self.left}
        return json.dumps(said, indent=1, ensure_ascii=False) + "\n"

    def _count(self, why: str) -> int:
        return sum(last - first + 1 for first, last in self.left[why])

    def _when(self, first: int, last: int) -> str:
        begins, ends = (_moment(frame / self.rate) for frame in (first, last + 1))
        return f"{begins}-{ends}"


def _moment(seconds: Fraction) -> str:
    whole, hundredths = divmod(round(seconds * 100), 100)
    return f"{whole // 60}:{whole % 60:02}.{hundredths:02}"
