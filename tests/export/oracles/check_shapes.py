#!/usr/bin/env python3
"""Checks the samples of linked data against our SHACL shapes, with pyshacl.

    check_shapes.py SAMPLES SHAPES

Exit code 77 (skipped) where pyshacl is missing: scripts/test installs it.
"""
import pathlib
import sys

try:
    import pyshacl
    import rdflib
except ImportError:
    print("SKIPPED: pyshacl is missing; scripts/test installs it")
    sys.exit(77)


def check(graph, shapes):
    conforms, _, report = pyshacl.validate(graph, shacl_graph=shapes)
    return conforms, report


if __name__ == "__main__":
    samples, shapes_file = map(pathlib.Path, sys.argv[1:])
    shapes = rdflib.Graph().parse(shapes_file)
    for name in ("small", "naughty", "random"):
        graph = rdflib.Graph().parse(samples / f"{name}.nq", format="nt")
        conforms, report = check(graph, shapes)
        assert conforms, report[:2000]
        print(f"{name}: {len(graph)} triples conform")
    # The shapes do refuse something: a claim without its sentence, and a modality of no one's.
    graph = rdflib.Graph().parse(samples / "small.nq", format="nt")
    claim = next(graph.subjects(rdflib.RDF.type, rdflib.URIRef("urn:entente:Claim")))
    graph.remove((claim, rdflib.PROV.wasDerivedFrom, None))
    assert not check(graph, shapes)[0]
    graph = rdflib.Graph().parse(samples / "small.nq", format="nt")
    graph.set((claim, rdflib.URIRef("urn:entente:modality"), rdflib.Literal("perhaps")))
    assert not check(graph, shapes)[0]
    print("broken claims do not conform")
