"""Deeds told in a cleft: "what the men did not do was beat her", "what they planned to do was".

Whether the deed was done stands in the clause with "what" and "do", which the reader reads past. So
too of "not until May did police question him": it was done then.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, has_modal, is_verbal, lemma
from extract.sentence_words import sentence_around
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets

_FIRST_DONE_AT = frozenset({"until", "till", "before"})
_CLAUSE = ("csubj", "csubjpass")
_LOW = ("xcomp", "ccomp", "attr", "conj")


def what_was_done(frame: Frame) -> Frame:
    """ "What the men did not do was beat her" tells of no beating, "planned to do" of a plan."""
    do = _do_of_what(frame.trigger) if is_verbal(frame.trigger) else None
    if do is None or frame.modality != "asserted" or not _is_what_it_was(frame.trigger, do):
        return frame
    if cues := negated_here(do, objects=False):
        return replace(frame, modality="negated", cues=cues).marked("cleft")
    above = do.head
    if do.dep_ == "xcomp" and lemma(above) in word_sets("modality")["plan_verbs"]:
        return replace(frame, modality="planned", cues=(above,)).marked("cleft")
    return frame


def cleft_over(verb: Token) -> Token | None:
    """The "was" of "It was he whom they followed", over the verb of its clause."""
    if not is_verbal(verb) or verb.dep_ not in ("relcl", "ccomp", "advcl", "acl"):
        return None
    above = verb.head
    while above.dep_ in ("conj", "appos", "attr") and lemma(above) != "be":
        above = above.head
    it = any(s.lower_ == "it" for s in children(above, "nsubj"))
    return above if lemma(above) == "be" and it else None


def asked_in_a_cleft(frame: Frame) -> Frame:
    """ "Was it the dean, and not the students, whom they threatened?": it asks."""
    verb = frame.trigger
    if frame.modality != "asserted" or verb.dep_ != "relcl" or not is_asked_in_a_cleft(verb):
        return frame
    return replace(frame, modality="hypothetical", cues=(verb.head,)).marked("cleft")


def is_asked_in_a_cleft(verb: Token) -> bool:
    """Whether "was it" opens a question over the verb of a relative clause."""
    copula = cleft_over(verb) if verb.dep_ == "relcl" else None
    if copula is None or "?" not in sentence_around(copula).words:
        return False
    return any(s.lower_ == "it" and copula.i < s.i for s in children(copula, "nsubj"))


def came_later(frame: Frame) -> Frame:
    """ "Not until May did police question him": they did in May."""
    trigger = frame.trigger
    if frame.modality not in ("negated", "hypothetical") or not is_verbal(trigger):
        return frame
    start = sentence_around(trigger).start
    opening = trigger.doc[start : start + 2]
    if opening[0].lower_ != "not" or opening[-1].lower_ not in _FIRST_DONE_AT:
        return frame
    if has_modal(trigger) or not _is_inverted(trigger):
        return frame
    if any(w.i > start for w in negated_here(trigger)):
        return frame  # "not until May did nobody follow her"
    return replace(frame, modality="asserted", cues=()).marked("came_later")


def _do_of_what(trigger: Token) -> Token | None:
    """The "do" of which the "what" that opens the sentence is the object."""
    what = trigger.doc[sentence_around(trigger).start]
    do = what.head
    opens = what.lower_ == "what" and what.dep_ == "dobj" and lemma(do) == "do"
    return do if opens and do.i < trigger.i else None


def _is_what_it_was(trigger: Token, do: Token) -> bool:
    """Whether "was" equates the deed with what was done."""
    top = do
    while top.dep_ not in _CLAUSE and top.head.i != top.i and top.head.i < trigger.i:
        top = top.head
    if top.dep_ not in _CLAUSE:
        return False
    copula = top.head
    return trigger.i in (copula.i, copula.head.i) or (
        lemma(copula) == "be" and trigger.dep_ in _LOW and trigger.head.i == copula.i
    )


def _is_inverted(verb: Token) -> bool:
    """ "Did police question", "were the two men arrested": the helping verb before the subject."""
    doer = next((s for s in children(verb, "nsubj", "nsubjpass")), None)
    if doer is None and verb.dep_ == "acl":  # the parser takes "the men arrested" for one phrase
        return verb.head.dep_ == "attr" and verb.head.head.i < verb.head.left_edge.i
    return doer is not None and any(
        word.i < doer.i for word in children(verb, "aux", "auxpass") if word.tag_ != "TO"
    )
