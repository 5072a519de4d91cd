"""Offices as the lists word them."""

import calendar
import re

LETTERS = {
    "S": ["head_of_state"],
    "G": ["head_of_government"],
    "B": ["head_of_state", "head_of_government"],
    "F": ["foreign_minister"],
    "D": ["defence_minister"],
    "O": ["other"],
}
DEFAULT_TITLES = {"F": "Foreign Minister", "D": "Defence Minister"}
MONARCHS = {"King", "Queen", "Emperor", "Grand Duke", "Prince"}
RANK = r"(?:(?:Sr|Lt|Maj|Brig)\. )?Gen\.|Col\.|Capt\.|Dr\.|Sheikh|Sir|Dame"
ACTING = (
    r"(?:Acting |Interim |Transition(?:al)? |Transition Period |Caretaker |GNU Interim |"
    r"Appointed )?"
)
DEPUTY = r"(?:First |Second |Third |Fourth |Senior |Executive |Co-)?"
TITLES = [  # longest first: pattern, title, letter
    (rf"{DEPUTY}Vice[ -]Presidents?", "Vice President", "O"),
    (
        rf"{DEPUTY}Deputy Prime Ministers?|{DEPUTY}Vice Prime Ministers?|{DEPUTY}Deputy Premiers?|"
        rf"{DEPUTY}Vice Premiers?|Tanaiste",
        "Deputy Prime Minister",
        "O",
    ),
    (r"Governor[- ]General", "Governor General", "O"),
    (rf"{ACTING}President", "President", "S"),
    (rf"{ACTING}Prime Minister", "Prime Minister", "G"),
    (r"Premier|President of the Government|Minister of State", "Prime Minister", "G"),
    (r"Taoiseach|Prime Minister \(Taoiseach\)", "Taoiseach", "G"),
    (r"Chancellor", "Chancellor", "G"),
    (r"King and Prime Minister|King", "King", "S"),
    (r"Queen", "Queen", "S"),
    (r"Emperor", "Emperor", "S"),
    (r"Amir|Emir", "Emir", "S"),
    (r"Sultan and Prime Minister|Sultan", "Sultan", "S"),
    (r"Grand Duke", "Grand Duke", "S"),
    (r"Prince", "Prince", "S"),
    (r"Pope", "Pope", "S"),
    (r"Supreme Leader", "Supreme Leader", "S"),
]


def day(text, last=False):
    """ISO day of "2007", "2007-06", "2007-06-31": its first or last day; empty if empty."""
    if not text or not re.match(r"\d{4}(-\d\d){0,2}$", text):
        return ""
    numbers = [int(part) for part in text.split("-")]
    year = numbers[0]
    month = numbers[1] if len(numbers) > 1 else (12 if last else 1)
    longest = calendar.monthrange(year, month)[1]
    number = min(numbers[2], longest) if len(numbers) > 2 else (longest if last else 1)
    return f"{year:04}-{month:02}-{number:02}"


def factbook_title(text):
    """Title, letter and name in "Prime Minister Shinzo ABE"; nothing where unclear."""
    if re.search(r"Notification|;|\+\+|\d|represented|note", text) or text.count(",") > 1:
        return None
    for pattern, title, letter in TITLES:
        match = re.match(rf"(?:{pattern})(?=[ ,])", text)
        if not match:
            continue
        rest = text[match.end() :].strip(" ,")
        rest = re.sub(rf"^(?:{RANK}) ", "", rest)
        words = rest.split()
        if (
            not words
            or words[0] in ("of", "and", "for", "in", "(Taoiseach)", "elect")
            or re.search(r"\b(of|and|for|the|in|as|since|caretaker|serving)\b", rest)
        ):
            return None
        return title, letter, rest
    return None


def minister_title(office, country, governs):
    """Title and offices of the posts we keep. A list of posts does not tell which was held when."""
    if (
        " & " in re.sub(r"(Foreign( Affairs)?|Defen[cs]e) & [\w ,&]*$", r"\1", office)
        or re.search("Acting|Deputy|Vice|Delegate|State for Foreign|Trade$", office)
        and not re.match("Vice President$|Deputy Prime Min(ister|\\.)$|Acting", office)
    ):
        return None
    if country == "BIH" and not office.startswith("Minister of Foreign"):
        return None
    if re.match(
        r"(Minister|Min\.|Secretary|Cabinet Secretary)( of| for) (Foreign|External) "
        r"(Affairs|Relations|& European|and European)",
        office,
    ) or re.match(r"Minister (of|for) Foreign (&|and)", office):
        return "Foreign Minister", ["foreign_minister"]
    if country == "USA" and office == "Secretary of State":
        return "Secretary of State", ["foreign_minister"]
    if re.match(
        r"(Minister|Min\.|Secretary|Cabinet Secretary)( of| for) (National )?Defen[cs]e", office
    ):
        return "Defence Minister", ["defence_minister"]
    exact = {
        "President": ("President", LETTERS["B" if governs else "S"]),
        "Prime Minister": ("Prime Minister", ["other"] if governs else LETTERS["G"]),
        "Prime Min.": ("Prime Minister", ["other"] if governs else LETTERS["G"]),
        "Premier": ("Prime Minister", LETTERS["G"]),
        "Chancellor": ("Chancellor", LETTERS["G"]),
        "King": ("King", LETTERS["S"]),
        "Emir": ("Emir", LETTERS["S"]),
        "Amir": ("Emir", LETTERS["S"]),
        "Vice President": ("Vice President", ["other"]),
        "Deputy Prime Minister": ("Deputy Prime Minister", ["other"]),
        "Minister of Interior": ("Interior Minister", ["other"]),
        "Minister of Finance": ("Finance Minister", ["other"]),
        "Minister of Justice": ("Justice Minister", ["other"]),
        "Minister of Oil": ("Oil Minister", ["other"]),
        "Ambassador to the US": ("Ambassador", ["other"]),
    }
    return exact.get(office)
