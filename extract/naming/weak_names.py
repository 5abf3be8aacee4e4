"""Names that the model alone takes for persons, where one is or goes: "in X", "from Kent to X"."""

from spacy.tokens import Token

from extract.gazetteer.view import POSSESSIVE
from extract.gazetteer.words import organization_words
from extract.naming.known_names import KnownNames
from extract.naming.whence import is_whence


def is_weak(known: KnownNames, start: int, end: int, rule: str) -> bool:
    """The model's word alone, behind "in" or "near": more likely a place.

    So it is behind a noun with "at", "the colony at X" and not "anger at X", behind a verb of
    motion with "to", behind "as far as", and behind a spot or those who live there with "of":
    "the mills of X".
    """
    if rule != "ner:PERSON" or known.view.word(end) in POSSESSIVE:
        return False
    before, head = known.view.word(start - 1), known.view.doc[start - 1].head
    lemma = head.lemma_.lower()
    stands = head.pos_ in {"NOUN", "ADJ", "PROPN"} or head.tag_ == "VBN"
    return (
        before in {"in", "near", "into"}
        or (end - start == 1 and known.view.texts[start] in known.sited)
        or is_whence(known.view, start, end, known.cues.towns, "")
        or (before == "at" and head.lemma_ == "be" and head.i == start - 2)
        or _is_way_point(known, start, end)
        or (before == "as" and is_as_far(known, start))
        or (before == "at" and _is_fronted(known, start - 1))
        or (before == "to" and lemma in known.words["moved_verbs"] | known.words["ways"])
        or (before == "of" and end - start == 1 and is_spot_noun(known, head))
        or (before == "at" and start > 1 and is_spot_noun(known, known.view.doc[start - 2]))
        or (before == "at" and stands and lemma not in known.words["aimed_nouns"])
        or (before == "from" and end - start == 1 and _hails(known, start - 2))
        or _is_among_towns(known, start, end)
    )


def _is_fronted(known: KnownNames, at: int) -> bool:
    """ "At X nobody asked": where, and at nobody, is said before the verb."""
    opens = known.view.opens_sentence(at) or known.view.word(at - 1) == ";"
    return opens and known.view.doc[at].head.i > at


def _is_way_point(known: KnownNames, start: int, end: int) -> bool:
    """ "gone from X to", "from Kent to X", "the 7.40 to X", "live on X": where a way begins or
    ends, and the island on which people live."""
    view, before = known.view, known.view.word(start - 1)
    verb = view.doc[start - 1].head.lemma_.lower()
    if before == "from" and view.word(end) == "to" and end - start == 1:
        return verb in known.words["moved_verbs"] | known.words["ways"] | known.words["went"]
    if before == "to" and start > 1:
        if known.view.word(start - 2) in known.words["ways"]:
            return True
        from_town = start - 2 in known.towns and view.word(start - 3) == "from"
        return from_town or view.doc[start - 2].like_num
    return before == "on" and verb in known.words["dwelling_verbs"]


def _hails(known: KnownNames, noun: int) -> bool:
    """ "a student from X", "a gang from X": a letter may be from a person, people are not."""
    words, low = known.words, known.view.word(noun)
    group = low in words["crowd"] | words["formations"] | words["acting_groups"]
    return noun >= 0 and not known.view.cap[noun] and (words.role(low) is not None or group)


def _is_among_towns(known: KnownNames, start: int, end: int) -> bool:
    """The last of a list of towns: "in Vienna, Salzburg and Bregenz"."""
    view = known.view
    joined = view.word(start - 1) == "and" and start - 2 in known.towns and end - start == 1
    return joined and view.word(start - 3) in {",", "in", "from", "to"}


def is_as_far(known: KnownNames, start: int) -> bool:
    return known.view.low[max(0, start - 3) : start] == ["as", "far", "as"]


def is_spot_noun(known: KnownNames, noun: Token) -> bool:
    """ "mill", "market", "border post"."""
    words = organization_words()
    spots = words["venue_nouns"] | words["place_nouns"] | known.words["town_nouns"]
    return noun.lemma_.lower() in spots
