"""Terms of office: read from the lists, joined per person, and reconciled where lists disagree."""

import calendar
import datetime
import re

from .compiled import read_tsv
from .people import Person, Registry, is_capitals, spelled
from .text import PARTICLES, curated, fold, parts, plain
from .countries import COW

# The better list first: a later one fills only days that no earlier one knows.
PRIORITY = ["own", "g20_asean_2026", "factbook", "archigos", "reign", "ministers_2003_2011", "ministers_2019"]
SHARE_ALIKE = {"g20_asean_2026", "ministers_2003_2011", "ministers_2019"}
LETTERS = {"S": ["head_of_state"], "G": ["head_of_government"],
           "B": ["head_of_state", "head_of_government"], "F": ["foreign_minister"],
           "D": ["defence_minister"], "O": ["other"]}
DEFAULT_TITLES = {"F": "Foreign Minister", "D": "Defence Minister"}
# States whose head is another state's monarch.
REALMS = {"ATG", "AUS", "BHS", "BLZ", "BRB", "CAN", "GRD", "JAM", "KNA", "LCA", "NZL", "PNG", "SLB",
          "TUV", "VCT", "COK", "NIU"}
MONARCHS = {"King", "Queen", "Emperor", "Grand Duke", "Prince"}
NO_STATES = {"PRI", "GUM", "BMU", "CYM", "GIB", "FLK", "NCL", "PYF", "FRO", "GRL", "ABW", "CUW",
             "COK", "NIU", "HKG", "MAC"}
EARLIEST = "1990-01-01"

DEPUTY = r"(?:First |Second |Third |Fourth |Senior |Executive |Co-)?"
TITLES = [  # longest first: pattern, title, letter
    (rf"{DEPUTY}Vice[ -]Presidents?", "Vice President", "O"),
    (rf"{DEPUTY}Deputy Prime Ministers?|{DEPUTY}Vice Prime Ministers?|{DEPUTY}Deputy Premiers?|"
     rf"{DEPUTY}Vice Premiers?|Tanaiste", "Deputy Prime Minister", "O"),
    (r"Governor[- ]General", "Governor General", "O"),
    (r"(?:Acting |Interim |Transition(?:al)? |Transition Period |Caretaker )?President", "President", "S"),
    (r"(?:Acting |Interim |Transition(?:al)? |Caretaker |GNU Interim |Appointed )?Prime Minister", "Prime Minister", "G"),
    (r"Premier|President of the Government|Minister of State", "Prime Minister", "G"),
    (r"Taoiseach|Prime Minister \(Taoiseach\)", "Taoiseach", "G"),
    (r"Chancellor", "Chancellor", "G"),
    (r"King and Prime Minister|King", "King", "S"), (r"Queen", "Queen", "S"),
    (r"Emperor", "Emperor", "S"), (r"Amir|Emir", "Emir", "S"),
    (r"Sultan and Prime Minister|Sultan", "Sultan", "S"), (r"Grand Duke", "Grand Duke", "S"),
    (r"Prince", "Prince", "S"), (r"Pope", "Pope", "S"), (r"Supreme Leader", "Supreme Leader", "S"),
]
OF_COUNTRY = r"(?: of (?:the )?(?:[A-Z][\w'-]*(?: of| and| the)? ?)+?(?= [A-Z][\w.'-]* | [A-Z]))?"


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


def shifted(text, days):
    if text == "9999-12-31":
        return text
    return (datetime.date.fromisoformat(text) + datetime.timedelta(days)).isoformat()


def term(person, country, offices, title, begin, until, source, seen=""):
    """`until` empty: still running, as far as `seen` (empty: to this day)."""
    return {"person": person, "country": country, "offices": offices, "title": title, "from": begin,
            "until": until, "seen": seen, "source": source}


class Offices:
    """All lists joined."""

    def __init__(self, states, lists, curated_path):
        self.states = states
        self.registry = Registry()
        self.found = []
        self.undated = []
        self.full_names = read_full_names(curated_path / "full_names.txt")
        self.read_own(curated_path / "leaders.txt")
        self.read_foreign_ministers(curated_path / "foreign_ministers.txt")
        self.both = self.presidents_who_govern(lists)
        self.read_factbook(lists / "leaders_factbook.tsv")
        self.read_g20(lists / "leaders_g20_asean_2026.tsv")
        self.read_ministers(lists / "ministers_2003_2011.tsv", "ministers_2003_2011")
        self.read_ministers(lists / "ministers_2019.tsv", "ministers_2019")
        self.effective = self.effective_titles(lists)
        self.read_effective(lists)
        self.registry.identify()
        self.terms = self.reconciled()
        self.local_titles = [(country, word, title.lower(), "reign")
                             for country, (_, title) in sorted(self.effective.items())
                             for word in ("leader",)]

    # --- the lists -------------------------------------------------------------------------------

    def read_own(self, path):
        for number, cells in curated(path):
            if len(cells) != 5:
                raise ValueError(f"{path}:{number}: {len(cells)} cells; expected 5")
            name, body, wikidata, aliases, terms = cells
            starred = re.search(r"\*(.+)\*", name)
            name = name.replace("*", "")
            country = "" if re.fullmatch(r"Q\d+", body) else body
            surname = starred.group(1) if starred else name if re.search(" [IVX]+$", name) else \
                name.split()[0 if country in ("KOR", "PRK", "CHN", "TWN", "HKG") and " " in name
                             and not name.startswith(("Carrie", "John", "Donald", "Joseph")) else -1]
            person = self.registry.add(Person(plain(name), surname, country, "own", wikidata,
                                              "REL" if country == "VAT" else "GOV" if country else "IGO",
                                              [(alias, "own") for alias in parts(aliases)]))
            for text in parts(terms):
                letter, title, office_body, begin, end = re.fullmatch(
                    r"([SGBFDO])(?: (.+?))?(?:@(\w+))? ([\d-]{10})\.\.([\d-]*)", text).groups()
                place = office_body or body
                place = place if place in self.states.codes else f"wd:{place}"
                self.found.append(term(person, place, LETTERS[letter], title or DEFAULT_TITLES[letter],
                                       begin, end, "own"))

    def read_foreign_ministers(self, path):
        with open(path, encoding="utf-8") as lines:
            listed = [line.partition(":") for line in lines if not line.startswith("#")]
        for country, _, ministers in listed:
            for minister in re.findall(r"(?:\([^)]*\)|[^;(])+", ministers):
                name, aliases, days = re.fullmatch(
                    r"\s*(.+?) (?:\((.+)\) )?(\d{4}-.+?)\s*", minister).groups()
                starred = re.search(r"\*(.+)\*", name)
                name = name.replace("*", "")
                person = self.person(country, name, starred.group(1) if starred else name.split()[-1],
                                     "own", parts(aliases or ""))
                for begin, until in re.findall(r"(\d[\d-]{9})\.\.([\d-]*)", days):
                    self.found.append(term(person, country, LETTERS["F"], DEFAULT_TITLES["F"],
                                           begin, until, "own"))

    def person(self, country, name, surname, source, aliases=()):
        found = self.registry.exact(country, name, *aliases) or \
            self.registry.similar(country, name, surname)
        if not found:
            found = self.registry.add(Person(plain(name), plain(surname), country, source))
        for alias in (name, *aliases):
            self.registry.alias(found, alias, source)
        return found

    def presidents_who_govern(self, lists):
        both = set()
        for row in read_tsv(lists / "leaders_factbook.tsv"):
            if row["roles"] == "chief of state+head of government" and \
                    row["title_and_name"].startswith("President"):
                both.add(self.states.code(row["country"]))
        return both | {"USA", "KOR"} - {"IRN", "FRA"}

    def read_factbook(self, path):
        same = {}
        for row in read_tsv(path):
            country = self.states.code(row["country"])
            text = " ".join(row["title_and_name"].replace("&nbsp;", " ").split())
            held = self.factbook_title(text)
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
            if country in NO_STATES and letter in "SB":
                continue  # The head of the state to which it belongs.
            realm = {"charles iii": "GBR", "elizabeth ii": "GBR"}.get(fold(shown))
            key = (country, title, row["since"])
            if realm:
                person = self.registry.exact(realm, shown)
            elif letter != "O" and key in same and len(row["since"]) == 10:
                # One office, one first day: one person, however the spelling changed over the years.
                person = same[key]
                self.registry.alias(person, shown, "factbook")
            else:
                full = " ".join(word.capitalize() if is_capitals(word) and "-" not in word else word
                                for word in name.split()) if len(name.split()) != len(shown.split()) else shown
                person = self.person(country, shown, surname, "factbook",
                                     [full] if "," not in full and "(" not in full else [])
            same[key] = person
            if title in MONARCHS and not shown.startswith(title):
                self.registry.alias(person, f"{title} {shown}", "factbook")
            self.found.append(term(person, country, LETTERS[letter], title, day(row["since"]),
                                   "", "factbook", row["last_seen"]))

    def factbook_title(self, text):
        if re.search(r"Notification|;|\+\+|\d|represented|note", text) or text.count(",") > 1:
            return None
        for pattern, title, letter in TITLES:
            match = re.match(rf"(?:{pattern})(?=[ ,])", text)
            if not match:
                continue
            rest = text[match.end():].strip(" ,")
            rest = re.sub(r"^(?:Gen\.|Sr\. Gen\.|Lt\. Gen\.|Maj\. Gen\.|Brig\. Gen\.|Col\.|Dr\.|Sheikh|Sir|Dame|Capt\.) ", "", rest)
            words = rest.split()
            if not words or words[0] in ("of", "and", "for", "in", "(Taoiseach)", "elect") or \
                    re.search(r"\b(of|and|for|the|in|as|since|caretaker|serving)\b", rest):
                return None
            return title, letter, rest
        return None

    def read_g20(self, path):
        for row in read_tsv(path):
            country = self.states.by_iso2.get(row["iso2"], "")
            if not country or not row["since"]:
                continue
            name = plain(row["name"])
            realm = "GBR" if name == "Charles III" else country
            person = next((known for known in self.registry.people
                           if known.wikidata == row["wikidata"]), None) or \
                self.person(realm, name, name.split()[-1], "g20_asean_2026")
            person.wikidata = row["wikidata"]
            self.registry.alias(person, name, "g20_asean_2026")
            title = {"Monarch": "King", "Prime Minister (King)": "Prime Minister",
                     "Sultan and Prime Minister": "Sultan"}.get(row["title"], row["title"])
            if country == "SAU":
                continue  # Takes the prime minister for the king.
            self.found.append(term(person, country, [row["role"]], title, day(row["since"]), "",
                                   "g20_asean_2026", "2026-08-01"))

    def read_ministers(self, path, source):
        rows = read_tsv(path)
        for row in rows:
            country = row["extra"][:3] or row["country"] if source == "ministers_2003_2011" else \
                self.states.code(row["country"])
            held = self.minister_title(row["office"], country)
            if country not in self.states.codes or not held:
                continue
            title, offices = held
            names = [name for name in row["name"].split("|") if not re.search(r'["\d]', name)]
            both = spelled(names[0], country) if names else None
            if not both or " " not in both[0]:
                continue
            aliases = [other[0] for other in (spelled(name, country) for name in names[1:]) if other]
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

    def minister_title(self, office, country):
        """Title and offices of the posts we keep. A list of posts does not tell which was held when."""
        if " & " in re.sub(r"(Foreign( Affairs)?|Defen[cs]e) & [\w ,&]*$", r"\1", office) or \
                re.search("Acting|Deputy|Vice|Delegate|State for Foreign|Trade$", office) and \
                not re.match("Vice President$|Deputy Prime Min(ister|\\.)$|Acting", office):
            return None
        if country == "BIH" and not office.startswith("Minister of Foreign"):
            return None
        if re.match(r"(Minister|Min\.|Secretary|Cabinet Secretary)( of| for) (Foreign|External) "
                    r"(Affairs|Relations|& European|and European)", office) or \
                re.match(r"Minister (of|for) Foreign (&|and)", office):
            return "Foreign Minister", ["foreign_minister"]
        if country == "USA" and office == "Secretary of State":
            return "Secretary of State", ["foreign_minister"]
        if re.match(r"(Minister|Min\.|Secretary|Cabinet Secretary)( of| for) (National )?Defen[cs]e", office):
            return "Defence Minister", ["defence_minister"]
        exact = {"President": ("President", LETTERS["B" if country in self.both else "S"]),
                 "Prime Minister": ("Prime Minister", ["other"] if country in self.both else LETTERS["G"]),
                 "Prime Min.": ("Prime Minister", ["other"] if country in self.both else LETTERS["G"]),
                 "Premier": ("Prime Minister", LETTERS["G"]), "Chancellor": ("Chancellor", LETTERS["G"]),
                 "King": ("King", LETTERS["S"]), "Emir": ("Emir", LETTERS["S"]),
                 "Amir": ("Emir", LETTERS["S"]), "Vice President": ("Vice President", ["other"]),
                 "Deputy Prime Minister": ("Deputy Prime Minister", ["other"]),
                 "Minister of Interior": ("Interior Minister", ["other"]),
                 "Minister of Finance": ("Finance Minister", ["other"]),
                 "Minister of Justice": ("Justice Minister", ["other"]),
                 "Minister of Oil": ("Oil Minister", ["other"]),
                 "Ambassador to the US": ("Ambassador", ["other"])}
        return exact.get(office)

    # --- lists of effective leaders by family name -----------------------------------------------

    def leaders(self, lists):
        for row in read_tsv(lists / "leaders_archigos.tsv"):
            country = COW.get(row["obsid"][:3], row["obsid"][:3])
            until = row["enddate"] if row["exit"] != "Still in Office" else ""
            yield country, row["leader"], row["startdate"], until, "archigos", "2015-12-31"
        for row in read_tsv(lists / "leaders_reign.tsv"):
            country = COW.get(row["country"], row["country"])
            yield country, row["name"], row["from"], day(row["to"], last=True), "reign", "2021-02-28"

    def effective_titles(self, lists):
        """Country to the office that its effective leader holds, as most terms since 2000 have it."""
        votes = {}
        for country, name, begin, until, _, seen in self.leaders(lists):
            end = until or seen
            if end < "2005-01-01" or country not in self.states.codes:
                continue
            person = self.leader_person(country, name, begin, end)
            for known in self.found if person else ():
                heads = [office for office in known["offices"] if office.startswith("head_")]
                if known["person"] is person and known["country"] == country and heads and \
                        known["from"] <= end and (known["until"] or "9") >= begin:
                    key = tuple(known["offices"]), known["title"]
                    votes.setdefault(country, {}).setdefault(key, 0)
                    votes[country][key] += 1
        return {country: max(sorted(counts), key=counts.get) for country, counts in votes.items()}

    def leader_person(self, country, name, begin, end):
        name = re.sub(r"\s*\(.*\)|,.*$", "", name).strip()
        found = self.registry.exact(country, name)
        if found:
            return found
        words = [word for word in fold(name).split() if len(word) > 1 and word not in PARTICLES] or [name]
        if len(words) > 1:
            near = self.registry.similar(country, name, words[-1])
            if near or country not in ("KOR", "PRK", "CHN", "TWN", "VNM", "MMR", "ETH", "ERI", "KHM"):
                return near
        candidates = [person for surname in {name, words[-1], words[0]}
                      for person in self.registry.family(country, surname)]
        # The family name alone: whoever of that name held anything in those years.
        for person in candidates:
            for known in self.found:
                if known["person"] is person and known["from"] <= end and \
                        (known["until"] or known["seen"] or "9") >= begin:
                    return person
        return None

    def read_effective(self, lists):
        for country, name, begin, until, source, seen in self.leaders(lists):
            end = until or seen
            if country not in self.effective or end < EARLIEST:
                continue
            offices, title = self.effective[country]
            clean = re.sub(r"\s*\(.*\)|,.*$", "", name).strip()
            if not re.fullmatch(r"[\w .'’-]+", clean) or clean.lower().startswith(("provisional", "council")):
                continue
            person = self.leader_person(country, name, begin, end)
            if not person:
                clean = self.full_names.get((country, fold(clean)), clean)
                surname = clean.split()[0 if country in ("KOR", "PRK", "CHN", "TWN") else -1]
                person = self.registry.exact(country, clean) or \
                    " " in clean and self.registry.similar(country, clean, surname)
            if person and self.holds_another(person, country, offices, begin, end):
                continue
            if not person:
                person = self.registry.add(Person(plain(clean), plain(surname), country, source))
            self.found.append(term(person, country, list(offices), title, day(begin), until, source,
                                   "" if until else seen))

    def holds_another(self, person, country, offices, begin, end):
        """Whether they led the state from another office than its leaders usually do."""
        return any(known["person"] is person and known["country"] == country and
                   known["source"] not in ("archigos", "reign") and
                   any(office.startswith("head_") for office in known["offices"]) and
                   not set(known["offices"]) & set(offices) and
                   known["from"] <= end and (known["until"] or known["seen"] or "9") >= begin
                   for known in self.found)

    # --- reconciliation --------------------------------------------------------------------------

    def reconciled(self):
        """Country to its terms, one row an office; within an office no two overlap."""
        groups = {}
        for found in self.found:
            for office in found["offices"]:
                key = (found["country"], office, "" if office != "other" else
                       (found["title"], found["person"].identity))
                groups.setdefault(key, []).append({**found, "office": office})
        joined = {}
        for (country, _, _), terms in sorted(groups.items(), key=lambda item: str(item[0])):
            joined.setdefault(country, []).extend(self.placed(terms))
        for one in self.undated:
            country = one["country"]
            if not any(other["person"] is one["person"] and other["office"] == one["offices"][0]
                       for other in joined.get(country, ())):
                joined.setdefault(country, []).append({**one, "office": one["offices"][0]})
        return joined

    def placed(self, terms):
        terms.sort(key=lambda one: (PRIORITY.index(one["source"]), one["from"]))
        placed = []
        for one in terms:
            one = dict(one)
            one["last"] = one["until"] or one["seen"] or "9999-12-31"
            if known_tenure(one, placed):
                continue
            for begin, last in free_days(one["from"], one["last"], placed):
                piece = {**one, "from": begin, "last": last}
                # A leftover of a few days is the lists' disagreement about a day, not a term.
                if piece["last"] >= shifted(begin, 20) or not placed or one["source"] == "own":
                    placed.append(piece)
            placed.sort(key=lambda other: other["from"])
        return self.closed(merged(placed))

    def closed(self, placed):
        """Gives open ends a last day: the day before the next holder's first, or none if the list still sees them."""
        for at, one in enumerate(placed):
            following = placed[at + 1] if at + 1 < len(placed) else None
            if following and one["last"] < following["from"]:
                gap = (datetime.date.fromisoformat(following["from"]) -
                       datetime.date.fromisoformat(one["last"])).days
                if gap < (150 if not one["until"] else 32 if one["source"] != "own" else 0):
                    one["last"] = shifted(following["from"], -1)
            still = one["last"] == "9999-12-31" or (
                not following and not one["until"] and one["seen"] >= "2025-12-01")
            one["until"] = "" if still else one["last"]
        return placed

    # --- rows ------------------------------------------------------------------------------------

    def folded_surnames(self):
        return {fold(person.surname) for person in self.registry.people}

    def kept(self):
        """People with a term in a table, and those written by hand."""
        holders = {id(one["person"]) for terms in self.terms.values() for one in terms}
        return [person for person in self.registry.people
                if person.source == "own" or id(person) in holders]

    def rows(self, share_alike):
        rows = []
        for person in self.kept():
            if (person.source in SHARE_ALIKE) != share_alike:
                continue
            aliases = [alias for alias, source in person.aliases
                       if share_alike or source not in SHARE_ALIKE]
            country = self.latest_country(person)
            sector = person.sector if country else "IGO"
            rows.append((person.identity, person.name, person.surname, "|".join(aliases),
                         country, sector, person.source))
        return sorted(rows)

    def latest_country(self, person):
        """Where the latest office was held; empty for an organisation's."""
        held = [(one["until"] or "9999", one["from"], place) for place, terms in self.terms.items()
                for one in terms if one["person"] is person and place not in REALMS]
        place = max(held)[2] if held else person.country
        return place if place in self.states.codes else ""

    def share_alike_names(self):
        return sorted((person.identity, "name", alias, source) for person in self.kept()
                      if person.source not in SHARE_ALIKE
                      for alias, source in person.aliases if source in SHARE_ALIKE)

    def term_rows(self, share_alike):
        rows = []
        for country, terms in self.terms.items():
            for one in terms:
                if (one["source"] in SHARE_ALIKE) == share_alike:
                    rows.append((one["person"].identity, country, one["office"], one["title"],
                                 one["from"], one["until"], one["source"]))
        return sorted(rows, key=lambda row: (row[1], row[2], row[4], row[0]))


def known_tenure(one, placed):
    """Whether a better list has this term of this person, from about the same day."""
    begin = shifted(one["from"], 45)
    return any(other["person"] is one["person"] and other["source"] == "own" and
               other["from"] <= begin and one["from"] <= other["last"] for other in placed)


def free_days(begin, last, placed):
    """The stretches of `begin`..`last` that no placed term covers."""
    free = [(begin, last)]
    for other in placed:
        remaining = []
        for first, end in free:
            if other["last"] < first or end < other["from"]:
                remaining.append((first, end))
                continue
            if first < other["from"]:
                remaining.append((first, shifted(other["from"], -1)))
            if other["last"] < end:
                remaining.append((shifted(other["last"], 1), end))
        free = remaining
    return free


def merged(placed):
    """Neighbouring stretches of one person become one term."""
    joined = []
    for one in placed:
        before = joined[-1] if joined else None
        if before and before["person"] is one["person"] and before["title"] == one["title"] and \
                one["from"] <= shifted(before["last"], 40):
            before["last"] = max(before["last"], one["last"])
            before["until"], before["seen"] = one["until"], one["seen"]
        else:
            joined.append(one)
    return joined


def read_full_names(path):
    """State and folded family name to full name."""
    names = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                country, _, pairs = line.partition(":")
                for pair in parts(pairs):
                    surname, _, name = pair.partition(" = ")
                    names[country, fold(surname)] = name
    return names


def compile_people(states, lists, curated_path):
    return Offices(states, lists, curated_path)
