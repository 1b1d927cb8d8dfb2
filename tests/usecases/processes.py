"""Builds in processes of their own, which can be stopped or killed at a chosen moment.

A moment is counted, not timed: by the changes that the main process makes to the disk, or by the files that it opens.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

RUN = "import sys; from site_builder.cli import main; sys.exit(main())"
# Workers are left alone: they have other ids, whether they begin anew or as copies of the main process.
_RUN_TO = """
import os, signal, sys
from site_builder.cli import main

sent, number, name = sys.argv[1], int(sys.argv[2]), sys.argv[3]
build, counted = os.getpid(), 0
CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "os.link", "os.symlink"}

def counts(event, arguments):
    if name:
        return event == "open" and str(arguments[0]).endswith(name)
    writes = event == "open" and arguments[0] != os.devnull and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    return writes or event in CHANGES

def watch(event, arguments):
    global counted
    if os.getpid() == build and counts(event, arguments):
        counted += 1
        if counted == number:
            os.kill(build, signal.Signals[sent])

sys.argv[1:] = sys.argv[4:]
sys.addaudithook(watch)
status = main()
print("changes:", counted, file=sys.stderr)
sys.exit(status)
"""


def run(
    root: Path, *arguments: str, environment: Mapping[str, str] | None = None, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command in a project, to its end."""
    command = [sys.executable, "-c", RUN, *arguments]
    return subprocess.run(
        command, cwd=cwd or root, env=os.environ | (environment or {}), capture_output=True, text=True, check=False
    )


def started(
    root: Path, *arguments: str, sent: str = "SIGKILL", at: int = 0, opening: str = ""
) -> subprocess.Popen[str]:
    """Start the command as the leader of its own group, to be sent a signal just before its change `at` of the disk, or
    before it opens a file with this end of its name for the time `at`."""
    return subprocess.Popen(
        [sys.executable, "-c", _RUN_TO, sent, str(at), opening, *arguments],
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


@contextlib.contextmanager
def ended(process: subprocess.Popen[str]) -> Iterator[subprocess.Popen[str]]:
    """Whatever a test comes to, nothing of the group that a command leads outlives it."""
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


@contextlib.contextmanager
def stopped(root: Path, *arguments: str, at: int, opening: str = "") -> Iterator[subprocess.Popen[str]]:
    """The command, started and stopped where it was asked to be; `resumed` lets it go on."""
    with ended(started(root, *arguments, sent="SIGSTOP", at=at, opening=opening)) as process:
        state = os.waitid(os.P_PID, process.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
        assert state is not None
        assert state.si_code == os.CLD_STOPPED, "the build came to its end without being stopped"
        yield process


def resumed(process: subprocess.Popen[str]) -> tuple[int, str]:
    """Let a stopped command go on to its end: exit status and all that it said."""
    process.send_signal(signal.SIGCONT)
    out, err = process.communicate(timeout=120)
    return process.returncode, out + err


def changes_of(root: Path, *arguments: str) -> int:
    """How often a whole run of the command changes the disk."""
    with ended(started(root, *arguments)) as process:
        _, err = process.communicate(timeout=300)
    assert process.returncode == 0, err
    return int(err.rpartition("changes:")[2])


def left_running(group: int, *, patience: float = 10) -> list[str]:
    """The processes of a group that are still there after a while; where there is no /proc nobody can tell."""
    end = time.monotonic() + patience
    while (found := members(group)) and time.monotonic() < end:
        time.sleep(0.05)
    return found


def members(group: int) -> list[str]:
    """What runs in a group, as command lines."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, member = path.read_text("utf-8", "replace").rpartition(")")[2].split()[:3]
            if int(member) == group and state not in {"Z", "X"}:
                found.append((path.parent / "cmdline").read_text("utf-8", "replace").replace("\0", " ")[:200])
        except OSError:
            continue
    return found
