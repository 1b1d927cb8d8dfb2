"""Many like pieces of work, done by several processes, with the results in the order of the pieces.

What the pieces share is handed over once, when a process begins. Where a process can be a copy of this one it costs
nothing: the copies read the same memory. The number of processes never shows in a result.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

Piece = TypeVar("Piece")
Result = TypeVar("Result")

_LARGEST_CHUNK = 64
_CHUNKS = 16  # for each process, so that all end at about the same time
_WATCH = 0.5  # seconds


def spread(begin: Callable[[], Callable[[Piece], Result]], pieces: Sequence[Piece], *, jobs: int) -> Iterator[Result]:
    """The result of every piece. `begin` is called once in each process and gives the function that does a piece; it,
    the pieces and the results must be picklable where a process cannot be a copy of this one. `jobs` is the number of
    processes, 0 for one on each core; with 1 this process does everything. ChildProcessError where one is killed."""
    count = min(jobs or cores(), len(pieces))
    if count < 2:
        yield from map(begin(), pieces)
        return
    # Loaded here, because an edit does everything in one process.
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    size = max(1, min(_LARGEST_CHUNK, len(pieces) // (count * _CHUNKS)))
    chunks = [range(start, min(start + size, len(pieces))) for start in range(0, len(pieces), size)]
    with ProcessPoolExecutor(
        count, process_context(), initializer=_begin, initargs=(begin, pieces, os.getpid())
    ) as pool:
        try:
            for results in pool.map(_do, chunks):
                yield from results
        except BrokenProcessPool:
            message = "a process of the build was ended from outside, perhaps for want of memory; --jobs 1 needs least"
            raise ChildProcessError(message) from None


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def process_context() -> Any:
    """A copy of a process that has threads could wait for ever for a lock that one of them held."""
    import multiprocessing

    may_copy = sys.platform == "linux" and threading.active_count() == 1
    return multiprocessing.get_context("fork" if may_copy else "spawn")


@dataclass(frozen=True, slots=True)
class _Work:
    """What a process of the pool does, and with what."""

    do: Callable[[Any], Any]
    pieces: Sequence[Any]


_work: _Work | None = None


def _begin(begin: Callable[[], Callable[[Any], Any]], pieces: Sequence[Any], parent: int) -> None:
    global _work
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that waits for this one
    gc.freeze()  # what is shared lives as long as the process; to look at it would copy it
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    try:
        _work = _Work(begin(), pieces)
    except Exception as error:  # noqa: BLE001  told with the first piece, as if it had been met there
        _work = _Work(partial(_fail, error), pieces)


def _fail(error: Exception, _piece: object) -> None:
    raise error


def _do(places: Sequence[int]) -> list[Any]:
    assert _work, "every process of the pool has begun"
    return [_work.do(_work.pieces[place]) for place in places]


def _end_with(parent: int) -> None:
    """End this process when the one that began it was killed: nobody else would."""
    while os.getppid() == parent:
        time.sleep(_WATCH)
    os._exit(1)
