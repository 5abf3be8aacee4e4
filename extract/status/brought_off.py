"""What somebody brought off: "agents managed to kidnap him", "had no choice but to seize her".

So was what a thing served for: "the app was used to track her". The reader takes such words for an
attempt, a negation or a plan. A "not", a modal or an "if" above them leaves it as it is.
"""

from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, first_conjunct, has_to, is_verbal, lemma
from extract.sentence_words import sentence_around
from extract.status.cues import Status, denial_governs, status_of
from extract.status.implied import is_supposed
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets

_CHOICE = 6
"""Words before the verb in which "no choice but to" stands."""
_SERVING = frozenset({"use", "employ", "exploit"})
_BEEN = frozenset({"is", "are", "was", "were", "been", "being", "has", "have", "had"})


def brought_off(frame: Frame) -> Frame:
    """ "Managed to X", "had no choice but to X", "the lists were used to X": X was done."""
    if frame.modality not in ("attempted", "negated", "planned"):
        return frame
    words, said = word_sets("modality"), sentence_around(frame.trigger)
    known = words["managing"] | words["choices"] | _SERVING
    if said.all_lemmas.isdisjoint(known) or is_supposed(frame.trigger):
        return frame
    verb = first_conjunct(frame.trigger)
    served = _served_to(verb)
    if served is not None:
        return _as_told(frame, status_of(served, event_type=frame.type))
    cue = _managing(verb) or _no_choice_but(verb)
    if cue is None or denial_governs(frame.trigger, event_type=frame.type) is not None:
        return frame
    return replace(frame, modality="asserted", cues=()).marked("brought_off")


def _as_told(frame: Frame, status: Status) -> Frame:
    """The frame with the status of the use: "she denies that the app was used to track him"."""
    return replace(frame, modality=status.modality, cues=status.cues).marked("brought_off")


def _managing(verb: Token) -> Token | None:
    """The "managed" of "managed to seize", "succeeded in seizing"."""
    above = verb.head
    if verb.dep_ == "pcomp" and above.lower_ == "in":
        above = above.head
    elif verb.dep_ != "xcomp" or not has_to(verb):
        return None
    above = _around_the_saying(above)
    plain = lemma(above) in word_sets("modality")["managing"] and _is_past(above)
    nobody = negated_here(above, objects=False) or negated_here(verb)
    return above if plain and not nobody else None


def _around_the_saying(verb: Token) -> Token:
    """The "managed" of "managed, her lawyer says, to seize", where the parser has her say it."""
    managed = verb.head if verb.dep_ == "parataxis" else next(iter(children(verb, "ccomp")), verb)
    comma = managed.i + 1 < len(verb.doc) and managed.nbor().text == ","
    return managed if managed.i < verb.i and comma else verb


def _served_to(verb: Token) -> Token | None:
    """The "used" of "the app was used to track her"; of "could be used to" nothing is told."""
    above = verb.head
    if verb.dep_ not in ("xcomp", "advcl") or not has_to(verb) or lemma(above) not in _SERVING:
        return None
    helpers = {aux.lower_ for aux in children(above, "aux", "auxpass")}
    told = above.tag_ == "VBN" and bool(helpers) and helpers <= _BEEN
    return above if told and not negated_here(above, objects=False) else None


def _no_choice_but(verb: Token) -> Token | None:
    """The "choice" of "had no choice but to seize him"."""
    before = verb.doc[max(0, verb.i - _CHOICE) : verb.i]
    choices = word_sets("modality")["choices"]
    noun = next((word for word in before if lemma(word) in choices), None)
    if noun is None or noun.i + 2 >= verb.i + 1 or not has_to(verb):
        return None
    but = noun.nbor().lower_ in ("but", "except")
    had = next((up for up in noun.ancestors if lemma(up) in ("have", "leave", "see")), None)
    no = any(word.lower_ == "no" for word in noun.lefts)
    return noun if but and no and had is not None and _is_past(had) else None


def _is_past(verb: Token) -> bool:
    helpers = [aux.lower_ for aux in children(verb, "aux")]
    perfect = bool(helpers) and all(word in ("has", "have", "had") for word in helpers)
    return is_verbal(verb) and (verb.tag_ == "VBD" or perfect)
