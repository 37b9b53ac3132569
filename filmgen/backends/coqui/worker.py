"""The program that holds coqui-tts: a JSON line comes in on stdin, one goes out on stdout, sounds go into files.

It runs with the Python of its own environment and imports nothing of filmgen. It ends when its stdin does, even in the
middle of a word. Nothing is fetched unless it is asked to pull.

    {"do": "hello"}                              -> {"coqui": "0.28.0", "torch": "2.13.0"}
    {"do": "load", "model", "device"}            -> {"speakers": [...], "languages": [...], "paced": true}
    {"do": "speak", "text", "speaker", "language", "pace", "liveliness", "seed", "longest", "file"}
                                                 -> {"samples": 48211, "rate": 22050}
    {"do": "pull", "model"}                      -> {"folder": "..."}
    what failed: {"failed": "missing" or "memory" or "refused" or "broken", "why": "..."}
"""

import ctypes
import json
import os
import queue
import shutil
import signal
import socket
import struct
import sys
import threading
from array import array
from pathlib import Path

LIBRARY_ERRORS = (
    RuntimeError, ValueError, TypeError, KeyError, IndexError, AttributeError, ImportError, OSError, EOFError,
    AssertionError, ArithmeticError, NotImplementedError,
)  # fmt: skip
"""What a library may raise that is no reason to die; anything else ends this program with its traceback."""
DIE_WITH_PARENT = 1


class Refused(ValueError):
    pass


class Troupe:
    """The model that is loaded."""

    def __init__(self) -> None:
        self.tts = None

    def hello(self) -> dict:
        import torch
        import TTS

        return {"coqui": TTS.__version__, "torch": torch.__version__}

    def load(self, model: str, device: str) -> dict:
        import torch
        from TTS.api import TTS

        folder = Path(model).expanduser()
        if folder.is_dir():
            self.tts = TTS(model_path=str(checkpoint_of(folder)), config_path=str(folder / "config.json"))
        elif not home_of(model).is_dir():
            raise FileNotFoundError(f"{home_of(model).name} is not in {home_of(model).parent}")
        else:
            self.tts = TTS(model_name=model, progress_bar=False)
        if device == "auto":
            device = "cuda" if torch.cuda.is_available() else "cpu"
        self.tts.to(device)
        speakers, languages = self.tts.speakers or [], self.tts.languages or []
        return {"speakers": list(speakers), "languages": list(languages), "paced": self._paces()}

    def speak(self, text, speaker, language, pace, liveliness, seed, longest, file) -> dict:
        import numpy
        import torch

        if self.tts is None:
            raise Refused("no model is loaded")
        self._direct(pace, liveliness, longest)
        torch.manual_seed(seed)
        numpy.random.seed(seed % 2**32)
        with torch.inference_mode():
            samples = self.tts.tts(text=text, speaker=speaker or None, language=language or None, split_sentences=False)
        rate = int(self.tts.synthesizer.output_sample_rate)
        flat = array("f")
        flat.frombytes(samples.astype("float32").tobytes()) if hasattr(samples, "astype") else flat.extend(samples)
        write(Path(file), flat, rate)
        return {"samples": len(flat), "rate": rate}

    def pull(self, model: str) -> dict:
        from TTS.utils.manage import ModelManager

        try:
            folder, _, _ = ModelManager(progress_bar=False).download_model(model)
        except LIBRARY_ERRORS:
            shutil.rmtree(home_of(model), ignore_errors=True)
            raise
        return {"folder": str(folder)}

    def _paces(self) -> bool:
        return hasattr(self.tts.synthesizer.tts_model, "length_scale")

    def _direct(self, pace: float, liveliness: float, longest: float) -> None:
        """Set what VITS has for pace, liveliness and an end in seconds; other models have none of them."""
        model = self.tts.synthesizer.tts_model
        if hasattr(model, "max_inference_len"):
            audio = model.config.audio
            model.max_inference_len = int(longest * audio.sample_rate / audio.hop_length)
        if not self._paces():
            return
        if not hasattr(self, "taught"):
            self.taught = (model.length_scale, model.inference_noise_scale, model.inference_noise_scale_dp)
        length, tone, timing = self.taught
        model.length_scale = length / pace
        model.inference_noise_scale = tone * min(liveliness, 1.3)
        model.inference_noise_scale_dp = timing * min(liveliness, 1.2)


def home_of(model: str) -> Path:
    """Where coqui-tts keeps a model that it fetched."""
    return Path(os.environ["TTS_HOME"]) / "tts" / model.replace("/", "--")


def checkpoint_of(folder: Path) -> Path:
    """The one file of weights in a folder of one's own."""
    found = sorted(file for file in folder.iterdir() if file.suffix in (".pth", ".tar", ".pt"))
    named = [file for file in found if file.name.startswith(("model", "best_model", "checkpoint"))] or found
    if not named:
        raise FileNotFoundError(f"there are no weights (model.pth) in {folder.name}")
    return named[0]


def write(file: Path, samples: array, rate: int) -> None:
    """One channel of 32-bit floats as WAV: what is no number stays none, and is found out by whoever reads it."""
    if sys.byteorder == "big":
        samples.byteswap()
    sound = samples.tobytes()
    head = struct.pack("<4sI4s4sIHHIIHH", b"RIFF", 36 + len(sound), b"WAVE", b"fmt ", 16, 3, 1, rate, rate * 4, 4, 32)
    file.write_bytes(head + struct.pack("<4sI", b"data", len(sound)) + sound)


# The protocol


def answer(troupe: Troupe, request: dict) -> dict:
    """Do what was asked; what the libraries raise is told in a word of ours and a line of theirs."""
    wish = request.pop("do", "")
    if wish not in ("hello", "load", "speak", "pull"):
        return {"failed": "refused", "why": f"{wish!r} is nothing that is done here"}
    allow_network(wish == "pull")
    try:
        return getattr(troupe, wish)(**request)
    except FileNotFoundError as error:
        return {"failed": "missing", "why": str(error)}
    except LIBRARY_ERRORS as error:
        why = " ".join((str(error) or type(error).__name__).split())[:400]
        short = type(error).__name__ == "OutOfMemoryError" or "out of memory" in why.lower()
        kind = "memory" if short else "refused" if isinstance(error, Refused | ValueError | KeyError) else "broken"
        return {"failed": kind, "why": why}


def allow_network(allowed: bool) -> None:
    """Let sockets out, or make whoever opens one fail at once."""
    socket.socket.connect = CONNECT if allowed else stay
    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):
        os.environ[name] = "0" if allowed else "1"


def stay(self, address) -> None:
    if self.family != getattr(socket, "AF_UNIX", None):
        raise PermissionError("a voice has no business on the network while it speaks")
    CONNECT(self, address)


CONNECT = socket.socket.connect


def listen(lines: queue.Queue) -> None:
    """Take requests as they come; when nobody can send any more, end, whatever is being said."""
    with os.fdopen(os.dup(0), "rb") as requests:
        for line in requests:
            lines.put(line)
    os._exit(0)


def main() -> None:
    """Answer until the other side is gone. What libraries print goes to stderr: stdout is for answers."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGKILL)
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    lines: queue.Queue = queue.Queue()
    threading.Thread(target=listen, args=(lines,), daemon=True).start()
    troupe = Troupe()
    while True:
        request = json.loads(lines.get())
        if request.get("do") == "bye":
            break
        answers.write(json.dumps(answer(troupe, request)) + "\n")
        answers.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
