"""What whoever denies something does beside: "denied that he had any part in it and accused her".

The reader and the parser join the second verb to what is denied. With the past tense that "denied"
has, it goes with "denied" where it answers (who denies a deed accuses, demands, summons), where it
threatens to do something, where a comma stands before the "and", and where it is done to somebody
behind a passive. "Denied that his men had beaten him and threatened his wife" leaves it open, and
is denied.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import (
    children,
    first_conjunct,
    is_verbal,
    lemma,
    own_subjects,
)
from extract.status.cue_path import names_claim
from extract.status.cues import status_of
from extract.status.denying_verbs import is_undenied
from extract.statuses import REFUTED
from extract.tellers.speech import speaker
from extract.wordlists import word_sets
from graph.ontology import ontology

_ANSWERS = ("statement", "respond")
_PAST = ("VBD", "VBN")
_HELPED = ("nsubj", "nsubjpass", "aux", "auxpass", "mark", "neg")
_NO_OBJECTS = ("DATE", "TIME")
_SURE = 0.6
"""Of a rule that reads grammar alone; not calibrated."""


def done_by_who_denies(frame: Frame) -> Frame:
    """ "The envoy denied that his men had beaten Omar and accused him of lying": he did accuse him.

    The doer is who denies, and not of whom it is denied.
    """
    if frame.modality not in REFUTED and frame.source is None:
        return frame
    for verb in _verbs_around(frame.trigger):
        inner = first_conjunct(verb)
        denying = _denying(inner)
        if denying is not None and _goes_with(verb, inner, denying, frame):
            return _told_of(frame, verb, inner, denying)
    return frame


def alleged_by_who_denies(frame: Frame) -> Frame:
    """ "He denied meeting her and accused Omar of having sold him": that he did is alleged."""
    accusing = _accusing(frame.trigger) if frame.modality in REFUTED else None
    if accusing is None or accusing.dep_ != "conj" or children(accusing, *_HELPED):
        return frame
    inner = first_conjunct(accusing)
    denying = _denying(inner)
    who = None if denying is None else speaker(denying)
    is_past = accusing.tag_ in _PAST and accusing.head.i == inner.i
    if denying is None or who is None or not is_past or _says_so(inner, denying):
        return frame
    told = replace(frame, modality="alleged", cues=(accusing,), source=who)
    return told.marked("beside_denial")


def _accusing(trigger: Token) -> Token | None:
    """The verb of "accused him of having sold her"."""
    of = trigger.head
    if trigger.dep_ not in ("pcomp", "pobj") or of.lower_ not in ("of", "for"):
        return None
    verb = of.head if is_verbal(of.head) else of.head.head
    return verb if is_verbal(verb) and lemma(verb) in word_sets("speech")["accusing"] else None


def _says_so(inner: Token, denying: Token) -> bool:
    """`denied that they called her a spy and accused him`: they may have done that as well."""
    return inner.i != denying.i and lemma(inner) in word_sets("speech")["verbs"]


def _verbs_around(trigger: Token) -> Iterator[Token]:
    """The trigger, and the verb that threatens with it: "threatened to sue"."""
    if is_verbal(trigger):
        yield trigger
    above = trigger.head
    if trigger.dep_ == "xcomp" and _threatens_to_counter(above):
        yield above


def _threatens_to_counter(verb: Token) -> bool:
    """`threatened to sue`; the deed itself would be "threatened to kill"."""
    counters = word_sets("modality")["countering_verbs"]
    return lemma(verb) == "threaten" and any(lemma(a) in counters for a in children(verb, "xcomp"))


def _denying(inner: Token) -> Token | None:
    """The verb of denying that a clause stands under, in the past: "rejected the claim that", or
    the verb itself."""
    above = inner.head
    if inner.dep_ in ("acl", "relcl", "ccomp") and names_claim(above):
        above = above.head if above.dep_ in ("dobj", "nsubjpass") else above
    elif inner.dep_ not in ("ccomp", "xcomp"):
        above = inner
    words = word_sets("modality")
    denies = lemma(above) in words["deny_verbs"] | words["reject_verbs"]
    if not denies or not is_verbal(above) or above.tag_ not in _PAST or is_undenied(above):
        return None
    return above


def _goes_with(verb: Token, inner: Token, denying: Token, frame: Frame) -> bool:
    """Whether a verb behind "and" goes with the verb of denying before it."""
    joined = verb.dep_ == "conj" and verb.head.i == inner.i
    if not joined or verb.tag_ not in _PAST or children(verb, *_HELPED):
        return False
    if _threatens_to_counter(verb):
        return True
    saying = word_sets("speech")["verbs"]
    answers = frame.type in _ANSWERS or (frame.type == "smear" and lemma(verb) in saying)
    if denying.i == inner.i:
        return answers
    if answers and verb.i == frame.trigger.i:
        return lemma(inner) not in saying
    return _has_object(verb) and (_behind_a_comma(verb) or bool(children(inner, "auxpass")))


def _has_object(verb: Token) -> bool:
    return any(noun.ent_type_ not in _NO_OBJECTS for noun in children(verb, "dobj"))


def _behind_a_comma(verb: Token) -> bool:
    """`, and threatened their mother`, where nothing else is joined between."""
    joint = verb.nbor(-1) if verb.i else verb
    return joint.lower_ == "and" and joint.i > 0 and joint.nbor(-1).text == ","


def _told_of(frame: Frame, verb: Token, inner: Token, denying: Token) -> Frame:
    who = speaker(denying)
    if who is None:
        return frame
    theirs = {subject.i for subject in own_subjects(inner)} - {who.i}
    doers = ontology().doer_roles
    kept = tuple(
        replace(f, head=who) if f.role in doers and f.head.i in theirs else f
        for f in frame.fillers
        if f.head.i != who.i or f.role in doers or not theirs
    )
    if not any(f.role in doers for f in kept) and _may_have_initiator(frame):
        kept = (*kept, Filler("initiator", who, _SURE, "beside_denial"))
    modality, cues = frame.modality, frame.cues
    if modality in REFUTED:
        threatened = verb.i != frame.trigger.i
        status = status_of(frame.trigger, event_type=frame.type)
        modality, cues = ("hypothetical", (verb,)) if threatened else ("asserted", ())
        if status.modality not in ("denied", "negated", "asserted"):
            modality, cues = status.modality, status.cues
    own = frame.source is not None and frame.source.i in {who.i, *theirs}
    source = None if own else frame.source
    told = replace(frame, fillers=kept, modality=modality, cues=cues, source=source)
    return told if told == frame else told.marked("beside_denial")


def _may_have_initiator(frame: Frame) -> bool:
    return "initiator" in ontology().event_types[frame.type].roles
