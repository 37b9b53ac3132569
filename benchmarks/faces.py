"""How steady faces are found and followed: against the motion of their pixels, against one another, against the truth.

python benchmarks/faces.py FILM... [--finder cascade]     films of one person
python benchmarks/faces.py --painted                      heads of tests/heads.py, whose eyes are known

Steadiness is by how many pixels an eye moved otherwise, from one frame to the next, than the pixels around it did
(corners of the upper face, followed by Lucas and Kanade in the film itself, one similarity fitted to them). Agreement
is how far the mean faces of a person's films lie apart once cut, in pixels of a cut of 256, as found by OpenCV's
registration (ECC). Times are processor time of one thread, decoding left out.
"""

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np

from filmgen.training.faces.aligning import Eyes, at, cut, place
from filmgen.training.faces.finding import Finder, finder
from filmgen.training.faces.showing import find_footage, show
from filmgen.training.faces.tracking import track

INNER = np.s_[70:150, 70:186]
"""The upper face in a cut."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("films", nargs="*", type=Path)
    parser.add_argument("--finder", default="cascade")
    parser.add_argument("--painted", action="store_true")
    asked = parser.parse_args()
    cv2.setNumThreads(1)
    seer = finder(asked.finder)
    if asked.painted:
        painted(seer)
    if asked.films:
        filmed(find_footage(asked.films), seer)


def filmed(files: Sequence[Path], seer: Finder) -> None:
    print(
        f"{'film':<16} frames  known  tracks  ms a frame  steadiness settled: median, 95 %  found alone: median, 95 %"
    )
    means = []
    for file in files:
        pictures = list(show(file).pictures())
        course, tracks, spent = followed(pictures, seer)
        alone = [found[0].eyes if (found := seer.find(picture)) else None for picture in pictures]
        settled, raw = steadiness(pictures, course), steadiness(pictures, alone)
        known = sum(eyes is not None for eyes in course)
        print(
            f"{file.stem:<16} {len(pictures):>6} {known:>6} {tracks:>7} {spent:>11.1f}"
            f"  {np.median(settled):>26.2f} {np.percentile(settled, 95):>6.2f}"
            f"  {np.median(raw):>20.2f} {np.percentile(raw, 95):>6.2f}"
        )
        cuts = [grey(cut(picture, place(eyes))) for picture, eyes in zip(pictures, course, strict=True) if eyes]
        means.append(np.mean(cuts, axis=0, dtype=np.float32))
    if len(means) > 1:
        apart = [agreement(one, np.mean(means, axis=0)) for one in means]
        far = f"{np.mean(apart):.1f} pixels of the cut apart, {max(apart):.1f} at most"
        print(f"agreement of {len(means)} films: eyes {far}")


def painted(seer: Finder) -> None:
    from tests.heads import PEOPLE, Standing, head_frame

    for who in PEOPLE:
        shown = [head_frame(Standing(who), time=number / 24) for number in range(72)]
        course, _, spent = followed([frame for frame, _ in shown], seer)
        off = np.array([
            (eyes.left, eyes.right) - truth[0] for eyes, (_, truth) in zip(course, shown, strict=True) if eyes
        ])  # fmt: skip
        apart = np.mean([np.linalg.norm(truth[0][1] - truth[0][0]) for _, truth in shown])
        error, tremble = np.linalg.norm(off, axis=-1).mean(), np.abs(np.diff(off, axis=0)).mean()
        print(
            f"{who:<6} known in {len(off)} of {len(shown)}, off by {100 * error / apart:.1f} % of the eyes' distance, "
            f"trembling by {tremble:.2f} pixels, {spent:.1f} ms a frame"
        )


def followed(pictures: list[np.ndarray], seer: Finder) -> tuple[list[Eyes | None], int, float]:
    """The eyes of the first face in every frame, how many tracks there were, and milliseconds of a frame."""
    began = time.thread_time()
    seen = list(track(pictures, seer))
    spent = (time.thread_time() - began) / len(pictures) * 1000
    return (
        [faces[0].eyes if faces else None for faces in seen],
        len({one.track for faces in seen for one in faces}),
        spent,
    )


def steadiness(pictures: list[np.ndarray], course: Sequence[Eyes | None]) -> list[float]:
    greys = [grey(picture) for picture in pictures]
    off = []
    for number, (eyes, later) in enumerate(zip(course, course[1:], strict=False)):
        moved = motion(greys[number], greys[number + 1], eyes) if eyes and later else None
        if moved is not None:
            gone = at(moved, np.array((eyes.left, eyes.right))) - np.array((later.left, later.right))
            off.append(float(np.linalg.norm(gone, axis=1).mean()))
    return off


def motion(one: np.ndarray, other: np.ndarray, eyes: Eyes) -> np.ndarray | None:
    """How the pixels of the upper face moved: a similarity; None where too few agree."""
    (x, y), apart = eyes.middle, eyes.apart
    region = np.zeros_like(one)
    region[max(0, int(y - 0.6 * apart)) : int(y + 0.8 * apart), max(0, int(x - apart)) : int(x + apart)] = 255
    corners = cv2.goodFeaturesToTrack(one, 60, 0.005, 3, mask=region)
    if corners is None or len(corners) < 12:
        return None
    there = cv2.calcOpticalFlowPyrLK(one, other, corners, None, winSize=(15, 15), maxLevel=3)[0]
    turn, agree = cv2.estimateAffinePartial2D(corners, there, ransacReprojThreshold=0.5)
    return turn if turn is not None and agree.mean() > 0.5 else None


def agreement(one: np.ndarray, mean: np.ndarray) -> float:
    """How far the eyes of a mean face lie from those of another."""
    criteria = (cv2.TERM_CRITERIA_EPS | cv2.TERM_CRITERIA_COUNT, 60, 1e-4)
    start = np.eye(2, 3, dtype=np.float32)
    _, turn = cv2.findTransformECC(mean[INNER], one[INNER], start, cv2.MOTION_EUCLIDEAN, criteria, None, 3)
    eyes = np.array([(26.0, 32.0), (90.0, 32.0)])
    return float(np.linalg.norm(at(turn, eyes) - eyes, axis=1).max())


def grey(picture: np.ndarray) -> np.ndarray:
    return cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)


if __name__ == "__main__":
    main()
