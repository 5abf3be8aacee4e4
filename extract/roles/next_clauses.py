"""What the clause behind "and", "but" or a semicolon says, and not of the deed before it.

"Two men beat a baker, but the consul said on Tuesday that nobody was hurt": the writer tells of the
beating. The verb of saying has a content of its own, and the reader still takes who says it for a
source of what stands in front, and a "nobody" in it for a negation there.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, is_verbal, lemma, own_subjects, sentence_of
from extract.status.cue_path import names_claim
from extract.status.cues import status_of
from extract.status.reach import may_refute
from extract.wordlists import word_sets

_JOINTS = frozenset({"and", "but", "yet", "while", "whereas", ";"})
_STANDS_FOR_IT = frozenset({"it", "this", "that", "there", "which", "none", "nothing"})


def told_before_the_saying(frame: Frame) -> Frame:
    """ "Guards beat her, but the consul said in May that she fell": he is no source of the beating.

    Of what he denies in his clause he is.
    """
    source, negated = frame.source, frame.modality == "negated"
    if frame.modality == "denied" or (source is None and not negated):
        return frame
    if source is not None and source.i < frame.trigger.i:
        return frame
    verb = _saying_behind(frame.trigger)
    if verb is None:
        return frame
    told = frame
    if negated and _negates_only_behind(frame.trigger, verb):
        told = replace(frame, modality="asserted", cues=())
    if source is not None and source.head.i == verb.i and not (negated and told == frame):
        told = replace(told, source=None)
    return frame if told == frame else told.marked("next_clause")


def _saying_behind(trigger: Token) -> Token | None:
    """The first verb of saying behind a joint and its own subject, with a clause that it governs.

    What is told between the trigger and the joint may be said by the same one ("beat her, the
    consul said, and").
    """
    saying = word_sets("speech")["verbs"]
    for word in trigger.doc[trigger.i + 1 : sentence_of(trigger).end]:
        if is_verbal(word) and lemma(word) in saying and own_subjects(word):
            return word if _is_joined(word, trigger) and _has_content(word) else None
    return None


def _is_joined(verb: Token, trigger: Token) -> bool:
    """Whether the subject of a verb stands right behind "but", and the trigger before that."""
    joint = own_subjects(verb)[0].left_edge.i - 1
    if joint > trigger.i and verb.doc[joint].text == ",":  # "but, the consul said, they"
        joint -= 1
    return trigger.i < joint and verb.doc[joint].lower_ in _JOINTS


def _has_content(verb: Token) -> bool:
    return any(clause.i > verb.i for clause in children(verb, "ccomp"))


def _negates_only_behind(trigger: Token, verb: Token) -> bool:
    """Whether nothing in front of the saying negates, and what is said is not of the deed: "that
    it never happened", "that the claim was a lie"."""
    if status_of(trigger).modality != "asserted":
        return False
    about = [s for clause in children(verb, "ccomp") for s in own_subjects(clause)]
    if any(s.lower_ in _STANDS_FOR_IT or names_claim(s) for s in about):
        return False
    start, end = sentence_of(trigger).start, own_subjects(verb)[0].left_edge.i
    return not any(may_refute(word, trigger) for word in trigger.doc[start:end])
