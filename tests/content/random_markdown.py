"""Random Markdown: every construct and what nearly is one, side by side and inside each other."""

from __future__ import annotations

import random
from collections.abc import Callable

WORDS = (
    *(
        "word",
        "two words",
        "snake_case_name",
        "2*3*4",
        "a*b",
        "it's",
        "'90s",
        '"so"',
        "e.g.,",
        "-- and --- ...",
        "....",
    ),
    *(
        "대만은",
        "강조(強調)는",
        "美国与台湾",
        "Ελλάδα",
        "naïve",
        "x\u00a0y",
        "a\u2003b",
        "\u200b",
        "e\u0301",
        "١٢",
        "٣. x",
    ),
    *("AT&T", "a < b", "a > b", "<", ">", "&", "&amp;", "&#38;", "&#x26;", "&#38", "&nope;", "a&b;c", "1 << 2 <3"),
    *(
        "*",
        "**",
        "***",
        "_",
        "__",
        "___",
        "****",
        "*a",
        "b*",
        "**a",
        "b**",
        "_a",
        "b_",
        "* a *",
        "**a*",
        "***a**",
        "_a__",
    ),
    *(
        "[",
        "]",
        "(",
        ")",
        "![",
        "[[",
        "]]",
        "[^",
        "](",
        "][",
        "{",
        "}",
        "`",
        "``",
        "```",
        "\\",
        "\\\\",
        "|",
        "\\|",
        "!",
    ),
    *(
        "\\*",
        "\\_",
        "\\[",
        "\\]",
        "\\`",
        '\\"',
        "\\'",
        "\\{",
        "\\<",
        "\\&",
        "\\a",
        "\\\\*",
        "  \n",
        "\n",
        "\\\n",
        " \n",
    ),
    *("\x02", "\x03", "\x02klzzwxh:0000\x03", "klzzwxh:0000", "\x02wzxhzdk:0\x03", "wzxhzdk:0", "\x0042\x03", "\x00"),
    *("[^1]", "[^n]", "[^none]", "[^1][^1]", "[^ 1]", "[^]", "![^1]", "\\[^1]", "[^1]:", "[^한]"),
    *(
        "[[taiwan]]",
        "[[taiwan|the *island*]]",
        "[[a\\|b]]",
        "[[ ]]",
        "[[|x]]",
        "\\[[no]]",
        "![[x]]",
        "[[a]] b]]",
        "[[a|b|c]]",
    ),
    *(
        "[t](u)",
        "[t](u 'title')",
        '[t](<u v> "q")',
        "[t](a(b)c)",
        "[t](u",
        "[](u)",
        "[t]()",
        "[*t*](u)",
        "[t [n] u](v)",
    ),
    *(
        "[ref]",
        "[ref][]",
        "[t][ref]",
        "[t] [ref]",
        "[t][none]",
        "[Ref\ntwo]",
        "![ref]",
        "![a][ref]",
        "![a](p.png)",
        "![](p)",
    ),
    *("[[x](y)](z)", "[![a](p)](u)", "[`c`](u)", "[t](u){: .c}", "[t](javascript:x)", "[t](u\n'v')", "[a]: b"),
    *(
        "<https://e.org/?a=1&b=2>",
        "<a@b.org>",
        "<mailto:a@b.org>",
        "<http:x>",
        "<https://e.org",
        "<a@b",
        "https://e.org",
    ),
    *(
        "<b>x</b>",
        "<b>*x*</b>",
        "<br>",
        "<br/>",
        "<i class='a'>",
        "</i>",
        '<span title="a>b">',
        "<x-y z>",
        "<1>",
        "</>",
    ),
    *(
        "<!-- c -->",
        "<!--",
        "-->",
        "<!-- a\n\nb -->",
        "<?p x ?>",
        "<!D>",
        "<![CDATA[x]]>",
        "<div>x</div>",
        "<script>s</script>",
    ),
    *("`code`", "`` a`b ``", "`*x*`", "`[^1]`", "`<b>`", "`&amp;`", "`[[x]]`", "`a\\`", "\\`a`", "`\"'--`", "`a\nb`"),
    *(
        "{: #id .c k=v }",
        "{#id}",
        "{: .c}",
        "{ x }",
        "{:}",
        "*x*{: .c}",
        "{: a='b c' }",
        "{: x}}",
        "{: data-toc-label='L' }",
    ),
    *("///Footnotes Go Here///", "[TOC]", "www.e.org", "a - b", "-", "+", "1.", ":", "#", "=", "~~", "^", "''", '""'),
)

PAIRS = (
    *(("*", "*"), ("**", "**"), ("***", "***"), ("_", "_"), ("__", "__"), ("*", "**"), ("**", "_"), ("[", "](u)")),
    *(("[", "][ref]"), ('"', '"'), ("'", "'"), ("(", ")"), ("<b>", "</b>"), ("`", "`"), ("![", "](p)"), ("[", "]")),
)

Draw = random.Random


def inline(chance: Draw, depth: int = 2) -> str:
    """Some words with markup, all of it well-formed or not."""
    pieces: list[str] = []
    for _ in range(chance.choice((1, 1, 2, 3, 5))):
        if depth and chance.random() < 0.3:
            opened, closed = chance.choice(PAIRS)
            pieces.append(f"{opened}{inline(chance, depth - 1)}{closed}")
        else:
            pieces.append(
                chance.choice(WORDS) if chance.random() < 0.7 else chance.choice(("plain", "text.", "of words"))
            )
    return chance.choice(("", " ", " ", " ")).join(pieces)


def paragraph(chance: Draw) -> str:
    end = chance.choice(("", "", "", "", "\n{: .c #p }", " {: .c}", "\n{: x }}", "  "))
    return "\n".join(inline(chance) for _ in range(chance.choice((1, 1, 1, 2, 3)))) + end


def indented(text: str, by: str) -> str:
    return "\n".join(by + line if line else line for line in text.split("\n"))


def list_of(chance: Draw, depth: int) -> str:
    items: list[str] = []
    for number in range(chance.randint(1, 4)):
        mark = chance.choice(("-", "-", "*", "+", f"{number + 1}.", "1.", "7."))
        body = inline(chance, 1) if chance.random() < 0.7 or not depth else block(chance, depth - 1)
        if chance.random() < 0.2 and depth:
            body += chance.choice(("\n", "\n\n")) + block(chance, depth - 1)
        first, _, rest = body.partition("\n")
        items.append(
            f"{mark} {first}" + (f"\n{indented(rest, chance.choice(('    ', '    ', '  ', '')))}" if rest else "")
        )
    return chance.choice(("\n", "\n", "\n\n")).join(items)


def table(chance: Draw) -> str:
    columns = chance.randint(1, 3)
    edge = chance.choice(("|", "|", ""))
    rule = "|".join(chance.choice(("---", ":--", "--:", ":-:", " - ", "x")) for _ in range(columns))
    rows = [
        "|".join(f" {inline(chance, 1)} ".replace("\n", " ") for _ in range(columns + chance.choice((0, 0, 0, -1, 1))))
        for _ in range(chance.randint(1, 4))
    ]
    return "\n".join(f"{edge}{row}{edge}" for row in (rows[0], rule, *rows[1:]))


def definitions(chance: Draw) -> str:
    terms = "\n".join(inline(chance, 1) for _ in range(chance.randint(1, 2)))
    gap = chance.choice(("\n", "\n", "\n\n"))
    return terms + "".join(f"{gap}:   {inline(chance, 1)}" for _ in range(chance.randint(1, 2)))


def heading(chance: Draw) -> str:
    text = inline(chance, 1)
    match chance.randrange(4):
        case 0:
            return f"{text}\n{chance.choice(('===', '---', '=', '-', '- -'))}"
        case 1:
            return f"{'#' * chance.randint(1, 7)}{text}"
        case 2:
            return f"{'#' * chance.randint(1, 6)} {text} {'#' * chance.randint(0, 3)} {chance.choice(('', '{: #h }', '{#Topics}'))}"
        case _:
            return f"## {chance.choice(('Topics', 'Source', 'A [link](u)', 'Ταϊβάν', '', 'Title[^1]', 'a & b', 'A'))}"


def note(chance: Draw) -> str:
    label = chance.choice(("1", "1", "n", "2", "한", " 1", "", "unused"))
    body = inline(chance)
    if chance.random() < 0.3:
        body += f"\n\n{indented(block(chance, 1), '    ')}"
    return f"[^{label}]:{chance.choice((' ', '', '  '))}{body}"


def reference(chance: Draw) -> str:
    return chance.choice(
        (
            "[ref]: https://e.org/?a=1&b=2",
            "[ref]: <u> 'Title'",
            '[Ref two]:\n   u "T"',
            "[ref]: u (t)",
            "[]: x",
            "   [x]: y z",
        )
    )


def raw(chance: Draw) -> str:
    text = inline(chance, 1)
    return chance.choice(
        (
            *(
                f"<div>{text}</div>",
                f"<div markdown='1'>\n\n{text}\n\n</div>",
                f"<p class=x>{text}",
                f"</p>{text}",
                "<hr>",
                "<hr />",
            ),
            *(
                f"<details><summary>{text}</summary>\n{text}</details>",
                f"<!-- {text} -->",
                f"<pre>{text}\n\n</pre>",
                f"<table>{text}",
            ),
            *(
                f"<b>{text}</b>\n<div>\n{text}",
                f"<script>\n{text}\n</script>",
                "<ul><li>a</ul> b",
                "<?php x ?>",
                f"text <div>{text}",
            ),
        )
    )


def code(chance: Draw) -> str:
    text = paragraph(chance)
    fence = chance.choice(("```", "~~~", "````"))
    info = chance.choice(("", "", "py", " .py", "{.py #c k=v}", "{ x } }", ' hl_lines="1"'))
    end = chance.choice((fence, fence, "", "``"))
    return chance.choice((f"{fence}{info}\n{text}\n{end}", indented(text, "    "), indented(text, "\t")))


def quote(chance: Draw, depth: int) -> str:
    return indented(block(chance, depth), chance.choice(("> ", "> ", ">", " > ", ">  > ")))


def admonition(chance: Draw, depth: int) -> str:
    head = chance.choice(
        ('!!! note "T *x*"', "!!! note", '!!! warning "" ', "!!! a b c", "!!!note", "!!! ", '!!! x "unclosed')
    )
    return f"{head}\n{indented(block(chance, depth), '    ')}"


def rule(chance: Draw) -> str:
    return chance.choice(
        ("---", "***", "* * *", "_ _ _", "-----  ", " ---", "- -", "--- x", "*\n*\n*", "**_", "***\ntext")
    )


def block(chance: Draw, depth: int = 2) -> str:
    flat: tuple[Callable[[Draw], str], ...] = (
        paragraph,
        paragraph,
        table,
        definitions,
        heading,
        note,
        reference,
        raw,
        code,
        rule,
    )
    deep: tuple[Callable[[Draw, int], str], ...] = (list_of, list_of, quote, admonition)
    if depth and chance.random() < 0.35:
        return chance.choice(deep)(chance, depth - 1)
    return chance.choice(flat)(chance)


def document(seed: int) -> str:
    """A small document, the same one for the same seed."""
    chance = random.Random(seed)
    parts = [block(chance) for _ in range(chance.choice((1, 1, 2, 3, 5, 8)))]
    if chance.random() < 0.5:
        parts += [note(chance) for _ in range(chance.randint(1, 3))]
    text = "".join(part + chance.choice(("\n\n", "\n\n", "\n\n", "\n", "\n \n", "\n\n\n")) for part in parts)
    match chance.randrange(12):
        case 0:
            text = text.replace("\n", "\r\n")
        case 1:
            start = chance.randrange(len(text) + 1)
            text = text[:start] + text[start + chance.randint(1, 9) :]
        case 2:
            text = "".join(chance.sample(WORDS, 30))
        case 3:
            text = (
                chance.choice(("*", "_", "[", "`", "> ", "\\", "<", "&", "![", "- ", "**a ", "_a*"))
                * chance.randint(5, 60)
                + text
            )
        case _:
            pass
    return text
