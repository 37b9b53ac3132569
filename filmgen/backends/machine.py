"""What this machine is: cards, memory, cores, disk, and the programs and libraries that would use them."""

import os
import platform
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

GIGABYTE = 1_000_000_000
CGROUP = Path("/sys/fs/cgroup/memory.max")
"""Where a container says how much of the machine's memory is its own."""


@dataclass(frozen=True)
class Card:
    """A graphics card as torch sees it, or as its driver does where torch cannot use it. Memory in bytes."""

    name: str
    memory: int
    free: int = 0
    half: bool = True
    """Whether it calculates in bfloat16."""
    usable: bool = True
    driver: str = ""


@dataclass(frozen=True)
class Machine:
    """`torch` is its version, with `torch_trouble` when it cannot be imported; memory and disk in bytes."""

    system: str
    cores: int
    memory: int
    disk: int
    cards: tuple[Card, ...] = ()
    torch: str = ""
    torch_trouble: str = ""

    @property
    def card(self) -> int:
        """The memory of the largest card that can be used, in bytes; 0 for none."""
        return max((card.memory for card in self.cards if card.usable), default=0)


def look(cache: Path) -> Machine:
    """Look at this machine. `cache` is where models would lie: it is that disk that counts."""
    torch, trouble, seen = _torch()
    cards = seen or _cards_of_the_driver()
    system = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    there = next(place for place in (cache.absolute(), *cache.absolute().parents) if place.exists())
    return Machine(system, _cores(), _memory(), shutil.disk_usage(there).free, cards, torch, trouble)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _memory() -> int:
    """The memory that processes may use: the machine's, or what its container was given of it."""
    whole = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    limit = CGROUP.read_text().strip() if CGROUP.is_file() else "max"
    return min(whole, int(limit)) if limit.isdigit() else whole


def _torch() -> tuple[str, str, tuple[Card, ...]]:
    """torch's version, why it cannot be imported, and the cards it can use."""
    try:
        import torch
    except (ImportError, OSError) as error:
        return "", f"{type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}", ()
    if torch.cuda.is_available():
        return torch.__version__, "", tuple(_cuda_card(number) for number in range(torch.cuda.device_count()))
    if torch.backends.mps.is_available():
        return torch.__version__, "", (Card("Apple", torch.mps.recommended_max_memory()),)
    if torch.xpu.is_available():
        seen = (torch.xpu.get_device_properties(number) for number in range(torch.xpu.device_count()))
        return torch.__version__, "", tuple(Card(each.name, each.total_memory) for each in seen)
    return torch.__version__, "", ()


def _cuda_card(number: int) -> Card:
    import torch

    free, whole = torch.cuda.mem_get_info(number)
    half = torch.cuda.get_device_capability(number) >= (8, 0)
    driver = next((card.driver for card in _cards_of_the_driver()), "")
    return Card(torch.cuda.get_device_name(number), whole, free, half, driver=driver)


def _cards_of_the_driver() -> tuple[Card, ...]:
    """The cards that NVIDIA's own program lists, whether or not torch can use them."""
    program = shutil.which("nvidia-smi")
    if program is None:
        return ()
    asked = (program, "--query-gpu=name,memory.total,driver_version", "--format=csv,noheader,nounits")
    try:
        said = subprocess.run(asked, capture_output=True, text=True, timeout=20, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return ()
    rows = (line.split(", ") for line in said.splitlines())
    return tuple(
        Card(row[0], int(row[1]) * 2**20, usable=False, driver=row[2])
        for row in rows
        if len(row) == 3 and row[1].isdigit()
    )
