"""Made-up pages in languages that no list of words knows, as "select all, copy" gives them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """`above` and `below` are lines of a page around its text, `sentences` what the text is made of."""

    lang: str
    title: str
    date: str
    sentences: tuple[str, ...]
    above: tuple[str, ...]
    below: tuple[str, ...]

    @property
    def paragraphs(self) -> tuple[str, ...]:
        between = "" if self.lang == "th" else " "
        first, second, third, fourth = self.sentences
        cuts = ((first, second, third), (third, fourth), (second, fourth, first), (fourth, first, second, third))
        return tuple(between.join(cut) for cut in cuts)

    @property
    def text(self) -> str:
        return "\n".join([*self.above, "", self.title, self.date, "", "\n\n".join(self.paragraphs), "", *self.below])


ELSEWHERE = (
    Elsewhere(
        "vi",
        "Lời hứa cũ đè nặng lên hội đồng sông",
        "17/05/2023",
        (
            "Hội đồng sông họp tại cối xay cũ vào thứ ba để bàn về giá nước.",
            "Không ai nói được ai đã đóng các cửa cống phía trên cây cầu.",
            "Ba ngôi làng đã dùng chung con kênh lâu hơn mọi sổ sách còn lại.",
            "Mùa xuân nước lên cao đến nỗi con đò không thể cập bến.",
        ),
        ("Trang chủ", "Kênh rạch", "Con đò", "Đăng nhập"),
        ("Bài viết liên quan", "Bảy con đò và một con dê", "Những con vịt ở cống dưới", "Bình luận (0)"),
    ),
    Elsewhere(
        "th",
        "คำสัญญาเก่าถ่วงสภาแม่น้ำ",
        "17/05/2023",
        (
            "สภาแม่น้ำประชุมกันที่โรงสีเก่าในวันอังคารเพื่อหารือเรื่องราคาน้ำ ",
            "ไม่มีใครบอกได้ว่าใครปิดประตูน้ำเหนือสะพาน ",
            "หมู่บ้านสามแห่งใช้คลองร่วมกันมานานกว่าบันทึกที่เหลืออยู่ ",
            "ในฤดูใบไม้ผลิน้ำขึ้นสูงจนเรือข้ามฟากเทียบท่าไม่ได้ ",
        ),
        ("หน้าแรก", "คลอง", "เรือข้ามฟาก"),
        ("เรื่องที่เกี่ยวข้อง", "เรือเจ็ดลำกับแพะหนึ่งตัว", "เป็ดที่ประตูน้ำ"),
    ),
    Elsewhere(
        "he",
        "הבטחות ישנות מכבידות על מועצת הנהר",
        "17.05.2023",
        (
            "מועצת הנהר נפגשה ביום שלישי בטחנה הישנה כדי לדבר על מחיר המים.",
            "איש לא ידע לומר מי סגר את השערים שמעל הגשר.",
            "שלושה כפרים חולקים את התעלה זמן רב יותר מכל הרישומים שנותרו.",
            "באביב המים עומדים כה גבוה עד שהמעבורת אינה יכולה לעגון.",
        ),
        ("דף הבית", "תעלות", "מעבורות"),
        ("כתבות נוספות", "שבע מעבורות ועז אחת", "הברווזים של הסכר התחתון"),
    ),
    Elsewhere(
        "hi",
        "पुराने वादे नदी परिषद पर भारी पड़ रहे हैं",
        "17/05/2023",
        (
            "नदी परिषद मंगलवार को पुरानी चक्की में पानी के दाम पर बात करने के लिए मिली।",
            "कोई नहीं बता सका कि पुल के ऊपर के फाटक किसने बंद किए थे।",
            "तीन गाँव उस नहर को अपने कागज़ों से भी अधिक समय से बाँटते आए हैं।",
            "वसंत में पानी इतना ऊँचा होता है कि नाव किनारे नहीं लग पाती।",
        ),
        ("मुख्य पृष्ठ", "नहरें", "नावें"),
        ("संबंधित लेख", "सात नावें और एक बकरी", "निचले फाटक की बत्तखें"),
    ),
    Elsewhere(
        "cs",
        "Staré sliby tíží říční radu",
        "17. 5. 2023",
        (
            "Říční rada se sešla v úterý ve starém mlýně, aby mluvila o ceně vody.",
            "Nikdo nedokázal říci, kdo zavřel stavidla nad mostem.",
            "Tři vesnice sdílejí kanál déle, než sahají jejich záznamy.",
            "Na jaře stojí voda tak vysoko, že přívoz nemůže přistát.",
        ),
        ("Úvod", "Kanály", "Přívozy"),
        ("Související články", "Sedm přívozů a koza", "Kachny z dolního stavidla"),
    ),
    Elsewhere(
        "sv",
        "Gamla löften tynger flodrådet",
        "2023-05-17",
        (
            "Flodrådet möttes på tisdagen i den gamla kvarnen för att tala om vattnets pris.",
            "Ingen kunde säga vem som hade stängt luckorna ovanför bron.",
            "Tre byar har delat kanalen längre än deras böcker räcker tillbaka.",
            "På våren står vattnet så högt att färjan inte kan lägga till.",
        ),
        ("Hem", "Kanaler", "Färjor"),
        ("Läs mer", "Sju färjor och en get", "Änderna vid nedre slussen"),
    ),
    Elsewhere(
        "id",
        "Janji lama membebani dewan sungai",
        "17/05/2023",
        (
            "Dewan sungai bertemu pada hari Selasa di kincir tua untuk membahas harga air.",
            "Tidak seorang pun dapat mengatakan siapa yang menutup pintu air di atas jembatan.",
            "Tiga desa telah berbagi saluran itu lebih lama daripada catatan mereka.",
            "Pada musim hujan air begitu tinggi sehingga perahu tidak dapat merapat.",
        ),
        ("Beranda", "Saluran", "Perahu"),
        ("Artikel terkait", "Tujuh perahu dan seekor kambing", "Bebek di pintu air bawah"),
    ),
    Elsewhere(
        "fa",
        "وعده‌های کهنه بر دوش شورای رود",
        "2023-05-17",
        (
            "شورای رود روز سه‌شنبه در آسیاب کهنه گرد آمد تا درباره بهای آب گفت‌وگو کند.",
            "هیچ‌کس نتوانست بگوید چه کسی دریچه‌های بالای پل را بسته است.",
            "سه روستا آبراه را بیش از آنچه دفترهایشان می‌گوید با هم داشته‌اند.",
            "در بهار آب چنان بالا می‌آید که قایق نمی‌تواند پهلو بگیرد.",
        ),
        ("خانه", "آبراه‌ها", "قایق‌ها"),
        ("مطالب مرتبط", "هفت قایق و یک بز", "اردک‌های دریچه پایین"),
    ),
)
