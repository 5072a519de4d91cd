#!/usr/bin/env python3
"""Reads the SVG samples with a validating XML parser and looks for what must and must not be in them."""
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

from drawn_texts import Drawn

XLINK = "{http://www.w3.org/1999/xlink}"
SVG = "{http://www.w3.org/2000/svg}"


def read(path):
    root = ElementTree.fromstring(path.read_bytes())
    assert root.tag == SVG + "svg" and root.get("role") == "img"
    assert root[0].tag == SVG + "title" and root[1].tag == SVG + "desc"
    for element in root.iter():
        assert element.tag != SVG + "script", "a script"
        for name, value in element.attrib.items():
            assert not name.startswith("on"), name
            assert not (name.endswith("href") and "javascript" in value), value
    return root


def shown_text(element):
    return "".join(text for part in element.iter(SVG + "text") for text in part.itertext())


def read_texts(path):
    """Names in nodes, sentences in the lines' tooltips and below."""
    drawn = Drawn(path)
    root = read(path)
    count = 0
    for group in root.iter(SVG + "g"):
        title = group.findtext(SVG + "title") or ""
        if group.get("class") == "node" and title != "actor/ent:place/Port%20Vela":
            # The name alone is bold; the country below it is not.
            bold = (text for text in group.iter(SVG + "text") if text.get("font-weight") == "bold")
            drawn.check_name(title, "".join("".join(text.itertext()) for text in bold))
            drawn.check_own_tooltip(title, group.find(f".//{SVG}a").get(XLINK + "title"))
            count += 1
        if group.get("class") == "edge":
            tooltips = {link.get(XLINK + "title") for link in group.iter(SVG + "a")}
            assert len(tooltips) == 1, tooltips
            drawn.check_tooltip(title.split("->")[0], tooltips.pop())
            count += 1
    assert count == 2 * len(drawn.claims), (count, len(drawn.claims))
    drawn.check_footnotes(shown_text(root))
    print(f"{path.name}: {count} names and sentences, and the sentences below")


if __name__ == "__main__":
    samples = pathlib.Path(sys.argv[1])
    small = read(samples / "small.svg")
    assert small[0].text == "Suria courts Belmark"
    assert "Ana Holt visits Belmark" in small[1].text
    shown = "".join(read(samples / "naughty.svg").itertext())
    assert "back\\\u2060slash" in shown.replace("\u00a0", " "), "a backslash was lost"
    assert "bold</b>" in shown.replace("\u00a0", " ")
    print("small.svg, naughty.svg: well-formed, titled, without scripts")
    for path in [samples / "naughty.svg", *sorted(samples.glob("drawn*.svg"))]:
        read_texts(path)
