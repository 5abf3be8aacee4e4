"""The time that the grammar ties to an event word.

The reader says which words of a sentence are its times, and leaves some out: "arrested on 3 May and
charged" tells when both were done, "a 1983 conviction" and "got a visit the next day" when it was.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from extract.grammar import has_had, is_verbal, lemma, sentence_of
from extract.sentence_words import sentence_around, words_in
from extract.times import TimeExpression
from extract.wordlists import word_sets
from graph.model import Role

_OPEN = re.compile(r"(?:ever )?since|un?til|by|as of|before|after|following", re.IGNORECASE)
"""What begins so says when something began or ended, and may be meant of one verb alone."""
_WHERE = ("in", "at", "from", "to", "into", "outside", "on", "near")
_MODALS = frozenset(("will", "would", "shall", "should", "may", "might", "can", "could", "must"))
_FUTURE = frozenset(("will", "shall", "'ll", "\u2019ll"))
_PAST = frozenset(("was", "were", "had", "did", "has", "have"))
_CLAUSES = ("relcl", "advcl", "ccomp", "acl", "xcomp", "pcomp")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


Governed = tuple[TimeExpression, Token]
"""A date with the word that it hangs on."""


def tied(
    trigger: Token, dates: Sequence[TimeExpression], events: Collection[int] = ()
) -> TimeExpression | None:
    """The date that is the trigger's own, else that of the verb it is joined with or object of.

    A date behind the first of two joined verbs is of both, unless one stands behind the second.

    Args:
        dates: Those of the trigger's sentence, in text order.
        events: Numbers of the words that tell events: a date beside another one is that one's.
    """
    governed = list(_governed(sentence_around(trigger).span, dates, events))
    own = next((one for one, word in governed if _is_own(one, word, trigger)), None)
    own = own or _set_for(trigger, dates) or _when_it_was(trigger, dates)
    own = own or _held_on(trigger, governed)
    if own is not None:
        return own
    if any(child.lower_ == "since" and child.dep_ == "advmod" for child in trigger.lefts):
        return None  # "was refused on 3 May and has since been followed"
    closed = any(one.start > trigger.idx for one in dates)
    return _of_verbs_above(trigger, governed, front_only=closed)


def _set_for(trigger: Token, dates: Iterable[TimeExpression]) -> TimeExpression | None:
    """The day "for" which a noun is announced or planned: "the march is planned for | Sunday"."""
    if is_verbal(trigger):
        return None
    verbs = {child.i for child in trigger.children if child.dep_ == "acl"}
    if trigger.dep_ in ("dobj", "nsubjpass") and is_verbal(trigger.head):
        verbs.add(trigger.head.i)
    for one in dates:
        word = governor_of(one, sentence_of(trigger))
        if word is not None and word.i in verbs and is_goal(one, sentence_of(trigger), "for"):
            return one
    return None


def _held_on(trigger: Token, governed: Iterable[Governed]) -> TimeExpression | None:
    """The day of the last of joined verbs: "the vigil was put off and will be held | on Sunday"."""
    if trigger.dep_ not in ("nsubj", "nsubjpass"):
        return None
    holding = word_sets("modality")["holding_verbs"]
    later = {verb.i for verb in trigger.head.conjuncts if lemma(verb) in holding}
    return next((one for one, word in governed if word.i in later), None)


def _when_it_was(trigger: Token, dates: Iterable[TimeExpression]) -> TimeExpression | None:
    """The date of which the trigger's clause tells: "since | 2019, when he was beaten"."""
    for verb in (trigger, *trigger.ancestors):
        if verb.dep_ == "relcl" and any(child.lower_ == "when" for child in verb.lefts):
            return next((one for one in dates if one.start <= verb.head.idx < one.end), None)
        if verb.dep_ in _CLAUSES:
            break
    return None


def time_named(found: TimeExpression, trigger: Token) -> TimeExpression:
    """What a limit names, for the deed that it is told of: "since | Thursday, when they came"."""
    if _OPEN.match(found.text) is None or _when_it_was(trigger, [found]) is None:
        return found
    return _named(found)


def _named(found: TimeExpression) -> TimeExpression:
    """The date itself, without the word that makes it a limit."""
    limit = _OPEN.match(found.text)
    rest = found.text[limit.end() :] if limit else found.text
    begin = len(found.text) - len(rest.lstrip())
    return replace(found, start=found.start + begin, text=found.text[begin:])


def _governed(
    sentence: Span, dates: Iterable[TimeExpression], events: Collection[int]
) -> Iterator[Governed]:
    """The dates that hang on a word and are not the aim of what is done."""
    for one in dates:
        word = None if is_goal(one, sentence, "to", "for") else governor_of(one, sentence)
        if word is not None:
            yield one, carrier(one, word, events)


def carrier(found: TimeExpression, word: Token, events: Collection[int]) -> Token:
    """The verb that a date is said of when the parser hangs it on the verb's object or place.

    "Closed the matter | in April", "stopped at the gate | on Monday". A word that tells an event
    keeps its date, and so does every other word.
    """
    if is_verbal(word) or word.i in events or found.start < word.idx:
        return word
    over = word.head.head if word.dep_ == "pobj" and word.head.lower_ in _WHERE else word.head
    hangs = word.dep_ == "dobj" or (word.dep_ == "pobj" and over.i != word.head.i)
    return over if hangs and is_verbal(over) and _is_when(found, sentence_of(word)) else word


def _is_when(found: TimeExpression, sentence: Span) -> bool:
    """True for a date behind "in", "on" and the like, or bare: one "of" May is the noun's."""
    before = _word_before(found, sentence)
    return before is not None and (before.lower_ in ("in", "on", "at") or before.pos_ != "ADP")


def _word_before(found: TimeExpression, sentence: Span) -> Token | None:
    """The last word of the sentence that begins before an expression."""
    place = bisect_left(words_in(sentence).places, found.start)
    return sentence[place - 1] if place else None


def _of_verbs_above(
    trigger: Token, governed: Iterable[Governed], *, front_only: bool
) -> TimeExpression | None:
    """The date in front of a verb above, else one between that verb and the trigger."""
    verbs = {verb.i for verb in _verbs_above(trigger)}
    shared = [(d, word) for d, word in governed if word.i in verbs and not _OPEN.match(d.text)]
    front = next((one for one, word in shared if one.end <= word.idx), None)
    if front is not None or front_only:
        return front
    return next((one for one, _ in shared if one.end <= trigger.idx), None)


def _is_own(found: TimeExpression, governor: Token, trigger: Token) -> bool:
    """True for "a 1983 conviction", "a request of 3 May", not for "rejected the appeal in May"."""
    if governor.i != trigger.i or is_verbal(trigger):
        return governor.i == trigger.i
    if found.end <= trigger.idx or trigger.dep_ in ("nsubj", "nsubjpass"):
        return True
    return trigger.i + 1 < sentence_of(trigger).end and trigger.nbor().lower_ == "of"


def _verbs_above(trigger: Token) -> Iterator[Token]:
    """The verbs that a verb without a subject of its own is joined with, or that carry a noun."""
    if not is_verbal(trigger):
        words = word_sets("light_verbs")
        carrying = words["light"] | words["organizing"] | words["inverting"]
        carried = trigger.dep_ in ("dobj", "nsubjpass", "attr") and is_verbal(trigger.head)
        if carried and lemma(trigger.head) in carrying:
            yield trigger.head
        return
    yield from joined_before(trigger)
    told = _told_beside(trigger) or _told_of_doer(trigger) or _told_next(trigger)
    if told is not None:
        yield told
        yield from joined_before(told)


def _told_beside(verb: Token) -> Token | None:
    """The verb that a bare participle goes with, and whose time it shares; None for other verbs.

    "Spoke on Monday, rebutting the charge": one time for both.
    """
    bare = verb.tag_ == "VBG" and not any(
        child.dep_ in ("mark", "prep") and child.i < verb.i for child in verb.children
    )
    if not bare or verb.dep_ != "advcl" or has_subject(verb) or not is_verbal(verb.head):
        return None
    return verb.head


def _told_next(verb: Token) -> Token | None:
    """The verb before a bare "then": "in August they were returned, then | executed"."""
    then = any(child.lower_ == "then" for child in verb.lefts)
    below = verb.dep_ in ("dep", "advcl", "xcomp", "acl") and verb.tag_ in ("VBD", "VBN")
    if not then or not below or has_subject(verb) or not is_verbal(verb.head):
        return None
    return verb.head if verb.head.i < verb.i else None


def _told_of_doer(verb: Token) -> Token | None:
    """The verb whose doer does this, too: "was stopped in May | by two men who threatened her"."""
    by, past = verb.head.head, verb.tag_ == "VBD"
    if verb.dep_ != "relcl" or not past or by.lower_ != "by" or not is_verbal(by.head):
        return None
    return by.head


def joined_before(verb: Token) -> Iterator[Token]:
    """The verbs whose subject a joined verb shares, the nearest first: "was arrested and held"."""
    while verb.dep_ == "conj" and is_verbal(verb.head) and not has_subject(verb):
        verb = verb.head
        yield verb


def has_subject(verb: Token) -> bool:
    """True for a verb with a subject of its own."""
    return any(child.dep_ in _SUBJECTS for child in verb.lefts)


def governor_of(found: TimeExpression | Role, sentence: Span) -> Token | None:
    """The word that an expression hangs on, over its preposition; None where it stands alone."""
    places = words_in(sentence).places
    for number in range(bisect_left(places, found.start), bisect_left(places, found.end)):
        top = sentence[number]
        if not found.start <= top.head.idx < found.end:
            return _climbed(_bare_preposition(top) or top.head)
    return None


def _bare_preposition(word: Token) -> Token | None:
    """The "on" of "on | Sunday Weller's name", "on | 8 May 2021 Thai police": the parser takes the
    day for a part of the name."""
    in_name = word.dep_ in ("compound", "nummod", "nmod")
    if not in_name or word.i == sentence_around(word).start:
        return None
    before = word.nbor(-1)
    return before if before.dep_ == "prep" and not any(before.children) else None


def _climbed(here: Token) -> Token:
    """Over prepositions and parts of time: "in the night of 12 May" hangs where "in" does."""
    while here.head.i != here.i:
        over = here.pos_ == "ADP" and here.dep_ in ("prep", "pcomp")
        part = here.dep_ in ("pobj", "npadvmod") and here.lower_ in word_sets("times")["parts"]
        if not over and not part:
            break
        here = here.head
    return here


def is_goal(found: TimeExpression, sentence: Span, *prepositions: str) -> bool:
    """True behind one of the prepositions: "adjourned to | October", "set for | January"."""
    before = _word_before(found, sentence)
    if before is None or before.lower_ not in prepositions:
        return False
    behind = bisect_left(words_in(sentence).places, found.end)
    whose = behind < len(sentence) and sentence[behind].tag_ == "POS"  # "for Saturday's march"
    return not whose


def is_of_what_follows(found: TimeExpression, trigger: Token) -> bool:
    """ "was in danger on | Monday after being stabbed", "fined | last year for beating him"."""
    first = trigger if trigger.dep_ != "conj" else next(joined_before(trigger), trigger)
    if first.dep_ == "pcomp" and first.head.lower_ in ("after", "for"):
        return found.end <= first.head.idx
    marks = (word for word in first.lefts if word.dep_ == "mark" and word.lower_ == "after")
    after = next(marks, None) if first.dep_ == "advcl" else None
    return after is not None and found.end <= after.idx


def is_of_a_permit(verb: Token | None, trigger: Token) -> bool:
    """Whether a verb tells only who allowed or announced a gathering: "the talk was approved"."""
    if verb is None or is_verbal(trigger) or trigger.dep_ not in ("nsubjpass", "dobj"):
        return False
    verbs = (verb, *joined_before(verb))
    return lemma(verb) in word_sets("times")["permits"] and trigger.head in verbs


def is_of_who_it_was(verb: Token | None, trigger: Token) -> bool:
    """Whether a verb says what had been before of somebody in the trigger's clause.

    "A man who had been fined in 2023 was led away": he was led away on another day.
    """
    if verb is None or not is_verbal(verb) or verb.i == trigger.i:
        return False
    first = next((one for one in (verb, *joined_before(verb)) if one.dep_ == "relcl"), None)
    if not has_had(verb) or first is None or first.is_ancestor(trigger) or first.i == trigger.i:
        return False
    return trigger.is_ancestor(first) or trigger.head.is_ancestor(first)


def is_future(found: TimeExpression, sentence: Span) -> bool:
    """True when the date hangs on a verb with "will" or "shall": "will be shown on 17 May"."""
    verb = governor_of(found, sentence)
    if verb is None or not is_verbal(verb):
        return False
    return any(child.dep_ == "aux" and child.lower_ in _FUTURE for child in verb.lefts)


def is_past(found: TimeExpression, sentence: Span) -> bool:
    """True when the date hangs on a verb in the past: "was halted on Saturday"."""
    verb = governor_of(found, sentence)
    if verb is None or not is_verbal(verb):
        return False
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if helpers & _MODALS or "to" in helpers:
        return False
    return verb.tag_ == "VBD" or bool(helpers & _PAST)
