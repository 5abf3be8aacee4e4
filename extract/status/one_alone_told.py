"""What one alone was told, or alone says: "she told nobody but her sister that she was beaten".

"Nobody" and "but" together deny nothing: it was told, by her, and her sister only heard it. Of
"nobody but her sister says that she was beaten" the sister is the source.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import (
    NOUNS,
    children,
    first_conjunct,
    has_modal,
    is_passive,
    lemma,
    own_subjects,
)
from extract.sentence_words import sentence_around
from extract.status.local_cues import negated_here
from extract.status.retractions import saying_verbs
from extract.statuses import REFUTED
from extract.wordlists import word_sets
from graph.model import Modality

_BUT = frozenset({"but", "except", "save"})
_NAMED = (*NOUNS, "PRON")


def told_to_one_alone(frame: Frame) -> Frame:
    """ "Told nobody but her sister that she had been threatened": she told it."""
    words = sentence_around(frame.trigger).words
    if words.isdisjoint(_BUT) or words.isdisjoint(word_sets("modality")["outer_negations"]):
        return frame
    clause = first_conjunct(frame.trigger)
    verb = clause.head if clause.dep_ == "ccomp" else None
    if verb is None or not _tells(verb) or is_passive(verb) or _is_open(verb):
        return frame
    that = any(mark.lower_ == "that" for mark in children(clause, "mark"))
    if not that or negated_here(frame.trigger) or negated_here(clause):
        return frame
    teller = _teller(verb)
    if teller is None:
        return frame
    alleged = lemma(verb) in word_sets("modality")["allege_verbs"]
    became: Modality = "alleged" if alleged else "asserted"
    kept = became if frame.modality in REFUTED else frame.modality
    return replace(frame, modality=kept, cues=(), source=teller).marked("one_alone_told")


def _tells(verb: Token) -> bool:
    words = word_sets("modality")
    return lemma(verb) in words["letting_know"] | words["confiding"] | saying_verbs()


def _is_open(verb: Token) -> bool:
    """ "Could tell nobody but her", "did not tell anybody but her"."""
    return has_modal(verb) or bool(children(verb, "neg"))


def _teller(verb: Token) -> Token | None:
    """Who alone says it, or who says it to one alone; None where nobody is told."""
    subjects = own_subjects(verb)
    told = (w for w in verb.doc[sentence_around(verb).start : _end(verb)] if _is_nobody(w))
    for nobody in told:
        alone = _behind_but(nobody)
        if alone is None:
            return None
        if nobody.i < verb.i:
            return alone if any(nobody in (s, *s.children) for s in subjects) else None
        return next((s for s in subjects if not _is_nobody(s)), None)
    return None


def _end(verb: Token) -> int:
    """The place of the clause that is told."""
    clauses = [c.left_edge.i for c in children(verb, "ccomp") if c.i > verb.i]
    return min(clauses, default=verb.right_edge.i)


def _is_nobody(word: Token) -> bool:
    one = word.lower_ == "one" and word.i > 0 and word.nbor(-1).lower_ == "no"
    return one or word.lower_ in word_sets("modality")["negative_words"]


def _behind_but(nobody: Token) -> Token | None:
    """The "sister" of "nobody but her sister", "no one else except her sister"."""
    doc, at = nobody.doc, nobody.i + 1
    at += at < len(doc) and doc[at].lower_ == "else"
    if at + 1 >= len(doc) or doc[at].lower_ not in _BUT:
        return None
    at += 1 + (doc[at + 1].lower_ == "for")
    behind = (w for w in doc[at : sentence_around(nobody).end] if w.left_edge.i == at)
    return next((w for w in behind if w.pos_ in _NAMED and w.tag_ != "PRP$"), None)
