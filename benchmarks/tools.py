"""The tools that are compared: how each is installed, started, and told that nothing was built before.

What cannot be had on a machine is left out, with the reason; it never stops the others.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.conventions import CONVENTIONS, Convention
from site_builder import __version__
from site_builder.store.sources import theme_folder

HERE = Path(__file__).resolve().parent
PEERS = HERE / "peers"
OURS = "site_builder"


class UnavailableError(Exception):
    """A tool cannot be had here; the text says why."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool or a variant of one. `command` and `version` take the work folder; paths are in a project's folder.
    `leftovers` are what is deleted before a cold build; `template` is that of an article's page."""

    name: str
    convention: Convention
    install: Callable[[Path], None]
    command: Callable[[Path], list[str]]
    version: Callable[[Path], str]
    furnish: Callable[[Path, Path], None]
    template: str
    output: str = "output"
    leftovers: tuple[str, ...] = ()


def environment(project: Path) -> Mapping[str, str]:
    """That of this process, without what would slow a Python tool down; Hugo's cache stays in the project."""
    kept = {key: value for key, value in os.environ.items() if key not in ("PYTHONDONTWRITEBYTECODE", "NODE_OPTIONS")}
    return {**kept, "HUGO_CACHEDIR": str(project / ".hugo-cache"), "NO_COLOR": "1"}


def run_quietly(*command: str | Path, folder: Path | None = None) -> str:
    """What a command prints; UnavailableError with its last line if it fails or is not there."""
    try:
        done = subprocess.run(list(map(str, command)), cwd=folder, capture_output=True, text=True, check=False)
    except OSError as error:
        raise UnavailableError(f"{Path(command[0]).name}: {error.strerror}") from error
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines() or [f"exit status {done.returncode}"]
        raise UnavailableError(f"{Path(command[0]).name}: {lines[-1]}")
    return done.stdout.strip()


# --- site_builder ----------------------------------------------------------------------------------------------------


def _our_command(_work: Path) -> list[str]:
    return [str(Path(sys.executable).with_name("site-builder")), "build"]


def _our_theme(_work: Path, project: Path) -> None:
    """A project has the theme's own article template, so that it can be changed."""
    (project / "templates").mkdir(parents=True, exist_ok=True)
    shutil.copyfile(theme_folder() / "templates" / "article.html", project / "templates" / "article.html")


# --- what is installed from requirements.txt -------------------------------------------------------------------------


def _python(work: Path) -> Path:
    return work / "venv" / "bin" / "python"


def install_python_tools(work: Path) -> None:
    """Everything of requirements.txt in an environment of its own; quick if it is there."""
    wanted = (HERE / "requirements.txt").read_text("utf-8")
    stamp = work / "venv" / "requirements.txt"
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return
    run_quietly(sys.executable, "-m", "venv", "--clear", work / "venv")
    run_quietly(_python(work), "-m", "pip", "install", "--quiet", "--require-hashes", "-r", HERE / "requirements.txt")
    stamp.write_text(wanted, "utf-8")


def _furnish(peer: str) -> Callable[[Path, Path], None]:
    def furnish(_work: Path, project: Path) -> None:
        shutil.copytree(PEERS / peer, project, dirs_exist_ok=True)

    return furnish


def _hugo_binary(work: Path) -> str:
    """The program itself: the package's own `hugo` is a script that starts Python first."""
    found = sorted((work / "venv").glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    if not found:
        raise UnavailableError("the package holds no program for this machine")
    return str(found[0])


def _hugo_version(work: Path) -> str:
    return run_quietly(_hugo_binary(work), "version").split()[1].split("-")[0].removeprefix("v")


def _hugo(variant: str = "") -> Tool:
    configuration = f"hugo.toml,{variant}.toml" if variant else "hugo.toml"
    return Tool(
        name=f"hugo-{variant}" if variant else "hugo",
        convention=CONVENTIONS["hugo"],
        install=install_python_tools,
        command=lambda work: [
            _hugo_binary(work),
            "build",
            "--quiet",
            "--config",
            configuration,
            "--destination",
            "output",
        ],
        version=_hugo_version,
        furnish=_furnish("hugo"),
        template="layouts/page.html",
        leftovers=(".hugo-cache", "resources", ".hugo_build.lock"),
    )


# --- Eleventy --------------------------------------------------------------------------------------------------------


def _install_eleventy(work: Path) -> None:
    folder, wanted = work / "eleventy", (PEERS / "eleventy" / "package.json").read_text("utf-8")
    if (folder / "installed.json").is_file() and (folder / "installed.json").read_text("utf-8") == wanted:
        return
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text(wanted, "utf-8")
    quiet = ("--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--loglevel=error")
    run_quietly("npm", "install", *quiet, folder=folder)
    (folder / "installed.json").write_text(wanted, "utf-8")


def _eleventy(work: Path) -> Path:
    return work / "eleventy" / "node_modules" / "@11ty" / "eleventy"


def _eleventy_version(work: Path) -> str:
    return str(json.loads((_eleventy(work) / "package.json").read_text("utf-8"))["version"])


def _furnish_eleventy(work: Path, project: Path) -> None:
    shutil.copytree(PEERS / "eleventy", project, dirs_exist_ok=True)
    (project / "node_modules").unlink(missing_ok=True)
    (project / "node_modules").symlink_to(work / "eleventy" / "node_modules")


TOOLS = {
    tool.name: tool
    for tool in (
        Tool(
            name=OURS,
            convention=CONVENTIONS["site_builder"],
            install=lambda _work: None,
            command=_our_command,
            version=lambda _work: __version__,
            furnish=_our_theme,
            template="templates/article.html",
            leftovers=(".site-builder",),
        ),
        _hugo(),
        _hugo("related"),
        _hugo("citations"),
        Tool(
            name="eleventy",
            convention=CONVENTIONS["eleventy"],
            install=_install_eleventy,
            command=lambda work: ["node", str(_eleventy(work) / "cmd.cjs"), "--quiet"],
            version=_eleventy_version,
            furnish=_furnish_eleventy,
            template="layouts/article.njk",
            leftovers=(".cache",),
        ),
        Tool(
            name="pelican",
            convention=CONVENTIONS["pelican"],
            install=install_python_tools,
            command=lambda work: [str(work / "venv" / "bin" / "pelican"), "--settings", "pelicanconf.py", "--quiet"],
            version=lambda work: run_quietly(work / "venv" / "bin" / "pelican", "--version"),
            furnish=_furnish("pelican"),
            template="theme/templates/article.html",
            leftovers=("cache",),
        ),
    )
}
