"""What stands above copied text: the title among menus, buttons and lines under it, who wrote and when, in many
languages and with or without empty lines."""

from __future__ import annotations

import pytest

from site_builder.importing.plain import read_plain
from site_builder.importing.values import Clues, Given, Reading

TEXTS = {
    "en": (
        (
            "Rowers on the upper Wend have quarrelled about the lock for a generation, and this spring the quarrel reached "
            "the courts. The keeper wants tolls, the farmers want water."
        ),
        (
            "Nobody remembers who dug the fourth channel, though the oldest of the maps shows it plainly. The council will "
            "vote again when the frost has gone from the fields."
        ),
        "Whoever mends the dam decides who fishes below it, and that is the whole of the matter, as the miller says.",
    ),
    "fr": (
        (
            "Les bateliers de la haute Vende se disputent l'écluse depuis une génération, et ce printemps la querelle est "
            "arrivée au tribunal. Le gardien veut un péage, les paysans veulent de l'eau."
        ),
        "Personne ne se rappelle qui a creusé le quatrième canal, bien que la plus vieille des cartes le montre.",
        "Qui répare le barrage décide qui pêche en aval, et tout est là, comme le meunier aime à le dire.",
    ),
    "ru": (
        (
            "Лодочники верхней Венды спорят о шлюзе уже целое поколение, и этой весной спор дошёл до суда. Смотритель хочет "
            "пошлин, крестьяне хотят воды."
        ),
        "Никто не помнит, кто вырыл четвёртый канал, хотя старейшая из карт ясно его показывает. Совет проголосует снова.",
        "Кто чинит плотину, тот и решает, кому ловить рыбу ниже по течению, любит повторять мельник в базарные дни.",
    ),
    "ko": (
        "벤드강 상류의 뱃사공들은 한 세대 동안 갑문을 두고 다투어 왔고, 올봄에는 그 다툼이 법정까지 갔다. 관리인은 통행료를, 농부들은 물을 원한다.",
        "가장 오래된 지도에 네 번째 수로가 또렷이 그려져 있는데도 누가 팠는지 기억하는 사람은 없다. 서리가 걷히면 의회가 다시 표결한다.",
        "둑을 고치는 사람이 그 아래에서 누가 고기를 잡을지 정한다고 방앗간 주인은 장날마다 말하곤 했다.",
    ),
    "zh": (
        "上游的船夫为船闸争吵了整整一代人，今年春天这场争吵终于闹上了法庭。守闸人想收过路费，农民只想要水，谁也不肯先让一步。",
        "最古老的地图上清清楚楚地画着第四条水道，却没有人记得是谁挖的。霜冻过去以后，河道议会将再次表决这件事情。",
        "磨坊主在赶集的日子总爱说，谁修堤坝，谁就决定下游由谁来捕鱼，整件事情不过如此而已。",
    ),
    "tr": (
        (
            "Yukarı Vend kayıkçıları bir kuşaktır kanal kapağı için kavga ediyor, bu bahar kavga mahkemeye taşındı. Bekçi "
            "geçiş ücreti istiyor, çiftçiler su istiyor."
        ),
        "En eski harita açıkça gösterdiği hâlde dördüncü kanalı kimin kazdığını hatırlayan yok. Meclis yeniden oylayacak.",
        "Barajı onaran, aşağıda kimin balık tutacağına da karar verir; değirmenci pazar günlerinde hep böyle der.",
    ),
    "es": (
        (
            "Los barqueros del alto Venda discuten por la esclusa desde hace una generación, y esta primavera la disputa "
            "llegó a los tribunales. El guarda quiere peajes, los campesinos quieren agua."
        ),
        "Nadie recuerda quién cavó el cuarto canal, aunque el mapa más viejo lo muestra con claridad.",
        "Quien repara la presa decide quién pesca río abajo, y eso es todo, como gusta de decir el molinero.",
    ),
    "ar": (
        (
            "يتخاصم ملاحو أعالي النهر حول القفل منذ جيل كامل، وفي هذا الربيع وصل الخصام إلى المحكمة. الحارس يريد رسومًا "
            "والفلاحون يريدون الماء."
        ),
        "لا يذكر أحد من حفر القناة الرابعة، مع أن أقدم الخرائط تظهرها بوضوح. سيصوت المجلس من جديد بعد زوال الصقيع.",
        "من يصلح السد يقرر من يصيد السمك أسفله، وهذا كل ما في الأمر كما يحب الطحان أن يقول في أيام السوق.",
    ),
    "el": (
        (
            "Οι βαρκάρηδες του άνω ποταμού μαλώνουν για το φράγμα εδώ και μια γενιά, και φέτος την άνοιξη ο καβγάς έφτασε στα "
            "δικαστήρια. Ο φύλακας θέλει διόδια, οι αγρότες θέλουν νερό."
        ),
        "Κανείς δεν θυμάται ποιος έσκαψε το τέταρτο κανάλι, αν και ο παλαιότερος χάρτης το δείχνει καθαρά.",
        "Όποιος επισκευάζει το φράγμα αποφασίζει ποιος ψαρεύει πιο κάτω, όπως λέει ο μυλωνάς κάθε μέρα παζαριού.",
    ),
}
TITLE = "The Lock That Nobody Would Mend"
# The language, what stands above the text, and the title, the line under it, the authors, the day, the rubric.
HEADS = [
    ("en", (f"Home|Rivers|Locks||{TITLE}|Three villages share a lock. None of them will pay for it.||"
     "Orla Penwick writes from Upper Wend.|4 May 2023||Jump to the comments"),
     (TITLE, "Three villages share a lock. None of them will pay for it.", "Orla Penwick", "")),
    ("en", (f"Monday, 8 May 2023|The Wend Herald|Rivers|Locks||{TITLE}|Tobin Marsh in Upper Wend|"
     "Thursday, 4 May 2023, 6:10 am|Updated Friday, 5 May 2023"),
     (TITLE, "", "Tobin Marsh", "")),
    ("en", (f"Rivers|{TITLE}|By Orla Penwick, a fellow at the Institute of Canals, and Tobin Marsh, who keeps ducks at the "
     "Ferry Centre.|Upper Wend - 4 May 2023 - 06:10 AEST"),
     (TITLE, "", "Orla Penwick, Tobin Marsh", "Rivers")),
    ("en", f"Orla Penwick|Senior Fellow, Institute of Canals||{TITLE}||May 4, 2023", (TITLE, "", "Orla Penwick", "")),
    ("en", f"Latin America||{TITLE}||May 4, 2023", (TITLE, "", "", "Latin America")),
    ("en", ("Opinion|Why the Lock Must Be Mended Now|The villages have waited long enough|Tobin Marsh and Orla Penwick|"
     "May 4, 2023, 5 min read, 12 comments"),
     ("Why the Lock Must Be Mended Now", "The villages have waited long enough", "Tobin Marsh, Orla Penwick", "Opinion")),
    ("en", f"River Notes » Essays » {TITLE}||{TITLE}||Posted on May 4, 2023 by millpond", (TITLE, "", "", "Essays")),
    ("fr", ("Accueil|Rivières|Écluses||L'écluse que personne ne veut réparer||Trois villages se partagent une écluse. "
     "Aucun ne veut la payer.||Par Odile Tremblin, envoyée spéciale à Haute-Vende|"
     "Publié le 4 mai 2023 à 06h10, mis à jour le 5 mai 2023 à 18h00||Temps de lecture : 4 min."),
     ("L'écluse que personne ne veut réparer", "Trois villages se partagent une écluse. Aucun ne veut la payer.",
      "Odile Tremblin", "")),
    ("ru", ("Вендский листок|Реки|Шлюзы|Среда, 10 мая 2023|Новости||Шлюз, который никто не чинит||Три деревни делят один "
     "шлюз. Платить не хочет ни одна.||Ольга Тростникова|4 мая 2023, 06:10, обновлено 5 мая||Просмотров: 812"),
     ("Шлюз, который никто не чинит", "Три деревни делят один шлюз. Платить не хочет ни одна.", "Ольга Тростникова",
      "Новости")),
    ("ko", ("벤드신문|정치|강|갑문|강||아무도 고치지 않는 갑문||세 마을이 갑문 하나를 나눠 쓰지만 돈은 아무도 내지 않는다.||"
     "입력 2023.05.04. 오전 6:10, 수정 2023.05.05. 오후 6:00|김하늘 기자||댓글 3"),
     ("아무도 고치지 않는 갑문", "세 마을이 갑문 하나를 나눠 쓰지만 돈은 아무도 내지 않는다.", "김하늘", "강")),
    ("zh", ("首页|河流|水闸|您所在的位置：首页 > 河流|无人修理的船闸与争吵|——以上游三村为例|林可可　赵大河|"
     "发布日期：2023年5月4日 星期四　浏览量：812"),
     ("无人修理的船闸与争吵", "——以上游三村为例", "林可可, 赵大河", "河流")),
    ("zh", "首页 > 河流 > 正文|无人修理的船闸|2023-05-04 06:10:00 来源：河报 作者：林可可 浏览：812次",
     ("无人修理的船闸", "", "林可可", "河流")),
    ("tr", ("Vend Postası|Nehirler|Kapaklar|Bu yazı şu dillerde de okunabilir: English Русский||Kimsenin onarmadığı kanal "
     "kapağı||Üç köy tek bir kapağı paylaşıyor. Hiçbiri parasını vermiyor.||Yazan: Oya Kamışlı|"
     "Yayınlanma: 04.05.2023 - 06:10 Güncelleme: 05.05.2023 - 18:00||Yorumlara git"),
     ("Kimsenin onarmadığı kanal kapağı", "Üç köy tek bir kapağı paylaşıyor. Hiçbiri parasını vermiyor.", "Oya Kamışlı",
      "")),
    ("es", ("Ir al contenido|El Faro del Venda|Ríos||La esclusa que nadie quiere reparar||Tres pueblos comparten una "
     "esclusa. Ninguno la paga.||Oliva Juncal|Profesora del Instituto de Canales|Alto Venda - 04 may 2023 - 06:10 CEST||"
     "14|Ver comentarios"),
     ("La esclusa que nadie quiere reparar", "Tres pueblos comparten una esclusa. Ninguno la paga.", "Oliva Juncal", "")),
    ("ar", "الرئيسية » أنهار|القفل الذي لا يصلحه أحد|سامي القصب|نشر في: 4 مايو 2023 الساعة 06:10|مشاهدات: 812",
     ("القفل الذي لا يصلحه أحد", "", "سامي القصب", "أنهار")),
    ("el", ("Πέμπτη 11 Μαΐου 2023|Σύνδεση|ΠΟΤΑΜΙΑ||Το φράγμα που κανείς δεν επισκευάζει||Τρία χωριά μοιράζονται ένα "
     "φράγμα. Κανένα δεν πληρώνει.||Του Νίκου Καλαμά|04/05/2023 - 06:10||Like 3"),
     ("Το φράγμα που κανείς δεν επισκευάζει", "Τρία χωριά μοιράζονται ένα φράγμα. Κανένα δεν πληρώνει.",
      "Νίκος Καλαμάς", "ΠΟΤΑΜΙΑ")),
]  # fmt: skip


def value(known: Given | None) -> str:
    return known.value if known else ""


def authors(clues: Clues) -> str:
    return ", ".join(writer.name for writer in clues.byline.writers) if clues.byline else ""


def read(lang: str, head: str, *, spaced: bool = True) -> Reading:
    parts = head.replace("||", "|\n").split("|") if spaced else [part for part in head.split("|") if part]
    gap = "\n\n" if spaced else "\n"
    return read_plain("\n".join(parts) + gap + gap.join(TEXTS[lang]))


@pytest.mark.parametrize("spaced", [True, False], ids=["spaced", "dense"])
@pytest.mark.parametrize(("lang", "head", "expected"), HEADS)
def test_the_head_is_told_from_the_menu_above_and_the_buttons_below(
    lang: str, head: str, expected: tuple[str, str, str, str], spaced: bool
) -> None:
    found = read(lang, head, spaced=spaced)
    clues = found.clues
    title, subtitle, names, section = expected
    assert (value(clues.title), value(clues.subtitle), authors(clues)) == (title, subtitle, names)
    assert value(clues.date) == "2023-05-04"
    if spaced:
        assert value(clues.section) == section
    assert found.body == "\n\n".join(TEXTS[lang])


def test_two_sentences_under_a_title_are_text_where_nothing_says_who_or_when_below() -> None:
    opening = "Three villages share a lock on the upper Wend. None of them will pay for it."
    found = read_plain("\n\n".join([TITLE, opening, *TEXTS["en"]]))
    assert found.body.startswith(opening)


def test_days_that_head_the_paragraphs_are_no_day_of_publication() -> None:
    opening = "The lock on the upper Wend has a long history, which is told here in days."
    days = [line for day, text in zip((3, 4, 5), TEXTS["en"], strict=True) for line in (f"{day} May 2021", text)]
    found = read_plain("\n\n".join([TITLE, opening, *days]))
    assert found.clues.date is None
    assert found.body.startswith(opening)


def test_a_title_that_is_a_sentence_is_found_above_the_byline() -> None:
    found = read("en", "The lock is broken and nobody cares.||By Orla Penwick|4 May 2023")
    assert value(found.clues.title) == "The lock is broken and nobody cares."


def test_todays_day_above_a_menu_dates_nothing_and_one_beside_the_title_is_a_doubt() -> None:
    assert read("en", f"Monday, 8 May 2023|Rivers|Locks||{TITLE}").clues.date is None
    found = read("en", f"Rivers|Locks||8 May 2023||{TITLE}")
    assert value(found.clues.date) == "2023-05-08"
    assert any("stands above the title" in doubt for doubt in found.doubts)


def test_what_nearly_was_the_title_is_a_doubt() -> None:
    found = read(
        "en",
        "The quarrel about the lock reached the courts||Share||Farmers want water and the keeper tolls||4 May 2023",
    )
    assert value(found.clues.title) == "The quarrel about the lock reached the courts"
    assert any("The title may also be “Farmers want" in doubt for doubt in found.doubts)
    assert not any("title" in doubt for doubt in read("en", f"{TITLE}||4 May 2023").doubts)


def test_who_translated_is_neither_the_author_nor_the_line_under_the_title() -> None:
    found = read("tr", "Kimsenin onarmadığı kanal kapağı||Çeviren: Oya Kamışlı||4 Mayıs 2023")
    assert value(found.clues.subtitle) == authors(found.clues) == ""
    assert [dropped.text for dropped in found.dropped] == ["Çeviren: Oya Kamışlı"]


def test_a_subhead_right_above_the_text_stays() -> None:
    found = read("zh", "无人修理的船闸与争吵||2023年5月4日||一、问题的由来")
    assert value(found.clues.title) == "无人修理的船闸与争吵"
    assert found.body.startswith("## 一、问题的由来")


def test_a_day_alone_under_the_text_dates_it_and_is_a_doubt() -> None:
    found = read_plain("\n\n".join([TITLE, *TEXTS["en"], "4 May 2023"]))
    assert value(found.clues.date) == "2023-05-04"
    assert any("stands under the text" in doubt for doubt in found.doubts)
