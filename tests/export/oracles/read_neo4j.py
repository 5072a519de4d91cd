#!/usr/bin/env python3
"""Reads the tables for Neo4j: headings after the grammar of its importer, ids, ends of relations, counts and times."""
import csv
import datetime
import re
import sys

from stories import expect, stories

csv.field_size_limit(1 << 24)
PROPERTY = re.compile(r"[a-z_]+(:(string|int|double|date)(\[\])?)?$")
NODES = {"actors": "Actor", "events": "Event", "claims": "Claim", "articles": "Article"}
RELATIONS = {
    "participations": ("Actor", "Event"),
    "event_claims": ("Event", "Claim"),
    "claim_articles": ("Claim", "Article"),
}


def read(folder, name):
    raw = (folder / "neo4j" / f"{name}.csv").read_bytes().decode("utf-8")
    lines = raw.split("\n")
    assert lines.pop() == "" and "\r" not in raw, name
    rows = list(csv.reader(lines, strict=True))
    expect(len(rows), len(lines), f"{name}: rows that are one line")
    for row in rows:
        expect(len(row), len(rows[0]), f"{name}: cells")
    return rows[0], [dict(zip(rows[0], row)) for row in rows[1:]]


def check_types(heading, rows, special):
    for column in heading:
        if column in special:
            continue
        assert PROPERTY.match(column), column
        for row in rows:
            cell = row[column]
            if column.endswith(":date") and cell:
                datetime.date.fromisoformat(cell)
            elif column.endswith(":int"):
                int(cell)
            elif column.endswith(":double"):
                assert 0 <= float(cell) <= 1


def check_nodes(story):
    ids = {}
    for name, space in NODES.items():
        heading, rows = read(story.folder, name)
        key = f"id:ID({space})"
        expect(heading.count(key), 1, f"{name}: columns of ids")
        check_types(heading, rows, (key, ":LABEL"))
        ids[space] = [row[key] for row in rows]
        assert all(ids[space]) and len(set(ids[space])) == len(rows), f"{name}: ids"
        assert all(space in row[":LABEL"].split(";") for row in rows), f"{name}: labels"
        if name == "actors":
            expect({row[key]: row["name"] for row in rows}, story.entities, "names")
        if name == "events":
            for row in rows:
                event = story.events[row[key]]
                found = (row["edtf"], row["first_day:date"], row["last_day:date"], row["status"])
                expected = tuple(event[part] or "" for part in ("edtf", "first", "last", "status"))
                expect(found, expected, "times")
        if name == "claims":
            told = sorted(row["sentence"] for row in rows)
            expect(told, sorted(s for e in story.events.values() for s in e["sentences"]), "sentences")
    expect(sorted(ids["Event"]), sorted(story.events), "events")
    expect(len(ids["Claim"]), story.claims, "claims")
    return {space: set(known) for space, known in ids.items()}


def check_relations(story, ids):
    for name, (start, end) in RELATIONS.items():
        heading, rows = read(story.folder, name)
        expect(heading[:3], [f":START_ID({start})", f":END_ID({end})", ":TYPE"], name)
        for row in rows:
            assert row[heading[0]] in ids[start] and row[heading[1]] in ids[end], row
            assert re.match(r"[A-Z][A-Z_0-9]*$", row[":TYPE"]), row
        if name == "participations":
            found = sorted((row[heading[0]], row["role"], row[heading[1]]) for row in rows)
            expect(found, story.participations(), name)
        else:
            expect(len(rows), story.claims, name)


if __name__ == "__main__":
    for told in stories(sys.argv[1]):
        check_relations(told, check_nodes(told))
        print(f"{told.name}: {len(told.entities)} actors, {len(told.events)} events, {told.claims} claims")
