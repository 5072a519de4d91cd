#!/usr/bin/env python3
"""Measures what exporting a graph file takes, whatever its size.

    export_memory.py [--sizes N...] [--formats F...] [--folder DIRECTORY]

Adds so many invented claims to a new file and makes its graph, then exports it into nothing in each
format. Prints the most memory and the processor time of each export alone as soon as it is done.
Files that are in the folder already are taken as they are: a run that was stopped goes on there.
See README.md beside this.
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
BUILD = ROOT / "build/bench"
ONTOLOGY = ROOT / "ontology/resources/diplomacy.jsonld"
FORMATS = ["json-ld", "nquads", "turtle", "csv", "events-tsv", "dyads-csv", "neo4j", "geojson", "ical", "vis-timeline", "timelinejs"]


def run(command):
    """Megabytes at most, and seconds of processor time."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {child.returncode}")
    return usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime


def make(options, claims, graph):
    """The file is there when it is whole, with the graph of its claims."""
    half_made = graph.with_suffix(".half-made")
    for left in graph.parent.glob(half_made.name + "*"):
        left.unlink()
    invent = subprocess.Popen(
        [options.build / "entente-generate-claims", ONTOLOGY, "--claims", str(claims)],
        stdout=subprocess.PIPE,
    )
    subprocess.run(
        [options.program, "add", "--graph", half_made, "-"],
        stdin=invent.stdout, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True,
    )
    if invent.wait() != 0:
        sys.exit("entente-generate-claims failed")
    # The first command makes the graph.
    run([options.program, "export", "--graph", half_made, "--format", "csv", "--type", "visit"])
    half_made.rename(graph)


def export(options, graph, name, folder):
    """Into nothing; what is a folder of tables, into one that is removed."""
    command = [options.program, "export", "--graph", graph, "--format", name]
    if name != "neo4j":
        return run(command)
    with tempfile.TemporaryDirectory(dir=folder) as tables:
        return run([*command, "-o", pathlib.Path(tables) / "neo4j"])


def measure(options, folder):
    for claims in options.sizes:
        graph = folder / f"{claims}.entente"
        if not graph.exists():
            make(options, claims, graph)
        for name in options.formats:
            megabytes, seconds = export(options, graph, name, folder)
            print(f"{claims:>12,} claims  {name:13}{megabytes:8.0f} MB {seconds:8.1f} s", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, default=BUILD)
    parser.add_argument("--program", type=pathlib.Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--formats", nargs="+", default=FORMATS)
    parser.add_argument("--folder", type=pathlib.Path)
    options = parser.parse_args()
    options.program = options.program or options.build / "entente"
    if options.folder:
        measure(options, options.folder)
        return
    with tempfile.TemporaryDirectory() as folder:
        measure(options, pathlib.Path(folder))


if __name__ == "__main__":
    main()
