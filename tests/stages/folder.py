"""A small film with files behind its papers, to be delivered."""

from pathlib import Path

from filmgen.film.cut import Caption, Credit, Cue, Cut, Event, Film, Mix
from filmgen.film.media import Clip, Format, Media, Sound, Still
from filmgen.studio.store import digest_of
from tests.stages.papers import LINES, SHOTS

FRAMES = (48, *(shot.frames for shot in SHOTS.shots), 48)


class Shelf:
    """Files named by their content, as a store has them."""

    def __init__(self, root: Path):
        self.root = root
        root.mkdir(parents=True, exist_ok=True)

    def path(self, media: Media) -> Path:
        return self.root / f"{media.digest}{media.suffix}"

    def keep(self, content: bytes, suffix: str, kind: type[Media], **facts: int) -> Media:
        draft = self.root / f"draft{suffix}"
        draft.write_bytes(content)
        return self.keep_file(draft, kind, **facts)

    def keep_file(self, file: Path, kind: type[Media], **facts: int) -> Media:
        media = kind(digest=digest_of(file), suffix=file.suffix, size=file.stat().st_size, **facts)
        file.replace(self.path(media))
        return media

    def clip(self, name: str, frames: int) -> Clip:
        return self.keep(name.encode() * 50, ".mp4", Clip, width=160, height=90, frames=frames)

    def still(self, name: str) -> Still:
        return self.keep(name.encode() * 50, ".png", Still, width=160, height=90)

    def sound(self, name: str, frames: int) -> Sound:
        return self.keep(name.encode() * 50, ".wav", Sound, samples=frames * 2000, channels=2)


def a_film(shelf: Shelf, **changes: object) -> Film:
    """Title, three shots, a card: dissolves around the story, a dissolve into its last shot."""
    ids = ("title", *SHOTS.ids, "credits")
    enters = ("fade", "dissolve", "cut", "dissolve", "dissolve")
    events, at = [], 0
    for id, frames, enter in zip(ids, FRAMES, enters, strict=True):
        overlap = 0 if enter == "cut" else 12
        at -= overlap if enter == "dissolve" else 0
        clip = shelf.clip(id, frames)
        events.append(Event(id=id, clip=clip, start=at, frames=frames, enter=enter, overlap=overlap))
        at += frames
    cut = Cut(
        title="Two Hills",
        format=Format(quality="draft", width=160, height=90),
        frames=at,
        events=tuple(events),
        cues=tuple(
            Cue(id=line.id, sound=shelf.sound(line.id, 48), bus="dialogue", start=50 + 90 * number)
            for number, line in enumerate(LINES)
        ),
        captions=tuple(
            Caption(start=50 + 90 * number, frames=48, speaker=line.cue, text=line.text)
            for number, line in enumerate(LINES)
        ),
    )
    sounds = {name: shelf.sound(name, at) for name in ("master", "dialogue", "music", "effects")}
    fields = {
        "title": "Two Hills",
        "picture": shelf.clip("film", at),
        "poster": shelf.still("poster"),
        "cut": cut,
        "mix": Mix(**sounds, integrated=-16.0, true_peak=-1.2),
        "credits": (Credit(craft="writer", backend="builtin:storyteller", licence="Apache-2.0"),),
    }
    return Film.model_validate({**fields, **changes})
