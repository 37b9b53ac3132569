"""What is put right in coqui's own environment once it is filled, and whether it works: run by the Python in there.

Where torch is a build for CPUs, torchaudio's compiled parts cannot be loaded if they are linked against CUDA, and
importing it fails. VITS needs none of them; without them torchaudio is plain Python, and it imports.
"""

import ctypes
import importlib.util
from pathlib import Path


def main() -> None:
    import torch

    found = importlib.util.find_spec("torchaudio")
    parts = Path(found.origin).parent / "lib"
    if torch.version.cuda is None:
        for part in sorted(parts.glob("*.so")):
            if not loads(part):
                part.rename(part.with_suffix(".so.needs-cuda"))
    import TTS.api  # noqa: F401


def loads(library: Path) -> bool:
    try:
        ctypes.CDLL(str(library))
    except OSError:
        return False
    return True


if __name__ == "__main__":
    main()
