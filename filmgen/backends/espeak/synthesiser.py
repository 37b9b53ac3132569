"""The program that holds espeak-ng: readings come in on stdin, sound and word events go out on stdout, and it ends.

It runs in a process of its own and for one line only. The library keeps global state (the second line of a process
differs from the same line in a fresh one), it may crash, and it is under the GPL. Only the standard library is
imported here, so that a process starts in a twentieth of a second. ctypes structures follow espeak-ng's `speak_lib.h`.
"""

import ctypes
import json
import os
import signal
import sys
from base64 import b64encode

SYNCHRONOUS = 2
DO_NOT_EXIT = 0x8000
UTF8 = 1
SSML = 0x10
END_PAUSE = 0x1000
RATE, VOLUME, PITCH, RANGE, WORD_GAP = 1, 2, 3, 4, 7
WORD = 1


class EventId(ctypes.Union):
    _fields_ = [("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8)]


class Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", EventId),
    ]


Heard = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(Event))


def main(library_path: str, voices_path: str, patience: str) -> None:
    """Read one JSON request, a list of readings; write another of what was heard.

    Samples are 16-bit, little-endian, in base64; words are (sample, character of the SSML).
    """
    if hasattr(signal, "alarm"):
        signal.alarm(int(patience))
    library = ctypes.CDLL(library_path)
    sound = bytearray()
    words: list[tuple[int, int]] = []

    @Heard
    def hear(samples, count, first) -> int:
        if count > 0 and samples:
            sound.extend(ctypes.string_at(samples, 2 * count))
        index = 0
        while first[index].type != 0:
            if first[index].type == WORD:
                words.append((first[index].sample, first[index].text_position - 1))
            index += 1
        return 0

    rate = library.espeak_Initialize(SYNCHRONOUS, 0, os.fsencode(voices_path), DO_NOT_EXIT)
    if rate <= 0:
        raise SystemExit(f"espeak-ng found no voices in {voices_path}")
    library.espeak_SetSynthCallback(hear)
    recitals = []
    for reading in json.load(sys.stdin):
        sound.clear()
        words.clear()
        speak(library, reading)
        recitals.append({"rate": rate, "samples": b64encode(sound).decode("ascii"), "words": list(words)})
    json.dump(recitals, sys.stdout)


def speak(library: ctypes.CDLL, reading: dict) -> None:
    """Synthesise one reading; the callback has heard all of it when this returns."""
    library.espeak_ng_SetRandSeed(ctypes.c_long(reading["seed"]))
    if library.espeak_SetVoiceByName(reading["voice"].encode()):
        raise SystemExit(f"espeak-ng has no voice {reading['voice']}")
    for parameter, name in ((RATE, "rate"), (VOLUME, "volume"), (PITCH, "pitch"), (RANGE, "range"), (WORD_GAP, "gap")):
        library.espeak_SetParameter(parameter, reading[name], 0)
    text = reading["ssml"].encode()
    failed = library.espeak_Synth(text, len(text) + 1, 0, 1, 0, UTF8 | SSML | END_PAUSE, None, None)
    if failed or library.espeak_Synchronize():
        raise SystemExit(f"espeak-ng refused the line ({failed})")


if __name__ == "__main__":
    main(*sys.argv[1:])
