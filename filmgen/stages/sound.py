"""The sound department: lines spoken, places heard, effects made, music scored."""

from pathlib import Path

from filmgen.crafts import Composer, FoleyArtist, Voice
from filmgen.ffmpeg import probe
from filmgen.film.cut import Bed, BedCue, Foley, FoleyCue, Music, ScoreBrief, Span, Spotting, Titles
from filmgen.film.media import Notation, Sound
from filmgen.film.shots import Effect, Shot, ShotList, Spoken
from filmgen.film.story import Screenplay, Utterance
from filmgen.film.time import SAMPLE_RATE, SAMPLES_PER_FRAME
from filmgen.studio.stage import Desk, stage

BED_OVERLAP = 24
"""Frames by which neighbouring beds reach into each other, so that one place fades into the next."""


@stage(version=2)
def speak_line(desk: Desk, utterance: Utterance, voice: Voice) -> Spoken:
    """A line, spoken, and how long it took."""
    file = desk.blank(".wav")
    words, mouth = voice.speak(utterance, file)
    sound = _sound(desk, file)
    return Spoken(sound=sound, frames=-(-sound.samples // SAMPLES_PER_FRAME), words=words, mouth=mouth)


@stage(version=1)
def spot_sound(
    _: Desk,
    screenplay: Screenplay,
    shots: ShotList,
    voices: tuple[Spoken, ...],
    titles: Titles,
    music: Music | None = None,
) -> Spotting:
    """Where air, effects and music are wanted, in frames of the film. Without `music`, the genre's own is played."""
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
    )
    foley = tuple(
        FoleyCue(start=max(0, at + effect.frame), foley=_foley(effect))
        for at, shot in zip(starts, shots.shots, strict=True)
        for effect in shot.effects
    )
    return Spotting(frames=film, bed_cues=_beds(shots, starts, film), foley_cues=foley, score=score)


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


@stage(version=1)
def compose_score(desk: Desk, brief: ScoreBrief, composer: Composer) -> Sound:
    """The music, as long as the film."""
    file = desk.blank(".wav")
    composer.compose(brief, file)
    return _sound(desk, file)


@stage(version=1)
def notate_score(desk: Desk, brief: ScoreBrief, composer: Composer) -> Notation:
    """The music written down."""
    file = desk.blank(".mid")
    notes = composer.notate(brief, file)
    return desk.keep(Notation, file, notes=notes)


def _sound(desk: Desk, file: Path) -> Sound:
    """Hand in a sound, measured."""
    facts = probe(file)
    return desk.keep(Sound, file, samples=int(facts.sound * SAMPLE_RATE), channels=facts.channels)
