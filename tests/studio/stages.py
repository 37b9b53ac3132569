"""Small real stages for the studio's tests, importable from a worker process."""

import os
import time
from typing import ClassVar

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


class Paper(Document):
    media: Media
    note: str


@stage(version=1)
def add(desk: Desk, left: int, right: int, adder: Adder) -> Sum:
    return Sum(value=left + right + adder.bonus)


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
