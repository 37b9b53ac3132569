"""The film's own folder, filled so that nothing in it is ever half there."""

import filecmp
import json
import os
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from filmgen.crafts import Editor
from filmgen.film.captions import settled, to_srt, to_vtt
from filmgen.film.casting import casting_notes
from filmgen.film.cut import Credit, Film
from filmgen.film.fountain import to_fountain
from filmgen.film.media import Clip, Media, Still
from filmgen.film.shots import Shot, ShotList
from filmgen.film.story import Screenplay
from filmgen.film.time import running_time, seconds
from filmgen.stages.interchange import STEMS, to_otio
from filmgen.studio.stage import Desk, stage
from filmgen.studio.store import translated

OURS = {"shots": ".mp4", "stems": ".wav", "cast": ".png"}
"""Folders in which files of an earlier delivery are cleared away."""


@stage(version=1)
def print_contact_sheet(desk: Desk, title: str, shots: ShotList, takes: tuple[Clip, ...], editor: Editor) -> Still:
    """Every shot on one page, with its id, size and length."""
    from filmgen.ffmpeg import probe

    file = desk.blank(".png")
    editor.draw_contact_sheet(
        tuple(desk.path(take) for take in takes), tuple(_label(shot) for shot in shots.shots), title, file
    )
    facts = probe(file)
    return desk.keep(Still, file, width=facts.width, height=facts.height)


def _label(shot: Shot) -> str:
    move = shot.motion.move
    return f"{shot.id}\n{shot.picture.size}, {move}, {float(seconds(shot.frames)):.1f} s\n{shot.picture.place.name}"


def deliver(
    film: Film,
    screenplay: Screenplay,
    shots: ShotList,
    stills: tuple[Still, ...],
    takes: tuple[Clip, ...],
    contact_sheet: Still,
    store_path: Callable[[Media], Path],
    folder: Path,
    beside: Mapping[str, str | Media] | None = None,
) -> Path:
    """Fill a film's folder and return the film in it. What is there already and the same is left as it is.

    `beside` are further texts and media by the names that they get there.

    Celluloid is linked from the store where the disk allows it, else copied. A first delivery appears by one rename;
    a later one replaces file by file, the film last. Raises StudioError when the folder cannot be written.
    """
    clips = _clip_names(film)
    media: dict[str, Media] = {clips[event.id]: event.clip for event in film.cut.events}
    media |= {f"stems/{name}.wav": getattr(film.mix, name) for name in STEMS}
    if film.mix.stereo is not None:
        media["stems/stereo.wav"] = film.mix.stereo
    media |= {"poster.png": film.poster, "contact-sheet.png": contact_sheet, "film.mp4": film.picture}
    if film.cut.notation is not None and film.cut.notation.notes:
        media["score.mid"] = film.cut.notation
    captions = settled(film.cut.captions, film.cut.frames)
    texts = {
        "screenplay.fountain": to_fountain(casting_notes(screenplay)),
        "subtitles.srt": to_srt(captions),
        "subtitles.vtt": to_vtt(captions),
        "cut.otio": to_otio(film, screenplay, shots, clips),
        "credits.json": _credits(film, screenplay, shots, stills, takes, media),
    }
    for name, one in (beside or {}).items():
        (texts if isinstance(one, str) else media)[name] = one  # type: ignore[assignment]
    with translated(f"cannot deliver to {folder}"):
        _publish(texts, {name: store_path(one) for name, one in media.items()}, folder)
    return folder / "film.mp4"


def _clip_names(film: Film) -> dict[str, str]:
    """Where each event's clip goes: its id made fit for a file's name, numbered where two would meet."""
    names: dict[str, str] = {}
    for event in film.cut.events:
        stem = re.sub(r"[^a-z0-9]+", "-", event.id.casefold()).strip("-")[:60] or "shot"
        name, number = f"shots/{stem}.mp4", 2
        while name in names.values():
            name, number = f"shots/{stem}-{number}.mp4", number + 1
        names[event.id] = name
    return names


def _credits(
    film: Film,
    screenplay: Screenplay,
    shots: ShotList,
    stills: tuple[Still, ...],
    takes: tuple[Clip, ...],
    media: dict[str, Media],
) -> str:
    """Who did what, from which seeds, and what each file is: `credits.json`."""
    said: dict[str, Any] = {
        "title": film.title,
        "genre": screenplay.genre.name,
        "rng": screenplay.rng,
        "running_time": running_time(film.cut.frames),
        "frames": film.cut.frames,
        "generated": film.cut.disclosure,
        "faces": [portrait.model_dump() for portrait in film.portraits],
        "credits": [_credit(credit) for credit in film.credits],
        "cast": [{"name": one.name, "voice": one.timbre.role} for one in screenplay.cast],
        "shots": [
            {
                "id": shot.id,
                "take": shot.take,
                "seed": shot.picture.seed,
                "still": still.digest,
                "clip": take.digest,
            }
            for shot, still, take in zip(shots.shots, stills, takes, strict=True)
        ],
        "mix": {"integrated": film.mix.integrated, "true_peak": film.mix.true_peak},
        "files": {name: media[name].digest for name in sorted(media)},
    }
    return json.dumps(said, indent=1, ensure_ascii=False) + "\n"


def _credit(credit: Credit) -> dict[str, Any]:
    accepted = {"accepted": credit.accepted} if credit.accepted else {}
    return {"craft": credit.craft, "backend": credit.shown, "licence": credit.licence, **accepted}


# Publishing


def _publish(texts: dict[str, str], files: dict[str, Path], folder: Path) -> None:
    """Everything that is new goes into a hidden folder beside the film's, then to its place."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    _clear_abandoned(folder)
    draft = folder.with_name(f".{folder.name}.{os.getpid()}")
    try:
        for name, text in texts.items():
            if not _says(folder / name, text):
                (draft / name).parent.mkdir(parents=True, exist_ok=True)
                (draft / name).write_text(text, encoding="utf-8")
        for name, source in files.items():
            if not _is_same(folder / name, source):
                (draft / name).parent.mkdir(parents=True, exist_ok=True)
                _link(source, draft / name)
        if draft.exists() and not folder.exists():
            draft.rename(folder)
            return
        for name in (*texts, *files):
            if (draft / name).exists():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (draft / name).replace(folder / name)
        _clear_outdated(folder, files)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _says(file: Path, text: str) -> bool:
    try:
        return file.read_bytes() == text.encode()
    except OSError:
        return False


def _is_same(file: Path, source: Path) -> bool:
    """Whether a delivered file is the one in the store, or a copy of it."""
    try:
        return file.samefile(source) or filecmp.cmp(file, source, shallow=False)
    except OSError:
        return False


def _link(source: Path, place: Path) -> None:
    try:
        os.link(source, place)
    except OSError:
        shutil.copyfile(source, place)


def _clear_abandoned(folder: Path) -> None:
    """Remove the hidden folders of deliveries that were killed."""
    for draft in folder.parent.iterdir():
        name, _, owner = draft.name.rpartition(".")
        if name == f".{folder.name}" and owner.isdigit() and not _runs(int(owner)):
            shutil.rmtree(draft, ignore_errors=True)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _clear_outdated(folder: Path, files: dict[str, Path]) -> None:
    """Remove shots and stems that the film no longer has. What a person put elsewhere is theirs."""
    for name, suffix in OURS.items():
        for file in (folder / name).glob(f"*{suffix}"):
            if f"{name}/{file.name}" not in files:
                file.unlink()
