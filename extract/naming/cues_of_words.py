"""The words of a name that make it a person's: given names, initials, the model's label."""

import re

from extract.gazetteer.contexts import is_located
from extract.gazetteer.view import ARTICLES, POSSESSIVE
from extract.gazetteer.words import organization_words
from extract.naming.name_words import INITIALS, PSEUDONYM, NameWords
from extract.naming.not_persons import is_many

_ARABIC = re.compile(r"(?:al|el|Al|El)-[A-Z]")


def has_given_name(known: NameWords, start: int, end: int) -> bool:
    """A given name with a surname, that has something or stands without "the"."""
    given = known.is_given(start)
    if not given or end - start < 2:
        return False
    things = organization_words()["venue_ends"] | organization_words()["region_ends"]
    bare = known.view.word(start - 1) not in ARTICLES and start not in known.unsure
    thing = known.view.doc[end - 1].text in things
    return known.view.word(end) in POSSESSIVE or (bare and end - start < 5 and not thing)


def is_given_alone(known: NameWords, start: int, end: int) -> bool:
    """ "they got Veysel": a given name where no word of place stands before it."""
    if end - start > 1 or not known.is_given(start) or start in known.towns:
        return False
    alone = known.view.word(start - 1) not in ARTICLES
    return alone and not is_located(known.view, start, end) and known.is_proper(start, end)


def has_arabic_surname(known: NameWords, start: int, end: int) -> bool:
    """ "Salem al-Mazrouei": a name that a table knows as a town's, and no part of a town's."""
    town = start in known.maybe_towns and end - start > 1
    return town and bool(_ARABIC.match(known.view.texts[start + 1]))


def is_initials(known: NameWords, start: int, end: int) -> bool:
    """ "G.N. refused", "K. (48)", "Victim-2": a name cut down on purpose."""
    view = known.view
    texts = [view.doc[i].text for i in range(start, end)]
    if PSEUDONYM.fullmatch(" ".join(texts)):
        return True
    if not all(INITIALS.fullmatch(t) for t in texts) or view.doc[start:end].text in {
        "U.S.",
        "U.K.",
        "E.U.",
        "U.N.",
    }:
        return False
    follower = view.doc[end].pos_ if end < len(view) else ""
    return (
        follower in {"VERB", "AUX"}
        or view.word(end) in {"(", ",", "'s"}
        or (known.words.role(view.word(start - 1)) is not None)
    )


def is_labelled(known: NameWords, start: int, end: int) -> bool:
    if known.label(start, end) != "PERSON" or not known.is_proper(start, end):
        return False
    if start in known.unsure and end - start > 1:
        return False  # "Harlan Hall", "Sloe Lane"
    article = known.view.word(start - 1) in ARTICLES
    if known.view.doc[start - 1].lemma_ == "speak" and start:
        return False  # "spoke Lari"
    if end - start == 1 and any(c.lower_ in {"a", "an"} for c in known.view.doc[start].lefts):
        return False  # "a hollow Gouda"
    if article and (end - start == 1 or is_many(known.view, start, end)):
        return False  # "the Rathaus", "a Skoda", "the Gray Wolves"
    if end - start == 1 and _is_of_a_nation(known, start):
        return False
    return start not in known.towns or end - start > 1


def _is_of_a_nation(known: NameWords, start: int) -> bool:
    """ "the Algerian Hirak": what a nation has, and "the" before it."""
    nation = known.view.nation_to.get(start)
    return nation is not None and known.view.word(nation[0] - 1) in ARTICLES
