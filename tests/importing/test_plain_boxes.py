"""Boxes and enlarged quotations amid copied text are left out; what may be the article's stays."""

from __future__ import annotations

import pytest

from site_builder.importing.plain import read_plain

PARAGRAPHS = {
    "en": (
        "The weir below the old mill was built to hold back the spring floods, and for ninety years it did nothing else at all.",
        "Last autumn the council found out that the weir belongs to nobody. The deed had been signed by a man who never lived.",
        "Since then the fishermen have asked for a ladder for the trout, and the millers for a wheel that no longer turns.",
        "A decision is expected before the thaw. Whoever is given the weir will also be given the bill for ninety years.",
    ),
    "tr": (
        "Eski değirmenin altındaki bent bahar taşkınlarını tutmak için yapıldı ve doksan yıl boyunca başka bir işe yaramadı.",
        "Geçen güz meclis bendin kimseye ait olmadığını öğrendi. Tapuyu hiç yaşamamış bir adam imzalamıştı, mühür de sahteydi.",
        "O günden beri balıkçılar alabalık için bir merdiven, değirmenciler ise artık dönmeyen bir çark için dilekçe veriyor.",
        "Kararın karlar erimeden verilmesi bekleniyor. Bendi alan, doksan yılın faturasını da almış olacak.",
    ),
    "ja": (
        "古い水車小屋の下の堰は春の洪水を防ぐために造られ、九十年のあいだそれ以外の役目を持たなかった。村の誰もがそう信じていた。",
        "昨年の秋、村議会は堰が誰のものでもないことを知った。証書に署名した男はどこにも存在しなかったのである。",
        "それ以来、漁師は鱒のための梯子を、粉屋はもう回らない水車のための補助を求めている。話し合いは続いている。",
        "結論は雪解けの前に出る見込みだ。堰を受け取る者は、九十年分の請求書も一緒に受け取ることになる。",
    ),
}
BOXES = {
    "en": ("The Morning Weir", "Free daily newsletter", "All that happened on the river while you slept"),
    "tr": ("Sabah Bendi", "Ücretsiz bülten", "Siz uyurken nehirde olan her şey"),
    "ja": ("朝の堰", "無料メールマガジン", "眠っているあいだに川で起きたこと"),
}


def page(lang: str, *between: str) -> str:
    first, second, *others = PARAGRAPHS[lang]
    return "\n\n".join(("Whose weir is it?", "4 May 2021", first, second, *between, *others))


@pytest.mark.parametrize("lang", PARAGRAPHS)
def test_short_lines_of_which_one_asks_for_subscribers_are_a_box(lang: str) -> None:
    found = read_plain(page(lang, "\n".join(BOXES[lang])))
    assert "#" not in found.body
    assert [one.text for one in found.dropped if "box" in one.why] == list(BOXES[lang])
    assert all(text.split(".")[0] in found.body for text in PARAGRAPHS[lang])


def test_sentences_of_the_article_that_speak_of_newsletters_stay() -> None:
    said = "He wrote it in an email, she said.", "She never read his newsletter."
    body = read_plain(page("en", *said)).body
    assert all(sentence in body for sentence in said)


def test_a_subhead_behind_a_box_stays_a_subhead() -> None:
    found = read_plain(page("en", "\n".join(BOXES["en"]), "What the deed says"))
    assert "## What the deed says" in found.body


@pytest.mark.parametrize(
    ("lang", "quotation"),
    [
        ("en", "“The deed had been signed by a man who never lived.”"),
        ("tr", "“Tapuyu hiç yaşamamış bir adam imzalamıştı.”"),
        ("ja", "「証書に署名した男はどこにも存在しなかった」"),
    ],
)
def test_a_sentence_that_a_paragraph_nearby_says_is_said_once(lang: str, quotation: str) -> None:
    found = read_plain(page(lang, quotation))
    dropped = [one.why for one in found.dropped if one.text == quotation]
    assert dropped == ["repeats line 7"]
    assert found.body.count(quotation.strip("“”「」.")) == 1


def test_a_sentence_that_only_resembles_another_stays() -> None:
    sentence = "The deed had been sealed by a woman who never wrote."
    assert sentence in read_plain(page("en", sentence)).body
