"""Runs a command and measures it as a whole: all processes that it starts, from outside.

Wall time is that between start and end. CPU time is what the system counted for the process and all its descendants.
Memory is the peak of the sum over all its processes of the proportional set size (PSS), in which memory that several
processes share counts once; it is read every 50 ms, so a shorter peak may be missed. Where the system does not tell
the PSS, the resident set sizes are added up instead, and where it tells nothing (no /proc), the largest single process
stands for all.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

INTERVAL = 0.05
_PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds and bytes. `status` is the exit status, negative for a signal; `method` tells how memory was read."""

    wall: float
    cpu: float
    memory: int
    method: str
    status: int
    timed_out: bool = False


def measure(
    command: Sequence[str], *, folder: Path, log: Path, timeout: float, environment: Mapping[str, str]
) -> Measured:
    """Run a command in a folder; what it prints goes into `log`. It is ended after `timeout` seconds."""
    late = threading.Event()
    with log.open("wb") as printed:
        start = time.perf_counter()
        # A session of its own: by it all its processes are known, also those whose parent has ended.
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=printed,
            stderr=subprocess.STDOUT,
            env=environment,
            start_new_session=True,
        )
        with _ended_with(process), _after(timeout, process, late), _sampled(process.pid) as sample:
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    largest = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    method = sample.method if sample.peak else "the largest process"
    cpu = usage.ru_utime + usage.ru_stime
    return Measured(wall, cpu, sample.peak or largest, method, process.returncode, late.is_set())


@contextmanager
def _ended_with(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """Leave no process of the session behind, whatever happens to this one."""
    try:
        yield
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return


@contextmanager
def _after(timeout: float, process: subprocess.Popen[bytes], late: threading.Event) -> Iterator[None]:
    def end() -> None:
        late.set()
        _end(process)

    timer = threading.Timer(timeout, end)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


class _Sample:
    """The highest sum of memory that was seen, in bytes."""

    def __init__(self) -> None:
        self.peak = 0
        self.method, self._memory_of = ("PSS", _pss) if (_PROC / "self" / "smaps_rollup").exists() else ("RSS", _rss)

    def take(self, session: int) -> None:
        self.peak = max(self.peak, sum(self._memory_of(member) for member in _members(session)))


@contextmanager
def _sampled(session: int) -> Iterator[_Sample]:
    sample, ended = _Sample(), threading.Event()

    def watch() -> None:
        while not ended.wait(INTERVAL):
            sample.take(session)

    thread = threading.Thread(target=watch, daemon=True)
    if _PROC.is_dir():
        thread.start()
    try:
        yield sample
    finally:
        ended.set()
        if thread.is_alive():
            thread.join()


def _members(session: int) -> Iterator[Path]:
    for entry in _PROC.iterdir():
        if entry.name.isdigit():
            try:
                if os.getsid(int(entry.name)) == session:
                    yield entry
            except (ProcessLookupError, PermissionError):
                continue


def _pss(process: Path) -> int:
    """0 for a process that has ended meanwhile, here and below."""
    try:
        lines = (process / "smaps_rollup").read_bytes().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(b"Pss:")), 0)


def _rss(process: Path) -> int:
    try:
        return int((process / "statm").read_bytes().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0
