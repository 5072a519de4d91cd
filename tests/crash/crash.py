#!/usr/bin/env python3
"""Kills `entente add` at random times, and checks that the same command then finishes the work.

    tests/crash/crash.py PROGRAM [--kills N] [--seed N] [--articles N]

Each kill is on a fresh graph, at a random share of the time that `add` takes, while another process reads
the graph. Afterwards the graph must be whole, the same command must end well without adding again what
was saved, and what the graph then holds must be, byte for byte, what an undisturbed `add` made. Exit code 1, with
the seed, where that is not so.
"""

import argparse
import json
import random
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

STATES = ["Arvenia", "Belmark", "Suria", "Tolland", "Vessia", "Norrland"]
ACTS = ["visited", "condemned", "met officials of", "imposed sanctions on", "signed a treaty with"]


class Failure(Exception):
    pass


def write_articles(path, number):
    """Articles of different lengths, always the same."""
    choose = random.Random(1)
    with open(path, "w") as file:
        for article in range(number):
            sentences = [
                f"{choose.choice(STATES)} {choose.choice(ACTS)} {choose.choice(STATES)} on Monday."
                for _ in range(choose.randint(1, 60))
            ]
            line = {"id": f"a{article}", "published": "2019-03-25", "text": " ".join(sentences)}
            file.write(json.dumps(line) + "\n")


class Reader(threading.Thread):
    """Reads a graph again and again until it is told to stop: what it sees never shrinks."""

    def __init__(self, graph):
        super().__init__()
        self.graph = graph
        self.stopped = False
        self.failure = None
        self.reads = 0

    def run(self):
        seen = 0
        while not self.stopped:
            try:
                seen = self.read(seen)
            except sqlite3.OperationalError:
                pass  # The file or its tables are not there yet.
            except Failure as failure:
                self.failure = failure
                return
            time.sleep(0.003)  # Leaves the processor to who writes.

    def read(self, seen):
        database = sqlite3.connect(f"file:{self.graph}?mode=ro", uri=True, timeout=60)
        try:
            now = held_articles(database)
        finally:
            database.close()
        if now < seen:
            raise Failure(f"a reader saw {seen} articles, then {now}")
        self.reads += 1
        return now


def held_articles(database):
    return database.execute("SELECT count(*) FROM article WHERE causal_length % 2 = 1").fetchone()[0]


class Crashes:
    def __init__(self, program, folder, articles, engine):
        self.program = program
        self.folder = folder
        self.number = articles
        self.input = folder / "articles.jsonl"
        self.engine = engine
        self.saved = 0
        self.reads = 0
        write_articles(self.input, articles)
        self.whole = folder / "whole"
        began = time.monotonic()
        self.run(self.add(self.whole))
        self.time = time.monotonic() - began
        self.expected = self.lines(self.whole)

    def add(self, graph):
        return [self.program, "add", "--engine", self.engine, "--graph", str(graph), str(self.input)]

    def run(self, command):
        done = subprocess.run(command, capture_output=True)
        if done.returncode != 0:
            raise Failure(f"{command[1]} ended with {done.returncode}: {done.stderr.decode()}")
        return done.stdout.decode()

    def lines(self, graph):
        return self.run([self.program, "export", "--graph", str(graph), "--format", "lines"])

    def kill_once(self, share):
        graph = self.folder / "graph"
        for ending in ("", "-wal", "-shm"):
            Path(str(graph) + ending).unlink(missing_ok=True)
        reader = Reader(graph)
        reader.start()
        try:
            self.add_and_kill(graph, share * self.time)
            saved = self.saved_articles(graph)
            self.check_resumed(self.run(self.add(graph)), saved)
        finally:
            reader.stopped = True
            reader.join()
        if reader.failure:
            raise reader.failure
        self.run([self.program, "check", str(graph)])
        if self.lines(graph) != self.expected:
            raise Failure("the graph does not hold what an undisturbed add makes")
        self.saved += saved
        self.reads += reader.reads

    def add_and_kill(self, graph, seconds):
        process = subprocess.Popen(
            self.add(graph), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()

    def saved_articles(self, graph):
        try:
            database = sqlite3.connect(f"file:{graph}?mode=ro", uri=True, timeout=60)
            try:
                return held_articles(database)
            finally:
                database.close()
        except sqlite3.OperationalError:
            return 0  # Killed before there was a table.

    def check_resumed(self, summary, saved):
        counts = {word: int(n) for n, word in re.findall(r"(\d+) (added|replaced|unchanged)", summary)}
        known = counts["unchanged"]
        # A batch on disk whose end the killed program could not announce any more is saved too.
        if known < saved or counts["added"] != self.number - known or counts["replaced"] != 0:
            raise Failure(f"{saved} articles were saved, and the next run said: {summary}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=1500)
    parser.add_argument("--engine", default="none", help="cnn makes claims, and takes longer")
    options = parser.parse_args()
    choose = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        crashes = Crashes(options.program, Path(folder), options.articles, options.engine)
        for kill in range(options.kills):
            share = choose.random()
            try:
                crashes.kill_once(share)
            except Failure as failure:
                print(f"kill {kill + 1}, at {share:.3f} of the time, seed {options.seed}: {failure}")
                return 1
    print(
        f"{options.kills} kills: nothing lost, nothing doubled; {crashes.saved} of "
        f"{options.kills * options.articles} articles were saved before, and not read again; "
        f"{crashes.reads} reads meanwhile"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
