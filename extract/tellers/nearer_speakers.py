"""Who says so, where the grammar knows a speaker nearer than the reader's.

As all guards (`extract.guards`) each is one function from a frame to a frame, and leaves its name
in the frame's rule when it has changed something.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import (
    children,
    first_conjunct,
    has_to,
    is_numbered,
    is_verbal,
    lemma,
    own_subjects,
    sentence_of,
    word_before,
)
from extract.statuses import REFUTED
from extract.tellers.speech import speaker
from extract.wordlists import word_sets
from graph.ontology import ontology

_SURE = 0.6  # of a rule that reads grammar alone; not calibrated
_RELATIVES = ("who", "whom", "which", "that")


def said_by_the_nearer(frame: Frame) -> Frame:
    """ "the paper wrote that X, but the prefecture said that Y": of Y the prefecture is the source.

    Only where the clause around the event hangs on the second verb and the other source stands
    outside of all that this verb governs. "A colonel of whom prisoners say that Y" is no source.
    """
    source = frame.source
    verb = _verb_of_saying(frame.trigger) if source is not None else None
    if source is None or verb is None:
        return frame
    if verb.dep_ != "conj" and not (verb.dep_ == "relcl" and verb.head.i == source.i):
        return frame
    nearer = next((s for s in children(verb, "nsubj") if s.i < verb.i), None)
    if nearer is None or nearer.pos_ not in ("NOUN", "PROPN") or nearer.i == source.i:
        return frame
    if source.i > nearer.i or nearer.is_ancestor(source) or speaker(verb) != nearer:
        return frame
    return replace(frame, source=nearer).marked("nearer_source")


def joined_to_the_saying(frame: Frame) -> Frame:
    """ "The envoy said that Laos did not follow her and called her a liar": he called her so.

    Behind "did not follow" a past tense goes on with "said"; the parser joins it to "follow".
    """
    trigger = frame.trigger
    said, inner = first_conjunct(trigger), trigger.head
    helped = {aux.lower_ for aux in children(said, "aux")} & {"did", "does", "do", "would", "will"}
    past = trigger.tag_ == "VBD" and trigger.lower_ != lemma(trigger)  # of "beat" nobody knows
    finite = trigger.dep_ == "conj" and past and said.tag_ == "VB"
    if not finite or not helped or said.dep_ != "ccomp" or inner.i != said.i:
        return frame
    theirs, who = own_subjects(said), own_subjects(said.head)
    if not theirs or not who or own_subjects(trigger):
        return frame
    doers = ontology().doer_roles
    wrong = [f for f in frame.fillers if f.role in doers and f.head.i == theirs[0].i]
    if not wrong:
        return frame
    kept = tuple(replace(f, head=who[0]) if f in wrong else f for f in frame.fillers)
    modality = "asserted" if frame.modality in REFUTED else frame.modality
    told = replace(frame, fillers=kept, modality=modality, source=None)
    return told.marked("saying_guard")


def said_past_a_relative(frame: Frame) -> Frame:
    """ "Omar, whose appeal the court rejected, fears that Y": Omar does, and not the court.

    The parser may take a word of the clause between the commas for the subject.
    """
    source = frame.source
    verb = _verb_of_saying(frame.trigger) if source is not None else None
    opener = None if verb is None else _clause_before(verb)
    if source is None or verb is None or opener is None or not opener.i < source.i < verb.i:
        return frame
    who = next((s for s in children(verb, "nsubj") if s.i < opener.i), None)
    if who is None and verb.dep_ == "relcl" and verb.head.i < opener.i:
        who = verb.head
    if who is None or who.pos_ not in ("NOUN", "PROPN", "PRON"):
        return frame
    return replace(frame, source=who).marked("relative_guard")


def _clause_before(verb: Token) -> Token | None:
    """The "whose" of a clause that ends with the comma right before this verb.

    "Whose brother, a poet, says that" has a comma more, and there the brother says it.
    """
    comma = word_before(verb)
    if comma is None or comma.text != ",":
        return None
    for place in range(comma.i - 1, sentence_of(verb).start + 1, -1):
        word = verb.doc[place]
        if word.text == ",":
            return None
        if word.tag_ in ("WP$", "WP", "WDT") and word.nbor(-1).text == ",":
            return word
    return None


def said_by_who_was_asked(frame: Frame) -> Frame:
    """ "The paper asked the mayor, who said that Y": the mayor says so."""
    source = frame.source
    verb = _verb_of_saying(frame.trigger) if source is not None else None
    if source is None or verb is None or verb.dep_ != "relcl" or verb.is_ancestor(source):
        return frame
    opener = next(iter(children(verb, "nsubj")), None)
    who = speaker(verb) if opener is not None and opener.tag_ in ("WP", "WDT") else None
    if who is None or who.i == source.i or source.dep_ != "nsubj" or source.i > who.i:
        return frame
    return replace(frame, source=who).marked("asked_source")


def stated_by_whom(frame: Frame) -> Frame:
    """ "the governor, who denied that Y": the statement is the governor's."""
    doers = ontology().doer_roles
    bare = frame.type == "statement" and not any(f.role in doers for f in frame.fillers)
    opener = next(iter(children(frame.trigger, "nsubj")), None)
    if not bare or frame.trigger.dep_ != "relcl" or opener is None:
        return frame
    who = speaker(frame.trigger) if opener.tag_ in ("WP", "WDT") else None
    if who is None or any(f.head.i == who.i for f in frame.fillers):
        return frame
    stated = Filler("initiator", who, _SURE, "relative_speaker")
    return replace(frame, fillers=(*frame.fillers, stated)).marked("relative_speaker")


def counted_by(frame: Frame) -> Frame:
    """ "Police said that the march drew 120 people": that it was held all know, the count is
    theirs."""
    trigger = frame.trigger
    verb = _verb_of_saying(trigger) if frame.source is None and not is_verbal(trigger) else None
    counting = next((above for above in trigger.ancestors if is_verbal(above)), None)
    if verb is None or counting is None or counting.head.i != verb.i:
        return frame
    crowd = (f.head for f in frame.fillers if f.role == "participant")
    counted = any(counting.is_ancestor(head) and _is_a_number_of(head) for head in crowd)
    if not counted or lemma(counting) not in word_sets("speech")["counting_verbs"]:
        return frame
    source = speaker(verb)
    return frame if source is None else replace(frame, source=source).marked("counted_by")


def _is_a_number_of(crowd: Token) -> bool:
    """`120 people`, `drew 50`."""
    return crowd.pos_ == "NUM" or is_numbered(crowd)


def said_between(frame: Frame) -> Frame:
    """ "the man who police say followed her": the police say so."""
    if frame.source is not None or not is_verbal(frame.trigger) or has_to(frame.trigger):
        return frame
    source = _put_between(frame.trigger)
    if source is None:
        return frame
    verb = source.head
    accused = lemma(verb) in word_sets("modality")["allege_verbs"] and frame.modality == "asserted"
    modality, cues = ("alleged", (verb,)) if accused else (frame.modality, frame.cues)
    return replace(frame, source=source, modality=modality, cues=cues).marked("between_source")


def _put_between(trigger: Token) -> Token | None:
    """Who says it between a relative pronoun and the rest of its clause, or None."""
    helpers = [c.i for c in children(trigger, "aux", "auxpass", "neg", "advmod") if c.i < trigger.i]
    place = min([trigger.i, *helpers]) - 1
    if place <= sentence_of(trigger).start:
        return None
    verb = trigger.doc[place]
    if not is_verbal(verb) or lemma(verb) not in word_sets("speech")["verbs"]:
        return None
    for subject in children(verb, "nsubj"):
        before = subject.left_edge.i - 1
        if (
            sentence_of(trigger).start < before < verb.i
            and subject.doc[before].lower_ in _RELATIVES
        ):
            return subject
    return None


def _verb_of_saying(trigger: Token) -> Token | None:
    """The verb of saying whose clause the trigger is in, if nothing else stands between."""
    clause = trigger
    while not (is_verbal(clause) and clause.dep_ == "ccomp"):
        if clause.head.i == clause.i:
            return None
        clause = clause.head
    verb = clause.head
    later = is_verbal(verb) and verb.i < clause.i
    return verb if later and lemma(verb) in word_sets("speech")["verbs"] else None
