"""For the contract suites: another process to do the same work in, and a still to film."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import pytest

from filmgen.crew import hire
from tests.contract.papers import TINY, a_picture
from tests.tiny import with_tiny


@pytest.fixture
def string(request) -> str:
    """A backend as it is hired, its tiny model built."""
    return with_tiny(request.param)


@pytest.fixture(scope="session")
def elsewhere():
    """Do a piece of work in another process: its result must be the same there."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield lambda work, *inputs: pool.submit(work, *inputs).result(timeout=120)


@pytest.fixture(scope="session")
def still(tmp_path_factory):
    """The picture `a_picture()`, painted by the house painter."""
    file = tmp_path_factory.mktemp("still") / "still.png"
    hire("painter", "builtin:silhouette").paint((a_picture(),), TINY, (file,))
    return file
