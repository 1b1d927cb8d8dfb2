"""One build at a time in one output folder, so that none takes another's half-written site for a finished one.

The lock is the operating system's, on the folder itself: it leaves no file behind, and ends with the process that
holds it, however that ends. Where there is no such lock (Windows), builds have to be kept apart by hand.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_PATIENCE = 3.0  # seconds that a build waits for another one to finish
_STEP = 0.05


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[bool]:
    """Hold the lock on a folder that exists; gives False where another process keeps it for too long."""
    if sys.platform == "win32":
        yield True
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        yield _acquired(descriptor)
    finally:
        os.close(descriptor)


def _acquired(descriptor: int) -> bool:
    for _ in range(int(_PATIENCE / _STEP)):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(_STEP)
        except OSError:  # a file system without locks
            return True
        else:
            return True
    return False
