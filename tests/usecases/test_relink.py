"""Bodies that are asked for one by one are those of the whole site."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.content.library import bodies
from site_builder.core.project import Options
from site_builder.load import load
from site_builder.relink import Bodies
from site_builder.store.memo import open_memo
from site_builder.store.sources import read_project
from tests.usecases.trees import LIBRARY, put_down


def test_a_body_that_is_asked_for_is_that_of_the_whole_site(tmp_path: Path) -> None:
    put_down(tmp_path, LIBRARY)
    with open_memo(None) as memo:
        loaded = load(*read_project(tmp_path), memo=memo, options=Options(drafts=True))
    assert loaded.library
    site = loaded.library.site
    assert site.articles
    assert site.translations
    whole, asked = {body.key: body for body in bodies(site)}, Bodies(site)
    assert list(asked) == list(whole)
    assert len(asked) == len(whole)
    assert {key: asked[key] for key in whole} == whole
    for key in ("articles/none", "articles/", "none/none", "", "topics"):
        with pytest.raises(KeyError):
            asked[key]
