"""People and their terms of office, reconciled: the rows of the tables."""

from .effective import EffectiveLeaders
from .reconcile import placed
from .text import fold

SHARE_ALIKE = {"g20_asean_2026", "ministers_2003_2011", "ministers_2019"}
# Where the family name comes first at home, and news writes either order.
EITHER_ORDER = {"JPN", "HUN"}
# States whose head is another state's monarch.
REALMS = set("ATG AUS BHS BLZ BRB CAN GRD JAM KNA LCA NZL PNG SLB TUV VCT COK NIU".split())


class Offices(EffectiveLeaders):
    """All lists joined."""

    def __init__(self, states, lists, curated_path):
        super().__init__(states, lists, curated_path)
        self.registry.identify()
        self.terms = self.reconciled()
        self.local_titles = [
            (country, "leader", title.lower(), "reign")
            for country, (_, title) in sorted(self.effective.items())
        ]

    def reconciled(self):
        """Country to its terms, one row an office; within an office no two overlap."""
        groups = {}
        for found in self.found:
            for office in found["offices"]:
                key = (
                    found["country"],
                    office,
                    "" if office != "other" else (found["title"], found["person"].identity),
                )
                groups.setdefault(key, []).append({**found, "office": office})
        joined = {}
        for (country, _, _), terms in sorted(groups.items(), key=lambda item: str(item[0])):
            joined.setdefault(country, []).extend(placed(terms))
        for one in self.undated:
            country = one["country"]
            if not any(
                other["person"] is one["person"] and other["office"] == one["offices"][0]
                for other in joined.get(country, ())
            ):
                joined.setdefault(country, []).append({**one, "office": one["offices"][0]})
        return joined

    def folded_surnames(self):
        return {fold(person.surname) for person in self.registry.people}

    def kept(self):
        """People with a term in a table, and those written by hand."""
        holders = {id(one["person"]) for terms in self.terms.values() for one in terms}
        return [
            person
            for person in self.registry.people
            if person.source == "own" or id(person) in holders
        ]

    def rows(self, share_alike):
        rows = []
        for person in self.kept():
            if (person.source in SHARE_ALIKE) != share_alike:
                continue
            aliases = [
                alias
                for alias, source in person.aliases
                if share_alike or source not in SHARE_ALIKE
            ]
            words = person.name.split()
            if person.country in EITHER_ORDER and len(words) == 2:
                turned = f"{words[1]} {words[0]}"
                aliases += [turned] if turned not in aliases else []
            country = self.latest_country(person)
            sector = person.sector if country else "IGO"
            rows.append(
                (
                    person.identity,
                    person.name,
                    person.surname,
                    "|".join(aliases),
                    country,
                    sector,
                    person.source,
                )
            )
        return sorted(rows)

    def latest_country(self, person):
        """Where the latest office was held; empty for an organisation's."""
        held = [
            (one["until"] or "9999", one["from"], place)
            for place, terms in self.terms.items()
            for one in terms
            if one["person"] is person and place not in REALMS
        ]
        place = max(held)[2] if held else person.country
        return place if place in self.states.codes else ""

    def share_alike_names(self):
        return sorted(
            (person.identity, "name", alias, source)
            for person in self.kept()
            if person.source not in SHARE_ALIKE
            for alias, source in person.aliases
            if source in SHARE_ALIKE
        )

    def term_rows(self, share_alike):
        rows = []
        for country, terms in self.terms.items():
            for one in terms:
                if (one["source"] in SHARE_ALIKE) == share_alike:
                    rows.append(
                        (
                            one["person"].identity,
                            country,
                            one["office"],
                            one["title"],
                            one["from"],
                            one["until"],
                            one["source"],
                        )
                    )
        return sorted(rows, key=lambda row: (row[1], row[2], row[4], row[0]))


def compile_people(states, lists, curated_path):
    return Offices(states, lists, curated_path)
