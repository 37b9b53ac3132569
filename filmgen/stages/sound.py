"""The sound department: lines spoken, places heard, effects made, music scored."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from filmgen.crafts import ActingCamera, Camera, Composer, FoleyArtist, Voice
from filmgen.ffmpeg import probe
from filmgen.film.cut import Bed, BedCue, Foley, FoleyCue, Music, ScoreBrief, Span, Speakers, Spotting, Titles
from filmgen.film.media import Notation, Sound
from filmgen.film.shots import Effect, Motion, Picture, Shot, ShotList, Spoken, Steps
from filmgen.film.story import Screenplay, Utterance
from filmgen.film.time import SAMPLE_RATE, SAMPLES_PER_FRAME
from filmgen.studio.pending import Pending
from filmgen.studio.stage import Desk, stage
from filmgen.studio.studio import Studio

BED_OVERLAP = 24
"""Frames by which neighbouring beds reach into each other, so that one place fades into the next."""
BEHIND = 7919
"""What is added to the seed of the air in front: the air behind is of the same place, and another minute of it."""
STEPS = "footsteps"
"""What the names of all effects begin with that are somebody's steps."""
STEP = 10
"""Frames of a step by itself."""
FEET = 6
"""How many steps that differ somebody has."""
ASIDE = 0.9
"""How far to the side a step is heard whose foot is at the edge of the frame."""


@stage(version=3)
def speak_line(desk: Desk, utterance: Utterance, voice: Voice) -> Spoken:
    """A line, spoken, and how long it took."""
    file = desk.blank(".wav")
    words, mouth = voice.speak(utterance, file)
    sound = _sound(desk, file)
    return Spoken(sound=sound, frames=-(-sound.samples // SAMPLES_PER_FRAME), words=words, mouth=mouth)


@stage(version=3)
def spot_sound(
    _: Desk,
    screenplay: Screenplay,
    shots: ShotList,
    voices: tuple[Spoken, ...],
    titles: Titles,
    music: Music | None = None,
    steps: tuple[Steps, ...] = (),
    speakers: Speakers = "stereo",
) -> Spotting:
    """Where air, effects and music are wanted, in frames of the film.

    Without `music`, the genre's own is played. `steps` are those of each shot, of a camera that knows. For `speakers`
    behind the audience there is air of their own.
    """
    start = titles.story_start
    starts = tuple(start + at for at in shots.starts)
    end = start + shots.frames
    film = end + titles.closing_frames
    spoken = {line.id: voice for line, voice in zip(screenplay.lines, voices, strict=True)}
    speech = tuple(
        (at + line.start, spoken[line.line].frames)
        for at, shot in zip(starts, shots.shots, strict=True)
        for line in shot.lines
    )
    turns = tuple(at for at, shot in zip(starts, shots.shots, strict=True) if shot.turn)
    score = ScoreBrief(
        theme=f"{screenplay.title}\n{screenplay.genre.name}",
        seed=music.rng if music else screenplay.rng,
        music=music.music if music else screenplay.genre.music,
        frames=film,
        spans=_spans(shots, starts, film),
        cuts=starts,
        hits=(*turns, end),
        speech=speech,
        speakers=speakers,
    )
    walked = steps or (Steps(),) * len(starts)
    foley = tuple(
        cue for at, shot, own in zip(starts, shots.shots, walked, strict=True) for cue in _foley_cues(at, shot, own)
    )
    beds = _beds(shots, starts, film)
    behind = tuple(cue.but(bed=cue.bed.but(seed=cue.bed.seed + BEHIND), behind=True) for cue in beds)
    around = behind if speakers == "5.1" else ()
    return Spotting(frames=film, bed_cues=(*beds, *around), foley_cues=foley, score=score)


def _foley_cues(start: int, shot: Shot, steps: Steps) -> Iterator[FoleyCue]:
    """The effects of a shot that begins at a frame of the film; where its steps were watched, one for each foot."""
    walking = [effect for effect in shot.effects if steps.watched and effect.name.startswith(STEPS)]
    for effect in shot.effects:
        if effect not in walking:
            yield FoleyCue(start=max(0, start + effect.frame), foley=_foley(effect))
    for number, footfall in enumerate(steps.footfalls if walking else ()):
        foley = _foley(walking[0]).but(frames=STEP, pan=0.0, seed=walking[0].seed + number % FEET)
        pan = round(min(1.0, max(-1.0, (footfall.x - 0.5) * 2)) * ASIDE / 2, 2)
        yield FoleyCue(start=max(0, start + footfall.frame), foley=foley, gain=footfall.force, pan=pan)


def _foley(effect: Effect) -> Foley:
    return Foley(name=effect.name, frames=effect.frames, gain=effect.gain, pan=effect.pan, seed=effect.seed)


def _spans(shots: ShotList, starts: tuple[int, ...], film: int) -> tuple[Span, ...]:
    """The three movements as the composer sees them; the first reaches back to the title, the last to the end."""
    spans = []
    for movement in (1, 2, 3):
        own = [(at, shot) for at, shot in zip(starts, shots.shots, strict=True) if shot.movement == movement]
        if own:
            tension = sum(shot.picture.tension for _, shot in own) / len(own)
            spans.append((own[0][0] if spans else 0, movement, round(tension, 3)))
    ends = [at for at, _, _ in spans[1:]] + [film]
    return tuple(
        Span(start=at, frames=end - at, movement=movement, tension=tension)
        for (at, movement, tension), end in zip(spans, ends, strict=True)
    )


def _beds(shots: ShotList, starts: tuple[int, ...], film: int) -> tuple[BedCue, ...]:
    """One bed for each stretch in one place and weather; the first lies under the title, the last under the credits."""
    stretches: list[list[tuple[int, Shot]]] = []
    for at, shot in zip(starts, shots.shots, strict=True):
        if stretches and _air(stretches[-1][0][1]) == _air(shot):
            stretches[-1].append((at, shot))
        else:
            stretches.append([(at, shot)])
    beds = []
    for number, stretch in enumerate(stretches):
        first, last = number == 0, number == len(stretches) - 1
        begin = 0 if first else max(0, stretch[0][0] - BED_OVERLAP // 2)
        end = film if last else min(film, stretches[number + 1][0][0] + BED_OVERLAP // 2)
        picture = stretch[0][1].picture
        bed = Bed(
            set=picture.place.set,
            interior=picture.place.interior,
            hour=picture.hour,
            weather=picture.weather,
            tension=max(shot.picture.tension for _, shot in stretch),
            frames=end - begin,
            seed=picture.place.seed,
        )
        beds.append(BedCue(start=begin, bed=bed))
    return tuple(beds)


def _air(shot: Shot) -> tuple[str, str, str]:
    return shot.picture.place.id, shot.picture.hour, shot.picture.weather


@stage(version=1)
def watch_steps(_: Desk, picture: Picture, motion: Motion, camera: ActingCamera) -> Steps:
    """When feet land in a shot. Its version is raised when people walk otherwise."""
    return camera.watch(picture, motion)


def watch(shots: ShotList, pictures: tuple[Picture, ...], camera: Camera, studio: Studio) -> tuple[Any, ...]:
    """The steps of every shot, as a camera that moves people itself shows them; none where it does not.

    Only shots in which somebody is heard to walk are watched.
    """
    if isinstance(shots, Pending) or not isinstance(camera, ActingCamera):
        return ()
    heard = [any(effect.name.startswith(STEPS) for effect in shot.effects) for shot in shots.shots]
    chosen = [place for place, walks in enumerate(heard) if walks]
    if not chosen:
        return ()
    there, slots = (tuple(column[place] for place in chosen) for column in (pictures, shots.ids))
    motions = tuple(shots.motions[place] for place in chosen)
    seen = dict(zip(chosen, studio.each(watch_steps, there, motions, camera, slots=slots), strict=True))
    return tuple(seen.get(place, Steps()) for place in range(len(heard)))


@stage(version=1)
def lay_bed(desk: Desk, bed: Bed, foley: FoleyArtist) -> Sound:
    """The air of a place."""
    file = desk.blank(".wav")
    foley.lay_bed(bed, file)
    return _sound(desk, file)


@stage(version=2)
def make_effect(desk: Desk, effect: Foley, foley: FoleyArtist) -> Sound:
    """A sound seen to happen."""
    file = desk.blank(".wav")
    foley.make_effect(effect, file)
    return _sound(desk, file)


def make_effects(spotting: Spotting, foley: FoleyArtist, studio: Studio) -> Any:
    """Every effect of a film; what is heard twice is made once."""
    if isinstance(spotting, Pending):
        return studio.each(make_effect, spotting.foley, foley)
    asked = tuple(dict.fromkeys(spotting.foley))
    made = dict(zip(asked, studio.each(make_effect, asked, foley), strict=True))
    return tuple(made[effect] for effect in spotting.foley)


@stage(version=3)
def compose_score(desk: Desk, brief: ScoreBrief, composer: Composer) -> Sound:
    """The music, as long as the film."""
    file = desk.blank(".wav")
    composer.compose(brief, file)
    return _sound(desk, file)


@stage(version=2)
def notate_score(desk: Desk, brief: ScoreBrief, composer: Composer) -> Notation:
    """The music written down."""
    file = desk.blank(".mid")
    notes = composer.notate(brief, file)
    return desk.keep(Notation, file, notes=notes)


def _sound(desk: Desk, file: Path) -> Sound:
    """Hand in a sound, measured."""
    facts = probe(file)
    return desk.keep(Sound, file, samples=int(facts.sound * SAMPLE_RATE), channels=facts.channels)
