from __future__ import annotations

import pytest

from site_builder.core.tags import nearest

CHINESE = ("en", "zh-Hans", "zh-Hant", "ko")


@pytest.mark.parametrize(
    ("tag", "known", "found"),
    [
        ("ko", CHINESE, "ko"),
        ("ko-KR", CHINESE, "ko"),
        ("en", ("en-GB", "en-US"), "en-GB"),
        ("en-US", ("en-GB", "en-US"), "en-US"),
        ("en-AU", ("en", "en-US"), "en"),
        ("zh-TW", CHINESE, "zh-Hant"),
        ("zh-HK", CHINESE, "zh-Hant"),
        ("zh-Hant-TW", CHINESE, "zh-Hant"),
        ("zh-CN", CHINESE, "zh-Hans"),
        ("zh", CHINESE, "zh-Hans"),
        ("zh-Hant", ("zh",), ""),
        ("sr-Latn", ("sr-Cyrl", "sr"), "sr"),
        ("ZH-hant", CHINESE, "zh-Hant"),
        ("el", CHINESE, ""),
        ("", CHINESE, ""),
        ("ko", (), ""),
    ],
)
def test_the_nearest_language_is_of_the_same_script(tag: str, known: tuple[str, ...], found: str) -> None:
    assert nearest(tag, known) == found
