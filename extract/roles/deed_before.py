"""The deed that a clause without a word for it points back to: "Omar was arrested. So were his
parents", "threatened his mother, and did the same to his sister".

It is told in the clause just before: the last verb of the sentence before, with those that are
joined to it, or the verb that the clause hangs on. Where that verb is no harmful deed, none is.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from extract.frames import Filler, Frame
from extract.grammar import (
    children,
    conjuncts,
    is_verbal,
    lemma,
    own_subjects,
    patients,
    sentence_of,
    with_subject,
)
from extract.role_groups import DOERS, SUFFERERS
from extract.roles.relative_doers import are_people, is_body
from extract.status.cues import status_of
from extract.statuses import CLAIMED, REPORTED
from extract.wordlists import word_sets

_RULE = "points_back"
CONFIDENCE = 0.6
"""Of a rule that reads grammar alone; not calibrated."""
_MOST = 2
"""So many deeds at most one clause points back to."""


def points_back(frame: Frame) -> bool:
    """Whether the clause has no word for its deed, and takes it from the one before."""
    return _RULE in frame.marks


def deeds_before(word: Token, number: int, frames: Sequence[Frame]) -> list[Frame]:
    """The harmful deeds of the clause just before a word; none where one of its verbs tells of
    anything else."""
    by_trigger = {f.trigger.i: f for f in frames if abs(f.sentence - number) <= 1}
    if word.i in by_trigger:
        return []
    verbs = _clause_before(word)
    deeds = [by_trigger[verb.i] for verb in verbs if verb.i in by_trigger]
    whole = 0 < len(deeds) == len(verbs) <= _MOST
    return deeds if whole and all(deed.harms for deed in deeds) else []


def _clause_before(word: Token) -> list[Token]:
    """The verb that a clause hangs on or follows, with what is joined to it."""
    sentence = sentence_of(word)
    below = [c for c in word.lefts if c.dep_ in ("ccomp", "parataxis") and is_verbal(c)]
    if below:  # "was sentenced; so were three of his colleagues"
        return conjuncts(below[-1])
    if word.dep_ in ("advcl", "conj", "parataxis") and word.head.i < word.i:
        return [verb for verb in _joined(word.head) if verb.i < word.i]
    if word.dep_ == "relcl" and word.head.dep_ == "appos":  # "was abducted, a fate that he shared"
        above = next((w for w in word.head.ancestors if is_verbal(w)), None)
        return [] if above is None else [v for v in _joined(above) if v.i < word.i]
    if word.head.i != word.i or sentence.start == 0 or not _opens(word, sentence):
        return []
    root: Token = sentence_of(word.doc[sentence.start - 1]).root
    return _joined(root) if is_verbal(root) else []


def _joined(verb: Token) -> list[Token]:
    return [one for one in conjuncts(verb) if one.i == verb.i or is_verbal(one)]


def _opens(verb: Token, sentence: Span) -> bool:
    """Whether no other verb stands before it in its sentence."""
    before = verb.doc[sentence.start : verb.i]
    return not any(w.pos_ == "VERB" and w.dep_ not in ("amod", "compound") for w in before)


def subject_filler(deed: Frame) -> Filler | None:
    """Who stands as the subject of a deed, of whom "so was" or "so did" tells another."""
    subjects = own_subjects(with_subject(deed.trigger))
    for subject in subjects:
        for filler in deed.fillers:
            if filler.role in (*DOERS, *SUFFERERS) and _is_in(filler.head, subject):
                return filler
    return None


def _is_in(word: Token, noun: Token) -> bool:
    """The noun itself or its owner: "his", of "his account"."""
    return word.i == noun.i or (word.dep_ == "poss" and word.head.i == noun.i)


def patient_filler(deed: Frame) -> Filler | None:
    """Whom a deed befalls: the one who does, or of several the object of its verb."""
    sufferers = [f for f in deed.fillers if f.role in SUFFERERS]
    if len({f.head.i for f in sufferers}) == 1:
        return sufferers[0]
    objects = {noun.i for noun in patients(deed.trigger)}
    return next((f for f in sufferers if f.head.i in objects), None)


def doer_role(deed: Frame) -> str:
    """The role of who did it."""
    return next((f.role for f in deed.fillers if f.role in DOERS), "initiator")


def without(deed: Frame, gone: Filler | None, *roles: str) -> list[Filler]:
    """Doers and sufferers of a deed, but those of the roles, and but the one who gives way with
    whoever is joined to him."""
    carried = (f for f in deed.fillers if f.role in (*DOERS, *SUFFERERS))
    joined = set() if gone is None else {gone.head.i, *(word.i for word in gone.head.conjuncts)}
    return [f for f in carried if f.role not in roles and f.head.i not in joined]


def told_of(
    deed: Frame, number: int, word: Token, fillers: Iterable[Filler], nor: Token | None = None
) -> Iterator[Frame]:
    """The deed told at a word, of others; nothing where it is not plainly told here and there.

    Args:
        nor: The "nor" of "nor was his wife", which tells of what was not done to another either.
    """
    status = status_of(word, event_type=deed.type)
    short = word_sets("modality")["nearly_words"] | {"hardly", "barely"}
    done = not any(w.lower_ in short for w in children(word, "advmod"))
    plain = done and status.modality in CLAIMED
    if nor is None and (deed.modality not in REPORTED or not plain):
        return
    if nor is not None and deed.modality != "negated":
        return
    modality = status.modality if status.modality == "alleged" else deed.modality
    told = replace(
        deed,
        sentence=number,
        trigger=word,
        confidence=min(deed.confidence, CONFIDENCE),
        fillers=tuple(replace(f, score=min(f.score, CONFIDENCE), rule=_RULE) for f in fillers),
        modality=modality if nor is None else "negated",
        source=status.source if status.source is not None else deed.source,
        cues=status.cues if nor is None else (nor,),
        rule=_RULE,
        alternatives=(),
    )
    yield told


def is_somebody(noun: Token) -> bool:
    """A person, several or a body: "his wife", "three of his colleagues", "the consulate"."""
    if noun.tag_ == "PRP":
        return noun.lower_ != "it"
    of_whom = [o for p in children(noun, "prep") if p.lower_ == "of" for o in children(p, "pobj")]
    if noun.tag_ == "CD" or noun.lower_ in ("several", "many", "some", "both", "others"):
        return not of_whom or any(map(is_somebody, of_whom))
    named = noun.pos_ == "PROPN" and noun.ent_type_ in ("PERSON", "ORG", "NORP")
    return named or are_people(noun) or is_body(noun)


def whose(noun: Token) -> Token:
    """ "That of her lawyer", "his wife's": the lawyer, the wife."""
    if noun.lower_ in ("that", "those"):
        of_whom = (o for p in children(noun, "prep") for o in children(p, "pobj"))
        return next(of_whom, noun)
    return noun


def is_like(noun: Token, told: Token) -> bool:
    """Whether a noun is a thing of the kind told: "my colleague's phone" behind "my phone"."""
    thing = told.head if told.dep_ == "poss" else told
    return lemma(noun) == lemma(thing)
