"""HTML in the small pieces that a page of lists holds by the thousand: texts, links, dates. Templates write all else.

What these functions give may stand in a page as it is; what they are given is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.core.bodies import Segment
from site_builder.core.identifiers import href
from site_builder.pages.views import DateView, Link


def escaped(text: str) -> str:
    """A text as it stands between tags or in an attribute."""
    # Most hold nothing to escape, and a search for any of the five would take longer.
    if "&" in text or "<" in text or ">" in text or '"' in text or "'" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return text.replace('"', "&#34;").replace("'", "&#39;")
    return text


def anchor(link: Link, *, base: str, lang: str) -> str:
    """A link on the page at `base`, in the language of its text where this is not the page's, `lang`."""
    language = f' lang="{escaped(link.lang)}"' if link.lang and link.lang != lang else ""
    return f'<a href="{href(link.path, base=base)}"{language}>{escaped(link.text)}</a>'


def language(tag: str, direction: str, *, lang: str) -> str:
    """The attributes of an element whose text may leave the language of its page, `lang`."""
    if not tag or tag == lang:
        return ""
    return f' lang="{escaped(tag)}" dir="{escaped(direction)}"' if direction else f' lang="{escaped(tag)}"'


def moment(date: DateView, *, unknown: str) -> str:
    """A date, which machines may read, or in its place that it is `unknown`."""
    if not date.iso:
        return f"<span>{escaped(unknown)}</span>"
    return f'<time datetime="{escaped(date.iso)}">{escaped(date.text)}</time>'


def marked(segments: Iterable[Segment]) -> str:
    """The text of a passage, with what it mentions marked."""
    texts = [f"<mark>{escaped(each.text)}</mark>" if each.mark else escaped(each.text) for each in segments]
    return "".join(texts)
