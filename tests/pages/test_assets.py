"""Static files under names that carry a digest, and style sheets that still find them."""

from __future__ import annotations

import hashlib

from site_builder.core.bodies import Artifact
from site_builder.core.diagnostics import Diagnostic
from site_builder.core.project import Source
from site_builder.pages.assets import publish


def published(**files: str) -> tuple[dict[str, Artifact], tuple[Diagnostic, ...]]:
    """Publish files given as keyword arguments: look__a_css is static/look/a.css."""
    names = {name: f"static/{name.replace('__', '/').replace('_', '.')}" for name in files}
    assets, problems = publish(Source(names[name], text.encode()) for name, text in files.items())
    return dict(assets), problems


def name_of(stem: str, content: str, extension: str) -> str:
    return f"{stem}.{hashlib.sha256(content.encode()).hexdigest()[:8]}{extension}"


def test_a_name_carries_the_digest_of_the_bytes_before_its_extension() -> None:
    assets, _ = published(look__a_svg="<svg/>", LICENSE="MIT")
    assert assets["static/look/a.svg"] == Artifact(name_of("static/look/a", "<svg/>", ".svg"), b"<svg/>")
    assert assets["static/LICENSE"].path == name_of("static/LICENSE", "MIT", "")


def test_files_for_the_top_of_the_site_keep_their_names() -> None:
    assets, _ = published(root__CNAME="example.org", root__favicon_ico="x")
    assert {asset.path for asset in assets.values()} == {"CNAME", "favicon.ico"}


def test_a_style_sheet_finds_its_files_under_their_new_names() -> None:
    css = "a{background:url('../pic.svg#part')}b{src:url( font.woff2?v=1 )}"
    assets, problems = published(look__a_css=css, pic_svg="<svg/>", look__font_woff2="font")
    picture, font = name_of("../pic", "<svg/>", ".svg"), name_of("font", "font", ".woff2")
    assert problems == ()
    assert (
        assets["static/look/a.css"].content.decode() == f"a{{background:url('{picture}#part')}}b{{src:url( {font} )}}"
    )


def test_a_changed_picture_changes_the_address_of_the_style_sheet_that_shows_it() -> None:
    one, _ = published(a_css="a{background:url(p.svg)}", p_svg="1")
    two, _ = published(a_css="a{background:url(p.svg)}", p_svg="2")
    assert one["static/a.css"].path != two["static/a.css"].path


def test_a_style_sheet_may_import_another() -> None:
    assets, problems = published(a_css="@import url(b.css);", b_css="b{}")
    assert problems == ()
    assert assets["static/a.css"].content.decode() == f"@import url({name_of('b', 'b{}', '.css')});"


def test_addresses_elsewhere_and_in_remarks_are_left_alone() -> None:
    css = "/* url(no.svg) */a{b:url(data:image/svg+xml,x);c:url(https://x.example/y);d:url(#e);f:url(/g.svg)}"
    assets, problems = published(a_css=css)
    assert problems == ()
    assert assets["static/a.css"].content.decode() == css


def test_an_address_that_leads_nowhere_is_reported_where_it_stands() -> None:
    _, problems = published(a_css="a{}\nb{background: url('pic.sgv')}", pic_svg="x")
    assert [(found.rule.id, str(found.location), found.hint) for found in problems] == [
        ("dead-link", "static/a.css:2:20", "did you mean 'static/pic.svg'?")
    ]


def test_style_sheets_that_import_each_other_are_reported_and_not_followed_for_ever() -> None:
    _, problems = published(a_css="@import url(b.css);", b_css="@import url(a.css);")
    assert [(found.rule.id, found.location.path) for found in problems] == [("dead-link", "static/b.css")]
