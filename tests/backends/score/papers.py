"""Briefs, beds and cues for the builtin composer."""

from filmgen.film.cut import Bed, Foley, ScoreBrief, Span
from filmgen.film.genre import GenreMusic
from filmgen.film.time import frames

DRAMA = GenreMusic(
    mode="aeolian", bpm=(60, 76), progression=(1, 6, 3, 7), tension=(4, 1, 6, 5), cadence=(6, 4, 5, 1),
    lead="felt-piano", bed="strings", bass="cello", colour="flute",
)  # fmt: skip
ACTION = GenreMusic(
    mode="aeolian", bpm=(120, 144), progression=(1, 6, 7, 1), tension=(4, 6, 5, 5), cadence=(6, 7, 1),
    lead="horn", bed="pluck", bass="timpani", colour="strings",
)  # fmt: skip


def a_score(seconds: float = 40, theme: str = "moss king", seed: int = 1, music: GenreMusic = DRAMA) -> ScoreBrief:
    """A film in three movements with words here and there, a turn at 55 % and another at 85 %."""

    def at(share: float) -> int:
        return frames(share * seconds)

    spans = ((0, 0.35, 1, 0.2), (0.35, 0.55, 2, 0.5), (0.55, 0.75, 2, 0.8), (0.75, 1, 3, 0.3))
    return ScoreBrief(
        theme=theme,
        seed=seed,
        music=music,
        frames=at(1),
        spans=tuple(
            Span(start=at(start), frames=at(stop) - at(start), movement=movement, tension=tension)
            for start, stop, movement, tension in spans
        ),
        cuts=tuple(at(share) for share in (0.07, 0.12, 0.2, 0.28, 0.35, 0.44, 0.55, 0.6, 0.66, 0.75, 0.8, 0.88)),
        hits=(at(0.55), at(0.88)),
        speech=tuple((at(share), frames(2)) for share in (0.14, 0.3, 0.46, 0.62)),
    )


def a_bed(seconds: float = 3, **changes: object) -> Bed:
    bed = Bed(
        set="room", interior=True, hour="day", weather="clear", tension=0.2,
        frames=frames(seconds), seed=4,
    )  # fmt: skip
    return bed.but(**changes)


def a_cue(name: str, seconds: float = 2, **changes: object) -> Foley:
    return Foley(name=name, frames=frames(seconds), gain=0.0, pan=0.0, seed=3).but(**changes)
