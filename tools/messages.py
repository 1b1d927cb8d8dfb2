"""Gather the words of the interface from templates and code, and bring the catalogues up to date with them.

`make messages` runs it, `make messages ARGS=ar` with a language makes a catalogue for that one. The template of all
catalogues, site_builder/locales/messages.pot, is what the code says; a test proves that it is up to date. Files carry no
dates and no line numbers, so that a change of words is all that a change of a file shows.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ROOT / "site_builder" / "locales"
POT = LOCALES / "messages.pot"
_CALLS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "N_": None,
    "NN_": (1, 2),
}
# Where a message is said, the message with its plural, what translators are told of it, and its context.
_Said = tuple[str, str | tuple[str, ...], list[str], str | None]
# As the environment of the templates is set up: what a message is depends on it.
_TEMPLATE_OPTIONS = {"trim_blocks": "yes", "lstrip_blocks": "yes", "newstyle_gettext": "yes", "silent": "no"}


def gathered() -> Catalog:
    """Every message of the templates and the code, untranslated."""
    catalogue = Catalog()
    for place, message, comments, context in _found():
        catalogue.add(message, locations=[(place, 0)], auto_comments=comments, context=context)
    return catalogue


@cache
def _found() -> tuple[_Said, ...]:
    """What is said where, in the order of the files; read once, as it is asked for once a catalogue."""
    found: list[_Said] = []
    for path, method in _files():
        place = path.relative_to(ROOT).as_posix()
        with path.open("rb") as file:
            said = extract(method, file, _CALLS, ("Translators:",), _TEMPLATE_OPTIONS)
            found += [(place, message, comments, context) for _, message, comments, context in said]
    return tuple(found)


def _files() -> Iterator[tuple[Path, str]]:
    for path in sorted((ROOT / "templates").glob("*.html")):
        yield path, "jinja2.ext:babel_extract"
    for path in sorted((ROOT / "site_builder").rglob("*.py")):
        yield path, "python"


def pot() -> bytes:
    """The template of all catalogues."""
    return _written(gathered(), header="")


def merged(content: bytes, lang: str) -> bytes:
    """A catalogue with every message that there is and no other; what was translated stays so."""
    locale = Locale.parse(lang, sep="-")
    known = read_po(BytesIO(content), locale=locale, charset="utf-8")
    known.update(gathered(), no_fuzzy_matching=True)
    known.obsolete.clear()
    # The forms of what is translated are in the order of the rule that stands there.
    plural = f"nplurals={known.num_plurals}; plural={known.plural_expr};"
    header = f'"Language: {lang}\\n"\n"Plural-Forms: {plural}\\n"\n'
    return _written(known, header=header)


def _written(catalogue: Catalog, *, header: str) -> bytes:
    file = BytesIO()
    write_po(file, catalogue, width=0, omit_header=True, sort_output=True, include_lineno=False)
    head = f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n{header}\n'
    return head.encode() + file.getvalue().strip() + b"\n"


def main() -> None:
    LOCALES.mkdir(exist_ok=True)
    POT.write_bytes(pot())
    paths = {path.stem: path for path in LOCALES.glob("*.po")} | {lang: LOCALES / f"{lang}.po" for lang in sys.argv[1:]}
    for lang, path in sorted(paths.items()):
        path.write_bytes(merged(path.read_bytes() if path.exists() else b"", lang))


if __name__ == "__main__":
    main()
