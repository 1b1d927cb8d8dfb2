"""By what a box asks its readers for their address or their money, in many languages.

Data only; compared folded (see `core.text.fold`). One such word makes no box: the lines around it must be short ones.
"""

from __future__ import annotations

from site_builder.importing.wordlists import words_of

ASKING = words_of(
    """
    newsletter | news letter | your inbox | e-mail | email | subscribe | subscription | sign up | signing up | unsubscribe |
    log in | logged in | 댓글 | 로그인 | 登录后 | 登入後 | コメントを投稿 | ログインして | yorum yap | giriş yap |
    뉴스레터 | 구독 | 이메일 | 메일링 | 订阅 | 訂閱 | 电子邮件 | 電子郵件 | 电子邮箱 | 電子郵箱 | 电邮 | 電郵 | 电子报 | 電子報 | 公众号 | 加入會員 |
    加入会员 | メールマガジン | メルマガ | メールアドレス | ニュースレター | 定期購読 | 購読 | 会員登録 | 好評発売中 | bülten | e-posta | eposta | abone |
    рассылк | подпис | электронн | эл почт | e-mail | розсилк | підпис | ενημερωτικό δελτίο | εγγραφ | συνδρομ | στο email |
    اشترك | النشرة البريدية | نشرتنا | بريدك | البريد الإلكتروني | abonnier | abonnement | abonnez | kostenlos anmelden | postfach |
    inscrivez | courriel | infolettre | boîte mail | suscr | boletín | correo electrónico | tu correo | iscriviti |
    abbonati | casella di posta | posta elettronica | assine | inscreva | boletim | seu e-mail | nieuwsbrief |
    schrijf je in | biuletyn | zapisz się | telegram-канал | telegram kanal
    """
)
