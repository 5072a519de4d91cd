"""Compares the vectors of tokens, document by document.

    compare_vectors.py SPACY_FOLDER OUR_FOLDER

Both folders hold raw floats in files N.tok2vec.f32 and N.ner.f32, as oracle.py --vectors and
entente-parity-vectors write them. Fails where numbers differ by more than 5e-5; they are up to 20,
and spaCy differs from itself by 1e-5 between batches.
"""

import argparse
import pathlib
import sys

import numpy

MOST = 5e-5


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("spacy", type=pathlib.Path)
    parser.add_argument("ours", type=pathlib.Path)
    options = parser.parse_args()

    names = sorted(path.name for path in options.spacy.glob("*.f32"))
    if not names or names != sorted(path.name for path in options.ours.glob("*.f32")):
        sys.exit("the folders do not hold the same files")
    largest = {}
    numbers = {}
    for name in names:
        a, b = (
            numpy.fromfile(folder / name, dtype="<f4") for folder in (options.spacy, options.ours)
        )
        if a.shape != b.shape:
            sys.exit(f"{name}: {a.size} and {b.size} numbers")
        kind = name.split(".")[1]
        largest[kind] = max(largest.get(kind, 0.0), float(numpy.abs(a - b).max()))
        numbers[kind] = numbers.get(kind, 0) + a.size
    for kind in sorted(largest):
        print(f"{kind:8} {numbers[kind]:12,} numbers, largest difference {largest[kind]:.2g}")
    sys.exit(max(largest.values()) > MOST)


if __name__ == "__main__":
    main()
