"""Where a model works: on which device, in which numbers, from which noise, and what to type when memory is short."""

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from filmgen.errors import BadRequest, OutOfMemory
from filmgen.film.document import Backend

if TYPE_CHECKING:
    import torch

Device = Literal["auto", "cuda", "mps", "xpu", "cpu"]
Numbers = Literal["auto", "bfloat16", "float16", "float32"]

# Which


def device_of(wish: str) -> str:
    """The device to work on: the one that was wished for, or the fastest there is. Raises BadRequest for none."""
    import torch

    there = {
        "cuda": torch.cuda.is_available(),
        "mps": torch.backends.mps.is_available(),
        "xpu": torch.xpu.is_available(),
        "cpu": True,
    }
    if wish == "auto":
        return next(name for name, found in there.items() if found)
    if not there.get(wish, False):
        found = ", ".join(name for name, found in there.items() if found)
        raise BadRequest(
            f"there is no device {wish!r} here, or torch does not see it: say device={found} or device=auto"
        )
    return wish


def dtype_of(wish: str, device: str) -> "torch.dtype":
    """The numbers to work in. `auto` is bfloat16 on a card that has it, float16 on an older one, float32 on a CPU.

    Raises BadRequest for half numbers on a CPU, which has no arithmetic for all of them.
    """
    import torch

    if wish == "float16" and device == "cpu":
        raise BadRequest("dtype=float16 is for a card; on a CPU say dtype=float32 (or bfloat16, half the memory)")
    if wish != "auto":
        return getattr(torch, wish)
    if device == "cpu":
        return torch.float32
    if device == "mps" or (device == "cuda" and not torch.cuda.is_bf16_supported(including_emulation=False)):
        return torch.float16
    return torch.bfloat16


def noise(seed: int) -> "torch.Generator":
    """Chance for one piece of work. It is drawn on the CPU, so that the same seed is the same noise on every card."""
    import torch

    return torch.Generator("cpu").manual_seed(seed % 2**63)


# What is in memory

_HELD: dict[Backend, Any] = {}
"""What each backend has loaded, until its phase is over. Equal backends share it."""


def held(backend: Backend, load: Callable[[], Any]) -> Any:
    """What a backend works with: loaded now, without drawing on anybody's chance, or still in memory from before."""
    if backend not in _HELD:
        import torch

        with torch.random.fork_rng(devices=[]):
            _HELD[backend] = load()
    return _HELD[backend]


def let_go(backend: Backend) -> None:
    """Free the memory of what a backend had loaded."""
    if _HELD.pop(backend, None) is not None:
        free()


def free() -> None:
    """Give back what nobody holds any more, to the machine and to the card. Compiled code holds what it is made for."""
    import torch

    if "torch._dynamo" in sys.modules:
        torch.compiler.reset()
    gc.collect()
    for card in (torch.cuda, torch.xpu, torch.mps):
        if card.is_available():
            card.empty_cache()


class Peak:
    """The most memory that was in use during a piece of work, in bytes: on the card, or of this process on a CPU."""

    size: int = 0

    def __str__(self) -> str:
        return f"{self.size / 1e9:.1f} GB"


@contextmanager
def measured(device: str) -> Iterator[Peak]:
    """Measure a phase. On a CPU it is what this process has in memory, with all that it holds besides the model."""
    import torch

    peak = Peak()
    if device == "cuda":
        torch.cuda.reset_peak_memory_stats()
    else:
        _forget_highest()
    try:
        yield peak
    finally:
        peak.size = torch.cuda.max_memory_allocated() if device == "cuda" else _highest()


def _forget_highest() -> None:
    """Begin to measure this process anew (proc_pid_clear_refs(5)); where that is not granted it goes on from before."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def _highest() -> int:
    """The most bytes that this process had in memory: since it was last forgotten on Linux, elsewhere ever."""
    with suppress(OSError):
        rows = Path("/proc/self/status").read_text().splitlines()
        return next(int(row.split()[1]) * 1024 for row in rows if row.startswith("VmHWM"))
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


_PEAKS: dict[str, Peak] = {}


def peaks() -> dict[str, Peak]:
    """The most memory that each backend of this process has needed since they were forgotten, by who it is."""
    return dict(_PEAKS)


def forget_peaks() -> None:
    """Begin anew: another film is made."""
    _PEAKS.clear()


# When it is short

SHORT = ("out of memory", "not enough memory", "can't allocate memory", "alloc_failed")
"""What torch and the drivers say when they have no memory left; on a CPU they say it in a RuntimeError."""


@contextmanager
def enough_memory(who: str, device: str, remedies: tuple[str, ...]) -> Iterator[None]:
    """Turn a lack of memory into one line that says what to type; `remedies` in the order in which to try them.

    What was needed, at the most, is kept among the `peaks`.
    """
    import torch

    try:
        with measured(device) as peak:
            yield
        _PEAKS[who] = max(peak, _PEAKS.get(who, peak), key=lambda each: each.size)
    except (torch.OutOfMemoryError, MemoryError, RuntimeError) as error:
        known = isinstance(error, torch.OutOfMemoryError | MemoryError)
        if not known and not any(words in str(error).lower() for words in SHORT):
            raise
        free()
        where = f"the {device} device's memory" if device != "cpu" else "this machine's memory"
        first, *others = remedies or ("a smaller model",)
        then = f"; if that is not enough: {', '.join(others)}" if others else ""
        raise OutOfMemory(f"{who} does not fit in {where}{_room(device)}: try {first}{then}") from error


def _room(device: str) -> str:
    """How much memory a card has, and how much of it is free."""
    import torch

    if device != "cuda":
        return ""
    left, whole = torch.cuda.mem_get_info()
    return f" ({left / 1e9:.1f} of {whole / 1e9:.1f} GB free)"
