"""Who is who across the lists: one person, however each list spells the name."""

import dataclasses
import re

from .text import PARTICLES, fold, plain, skeleton, slug

SURNAME_FIRST = {"KOR", "PRK", "CHN", "TWN", "HKG", "KHM", "MAC"}
PATRONYMIC = {"RUS", "BLR", "UKR", "KAZ", "UZB", "TKM", "KGZ", "TJK", "AZE", "BGR"}


@dataclasses.dataclass
class Person:
    """Someone, under the spelling of news where we know it."""

    name: str
    surname: str
    country: str
    source: str
    wikidata: str = ""
    sector: str = "GOV"
    aliases: list = dataclasses.field(default_factory=list)  # (spelling, source)
    identity: str = ""

    def spellings(self):
        return [self.name, *(alias for alias, _ in self.aliases)]


def capitalised(word):
    """ "MCALEESE" -> "Mcaleese": lists in capitals do not tell more; particles become small."""
    if word.lower() in PARTICLES and word.lower() not in {"la", "le", "do", "da"}:
        return word.lower()
    if re.fullmatch(r"[IVX]{2,}", word):  # "ALBERT II"
        return word
    return (
        re.sub(r"[^\W\d_]+", lambda match: match.group().capitalize(), word)
        if "'" not in word
        else "'".join(part.capitalize() for part in word.split("'"))
    )


def is_capitals(word):
    letters = re.sub(
        r"[^A-Za-zÀ-ÿ]", "", word.removeprefix("al-").removeprefix("el-").removeprefix("Al-")
    )
    return len(letters) > 1 and letters == letters.upper()


def spelled(name, country):
    """Name and family name of "Vladimir Vladimirovich PUTIN": "Vladimir Putin", "Putin"."""
    words = re.sub(r"\s*(,? (Jr|Sr)\.?|\(.*\)|,.*)$", "", name).split()
    capitals = [at for at, word in enumerate(words) if is_capitals(word)]
    if not capitals:
        return None
    first, last = capitals[0], capitals[-1]
    surname = [
        ("al-" + capitalised(word[3:])) if word.lower().startswith("al-") else capitalised(word)
        for word in words[first : last + 1]
    ]
    if len(capitals) == len(words):
        surname_words = surname[:1] if country in SURNAME_FIRST else surname[-1:]
        if country not in SURNAME_FIRST and len(surname) > 1 and surname[-2].lower() in PARTICLES:
            surname_words = surname[-2:]
        return " ".join(surname), " ".join(surname_words)
    before = words[:first]
    if country in PATRONYMIC and len(before) > 1:
        before = [
            word
            for at, word in enumerate(before)
            if at == 0 or not re.search(r"(vich|vych|vna|evna|uly|oglu|ivna)$", word)
        ]
    after = words[last + 1 :]
    # "Nicolas MADURO Moros": the mother's name is left out; "KIM Jong Un": the given name is not.
    shown = before + surname + ([] if before else after)
    while before and before[-1].lower() in {
        "al",
        "el",
        "bin",
        "von",
        "van",
        "de",
        "der",
        "da",
        "dos",
        "del",
        "ter",
        "di",
    }:
        surname.insert(0, before.pop())
    return " ".join(shown), " ".join(surname)


class Registry:
    """People by country, found by any spelling that is near enough."""

    def __init__(self):
        self.people = []
        self.by_spelling = {}
        self.by_family = {}

    def add(self, person):
        self.people.append(person)
        for spelling in person.spellings():
            self.index(person, spelling)
        self.by_family.setdefault((person.country, skeleton(person.surname)), []).append(person)
        return person

    def index(self, person, spelling):
        self.by_spelling.setdefault((person.country, fold(spelling)), person)
        self.by_spelling.setdefault(
            (person.country, " ".join(sorted(fold(spelling).split()))), person
        )

    def alias(self, person, spelling, source):
        spelling = (
            plain(spelling) if not spelling.isascii() and plain(spelling).isascii() else spelling
        )
        if len(spelling.split()) > 1 and fold(spelling) not in {
            fold(known) for known in person.spellings()
        }:
            person.aliases.append((spelling, source))
            self.index(person, spelling)

    def exact(self, country, *spellings):
        for spelling in spellings:
            for key in (fold(spelling), " ".join(sorted(fold(spelling).split()))):
                if (country, key) in self.by_spelling:
                    return self.by_spelling[country, key]
        return None

    def similar(self, country, name, surname):
        """Someone with the same family name whose given name begins alike."""
        if country in SURNAME_FIRST:
            return None  # Too few consonants to tell Kim Dae-jung from Kim Tae-young.
        given = [word for word in fold(name).split() if word not in fold(surname).split()]
        for person in self.by_family.get((country, skeleton(surname)), ()):
            for spelling in person.spellings():
                known = [
                    word
                    for word in fold(spelling).split()
                    if word not in fold(person.surname).split()
                ]
                if given and known and alike("".join(given), "".join(known)):
                    return person
                if given and known and alike(given[0], known[0]):
                    return person
        return None

    def family(self, country, surname):
        return self.by_family.get((country, skeleton(surname)), [])

    def identify(self):
        """Gives each person an id; two of one name in one country are one person."""
        used = {}
        for person in self.people:
            identity = (
                f"wd:{person.wikidata}"
                if person.wikidata
                else f"ent:person/{person.country or 'world'}/{slug(person.name)}"
            )
            used.setdefault(identity, []).append(person)
            person.identity = identity
        for identity, same in used.items():
            for number, person in enumerate(same[1:], 2):
                person.identity = f"{identity}-{number}"


def alike(left, right):
    """Whether two given names may be spellings of one."""
    if left == right or (skeleton(left) == skeleton(right) and left[:1] == right[:1]):
        return True
    return len(left) > 2 and len(right) > 2 and skeleton(left) and skeleton(left) == skeleton(right)
