"""Compares two annotations of the same documents, stage by stage, and fails where they differ more
than they may.

    compare.py SPACY.tsv OURS.tsv --margins OURS.margins

Both files have the form that oracle.py describes. The margins, one a line, are each document's
smallest lead of a best score over the second best, as entente-parity --margins writes them. spaCy
sums its products in another order than we do, and in another for other batches, so a decision whose
best two scores all but agree may fall either way. It passes if

    tokens     texts and spaces are equal,
    features   the six numbers that the network sees are equal,
    decisions  tag, head, label, sentence start and entity are all equal for 99.98 % of tokens, and
               each document in which one is not has a decision whose margin is below 1e-4,
    rules      part of speech, features and lemma are equal wherever tag and label are.
"""

import argparse
import dataclasses
import itertools
import sys

COLUMNS = (
    ["text", "space", "NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"]
    + ["TAG", "head", "DEP", "sentence start", "entity"]
    + ["POS", "MORPH", "LEMMA"]
)
STAGES = {
    "tokens": range(0, 2),
    "features": range(2, 8),
    "decisions": range(8, 13),
    "rules": range(13, 16),
}
TAG, DEP = COLUMNS.index("TAG"), COLUMNS.index("DEP")
EQUAL_DECISIONS = 0.9998
NEAR_TIE = 1e-4
SHOWN = 3


@dataclasses.dataclass
class Count:
    compared: int = 0
    different: int = 0

    def add(self, different):
        self.compared += 1
        self.different += different

    def __str__(self):
        equal = 1 - self.different / max(self.compared, 1)
        return f"{self.compared:12,} {self.different:10,} {equal:11.5%}"


@dataclasses.dataclass
class Difference:
    document: int
    stages: set
    margin: float
    tokens: list


def documents(lines):
    """Each document's tokens, each a list of its columns."""
    tokens = []
    for line in itertools.dropwhile(lambda line: line.startswith("# "), lines):
        line = line.rstrip("\n")
        if line == "==":
            yield tokens
            tokens = []
        else:
            tokens.append(line.split("\t"))
    if tokens:
        raise SystemExit("the last document has no end: is the file complete?")


class Comparison:
    def __init__(self):
        self.stages = {stage: Count() for stage in STAGES}
        self.columns = [Count() for _ in COLUMNS]
        self.differences = []
        self.documents = 0

    def compare_tokens(self, spacy, ours):
        """The stages that differ between two tokens."""
        different = [a != b for a, b in zip(spacy, ours, strict=True)]
        found = set()
        for stage, columns in STAGES.items():
            if stage == "rules" and (different[TAG] or different[DEP]):
                continue
            for column in columns:
                self.columns[column].add(different[column])
            differs = any(different[column] for column in columns)
            self.stages[stage].add(differs)
            if differs:
                found.add(stage)
        return found

    def compare_documents(self, spacy, ours, margin):
        difference = Difference(self.documents, set(), margin, [])
        self.documents += 1
        if [token[:2] for token in spacy] != [token[:2] for token in ours]:
            difference.stages.add("tokens")
            self.stages["tokens"].compared += len(spacy)
            self.stages["tokens"].different += self.misaligned(spacy, ours)
            difference.tokens = [
                (spacy[i], ours[i])
                for i in range(min(len(spacy), len(ours)))
                if spacy[i] != ours[i]
            ]
        else:
            for a, b in zip(spacy, ours):
                if found := self.compare_tokens(a, b):
                    difference.stages |= found
                    difference.tokens.append((a, b))
        if difference.stages:
            self.differences.append(difference)

    @staticmethod
    def misaligned(spacy, ours):
        """Tokens between the equal beginning and the equal end."""
        equal = 0
        shorter = min(len(spacy), len(ours))
        while equal < shorter and spacy[equal][:2] == ours[equal][:2]:
            equal += 1
        behind = 0
        while behind < shorter - equal and spacy[-1 - behind][:2] == ours[-1 - behind][:2]:
            behind += 1
        return max(len(spacy), len(ours)) - equal - behind

    def failures(self):
        for stage in ("tokens", "features", "rules"):
            if self.stages[stage].different:
                yield f"{stage} differ"
        decisions = self.stages["decisions"]
        if decisions.different > (1 - EQUAL_DECISIONS) * decisions.compared:
            yield f"more than {1 - EQUAL_DECISIONS:.2%} of decisions differ"
        for difference in self.differences:
            if "decisions" in difference.stages and difference.margin >= NEAR_TIE:
                margin = f"its smallest margin is {difference.margin:.2g}"
                yield f"document {difference.document} differs though {margin}"


def show(comparison):
    print(f"{comparison.documents:,} documents\n")
    print(f"{'':16}{'compared':>12} {'different':>10} {'equal':>11}")
    for stage, columns in STAGES.items():
        print(f"{stage:16}{comparison.stages[stage]}")
        for column in columns:
            print(f"  {COLUMNS[column]:14}{comparison.columns[column]}")
    print(f"\n{len(comparison.differences)} documents differ")
    for difference in comparison.differences:
        stages = ", ".join(sorted(difference.stages))
        print(
            f"\ndocument {difference.document}: {stages}; smallest margin {difference.margin:.2g}"
        )
        for spacy, ours in difference.tokens[:SHOWN]:
            changes = [f"{name} {a} -> {b}" for name, a, b in zip(COLUMNS, spacy, ours) if a != b]
            print(f"  {spacy[0]!r}: {'; '.join(changes)}")
        if len(difference.tokens) > SHOWN:
            print(f"  and {len(difference.tokens) - SHOWN} more tokens")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("spacy")
    parser.add_argument("ours")
    parser.add_argument("--margins", required=True)
    options = parser.parse_args()

    comparison = Comparison()
    # Only "\n" ends a line: texts hold other separators.
    with (
        open(options.spacy, encoding="utf-8", newline="\n") as spacy,
        open(options.ours, encoding="utf-8", newline="\n") as ours,
        open(options.margins, encoding="ascii") as margins,
    ):
        for a, b, margin in itertools.zip_longest(documents(spacy), documents(ours), margins):
            if a is None or b is None or margin is None:
                raise SystemExit("the files do not have equally many documents")
            comparison.compare_documents(a, b, float(margin))

    show(comparison)
    failures = list(comparison.failures())
    print("\n" + ("passed" if not failures else "FAILED:\n  " + "\n  ".join(failures)))
    sys.exit(bool(failures))


if __name__ == "__main__":
    main()
