"""Dates of what is told beside the story: of plans, reasons and what others speak of.

"On 5 October men beat him. They asked him about the protest of 28 September. | The next day" is
6 October, and so it is behind "his trial starts on 12 November". Where the story may have moved on
to the date ("the hearing was set for 8 October"), nobody can tell: no day is better than a wrong
one.
"""

import re
from collections.abc import Iterator
from datetime import date

from spacy.tokens import Span, Token

from extract.claims.clause_times import governor_of, is_goal
from extract.claims.earlier_events import remembered_with
from extract.claims.told_days import Beside, ToldDays, looks_aside
from extract.grammar import NOUNS, children, has_had, has_to, is_verbal, lemma
from extract.times import TimeExpression
from extract.wordlists import word_sets
from graph.dates import first_day, is_day, last_day
from graph.model import DateInterval

_HANGING = ("dobj", "pobj", "prep", "pcomp", "xcomp", "acl", "conj", "compound", "npadvmod")
"""How what a clause tells hangs on its verb."""
_OBJECTS = ("dobj", "pobj")
_OPENING = ("", "in", "on")
_OF = re.compile(r"\bof\s+(?:the )?\Z", re.IGNORECASE)
_DONE_BEFORE = ("for", "of", "over", "about", "against")
_PRESENT = ("VBZ", "VBP")
_AHEAD = ("will", "'ll", "would", "shall", "should", "may", "might")


def beside_the_story(
    found: TimeExpression,
    sentence: Span,
    days: DateInterval,
    told: ToldDays,
    *,
    aside: bool,
    today: date | None,
) -> Beside:
    """How a date stands to the story that was told before it.

    Args:
        told: The days told so far.
        aside: The date is of a relative clause, a pluperfect or a noun that tells no event.
        today: When the text was written.
    """
    scene = told.scene_so_far
    if scene is None or looks_aside(found):
        return Beside.YES if aside else Beside.NO
    later = first_day(days) > last_day(scene)
    if _is_ahead(found, sentence, told):
        return Beside.YES
    if _is_planned_for(found, sentence):
        to_come = today is not None and first_day(days) > today
        return Beside.DOUBTFUL if later and not to_come else Beside.YES
    if aside:
        return Beside.DOUBTFUL if later and is_day(scene) else Beside.YES
    return _looks_back(found, sentence) if last_day(days) < first_day(scene) else Beside.NO


def opens_its_sentence(found: TimeExpression, sentence: Span) -> bool:
    """True for a day in front of its sentence, whose main verb is in the simple past."""
    before = sentence.text[: found.start - sentence.start_char].strip().lower()
    return before in _OPENING and sentence.root.tag_ == "VBD" and not has_had(sentence.root)


def opens_a_scene(found: TimeExpression, sentence: Span) -> bool:
    """Whether a date in front of its sentence is that of the main clause, whatever it hangs on.

    "On 2 August exiles gathered to read the names": the parser takes "gathered" for a clause of
    the exiles.
    """
    before = sentence.text[: found.start - sentence.start_char].strip().lower()
    word = governor_of(found, sentence)
    if before not in _OPENING or word is None or has_had(sentence.root):
        return False
    if word.pos_ == "ADP":
        return word.dep_ == "ROOT"
    return is_verbal(word) and word.dep_ in ("relcl", "acl") and not has_had(word)


def is_in_a_clause_below(found: TimeExpression, sentence: Span) -> bool:
    """True for the date of a clause of somebody: "the man who was fined on | 12 March"."""
    word = governor_of(found, sentence)
    return word is not None and word.dep_ in ("relcl", "acl")


def is_told_now(found: TimeExpression, sentence: Span) -> bool:
    """True for the date of a clause in the present: "starts on | 3 November", "is to be heard"."""
    word = governor_of(found, sentence)
    return word is not None and _is_present(list(_clause(word))[-1])


def _is_ahead(found: TimeExpression, sentence: Span, told: ToldDays) -> bool:
    """Whether a clause in the present tells what is to come, or is, beside a story of the past."""
    return not told.present and is_told_now(found, sentence)


def _is_planned_for(found: TimeExpression, sentence: Span) -> bool:
    """Whether a clause in the past tells what was still ahead: "was to speak on | 8 November"."""
    word = governor_of(found, sentence)
    if word is None:
        return False
    if is_goal(found, sentence, "for") and is_verbal(word):
        return True
    return any(map(_lies_ahead, filter(is_verbal, _clause(word))))


def _lies_ahead(verb: Token) -> bool:
    """ "Planned | to sing", "was | to be heard", "would | speak"; not "managed | to flee"."""
    if any(child.lower_ in _AHEAD for child in verb.lefts if child.dep_ == "aux"):
        return True
    if verb.pos_ == "AUX" and any(has_to(one) for one in (verb, *children(verb, "xcomp"))):
        return True
    below = verb.dep_ == "xcomp" and has_to(verb)
    return below and (verb.head.pos_ == "AUX" or _is_planned(verb.head))


def _is_planned(word: Token) -> bool:
    """ "Planned | to sing", "was due | to speak"."""
    words = word_sets("modality")
    return is_verbal(word) and lemma(word) in words["plan_verbs"] | words["plan_objects"]


def _is_present(verb: Token) -> bool:
    """ "Starts", "is to be heard", "are planning", "will be": not "has been"."""
    helpers = {c.lower_ for c in verb.lefts if c.dep_ in ("aux", "auxpass")}
    words = word_sets("times")
    if helpers & words["aux_has"] or has_had(verb):
        return False
    return bool(helpers & (words["aux_present"] | {"will", "'ll"})) or (
        verb.tag_ in _PRESENT and not helpers
    )


def _looks_back(found: TimeExpression, sentence: Span) -> Beside:
    """How a date before the day of the story stands to it."""
    word = governor_of(found, sentence)
    if word is None:
        return Beside.NO
    before = sentence.text[: found.start - sentence.start_char]
    if word.pos_ in NOUNS and word.idx < found.start:
        named = word.dep_ in _OBJECTS and _OF.search(before) is not None
        if named or remembered_with(word) is not None:
            return Beside.YES
    chain = list(_clause(word))
    if any(one.dep_ == "pcomp" and one.head.lower_ in _DONE_BEFORE for one in chain):
        return Beside.YES
    verb = chain[-1]
    if has_had(verb) or _is_reason(verb):
        return Beside.YES
    open_ = _is_said(verb) or _is_behind_what_is_remembered(found, sentence)
    return Beside.DOUBTFUL if open_ else Beside.NO


def _is_behind_what_is_remembered(found: TimeExpression, sentence: Span) -> bool:
    """ "Protested against the execution of a rapper on | 28 September", "fined for following her on
    | 2 May", whatever the date hangs on."""
    before = [word for word in sentence if word.idx < found.start and word.pos_ != "ADP"]
    last = before[-1] if before else None
    while last is not None and (last.pos_ in (*NOUNS, "ADP") or last.dep_ == "pcomp"):
        if last.pos_ in NOUNS and remembered_with(last) is not None:
            return True
        if last.dep_ == "pcomp" and last.head.lower_ in _DONE_BEFORE:
            return True
        last = last.head if last.head.i != last.i else None
    return False


def _is_reason(verb: Token) -> bool:
    """ "Because he | spoke at a rally"."""
    return verb.dep_ == "advcl" and any(
        child.dep_ == "mark" and child.lower_ == "because" for child in verb.lefts
    )


def _is_said(verb: Token) -> bool:
    """ "Told police that a man | followed her", "the charge is that ...": what was said on the day
    of the story, or is said."""
    above, said = verb.head, word_sets("speech")["verbs"]
    if verb.dep_ != "ccomp" or verb.i < above.i:
        return False
    return lemma(above) in said or above.pos_ == "AUX"


def _clause(word: Token) -> Iterator[Token]:
    """A word and those above it, up to the verb with which its clause tells it."""
    yield word
    while word.head.i != word.i and (word.dep_ in _HANGING or not is_verbal(word)):
        word = word.head
        yield word
