"""Work that may kill or hang whoever does it: what is lost is one piece, and it is told which and why."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator

import pytest

from site_builder.apart import Lost, each_apart


def careless(piece: int) -> int:
    """Doubles a number; some it does not survive."""
    if piece == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    if piece == 17:
        time.sleep(60)
    if piece == 19:
        raise RecursionError("too deep")
    return piece * 2


# A process that begins anew finds what it is to do by its name.
def doubled(piece: int) -> int:
    return piece * 2


def slow_to_begin() -> None:
    time.sleep(1)


def doer(_: int) -> int:
    return os.getpid()


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_the_order_of_the_pieces(jobs: int) -> None:
    assert list(each_apart(doubled, range(300), jobs=jobs, seconds=30)) == list(range(0, 600, 2))


def test_nothing_to_do_begins_no_process() -> None:
    assert list(each_apart(careless, [], jobs=2, seconds=1)) == []


@pytest.mark.parametrize("jobs", [1, 3])
def test_what_kills_hangs_or_fails_is_lost_alone(jobs: int) -> None:
    results = list(each_apart(careless, range(40), jobs=jobs, seconds=2))
    lost = {number: result.why for number, result in enumerate(results) if isinstance(result, Lost)}
    assert "broke down" in lost.pop(13)
    assert lost.pop(17) == "reading it took more than 2 seconds"
    assert lost.pop(19) == "unexpected failure (RecursionError: too deep)"
    assert not lost
    assert [result for result in results if not isinstance(result, Lost)] == [
        number * 2 for number in range(40) if number not in (13, 17, 19)
    ]


def test_what_a_process_takes_to_begin_is_no_time_of_its_pieces() -> None:
    assert list(each_apart(doubled, range(3), jobs=2, seconds=0.5, begin=slow_to_begin)) == [0, 2, 4]


def test_pieces_are_asked_for_only_as_they_are_needed() -> None:
    asked: list[int] = []

    def pieces() -> Iterator[int]:
        for number in range(1000):
            asked.append(number)
            yield number

    results = each_apart(abs, pieces(), jobs=2, seconds=30)
    assert next(results) == 0
    assert len(asked) < 200
    results.close()  # type: ignore[attr-defined]


def test_no_process_is_left_behind() -> None:
    results = each_apart(doer, range(10), jobs=2, seconds=30)
    pids = {next(results), next(results)}
    results.close()  # type: ignore[attr-defined]
    for pid in pids:
        assert isinstance(pid, int)
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
