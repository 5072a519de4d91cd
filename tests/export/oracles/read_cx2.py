#!/usr/bin/env python3
"""Reads CX2 with ndex2, the library of the format's makers, and compares it with the graph.

Exit code 77 (skipped) where it is missing: scripts/test installs it.
"""
import json
import sys

from stories import stories

try:
    import networkx
    from ndex2.cx2 import RawCX2NetworkFactory
except ImportError:
    print("SKIPPED: ndex2 is missing; scripts/test installs it")
    sys.exit(77)

from read_networkx import check_events, check_relations


def graph_of(path):
    network = RawCX2NetworkFactory().get_cx2network(json.loads(path.read_text(encoding="utf-8")))
    nodes = {identity: node["v"] for identity, node in network.get_nodes().items()}
    graph = networkx.MultiDiGraph()
    for values in nodes.values():
        graph.add_node(values["identifier"], label=values["name"], **values)
    for edge in network.get_edges().values():
        graph.add_edge(nodes[edge["s"]]["identifier"], nodes[edge["t"]]["identifier"], **edge["v"])
    return graph


if __name__ == "__main__":
    for story in stories(sys.argv[1]):
        for view, check in (("events", check_events), ("relations", check_relations)):
            path = story.folder / f"{view}.cx2"
            check(story, graph_of(path), f"{story.name}/{path.name}")
        print(f"{story.name}: {len(story.events)} events, {len(story.relations)} relations")
