"""The standing words of articles themselves: labels of key points, notes, biographies, credits and captions; and what
lines of rights say beside the name of who holds them.

Data only; compared folded (see `core.text.fold`).
"""

from __future__ import annotations

from site_builder.importing.wordlists import words_of

KEY_POINTS = words_of(
    """
    key concepts | key points | key takeaways | takeaways | main points | highlights | at a glance | in brief |
    summary points | key findings | key messages | bottom line | the main points | 핵심 요약 | 핵심요약 | 요점 | 주요 내용 |
    주요내용 | 핵심 내용 | 핵심 포인트 | 한눈에 보기 | 주요 요점 | 핵심 개념 | 要点 | 要點 | 核心要点 | 核心要點 | 关键要点 | 關鍵要點 | 核心观点 | 核心觀點 | 内容提要 |
    重点 | 重點 | 重點摘要 | 重点摘要 | 本文重點 | 主要观点 | 关键概念 | ポイント | 要旨 | この記事のポイント | 重要ポイント | 主なポイント | 要約 | キーポイント | öne çıkanlar | ana noktalar |
    önemli noktalar | temel noktalar | kilit noktalar | özet maddeler | anahtar kavramlar | ключевые моменты |
    ключевые положения | главное | основные выводы | основные положения | ключевые выводы | коротко |
    ключевые понятия | тезисы | головне | ключові тези | βασικά σημεία | κύρια σημεία | κεντρικά σημεία |
    με μια ματιά | τα κύρια σημεία | βασικές έννοιες | النقاط الرئيسية | أبرز النقاط | أهم النقاط | نقاط رئيسية |
    الخلاصات الرئيسية | المفاهيم الرئيسية | auf einen blick | das wichtigste in kürze | kernpunkte |
    kernaussagen | das wichtigste | wichtigste punkte | kurz gefasst | die wichtigsten punkte | points clés |
    l'essentiel | points essentiels | en bref | à retenir | les points clés | ce qu'il faut retenir | idées clés |
    puntos clave | claves | ideas clave | lo esencial | en síntesis | aspectos destacados | conceptos clave |
    ideas principales | punti chiave | in sintesi | punti principali | in breve | concetti chiave |
    i punti chiave | pontos-chave | pontos chave | pontos principais | destaques | em resumo | principais pontos |
    main findings | key insights | key conclusions | the key points | summary of findings | 핵심 결과 | 주요 결과 | 주요 시사점 | 핵심 메시지 |
    요지 | 3줄 요약 | 세 줄 요약 | 주요 발견 | 主要发现 | 主要發現 | 核心发现 | 核心發現 | 核心提示 | 内容摘要 | 內容摘要 | 主要结论 | 主要結論 | 重点提要 | 重點提要 | 主な知見 |
    主な発見 | 主な論点 | 要点まとめ | 記事のポイント | 記事の要点 | ポイントまとめ | temel bulgular | ana bulgular | önemli bulgular |
    başlıca bulgular | temel çıkarımlar | ключевые результаты | основные результаты | главные выводы | главные мысли |
    основные тезисы | ключевые тезисы | βασικά ευρήματα | κύρια ευρήματα | κύρια συμπεράσματα | βασικά συμπεράσματα |
    النتائج الرئيسية | أبرز النتائج | أهم النتائج | الاستنتاجات الرئيسية | أهم الاستنتاجات | zentrale ergebnisse |
    wichtigste ergebnisse | die wichtigsten ergebnisse | wichtigste erkenntnisse | zentrale erkenntnisse |
    kernergebnisse | principaux constats | principaux résultats | principales conclusions | constats clés |
    messages clés | hallazgos clave | principales hallazgos | conclusiones clave | principales conclusiones |
    mensajes clave | principali risultati | risultati principali | principais conclusões | principais resultados |
    conceitos-chave | em síntese | kernpunten | belangrijkste punten | najważniejsze punkty | kluczowe punkty
    """
)
NOTES = words_of(
    """
    notes | footnotes | endnotes | references | sources | bibliography | works cited | notes and references | 각주 |
    주석 | 미주 | 참고문헌 | 참고 문헌 | 출처 및 주석 | 주 | 注释 | 註釋 | 注釋 | 参考文献 | 參考文獻 | 脚注 | 注 | 註 | 尾注 | 参考资料 | 參考資料 | 注記 |
    参考資料 | 出典 | 参考文献・注 | dipnotlar | kaynakça | kaynaklar | notlar | dipnot | son notlar | примечания | сноски |
    источники | литература | список литературы | примітки | джерела | σημειώσεις | υποσημειώσεις | παραπομπές |
    βιβλιογραφία | πηγές | الهوامش | هوامش | المراجع | المصادر | الحواشي | المراجع والهوامش | anmerkungen |
    fußnoten | quellen | literatur | endnoten | einzelnachweise | notes de bas de page | références |
    bibliographie | notes et références | notas | notas al pie | referencias | bibliografía | fuentes | note |
    note a piè di pagina | riferimenti | bibliografia | fonti | notas de rodapé | referências |
    referências bibliográficas | fontes | noten | voetnoten | bronnen | przypisy | źródła
    """
)

# A note that says only that it repeats the one before.
SAME_PLACE = words_of(
    """
    same place | ibid | ibídem | ibidem | ib | idem | id | loc cit | op cit | same source | same as above | 위의 글 | 위의 책 |
    위의 기사 | 상게서 | 상게 논문 | 같은 글 | 같은 책 | 앞의 글 | 앞의 책 | 동상 | 위와 같음 | 同上 | 同前 | 同前注 | 同上注 | 同上文 | 同前註 | 同書 | 同前掲 |
    前掲書 | 同 | 前揭书 | 前揭文 | aynı yer | age | agm | agk | a g e | a g m | aynı eser | ibıd | там же | тамже |
    указ соч | там само | ο π | οπ | στο ίδιο | αυτόθι | ό π | المرجع نفسه | المصدر نفسه | المرجع السابق |
    المصدر السابق | نفسه | نفس المرجع | ebd | ebenda | a a o | ders | lo mismo | en el mismo lugar | ivi |
    nello stesso luogo | no mesmo lugar | mesmo lugar | même endroit | au même endroit | aynı kaynak |
    위의 보고서 | 위의 논문 | 앞의 논문 | 위 글 | 위 책 | 위 논문 | 同上书 | 同上文献 | 上掲 | 上掲書 | همان | همانجا | שם | tamtéž |
    am gleichen ort | mismo lugar | stesso luogo | tamże | zelfde plaats | αυτ | ίδιο
    """
)
BIOGRAPHY = words_of(
    """
    about the author | about the authors | about author | author bio | the author | the authors | contributor |
    about the writer | 저자 소개 | 저자소개 | 글쓴이 소개 | 필자 소개 | 필자소개 | 저자 약력 | 작성자 소개 | 作者简介 | 作者簡介 | 关于作者 | 關於作者 | 作者介绍 |
    作者介紹 | 著者紹介 | 著者プロフィール | 執筆者紹介 | 筆者紹介 | 著者について | プロフィール | 筆者プロフィール | yazar hakkında | yazar hakkinda |
    об авторе | об авторах | про автора | σχετικά με τον συγγραφέα | σχετικά με τη συγγραφέα | για τον συγγραφέα |
    ο συγγραφέας | عن الكاتب | عن المؤلف | نبذة عن الكاتب | عن الكاتبة | über den autor | über die autorin |
    zum autor | zur autorin | über die autoren | zur person | à propos de l'auteur | à propos de l'auteure |
    à propos des auteurs | l'auteur | l'auteure | sobre el autor | sobre la autora | acerca del autor |
    acerca de la autora | l'autore | l'autrice | sull'autore | informazioni sull'autore | sobre o autor |
    sobre a autora | acerca do autor | over de auteur | o autorze
    """
)

# What stands before the name of who published first.
CREDITS = words_of(
    """
    source | originally published by | originally published in | originally published at | first published in |
    first published by | first published at | this article was originally published in |
    this article was originally published by | this article first appeared in | republished from |
    reprinted from | courtesy of | via | 출처 | 원문 출처 | 원문출처 | 자료출처 | 자료 출처 | 来源 | 來源 | 文章来源 | 文章來源 | 原载 | 原載 | 转自 |
    轉自 | 转载自 | 轉載自 | 稿件来源 | 出典 | 出所 | 初出 | 転載元 | 引用元 | kaynak | источник | по материалам |
    впервые опубликовано в | джерело | πηγή | πρώτη δημοσίευση | αναδημοσίευση από | المصدر | نقلا عن | نقلاً عن |
    quelle | zuerst erschienen in | zuerst erschienen bei | ursprünglich erschienen in | source originale |
    publié initialement par | publié initialement dans | fuente | publicado originalmente en |
    publicado originalmente por | fonte | pubblicato originariamente su | pubblicato originariamente da |
    publicado originalmente em | bron | źródło
    """
)
UPDATED = words_of(
    """
    updated | last updated | modified | last modified | 수정 | 최종수정 | 업데이트 | 更新 | 更新时间 | 最終更新 | güncelleme |
    обновлено | оновлено | ενημέρωση | ενημερώθηκε | تحديث | aktualisiert | mis à jour | mise à jour |
    actualizado | actualización | aggiornato | aggiornamento | atualizado | atualização | bijgewerkt |
    aktualizacja
    """
)

# What a caption ends with or begins with.
PICTURE_CREDITS = words_of(
    """
    photo: | photo by | photograph: | image: | image credit | photo credit | picture: | credit: | getty images |
    /reuters | /ap | /afp | (reuters) | (ap photo | 사진= | 사진: | 사진 = | (사진 | [사진 | 연합뉴스] | 제공] | 图片来源 | 图: | 图/ |
    圖: | 圖/ | 图片: | 圖片來源 | 摄影 | 写真: | 写真= | (写真 | 撮影 | 提供) | fotoğraf: | foto: | фото: | фото  | світлина: |
    φωτογραφία: | φωτο: | φωτ.: | صورة: | تصوير: | الصورة: | bild: | bildquelle | foto  | photo : | crédit photo |
    crédits photo | crédit : | fotografía: | crédito: | foto di | fotografia: | zdjęcie: | fot.
    """
)

# Rubrics: a line above a title that is one of these is no title.
RUBRICS = words_of(
    """
    analysis | analyses | commentary | commentaries | opinion | opinions | op-ed | news | report | reports |
    research | publications | publication | policy brief | policy briefs | briefing | interview | interviews |
    essay | essays | features | feature | editorial | articles | article | blog | review | research reports |
    expert commentary | world | politics | economy | foreign policy | security | perspectives | insights |
    in depth | 연구보고서 | 연구정보 | 보고서 | 논평 | 분석 | 칼럼 | 오피니언 | 기고 | 뉴스 | 인터뷰 | 사설 | 정책 | 국제 | 정치 | 경제 | 이슈 | 전문가 칼럼 |
    评论 | 評論 | 分析 | 研究 | 观点 | 觀點 | 时评 | 报告 | 研究报告 | 新闻 | 新聞 | 访谈 | 专栏 | 专题 | 社论 | 国际 | 國際 | 論考 | オピニオン | コラム | 解説 |
    レポート | ニュース | インタビュー | 国際 | 政治 | 経済 | 論評 | 研究報告 | analiz | yorum | görüş | haber | haberler | makale | rapor |
    röportaj | araştırma | köşe yazısı | dünya | dış politika | анализ | аналитика | мнение | мнения |
    комментарий | новости | интервью | доклад | доклады | статьи | статья | исследования | политика | экономика |
    в мире | аналітика | думка | новини | ανάλυση | αναλύσεις | άποψη | απόψεις | σχόλιο | ειδήσεις | συνέντευξη |
    άρθρα | διεθνή | πολιτική | κόσμος | μελέτες | έρευνα | تحليل | تحليلات | رأي | آراء | تقارير | تقرير |
    أخبار | مقالات | مقال | دراسات | حوار | سياسة | analyse | analysen | meinung | kommentar | nachrichten |
    bericht | berichte | interviews und gespräche | studie | studien | politik | außenpolitik | international |
    opinion et débats | tribune | tribunes | actualités | actualité | entretien | rapport | études | monde |
    politique | note | notes d'analyse | análisis | opinión | comentario | noticias | entrevista | informe |
    informes | artículos | estudios | internacional | política | mundo | analisi | opinioni | opinione |
    commenti | commento | notizie | intervista | rapporto | studi | esteri | politica | mondo | análise |
    análises | opinião | comentário | notícias | relatório | relatórios | artigos | estudos | analyses en opinie |
    analiza | opinie
    """
)

# By these a sentence tells who its author is.
IS_A = words_of(
    """
    is a | is an | is the | is currently | was a | works as | works at | teaches | holds | graduated | studied |
    serves as | are | is | 은 | 는 | 이며 | 氏 | 是 | 现为 | 現為 | 现任 | 現任 | は | 毕业于 | 任 | 系 | — | – | - | является |
    работает | окончил | окончила | родился | είναι | διδάσκει | εργάζεται | σπούδασε | هو | هي | يعمل | تعمل |
    باحث | باحثة | ist | arbeitet | lehrt | studierte | est | travaille | enseigne | es | trabaja | enseña |
    estudió | è | lavora | insegna | é | trabalha | leciona | estudou | mezun | lisans | uzman | doktora | є |
    працює | is als | werkt | jest | pracuje
    """
)
# Whole phrases, taken out of a line wherever they stand; a name may follow or go before.
RIGHTS = words_of(
    """
    copyright | copyrights | all rights reserved | all right reserved | some rights reserved | rights reserved | reserved |
    저작권자 | 저작권 | 무단전재 및 재배포 금지 | 무단 전재 및 재배포 금지 | 무단전재-재배포 금지 | 무단전재 | 무단 전재 |
    재배포 금지 | 모든 권리 보유 | 版权所有 | 版權所有 | 本文版权归 | 本文版權歸 | 著作權歸 | 版权归 | 版權歸 | 保留所有权利 | 保留所有權利 |
    保留一切权利 | 保留一切權利 | 著作權所有 | 未经授权不得转载 | 未經授權不得轉載 | 禁止擅自轉載 | 禁止转载 | 不得转载 |
    不得轉載 | 违者必究 | 翻印必究 | 無断転載を禁じます | 無断転載禁止 | 禁無断転載 | 無断転載 | 著作権は | tüm hakları saklıdır | her hakkı saklıdır |
    telif hakkı | все права защищены | все права сохранены | авторские права | усі права захищено | всі права захищені |
    με την επιφύλαξη παντός δικαιώματος | με επιφύλαξη παντός δικαιώματος | όλα τα δικαιώματα διατηρούνται | πνευματικά δικαιώματα |
    جميع الحقوق محفوظة ل | جميع الحقوق محفوظة | حقوق النشر محفوظة | حقوق النشر | alle rechte vorbehalten | alle rechte liegen bei |
    tous droits réservés | todos los derechos reservados | tutti i diritti riservati | diritti riservati |
    todos os direitos reservados | alle rechten voorbehouden | wszelkie prawa zastrzeżone | med ensamrätt |
    toate drepturile rezervate | minden jog fenntartva | všechna práva vyhrazena
    """
)
# What stands behind the name of a company that a periodical belongs to.
BEHIND_NAMES = words_of(
    """
    or its affiliated companies | or its affiliates | and its licensors | and its affiliates | and contributors |
    所有 | 所有。 | に帰属します | ait | aittir | принадлежат | sitesine aittir | e aittir
    """
)
