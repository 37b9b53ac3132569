"""What films sound like: `python docs/sounds.py -o folder` draws a page for each genre, made without its picture.

With `--measure 20` it makes the sound of twenty films of all genres and lengths, and prints a table of what is heard;
with `--voices` it prints how the roles sound and which are nearest to each other.
"""

import argparse
import tempfile
from pathlib import Path
from typing import get_args

import cv2
import numpy as np
from soundtrack import Soundtrack, make_sound, ordered
from winces import winces

from filmgen.backends import listening
from filmgen.backends.espeak import Espeak
from filmgen.backends.listening import Impression
from filmgen.backends.listening.voices import distance, voiceprint
from filmgen.backends.mixing.loudness import decibels, tenth_powers
from filmgen.backends.mixing.tracks import read
from filmgen.film.staging import VoiceRole
from filmgen.film.story import Timbre, Utterance
from filmgen.film.time import SAMPLE_RATE
from filmgen.library import genres
from filmgen.stages.interchange import STEMS
from filmgen.studio.store import Store

WORDS = (
    "Yeti Tardigrade", "clockwork heron", "vending machine confession", "lighthouse debt", "invoice", "moss king",
    "the last tram", "paper moon", "a bureaucrat made of fog", "tin orchestra", "salt mirror", "borrowed thunder",
    "radio snail", "midnight laundry", "glass stag", "elevator ghost", "apricot submarine", "museum of lost keys",
    "robot grandmother", "winter accordion",
)  # fmt: skip
RUNTIMES = ("15", "60", "30", "120", "20", "90", "300", "45", "180", "75")
SWELLING = ("riser", "whoosh", "thunder", "engine", "crowd", "growl")
"""Effects that grow: when they begin is not when they are heard."""


# Measuring

HEADINGS = (
    "film", "genre", "s", "lines", "LUFS", "dBTP", "range LU", "least clearance LU", "understood alone",
    "in the mix", "effects late by ms", "score ends s before the film", "clicks", "a voice steps LU", "S dB",
    "near silence s", "notes amiss", "processor s",
)  # fmt: skip


def measured(track: Soundtrack, store: Store) -> tuple[tuple[str, ...], Impression]:
    """A row of the table."""
    spoken = {cue.id: store.path(cue.sound) for cue in track.cut.cues if cue.bus == "dialogue"}
    wince = winces(track, spoken)
    heard = listening.listen({name: track.stems[name] for name in STEMS}, track.lines)
    sharp = [late for name, late in track.onsets.items() if not name.startswith(SWELLING)]
    made = sum(seconds for stage, seconds in track.seconds.items() if not stage.startswith(("write_", "plan_")))
    row = (
        track.screenplay.title,
        track.screenplay.genre.name,
        f"{track.spotting.frames / 24:.0f}",
        f"{len(track.lines)}",
        f"{heard.dynamics.integrated:.2f}",
        f"{heard.dynamics.peak:.2f}",
        f"{heard.dynamics.range:.1f}",
        f"{min(heard.clearances, default=60):.1f}",
        f"{1 - heard.alone.error_rate:.0%}",
        f"{1 - heard.mixed.error_rate:.0%}",
        f"{1000 * max(sharp, default=0):.0f}",
        f"{max(0.0, track.last_note):.2f}",
        f"{len(heard.clicks)}",
        f"{wince.step:.1f}",
        f"{wince.hiss:.1f}",
        f"{wince.hush:.1f}",
        f"{wince.stuck + wince.strange + wince.rubbing}",
        f"{made:.1f}",
    )
    return row, heard


def measure(films: int, store: Store, outputs: Path, sound: str = "stereo") -> None:
    """Print the table, then what does not keep its bound."""
    names, themes, missed = list(genres()), {}, []
    print("| " + " | ".join(HEADINGS) + " |\n|" + " --- |" * len(HEADINGS))
    for number in range(films):
        words, genre = WORDS[number % len(WORDS)], names[number % len(names)]
        settings = ordered(words, genre, RUNTIMES[number % len(RUNTIMES)], outputs, sound)
        track = make_sound(settings.order, settings, store)
        row, heard = measured(track, store)
        print("| " + " | ".join(row) + " |", flush=True)
        for (start, _, text), apart in zip(track.lines, heard.clearances, strict=True):
            if apart < 10:
                missed.append(f"{row[0]}: {apart:.1f} LU at {start:.1f} s: {text}")
        if heard.mixed.error_rate - heard.alone.error_rate > 0.10:
            missed.append(f"{row[0]}: the mix costs {heard.mixed.error_rate - heard.alone.error_rate:.0%} of the words")
        if abs(heard.dynamics.integrated - settings.order.loudness.integrated) > 0.5 or heard.dynamics.peak > -1:
            missed.append(f"{row[0]}: {heard.dynamics.integrated:.2f} LUFS, {heard.dynamics.peak:.2f} dBTP")
        if not -0.05 <= track.last_note <= 0.5:
            missed.append(f"{row[0]}: the score ends {track.last_note:.2f} s before the film")
        for name, late in track.onsets.items():
            if late > 1 / 24 and not name.startswith(SWELLING):
                missed.append(f"{row[0]}: {name} is heard {1000 * late:.0f} ms late")
        if track.theme in themes:
            missed.append(f"{row[0]} has the theme of {themes[track.theme]}")
        themes[track.theme] = row[0]
    print("\n".join(("", f"{len(themes)} themes in {films} films", *missed)))


SAID = ("I told you never to open that door again. Now look at it.", "The winter is long, and the kettle is empty.")


def compare(folder: Path) -> None:
    """Print how each role sounds, and the role that is most like it."""
    prints, file = {}, folder / "line.wav"
    for role in get_args(VoiceRole):
        sounds = []
        for text in SAID:
            Espeak().speak(Utterance(text=text, delivery="plain", timbre=Timbre(role=role)), file)
            sounds.append(read(file)[0])
        prints[role] = voiceprint(np.concatenate(sounds), sum(len(text.split()) for text in SAID))
    print("| role | pitch | range | words a minute | most like | at a distance of |\n|" + " --- |" * 6)
    for role, own in prints.items():
        apart, nearest = min((distance(own, heard), other) for other, heard in prints.items() if other != role)
        print(f"| {role} | {own.pitch:.0f} Hz | {own.range:.1f} st | {own.pace:.0f} | {nearest} | {apart:.2f} |")


# Drawing

WIDTH, LEFT = 1400, 96
PAPER, INK, FAINT = (20, 17, 15), (224, 216, 206), (96, 88, 80)
COLOURS = {"dialogue": (120, 190, 240), "music": (214, 168, 96), "effects": (136, 190, 128)}


def page(track: Soundtrack) -> np.ndarray:
    """A film's sound on one page: the stems, the spectrum of the mix, and how loud it is."""
    strips = [_title(track)]
    strips += [_wave(read(track.stems[name]), name, track) for name in STEMS]
    master = read(track.stems["master"])
    strips += [_spectrum(master, track), _loudness(master, track)]
    return np.vstack(strips)


def _blank(height: int, name: str) -> np.ndarray:
    strip = np.full((height, WIDTH, 3), PAPER, np.uint8)
    cv2.putText(strip, name, (10, 20), cv2.FONT_HERSHEY_SIMPLEX, 0.44, INK, 1, cv2.LINE_AA)
    return strip


def _title(track: Soundtrack) -> np.ndarray:
    seconds = track.spotting.frames / 24
    text = f"{track.screenplay.title}, {track.screenplay.genre.name}, {seconds:.0f} s"
    strip = _blank(46, text)
    for second in range(0, int(seconds) + 1, 10):
        place = (_place(second, track), 42)
        cv2.putText(strip, str(second), place, cv2.FONT_HERSHEY_SIMPLEX, 0.36, FAINT, 1, cv2.LINE_AA)
    return strip


def _place(second: float, track: Soundtrack) -> int:
    return LEFT + int((WIDTH - LEFT - 8) * second / (track.spotting.frames / 24))


def _marked(strip: np.ndarray, track: Soundtrack) -> np.ndarray:
    """Cuts are ticks, turns whole lines, spoken lines bars along the foot."""
    height = len(strip)
    for cut in track.spotting.score.cuts:
        cv2.line(strip, (_place(cut / 24, track), 0), (_place(cut / 24, track), 5), FAINT, 1)
    for turn in track.turns:
        cv2.line(strip, (_place(turn / 24, track), 0), (_place(turn / 24, track), height), (92, 96, 210), 1)
    for start, end, _ in track.lines:
        corners = (_place(start, track), height - 3), (_place(end, track), height - 1)
        cv2.rectangle(strip, *corners, COLOURS["dialogue"], -1)
    return strip


def _wave(sound: np.ndarray, name: str, track: Soundtrack) -> np.ndarray:
    strip, columns = _blank(96, name), WIDTH - LEFT - 8
    edges = np.linspace(0, sound.shape[1], columns + 1).astype(int)
    peaks = np.maximum.reduceat(np.abs(sound).max(0), edges[:-1])
    for column, peak in enumerate((44 * np.minimum(peaks / 0.7, 1)).astype(int)):
        cv2.line(strip, (LEFT + column, 48 - int(peak)), (LEFT + column, 48 + int(peak)), COLOURS[name], 1)
    return _marked(strip, track)


def _spectrum(sound: np.ndarray, track: Soundtrack) -> np.ndarray:
    """Frequency from 40 Hz to 16 kHz, an octave everywhere as high as the next; brightness over 70 dB."""
    height, columns, size = 280, WIDTH - LEFT - 8, 4096
    mono = np.pad(sound.mean(0), size // 2)
    starts = np.linspace(0, sound.shape[1] - 1, columns).astype(int)
    bins = np.geomspace(40, 16_000, height + 1) * size / SAMPLE_RATE
    image = np.zeros((height, columns), np.float32)
    for column, start in enumerate(starts):
        power = np.abs(np.fft.rfft(mono[start : start + size] * np.hanning(size))) ** 2
        summed = np.interp(bins, np.arange(len(power) + 1), np.concatenate([[0], np.cumsum(power)]))
        image[:, column] = decibels(np.diff(summed))[::-1]
    shade = np.clip((image - image.max() + 70) / 70 * 255, 0, 255).astype(np.uint8)
    strip = _blank(height, "mix")
    strip[:, LEFT : LEFT + columns] = cv2.applyColorMap(shade, cv2.COLORMAP_INFERNO)
    for hertz in (100, 300, 1000, 3000):
        row = int(height * (1 - np.log(hertz / 40) / np.log(400)))
        cv2.putText(strip, str(hertz), (44, row), cv2.FONT_HERSHEY_SIMPLEX, 0.36, FAINT, 1, cv2.LINE_AA)
    return _marked(strip, track)


def _loudness(sound: np.ndarray, track: Soundtrack) -> np.ndarray:
    """Loudness over 0.4 s, faint, and over 3 s; the line across is the film's target."""
    strip = _blank(140, "loudness")
    powers = tenth_powers(sound)
    target = track.cut.loudness.integrated

    def row(level: float) -> int:
        return int(np.clip(70 - (level - target) * 3.4, 2, 136))

    for level in (target, target - 20):
        cv2.line(strip, (LEFT, row(level)), (WIDTH - 8, row(level)), FAINT, 1)
        cv2.putText(strip, f"{level:g}", (52, row(level) + 4), cv2.FONT_HERSHEY_SIMPLEX, 0.36, FAINT, 1, cv2.LINE_AA)
    for window, colour in ((4, FAINT), (30, INK)):
        levels = decibels(np.convolve(powers, np.full(window, 1 / window), "same")) - 0.691
        points = [(_place(at / 10, track), row(level)) for at, level in enumerate(levels)]
        cv2.polylines(strip, [np.array(points)], False, colour, 1, cv2.LINE_AA)
    return _marked(strip, track)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("genres", nargs="*", choices=(*genres(), []), metavar="GENRE", help=", ".join(genres()))
    arguments.add_argument("-o", "--out", type=Path, default=Path("outputs/sounds"))
    arguments.add_argument("--runtime", default="60")
    arguments.add_argument("--measure", type=int, default=0, metavar="FILMS")
    arguments.add_argument("--sound", choices=("stereo", "5.1"), default="stereo", help="what --measure mixes for")
    arguments.add_argument("--voices", action="store_true", help="print how the roles sound and which are nearest")
    arguments.add_argument("--store", type=Path, help="keep what was made here, so that nothing is made twice")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        store = Store(chosen.store or Path(scratch))
        if chosen.voices:
            compare(Path(scratch))
            return
        if chosen.measure:
            measure(chosen.measure, store, Path(scratch), chosen.sound)
            return
        chosen.out.mkdir(parents=True, exist_ok=True)
        for number, genre in enumerate(chosen.genres or genres()):
            settings = ordered(WORDS[number], genre, chosen.runtime, Path(scratch))
            drawn = page(make_sound(settings.order, settings, store))
            file = chosen.out / f"sound-{genre}.jpg"
            cv2.imwrite(str(file), drawn, [cv2.IMWRITE_JPEG_QUALITY, 78])
            print(file)


if __name__ == "__main__":
    main()
