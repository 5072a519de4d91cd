"""Writes the documents of the full parity run, separated by NUL: the nasty texts, random mash-ups,
and paragraphs.

    corpus.py FOLDER > documents

FOLDER holds files *.jsonl.xz or *.jsonl with an article's text under "text" on every line; each
line of such a text is a paragraph. The same folder gives the same documents.
"""

import argparse
import json
import lzma
import pathlib
import random
import sys

import srsly

import nasty

SEED = 20190425
MASH_UPS = 4000
ROOT = pathlib.Path(__file__).resolve().parents[2]
MODEL = ROOT / "model/en_core_web_sm-3.8.0"


def special_words(model):
    """What the tokenizer has rules of its own for: contractions, abbreviations, emoticons."""
    return sorted(srsly.msgpack_loads((model / "tokenizer").read_bytes())["exceptions"])


def paragraphs(folder):
    for path in sorted(folder.glob("*.jsonl*")):
        opened = lzma.open if path.suffix == ".xz" else open
        with opened(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield from filter(str.strip, json.loads(line)["text"].split("\n"))


def some(documents, words, draw):
    """Documents drawn at random until they have `words` words; all, if there are fewer."""
    documents = list(documents)
    draw.shuffle(documents)
    for document in documents:
        if words <= 0:
            return
        words -= len(document.split())
        yield document


def documents(options):
    draw = random.Random(SEED)
    special = special_words(options.model)
    yield from nasty.TEXTS
    yield from special
    yield from nasty.glued(special)
    yield from (nasty.mash_up(draw, special) for _ in range(MASH_UPS))
    yield from some(paragraphs(options.folder), options.words, draw)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument(
        "--words", type=int, default=1_000_000, help="of paragraphs, separated by spaces"
    )
    parser.add_argument("--model", type=pathlib.Path, default=MODEL)
    texts = [text.replace("\0", "") for text in documents(parser.parse_args())]
    sys.stdout.buffer.write("\0".join(texts).encode("utf-8", "replace"))
    print(f"{len(texts)} documents, {sum(map(len, texts))} characters", file=sys.stderr)


if __name__ == "__main__":
    main()
