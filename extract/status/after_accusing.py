"""What who accuses or judges does next: "police accused Lee of having followed her and arrested
him", "the court acquitted him of spying and jailed him for fraud".

The parser may join "arrested" to "followed", and so the accused arrests too, or the arrest is only
alleged or denied. Behind a gerund a past goes with the verb above; behind "having followed her" it
does where its "him" cannot be one more victim of the accused, and behind "but".
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import children, first_conjunct, is_passive, lemma, patients
from extract.status.apposed_claims import binders_of
from extract.status.cues import status_of
from extract.status.having_done import OBJECTS, OF_ITS_OWN
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets
from graph.ontology import ontology

_JOINING = ("and", "but")
_ONE = ("him", "her", "his")
_SURE = 0.6
"""Of a rule that reads grammar alone; not calibrated."""


def done_by_who_accuses(frame: Frame) -> Frame:
    """ "Accused Lee of having followed her and arrested him": done, by whoever accuses him."""
    verb = frame.trigger
    over = _verb_over(verb) if _is_past_behind(verb) else None
    subjects = children(over, "nsubj") if over is not None else []
    doing = ontology().doer_roles
    if over is None or not subjects or "initiator" not in ontology().event_types[frame.type].roles:
        return frame
    accused = {word.i for word in patients(over)}
    kept = tuple(f for f in frame.fillers if f.role not in doing or f.head.i not in accused)
    if not any(f.role in doing for f in kept):
        kept = (*kept, Filler("initiator", subjects[0], _SURE, "after_accusing"))
    told = replace(frame, fillers=kept)
    status = status_of(over)
    if frame.modality in ("alleged", "denied") and status.modality != frame.modality:
        source = None if frame.source in subjects else frame.source
        told = replace(told, modality=status.modality, cues=status.cues, source=source)
    return told if told == frame else told.marked("after_accusing")


def _is_past_behind(verb: Token) -> bool:
    """A past right behind "and" or "but", without subject or helper, that is done to somebody."""
    if verb.dep_ != "conj" or verb.tag_ not in ("VBD", "VBN") or verb.i < 2:
        return False
    alone = not children(verb, *OF_ITS_OWN) and not negated_here(verb)
    return alone and verb.nbor(-1).lower_ in _JOINING and bool(_pronouns(verb))


def _pronouns(verb: Token) -> list[Token]:
    """ "Him", or the "his" of "his brother"."""
    objects = children(verb, *OBJECTS)
    known = word_sets("modality")["whom_or_whose"]
    owners = [owner for noun in objects for owner in children(noun, "poss")]
    return [word for word in (*objects, *owners) if word.lower_ in known]


def _verb_over(verb: Token) -> Token | None:
    """The verb of accusing or judging that a past goes with, or None where it may be a deed of the
    accused."""
    first = first_conjunct(verb)
    over = first.head.head if first.dep_ in ("pcomp", "pobj") else first
    over = over.head if over.dep_ == "dobj" else over
    named = binders_of(over)
    if not named or is_passive(over) or negated_here(over) or verb.i < over.i:
        return None
    preps = [p for noun in (over, *patients(over)) for p in children(noun, "prep")]
    preps = [p for p in preps if p.lower_ in named and over.i < p.i < verb.i]
    deeds = children(preps[-1], "pcomp", "pobj") if preps else []
    return over if deeds and _goes_with(verb, deeds[0]) else None


def _goes_with(verb: Token, deed: Token) -> bool:
    """Whether a past is no participle behind "having": "spying and beat him", "but beat him"."""
    having = any(word.lower_ == "having" for word in children(deed, "aux"))
    if not having or verb.nbor(-1).lower_ == "but":
        return not having or verb.tag_ == "VBD"
    whom = {word.lower_ for word in _pronouns(verb)}
    suffered = [
        *children(deed, *OBJECTS),
        *(o for p in children(deed, "prep") for o in p.children),
    ]
    pronouns = {w.lower_ for w in suffered if w.pos_ == "PRON"}
    if pronouns:
        return pronouns.isdisjoint(whom) and pronouns.isdisjoint({"him"} if "his" in whom else ())
    many = all(word.tag_ in ("NNS", "NNPS") for word in suffered)
    step = lemma(verb) in word_sets("modality")["steps_of_courts"]
    return not whom.isdisjoint(_ONE) and (many or step)
