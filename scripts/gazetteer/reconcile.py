"""Where lists disagree: at most one holder of an office a day, the better list first."""

import datetime

# The better list first: a later one fills only days that no earlier one knows.
PRIORITY = [
    "own",
    "g20_asean_2026",
    "factbook",
    "archigos",
    "reign",
    "ministers_2003_2011",
    "ministers_2019",
]


def shifted(text, days):
    """The ISO day some days later."""
    if text == "9999-12-31":
        return text
    return (datetime.date.fromisoformat(text) + datetime.timedelta(days)).isoformat()


def known_tenure(one, holders):
    """Whether a better list has this term of this person, from about the same day."""
    begin = shifted(one["from"], 45)
    return any(
        other["person"] is one["person"]
        and other["source"] == "own"
        and other["from"] <= begin
        and one["from"] <= other["last"]
        for other in holders
    )


def free_days(begin, last, holders):
    """The stretches of `begin`..`last` that no term covers."""
    free = [(begin, last)]
    for other in holders:
        remaining = []
        for first, end in free:
            if other["last"] < first or end < other["from"]:
                remaining.append((first, end))
                continue
            if first < other["from"]:
                remaining.append((first, shifted(other["from"], -1)))
            if other["last"] < end:
                remaining.append((shifted(other["last"], 1), end))
        free = remaining
    return free


def merged(holders):
    """Neighbouring stretches of one person become one term."""
    joined = []
    for one in holders:
        before = joined[-1] if joined else None
        if (
            before
            and before["person"] is one["person"]
            and before["title"] == one["title"]
            and one["from"] <= shifted(before["last"], 40)
        ):
            before["last"] = max(before["last"], one["last"])
            before["until"], before["seen"] = one["until"], one["seen"]
        else:
            joined.append(one)
    return joined


def placed(terms):
    """The terms of one office such that no two overlap."""
    terms.sort(key=lambda one: (PRIORITY.index(one["source"]), one["from"]))
    holders = []
    for one in terms:
        one = dict(one)
        one["last"] = one["until"] or one["seen"] or "9999-12-31"
        if known_tenure(one, holders):
            continue
        for begin, last in free_days(one["from"], one["last"], holders):
            piece = {**one, "from": begin, "last": last}
            # A leftover of a few days is the lists' disagreement about a day, not a term.
            if piece["last"] >= shifted(begin, 20) or not holders or one["source"] == "own":
                holders.append(piece)
        holders.sort(key=lambda other: other["from"])
    return closed(merged(holders))


def closed(holders):
    """Gives open ends a last day: the one before the next holder's first, or none if still seen."""
    for at, one in enumerate(holders):
        following = holders[at + 1] if at + 1 < len(holders) else None
        if following and one["last"] < following["from"]:
            gap = (
                datetime.date.fromisoformat(following["from"])
                - datetime.date.fromisoformat(one["last"])
            ).days
            if gap < (150 if not one["until"] else 32 if one["source"] != "own" else 0):
                one["last"] = shifted(following["from"], -1)
        still = one["last"] == "9999-12-31" or (
            not following and not one["until"] and one["seen"] >= "2025-12-01"
        )
        one["until"] = "" if still else one["last"]
    return holders
