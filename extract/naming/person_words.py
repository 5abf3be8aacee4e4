"""Words for persons and groups, read once from the lexicon: roles, titles, kin, sizes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from extract.wordlists import FOLDER, LexiconError, read_yaml, word_set

_PEOPLE, _GROUPS = "people.yaml", "communities.yaml"
_NAMES = "coreference_names.yaml"
_TITLES = ("titles_short", "titles_long", "titles_abbreviated")
_PEOPLE_LISTS = (
    *_TITLES, "male", "female", "public_roles",
    "public_if_body", "public_words", "private_words", "speech", "not_names", "foreign_titles",
    "belongings", "suffered", "no_surnames", "human_verbs", "not_speakers", "state_roles",
    "parting_verbs", "belonging_nouns", "before_called", "naming_itself", "street_nouns",
    "naming_of_persons", "before_names_of_places", "offices_of_any_body", "in_opposition",
    "person_object_verbs", "trades", "counts_in_figures", "aimed_nouns", "moved_verbs",
    "town_nouns", "laws", "held_words", "held_lands", "fighter_nouns", "acting_groups",
    "deeds_to_persons", "ways", "clerical_titles", "leading_bodies",
    "long_offices", "of_one_surname", "surnames_of_spots", "went", "dwelling_verbs",
    "done_to_somebody", "done_to_bodies_too", "mission_ranks", "mission_staff", "no_longer",
    "before_spots", "happenings", "ends_of_peoples", "purposes", "parties",
    "deeds_to_somebody", "deeds_to_towns", "two_objects", "sides", "aimed_to", "bound_for",
    "saints", "storms", "heads_of_lands", "given_like_peoples",
    "numbered_persons", "log_letters", "bodily_verbs", "language_verbs", "no_men",
    "bereaving_verbs", "tongue_adjectives", "meal_verbs", "verbs_of_states", "verbs_of_handing",
    "before_offices", "ranks_without_titles", "diplomats_of_two_words",
)  # fmt: skip
_GROUP_LISTS = (
    "crowd", "community", "collective", "quantity", "at_least", "at_most", "about", "stand_alone",
    "people_adjectives", "organization_plurals", "partitives", "formations", "opening_adverbs",
    "before_articles", "mostly_one",
)  # fmt: skip


_BEARER = re.compile(r"...ists?$|...(?:woman|women|bearer|keeper|goer|mate|thrower)s?$")
"""Endings that only nouns for people have: "cyclist", "stone-throwers"."""
_LISTED = re.compile(r"[hkrty]lists?$")
"""No people: "checklist", "shortlist"."""


def is_bearer(word: str) -> bool:
    """Whether a lower-case word is a noun for people by its ending."""
    return bool(_BEARER.search(word)) and not _LISTED.search(word)


@dataclass(frozen=True, slots=True)
class PersonWords:
    """Lists by name.

    Attributes:
        roles: Role noun -> subtype.
        singular: An irregular or regular plural of a role noun -> it.
        given: Given names of the tables, lower case.
    """

    sets: Mapping[str, frozenset[str]]
    roles: Mapping[str, str]
    singular: Mapping[str, str]
    sizes: Mapping[str, tuple[int | None, int | None]]
    numbers: Mapping[str, int]
    given: frozenset[str]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.sets[name]

    def is_title(self, text: str) -> bool:
        """True for a title as it is written before a name ("Mr.", "Professor", "Lt.")."""
        return any(text in self.sets[name] for name in _TITLES)

    def role(self, word: str) -> str | None:
        """The role noun that a lower-case word is a form of, or None."""
        if word in self.roles:
            return word
        if word.endswith("men") and word[:-3] + "man" in self.roles:
            return word[:-3] + "man"
        return self.singular.get(word)

    def is_official(self, word: str) -> bool:
        """Whether a lower-case word is a form of a noun for an official or a diplomat."""
        return self.roles.get(self.role(word) or "") in ("official", "diplomat")

    def befalls(self, verb: str) -> bool:
        """Whether what a verb tells befalls persons; some of it befalls bodies as well."""
        lists = ("human_verbs", "person_object_verbs", "done_to_somebody")
        return any(verb in self.sets[name] for name in lists)

    def subtype(self, role: str, before: str) -> str:
        """Subtype of a role noun behind this word: a "second secretary" is a diplomat."""
        if (role == "captain" and before in self.sets["sides"]) or (
            role == "opponent" and before in {"his", "her", "my"}
        ):
            return "unknown"  # of a game
        ranked = before in self.sets["mission_ranks"] and role in self.sets["mission_staff"]
        ranked = ranked or f"{before} {role}" in self.sets["diplomats_of_two_words"]
        return "diplomat" if ranked else self.roles.get(role, "unknown")

    def gender(self, word: str) -> Literal["m", "f"] | None:
        """Gender told by a lower-case word ("brother", "Mrs"), or None."""
        if word in self.sets["male"]:
            return "m"
        return "f" if word in self.sets["female"] else None


@cache
def person_words() -> PersonWords:
    """Read `people.yaml` and `communities.yaml`.

    Raises:
        LexiconError: a list is missing or has the wrong form.
    """
    people, groups = read_yaml(FOLDER / _PEOPLE), read_yaml(FOLDER / _GROUPS)
    sets = {name: word_set(_PEOPLE, name, people.get(name), cased=True) for name in _PEOPLE_LISTS}
    sets |= {name: word_set(_GROUPS, name, groups.get(name), cased=True) for name in _GROUP_LISTS}
    roles = _roles(people)
    singular = {_plural(role): role for role in roles}
    singular |= {str(short).lower(): str(role) for short, role in people["abbreviations"].items()}
    singular |= {str(many): str(one) for many, one in people["irregular"].items() if one}
    names = read_yaml(FOLDER / _NAMES)
    given = frozenset(map(str, (*names["m"], *names["f"])))
    return PersonWords(sets, roles, singular, _sizes(groups), dict(groups["numbers"]), given)


def _roles(people: Mapping[str, Any]) -> dict[str, str]:
    """The listed nouns, and who shares such a role: "co-defendant", "co-editor"."""
    roles: dict[str, str] = {}
    for subtype, words in people["roles"].items():
        for word in str(words).split():
            roles.setdefault(word, str(subtype))
    fellows = {f"co-{word}": kind for word, kind in roles.items() if kind != "relative"}
    return fellows | roles


def _plural(noun: str) -> str:
    if noun.endswith(("s", "sh", "ch", "x")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def _sizes(groups: Mapping[str, Any]) -> dict[str, tuple[int | None, int | None]]:
    sizes: dict[str, tuple[int | None, int | None]] = {}
    for word, bounds in groups["sizes"].items():
        if not isinstance(bounds, list) or len(bounds) != 2:
            raise LexiconError(_GROUPS, f"sizes.{word}", "must be [low, high]")
        sizes[str(word)] = (bounds[0], bounds[1])
    return sizes
