"""Nouns that mean a body more often than somebody: "the publisher Northern Books"."""

from extract.gazetteer.words import organization_words
from extract.naming.known_names import KnownNames
from extract.naming.name_words import STATES_LIKE_GIVEN_NAMES
from extract.naming.person_words import is_bearer
from extract.state_words import states_named


def is_lent(known: KnownNames, start: int) -> bool:
    """ "the lender X": a noun that more often means a body than a person."""
    noun = known.view.word(start - 1)
    bare = known.words.roles.get(noun) == "unknown"  # a broadcaster is as well a journalist
    return bare and noun in organization_words()["papers"]


def is_house(known: KnownNames, start: int, end: int) -> bool:
    """ "the publisher Northern Books": such a noun, and a name of things; no given name.

    A broadcaster of one name, or of a state's, is one more often than somebody: "told
    broadcaster Vestradio", "the broadcaster Iran Farda". A "journalist and broadcaster" is a
    person, and so is a broadcaster Israel or Chad.
    """
    house = known.view.word(start - 1) in organization_words().tables["nominal_heads"]
    last = known.view.texts[end - 1]
    one = last.lower().removesuffix("s")
    things = last.endswith("s") and known.view.is_noun_form(one)
    given = known.cues.is_given(start)
    alone = end - start == 1 or bool(states_named(known.view.texts[start]))
    if alone and known.view.word(start - 1) in organization_words()["papers"]:
        longer = end - start == 1 and last in known.parts
        lent = known.view.texts[start] in STATES_LIKE_GIVEN_NAMES and end - start > 1
        if lent or _has_two_callings(known, start - 1):
            return False
        return not given and not longer and known.cues.label(start, end) != "PERSON"
    return house and things and end - start > 1 and not given


def _has_two_callings(known: KnownNames, i: int) -> bool:
    """ "The poet and | broadcaster Yalda": who has another calling is a person."""
    other = known.view.word(i - 2)
    return known.view.word(i - 1) in {"and", "turned"} and (
        known.words.role(other) is not None or is_bearer(other)
    )
