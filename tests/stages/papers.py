"""A small film on paper, for the stages' tests: two places, two speakers, three shots."""

from filmgen.film.genre import Genre, GenreLook, GenreMusic, GenrePace, GenreStory
from filmgen.film.media import Clip, Notation, Sound, Still
from filmgen.film.shots import Effect, Figure, Motion, Picture, PlacedLine, Shot, ShotList, Spoken, Word
from filmgen.film.story import Action, Character, Line, Place, Scene, Screenplay, Script, Timbre

GENRE = Genre(
    name="fable",
    tone="a fable",
    look=GenreLook(palettes=("moonlit",), weathers=("snow",), moves=("push",)),
    pace=GenrePace(shot=96, hold=18),
    music=GenreMusic(
        mode="lydian", bpm=(84, 104), progression=(1, 2, 6, 5), tension=(4, 2, 3, 5), cadence=(4, 5, 1, 1),
        lead="celesta", bed="strings", bass="bass", colour="flute",
    ),
    story=GenreStory(
        silence=0.5, politeness=0.5, menace=0.1, tenderness=0.5, absurdity=0.5, line_words=7, shapes=("vigil",)
    ),
)  # fmt: skip
MOOR = Place(id="moor", name="MOOR", set="plain", interior=False, seed=1)
HUT = Place(id="hut", name="HUT", set="room", interior=True, seed=2)


def digest(number: int) -> str:
    return f"{number:064x}"


def a_clip(number: int, frames: int) -> Clip:
    return Clip(digest=digest(number), suffix=".mp4", size=1, width=640, height=360, frames=frames)


def a_sound(number: int, frames: int) -> Sound:
    return Sound(digest=digest(number), suffix=".wav", size=1, samples=frames * 2000, channels=2)


def a_notation(number: int) -> Notation:
    return Notation(digest=digest(number), suffix=".mid", size=1, notes=12)


def a_still(number: int) -> Still:
    return Still(digest=digest(number), suffix=".png", size=1, width=640, height=360)


def a_spoken(number: int, text: str, frames: int) -> Spoken:
    parts = text.split()
    each = frames // len(parts)
    words = tuple(Word(text=part, start=index * each, frames=each) for index, part in enumerate(parts))
    return Spoken(sound=a_sound(number, frames), frames=frames, words=words, mouth="5" * frames)


LINES = (
    Line(id="line-01", speaker="ina", cue="INA", text="Only me. And the kettle."),
    Line(id="line-02", speaker="radio", cue="RADIO (V.O.)", text="Anything living?", offscreen=True),
)
VOICES = tuple(a_spoken(100 + number, line.text, 48) for number, line in enumerate(LINES))
SCREENPLAY = Screenplay(
    title="Two Hills",
    genre=GENRE,
    rng=4,
    script=Script(
        title_page=(("Title", "Two Hills"), ("Credit", "a fable"), ("Author", "nobody")),
        scenes=(
            Scene(id="scene-01", heading="EXT. MOOR - NIGHT", place="moor", elements=(Action(text="Wind."), LINES[0])),
            Scene(id="scene-02", heading="INT. HUT - NIGHT", place="hut", elements=(LINES[1],)),
        ),
    ),
    cast=(
        Character(id="ina", name="INA", timbre=Timbre(role="heroine")),
        Character(id="radio", name="RADIO", timbre=Timbre(role="radio")),
    ),
    places=(MOOR, HUT),
)


def a_shot(id: str, place: Place, frames: int, **details) -> Shot:
    movement, tension = details.pop("movement", 1), details.pop("tension", 0.0)
    figures = details.pop("figures", ())
    picture = Picture(place=place, hour="night", weather="clear", size="wide", tension=tension, figures=figures)
    return Shot(
        id=id, scene="scene-01", picture=picture, motion=Motion(frames=frames), movement=movement, **details
    )  # fmt: skip


SHOTS = ShotList(
    shots=(
        a_shot("shot-01", MOOR, 72, effects=(Effect(name="ting", frame=10, frames=24),)),
        a_shot(
            "shot-02", MOOR, 96, lines=(PlacedLine(line="line-01", start=8),),
            figures=(Figure(subject="ina", look=SCREENPLAY.cast[0].look, x=0.9),), movement=2, turn=True, tension=0.5,
        ),
        a_shot(
            "shot-03", HUT, 84, lines=(PlacedLine(line="line-02", start=-6),), movement=3, enter="dissolve", overlap=12
        ),
    )
)  # fmt: skip
TAKES = tuple(a_clip(10 + number, shot.frames) for number, shot in enumerate(SHOTS.shots))
