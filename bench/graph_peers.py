"""Does with igraph or networkx what entente-graph-bench does on the same graph, and prints costs in
the same lines. Run by graph_scale.py.

    graph_peers.py igraph|networkx EDGES ENTITIES SOURCES

EDGES holds the ends of all edges, four bytes each, the lowest first; vertices below ENTITIES are
entities, the others events. Distances are counted from SOURCES entities, evenly spread.
"""

import gc
import json
import pathlib
import sys
import time

import numpy


def memory(what):
    status = pathlib.Path("/proc/self/status").read_text()
    return next(
        int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith(what)
    )


def measure(stage, work):
    gc.collect()
    before = memory("VmRSS")
    elapsed, processor = time.perf_counter_ns(), time.process_time_ns()
    result = work()
    elapsed, processor = time.perf_counter_ns() - elapsed, time.process_time_ns() - processor
    gc.collect()
    line = {
        "stage": stage,
        "elapsed": elapsed // 1000,
        "processor": processor // 1000,
        "peak": memory("VmHWM"),
        "kept": memory("VmRSS") - before,
    }
    print(json.dumps(line), flush=True)
    return result


def spread(entities, sources):
    return [number * entities // sources for number in range(sources)]


def run_igraph(ends, entities, sources):
    import igraph

    vertices = int(ends.max()) + 1
    graph = measure("load", lambda: igraph.Graph(n=vertices, edges=ends))
    chosen = spread(entities, sources)
    measure("components", lambda: graph.connected_components(mode="weak"))
    measure("pagerank", lambda: graph.pagerank(directed=False, damping=0.85))
    measure("distances", lambda: [graph.distances(source=s) for s in chosen])


def run_networkx(ends, entities, sources):
    import networkx

    def load():
        graph = networkx.Graph()
        graph.add_edges_from(ends.tolist())
        return graph

    graph = measure("load", load)
    chosen = [source for source in spread(entities, sources) if source in graph]
    measure("components", lambda: list(networkx.connected_components(graph)))
    measure("pagerank", lambda: networkx.pagerank(graph, alpha=0.85, max_iter=100))
    measure(
        "distances",
        lambda: [len(networkx.single_source_shortest_path_length(graph, s)) for s in chosen],
    )


def main():
    library, edges, entities, sources = sys.argv[1:]
    ends = numpy.fromfile(edges, dtype="<u4").reshape(-1, 2)
    run = {"igraph": run_igraph, "networkx": run_networkx}[library]
    run(ends, int(entities), int(sources))


if __name__ == "__main__":
    main()
