#!/usr/bin/env python3
"""serve_speed.py PROGRAM GRAPH: how long `entente serve` takes to begin and to answer, in wall-clock and in processor time of
the server (medians of several rounds), and how much memory it takes."""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import time
import urllib.request

TARGETS = ["/", "/api/v1/summary", "/api/v1/actors?q=ra", "/api/v1/events", "/api/v1/events?offset={half}",
           "/api/v1/events?actor={actor}", "/api/v1/events/{event}", "/api/v1/timeline", "/api/v1/pairs/{actor}/{other}",
           "/api/v1/part", "/api/v1/part?actor={actor}", "/api/v1/part?from=2012-01-01&to=2012-03-31"]


def processor_ms(process):
    fields = pathlib.Path(f"/proc/{process}/stat").read_text("ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def memory_mb(process):
    return int(pathlib.Path(f"/proc/{process}/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def started(options):
    """A server, its address, and how many milliseconds it took to begin."""
    began = time.monotonic()
    server = subprocess.Popen([options.program, "serve", "--graph", options.graph, "--port", "0"], stdout=subprocess.PIPE, text=True)
    address = server.stdout.readline().strip().rstrip("/")
    return server, address, (time.monotonic() - began) * 1000


def stop(server):
    server.terminate()
    server.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("graph")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    # Once before, so that the file keeps its graph.
    first, _, _ = started(options)
    stop(first)
    server, address, start = started(options)

    def get(target):
        with urllib.request.urlopen(address + target) as answer:
            return answer.read()

    try:
        summary = json.loads(get("/api/v1/summary"))
        actors = json.loads(get("/api/v1/actors?limit=2"))["actors"]
        names = {"half": summary["events"] // 2, "actor": actors[0]["id"], "other": actors[1]["id"],
                 "event": json.loads(get("/api/v1/events?limit=1"))["events"][0]["id"]}
        print(f"{summary['claims']} claims, {summary['events']} events; begins in {start:.0f} ms "
              f"({processor_ms(server.pid):.0f} ms of processor time), {memory_mb(server.pid):.0f} MB\n")
        print("| resource | bytes | ms | ms of processor time |\n|---|---:|---:|---:|")
        for target in TARGETS:
            path = target.format(**names)
            wall, processor = [], []
            for _ in range(options.rounds):
                before, began = processor_ms(server.pid), time.monotonic()
                size = len(get(path))
                wall.append((time.monotonic() - began) * 1000)
                processor.append(processor_ms(server.pid) - before)
            print(f"| `{target}` | {size:,} | {statistics.median(wall):.0f} | {statistics.median(processor):.0f} |")
        print(f"\nThen {memory_mb(server.pid):.0f} MB.")
    finally:
        stop(server)


if __name__ == "__main__":
    main()
