"""The languages of a generated library: what their words and names are made of.

Nothing means anything. In each language the syllables of topics' names are never those of other words, so that a name
stands in a text only where it was put, also where names are found as parts of longer strings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.chance import Chance, zipf


def _parts(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# Six of twenty articles are not in English; a list, so that any twenty in a row hold them all.
LANGUAGES = _parts("en en en ko en en zh-Hans en en en en el en ko en en ru en zh-Hans en")


@dataclass(frozen=True, slots=True)
class Script:
    """What a language is written with. `names` are the syllables of names; `syllables` the least and the most of a
    word; `pace` the words that say as much as one word of English; `after_name` what a name may carry."""

    lang: str
    text: tuple[str, ...]
    names: tuple[str, ...]
    syllables: tuple[int, int] = (1, 4)
    sentence: tuple[int, int] = (9, 18)
    pace: float = 1.0
    space: str = " "
    comma: str = ","
    stop: str = "."
    quotes: tuple[str, str] = ('"', '"')
    dash: str = " -- "
    after_word: tuple[str, ...] = ("",)
    after_name: tuple[str, ...] = ("",)


_EN = Script(
    "en",
    text=_parts("ka lo mi ren tu sa vel dor ni pas te gri mo lun har bek da fe so li ran ter con sta pre"),
    names=_parts("zar qua xen vok zil jor wex juno kwa phar ziv rhu"),
    after_word=("",) * 30 + ("'s",),
    after_name=("",) * 9 + ("'s",),
)
_KO = Script(
    "ko",
    text=tuple("가나다라마바사아자차카타파하고노도로모보소오조초코토포호구누두루무부수우주추쿠투푸후시기지리"),
    names=tuple(
        "강경관광국군권금길김남단당동명문민박방변병복북산상석선성송신심안양연영용운원윤임장전정진창천최태풍한현홍황"
    ),
    syllables=(2, 3),
    sentence=(7, 13),
    pace=0.7,
    stop="다.",
    after_word=("", "", "은", "를", "에서", "의", "으로"),
    after_name=("", "은", "이", "을", "에서", "의", "과", "에는"),
)
_ZH = Script(
    "zh-Hans",
    text=tuple(
        "的一是不了在有我他这个上们来到时大地为子中你说生年着就那和要她出也里后自以会家可下而过天去能对小多然于心学么之都好看"
        "起发当没成只如事把还用第样道想作种开美总从无情己面最女但现前些所同日手又行意动"
    ),
    names=tuple("山水火木金土湖海江河松竹梅兰菊桃李杨柳龙凤虎鹤云雨雪霜雷风电石玉银铜铁城楼塔桥港州"),
    syllables=(2, 2),
    sentence=(8, 16),
    pace=0.75,
    space="",
    comma="，",
    stop="。",
    quotes=("“", "”"),
    dash="——",
)
_EL = Script(
    "el",
    text=_parts("κα λο μι ρεν του σα βελ δορ νι τε πα γρι μο λου χαρ νά τή μό πεί"),
    names=_parts("ξαν ψιλ φορ θεω ζην ξυρ ψαθ φην"),
)
_RU = Script(
    "ru",
    text=_parts("ка ло ми рен ту са вел дор ни пас те гри мо лун хар бек го ста пре"),
    names=_parts("щук юрь фом жан цеп эст чум шаф"),
)
SCRIPTS = {script.lang: script for script in (_EN, _KO, _ZH, _EL, _RU)}


@dataclass(frozen=True, slots=True)
class Tongue:
    """A script with words of its own: the shortest are the most frequent."""

    script: Script
    words: tuple[str, ...]
    odds: tuple[float, ...]

    def word(self, chance: Chance) -> str:
        return self.words[chance.weighted(self.odds)]


def tongue(lang: str, *, seed: int, vocabulary: int = 4000) -> Tongue:
    script, chance = SCRIPTS[lang], Chance(seed, "words", lang)
    # Some scripts have fewer words of so few syllables; what is drawn twice stands there once.
    words = dict.fromkeys(_join(chance, script.text, *script.syllables) for _ in range(vocabulary))
    ordered = tuple(sorted(words, key=len))
    return Tongue(script, ordered, zipf(len(ordered), flat=10))


def titles(lang: str, *, seed: int) -> Iterator[str]:
    """Names of two words, or of three or four characters; never the same twice."""
    script, chance = SCRIPTS[lang], Chance(seed, "titles", lang)
    if lang in ("ko", "zh-Hans"):
        return _unique(lambda: _join(chance, script.names, 3, 4))
    return _unique(lambda: f"{_name_word(chance, script)} {_name_word(chance, script)}")


def aliases(lang: str, *, seed: int) -> Iterator[str]:
    """Other names: acronyms, or five characters; never the same twice and never a title."""
    script, chance = SCRIPTS[lang], Chance(seed, "aliases", lang)
    if lang in ("ko", "zh-Hans"):
        return _unique(lambda: _join(chance, script.names, 5, 5))
    # No vowels: no word of the text is one of these in small letters. No s at the end: it would look like a plural.
    return _unique(lambda: "".join(chance.pick("BCDFGHJKLMNPQRTVWXZ") for _ in range(4)))


def person_names(*, seed: int) -> Iterator[str]:
    chance = Chance(seed, "people")

    def one() -> str:
        return f"{_join(chance, _EN.text, 2, 3).capitalize()} {_join(chance, _EN.text, 2, 4).capitalize()}"

    return _unique(one)


def _name_word(chance: Chance, script: Script) -> str:
    return (chance.pick(script.names) + _join(chance, script.names, 1, 2)).capitalize()


def _join(chance: Chance, syllables: tuple[str, ...], least: int, most: int) -> str:
    return "".join(chance.pick(syllables) for _ in range(chance.between(least, most)))


def _unique(draw: Callable[[], str]) -> Iterator[str]:
    seen: set[str] = set()
    while True:
        name = draw()
        if name not in seen:
            seen.add(name)
            yield name
