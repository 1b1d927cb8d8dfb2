"""Lines that are furniture as they stand, by what they are for: sharing, printing, comments, subscriptions.

Data only; compared folded (see `core.text.fold`). A word that could be the subhead of an article is not listed.
"""

from __future__ import annotations

from site_builder.importing.wordlists import words_of

WHOLE = {
    "a skip link": words_of(
        """
        skip to content | skip to main content | skip to navigation | skip navigation | jump to content |
        skip links | 반복영역 건너뛰기 | 지역메뉴 바로가기 | 주메뉴 바로가기 | 본문 바로가기 | 본문으로 바로가기 | 메뉴 바로가기 | 하단 바로가기 | 본문내용 바로가기 |
        跳转到主要内容 | 跳到主要内容 | 跳至内容 | 跳至主要內容 | 跳到内容 | 本文へスキップ | 本文へ移動 | コンテンツへスキップ | メインコンテンツへスキップ | içeriğe geç |
        ana içeriğe atla | içeriğe atla | перейти к содержанию | перейти к основному содержанию |
        перейти до вмісту | μετάβαση στο περιεχόμενο | μετάβαση στο κύριο περιεχόμενο | تخطي إلى المحتوى |
        انتقل إلى المحتوى | تجاوز إلى المحتوى الرئيسي | zum inhalt springen | direkt zum inhalt |
        zum hauptinhalt springen | aller au contenu | aller au contenu principal | passer au contenu |
        saltar al contenido | ir al contenido | pasar al contenido principal | vai al contenuto |
        salta al contenuto | salta al contenuto principale | saltar para o conteúdo | ir para o conteúdo |
        pular para o conteúdo | ga naar de inhoud | przejdź do treści
        """
    ),
    "sharing": words_of(
        """
        share | share this | gift this article | offrir l'article | offrir l’article | ajouter à vos sélections | 다른기사 보기 | 기사저장 | share this article | share this post | share article | share on | tweet | facebook |
        twitter | x | linkedin | whatsapp | telegram | reddit | pinterest | email | e-mail | copy link |
        copy url | link copied | instagram | youtube | facebook twitter linkedin email | flipboard | tumblr |
        viber | line | wechat | weibo | vk | rss | save | bookmark | share via | 공유 | 공유하기 | 페이스북 | 트위터 | 카카오톡 |
        url 복사 | url복사 | 주소복사 | 링크 복사 | 스크랩 | sns 공유 | 카카오스토리 | 네이버블로그 | 밴드 | 分享 | 分享到 | 分享至 | 转发 | 微信 | 微博 |
        新浪微博 | qq空间 | 收藏 | 複製連結 | 复制链接 | 分享本文 | 朋友圈 | 腾讯微博 | シェア | シェアする | 共有 | 共有する | ツイート | ポスト | はてなブックマーク |
        リンクをコピー | urlをコピー | ブックマーク | 送る | 保存 | paylaş | paylaşın | bunu paylaş | haberi paylaş | beğen yükleniyor | bu yazıyı paylaş | tweetle |
        bağlantıyı kopyala | поделиться | поделиться в соцсетях | твитнуть | вконтакте | одноклассники |
        скопировать ссылку | поширити | поділитися | κοινοποίηση | κοινοποιήστε | μοιραστείτε | μοιραστείτε το |
        αντιγραφή συνδέσμου | شارك | مشاركة | شارك المقال | مشاركة المقال | نسخ الرابط | فيسبوك | تويتر | واتساب |
        teilen | artikel teilen | beitrag teilen | merken | link kopieren | twittern | partager |
        partager l'article | partager cet article | copier le lien | tweeter | compartir | compartir en |
        compartir artículo | comparte | copiar enlace | copiar link | guardar | condividi | condividi su |
        condividi l'articolo | copia link | compartilhar | compartilhe | partilhar | partilhe | copiar ligação |
        delen | deel dit artikel | udostępnij | podziel się
        """
    ),
    "printing": words_of(
        """
        email this | email this page | send to a friend | email to a friend | tell a friend | forward to a friend |
        친구에게 보내기 | 이메일로 보내기 | 메일 보내기 | 转寄好友 | 轉寄好友 | 轉寄朋友 | 推薦給朋友 | 转发给朋友 | 发送给朋友 | 友善列印 | 友人に送る |
        メールで送る | メールで友人に送る | arkadaşına gönder | arkadaşına öner | отправить другу | послать другу |
        отправить по почте | στείλτε σε φίλο | αποστολή σε φίλο | στείλτε το με email | أرسل إلى صديق | أرسل لصديق |
        an freunde senden | per e-mail versenden | weiterempfehlen | artikel empfehlen | envoyer à un ami |
        envoyer par e-mail | envoyer par courriel | enviar a un amigo | enviar por correo | invia a un amico |
        enviar a um amigo | herunterladen | als pdf herunterladen | pdf herunterladen | télécharger le pdf |
        télécharger en pdf | descargar en pdf | descargar el pdf | scarica il pdf | baixar o pdf | pdf 다운로드 | pdf 보기 |
        pdf 내려받기 | 원문 다운로드 | 원문보기 | 첨부파일 다운로드 | 下载pdf | 下載pdf | pdf下载 | pdf下載 | 下载全文 | 下載全文 | pdfをダウンロード | pdfを開く |
        pdf'i indir | pdf olarak indir | pdf yükle | скачать | скачать pdf | скачать в pdf | загрузить pdf |
        κατεβάστε το pdf | λήψη pdf | λήψη | κατέβασμα pdf | تحميل pdf | تنزيل | تنزيل pdf | تحميل الملف | download the pdf |
        download as pdf | print | print this | print this page | print friendly | print friendly, pdf & email |
        printer-friendly version | pdf | download pdf | download | view pdf | 인쇄 | 프린트 | 인쇄하기 | 다운로드 | 打印 | 打印本页 |
        列印 | 下载 | 下載 | 印刷 | 印刷する | ダウンロード | pdfダウンロード | yazdır | pdf indir | печать | распечатать |
        версия для печати | друк | εκτύπωση | εκτυπώστε | طباعة | اطبع | تحميل | drucken | artikel drucken |
        imprimer | imprimer l'article | télécharger | imprimir | descargar | descargar pdf | stampa | scarica |
        scarica pdf | baixar | baixar pdf | transferir | afdrukken | printen | drukuj
        """
    ),
    "an advertisement mark": words_of(
        """
        advertisement | advertisements | ad | ads | sponsored | sponsored content | advertising | paid content |
        promoted | story continues below advertisement | spot_img | advertise with us | 광고 | ad 광고 | 스폰서 | 广告 |
        （往下繼續閱讀） | （往下继续阅读） | 往下看更多文章 | 請繼續往下閱讀 | 请继续往下阅读 | 請往下繼續閱讀 | 기사는 계속됩니다 | 광고 아래 기사 계속 |
        記事は広告の後に続きます | この記事は続きます | 広告の後に続きます | haberin devamı aşağıda | продолжение после рекламы | статья продолжается ниже |
        continua após a publicidade | la suite après la publicité | la suite après cette publicité | sigue leyendo debajo de la publicidad |
        το άρθρο συνεχίζεται μετά τη διαφήμιση | η συνέχεια μετά τη διαφήμιση | يتبع بعد الإعلان | article continues below | article continues after advertisement |
        廣告（請繼續閱讀本文） | 广告（请继续阅读本文） | reklamdan sonra devam ediyor | 廣告 | 赞助 | 推广 | 広告 | スポンサーリンク | スポンサードリンク | スポンサード リンク | スポンサー | pr | reklam | reklamlar | sponsorlu | реклама | на правах рекламы |
        διαφήμιση | διαφημίσεις | إعلان | إعلانات | اعلان | anzeige | werbung | publicité | annonce | pub |
        publicidad | anuncio | anuncios | pubblicità | annuncio | publicidade | anúncio | advertentie
        """
    ),
    "comments": words_of(
        """
        만족도 조사 | 만족도조사 | 매우만족 | 매우 만족 | 매우불만족 | 매우 불만족 | 의견남기기 | 这篇文章对您有帮助吗 | 這篇文章對您有幫助嗎 |
        この記事は役に立ちましたか | このページは役に立ちましたか | このページの内容は役に立ちましたか | was this helpful | was this page helpful |
        was this article helpful | did you find this useful | rate this article | rate this page |
        bu sayfa yararlı oldu mu | bu yazı faydalı oldu mu | была ли статья полезной | была ли эта страница полезной |
        оцените статью | оцените материал | σας βοήθησε αυτό το άρθρο | ήταν χρήσιμο αυτό το άρθρο |
        هل كان هذا المقال مفيدا | هل كانت هذه الصفحة مفيدة | war dieser artikel hilfreich | war diese seite hilfreich |
        cet article vous a-t-il été utile | cette page vous a-t-elle été utile | avez-vous trouvé cet article utile |
        te ha resultado útil | ¿te ha resultado útil este artículo | ¿le resultó útil esta página |
        leave a comment | leave a reply | bir cevap yazın cevabı iptal et | bir cevap yazın | bir yanıt yazın | view comments | comment icon | post a comment | add a comment | comments | comment | no comments |
        cancel reply | post comment | submit comment | reply | comments are closed | join the conversation |
        write a comment | view comments | 댓글 | 댓글 쓰기 | 댓글쓰기 | 댓글 남기기 | 댓글달기 | 의견쓰기 | 댓글 등록 | 답글 | 답글 남기기 | 댓글 작성 |
        评论 | 发表评论 | 发表回复 | 留言 | 網友評論 | 網友回應 | 网友评论 | 暂无评论 | 我要评论 | 發表留言 | 回复 | 提交评论 | 全部评论 | 發佈留言 | コメント |
        コメントを残す | コメントする | コメントを投稿 | コメントを書く | 返信 | yorum yap | yorumlar | yorum yaz | bir yanıt yazın |
        bir cevap yazın | yorum gönder | cevap yaz | yorum bırakın | комментарии | оставить комментарий |
        добавить комментарий | комментировать | написать комментарий | отправить комментарий | коментарі |
        залишити коментар | αφηστε μια απαντηση | αφήστε ένα σχόλιο | σχόλια | σχολιάστε | γράψτε ένα σχόλιο |
        υποβολή σχολίου | ακύρωση απάντησης | προσθήκη σχολίου | το σχόλιό σας |
        το όνομά σας | δημοσίευση σχολίου | اترك تعليقا | اترك تعليقاً | أضف تعليقا |
        أضف تعليقاً | التعليقات | تعليقات | إرسال التعليق | اترك ردا | اترك رداً | إلغاء الرد | kommentare |
        kommentar schreiben | kommentar verfassen | schreiben sie einen kommentar | schreibe einen kommentar |
        kommentar hinterlassen | kommentar abschicken | antworten | commentaires | laisser un commentaire |
        ajouter un commentaire | réagir | poster un commentaire | publier le commentaire |
        laissez un commentaire | votre commentaire | comentarios | deja un comentario | dejar un comentario |
        deja una respuesta | escribe un comentario | publicar comentario | añadir comentario | responder |
        commenti | lascia un commento | lascia una risposta | scrivi un commento | invia commento | commenta |
        aggiungi un commento | comentários | deixe um comentário | deixar um comentário | deixe uma resposta |
        publicar comentário | comentar | escreva um comentário | reacties | laat een reactie achter |
        geef een reactie | komentarze | dodaj komentarz | zostaw komentarz
        """
    ),
    "a field of a form": words_of(
        """
        name | your name | email address | your email | your email address | website | captcha | submit | send |
        required | i'm not a robot | 이름 | 이메일 | 비밀번호 | 확인 | 취소 | 닫기 | 등록 | 姓名 | 邮箱 | 提交 | 發送 | 取消 | 关闭 | 關閉 |
        閉じる | 送信 | メールアドレス | adınız | e-posta adresiniz | gönder | kapat | имя | ваше имя | электронная почта |
        отправить | закрыть | όνομα | το όνομά σας | αποστολή | κλείσιμο | الاسم | البريد الإلكتروني | إرسال |
        إغلاق | ihr name | e-mail-adresse | absenden | senden | schließen | votre nom | adresse e-mail | envoyer |
        fermer | nombre | correo electrónico | enviar | cerrar | nome | indirizzo email | invia | chiudi |
        endereço de e-mail | seu nome | fechar
        """
    ),
    "subscribing": words_of(
        """
        subscribe | subscribe now | sign up | sign up now | newsletter | newsletters | join us | follow us |
        follow | stay connected | stay informed | get our newsletter | our newsletter |
        subscribe to our newsletter | become a member | donate | support us | type your email | type your email… |
        continue reading | get the newsletter | join our mailing list | 구독 | 구독하기 | 뉴스레터 | 뉴스레터 구독 | 뉴스레터 신청 |
        팔로우 | 후원하기 | 订阅 | 訂閱 | 关注我们 | 關注我們 | 关注 | 訂閱電子報 | 订阅我们 | 订阅电子报 | 購読 | 購読する | メルマガ登録 | ニュースレター | メールマガジン |
        フォローする | 会員登録 | ニュースレター登録 | abone ol | abone olun | bülten | e-bülten | bizi takip edin | takip et |
        bültenimize abone olun | подписаться | подписывайтесь | подписка | рассылка | мы в соцсетях |
        подпишитесь | підписатися | εγγραφή | εγγραφείτε | εγγραφή στο newsletter | ακολουθήστε μας | συνδρομή |
        ενημερωτικό δελτίο | اشترك | اشترك الآن | النشرة البريدية | تابعنا | القائمة البريدية |
        اشترك في النشرة البريدية | abonnieren | newsletter abonnieren | jetzt abonnieren | folgen sie uns |
        anmelden | jetzt anmelden | s'abonner | abonnez-vous | suivez-nous | s'inscrire | je m'abonne |
        inscrivez-vous | faire un don | suscríbete | suscribirse | síguenos | boletín | suscríbete al boletín |
        iscriviti | abbonati | seguici | iscriviti alla newsletter | seguici su | inscreva-se | assine |
        subscrever | siga-nos | assine a newsletter | subscreva a newsletter | aanmelden | volg ons | zapisz się |
        obserwuj nas
        """
    ),
    "a heading of other articles": words_of(
        """
        related articles | related posts | related | related content | related stories | related news |
        related topics | similar posts | similar articles | you might also like | you may also like |
        you may like | more from | more articles | more stories | more on this topic | recommended |
        recommended for you | read next | up next | read also | see also | also read | trending | trending now |
        most read | most popular | popular posts | popular | latest articles | latest news | latest posts |
        latest | recent posts | recent articles | editor's picks | don't miss | more in this section |
        further reading on this site | keep reading | what to read next | top stories | must read | 관련기사 | 관련 기사 |
        관련글 | 관련 글 | 관련뉴스 | 관련 게시물 | 최신기사 | 최신 기사 | 많이 본 기사 | 많이 본 뉴스 | 인기기사 | 인기 기사 | 인기글 | 추천기사 | 추천 기사 |
        함께 보면 좋은 기사 | 이 기사와 함께 본 기사 | 다른 기사 | 최신글 | 주요기사 | 주요뉴스 | 실시간 뉴스 | 오늘의 주요뉴스 | 相关文章 | 相关阅读 | 相关新闻 | 相關文章 |
        相關新聞 | 延伸阅读 | 延伸閱讀 | 推荐阅读 | 推薦閱讀 | 热门文章 | 熱門文章 | 最新文章 | 猜你喜欢 | 你可能还喜欢 | 您可能还喜欢 | 您可能感兴趣的文章 | 热点新闻 | 热门推荐 |
        更多文章 | 最新新聞 | 最新新闻 | 相关推荐 | 相关报道 | 関連記事 | 関連ニュース | 関連コンテンツ | おすすめ記事 | おすすめの記事 | 人気記事 | 最新記事 | 最新ニュース |
        新着記事 | あわせて読みたい | こちらもおすすめ | ランキング | アクセスランキング | 合わせて読みたい | その他の記事 | benzer yazılar | ilgili yazılar |
        ilgili haberler | benzer haberler | son yazılar | son haberler | en çok okunanlar |
        bunlar da ilginizi çekebilir | ilginizi çekebilir | önerilen yazılar | diğer yazılar | popüler yazılar |
        похожие статьи | похожие записи | похожие материалы | читайте также | читать также | материалы по теме |
        по теме | другие статьи | другие материалы | последние новости | последние статьи | популярное |
        популярные статьи | самое читаемое | рекомендуем | вам может быть интересно |
        вам также может понравиться | новости по теме | ещё по теме | свежие записи | читайте також |
        останні новини | схожі статті | σχετικά άρθρα | διαβάστε ακόμα | διαβάστε ακόμη | διαβάστε επίσης |
        τελευταία άρθρα | τελευταία νέα | τελευταίες ειδήσεις | δημοφιλή άρθρα | δημοφιλή | περισσότερα άρθρα |
        παρόμοια άρθρα | ίσως σας ενδιαφέρει | προτεινόμενα | σχετικές δημοσιεύσεις | πρόσφατα άρθρα |
        ροή ειδήσεων | δείτε επίσης | μπορεί επίσης να σας αρέσει | مقالات ذات صلة | مقالات متعلقة |
        أخبار ذات صلة | اقرأ أيضا | اقرأ أيضاً | قد يعجبك أيضا | قد يعجبك أيضاً | قد يهمك أيضا | آخر الأخبار |
        آخر المقالات | الأكثر قراءة | أحدث المقالات | مواضيع ذات صلة | المزيد من المقالات | مقالات مشابهة |
        مواضيع متعلقة | ähnliche beiträge | ähnliche artikel | verwandte beiträge | verwandte artikel |
        das könnte sie auch interessieren | auch interessant | mehr zum thema | weitere artikel |
        weitere beiträge | lesen sie auch | meistgelesen | neueste beiträge | neueste artikel |
        aktuelle beiträge | passend zum thema | zum thema | empfohlen | das könnte ihnen auch gefallen |
        articles similaires | articles liés | sur le même sujet | sur le même thème | à lire aussi | lire aussi |
        à lire également | vous aimerez aussi | articles récents | derniers articles | les plus lus |
        dernières actualités | à découvrir | dans la même rubrique | vous pourriez aussi aimer |
        cela pourrait vous intéresser | artículos relacionados | noticias relacionadas | relacionados |
        entradas relacionadas | te puede interesar | también te puede interesar | también te puede gustar |
        lo más leído | lo más visto | últimas noticias | últimos artículos | más noticias | lee también |
        leer también | le puede interesar | contenido relacionado | entradas recientes | más información |
        articoli correlati | articoli simili | potrebbe interessarti | potrebbe interessarti anche |
        ti potrebbe interessare | potrebbero interessarti | leggi anche | ultime notizie | ultimi articoli |
        i più letti | più letti | articoli recenti | ti potrebbe interessare anche | notizie correlate |
        artigos relacionados | notícias relacionadas | posts relacionados | leia também | leia mais |
        veja também | mais lidas | mais lidos | últimas notícias | últimos artigos | você também pode gostar |
        pode também gostar | talvez você goste | conteúdo relacionado | ver também | mais notícias |
        gerelateerde artikelen | lees ook | meer over | meest gelezen | laatste nieuws | powiązane artykuły |
        czytaj także | zobacz także | przeczytaj także | najnowsze artykuły
        """
    ),
    "previous and next": words_of(
        """
        previous | next | previous article | next article | previous post | next post | previous page |
        next page | post navigation | back to list | list | back | newer | older | newer posts | older posts |
        go back | 이전글 | 다음글 | 이전 글 | 다음 글 | 이전 | 다음 | 목록 | 목록으로 | 목록보기 | 게시글 이동 | 이전기사 | 다음기사 | 이전 기사 | 다음 기사 |
        이전 페이지 | 다음 페이지 | 上一篇 | 下一篇 | 上一页 | 下一页 | 上一頁 | 下一頁 | 返回列表 | 返回 | 上一条 | 下一条 | 文章导航 | 文章導覽 | 前の記事 | 次の記事 |
        前へ | 次へ | 前のページ | 次のページ | 一覧へ戻る | 一覧 | 一覧に戻る | 記事一覧へ | 投稿ナビゲーション | 戻る | önceki | sonraki | önceki yazı |
        sonraki yazı | önceki haber | sonraki haber | önceki makale | sonraki makale | yazı dolaşımı |
        listeye dön | предыдущая статья | следующая статья | предыдущая | следующая | предыдущий | следующий |
        назад | вперёд | вперед | предыдущая запись | следующая запись | навигация по записям | к списку |
        попередня стаття | наступна стаття | προηγούμενο | επόμενο | προηγούμενο άρθρο | επόμενο άρθρο |
        πλοήγηση άρθρων | επιστροφή | επιστροφή στη λίστα | πίσω | السابق | التالي | المقال السابق |
        المقال التالي | الخبر السابق | الخبر التالي | تصفح المقالات | العودة إلى القائمة | الصفحة السابقة |
        الصفحة التالية | vorheriger artikel | nächster artikel | vorheriger beitrag | nächster beitrag | zurück |
        weiter | zurück zur übersicht | beitragsnavigation | zur übersicht | article précédent | article suivant |
        précédent | suivant | retour | retour à la liste | navigation de l'article | page suivante |
        page précédente | artículo anterior | artículo siguiente | siguiente artículo | anterior | siguiente |
        volver | volver al listado | navegación de entradas | entrada anterior | entrada siguiente |
        articolo precedente | articolo successivo | prossimo articolo | precedente | successivo | indietro |
        avanti | torna all'elenco | navigazione articoli | artigo anterior | próximo artigo | artigo seguinte |
        próximo | seguinte | voltar | voltar à lista | navegação de artigos | notícia anterior | próxima notícia |
        vorige | volgende | vorig artikel | volgend artikel | terug | poprzedni | następny | poprzedni artykuł |
        następny artykuł | powrót
        """
    ),
    "back to top": words_of(
        """
        back to top | top | go to top | scroll to top | to top | return to top | ↑ | 맨위로 | 맨 위로 | 위로 | top으로 |
        페이지 상단으로 | 返回顶部 | 回到顶部 | 回到頂部 | 回頂端 | 返回頂部 | 置顶 | ページトップへ | トップへ戻る | ページの先頭へ | 先頭へ戻る | 上へ戻る | ページの先頭へ戻る |
        başa dön | yukarı çık | yukarı | наверх | вверх | вернуться наверх | к началу | нагору |
        επιστροφή στην κορυφή | στην κορυφή | κορυφή | العودة إلى الأعلى | إلى الأعلى | للأعلى | العودة للأعلى |
        nach oben | zum seitenanfang | zurück nach oben | haut de page | retour en haut | retour en haut de page |
        volver arriba | ir arriba | subir | torna su | torna in alto | vai su | torna all'inizio |
        voltar ao topo | ir para o topo | topo | terug naar boven | naar boven | do góry
        """
    ),
    "a menu": words_of(
        """
        home | menu | main menu | search | login | log in | sign in | register | my account | contact |
        contact us | about | about us | sitemap | site map | privacy policy | terms of use | terms of service |
        terms and conditions | cookie policy | cookie settings | accessibility | careers | faq | help |
        toggle navigation | open menu | close menu | close | all rights reserved | categories | archives | tags |
        text size | font size | 글자크기 설정 | 글자 크기 설정 | 字号 大 中 小 | 字号：大 中 小 | 字體大小 | 字級 | listen | listen to this article | read more | more | see all | view all |
        load more | show more | table of contents | 홈 | 메뉴 | 전체메뉴 | 검색 | 로그인 | 로그아웃 | 회원가입 | 사이트맵 | 회사소개 |
        개인정보처리방침 | 이용약관 | 고객센터 | 오시는 길 | 더보기 | 더 보기 | 글자크기 | 글자 크기 | 가 | 본문 글씨 키우기 | 본문 글씨 줄이기 | 전체보기 | 주메뉴 |
        찾아오시는 길 | 저작권정책 | 이메일무단수집거부 | 기사제보 | 본문듣기 | 글자크기 조절 | 首页 | 首頁 | 菜单 | 选单 | 選單 | 搜索 | 搜尋 | 登录 | 登入 | 注册 |
        註冊 | 联系我们 | 聯絡我們 | 关于我们 | 關於我們 | 网站地图 | 網站地圖 | 隐私政策 | 隱私政策 | 使用条款 | 更多 | 查看更多 | 字号 | 字體大小 | 阅读全文 | 免责声明 |
        版权声明 | 繁體 | 简体 | 手机版 | 返回首页 | 加入收藏 | 设为首页 | 展开全文 | ホーム | メニュー | 検索 | ログイン | ログアウト | 新規登録 | お問い合わせ | 会社概要 |
        サイトマップ | プライバシーポリシー | 利用規約 | もっと見る | 続きを読む | 文字サイズ | トップページ | 目次 | 特定商取引法に基づく表記 | よくある質問 | 運営会社 |
        個人情報保護方針 | ana sayfa | anasayfa | menü | ara | arama | giriş yap | giriş | üye ol | kayıt ol | iletişim |
        hakkımızda | künye | gizlilik politikası | kullanım koşulları | site haritası | devamını oku |
        daha fazla | tümü | tümünü gör | çerez politikası | главная | главная страница | меню | поиск | войти |
        вход | регистрация | контакты | о нас | о проекте | карта сайта | политика конфиденциальности |
        пользовательское соглашение | читать далее | подробнее | ещё | еще | все новости | все материалы |
        показать ещё | редакция | головна | пошук | увійти | контакти | про нас | αρχική | αρχική σελίδα | μενού |
        αναζήτηση | σύνδεση | είσοδος | εγγραφείτε τώρα | επικοινωνία | σχετικά με εμάς | ποιοι είμαστε |
        όροι χρήσης | πολιτική απορρήτου | πολιτική cookies | περισσότερα | διαβάστε περισσότερα | ταυτότητα |
        χάρτης ιστοτόπου | όλα τα άρθρα | الرئيسية | الصفحة الرئيسية | القائمة | بحث | تسجيل الدخول | تسجيل |
        اتصل بنا | من نحن | خريطة الموقع | سياسة الخصوصية | شروط الاستخدام | اقرأ المزيد | المزيد | عرض الكل |
        حجم الخط | دخول | startseite | menü öffnen | suche | suchen | anmelden / registrieren | kontakt |
        über uns | impressum | datenschutz | datenschutzerklärung | agb | nutzungsbedingungen | mehr |
        mehr lesen | weiterlesen | mehr anzeigen | alle anzeigen | sitemap anzeigen | artikel anhören |
        registrieren | inhaltsverzeichnis | accueil | recherche | rechercher | connexion | se connecter |
        mon compte | nous contacter | à propos | qui sommes-nous | mentions légales |
        politique de confidentialité | plan du site | lire la suite | voir plus | en savoir plus | voir tout |
        conditions générales | gestion des cookies | écouter l'article | taille du texte | inicio | menú |
        buscar | iniciar sesión | registrarse | contacto | quiénes somos | acerca de | aviso legal |
        política de privacidad | mapa del sitio | leer más | ver más | seguir leyendo | ver todo |
        política de cookies | términos y condiciones | mi cuenta | home page | cerca | accedi | registrati |
        contatti | chi siamo | note legali | informativa sulla privacy | mappa del sito | leggi tutto |
        leggi di più | continua a leggere | vedi tutti | mostra altro | cookie policy e privacy | la redazione |
        dimensione testo | início | página inicial | pesquisar | pesquisa | busca | entrar | iniciar sessão |
        cadastre-se | registar | contato | contacto e equipa | quem somos | sobre nós | política de privacidade |
        termos de uso | mapa do site | ler mais | saiba mais | ver mais | ver tudo | continuar lendo |
        fale conosco | zoeken | inloggen | over ons | lees meer | meer lezen | strona główna | szukaj |
        zaloguj się | o nas | czytaj więcej | więcej
        """
    ),
}

# Before a number: how long reading takes.
READING_TIMES = words_of(
    """
    reading time | read time | estimated reading time | 읽는 시간 | 읽기 시간 | 预计阅读 | 阅读时间 | 閱讀時間 | 読了時間 | 所要時間 |
    okuma süresi | tahmini okuma | время чтения | время на чтение | час читання | χρόνος ανάγνωσης | وقت القراءة |
    مدة القراءة | lesedauer | lesezeit | temps de lecture | tiempo de lectura | tempo di lettura | tempo de leitura |
    leestijd | czas czytania
    """
)
# Before a colon: what a site declares of all its texts.
DECLARATIONS = words_of(
    """
    copyright notice | disclaimer | 저작권 안내 | 版权声明 | 版權聲明 | 免责声明 | 免責聲明 | 特别声明 | 著作権について | telif uyarısı |
    yasal uyarı | отказ от ответственности | αποποίηση ευθύνης | إخلاء مسؤولية | haftungsausschluss |
    avertissement légal | aviso legal | avvertenza legale
    """
)

# Where a text is shared, and the words of a button that offers it.
NETWORKS = words_of(
    """
    facebook | twitter | x | linkedin | whatsapp | telegram | reddit | pinterest | email | mail | viber | line | wechat |
    weibo | vk | messenger | threads | bluesky | mastodon | xing | 페이스북 | 페이스북으로 | 페이스북에 | 트위터 | 트위터로 | 트위터에 | 카카오톡 |
    카카오톡으로 | 카카오스토리 | вконтакте | фейсбук | телеграм | одноклассниках | одноклассники | فيسبوك | تويتر | واتساب |
    تلغرام | الفيسبوك
    """
)
CALLS = words_of(
    """
    share | tweet | send | post | 공유 | 공유하기 | 보내기 | シェア | シェアする | 共有 | 共有する | ツイート | 送る | 投稿 | paylaş | paylaşın |
    gönder | tweetle | поделиться | поделитесь | отправить | рассказать | κοινοποίηση | κοινοποιήστε | μοιραστείτε |
    شارك | مشاركة | شاركها | انشر | أرسل | teilen | senden | partager | envoyer | compartir | comparte | enviar |
    condividi | invia | compartilhar | compartilhe | partilhar | partilhe | delen | udostępnij
    """
)
