"""What of a story's texts pictures show: names and sentences in one line, wrapped, and shortened with "…" where they are long."""
import collections
import re
import urllib.parse

from texts import line, texts_of


def compact(text):
    """Without what wrapping adds or takes, nor the word joiner that stands behind backslashes."""
    return re.sub("[ \u00a0\u2060]+", "", text)


def is_of(shown, whole):
    shown, whole = compact(shown), compact(whole)
    return shown == whole or (shown.endswith("…") and len(shown) > 8 and whole.startswith(shown[:-1]))


class Drawn:
    """Who is who in a picture of visits to Port Vela, by the names of its nodes, which are percent-encoded ids."""

    def __init__(self, path):
        self.texts = texts_of(path.with_suffix(".texts.json"))
        self.claims = collections.defaultdict(list)
        for told in self.texts:
            self.claims[told.actor].append(told)

    def of(self, node):
        """The claims of an actor. Of a long id a node's name has the beginning alone, and a digest."""
        encoded = node.removeprefix("actor/")
        known = self.claims.get(urllib.parse.unquote_to_bytes(encoded))
        beginning = urllib.parse.unquote_to_bytes(re.sub("%.?$", "", re.sub("/[0-9a-f]{64}$", "", encoded)))
        return known or next(told for actor, told in self.claims.items() if actor.startswith(beginning))

    def name(self, node):
        return line(self.of(node)[0].actor_name) or "without a name"

    def check_name(self, node, shown):
        assert is_of(shown, self.name(node)), (shown, self.name(node))

    def check_own_tooltip(self, node, shown):
        name = self.name(node)
        assert compact(shown).startswith(compact(name if len(name) <= 60 else name[:8])), (shown, name)

    def check_tooltip(self, node, shown):
        """Of a line, which stands for all visits of one actor and shows the sentence of one of them."""
        claims = self.of(node)
        visit = f"{line(claims[0].actor_name)} visits Port Vela. " * len(claims)
        assert any(is_of(shown, visit + line(told.sentence)) for told in claims), (shown, visit)

    def check_footnotes(self, shown):
        """That the sentences, or the beginnings of those that are shortened, stand below the picture."""
        below = compact(shown)
        for claims in self.claims.values():
            assert any(compact(self.beginning(told)) in below for told in claims), claims[0].sentence

    @staticmethod
    def beginning(told):
        sentence = line(told.sentence)
        return sentence if len(sentence) <= 260 else sentence[:120]
