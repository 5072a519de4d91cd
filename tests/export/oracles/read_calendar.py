#!/usr/bin/env python3
"""Reads the calendars with the icalendar library, and compares them with the graph.

Exit code 77 (skipped) where it is missing: apt install python3-icalendar.
"""
import datetime
import sys

from stories import expect, stories

try:
    import icalendar
except ImportError:
    print("SKIPPED: icalendar is missing; apt install python3-icalendar")
    sys.exit(77)

STATUS = {
    "possible": "TENTATIVE", "planned": "TENTATIVE", "postponed": "TENTATIVE", "confirmed": "CONFIRMED",
    "actual": "CONFIRMED", "collapsed": "CONFIRMED", "cancelled": "CANCELLED", "denied": "CANCELLED",
}


def plain(text):
    """Without what this reader unescapes twice (version 4 and 5): "\\\\," and "%2C"; ical.js compares the whole text."""
    twice = (("%2C", ","), ("%3A", ":"), ("%3B", ";"), ("%5C", "\\"), ("\\N", "\n"), ("\\n", "\n"))
    for word, characters in twice:
        text = text.replace(word, characters)
    return str(text).replace("\\", "")


def main(samples):
    for story in stories(samples):
        raw = (story.folder / "meetings.ics").read_bytes()
        assert all(len(line) <= 75 for line in raw.split(b"\r\n")), "a line beyond 75 octets"
        assert b"\n" not in raw.replace(b"\r\n", b"") and b"\r" not in raw.replace(b"\r\n", b"")
        calendar = icalendar.Calendar.from_ical(raw)
        entries = {str(entry["UID"]).removesuffix("@entente"): entry for entry in calendar.walk("VEVENT")}
        expected = {
            identity for identity, event in story.events.items()
            if event["type"] in ("meet", "visit", "host", "call") and event["first"] and event["last"]
        }
        expect(set(entries), expected, f"{story.name}: entries")
        for identity, entry in entries.items():
            event = story.events[identity]
            assert not entry.errors, entry.errors
            expect(entry["DTSTART"].dt.isoformat(), event["first"], "first day")
            last = entry["DTEND"].dt - datetime.timedelta(days=1)
            expect(last.isoformat(), event["last"], "last day")
            expect(str(entry["STATUS"]), STATUS[event["status"]], "status")
            expect(entry["DTSTAMP"].dt.date() in (datetime.date(2024, 5, 3), datetime.date(1970, 1, 1)), True,
                   "the day of the newest article")
            told = plain(entry.get("DESCRIPTION", ""))
            assert not told or any(plain(s) in told for s in event["sentences"]), f"{told!r}"
            assert any(plain(name) in plain(entry["SUMMARY"]) for name in names(story, event)), entry["SUMMARY"]
        print(f"{story.name}: {len(entries)} meetings, visits and calls")


def names(story, event):
    return [story.entities[entity] for entity, _, _ in event["participations"]]


if __name__ == "__main__":
    main(sys.argv[1])
