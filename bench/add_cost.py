"""Measures what keeping claims in a graph file adds to the time of extracting them.

    add_cost.py FOLDER [--articles N] [--rounds N] [--build DIRECTORY] [--into DIRECTORY]

FOLDER holds articles, *.jsonl or *.jsonl.xz, of which some are drawn, always the same ones. Each
round runs `entente extract` and `entente add` into a new file on them, one after the other, the
order exchanged from round to round, both on one thread. Prints each round's ratio of the two, and
least, median and most, by processor time and by the clock. See README.md beside this.
"""

import argparse
import json
import lzma
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
SEED = 1648


def draw_articles(folder, count):
    """As many lines of articles, each with an id of its own."""
    lines = []
    for path in sorted(folder.glob("*.jsonl*")):
        opened = lzma.open if path.suffix == ".xz" else open
        with opened(path, "rt", encoding="utf-8") as articles:
            lines.extend(articles)
    for number, line in enumerate(random.Random(SEED).sample(lines, min(count, len(lines)))):
        yield json.dumps(json.loads(line) | {"id": f"a{number}"}) + "\n"


def measure(command):
    """Seconds of processor time and on the clock, from start to end of the command."""
    begin = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode > 1:
        sys.exit(f"{command[1]} ended with {child.returncode}")
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - begin


def run_round(program, articles, graph, add_first):
    commands = {
        "extract": [program, "extract", "--jobs", "1", articles],
        "add": [program, "add", "--jobs", "1", "--graph", graph, articles],
    }
    seconds = {}
    for name in sorted(commands, reverse=not add_first):
        for ending in ("", "-wal", "-shm"):
            pathlib.Path(f"{graph}{ending}").unlink(missing_ok=True)
        seconds[name] = measure(commands[name])
    return seconds["extract"], seconds["add"]


def show(name, pairs):
    added = [100 * (add / extract - 1) for extract, add in pairs]
    of_all = f"{min(added):.1f} / {statistics.median(added):.1f} / {max(added):.1f}"
    extract = statistics.median(extract for extract, _ in pairs)
    add = statistics.median(add for _, add in pairs)
    print(f"{name}: add takes {of_all} % more; medians {extract:.2f} s and {add:.2f} s")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/bench")
    parser.add_argument("--into", type=pathlib.Path, help="where the graph files are made")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.into) as folder:
        articles = pathlib.Path(folder) / "articles.jsonl"
        articles.write_text("".join(draw_articles(options.folder, options.articles)))
        rounds = []
        for number in range(options.rounds):
            graph = pathlib.Path(folder) / "graph"
            made = run_round(options.build / "entente", articles, graph, number % 2 == 1)
            rounds.append(made)
            (extract, _), (add, _) = made
            print(f"round {number + 1}: extract {extract:.2f} s, add {add:.2f} s", flush=True)
        show("processor time", [(extract[0], add[0]) for extract, add in rounds])
        show("on the clock", [(extract[1], add[1]) for extract, add in rounds])


if __name__ == "__main__":
    main()
