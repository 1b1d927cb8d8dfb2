"""What a build came to, for whoever asked for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.core.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build came to. `pages` counts what was planned; `reasons` tells of each page that was rendered what had
    changed; `written` and `removed` are output paths, static files among them. With errors nothing was written."""

    diagnostics: tuple[Diagnostic, ...] = ()
    pages: int = 0
    reasons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
