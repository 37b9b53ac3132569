"""What a child can name is drawn as itself: nothing looks like something else, and every word finds its drawing."""

from functools import cache

import cv2
import numpy as np

from filmgen.backends.lexicon import entries
from filmgen.backends.silhouette.bodies import words_of
from filmgen.backends.silhouette.bodies.cutout import Sheet
from filmgen.backends.silhouette.bodies.things import THINGS, Moment, Pen, find
from filmgen.backends.silhouette.bodies.things.album import album

THING_BODIES = ("machine", "vehicle", "building", "plant", "vessel", "celestial", "abstract")


@cache
def drawn(name: str) -> Sheet:
    sheet = Sheet(48.0)
    THINGS[name].draw(Pen(sheet, now=Moment(clock=0.7, seed=3)))
    return sheet


def picture(name: str) -> np.ndarray:
    """A thing in 20 x 20: where its card is, and how light that is, scaled to fill them; and how wide it is."""
    sheet = drawn(name)
    left, top, right, bottom = sheet.cut().bounds
    cover = np.zeros((int(bottom - top) + 3, int(right - left) + 3), np.uint8)
    light = np.zeros_like(cover)
    for part in sheet.parts:
        hue = 200 if part.colour is None else int(part.colour @ (0.1, 0.3, 0.6))
        bright = 0 if part.colour is None and part.kind == "solid" else hue
        for contour in part.contours:
            outlines = contour.reshape(-1, *contour.shape[-2:]) - (left - 1, top - 1)
            for outline in np.rint(outlines).astype(np.int32):
                if part.kind in ("strokes", "incisions"):
                    cv2.polylines(
                        light, [outline], False, 200 if part.kind == "strokes" else 0, max(1, round(part.width))
                    )
                    continue
                cv2.fillPoly(cover, [outline], 255)
                cv2.fillPoly(light, [outline], bright)
    small = [cv2.resize(mask, (20, 20), interpolation=cv2.INTER_AREA).ravel() / 255 for mask in (cover, light)]
    return np.append(np.concatenate(small), np.full(12, 8 * np.arctan2(bottom - top, right - left) / np.pi))


def test_no_two_things_look_alike():
    pictures = np.array([picture(name) for name in THINGS])
    lengths = (pictures**2).sum(1)
    apart = np.sqrt(np.maximum(0, lengths[:, None] + lengths[None] - 2 * pictures @ pictures.T))
    np.fill_diagonal(apart, np.inf)
    names = list(THINGS)
    alike = [(names[a], names[b]) for a, b in zip(*np.nonzero(apart < 1.0), strict=True) if a < b]
    assert alike == []


def test_every_noun_that_can_be_seen_finds_a_drawing_of_its_own():
    lost = [
        entry.word for entry in entries() if entry.look.body in THING_BODIES and find(*words_of(entry.look)) is None
    ]
    assert lost == []


def test_a_name_comes_before_what_it_is_like():
    for word, name in (("cactus flower", "cactus"), ("moon sun star", "moon"), ("teapot cup", "teapot"),
                       ("typewriter machine", "typewriter"), ("train bus", "train"), ("lighthouse tower", "lighthouse"),
                       ("garden-wall house", "wall"), ("rocket spaceship space-station", "rocket")):  # fmt: skip
        words = word.split()
        pairs = [f"{first}-{second}" for first, second in zip(words, words[1:], strict=False)]
        assert find(*pairs, *words)[0] == name


def test_no_name_is_claimed_twice():
    names = [name for thing in THINGS.values() for name in thing.names.split()]
    assert len(names) == len(set(names))
    assert not set(names) & set(THINGS)


def test_a_drawing_is_read_as_it_is_written():
    thing = album("""
sign 2 rests 0 .6 10; board plate-of-brass
  card box -.5 0 .5 1 | disc 0 1.2 .1 #ff0000
      | disc .4 1.2 .1
  part 0,1 mouth90
  card rod 0 1 0 2 .02 *4@0,1
""")["sign"]
    assert (thing.height, thing.carried, thing.grip, thing.turn) == (2.0, "rests", (0.0, 0.6), 10.0)
    assert thing.names == "board plate-of-brass"
    shut, spoken = Sheet(100.0), Sheet(100.0)
    thing.draw(Pen(shut, now=Moment()))
    thing.draw(Pen(spoken, now=Moment(mouth=1.0)))
    assert [len(part.contours) for part in shut.parts] == [2, 1, 4]
    assert shut.parts[0].colour is not None and shut.parts[1].colour is None
    assert np.allclose(shut.parts[0].contours[0], spoken.parts[0].contours[0])
    assert np.abs(shut.parts[2].contours[0] - spoken.parts[2].contours[0]).max() > 50
