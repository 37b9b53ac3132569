"""The cutting room: everything laid on one timeline, the sound mixed, the film rendered."""

from filmgen.crafts import Editor
from filmgen.errors import BadMedia
from filmgen.ffmpeg import probe
from filmgen.film.captions import captions_for, settled
from filmgen.film.cut import CHANNELS, Caption, Credit, Cue, Cut, Event, Film, Loudness, Mix, Spotting, Titles
from filmgen.film.media import Clip, Format, Notation, Sound, Still
from filmgen.film.shots import Shot, ShotList, Spoken
from filmgen.film.staging import Acoustics, SetName, ShotSize
from filmgen.film.story import Screenplay
from filmgen.film.time import SAMPLES_PER_FRAME
from filmgen.stages.sound import BED_OVERLAP
from filmgen.studio.stage import Desk, stage

ACOUSTICS: dict[SetName, Acoustics] = {
    "room": "room",
    "kitchen": "room",
    "bedroom": "room",
    "office": "room",
    "laboratory": "room",
    "shop": "room",
    "diner": "room",
    "library": "hall",
    "corridor": "hall",
    "station": "hall",
    "theatre": "hall",
    "museum": "hall",
    "train": "room",
    "orbit": "ship",
    "ruins": "church",
    "street": "street",
    "space": "ship",
    "underwater": "cave",
    "micro-world": "cave",
    "void": "church",
}
"""How the places sound; those not named are outdoors."""
PERSPECTIVE: dict[ShotSize, float] = {"wide": -2.0, "full": -1.0, "medium": 0.0, "close": 0.5, "insert": 0.0}
"""dB by which a voice is nearer or further away with the lens."""


@stage(version=1)
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
        cues=(*dialogue, *_effects(spotting, effects), *_beds(spotting, beds), music),
        captions=settled(captions),
        loudness=loudness,
        notation=notation,
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
            cues.append(
                Cue(
                    id=line.id,
                    sound=voice.sound,
                    bus="dialogue",
                    start=start,
                    gain=0.0 if line.offscreen else PERSPECTIVE[shot.picture.size],
                    pan=_pan(shot, line.speaker),
                    acoustics="dry" if line.offscreen else ACOUSTICS.get(shot.picture.place.set, "outdoors"),
                )
            )
            name = screenplay.character(line.speaker).name
            captions.extend(captions_for(line.spoken, voice.words, start, voice.frames, name))
    return tuple(cues), tuple(captions)


def _pan(shot: Shot, speaker: str) -> float:
    """A voice comes from its speaker's side of the frame, never further out than a fifth."""
    x = next((figure.x for figure in shot.picture.figures if figure.subject == speaker), 0.5)
    return round(max(-0.2, min(0.2, (x - 0.5) * 0.5)), 3)


def _effects(spotting: Spotting, sounds: tuple[Sound, ...]) -> tuple[Cue, ...]:
    return tuple(
        Cue(
            id=f"{cue.foley.name}-{number + 1:02}", sound=sound, bus="effects", start=cue.start,
            gain=cue.gain, pan=cue.pan, aside=round(max(-1.0, min(1.0, cue.foley.pan + cue.pan)), 3),
        )
        for number, (cue, sound) in enumerate(zip(spotting.foley_cues, sounds, strict=True))
    )  # fmt: skip


def _beds(spotting: Spotting, sounds: tuple[Sound, ...]) -> tuple[Cue, ...]:
    return tuple(
        Cue(
            id=f"bed-{number + 1:02}", sound=sound, bus="effects", start=cue.start,
            fade_in=BED_OVERLAP if cue.start else 0, behind=cue.behind,
            fade_out=BED_OVERLAP if cue.start + cue.bed.frames < spotting.frames else 0,
        )
        for number, (cue, sound) in enumerate(zip(spotting.bed_cues, sounds, strict=True))
    )  # fmt: skip


@stage(version=2)
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
    return Mix(**sounds, integrated=round(integrated, 2), true_peak=round(true_peak, 2))


@stage(version=1)
def render_film(desk: Desk, cut: Cut, mix: Mix, poster: Still, crew: tuple[Credit, ...], editor: Editor) -> Film:
    """The film itself: picture conformed, sound joined, captions inside."""
    file = desk.blank(".mp4")
    editor.render(cut, desk.path(mix.master), desk.path, file)
    facts = probe(file)
    if facts.frames != cut.frames:
        raise BadMedia(f"the film has {facts.frames} frames where the cut has {cut.frames}")
    picture = desk.keep(Clip, file, width=facts.width, height=facts.height, frames=facts.frames)
    return Film(title=cut.title, picture=picture, poster=poster, cut=cut, mix=mix, credits=crew)
