#!/usr/bin/env python3
"""Reads the DOT samples with Graphviz itself and with networkx (pydot), where installed."""
import json
import pathlib
import subprocess
import sys


def as_graphviz_reads(path):
    done = subprocess.run(["dot", "-Tdot_json", str(path)], capture_output=True, check=True)
    assert done.stderr == b"", done.stderr
    return json.loads(done.stdout.decode("utf-8"))


def actors(graph):
    return [o for o in graph["objects"] if o["name"].startswith("actor/")]


def read_small(folder):
    graph = as_graphviz_reads(folder / "small.dot")
    names = {o["name"] for o in actors(graph)}
    assert len(names) == 6, names
    assert len(graph["edges"]) == 4, graph["edges"]
    styles = sorted(e["style"] for e in graph["edges"])
    assert styles == ["dashed", "dotted", "solid", "solid"], styles
    print(f"small.dot: {len(names)} actors, {len(graph['edges'])} edges")


def read_naughty(folder):
    graph = as_graphviz_reads(folder / "naughty.dot")
    nodes = actors(graph)
    assert len(nodes) > 25, len(nodes)
    for node in nodes:
        assert node["label"].startswith("<FONT"), node
        assert not node["tooltip"].startswith("<"), node
    print(f"naughty.dot: {len(nodes)} actors")


def read_with_pydot(folder):
    try:
        import pydot
    except ImportError:
        print("not read with pydot, which is missing: apt install python3-pydot")
        return
    graphs = pydot.graph_from_dot_file(str(folder / "small.dot"))
    assert graphs and len(graphs[0].get_edges()) == 4
    print("small.dot: read with pydot")


if __name__ == "__main__":
    samples = pathlib.Path(sys.argv[1])
    read_small(samples)
    read_naughty(samples)
    read_with_pydot(samples)
