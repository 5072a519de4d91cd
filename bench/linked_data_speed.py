#!/usr/bin/env python3
"""Measures our writers of linked data beside serdi, which reads our N-Quads and writes them again:
README.md beside this. Ratios are of processor time, so that other programs matter little."""
import argparse
import json
import os
import resource
import statistics
import subprocess
import tempfile

BENCH = "build/bench/entente-linked-data-bench"
ONTOLOGY = "ontology/resources/diplomacy.jsonld"


def processor_seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure_ours(arguments, file):
    command = [arguments.bench, arguments.ontology, "--claims", str(arguments.claims),
               "--rounds", str(arguments.rounds), "--n-quads", file]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    counts, times = {}, {}
    for line in map(json.loads, done.stdout.splitlines()):
        if "stage" in line:
            times.setdefault(line["stage"], []).append(line["processor"] / 1e6)
        else:
            counts[line["count"]] = line["is"]
    return counts, times


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", default=BENCH)
    parser.add_argument("--ontology", default=ONTOLOGY)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "graph.nq")
        counts, times = measure_ours(arguments, file)
        serdi = [processor_seconds(["serdi", "-i", "nquads", "-o", "nquads", file])
                 for _ in range(arguments.rounds)]
    print(f"{counts['claims']:,} claims, {counts['events']:,} events, "
          f"{counts['lines of N-Quads']:,} statements")
    print(f"{'':10}{'MB':>8}{'MB/s least':>12}{'median':>8}{'most':>8}")
    times["serdi"] = serdi
    for name, seconds in times.items():
        size = counts[f"bytes of {'N-Quads' if name == 'serdi' else name}"] / 1e6
        print(f"{name:10}{size:8.0f}{size / max(seconds):12.0f}"
              f"{size / statistics.median(seconds):8.0f}{size / min(seconds):8.0f}")
    ratio = statistics.median(serdi) / statistics.median(times["N-Quads"])
    print(f"N-Quads to serdi: {ratio:.1f}")


if __name__ == "__main__":
    main()
