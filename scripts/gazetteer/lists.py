"""Reads the lists of leaders and ministers: who held which office when."""

import re

from .people import SURNAME_FIRST, Person, Registry, is_capitals, spelled
from .text import curated, fold, parts, plain, read_tsv
from .titles import DEFAULT_TITLES, LETTERS, MONARCHS, day, factbook_title, minister_title

# Their head is that of the state to which they belong.
NO_STATES = set("PRI GUM BMU CYM GIB FLK NCL PYF FRO GRL ABW CUW COK NIU HKG MAC".split())
AMERICAN = {"PRI", "GUM"}
EARLIEST = "1990-01-01"


def term(person, country, offices, title, begin, until, source, seen=""):
    """`until` empty: still running, as far as `seen` (empty: to this day)."""
    return {
        "person": person,
        "country": country,
        "offices": offices,
        "title": title,
        "from": begin,
        "until": until,
        "seen": seen,
        "source": source,
    }


def own_surname(name, country):
    """The last word, in Korean and Chinese names the first."""
    if re.search(" [IVX]+$", name):
        return name
    return name.split()[0 if country in SURNAME_FIRST else -1]


class Lists:
    """The people of all lists, and the terms that each list knows."""

    def __init__(self, states, lists, curated_path):
        self.states = states
        self.registry = Registry()
        self.found = []
        self.undated = []
        self.read_own(curated_path / "leaders.txt")
        self.read_foreign_ministers(curated_path / "foreign_ministers.txt")
        self.both = self.presidents_who_govern(lists)
        self.read_factbook(lists / "leaders_factbook.tsv")
        self.read_g20(lists / "leaders_g20_asean_2026.tsv")
        self.read_ministers(lists / "ministers_2003_2011.tsv", "ministers_2003_2011")
        self.read_ministers(lists / "ministers_2019.tsv", "ministers_2019")

    def read_own(self, path):
        for number, cells in curated(path):
            if len(cells) != 5:
                raise ValueError(f"{path}:{number}: {len(cells)} cells; expected 5")
            name, body, wikidata, aliases, terms = cells
            starred = re.search(r"\*(.+)\*", name)
            name = name.replace("*", "")
            country = "" if re.fullmatch(r"Q\d+", body) else body
            surname = starred.group(1) if starred else own_surname(name, country)
            person = self.registry.add(
                Person(
                    plain(name),
                    surname,
                    country,
                    "own",
                    wikidata,
                    "REL" if country == "VAT" else "GOV" if country else "IGO",
                    [(alias, "own") for alias in parts(aliases)],
                )
            )
            for text in parts(terms):
                letter, title, office_body, begin, end = re.fullmatch(
                    r"([SGBFDO])(?: (.+?))?(?:@(\w+))? ([\d-]{10})\.\.([\d-]*)", text
                ).groups()
                place = office_body or body
                place = place if place in self.states.codes else f"wd:{place}"
                self.found.append(
                    term(
                        person,
                        place,
                        LETTERS[letter],
                        title or DEFAULT_TITLES[letter],
                        begin,
                        end,
                        "own",
                    )
                )

    def read_foreign_ministers(self, path):
        with open(path, encoding="utf-8") as lines:
            listed = [line.partition(":") for line in lines if not line.startswith("#")]
        for country, _, ministers in listed:
            # Other spellings in parentheses may hold semicolons.
            for minister in re.findall(r"(?:\([^)]*\)|[^;(])+", ministers):
                name, aliases, days = re.fullmatch(
                    r"\s*(.+?) (?:\((.+)\) )?(\d{4}-.+?)\s*", minister
                ).groups()
                starred = re.search(r"\*(.+)\*", name)
                name = name.replace("*", "")
                person = self.person(
                    country,
                    name,
                    starred.group(1) if starred else name.split()[-1],
                    "own",
                    parts(aliases or ""),
                )
                for begin, until in re.findall(r"(\d[\d-]{9})\.\.([\d-]*)", days):
                    self.found.append(
                        term(
                            person, country, LETTERS["F"], DEFAULT_TITLES["F"], begin, until, "own"
                        )
                    )

    def person(self, country, name, surname, source, aliases=()):
        found = self.registry.exact(country, name, *aliases) or self.registry.similar(
            country, name, surname
        )
        if not found:
            found = self.registry.add(Person(plain(name), plain(surname), country, source))
        for alias in (name, *aliases):
            self.registry.alias(found, alias, source)
        return found

    def presidents_who_govern(self, lists):
        both = set()
        for row in read_tsv(lists / "leaders_factbook.tsv"):
            if row["roles"] == "chief of state+head of government" and row[
                "title_and_name"
            ].startswith("President"):
                both.add(self.states.code(row["country"]))
        return both | {"USA", "KOR"}

    def read_factbook(self, path):
        same = {}
        for row in read_tsv(path):
            country = self.states.code(row["country"])
            text = " ".join(row["title_and_name"].replace("&nbsp;", " ").split())
            held = factbook_title(text)
            if not country or not held or not row["since"]:
                continue
            title, letter, name = held
            if letter == "S" and title == "President" and row["roles"] == "head of government":
                letter = "G"
            if letter == "S" and title == "President" and country in self.both:
                letter = "B"
            if letter == "G" and row["roles"] != "head of government":
                letter = "O" if country in self.both else letter
            both = spelled(name, country)
            if not both or len(fold(both[0])) < 3:
                continue
            shown, surname = both
            if title in MONARCHS:
                # One word is no name; "King Philippe" is.
                surname = shown
                shown = shown if " " in shown else f"{title} {shown}"
            if country in NO_STATES and (letter in "SB" or country in AMERICAN and "President" in title):
                continue  # The head of the state to which it belongs.
            realm = {"charles iii": "GBR", "elizabeth ii": "GBR"}.get(fold(shown))
            key = (country, title, row["since"])
            if realm:
                person = self.registry.exact(realm, shown)
            elif letter != "O" and key in same and len(row["since"]) == 10:
                # One office, one first day: one person, however spelled over the years.
                person = same[key]
                self.registry.alias(person, shown, "factbook")
            else:
                full = (
                    " ".join(
                        word.capitalize() if is_capitals(word) and "-" not in word else word
                        for word in name.split()
                    )
                    if len(name.split()) != len(shown.split())
                    else shown
                )
                person = self.person(
                    country,
                    shown,
                    surname,
                    "factbook",
                    [full] if "," not in full and "(" not in full else [],
                )
            same[key] = person
            if title in MONARCHS and not shown.startswith(title):
                self.registry.alias(person, f"{title} {shown}", "factbook")
            self.found.append(
                term(
                    person,
                    country,
                    LETTERS[letter],
                    title,
                    day(row["since"]),
                    "",
                    "factbook",
                    row["last_seen"],
                )
            )

    def read_g20(self, path):
        for row in read_tsv(path):
            country = self.states.by_iso2.get(row["iso2"], "")
            if not country or not row["since"]:
                continue
            name = plain(row["name"])
            realm = "GBR" if name == "Charles III" else country
            person = next(
                (known for known in self.registry.people if known.wikidata == row["wikidata"]), None
            ) or self.person(realm, name, name.split()[-1], "g20_asean_2026")
            person.wikidata = row["wikidata"]
            self.registry.alias(person, name, "g20_asean_2026")
            title = {
                "Monarch": "King",
                "Prime Minister (King)": "Prime Minister",
                "Sultan and Prime Minister": "Sultan",
            }.get(row["title"], row["title"])
            if country == "SAU":
                continue  # Takes the prime minister for the king.
            self.found.append(
                term(
                    person,
                    country,
                    [row["role"]],
                    title,
                    day(row["since"]),
                    "",
                    "g20_asean_2026",
                    "2026-08-01",
                )
            )

    def read_ministers(self, path, source):
        rows = read_tsv(path)
        for row in rows:
            country = (
                row["extra"][:3] or row["country"]
                if source == "ministers_2003_2011"
                else self.states.code(row["country"])
            )
            held = minister_title(row["office"], country, country in self.both)
            if country not in self.states.codes or not held:
                continue
            title, offices = held
            names = [name for name in row["name"].split("|") if not re.search(r'["\d]', name)]
            both = spelled(names[0], country) if names else None
            if not both or " " not in both[0]:
                continue
            aliases = [
                other[0] for other in (spelled(name, country) for name in names[1:]) if other
            ]
            person = self.person(country, *both, source, aliases)
            if source == "ministers_2019":
                # Some of its posts had been left a year before: it tells who, not when.
                self.undated.append(term(person, country, offices, title, "", "", source))
                continue
            begin = day(row["from"]) or "2003-01-01"
            until = day(row["to"], last=True) or "2011-01-31"
            if begin > until or until < EARLIEST:
                continue
            self.found.append(term(person, country, offices, title, begin, until, source))
