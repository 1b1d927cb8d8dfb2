"""Pieces of work that may kill or hang whoever does them, done by processes that can be lost one by one.

`workers.spread` shares out what is known to end. What comes from outside is handed over piece by piece here, so that it
is known which piece a process was at when it ended or went on for too long: that piece is lost, a new process begins, and
no other piece knows of it.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from site_builder.workers import cores, process_context

Piece = TypeVar("Piece")
Result = TypeVar("Result")

_AHEAD = 64  # results that may wait for an earlier one, so that memory stays bounded
_WATCH = 0.5  # seconds
_START = 60.0  # seconds that a process may take to begin, where it has to load everything anew


@dataclass(frozen=True, slots=True)
class Lost:
    """A piece that came to nothing, and why."""

    why: str


def lost_to(error: Exception) -> Lost:
    """A piece that failed in a way that nobody thought of."""
    return Lost(f"unexpected failure ({type(error).__name__}: {error})")


@dataclass(frozen=True, slots=True)
class _Ready:
    """The first that a process says: from now on its time counts."""


@dataclass(frozen=True, slots=True)
class _Worker:
    """A process and the line to it."""

    process: BaseProcess
    line: Connection


@dataclass(slots=True, frozen=True)
class _Crew(Generic[Piece, Result]):
    """The processes of one call: those that wait for work, and by their lines those that are at a piece, with its number
    and until when it may take."""

    begin: Callable[[], object] | None
    do: Callable[[Piece], Result]
    seconds: float
    idle: list[_Worker] = field(default_factory=list)
    busy: dict[Connection, tuple[_Worker, int, float]] = field(default_factory=dict)

    def hand_out(self, number: int, piece: Piece) -> None:
        worker, patience = (self.idle.pop(), 0.0) if self.idle else (self._begun(), _START)
        try:
            worker.line.send(piece)
        except OSError:  # it was ended from outside while it waited
            _end(worker)
            worker, patience = self._begun(), _START
            worker.line.send(piece)
        self.busy[worker.line] = worker, number, time.monotonic() + self.seconds + patience

    def gathered(self) -> Iterator[tuple[int, Result | Lost]]:
        """What is done by now or lost; waits until there is something."""
        soonest = min(deadline for _, _, deadline in self.busy.values())
        for line in wait(list(self.busy), timeout=max(0.0, soonest - time.monotonic())):
            assert isinstance(line, Connection)
            worker, number, _ = self.busy.pop(line)
            try:
                result: Result | Lost | _Ready = line.recv()
            except (EOFError, OSError):
                _end(worker)
                yield number, Lost("the process that read it broke down, perhaps for want of memory")
            else:
                if isinstance(result, _Ready):
                    self.busy[line] = worker, number, time.monotonic() + self.seconds
                    continue
                self.idle.append(worker)
                yield number, result
        now = time.monotonic()
        for line, (worker, number, deadline) in list(self.busy.items()):
            if deadline <= now and not line.poll():
                del self.busy[line]
                _end(worker)
                yield number, Lost(f"reading it took more than {self.seconds:g} seconds")

    def end(self) -> None:
        for worker in (*self.idle, *(worker for worker, _, _ in self.busy.values())):
            _end(worker)

    def _begun(self) -> _Worker:
        context = process_context()
        ours, theirs = context.Pipe()
        process = context.Process(target=_work, args=(theirs, self.begin, self.do, os.getpid()), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours)


def each_apart(
    do: Callable[[Piece], Result],
    pieces: Iterable[Piece],
    *,
    jobs: int,
    seconds: float,
    begin: Callable[[], object] | None = None,
) -> Iterator[Result | Lost]:
    """The result of every piece, in their order; Lost for one that killed its process, failed, or took longer than
    `seconds`. `jobs` is the number of processes, 0 for one on each core; this process does none of the work. Each calls
    `begin` first, which counts for no piece. Pieces are asked for when somebody is free to do them. All must be picklable,
    where a process cannot be a copy of this one also what does them."""
    count = jobs or cores()
    crew = _Crew(begin, do, seconds)
    waiting = enumerate(pieces)
    done: dict[int, Result | Lost] = {}
    following = 0
    more = True
    try:
        while more or crew.busy:
            while more and len(crew.busy) < count and len(done) < _AHEAD:
                numbered = next(waiting, None)
                more = numbered is not None
                if numbered is not None:
                    crew.hand_out(*numbered)
            if crew.busy:
                done.update(crew.gathered())
            while following in done:
                yield done.pop(following)
                following += 1
    finally:
        crew.end()


def _end(worker: _Worker) -> None:
    worker.process.kill()
    worker.process.join()
    worker.line.close()


def _work(line: Connection, begin: Callable[[], object] | None, do: Callable[[Any], Any], parent: int) -> None:
    """Do one piece after the other until nobody asks for more. Ends by itself when the process that began it was killed:
    the line would stay open, as later copies of that process hold its other end too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that waits for this one
    if begin:
        begin()
    line.send(_Ready())
    while True:
        while not line.poll(_WATCH):
            if os.getppid() != parent:
                os._exit(1)
        try:
            piece = line.recv()
        except (EOFError, OSError):
            return
        try:
            result = do(piece)
        except Exception as error:  # noqa: BLE001  one piece that fails is no reason to lose the others
            result = lost_to(error)
        line.send(result)
