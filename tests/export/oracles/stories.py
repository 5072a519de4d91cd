"""What the stories of the network samples hold, as the graph itself told it (contents.json)."""
import json
import pathlib

STORIES = ("small", "times", "naughty", "random", "many")


class Story:
    def __init__(self, folder):
        self.folder = folder
        self.name = folder.name
        contents = json.loads((folder / "contents.json").read_text(encoding="utf-8"))
        self.entities = contents["entities"]
        self.events = {event["id"]: event for event in contents["events"]}
        self.relations = {tuple(relation) for relation in contents["relations"]}
        self.claims = contents["claims"]
        self.articles = contents["articles"]

    def participations(self):
        """Entity, role and event of all."""
        return sorted(
            (entity, role, event["id"])
            for event in self.events.values()
            for entity, role, _ in event["participations"]
        )

    def taking_part(self):
        return {entity for entity, _, _ in self.participations()}

    def related(self):
        return {end for source, target, _ in self.relations for end in (source, target)}


def stories(samples):
    return [Story(pathlib.Path(samples) / name) for name in STORIES]


def expect(found, expected, what):
    assert found == expected, f"{what}: {str(found)[:300]} instead of {str(expected)[:300]}"
