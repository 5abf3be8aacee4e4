"""The reason that words give for a deed: "because she had spoken at the rally", "over his part in
the march", "in retaliation for the expulsion".

Who speaks at a gathering, or takes part in it, is punished for the gathering; who was late for it
is not.
"""

from collections.abc import Mapping

from spacy.tokens import Token

from extract.claims.drafts import Draft
from extract.claims.event_words import told_by
from extract.grammar import children, lemma
from extract.wordlists import word_sets

_REASONS = ("because",)
_STEPS_UP = 3
"""So many words of taking part may stand above a gathering: "for having made a speech at it"."""


def taking_part(trigger: Token, by_trigger: Mapping[int, Draft]) -> Token:
    """The word for taking part in a gathering, where one is told that is no event; else its own.

    "His speech at the rally", "she had taken part in the march".
    """
    words, token = word_sets("event_words"), trigger
    for _ in range(_STEPS_UP):
        above = token.head
        if token.dep_ == "pobj" and above.lower_ in words["at_gatherings"]:
            above = above.head
        elif token.dep_ != "dobj":
            break
        if lemma(above) not in words["taking_part"] or above.i in by_trigger:
            break
        token = above
    return token


def because_of(word: Token, by_trigger: Mapping[int, Draft]) -> tuple[Draft, Token] | None:
    """What was done because of what a clause tells, and its "because"."""
    marks = [m for m in children(word, "mark") if m.lower_ in _REASONS]
    if word.dep_ != "advcl" or not marks or children(word, "neg"):
        return None
    act = told_by(word.head, by_trigger)
    return None if act is None else (act, marks[0])


def relation_in(path: tuple[str, ...]) -> str | None:
    """The relation that "in" or "as", a noun and a preposition name: "in retaliation for"."""
    words = word_sets("event_words")
    if len(path) != 3 or path[1] not in words["in_turn"] or path[0] not in ("in", "as"):
        return None
    if path[1] in words["mere_answers"]:
        return "responds_to" if path[2] == "to" else None
    return "retaliates_for"


def is_outright(cue: Token) -> bool:
    """Whether words name a punishment, of whatever it is: "in retaliation for the expulsion"."""
    words = word_sets("event_words")
    nouns = {noun.lower_ for noun in children(cue, "pobj")}
    return not nouns.isdisjoint(words["in_turn"] - words["mere_answers"])
