"""Measures the graph core on invented claims, and igraph and networkx on the same graph, by turns.

    graph_scale.py [--sizes N...] [--rounds N] [--peers-at N] [--networkx-at N]

Each round of each size is a process of its own, on one thread. Prints least, median and most of all
rounds, and ratios of medians, which hold on other machines too. See README.md beside this.
"""

import argparse
import collections
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
BUILD = ROOT / "build/bench"
ONTOLOGY = ROOT / "ontology/resources/diplomacy.jsonld"
# One thread: the comparison is of one with one.
ONE_THREAD = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")}
MEGABYTE = 1 << 20


class Measured:
    """What one program printed in all rounds: costs by stage, and counts."""

    def __init__(self):
        self.costs = collections.defaultdict(lambda: collections.defaultdict(list))
        self.counts = {}

    def run(self, command):
        done = subprocess.run(
            list(map(str, command)), capture_output=True, text=True, env=os.environ | ONE_THREAD
        )
        if done.returncode != 0:
            sys.exit(f"{command[0]}: {done.stderr}")
        for line in map(json.loads, done.stdout.splitlines()):
            if "count" in line:
                self.counts[line["count"]] = line["is"]
            if "stage" not in line:
                continue
            for key in ("elapsed", "processor", "peak", "kept"):
                self.costs[line["stage"]][key].append(line[key])

    def median(self, stage, key):
        return statistics.median(self.costs[stage][key])

    def spread(self, stage, key, unit, digits=2):
        values = [value / unit for value in self.costs[stage][key]]
        return " ".join(
            f"{value:>10,.{digits}f}"
            for value in (min(values), statistics.median(values), max(values))
        )


def bench_command(options, claims, *more):
    return [options.build / "entente-graph-bench", ONTOLOGY, "--claims", claims, *more]


def show_size(claims, measured):
    counts = measured.counts
    print(f"\n{claims:,} claims: " + ", ".join(f"{n:,} {of}" for of, n in counts.items()))
    print(f"  {'':34}{'least':>10} {'median':>10} {'most':>10}")
    for stage in measured.costs:
        print(f"  {stage + ', ms of processor time':34}{measured.spread(stage, 'processor', 1000)}")
    for stage in ("consolidate", "build the graph"):
        print(f"  {stage + ', peak, MB':34}{measured.spread(stage, 'peak', MEGABYTE, 0)}")
    speed = claims / measured.median("consolidate", "processor") * 1e6
    edges = measured.median("build the graph", "kept") / counts["edges"]
    print(f"  consolidation: {speed:,.0f} claims a second of processor time")
    print(f"  graph: {edges:.1f} bytes an edge")


def show_growth(sizes, measured):
    """From a million, or the least, to the most."""
    small = min((size for size in sizes if size >= 1_000_000), default=min(sizes))
    large = max(sizes)
    if small == large:
        return
    print(f"\nfrom {small:,} to {large:,} claims ({large / small:.1f}-fold), by medians")
    for stage, key in (
        ("consolidate", "processor"),
        ("consolidate", "peak"),
        ("build the graph", "processor"),
        ("build the graph", "kept"),
    ):
        growth = measured[large].median(stage, key) / measured[small].median(stage, key)
        print(f"  {stage + ', ' + key:34}{growth:8.2f}-fold")


def measure_peers(options):
    libraries = {"igraph": options.peers_at, "networkx": options.networkx_at}
    with tempfile.TemporaryDirectory() as folder:
        for library, claims in libraries.items():
            if claims:
                compare(options, library, claims, pathlib.Path(folder) / "edges")


def compare(options, library, claims, edges):
    """Ours and theirs, by turns."""
    ours, theirs = Measured(), Measured()
    for _ in range(options.rounds):
        ours.run(
            bench_command(
                options, claims, "--queries", 0, "--links", edges, "--sources", options.sources
            )
        )
        peers = pathlib.Path(__file__).with_name("graph_peers.py")
        actors = ours.counts["entities of the network"]
        theirs.run([sys.executable, peers, library, edges, actors, options.sources])
    links = ours.counts["links of the network"]
    print(f"\nbeside {library}: {claims:,} claims, {links:,} links, {actors:,} entities")
    print(f"  {'':34}{'least':>10} {'median':>10} {'most':>10}  times ours")
    for stage in ("load", "components", "pagerank", "distances"):
        for name, measured in (("entente", ours), (library, theirs)):
            cells = measured.spread(stage, "processor", 1000)
            ratio = theirs.median(stage, "processor") / max(1, ours.median(stage, "processor"))
            end = f"{ratio:12.2f}" if measured is theirs else ""
            print(f"  {name + ' ' + stage + ', ms':34}{cells}{end}")
    for name, measured in (("entente", ours), (library, theirs)):
        print(f"  {name}: {measured.median('load', 'kept') / links:.1f} bytes a link")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="*", default=[300_000, 1_000_000, 3_000_000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peers-at", type=int, default=1_000_000, help="claims; 0 for no igraph")
    parser.add_argument("--networkx-at", type=int, default=300_000, help="claims; 0 for none")
    parser.add_argument("--sources", type=int, default=32, help="of distances")
    parser.add_argument("--build", type=pathlib.Path, default=BUILD)
    options = parser.parse_args()

    measured = {size: Measured() for size in options.sizes}
    for _ in range(options.rounds):
        for size in options.sizes:
            measured[size].run(bench_command(options, size))
    for size in options.sizes:
        show_size(size, measured[size])
    if options.sizes:
        show_growth(options.sizes, measured)
    measure_peers(options)


if __name__ == "__main__":
    main()
