"""The line to a worker, with workers who behave badly: each is ten lines, and a process of its own."""

import os
import signal
import subprocess
import sys
import time

import pytest

from filmgen.backends.coqui.link import Link
from filmgen.backends.coqui.voice import WORKER
from filmgen.errors import Unreachable

ECHO = """
import json, os, sys, time
for line in sys.stdin:
    request = json.loads(line)
    if request["do"] == "bye":
        break
    {misbehave}
    print(json.dumps({{"heard": request["do"], "from": os.getpid()}}), flush=True)
"""
DIES_ONCE = """
    import pathlib
    mark = pathlib.Path(request.get("mark", "/nonexistent/mark"))
    if request["do"] == "speak" and not mark.exists():
        mark.touch()
        os._exit(11)
"""
DIES = "if request['do'] == 'speak': print('Segmentation fault, as it were', file=sys.stderr); os._exit(3)"


@pytest.fixture
def line():
    """Make links to workers; none of these is alive at the end."""
    made = []

    def make(misbehave: str = "") -> Link:
        made.append(Link((sys.executable, "-I", "-c", ECHO.format(misbehave=misbehave)), "the worker"))
        return made[-1]

    yield make
    for link in made:
        link.close()
        assert link.process is None


def alive(process: int) -> bool:
    """Whether a process runs; one that waits to be buried does not."""
    seen = subprocess.run(("ps", "-o", "stat=", "-p", str(process)), capture_output=True, text=True).stdout.strip()
    return bool(seen) and not seen.startswith("Z")


def gone(process: int, patience: float = 5.0) -> bool:
    until = time.monotonic() + patience
    while alive(process) and time.monotonic() < until:
        time.sleep(0.02)
    return not alive(process)


def test_a_worker_is_started_when_it_is_asked_and_answers_many_times(line):
    link = line()
    assert link.process is None
    answers = [link.ask({"do": "speak"}, 20) for _ in range(3)]
    assert {answer["heard"] for answer in answers} == {"speak"}
    assert len({answer["from"] for answer in answers}) == 1
    link.close()
    assert gone(answers[0]["from"])


def test_one_that_dies_is_started_again_and_greeted_again(line, tmp_path):
    link = line(DIES_ONCE)
    link.greeting = ({"do": "load"}, 20)
    first = link.ask(link.greeting[0], 20)
    second = link.ask({"do": "speak", "mark": str(tmp_path / "mark")}, 20)
    assert second["heard"] == "speak"
    assert second["from"] != first["from"]


def test_one_that_dies_twice_is_reported_with_its_last_words(line):
    with pytest.raises(Unreachable, match=r"the worker ended twice.*Segmentation fault, as it were.*filmgen crew"):
        line(DIES).ask({"do": "speak"}, 20)


def test_one_that_hangs_is_ended_and_the_next_request_finds_a_new_one(line):
    link = line("if request['do'] == 'speak': time.sleep(60)")
    old = link.ask({"do": "hello"}, 20)["from"]
    with pytest.raises(Unreachable, match=r"said nothing for 0 s and was ended"):
        link.ask({"do": "speak"}, 0.3)
    assert gone(old)
    assert link.ask({"do": "hello"}, 20)["from"] != old


@pytest.mark.parametrize("garbage", ["'Loading model...'", "'[1, 2]'", "'\\x00' * 5000"])
def test_one_that_answers_with_garbage_is_not_believed(line, garbage):
    with pytest.raises(Unreachable, match="it answered with garbage"):
        line(f"print({garbage}, flush=True)").ask({"do": "speak"}, 20)


def test_one_that_talks_much_on_stderr_does_not_block(line):
    assert line("sys.stderr.write('warning\\n' * 50_000)").ask({"do": "speak"}, 20)["heard"] == "speak"


def test_one_that_cannot_be_started_is_told_with_what_to_type():
    with pytest.raises(Unreachable, match="filmgen crew install coqui"):
        Link(("/nonexistent/python",), "the worker").ask({"do": "hello"}, 1)


def test_none_is_left_when_its_master_is_killed():
    """The worker is ours; its master is a process that is killed without a word."""
    command = (sys.executable, "-I", str(WORKER))
    master = (
        "import subprocess, sys, time\n"
        f"worker = subprocess.Popen({command!r}, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)\n"
        "print(worker.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen((sys.executable, "-I", "-c", master), stdout=subprocess.PIPE, text=True) as process:
        worker = int(process.stdout.readline())
        assert alive(worker)
        os.kill(process.pid, signal.SIGKILL)
    assert gone(worker)


def test_our_worker_ends_with_its_stdin_and_keeps_its_stdout_clean():
    done = subprocess.run(
        (sys.executable, "-I", str(WORKER)), input=b'{"do": "shoot"}\n', capture_output=True, timeout=20
    )
    assert done.returncode == 0
    assert done.stdout in (b"", b'{"failed": "refused", "why": "\'shoot\' is nothing that is done here"}\n')
