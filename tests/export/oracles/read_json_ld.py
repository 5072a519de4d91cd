#!/usr/bin/env python3
"""Reads the JSON-LD samples with rdflib and walks from events to sentences.

Exit code 77 (skipped) where rdflib is missing: apt install python3-rdflib.
"""
import json
import pathlib
import sys

try:
    import rdflib
except ImportError:
    print("SKIPPED: rdflib is missing; apt install python3-rdflib")
    sys.exit(77)

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


def graph_of(path):
    graph = rdflib.Graph()
    graph.parse(data=path.read_text(encoding="utf-8"), format="json-ld")
    return graph


def read_small(folder):
    graph = graph_of(folder / "small.jsonld")
    rows = {(str(r.label), str(r.modality), str(r.sentence)) for r in graph.query(WALK)}
    assert ("Ana Holt visits Belmark", "actual", "Holt was in Belmark on 1 May.") in rows, rows
    assert ("Luis Reyes visits Suria", "planned", "Reyes will go in June.") in rows, rows
    assert len(rows) == 5, rows
    for _, _, literal in graph:
        if isinstance(literal, rdflib.Literal) and literal.datatype is not None:
            assert literal.datatype.endswith("EDTF-level1") or literal.value is not None, literal
    print(f"small.jsonld: {len(graph)} triples, {len(rows)} sentences reached")


def read_naughty(folder):
    path = folder / "naughty.jsonld"
    graph = graph_of(path)
    written = json.loads(path.read_text(encoding="utf-8"))["@graph"]
    subjects = {str(s) for s in graph.subjects() if isinstance(s, rdflib.URIRef)}
    prefixes = {"entente:": "urn:entente:", "wd:": "http://www.wikidata.org/entity/"}
    for node in written:
        prefix = next(p for p in prefixes if node["id"].startswith(p))
        assert prefixes[prefix] + node["id"][len(prefix):] in subjects, node["id"]
    exact = rdflib.URIRef("http://www.w3.org/ns/oa#exact")
    read_back = {str(o) for o in graph.objects(None, exact)}
    expected = {n["selector"]["exact"] for n in written if "exact" in n.get("selector", {})}
    assert read_back == expected, expected ^ read_back
    again = rdflib.Graph().parse(data=graph.serialize(format="nt"), format="nt")
    assert len(again) == len(graph)
    print(f"naughty.jsonld: {len(graph)} triples, {len(expected)} sentences as they were written")


if __name__ == "__main__":
    samples = pathlib.Path(sys.argv[1])
    read_small(samples)
    read_naughty(samples)
