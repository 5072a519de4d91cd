#!/usr/bin/env python3
"""Opens GEXF 1.3, GEXF 1.2 and GraphML with Gephi itself, without its windows, and compares what it then holds with the graph.

Exit code 77 (skipped) without Java or Gephi's jar: scripts/test --full fetches them.
"""
import collections
import json
import subprocess
import sys
import tempfile

from jars import jars_of
from read_networkx import check_events, check_relations, networkx
from stories import expect, stories



def opened(files):
    """A network of each, one after another."""
    jars, folder = jars_of("gephi")
    command = ["java", "-Djava.awt.headless=true", "-Duser.timezone=UTC", "-cp", jars, folder / "ReadGephi.java", *files]
    with tempfile.TemporaryFile() as messages, subprocess.Popen(command, stdout=subprocess.PIPE, stderr=messages) as java:
        for _ in files:
            line = java.stdout.readline()
            if not line:
                messages.seek(0)
                raise AssertionError(messages.read().decode())
            yield network_of(json.loads(line))


def network_of(told):
    graph = networkx.MultiDiGraph()
    for node in told["nodes"]:
        identity = node.pop("id")
        # Who has no name is shown with the id.
        graph.add_node(identity, **{**node, "label": "" if node["label"] == identity else node["label"]})
    for edge in told["edges"]:
        graph.add_edge(edge.pop("source"), edge.pop("target"), **edge)
    return graph


def check_weights(story, graph, what):
    """Gephi folds edges of the same ends into one, where the format cannot say that they are of different kinds, and adds their weights."""
    expect(set(graph.nodes), story.related(), f"{what}: nodes")
    expected = collections.Counter(frozenset((source, target)) for source, target, _ in story.relations)
    found = collections.Counter()
    for source, target, edge in graph.edges(data=True):
        found[frozenset((source, target))] += edge["weight"]
    expect(found, expected, f"{what}: events of each pair")


CHECKS = {
    "events.gexf": check_events,
    "events-1.2.gexf": check_events,
    "events.graphml": check_events,
    "relations.gexf": check_relations,
    "relations-1.2.gexf": check_weights,
    "relations.graphml": check_weights,
}


def merged(spells):
    """Those that share a day are one."""
    all_of_them = []
    for first, last in sorted(spells, key=lambda spell: spell[0] or ""):
        before = all_of_them[-1] if all_of_them else None
        if before and (first or "") <= (before[1] or "9999"):
            before[1] = max(before[1] or "9999", last or "9999")
        else:
            all_of_them.append([first, last])
    return [[first or "", "" if (last or "9999") == "9999" else last] for first, last in all_of_them]


def check_spells(story, graph, name):
    """The times that Gephi's timeline shows."""
    def of(events):
        return merged([event["first"], event["last"]] for event in events if event["edtf"])

    if name.startswith("events"):
        for event in story.events.values():
            expect(graph.nodes[f"event:{event['id']}"].get("timeset", []), of([event]), f"{story.name}: times")
        return
    for _, _, edge in graph.edges(data=True):
        events = [story.events[event] for event in edge["event_ids"].split("; ")]
        expect(edge.get("timeset", []), of(events), f"{story.name}: times of {edge['label']}")


def as_gephi_takes(story):
    """Gephi takes INF for infinity, also in the middle of a text; not in labels."""
    for event in story.events.values():
        event["sentences"] = [sentence.replace("INF", "Infinity") for sentence in event["sentences"]]
    return story


def check(story, graphs):
    for (name, check_graph), graph in zip(CHECKS.items(), graphs):
        check_graph(story, graph, f"{story.name}/{name}")
        if name.endswith(".gexf") and check_graph is not check_weights:
            check_spells(story, graph, name)
        print(f"{story.name}/{name}: {len(graph.nodes)} nodes, {len(graph.edges)} edges, as Gephi has them")


if __name__ == "__main__":
    all_of_them = [as_gephi_takes(told) for told in stories(sys.argv[1])]
    all_graphs = opened([told.folder / name for told in all_of_them for name in CHECKS])
    for told in all_of_them:
        check(told, all_graphs)
