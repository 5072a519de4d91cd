"""Writes what spaCy makes of documents, one token a line, in the form of entente-parity.

    oracle.py < documents > golden.tsv

Documents are separated by NUL. The first lines begin with "# " and say what was used. Then, for
each token, separated by tabs: text, whether a space follows, the ids of NORM, PREFIX, SUFFIX,
SHAPE, SPACY and IS_SPACE, TAG, index of the head, DEP, sentence start (1 or -1), entity (O, B-x,
I-x), POS, MORPH, LEMMA. Backslash, line feed, tab and carriage return are escaped. A line "==" ends
each document.
"""

import argparse
import hashlib
import importlib.metadata
import os
import pathlib
import platform
import sys
import unicodedata

# One thread: how many there are changes in which order sums are taken.
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[variable] = "1"

import numpy
import spacy
from spacy.attrs import IS_SPACE, NORM, PREFIX, SHAPE, SPACY, SUFFIX
from thinc.api import get_current_ops

ROOT = pathlib.Path(__file__).resolve().parents[2]
MODEL = ROOT / "model/en_core_web_sm-3.8.0"
FEATURES = [NORM, PREFIX, SUFFIX, SHAPE, SPACY, IS_SPACE]
ESCAPES = str.maketrans({"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"})


def versions(model, nlp):
    for package in ("spacy", "thinc", "blis", "numpy"):
        yield f"{package} {importlib.metadata.version(package)}"
    yield f"operations {type(get_current_ops()).__name__}"
    yield f"Python {platform.python_version()}, Unicode {unicodedata.unidata_version}"
    yield f"model {nlp.meta['name']} {nlp.meta['version']}"
    for name in ("tokenizer", "tok2vec/model", "tagger/model", "parser/model", "ner/model"):
        yield f"{name} sha256:{hashlib.sha256((model / name).read_bytes()).hexdigest()}"


def entity(token):
    return f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"


def line(token, features):
    return "\t".join(
        [
            token.text.translate(ESCAPES),
            "1" if token.whitespace_ else "0",
            *map(str, features),
            token.tag_,
            str(token.head.i),
            token.dep_,
            "1" if token.is_sent_start else "-1",
            entity(token),
            token.pos_,
            str(token.morph),
            token.lemma_.translate(ESCAPES),
        ]
    )


def write_document(output, doc):
    features = doc.to_array(FEATURES).tolist()
    lines = [line(token, row) for token, row in zip(doc, features)]
    output.write("\n".join([*lines, "==\n"]).encode())


def write_vectors(folder, nlp, doc, number):
    """The vectors that the tagger and the parser see, and those that the entity recogniser sees."""
    if len(doc) == 0:
        return
    # What this reference names ends with a linear layer that belongs to the recogniser.
    embedding = nlp.get_pipe("ner").model.get_ref("tok2vec").layers[0]
    own = embedding.predict([doc])[0]
    for name, vectors in (("tok2vec", doc.tensor), ("ner", own)):
        numpy.asarray(vectors, dtype="<f4").tofile(folder / f"{number}.{name}.f32")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", type=pathlib.Path, default=MODEL, help="folder with config.cfg")
    parser.add_argument(
        "--vectors", type=pathlib.Path, help="folder for each document's vectors, as raw floats"
    )
    options = parser.parse_args()

    # The sentence recogniser is shipped but switched off, and its weights are not fetched.
    nlp = spacy.load(options.model, exclude=["senter"])
    documents = sys.stdin.buffer.read().decode("utf-8").split("\0")
    output = sys.stdout.buffer
    for version in versions(options.model, nlp):
        output.write(f"# {version}\n".encode())
    if options.vectors:
        options.vectors.mkdir(parents=True, exist_ok=True)
    for number, doc in enumerate(nlp.pipe(documents)):
        write_document(output, doc)
        if options.vectors:
            write_vectors(options.vectors, nlp, doc, number)


if __name__ == "__main__":
    main()
