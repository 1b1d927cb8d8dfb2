from __future__ import annotations

from collections.abc import Sequence

from site_builder.importing.choosing_authors import choose_authors
from site_builder.importing.evidence import Evidence
from site_builder.importing.values import Byline, Writer


def author(value: str, origin: str, weight: float, *, written: bool = False, writer: Writer | None = None) -> Evidence:
    return Evidence("author", value, origin, weight, writer, written)


def chosen(*evidence: Evidence, sites: Sequence[str] = (), text: str = "") -> tuple[list[str], Byline, tuple[str, ...]]:
    byline, doubts = choose_authors(
        evidence, lang="en", sites=sites, host="", text=text, profiles={"ada quill": "https://h.example/ada"}
    )
    return [writer.name for writer in byline.writers], byline, doubts


def test_the_byline_wins_over_the_account_that_put_the_page_up() -> None:
    names, _, doubts = chosen(
        author("Bo Reed", "meta author", 2.0), author("By Ada Quill", "the line under the title", 3.5, written=True)
    )
    assert names == ["Ada Quill"]
    assert "Bo Reed" in doubts[0]


def test_names_agree_in_any_order_and_without_initials() -> None:
    _, byline, doubts = chosen(
        author("Quill, Ada M.", "citation_author", 3.5), author("Ada Quill", "byline", 3.0, written=True)
    )
    assert len(byline.writers) == 1
    assert doubts == ()


def test_a_fuller_list_wins_where_machines_know_the_first_author_alone() -> None:
    names, _, _ = chosen(
        author("Ada Quill", "JSON-LD author", 3.5),
        author("By Ada Quill and Bo Reed", "the line under the title", 3.5, written=True),
    )
    assert names == ["Ada Quill", "Bo Reed"]


def test_what_any_place_tells_of_a_writer_is_kept() -> None:
    _, byline, _ = chosen(
        author("Ada Quill", "JSON-LD author", 3.5, writer=Writer("Ada Quill", role="Fellow")),
        author("Ada Quill", "byline", 3.0, written=True),
    )
    assert byline.writers == (Writer("Ada Quill", role="Fellow", url="https://h.example/ada"),)


def test_the_site_and_desks_do_not_sign() -> None:
    names, byline, _ = chosen(
        author("Salt House", "meta author", 2.0), author("admin", "JSON-LD author", 3.5), sites=["Salt House"]
    )
    assert names == []
    assert "Salt House" in byline.origin


def test_an_organisation_leaves_the_page_unsigned_and_says_why() -> None:
    _, byline, _ = chosen(Evidence("organisation", "Salt House", "JSON-LD author", 3.5))
    assert byline == Byline((), "JSON-LD author names nobody but “Salt House”")


def test_a_lone_weak_claim_is_a_doubt_and_no_author() -> None:
    names, _, doubts = chosen(author("Ada Quill", "a name under the title", 0.9, written=True))
    assert names == []
    assert "Ada Quill" in doubts[0]


def test_an_author_who_does_not_show_on_the_page_is_a_doubt() -> None:
    _, _, hidden = chosen(author("Ada Quill", "JSON-LD author", 3.5))
    _, _, shown = chosen(author("Ada Quill", "JSON-LD author", 3.5), text="salt ada quill june")
    assert hidden
    assert shown == ()


def test_nobody_is_named_where_no_place_names_anybody() -> None:
    assert chosen()[1].writers == ()


def test_an_editor_in_the_head_gives_way_to_whom_the_text_names() -> None:
    edited = Evidence("other work", "李小龙", "a credit", 1.0, written=True)
    head = author("李小龙", "meta author", 2.0)
    assert chosen(head, author("作者︱夏夏", "the end of the text", 2.0, written=True), edited, text="李小龙")[0] == [
        "夏夏"
    ]
    assert chosen(head, edited, text="李小龙")[0] == ["李小龙"]


def test_one_word_in_the_head_alone_is_no_author() -> None:
    names, _, _ = chosen(author("Segmented", "meta author", 3.0), text="salt and snow")
    assert names == []
    names, _, _ = chosen(author("Posted by Hedda", "the line under the title", 3.0, written=True))
    assert names == ["Hedda"]


def test_the_address_of_a_profile_does_not_spell_the_name() -> None:
    names, _, _ = chosen(
        author("https://salt.example/people/zoe-szlezak", "meta article:author", 4.0),
        author("Zoë Szlęzak", "the line under the title", 3.0, written=True),
    )
    assert names == ["Zoë Szlęzak"]


def test_one_word_beside_a_whole_name_that_machines_know_is_a_place() -> None:
    called = "an element called author"
    structured = author("Ada Quill", "JSON-LD author", 3.5)
    quill, place = (author(name, called, 3.0, written=True) for name in ("ADA QUILL", "Orvane"))
    assert chosen(structured, quill, place)[0] == ["Ada Quill"]
    known = author("Orvane", "meta author", 2.0, writer=Writer("Orvane"))
    assert set(chosen(structured, known, quill, place)[0]) == {"Ada Quill", "Orvane"}
    assert chosen(structured, quill, author("Maria", called, 3.0, written=True))[0] == ["Ada Quill", "Maria"]


def test_whom_one_meta_tag_names_and_no_reader_sees_is_a_doubt_and_no_author() -> None:
    names, _, doubts = chosen(author("Bo Reed", "meta author", 2.0), sites=["Salt House"], text="tides and ferries")
    assert names == []
    assert "Bo Reed may be the author" in doubts[0]


def test_on_a_site_that_bears_the_name_the_meta_tag_is_believed() -> None:
    names, _, _ = chosen(author("Bo Reed", "meta author", 2.0), sites=["Bo Reed's notes"], text="tides and ferries")
    assert names == ["Bo Reed"]


def test_a_place_of_structured_data_is_believed_unseen() -> None:
    names, _, _ = chosen(author("Bo Reed", "JSON-LD author", 3.5), text="tides and ferries")
    assert names == ["Bo Reed"]
