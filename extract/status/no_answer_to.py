"""What has no answer happened all the same: "no investigation into the kidnapping of her brother".

An inquiry, a witness, an apology or a reason is that of a deed; that there is none says nothing
against the deed. Of evidence, reports and plans it is otherwise: where there is "no evidence of
the kidnapping" or "no plan for" it, nothing is told as done. Nor where there will be none, where
the deed may still be ordered ("no reason for the arrest", "no hearing on the extradition"), or
where somebody doubts it; and what those accused say of missing witnesses stays their denial.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import (
    DEFINITE,
    children,
    has_modal,
    is_verbal,
    lemma,
    own_subjects,
    sentence_of,
)
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets

_TOLD = ("asserted", "denied", "negated")
_NO = frozenset({"no", "any", "neither"})
_OVER = ("into", "to", "for", "over", "of", "about", "on", "in", "behind")
_ORDERED = ("detain", "legal_action", "restrict_mobility")
"""What a court or an office may be asked for: a reason or a hearing may come before it."""


def left_standing(frame: Frame) -> Frame:
    """ "There has been no investigation into the killing": the killing is told.

    Whoever "found no witnesses to it" is no source of it.
    """
    missing = _what_is_missing(frame.trigger) if frame.modality in _TOLD else None
    if missing is None or _may_be_asked_for(frame, missing):
        return frame
    silent = frame.source is not None and _lacks(frame.source, missing.head)
    if frame.modality == "asserted" and not silent:
        return frame
    source = None if silent else frame.source
    if source is not None and lemma(missing) in word_sets("modality")["proof_of_deeds"]:
        return frame
    return replace(frame, modality="asserted", cues=(), source=source).marked("left_standing")


def _what_is_missing(trigger: Token) -> Token | None:
    """The "investigation" of "no investigation into the killing", or None."""
    if trigger.dep_ != "pobj" or not _is_known(trigger) or negated_here(trigger):
        return None
    if _is_taken_back(trigger):
        return None
    return next((noun for noun in _nouns_before(trigger) if _is_missing(noun)), None)


def _may_be_asked_for(frame: Frame, missing: Token) -> bool:
    """ "No basis for the arrest", "no hearing on the extradition"; not "gave no reason for it"."""
    words = word_sets("modality")
    if frame.type == "restrict_mobility":
        return lemma(missing) not in words["owed_for_deeds"]
    given = lemma(missing.head) in words["giving_reasons"]
    return frame.type in _ORDERED and lemma(missing) in words["weighed_reasons"] and not given


def _lacks(who: Token, verb: Token) -> bool:
    """The police of "the police found no witnesses": they tell nothing."""
    return who.i == verb.i or any(subject.i == who.i for subject in own_subjects(verb))


def _is_known(noun: Token) -> bool:
    """ "The killing", "her arrest", "threats against the sisters": not just any of them."""
    rights = children(noun, "prep")
    named = noun.tag_ == "NNS" and any(c.lower_ in ("against", "on") for c in rights)
    return named or any(c.dep_ == "poss" or c.lower_ in DEFINITE for c in noun.lefts)


def _nouns_before(trigger: Token) -> Iterator[Token]:
    """Nouns that "into the killing" may hang on: "no inquiry (was opened) into"."""
    preposition = trigger.head
    if preposition.lower_ not in _OVER:
        return
    above = preposition.head
    if is_verbal(above) or above.pos_ == "AUX":
        yield from own_subjects(above)
        yield from children(above, "dobj", "attr")
    else:
        yield above


def _is_missing(noun: Token) -> bool:
    """ "No investigation", "not one witness", "they never opened an inquiry"."""
    words = word_sets("modality")
    if lemma(noun) not in words["answers_to_deeds"]:
        return False
    verb = noun.head
    if lemma(noun) in words["weighed_reasons"] and lemma(verb) in words["weighing"]:
        return False
    if lemma(noun) == "warning" and lemma(verb) not in words["getting_warned"]:
        return False
    if has_modal(verb):
        return False
    without = any(child.lower_ in _NO for child in noun.lefts)
    return without or bool(negated_here(noun)) or bool(negated_here(verb))


def _is_taken_back(trigger: Token) -> bool:
    """ "Because it never happened", "which the consul denies", "so the police doubt it"."""
    words = word_sets("modality")
    denying = words["deny_verbs"] | words["doubted_beside"]
    sentence = sentence_of(trigger)
    behind = trigger.doc[trigger.i + 1 : sentence.end]
    open_ = any(word.lower_ in ("if", "unless") for word in sentence)
    return open_ or any(word.dep_ == "neg" or lemma(word) in denying for word in behind)
