#!/usr/bin/env python3
"""Reads the samples of linked data with rdflib, serdi and rapper: JSON-LD, N-Quads and Turtle must be
the same graph, and SPARQL must walk from events to sentences in each.

Exit code 77 (skipped) where rdflib is missing: apt install python3-rdflib.
"""
import json
import pathlib
import shutil
import subprocess
import sys

from texts import line, of_lines, texts_of

try:
    import rdflib
except ImportError:
    print("SKIPPED: rdflib is missing; apt install python3-rdflib")
    sys.exit(77)

# "0.8600" is to stay what was written.
rdflib.NORMALIZE_LITERALS = False

# N-Quads without graphs are Turtle too; rdflib 6 reads "\\\\u0041" of N-Triples as an escape of "A".
FORMATS = {"jsonld": "json-ld", "nq": "turtle", "ttl": "turtle"}
WALK = """
PREFIX entente: <urn:entente:>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX schema: <https://schema.org/>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
SELECT ?label ?modality ?sentence ?headline WHERE {
  ?event a sem:Event ; rdfs:label ?label ; entente:claim ?claim .
  ?claim entente:modality ?modality ; prov:wasDerivedFrom ?span .
  ?span oa:hasSelector/oa:exact ?sentence ; oa:hasSource/schema:headline ?headline .
}"""


def graph_of(text, format):
    """Of bytes, lest Python change the ends of lines."""
    return rdflib.Graph().parse(data=text, format=format)


def sample(folder, name, ending):
    return graph_of((folder / f"{name}.{ending}").read_bytes(), FORMATS[ending])


def check_same(folder, name):
    """No blank nodes: graphs are isomorphic where their triples are the same."""
    expected = set(sample(folder, name, "jsonld"))
    for ending in ("nq", "ttl"):
        triples = set(sample(folder, name, ending))
        assert triples == expected, list(triples ^ expected)[:4]
    lines = (folder / f"{name}.nq").read_bytes().count(b"\n")
    assert lines == len(expected), f"{lines} statements, {len(expected)} of them different"
    print(f"{name}: {len(expected)} triples in each of {', '.join(FORMATS)}")
    return expected


def check_with_program(folder, name, ending, command, expected):
    """Our text, read and written as N-Triples by another program."""
    if shutil.which(command[0]) is None:
        print(f"{name}.{ending}: not read with {command[0]}, which is missing")
        return
    done = subprocess.run([*command, str(folder / f"{name}.{ending}")], capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    triples = set(graph_of(done.stdout, "turtle"))
    assert triples == expected, list(triples ^ expected)[:4]
    print(f"{name}.{ending}: the same as {command[0]} reads it")


def check_small(folder):
    for ending in FORMATS:
        rows = {(str(r.label), str(r.modality), str(r.sentence))
                for r in sample(folder, "small", ending).query(WALK)}
        assert ("Ana Holt visits Belmark", "actual", "Holt was in Belmark on 1 May.") in rows, rows
        assert ("Luis Reyes visits Suria", "planned", "Reyes will go in June.") in rows, rows
        assert len(rows) == 5, rows
    print("small: five sentences reached from their events, in each format")


def check_literals(triples):
    for _, _, value in triples:
        if isinstance(value, rdflib.Literal) and value.datatype is not None:
            assert value.datatype.endswith("EDTF-level1") or value.value is not None, value


def check_texts(folder, name, triples):
    """Every text of the graph is a literal, as the documentation says that it is written."""
    literals = {str(value) for _, _, value in triples if isinstance(value, rdflib.Literal)}
    told = texts_of(folder / f"{name}.texts.json")
    for texts in told:
        for raw in (texts.name, texts.sentence, texts.rule, texts.title, texts.publisher):
            assert not line(raw) or of_lines(raw) in literals or line(raw) in literals, (raw, of_lines(raw))
        assert not of_lines(texts.sentence) or of_lines(texts.sentence) in literals, texts.sentence
    print(f"{name}: the texts of {len(told)} claims, as they were written")


def check_naughty(folder, triples):
    """What was written into the JSON comes out of the graph, character by character."""
    written = json.loads((folder / "naughty.jsonld").read_text(encoding="utf-8"))["@graph"]
    subjects = {str(s) for s, _, _ in triples}
    prefixes = {"entente:": "urn:entente:", "wd:": "http://www.wikidata.org/entity/"}
    for node in written:
        prefix = next(p for p in prefixes if node["id"].startswith(p))
        assert prefixes[prefix] + node["id"][len(prefix):] in subjects, node["id"]
    exact = rdflib.URIRef("http://www.w3.org/ns/oa#exact")
    read_back = {str(o) for _, p, o in triples if p == exact}
    expected = {n["selector"]["exact"] for n in written if "exact" in n.get("selector", {})}
    assert read_back == expected, expected ^ read_back
    print(f"naughty: {len(expected)} sentences as they were written")


def check_vocabulary(folder):
    triples = graph_of((folder / "vocabulary.ttl").read_bytes(), "turtle")
    skos = rdflib.Namespace("http://www.w3.org/2004/02/skos/core#")
    types = set(triples.subjects(skos.topConceptOf, None))
    mapped = {s for m in ("exactMatch", "closeMatch", "broadMatch") for s in triples.subjects(skos[m])}
    assert len(types) > 20 and len(types & mapped) > 20, (len(types), len(types & mapped))
    for code in set(triples.objects(None, skos.broadMatch)):
        assert triples.value(code, skos.notation), code
    print(f"vocabulary: {len(triples)} triples, {len(types)} top types, {len(mapped)} mapped concepts")


if __name__ == "__main__":
    samples = pathlib.Path(sys.argv[1])
    for story in ("small", "naughty", "random"):
        same = check_same(samples, story)
        check_literals(same)
        check_with_program(samples, story, "nq", ["serdi", "-q", "-i", "nquads", "-o", "ntriples"], same)
        check_with_program(samples, story, "ttl", ["serdi", "-q", "-i", "turtle", "-o", "ntriples"], same)
        check_with_program(samples, story, "nq", ["rapper", "-q", "-i", "nquads", "-o", "ntriples"], same)
        check_with_program(samples, story, "ttl", ["rapper", "-q", "-i", "turtle", "-o", "ntriples"], same)
        check_texts(samples, story, same)
        if story == "naughty":
            check_naughty(samples, same)
    check_small(samples)
    check_vocabulary(samples)
