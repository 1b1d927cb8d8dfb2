"""Many pieces of work: what comes of them is the same however many processes do them."""

from __future__ import annotations

import functools
import os
import signal
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.workers import spread

MANY = list(range(1000))


LOCK = threading.Lock()


def squares() -> Callable[[int], int]:
    return lambda piece: piece * piece


def marks(folder: Path) -> Callable[[int], int]:
    """What writes a letter for a piece, and gives its process."""

    def mark(piece: int) -> int:
        with (folder / str(piece)).open("a") as file:
            file.write("x")
        return os.getpid()

    return mark


def locking() -> Callable[[int], int]:
    """What can be done by nobody who finds the lock held."""
    assert LOCK.acquire(timeout=5)
    LOCK.release()
    return lambda piece: piece


def faulty(worst: int) -> Callable[[int], int]:
    def do(piece: int) -> int:
        if piece == worst:
            raise LookupError(f"piece {piece}")
        return piece

    return do


def killed(parent: int) -> Callable[[int], int]:
    def do(piece: int) -> int:
        if piece == 500 and os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return piece

    return do


@pytest.mark.parametrize("jobs", [0, 1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 2, 3, 1000])
def test_results_come_in_the_order_of_the_pieces(jobs: int, count: int) -> None:
    assert list(spread(squares, MANY[:count], jobs=jobs)) == [piece * piece for piece in MANY[:count]]


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_every_piece_is_done_once_by_no_more_processes_than_were_asked_for(tmp_path: Path, jobs: int) -> None:
    processes = set(spread(functools.partial(marks, tmp_path), MANY, jobs=jobs))
    assert {int(path.name): path.read_text() for path in tmp_path.iterdir()} == dict.fromkeys(MANY, "x")
    assert len(processes) <= jobs
    assert (os.getpid() in processes) == (jobs == 1)


def test_a_process_with_threads_gives_its_work_to_others_that_wait_for_none_of_their_locks() -> None:
    held, done = threading.Event(), threading.Event()

    def hold() -> None:
        with LOCK:
            held.set()
            done.wait()

    thread = threading.Thread(target=hold)
    thread.start()
    held.wait()
    try:
        assert list(spread(locking, MANY[:10], jobs=2)) == MANY[:10]
    finally:
        done.set()
        thread.join()


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_what_a_piece_fails_with_reaches_who_asked_for_it(jobs: int) -> None:
    results = spread(functools.partial(faulty, 700), MANY, jobs=jobs)
    with pytest.raises(LookupError, match="piece 700"):
        list(results)


def test_a_process_that_is_killed_is_told_of() -> None:
    with pytest.raises(ChildProcessError, match="ended from outside"):
        list(spread(functools.partial(killed, os.getpid()), MANY, jobs=2))
