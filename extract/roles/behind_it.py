"""Who is behind a deed that is an object: "accused the embassy of ordering the attack on her".

Whoever orders, commissions or directs a deed is its sponsor and not the one who did it. Where that
is no more than what somebody is accused of, the deed has him for a sponsor by the accuser's word
alone, and so it is alleged. A deed told without him stays what it is: it happened, and the order is
an event of its own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import (
    conjuncts,
    first_conjunct,
    is_verbal,
    lemma,
    own_subjects,
    patients,
)
from extract.roles.stray import forbidding
from extract.status.apposed_claims import ACCUSED_OF
from extract.status.cue_path import names_claim
from extract.status.local_cues import negated_here
from extract.tellers.speech import speaker
from extract.wordlists import word_sets
from graph.ontology import ontology

_BY_HAND = ("assault", "detain", "vandalize")
"""Deeds that who directs them has others do; a campaign or a surveillance is his own."""
_CONVICTED_OF = {"convict": ("of",), "sentence": ("for",), "jail": ("for",)}


def behind_it(frame: Frame) -> Frame:
    """Who orders a deed is its sponsor; under an accusation of having ordered it it is alleged."""
    event = ontology().event_types[frame.type]
    verb = _ordering(frame.trigger)
    if verb is None or not event.harmful or "sponsor" not in event.roles:
        return frame
    if lemma(verb) in word_sets("modality")["directing_deeds"] and frame.type not in _BY_HAND:
        return frame
    accusing = _bound_to(verb, ACCUSED_OF)
    judging = accusing or _bound_to(verb, _CONVICTED_OF)
    people = {w.i: w for w in (_accused(judging) if judging else own_subjects(verb))}
    frame = frame.filled(_as_sponsors(frame, people), "behind_it")
    named = any(_is_kept(frame, filler, people) for filler in frame.fillers)
    if accusing is None or not named or negated_here(accusing):
        return frame
    if frame.modality not in ("asserted", "planned"):
        return frame
    said_by = speaker(accusing) or frame.source
    return replace(frame, modality="alleged", cues=(accusing,), source=said_by)


def _is_kept(frame: Frame, filler: Filler, people: Mapping[int, Token]) -> bool:
    """Whether one of the accused stays its sponsor; behind "a charge that Baku denies" nobody is,
    and the beating is what it was."""
    behind = filler.role == "sponsor" and filler.head.i in people
    return behind and forbidding(frame, filler) is None


def _as_sponsors(frame: Frame, people: Mapping[int, Token]) -> Iterator[Filler]:
    """The fillers, those behind the deed as sponsors, each once."""
    known = {f.head.i for f in frame.fillers if f.role == "sponsor"}
    for filler in frame.fillers:
        if filler.role == "sponsor" and names_claim(filler.head):
            continue  # "accuses Baku of ordering it, a charge that Baku denies"
        doer = filler.role != "sponsor" and filler.role in ontology().doer_roles
        if not doer or filler.head.i not in people:
            yield filler
        elif filler.head.i not in known:
            yield replace(filler, role="sponsor")


def _ordering(deed: Token) -> Token | None:
    """The verb of ordering of which a noun is the object, or None."""
    noun = first_conjunct(deed)
    words, above = word_sets("modality"), noun.head
    if deed.pos_ != "NOUN":
        return None
    if noun.dep_ == "pobj" and above.lower_ == "for" and lemma(above.head) == "pay":
        return above.head
    verbs = words["ordering_deeds"] | words["directing_deeds"]
    return above if noun.dep_ == "dobj" and is_verbal(above) and lemma(above) in verbs else None


def _bound_to(verb: Token, known: Mapping[str, tuple[str, ...]]) -> Token | None:
    """The "accused" of "accused X of ordering it", where its preposition is a known one."""
    binding = verb.head
    if verb.dep_ != "pcomp" or binding.dep_ != "prep":
        return None
    above = binding.head
    if above.dep_ in ("dobj", "nsubjpass") and not is_verbal(above):
        above = above.head  # the parser hangs "of" on the accused
    return above if binding.lower_ in known.get(lemma(above), ()) else None


def _accused(accusing: Token) -> Iterator[Token]:
    """Whom the verb of accusing is about, all of a list."""
    for noun in patients(accusing):
        yield from conjuncts(noun)
