#!/usr/bin/env python3
"""Reads the DOT samples with Graphviz itself and with networkx (pydot), where installed."""
import html
import json
import pathlib
import re
import subprocess
import sys

from drawn_texts import Drawn

# A line a node, edge or label, with a control between its parts, which no text of ours holds.
PARTS = """
BEG_G { printf("label\x1f\x1f%s\x1f\n", $.label); }
N { printf("node\x1f%s\x1f%s\x1f%s\n", $.name, $.label, $.tooltip); }
E { printf("edge\x1f%s\x1f%s\x1f%s\n", $.tail.name, $.label, $.tooltip); }"""


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


def as_cgraph_reads(path):
    """Nodes, edges and the picture's label, without laying it out. Markup has lost its outer brackets, plain texts are as in the file."""
    done = subprocess.run(["gvpr", PARTS, str(path)], capture_output=True, check=True)
    assert done.stderr == b"", done.stderr
    rows = [row.split("\x1f") for row in done.stdout.decode("utf-8").rstrip("\n").split("\n")]
    parts = {kind: [row[1:] for row in rows if row[0] == kind] for kind in ("node", "edge", "label")}
    return parts["node"], parts["edge"], parts["label"][0][1]


def plain(text):
    """As Graphviz shows a plain label: "\\\\" is a backslash, character references are characters."""
    assert not re.search(r"(?<!\\)(\\\\)*\\([^\\]|$)", text), text
    return html.unescape(text.replace("\\\\", "\\"))


def markup_text(markup):
    return html.unescape(re.sub("<[^<>]*>", "", markup))


def read_texts(path):
    drawn = Drawn(path)
    nodes, edges, below = as_cgraph_reads(path)
    for name, label, tooltip in nodes:
        if name != "actor/ent:place/Port%20Vela":
            drawn.check_own_tooltip(name, plain(tooltip))
            drawn.check_name(name, markup_text(re.split("<BR/><FONT", label)[0]))
    for name, _, tooltip in edges:
        drawn.check_tooltip(name, plain(tooltip))
    assert len(drawn.claims) == len(edges) == len(nodes) - 1
    drawn.check_footnotes(markup_text(below))
    print(f"{path.name}: {len(nodes)} names, {len(edges)} sentences")


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
    for drawn in [samples / "naughty.dot", samples / "random.dot", *sorted(samples.glob("drawn*.dot"))]:
        read_texts(drawn)
    read_with_pydot(samples)
