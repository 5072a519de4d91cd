"""Texts that have broken tokenizers before, and the pieces that random mash-ups are made of."""

import random

GLUE_BEFORE = ["", "(", '"', "'", "."]
GLUE_BEHIND = ["", ")", '"', "'", ".", ","]

WHITE_SPACE = [
    "",
    " ",
    "  ",
    "\n",
    "\n\n\n",
    "\t",
    " leading space",
    "trailing space ",
    "two  spaces   and three",
    "a \n b\n c \n\n d",
    "tabs\tbetween\t\twords\t",
    "carriage\r\nreturn\r",
    "no\u00a0break\u00a0 space",
    "line\u2028separator\u2029and paragraph",
    "zero\u200bwidth \u200b space",
    "thin\u2009hair\u200anarrow\u202fmedium\u205fideographic\u3000wide",
    "\ufeffbyte order mark",
    "vertical\x0btab form\x0cfeed file\x1cseparator next\x85line",
]

LENGTHS = ["a" * length for length in (3, 4, 5, 99, 100, 101, 120)] + [
    "B" * 99 + " " + "1" * 100 + " " + "é" * 120,
    "ABCDEabcde12345-----",
    "x " * 300,
    "(" * 60 + "deep" + ")" * 60,
    "-" * 80,
    "." * 40 + " " + "!" * 40,
]

LETTERS = [
    "İstanbul ve ılık; ΟΔΥΣΣΕΥΣ ΣΑΣ. Σ Σίσυφος",
    "straße ǅ ﬁne ŉ ᾳ Ⅷ ⅷ ² ½ ٣٤ 𝟙𝟚 𐐀𐐨 ⓐⒶ",
    "cafe\u0301 naïve coöperate Ångström Łódź",
    "東京で会談した。中国外交部发言人，表示：“欢迎”！",
    "السلام عليكم، قال الوزير. שלום עולם",
    "Москва, 9км от Кремля. Київ «Правда» №5",
    "👍🏽 👨‍👩‍👧 🇫🇷🇩🇪 ❤️ great👍 :-) 😀😀",
    "नमस्ते दुनिया। สวัสดี",
    "\U0001f600\U0001fae0 \U000e0001 \ue000 \ufffd \u0000x".replace("\u0000", ""),
]

WORDS = [
    "X agent mark number root obj DATE ORG _ pobj nsubj A I",
    "Agent X left a mark on the root number of ORG by DATE",
    "$4bn-$5bn, €3.5m, £20k, US$10, C$5bn and 5%-6% of ¥100",
    "10km/h at -5°C. and 38.5°C, 6'2\", 3:45pm, 5p.m., 5 p.m., 9a.m",
    "1,000.50 1.000,50 1st 2nd 3-4 10-12-2019 2019-03-25 25/03/2019 '90s 90's",
    "http://example.org/a?b=c&d=e#f, (www.example.com), ftp://x.y.z/; see example.co.uk.",
    "Write to first.last+tag@mail.example.org, or a@b. @user #topic",
    "don’t can’t won’t it’s I’d they’ve y’all’d’ve rock’n’roll",
    "don't can't won't it's I'd they've cannot gonna wanna gotta",
    "‘single’ “double” „low“ «guillemets» ``ticks'' ´acute´",
    "U.S.-led U.N.-backed U.K. U.S. D.C. e.g. i.e. a.k.a. Ph.D. J.K. Rowlings",
    "Mr. and Mrs. O'Brien-Smith met Gen. Lee, Gov. Ray, Sen. Fox Jr. on Jan. 5 vs. St. Kitts",
    "Kosovo-based, pro-EU/anti-NATO, Jong-un, T-72s, COVID-19, F-16/F-35, 5G-ready",
    "state-of-the-art--really—well – yes – no... wait…what?!",
    "and/or, he/she, A/B, AC/DC, 24/7, km/h, w/o, c/o",
    ":-) ;-( :P XD <3 ^_^ (-: =D >:( :/ :'( o.O -_- (╯°□°）╯︵┻━┻ ¯\\(ツ)/¯",
    "back\\slash C:\\dir\\file.txt n\\t \\n",
    "#1 No.1 no. 1 No.of (i) (a)(b) [1] {2} <3> *4* ~5 5+5=10 a<b>c a&b AT&T",
    "He said: 'It''s \"the\" end'.And then.Next sentence?Yes!No",
    "km2 m3 CO2 H2O 5kg 5 kg 12GB $5 5$ 5€ 100% 100 %",
    "one.two Three.Four five.Six seven,eight Nine:ten",
    "'em 'til 'cause ol' nothin' o'clock ma'am Ma'am how's How’s",
    "(?: | ) .+ [a-z]* $^ \\b",
    "Jan.Feb. Mon. Tues.Wed p.m.-5 a.m./p.m. U.S",
    "vs.the i.e.that e.g.this etc...and",
    "doin' doin’ Havin' Lovin’ c'mon C’mon let's Let’s Adm. Bros. co. Inc. Ltd.",
]

TEXTS = WHITE_SPACE + LENGTHS + LETTERS + WORDS

FRAGMENTS = sorted(
    {word for text in TEXTS for word in text.split(" ") if 0 < len(word) < 20}
    | set("!?.,;:'\"`()[]{}<>/\\|-–—_*&%$€£#@^~+=…“”‘’")
)

# Half-open ranges of code points that mash-ups draw from.
BLOCKS = [
    (0x20, 0x7F),
    (0xA0, 0x250),
    (0x370, 0x530),
    (0x590, 0x700),
    (0x2000, 0x2800),
    (0x3000, 0x30FF),
    (0x4E00, 0x4F00),
    (0x1F300, 0x1FB00),
    (0x10000, 0x20000),
]


def glued(words):
    """One text a word: the word with every mark glued before and behind it."""
    for word in words:
        yield " ".join(a + word + b for a in GLUE_BEFORE for b in GLUE_BEHIND)


def mash_up(draw: random.Random, words):
    """Words, fragments and characters in no order, with odd white space."""
    pieces = []
    for _ in range(draw.randint(1, 25)):
        kind = draw.random()
        if kind < 0.4:
            pieces.append(draw.choice(FRAGMENTS))
        elif kind < 0.7:
            pieces.append(draw.choice(words))
        else:
            block = draw.choice(BLOCKS)
            pieces.append("".join(chr(draw.randrange(*block)) for _ in range(draw.randint(1, 5))))
        pieces.append(draw.choice(["", "", " ", " ", " ", "  ", "\n", "\t"]))
    return "".join(pieces)
