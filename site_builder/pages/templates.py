"""Templates: how a view becomes HTML by the theme. With the filters the only module that knows Jinja.

A theme is a mapping of names to texts; nothing is read from a disk. A template sees `page`, the view, and `site`, the
SiteView, and a few pure filters; asking either for what it does not hold is an error with file and line.
"""

from __future__ import annotations

import functools
import keyword
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import jinja2
from jinja2 import meta, nodes
from jinja2.compiler import CodeGenerator, Frame, optimizeconst
from jinja2.parser import Parser
from jinja2.runtime import Context, Macro

from site_builder.core.diagnostics import Diagnostic, Location, problem
from site_builder.pages.filters import FILTERS, escaped, gettexts
from site_builder.pages.interface import Interface
from site_builder.pages.plan import Page
from site_builder.pages.views import SiteView

_FOLDER = "templates/"
# A wrong argument or operand in a template raises what Python raises.
_FAULTS = (jinja2.TemplateError, TypeError, ValueError, LookupError, ArithmeticError, AttributeError, RecursionError)


class RenderError(Exception):
    """A template is broken, or asks for what its view does not hold; carries the problem as data."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


@dataclass(frozen=True, slots=True)
class Theme:
    """The templates by name (`article.html`), as text."""

    sources: Mapping[str, str]


class _Code(CodeGenerator):
    """Writes texts out by `escaped`, a template or a block of it in one piece, and asks for attributes as Python does:
    what Jinja would find instead of one that is missing is left to the plain environment."""

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("escaped = environment.escaped")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        parts = tuple(nodes)
        if frame.buffer is not None or any(map(_passes_by, parts)):
            super().blockvisit(parts, frame)
            return
        self.buffer(frame)
        super().blockvisit(parts, frame)
        self.writeline(f"yield concat({frame.buffer})")

    @optimizeconst
    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  Jinja's name
        if keyword.iskeyword(node.attr) or not node.attr.isascii():
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")


def _passes_by(node: nodes.Node) -> bool:
    """Tell whether Jinja writes out something of a node past any buffer: what is included without context."""
    return any(isinstance(one, nodes.Include) and not one.with_context for one in (node, *node.find_all(nodes.Include)))


class _Context(Context):
    """Calls macros, which are most of what templates call, without a look at what else could be called."""

    def call(self, called: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        if type(called) is not Macro:
            return super().call(called, *args, **kwargs)
        kwargs.pop("_loop_vars", None)
        kwargs.pop("_block_vars", None)
        return called(self.eval_ctx, *args, **kwargs)


class _Quick(jinja2.Environment):
    """Renders in half the time what any environment would render in the same way, and fails in ways of its own."""

    code_generator_class = _Code
    context_class = _Context
    escaped = staticmethod(escaped)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        return _tree(source, name) if name else super()._parse(source, name, filename)


@dataclass(frozen=True, slots=True)
class Environment:
    """The templates of a theme, each compiled when it is first asked for; to be made once in a process. What the quick
    one fails to render is for the plain one, which may render it, or tells in Jinja's words why not."""

    quick: jinja2.Environment
    plain: jinja2.Environment


def environment_of(theme: Theme) -> Environment:
    return Environment(_configured(_Quick, theme), _configured(jinja2.Environment, theme))


def _configured(kind: type[jinja2.Environment], theme: Theme) -> jinja2.Environment:
    environment = kind(
        loader=jinja2.FunctionLoader(_loader(theme)),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        extensions=["jinja2.ext.i18n"],
    )
    environment.newstyle_gettext = True  # type: ignore[attr-defined]
    environment.filters.update(FILTERS)
    return environment


def _loader(theme: Theme) -> Callable[[str], tuple[str, str, Callable[[], bool]] | None]:
    def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        # The path that goes with the text is what stands in a traceback, by which an error finds its template.
        return (theme.sources[name], _FOLDER + name, lambda: True) if name in theme.sources else None

    return load


def render(environment: Environment, page: Page, site: SiteView, *, interface: Interface) -> bytes:
    """The page as UTF-8, in the words of a language. RenderError where a template fails."""
    try:
        try:
            text = _text(environment.quick, page, site, interface)
        except _FAULTS:
            text = _text(environment.plain, page, site, interface)
    except _FAULTS as error:
        raise RenderError(_diagnostic(error, page)) from error
    return text.encode("utf-8", "replace")


def _text(environment: jinja2.Environment, page: Page, site: SiteView, interface: Interface) -> str:
    words = {"interface": interface, **gettexts(interface)}
    return environment.get_template(page.template).render(page=page.view, site=site, **words)


def closure(theme: Theme, name: str) -> tuple[str, ...]:
    """The template and all that it extends, includes or imports, at any remove, sorted; the whole theme where a name is
    computed as it is rendered. RenderError for a template that cannot be parsed."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        current = waiting.pop()
        if current in found or current not in theme.sources:
            continue
        found.add(current)
        for referred in _referred(current, theme.sources[current]):
            if referred is None:
                return tuple(sorted(theme.sources))
            waiting.append(referred)
    return tuple(sorted(found))


@functools.lru_cache(maxsize=256)
def _referred(name: str, text: str) -> tuple[str | None, ...]:
    """The names in a template's own text; None for one that is computed."""
    try:
        return tuple(meta.find_referenced_templates(_tree(text, name)))
    except jinja2.TemplateSyntaxError as error:
        raise RenderError(_syntax(error, name)) from error


@functools.lru_cache(maxsize=256)
def _tree(text: str, name: str) -> nodes.Template:
    """A template parsed, once in a process, as that is dear: for its closure, which every build asks for, and its code.
    What Jinja changes in the tree as it makes the code, it would find so the next time."""
    return Parser(_configured(jinja2.Environment, Theme({})), text, name, _FOLDER + name).parse()


# --- errors ----------------------------------------------------------------------------------------------------------


def _diagnostic(error: Exception, page: Page) -> Diagnostic:
    if isinstance(error, jinja2.TemplateSyntaxError):
        return _syntax(error, error.name or page.template)
    if isinstance(error, jinja2.TemplatesNotFound | jinja2.TemplateNotFound) and error.name == page.template:
        return problem("template-error", f"the theme has no {page.template}", Location(_FOLDER + page.template))
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(_FOLDER)]
    place = Location(frames[-1].filename, frames[-1].lineno or 0, 1) if frames else Location(_FOLDER + page.template)
    if isinstance(error, RecursionError):
        message = "the template asks for itself without end"
    else:
        message = error.message if isinstance(error, jinja2.TemplateError) and error.message else str(error)
    return problem("template-error", f"{message} (while making {page.path})", place)


def _syntax(error: jinja2.TemplateSyntaxError, name: str) -> Diagnostic:
    return problem(
        "template-error", error.message or "the template is broken", Location(_FOLDER + name, error.lineno, 1)
    )
