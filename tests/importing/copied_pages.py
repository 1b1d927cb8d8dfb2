"""Made-up pages as "select all, copy" gives them, in five shapes and any language, with the truth about them."""

from __future__ import annotations

from dataclasses import dataclass

from tests.importing.copied_words import Words


@dataclass(frozen=True, slots=True)
class Page:
    """A copied text. `body` are the blocks of Markdown that it should give, `furniture` the lines that should be left
    out, `date` is ISO 8601 or empty."""

    text: str
    body: tuple[str, ...]
    furniture: tuple[str, ...]
    title: str
    names: tuple[str, ...] = ()
    date: str = ""
    subtitle: str = ""
    section: str = ""
    key_points: tuple[str, ...] = ()
    biography: str = ""
    publisher: str = ""


def paragraphs(words: Words) -> list[str]:
    """Five paragraphs of two to four sentences."""
    between = "" if words.lang in {"zh-Hans", "zh-Hant", "ja"} else " "
    cuts = ((0, 1, 2), (3, 4, 1), (5, 6, 7, 2), (6, 0, 4), (7, 3, 5))
    return [between.join(words.sentences[number] for number in cut) for cut in cuts]


def name_in(words: Words) -> str:
    return words.listed("people")[0].split(";")[0].strip()


def portal(words: Words) -> Page:
    """Skip links, a menu, a rubric, a line with author and one with the date; below previous and next."""
    text = paragraphs(words)
    above = [words.skip, *words.listed("menu"), words.listed("points")[1], words.rubric]
    below = [*words.listed("previous"), words.back]
    lines = [*above, "", words.title, "", words.byline, words.date, "", "\n\n".join(text), *below]
    return Page(
        "\n".join(lines),
        tuple(text),
        (*above, *below),
        words.title,
        (name_in(words),),
        "2023-05-17",
        section=words.rubric,
    )


def magazine(words: Words) -> Page:
    """A switch of languages, the authors as a list with their posts, a caption, a promotion in mid-text."""
    text = paragraphs(words)
    other = ["English", "Русский", "简体"] if words.lang != "en" else ["Русский", "简体", "繁體"]
    above = [" ".join(other), words.rubric]
    promotion = ["ferry-plan_9.webp", words.promotion]
    below = [*words.listed("related"), words.top]
    people = [part.split(";") for part in words.listed("people")]
    listed = [f"  • {name.strip()}\n\n    {role.strip()}, {place.strip()}" for name, role, place in people]
    lines = [*above, "", words.title, "", words.date, *listed, "", words.caption, ""]
    lines += ["\n\n".join(text[:2]), "", *promotion, "", "\n\n".join(text[2:]), "", *below]
    return Page(
        "\n".join(lines),
        (f"*{words.caption}*", *text),
        (*above, *promotion, *below),
        words.title,
        tuple(name.strip() for name, _, _ in people),
        "2023-05-17",
        section=words.rubric,
    )


def institute(words: Words) -> Page:
    """Sentences of the text above it, notes with references, the name twice and a biography; no date."""
    text = paragraphs(words)
    pulls = [words.sentences[2], words.sentences[5], words.sentences[4]]
    cited = [f"{paragraph}[{number}]" for number, paragraph in enumerate(text[:3], 1)] + text[3:]
    notes = ["“Old Locks”, River Post, https://river.example/a_b_1.html", words.same, "“Ducks”, Pond Daily, p. 4."]
    name = name_in(words)
    below = words.listed("related")
    lines = [words.rubric, "", words.title, "", *pulls, "", words.share, "", "\n\n".join(cited), ""]
    lines += [*(f"[{number}] {note}" for number, note in enumerate(notes, 1)), "", name, name, words.biography, ""]
    body = [f"{paragraph}[^{number}]" for number, paragraph in enumerate(text[:3], 1)] + text[3:]
    defined = ["[^1]: “Old Locks”, River Post, <https://river.example/a_b_1.html>"]
    defined += [f"[^2]: {words.same}", "[^3]: “Ducks”, Pond Daily, p. 4."]
    return Page(
        "\n".join([*lines, *below]),
        (*body, *defined),
        (words.rubric, *pulls, words.share, name, name, words.biography, *below),
        words.title,
        (name,),
        section=words.rubric,
        biography=words.biography,
    )


def reprint(words: Words, around: Words) -> Page:
    """A text on a page whose furniture is in another language, credited below; no author and no date."""
    text = paragraphs(words)
    above = [around.printing, around.advertisement]
    below = [
        "Advertise with us",
        *around.listed("comments"),
        *around.listed("related"),
        *around.listed("counters"),
        around.top,
    ]
    lines = [words.title, "", *above, "", "\n\n".join(text), "", "Millpond Quarterly", "", *below]
    return Page(
        "\n".join(lines),
        tuple(text),
        (*above, "Millpond Quarterly", *below),
        words.title,
        publisher="Millpond Quarterly",
    )


def news(words: Words) -> Page:
    """No empty lines at all: a line under the title, key points amid the text, subheads without marks, a box below."""
    text = paragraphs(words)
    points, subheads = words.listed("points"), words.listed("subheads")
    below = words.listed("subscribe")
    lines = [words.title, words.dek, text[0], words.key_label, *(f"- {point}" for point in points)]
    lines += [text[1], subheads[0], text[2], text[3], subheads[1], text[4], *below]
    body = (text[0], text[1], f"## {subheads[0]}", text[2], text[3], f"## {subheads[1]}", text[4])
    return Page(
        "\n".join(lines),
        body,
        (words.key_label, *below),
        words.title,
        subtitle=words.dek,
        key_points=tuple(points),
    )
