"""What a build begins with: files as they were read, and what a person asks for.

These few words stand apart from the model because a build that has nothing to do knows no others.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Progress = Callable[[str, int, int], None]
"""Told what is done, how many of it are, how many there are (0: not known)."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read: its path relative to the root (forward slashes, NFC) and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Options:
    """What a person may ask of a build: another address than the one in site.yaml, drafts, a number of processes (0: one
    for each core). More than one may begin anew with the main module of the program, which has to allow for that."""

    url: str = ""
    drafts: bool = False
    jobs: int = 1


def unseen(_what: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""
