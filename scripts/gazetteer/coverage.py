"""How many states have a known head and foreign minister, year by year."""

import datetime

# States with their own foreign policy in all years asked about.
NOT_COUNTED = {
    "HKG",
    "MAC",
    "ESH",
    "COK",
    "NIU",
    "GRL",
    "FRO",
    "GIB",
    "PRI",
    "BMU",
    "CYM",
    "FLK",
    "NCL",
    "PYF",
    "GUM",
    "ABW",
    "CUW",
    "SUN",
    "YUG",
    "SCG",
    "CSK",
    "DDR",
    "BRD",
    "SVM",
    "ZAR",
    "ABK",
    "SOS",
    "TRN",
    "NKR",
    "SML",
    "NCY",
}


def known_days(terms, year):
    """Of twelve days of the year, one a month, on how many someone holds the office."""
    days = [datetime.date(year, month, 15).isoformat() for month in range(1, 13)]
    return sum(
        any(
            term["from"] and term["from"] <= day and (not term["until"] or day <= term["until"])
            for term in terms
        )
        for day in days
    )


def table(countries, terms):
    """Lines of a Markdown table."""
    counted = [row["code"] for row in countries.rows if row["code"] not in NOT_COUNTED]
    yield "| year | head of state or government | foreign minister |"
    yield "|---|---|---|"
    heads = {"head_of_state", "head_of_government"}
    for year in range(2000, 2027):
        shares = []
        for offices in (heads, {"foreign_minister"}):
            days = sum(
                known_days(
                    [term for term in terms.get(code, ()) if term["office"] in offices], year
                )
                for code in counted
            )
            shares.append(f"{days / 12 / len(counted):.0%}")
        yield f"| {year} | {shares[0]} | {shares[1]} |"


def write(page, lines):
    """Puts the table between the page's marks."""
    begin, end = "<!-- coverage -->\n", "<!-- /coverage -->"
    text = page.read_text(encoding="utf-8")
    before, _, rest = text.partition(begin)
    _, _, after = rest.partition(end)
    if not after:
        raise ValueError(f"{page}: expected the marks {begin.strip()} and {end}")
    page.write_text(before + begin + "\n".join(lines) + "\n" + end + after, encoding="utf-8")
