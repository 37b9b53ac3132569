"""The program that asks espeak-ng how words are pronounced: text in, the international alphabet out, and it ends.

It runs in a process of its own for the reasons of `espeak/synthesiser.py`: global state, crashes, the GPL. Only the
standard library is imported. Called with `texts` it answers a JSON list on stdin with another; otherwise it takes the
words of the program `espeak-ng` that coqui-tts uses, and so stands in for it where it is not installed.
"""

import ctypes
import json
import os
import signal
import sys
from pathlib import Path

PHONEMES_ONLY = 2
DO_NOT_EXIT = 0x8000
UTF8 = 1
IPA = 2
PATIENCE = 60


class Voice(ctypes.Structure):
    """What a voice is asked for by; follows espeak-ng's `speak_lib.h`."""

    _fields_ = [
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_char_p),
        ("identifier", ctypes.c_char_p),
        ("gender", ctypes.c_ubyte),
        ("age", ctypes.c_ubyte),
        ("variant", ctypes.c_ubyte),
        ("xx1", ctypes.c_ubyte),
        ("score", ctypes.c_int),
        ("spare", ctypes.c_void_p),
    ]


def main(library_path: str, voices_path: str, *words: str) -> None:
    if hasattr(signal, "alarm"):
        signal.alarm(PATIENCE)
    if "--version" in words:
        sys.stdout.write("eSpeak NG text-to-speech: 1.52.0  Data at: the library's own\n")
        return
    library = ctypes.CDLL(library_path)
    if library.espeak_Initialize(PHONEMES_ONLY, 0, os.fsencode(voices_path), DO_NOT_EXIT) <= 0:
        raise SystemExit(f"espeak-ng found no voices in {voices_path}")
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    if "--voices" in words:
        sys.stdout.buffer.write("\n".join(voices(library)).encode() + b"\n")
        return
    choose(library, words[words.index("-v") + 1])
    if "texts" in words:
        json.dump([pronounced(library, text, "") for text in json.load(sys.stdin)], sys.stdout)
        return
    text = Path(words[words.index("-f") + 1]).read_text(encoding="utf-8")
    sys.stdout.buffer.write(pronounced(library, text, "_" if "--ipa=1" in words else "").encode() + b"\n")


def voices(library: ctypes.CDLL) -> list[str]:
    """A row for each voice, as the program lists them: priority, language, age and gender, name, file."""
    library.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(Voice))
    rows, number = ["Pty Language Age/Gender VoiceName File"], 0
    listed = library.espeak_ListVoices(None)
    while listed[number]:
        voice = listed[number].contents
        priority, language = voice.languages[0], voice.languages[1:].decode()
        name = voice.name.decode().replace(" ", "_")
        rows.append(f"{priority} {language} --/M {name} {voice.identifier.decode()}")
        number += 1
    return rows


def choose(library: ctypes.CDLL, language: str) -> None:
    if library.espeak_SetVoiceByProperties(ctypes.byref(Voice(languages=language.lower().encode()))):
        raise SystemExit(f"espeak-ng does not speak {language}")


def pronounced(library: ctypes.CDLL, text: str, between: str) -> str:
    """A text in the international alphabet, clause by clause, with this sign between phonemes."""
    place = ctypes.c_char_p(text.encode())
    mode = IPA | (ord(between) << 8 if between else 0)
    clauses = []
    while place.value:
        clauses.append(library.espeak_TextToPhonemes(ctypes.byref(place), UTF8, mode).decode().strip())
    return " ".join(clause for clause in clauses if clause)


if __name__ == "__main__":
    main(*sys.argv[1:])
