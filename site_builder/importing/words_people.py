"""Words that tell names, titles of people, posts and institutions apart, in many languages.

Data only; all words are compared folded (see `core.text.fold`).
"""

from __future__ import annotations

from site_builder.importing.wordlists import words_of

AND = "and|und|et|y|e|i|och|og|en|ve|и|και"
"""A pattern for the words that stand between two names, where spaces part them."""
# What a byline begins with. A word of `LOOSE` is a common word too (`by`, `von`), so a name must follow it.
LABELS = words_of(
    """
    author | authors | the author | about the author | written by | words by | story by | text by | posted by |
    published by | submitted by | contributed by | interview by | reporting by | words | reporter | columnist |
    reported by | report by | op-ed by | opinion by | analysis by | essay by | 저자 | 정리 | 글쓴이 | 작성자 | 필자 | 기고 |
    기고자 | 집필 | 글 | 취재 | 지은이 | 글·사진 | 글/사진 | 작성 | 作者 | 撰文 | 文 | 记者 | 記者 | 本报记者 | 本報記者 | 特约记者 | 撰稿 | 作者简介 | 文字 |
    供稿 | 作者姓名 | 撰稿人 | 文稿 | 采访 | 採訪 | 采写 | 执笔 | 著者 | 執筆者 | 執筆 | 筆者 | 文責 | 取材・文 | 聞き手 | 文と写真 | 取材 | 文・構成 | 寄稿 |
    文・写真 | ライター | 構成・文 | 投稿者 | 作成者 | 发布者 | 發佈者 | 发布人 | yazar | yazarlar | yazan | kaleme alan | hazırlayan | haber | yazarı | muhabir |
    автор | авторы | автор статьи | автор текста | текст | автори | беседовал | беседовала | подготовил |
    подготовила | записал | записала | материал подготовил | материал подготовила | авторка | авторство |
    συντάκτης | συγγραφέας | αρθρογράφος | γράφει ο | γράφει η | γράφει | γράφουν | γράφουν οι | κείμενο |
    συντάκτες | επιμέλεια | بقلم | الكاتب | الكاتبة | كتب | كتبت | إعداد | تأليف | المؤلف | المؤلفون | تحرير |
    الباحث | autor | autorin | autoren | ein beitrag von | ein gastbeitrag von | text von | verfasst von |
    ein kommentar von | verfasser | auteur | auteurs | auteure | écrit par | rédigé par |
    propos recueillis par | un article de | publié par | texte de | autora | autores | escrito por |
    redactado por | texto de | publicado por | firma | autore | autrice | autori | scritto da | a cura di |
    articolo di | testo di | di redazione | texto | artigo de | reportagem de | por autor | geschreven door |
    tekst | napisał | napisała | tekst: | opracowanie | text | interview | interview mit | penulis | oleh |
    tác giả | bởi | bài | thực hiện | skribent | forfatter | kirjoittaja | szerző | írta | autoare | autorka |
    napsal | napsala | نویسنده | ผู้เขียน | เขียนโดย | เรื่อง | लेखक | מאת | dari | inviato | inviato da | testi | textos |
    de autor
    """
)
LOOSE = words_of(
    """
    by | von | par | por | di | da | de | door | från | af | av | των | του | της | από | από τον | από την |
    tarafından
    """
)

# What a text, or the writing of it, is called before a word of `LOOSE`: `Eine Analyse von …`, `Publié le … par …`.
WORKS = words_of(
    """
    written | posted | published | submitted | reported | compiled | created | added | story | text | words |
    analysis | article | essay | column | interview | report | review | commentary | opinion | geschrieben |
    verfasst | veröffentlicht | erstellt | analyse | kommentar | reportage | bericht | gastbeitrag | beitrag |
    kolumne | rezension | porträt | glosse | écrit | rédigé | publié | posté | chronique | enquête | entretien |
    tribune | escrito | escrita | publicado | redactado | artículo | análisis | reportaje | crónica | columna |
    entrevista | artigo | análise | reportagem | coluna | pubblicato | scritto | articolo | intervista |
    geschreven | geplaatst | skriven | skrevet | opublikowane | posted on | di
    """
)

# Other work on a text or on its pictures: who is named after it did not write. Words may go on: `photographs`.
OTHER_WORK = words_of(
    """
    photo | foto | picture | image | illustrat | graphic | video | camera | credit | translat | edited |
    editor | editing | curated | kuratiert | review | fact-check | fact check | checked | produced | producer | narrated | read by |
    sponsored | source | sources | with additional | additional reporting | 사진 | 영상 | 그래픽 | 번역 | 옮긴이 | 편집 | 감수 |
    촬영 | 일러스트 | 제공 | 자료 | 출처 | 摄影 | 攝影 | 摄 | 图片 | 圖片 | 图 | 圖 | 编辑 | 編輯 | 责编 | 責編 | 责任编辑 | 責任編輯 | 值班编辑 | 主编 |
    校对 | 校對 | 审核 | 審核 | 审校 | 翻译 | 翻譯 | 译者 | 譯者 | 编译 | 編譯 | 监制 | 制图 | 排版 | 来源 | 來源 | 写真 | 撮影 | 翻訳 | 訳 | 訳者 | 編集 |
    責任編集 | 監修 | イラスト | 提供 | 出典 | übersetz | bearbeit | redigier | redaktion | quelle | bild | grafik | kamera |
    aus dem | photographie | crédit | traduc | tradui | relu | vidéo | infographie | fotograf | ilustraci |
    edición | edita | editado | fuente | revis | crédito | ilustraç | fonte | traduzi | traduzion |
    a fotografia | vertaa | vertal | beeld | redigerad | översätt | oversat | tłum | zdjęcia | fot. | çevir |
    çeviri | editör | fotoğraf | kaynak | görsel | φωτογραφ | φωτό | μετάφρασ | απόδοσ | πηγή |
    επιμέλεια μετάφρασ | تصوير | ترجمة | مراجعة | تدقيق | المصدر | صورة | فيديو | фото | перевод | редактор |
    иллюстрац | видео | оператор | источник | корректор | съемк | переклад | ảnh | biên tập | dịch
    """
)

# Who writes for a reporter's byline, after the name or, in Chinese, before it: 홍길동 기자, 记者张晓云.
REPORTERS = words_of(
    """
    기자 | 특파원 | 논설위원 | 선임기자 | 전문기자 | 객원기자 | 인턴기자 | 통신원 | 앵커 | 피디 | 记者 | 記者 | 特派員 | 特派员 | 報道 | 报道 | 編集委員 | 論説委員 |
    通讯员 | 評論員 | 评论员
    """
)
HONORIFICS = words_of(
    """
    dr | prof | professor | mr | mrs | ms | sir | dame | lord | amb | ambassador | gen | lt | col | rev | hon |
    assoc | asst | assist | doç | yrd | öğr | üyesi | gör | sayın | doc | docent | ing | dipl | mag | δρ | δρ. |
    καθ | καθηγητής | κ | κα | д-р | др | проф | доц | акад | к.и.н | д.и.н | к.п.н | к.э.н | д.э.н | д.п.н |
    dott | dott.ssa | dottoressa | sig | avv | dra | drª | sra | sr | herr | frau | hr | fr | pr | mme | m | د |
    أ.د | الدكتور | الدكتورة | دكتور | دكتورة | الأستاذ | أستاذ | أ | السفير | المهندس | اللواء | phd | ph.d |
    md | obe | cbe | mba | esq | ma | ba | llm | jd | msc | habil | a.d | em | h.c
    """
)
POSTS = words_of(
    """
    교수 | 박사 | 연구위원 | 선임연구위원 | 연구원 | 선임연구원 | 수석연구위원 | 부연구위원 | 전문연구원 | 책임연구원 | 소장 | 원장 | 센터장 | 대사 | 장관 | 의원 | 대표 |
    위원 | 작가 | 변호사 | 실장 | 본부장 | 석좌교수 | 명예교수 | 부교수 | 조교수 | 겸임교수 | 객원연구위원 | 칼럼니스트 | 편집장 | 평론가 | 회장 | 총장 | 이사장 |
    국장 | 부장 | 차장 | 팀장 | 시인 | 소설가 | 님 | 씨 | 教授 | 博士 | 研究员 | 研究員 | 副教授 | 助理教授 | 副研究员 | 助理研究员 | 院长 | 所长 | 所長 | 主任 |
    先生 | 女士 | 准教授 | 名誉教授 | 主任研究員 | 上席研究員 | 主席研究員 | 客員研究員 | 特任教授 | 理事長 | 氏 | さん | 編集長 | 論説主幹 | 弁護士 | 評論家 | 作家 |
    律师 | 主编 | 总编辑
    """
)
ROLES = words_of(
    """
    fellow | researcher | research | professor | lecturer | analyst | director | editor | correspondent |
    reporter | journalist | columnist | scholar | specialist | expert | chair | president | senior | associate |
    assistant | ambassador | adviser | advisor | writer | candidate | student | head | deputy | chief |
    founder | coordinator | consultant | contributor | author | emeritus | visiting | nonresident |
    non-resident | minister | secretary | economist | historian | dean | member | manager | officer |
    executive | partner | diplomat | freelance | staff | intern | uzmanı | uzman | araştırmacı | araştırmacısı |
    profesör | direktör | müdürü | analist | yazarı | koordinatörü | başkanı | doktora | профессор | научный |
    сотрудник | эксперт | директор | аналитик | доцент | редактор | корреспондент | журналист | кандидат |
    доктор | руководитель | заведующий | политолог | обозреватель | старший | ведущий | главный | заместитель |
    науковий | співробітник | професор | експерт | науковець | ερευνητής | ερευνήτρια | καθηγητής | καθηγήτρια |
    διευθυντής | διευθύντρια | αναλυτής | αναλύτρια | δημοσιογράφος | επίκουρος | αναπληρωτής | συνεργάτης |
    πρόεδρος | ειδικός | εταίρος | λέκτορας | σύμβουλος | κύριος | باحث | باحثة | أستاذ | أستاذة | خبير |
    خبيرة | مدير | مديرة | كاتب | كاتبة | صحفي | صحفية | محلل | محللة | زميل | رئيس | wissenschaftler |
    wissenschaftlerin | professorin | wissenschaftlicher | wissenschaftliche | mitarbeiter | mitarbeiterin |
    leiter | leiterin | direktor | direktorin | redakteur | redakteurin | korrespondent | korrespondentin |
    forscher | forscherin | referent | referentin | journalistin | politologe | politologin | experte |
    expertin | gastwissenschaftler | chercheur | chercheuse | professeur | professeure | directeur |
    directrice | journaliste | rédacteur | rédactrice | correspondant | correspondante | maître | conférences |
    spécialiste | chargé | chargée | associé | associée | analyste | investigador | investigadora | profesor |
    profesora | periodista | analista | redactor | redactora | corresponsal | catedrático | catedrática |
    experto | experta | directora | presidente | asociado | asociada | principal | ricercatore | ricercatrice |
    professore | professoressa | direttore | direttrice | giornalista | redattore | esperto | esperta |
    docente | responsabile | associato | corrispondente | pesquisador | pesquisadora | professora | diretor |
    diretora | jornalista | editora | onderzoeker | hoogleraar | redacteur | medewerker | badacz | badaczka |
    reporters | correspondents | editors | writers | contributors | journalists | presenter | envoy | inviato |
    inviata | columnista | colunista | repórter | reportero | reportera | envoyé | envoyée | envoyés | spécial |
    spéciaux | blogger | muhabir | muhabiri | yazar | editörü | корреспонденты | журналистка | колумнист |
    écrivain | auteur | autor | analityk | analityczka | dyrektor | redaktor | dziennikarz | dziennikarka |
    ekspert
    """
)
# What stands in the name of a post beside a word of ROLES.
FIELDS = words_of(
    """
    political | science | sports | sport | business | health | technology | tech | special | contributing |
    foreign | national | international | diplomatic | environment | education | security | culture | arts |
    managing | executive | investigative | digital | video | web | nuestro | nostro | notre | unser | unsere |
    unserem | von | dal | del | our | general | política | economía | guest | regular | policy | defense |
    defence | legal | religion | travel | food | climate | energy | city | state | editorial | opinion
    """
)
INSTITUTIONS = words_of(
    """
    university | institute | institution | center | centre | council | college | school | academy | foundation |
    ministry | department | association | society | think | tank | news | agency | magazine | journal | press |
    media | committee | commission | network | program | programme | group | forum | endowment | laboratory |
    lab | project | times | post | review | bureau | office | bank | party | parliament | union | organization |
    organisation | initiative | üniversitesi | enstitüsü | merkezi | vakfı | derneği | ajansı | bakanlığı |
    bölümü | fakültesi | kurumu | университет | университета | институт | института | центр | центра |
    академия | академии | фонд | фонда | совет | кафедра | кафедры | агентство | ран | вшэ | університет |
    університету | інститут | інституту | центру | академії | πανεπιστήμιο | πανεπιστημίου | ινστιτούτο |
    ινστιτούτου | κέντρο | κέντρου | ίδρυμα | ιδρύματος | ακαδημία | σχολή | συμβούλιο | συμβουλίου | جامعة |
    معهد | مركز | المركز | المعهد | مؤسسة | مجلس | أكاديمية | كلية | وكالة | صحيفة | مجلة | universität |
    institut | zentrum | stiftung | hochschule | akademie | gesellschaft | rat | agentur | zeitung |
    université | fondation | école | académie | conseil | laboratoire | agence | revue | observatoire |
    universidad | instituto | centro | fundación | escuela | academia | consejo | agencia | revista |
    observatorio | università | istituto | fondazione | scuola | accademia | consiglio | agenzia | rivista |
    osservatorio | universidade | fundação | escola | conselho | agência | laboratório | observatório |
    universiteit | instituut | stichting | uniwersytet | uniwersytetu | instytut | instytutu | ośrodek |
    fundacja | federation | alliance | coalition | consortium | museum | library | archives | authority |
    verband | ministerie | ministeriet | ministério | ministero | ministerstwo | ministerstvo | minisztérium |
    kementerian | customs | protection | fraktion | banco | banque | banca | comité | comisión | comissão | commissione | asociación |
    associação | associazione | sociedad | société | società | sociedade | federación | fédération | federazione |
    federação | sindicato | syndicat | sindacato | secretaría | secretaria | museo | musée | bibliothèque |
    biblioteca | bibliothek | министерства | комитет | союз | музей | ассоциация | міністерство | τράπεζα |
    εταιρεία | σύλλογος | جمعية | اتحاد | هيئة
    """
)

# Desks: with one of these words a text names no person.
DESKS = words_of(
    """
    staff | team | editors | editorial | newsroom | desk | redaktion | rédaction | redacción | redazione |
    redação | redactie | redakcja | redaktionen | redaksjonen | redakce | redakcia | redakcija | redacția | toimitus |
    szerkesztőség | редакція | редакцията | ομάδα | board | service | services | reporting | wire | wires | correspondents |
    reporters | writers | contributors | gazette | herald | tribune | daily | today | content | partner |
    partners | press release | ministère | ministerium | ministerio | редакция | министерство | haber | ajansi |
    σύνταξη | συντακτική | پایگاه | وزارة | فريق | website | online | advertorial | sponsored | redaksi | tim |
    channel | podcast | radio | tv | inc | ltd | gmbh | llc | corp | sarl | kg | plc | oyj | bv | wydział | urząd | company | verlag | verein | government |
    embassy | police | polizei | polizeipräsidium | pressestelle | bundesregierung | gobierno | ayuntamiento |
    presidencia | prensa | comunicación | ufficio | stampa | governo | prefeitura | assessoria | gouvernement |
    mairie | пресс-служба | правительство | γραφείο | υπουργείο | basın | bakanlığı | belediyesi | publishing |
    publications | solutions | research group | campaign | church | party
    """
)

# Agencies, which sign what no person signs. Initials in capitals (AP, DPA) are told by their shape besides.
AGENCIES = words_of(
    """
    reuters | thomson reuters | associated press | the associated press | agence france-presse |
    press association | press trust of india | afp | dpa | efe | ansa | apa | pap | ap | pa | upi | pti | ani |
    ians | tass | ria | interfax | itar-tass | xinhua | kyodo | yonhap | bloomberg | getty images |
    europa press | lusa | anadolu ajansı | anadolu | belga | anp | afp.com | tt | ntb | ritzau | stt | ctk |
    čtk | mti | bta | tanjug | hina | sda | keystone-sda | kna | epd | 新华社 | 新華社 | 中新社 | 中新网 | 中央社 | 共同通信 | 共同 |
    時事通信 | 時事 | ロイター | 法新社 | 路透社 | 美联社 | 美聯社 | 연합뉴스 | 뉴시스 | 뉴스1 | 로이터 | 교도통신 | рейтер | тасс | интерфакс |
    риа новости | унн | укринформ | رويترز | وكالات | أ ف ب | أ.ف.ب | فرانس برس | د ب أ | سانا | وفا | απε-μπε |
    απε | αμπε | agencias | agences | agenzie | agências | agenturen
    """
)

# How the names of institutions end in languages that write them as one word.
COMPOUND_ENDS = words_of(
    """
    ministerium | institut | verband | gesellschaft | zentrum | stiftung | universität | hochschule | behörde |
    redaktion | agentur | zeitung | museum | bibliothek | anstalt | kammer | verwaltung | genossenschaft |
    gewerkschaft | departementet | departement | ministeriet | styrelsen | styrelse | forbundet | förbundet |
    stiftelsen | institutet | instituttet | myndigheten | redaktionen | redaksjonen | universitetet | ministerie |
    vereniging | instituut | stichting | redactie | universiteit | ministeriö | laitos | liitto | yliopisto |
    toimitus | minisztérium | intézet | szövetség | szerkesztőség
    """
)

# How institutions end in writing without spaces.
INSTITUTION_ENDS = words_of(
    """
    대학교 | 대학 | 연구원 | 연구소 | 연구센터 | 센터 | 재단 | 협회 | 학회 | 위원회 | 신문 | 일보 | 통신 | 포럼 | 아카데미 | 외교원 | 大学 | 大學 | 学院 | 學院 |
    研究院 | 研究所 | 研究中心 | 中心 | 基金会 | 基金會 | 协会 | 協會 | 学会 | 學會 | 智库 | 智庫 | 研究会 | 財団 | 機構 | 新聞 | 通信 | 社 | センター | 研究室 |
    뉴스 | 방송 | 방송국 | 편집국 | 팀 | 타임스 | 저널 | 매거진 | 닷컴 | 编辑部 | 編輯部 | 編集部 | 委员会 | 委員会 | 报社 | 杂志 | 网 | 报 | 局 | 部 | 院
    """
)

# Lower-case words inside a name.
PARTICLES = words_of(
    """
    de | del | della | di | da | dos | das | do | du | la | le | van | von | der | den | ter | ten | zu | zur |
    bin | ibn | al | el | ben | y | e | af | av | abu | bint | st | o' | d' | mac | dello | degli | los
    """
)

# Words that no name of a person holds, though they are written with a capital in titles and menus.
NO_NAME = words_of(
    """
    the | and | of | in | on | for | to | at | with | from | is | are | how | why | what | a | an | new | home |
    about | us | contact | share | print | search | menu | login | read | more | next | previous | all |
    policy | foreign | security | war | peace | world | politics | economy | economics | culture | opinion |
    analysis | commentary | relations | international | global | daily | weekly | today | newsletter | digest |
    report | reports | comments | comment | latest | popular | related | articles | article | posts | post |
    topics | events | event | facebook | twitter | linkedin | email | whatsapp | telegram | copy | link |
    subscribe | newsroom | editorial | east | west | north | south | asia | europe | africa | america | china |
    russia | sea | strait | states | united | editors | staff | board | team | key | concepts | points |
    takeaways | notes | references | conclusion | introduction | der | die | das | und | les | des | et | los |
    las | el | una | un | il | gli | ve | и | в | на | και | το | τα | οι | η | ο | startseite | accueil |
    inicio | sayfa | главная | новости | αρχική | αρθρα | ειδήσεις | haberler | actualités | noticias |
    notizie | notícias | nachrichten | politik | política | politica | politique | monde | mundo | mondo |
    welt | дипломатия | политика | экономика | мир | общество | πολιτική | κόσμος | οικονομία | διεθνή |
    απόψεις | dış | politika | dünya
    """
)  # Of the words above, and of posts, those that are names of people too: they stand in one, beside words that are none.
ALSO_NAMES = words_of(
    """
    an | fellows | to | das | les | des | il | los | west | north | east | asia | america | europa | key | peace |
    read | link | dean | head | chase | chief | major | fellow | bank | war | sea | more | day | home | may |
    student | candidate | principal | council | school | college | party | union | lab | rat | ran | der | von |
    im | oleh | story | ani | ria | hina | lusa | apa | bill | ma | ba | lee | mag | hon | rev | see
    """
)
ARABIC_FUNCTION = words_of(
    "في | من | على | إلى | عن | هذا | هذه | التي | الذي | بين | بعد | قبل | مع | أن | "
    "إن | كان | قال | كل | أو | ثم | هل | ما | لا | المزيد | اقرأ"
)
KOREAN_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국은편용봉경부"
)
CHINESE_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾鐘汪田任姜范範方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛焦向柳邢路岳齐齊梅莫庄莊辛管祝左涂谷祁时時舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵解强柴华華车車冉房边邊"
)
COMPOUND_SURNAMES = words_of(
    """
    欧阳 | 歐陽 | 司马 | 司馬 | 诸葛 | 諸葛 | 上官 | 司徒 | 东方 | 东郭 | 夏侯 | 皇甫 | 尉迟 | 公孙 | 慕容 | 남궁 | 황보 | 제갈 | 선우 | 독고 | 사공
    """
)

# Accounts and what templates put into the place of an author: a text of these words alone names nobody.
NOBODY = words_of(
    """
    last | modified | updated | update | published | posted | text | size | video | transcript | case | study |
    release | date | actions | platform | share | print | related | photo | photos | image | source | sources |
    continue | reading | read | next | previous | author | autor | autores | auteur | auteurs | autore |
    autori | verfasser | la | da | the | le | der | die | los | el | by | por | par | von | di | admin |
    administrator | administrador | administrateur | webmaster | web | editor | editors | editorial | staff |
    team | redaktion | redaction | redaccion | redazione | redacao | redactie | redakcja | redakce | newsroom |
    newsdesk | desk | news | press | office | authors | anonymous | anonym | anonyme | anonimo | guest | user |
    unknown | none | null | undefined | nobody | default | contributor | contributors | correspondent |
    reporter | writer | publisher | root | superuser | sysadmin | moderator | test | super | blog | wires |
    wire | agencies | agency | agencia | agence | agentur | agenzia | ajans | ajansi | service | bureau |
    online | digital | media | communications | marketing | redakteur | редакция | редактор | администратор |
    админ | автор | анонимно | συντακτικη | ομαδα | συνταξη | διαχειριστης | haber | merkezi | editoru |
    yonetici | yazar | التحرير | المحرر | مدير | فريق | وكالات | ادمن | 편집부 | 관리자 | 편집국 | 온라인뉴스팀 | 뉴스팀 | 운영자 |
    취재팀 | 편집팀 | 管理员 | 管理員 | 编辑部 | 編輯部 | 编辑 | 編輯 | 小编 | 佚名 | 本站 | 未知 | 编辑室 | 編集部 | 編集者 | 編輯者 | 担当者 | 管理人 | 運営 | sponsored |
    content | contributed | writers | private | site | owner | me | myself | we | you
    """
)

# Parts of the names of universities, without accents.
UNIVERSITIES = words_of(
    "universi | uniwersytet | универси | універси | πανεπιστημι | جامعة | 대학 | 大学 | 大學 | hochschule"
)
