"""States: their names as territory and as actor, their adjectives and their people."""

from dataclasses import dataclass

from extract.gazetteer.records import Entry, Reading
from extract.gazetteer.tables import read_rows, split

EUROPE = Reading("organization", "igo", "European Union", "name:igo:european union", None)

_REGION_LIKE_A_STATE = 10_000_000
"""How heavy it counts against namesakes: "Gaza" is not the province of Mozambique."""


@dataclass(frozen=True, slots=True)
class Nation:
    """A word that points to a state: `form` is name, adjective, people or capital."""

    code: str
    form: str


class States:
    """The table of states and of the regions that texts treat like states.

    Attributes:
        names: Each name or alias with the entry for it.
        words: Each name, adjective, noun for people and capital with the state it points to.
        people: Nouns for people ("Russians", "Swede") -> (state code, plural).
        capitals: For each code the spellings of each of its capitals, the English one first.
    """

    def __init__(self) -> None:
        self.names: dict[str, Entry] = {}
        self.words: dict[str, Nation] = {}
        self.people: dict[str, tuple[str, bool]] = {}
        self.capitals: dict[str, list[list[str]]] = {}
        self.display: dict[str, str] = {}
        for row in read_rows("states.tsv", 8):
            self._add(row)

    def actor(self, code: str) -> Reading:
        """The state as an actor; for the European Union, the organization."""
        state = state_of(code)
        if state == "EU":
            return EUROPE
        name = self.display.get(state, state)
        return Reading("organization", "state", name, f"state:{state}", state)

    def _add(self, row: list[str]) -> None:
        code, name, parent = row[:3]
        self.display[code] = name
        country = state_of(code)
        entry = self._entry(code, name, parent)
        for alias in [name, *split(row[3])]:
            short = alias.removeprefix("the ").removeprefix("The ")
            self.names[alias] = self.names[short] = entry
            self.words.setdefault(short, Nation(country, "name"))
        for adjective in split(row[4]):
            self.words.setdefault(adjective, Nation(country, "adjective"))
            self._add_people(country, adjective, adjective + "s", regular=True)
        for pair in split(row[5]):
            one, _, many = pair.partition("/")
            self._add_people(country, one, many or one)
        self.capitals[code] = [city.split("=") for city in split(row[6])]
        for spelling in (s for city in self.capitals[code] for s in city):
            self.words.setdefault(spelling, Nation(country, "capital"))
        reading = Reading("organization", "state", name, f"state:{country}", country)
        for metonym in split(row[7]):
            short = metonym.removeprefix("the ")
            self.names[short] = Entry(reading)
            self.words.setdefault(short, Nation(country, "name"))

    def _entry(self, code: str, name: str, parent: str) -> Entry:
        region = bool(parent) or "-" in code
        country = state_of(code)
        place = Reading("place", "region" if region else "country", name, f"place:{code}", country)
        if code == "EU":
            return Entry(EUROPE)
        weight = _REGION_LIKE_A_STATE if region else 0
        return Entry(place, weight=weight, actor=None if "-" in code else self.actor(code))

    def _add_people(self, code: str, one: str, many: str, *, regular: bool = False) -> None:
        if regular and not one.endswith(("an", "i", "ot", "er")):
            return  # "the Chinese", "the French": adjective and noun are one word
        self.people.setdefault(one, (code, one == many))
        self.people.setdefault(many, (code, True))


def state_of(code: str) -> str:
    """The state that a region code belongs to: `CN-XJ` -> `CN`; others as they are."""
    return code.split("-")[0]
