"""States: the hand-written table, and the codes and names by which the lists call them."""

import json

from .text import curated, fold, parts

# Correlates-of-War style letters where they differ from ISO 3166-1 alpha-3.
COW = {
    "AAB": "ATG",
    "ALG": "DZA",
    "ANG": "AGO",
    "AUL": "AUS",
    "AUS": "AUT",
    "BAH": "BHR",
    "BHM": "BHS",
    "BAR": "BRB",
    "BFO": "BFA",
    "BHU": "BTN",
    "BNG": "BGD",
    "BOS": "BIH",
    "BOT": "BWA",
    "BRU": "BRN",
    "BUI": "BDI",
    "BUL": "BGR",
    "CAM": "KHM",
    "CAO": "CMR",
    "CAP": "CPV",
    "CDI": "CIV",
    "CEN": "CAF",
    "CHA": "TCD",
    "CON": "COG",
    "COS": "CRI",
    "CRO": "HRV",
    "CZE": "CSK",
    "CZR": "CZE",
    "DEN": "DNK",
    "DRC": "COD",
    "DRV": "VNM",
    "EQG": "GNQ",
    "ETM": "TLS",
    "FIJ": "FJI",
    "FRN": "FRA",
    "GAM": "GMB",
    "GDR": "DDR",
    "GFR": "DEU",
    "GMY": "DEU",
    "GRG": "GEO",
    "GRN": "GRD",
    "GUA": "GTM",
    "GUI": "GIN",
    "HAI": "HTI",
    "HON": "HND",
    "ICE": "ISL",
    "INS": "IDN",
    "IRE": "IRL",
    "KOS": "XKX",
    "KUW": "KWT",
    "KYR": "KGZ",
    "KZK": "KAZ",
    "LAT": "LVA",
    "LEB": "LBN",
    "LES": "LSO",
    "LIB": "LBY",
    "LIT": "LTU",
    "MAA": "MRT",
    "MAC": "MKD",
    "MAD": "MDV",
    "MAG": "MDG",
    "MAL": "MYS",
    "MAS": "MUS",
    "MAW": "MWI",
    "MLD": "MDA",
    "MLT": "MLT",
    "MNC": "MCO",
    "MNG": "MNE",
    "MON": "MNG",
    "MOR": "MAR",
    "MSI": "MHL",
    "MYA": "MMR",
    "MZM": "MOZ",
    "NAU": "NRU",
    "NEP": "NPL",
    "NEW": "NZL",
    "NIG": "NGA",
    "NIR": "NER",
    "NTH": "NLD",
    "OMA": "OMN",
    "PAL": "PLW",
    "PAR": "PRY",
    "PHI": "PHL",
    "POR": "PRT",
    "ROK": "KOR",
    "ROM": "ROU",
    "RUM": "ROU",
    "RVN": "SVM",
    "SAF": "ZAF",
    "SAL": "SLV",
    "SER": "SRB",
    "SEY": "SYC",
    "SIE": "SLE",
    "SIN": "SGP",
    "SKN": "KNA",
    "SLO": "SVK",
    "SLU": "LCA",
    "SLV": "SVN",
    "SNM": "SMR",
    "SOL": "SLB",
    "SPN": "ESP",
    "SRI": "LKA",
    "SUD": "SDN",
    "SVG": "VCT",
    "SWA": "SWZ",
    "SWD": "SWE",
    "SWZ": "CHE",
    "TAJ": "TJK",
    "TAW": "TWN",
    "TAZ": "TZA",
    "THI": "THA",
    "TOG": "TGO",
    "TRI": "TTO",
    "UAE": "ARE",
    "UGA": "UGA",
    "UKG": "GBR",
    "URU": "URY",
    "VAN": "VUT",
    "YAR": "",
    "YPR": "",
    "YUG": "SRB",
    "ZAM": "ZMB",
    "ZIM": "ZWE",
    "CAN": "CAN",
    "LIE": "LIE",
    "BAV": "",
    "VIE": "",
    "TBT": "",
    "TRA": "",
    "ZAN": "",
    "OFS": "",
    "AUH": "",
    "NIC": "NIC",
    "WSM": "WSM",
}

# Names of the lists that are no name of the table.
NAMES = {
    "korea, north": "PRK",
    "korea, south": "KOR",
    "drc": "COD",
    "congo (brazzaville)": "COG",
    "congo, democratic republic of the": "COD",
    "congo, republic of the": "COG",
    "holy see (vatican city)": "VAT",
    "vatican city)": "VAT",
    "the dominican": "DOM",
    "gambia, the": "GMB",
    "bahamas, the": "BHS",
    "the bahamas": "BHS",
    "micronesia, federated states of": "FSM",
    "burma": "MMR",
    "falkland islands (islas malvinas)": "FLK",
    "laos&nbsp;": "LAO",
    "c&ocirc;te d'ivoire": "CIV",
}


class Countries:
    """The states of curated/states.txt, in its order."""

    def __init__(self, path):
        self.rows = []
        self.by_name = {}
        self.by_iso2 = {}
        for number, cells in curated(path):
            if len(cells) != 7:
                raise ValueError(f"{path}:{number}: {len(cells)} cells; expected 7")
            code, iso2, wikidata, name, demonyms, aliases, abbreviations = cells
            row = {
                "code": code,
                "iso2": iso2,
                "name": name,
                "demonyms": parts(demonyms),
                "aliases": parts(aliases),
                "abbreviations": parts(abbreviations),
                "id": f"wd:{wikidata}" if wikidata else f"ent:state/{code}",
            }
            self.rows.append(row)
            self.by_iso2[iso2] = code
            for known in (name, *row["aliases"]):
                self.by_name.setdefault(fold(known), code)
        self.codes = {row["code"]: row for row in self.rows}

    def code(self, name):
        """The code of the state with this name; empty if it is none of ours."""
        return NAMES.get(name.lower()) or self.by_name.get(fold(name), "")

    def check(self, iso_codes):
        """Each two-letter code must be ISO's for the three-letter code."""
        with open(iso_codes, encoding="utf-8") as file:
            known = {row["alpha_3"]: row["alpha_2"] for row in json.load(file)["3166-1"]}
        for row in self.rows:
            if row["iso2"] and row["code"] in known and known[row["code"]] != row["iso2"]:
                raise ValueError(f"{row['code']} is {known[row['code']]}, not {row['iso2']}")
        return sorted(set(known) - set(self.codes))
