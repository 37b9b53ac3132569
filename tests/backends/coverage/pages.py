"""Pages to shoot, and voices that take as long as their words do."""

from filmgen.backends.breakdown import break_down
from filmgen.backends.coverage import cover
from filmgen.film.fountain import read_fountain
from filmgen.film.media import Sound
from filmgen.film.shots import ShotList, Spoken, Word
from filmgen.film.story import Line, Screenplay
from tests.stages.papers import GENRE

FERRY = """\
Title: THE LAST FERRY

# I. Waiting

EXT. QUAY - NIGHT

Rain. A quay, a lamp, a bench. Far off a ship sounds its horn.

MARTHA, seventy, hat, long coat, comes down the quay with a suitcase. [[plant: suitcase]]

OTTO, a thin ferryman in a cap, is mopping the bench.

OTTO
The last ferry left in spring.

MARTHA
Which spring was that?

He thinks.

OTTO
It was a warm one.

She sits down on the suitcase. KNOCK. KNOCK.

MARTHA
Somebody is in there.

OTTO
Then it is over the limit.

# II. The weight

INT. TICKET OFFICE - NIGHT

A desk, a clock, a telephone. The clock strikes. Otto stamps a form. THUMP. THUMP.

OTTO
Name of the passenger?

MARTHA
He never gave it.

The telephone begins to ring. Otto lifts the receiver.

HARBOUR (ON THE TELEPHONE)
Is the sea still there?

OTTO
I will go and look.

MUSIC: an accordion, in the next room.

IRIS IN on a drop on the window. Inside it swims a small eel, unlit.

MARTHA
It knows the way.

EXT. QUAY - NIGHT (MEMORY)

The bench, new. A YOUNG MAN in a bowler hat runs along the quay.

EMIL
Wait for me, Martha!

# III. The crossing

EXT. QUAY - DAWN

Fog. On the wall of the office a sign.

> NO FERRY <

Martha opens the suitcase. There is nothing in it but water, and it is warm. [[payoff: suitcase]]

MARTHA
There you are.

Otto takes off his cap. He rows out with her, very slowly, in a boat that is not there.

OTTO
I never charged for spring.

Nobody is on the quay. The sun rises.

> FADE OUT.
"""

BEAST = """\
EXT. MEADOW - NIGHT

An enormous moon. In the grass, tall as houses, stands one word.

> OWED <

ADA, twelve, walks along the foot of it with a lantern.

In the hedge an eye opens, a point of yellow light.

SNOW BEAR
You are standing on my name.

Ada holds the lantern up. The beast stands up.

ADA
It is too big for you.

SNOW BEAR
I was to grow into it.

CLICK. Black. The screen shows nothing at all.

They look at the word.

ADA (V.O.)
We never did find the rest.
"""


def spoken(text: str) -> Spoken:
    """A voice of about a third of a second a word, one number of its own for the words it says."""
    words = text.split() or ["..."]
    frames = 8 * len(words) + len(text) // 3 + 8
    step = frames / len(words)
    return Spoken(
        sound=Sound(digest="0" * 64, suffix=".wav", size=1, samples=frames * 2000, channels=1),
        frames=frames,
        words=tuple(Word(text=word, start=int(i * step), frames=max(1, int(step))) for i, word in enumerate(words)),
        mouth="".join(str((i * 7) % 10) for i in range(frames)),
    )


def voices(screenplay: Screenplay) -> tuple[Spoken, ...]:
    return tuple(spoken(line.spoken) for line in screenplay.lines)


def adapted(text: str, rng: int = 1) -> Screenplay:
    return break_down(read_fountain(text), GENRE, rng)


def shot(text: str, runtime: int | None = None, rng: int = 1) -> tuple[Screenplay, ShotList]:
    """A page broken down and covered."""
    screenplay = adapted(text, rng).but(runtime=runtime)
    return screenplay, cover(screenplay, voices(screenplay))


def lines_of(screenplay: Screenplay) -> dict[str, Line]:
    return {line.id: line for line in screenplay.lines}
