"""Seven woods, as a table."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Wood:
    """`dense`, `thick`: shares of the usual number and width of trunks; `branches` on each; `canopy`: how deep the
    leaves hang (design pixels); `gap`: half the clear middle of the near ranks; `rays`: strength of the light."""

    dense: float = 1.0
    thick: float = 1.0
    branches: int = 7
    canopy: float = 330.0
    bend: float = 20.0
    gap: float = 270.0
    rays: float = 1.0
    bark: str = ""
    underneath: str = "ferns"
    snags: bool = False
    words: tuple[str, ...] = ()


WOODS = (
    Wood(words=("oaks", "oak")),
    Wood(1.5, 0.5, 4, 230, 9, 220, 0.8, bark="birch", underneath="grass", words=("birches", "birch")),
    Wood(1.25, 0.72, 0, 130, 4, 240, 1.0, bark="pine", underneath="ferns", words=("pines", "pine", "needles")),
    Wood(1.1, 0.9, 6, 250, 18, 520, 1.2, underneath="stump", words=("clearing", "stump", "glade")),
    Wood(1.0, 1.0, 7, 300, 26, 330, 1.0, underneath="path", words=("path", "trail", "way")),
    Wood(0.75, 0.9, 3, 0, 16, 260, 0.5, underneath="ash", snags=True, words=("burnt", "ash", "smoke", "fire")),
    Wood(0.8, 1.35, 8, 390, 60, 300, 0.6, underneath="water", words=("swamp", "water", "moss", "roots")),
)
