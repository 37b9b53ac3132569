"""What a rehearsal holds in place of a result that was not made."""

from typing import Any


class Pending:
    """The result of work that would have to run. Anything asked of it is pending too."""

    def __init__(self, stage: str):
        self.stage = stage

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __getitem__(self, _: int) -> "Pending":
        return self

    def __call__(self, *_: object) -> "Pending":
        return self


def awaited(value: object) -> Pending | None:
    """The first pending thing in a value, if there is one."""
    if isinstance(value, Pending):
        return value
    if isinstance(value, tuple):
        return next((found for item in value if (found := awaited(item))), None)
    return None
