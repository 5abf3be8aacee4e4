"""What is only believed: "police believe that agents followed her and photographed her house", "in
the view of the police", "the family is convinced that".

The reader takes one verb of a belief for alleged and leaves the other as told. Each verb that has
the subject of what is believed goes with it; "the agents thought that she was alone and attacked
her" tells what the agents did. What a court holds is more than a belief.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import (
    children,
    first_conjunct,
    is_passive,
    is_to_come,
    is_verbal,
    lemma,
    own_subjects,
    prepositional_objects,
)
from extract.sentence_words import sentence_around
from extract.status.cues import denial_governs
from extract.status.local_cues import negated_here
from extract.tellers.speech import speaker
from extract.wordlists import word_sets

_TOLD = ("VBD", "VBZ", "VBP", "VBN", "VBG")
_THAT = frozenset({"that"})


def believed(frame: Frame) -> Frame:
    """ "Police believe that he followed her and filmed her house": both are alleged."""
    if frame.modality != "asserted" or not is_verbal(frame.trigger):
        return frame
    words, said = word_sets("modality"), sentence_around(frame.trigger)
    names = words["believing_verbs"] | words["opinion_nouns"] | words["convinced_words"]
    if said.all_lemmas.isdisjoint(names) and said.words.isdisjoint(names):
        return frame
    found = _belief(frame) or _view(frame.trigger)
    if found is None or denial_governs(frame.trigger, event_type=frame.type) is not None:
        return frame
    cue, source = found
    told = frame.source if frame.source is not None else source
    return replace(frame, modality="alleged", cues=(cue,), source=told).marked("belief_guard")


def _belief(frame: Frame) -> tuple[Token, Token | None] | None:
    """The word of believing that the clause of an event stands under, and who believes it."""
    clause = first_conjunct(frame.trigger)
    if clause.dep_ not in ("ccomp", "acl") or clause.head.i > clause.i:
        return None
    if not _goes_with(frame, clause) or _may_be_of_who(frame.trigger, clause.head):
        return None
    for word in _words_above(clause):
        if not negated_here(word) and not _is_doer(frame, word):
            who = _who(word)
            judges = who is not None and lemma(who) in word_sets("modality")["judging_bodies"]
            return None if judges else (word, who)
    return None


def _may_be_of_who(trigger: Token, above: Token) -> bool:
    """ "Believe that the man who followed and threatened her has left": a man who is known."""
    return any(word.tag_ == "WP" for word in trigger.doc[above.i : trigger.i])


def _words_above(clause: Token) -> Iterator[Token]:
    """The word of believing right above a clause."""
    words, above = word_sets("modality"), clause.head
    if is_verbal(above) and lemma(above) in words["believing_verbs"] and not is_passive(above):
        modal = is_to_come(above)
        if above.tag_ in _TOLD and not modal:
            yield above
    elif above.lower_ in words["convinced_words"] and (above.pos_ == "ADJ" or is_passive(above)):
        yield above
    elif lemma(above) == "be":
        yield from (w for w in children(above, "acomp") if w.lower_ in words["convinced_words"])
        yield from (w for w in children(above, "nsubj") if lemma(w) in words["opinion_nouns"])
    elif lemma(above) in words["opinion_nouns"] and above.head.lower_ == "of":
        yield from [above] if lemma(above.head.head) == "be" else []


def _goes_with(frame: Frame, clause: Token) -> bool:
    """Whether a joined verb has the subject of the first, or a "that" of its own."""
    trigger = frame.trigger
    if trigger.i == clause.i or any(m.lower_ in _THAT for m in children(trigger, "mark")):
        return True
    subjects = own_subjects(trigger) or own_subjects(clause)
    return any(f.head.i == subject.i for f in frame.fillers for subject in subjects)


def _is_doer(frame: Frame, word: Token) -> bool:
    """Whether who believes it did it himself: "the agents thought that"."""
    who = _who(word)
    doers = [f.head.i for f in frame.fillers if f.role in ("initiator", "organizer", "sponsor")]
    return who is not None and who.i in doers


def _who(word: Token) -> Token | None:
    verb = word
    while not is_verbal(verb) and verb.head.i != verb.i:
        verb = verb.head
    owners = children(word, "poss") or prepositional_objects(word, "of")
    if word.pos_ == "NOUN" and owners:
        return owners[0]
    subjects = [s for s in own_subjects(verb) if s.dep_ == "nsubjpass"]
    return subjects[0] if subjects else speaker(verb)


def _view(trigger: Token) -> tuple[Token, Token | None] | None:
    """The "view" of "in the view of the police, X", with whose it is; no court's."""
    words = word_sets("modality")
    for verb in {trigger.i: trigger, first_conjunct(trigger).i: first_conjunct(trigger)}.values():
        if verb.dep_ in ("relcl", "acl", "advcl"):
            continue
        for prep in children(verb, "prep"):
            if prep.lower_ not in ("in", "from") or prep.i > verb.i:
                continue
            for noun in children(prep, "pobj"):
                owners = children(noun, "poss") or prepositional_objects(noun, "of")
                if lemma(noun) in words["opinion_nouns"] and owners:
                    court = lemma(owners[0]) in words["judging_bodies"]
                    return None if court else (noun, owners[0])
    return None
