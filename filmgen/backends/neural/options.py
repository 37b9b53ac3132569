"""The options that neural backends share, what may not be combined, and what is left to try when memory is short."""

from pathlib import PurePath
from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from filmgen.backends.neural.device import Device, Numbers, let_go
from filmgen.backends.neural.weights import check_whole, weigh, where
from filmgen.errors import BadRequest
from filmgen.film.document import Backend

Attention = Literal["auto", "native", "flash", "_flash_3", "_flash_3_hub", "sage", "xformers", "flex", "_native_cudnn"]
Cache = Literal["none", "first-block", "sea", "taylorseer", "mag", "pab", "faster"]
Quantise = Literal["none", "int8", "nf4", "fp8"]
Offload = Literal["none", "model", "group", "leaf", "sequential"]

DISTILLED = ("turbo", "lightning", "lcm", "schnell", "distil", "hyper-sd", "klein", "fast")
"""Words in the names of models and LoRAs that were taught to work in few steps."""
FEW = 8
"""Steps at which there is nothing left to cache."""


class Neural(Backend):
    """A backend with a model: where it comes from, where it works, in which numbers.

    `revision` pins a version of a hub's model. `device` and `dtype` choose for themselves when they are `auto`.
    """

    alone: ClassVar[bool] = True
    craft: ClassVar[str] = ""
    """Who is named in an error, such as `painter`."""
    scheme: ClassVar[str] = ""

    model: str = ""
    revision: str = ""
    device: Device = "auto"
    dtype: Numbers = "auto"

    @property
    def who(self) -> str:
        return f"{self.craft} {self.scheme}:{self.model}"

    def weigh(self) -> str:
        return weigh(self.model, self.revision)

    def ready(self) -> None:
        """Raises MissingWeights for a model that is not here, not whole or not safe; BadRequest for a wrong device."""
        from filmgen.backends.neural.device import device_of, dtype_of

        dtype_of(self.dtype, device_of(self.device))
        check_whole(self.model, where(self.model, self.revision))

    def release(self) -> None:
        let_go(self)

    def told(self) -> tuple[tuple[str, str], ...]:
        """What was chosen, for `plan` to print: the numbers, and every option that is not as it would be by itself."""
        fields = type(self).model_fields
        said = {name: getattr(self, name) for name in fields if name not in ("weights", "model")}
        numbers = "bfloat16 or float16 on a card, float32 without" if self.dtype == "auto" else self.dtype
        chosen = {name: str(value) for name, value in said.items() if value != fields[name].default}
        return tuple({"dtype": numbers, **chosen}.items())


class Tuned(Neural):
    """A pipeline's options for speed and memory. Each is off, or left to the library, until somebody asks for it.

    `attention` names a way to compute attention, `compile` compiles the repeated blocks, `channels_last` lays a U-Net
    out as cards like it. `cache` skips what hardly changes from step to step; `quantise` keeps weights in fewer bits;
    `offload` keeps them in the machine's memory until they are needed; `tiling` decodes in tiles. `lora` is a folder
    or a hub's model whose weights are added, `lora_file` names the file in it (`lora_file_2` the one for a second
    expert) and `lora_scale` how much of it is added.
    """

    unseen: ClassVar[tuple[str, ...]] = ("offload",)

    attention: Attention = "auto"
    compile: bool = False
    channels_last: bool = False
    cache: Cache = "none"
    quantise: Quantise = "none"
    offload: Offload = "none"
    tiling: bool = False
    lora: str = ""
    lora_file: str = ""
    lora_file_2: str = ""
    lora_scale: float = Field(1.0, ge=0, le=4)
    steps: int = Field(0, ge=0, le=1000)

    @model_validator(mode="after")
    def _agree(self) -> Self:
        if self.cache != "none" and (self.distilled or 0 < self.steps <= FEW):
            raise BadRequest(
                f"{self.who}: distillation or caching, not both: a few steps have nothing to skip; leave out cache="
            )
        if self.compile and self.offload in ("leaf", "sequential"):
            raise BadRequest(f"{self.who}: compile=true and offload={self.offload} undo one another; leave out one")
        return self

    @property
    def distilled(self) -> bool:
        """Whether the model, or what is added to it, was taught to work in few steps, as far as its name says."""
        return any(word in self.names for word in DISTILLED)

    @property
    def names(self) -> str:
        """What the model, and what is added to it, are called, wherever they lie."""
        return " ".join(PurePath(each).name for each in (self.model, self.lora, self.lora_file)).lower()

    def ready(self) -> None:
        super().ready()
        if self.lora:
            where(self.lora)

    @property
    def remedies(self) -> tuple[str, ...]:
        """What to type when memory is short, in the order in which to try it; what is chosen already is left out."""
        ladder = ["tiling=true"] if not self.tiling else []
        further: dict[str, tuple[str, ...]] = {"none": ("model", "group", "leaf"), "model": ("group", "leaf")}
        ladder += [f"offload={way}" for way in further.get(self.offload, ("leaf",) if self.offload == "group" else ())]
        if self.quantise == "none":
            ladder.append("quantise=nf4")
        return tuple(ladder)
