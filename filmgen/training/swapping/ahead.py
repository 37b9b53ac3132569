"""Work that is done ahead, by another hand, while somebody works on what it has brought."""

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

Item = TypeVar("Item")
_END: Any = object()


def ahead(items: Iterator[Item], count: int) -> Iterator[Item]:
    """The items in their order, up to `count` of them made before they are asked for. What goes wrong with one is
    raised where it would have come; nothing more is made once nobody asks."""
    with ThreadPoolExecutor(1) as hand:
        coming: deque[Future[Item]] = deque(hand.submit(next, items, _END) for _ in range(count))
        try:
            while (item := coming.popleft().result()) is not _END:
                coming.append(hand.submit(next, items, _END))
                yield item
        finally:
            hand.shutdown(cancel_futures=True)
