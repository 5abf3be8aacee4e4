"""Deeds that were done elsewhere or at another time: "was not killed in Istanbul but in Ankara",
"did not take place on Monday but on Thursday".

The "not" sets the first place or day apart, and the second ends the clause; the reader takes it for
a negation of the deed.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import children, is_passive, is_verbal, lemma, sentence_of
from extract.sentence_words import sentence_around
from extract.status.cues import denial_governs
from extract.status.denied_reasons import as_told, is_plainly_negated, says_who
from extract.status.implied import is_supposed
from extract.statuses import REFUTED
from extract.wordlists import word_sets

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_TIMES = frozenset({"DATE", "TIME"})
_AT = ("in", "at", "on", "near", "outside", "inside")
_NEAR = 2
"""From the last word of the first phrase to the "but", with a comma."""
ELSEWHERE = "elsewhere_guard"
"""What the guard leaves in a frame's rule."""
_SURE = 0.6
"""Of a rule that reads grammar alone; not calibrated."""


def done_elsewhere(frame: Frame) -> Frame:
    """ "was not killed in Istanbul but in Ankara": killed, in Ankara."""
    verb = _verb_of(frame.trigger)
    if frame.modality not in REFUTED or verb is None:
        return frame
    words = sentence_around(verb).words
    if "but" not in words or not is_plainly_negated(verb) or is_supposed(verb):
        return frame
    pair = next(_pairs(verb), None)
    if pair is None or denial_governs(frame.trigger, event_type=frame.type) is not None:
        return frame
    right = pair[1]
    kept = tuple(f for f in frame.fillers if not is_elsewhere(f.head, frame.trigger))
    role = "time" if right.ent_type_ in _TIMES else "place"
    was_placed = any(f.role == role and f.head.i == pair[0].i for f in frame.fillers)
    named = right.ent_type_ in _TIMES | _PLACES or was_placed
    if named and not any(f.role == role and f.head.i == right.i for f in kept):
        kept = (*kept, Filler(role, right, _SURE, "contrast"))
    return as_told(frame, verb).filled(kept, "contrast_guard").marked(ELSEWHERE)


def is_elsewhere(word: Token, trigger: Token) -> bool:
    """Whether a word is of the place or day where the deed was not done."""
    verb = _verb_of(trigger)
    pair = next(_pairs(verb), None) if verb is not None else None
    if pair is None or word.i >= pair[1].head.i:
        return False
    return word.i == pair[0].i or pair[0].is_ancestor(word)


def _verb_of(trigger: Token) -> Token | None:
    """The verb itself, or the one of "the attack did not take place on"."""
    if is_verbal(trigger):
        return trigger
    verb = trigger.head
    takes_place = trigger.dep_ == "nsubj" and lemma(verb) in _occurring()
    held = lemma(verb) in word_sets("modality")["plainly_holding"]
    is_held = trigger.dep_ == "nsubjpass" and is_passive(verb) and held
    return verb if takes_place or is_held else None


def _occurring() -> frozenset[str]:
    return word_sets("modality")["occurrence_verbs"]


def _pairs(verb: Token) -> Iterator[tuple[Token, Token]]:
    """The two places or days on the sides of a "but" behind a verb."""
    for but in verb.doc[verb.i + 1 : sentence_of(verb).end - 2]:
        second = but.nbor()
        if but.lower_ != "but" or second.lower_ not in _AT or not _ends_there(second):
            continue
        right = next(iter(children(second, "pobj")), None)
        wrong = _before(but, verb)
        if wrong is not None and right is not None and _are_alike(wrong, right):
            yield wrong, right


def _before(but: Token, verb: Token) -> Token | None:
    """The place or day that ends right before the "but"."""
    owners = (verb, *children(verb, "dobj"))  # "follow Fahad in Montreal"
    for first in (prep for owner in owners for prep in children(owner, "prep")):
        inside = [word.i for word in first.subtree if word.i < but.i and not word.is_punct]
        near = first.lower_ in _AT and first.i < but.i and but.i - max(inside) <= _NEAR
        if near:
            return next((o for o in children(first, "pobj") if o.i < but.i), None)
    return None


def _are_alike(wrong: Token, right: Token) -> bool:
    """Two places or two times; "in danger", "in a coma" and "in hospital" may be neither."""
    first, second = _kind(wrong), _kind(right)
    if not second or first not in (second, "") or (second == "time" and not first):
        return False
    if any(word.lower_ == "with" for word in children(right, "prep")):
        return False  # "at home with the flu"
    named = right.pos_ == "PROPN" or bool(right.ent_type_) or right.lower_ == "home"
    return named or bool(children(right, "det", "poss", "nummod"))


def _kind(noun: Token) -> str:
    if noun.ent_type_ in _TIMES:
        return "time"
    if noun.ent_type_ in _PLACES or noun.pos_ == "PROPN":
        return "place"
    return "place" if lemma(noun) in word_sets("event_words")["where_deeds_are_done"] else ""


def _ends_there(second: Token) -> bool:
    """Whether nothing but ", he said" stands behind the second: no "but in May she was"."""
    end = max(word.i for word in second.subtree if not word.is_punct) + 1
    rest = [w for w in second.doc[end : sentence_of(second).end] if not w.is_space]
    if not rest or rest[0].text in (".", ";", "!"):
        return True
    by = len(rest) > 1 and rest[1].dep_ == "agent"
    return rest[0].text == "," and (by or says_who(rest[1:]))
