"""One piece of work done aside, while this process does another.

Apart from `workers` because the quickest of all builds needs this alone.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator


@contextlib.contextmanager
def meanwhile(work: Callable[[], bytes]) -> Iterator[Callable[[], bytes]]:
    """Have a copy of this process do some work; gives what waits for its result, a few bytes. Where a process cannot be
    copied safely, the work is done when the result is asked for. Without an answer the result is empty."""
    if sys.platform != "linux" or threading.active_count() > 1:
        yield work
        return
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.write(writer, work())
        finally:
            os._exit(0)
    os.close(writer)
    try:
        with os.fdopen(reader, "rb") as answer:
            yield answer.read
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
