"""What the tool itself is: its own source files and the releases of what it stands on, as one digest.

It is a part of every key of the memo, so that nothing an older or a changed tool worked out is ever used again.
"""

from __future__ import annotations

import contextlib
import functools
import os
import sys
import unicodedata
from pathlib import Path

from site_builder.core.digest import digest, digest_bytes
from site_builder.core.project import Options

_PACKAGE = Path(__file__).resolve().parent.parent
# What takes part in turning text into pages; the command line and the preview do not.
_FOUNDATIONS = (
    "ahocorasick-rs",
    "babel",
    "jinja2",
    "markdown",
    "markupsafe",
    "msgspec",
    "nh3",
    "opencc",
    "pyicu-wheels",
    "pyyaml",
)


@functools.cache
def tool_digest() -> str:
    """Digest of the package's modules, of the releases that shape its output, and of Python's own tables."""
    modules = {
        path.relative_to(_PACKAGE).as_posix(): digest_bytes(path.read_bytes()) for path in _PACKAGE.rglob("*.py")
    }
    tables = (sys.version_info[:3], unicodedata.unidata_version, _time_zones())
    return digest((sorted(modules.items()), _releases(), tables))


def _time_zones() -> str:
    """The release of the time zones that the machine has, by which feeds tell when a day begins."""
    for folder in ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo"):
        for name in ("tzdata.zi", "+VERSION"):
            with contextlib.suppress(OSError), open(f"{folder}/{name}", "rb") as file:
                return digest_bytes(file.readline())
    return ""


def asked_of(options: Options) -> str:
    """Digest of the tool and of what was asked of it that shows in a site."""
    return digest((tool_digest(), options.url, options.drafts))


def _releases() -> dict[str, str]:
    """The release of each foundation, by the name of the folder that says what is installed: asking in the ordinary
    way takes longer than all the rest of a build that has nothing to do."""
    found: dict[str, str] = {}
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue
        for name in names:
            if name.endswith(".dist-info"):
                project, _, release = name.removesuffix(".dist-info").rpartition("-")
                found.setdefault(project.lower().replace("_", "-"), release)
    return {name: found[name] if name in found else _asked(name) for name in _FOUNDATIONS}


def _asked(name: str) -> str:
    from importlib import metadata

    return metadata.version(name)
