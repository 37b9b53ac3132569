"""Equal values have one fingerprint; different ones do not."""

import subprocess
import sys
from fractions import Fraction

import pytest

from filmgen.film.document import Document
from filmgen.film.media import Format
from filmgen.studio.fingerprint import fingerprint


class Sheet(Document):
    format: Format = Format()
    names: tuple[str, ...] = ()


def test_it_is_the_same_in_every_process():
    program = "from filmgen.film.media import Format; from filmgen.studio.fingerprint import fingerprint as f; "
    program += "print(f((Format(), 'é', 0.1, None, True)))"
    there = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip()
    assert there == fingerprint((Format(), "é", 0.1, None, True))


def test_it_sees_what_lies_deep_in_a_document():
    assert fingerprint(Sheet()) != fingerprint(Sheet(format=Format(width=1279)))
    assert fingerprint(Sheet(names=("a", "b"))) != fingerprint(Sheet(names=("ab",)))


def test_a_new_version_of_a_document_is_another_value():
    class Sheet(Document):  # the same name and fields
        version = 2
        format: Format = Format()
        names: tuple[str, ...] = ()

    assert fingerprint(Sheet()) != fingerprint(globals()["Sheet"]())


def test_one_and_true_and_text_differ():
    assert len({fingerprint(value) for value in (1, True, "1", 1.5, Fraction(3, 2), (1,), None)}) == 7


@pytest.mark.parametrize("value", [{1, 2}, object(), float("nan"), float("inf"), b"bytes"])
def test_what_has_no_stable_text_is_refused(value):
    with pytest.raises(TypeError):
        fingerprint(value)
