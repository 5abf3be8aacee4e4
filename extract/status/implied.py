"""What stays true below a "not": "was not aware that they had beaten him", "could not stop them".

Words of knowing, minding and hiding take what they are of for a fact, negated or not; a "not" above
a verb that keeps from a deed ("did not hesitate to") says that it was done. The two classes are
Karttunen's factive and implicative verbs ("Implicative Verbs", Language 47, 1971).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import (
    DEFINITE,
    children,
    first_conjunct,
    has_to,
    is_verbal,
    lemma,
    word_before,
)
from extract.sentence_words import sentence_around
from extract.status.cues import denial_governs
from extract.status.holding_back import is_gerund_before_a_name
from extract.status.local_cues import negated_here
from extract.statuses import CLAIMED
from extract.wordlists import word_sets
from graph.model import Modality

_CLAUSES = ("ccomp", "xcomp", "pcomp", "acl", "csubj", "advcl", "relcl")
_ARGUMENTS = ("dobj", "pobj")
_OPEN = ("whether", "if", "any", "anyone", "anybody", "anything", "ever", "either")
_TO_COME = ("will", "would", "wo", "may", "might", "should", "shall", "can", "must", "'ll", "’ll")
_UNREAL = (*_TO_COME, "could")
_PAST = ("did", "could", "had", "has", "have", "was", "were")
_GONE_THROUGH = ("be", "have", "begin", "start", "continue", "keep")
_DOUBTS = ("doubt", "question")
_LIGHT = ("be", "have", "make", "show", "keep", "feel", "leave", "seem", "remain", "express")
_UNTIL = 2  # words between "not" and "until": "not even until"


@dataclass(frozen=True, slots=True)
class _Above:
    """A word that governs a told clause.

    Attributes:
        word: The verb, adjective or noun.
        below: The word of the clause that hangs on it.
        preposition: Between the two, in lower case; empty where none stands.
    """

    word: Token
    below: Token
    preposition: str


def implied(frame: Frame) -> Frame:
    """ "did not notice that X", "did not hesitate to X", "no secret that X": X was done."""
    if frame.modality not in ("denied", "negated", "hypothetical"):
        return frame
    trigger = frame.trigger
    if sentence_around(trigger).words.isdisjoint(word_sets("modality")["outer_negations"]):
        return frame
    found = _not_until(trigger) or _no_day_without(trigger) or _above(trigger)
    denied = denial_governs(trigger, event_type=frame.type) or (found and denial_governs(found))
    if found is None or denied is not None or is_supposed(trigger):
        return frame
    words = word_sets("modality")
    hedged = any(c.lower_ in words["allege_adverbs"] for c in children(trigger, "advmod"))
    told: Modality = "alleged" if hedged or lemma(found) in words["owning_up"] else "asserted"
    silent = frame.source is not None and frame.source.head.i == found.i
    source = None if silent or frame.modality == "denied" else frame.source
    return replace(frame, modality=told, cues=(), source=source).marked("implied")


def is_supposed(trigger: Token) -> bool:
    """Whether a sentence asks, or says "if" or "fears": what is under a "not" there is no fact."""
    sentence, words = sentence_around(trigger), word_sets("modality")
    said = sentence.words | sentence.all_lemmas
    return "?" in said or bool(said & (words["conditions"] | words["fear_verbs"]))


def not_said_by_who_did_not_know(frame: Frame) -> Frame:
    """ "No neighbor noticed that they had followed her": no neighbor says so."""
    source = frame.source
    if source is None or frame.modality not in CLAIMED:
        return frame
    verb, words = source.head, word_sets("modality")
    knows = is_verbal(verb) and lemma(verb) in words["fact_verbs"] & words["knowing"]
    if not knows or source.dep_ != "nsubj" or not negated_here(verb, objects=False):
        return frame
    return replace(frame, source=None).marked("implied")


def _above(trigger: Token) -> Token | None:
    """The nearest word above whose negation says nothing against the event, or is made up for."""
    if negated_here(trigger) or _has_helper(trigger, _UNREAL):
        return None
    return next(filter(None, (_implies(above, trigger) for above in _governors(trigger))), None)


def _governors(trigger: Token) -> Iterator[_Above]:
    """The words above, up to where another clause of its own is negated or tells of a time to
    come."""
    below, is_noun = trigger, not is_verbal(trigger)
    if is_gerund_before_a_name(trigger, trigger.head):
        over = trigger.head.head
        yield _Above(over.head, trigger, over.lower_)
        return
    if is_noun and not any(c.lower_ in DEFINITE or c.dep_ == "poss" for c in trigger.lefts):
        return
    for _ in range(2):
        below = first_conjunct(below)
        above, preposition = below.head, ""
        if below.dep_ in ("pcomp", "pobj"):
            above, preposition = above.head, above.lower_
            above = above.head if above.dep_ in ("advmod", "prt") else above  # "shied away"
        if below.dep_ not in (_ARGUMENTS if is_noun else _CLAUSES) or above.i == below.i:
            return
        yield _Above(above, below, preposition)
        if lemma(above) not in _GONE_THROUGH or negated_here(above) or _has_helper(above, _UNREAL):
            return
        below, is_noun = above, False


def _implies(above: _Above, trigger: Token) -> Token | None:
    """The word whose negation leaves what is told true."""
    if _is_left_open(above.below, trigger):
        return None
    keyword = _fact(above)
    if keyword is not None:
        return keyword if _is_sure(keyword, above) else None
    return _not_kept_from(above)


def _fact(above: _Above) -> Token | None:
    """The word of knowing, minding or hiding, above the clause or beside it under "be"."""
    words = word_sets("modality")
    word, linked = above.word, above.preposition in words["fact_prepositions"]
    if is_verbal(word) and lemma(word) in words["fact_verbs"]:
        own = above.below.dep_ == "xcomp" and lemma(word) in words["owning_up"]
        told = (linked or not above.preposition) and not has_to(above.below)
        return word if told and not own else None  # "did not admit beating him" denies it
    beside = children(word, "acomp", "attr", "dobj", "nsubj") if lemma(word) in _LIGHT else [word]
    facts = words["fact_adjectives"] | words["fact_nouns"]
    found = next((w for w in beside if w.lower_ in facts or lemma(w) in facts), None)
    doubt = found is not None and lemma(found) in _DOUBTS  # "no question of arresting him"
    return None if doubt and above.preposition else found


def _is_sure(keyword: Token, above: _Above) -> bool:
    """Whether the word is negated, or means so much by itself ("unaware"); and is no speaker's "we
    are not aware that", by which one denies."""
    words = word_sets("modality")
    verb = keyword if is_verbal(keyword) else keyword.head
    negated = negated_here(verb, objects=False) or negated_here(keyword, objects=False)
    refused = verb.dep_ == "xcomp" and lemma(verb.head) in words["unfulfilled"]
    if not negated and not refused and keyword.lower_ not in words["unaware"]:
        return False
    if lemma(keyword) not in words["knowing"]:
        return True
    if above.below.dep_ in ("pcomp", "xcomp"):
        return False  # "was not aware of being followed"
    own = any(s.lower_ in ("i", "we", "it") for s in children(verb, "nsubj"))
    said = verb.dep_ == "ccomp" and lemma(verb.head) in word_sets("speech")["verbs"]
    return not own and not said


def _not_kept_from(above: _Above) -> Token | None:
    """ "did not hesitate to beat him", "could not stop them from following her", "lost no time in
    arresting her", "not content with arresting her"."""
    words, verb, name = word_sets("modality"), above.word, lemma(above.word)
    if above.preposition == "with" and verb.lower_ in ("content", "satisfied"):
        before = word_before(verb)
        no = negated_here(verb) or (before is not None and before.lower_ == "not")
        return verb if no else None
    if above.preposition == "in" and name in ("lose", "waste"):
        time = next((o for o in children(verb, "dobj") if lemma(o) == "time"), None)
        return verb if time is not None and negated_here(time) else None
    if not is_verbal(verb) or not _is_past(verb) or not negated_here(verb, objects=False):
        return None
    if above.preposition:
        kept = name in words["keeping_from"] and above.preposition in ("from", "at", "in", "of")
    else:
        kept = name in words["shrinking_to" if has_to(above.below) else "ceasing_from"]
    return verb if kept else None


def _no_day_without(trigger: Token) -> Token | None:
    """ "Not a day passed without agents following her", "no day on which they did not"."""
    day = next((a for a in (trigger.head, trigger.head.head) if _is_no_day(a)), None)
    if trigger.dep_ in ("relcl", "ccomp") and day is not None and _on_which_not(trigger):
        return day
    if "without" not in sentence_around(trigger).words:
        return None
    without = next((above for above in trigger.ancestors if above.lower_ == "without"), None)
    if without is None or lemma(without.head) not in ("pass", "go"):
        return None
    days = children(without.head, "nsubj", "npadvmod", "nsubjpass")
    return without if any(negated_here(day) or _is_hardly_a(day) for day in days) else None


def _is_no_day(word: Token) -> bool:
    """The "day" of "no day", or the verb of "no day passed"."""
    days = [word, *children(word, "nsubj")]
    named = (d for d in days if lemma(d) in word_sets("modality")["units_of_time"])
    return any(negated_here(day) or negated_here(day.head, objects=False) for day in named)


def _on_which_not(trigger: Token) -> bool:
    """`on which he was not followed`: behind "which", "that" or "when"."""
    opened = any(w.lower_ in ("which", "that", "when") for w in trigger.subtree if w.i < trigger.i)
    return opened and bool(children(trigger, "neg"))


def _is_hardly_a(day: Token) -> bool:
    """ "Hardly a week"."""
    before = day.doc[max(0, day.i - 2) : day.i]
    return any(word.lower_ in ("hardly", "scarcely", "barely") for word in before)


def _not_until(trigger: Token) -> Token | None:
    """ "Not until they had beaten her did they go", "it was not until May that they beat her"."""
    sentence = sentence_around(trigger)
    if "until" not in sentence.words or trigger.tag_ not in ("VBD", "VBN"):
        return None
    for place in (sentence.start + n for n, word in enumerate(sentence.low) if word == "until"):
        before = trigger.doc[max(sentence.start, place - _UNTIL) : place]
        if not any(word.lower_ in ("not", "n't", "n’t") for word in before):
            continue
        until = trigger.doc[place]
        opens = place <= sentence.start + _UNTIL and trigger in _below(until)
        cleft = any(w.lower_ == "it" for w in children(until.head, "nsubj")) and _is_that(trigger)
        if opens or (cleft and lemma(until.head) == "be"):
            return until
    return None


def _below(until: Token) -> list[Token]:
    """The verb of the clause that "until" opens, with those joined to it."""
    verb = until.head if until.dep_ == "mark" else next(iter(children(until, "pcomp")), until)
    return [verb, *children(verb, "conj")]


def _is_that(verb: Token) -> bool:
    return any(c.lower_ == "that" for c in children(verb, "mark", "nsubj", "nsubjpass", "advmod"))


def _is_left_open(below: Token, trigger: Token) -> bool:
    """ "did not know whether", "did not notice that anyone": nothing is taken for a fact."""
    return any(word.lower_ in _OPEN for word in (*below.subtree, *trigger.subtree))


def _is_past(verb: Token) -> bool:
    """ "Stopped", "did not stop", "could not keep", "had never ceased"; no law, order or plan."""
    if _has_helper(verb, _TO_COME) or has_to(verb):
        return False
    helpers = children(verb, "aux", "auxpass")
    return verb.tag_ == "VBD" or any(aux.lower_ in _PAST for aux in helpers)


def _has_helper(verb: Token, helpers: tuple[str, ...]) -> bool:
    return any(aux.lower_ in helpers for aux in children(verb, "aux"))
