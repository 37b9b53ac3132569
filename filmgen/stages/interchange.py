"""The cut as other editing rooms read it: OpenTimelineIO, with every shot and stem linked by relative path."""

from typing import Any

from filmgen.film.cut import Cue, Cut, Event, Film
from filmgen.film.media import Clip
from filmgen.film.shots import Shot, ShotList
from filmgen.film.story import Screenplay

RATE = 24
STEMS = ("dialogue", "music", "effects")


def to_otio(film: Film, screenplay: Screenplay, shots: ShotList, takes: dict[str, str]) -> str:
    """The timeline as OTIO JSON (schema 0.18): a picture track, a track for each stem, a marker for each line.

    `takes` is where each event's clip lies, relative to the file. A dissolve is a transition over a cut in
    its middle. Seeds are text, for the library's integers end at 63 bits.
    """
    import opentimelineio as otio

    timeline = otio.schema.Timeline(name=film.title)
    timeline.metadata["filmgen"] = {
        "format": film.cut.format.model_dump(mode="json"),
        "frames": film.cut.frames,
        "story": shots.frames,
        "asked": (screenplay.runtime or 0) and screenplay.runtime + film.cut.frames - shots.frames,
        "loudness": film.cut.loudness.model_dump(mode="json"),
        "quiet": film.mix.quiet,
        "rng": str(screenplay.rng),
        "genre": screenplay.genre.name,
    }
    timeline.tracks.append(_picture(otio, film.cut, {shot.id: shot for shot in shots.shots}, takes))
    timeline.tracks.extend(_stem(otio, film, name) for name in STEMS)
    lines = {line.id: line for line in screenplay.lines}
    for cue in film.cut.cues:
        if cue.bus == "dialogue" and cue.id in lines:
            line = lines[cue.id]
            timeline.tracks.markers.append(_marker(otio, cue, line.spoken, line.speaker))
    return otio.adapters.write_to_string(timeline, "otio_json", indent=1) + "\n"


def _picture(otio: Any, cut: Cut, shots: dict[str, Shot], takes: dict[str, str]) -> Any:
    """The picture track. Where events share frames the cut lies in the middle of them, under a transition."""
    track = otio.schema.Track(name="picture", kind=otio.schema.TrackKind.Video)
    starts = [
        event.start + (event.overlap // 2 if _overlaps(cut, index) else 0) for index, event in enumerate(cut.events)
    ]
    at = 0
    for index, event in enumerate(cut.events):
        start = starts[index]
        end = event.start + event.frames
        if index + 1 < len(cut.events):
            end = min(end, starts[index + 1])
        if start > at:
            track.append(otio.schema.Gap(duration=_time(otio, start - at)))
        if event.overlap:
            shared = start - event.start
            track.append(_transition(otio, event.enter, shared, event.overlap - shared))
        track.append(_clip(otio, event, start, end, shots.get(event.id), takes[event.id]))
        at = end
    if cut.fade_out:
        track.append(_transition(otio, "fade", cut.fade_out, 0))
    return track


def _overlaps(cut: Cut, index: int) -> bool:
    """Whether an event begins while the one before it still runs."""
    before = cut.events[index - 1] if index else None
    return before is not None and cut.events[index].start < before.start + before.frames


def _transition(otio: Any, name: str, before: int, after: int) -> Any:
    return otio.schema.Transition(
        name=name,
        transition_type=otio.schema.TransitionTypes.SMPTE_Dissolve,
        in_offset=_time(otio, before),
        out_offset=_time(otio, after),
    )


def _clip(otio: Any, event: Event, start: int, end: int, shot: Shot | None, target: str) -> Any:
    """A shot or card as it is seen between two frames of the film."""
    return otio.schema.Clip(
        name=event.id,
        media_reference=_reference(otio, target, event.clip.frames),
        source_range=otio.opentime.TimeRange(_time(otio, start - event.start), _time(otio, end - start)),
        metadata={"filmgen": _about(event.clip, shot)},
    )


def _about(clip: Clip, shot: Shot | None) -> dict[str, Any]:
    if shot is None:
        return {"digest": clip.digest, "card": True}
    picture = shot.picture
    return {
        "digest": clip.digest,
        "scene": shot.scene,
        "take": shot.take,
        "seed": str(picture.seed),
        "place": picture.place.id,
        "size": picture.size,
        "angle": picture.angle,
        "move": shot.motion.move,
    }


def _stem(otio: Any, film: Film, name: str) -> Any:
    track = otio.schema.Track(name=name, kind=otio.schema.TrackKind.Audio)
    track.append(
        otio.schema.Clip(
            name=name,
            media_reference=_reference(otio, f"stems/{name}.wav", film.cut.frames),
            source_range=otio.opentime.TimeRange(_time(otio, 0), _time(otio, film.cut.frames)),
            metadata={"filmgen": {"digest": getattr(film.mix, name).digest}},
        )
    )
    return track


def _marker(otio: Any, cue: Cue, text: str, speaker: str) -> Any:
    frames = max(1, round(cue.sound.samples * RATE / 48_000))
    return otio.schema.Marker(
        name=text,
        marked_range=otio.opentime.TimeRange(_time(otio, cue.start), _time(otio, frames)),
        metadata={"filmgen": {"line": cue.id, "speaker": speaker}},
    )


def _reference(otio: Any, target: str, frames: int) -> Any:
    available = otio.opentime.TimeRange(_time(otio, 0), _time(otio, frames))
    return otio.schema.ExternalReference(target_url=target, available_range=available)


def _time(otio: Any, frames: int) -> Any:
    return otio.opentime.RationalTime(frames, RATE)
