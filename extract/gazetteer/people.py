"""Nouns for peoples, faiths and movements: "Uyghurs", "Russians", "Falun Gong practitioners"."""

from dataclasses import dataclass
from functools import lru_cache

from extract.gazetteer.index import NameIndex
from extract.gazetteer.states import States
from extract.gazetteer.tables import read_rows, split


@dataclass(frozen=True, slots=True)
class People:
    """A noun for members of a people: `name` of the whole, ISO code of its state or None.

    `community` tells a targeted community from the nationals of a state. Being of a people is never
    a link to a state, so a community has no code.
    """

    name: str
    code: str | None
    plural: bool
    community: bool


def community_adjectives() -> frozenset[str]:
    """Adjectives of communities: alone they are no name of anything."""
    rows = read_rows("communities.tsv", 3)
    return frozenset(word for row in rows for word in split(row[1].partition(";")[2]))


@lru_cache(maxsize=1)
def pursuers() -> dict[str, frozenset[str]]:
    """Each word for a community and its people, with the codes of the states that pursue it."""
    return {
        word.lower(): frozenset(split(origins.replace(",", "|")))
        for _, forms, origins in read_rows("communities.tsv", 3)
        for pair in split(forms.replace(";", "|"))
        for word in pair.split("/")
    }


def people_index(states: States) -> NameIndex[People]:
    """Communities first, so that "Kazakhs" of a community table would win over nationals."""
    index: NameIndex[People] = NameIndex()
    for name, forms, _origins in read_rows("communities.tsv", 3):
        nouns, _, _adjectives = forms.partition(";")
        for pair in split(nouns):
            one, _, many = pair.partition("/")
            index.add(many or one, People(name, None, True, True))
            if many:
                index.add(one, People(name, None, False, True))
    for noun, (code, plural) in states.people.items():
        if not index.get(noun):
            index.add(noun, People(noun, code, plural, False))
    return index
