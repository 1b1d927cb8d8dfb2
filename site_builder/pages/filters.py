"""What templates call: filters that write a value as HTML for the page that it stands on, and the words of its language.

They are pure: what they know besides their value is the page, the site and the interface that a template was rendered
with. Must not know how a template is found, compiled or rendered.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

import jinja2
from jinja2.runtime import Context
from markupsafe import Markup, escape

from site_builder.core.bodies import Segment
from site_builder.core.diagnostics import did_you_mean
from site_builder.core.identifiers import href
from site_builder.pages import htmltext
from site_builder.pages.interface import NOUNS, Interface
from site_builder.pages.plan import HasHead
from site_builder.pages.views import DateView, Link, Name, NotFoundView


def escaped(value: Any) -> str:
    """A value as it is written out, which need not be Markup: to make that takes longer than all else here."""
    kind = type(value)
    if kind is str:
        return htmltext.escaped(value)
    return value if kind is Markup else escape(value)


def _html(text: str) -> Markup:
    """What is escaped already. Markup itself would ask first what it is given."""
    return str.__new__(Markup, text)


@functools.lru_cache(maxsize=64)
def gettexts(interface: Interface) -> Mapping[str, Callable[..., Markup]]:
    """What `{% trans %}` and `_()` call. A message may hold HTML, as it stands in templates; what is filled in may not."""

    def gettext(message: str, /, **values: object) -> Markup:
        return _filled(interface.gettext(message), values)

    def pgettext(context: str, message: str, /, **values: object) -> Markup:
        return _filled(interface.pgettext(context, message), values)

    def ngettext(singular: str, plural: str, number: int, /, **values: object) -> Markup:
        # Jinja passes the number once more under the name that it has in the template.
        counted = {name: interface.number(value) if type(value) is int else value for name, value in values.items()}
        return _filled(interface.form(singular, plural, number), counted)

    return {"_": gettext, "gettext": gettext, "pgettext": pgettext, "ngettext": ngettext}


def _filled(message: str, values: Mapping[str, object]) -> Markup:
    return _html(message) % values if values else _html(message)


@jinja2.pass_context
def _href(context: Context, path: str) -> str:
    """The reference from the page to an output path; from the root on the page that is shown at any depth."""
    return href(path, base=_base(_page(context)))


@jinja2.pass_context
def _link(context: Context, link: Link) -> Markup:
    page = _page(context)
    return _html(htmltext.anchor(link, base=_base(page), lang=page.head.lang))


@jinja2.pass_context
def _links(context: Context, links: Iterable[Link]) -> Markup:
    """Links in a row."""
    page = _page(context)
    base, lang = _base(page), page.head.lang
    return _html(_interface(context).listed([htmltext.anchor(link, base=base, lang=lang) for link in links]))


@jinja2.pass_context
def _listed(context: Context, names: Iterable[str | Name]) -> Markup:
    """Texts in a row, or names, each in its language."""
    lang = _page(context).head.lang
    return _html(_interface(context).listed([_in_row(name, lang) for name in names]))


def _in_row(name: str | Name, lang: str) -> str:
    if isinstance(name, Name):
        return f"<span{htmltext.language(name.lang, '', lang=lang)}>{htmltext.escaped(name.text)}</span>"
    return escaped(name)


@jinja2.pass_context
def _lang(context: Context, tag: str, direction: str = "") -> Markup:
    return _html(htmltext.language(tag, direction, lang=_page(context).head.lang))


@jinja2.pass_context
def _date(context: Context, date: DateView) -> Markup:
    return _html(htmltext.moment(date, unknown=_interface(context).gettext("no date")))


def _marked(segments: Iterable[Segment]) -> Markup:
    return _html(htmltext.marked(segments))


@jinja2.pass_context
def _words(context: Context, identifier: str) -> str:
    """Types, kinds and sections are identifiers such as book-chapter."""
    return _interface(context).gettext(identifier.replace("-", " "))


@jinja2.pass_context
def _count(context: Context, number: int, noun: str) -> str:
    if noun not in NOUNS:
        hint = did_you_mean(noun, NOUNS)
        raise jinja2.TemplateRuntimeError(f"'{noun}' is nothing that can be counted" + (f"; {hint}" if hint else ""))
    return _interface(context).count(number, noun)


@jinja2.pass_context
def _number(context: Context, number: int) -> str:
    return _interface(context).number(number)


def _interface(context: Context) -> Interface:
    interface: Interface = context.parent.get("interface") or _known(context, "interface")
    return interface


def _page(context: Context) -> HasHead:
    page: HasHead = context.parent.get("page") or _known(context, "page")
    return page


def _base(page: HasHead) -> str:
    """The path that links lead away from; the page that is shown at any depth has an address to set them on."""
    return "" if type(page) is NotFoundView else page.head.path


@jinja2.pass_context
def _asset(context: Context, name: str) -> str:
    """The output path of a static file, such as `static/site.css`."""
    assets = dict(_known(context, "site").assets)
    if name not in assets:
        hint = did_you_mean(name, assets)
        raise jinja2.TemplateRuntimeError(f"there is no static file '{name}'" + (f"; {hint}" if hint else ""))
    return str(assets[name])


def _known(context: Context, name: str) -> Any:
    """What the page was rendered with; a macro sees it only when its file is imported with context."""
    value = context.resolve(name)
    if isinstance(value, jinja2.Undefined):
        raise jinja2.TemplateRuntimeError(f"a macro that makes links does not see '{name}'; import it 'with context'")
    return value


def _domain(url: str) -> str:
    """The host of an URL, without www."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


FILTERS: Mapping[str, Callable[..., str]] = {
    "href": _href,
    "link": _link,
    "links": _links,
    "listed": _listed,
    "lang": _lang,
    "date": _date,
    "marked": _marked,
    "words": _words,
    "asset": _asset,
    "count": _count,
    "number": _number,
    "domain": _domain,
}
