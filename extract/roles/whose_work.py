"""Whose doing a deed is said to be: "the consul was behind the beating of the priest", "the threats
were the work of the security service", "she attributes the poisoning to agents".

Whoever is said to be behind it has done it, where nobody else has. Told under the word of somebody
it is alleged by him, unless a court, or those who looked into it, found it to be so.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import (
    NOUNS,
    children,
    conjuncts,
    first_conjunct,
    has_modal,
    has_to,
    is_passive,
    is_verbal,
    lemma,
    own_subjects,
    patients,
    prepositional_objects,
    sentence_of,
)
from extract.role_groups import DOERS, SUFFERERS
from extract.roles.blame import blame_laid, is_withheld, whose_door
from extract.roles.relative_doers import are_people, is_body, who_is_meant
from extract.status.denied_this import speaks_for_a_state
from extract.status.local_cues import negated_here
from extract.statuses import CLAIMED
from extract.tellers.speech import speaker
from extract.wordlists import word_sets
from graph.ontology import ontology

_SURE = 0.7
"""Of a rule that reads grammar alone; not calibrated."""

_BEING = ("be", "stand", "lie")


class Doing(NamedTuple):
    """Whose doing it is, the verb that says so, and the verb that vouches for that, if any."""

    who: tuple[Token, ...]
    verb: Token
    above: Token | None


def whose_work(frame: Frame) -> Frame:
    """ "Said that the consul was behind the beating": the consul did it, by the speaker's word."""
    event = ontology().event_types[frame.type]
    noun = deed_noun(frame.trigger)
    if noun is None or not event.harmful or "initiator" not in event.roles:
        return frame
    doing = _behind(noun) or _work_of(noun) or _blamed(noun) or _laid_to(noun) or _hand_in(noun)
    if doing is None or not doing.who:
        return frame
    if _is_refuted(doing):
        told = frame.modality in CLAIMED
        return _without_doers(frame, doing.who) if told else frame
    if _is_open(doing) or is_withheld(doing.verb):
        return frame
    return _by_whose_word(_with_doers(_without_speaker(frame, doing), doing.who), doing)


def deed_noun(trigger: Token) -> Token | None:
    """The noun of a deed: of "the arson attack", "the series of attacks" the first noun."""
    noun = trigger
    while noun.dep_ == "compound":
        noun = noun.head
    noun = first_conjunct(noun)
    above = noun.head.head
    many = lemma(above) in word_sets("light_verbs")["rows_of_deeds"]
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and many:
        noun = above
    return noun if noun.pos_ in NOUNS or noun.tag_ == "VBG" else None


def _behind(noun: Token) -> Doing | None:
    """ "X was behind it", "X is believed to be behind it", "accused X of being behind it"."""
    behind, verb = noun.head, noun.head.head
    if (
        noun.dep_ != "pobj"
        or behind.lower_ != "behind"
        or lemma(verb) not in ("be", "stand", "lie")
    ):
        return None
    if lemma(noun) in word_sets("light_verbs")["confines"]:
        return None  # "was behind bars"
    if verb.dep_ == "pcomp" and verb.head.lower_ in ("of", "with"):
        above = verb.head.head
        return Doing(_actors(patients(above)), verb, above)
    if own_subjects(verb):
        return Doing(_actors(own_subjects(verb)), verb, _vouching(verb))
    if verb.dep_ == "xcomp" and is_passive(verb.head):
        return Doing(_actors(own_subjects(verb.head)), verb, verb.head)
    return None


def _work_of(noun: Token) -> Doing | None:
    """ "The stabbing was the work of X"."""
    verb = noun.head
    if noun.dep_ != "nsubj" or lemma(verb) != "be":
        return None
    works = word_sets("light_verbs")["works"]
    for what in children(verb, "attr"):
        if lemma(what) in works:
            return Doing(_actors(prepositional_objects(what, "of")), verb, _vouching(verb))
    return None


def _blamed(noun: Token) -> Doing | None:
    """ "Laid the blame for the poisoning on X", "points the finger at X over it"."""
    blame = blame_laid(noun)
    return None if blame is None else Doing(_actors(blame.whom), blame.verb, blame.verb)


def _laid_to(noun: Token) -> Doing | None:
    """ "She attributes the poisoning to X", "holds X responsible for it"."""
    verb = noun.head
    words = word_sets("modality")
    if noun.dep_ in ("dobj", "nsubjpass") and lemma(verb) in words["putting_down"]:
        whose = prepositional_objects(verb, "to", "on", "at")
        if not whose and not prepositional_objects(verb, "for"):
            whose = prepositional_objects(noun, "on")[-1:]  # "blamed the beating on the exiles"
        return Doing(_actors(whose), verb, verb)
    held = verb.head
    if noun.dep_ != "pobj" or verb.lower_ != "for":
        return None
    if held.lower_ not in word_sets("light_verbs")["answerable"] or lemma(held.head) != "hold":
        return None
    whom = [*children(held, "nsubj"), *children(held.head, "dobj", "nsubjpass")]
    return Doing(_actors(whom), held.head, held.head)


def _hand_in(noun: Token) -> Doing | None:
    """ "Sees the hand of X in it", wherever the parser hangs the "in"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("in", "behind"):
        return None
    for hand in noun.head.ancestors:
        verb = hand.head
        if lemma(hand) in ("hand", "handiwork") and hand.dep_ == "dobj":
            seen = lemma(verb) in word_sets("light_verbs")["seeing_a_hand"]
            whose = [*prepositional_objects(hand, "of"), *children(hand, "poss")]
            return Doing(_actors(whose), verb, verb) if seen else None
    return None


def _vouching(verb: Token) -> Token | None:
    """The "said" of "said that X was behind it", "X was behind it, she said"."""
    above = first_conjunct(verb)
    return above.head if above.dep_ == "ccomp" and is_verbal(above.head) else None


def _is_open(doing: Doing) -> bool:
    """ "Whether the consulate was behind it", "if it was", "it may be", "does not believe that"."""
    above = [] if doing.above is None else [doing.above]
    if any(verb.i == doing.verb.i and has_to(verb) for verb in above):
        return True  # "refused to attribute", "too early to attribute"
    for verb in (doing.verb, *above):
        if any(mark.lower_ in ("if", "whether", "unless") for mark in children(verb, "mark")):
            return True
        if has_modal(verb):
            return True
    asked = sentence_of(doing.verb)[-1].text.startswith("?")
    return asked or any(negated_here(verb) for verb in above if verb.i != doing.verb.i)


def _is_refuted(doing: Doing) -> bool:
    """ "Hardly the work of X", "few attribute it to X", "attributed by mistake"."""
    words = word_sets("modality")
    verbs = [doing.verb] if doing.above is None else [doing.verb, doing.above]
    for verb in verbs:
        if any(lemma(who) in words["hardly_anybody"] for who in _who_says(verb)):
            return True
        beside = [*verb.children, *(word for what in children(verb, "attr") for word in what.lefts)]
        if any(word.lower_ in words["wrongly"] | words["scarcely"] for word in beside):
            return True
        if any(noun.lower_ in words["honest_errors"] for noun in prepositional_objects(verb, "by")):
            return True
    return False


def _who_says(verb: Token) -> list[Token]:
    """The subject of a verb, and the "hardly" of "hardly anyone"."""
    subjects = list(own_subjects(verb))
    said = [*subjects, *(word for who in subjects for word in who.lefts)]
    return [word for word in said if not word.i or word.nbor(-1).lower_ != "a"]  # "a few"


def _without_doers(frame: Frame, who: Iterable[Token]) -> Frame:
    people = {noun.i for noun in who}
    kept = (f for f in frame.fillers if f.role not in DOERS or f.head.i not in people)
    return frame.filled(kept, "whose_work")


def _actors(nouns: Iterable[Token]) -> tuple[Token, ...]:
    """Those who can do something, each of a list."""
    every = {who.i: who for noun in nouns for who in conjuncts(who_is_meant(noun))}
    return tuple(who for who in every.values() if _acts(who))


def _acts(who: Token) -> bool:
    named = who.pos_ == "PROPN" and who.ent_type_ in ("PERSON", "ORG", "GPE", "NORP")
    sender = lemma(who) in word_sets("light_verbs")["senders"]
    return named or sender or speaks_for_a_state(who) or are_people(who) or is_body(who)


def _without_speaker(frame: Frame, doing: Doing) -> Frame:
    """Of "the union laid the killing at the door of X" the union is no doer."""
    verb = doing.above if doing.above is not None and doing.above.i == doing.verb.i else None
    tells = [] if verb is None or is_passive(verb) else own_subjects(verb)
    wrong = {word.i for word in tells} - {who.i for who in doing.who}
    kept = (f for f in frame.fillers if f.role not in DOERS or f.head.i not in wrong)
    return frame.filled(kept, "whose_work")


def _with_doers(frame: Frame, who: Iterable[Token]) -> Frame:
    """With those who are behind it: as doers, or as sponsors of others who did it."""
    people = {noun.i: noun for noun in who}
    done = {f.head.i for f in frame.fillers if f.role in DOERS}
    kept = [f for f in frame.fillers if f.role not in SUFFERERS or f.head.i not in people]
    kept = [f for f in kept if f.role != "place" or not _is_at_his_door(f.head, people)]
    role = "sponsor" if done - people.keys() else "initiator"
    if role not in ontology().event_types[frame.type].roles:
        return frame
    new = [Filler(role, noun, _SURE, "whose_work") for i, noun in people.items() if i not in done]
    return frame.filled((*kept, *new), "whose_work")


def _is_at_his_door(place: Token, people: Mapping[int, Token]) -> bool:
    """ "Laid it at the door of X", "at Kigali's door": neither is where it was done."""
    return place.i in people or any(whose_door(place).i == i != place.i for i in people)


def _by_whose_word(frame: Frame, doing: Doing) -> Frame:
    """Alleged by whoever says so, where it is told as done; what was found to be so stays."""
    above = doing.above
    if above is None or frame.modality not in CLAIMED or negated_here(doing.verb):
        return frame
    said_by = speaker(above)
    if _was_found(above, said_by):
        return frame
    source = frame.source if frame.source is not None else said_by
    told = replace(frame, modality="alleged", cues=(above,), source=source)
    return told if told == frame else told.marked("whose_work_said")


def _was_found(above: Token, said_by: Token | None) -> bool:
    """ "The court said", "police found", "investigators concluded"."""
    words = word_sets("modality")
    if said_by is None:
        return False
    court = lemma(said_by) in words["judging_bodies"]
    looked = lemma(said_by) in words["who_find_out"]
    return court or (looked and lemma(above) in words["finding_verbs"])
