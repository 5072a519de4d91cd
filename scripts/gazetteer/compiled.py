"""Writes the tables that the program reads."""

import json

from . import first_names
from .text import curated, fold, parts, plain, read_tsv, slug, write_table

SHARE_ALIKE = "Licence of this file: CC BY-SA 4.0 (share-alike)."
GENERATED = "Written by scripts/compile-gazetteer; mend curated/ instead. See docs/gazetteer.md."


def given_names(path):
    with open(path, encoding="utf-8") as lines:
        return {fold(word) for line in lines if not line.startswith("#") for word in line.split()}


def write_states(tables, states, world_countries):
    write_table(
        tables / "states.tsv",
        [GENERATED, "States. Public domain (CC0)."],
        ["id", "code", "name", "source"],
        [(row["id"], row["code"], row["name"], "own") for row in states.rows],
    )
    known = set()
    names = []
    for row in states.rows:
        for kind, values in (
            ("name", row["aliases"]),
            ("demonym", row["demonyms"]),
            ("abbreviation", row["abbreviations"]),
        ):
            for value in values:
                names.append((row["id"], kind, value, "own"))
                known.add((row["code"], fold(value)))
        known.add((row["code"], fold(row["name"])))
    write_table(
        tables / "names.tsv",
        [GENERATED, "Further names of states. Public domain (CC0)."],
        ["entity", "kind", "name", "source"],
        names,
    )
    write_table(
        tables / "names_odbl.tsv",
        [
            GENERATED,
            "Names of states from world-countries.",
            "Licence of this file: Open Database License (ODbL) 1.0 (share-alike).",
        ],
        ["entity", "kind", "name", "source"],
        list(odbl_names(states, world_countries, known)),
    )


def odbl_names(states, path, known):
    taken = {fold(name) for row in states.rows for name in (row["name"], *row["aliases"])}
    with open(path, encoding="utf-8") as file:
        listed = json.load(file)
    for country in sorted(listed, key=lambda row: row["cca3"]):
        code = {"UNK": "XKX"}.get(country["cca3"], country["cca3"])
        if code not in states.codes:
            continue
        demonyms = country.get("demonyms", {}).get("eng", {})
        candidates = [("name", country["name"]["official"]), ("name", country["name"]["common"])]
        candidates += [("demonym", demonyms.get(gender, "")) for gender in ("m", "f")]
        for kind, name in candidates:
            if (
                len(name) < 4
                or (code, fold(name)) in known
                or (kind == "name" and fold(name) in taken)
            ):
                continue
            known.add((code, fold(name)))
            yield states.codes[code]["id"], kind, name, "world-countries"


def write_organisations(tables, curated_path, lists, words_path):
    rows = []
    taken = set()
    for _, (wikidata, name, abbreviations, aliases, sector) in curated(
        curated_path / "organisations.txt"
    ):
        identity = f"wd:{wikidata}" if wikidata else f"ent:organisation/{slug(name)}"
        rows.append(
            (
                identity,
                name,
                "|".join(parts(abbreviations)),
                "|".join(parts(aliases)),
                sector,
                "own",
            )
        )
        taken.update(
            {identity, *(fold(known) for known in (name, *parts(aliases), *parts(abbreviations)))}
        )
    columns = ["id", "name", "abbreviations", "aliases", "sector", "source"]
    write_table(
        tables / "organisations.tsv",
        [GENERATED, "Organisations. Public domain (CC0)."],
        columns,
        rows,
    )
    with open(words_path, encoding="utf-8") as file:
        words = {word.strip().lower() for word in file}
    listed = []
    for row in read_tsv(lists / "igos.tsv"):
        organisation = listed_organisation(row, taken, words)
        if organisation:
            listed.append(organisation)
    write_table(
        tables / "organisations_share_alike.tsv",
        [GENERATED, "Further international organisations.", SHARE_ALIKE],
        columns,
        sorted(listed),
    )


def listed_organisation(row, taken, words):
    """A row of the table; nothing if it is listed by hand already or its name is a common word."""
    clean = {
        key: "" if value == "None" else value.replace("‐", "-").replace("’", "'").strip()
        for key, value in row.items()
    }
    name = clean["name"]
    identity = (
        f"wd:{clean['wikidata']}"
        if clean["wikidata"].startswith("Q")
        else f"ent:organisation/{slug(name)}"
    )
    if identity in taken or fold(name) in taken or fold(name) in words or "|" in name:
        return None
    taken.update({identity, fold(name)})
    abbreviations = (
        [clean["abbr"]]
        if len(clean["abbr"]) > 2
        and clean["abbr"].lower() not in words
        and fold(clean["abbr"]) not in taken
        and len(clean["abbr"]) < 16
        else []
    )
    aliases = [
        alias
        for alias in parts(clean["other"])
        if " " in alias and fold(alias) not in taken and len(alias) > 5
    ]
    return identity, name, "|".join(abbreviations), "|".join(aliases), "IGO", "igos"


def write_seats(tables, curated_path):
    rows = []
    for _, (wikidata, name, aliases, country, sector) in curated(curated_path / "seats.txt"):
        identity = f"wd:{wikidata}" if wikidata else f"ent:organisation/{country}/{slug(name)}"
        rows.append((identity, plain(name), "|".join(parts(aliases)), country, sector, "own"))
    write_table(
        tables / "seats.tsv",
        [GENERATED, "Seats of power and national bodies. Public domain (CC0)."],
        ["id", "name", "aliases", "country", "sector", "source"],
        rows,
    )


def write_groups(tables, curated_path):
    rows = []
    for _, (wikidata, name, abbreviations, aliases, country, sector) in curated(
        curated_path / "groups.txt"
    ):
        words = f"{country}/{slug(name)}" if country else slug(name)
        identity = f"wd:{wikidata}" if wikidata else f"ent:organisation/{words}"
        rows.append(
            (
                identity,
                name,
                "|".join(parts(abbreviations)),
                "|".join(parts(aliases)),
                country,
                sector,
                "own",
            )
        )
    write_table(
        tables / "groups.tsv",
        [GENERATED, "Parties, armed groups, media, societies, companies. Public domain (CC0)."],
        ["id", "name", "abbreviations", "aliases", "country", "sector", "source"],
        rows,
    )


def write_given_names(tables, curated_path, births_path, words_path):
    write_table(
        tables / "given_names.tsv",
        [
            GENERATED,
            "Given names: by hand, and from births in the United States since 1880 (Social Security "
            "Administration). Public domain (CC0).",
        ],
        first_names.COLUMNS,
        first_names.rows(births_path, curated_path, words_path),
    )


def write_cities(tables, places):
    write_table(
        tables / "cities.tsv",
        [
            GENERATED,
            "Cities, the likeliest first: by hand, and from GeoNames (geonames.org).",
            "Licence of this file: CC BY 4.0.",
        ],
        ["id", "name", "aliases", "country", "kind", "source"],
        places,
    )


def write_titles(tables, curated_path, computed):
    rows = {}
    for number, (words, office, sector) in curated(curated_path / "titles.txt"):
        first = parts(words)[0]
        for word in map(plain, parts(words)):
            if word in rows and word == first:
                raise ValueError(f"titles.txt:{number}: '{word}' is listed twice")
            rows.setdefault(word, (word, office, sector, "" if word == first else first))
    write_table(
        tables / "titles.tsv",
        [GENERATED, "Titles. Public domain (CC0)."],
        ["words", "office", "sector", "means"],
        list(rows.values()),
    )
    local = [
        (country, word, means, "own")
        for _, (country, words, means) in curated(curated_path / "local_titles.txt")
        for word in parts(words)
    ]
    known = {(country, word) for country, word, _, _ in local}
    local += [row for row in computed if (row[0], row[1]) not in known]
    write_table(
        tables / "local_titles.tsv",
        [GENERATED, "What a title means in one country. Public domain (CC0)."],
        ["country", "words", "means", "source"],
        sorted(local),
    )


def write_people(tables, people):
    columns = ["id", "name", "surname", "aliases", "country", "sector", "source"]
    write_table(
        tables / "people.tsv",
        [GENERATED, "Leaders and ministers. Public domain (CC0)."],
        columns,
        people.rows(share_alike=False),
    )
    write_table(
        tables / "people_share_alike.tsv",
        [GENERATED, "Leaders and ministers whom only share-alike lists name.", SHARE_ALIKE],
        columns,
        people.rows(share_alike=True),
    )
    write_table(
        tables / "names_share_alike.tsv",
        [GENERATED, "Spellings that only share-alike lists have.", SHARE_ALIKE],
        ["entity", "kind", "name", "source"],
        people.share_alike_names(),
    )
    columns = ["person", "country", "office", "title", "from", "until", "source"]
    write_table(
        tables / "terms.tsv",
        [GENERATED, "Terms of office. Public domain (CC0)."],
        columns,
        people.term_rows(share_alike=False),
    )
    write_table(
        tables / "terms_share_alike.tsv",
        [GENERATED, "Terms of office that only share-alike lists know.", SHARE_ALIKE],
        columns,
        people.term_rows(share_alike=True),
    )
