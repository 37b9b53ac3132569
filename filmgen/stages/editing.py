"""The cutting room: everything laid on one timeline, the sound mixed, the film rendered."""

from bisect import bisect_right

from filmgen.crafts import Editor
from filmgen.errors import BadMedia
from filmgen.ffmpeg import probe
from filmgen.film.captions import captions_for, settled
from filmgen.film.cut import CHANNELS, Caption, Credit, Cue, Cut, Event, Film, Loudness, Mix, Portrait, Spotting, Titles
from filmgen.film.media import Clip, Format, Notation, Sound, Still
from filmgen.film.shots import Shot, ShotList, Spoken
from filmgen.film.story import Screenplay
from filmgen.film.time import SAMPLES_PER_FRAME
from filmgen.stages.acoustics import of_effect, of_line
from filmgen.stages.sound import BED_OVERLAP
from filmgen.studio.stage import Desk, stage

ENOUGH = 0.5
"""LU by which a film may miss the loudness that was asked for."""


@stage(version=2)
def assemble(
    _: Desk,
    screenplay: Screenplay,
    shots: ShotList,
    takes: tuple[Clip, ...],
    titles: Titles,
    opening: Clip,
    closing: tuple[Clip, ...],
    voices: tuple[Spoken, ...],
    spotting: Spotting,
    beds: tuple[Sound, ...],
    effects: tuple[Sound, ...],
    score: Sound,
    notation: Notation,
    format: Format,
    loudness: Loudness,
) -> Cut:
    """The cut, on paper."""
    music = Cue(id="score", sound=score, bus="music", start=0)
    dialogue, captions = _dialogue(screenplay, shots, voices, titles.story_start)
    return Cut(
        title=screenplay.title,
        format=format,
        frames=spotting.frames,
        events=_events(shots, takes, titles, opening, closing),
        cues=(*dialogue, *_effects(spotting, effects, shots, titles.story_start), *_beds(spotting, beds), music),
        captions=settled(captions),
        loudness=loudness,
        notation=notation,
        disclosure=next((card.text for card in titles.closing if card.kind == "disclosure"), ""),
    )


def _events(
    shots: ShotList, takes: tuple[Clip, ...], titles: Titles, opening: Clip, closing: tuple[Clip, ...]
) -> tuple[Event, ...]:
    """The title dissolves into the first shot, the last shot into the closing cards."""
    events = [Event(id=titles.opening.id, clip=opening, start=0, frames=opening.frames, enter="fade", overlap=12)]
    for at, shot, take in zip(shots.starts, shots.shots, takes, strict=True):
        first = at == 0
        events.append(
            Event(
                id=shot.id,
                clip=take,
                start=titles.story_start + at,
                frames=take.frames,
                enter="dissolve" if first else shot.enter,
                overlap=titles.overlap if first else shot.overlap,
                focus=shot.focus,
            )
        )
    at = titles.story_start + shots.frames
    for card, clip in zip(titles.closing, closing, strict=True):
        at -= titles.overlap
        events.append(
            Event(id=card.id, clip=clip, start=at, frames=clip.frames, enter="dissolve", overlap=titles.overlap)
        )
        at += clip.frames
    return tuple(events)


def _dialogue(
    screenplay: Screenplay, shots: ShotList, voices: tuple[Spoken, ...], story: int
) -> tuple[tuple[Cue, ...], tuple[Caption, ...]]:
    """Each line where its shot has it, from where its speaker stands, in the room of its place."""
    lines = {line.id: (line, voice) for line, voice in zip(screenplay.lines, voices, strict=True)}
    cues, captions = [], []
    for at, shot in zip(shots.starts, shots.shots, strict=True):
        for placed in shot.lines:
            line, voice = lines[placed.line]
            start = max(0, story + at + placed.start)
            distance = of_line(line, shot)
            cues.append(
                Cue(
                    id=line.id,
                    sound=voice.sound,
                    bus="dialogue",
                    start=start,
                    gain=distance.gain,
                    pan=_pan(shot, line.speaker),
                    acoustics=distance.acoustics,
                    room=distance.room,
                )
            )
            name = screenplay.character(line.speaker).name
            captions.extend(captions_for(line.spoken, voice.words, start, voice.frames, name))
    return tuple(cues), tuple(captions)


def _pan(shot: Shot, speaker: str) -> float:
    """A voice comes from its speaker's side of the frame, never further out than a fifth."""
    x = next((figure.x for figure in shot.picture.figures if figure.subject == speaker), 0.5)
    return round(max(-0.2, min(0.2, (x - 0.5) * 0.5)), 3)


def _effects(spotting: Spotting, sounds: tuple[Sound, ...], shots: ShotList, story: int) -> tuple[Cue, ...]:
    """Each effect where its shot has it, in the room of its place."""
    cues = []
    for number, (cue, sound) in enumerate(zip(spotting.foley_cues, sounds, strict=True)):
        shot = shots.shots[max(0, bisect_right(shots.starts, cue.start - story) - 1)]
        distance = of_effect(cue.foley.name, shot)
        cues.append(
            Cue(
                id=f"{cue.foley.name}-{number + 1:02}",
                sound=sound,
                bus="effects",
                start=cue.start,
                gain=cue.gain + distance.gain,
                pan=cue.pan,
                acoustics=distance.acoustics,
                room=distance.room,
                aside=round(max(-1.0, min(1.0, cue.foley.pan + cue.pan)), 3),
            )
        )
    return tuple(cues)


def _beds(spotting: Spotting, sounds: tuple[Sound, ...]) -> tuple[Cue, ...]:
    return tuple(
        Cue(
            id=f"bed-{number + 1:02}", sound=sound, bus="effects", start=cue.start,
            fade_in=BED_OVERLAP if cue.start else 0, behind=cue.behind,
            fade_out=BED_OVERLAP if cue.start + cue.bed.frames < spotting.frames else 0,
        )
        for number, (cue, sound) in enumerate(zip(spotting.bed_cues, sounds, strict=True))
    )  # fmt: skip


@stage(version=4)
def mix_sound(desk: Desk, cut: Cut, editor: Editor) -> Mix:
    """The mix and its stems, at the loudness that the cut asks for; and folded for two, if it asks for more of them."""
    channels = CHANNELS[cut.loudness.speakers]
    names = ("master", "dialogue", "music", "effects", *(("stereo",) if channels > 2 else ()))
    files = {name: desk.blank(".wav") for name in names}
    integrated, true_peak = editor.mix(cut, desk.path, files)
    samples = cut.frames * SAMPLES_PER_FRAME
    sounds = {
        name: desk.keep(Sound, file, samples=samples, channels=2 if name == "stereo" else channels)
        for name, file in files.items()
    }
    spoken = any(cue.bus == "dialogue" for cue in cut.cues)
    quiet = not spoken and integrated < cut.loudness.integrated - ENOUGH
    return Mix(**sounds, integrated=round(integrated, 2), true_peak=round(true_peak, 2), quiet=quiet)


@stage(version=2)
def render_film(
    desk: Desk,
    cut: Cut,
    mix: Mix,
    poster: Still,
    crew: tuple[Credit, ...],
    portraits: tuple[Portrait, ...],
    editor: Editor,
) -> Film:
    """The film itself: picture conformed, sound joined, captions inside."""
    file = desk.blank(".mp4")
    editor.render(cut, desk.path(mix.master), desk.path, file)
    facts = probe(file)
    if facts.frames != cut.frames:
        raise BadMedia(f"the film has {facts.frames} frames where the cut has {cut.frames}")
    picture = desk.keep(Clip, file, width=facts.width, height=facts.height, frames=facts.frames)
    return Film(title=cut.title, picture=picture, poster=poster, cut=cut, mix=mix, credits=crew, portraits=portraits)
