"""The syntax of a day in front of the subject: "On 7 April | agents had followed her".

The parser often takes the day for a part of the noun behind it, so that seven "7 April agents" did
it, and the verb has no time. The two are told apart by the words of the calendar.
"""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Token

from extract.times.vocabulary import MONTHS, WEEKDAYS

FRONTED = "shadowgraph_fronted_days"

_PREPOSITIONS = frozenset(("on", "in", "since", "until", "by", "before", "after"))
_NAMES = frozenset(name.title() for name in (*MONTHS, *WEEKDAYS))
_PARTS = frozenset(("morning", "afternoon", "evening", "night"))
_NUMBER = re.compile(r"(?P<day>\d{1,2}(?:st|nd|rd|th)?)|(?:19|20)\d\d")
_LONGEST = 4
"""Words of "Monday 7 April 2019", the longest day."""
_NOUNS = ("NOUN", "PROPN", "NUM", "PRON")
_SUBJECTS = ("nsubj", "nsubjpass")


@Language.component(FRONTED)
def with_fronted_days(doc: Doc) -> Doc:
    """Hang a day on its preposition and the noun behind it on its verb, where they are one.

    It must stand behind the parser, and before whatever reads the syntax.
    """
    for word in doc:
        if word.lower_ in _PREPOSITIONS and word.dep_ in ("prep", "ROOT"):
            day = list(_day_behind(word))
            if any(_is_named(part) for part in day):
                _part(word, day)
    return doc


def _day_behind(preposition: Token) -> Iterator[Token]:
    """The words of the day that begins behind a preposition: "7 April 2019", "Monday evening".

    "In May 12 men" has a month only.
    """
    first = preposition.i + 1
    for word in preposition.doc[first : first + _LONGEST]:
        if word.is_sent_start:
            return
        number = _NUMBER.fullmatch(word.text)
        named = _is_named(word) or word.lower_ in _PARTS
        if not named and (number is None or (preposition.lower_ == "in" and number["day"])):
            return
        yield word


def _is_named(word: Token) -> bool:
    return word.text in _NAMES


def _part(preposition: Token, day: list[Token]) -> None:
    """Part a day from the noun behind it, if the parser has run them together."""
    noun = _run_into(preposition, day)
    if noun is None:
        return
    if preposition.dep_ == "ROOT" and not _turned(preposition, noun):
        return
    if noun.head == preposition:
        verb = preposition.head
        if verb.i < noun.i or verb.pos_ not in ("VERB", "AUX") or _has_subject(verb):
            return
        passive = any(child.dep_ == "auxpass" for child in verb.lefts)
        noun.head, noun.dep_ = verb, "nsubjpass" if passive else "nsubj"
    elif noun.dep_ not in _SUBJECTS:
        return
    top = [word for word in day if word.lower_ in _PARTS] or [w for w in day if _is_named(w)]
    for word in day:
        if word.i != top[-1].i:
            word.head, word.dep_ = top[-1], "nummod" if word.pos_ == "NUM" else "compound"
    top[-1].head, top[-1].dep_ = preposition, "pobj"


def _turned(preposition: Token, noun: Token) -> bool:
    """Whether a sentence hung below its first word, and hangs on its verb now.

    "On 5 June 2021 agents arrested her": the parser may take all for what an "On" is about.
    """
    verbs = [one for one in noun.rights if one.dep_ in ("acl", "relcl") and one.tag_ == "VBD"]
    if noun.head != preposition or len(verbs) != 1 or _has_subject(verbs[0]):
        return False
    verb = verbs[0]
    verb.head, verb.dep_ = verb, "ROOT"
    preposition.head, preposition.dep_ = verb, "prep"
    for word in [one for one in preposition.rights if one.i > verb.i]:
        word.head = verb
    return True


def _run_into(preposition: Token, day: list[Token]) -> Token | None:
    """The noun behind a day to which the parser gives words of it, or the preposition; or None."""
    end = day[-1].i
    above = [word.head for word in day if word.head.i > end]
    above += [child for child in preposition.rights if child.dep_ == "pobj" and child.i > end]
    return next((word for word in above if word.pos_ in _NOUNS), None)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in (*_SUBJECTS, "expl") for child in verb.lefts)
