"""Given names with the gender that they tell, from births in the United States and by hand."""

import collections
import csv
import gzip

from .text import curated, fold

FEWEST_BIRTHS = 2000
SURE = 0.97
COLUMNS = ["name", "gender", "word", "source"]


def births(path):
    """Name -> [girls, boys], over all years."""
    counts = collections.defaultdict(lambda: [0.0, 0.0])
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            counts[fold(row["first_name"])][row["sex"].lower().startswith("m")] += float(
                row["count"]
            )
    return counts


def gender(girls, boys):
    if girls >= SURE * (girls + boys):
        return "female"
    return "male" if boys >= SURE * (girls + boys) else "both"


def rows(births_path, curated_path, words_path):
    """Rows of the table; a name that is an English word as well says so."""
    with open(words_path, encoding="utf-8") as file:
        words = {word.strip() for word in file}
    listed = {}
    for name, (girls, boys) in births(births_path).items():
        if girls + boys >= FEWEST_BIRTHS and name.isalpha():
            listed[name] = (gender(girls, boys), "ssa")
    for _, (told, names) in curated(curated_path / "first_names.txt"):
        for name in names.split():
            listed[fold(name).replace(" ", "-")] = (told, "own")
    return [
        (name, "both", "yes", source)
        if told == "word"
        else (name, told, "yes" if name in words else "", source)
        for name, (told, source) in sorted(listed.items())
    ]
