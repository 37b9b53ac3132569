"""Small real stages for the studio's tests, importable from a worker process."""

import os
import time
from typing import ClassVar

from filmgen.errors import OutOfMemory
from filmgen.film.document import Backend, Document
from filmgen.film.media import Media
from filmgen.studio.stage import Desk, stage


class Sum(Document):
    value: int
    process: int = 0


class Adder(Backend):
    bonus: int = 0


class Pair(Backend):
    at_once: ClassVar[int] = 2


class Model(Backend):
    """Something heavy: it notes when it is loaded and when it is let go."""

    alone: ClassVar[bool] = True
    unseen: ClassVar[tuple[str, ...]] = ("pace",)
    book: ClassVar[list[str]] = []
    name: str
    pace: int = 1

    def work(self) -> None:
        if f"{self.name} in" not in self.book[-1:]:
            self.book.append(f"{self.name} in")

    def release(self) -> None:
        self.book.append(f"{self.name} out")


class Paper(Document):
    media: Media
    note: str


@stage(version=1)
def add(desk: Desk, left: int, right: int, adder: Adder) -> Sum:
    return Sum(value=left + right + adder.bonus)


@stage(version=1)
def ask(desk: Desk, number: int, model: Model) -> Sum:
    model.work()
    if number < 0:
        raise OutOfMemory("no room: try offload=group")
    return Sum(value=number)


@stage(version=1)
def where(desk: Desk, number: int, adder: Adder) -> Sum:
    time.sleep(0.05)
    return Sum(value=number, process=os.getpid())


@stage(version=1, batched=True)
def total(desk: Desk, numbers: tuple[int, ...], pair: Pair) -> tuple[Sum, ...]:
    return tuple(Sum(value=number, process=len(numbers)) for number in numbers)


@stage(version=1)
def inscribe(desk: Desk, note: str) -> Paper:
    file = desk.blank(".txt")
    file.write_text(note)
    return Paper(media=desk.keep(Media, file), note=note)


@stage(version=1)
def read(desk: Desk, paper: Paper) -> Sum:
    return Sum(value=len(desk.path(paper.media).read_text()))


@stage(version=1)
def stumble(desk: Desk, number: int) -> Sum:
    if number == 3:
        raise ZeroDivisionError("three")
    return Sum(value=number)


@stage(version=1)
def die(desk: Desk, number: int) -> Sum:
    if number == 2:
        os._exit(9)
    return Sum(value=number)
