"""First-level regions under the names that English texts use. The codes are ISO 3166-2, from
pycountry.

Names of regions are facts; the English forms and the endings cut off here are our own work.
"""

import re

import pycountry

from training.gazetteer.tables import plain, write_table

# Local words for "province", "oblast" and the like: English texts drop or translate them.
ENDING = re.compile(
    r",? (Sheng|Shi|Zizhiqu|Tebiexingzhengqu|[Oo]blast'?|oblast'|kray|[Rr]ayonu?|[Vv]iloyati|megye|"
    r"oblysy|ili|län|fylke|[Pp]rovince|[Rr]egion|[Cc]ounty|[Dd]istrict|[Pp]refecture|State|"
    r"Department|Governorate|Parish|City|Municipality|maakond|kraj|županija|judeţ)$"
)
START = re.compile(r"^(Al |Ash |Ad |Departamento |Provincia de |Wilayat |Muḩāfaz̧at )")
WORDS = {
    "Central",
    "Eastern",
    "Western",
    "Northern",
    "Southern",
    "North",
    "South",
    "East",
    "West",
    "Centre",
    "Center",
    "Capital",
    "Nord",
    "Sud",
    "Est",
    "Ouest",
    "Este",
    "Upper",
    "Lower",
}
ENGLISH = {
    "DE-BY": "Bavaria",
    "DE-NI": "Lower Saxony",
    "DE-NW": "North Rhine-Westphalia",
    "DE-HE": "Hesse",
    "DE-SN": "Saxony",
    "DE-ST": "Saxony-Anhalt",
    "DE-TH": "Thuringia",
    "DE-RP": "Rhineland-Palatinate",
    "AT-2": "Carinthia",
    "AT-3": "Lower Austria",
    "AT-4": "Upper Austria",
    "AT-6": "Styria",
    "AT-7": "Tyrol",
    "IT-25": "Lombardy",
    "IT-52": "Tuscany",
    "IT-82": "Sicily",
    "IT-88": "Sardinia",
    "IT-21": "Piedmont",
    "IT-75": "Apulia",
    "ES-AN": "Andalusia",
    "ES-CL": "Castile and León",
    "ES-CM": "Castilla-La Mancha",
    "ES-NC": "Navarre",
    "ES-AR": "Aragon",
    "FR-BRE": "Brittany",
    "FR-NOR": "Normandy",
    "FR-20R": "Corsica",
    "FR-IDF": "Île-de-France|Ile-de-France",
    "FR-GES": "Grand Est|Alsace",
    "BE-VLG": "Flanders",
    "BE-WAL": "Wallonia",
    "CH-GE": "Canton of Geneva",
    "CH-VD": "Vaud",
    "RU-MOS": "Moscow Oblast|Moscow Region",
    "RU-SVE": "Sverdlovsk",
    "RU-KDA": "Krasnodar",
    "RU-ROS": "Rostov",
    "RU-KYA": "Krasnoyarsk",
    "RU-ARK": "Arkhangelsk",
    "RU-BA": "Bashkortostan|Bashkiria",
    "RU-KB": "Kabardino-Balkaria",
    "RU-SE": "North Ossetia",
    "RU-SA": "Yakutia|Sakha",
    "RU-TY": "Tuva",
    "RU-KL": "Kalmykia",
    "RU-PRI": "Primorsky Krai|Primorye",
    "RU-KAM": "Kamchatka",
    "RU-SAK": "Sakhalin",
    "UA-14": "Donetsk Oblast|Donetsk region",
    "UA-09": "Luhansk Oblast|Luhansk region|Lugansk",
    "TJ-GB": "Gorno-Badakhshan|GBAO|Gorno-Badakhshan Autonomous Region",
    "UZ-QR": "Karakalpakstan",
    "CN-GX": "Guangxi|Guangxi Zhuang Autonomous Region",
    "CN-NX": "Ningxia",
    "CN-QH": "Qinghai",
    "IQ-KR": "Kurdistan Region",
    "IR-16": "Kurdistan",
    "IR-06": "Khuzestan",
    "IR-11": "Sistan and Baluchestan",
    "PK-BA": "Balochistan",
    "PK-KP": "Khyber Pakhtunkhwa",
    "PK-PB": "Punjab",
    "PK-SD": "Sindh",
    "MM-16": "Rakhine|Rakhine State",
    "MM-11": "Kachin|Kachin State",
    "MM-17": "Shan State",
    "MM-13": "Karen State|Kayin State",
    "ET-AM": "Amhara Region",
    "ET-SO": "Somali Region|Ogaden",
    "GR-I": "Attica",
    "GR-B": "Central Macedonia",
    "TR-34": "Istanbul Province",
    "PT-11": "",
    "CL-RM": "Santiago Metropolitan Region",
    "MX-CMX": "Ciudad de México",
    "GE-SK": "",
    "JP-01": "Hokkaido",
}
LAST_LEVEL = {"GB", "IE"}  # their counties are what texts name


def english(code: str, name: str) -> list[str]:
    """Names of a region, the best first; empty when nothing but a compass point is left of it."""
    if code in ENGLISH:
        return [n for n in ENGLISH[code].split("|") if n]
    name = re.sub(r"\s*[\[(].*", "", name).split(",")[0].strip()
    names = []
    for form in name.split("/"):
        short = START.sub("", ENDING.sub("", ENDING.sub("", form.strip())))
        if short not in WORDS and len(short) > 2:
            names += [short, plain(short)]
    return list(dict.fromkeys(n for n in names if n[:1].isupper()))


def build() -> int:
    """Write regions.tsv.gz in the order of the codes; returns the number of rows."""
    rows = []
    for region in sorted(pycountry.subdivisions, key=lambda r: r.code):
        top = region.parent_code is None or region.code in ENGLISH
        if not top and region.country_code not in LAST_LEVEL:
            continue
        names = english(region.code, region.name)
        if names:
            rows.append([region.code, names[0], "|".join(names[1:]), region.country_code])
    return write_table("regions.tsv.gz", ["code", "name", "aliases", "country"], rows)
