"""Work that is done aside gives its result, and leaves no process behind."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

import pytest

from site_builder.meanwhile import meanwhile


def test_the_result_is_that_of_the_work() -> None:
    with meanwhile(lambda: b"done") as result:
        assert result() == b"done"


def test_with_other_threads_the_work_is_done_here_when_it_is_asked_for() -> None:
    begun: list[int] = []

    def work() -> bytes:
        begun.append(os.getpid())
        return b"done"

    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    with meanwhile(work) as result:
        assert begun == []
        assert result() == b"done"
    stop.set()
    thread.join()
    assert begun == [os.getpid()]


ALONE = """
import os, time
from site_builder.meanwhile import meanwhile
with meanwhile(lambda: str(os.getpid()).encode()) as result:
    other = int(result())
assert other != os.getpid()
with meanwhile(lambda: time.sleep(60) or b""):
    pass
with meanwhile(lambda: 1 / 0) as result:
    assert result() == b""
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    print("no process is left")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")
def test_a_copy_that_is_not_waited_for_or_fails_is_gone_with_the_block() -> None:
    run = subprocess.run([sys.executable, "-c", ALONE], capture_output=True, text=True, check=True, timeout=30)
    assert run.stdout == "no process is left\n"
