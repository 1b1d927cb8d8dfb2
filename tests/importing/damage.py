"""Inputs that are damaged in every way that we could think of, made from pages and texts of our own: the same for the same
number."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.chance import Chance
from site_builder.importing.values import Input

_SENTENCES = {
    "utf-8": "The tide in the harbour of Orvane was measured by three people for a year; nobody had asked.",
    "cp949": "안개 낀 항구에서 세 사람이 한 해 동안 조수를 재었다. 아무도 시키지 않았다.",
    "shift_jis": "霧の港で三人が一年のあいだ潮を測った。誰にも頼まれてはいなかった。",
    "gb18030": "雾中的港口，三个人整整一年测量潮汐，没有人要求他们这样做。",
    "cp1251": "В туманной гавани трое целый год измеряли высоту прилива. Никто их не просил.",
    "cp1253": "Στο ομιχλώδες λιμάνι τρεις άνθρωποι μετρούσαν έναν χρόνο την παλίρροια.",
    "cp1256": "في الميناء الضبابي قاس ثلاثة أشخاص ارتفاع المد عاما كاملا.",
    "cp1254": "Sisli limanda üç kişi bir yıl boyunca gelgiti ölçtü; kimse istememişti.",
}
CODECS = (*_SENTENCES, "utf-16", "utf-16-le", "utf-32", "big5", "euc_jp", "koi8_r")


def page(chance: Chance, *, codec: str = "utf-8", paragraphs: int = 12) -> bytes:
    """A page that nothing is wrong with."""
    sentence = _SENTENCES.get(codec, _SENTENCES["utf-8"])
    parts = [
        f"<p>{sentence} {chance.below(10_000)} <a href='/{chance.below(99)}'>{sentence[:12]}</a> {sentence}</p>"
        for _ in range(paragraphs)
    ]
    parts.insert(2, "<h2>Orvane</h2><ul><li>Salt<ul><li>Wind</li></ul></li></ul><table><tr><th>a</th><th>b</th></tr>"
                    "<tr><td>1</td><td>2</td></tr></table><p>x<sup><a href='#n1'>1</a></sup></p>")  # fmt: skip
    parts.append("<p id='n1'>1. Orvane.</p><figure><img src='a.jpg'><figcaption>Orvane</figcaption></figure>")
    head = f"<html><head><meta charset='{codec}'><title>Orvane</title><script type='application/ld+json'>{{}}</script></head>"
    return f"{head}<body><article><h1>Orvane</h1>{''.join(parts)}</article></body></html>".encode(codec, "replace")


def plain_text(chance: Chance, *, codec: str = "utf-8") -> bytes:
    sentence = _SENTENCES.get(codec, _SENTENCES["utf-8"])
    lines = ["Orvane", "By Mira Tolk", "12 March 2021", "Share", *[f"{sentence} [{number}]" for number in range(1, 12)]]
    return "\n\n".join((*lines, "[1] Orvane.", "[2] Ibid.")).encode(codec, "replace")


def _whole(chance: Chance) -> bytes:
    codec = chance.pick(CODECS)
    return page(chance, codec=codec) if chance.below(3) else plain_text(chance, codec=codec)


def _cut(chance: Chance) -> bytes:
    content = _whole(chance)
    start = chance.below(len(content)) if chance.once_in(3) else 0
    return content[start : start + chance.below(len(content))]


def _flipped(chance: Chance) -> bytes:
    content = bytearray(_whole(chance))
    for _ in range(1 + chance.below(len(content) // 10)):
        content[chance.below(len(content))] = chance.below(256)
    return bytes(content)


def _wrongly_declared(chance: Chance) -> bytes:
    return page(chance, codec=chance.pick(tuple(_SENTENCES))).replace(
        b"charset='", f"charset='{chance.pick(CODECS)}' x='".encode()
    )


def _binary(chance: Chance) -> bytes:
    start = chance.pick(
        (b"", b"%PDF-1.4\n", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n", b"<html>", b"GIF89a", b"\xd0\xcf\x11\xe0")
    )
    return start + bytes(chance.below(256) for _ in range(chance.below(5_000)))


def _with_zeros(chance: Chance) -> bytes:
    content = _whole(chance)
    place = chance.below(len(content))
    return content[:place] + b"\0" * (1 + chance.below(3_000)) + content[place:]


def _surrogates(chance: Chance) -> bytes:
    return (
        page(chance).replace(b"Orvane", "Or\ud800vane\udfff".encode("utf-8", "surrogatepass"))
        + b"&#xD800;&#0;&#1;&#x110000;"
    )


def _nested(chance: Chance) -> bytes:
    tag = chance.pick(
        ("div", "b", "ul><li", "table><tr><td", "blockquote", "span", "a href=x", "font", "section", "dl><dd", "q")
    )
    content = (
        page(chance, paragraphs=5)
        .decode()
        .replace("<article>", "<article>" + f"<{tag}>" * chance.pick((600, 3_000, 10_000)))
    )
    return content.encode()


def _unclosed(chance: Chance) -> bytes:
    tag = chance.pick(
        (
            "<p>x",
            "<b>x",
            "<i><b>",
            "<td>",
            "<li>",
            "<a href=",
            "<!--",
            "<h2>",
            "<script>",
            "<sup>1",
            "</div>",
            "<img",
            "<",
        )
    )
    return page(chance).replace(b"<h2>", tag.encode() * chance.pick((1_000, 5_000, 20_000)) + b"<h2>")


def _attributes(chance: Chance) -> bytes:
    attributes = " ".join(f"a{number}='{number}'" for number in range(chance.pick((1_000, 100_000))))
    return page(chance).replace(b"<article", f"<article {attributes}".encode())


def _long_line(chance: Chance) -> bytes:
    word = chance.pick(("x", "tide ", "[", "*", "&amp;", "<", "1. ", "안", "`", "|", "\t", "<br>", "http://"))
    line = word * (chance.pick((20_000, 200_000)) // len(word))
    return line.encode() if chance.below(2) else page(chance).replace(b"<h2>", line.encode() + b"<h2>")


def _entities(chance: Chance) -> bytes:
    names = "".join(f'<!ENTITY e{number + 1} "&e{number};&e{number};&e{number};">' for number in range(60))
    bomb = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY e0 "tide">{names}]>'.encode()
    return (
        bomb + page(chance).replace(b"Orvane", b"&e60;")
        if chance.below(2)
        else page(chance).replace(b"Orvane", b"&amp;#x26;" * 5_000)
    )


def _odd_structure(chance: Chance) -> bytes:
    parts = list(page(chance).split(b"<"))
    for _ in range(len(parts)):
        one, other = chance.below(len(parts)), chance.below(len(parts))
        parts[one], parts[other] = parts[other], parts[one]
    return b"<".join(parts)


def _archive(chance: Chance) -> bytes:
    head = b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="cut"\r\n\r\n--cut\r\nContent-Type: text/html\r\n'
    encoding = chance.pick((b"base64", b"quoted-printable", b"nonsense", b"7bit"))
    content = head + b"Content-Transfer-Encoding: " + encoding + b"\r\n\r\n" + page(chance) + b"\r\n--cut--"
    return content[: chance.below(len(content))] if chance.below(2) else content


def _empty(chance: Chance) -> bytes:
    return chance.pick(
        (b"", b" ", b"\n" * 1_000, b"<", b"<html>", b"<html><body></body></html>", b"\xef\xbb\xbf", b"\xff\xfe", b"\0")
    )


_KINDS: tuple[Callable[[Chance], bytes], ...] = (
    _whole,
    _cut,
    _flipped,
    _wrongly_declared,
    _binary,
    _with_zeros,
    _surrogates,
    _nested,
    _unclosed,
    _attributes,
    _long_line,
    _entities,
    _odd_structure,
    _archive,
    _empty,
)


def damaged(number: int) -> Input:
    """The damaged input of a number; all kinds come in turn."""
    chance = Chance(4, "damage", number)
    kind = _KINDS[number % len(_KINDS)]
    charset = chance.pick(("", "", "utf-8", "iso-8859-1", "euc-kr", "nonsense", "utf-16"))
    return Input(
        f"{kind.__name__.strip('_')}-{number}", kind(chance), chance.pick(("", "https://review.example/a")), charset
    )


def _headings(element: str, count: int) -> bytes:
    end = element.partition(" ")[0]
    return "".join(f"<{element}>Tides of Orvane, {number}</{end}>" for number in range(count)).encode()


def _marks(place: str) -> bytes:
    """Links that may be marks of notes, all to one place."""
    return f"<p>{f'<a href=#{place}>x</a> ' * 500}</p><p id={place}>Orvane</p>".encode()


def huge(name: str) -> Input:
    """An input that is huge, or of one sign, by its name in HUGE."""
    chance = Chance(4, "huge", name)
    sentence = _SENTENCES["utf-8"].encode()
    contents = {
        "bytes": lambda: b"\x01\x02 tide" * 7_000_000,
        "page": lambda: page(chance).replace(b"<h2>", (b"<p>" + sentence + b"</p>") * 190_000 + b"<h2>"),
        "line": lambda: b"<html><body><p>" + b"tide " * 2_000_000,
        "tags": lambda: b"<div><b>x</b><br>" * 600_000,
        "text": lambda: (sentence + b"\n\n") * 100_000,
        "words": lambda: b"tide " * 2_000_000,
        "chapter": lambda: (sentence * 4 + b"[1]\n\n") * 5_000 + b"[1] Orvane.",
        "stars": lambda: b"*" * 200_000,
        "ticks": lambda: b"`" * 200_000,
        "half stars": lambda: b" *x" * 70_000,
        "signs": lambda: b"<&amp;_`[" * 20_000,
        "starred page": lambda: page(chance).replace(b"<h2>", b"*_`" * 60_000 + b"<h2>"),
        "unclosed page": lambda: page(chance).replace(b"<h2>", b"<b>x <i>y " * 20_000 + b"<h2>"),
        "headings": lambda: page(chance).replace(b"<h2>", _headings("h3", 3_000) + b"<h2>"),
        "titles": lambda: page(chance).replace(b"<h2>", _headings("h3 class=title", 3_000) + b"<h2>"),
        "blank program": lambda: page(chance).replace(b"{}", b"{" + b"\n" * 200_000 + b"x"),
        "commas": lambda: page(chance).replace(b"{}", b'{"' + b"," * 5 + b" " * 200_000 + b'"' + b" " * 200_000 + b"x"),
        "boxes": lambda: page(chance).replace(b"<h2>", b"<div class=x>" * 150 + b"<p>x</p>" * 11_000 + b"<h2>"),
        "dashes": lambda: page(chance).replace(b"<h2>", _marks("-" * 1_900) + b"<h2>"),
        "italics": lambda: page(chance).replace(b"<h2>", b"<p>" + b"<i>*</i>" * 29_000 + b"</p><h2>"),
    }
    return Input(name, contents[name]())


HUGE = (
    *("bytes", "page", "line", "tags", "text", "words", "chapter"),
    *("stars", "ticks", "half stars", "signs", "starred page", "unclosed page"),
    *("headings", "titles", "blank program", "commas", "boxes", "dashes", "italics"),
)
