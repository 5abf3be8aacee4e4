"""Who kept a deed from being done, and who could not: "a court stopped the deportation", "failed to
prevent the attack".

To stop what is done at once, an arrest, is to prevent it; to stop what goes on, a beating, is to
end it, and it was done.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import DEFINITE, children, has_to, is_to_come, lemma
from extract.sentence_words import sentence_around
from extract.status.cues import denial_governs
from extract.status.implied import is_supposed
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets
from graph.model import Modality

_TOLD = ("asserted", "alleged", "denied")
_ENDING = ("stop", "cease", "quit")
_HELPERS = frozenset({"did", "could", "has", "have", "had"})


def prevented(frame: Frame) -> Frame:
    """ "The arrest was prevented", "a court stopped the deportation": it was not done."""
    deed = frame.trigger
    if frame.modality not in _TOLD or deed.pos_ != "NOUN":
        return frame
    verb = deed.head
    if deed.dep_ not in ("dobj", "nsubjpass") or not _prevents(verb, deed) or is_to_come(verb):
        return frame
    denied = denial_governs(deed, event_type=frame.type) is not None
    if denied or negated_here(verb, objects=False) or _after_a_while(verb):
        return frame
    in_law = lemma(deed) == "arrest" or frame.type != "detain"
    told: Modality = "hypothetical" if in_law else "attempted"
    source = None if frame.modality == "denied" else frame.source
    return replace(frame, modality=told, cues=(verb,), source=source).marked("prevented")


def _prevents(verb: Token, deed: Token) -> bool:
    words = word_sets("modality")
    if any(c.lower_ == "from" for c in children(verb, "prep")):
        return False  # "was prevented from becoming known"
    stops = lemma(verb) in words["stopping"] and lemma(deed) in words["done_at_once"]
    return lemma(verb) in words["preventing"] or (stops and lemma(deed) != "killing")


def _after_a_while(verb: Token) -> bool:
    """ "Stopped the deportation after two hours"."""
    return any(word.lower_ in ("after", "when") for word in verb.subtree if word.i > verb.i)


def not_prevented(frame: Frame) -> Frame:
    """ "Failed to prevent the attack", "could not stop the beating": it was done."""
    deed = frame.trigger
    if frame.modality not in ("hypothetical", "negated", "attempted") or deed.pos_ != "NOUN":
        return frame
    words, verb = word_sets("modality"), deed.head
    stopping = words["preventing"] | words["stopping"]
    if lemma(verb) not in stopping or is_supposed(deed) or not _is_known(deed):
        return frame
    might = deed.dep_ == "nsubjpass" and _might_have_been(verb)
    if not might and (deed.dep_ != "dobj" or not _in_vain(verb)):
        return frame
    if denial_governs(deed, event_type=frame.type) is not None:
        return frame
    return replace(frame, modality="asserted", cues=()).marked("not_prevented")


def _is_known(deed: Token) -> bool:
    """ "The attack", "his arrest"; not "the planned attack"."""
    words = word_sets("modality")
    open_ = words["plan_adjectives"] | words["unreal_adjectives"] | words["attempt_adjectives"]
    definite = any(c.dep_ == "poss" or c.lower_ in DEFINITE for c in deed.lefts)
    described = {c.lower_ for c in children(deed, "amod", "compound")}
    return definite and described.isdisjoint(open_)


def _in_vain(verb: Token) -> bool:
    """Whether the past tells that a verb of preventing was not done."""
    if not has_to(verb):
        helpers = {aux.lower_ for aux in children(verb, "aux")}
        past = helpers <= _HELPERS and (verb.tag_ == "VBD" or bool(helpers))
        return past and bool(negated_here(verb, objects=False))
    above = verb.head
    finite = above.head if above.pos_ == "ADJ" else above
    failed = lemma(above) == "fail" or above.lower_ in word_sets("modality")["unable_to"]
    no = negated_here(finite, objects=False) or negated_here(above, objects=False)
    return failed and finite.lower_ in ("failed", "was", "were") and not no


def _might_have_been(verb: Token) -> bool:
    """ "The murder could have been prevented": it was not."""
    helpers = [aux.lower_ for aux in children(verb, "aux", "auxpass")]
    return helpers[:1] in (["could"], ["should"], ["might"]) and helpers[1:] == ["have", "been"]


def ended(frame: Frame) -> Frame:
    """ "Stopped threatening her": he had done so."""
    deed, verb = frame.trigger, frame.trigger.head
    if frame.modality != "negated" or deed.dep_ != "xcomp" or deed.tag_ != "VBG":
        return frame
    if verb.tag_ != "VBD" or lemma(verb) not in _ENDING or is_supposed(deed):
        return frame
    refuted = negated_here(deed) or negated_here(verb, objects=False)
    if refuted or "instead" in sentence_around(deed).words:
        return frame
    return replace(frame, modality="asserted", cues=()).marked("ended")
