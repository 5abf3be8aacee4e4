"""Deeds that were thought of, and not done: "decided against arresting her", "wanted to beat him",
"pretended that they had beaten her", "to arrest her would be a mistake".

The reader takes the nearest verb for the whole story, where another above it says otherwise.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, has_to, is_verbal, lemma
from extract.sentence_words import sentence_around
from extract.status.holding_back import is_gerund_before_a_name
from extract.status.local_cues import negated_here
from extract.statuses import REPORTED
from extract.wordlists import word_sets
from graph.model import Modality

_RELATIVE = ("WP", "WDT")
_WOULD = ("would", "could", "'d", "’d")


def not_gone_through_with(frame: Frame) -> Frame:
    """ "decided against beating him", "thought better of it": it was not done."""
    deed = frame.trigger
    below = deed.head if is_gerund_before_a_name(deed, deed.head) else deed
    if frame.modality not in REPORTED or below.dep_ not in ("pcomp", "pobj"):
        return frame
    preposition = below.head
    verb = preposition.head
    if preposition.lower_ == "of" and verb.lower_ == "better":
        verb = verb.head
        chosen = lemma(verb) == "think"
    else:
        against = preposition.lower_ == "against"
        chosen = against and lemma(verb) in word_sets("modality")["choosing_verbs"]
    if not chosen or not is_verbal(verb) or negated_here(verb) or frame.trigger.tag_ != "VBG":
        return frame
    return _told(frame, "negated", verb)


def only_wanted(frame: Frame) -> Frame:
    """ "wanted to arrest her" tells of a wish, and of no attempt."""
    verb = frame.trigger.head
    if frame.modality not in REPORTED or frame.trigger.dep_ != "xcomp" or not has_to(frame.trigger):
        return frame
    wanted = lemma(verb) in word_sets("modality")["wanting_verbs"] and not negated_here(verb)
    return _told(frame, "planned", verb) if wanted and not _did_so(frame.trigger) else frame


def _did_so(trigger: Token) -> bool:
    """ "wanted to arrest her, and did": it was no mere wish."""
    rest = trigger.doc[trigger.i + 1 : sentence_around(trigger).end]
    return any(lemma(word) == "do" and word.dep_ not in ("aux", "auxpass") for word in rest)


def only_pretended(frame: Frame) -> Frame:
    """ "pretended that they had beaten her": they had not."""
    verb = frame.trigger.head
    if frame.modality not in REPORTED or frame.trigger.dep_ not in ("ccomp", "xcomp"):
        return frame
    feigned = lemma(verb) in word_sets("modality")["pretending_verbs"] and not negated_here(verb)
    return _told(frame, "negated", verb) if feigned else frame


def only_thought_of(frame: Frame) -> Frame:
    """ "To arrest her would be a mistake", "it would be a shame to arrest her": nobody has."""
    trigger = frame.trigger
    if frame.modality not in REPORTED or not has_to(trigger):
        return frame
    above = _judging(trigger)
    would = next((a for a in children(above, "aux") if a.lower_ in _WOULD), None) if above else None
    return frame if would is None else _told(frame, "hypothetical", would)


def _judging(verb: Token) -> Token | None:
    """The "be" of "to X would be wrong", "it would be wrong to X", "it would be a shame to X"."""
    if verb.dep_ == "csubj":
        return verb.head
    above = verb.head.head if verb.dep_ in ("acl", "relcl") else verb.head
    it = lemma(above) == "be" and any(s.lower_ == "it" for s in children(above, "nsubj"))
    return above if it and verb.i > above.i else None


def not_by_whom_it_was_not(frame: Frame) -> Frame:
    """ "It was not the police who beat him": who did is not told."""
    if frame.modality not in REPORTED or "it" not in sentence_around(frame.trigger).words:
        return frame
    no, noun = _cleft(frame.trigger)
    if no is None or noun is None or not any(f.head.i == noun.i for f in frame.fillers):
        return frame
    return _told(frame, "negated" if frame.source is None else "denied", no)


def _cleft(verb: Token) -> tuple[Token | None, Token | None]:
    """The "not", and who is meant, of "it was not X who did"; not of "not only X", "but Y"."""
    if verb.dep_ not in ("relcl", "acl", "ccomp", "advcl") or not _is_who_did(verb):
        return None, None
    copula = next((above for above in verb.ancestors if lemma(above) == "be"), None)
    if copula is None or not any(s.lower_ == "it" for s in children(copula, "nsubj")):
        return None, None
    noun = next(iter(children(copula, "attr")), None)
    end = verb.i if noun is None else noun.i  # "it was the consul, not her husband, who"
    no = next((n for n in children(copula, "neg") if n.i < end), None)
    between = {word.lower_ for word in verb.doc[copula.i : verb.i]}
    instead = any(word.lower_ == "but" for word in verb.doc[verb.i : sentence_around(verb).end])
    relatives = [w for w in verb.doc[copula.i : sentence_around(verb).end] if w.tag_ in _RELATIVE]
    further = len(relatives) > 1  # "it was not the police who arrested her who freed her"
    alone = between.isdisjoint(word_sets("modality")["not_alone"])
    return (None, None) if instead or further or not alone else (no, noun)


def _is_who_did(verb: Token) -> bool:
    subjects = children(verb, "nsubj", "nsubjpass")
    return any(subject.lower_ in ("who", "that", "which") for subject in subjects)


def _told(frame: Frame, modality: Modality, cue: Token) -> Frame:
    return replace(frame, modality=modality, cues=(cue,)).marked("undone")
