"""Words for a people that are somebody's name where they stand: "Father Baloch", "Hani Baloch",
"Finn Aldous"."""

from collections.abc import Iterable

from extract.gazetteer.view import ARTICLES, View
from extract.grammar import children
from extract.naming.nationals import before_adjectives
from extract.naming.person_words import person_words


def surnames_among(view: View, people: Iterable[int]) -> frozenset[int]:
    """Those of some words for peoples that are surnames: "Haroon Baloch ... Baloch".

    A later one stands alone: "the Baloch" and "Baloch women" are still a people.
    """
    places = tuple(people)
    first = {i for i in places if is_surname(view, i)}
    borne = {view.doc[i].text for i in first if view.word(i - 1) not in ("the", "a")}
    later = (i for i in places if view.doc[i].text in borne and _stands_alone(view, i))
    return frozenset(first) | frozenset(later)


def first_names_among(view: View, people: Iterable[int]) -> frozenset[int]:
    """Those of some words for peoples that are a given name: the "Finn" of "Finn Aldous".

    One more name stands behind it and no article before it; "the Finn Aldous" and "Finn Mika
    Aldous" may be of that people.
    """
    given = person_words()["given_like_peoples"]
    return frozenset(i for i in people if view.texts[i] in given and _is_first_name(view, i))


def _is_first_name(view: View, i: int) -> bool:
    if view.word(i - 1) in ARTICLES or not view.is_cap(i + 1) or view.is_cap(i + 2):
        return False
    behind = view.doc[i + 1]
    known = view.low[i + 1] in person_words().given
    return behind.pos_ == "PROPN" and not known and i + 1 not in view.nation_at


def _stands_alone(view: View, i: int) -> bool:
    follower = view.doc[i + 1].pos_ if i + 1 < len(view) else ""
    return view.word(i - 1) not in ("the", "a", "an") and follower not in ("NOUN", "PROPN", "ADJ")


def is_surname(view: View, i: int) -> bool:
    """True behind a title or a first name, or before an age."""
    if i == 0:
        return _is_one(view, i)
    before = view.doc[i - 1]
    aged = view.word(i + 1) == "," and view.word(i + 2).isdigit() and view.word(i + 3) == ","
    first_name = (
        before.pos_ == "PROPN"
        and before.text.istitle()
        and i - 1 not in view.nation_at
        and view.doc[i].tag_ != "NNPS"
    )
    return person_words().is_title(before.text) or aged or first_name or _is_one(view, i)


def _is_one(view: View, i: int) -> bool:
    """ "Ahmadi said that he had fled", "held Ana Brek and Ahmadi": one person, and no people."""
    word = view.doc[i]
    follower = view.doc[i + 1].pos_ if i + 1 < len(view) else ""
    if word.tag_ != "NNP" or follower in ("NOUN", "PROPN", "ADJ"):
        return False
    if view.word(before_adjectives(view, i)) in ARTICLES:
        return False  # "an elderly Iranian"
    if word.dep_ == "conj" and "PERSON" in (word.ent_type_, word.head.ent_type_):
        return word.head.pos_ == "PROPN"
    said = word.dep_ == "nsubj" and word.head.lemma_.lower() in person_words()["speech"]
    clauses = children(word.head, "ccomp") if said else []
    subjects = (s for clause in clauses for s in children(clause, "nsubj", "nsubjpass"))
    return any(subject.lower_ in ("he", "she") for subject in subjects)
