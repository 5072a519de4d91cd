#!/usr/bin/env python3
"""Reads GEXF 1.2 and GraphML with NetworkX, and GEXF 1.3 with a parser of XML, and compares them with the graph; and that no spells overlap.

Exit code 77 (skipped) where NetworkX is missing: apt install python3-networkx.
"""
import sys
import xml.etree.ElementTree as ElementTree

from stories import expect, stories

try:
    import networkx
except ImportError:
    print("SKIPPED: networkx is missing; apt install python3-networkx")
    sys.exit(77)


def check_events(story, graph, what):
    nodes = story.taking_part() | {f"event:{event}" for event in story.events}
    expect(set(graph.nodes), nodes, f"{what}: nodes")
    for identity in story.taking_part():
        expect(graph.nodes[identity].get("label", ""), story.entities[identity], f"{what}: label")
    for event in story.events.values():
        attributes = graph.nodes[f"event:{event['id']}"]
        expect(attributes["status"], event["status"], f"{what}: status")
        expect(attributes.get("dates"), event["edtf"], f"{what}: dates")
        expect(attributes.get("first_day"), event["first"], f"{what}: first day")
        expect(attributes.get("last_day"), event["last"], f"{what}: last day")
        told = attributes.get("sentence", "")
        assert told in event["sentences"], f"{what}: {told!r}"
    found = sorted((s, d["interaction"], t.removeprefix("event:")) for s, t, d in graph.edges(data=True))
    expect(found, story.participations(), f"{what}: participations")


def check_relations(story, graph, what):
    expect(set(graph.nodes), story.related(), f"{what}: nodes")
    found = {
        frozenset((source, target, event))
        for source, target, attributes in graph.edges(data=True)
        for event in attributes["event_ids"].split("; ")
    }
    expect(found, {frozenset(relation) for relation in story.relations}, f"{what}: relations")
    for _, _, attributes in graph.edges(data=True):
        events = [story.events[event] for event in attributes["event_ids"].split("; ")]
        expect(int(attributes["weight"]), len(events), f"{what}: weight")
        expect(attributes["undated"], sum(not event["edtf"] for event in events), f"{what}: undated")
        dates = sorted(event["edtf"] for event in events if event["edtf"])
        expect(sorted(filter(None, attributes.get("dates", "").split("; "))), dates, f"{what}: dates")


def gexf_1_3(path):
    """GEXF 1.3, which NetworkX does not know, as its events would read 1.2: by the schema's rules alone."""
    gexf = "{http://gexf.net/1.3}"
    root = ElementTree.parse(path).getroot().find(gexf + "graph")
    graph = networkx.MultiDiGraph()
    titles = {
        (kind.get("class"), each.get("id")): each.get("title")
        for kind in root.iter(gexf + "attributes") for each in kind.iter(gexf + "attribute")
    }

    def values_of(element, kind):
        return {titles[kind, v.get("for")]: v.get("value") for v in element.iter(gexf + "attvalue")}

    for node in root.iter(gexf + "node"):
        graph.add_node(node.get("id"), label=node.get("label", ""), **values_of(node, "node"))
    for edge in root.iter(gexf + "edge"):
        graph.add_edge(edge.get("source"), edge.get("target"), **values_of(edge, "edge"))
    return graph


def check_spells(path):
    """Gephi refuses spells that overlap."""
    count = 0
    for element in ElementTree.parse(path).iter("{http://gexf.net/1.3}spells"):
        last = ""
        for spell in element:
            start, end = spell.get("start", ""), spell.get("end", "9999-12-31")
            assert start <= end and (not last or last < start), ElementTree.tostring(element)
            last, count = end, count + 1
    return count


def main(samples):
    for story in stories(samples):
        for read, name in ((networkx.read_gexf, "{}-1.2.gexf"), (networkx.read_graphml, "{}.graphml")):
            for view, check in (("events", check_events), ("relations", check_relations)):
                path = story.folder / name.format(view)
                check(story, read(path), f"{story.name}/{path.name}")
        check_events(story, gexf_1_3(story.folder / "events.gexf"), f"{story.name}/events.gexf")
        spells = check_spells(story.folder / "events.gexf")
        expect(spells, sum(event["edtf"] is not None for event in story.events.values()), "spells")
        check_spells(story.folder / "relations.gexf")
        print(f"{story.name}: {len(story.events)} events, {len(story.participations())} participations, "
              f"{len(story.relations)} relations, {spells} spells")


if __name__ == "__main__":
    main(sys.argv[1])
