"""The words by which pages call their parts: in class names and ids, and in what stands before a name or a date.

Data alone. Standard terms of interfaces and templates, no name of a site; every list is open to any language.
"""

from __future__ import annotations

from site_builder.importing.wordlists import words

# --- class names and ids, cut into words -------------------------------------------------------------------------------

ZONES: dict[str, frozenset[str]] = {
    "comments": words(
        "comment comments commentlist commentbox commenter disqus reply replies respond discussion kommentar kommentare"
        " commentaire commentaires comentario comentarios commenti commento yorum yorumlar yorumlari guestbook pinglun"
        " trackback trackbacks pingback pingbacks livefyre 댓글 评论 評論 コメント"
    ),
    "related": words(
        "related relateds relacionadas relacionados recommended recommend recommendation recommendations recirc popular"
        " trending latest recent suggested similar similaires readmore mostread mostviewed ranking outbrain taboola ticker"
        " upnext teaser teasers promo promos carousel verwandt empfehlungen correlati correlate ilgili benzer podobne"
        " adjacent nextprev prevnext prev pager headlines topstories digest playlist"
    ),
    "navigation": words("nav navbar navigation navi menu submenu megamenu breadcrumb breadcrumbs gnb lnb topbar"),
    "footer": words("colophon copyright sitefooter pagefooter"),
    "aside": words("sidebar aside rail widget newsletter subscribe signup advert ads advertisement"),
}
# A widget of a page builder may be anything, the title too.
BUILDERS = words("elementor wpb divi brxe fusion")
ZONE_TAGS = {"nav": "navigation", "footer": "footer", "aside": "aside", "form": "navigation", "dialog": "aside"}
ARTICLE_PARTS = words("entry post article story node content")

BYLINE_WORDS = words(
    "byline bylines byl author authors authorname writer writers writtenby contributor contributors reporter journalist"
    " auteur auteurs autor autores autore autori autorin verfasser redacteur forfatter skribent kirjoittaja yazar yazari"
    " muellif avtor zuozhe gija writername reportername 기자 作者 筆者 記者 shimei signature signatura firma firmas firmante"
    " creator scrittore"
)
NOT_BYLINE_WORDS = words(
    "comment commenter avatar photo image img caption credit photographer bio biography description social follow share"
    " email mail more list archive archives box links count"
)
# What is called so tells of a picture, and who is named there took it.
CAPTION_WORDS = words(
    "caption captions figcaption legend cutline imgdesc photodesc photocaption wpcaption photocredit imagecredit bildunterschrift bildnachweis"
)
DATE_WORDS = words(
    "date dates datetime time timestamp published publish pubdate publication posted postedon dateline datum fecha data"
    " tarih tarihi dato datestamp postdate pubtime riqi regdate issued 날짜 日期 日時 created"
)
MODIFIED_WORDS = words("modified updated update lastmod lastmodified edited revised aktualisiert")
SUBTITLE_WORDS = words(
    "subtitle subtitles subheading subheadline subhead subhed dek deck standfirst strapline tagline lede lead leadtext intro"
    " introduction chapo chapeau untertitel unterzeile sousttitre subtitulo bajada entradilla sottotitolo occhiello"
    " spot kicker excerpt summary teaser description abstract sapo podzagolovok"
)
# What a picture is called that stands for the site and not for the article.
NO_PICTURE_WORDS = words("logo logos icon favicon default placeholder avatar sprite blank spacer pixel share noimage")

# --- what is written before or after a date ----------------------------------------------------------------------------

MODIFIED = (
    "updated|update|modified|last edited|last revised|revised|reviewed|aktualisiert|geändert|stand:|mis à jour|modifié|actualizado|"
    "actualizada|actualización|atualizado|aggiornato|aggiornamento|modificato|bijgewerkt|güncelleme|güncellenme|güncellendi|"
    "обновлено|изменено|ενημερώθηκε|ενημέρωση|τελευταία|تحديث|آخر تعديل|수정|최종|更新|修改|最終更新|修訂|uppdaterad|opdateret"
)
NOT_PUBLISHED = (
    "accessed|retrieved|©|copyright|abgerufen|consulté|consultado|accès|erişim|дата обращения|event date|"
    "deadline|expires|born|anniversary|all rights"
)
TODAY = "today|heute|bugün|сегодня|σήμερα|اليوم|오늘|今天是|今日は"  # only where a label begins so: papers are called `Today`

# --- where an article stood first --------------------------------------------------------------------------------------

REPRINT = (
    r"(?:originally|first)\s+(?:published|appeared|posted|ran|printed)|re-?published\s+(?:from|with|by|courtesy)|reprinted\s+"
    r"(?:from|with|by|courtesy)|this\s+(?:article|essay|piece|commentary|op-ed|post)\s+(?:was\s+)?(?:also\s+)?(?:originally|first)"
    r"|zuerst\s+(?:erschienen|veröffentlicht)|ursprünglich\s+(?:erschienen|veröffentlicht)|(?:initialement|d'abord)\s+"
    r"(?:publié|paru)|publié\s+(?:initialement|à l'origine)|publicado\s+(?:originalmente|originariamente|por primera vez)"
    r"|(?:apareció|publicó)\s+(?:originalmente|por primera vez)|(?:originariamente|originalmente)\s+(?:pubblicat|publicad)"
    r"|pubblicat\w\s+(?:originariamente|originalmente|per la prima volta)|ilk\s+(?:olarak|kez).{0,60}yay[ıi]n|впервые\s+"
    r"(?:опубликован|вышл)|оригинал\s+(?:статьи|опубликован)|πρωτοδημοσιεύ|πρώτη\s+δημοσίευση|αναδημοσίευση"
    r"|نشر(?:ت)?\s+(?:هذا|هذه|أصلا|لأول)|원문\s*(?:출처|게재|:)|원문은|최초\s*(?:게재|발행)|전재|首发于|原载于?|原刊|转载自|轉載自|原載"
    r"|初出|転載|に掲載された"
)
