#!/usr/bin/env python3
"""Reads the sample tables with DuckDB and with Python's csv: the same cells in both, numbers where
numbers are to be, and no text that a spreadsheet would take for a formula.

Exit code 77 (skipped) where DuckDB is missing: scripts/test installs it.
"""
import csv
import math
import pathlib
import sys

try:
    import duckdb
except ImportError:
    print("SKIPPED: duckdb is missing; scripts/test installs it")
    sys.exit(77)

from texts import guarded, line, of_lines, texts_of

csv.field_size_limit(1 << 24)
# How a table is separated, and its columns of numbers.
TABLES = {
    "csv": (",", {"confidence", "begin", "end_of_sentence"}),
    "events.tsv": ("\t", {"Intensity", "Actor COW", "Recipient COW", "Actor GW", "Recipient GW",
                          "Confidence", "Articles"}),
    "dyads.csv": (",", {"articles", "events", "CONSULT", "verbal_conflict", "source_cow"}),
}


def with_python(path, separator):
    with open(path, encoding="utf-8", newline="") as file:
        heading, *rows = csv.reader(file, delimiter=separator, strict=True)
    for row in rows:
        assert len(row) == len(heading), row
    return heading, rows


def with_duckdb(path, separator):
    table = duckdb.read_csv(str(path), delimiter=separator, header=True, all_varchar=True, quotechar='"',
                            escapechar='"', max_line_size=1 << 24, strict_mode=False, parallel=False)
    return table.columns, [[cell or "" for cell in row] for row in table.fetchall()]


def check(folder, name, ending):
    separator, numeric = TABLES[ending]
    path = folder / f"{name}.{ending}"
    heading, rows = with_python(path, separator)
    columns, cells = with_duckdb(path, separator)
    assert columns == heading, (columns, heading)
    normal = [[cell.replace("\r\n", "\n") for cell in row] for row in rows]
    assert [[c.replace("\r\n", "\n") for c in row] for row in cells] == normal
    assert numeric <= set(heading), numeric - set(heading)
    for row in rows:
        for column, cell in zip(heading, row):
            if column in numeric:
                assert cell == "" or math.isfinite(float(cell)), (column, cell)
                assert cell != "0" or not column.endswith(("COW", "GW", "_cow", "_gw")), column
            elif column != "Intensity":
                assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")), (column, cell)
    print(f"{path.name}: {len(rows)} rows of {len(heading)} cells, the same in DuckDB")
    return heading, rows


def check_countries(texts, dyads):
    countries = {guarded(of_lines(told.country)) for told in texts if told.country}
    found = {row[0] for row in dyads[1]} | {row[1] for row in dyads[1]}
    assert found - {"SUR"} == countries - {"SUR"}, found ^ countries


def check_texts(folder, name, claims, events, dyads):
    """Each text in its cell as it was, but for what the documentation says."""
    texts = texts_of(folder / f"{name}.texts.json")
    heading, rows = claims
    assert len(rows) == len(texts)
    cell = {column: place for place, column in enumerate(heading)}
    columns = [cell[column] for column in ("subject", "sentence", "rule", "article", "publisher")]
    found = sorted([row[place] for place in columns] for row in rows)
    expected = sorted([guarded(of_lines(raw)) for raw in (t.name, t.sentence, t.rule, t.article, t.publisher)]
                      for t in texts)
    assert found == expected, next((f, e) for f, e in zip(found, expected) if f != e)
    heading, rows = events
    cell = {column: place for place, column in enumerate(heading)}
    columns = [cell[column] for column in ("Actor Name", "Sentence", "Story ID", "Publisher", "Actor Country")]
    found = sorted([row[place] for place in columns] for row in rows)
    expected = sorted([*(guarded(line(raw)) for raw in (t.actor_name, t.sentence, t.article, t.publisher)),
                       guarded(of_lines(t.country))] for t in texts)
    assert found == expected, next((f, e) for f, e in zip(found, expected) if f != e)
    check_countries(texts, dyads)
    print(f"{name}: {len(texts)} claims with all their texts in the tables")


def check_small_events(folder):
    """As a script for POLECAT or ICEWS would."""
    events = folder / "small.events.tsv"
    query = f"""SELECT "Event Type", "Quad Code", count(*) FROM read_csv('{events}', delim='\t')
                WHERE "Actor Country" IS NOT NULL GROUP BY ALL ORDER BY ALL"""
    counts = duckdb.sql(query).fetchall()
    assert ("SANCTION", "MATERIAL CONFLICT", 1) in counts, counts
    assert ("AGREE", "VERBAL COOPERATION", 1) in counts, counts  # the planned visit
    icews = duckdb.sql(f"""SELECT "CAMEO Code", "Source Name", "Target Country" FROM
                           read_csv('{events}', delim='\t', all_varchar=true)""").fetchall()
    assert ("160", "Belmark", "Arvenia") in icews, icews


if __name__ == "__main__":
    samples = pathlib.Path(sys.argv[1])
    for story in ("small", "naughty", "random"):
        tables = {}
        for kind in TABLES:
            tables[kind] = check(samples, story, kind)
        if story != "small":
            check_texts(samples, story, *tables.values())
    heading, rows = check(samples, "countries", "dyads.csv")
    check_countries(texts_of(samples / "countries.texts.json"), (heading, rows))
    check_small_events(samples)
