"""Deeds that were done, and not for the reason one might think: "not for theft but for her poems".

The "not" sets the first reason apart, as in "did not beat him because he stole but because he
prayed"; the reader takes it for a negation of the deed. That is so only where a reason of one kind
stands against another and the second ends the clause. "Not arrested for years, but for her family
it was hell" and "not deported because of the outcry, but because of the threat they fled" go on
behind it, and what is said for a time, for somebody's sake or for lack of something is no reason
why a deed was done.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import has_modal, is_verbal, lemma
from extract.naming.person_words import is_bearer, person_words
from extract.sentence_words import sentence_around
from extract.status.allegation import allegation_around
from extract.status.cue_path import path
from extract.status.cues import denial_governs
from extract.status.governors import governed
from extract.status.implied import is_supposed
from extract.status.local_cues import Hit, negated_here
from extract.statuses import REFUTED
from extract.wordlists import word_sets

_OPENERS = ("for", "because")
_ENDS = (".", ";", "!", "?", ":")
_SPANS = ("DATE", "TIME", "GPE", "LOC")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_JOINING = ("who", "which", "that", "what", "whom", "whose")
_TAIL = 8
"""Words of ", her lawyer said" at most."""


@dataclass(frozen=True, slots=True)
class _Reason:
    """`words` behind a "for" or "because"; in a `clause` they tell what was so."""

    opener: Token
    words: Sequence[Token]
    clause: bool


def done_for_another_reason(frame: Frame) -> Frame:
    """ "was not arrested for theft but for her poems": she was arrested."""
    verb = frame.trigger
    if frame.modality not in REFUTED or not is_verbal(verb):
        return frame
    if is_supposed(verb) or not (_has_wrong_reason(verb) or _is_contrasted(verb)):
        return frame
    if denial_governs(verb, event_type=frame.type) is not None:
        return frame
    return as_told(frame, verb).marked("reason_guard")


def as_told(frame: Frame, verb: Token) -> Frame:
    """The frame without its "not": asserted, or alleged by whoever alleges the whole."""
    hit = _alleged(verb)
    modality, cues = (hit[0], hit[1]) if hit is not None else ("asserted", ())
    return replace(frame, modality=modality, cues=cues)


def _has_wrong_reason(verb: Token) -> bool:
    """ "Jailed not because he stole": the "not" is of the reason alone."""
    opener = next(_openers_behind(verb), None)
    own = opener is not None and opener.i - 1 > verb.i and opener.nbor(-1).lower_ == "not"
    return own and not negated_here(verb)


def _is_contrasted(verb: Token) -> bool:
    """ "Was not jailed because he stole but because he prayed"."""
    but = _contrast_behind(verb)
    if but is None or not is_plainly_negated(verb):
        return False
    wrong, right = _first_reason(verb, but), _second_reason(but)
    return wrong is not None and right is not None and _stand_against_each_other(wrong, right)


def _openers_behind(verb: Token) -> Iterator[Token]:
    behind = verb.doc[verb.i + 1 : sentence_around(verb).end]
    return (word for word in behind if word.lower_ in _OPENERS)


def _alleged(verb: Token) -> Hit | None:
    """What alleges the whole: "his wife claims that he was not beaten for X but for Y"."""
    steps = path(verb)
    hits = (governed(steps[0], verb) if steps else None, allegation_around(verb, steps))
    return next((hit for hit in hits if hit is not None and hit[0] == "alleged"), None)


def _contrast_behind(verb: Token) -> Token | None:
    """The "but" of the sentence behind a verb, where a reason comes next."""
    sentence = sentence_around(verb)
    if "but" not in sentence.words:
        return None
    buts = [t for t in verb.doc[verb.i + 1 : sentence.end - 2] if t.lower_ == "but"]
    return buts[0] if len(buts) == 1 and _opener_at(buts[0].i + 1, buts[0]) else None


def _opener_at(place: int, near: Token) -> Token | None:
    """The "for" or "because" at a place, or behind an adverb there ("simply because")."""
    word = near.doc[place]
    word = word.nbor() if word.pos_ == "ADV" and word.i + 1 < len(near.doc) else word
    return word if word.lower_ in _OPENERS else None


def is_plainly_negated(verb: Token) -> bool:
    """By a "not" of its own clause, and without "would"."""
    negations = negated_here(verb)
    return bool(negations) and all(
        word.dep_ == "neg"
        and word.lower_ != "never"
        and is_verbal(word.head)
        and not has_modal(word.head)
        for word in negations
    )


def _first_reason(verb: Token, but: Token) -> _Reason | None:
    """What stands behind the first "for" or "because" before the "but"."""
    between = verb.doc[verb.i + 1 : but.i]
    opener = next((word for word in between if word.lower_ in _OPENERS), None)
    if opener is None:
        return None
    words = [word for word in verb.doc[opener.i + 1 : but.i] if not word.is_punct]
    breaks = verb.doc[verb.i : opener.i].text.count(",")
    return None if breaks else _reason(opener, words)


def _second_reason(but: Token) -> _Reason | None:
    """What stands behind "but for", up to the end or to ", her lawyer said"."""
    opener = _opener_at(but.i + 1, but)
    if opener is None:
        return None
    rest = but.doc[opener.i + 1 : sentence_around(but).end]
    words: list[Token] = []
    for word in rest:
        if word.text in _ENDS or (word.text == "," and says_who(list(rest[len(words) + 1 :]))):
            break
        words.append(word)
    kept = [word for word in words if not word.is_quote and not word.is_space]
    return None if any(word.is_punct for word in kept) else _reason(opener, kept)


def says_who(tail: Sequence[Token]) -> bool:
    """Whether words are ", her lawyer said"."""
    words = [word for word in tail if not word.is_punct and not word.is_space]
    return 1 < len(words) <= _TAIL and lemma(words[-1]) in word_sets("speech")["verbs"]


def _reason(opener: Token, words: Sequence[Token]) -> _Reason | None:
    if not words:
        return None
    of = opener.lower_ == "because" and words[0].lower_ == "of"
    clause = opener.lower_ == "because" and not of
    return _Reason(opener, words[1:] if of else words, clause) if words[of:] else None


def _stand_against_each_other(wrong: _Reason, right: _Reason) -> bool:
    """Whether both tell why it might have been done, the second at least as much as the first."""
    if wrong.opener.lower_ == "because" and right.opener.lower_ == "for":
        return False
    return all(_is_clause(r.words) if r.clause else _is_phrase(r) for r in (wrong, right))


def _is_clause(words: Sequence[Token]) -> bool:
    """ "because he had prayed": one clause, told of somebody already spoken of."""
    finite = [word for word in words if word.tag_ in _FINITE]
    verbs = [word for word in finite if word.dep_ not in ("aux", "auxpass")]
    subjects = [word for word in words if word.dep_ in ("nsubj", "nsubjpass")]
    return words[0].tag_ == "PRP" and bool(finite) and len(verbs) < 2 and len(subjects) < 2


def _is_phrase(reason: _Reason) -> bool:
    """ "for theft", "because of what he wrote": no time, no person, nothing that is lacking."""
    lists, no_reasons = word_sets("modality"), word_sets("modality")["no_reasons"]
    if any(word.lower_ in no_reasons or lemma(word) in no_reasons for word in reason.words):
        return False
    head = _head(reason)
    if head is None or head.ent_type_ in _SPANS or lemma(head) in lists["obstacles"]:
        return False
    aimed = reason.opener.lower_ == "for" and _is_somebody(head)
    return not aimed and not _has_subject(reason.words)


def _head(reason: _Reason) -> Token | None:
    inside = {word.i for word in reason.words}
    return next((word for word in reason.words if word.head.i not in inside), None)


def _has_subject(words: Sequence[Token]) -> bool:
    """ "the threat | they fled": a clause that no "that", "who" or "what" joins."""
    joined = words[0].lower_ == "what"
    for word in words[1:]:
        joined = joined or word.lower_ in _JOINING
        if not joined and (word.dep_ in ("nsubj", "nsubjpass") or word.tag_ in _FINITE):
            return True
    return sum(word.dep_ in ("nsubj", "nsubjpass") for word in words) > 1


def _is_somebody(noun: Token) -> bool:
    words, name = person_words(), noun.lower_
    kin = name in word_sets("light_verbs")["kin"] or lemma(noun) in word_sets("light_verbs")["kin"]
    person = noun.ent_type_ == "PERSON" or noun.pos_ == "PRON" or words.role(name) is not None
    return kin or person or is_bearer(name) or name in words["crowd"]
