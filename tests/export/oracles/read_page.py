#!/usr/bin/env python3
"""Takes the explorer's pages apart with Python's parser of HTML and its zlib: no element that we did not write, and every text
of the graph in the model, and in the table for readers without scripts."""
import base64
import html.parser
import json
import pathlib
import sys
import zlib

from texts import line, repaired, texts_of

ELEMENTS = {"html", "head", "meta", "title", "style", "script", "body", "header", "main", "div", "p", "h1", "noscript",
            "table", "thead", "tbody", "tr", "th", "td"}


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.elements = set()
        self.scripts = {}
        self.rows = []
        self.inside = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.elements.add(tag)
        if tag == "tr":
            self.rows.append([])
        if tag == "td":
            self.rows[-1].append("")
        self.inside.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        while self.inside and self.inside.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if not self.inside:
            return
        tag, attributes = self.inside[-1]
        if tag == "script":
            self.scripts[attributes.get("id", "")] = data
        if tag == "td":
            self.rows[-1][-1] += data


def check(path):
    page = Page(path.read_text(encoding="utf-8"))
    assert page.elements <= ELEMENTS, page.elements - ELEMENTS
    model = next(json.loads(zlib.decompress(base64.b64decode(text))) for name, text in page.scripts.items() if "model" in name)
    texts = texts_of(path.with_suffix(".texts.json"))
    names = set(model["actors"]["name"]) | {name for names in model["actors"]["aliases"] for name in names}
    for told in texts:
        assert line(told.actor_name) in names and line(told.name) in names, told.name
    assert set(model["sentences"]["text"]) == {repaired(told.sentence) for told in texts}
    articles = zip(model["articles"]["id"], model["articles"]["title"], model["articles"]["publisher"])
    assert set(articles) == {(line(t.article), line(t.title), line(t.publisher)) for t in texts}
    sentences = {line(told.sentence) for told in texts}
    rows = [row for row in page.rows if row and not (row[0] == "" and row[1].startswith("and "))]
    assert len(rows) == min(len(model["events"]["id"]), 1000), len(rows)
    for row in rows:
        assert row[-1] in sentences, row
    print(f"{path.name}: {len(texts)} claims with their texts, {len(rows)} rows without scripts")


if __name__ == "__main__":
    pages = [pathlib.Path(sys.argv[1]) / f"{story}.html" for story in ("small", "naughty", "random")]
    if not pages[0].exists():
        print("SKIPPED: this build has no explorer, because it was made without Node")
        sys.exit(77)
    for page in pages:
        check(page)
