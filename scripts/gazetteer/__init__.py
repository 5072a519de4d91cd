"""Compiles the gazetteer's tables from lists of facts. See docs/gazetteer.md."""
