"""Problems as data: what a person did wrong is a value that carries its place, never an exception.

Every rule that the tool can report stands in RULES, so that the documents can list them and a test can prove that
each has a broken project that triggers it. This module must not know what any rule means for the content.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error stops the build and leaves the published site as it was; a warning is only printed."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of problem: its id as printed in brackets, its severity and one line that says what it checks."""

    id: str
    severity: Severity
    summary: str


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: path relative to the project's root with forward slashes; line and column count from 1.

    Line 0 stands for the file as a whole.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem at one place. `related` are further places that belong to it, such as the other of two clashing files."""

    rule: Rule
    message: str
    location: Location
    hint: str = ""
    related: tuple[Location, ...] = ()

    @property
    def severity(self) -> Severity:
        return self.rule.severity


def _rules(severity: Severity, **summaries: str) -> dict[str, Rule]:
    names = {name.replace("_", "-"): text for name, text in summaries.items()}
    return {name: Rule(name, severity, text) for name, text in names.items()}


RULES: dict[str, Rule] = {
    **_rules(
        Severity.ERROR,
        # files
        not_utf8="A content file is not UTF-8.",
        empty_file="A content file holds nothing.",
        unreadable_file="A file cannot be read.",
        oversized_file="A content file is larger than 8 MB, which no text is.",
        control_character="A content file holds a character that no page and no feed may hold.",
        no_front_matter="A content file does not begin with a `---` line.",
        unclosed_front_matter="The front matter has no closing `---` line.",
        invalid_yaml="The front matter or site.yaml is not valid YAML.",
        front_matter_not_mapping="The front matter or site.yaml is not a list of `key: value` lines.",
        duplicate_key="A key stands twice in one mapping.",
        no_site_file="The folder has no site.yaml.",
        misplaced_file="A file in content/ stands in no known folder, or is no Markdown file.",
        invalid_name="A file's name cannot serve as a slug or id.",
        name_clash="Two files would get the same address: their names differ only in case or in Unicode normalisation.",
        translation_without_original="A translation has no original beside it.",
        redundant_translation="A translation is in the language of its original.",
        # keys and values
        unknown_key="A key that the kind of file does not have.",
        missing_key="A required key is missing or empty.",
        wrong_type="A value is of another type than its key asks for (text, list, mapping, true or false).",
        invalid_value="A value is none of those that its key allows.",
        invalid_date="A date is impossible or not written as YYYY-MM-DD, YYYY-MM or YYYY.",
        date_order="An end lies before its beginning.",
        invalid_url="An address is not an absolute http or https URL.",
        invalid_language="A language is not a BCP 47 tag that is known.",
        invalid_identifier="An ORCID or a Wikidata id is malformed.",
        missing_license="`rights: licensed` names no license.",
        # references
        unknown_id="An author, topic, publisher or article that does not exist is named.",
        repeated_id="An id stands twice in one list.",
        broader_cycle="A topic is broader than itself by way of others.",
        ambiguous_name="Two topics claim the same title or alias.",
        redirect_clash="A redirect's address is taken by a page or by another redirect.",
        # bodies
        unreadable_markdown="A body is nested too deeply to be read as Markdown.",
        unknown_link="A [[wiki link]] names nothing that exists.",
        ambiguous_link="A [[wiki link]] fits several things; say which.",
        dead_link="A link to another content file or a static file leads nowhere.",
        dead_anchor="A link's #fragment names no heading or passage of its page.",
        duplicate_anchor="Two elements of one page carry the same id.",
        undefined_footnote="A footnote is referred to but not written.",
        # pages and output
        broken_catalogue="A catalogue of the interface's words is not in gettext's PO format.",
        template_error="A template is broken or asks for what its view does not hold.",
        path_clash="Two pages would be written to the same file.",
        foreign_file="A file that the tool did not write stands where a page would go.",
        unwritable_output="The output folder cannot be written.",
        locked_output="Another build is writing to the output folder.",
        unverified="The incremental build differs from a clean one.",
    ),
    **_rules(
        Severity.WARNING,
        missing_catalogue="Nobody has translated the interface into a language that site.yaml names.",
        future_date="A date lies after the last change that the content itself records.",
        unused_topic="A topic is mentioned by no article.",
        unused_translation="A standalone page is translated into a language that the interface does not have.",
        unused_footnote="A footnote is written but never referred to.",
        unsafe_html="Raw HTML was removed because it could run scripts or break the page.",
        missing_alt="A picture has no alternative text.",
        external_link="A link to another site does not answer.",
    ),
}


def problem(
    rule: str,
    message: str,
    location: Location,
    *,
    hint: str = "",
    related: tuple[Location, ...] = (),
) -> Diagnostic:
    """Make a diagnostic of a rule named in RULES; KeyError means that the tool, not the content, is wrong."""
    return Diagnostic(RULES[rule], message, location, hint, related)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Tell whether any of the problems stops a build."""
    return any(found.severity is Severity.ERROR for found in diagnostics)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by place, then rule, so that the same content prints the same report."""
    return tuple(sorted(set(diagnostics), key=lambda found: (found.location, found.rule.id, found.message)))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the nearest known word, or an empty string where none is near."""
    near = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'?" if near else ""
