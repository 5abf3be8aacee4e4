"""Names of a table that the gazetteer knows, where the name alone leaves no doubt."""

from functools import lru_cache
from typing import TYPE_CHECKING

from graph.exchange.import_events import Known

if TYPE_CHECKING:
    from extract.gazetteer.match import Gazetteer
    from extract.gazetteer.records import Reading


@lru_cache(maxsize=65536)
def known_name(type_: str, name: str) -> Known | None:
    """What the gazetteer has under exactly this name and type, or None.

    A country as an organization is its state; "Cambridge, Massachusetts" is the city there.
    """
    from extract.gazetteer.match import Gazetteer

    gazetteer = Gazetteer.load()
    readings = _places(gazetteer, name) if type_ == "place" else _bodies(gazetteer, type_, name)
    if len({reading.key for reading in readings}) != 1:
        return None
    first = readings[0]
    return Known(first.type, first.subtype, first.name, first.key, first.country)


def _places(gazetteer: "Gazetteer", name: str) -> list["Reading"]:
    """The place of this name, where a region or country behind a comma may tell which is meant."""
    from extract.gazetteer.places import choose

    whole = gazetteer.place(name)
    if whole is not None:
        return [whole]
    first, _, rest = name.partition(",")
    around = gazetteer.place(rest.strip())
    if around is None or around.key is None or around.subtype not in ("country", "region"):
        return []
    entries = [e for e in gazetteer.names.get(first.strip()) if e.reading.type == "place"]
    chosen = choose(entries, around.key.removeprefix("place:"), ())
    return [chosen.reading] if chosen else []


def _bodies(gazetteer: "Gazetteer", type_: str, name: str) -> list["Reading"]:
    entries = gazetteer.names.get(name.removeprefix("the ").removeprefix("The "))
    states = [e.actor for e in entries if e.actor and e.reading.subtype == "country"]
    found = [*states, *(entry.reading for entry in entries)]
    return [reading for reading in found if reading.type == type_]
