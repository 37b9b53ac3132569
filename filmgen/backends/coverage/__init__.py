"""The director: a screenplay and its spoken lines become a list of shots, and audio drives time."""

from filmgen.backends.breakdown.chance import seed_of
from filmgen.film.shots import Figure, Motion, Picture, PlacedLine, Shot, ShotList, Speech, Spoken
from filmgen.film.story import Action, Line, Screenplay


def cover(screenplay: Screenplay, voices: tuple[Spoken, ...]) -> ShotList:
    """Every scene covered: a shot for each paragraph and each line. `voices` are the lines in order."""
    spoken = {line.id: voice for line, voice in zip(screenplay.lines, voices, strict=True)}
    shots: list[Shot] = []
    for scene in screenplay.scenes:
        place = screenplay.place(scene.place)
        for element in scene.elements:
            if not isinstance(element, Action | Line):
                continue
            voice = spoken[element.id] if isinstance(element, Line) else None
            subject = element.speaker if isinstance(element, Line) and not element.offscreen else ""
            figures = (Figure(subject=subject, look=screenplay.character(subject).look),) if subject else ()
            picture = Picture(
                place=place,
                hour=scene.hour,
                weather=scene.weather,
                size="medium" if voice else "wide",
                subject=subject,
                figures=figures,
                palette=screenplay.genre.look.palettes[0],
                description=element.seen if isinstance(element, Action) else "",
                seed=seed_of(screenplay.rng, place.id, subject),
            )
            frames = voice.frames + 22 if voice else screenplay.genre.pace.shot
            shots.append(
                Shot(
                    id=f"shot-{len(shots) + 1:02}",
                    scene=scene.id,
                    picture=picture,
                    motion=Motion(
                        frames=frames,
                        move="push",
                        speeches=(Speech(subject=subject, start=8, mouth=voice.mouth),) if voice and subject else (),
                    ),
                    lines=(PlacedLine(line=element.id, start=8),) if voice else (),
                )
            )
    return ShotList(shots=tuple(shots))
