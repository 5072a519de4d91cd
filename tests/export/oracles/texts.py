"""What becomes of texts on their way out, as docs/exports.md says it, in words of our own for readers of samples to compare with."""
import json
import re

# What takes no room but changes others: C1, line separators, bidirectional controls, byte order mark, non-characters.
INVISIBLE = re.compile("[\x80-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


def repaired(raw):
    """Each bad sequence of UTF-8 becomes one U+FFFD."""
    return raw.decode("utf-8", "replace")


def of_lines(raw):
    """Without what XML 1.0 forbids."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", repaired(raw))


def line(raw):
    """One line: what is invisible left out, each run of white space and control characters one space."""
    return re.sub("[\x00-\x20\x7f]+", " ", INVISIBLE.sub("", repaired(raw))).strip(" ")


def guarded(text):
    """As a spreadsheet takes it for no formula."""
    return "'" + text if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


class Texts:
    """The texts of a claim: bytes, line, and text of lines, of each of what they are."""

    def __init__(self, told):
        for what, (raw, _, _) in told.items():
            setattr(self, what, bytes.fromhex(raw))


def texts_of(path):
    """Those of all claims, in the graph's order. What the writers take them for is what the documentation says."""
    told = json.loads(path.read_text(encoding="utf-8"))
    count = 0
    for claim in told:
        for what, (raw, of_line, text) in claim.items():
            assert line(bytes.fromhex(raw)) == of_line, (what, raw, of_line, line(bytes.fromhex(raw)))
            assert of_lines(bytes.fromhex(raw)) == text, (what, raw, text)
            count += 1
    print(f"{path.name}: {count} texts of {len(told)} claims, repaired as documented")
    return [Texts(claim) for claim in told]
