#!/usr/bin/env python3
"""Runs our load script with Neo4j's own importer, opens the databases that it makes, and asks them in Cypher for what the graph holds.

Exit code 77 (skipped) without Java or Neo4j's jars: scripts/test --full fetches them.
"""
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from jars import jars_of
from stories import expect, stories

QUERIES = {
    "nodes": "UNWIND ['Actor', 'Event', 'Claim', 'Article'] AS label MATCH (n) WHERE label IN labels(n) RETURN label, count(n)",
    "kinds": "MATCH (a:Actor) WHERE size(labels(a)) <> 2 RETURN a.id, labels(a)",
    "relations": "MATCH ()-[r]->() RETURN count(r)",
    "names": "MATCH (a:Actor) RETURN a.id, a.name",
    "events": """MATCH (e:Event) RETURN e.id, e.type, e.status, e.edtf, toString(e.first_day), toString(e.last_day), e.claims""",
    "types": """MATCH (e:Event) UNWIND [valueType(e.first_day), valueType(e.last_day), valueType(e.articles), valueType(e.confidence)]
                AS type RETURN DISTINCT type""",
    "participations": "MATCH (a:Actor)-[r]->(e:Event) RETURN a.id, r.role, e.id",
    "sentences": "MATCH (e:Event)-[:TOLD_BY]->(c:Claim) RETURN e.id, c.sentence",
    "walk": """MATCH (a:Actor)-[r]->(e:Event)-[:TOLD_BY]->(c:Claim)-[:FROM]->(n:Article)
               RETURN a.name, type(r), e.label, c.sentence, n.url""",
}


def import_with_our_script(story, home):
    """As a user runs it, but that `neo4j-admin` is found in a folder of ours."""
    jars, programs = jars_of("neo4j")
    home.mkdir(exist_ok=True)
    environment = {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}", "ENTENTE_NEO4J": jars.removesuffix("/*"),
                   "NEO4J_HOME": str(home), "NEO4J_CONF": str(home)}
    done = subprocess.run(["sh", story.folder / "neo4j" / "load.sh"], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]


def answers_of(homes):
    """The answers of each database, by query."""
    jars, programs = jars_of("neo4j")
    done = subprocess.run(["java", "-cp", jars, programs / "ReadNeo4j.java", *homes, "--", *QUERIES.values()], capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    lines = [json.loads(line) for line in done.stdout.decode("utf-8").split("\n")[:-1]]
    expect(len(lines), len(homes) * len(QUERIES), "answers")
    return [dict(zip(QUERIES, lines[i:i + len(QUERIES)])) for i in range(0, len(lines), len(QUERIES))]


def check(story, told):
    participations = story.participations()
    expect(dict(told["nodes"]), {"Actor": len(story.entities), "Event": len(story.events), "Claim": story.claims,
                                 "Article": story.articles}, "nodes")
    expect(told["kinds"], [], "actors without a kind")
    expect(told["relations"], [[len(participations) + 2 * story.claims]], "relations")
    expect({identity: name or "" for identity, name in told["names"]}, story.entities, "names")
    expect(sorted(map(tuple, told["participations"])), participations, "participations")
    found = {identity: tuple(rest) for identity, *rest in told["events"]}
    keys = ("type", "status", "edtf", "first", "last")
    expect(found, {identity: (*(event[key] for key in keys), len(event["sentences"])) for identity, event in story.events.items()}, "events")
    expect({type_[0] for type_ in told["types"]} - {"NULL"}, {"DATE NOT NULL", "INTEGER NOT NULL", "FLOAT NOT NULL"}, "types")
    sentences = collections.Counter((event, sentence or "") for event, sentence in told["sentences"])
    expect(sentences, collections.Counter((e["id"], s) for e in story.events.values() for s in e["sentences"]), "sentences")
    expect(len(told["walk"]), sum(len(e["participations"]) * len(e["sentences"]) for e in story.events.values()), "walk")


if __name__ == "__main__":
    all_of_them = stories(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        databases = [pathlib.Path(folder) / story.name for story in all_of_them]
        for each, database in zip(all_of_them, databases):
            import_with_our_script(each, database)
        # Again, as after a change of the graph.
        import_with_our_script(all_of_them[0], databases[0])
        for each, answers in zip(all_of_them, answers_of(databases)):
            check(each, answers)
            print(f"{each.name}: {len(each.entities)} actors, {len(each.events)} events, {each.claims} claims, as Neo4j has them")
