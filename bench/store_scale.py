"""Measures a graph file of invented claims through the commands of the program.

    store_scale.py [--sizes N...] [--rounds N] [--folder DIRECTORY]

Adds the claims to a new file, then asks for the timeline of the busiest pair: the first time, when
tables that the answer needs may have to be made, and again. Prints least, median and most, of
processor time and on the clock, and the most memory. See README.md beside this.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
BUILD = ROOT / "build/bench"
ONTOLOGY = ROOT / "ontology/resources/diplomacy.jsonld"
PAIR_FROM = 300_000


class Run:
    """A command from start to end: what it took, and what it printed."""

    def __init__(self, command, **pipes):
        begin = time.perf_counter()
        child = subprocess.Popen(
            list(map(str, command)), stderr=subprocess.DEVNULL, stdout=subprocess.PIPE, **pipes
        )
        self.output = child.stdout.read()
        _, status, usage = os.wait4(child.pid, 0)
        self.elapsed = time.perf_counter() - begin
        self.processor = usage.ru_utime + usage.ru_stime
        self.megabytes = usage.ru_maxrss / 1024
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            sys.exit(f"{command[0]} {command[1]} ended with {child.returncode}")


def busiest_pair(build):
    """The same at every size: the actors are."""
    command = [build / "entente-graph-bench", ONTOLOGY, "--claims", PAIR_FROM, "--queries", 0]
    for line in Run(command).output.splitlines():
        pair = json.loads(line).get("pair")
        if pair:
            return pair.split()
    sys.exit("entente-graph-bench names no pair")


def spread(seconds):
    """Least, median and most, in milliseconds."""
    of_all = (min(seconds), statistics.median(seconds), max(seconds))
    return " / ".join(f"{value * 1000:,.1f}" for value in of_all)


def took(run):
    return (
        f"{run.processor:.2f} s of processor time, {run.elapsed:.2f} s on the clock,"
        f" {run.megabytes:,.0f} MB"
    )


def add(build, claims, graph):
    """Inventing goes on meanwhile in a process of its own."""
    invent = subprocess.Popen(
        [build / "entente-generate-claims", ONTOLOGY, "--claims", str(claims), "--no-text"],
        stdout=subprocess.PIPE,
    )
    done = Run([build / "entente", "add", "--graph", graph, "-"], stdin=invent.stdout)
    invent.stdout.close()
    if invent.wait() != 0:
        sys.exit("entente-generate-claims failed")
    return done


def measure(options, claims, pair, folder):
    graph = folder / f"{claims}.entente"
    added = add(options.build, claims, graph)
    print(f"\n{claims:,} claims: {graph.stat().st_size / claims:.0f} bytes a claim in the file")
    print(f"  add: {took(added)}")
    command = [options.build / "entente", "timeline", "--graph", graph]
    for actor in pair:
        command += ["--actor", actor]
    first = Run(command)
    print(f"  timeline of the busiest pair, {len(first.output.splitlines())} events")
    print(f"    first: {took(first)}")
    again = [Run(command) for _ in range(options.rounds)]
    if any(run.output != first.output for run in again):
        sys.exit("the timeline differs when it is asked for again")
    print("    again, ms, least / median / most:")
    print(f"      {spread([run.processor for run in again])} of processor time")
    print(f"      {spread([run.elapsed for run in again])} on the clock")
    graph.unlink()


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="*", default=[300_000, 1_000_000, 3_000_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--build", type=pathlib.Path, default=BUILD)
    parser.add_argument("--folder", type=pathlib.Path, help="for the files, instead of /tmp")
    options = parser.parse_args()
    pair = busiest_pair(options.build)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        for claims in options.sizes:
            measure(options, claims, pair, pathlib.Path(folder))


if __name__ == "__main__":
    main()
