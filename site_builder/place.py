"""Where a site goes, what stands there, and how a build has it to itself."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from site_builder.core.diagnostics import Diagnostic, Location, in_order, problem
from site_builder.outcome import Outcome
from site_builder.past import Left
from site_builder.store.lock import locked
from site_builder.store.manifest import Stamp
from site_builder.store.output import unwritable


@dataclass(frozen=True, slots=True)
class Place:
    """Where a project is and where its site goes."""

    root: Path
    output: Path

    def told(self, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """Problems of the output, with their paths told from the root."""
        folder = Path(os.path.relpath(self.output, self.root)).as_posix()
        return tuple(
            replace(each, location=replace(each.location, path=posixpath.join(folder, each.location.path).rstrip("/")))
            for each in found
        )


@dataclass(frozen=True, slots=True)
class Published:
    """What is known to stand in the output folder, and the stamps that the files had when it was known, by path."""

    files: Mapping[str, Left] = field(default_factory=dict)
    stamps: Mapping[str, Stamp] = field(default_factory=dict)


def in_output(
    place: Place, problems: tuple[Diagnostic, ...], write: Callable[[], tuple[Outcome, Published | None]]
) -> tuple[Outcome, Published | None]:
    """Do what writes to the output folder while no other build does: it gives what stands there then, if there were no
    errors. Where the folder refuses, that is told with the `problems` that were known before."""
    output = place.output
    fresh = not output.exists()
    try:
        output.mkdir(parents=True, exist_ok=True)
        with locked(output) as alone:
            if not alone:
                return Outcome(place.told([_in_use()])), None
            result = write()
            if fresh and not any(output.iterdir()):
                output.rmdir()
    except OSError as error:
        if isinstance(error, ChildProcessError):
            raise
        return Outcome(in_order([*problems, *place.told([unwritable(error, output)])])), None
    return result


def _in_use() -> Diagnostic:
    hint = "wait until it has finished, or choose another folder with --output"
    return problem("locked-output", "another build is writing to this folder", Location(""), hint=hint)
