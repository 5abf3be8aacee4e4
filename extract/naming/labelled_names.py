"""Names that only the model labels: towns, bodies and venues that no table knows.

It is not believed blindly: an "organization" of plain words is often a person, a town or a brand.
"""

from collections.abc import Iterator

from extract.gazetteer.records import NamedSpan
from extract.gazetteer.view import POSSESSIVE
from extract.gazetteer.words import organization_words
from extract.naming.known_names import KnownNames, Run, named_span
from extract.naming.name_runs import is_band
from extract.naming.not_persons import is_law, is_many
from extract.naming.street_words import is_street_word
from extract.naming.weak_names import is_as_far, is_spot_noun

_LABELS = {
    "ORG": ("organization", "ngo"), "GPE": ("place", "city"), "LOC": ("place", "region"),
    "FAC": ("place", "venue"),
}  # fmt: skip


def labelled(known: KnownNames, run: Run) -> Iterator[NamedSpan]:
    """What the model says of a run that is no person: at most one span."""
    start, end = run
    if start in known.towns or start in known.unsure:
        return
    if is_band(known, start, end):
        yield named_span(known, run, "organization", "ngo", "name:band")
        return
    if is_counted_people(known, start, end):
        yield named_span(known, run, "group", "community", "name:people")
        return
    label = known.cues.label(start, end)
    firm = known.echoes.firm(start, end)
    if firm is not None and label in {"", "GPE", "ORG"}:
        yield firm
        return
    if label in {"", "NORP"} and _is_entered(known, start, end):
        yield named_span(known, run, "place", "city", "name:locative")
    if is_street_word(known.view.low[end - 1], "street_ends", "street_ends_of_names"):
        label = "FAC"
    if label == "PERSON" and is_many(known.view, start, end):
        yield named_span(known, run, "group", "collective", "name:many")
    if _reports(known, start, end):
        yield named_span(known, run, "organization", "media", "name:outlet")
        return
    if label not in _LABELS or not _is_entity(known, start, end) or is_law(known.view, start, end):
        return
    if label == "ORG" and _mixed(known, start, end):
        if not _names_a_spot(known, end):
            yield from _mixed_org(known, run)
        return
    yield named_span(known, run, *_LABELS[label], f"ner:{label}")


def is_counted_people(known: KnownNames, start: int, end: int) -> bool:
    """ "eight Zemblans": people of a land that no table knows."""
    many = known.view.word(start - 1) in known.words.numbers.keys() - {"one"}
    of_land = known.view.texts[start].endswith(tuple(known.words["ends_of_peoples"]))
    return many and end - start == 1 and of_land


def _reports(known: KnownNames, start: int, end: int) -> bool:
    """ "The Ashford Beacon reported", "told the Ashford Beacon": a paper, no place."""
    view, verbs = known.view, organization_words()["media_verbs"]
    if end - start < 2 or view.word(start - 1) != "the":
        return False
    return view.word(end) in verbs or view.word(start - 2) == "told"


def _is_entered(known: KnownNames, start: int, end: int) -> bool:
    """A name of no list that one is in: "a bakery in X", "as far as X"."""
    view, words = known.view, organization_words()
    inside = view.word(start - 1) in {"in", "into", "near", "outside"}
    if not (inside or is_as_far(known, start) or _lies_at(known, start, end)):
        return False
    tables = words.tables
    kinds = {*tables["body_end"], *tables["body_of"], *words["building_ends"]}
    tokens = view.doc[start:end]
    named = all(t.pos_ == "PROPN" and len(t) > 1 and t.text not in kinds for t in tokens)
    plain = end - start == 1 and (view.is_noun(start) or view.low[start] in view.small)
    describes = end < len(view) and (view.low[end] in POSSESSIVE or view.is_noun(end))
    return named and not plain and not describes and known.cues.is_name_like(start, end)


def _lies_at(known: KnownNames, start: int, end: int) -> bool:
    """ "the market at Nduta", "the border post of Moyale": a spot that is there."""
    before, head = known.view.word(start - 1), known.view.doc[start - 1].head
    place = head.pos_ == "NOUN" and is_spot_noun(known, head)
    return place and before in {"at", "of"} and end - start == 1


def _mixed(known: KnownNames, start: int, end: int) -> bool:
    """No acronym, and no word that only bodies bear."""
    return all(not t.text.isupper() for t in known.view.doc[start:end])


def _mixed_org(known: KnownNames, run: Run) -> Iterator[NamedSpan]:
    """An "organization" of plain words is often a person, a town or a brand."""
    start, end = run
    before = known.view.word(start - 1)
    if before in {"in", "near", "at"} and (end - start == 1 or _is_bare(known, start, end)):
        yield named_span(known, run, "place", "city", "name:locative")
    elif before == "the" and end - start == 1 and _is_ground(known, start):
        yield named_span(known, run, "place", "region", "name:locative")
    elif end - start > 1 or (before == "the" and not _is_attribute(known, end)):
        yield named_span(known, run, "organization", "ngo", "ner:ORG")


def _is_ground(known: KnownNames, start: int) -> bool:
    """ "on the Zembla", "in the Zemblapark": a name, and no noun of English, where one is."""
    over = known.view.word(start - 2) in {"in", "on", "over", "along", "across"}
    return over and not known.view.is_noun(start) and known.view.low[start] not in known.view.small


def _is_bare(known: KnownNames, start: int, end: int) -> bool:
    """Without a word that says what it is: "in El Marrah"."""
    tables = organization_words().tables
    kinds = {*tables["body_end"], *tables["body_of"], *organization_words()["venue_ends"]}
    return kinds.isdisjoint(known.view.texts[start:end])


def _is_attribute(known: KnownNames, end: int) -> bool:
    """ "the X people", "the X killings", "the X bridge": no body, but what a noun is of.

    Before those who speak and act for it, it is one: "the X leader", "the X statement".
    """
    if end >= len(known.view) or known.view.cap[end]:
        return False
    noun, words = known.view.doc[end], organization_words()
    lemma = noun.lemma_.lower()
    venue = lemma in words["venue_nouns"] | words["place_nouns"] | {"pass"}
    deed = noun.pos_ == "NOUN" and lemma in known.words["suffered"] | known.words["happenings"]
    return noun.lower_ in {"people", "peoples", "language"} or venue or deed


def _names_a_spot(known: KnownNames, end: int) -> bool:
    """The "Kaliti" of "the Kaliti remand center": the spot that is described bears the name."""
    nouns = organization_words()["venue_nouns"]
    return known.view.word(end) in nouns or known.view.word(end + 1) in nouns


def _is_entity(known: KnownNames, start: int, end: int) -> bool:
    """Whether a label can be believed: not for nations, nor for a common word that opens a
    sentence."""
    if all(i in known.view.nation_at for i in range(start, end)):
        return False
    token = known.view.doc[start]
    if known.words.role(known.view.low[end - 1]) is not None:
        return False
    if end - start > 1:
        return True
    if known.words.role(token.lower_) is not None or token.lower_ in known.view.small:
        return False
    if known.view.opens_entry(start) and known.view.is_noun(start):
        return False
    return not known.view.opens_sentence(start) or token.pos_ == "PROPN"
