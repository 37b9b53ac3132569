"""Where shots begin in a stream of pictures, told two pictures late and without holding more.

What a cut is, is said in `footage.py`.
"""

from collections import deque
from collections.abc import Iterable, Iterator

import cv2
import numpy as np

from filmgen.training.footage import SHORTEST, is_cut


def with_cuts(pictures: Iterable[np.ndarray]) -> Iterator[tuple[np.ndarray, bool]]:
    """Pictures, and whether a shot begins with each; two more are seen before it is known."""
    changes: list[float] = []
    waiting: deque[np.ndarray] = deque()
    before, since, number = None, 0, 0

    def told() -> tuple[np.ndarray, bool]:
        nonlocal since, number
        near = np.array(changes[max(0, number - 3) : number + 3])
        cut = number == 0 or (is_cut(near, min(3, number)) and since >= SHORTEST)
        since, number = (1 if cut else since + 1), number + 1
        return waiting.popleft(), cut

    for picture in pictures:
        stamp = cv2.resize(picture, (32, 18), interpolation=cv2.INTER_AREA)
        same = before is not None and before[1] == picture.shape
        changes.append(float(cv2.norm(stamp, before[0], cv2.NORM_L1)) / stamp.size if same else 255.0)
        before = stamp, picture.shape
        waiting.append(picture)
        if len(waiting) == 3:
            yield told()
    while waiting:
        yield told()
