"""Figures of speech that the reader takes for a deed: "burned her bridges", "made a killing".

Each asks for verb and object, doer or scene together; "burned her passport" and "arrested by the
police" stay.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import (
    agents,
    children,
    is_passive,
    lemma,
    own_subjects,
    patients,
    prepositional_objects,
    sentences_in,
)
from extract.naming.person_words import person_words
from extract.sentence_words import sentence_around, words_in
from extract.wordlists import word_sets

_BUT = frozenset({"but", "except"})
_CROWD_DIGITS = 3
_NO_ONE = frozenset({"nobody", "nothing", "one"})


def without_figures(frames: Sequence[Frame]) -> list[Frame]:
    """The frames but those of figures of speech; in their order."""
    return [f for f in frames if not any(is_one(f.trigger) for is_one in _FIGURES)]


def _burns_no_thing(verb: Token) -> bool:
    """ "Burned the midnight oil", "burned his bridges"; militants burn "her two bridges"."""
    words = word_sets("senses")
    return _has_objects(verb, "burning", "burned_figures") and any(
        _is_own_figure(noun) or lemma(noun.doc[noun.i - 1]) in words["midnight"]
        for noun in children(verb, "dobj")
    )


def _is_own_figure(noun: Token) -> bool:
    """ "His bridges"; "his bridge" is a thing, and so is "their oil"."""
    counted = children(noun, "nummod") or children(noun, "prep")
    return noun.tag_ == "NNS" and bool(children(noun, "poss")) and not counted


def _makes_a_killing(noun: Token) -> bool:
    """ "Made a killing on the market"; "the killing of a dissident" is one."""
    words = word_sets("senses")
    made = lemma(noun.head) in words["making"] and noun.dep_ == "dobj"
    of_whom = any(prep.lower_ == "of" for prep in children(noun, "prep"))
    said = noun.lower_ in words["makings"] and noun.doc[noun.i - 1].lower_ == "a"
    return said and made and not of_whom


def _is_business(verb: Token) -> bool:
    """ "Blocked the merger", "banned diesel cars"; a car may well be stopped."""
    return _has_objects(verb, "holding_up", "business") or _has_objects(verb, "banning", "goods")


def _has_objects(verb: Token, verbs: str, things: str) -> bool:
    """Whether it is one of the verbs and all its objects are of the things."""
    words = word_sets("senses")
    if lemma(verb) not in words[verbs]:
        return False
    found = patients(verb)
    owned = things == "goods" and any(children(noun, "poss") for noun in found)
    return bool(found) and not owned and all(lemma(noun) in words[things] for noun in found)


def _is_struck_by_a_sight(verb: Token) -> bool:
    """ "Arrested by the beauty of the valley"."""
    words = word_sets("senses")
    by = agents(verb) if lemma(verb) in words["arresting"] else []
    return bool(by) and all(lemma(noun) in words["sights"] for noun in by)


def _is_followed_by_readers(verb: Token) -> bool:
    """ "Followed by 40,000 people"; by two men or "200 people in uniform" he is watched."""
    words = word_sets("senses")
    by = agents(verb) if lemma(verb) in words["followed"] else []
    return any(
        lemma(noun) in words["followers"]
        and any(sum(map(str.isdigit, number.text)) > _CROWD_DIGITS for number in noun.lefts)
        for noun in by
    )


def _went_down_well(verb: Token) -> bool:
    """ "The comedian killed in Cardiff", "he bombed at the audition": how an act was received.

    Not where the text tells of a death: there the words are those of a caption.
    """
    words = word_sets("senses")
    if lemma(verb) not in words["performing"] or not _has_neither_object_nor_agent(verb):
        return False
    on_stage = any(lemma(n) in words["performances"] for n in prepositional_objects(verb, "at"))
    doers = verb.head, *own_subjects(verb)
    plays = any(lemma(doer) in words["performers"] for doer in doers)
    return (on_stage or (plays and _is_its_only_verb(verb))) and not _tells_of_death(verb)


def _has_neither_object_nor_agent(verb: Token) -> bool:
    """ "Killed in Cardiff", with a subject or behind the noun; not "was killed" or "killed him"."""
    return not (is_passive(verb) and children(verb, "auxpass")) and not (
        children(verb, "dobj") or agents(verb) or prepositional_objects(verb, "by")
    )


def _is_its_only_verb(verb: Token) -> bool:
    """ "The comedian killed in Cardiff." says nothing else; headlines have no "the"."""
    sentence = sentence_around(verb)
    others = (w for w in sentence.span if w.pos_ in ("VERB", "AUX") and w.i != verb.i)
    return sentence.span[0].pos_ in ("DET", "PRON") and next(others, None) is None


def _tells_of_death(verb: Token) -> bool:
    deaths = word_sets("senses")["deaths"]
    lemmas = (words_in(sentence).all_lemmas for sentence in sentences_in(verb.doc))
    return any(not deaths.isdisjoint(found) for found in lemmas)


def _spares_all_but_things(verb: Token) -> bool:
    """ "Would detain no one but the facts": nobody is; "no one but the organizers" are people."""
    nobody = next((n for n in children(verb, "dobj") if n.lower_ in _NO_ONE), None)
    if nobody is None or sentence_around(verb).words.isdisjoint(_BUT):
        return False
    behind = [w for w in verb.subtree if w.i > nobody.i and w.pos_ == "NOUN"]
    but = verb.doc[nobody.i + 1].lower_ in _BUT
    return but and bool(behind) and person_words().role(lemma(behind[0])) is None and (
        behind[0].lower_ in word_sets("senses")["abstractions"]
    )  # fmt: skip


_FIGURES = (
    _burns_no_thing,
    _makes_a_killing,
    _is_business,
    _is_struck_by_a_sight,
    _is_followed_by_readers,
    _went_down_well,
    _spares_all_but_things,
)
