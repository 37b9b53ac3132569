"""The line to a worker: JSON out, JSON back, within a time; one that dies is started again, and none is left behind."""

import json
import os
import queue
import subprocess
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

from filmgen.errors import Unreachable

LONGEST_LINE = 1 << 20
"""Bytes of an answer; nothing a worker has to say is longer."""
GOODBYE = 3.0
"""Seconds in which a worker may leave by itself."""


class Link:
    """A worker that is started when it is first asked. `greeting` is what each new one is asked first, such as to load.

    `who` is its name in complaints.
    """

    def __init__(self, command: tuple[str, ...], who: str, environment: dict[str, str] | None = None) -> None:
        self.command, self.who = command, who
        self.environment = {**os.environ, **(environment or {})}
        self.greeting: tuple[dict, float] | None = None
        self.process: subprocess.Popen | None = None
        self.last_words: deque[str] = deque(maxlen=20)

    def ask(self, request: dict, patience: float) -> dict:
        """The answer to a request. Raises Unreachable when the worker dies of it twice, or says nothing in time."""
        try:
            return self._asked(request, patience)
        except _Died:
            pass
        try:
            return self._asked(request, patience)
        except _Died as death:
            raise Unreachable(
                f"{self.who} ended twice over the same request: {death}; "
                "reword the line, or make its environment anew: filmgen crew install coqui"
            ) from death

    def close(self) -> None:
        """Let the worker go; it is made to when it will not."""
        process, self.process = self.process, None
        if process is None:
            return
        try:
            process.stdin.write(b'{"do": "bye"}\n')
            process.stdin.close()
            process.wait(GOODBYE)
        except (OSError, subprocess.TimeoutExpired):
            process.kill()
        process.wait()
        for reader in self.readers:
            reader.join(GOODBYE)
        process.stdout.close()
        process.stderr.close()

    def _asked(self, request: dict, patience: float) -> dict:
        with self._nobody_left_hanging():
            if self.process is None or self.process.poll() is not None:
                self.close()
                self._start()
                if self.greeting and request is not self.greeting[0]:
                    greeted = self._exchange(*self.greeting)
                    if "failed" in greeted:
                        return greeted
            return self._exchange(request, patience)

    @contextmanager
    def _nobody_left_hanging(self) -> Iterator[None]:
        """A worker that did not answer properly is ended: its next answer would be to the wrong question."""
        whole = False
        try:
            yield
            whole = True
        finally:
            if not whole and self.process is not None:
                self.process.kill()
                self.close()

    def _start(self) -> None:
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        try:
            self.process = subprocess.Popen(self.command, env=self.environment, **pipes)
        except OSError as error:
            raise Unreachable(f"{self.who} cannot be started ({error}): filmgen crew install coqui") from error
        self.answers: queue.Queue = queue.Queue()
        self.last_words.clear()
        jobs = ((self._hear, self.process.stdout, self.answers), (self._remember, self.process.stderr))
        self.readers = [threading.Thread(target=job, args=inputs, daemon=True) for job, *inputs in jobs]
        for reader in self.readers:
            reader.start()

    def _exchange(self, request: dict, patience: float) -> dict:
        until = time.monotonic() + patience
        try:
            self.process.stdin.write(json.dumps(request).encode() + b"\n")
            self.process.stdin.flush()
            line = self.answers.get(timeout=max(until - time.monotonic(), 0.01))
        except OSError as error:
            raise _Died(self._ended()) from error
        except queue.Empty as error:
            raise Unreachable(
                f"{self.who} said nothing for {patience:.0f} s and was ended: shorten the line, or take another voice"
            ) from error
        if not line:
            raise _Died(self._ended())
        try:
            answer = json.loads(line)
        except ValueError as error:
            raise _Died(f"it answered with garbage, {line[:40]!r}") from error
        if not isinstance(answer, dict):
            raise _Died(f"it answered with garbage, {line[:40]!r}")
        return answer

    def _ended(self) -> str:
        """What a dead worker said last."""
        try:
            code = self.process.wait(GOODBYE)
        except subprocess.TimeoutExpired:
            return "it closed its mouth"
        self.readers[1].join(GOODBYE)
        return next(reversed(self.last_words), f"it ended with {code}")

    @staticmethod
    def _hear(stream, answers: queue.Queue) -> None:
        while line := stream.readline(LONGEST_LINE):
            answers.put(line)
        answers.put(b"")

    def _remember(self, stream) -> None:
        for line in stream:
            said = line.decode(errors="replace").strip()
            if said:
                self.last_words.append(said[:300])


class _Died(Exception):
    """A worker that is no more, and why."""
