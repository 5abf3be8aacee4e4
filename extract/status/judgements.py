"""What "it is ... that" says of a clause: a disgrace, open, or impossible.

Who calls it unjust, shameful or a scandal that somebody was beaten takes the beating for a fact,
also under "not" ("it is not acceptable that"); the reader takes such words for a negation. What is
conceivable or "not impossible" is left open; what is impossible is not so. What one merely cannot
believe may be said in horror of a fact or to deny it, and stays alleged.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import agents, children, first_conjunct, has_modal, has_to, is_verbal, lemma
from extract.sentence_words import sentence_around
from extract.status.cues import denial_governs
from extract.status.implied import is_supposed
from extract.status.local_cues import negated_here
from extract.statuses import CLAIMED, REFUTED
from extract.wordlists import word_sets
from graph.model import Modality

_CLAUSES = ("ccomp", "acl", "relcl", "csubj", "csubjpass")
_NOT = frozenset({"not", "n't", "n’t"})
_JUDGED = ("acomp", "attr", "oprd", "ccomp")


@dataclass(frozen=True, slots=True)
class _Judgement:
    """`verb` ("is", "called") judges what `clause` tells, by the word `name`."""

    verb: Token
    name: Token
    clause: Token

    def negation(self) -> tuple[Token, ...]:
        """The words of "is not acceptable", "is no shame"."""
        return (*negated_here(self.verb, objects=False), *negated_here(self.name))


def judged_wrong(frame: Frame) -> Frame:
    """ "it is unacceptable that he was beaten", "a disgrace that", "not fair that": he was."""
    if frame.modality not in REFUTED:
        return frame
    found = _judgement(frame.trigger, lambda name: _is_in(name, "calling_wrong"))
    if found is None or _is_open(found) or is_supposed(frame.trigger):
        return frame
    words = word_sets("modality")
    untrue = words["false_words"] | words["lie_nouns"]  # "outrageous and untrue that"
    told = sentence_around(frame.trigger).words
    if not untrue.isdisjoint(told) or ("true" in told and not _NOT.isdisjoint(told)):
        return frame
    if any(lemma(word) in words["deny_verbs"] for word in _words_around(frame.trigger)):
        return frame
    if denial_governs(frame.trigger, event_type=frame.type) is not None:
        return frame
    return replace(frame, modality="asserted", cues=()).marked("judgement")


def judged_possible(frame: Frame) -> Frame:
    """ "it is conceivable that", "it is not impossible that": it is left open."""
    if frame.modality not in ("denied", "negated", "asserted"):
        return frame
    found = _judgement(frame.trigger, lambda name: name.lower_ in _open_words())
    if found is None or not _fits_open(found) or denial_governs(found.verb) is not None:
        return frame
    cues = (*found.negation(), found.name)
    return replace(frame, modality="hypothetical", cues=cues).marked("judgement")


def judged_impossible(frame: Frame) -> Frame:
    """ "it is impossible that he was beaten", "out of the question that": it is denied."""
    if frame.modality not in CLAIMED:
        return frame
    found = _judgement(frame.trigger, lambda name: _is_in(name, "impossible"))
    if found is None or _is_how_it_was_done(found.clause):
        return frame
    if found.negation() or _is_open(found) or is_supposed(frame.trigger):
        return frame
    return _refuted(frame, found)


def judged_unbelievable(frame: Frame) -> Frame:
    """ "it is unthinkable that our men beat him": denied of one's own, else it is only said."""
    if frame.modality not in ("asserted", "denied", "negated"):
        return frame
    found = _judgement(frame.trigger, lambda name: _is_in(name, "unbelievable"))
    if found is None or found.negation() or _is_open(found) or is_supposed(frame.trigger):
        return frame
    if _is_how_it_was_done(found.clause):
        return frame
    if _is_told_in_horror(found):
        return replace(frame, modality="asserted", cues=()).marked("judgement")
    if frame.source is not None and _is_of_ones_own(found.clause):
        return _refuted(frame, found)
    they = any(s.pos_ == "PRON" for s in children(found.clause, "nsubj"))
    if frame.modality == "denied" and not they:
        return frame
    return replace(frame, modality="alleged", cues=(found.name,)).marked("judgement")


def _is_how_it_was_done(clause: Token) -> bool:
    """ "Impossible that they did it on their own", "without orders", "by mistake": they did it."""
    manner = word_sets("modality")["how_it_was_done"]
    return any(word.lower_ in manner for word in clause.subtree)


def _is_told_in_horror(found: _Judgement) -> bool:
    """ "Unbelievable that police beat people here", "in our own city", "shameful and incredible":
    of one's own men "our" says otherwise."""
    names = (found.name, first_conjunct(found.name), *children(found.name, "conj"))
    if any(_is_in(name, "calling_wrong") for name in names):
        return True
    if found.clause.tag_ == "VB" or _is_of_ones_own(found.clause):
        return False
    it = any(word.lower_ == "it" for word in children(found.verb, "nsubj"))
    doers = {w.i for d in children(found.clause, "nsubj") for w in d.subtree}
    beside = word_sets("modality")["horror_beside"]
    near = (w for w in found.clause.subtree if w.lower_ in beside)
    return it and any(w.i not in doers or w.lower_ == "here" for w in near)


def _refuted(frame: Frame, found: _Judgement) -> Frame:
    told: Modality = "negated" if frame.source is None else "denied"
    return replace(frame, modality=told, cues=(found.name,)).marked("judgement")


def _is_of_ones_own(clause: Token) -> bool:
    """`that our officers`, `that its agents had`: who answers for the doer speaks."""
    doers = [*children(clause, "nsubj"), *agents(clause)]
    return any(c.tag_ == "PRP$" or c.lower_ in ("we", "i") for d in doers for c in (d, *d.children))


def _open_words() -> frozenset[str]:
    words = word_sets("modality")
    return words["conceivable"] | words["impossible"] | words["unbelievable"]


def _fits_open(found: _Judgement) -> bool:
    """`is conceivable`; `is not impossible`."""
    return _is_in(found.name, "conceivable") != bool(found.negation())


def _is_in(name: Token, listed: str) -> bool:
    words = word_sets("modality")[listed]
    return name.lower_ in words or lemma(name) in words


def _judgement(trigger: Token, fits: Callable[[Token], bool]) -> _Judgement | None:
    """The judgement on the clause that tells an event, where its word fits."""
    clause = _clause(trigger)
    if clause is None or not any(fits(word) for word in _words_around(trigger)):
        return None
    verb = _verb_over(clause)
    if verb is None:
        return None
    name = next((word for word in _names(verb, clause) if fits(word)), None)
    return None if name is None else _Judgement(verb, name, clause)


def _words_around(trigger: Token) -> list[Token]:
    sentence = sentence_around(trigger)
    return list(trigger.doc[sentence.start : sentence.end])


def _clause(trigger: Token) -> Token | None:
    """The verb of the clause with "that" which tells the event, and in it no other "not"."""
    verb = first_conjunct(trigger)
    if verb.dep_ in ("dobj", "nsubjpass") and lemma(verb.head) in _light():
        verb = verb.head
    that = any(c.lower_ == "that" and c.dep_ != "nsubj" and c.i < verb.i for c in verb.children)
    if verb.dep_ not in _CLAUSES or not that or not is_verbal(verb):
        return None
    return None if negated_here(trigger) or negated_here(verb) else verb


def _light() -> frozenset[str]:
    return word_sets("modality")["light_verbs"]


def _verb_over(clause: Token) -> Token | None:
    """The "is" of "it is a shame that", "that X is a shame"; the "called" of "called it a shame
    that"; across ", the ministry said,"."""
    above = clause.head
    if above.dep_ == "parataxis" and lemma(above) in word_sets("speech")["verbs"]:
        above = above.head
    if above.dep_ == "pobj" and above.head.head.lower_ == "out":  # "out of the question"
        above = above.head.head
    verb = above.head if above.dep_ in ("attr", "acomp", "prep", "oprd") else above
    if clause.dep_ in ("csubj", "csubjpass"):
        return verb if lemma(verb) == "be" else None
    it = any(c.lower_ in ("it", "that") for c in children(verb, "nsubj", "dobj", "nsubjpass"))
    return verb if it else None


def _names(verb: Token, clause: Token) -> list[Token]:
    """The words by which a verb judges: "a disgrace", "impossible", "out of the question"."""
    outs = [p for p in children(verb, "prep") if p.lower_ == "out" and _is_of_question(p)]
    beside = [c for c in children(verb, *_JUDGED) if c.i != clause.i]
    return [*outs, *beside, verb]


def _is_of_question(out: Token) -> bool:
    return out.doc[out.i : out.i + 4].text.lower() == "out of the question"


def _is_open(found: _Judgement) -> bool:
    """`it would be a shame that`, `that he be beaten`, `that he would be beaten`."""
    verbs = (found.verb, found.clause)
    modal = any(map(has_modal, verbs))
    helpers = children(found.clause, "aux", "auxpass")
    bare = found.clause.tag_ == "VB" and not any(aux.tag_ == "VBD" for aux in helpers)
    bare = bare or any(aux.lower_ == "be" for aux in helpers)
    return modal or bare or has_to(found.clause)
