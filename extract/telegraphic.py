"""Notes in few words, as logs have them: what stands there is no whole sentence.

"4 officers injured": a participle without helper and object is a passive, and its subject suffers.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import children, lemma, sentence_of, word_before
from extract.wordlists import word_sets
from graph.ontology import ontology

_MOST_WORDS = 7
"""Words between the end of the entry before and the participle, at most."""
_ENDS = frozenset({".", "?", "!", ";"})


def bare_passive(frame: Frame) -> Frame:
    """ "2 protesters struck", "3 males arrested for affray": it was done to them."""
    subject = _subject_of_note(frame.trigger)
    if subject is None:
        return frame
    doers, roles = ontology().doer_roles, ontology().event_types[frame.type].roles
    kept = [f for f in frame.fillers if f.role not in doers]
    if "target" in roles and not any(f.head.i == subject.i for f in kept):
        kept.append(Filler("target", subject, 0.8, "bare_passive"))
    if kept == list(frame.fillers):
        return frame
    return replace(frame, fillers=tuple(kept)).marked("bare_passive")


def _subject_of_note(trigger: Token) -> Token | None:
    """The noun before a bare participle that begins and is nearly all of a note, or None."""
    if trigger.tag_ not in ("VBN", "VBD") or _has_helper_or_object(trigger):
        return None
    words = word_sets("light_verbs")
    name, ends = lemma(trigger), _ends_note(trigger)
    at_the_end = name in words["bare_passives_at_the_end"] and ends
    if name not in words["bare_passives"] and not at_the_end:
        return None
    noun = word_before(trigger)
    if noun is None or noun.tag_ not in ("NNS", "NN") or children(noun, "det"):
        return None
    if not any(t.like_num for t in noun.lefts):
        return None
    start = trigger.i
    while start > sentence_of(trigger).start and trigger.doc[start - 1].text not in _ENDS:
        start -= 1
    figure = any(t.is_digit for t in noun.lefts)
    return noun if trigger.i - start <= _MOST_WORDS and (figure or not at_the_end) else None


def _ends_note(trigger: Token) -> bool:
    return trigger.i + 1 >= len(trigger.doc) or trigger.nbor().text in _ENDS


def _has_helper_or_object(verb: Token) -> bool:
    held = ("aux", "auxpass", "agent", "ccomp", "xcomp", "dobj", "dative")
    return bool(children(verb, *held))
