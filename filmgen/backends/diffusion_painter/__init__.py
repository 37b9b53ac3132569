"""Paints with any text-to-image pipeline of diffusers."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Self

from pydantic import Field, model_validator

from filmgen.backends.neural.device import held
from filmgen.backends.neural.options import Tuned
from filmgen.backends.neural.weights import where
from filmgen.errors import BadRequest
from filmgen.film.likeness import Way
from filmgen.film.media import Format, Media, Still
from filmgen.film.shots import Picture

if TYPE_CHECKING:
    from filmgen.backends.diffusion_painter.families import Family

Work = tuple[Picture, Path]


class DiffusionPainter(Tuned):
    """Paints with any text-to-image pipeline that diffusers has. Steps, guidance and size are the family's own unless
    they are given: `steps`, `guidance`, `width` or `height` in which it paints before the picture is brought to the
    film's size. `negative` is added to what is not wanted; `batch` is how many pictures it paints at once. Painters
    who can look at pictures are shown reference sheets, unless `sheets` is false. `ip_adapter` is a folder or a hub's
    model that teaches others to look, `ip_adapter_file` the file in it, `ip_adapter_scale` how much it counts.
    """

    craft: ClassVar[str] = "painter"
    scheme: ClassVar[str] = "diffusers"
    unseen: ClassVar[tuple[str, ...]] = ("offload", "batch")
    licence: ClassVar[str] = "the model's own"

    guidance: float | None = Field(None, ge=0, le=100)
    negative: str = ""
    batch: int = Field(0, ge=0, le=64)
    width: int = Field(0, ge=0, le=4096)
    height: int = Field(0, ge=0, le=4096)
    sheets: bool = True
    ip_adapter: str = ""
    ip_adapter_file: str = ""
    ip_adapter_scale: float = 0.6

    @model_validator(mode="after")
    def _still(self) -> Self:
        if self.cache == "faster":
            raise BadRequest(f"{self.who}: cache=faster is for moving pictures: say cache=first-block")
        return self

    @property
    def likeness(self) -> Way:
        return "sheet" if self.sheets and (self.ip_adapter or self.family.references) else "words"

    @property
    def family(self) -> "Family":
        """What this kind of model is best asked for."""
        from filmgen.backends.diffusion_painter.loading import family

        return family(self)

    @property
    def at_once(self) -> int:
        """On a CPU one picture at a time: nothing is gained by more, and each is the same in any company."""
        from filmgen.backends.neural.device import device_of

        return self.batch or (1 if device_of(self.device) == "cpu" else self.family.at_once)

    def ready(self) -> None:
        from filmgen.backends.diffusion_painter.loading import check_pipeline

        super().ready()
        check_pipeline(self)
        if self.ip_adapter:
            where(self.ip_adapter)

    def told(self) -> tuple[tuple[str, str], ...]:
        family = self.family
        guidance = family.guidance if self.guidance is None else self.guidance
        together = str(self.batch or f"{family.at_once} on a card, 1 without")
        chosen = {"steps": str(self.steps or family.steps), "guidance": f"{guidance:g}", "batch": together}
        chosen["likeness"] = self.likeness
        return tuple({**dict(super().told()), **chosen}.items())

    @property
    def remedies(self) -> tuple[str, ...]:
        fewer = ("batch=1",) if self.at_once > 1 else ()
        return (*super().remedies, *fewer, "width=768", "a smaller model", "--painter builtin:silhouette")

    def paint(
        self,
        pictures: tuple[Picture, ...],
        format: Format,
        files: tuple[Path, ...],
        path: Callable[[Media], Path] | None = None,
    ) -> None:
        """Raises MissingWeights, OutOfMemory, or BadTake for a picture that is none."""
        from filmgen.backends.diffusion_painter.canvas import hang
        from filmgen.backends.diffusion_painter.loading import load
        from filmgen.backends.diffusion_painter.sampling import sample
        from filmgen.backends.neural.checks import check_picture
        from filmgen.backends.neural.device import device_of, enough_memory

        device = device_of(self.device)
        with enough_memory(self.who, device, self.remedies):
            pipeline = held(self, lambda: load(self, device))
            for sheets, group in self._groups(tuple(zip(pictures, files, strict=True)), path is not None):
                shown = tuple(path(sheet) for sheet in sheets) if path else ()
                painted = sample(pipeline, self, tuple(picture for picture, _ in group), format, shown)
                for (_, file), picture_HWC in zip(group, painted, strict=True):
                    check_picture(picture_HWC, self.who, self._remedy)
                    hang(picture_HWC, format, file)

    @property
    def _remedy(self) -> str:
        """What to type when a picture is none."""
        if self.dtype in ("auto", "float16"):
            return "say dtype=float32, or dtype=bfloat16 where the card has it"
        return "another take, more steps= or another revision= may be better; see whether the model's files are whole"

    def _groups(self, work: tuple[Work, ...], seeing: bool) -> Iterator[tuple[tuple[Still, ...], tuple[Work, ...]]]:
        """What can be painted at once: pictures that are shown the same sheets, as many as the painter likes."""
        from filmgen.backends.diffusion_painter.sampling import looked_at

        alike: dict[tuple[Still, ...], list[Work]] = {}
        for each in work:
            sheets = tuple(likeness.sheet for likeness in looked_at(each[0], self) if likeness.sheet) if seeing else ()
            alike.setdefault(sheets, []).append(each)
        for sheets, rows in alike.items():
            size = 1 if self.ip_adapter or self.family.must_see else max(1, self.at_once)
            for start in range(0, len(rows), size):
                yield sheets, tuple(rows[start : start + size])
