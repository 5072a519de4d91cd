#!/usr/bin/env python3
"""Reads the maps with the geojson library, and compares them with the graph.

Exit code 77 (skipped) where it is missing: apt install python3-geojson.
"""
import sys

from stories import expect, stories

try:
    import geojson
except ImportError:
    print("SKIPPED: geojson is missing; apt install python3-geojson")
    sys.exit(77)

# What the gazetteer knows of the places of the stories: latitude and longitude, roughly.
PLACES = {"ent:place/FIN/helsinki": (60, 25), "wd:Q159": (57, 52)}


def main(samples):
    for story in stories(samples):
        found = geojson.loads((story.folder / "map.geojson").read_text(encoding="utf-8"))
        assert isinstance(found, geojson.FeatureCollection) and found.is_valid, found.errors()
        located = set()
        for feature in found.features:
            properties = feature.properties
            event = story.events[properties["event"]]
            longitude, latitude = feature.geometry.coordinates
            north, east = PLACES[properties["place"]]
            assert abs(latitude - north) < 1 and abs(longitude - east) < 1, feature
            expect(properties["edtf"], event["edtf"], "time")
            expect((properties["first_day"], properties["last_day"]), (event["first"], event["last"]), "days")
            expect(properties["status"], event["status"], "status")
            assert (properties["sentence"] or "") in event["sentences"], properties
            assert any(story.entities[entity] in properties["label"] for entity, _, _ in event["participations"]), properties
            expect(properties["place_name"], story.entities[properties["place"]], "place")
            located.add(properties["event"])
        expected = {
            identity for identity, event in story.events.items()
            if any(entity in PLACES for entity, _, _ in event["participations"])
        }
        expect(located, expected, f"{story.name}: events with a place")
        print(f"{story.name}: {len(found.features)} points")


if __name__ == "__main__":
    main(sys.argv[1])
