"""What lines of furniture begin with, in many languages, and what their numbers count.

Data only; compared folded (see `core.text.fold`). A phrase that a sentence of an article may begin with is not listed.
"""

from __future__ import annotations

from site_builder.importing.wordlists import words_of

BEGINNINGS = {
    "sharing": words_of(
        """
        share on  | share this  | share via  | share to  | 페이스북 공유 | 트위터 공유 | 分享到 | 分享至 | поделиться в  |
        κοινοποίηση στο  | auf facebook  | partager sur  | compartir en  | condividi su  | compartilhar no  |
        partilhar no
        """
    ),
    "printing": words_of(
        """
        print friendly | print this  | version imprimable | versión para imprimir | versione stampabile |
        versão para impressão
        """
    ),
    "a promotion": words_of(
        """
        click to read  | click here to  | click to subscribe | click to download | discover more from  |
        read more: | read more about | read also: | also read: | read next: | see also: | related: |
        more on this: | more from  | don't miss: | watch: | listen: | download the  | read the full  | buy the  |
        관련기사: | 관련 기사: | 더 읽기: | 함께 읽기: | 点击阅读 | 点击查看 | 点击下载 | 點擊閱讀 | 相关阅读: | 相關閱讀: | 延伸阅读: | 延伸閱讀: | 更多阅读: | 扫码 |
        扫描二维码 | 長按 | 长按 | 関連記事: | あわせて読みたい: | 詳しくはこちら | 続きはこちら | ayrıca okuyun | ilgili haber: |
        okumak için tıklayın | devamı için tıklayın | bunu da okuyun | читайте также: | читать также: |
        подробнее: | нажмите, чтобы | скачать  | читайте також: | διαβάστε επίσης: | διαβάστε ακόμα: |
        διαβάστε σχετικά: | κάντε κλικ | δείτε επίσης: | πατήστε εδώ | اقرأ أيضا: | اقرأ أيضاً: | اضغط هنا |
        انقر هنا | شاهد أيضا: | للمزيد: | lesen sie auch: | lesen sie hier | mehr dazu: | klicken sie hier |
        hier klicken | zum thema: | lire aussi: | à lire aussi: | cliquez ici | cliquez pour | voir aussi: |
        lea también: | lee también: | haga clic | haz clic | te puede interesar: | ver también: | leggi anche: |
        clicca qui | clicca per | scopri di più | vedi anche: | leia também: | leia mais: | clique aqui |
        clique para | veja também: | lees ook: | klik hier | czytaj także: | zobacz także: | kliknij
        """
    ),
    "subscribing": words_of(
        """
        subscribe to  | sign up for  | sign up to  | get the latest | get our  | follow us on | join our  |
        enter your email | type your email | stay up to date | receive our  | by subscribing |
        this article is free | 구독하시면 | 뉴스레터를  | 이메일을 입력 | 저작권자 | 关注公众号 | 关注我们 | 关注微信 | 訂閱我們 | 订阅我们 | 欢迎关注 |
        メールマガジンを | メルマガ | ニュースレターに | ニュースレターを | 公式アカウント | bültenimize  | e-posta adresinizi | abone olarak |
        bizi takip | haber bültenimize | подпишитесь на | подписывайтесь на | подписаться на | следите за нами |
        введите ваш e-mail | підписуйтесь на | підпишіться на | εγγραφείτε στο | γραφτείτε στο | ακολουθήστε μας |
        κάντε εγγραφή | γίνετε συνδρομη | اشترك في | اشترك الآن | تابعنا على | أدخل بريدك | سجل بريدك | انضم إلى |
        abonnieren sie | melden sie sich | folgen sie uns | jetzt newsletter | abonnez-vous | inscrivez-vous |
        suivez-nous | recevez  | suscríbete a | suscríbase | síguenos en | regístrate | recibe nuestr |
        iscriviti al | abbonati a | seguici su | ricevi le  | ricevi la  | assine a | assine o | inscreva-se n |
        siga-nos n | subscreva | receba as | receba a | schrijf je in | zapisz się na
        """
    ),
    "comments": words_of(
        """
        이 페이지의 내용에 만족 | 이 페이지에서 제공하는 정보 | 현재 페이지의 내용 | 이 정보에 만족 | 이 페이지가 도움이 | 이 기사가 도움이 | 이 글이 도움이 | 이 기사가 유익 | 您对本页 | 您對本頁 | 您對此頁面 | 您对此页面 |
        are you satisfied with this page | did this page help | please rate this  | このページについてのご意見 | このページの情報は |
        jump to comments | jump to the comments | go to comments | go to the comments | read the comments | see comments |
        view comments ( | show comments | 댓글 보기 | 댓글 바로가기 | 查看评论 | 查看評論 | コメントを見る | yorumlara git | yorumları gör | yorumları oku |
        перейти к комментариям | читать комментарии | читати коментарі | δείτε τα σχόλια | عرض التعليقات |
        zu den kommentaren | kommentare anzeigen | kommentare lesen | voir les commentaires | lire les commentaires |
        aller aux commentaires | ir a los comentarios | ver comentarios | ver los comentarios | vai ai commenti |
        leggi i commenti | ver os comentários | ir para os comentários | naar de reacties | zobacz komentarze |
        you must be logged in | you must log in | log in to leave | your email address will not be published |
        required fields are marked | this site uses akismet | save my name | notify me of |
        please enter your comment | comments are closed | there are no comments | be the first to comment |
        sign in to comment | 댓글을 작성하려면 | 로그인 후  | 로그인하셔야 | 댓글을 입력 | 댓글을 남겨 | 请登录 | 登录后 | 登入後 | 您的电子邮箱 | 您的电邮 | 您的邮箱 |
        發佈留言必須 | 必填项 | 必填欄位 | メールアドレスが公開 | コメントを投稿するには | が付いている欄は | e-posta hesabınız yayımlanmayacak |
        yorum yapabilmek için | gerekli alanlar | ваш адрес email не будет | ваш e-mail не будет |
        чтобы оставить комментарий | обязательные поля | ваша e-mail адреса | щоб залишити коментар |
        η ηλ. διεύθυνση | η διεύθυνση email | εισάγετε το σχόλιο | παρακαλώ εισάγετε | για να σχολιάσετε |
        πρέπει να συνδεθείτε | αποθήκευσε το όνομα | لن يتم نشر | يجب أنت تكون | يجب تسجيل الدخول |
        الحقول الإلزامية | ihre e-mail-adresse wird | deine e-mail-adresse wird | erforderliche felder |
        sie müssen angemeldet | du musst angemeldet | votre adresse e-mail ne sera | votre adresse de messagerie |
        les champs obligatoires | connectez-vous pour | vous devez être connecté | tu dirección de correo |
        su dirección de correo | los campos obligatorios | debes iniciar sesión | inicia sesión para |
        lo siento, debes | il tuo indirizzo email | i campi obbligatori | devi essere connesso |
        accedi per commentare | o seu endereço de e-mail | o seu endereço de email | os campos obrigatórios |
        campos obrigatórios | faça login para | você precisa fazer login | tem de iniciar a sessão |
        je e-mailadres wordt | twój adres e-mail
        """
    ),
    "previous and next": words_of(
        """
        previous article | next article | previous post | next post | previous: | next: | 이전글 | 다음글 | 이전 글 |
        다음 글 | 이전기사 | 다음기사 | 上一篇 | 下一篇 | 前の記事 | 次の記事 | önceki yazı | sonraki yazı | önceki haber | sonraki haber |
        önceki makale | sonraki makale | предыдущая статья | следующая статья | предыдущая запись |
        следующая запись | попередня стаття | наступна стаття | προηγούμενο άρθρο | επόμενο άρθρο |
        المقال السابق | المقال التالي | الخبر السابق | الخبر التالي | vorheriger artikel | nächster artikel |
        vorheriger beitrag | nächster beitrag | article précédent | article suivant | artículo anterior |
        artículo siguiente | siguiente artículo | articolo precedente | articolo successivo | prossimo articolo |
        artigo anterior | próximo artigo | artigo seguinte | vorig artikel | volgend artikel | poprzedni artykuł |
        następny artykuł
        """
    ),
    "a language switch": words_of(
        """
        bu yazı ayrıca şu dillerde | şu dillerde de okunabilir | read this in  |
        language: | language : | languages: | select language | choose language | this post is also available in |
        this article is also available in | also available in | read this article in  | other languages |
        translations: | 언어 선택 | 언어: | 다른 언어 | 语言: | 語言: | 选择语言 | 言語: | 言語を選択 | 他の言語 | dil: | dil seçin |
        diğer diller | bu yazı şu dillerde | язык: | выберите язык | на других языках | доступно на | мова: |
        γλώσσα: | επιλέξτε γλώσσα | διαθέσιμο και | σε άλλες γλώσσες | اللغة: | اختر اللغة | متوفر أيضا |
        متاح أيضا | sprache: | sprache wählen | auch verfügbar | auf deutsch | langue: | langue : |
        choisir la langue | également disponible | disponible en | idioma: | seleccionar idioma |
        también disponible | disponible también | lingua: | scegli la lingua | disponibile anche |
        disponibile in | selecione o idioma | também disponível | disponível em | taal: | język:
        """
    ),
    "a cookie notice": words_of(
        """
        we use cookies | this website uses cookies | this site uses cookies | by continuing to | accept all |
        accept cookies | cookie settings | manage cookies | 쿠키를 사용 | 본 사이트는 쿠키 | 이 웹사이트는 쿠키 | 本网站使用 | 本網站使用 |
        接受所有 | 当サイトではcookie | 当サイトではクッキー | クッキーを使用 | çerezleri  | bu web sitesi çerez | bu site çerez |
        мы используем cookie | мы используем файлы cookie | этот сайт использует | ми використовуємо |
        χρησιμοποιούμε cookies | αυτός ο ιστότοπος χρησιμοποιεί | نستخدم ملفات | يستخدم هذا الموقع |
        wir verwenden cookies | diese website verwendet | wir nutzen cookies | alle akzeptieren |
        nous utilisons des cookies | ce site utilise | tout accepter | utilizamos cookies | usamos cookies |
        este sitio utiliza | este sitio web utiliza | aceptar todas | utilizziamo i cookie |
        questo sito utilizza | accetta tutti | este site utiliza | este site usa | aceitar todos |
        wij gebruiken cookies | używamy plików cookie
        """
    ),
    "a disclaimer": words_of(
        """
        本文仅代表作者 | 本文僅代表作者 | 文章仅代表作者 | 文章僅代表作者 | 本文为作者个人观点 | 本文為作者個人觀點 | 文中观点仅代表 | 本文观点不代表 | 本文觀點不代表 |
        本文内容仅代表 | 本文內容僅代表 | 本稿の内容は執筆者 | 本稿の内容は筆者 | 本稿は筆者の個人 | 本稿は執筆者個人 | 本稿に示された見解は | この記事の内容は筆者 |
        이 글은 필자의 개인 | 본 글은 필자의 개인 | 이 글의 내용은 필자 | 본 칼럼은 필자 | 본 원고는 필자 | 이 글은 저자의 개인 | 외부 필자의 기고는 | 외부 필진의 기고는 |
        the views expressed in this article | the views expressed in this commentary | the views expressed in this publication |
        the views expressed in this piece | the views expressed in this paper | the views expressed here are |
        the opinions expressed in this article | the opinions expressed in this commentary |
        the opinions expressed in this publication | the views and opinions expressed in this |
        bu yazıda yer alan görüşler | bu yazıda ifade edilen görüşler | bu makalede yer alan görüşler |
        bu makalede ifade edilen görüşler | мнение автора может не совпадать | мнение редакции может не совпадать |
        мнения авторов могут не совпадать | мнение авторов может не совпадать | точка зрения автора может не совпадать |
        οι απόψεις που εκφράζονται στο παρόν | οι απόψεις που εκφράζονται στο άρθρο | οι απόψεις του κειμένου |
        الآراء الواردة في هذا المقال | الآراء الواردة في هذه المقالة | هذا المقال يعبر عن رأي |
        die in diesem beitrag geäußerten | die in diesem artikel geäußerten | die hier geäußerten meinungen |
        les opinions exprimées dans cet article | les opinions exprimées dans ce texte |
        les propos tenus dans cet article | las opiniones expresadas en este | le opinioni espresse in questo articolo |
        as opiniões expressas neste
        """
    ),
    "a copyright line": words_of(
        """
        all rights reserved | 무단전재 | 무단 전재 | 저작권자 | 版权所有 | 未经授权不得 | 未经许可 | 未經授權 | 版權所有 | 本文版权 | 转载请注明 | 無断転載 |
        禁無断 | tüm hakları | все права | усі права | με την επιφύλαξη | όλα τα δικαιώματα | απαγορεύεται η |
        جميع الحقوق | حقوق النشر | alle rechte | tous droits | todos los derechos | tutti i diritti |
        todos os direitos | alle rechten | wszelkie prawa
        """
    ),
    "tags": words_of(
        """
        tags: | tag: | tags : | keywords: | filed under | categories: | category: | posted in | 태그: | 키워드: | 标签: |
        標籤: | 关键词: | 關鍵字: | 分类: | タグ: | カテゴリー: | キーワード: | etiketler: | etiket: | kategori: | теги: | метки: |
        рубрика: | категория: | ключевые слова: | ετικέτες: | κατηγορία: | κατηγορίες: | λέξεις-κλειδιά: |
        الوسوم: | وسوم: | كلمات مفتاحية: | التصنيف: | schlagwörter: | schlagworte: | kategorie: | mots-clés: |
        mots-clés : | étiquettes: | catégorie: | etiquetas: | categoría: | palabras clave: | tag articolo: |
        categoria: | parole chiave: | palavras-chave: | marcadores:
        """
    ),
    "a counter": words_of(
        """
        reading time | estimated reading time | lesedauer | lesezeit | temps de lecture | durée de lecture |
        tiempo de lectura | tempo di lettura | tempo de leitura | leestijd | czas czytania | okuma süresi |
        время чтения | время на чтение | час читання | χρόνος ανάγνωσης | وقت القراءة | مدة القراءة | 읽는 시간 | 읽기 시간 |
        阅读时间 | 閱讀時間 | 阅读时长 | 預計閱讀 | 読了時間 | この記事は約 | lästid | læsetid | lesetid |
        views: | hits: | 浏览量 | 瀏覽量 | 瀏覽人次 | 浏览人次 | 瀏覽次數 | 点击量 |點閱數 | 點閱次數 |
        조회수 | 조회: | 추천수 | 阅读次数 | 阅读量 | 阅读: | 阅读数 | 浏览次数 | 浏览: | 点击数 | 点击: | 閱讀: | 瀏覽 | 閲覧数 |
        閲覧回数 | okunma | görüntülenme | просмотров | просмотры | переглядів | προβολές | αναγνώσεις | المشاهدات |
        عدد القراءات | مشاهدات | aufrufe | vues: | vues : | vistas: | visualizaciones: | visualizzazioni: |
        letture: | visualizações:
        """
    ),
}

# Words that count something next to a number: "12 min read", "1,234 views", "3 comments".
COUNTED = words_of(
    """
    views | view | reads | shares | share | likes | like | comments | comment | followers | fans | subscribers |
    min read | minute read | minutes read | mins read | minutes to read | min | hits | results | votes | replies |
    讚 | 赞 | 點讚 | 点赞 | 按讚 | 讚好 | 个讚 | 個讚 | 推薦 | 추천 | 좋아요 | 싫어요 | beğenme | нравится | μου αρέσει | إعجاب |
    gefällt mir | j'aime | me gusta | mi piace | curtidas | gostos | 댓글 | 공감 | 분 읽기 | 분 분량 | 명 | 회 | 개 | 次 | 次阅读 | 阅读 | 次浏览 | 评论 | 条评论 | 个赞 | 人阅读 | views 阅读 | 分钟阅读 | 分鐘閱讀 | 件 | 件のコメント |
    分で読めます | 回閲覧 | いいね | okunma | görüntülenme | yorum | dakika okuma | dakikalık okuma | dk okuma |
    dk okuma süresi | beğeni | takipçi | просмотров | просмотра | просмотр | комментариев | комментария |
    комментарий | мин чтения | минут чтения | мин. чтения | подписчиков | лайков | коментарів | переглядів |
    σχόλια | προβολές | λεπτά ανάγνωσης | λεπτά | ακόλουθοι | υποστηρικτές | συνδρομητές | κοινοποιήσεις |
    λεπτό ανάγνωσης | تعليق | تعليقات | مشاهدة | مشاهدات | دقائق قراءة | دقيقة قراءة | متابع | kommentare |
    aufrufe | minuten lesezeit | min lesezeit | min. lesezeit | leser | abonnenten | commentaires | commentaire |
    vues | min de lecture | minutes de lecture | partages | abonnés | comentarios | comentario | vistas |
    min de lectura | minutos de lectura | visitas | seguidores | compartidos | commenti | commento |
    visualizzazioni | min di lettura | minuti di lettura | condivisioni | iscritti | comentários | comentário |
    visualizações | min de leitura | minutos de leitura | compartilhamentos | partilhas
    """
)
