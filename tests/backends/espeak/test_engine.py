"""The engine's process: what it says is always the same, and what goes wrong in it stays in it."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from filmgen.backends.espeak.engine import Reading, recite, synthesiser
from filmgen.errors import BadMedia

READING = Reading("Only me.", "gmw/en-US+edward", rate=165, pitch=38, range=45, gap=1, seed=7)
WHISPER = Reading("Only me.", "gmw/en-US+whisper", rate=165, pitch=38, range=45, gap=1, seed=7)


def program(tmp_path, code: str) -> tuple[str, ...]:
    file = tmp_path / "engine.py"
    file.write_text(code)
    return (sys.executable, "-I", "-S", str(file))


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_readings_are_the_same_alone_together_and_at_once():
    alone = recite((WHISPER,))[0].samples
    with ThreadPoolExecutor(3) as threads:
        for heard in threads.map(recite, [(WHISPER, READING)] * 3):
            assert np.array_equal(heard[0].samples, alone)
            assert len(heard[1].words) == 2


def test_a_voice_that_does_not_exist_is_one_clear_line():
    with pytest.raises(BadMedia, match="could not speak 'Only me.': espeak-ng has no voice xx/none"):
        recite((Reading("Only me.", "xx/none", 165, 38, 45, 1, 7),))


def test_an_engine_that_hangs_is_ended_and_reported(tmp_path):
    hang = f"""
import os, time
with open({str(tmp_path / "ids")!r}, "a") as ids:
    ids.write(f"{{os.getpid()}} ")
time.sleep(60)
"""
    before = time.monotonic()
    with pytest.raises(BadMedia, match="it said nothing for 1 s"):
        recite((READING,), program(tmp_path, hang), patience=1)
    assert time.monotonic() - before < 30
    processes = [int(process) for process in (tmp_path / "ids").read_text().split()]
    assert len(processes) == 2, "one restart"
    assert not any(is_alive(process) for process in processes)


def test_an_engine_that_crashes_once_is_not_noticed(tmp_path):
    crash_once = f"""
import os, signal, subprocess, sys
mark = {str(tmp_path / "crashed")!r}
if not os.path.exists(mark):
    open(mark, "w").close()
    os.kill(os.getpid(), signal.SIGSEGV)
sys.exit(subprocess.run({synthesiser()!r}).returncode)
"""
    assert np.array_equal(recite((READING,), program(tmp_path, crash_once))[0].samples, recite((READING,))[0].samples)


@pytest.mark.parametrize(
    ("code", "cause"),
    [
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "it ended with -11"),
        ("raise SystemExit('no sound card on Sundays')", "no sound card on Sundays"),
        ("print('la la la')", "its answer was broken"),
    ],
)
def test_an_engine_that_cannot_is_one_clear_line(code, cause, tmp_path):
    with pytest.raises(BadMedia, match=cause) as caught:
        recite((READING,), program(tmp_path, code))
    assert "\n" not in str(caught.value)


def test_an_engine_left_alone_ends_by_itself():
    """Nobody asks it anything and nobody closes the pipe: its alarm rings."""
    with subprocess.Popen((*synthesiser()[:-1], "1"), stdin=subprocess.PIPE) as waiting:
        assert waiting.wait(timeout=20) == -signal.SIGALRM
