"""What HTML a body may hold. Everything else is taken out by nh3, and an editor is told of what was lost.

The lists name what Python-Markdown makes and what an editor may sensibly write by hand; no scripts, no styles, no forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape

import nh3

Loss = tuple[str, str, str]
"""The kind of place where it is to be looked for (`tag`, `attribute` or `url`), what to look for, what to call it."""

_EVERYWHERE = {"id", "class", "lang", "dir"}
_PLAIN = (
    "abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 "
    "hr i ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody tfoot thead tr u "
    "ul var wbr"
)
_ATTRIBUTES = {
    **{tag: set[str]() for tag in _PLAIN.split()},
    "a": {"href", "rel", "title"},
    "abbr": {"title"},
    "details": {"open"},
    "img": {"src", "alt", "title", "width", "height", "loading"},
    "ol": {"start", "reversed", "type"},
    "td": {"colspan", "rowspan", "style"},
    "th": {"colspan", "rowspan", "scope", "style"},
    "time": {"datetime"},
}
_SCHEMES = {"http", "https", "mailto", "tel"}
_OWN_SCHEMES = {"wiki", "title"}

_CLEANER = nh3.Cleaner(
    tags=set(_ATTRIBUTES),
    clean_content_tags={"script", "style"},
    attributes={"*": _EVERYWHERE, **_ATTRIBUTES},
    filter_style_properties={"text-align"},
    link_rel=None,
    url_schemes=_SCHEMES | _OWN_SCHEMES,
)

_ALLOWED = {tag: names | _EVERYWHERE for tag, names in _ATTRIBUTES.items()}
_TAG = re.compile(r"""<([a-zA-Z][^\s/>]*)([^>"']*+(?:(?:"[^"]*"|'[^']*')[^>"']*+)*+)>""")
_ATTRIBUTE = re.compile(r"""([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_SCHEME = re.compile(r"[\x00-\x20]*([a-zA-Z][a-zA-Z0-9+.-]*):")


def clean(html: str) -> str:
    """Safe, well-formed HTML: tags balanced and lower case, attributes in double quotes, text escaped."""
    return _CLEANER.clean(html)


def losses(html: str) -> Iterator[Loss]:
    """What `clean` takes out of HTML."""
    tags = _TAG.findall(html)
    lost = {tag: _losses_of(*tag) for tag in set(tags)}
    if any(lost.values()):
        for tag in tags:
            yield from lost[tag]


@lru_cache(maxsize=1 << 10)  # most tags are the same few, in all bodies
def _losses_of(name: str, attributes: str) -> tuple[Loss, ...]:
    tag = name.lower()
    return tuple(_losses_among(attributes, tag)) if tag in _ALLOWED else (("tag", tag, f"<{tag}>"),)


def _losses_among(attributes: str, tag: str) -> Iterator[Loss]:
    for written, *values in _ATTRIBUTE.findall(attributes):
        attribute = written.lower()
        if attribute not in _ALLOWED[tag]:
            yield "attribute", attribute, f'{attribute}="…" on <{tag}>'
        elif attribute in ("href", "src") and not _is_safe(address := unescape("".join(values))):
            yield "url", address, f"the address {address}"


def _is_safe(address: str) -> bool:
    scheme = _SCHEME.match(address)
    return not scheme or scheme[1].lower() in _SCHEMES | _OWN_SCHEMES
