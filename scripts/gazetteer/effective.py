"""Lists of effective leaders, which mostly give family names and do not name the office."""

import re

from .countries import COW
from .lists import EARLIEST, Lists, term
from .people import PARTICLES, SURNAME_FIRST, Person
from .text import fold, parts, plain, read_tsv
from .titles import day

# Where lists differ in which part of a name they give.
ONE_NAME_ANY_ORDER = SURNAME_FIRST | {"VNM", "MMR", "ETH", "ERI"}


class EffectiveLeaders(Lists):
    """All lists, with those of effective leaders read in the light of the others."""

    def __init__(self, states, lists, curated_path):
        super().__init__(states, lists, curated_path)
        self.full_names = read_full_names(curated_path / "full_names.txt")
        self.effective = self.effective_titles(lists)
        self.read_effective(lists)

    def leaders(self, lists):
        for row in read_tsv(lists / "leaders_archigos.tsv"):
            country = COW.get(row["obsid"][:3], row["obsid"][:3])
            until = row["enddate"] if row["exit"] != "Still in Office" else ""
            yield country, row["leader"], row["startdate"], until, "archigos", "2015-12-31"
        for row in read_tsv(lists / "leaders_reign.tsv"):
            country = COW.get(row["country"], row["country"])
            yield country, row["name"], row["from"], day(
                row["to"], last=True
            ), "reign", "2021-02-28"

    def effective_titles(self, lists):
        """Country to the office that most of its recent effective leaders held."""
        votes = {}
        for country, name, begin, until, _, seen in self.leaders(lists):
            end = until or seen
            if end < "2005-01-01" or country not in self.states.codes:
                continue
            person = self.leader_person(country, name, begin, end)
            for known in self.found if person else ():
                heads = [office for office in known["offices"] if office.startswith("head_")]
                if (
                    known["person"] is person
                    and known["country"] == country
                    and heads
                    and known["from"] <= end
                    and (known["until"] or "9") >= begin
                ):
                    key = tuple(known["offices"]), known["title"]
                    votes.setdefault(country, {}).setdefault(key, 0)
                    votes[country][key] += 1
        return {country: max(sorted(counts), key=counts.get) for country, counts in votes.items()}

    def leader_person(self, country, name, begin, end):
        name = re.sub(r"\s*\(.*\)|,.*$", "", name).strip()
        found = self.registry.exact(country, name)
        if found:
            return found
        words = [
            word for word in fold(name).split() if len(word) > 1 and word not in PARTICLES
        ] or [name]
        if len(words) > 1:
            near = self.registry.similar(country, name, words[-1])
            if near or country not in ONE_NAME_ANY_ORDER:
                return near
        candidates = [
            person
            for surname in (name, words[-1], words[0])
            for person in self.registry.family(country, surname)
        ]
        # The family name alone: whoever of that name held anything in those years.
        for person in candidates:
            for known in self.found:
                if (
                    known["person"] is person
                    and known["from"] <= end
                    and (known["until"] or known["seen"] or "9") >= begin
                ):
                    return person
        return None

    def read_effective(self, lists):
        for country, name, begin, until, source, seen in self.leaders(lists):
            end = until or seen
            if country not in self.effective or end < EARLIEST:
                continue
            offices, title = self.effective[country]
            clean = re.sub(r"\s*\(.*\)|,.*$", "", name).strip()
            if not re.fullmatch(r"[\w .'’-]+", clean) or clean.lower().startswith(
                ("provisional", "council")
            ):
                continue
            person = self.leader_person(country, name, begin, end)
            if not person:
                clean = self.full_names.get((country, fold(clean)), clean)
                surname = clean.split()[0 if country in SURNAME_FIRST else -1]
                person = (
                    self.registry.exact(country, clean)
                    or " " in clean
                    and self.registry.similar(country, clean, surname)
                )
            if person and self.holds_another(person, country, offices, begin, end):
                continue
            if not person:
                person = self.registry.add(Person(plain(clean), plain(surname), country, source))
            self.found.append(
                term(
                    person,
                    country,
                    list(offices),
                    title,
                    day(begin),
                    until,
                    source,
                    "" if until else seen,
                )
            )

    def holds_another(self, person, country, offices, begin, end):
        """Whether they led the state from another office than its leaders usually do."""
        return any(
            known["person"] is person
            and known["country"] == country
            and known["source"] not in ("archigos", "reign")
            and any(office.startswith("head_") for office in known["offices"])
            and not set(known["offices"]) & set(offices)
            and known["from"] <= end
            and (known["until"] or known["seen"] or "9") >= begin
            for known in self.found
        )


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
