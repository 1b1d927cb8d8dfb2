"""From a fragment to the body as it stands on its page: links resolved, first mentions linked, margin notes set.

Only splices at offsets that the fragment carries; HTML is parsed again for nothing but the few bodies whose links take
their text from a title. Knows output paths, but not what else stands on a page.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from site_builder.content.blocks import Edit, escape, splice, survey, tag_end
from site_builder.content.finding import LINKED, find
from site_builder.content.names import NameIndex
from site_builder.content.targets import Fault, Target, Targets, resolve_file, resolve_wiki
from site_builder.core.bodies import Fragment, Linked, Mention, Note, Reference
from site_builder.core.identifiers import href, topic_path

_ADDRESS = re.compile(r' (href|src)="[^"]*"')
_BACKLINK = re.compile(r'(?:&nbsp;)?<a class="footnote-backref"[^>]*>[^<]*</a>')
_ANY_TAG = re.compile(r"</?([a-z][a-z0-9]*)((?: [^\s=>\"]+=\"[^\"]*\")*)>")
_ID = re.compile(r' id="[^"]*"')
_PHRASING = re.compile(
    "a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|img|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strong|su[bp]|time|u|var|wbr"
)


def complete(fragment: Fragment, *, lang: str, targets: Targets) -> Fragment:
    """Put the titles of their targets into the wiki links that have no text of their own."""
    edits: list[Edit] = []
    shifts: list[tuple[int, int]] = []
    for reference in fragment.references:
        target = resolve_wiki(targets, reference.target) if reference.empty else None
        if isinstance(target, Target):
            first = tag_end(fragment.html, reference.start) + 1
            last = fragment.html.rindex("<", first, reference.end)
            title = escape(target.title_in(lang))
            edits.append((first, last, title))
            shifts.append((first, len(title) - (last - first)))
    if not edits:
        return fragment
    html = splice(fragment.html, edits)
    found = survey(html)

    def moved(offset: int) -> int:
        return offset + sum(shift for place, shift in shifts if place < offset)

    return replace(
        fragment,
        html=html,
        headings=found.headings,
        blocks=found.blocks,
        notes=found.notes,
        references=tuple(replace(one, start=moved(one.start), end=moved(one.end)) for one in fragment.references),
    )


def resolve(
    fragment: Fragment, *, page: str, path: str, targets: Targets
) -> tuple[dict[Reference, Target | str], tuple[tuple[Reference, Fault], ...]]:
    """What the references of a body that stands at `page` and was written in the file `path` lead to: a target or an
    output path; and which of them lead nowhere."""
    resolved: dict[Reference, Target | str] = {}
    faults: list[tuple[Reference, Fault]] = []
    for reference in fragment.references:
        if reference.kind == "wiki":
            found: Target | str | Fault = resolve_wiki(targets, reference.target)
        else:
            found = resolve_file(targets, reference.target, path=path, anchors=fragment.anchors, page=page)
        if isinstance(found, Fault):
            faults.append((reference, found))
        else:
            resolved[reference] = found
    return resolved, tuple(faults)


def topics_written(resolved: dict[Reference, Target | str]) -> dict[Reference, str]:
    """The references that are an editor's own links to topics, with the topic's id."""
    return {
        reference: found.id
        for reference, found in resolved.items()
        if isinstance(found, Target) and found.kind == "topics"
    }


def link(
    fragment: Fragment,
    *,
    page: str,
    path: str,
    lang: str,
    names: NameIndex,
    targets: Targets,
    excluded: Collection[str] = (),
) -> tuple[Linked, tuple[tuple[Reference, Fault], ...]]:
    """Link a completed fragment for the page at output path `page`; `path` is the file that it was written in and
    `excluded` the topics that are neither linked nor counted. Gives the references that lead nowhere beside it."""
    resolved, faults = resolve(fragment, page=page, path=path, targets=targets)
    found = find(fragment, lang=lang, names=names, written=topics_written(resolved), excluded=excluded)
    edits = [_address(fragment.html, reference, target, page=page) for reference, target in resolved.items()]
    for finding in found:
        if finding.verdict == LINKED and finding.span:
            start, end = finding.span
            address = href(topic_path(finding.topic, targets.tree), base=page)
            edits.append((start, end, f'<a class="topic" href="{address}">{fragment.html[start:end]}</a>'))
    edits += _margin_notes(fragment, edits)
    mentions = tuple(Mention(one.topic, one.block.id, one.start, one.end, one.name) for one in found if one.is_mention)
    return Linked(splice(fragment.html, edits), mentions), faults


def _address(html: str, reference: Reference, target: Target | str, *, page: str) -> Edit:
    """Write the address of a link or picture as seen from its page."""
    end = tag_end(html, reference.start)
    address = href(target if isinstance(target, str) else target.path, base=page)
    return reference.start, end, _ADDRESS.sub(rf' \1="{address}"', html[reference.start : end], count=1)


def _margin_notes(fragment: Fragment, edits: list[Edit]) -> list[Edit]:
    """A copy of every footnote, with its number, behind each of its marks, for wide screens to show in the margin. The
    list of notes is what assistive technology reads, so the copies are hidden from it, and nothing in them takes the
    focus."""
    return [
        (
            mark,
            mark,
            f'<small class="marginnote" aria-hidden="true"><span class="number">{number}</span> {content}</small>',
        )
        for number, note in enumerate(fragment.notes, 1)
        if note.marks
        for content in (_phrasing(splice(fragment.html, _within(edits, note), start=note.start, end=note.end)),)
        for mark in note.marks
    ]


def _within(edits: list[Edit], note: Note) -> list[Edit]:
    return [edit for edit in edits if note.start <= edit[0] and edit[1] <= note.end]


def _phrasing(html: str) -> str:
    """The content of a note without blocks, ids and the links back."""

    def keep(found: re.Match[str]) -> str:
        if not _PHRASING.fullmatch(found[1]):
            return " "
        plain = _ID.sub("", found[0])
        return f'<a tabindex="-1"{plain[2:]}' if found[1] == "a" and not plain.startswith("</") else plain

    return " ".join(_ANY_TAG.sub(keep, _BACKLINK.sub("", html)).split())
