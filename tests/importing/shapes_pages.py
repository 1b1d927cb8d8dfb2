"""The shapes of made-up pages: how blogs, newspapers, institutes, offices, portals, journals and old pages are built."""

from __future__ import annotations

from collections.abc import Callable

from tests.importing.shapes import Case, iso, paragraphs, script, text


def _head(case: Case, title: str, extra: str = "", lang: str = "") -> str:
    direction = ' dir="rtl"' if case.tongue.rtl else ""
    return (
        f'<!DOCTYPE html><html lang="{lang or case.tongue.lang}"{direction}><head><meta charset="utf-8">'
        f"<title>{text(title)}</title>{extra}</head>"
    )


def _menu(case: Case) -> str:
    items = "".join(f'<li><a href="/{place}">{text(item)}</a></li>' for place, item in enumerate(case.tongue.menu))
    return f'<div class="top"><a href="/" class="logo"><img src="/logo.png" alt="{text(case.site)}"></a><ul class="menu">{items}</ul></div>'


def _related(case: Case) -> str:
    """Other articles, with their authors and days, which are not this one's."""
    cards = "".join(
        f'<div class="card"><h3><a href="/x/{place}">{text(title)} {place}</a></h3><span class="author">{text(name)}</span>'
        f'<span class="date">{case.spelt(case.other_day)}</span></div>'
        for place, (title, name) in enumerate(zip(case.tongue.titles * 3, case.others * 3, strict=False))
        if place < 3
    )
    return f'<section class="more-stories"><h2>{text(case.tongue.related)}</h2>{cards}</section>'


def _comments(case: Case) -> str:
    items = "".join(
        f'<li class="comment"><cite class="fn">{text(name)}</cite> <time datetime="{iso(case.later)}T10:00:00Z">'
        f"{case.spelt(case.later)}</time><p>{text(case.tongue.sentences[0])}</p></li>"
        for name in case.others[:2]
    )
    return f'<div id="comments"><h3>{text(case.tongue.comments)}</h3><ol class="commentlist">{items}</ol></div>'


def _footer(case: Case) -> str:
    return f"<footer><p>© {case.later[0]} {text(case.site)}</p></footer>"


def _people(case: Case) -> list[dict[str, str]]:
    return [{"@type": "Person", "name": name} for name in case.authors]


def blog(case: Case) -> str:
    """A weblog: an account as author in the head, comments, the day in a link."""
    account = case.authors[0] if case.authors else "admin"
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "@id": "#site", "name": case.site},
            {
                "@type": "WebPage",
                "name": f"{case.title} - {case.site}",
                "datePublished": f"{case.iso}T06:00:00+00:00",
                "dateModified": f"{iso(case.later)}T06:00:00+00:00",
            },
            {
                "@type": "Article",
                "headline": case.title,
                "author": {"@id": "#me"},
                "datePublished": f"{case.iso}T06:00:00Z",
            },
            {"@type": "Person", "@id": "#me", "name": account},
        ],
    }
    extra = (
        f'<meta property="og:title" content="{text(case.title)}"><meta property="og:site_name" content="{text(case.site)}">'
        f'<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="{text(account)}">'
        f'<meta name="generator" content="Blog 6">{script(graph)}'
    )
    shown = case.names if case.authors else "admin"
    return (
        f"{_head(case, f'{case.title} - {case.site}', extra)}<body class='single has-sidebar comments-open'>{_menu(case)}"
        f"<article class='post'><header class='entry-header'><h1 class='entry-title'>{text(case.title)}</h1><div class='entry-meta'>"
        f"<span class='posted-on'><a href='#'><time class='entry-date published' datetime='{case.iso}T08:00:00'>{case.spelt(case.date)}"
        f"</time><time class='updated' datetime='{iso(case.later)}T08:00:00'>{case.spelt(case.later)}</time></a></span>"
        f"<span class='byline'><span class='author vcard'><a href='/author/1'>{text(shown)}</a></span></span></div></header>"
        f"<div class='entry-content'>{paragraphs(case)}</div></article>{_comments(case)}"
        f"<aside class='sidebar'><h2>{text(case.tongue.related)}</h2><ul><li>{text(case.others[0])}</li></ul></aside>{_footer(case)}</body></html>"
    )


def news(case: Case) -> str:
    """A newspaper: JSON-LD with a comma too many, today's date above, other stories beside."""
    organisation = {"@type": "Organization", "name": case.site}
    article = script(
        {
            "@type": "NewsArticle",
            "headline": text(case.title),
            "author": _people(case) or organisation,
            "publisher": organisation,
            "datePublished": f"{case.iso}T09:30:00+09:00",
            "dateModified": f"{iso(case.later)}T09:30:00+09:00",
        }
    ).replace("}</script>", ",}</script>")
    extra = (
        f'<meta property="og:title" content="{text(case.title)} | {text(case.site)}"><meta property="og:site_name" content="{text(case.site)}">'
        f'<meta name="author" content="{text(case.site)}">{article}'
    )
    byline = case.byline()
    return (
        f"{_head(case, f'{case.title} | {case.tongue.menu[2]} | {case.site}', extra)}<body><div class='today'>{case.spelt(case.later)}</div>{_menu(case)}"
        f"<main><div class='wrap'><h1 class='headline'>{text(case.title)}</h1><h2 class='deck'>{text(case.tongue.dek)}</h2>"
        f"<div class='info'><span class='reporter'>{text(byline)}</span><span class='dates'><em>{text(case.tongue.published)}</em> {case.spelt(case.date)} 09:30"
        f" <em>{text(case.tongue.updated)}</em> {case.spelt(case.later)} 11:02</span></div>"
        f"<div class='body'>{paragraphs(case)}</div></div></main>{_related(case)}{_footer(case)}</body></html>"
    )


def institute(case: Case) -> str:
    """A think tank: the same og:title on every page, experts with posts, nothing for machines."""
    experts = "".join(
        f"<div class='expert'><a href='/experts/{place}'>{text(name)}</a><span class='pos'>{text(case.tongue.role)}</span></div>"
        for place, name in enumerate(case.authors)
    )
    extra = f'<meta property="og:title" content="{text(case.site)}"><meta property="og:type" content="website"><meta name="description" content="{text(case.site)}">'
    return (
        f"{_head(case, f'{case.site} – {case.title}', extra, 'en')}<body>{_menu(case)}<div class='hero'><p class='kicker'>{text(case.tongue.menu[2])}</p>"
        f"<h1>{text(case.title)}</h1><p class='subtitle'>{text(case.tongue.dek)}</p><p class='d'>{case.spelt(case.date)}</p>{experts}</div>"
        f"<div class='text'>{paragraphs(case)}</div>{_related(case)}{_footer(case)}</body></html>"
    )


def office(case: Case) -> str:
    """An office of state: Dublin Core, a webmaster as author, a last change below."""
    signed = f"<p class='signed'>{text(case.byline())}</p>" if case.authors else ""
    extra = (
        f'<meta name="DC.title" content="{text(case.title)}"><meta name="DC.creator" content="{text(case.site)}"><meta name="author" content="webmaster@{case.host}">'
        f'<meta name="DCTERMS.issued" content="{case.iso}"><meta name="DCTERMS.modified" content="{iso(case.later)}">'
    )
    return (
        f"{_head(case, f'{case.title} :: {case.site}', extra)}<body>{_menu(case)}<div id='content'><h1>{text(case.title)}</h1>{signed}"
        f"<table class='meta'><tr><th>{text(case.tongue.published)}</th><td>{case.spelt(case.date)}</td></tr></table>{paragraphs(case)}"
        f"<p class='change'>{text(case.tongue.updated)} {case.spelt(case.later)}</p></div>{_footer(case)}</body></html>"
    )


def portal(case: Case) -> str:
    """A portal with a board: a table with labels, no heading, the site's name as title of every page."""
    writer = case.names if case.authors else case.chance.pick(case.tongue.staff)
    return (
        f"{_head(case, case.site)}<body>{_menu(case)}<table class='board_view'><tr><td colspan='4' class='subject'>{text(case.title)}</td></tr>"
        f"<tr><th>{text(case.tongue.author_label)}</th><td>{text(writer)}</td><th>{text(case.tongue.published)}</th><td>{case.spelt(case.date)}</td></tr>"
        f"<tr><td colspan='4'>1,204</td></tr><tr><td colspan='4' class='cont'>{paragraphs(case)}</td></tr></table>"
        f"<ul class='prevnext'><li><a href='/1'>{text(case.tongue.titles[0])} 2</a> {case.spelt(case.other_day)}</li></ul>{_footer(case)}</body></html>"
    )


def journal(case: Case) -> str:
    """A journal: Highwire tags with inverted names, and a month less in Dublin Core."""
    tags = "".join(f'<meta name="citation_author" content="{text(_inverted(name))}">' for name in case.authors)
    extra = (
        f'<meta name="citation_title" content="{text(case.title)}">{tags}<meta name="citation_publication_date" content="{case.iso.replace("-", "/")}">'
        f'<meta name="citation_journal_title" content="{text(case.site)}"><meta name="DC.date" content="{case.iso[:7]}">'
    )
    shown = "".join(f"<li>{text(name)}</li>" for name in case.authors)
    return (
        f"{_head(case, f'{case.title} — {case.site}', extra)}<body>{_menu(case)}<h2 class='issue'>{text(case.site)} 4/2</h2><h1>{text(case.title)}</h1>"
        f"<ul class='authors'>{shown}</ul><div>{paragraphs(case)}</div>{_footer(case)}</body></html>"
    )


def _inverted(name: str) -> str:
    given, _, family = name.rpartition(" ")
    return f"{family}, {given}" if given and name.isascii() else name


def magazine(case: Case) -> str:
    """A magazine: marks of a line without spaces between, names in capitals, an account in the head."""
    byline = case.byline()
    shown = (
        byline.upper() if case.tongue.lang in ("en", "de", "fr", "es", "it", "pt", "ru") and case.authors else byline
    )
    extra = (
        f'<meta name="author" content="admin"><meta property="og:title" content="{text(case.title)}"><meta property="article:published_time" content="{case.iso}T01:00:00Z">'
        f'<meta property="og:site_name" content="{text(case.site)}"><meta property="article:author" content="https://social.example/{case.host}">'
    )
    return (
        f"{_head(case, f'{case.title} « {case.site}', extra)}<body>{_menu(case)}<div class='post-hd'><h1>{text(case.title)}</h1>"
        f"<div class='post-info'><span>{text(shown)}</span><span>{case.spelt(case.date)}</span><span>7 min</span></div></div>"
        f"<div class='prose'>{paragraphs(case)}</div>{_related(case)}{_comments(case)}{_footer(case)}</body></html>"
    )


def old(case: Case) -> str:
    """A page of the last century: fonts and breaks, nothing for machines."""
    lines = "<br><br>".join(text(paragraph) for paragraph in case.paragraphs)
    return (
        f"<html><head><title>{text(case.title)}</title></head><body bgcolor='#ffffff'><table><tr><td><font size='1'>"
        f"<a href='/'>{text(case.tongue.menu[0])}</a> | <a href='/c'>{text(case.tongue.menu[3])}</a></font></td></tr><tr><td><font size='5'><b>{text(case.title)}</b></font><br>"
        f"<i>{text(case.byline())}</i><br>{case.spelt(case.date)}<br><br>{lines}</td></tr></table></body></html>"
    )


def properties(case: Case) -> str:
    """Microdata, in the comments too."""
    authors = "".join(
        f"<span itemprop='author' itemscope itemtype='https://schema.org/Person'><a href='#'><span itemprop='name'>{text(name)}</span></a></span> "
        for name in case.authors
    )
    comment = (
        f"<div class='user-comments'><div itemprop='comment' itemscope><span itemprop='author'>{text(case.others[0])}</span>"
        f"<meta itemprop='datePublished' content='{iso(case.later)}'><p>{text(case.tongue.sentences[1])}</p></div></div>"
    )
    return (
        f"{_head(case, f'{case.site}: {case.title}')}<body>{_menu(case)}<div itemscope itemtype='https://schema.org/Article'><h1 itemprop='headline'>{text(case.title)}</h1>"
        f"<p>{authors}<time itemprop='datePublished' datetime='{case.iso}'>{case.spelt(case.date)}</time></p><div itemprop='articleBody'>{paragraphs(case)}</div></div>{comment}{_footer(case)}</body></html>"
    )


def reprint(case: Case) -> str:
    """Passed on from elsewhere, with a line that says so."""
    extra = (
        f'<link rel="canonical" href="https://www.first-{case.host}/a/{case.number}"><meta property="og:title" content="{text(case.title)}">'
        f'<meta property="og:site_name" content="{text(case.site)}"><meta name="date" content="{case.iso}">'
    )
    return (
        f"{_head(case, f'{case.title} | {case.site}', extra)}<body>{_menu(case)}<article><h1>{text(case.title)}</h1><p>{text(case.byline())}</p>{paragraphs(case)}"
        f"<p><em>{text(case.tongue.reprint)} <a href='https://www.first-{case.host}/'>{text(case.tongue.sites[-1])} 2</a>.</em></p></article>{_related(case)}{_footer(case)}</body></html>"
    )


def hashed(case: Case) -> str:
    """A page of a program: class names that mean nothing, JSON-LD that lists other articles too."""
    others = [
        {
            "@type": "NewsArticle",
            "headline": f"{title} 2",
            "author": case.others[0],
            "datePublished": iso(case.other_day),
        }
        for title in case.tongue.titles
    ]
    own = {"@type": "NewsArticle", "headline": case.title, "author": list(case.authors), "datePublished": case.iso}
    extra = f"{script(others)}{script(own)}<meta property='og:title' content='{text(case.title)}'>"
    return (
        f"{_head(case, f'{case.title} - {case.site}', extra)}<body>{_menu(case)}<div class='css-1q'><h1 class='css-9z'>{text(case.title)}</h1><div class='css-2w'><p class='css-77'>{text(case.byline())}</p>"
        f"<time class='css-d1' datetime='{case.iso}T05:00:00-05:00'>{case.spelt(case.date)}</time></div><div class='css-x'>{paragraphs(case)}</div></div>{_related(case)}{_footer(case)}</body></html>"
    )


def release(case: Case) -> str:
    """A notice to the press: nobody signs, somebody is named for questions."""
    extra = f'<meta name="author" content="{text(case.site)}"><meta property="og:title" content="{text(case.title)}"><meta property="og:site_name" content="{text(case.site)}">'
    return (
        f"{_head(case, f'{case.title} | {case.site}', extra)}<body>{_menu(case)}<div class='news-detail'><h1>{text(case.title)}</h1><p>{case.spelt(case.date)}</p>{paragraphs(case)}"
        f"<h3>{text(case.tongue.menu[3])}</h3><p>{text(case.others[0])}<br>+00 1234 5678<br>press@{case.host}</p></div>{_footer(case)}</body></html>"
    )


def column(case: Case) -> str:
    """A column: the site's name as the first heading, the title as the second, the writer's name below the text."""
    signed = f"<p><strong>{text(case.names)}</strong>, {text(case.tongue.role)}</p>" if case.authors else ""
    below = f"<p class='sign'>{text(case.byline())}</p>" if case.authors else ""
    return (
        f"{_head(case, f'{case.title} - {case.tongue.menu[1]} - {case.site}')}<body><h1><a href='/'>{text(case.site)}</a></h1>{_menu(case)}"
        f"<div class='col'><h2>{text(case.title)}</h2><div class='when'>{case.spelt(case.date)}</div>{paragraphs(case)}{below}{signed if case.number % 2 else ''}</div>"
        f"<div class='older'><h4><a href='/o'>{text(case.tongue.titles[0])} 3</a></h4></div>{_footer(case)}</body></html>"
    )


def listed(case: Case) -> str:
    """Facts as a list of terms, and an address that holds the day."""
    writer = case.names if case.authors else case.site
    return (
        f"{_head(case, f'{case.site} » {case.tongue.menu[2]} » {case.title}')}<body>{_menu(case)}<div id='page'><h1>{text(case.title)}</h1>"
        f"<dl><dt>{text(case.tongue.author_label)}</dt><dd>{text(writer)}</dd><dt>{text(case.tongue.published)}</dt><dd>{case.spelt(case.date)}</dd></dl>"
        f"{paragraphs(case)}</div>{_comments(case)}{_footer(case)}</body></html>"
    )


def searched(case: Case) -> str:
    """Written for search engines: another title in the head, cut off in previews; a post glued to the name; two h1."""
    byline = (
        f"{case.tongue.byline[0].format(names=case.authors[0])}, {case.tongue.role}, {case.tongue.sites[-1]}"
        if len(case.authors) == 1
        else case.byline()
    )
    graph = {
        "@type": "Article",
        "headline": case.title,
        "datePublished": f"{case.iso}T22:30:00Z",
        "author": {"@type": "Person", "name": case.names or "admin", "url": "https://x.example/u"},
    }
    extra = f'<meta property="og:title" content="{text(case.title[: len(case.title) * 2 // 3])}…"><meta name="twitter:title" content="{text(case.title)} | {text(case.site)}">{script(graph)}'
    return (
        f"{_head(case, f'{case.title} ({case.date[0]}) | {case.site}', extra)}<body><h1 class='logo-text'>{text(case.site)}</h1>{_menu(case)}<article><h1>{text(case.title)}</h1>"
        f"<div class='meta'><div class='who'>{text(byline)}</div><div class='when'>{case.spelt(case.date)}</div></div>{paragraphs(case)}</article>{_related(case)}{_footer(case)}</body></html>"
    )


def wire(case: Case) -> str:
    """News of an agency: the agency and the site as authors everywhere, reporters' names only where there are some."""
    extra = (
        f'<meta name="author" content="{text(case.names or case.site)}"><meta name="pubdate" content="{case.iso.replace("-", "")}"><meta name="source" content="{text(case.site)}">'
        f'<meta property="og:title" content="{text(case.title)} - {text(case.site)}"><meta property="og:url" content="https://{case.host}/{case.number}">'
    )
    shown = case.names or case.site
    return (
        f"{_head(case, f'{case.title} - {case.site}', extra)}<body>{_menu(case)}<h1>{text(case.title)}</h1><ul class='bar'><li class='writer'>{text(shown)}</li>"
        f"<li>{text(case.tongue.published)} {case.spelt(case.date)}</li><li>{text(case.tongue.comments)} 12</li></ul><div>{paragraphs(case)}</div>"
        f"<p>{text(case.tongue.updated)} {case.spelt(case.later)}</p>{_comments(case)}{_footer(case)}</body></html>"
    )


SHAPES: dict[str, Callable[[Case], str]] = {
    "blog": blog,
    "news": news,
    "institute": institute,
    "office": office,
    "portal": portal,
    "journal": journal,
    "magazine": magazine,
    "old": old,
    "properties": properties,
    "reprint": reprint,
    "hashed": hashed,
    "release": release,
    "column": column,
    "listed": listed,
    "searched": searched,
    "wire": wire,
}
