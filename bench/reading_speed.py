"""Measures reading speed against spaCy on the same texts, in one run, by turns.

    reading_speed.py FOLDER [--words N] [--rounds N]

FOLDER holds articles, *.jsonl or *.jsonl.xz, of which some are drawn. Prints words a second (words
are separated by white space) of elapsed and of processor time: least, median and most of all
rounds. See README.md beside this.
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

# One thread: the comparison is of one with one.
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[variable] = "1"

import spacy

ROOT = pathlib.Path(__file__).resolve().parents[1]
MODEL = ROOT / "model/en_core_web_sm-3.8.0"
BUILD = ROOT / "build/bench"
SEED = 1648
BATCHES = [16, 32, 64, 128, 256, 512, 1000, 2000]


def draw_articles(folder, words):
    """Articles drawn at random until they have `words` words. Always the same ones."""
    articles = []
    for path in sorted(folder.glob("*.jsonl*")):
        opened = lzma.open if path.suffix == ".xz" else open
        with opened(path, "rt", encoding="utf-8") as lines:
            articles.extend(map(json.loads, lines))
    random.Random(SEED).shuffle(articles)
    for article in articles:
        if words <= 0:
            return
        words -= len(article["text"].split())
        yield article


class Program:
    """Our engine, with its model loaded, waiting for work."""

    def __init__(self, build, articles, instructions):
        command = [build / "entente-bench", build / "share/entente", articles, instructions]
        self.child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, *question):
        print(*question, file=self.child.stdin, flush=True)
        answer = self.child.stdout.readline().split()
        if not answer:
            sys.exit("entente-bench has ended; is it built, has this processor the instructions?")
        return answer

    def texts(self):
        with tempfile.NamedTemporaryFile() as file:
            self.ask("texts", file.name)
            return file.read().decode("utf-8").split("\0")

    def peak_megabytes(self):
        status = pathlib.Path(f"/proc/{self.child.pid}/status").read_text()
        return next(
            int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM")
        )


class Series:
    """The same work, measured again and again."""

    def __init__(self, name, run):
        self.name = name
        self.run = run
        self.elapsed = []
        self.processor = []
        self.digests = set()

    def measure(self):
        elapsed, processor, digest = self.run()
        self.elapsed.append(float(elapsed))
        self.processor.append(float(processor))
        self.digests.add(digest)


def spacy_series(name, nlp, texts, batch):
    def run():
        elapsed, processor = time.perf_counter(), time.process_time()
        for _ in nlp.pipe(texts, **({"batch_size": batch} if batch else {})):
            pass
        return time.perf_counter() - elapsed, time.process_time() - processor, ""

    return Series(name, run)


def our_series(name, program, task, threads):
    return Series(name, lambda: program.ask(task, threads))


def show_first_pass(spacy_default, programs, words):
    """Speeds when no word has been seen before."""
    speeds = {"spaCy": words / spacy_default.run()[1]}
    for name, program in programs.items():
        speeds[name] = words / float(program.ask("annotate", 1)[1])
    print("first pass, words/s of processor time: ", end="")
    print(", ".join(f"{name}: {speed:,.0f}" for name, speed in speeds.items()))


def best_batch(nlp, texts):
    """The batch size with which spaCy needs the least processor time."""

    def seconds(batch):
        series = spacy_series("", nlp, texts, batch)
        series.measure()
        series.measure()
        return min(series.processor)

    times = {batch: seconds(batch) for batch in BATCHES}
    words = sum(len(text.split()) for text in texts)
    print("spaCy by batch size, words/s of processor time: ", end="")
    print(", ".join(f"{batch}: {words / times[batch]:,.0f}" for batch in BATCHES))
    return min(times, key=times.get)


def show(all_series, words):
    print(f"\n{'':34}{'words/s elapsed':>28}{'words/s of processor time':>30}")
    print(f"{'':34}{'least':>10}{'median':>9}{'most':>9}{'least':>12}{'median':>9}{'most':>9}")
    for series in all_series:
        cells = ""
        for seconds, width in ((series.elapsed, 10), (series.processor, 12)):
            speeds = [words / s for s in seconds]
            cells += (
                f"{min(speeds):{width},.0f}{statistics.median(speeds):9,.0f}{max(speeds):9,.0f}"
            )
        print(f"{series.name:34}{cells}")


def elapsed_ratio(fast, slow):
    """How many times as fast `fast` is as `slow`, by medians."""
    return statistics.median(slow.elapsed) / statistics.median(fast.elapsed)


def processor_ratio(fast, slow):
    return statistics.median(slow.processor) / statistics.median(fast.processor)


def show_ratios(name, ours, default, tuned):
    one, extract = ours[name, "annotate", 1], ours[name, "extract", 1]
    compared = [
        ("annotate to spaCy with its defaults", one, default),
        ("annotate to spaCy with its best batches", one, tuned),
        ("annotate to extract", one, extract),
    ]
    for words, fast, slow in compared:
        elapsed, processor = elapsed_ratio(fast, slow), processor_ratio(fast, slow)
        print(f"  {name + ', ' + words:52}{elapsed:7.2f}{processor:12.2f}")
    for task in ("annotate", "extract"):
        gain = elapsed_ratio(ours[name, task, 2], ours[name, task, 1])
        print(f"  {name + ', ' + task + ' on two threads to one':52}{gain:7.2f}")


def start_seconds(build, article):
    """From the start of the program to the end of its output, for one short article."""
    line = json.dumps(article)
    command = [build / "entente", "extract", "--jobs", "1", "-"]
    times = []
    for _ in range(5):
        begin = time.perf_counter()
        done = subprocess.run(command, input=line, capture_output=True, text=True)
        times.append(time.perf_counter() - begin)
        if done.returncode != 0 or '"record":"claim"' not in done.stdout:
            sys.exit(f"entente extract made no claim of {line}: {done.stderr}")
    return min(times), statistics.median(times)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--words", type=int, default=40_000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--instructions", nargs="+", default=["avx512", "avx2"])
    parser.add_argument("--build", type=pathlib.Path, default=BUILD)
    parser.add_argument("--model", type=pathlib.Path, default=MODEL)
    options = parser.parse_args()

    articles = list(draw_articles(options.folder, options.words))
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(article) + "\n" for article in articles)
        file.flush()
        programs = {name: Program(options.build, file.name, name) for name in options.instructions}
        texts = next(iter(programs.values())).texts()
    words = sum(len(text.split()) for text in texts)
    print(
        f"spaCy {spacy.__version__}; {len(articles)} articles, {len(texts)} texts, {words:,} words"
    )

    nlp = spacy.load(options.model, exclude=["senter"])
    default = spacy_series("spaCy, default batch size", nlp, texts, None)
    show_first_pass(default, programs, words)
    best = best_batch(nlp, texts)
    tuned = spacy_series(f"spaCy, batches of {best}", nlp, texts, best)
    ours = {
        (name, task, threads): our_series(
            f"entente {task}, {name}, {threads} thread(s)", program, task, threads
        )
        for name, program in programs.items()
        for task, threads in (("annotate", 1), ("annotate", 2), ("extract", 1), ("extract", 2))
    }
    for series in ours.values():
        series.run()  # Fills the caches of all threads, as the search for batches filled spaCy's.
    for _ in range(options.rounds):
        for series in (default, tuned, *ours.values()):
            series.measure()

    show([default, tuned, *ours.values()], words)
    print(f"\n{'speed ratios, of the medians':54}{'elapsed':>7}{'processor':>12}")
    for name in programs:
        show_ratios(name, ours, default, tuned)
    for task in ("annotate", "extract"):
        digests = set().union(*(series.digests for key, series in ours.items() if key[1] == task))
        print(f"{task}: {'the same output' if len(digests) == 1 else 'OUTPUTS DIFFER'} in all runs")
    for name, program in programs.items():
        print(f"{name}: peak memory {program.peak_megabytes():.0f} MB, two threads")
    if (options.build / "entente").exists():
        article = {
            "id": "a",
            "published": "2024-03-05",
            "text": "The French president visited Berlin on Monday.",
        }
        least, median = start_seconds(options.build, article)
        print(f"start to end of one short article: least {least:.3f} s, median {median:.3f} s")


if __name__ == "__main__":
    main()
