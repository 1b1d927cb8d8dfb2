"""What HTML a body may hold. Everything else is taken out by nh3, and an editor is told of what was lost.

The lists name what Python-Markdown makes and what an editor may sensibly write by hand; no scripts, no styles, no forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

import nh3

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

_TAG = re.compile(r"""<([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*+)>""")
_ATTRIBUTE = re.compile(r"""([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_SCHEME = re.compile(r"[\x00-\x20]*([a-zA-Z][a-zA-Z0-9+.-]*):")


def clean(html: str) -> str:
    """Safe, well-formed HTML: tags balanced and lower case, attributes in double quotes, text escaped."""
    return _CLEANER.clean(html)


def losses(html: str) -> Iterator[tuple[str, str, str]]:
    """What `clean` takes out of HTML: the kind of place where it is to be looked for (`tag`, `attribute` or `url`),
    what to look for, and what to call it."""
    for found in _TAG.finditer(html):
        tag = found[1].lower()
        if tag not in _ATTRIBUTES:
            yield "tag", tag, f"<{tag}>"
            continue
        for attribute in _ATTRIBUTE.finditer(found[2]):
            name, value = attribute[1].lower(), unescape(attribute[2] or attribute[3] or attribute[4] or "")
            if name not in _ATTRIBUTES[tag] | _EVERYWHERE:
                yield "attribute", name, f'{name}="…" on <{tag}>'
            elif name in ("href", "src") and not _is_safe(value):
                yield "url", value, f"the address {value}"


def _is_safe(address: str) -> bool:
    scheme = _SCHEME.match(address)
    return not scheme or scheme[1].lower() in _SCHEMES | _OWN_SCHEMES
