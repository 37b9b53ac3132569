"""Recall or run: a result is remembered under all that made it, and the studio can always say why it runs."""

import json
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import Any, Literal

from filmgen.errors import FilmgenError, Refusal, StageFailed, StudioError, TornStore
from filmgen.film.document import Backend, Document
from filmgen.studio.fingerprint import fingerprint
from filmgen.studio.pending import Pending, awaited
from filmgen.studio.stage import Desk, Stage
from filmgen.studio.store import FULL, Record, Store, media_in, unwritten


@dataclass(frozen=True)
class Event:
    """Something the studio did: kept a result, began to make one, made it, or (in rehearsal) would have to.

    `done` of `total` counts the rows of the stage; `slot` names the row, such as a shot.
    """

    stage: str
    slot: str
    state: Literal["kept", "running", "made", "due"]
    reason: str
    done: int
    total: int


class Slate(Document):
    """What was last asked for in each slot of a film: (slot, key, (input, fingerprint)...). It explains, no more."""

    slots: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = ()


@dataclass(frozen=True)
class Row:
    """One piece of work: its inputs (those marked `shared` are the same in every row), and its key."""

    slot: str
    inputs: tuple[object, ...]
    shared: tuple[bool, ...]
    key: str
    prints: tuple[tuple[str, str], ...]


class Studio:
    """Runs stages against a store. `workers` is the number of processes; in `rehearsal` nothing runs.

    Use it as a context manager: leaving it closes the processes and writes the slate.
    """

    def __init__(
        self,
        store: Store,
        film: str = "untitled",
        workers: int = 1,
        listener: Callable[[Event], None] | None = None,
        rehearsal: bool = False,
    ):
        self.store = store
        self.workers = workers
        self.listener = listener
        self.rehearsal = rehearsal
        self._slate_file = store.root / "slates" / f"{film}.json"
        self._slots = {slot: (key, prints) for slot, key, prints in self._read_slate().slots}
        self._pool: ProcessPoolExecutor | None = None
        self._at_work: list[Backend] = []

    # What a recipe calls

    def do(self, stage: Stage, *inputs: object) -> Any:
        """The stage's result for these inputs: recalled, or made now."""
        if waiting := awaited(inputs):
            self._tell(stage, "", "due", f"waits for {waiting.stage}", 0, 1)
            return Pending(stage.name)
        return self._all(stage, [self._row(stage, "", inputs, (True,) * len(inputs))])[0]

    def each(self, stage: Stage, *columns: object, slots: object = ()) -> Any:
        """The stage's result for each row. Tuples are columns of equal length; anything else is in every row."""
        if any(isinstance(column, Pending) for column in (*columns, slots)):
            waiting = awaited((*columns, slots))
            self._tell(stage, "", "due", f"waits for {waiting.stage if waiting else stage.name}", 0, 1)
            return Pending(stage.name)
        lengths = {len(column) for column in columns if isinstance(column, tuple)}
        assert len(lengths) == 1, f"{stage.name}: columns of lengths {sorted(lengths)}"
        count = lengths.pop()
        shared = tuple(not isinstance(column, tuple) for column in columns)
        rows: list[Row | Pending] = []
        for index in range(count):
            slot = slots[index] if isinstance(slots, tuple) and slots else f"{index + 1:02}"
            inputs = tuple(column[index] if isinstance(column, tuple) else column for column in columns)
            if waiting := awaited(inputs):
                self._tell(stage, slot, "due", f"waits for {waiting.stage}", index, count)
                rows.append(Pending(stage.name))
            else:
                rows.append(self._row(stage, slot, inputs, shared))
        return tuple(self._all(stage, rows))

    def close(self) -> None:
        self._begin_phase([])
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None
        if not self.rehearsal:
            slots = tuple((slot, key, prints) for slot, (key, prints) in sorted(self._slots.items()))
            self.store.write(self._slate_file, Slate(slots=slots).to_json())

    def __enter__(self) -> "Studio":
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, KeyboardInterrupt):
            self._stop_workers()
        try:
            self.close()
        except StudioError:
            if error is None:
                raise

    # How it is done

    def _row(self, stage: Stage, slot: str, inputs: tuple[object, ...], shared: tuple[bool, ...]) -> Row:
        prints = tuple((name, fingerprint(value)) for name, value in zip(stage.parameters, inputs, strict=True))
        return Row(slot, inputs, shared, fingerprint((stage.name, stage.version, prints)), prints)

    def _all(self, stage: Stage, rows: list[Row | Pending]) -> list[Any]:
        """Results for all rows, in order: the kept ones recalled, the rest made in batches."""
        results: list[Any] = list(rows)
        missing: list[int] = []
        for index, row in enumerate(rows):
            if isinstance(row, Pending):
                continue
            kept, reason = self._recall(stage, row)
            if kept is not None:
                results[index] = kept
                self._note(stage, row)
                self._tell(stage, row.slot, "kept", "", index + 1 - len(missing), len(rows))
            elif self.rehearsal:
                results[index] = Pending(stage.name)
                self._tell(stage, row.slot, "due", reason, index, len(rows))
            else:
                missing.append(index)
                self._tell(stage, row.slot, "running", reason, index + 1 - len(missing), len(rows))
        done = len(rows) - len(missing)
        for index, result in self._make(stage, [(index, rows[index]) for index in missing]):
            row = rows[index]
            paper = json.loads(result.to_json())
            record = Record(stage=stage.name, inputs=row.prints, result=paper, seal=fingerprint(paper))
            self.store.publish(row.key, record)
            results[index] = result
            done += 1
            self._note(stage, row)
            self._tell(stage, row.slot, "made", "", done, len(rows))
        return results

    def _recall(self, stage: Stage, row: Row) -> tuple[Document | None, str]:
        """The remembered result, or None and the reason why it must be made."""
        try:
            record = self.store.recall(stage.name, row.key)
            if record is not None:
                result = stage.returns.from_json(json.dumps(record.result))
                if all(self.store.is_whole(media) for media in media_in(result)):
                    return result, ""
                return None, "its media was lost or torn"
        except TornStore:
            return None, "its record was torn"
        key, prints = self._slots.get(f"{stage.name} {row.slot}", ("", ()))
        if not key:
            return None, "first time"
        if key == row.key:
            return None, "its record was lost"
        before = dict(prints)
        changed = [name for name, value in row.prints if before.get(name) != value]
        return None, " and ".join(f"{name} changed" for name in changed) or f"{stage.name} works differently now"

    def _make(self, stage: Stage, rows: list[tuple[int, Any]]) -> Iterator[tuple[int, Document]]:
        """Make the missing rows, in batches as large as the backend likes, over processes where it may be copied."""
        if not rows:
            return
        backends = [value for value in rows[0][1].inputs if isinstance(value, Backend)]
        if backends:
            self._begin_phase(backends)
        size = max((backend.at_once for backend in backends), default=1) if stage.batched else 1
        batches = [rows[start : start + size] for start in range(0, len(rows), size)]
        spread = self.workers > 1 and len(batches) > 1 and not any(type(backend).alone for backend in backends)
        if spread:
            yield from self._spread(stage, batches)
        else:
            for batch in batches:
                made = perform(self.store, stage, [row for _, row in batch])
                yield from zip((index for index, _ in batch), made, strict=True)

    def _begin_phase(self, backends: list[Backend]) -> None:
        """Let go of whoever worked until now: one model is in memory at a time, for as long as it is asked."""
        for backend in self._at_work:
            if not any(backend is other for other in backends):
                backend.release()
        self._at_work = backends

    def _spread(self, stage: Stage, batches: list[list[tuple[int, Any]]]) -> Iterator[tuple[int, Document]]:
        if self._pool is None:
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self.workers, mp_context=context, initializer=_settle_in)
        futures = {self._pool.submit(perform, self.store, stage, [row for _, row in batch]): batch for batch in batches}
        try:
            for future in as_completed(futures):
                yield from zip((index for index, _ in futures[future]), future.result(), strict=True)
        except BrokenProcessPool as error:
            self._pool = None
            raise StageFailed(
                f"{stage.name}: a worker process died, perhaps for want of memory; run again, finished work is kept"
            ) from error
        finally:
            for future in futures:
                future.cancel()

    def _stop_workers(self) -> None:
        """End the processes at once: what they had in hand is scratch, what they had finished is published."""
        if self._pool is not None:
            for process in multiprocessing.active_children():
                process.terminate()

    def _note(self, stage: Stage, row: Row) -> None:
        self._slots[f"{stage.name} {row.slot}"] = (row.key, row.prints)

    def _tell(self, stage: Stage, slot: str, state: Any, reason: str, done: int, total: int) -> None:
        if self.listener is not None:
            self.listener(Event(stage.name, slot, state, reason, done, total))

    def _read_slate(self) -> Slate:
        try:
            return Slate.from_json(self._slate_file.read_bytes())
        except (OSError, TornStore):
            return Slate()


def perform(store: Store, stage: Stage, rows: list[Row]) -> list[Document]:
    """Run one batch at a desk of its own, here or in a worker process. The one place where any error is caught."""
    slot = ", ".join(row.slot for row in rows if row.slot)
    where = f"{stage.name} {slot}".strip()
    with store.scratch() as scratch:
        desk = Desk(store, scratch)
        try:
            if not stage.batched:
                return [stage(desk, *row.inputs) for row in rows]
            columns = zip(*(row.inputs for row in rows), strict=True)
            return list(stage(desk, *(c[0] if same else c for c, same in zip(columns, rows[0].shared, strict=True))))
        except Refusal as error:
            error.who = _backend_among(rows[0].inputs)
            raise
        except Exception as error:
            explained = _explained(error, where, store)
            explained.who = _backend_among(rows[0].inputs)
            raise explained from error


def _backend_among(inputs: tuple[object, ...]) -> Backend | None:
    return next((value for value in inputs if isinstance(value, Backend)), None)


def _explained(error: Exception, where: str, store: Store) -> FilmgenError:
    """The error with stage and slot. On a full disk every library fails in its own words; the disk is what to mend."""
    if store.is_full():
        return StudioError(f"{where}: {FULL}")
    if isinstance(error, FilmgenError):
        return type(error)(f"{where}: {error}")
    if isinstance(error, OSError):
        return unwritten(where, error)
    return StageFailed(f"{where}: {type(error).__name__}: {error}; run again with --debug for the whole story")


def _settle_in() -> None:
    """A worker leaves Ctrl-C to the studio, keeps to one core, and does not outlive its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    threading.Thread(target=_follow_parent, daemon=True).start()


def _follow_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
