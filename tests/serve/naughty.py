#!/usr/bin/env python3
"""Prints claim lines of texts that break careless programs."""

import json

NAUGHTY = ["</script><script>alert(1)</script>", "\"quoted\" 'twice' \\", "a & b &amp; %41 + # ?", "\u202eright to left\u202c",
           "../../etc/passwd", "\U0001f468\u200d\U0001f469 \ufffe", "line\nbreak\ttab", "<img src=x onerror=\"globalThis.pwned=1\">",
           "<svg onload=globalThis.pwned=1></svg>", "\u0000nul"]


def naughty_lines():
    """An article, and a claim of each text as name, id and sentence."""
    yield {"v": 1, "record": "article", "article": "naughty", "sha256": "00", "title": NAUGHTY[0], "published": "2024-05-07",
           "publisher": NAUGHTY[1], "url": "javascript:alert(1)", "characters": 10, "claims": len(NAUGHTY), "extractor": "0"}
    for number, text in enumerate(NAUGHTY):
        actor = {"id": f"own:{text}", "name": text, "kind": "person", "country": None, "begin": 0, "end": 1}
        yield {"v": 1, "record": "claim", "id": f"c{number}", "article": "naughty", "event": f"e{number}", "type": "visit",
               "subtype": None, "codes": {}, "subject": actor, "predicate": "visits",
               "object": {"id": "own:suria", "name": "Suria", "kind": "state", "country": "SUR", "begin": 0, "end": 1},
               "qualifiers": [], "time": {"edtf": "2024-05-06", "basis": "expression", "text": ""}, "modality": "actual",
               "polarity": "positive", "attributed_to": [], "confidence": 0.9,
               "evidence": {"begin": 0, "end": len(text), "text": text, "trigger": {"begin": 0, "end": 1}, "rule": "test"}}


if __name__ == "__main__":
    for line in naughty_lines():
        print(json.dumps(line))
