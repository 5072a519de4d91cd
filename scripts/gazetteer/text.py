"""Names: folding, comparing across romanisations, writing tables."""

import csv
import re
import unicodedata

SPECIAL = str.maketrans(
    {
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "Æ": "AE",
        "œ": "oe",
        "ə": "a",
        "Ə": "A",
        "’": "'",
        "‘": "'",
        "‐": "-",
        "–": "-",
    }
)


def plain(name):
    """Without diacritics."""
    decomposed = unicodedata.normalize("NFKD", name.translate(SPECIAL))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def fold(name):
    """For comparison: plain, lower case, hyphens and apostrophes as spaces or nothing."""
    name = plain(name).lower().replace("-", " ").replace("'", "").replace(".", " ")
    return " ".join(name.split())


PARTICLES = {"al", "el", "bin", "ibn", "de", "da", "do", "dos", "von", "van", "der", "la", "le"}


def skeleton(name):
    """What the romanisations of one name share: its consonants, most variants made one.

    "Qadhafi" and "Gaddafi", "Lukashenka" and "Lukashenko" meet here.
    """
    words = [word for word in fold(name).split() if word not in PARTICLES] or fold(name).split()
    joined = "".join(words)
    for old, new in (
        ("ph", "f"),
        ("ch", "c"),
        ("sh", "s"),
        ("zh", "z"),
        ("dh", "d"),
        ("gh", "g"),
        ("kh", "k"),
        ("th", "t"),
        ("ck", "k"),
        ("q", "g"),
        ("x", "ks"),
        ("w", "v"),
        ("j", "i"),
        ("ts", "c"),
        ("k", "g"),
        ("t", "d"),
        ("b", "p"),
        ("z", "s"),
    ):
        joined = joined.replace(old, new)
    joined = re.sub("[aeiouyh]", "", joined[:1]) + re.sub("[aeiouyh]", "", joined[1:])
    return re.sub(r"(.)\1+", r"\1", joined)


def slug(name):
    return re.sub("[^a-z0-9]+", "-", fold(name)).strip("-")


def write_table(path, comments, columns, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        for comment in comments:
            out.write(f"# {comment}\n")
        out.write("\t".join(columns) + "\n")
        for row in rows:
            cells = [" ".join(str(cell).split()) for cell in row]
            if any("\t" in cell for cell in cells) or len(cells) != len(columns):
                raise ValueError(f"{path}: {row}")
            out.write("\t".join(cells) + "\n")


def read_tsv(path):
    with open(path, encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("# "))
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def curated(path):
    """The lines of a table written by hand, cut at `|`."""
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.startswith("#") or not line.strip():
                continue
            yield number, [cell.strip() for cell in line.rstrip("\n").split("|")]


def parts(cell):
    return [part.strip() for part in cell.split(";") if part.strip()]
