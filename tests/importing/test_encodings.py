from __future__ import annotations

import pytest

from site_builder.importing.encodings import encoding_of, python_name

TEXTS = {
    "ko": ("안개 낀 항구에서 연구원들은 조수의 높이를 재었다. 그 결과는 다음 해에 발표되었다.", ("euc_kr", "cp949")),
    "ja": ("霧の港で研究者たちは潮の高さを測った。結果は翌年に発表された。", ("shift_jis", "euc_jp", "iso2022_jp")),
    "zh-Hans": ("雾中的港口，研究人员测量了潮汐的高度。结果在第二年发表。", ("gb2312", "gb18030")),
    "zh-Hant": ("霧中的港口，研究人員測量了潮汐的高度。結果在第二年發表。", ("big5",)),
    "ru": ("В туманной гавани исследователи измеряли высоту прилива. Итоги вышли через год.", ("cp1251", "koi8_r")),
    "uk": ("У туманній гавані дослідники виміряли висоту припливу. Її підсумки вийшли за рік.", ("cp1251",)),
    "el": ("Στο ομιχλώδες λιμάνι οι ερευνητές μέτρησαν το ύψος της παλίρροιας.", ("cp1253", "iso8859-7")),
    "tr": ("Sisli limanda araştırmacılar gelgitin yüksekliğini ölçtü, ışık şöyle çoğaldı.", ("cp1254",)),
    "ar": ("في الميناء الضبابي قاس الباحثون ارتفاع المد. نشرت النتائج في العام التالي.", ("cp1256",)),
    "he": ("בנמל הערפילי מדדו החוקרים את גובה הגאות. התוצאות פורסמו שנה אחר כך.", ("cp1255",)),
    "th": ("ในท่าเรือที่มีหมอก นักวิจัยวัดความสูงของน้ำ", ("cp874",)),
    "fr": ("Dans le port brumeux, on a mesuré la hauteur de la marée. « Les résultats ont été publiés »", ("cp1252",)),
    "de": ("Im nebligen Hafen maßen die Forscher die Höhe der Flut. Das Ergebnis überraschte.", ("cp1252", "latin-1")),
    "pl": ("W mglistym porcie badacze zmierzyli wysokość pływu. Wyniki były złe.", ("cp1250", "iso8859-2")),
    "en": ("It’s a “foggy” port – said the one who measured it.", ("cp1252",)),
}
CASES = [(text, codec) for text, codecs in TEXTS.values() for codec in (*codecs, "utf-8")]


@pytest.mark.parametrize(("text", "codec"), CASES)
@pytest.mark.parametrize("declared", [(), ("cp1252",), ("utf-8",), ("gb18030",)])
def test_a_text_is_read_whatever_is_declared(text: str, codec: str, declared: tuple[str, ...]) -> None:
    content = text.encode(codec)
    assert content.decode(encoding_of(content, declared)) == text


def test_a_few_damaged_bytes_do_not_change_the_encoding() -> None:
    content = (TEXTS["ko"][0] * 5).encode()
    assert encoding_of(content[:200] + b"\xff" + content[200:-1], ()) == "utf-8"


@pytest.mark.parametrize("declared", ["cp1252", "cp1254"])
def test_what_is_declared_decides_where_two_encodings_look_alike(declared: str) -> None:
    assert encoding_of("a façade above the quay".encode(declared), (declared,)) == declared


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("ISO-8859-1", "cp1252"),
        ("ks_c_5601-1987", "cp949"),
        ("GB2312", "gb18030"),
        ("x-sjis", "cp932"),
        ("nonsense", ""),
    ],
)
def test_names_of_encodings_are_read_as_browsers_read_them(label: str, codec: str) -> None:
    assert python_name(label) == codec
