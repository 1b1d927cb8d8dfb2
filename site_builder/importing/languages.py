"""The language of a text, told by its script and, among languages of one script, by its letters and words.

This looks at a text alone: what a page declares of its language is weighed elsewhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

# More of a text than this adds nothing.
_ENOUGH = 12_000
# Fewer letters than these tell a language of a shared script by chance only.
_FEWEST = 24
_SURE = 0.65

_OWN_SCRIPT = {
    "HANGUL": "ko",
    "GREEK": "el",
    "HEBREW": "he",
    "THAI": "th",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
    "DEVANAGARI": "hi",
    "BENGALI": "bn",
    "TAMIL": "ta",
    "TELUGU": "te",
    "KHMER": "km",
    "LAO": "lo",
    "MYANMAR": "my",
    "TIBETAN": "bo",
    "ETHIOPIC": "am",
}
_SYLLABIC = {"CJK", "HANGUL", "HIRAGANA", "KATAKANA"}
_MODELLED = {
    "LATIN": (
        *("en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "sv", "da", "no", "fi", "cs", "sk", "hu", "ro", "hr"),
        *("sl", "et", "lv", "lt", "sq", "id", "ms", "vi", "sw", "ca", "eu", "gl", "az", "af", "is", "ga", "cy", "tl"),
    ),
    "CYRILLIC": ("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn"),
    "ARABIC": ("ar", "fa", "ur", "ps", "ug", "ku"),
}
# The commonest characters that are written differently, each list in the order of the other.
_SIMPLIFIED = (
    "国学会时东车书见长门问间马说这们对开关发经动过还进现产业务样战区实与义为从两严个丰临习乡买乱争亚亿仅价众优伟传伤体"
)
_TRADITIONAL = (
    "國學會時東車書見長門問間馬說這們對開關發經動過還進現產業務樣戰區實與義為從兩嚴個豐臨習鄉買亂爭亞億僅價眾優偉傳傷體"
)
_SIMPLE = frozenset(
    _SIMPLIFIED
    + "军农决击则别办协单卖卫厂厅历压厌县参双变号后员响团围图场坏块坚声处备复头夺妇宁宝审宪导将层岁岛币师帮庆应异张强归录彻忆态总恶惊战户扩扫护报担择拥据损换旧显晓术机权条来杨极构标树欢岁残毕气汇汉汤沟没泪洁浅测济涨灭灵点热爱环电疗监盖盘着矿码确离种积称稳穷竞笔简类紧红约级纪纯纲线练组细终结给络绝统继续维综编缘罗罚职联肃胜脑节范药获虑虽补规视览觉讨让训议记讲许论设访证评识诉词译试话该详语误请读谁调谈谋谢责败货质贩购贵费贸资赋赏赖赞赶趋跃践轮软轻载较输边达迁运远违连迟选遗邓邮释钟钱铁银错键镇闭闻队阳阴阶际陆陈险随难静韩页项顺须顾预领频题额风飞饭馆验鲁龙"
)
_COMPLEX = frozenset(
    _TRADITIONAL
    + "軍農決擊則別辦協單賣衛廠廳歷壓縣參雙變號後員響團圍圖場壞塊堅聲處備復頭奪婦寧寶審憲導將層歲島幣師幫慶應異張強歸錄態總惡驚戶擴護報擔擇擁據損換舊顯術機權條來楊極構標樹歡殘畢氣匯漢溝測濟滅靈點熱愛環電療監蓋盤礦碼確離種積稱穩窮競筆簡類緊紅約級紀純綱線練組細終結給絡絕統繼續維綜編緣羅罰職聯肅勝腦節範藥獲慮雖補規視覽覺討讓訓議記講許論設訪證評識訴詞譯試話該詳語誤請讀誰調談謀謝責敗貨質購貴費貿資賦賞賴贊趕趨躍踐輪軟輕載較輸邊達遷運遠違連遲選遺鄧郵釋鐘錢鐵銀錯鍵鎮閉聞隊陽陰階際陸陳險隨難靜韓頁項順須顧預領頻題額風飛飯館驗魯龍"
)
_UKRAINIAN = re.compile("[іїєґ]")
_PERSIAN = re.compile("[پچژگ]")
_URDU = re.compile("[ٹڈڑے]")


def language_of(text: str) -> str:
    """The language (BCP 47, with the script for Chinese) that most of a text is in; empty where it is too short to
    tell."""
    sample = text[:_ENOUGH]
    scripts = _scripts(sample)
    if not scripts:
        return ""
    # A syllable or a word in one character says as much as some three letters.
    weights = {script: number * (3 if script in _SYLLABIC else 1) for script, number in scripts.items()}
    han = weights.pop("CJK", 0)
    kana = weights.pop("HIRAGANA", 0) + weights.pop("KATAKANA", 0)
    if han or kana:
        weights["Han and kana"] = han + kana
    script = max(sorted(weights), key=weights.__getitem__)
    if script == "Han and kana":
        return _of_han(sample, kana / (han + kana))
    if script in _OWN_SCRIPT:
        return _OWN_SCRIPT[script] if scripts[script] > 1 else ""
    if script in _MODELLED and scripts[script] >= (6 if script == "ARABIC" else _FEWEST):
        return _of_shared_script(sample, script)
    return ""


def main_script(text: str) -> str:
    """The script of most letters of a text, by the name that Unicode begins them with (`LATIN`); kana count as Han
    characters, since one text mixes them."""
    if text.isascii():
        return "LATIN" if any(map(str.isalpha, text[:_ENOUGH])) else ""
    scripts = _scripts(text[:_ENOUGH])
    for kana in ("HIRAGANA", "KATAKANA"):
        scripts["CJK"] += scripts.pop(kana, 0)
    return max(sorted(scripts), key=scripts.__getitem__) if scripts.total() else ""


def _scripts(text: str) -> Counter[str]:
    """How many letters of each script a text has."""
    scripts: Counter[str] = Counter()
    for char, number in Counter(text).items():
        if char.isalpha():
            scripts[_script_of(char)] += number
    return scripts


@cache
def _script_of(char: str) -> str:
    name = unicodedata.name(char, "OTHER").removeprefix("FULLWIDTH ").removeprefix("HALFWIDTH ")
    return name.partition(" ")[0].partition("-")[0]


def _of_han(text: str, share_of_kana: float) -> str:
    if share_of_kana > 0.05:
        return "ja"
    simple = sum(char in _SIMPLE for char in text)
    complex_ = sum(char in _COMPLEX for char in text)
    if simple == complex_:
        return "zh"
    return "zh-Hans" if simple > complex_ else "zh-Hant"


def _of_shared_script(text: str, script: str) -> str:
    letters = [char for char in text.lower() if char.isalpha()]
    if script == "ARABIC":
        if len(_URDU.findall(text)) > len(letters) / 100:
            return "ur"
        return "fa" if len(_PERSIAN.findall(text)) > len(letters) / 100 else "ar"
    if script == "CYRILLIC" and len(_UKRAINIAN.findall("".join(letters))) > len(letters) / 50:
        return _modelled(text, ("uk", "be", "kk"))
    return _modelled(text, _MODELLED[script])


def _modelled(text: str, langs: tuple[str, ...]) -> str:
    ranked = [(lang, share) for lang, share in _identifier().rank(text) if lang in langs]
    found, share = ranked[0]
    return str(found) if share >= _SURE * sum(share for _, share in ranked) else ""


@cache
def _identifier() -> LanguageIdentifier:
    """Loaded once, for it takes a second, and for no more languages than are meant to be told apart."""
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(sorted({*_MODELLED["LATIN"], *_MODELLED["CYRILLIC"]}))
    return identifier
