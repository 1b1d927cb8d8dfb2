"""Words that stand beside dates, and the languages whose names of months are read.

Data only. Months and weekdays themselves are CLDR's, see `spelt_dates`.
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
    first | issued | issue | dated | online | added | written | written on | on | at | of | 등록일 | 작성일 | 게시일 |
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
    godz | the | dnes | publicerad | uppdaterad | udgivet | julkaistu | megjelent
    """
)
TIME_WORDS = words_of(
    """
    uhr | h | hrs | am | pm | a | p | m | z | est | edt | et | gmt | utc | kst | jst | local | time | 오전 | 오후 |
    시 | 분 | 上午 | 下午 | 午前 | 午後 | 时 | 時 | 分 | 点 | ρ | π | μ | μμ | πμ | saat | ص | ч | мин | 월 | 화 | 수 | 목 | 금 | 토 |
    일 | 月 | 火 | 水 | 木 | 金 | 土 | 日 | 周一 | 周二 | 周三 | 周四 | 周五 | 周六 | 周日 | 週一 | 週二 | 週三 | 週四 | 週五 | 週六 | 週日
    """
)
