#!/usr/bin/env python3
"""Reads the SVG samples with a validating XML parser and looks for what must and must not be in them."""
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

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


if __name__ == "__main__":
    samples = pathlib.Path(sys.argv[1])
    small = read(samples / "small.svg")
    assert small[0].text == "Suria courts Belmark"
    assert "Ana Holt visits Belmark" in small[1].text
    shown = "".join(read(samples / "naughty.svg").itertext())
    assert "back\\\u2060slash" in shown.replace("\u00a0", " "), "a backslash was lost"
    assert "bold</b>" in shown.replace("\u00a0", " ")
    print("small.svg, naughty.svg: well-formed, titled, without scripts")
