"""Who is suspected of what was told just before: "His house was burgled. Neighbors point to the
consulate", "suspicion fell on", "she puts it down to", "the family blames".

The deed stands there without a doer. So it is told once more, alleged: with the one who is pointed
at, and by whoever points. A "not", a question and an "if" point at nobody, nor does who does so
wrongly or takes it back, and what is pointed at must be a body, an office or people of a state.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from extract.frames import Filler, Frame
from extract.grammar import (
    children,
    has_modal,
    is_verbal,
    lemma,
    prepositional_objects,
    sentence_of,
)
from extract.role_groups import DOERS
from extract.roles.relative_doers import are_people, is_body
from extract.sentence_words import words_in
from extract.state_words import states_named
from extract.status.answered_deeds import ANSWER_CONFIDENCE, plain_deeds, retold
from extract.status.answering_sentences import told_in_answers
from extract.status.denied_this import speaks_for_a_state
from extract.status.plainly_done import is_plainly_done
from extract.statuses import CLAIMED
from extract.tellers.speech import speaker
from extract.wordlists import word_sets
from graph.ontology import ontology

_RULE = "suspicion"
_OPEN = frozenset({"if", "whether", "unless", "should", "?"})
_VAGUE = frozenset({"someone", "somebody"})
_IT = frozenset({"it", "this", "that", "blame"})
_BY_OFFICES = ("legal_action", "restrict_mobility")
"""A court or an office does it, whoever is behind it."""
_PLACES = ("across", "opposite", "near", "as")


class Suspicion(NamedTuple):
    """The verb that points, who is pointed at, and who points, if anybody is named."""

    verb: Token
    who: Token
    source: Token | None


def suspicions(doc: Doc, frames: Sequence[Frame], skip: Iterable[int] = ()) -> list[Frame]:
    """Frames of deeds that somebody is suspected of in a later clause, in text order."""
    return told_in_answers(_suspected, doc, frames, skip, (0, 1, 2))


def _suspected(number: int, sentence: Span, frames: Sequence[Frame]) -> Iterator[Frame]:
    said, pointing = words_in(sentence), word_sets("modality")["pointing_verbs"]
    doubt = _OPEN | word_sets("modality")["outer_negations"]
    if said.all_lemmas.isdisjoint(pointing) or not doubt.isdisjoint(said.words):
        return
    taken = {frame.trigger.i for frame in frames}
    for verb in sentence:
        found = _suspicion(verb) if lemma(verb) in pointing and is_verbal(verb) else None
        if found is None or not is_of_a_state(found.who):
            continue
        for deed in _deeds_before(number, verb, frames):
            if not _may_have_done(found, deed):
                continue
            trigger = found.who if verb.i in taken else verb
            others = tuple(f for f in deed.fillers if f.role not in DOERS)
            told = replace(deed, sentence=number, trigger=trigger, modality="alleged")
            told = replace(told, fillers=others, cues=(verb,))
            doer = Filler("initiator", found.who, ANSWER_CONFIDENCE, _RULE)
            yield retold(told, found.source, doer).marked(_RULE)


def _suspicion(verb: Token) -> Suspicion | None:
    """What a verb of pointing points at, and who does so."""
    who = _blamed(verb) or _pointed_at(verb) or _put_down_to(verb)
    if _is_taken_back(verb):
        return None
    if who is None:
        who = _fallen_on(verb)
        return None if who is None else Suspicion(verb, who, None)
    source = speaker(verb) if is_plainly_done(verb) else None
    if source is None or not (source.pos_ in ("PRON", "PROPN", "DET") or _may_speak(source)):
        return None
    return Suspicion(verb, who, source)


def _is_taken_back(verb: Token) -> bool:
    """ "Wrongly blamed it", "suspected it, but it was a thief", "little suspicion fell on it"."""
    weak = word_sets("modality")["blamed_in_vain"]
    beside = [*children(verb, "advmod"), *(w for s in children(verb, "nsubj") for w in s.children)]
    after = verb.doc[verb.i : sentence_of(verb).end]
    return any(w.lower_ in weak for w in beside) or any(w.lower_ == "but" for w in after)


def _may_speak(noun: Token) -> bool:
    return are_people(noun) or speaks_for_a_state(noun) or is_body(noun)


def _blamed(verb: Token) -> Token | None:
    """ "Blames the consulate", "suspects Iranian agents", "holds the embassy responsible".

    Who blames the police may mean that they did nothing.
    """
    who = _held_responsible(verb) if lemma(verb) == "hold" else _blamed_alone(verb)
    helpless = who is not None and lemma(who) == "police" and lemma(verb) != "suspect"
    return None if helpless else who


def _held_responsible(verb: Token) -> Token | None:
    answerable = word_sets("light_verbs")["answerable"]
    held = [w for w in children(verb, "ccomp", "oprd", "acomp") if w.lower_ in answerable]
    alone = (w for w in held if not _says_for_what((verb, w)))
    return next((s for w in alone for s in children(w, "nsubj")), None)


def _blamed_alone(verb: Token) -> Token | None:
    if lemma(verb) not in word_sets("modality")["blaming_alone"] or _says_for_what((verb,)):
        return None
    who = next((noun for noun in children(verb, "dobj") if noun.lower_ not in _IT), None)
    told = who is not None and any(word.dep_ in ("pcomp", "relcl") for word in who.subtree)
    return None if told or children(verb, "xcomp", "ccomp") else who


def _says_for_what(words: Sequence[Token]) -> bool:
    """ "For doing nothing", "of murder"."""
    return any(
        of.lower_ in ("for", "of", "over") for word in words for of in children(word, "prep")
    )


def _pointed_at(verb: Token) -> Token | None:
    """ "Point to the consulate", "pointed the finger at the embassy"."""
    fingers = [noun for noun in children(verb, "dobj") if lemma(noun) == "finger"]
    if lemma(verb) != "point" or prepositional_objects(verb, "for"):
        return None
    where = ("at", "to") if fingers else ("to",)
    who = next(iter(prepositional_objects(verb, *where)), None)
    places = children(who, "prep", "relcl") + children(verb, "prep") if who is not None else []
    return None if any(w.lower_ in _PLACES or w.dep_ == "relcl" for w in places) else who


def _put_down_to(verb: Token) -> Token | None:
    """ "Puts it down to the embassy", "attributes this to agents", "pins it on the consulate"."""
    held = [noun for noun in children(verb, "dobj") if noun.lower_ in _IT]
    if not held or lemma(verb) not in word_sets("modality")["putting_down"]:
        return None
    down = any(word.lower_ == "down" for word in children(verb, "prt", "advmod"))
    of_what = any(children(noun, "prep") for noun in held)  # "the blame for the attack"
    blamed = any(noun.lower_ == "blame" for noun in held)  # "put the blame on the consulate"
    put_elsewhere = lemma(verb) == "put" and not down and not blamed
    return None if of_what or put_elsewhere else _at_whose_door(verb, "to", "on", "at", "with")


def _fallen_on(verb: Token) -> Token | None:
    """ "Suspicion fell on the embassy", "fingers were pointed at it", "all eyes turned to it"."""
    words = word_sets("modality")
    subjects = children(verb, "nsubj", "nsubjpass")
    told = any(lemma(noun) in words["fallen_suspicions"] for noun in subjects)
    modal = has_modal(verb)
    if not told or modal or any(prepositional_objects(noun, "for") for noun in subjects):
        return None
    return _at_whose_door(verb, "on", "upon", "at", "to", "toward")


def _at_whose_door(verb: Token, *prepositions: str) -> Token | None:
    """The object of one of the prepositions; of "at the door of the consulate" the consulate."""
    who = next(iter(prepositional_objects(verb, *prepositions)), None)
    if who is not None and lemma(who) in ("door", "foot", "doorstep"):
        return next(iter(prepositional_objects(who, "of")), None)
    return who


def is_of_a_state(who: Token) -> bool:
    """ "The consulate", "people from the mission", "the ruling party's men", "the Kremlin"."""
    if lemma(who) in word_sets("modality")["suspects"] or states_named(who.text):
        return True
    near = [*children(who, "compound", "amod", "poss")]
    near += prepositional_objects(who, "from", "of", "at")
    of_one = any(speaks_for_a_state(noun) or states_named(noun.text) for noun in near)
    return speaks_for_a_state(who) or (are_people(who) and of_one)


def _deeds_before(number: int, verb: Token, frames: Sequence[Frame]) -> list[Frame]:
    """The one harmful deed told before a verb, in its sentence or those before."""
    types = ontology().event_types
    here = [f for f in frames if f.sentence == number and types[f.type].harmful]
    if here:
        plain = len(here) == 1 and here[0].modality in CLAIMED
        return here if plain and here[0].trigger.i < verb.i else []
    return plain_deeds(number, frames)


def _may_have_done(found: Suspicion, deed: Frame) -> bool:
    """Whether nobody else did it, and who is pointed at did not suffer it."""
    doers = [f.head for f in deed.fillers if f.role in DOERS]
    known = {lemma(f.head) for f in deed.fillers}
    if deed.type in _BY_OFFICES or deed.trigger.dep_ == "advcl":
        return False
    free = all(doer.lower_ in _VAGUE for doer in doers) and lemma(found.who) not in known
    return free and "initiator" in ontology().event_types[deed.type].roles
