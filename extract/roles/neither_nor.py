"""All of whom a deed is denied: "neither he nor his driver had followed her", "denied that he or
any of his colleagues had called".

The reader gives the first of them. What is said of the subject holds for both.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import NOUNS, children, conjuncts, lemma, prepositional_objects, with_subject
from extract.roles.relative_doers import are_people, is_body
from extract.statuses import REFUTED
from extract.wordlists import word_sets

_SUBJECTS = ("nsubj", "nsubjpass")
_ROLES = ("initiator", "target", "organizer", "participant", "sponsor")


def of_neither(frame: Frame) -> Frame:
    """ "Neither he nor his driver followed her": it is denied of the driver as well."""
    if frame.modality not in REFUTED:
        return frame
    subjects = children(with_subject(frame.trigger), *_SUBJECTS)
    taken = {f.head.i for f in frame.fillers}
    added = [
        Filler(f.role, other, f.score, "neither_nor")
        for f in frame.fillers
        if f.role in _ROLES and any(f.head.i == subject.i for subject in subjects)
        for other in _joined(f.head)
        if other.i not in taken
    ]
    return frame.filled((*frame.fillers, *added), "neither_nor")


def _joined(first: Token) -> Iterator[Token]:
    """Whom "nor" or "or" joins to a subject; of "any of his colleagues" the colleagues."""
    joining = {word.lower_ for noun in conjuncts(first) for word in children(noun, "cc")}
    if joining.isdisjoint(("nor", "or")):
        return
    for other in conjuncts(first)[1:]:
        inner = prepositional_objects(other, "of") if lemma(other) in _SOME else []
        noun = inner[0] if inner else other
        if noun.pos_ in NOUNS and (are_people(noun) or is_body(noun) or _serves(noun)):
            yield noun


_SOME = ("any", "one", "none", "anyone", "anybody", "all", "some")


def _serves(noun: Token) -> bool:
    """ "His driver", "its contractors", "their guards": people by whose they are."""
    own = any(owner.tag_ == "PRP$" for owner in children(noun, "poss"))
    return own and lemma(noun) in word_sets("modality")["own_people"]
