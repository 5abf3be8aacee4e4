"""Claims that another denies in passing: "the driver said that guards beat her, which X denied".

Two people speak there. The first one alleges the deed, and is its source; the denial is the second
one's statement, about that deed. Read as one, the driver would deny what he says.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from extract.frames import Filler, Frame
from extract.grammar import children, is_verbal, lemma, own_subjects, word_before
from extract.remembered import once_a_span
from extract.sentence_words import sentence_around
from extract.status.cue_path import names_claim
from extract.status.cues import denial_governs
from extract.status.local_cues import negated_here
from extract.tellers.speech import source_of, speaker
from extract.wordlists import word_sets

_POINTERS = ("which", "something")
_BARE = ("this", "that", "it")
_POINTING = ("the", "this", "that", "these", "those", "such", "all")
_JOINTS = (";", "but", "and", "yet", "while", "whereas")
_SURE = 0.6
"""Of a rule that reads grammar alone; not calibrated."""


def claimed_by_the_first(frame: Frame) -> Frame:
    """A claim that is contested behind it is alleged by whoever makes it."""
    if frame.modality != "denied":
        return frame
    verb = _contesting(frame.trigger)
    accuser = _accuser(frame, verb) if verb is not None else None
    if verb is None or accuser is None or _is_denied_besides(frame, verb):
        return frame
    cue = accuser.head if is_verbal(accuser.head) else accuser
    return replace(frame, modality="alleged", cues=(cue,), source=accuser).marked("contested")


def of_what_is_contested(frame: Frame, frames: Sequence[Frame]) -> Frame:
    """The denial in passing is of the deed that it is said behind."""
    if frame.type != "statement" or any(f.role == "target_event" for f in frame.fillers):
        return frame
    deeds = [
        other
        for other in frames
        if other.sentence == frame.sentence
        and "contested" in other.marks
        and _contesting(other.trigger) == frame.trigger
    ]
    if not deeds:
        return frame
    deed = Filler("target_event", deeds[-1].trigger, _SURE, "contested")
    return replace(frame, fillers=(*frame.fillers, deed)).marked("contested")


def _contesting(deed: Token) -> Token | None:
    """The verb behind the deed by which somebody denies in passing what was said, or None."""
    verbs = _denials_in_passing(sentence_around(deed).span)
    return next((verb for verb in verbs if verb.i > deed.i and not _governs(verb, deed)), None)


def _governs(verb: Token, deed: Token) -> bool:
    """Whether the deed itself is denied: "the raids, which X denies"; not across a semicolon."""
    apart = any(word.text == ";" for word in deed.doc[deed.i : verb.i])
    return verb.head.i == deed.i or (verb.is_ancestor(deed) and not apart)


@once_a_span
def _denials_in_passing(sentence: Span) -> Sequence[Token]:
    return tuple(verb for verb in sentence if _denies(verb) and _points_back(verb))


def _denies(verb: Token) -> bool:
    words = word_sets("modality")
    denies = lemma(verb) in words["deny_verbs"] or lemma(verb) in words["reject_verbs"]
    return denies and is_verbal(verb) and not negated_here(verb) and speaker(verb) is not None


def _points_back(verb: Token) -> bool:
    """`, which the warden denied`, `, a claim that X rejects`, `; the embassy denied this`."""
    subjects = own_subjects(verb)
    if not subjects or subjects[0].i > verb.i or subjects[0].tag_ in ("WDT", "WP"):
        return False
    opener = word_before(subjects[0].left_edge)
    if opener is None:
        return False
    if verb.dep_ == "relcl" and _is_claim_in_passing(verb.head):
        return True
    if opener.lower_ in _POINTERS:
        return _is_behind_comma(opener)
    return opener.lower_ in _JOINTS and any(map(_is_what_was_said, children(verb, "dobj")))


def _is_what_was_said(held: Token) -> bool:
    """ "This", "the accusation"; not "the accusation that she spied"."""
    if held.lower_ in _BARE:
        return True
    pointed = any(word.lower_ in _POINTING for word in children(held, "det"))
    return pointed and names_claim(held) and not children(held, "acl", "relcl", "prep", "ccomp")


def _is_claim_in_passing(noun: Token) -> bool:
    """The noun of ", an allegation", ", something"."""
    edge = noun.left_edge
    return _is_behind_comma(edge) and (
        noun.lower_ in _POINTERS or (names_claim(noun) and edge.tag_ == "DT")
    )


def _is_behind_comma(word: Token) -> bool:
    before = word_before(word)
    return before is not None and before.text == ","


def _accuser(frame: Frame, verb: Token) -> Token | None:
    """Who has said it, in front of the denial; not the one who denies."""
    denier, opening = speaker(verb), own_subjects(verb)[0].left_edge.i
    for source in (source_of(frame.trigger), frame.source):
        if source is not None and source.i < opening and source != denier:
            return source
    return None


def _is_denied_besides(frame: Frame, verb: Token) -> bool:
    """Whether it is refuted as well: "denied that X, which Y denies too", "beat nobody"."""
    if negated_here(frame.trigger):
        return True
    denial = denial_governs(frame.trigger, event_type=frame.type)
    return denial is not None and verb not in denial.cues
