"""Words that stand beside dates, and the languages whose names of months are read.

Data only. Months and weekdays themselves are CLDR's, see `spelt_dates`; of weekdays the forms are here that CLDR lacks.
"""

from __future__ import annotations

from site_builder.importing.wordlists import words_of

# Two languages may use one name for different months (`listopad` is October in Croatian, November in Czech and
# Polish): a language that would be wrong too often is not listed.
LOCALES = words_of(
    """
    en | ko | zh | ja | tr | ru | el | ar | de | fr | es | it | pt | nl | pl | uk | sv | da | nb | fi | cs | hu |
    ro | bg | id | he | fa | ar_SY | ar_DZ | ar_MA | de_AT
    """
)
HAN_DIGITS = {
    "〇": 0,
    "一": 1,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
    "零": 0,
    "○": 0,
}
DATE_LABELS = words_of(
    """
    published | publication | publish | date | posted | updated | last | modified | created | release | released |
    first | aktualisierung | letzte | letztes | letzter | última | ultima | ultimo | laatste | senaste | ostatnia |
    issued | issue | dated | online | added | written | written on | on | at | of | 등록일 | 작성일 | 게시일 |
    발행일 | 입력 | 수정 | 최종수정 | 승인 | 기사입력 | 날짜 | 일자 | 등록 | 발행 | 게시 | 작성 | 업데이트 | 发布时间 | 发布日期 | 发表时间 | 日期 | 时间 | 发布 |
    发表于 | 发布于 | 更新 | 更新时间 | 发表 | 於 | 于 | 發布時間 | 發布日期 | 發表時間 | 時間 | 發布 | 發表於 | 更新時間 | 發表 | 公開日 | 掲載日 | 更新日 | 投稿日 |
    公開 | 掲載 | 発行日 | 発行 | 作成日 | 配信 | 最終更新 | 最終更新日 | 日付 | yayın tarihi | tarih | tarihi | yayınlanma | yayımlanma |
    güncelleme | son | eklenme | oluşturulma | yayın | дата | публикации | опубликовано | обновлено | размещено |
    дата публикации | года | год | г | в | оновлено | опубліковано | року | рік | р | о | δημοσίευση |
    δημοσιεύτηκε | δημοσιεύθηκε | ημερομηνία | ενημέρωση | ενημερώθηκε | τελευταία | στις | την | تاريخ | النشر |
    نشر | نشرت | في | آخر | تحديث | التحديث | تم | بتاريخ | يوم | الساعة | م | veröffentlicht | veröffentlichung |
    am | stand | datum | aktualisiert | erschienen | zuletzt | vom | den | publié | publiée | le | mis | à |
    jour | mise | modifié | posté | en | ligne | paru | dernière | publicado | publicada | el | fecha |
    actualizado | actualizada | actualización | a | las | día | última | pubblicato | pubblicata | il | data |
    aggiornato | aggiornamento | alle | ore | ultimo | pubblicazione | em | atualizado | atualizada | postado |
    às | publicação | atualização | os | de | del | do | di | gepubliceerd | geplaatst | op | bijgewerkt |
    laatst | om | publicatiedatum | opublikowano | data publikacji | dodano | aktualizacja | roku | r | dnia |
    godz | the | dnes | publicerad | uppdaterad | udgivet | julkaistu | megjelent | dátum |
    dato | päivämäärä | zveřejněno | objavljeno | datë | datums | kuupäev | тарих | tanggal | ngày | תאריך | تاریخ
    """
)
# Labels that a day of publication has to itself, in a list of facts.
DAY_LABELS = words_of(
    """
    date | date published | published | publication date | date of publication | posted | published on | datum |
    veröffentlicht | veröffentlicht am | erscheinungsdatum | date de publication | publié le | fecha |
    fecha de publicación | publicado | publicado el | data | data di pubblicazione | pubblicato il |
    data de publicação | publicado em | publicatiedatum | gepubliceerd | data publikacji | opublikowano | dodano |
    datum vydání | publicerad | publiceringsdatum | dato | udgivet | publisert | julkaistu | megjelenés | dátum | tarih | yayın tarihi |
    дата | дата публикации | опубликовано | дата публікації | ημερομηνία | δημοσίευση | تاريخ النشر | التاريخ |
    날짜 | 작성일 | 등록일 | 발행일 | 게시일 | 日期 | 发布日期 | 發布日期 | 发布时间 | 發布時間 | 公開日 | 掲載日 | 投稿日 | 日付 | tanggal | ngày đăng | תאריך | تاریخ انتشار
    """
)
TIME_WORDS = words_of(
    """
    uhr | h | hrs | am | pm | a | p | m | z | est | edt | et | gmt | utc | kst | jst | local | time | 오전 | 오후 |
    시 | 분 | 上午 | 下午 | 午前 | 午後 | 时 | 時 | 分 | 点 | ρ | π | μ | μμ | πμ | saat | ص | ч | мин | 월 | 화 | 수 | 목 | 금 | 토 |
    일 | 月 | 火 | 水 | 木 | 金 | 土 | 日 | 周一 | 周二 | 周三 | 周四 | 周五 | 周六 | 周日 | 週一 | 週二 | 週三 | 週四 | 週五 | 週六 | 週日
    """
)

# What stands before the day on which somebody read the source that a note names, and what stands after it.
READ_BEFORE = words_of(
    """
    accessed | date of acces | access date | date accessed | access: | retrieved | last visited | last viewed |
    last checked | 검색일 | 접속일 | 열람일 | 접근일 | 최종 접속 | 최종접속 | 访问日期 | 访问时间 | 检索日期 | 查阅日期 | 浏览日期 | 最后访问 | 存取日期 | 瀏覽日期 |
    檢索日期 | 查閱日期 | 上網日期 | 最後瀏覽 | 最後訪問 | 閲覧日 | 最終閲覧 | アクセス日 | 最終アクセス | 参照日 | erişim tarihi | son erişim | erişim: | дата обращения |
    дата доступа | дата просмотра | дата звернення | προσπελάστηκε | πρόσβαση | τελευταία επίσκεψη | ανακτήθηκε |
    ημερομηνία ανάκτησης | تاريخ الاطلاع | تاريخ الإطلاع | تاريخ الدخول | تاريخ الزيارة | تاريخ الوصول | تاريخ المشاهدة |
    تم الاطلاع | اطلع عليه | شوهد | abgerufen | aufgerufen am | abrufdatum | letzter abruf | letzter zugriff |
    zugriff am | zugriff: | eingesehen am | zuletzt besucht | consulté | consultée | consultés | consultées |
    date de consultation | dernier accès | dernière consultation | consultado | consultada | fecha de consulta |
    fecha de acceso | último acceso | recuperado el | consultato | consultata | ultimo accesso | data di accesso |
    ultima consultazione | acesso em | acessado em | acedido em | data de acesso | último acesso | geraadpleegd |
    laatst bezocht | dostęp | data odczytu | [cit. | hämtad | besökt den | tilgået | besøgt | hentet | viitattu |
    letöltés | letöltve | accesat | последно посещение | diakses | נדלה | אוחזר | תאריך גישה | تاریخ دسترسی
    """
)
READ_AFTER = words_of(
    """
    閲覧 | アクセス | 最終閲覧 | 参照 | 検索 | 접속 | 검색 | 열람 | 检索 | 查阅 | 浏览 | 檢索 | 查閱 | 瀏覽 | tarihinde erişil | abgerufen | accessed |
    geraadpleegd
    """
)
# Forms of weekdays that CLDR does not list, Monday first.
WEEKDAY_FORMS = (
    words_of(
        "mon | понедельника | понеділка | poniedziałku | pondělka | segunda | الإثنين | الأثنين | 周一 | 週一 | 礼拜一 | 禮拜一"
    ),
    words_of("tue | tues | вторника | вівторка | wtorku | terça | 周二 | 週二 | 礼拜二 | 禮拜二"),
    words_of(
        "wed | среду | среды | середу | środę | środy | středu | quarta | الاربعاء | 周三 | 週三 | 礼拜三 | 禮拜三"
    ),
    words_of("thu | thur | thurs | четверга | четверг | czwartku | quinta | 周四 | 週四 | 礼拜四 | 禮拜四"),
    words_of("fri | пятницу | пятницы | п'ятницю | п'ятниця | piątku | pátku | sexta | 周五 | 週五 | 礼拜五 | 禮拜五"),
    words_of("sat | субботу | субботы | суботу | sobotę | sobotu | sonnabend | 周六 | 週六 | 礼拜六 | 禮拜六"),
    words_of("sun | воскресенья | неділю | niedzielę | neděli | 周日 | 週日 | 星期天 | 周天 | 礼拜天 | 禮拜天"),
)
# One character in brackets after a day, in Japanese and Korean, and its Chinese, Monday first.
WEEKDAY_CHARACTERS = ("月월一", "火화二", "水수三", "木목四", "金금五", "土토六", "日일")
