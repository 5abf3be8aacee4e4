"""Things that somebody left for another to find: "a bomb was found under her car", "a tracker was
found under his van", "he found a dead rat in his letterbox".

Who left them is not told. A bomb beside what is somebody's was to kill him, gone off or not, a
tracker follows him, a bullet in the post threatens him. What is found *in* his flat or bag may be
his own, and is none of these but for trackers.
"""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Token

from extract.frames import Filler, Frame
from extract.grammar import (
    children,
    conjuncts,
    has_to,
    is_passive,
    is_verbal,
    lemma,
    patients,
    prepositional_objects,
    sentences_in,
)
from extract.naming.person_words import person_words
from extract.no_real_find import is_no_real_one
from extract.roles.arguments import doers
from extract.sentence_words import words_in
from extract.status.cues import status_of
from extract.status.duds import failing, goes_off, laid
from extract.statuses import CLAIMED
from extract.wordlists import word_sets

_RULE = "planted_thing"
_TRUST = 0.6
"""Of what grammar and a list tell; not calibrated."""
_BESIDE = frozenset({
    "under", "beneath", "underneath", "outside", "on", "at", "near", "beside", "by", "against",
    "below",
})  # fmt: skip
_PEOPLE = frozenset({"i", "he", "she", "we", "they", "him", "her", "me", "us", "them"})


def planted_things(doc: Doc, frames: Sequence[Frame], skip: Iterable[int] = ()) -> list[Frame]:
    """Frames of deeds that only a thing that is found tells, in text order."""
    left_out = set(skip)
    triggers = {frame.trigger.i for frame in frames}
    words = word_sets("stories")
    telling = words["finding"] | words["going_off"]
    return [
        frame
        for number, sentence in enumerate(sentences_in(doc))
        if number not in left_out and not telling.isdisjoint(words_in(sentence).all_lemmas)
        for verb in sentence
        if verb.i not in triggers and lemma(verb) in telling and is_verbal(verb)
        for frame in (*_found(number, verb), *_went_off(number, verb))
        if triggers.isdisjoint(word.i for word in frame.fillers[0].head.subtree)
    ]


def _found(number: int, verb: Token) -> Iterator[Frame]:
    """ "A tracker was found under her car"."""
    if lemma(verb) not in word_sets("stories")["finding"] or has_to(verb):
        return
    things = [thing for first in patients(verb) for thing in conjuncts(first)]
    thing, type_ = next(((t, kind) for t in things if (kind := _kind(t))), (None, ""))
    status = status_of(verb)
    if thing is None or status.modality not in CLAIMED or not _is_there(thing):
        return
    if _is_known_to_be_his(thing) or is_no_real_one(verb, thing):
        return
    whose = _whose(verb, thing, type_)
    if whose is not None:
        modality = "attempted" if type_ == "assault" else status.modality
        yield _frame(number, verb, type_, modality, (thing, whose), status.source)


def _went_off(number: int, verb: Token) -> Iterator[Frame]:
    """ "The bomb under his car exploded", "failed to explode"."""
    bomb = laid(verb) if goes_off(verb) else None
    status, failed = status_of(verb), failing(verb)
    if bomb is None or bomb.pos_ == "PRON" or not (failed or status.modality in CLAIMED):
        return
    if is_no_real_one(verb, bomb):
        return
    whose = _whose(verb, bomb, "assault") if _kind(bomb) else None
    if whose is not None:
        modality = "attempted" if failed else status.modality
        yield _frame(number, verb, "assault", modality, (bomb, whose), status.source, failed)


def _is_known_to_be_his(thing: Token) -> bool:
    """ "His own tracker", "a tracker that he had fitted himself": who put it there is told."""
    return bool(children(thing, "poss", "relcl")) or any(
        lemma(word) in ("fit", "install") for word in children(thing, "acl")
    )


def _is_there(thing: Token) -> bool:
    return not any(c.lower_ in {"no", "any"} for c in children(thing, "det"))


def _frame(
    number: int,
    verb: Token,
    type_: str,
    modality: str,
    thing_and_whose: tuple[Token, Token],
    source: Token | None,
    cues: tuple[Token, ...] = (),
) -> Frame:
    thing, whose = thing_and_whose
    roles = (("instrument", thing), ("target", whose), *_towns(verb))
    return Frame(
        sentence=number,
        trigger=verb,
        type=type_,
        confidence=_TRUST,
        fillers=tuple(Filler(role, word, _TRUST, _RULE) for role, word in roles),
        modality=modality,
        scope="incident",
        source=source,
        rule=_RULE,
        mode="attempted_lethal" if type_ == "assault" else None,
        cues=cues,
    )


def _towns(verb: Token) -> Iterator[tuple[str, Token]]:
    for word in prepositional_objects(verb, "in"):
        if word.ent_type_ == "GPE":
            yield "place", word


def _kind(thing: Token) -> str | None:
    """What a thing does to whoever it was left for; None for others."""
    words, name = word_sets("stories"), lemma(thing)
    before = {w.lower_ for w in thing.lefts}
    if not before.isdisjoint(words["of_old_wars"]):
        return None
    pair = thing.i and f"{thing.nbor(-1).lower_} {name}"
    if name in words["bombs"] or pair in words["bombs"]:
        return "assault"
    if name in words["trackers"] or pair in words["trackers"]:
        return "surveil"
    return "threaten" if name in words["menaces"] or pair in words["menaces"] else None


def _whose(verb: Token, thing: Token, type_: str) -> Token | None:
    """Who owns what it was left at, or finds it in his post; None where nothing says it."""
    words = word_sets("stories")
    in_post = False
    for holder in (verb, thing):
        for place in _places(holder):
            in_mail = lemma(place) in words["mail"]
            in_post = in_post or in_mail
            beside = place.head.lower_ in _BESIDE
            if not (in_mail or (type_ == "surveil") or (type_ == "assault" and beside)):
                continue
            owner = _owner(place)
            if owner is not None:
                return owner
    post = not words["mail"].isdisjoint(words_in(verb.sent).all_lemmas)
    if not (in_post or (post and type_ == "threaten")) or is_passive(verb):
        return None
    finders = [a.token for a in doers(verb)]
    return next((who for who in finders if _is_private(who)), None)


def _places(word: Token) -> Iterator[Token]:
    """ "Under her car", "to the underside of her car"."""
    for prep in children(word, "prep"):
        for place in children(prep, "pobj"):
            yield place
            yield from (inner for inner in prepositional_objects(place, "of", "under"))


def _owner(place: Token) -> Token | None:
    """ "Her car", "the editor's door", "the apartment of the exile"."""
    kept = word_sets("stories")["where_left"] | word_sets("stories")["mail"]
    if lemma(place) not in kept:
        return None
    owners = [*children(place, "poss"), *prepositional_objects(place, "of")]
    return next((who for who in owners if _is_private(who)), None)


def _is_private(who: Token) -> bool:
    """A person or a body that is none of those on duty: police find things everywhere."""
    on_duty = lemma(who) in word_sets("stories")["finders_on_duty"]
    named = who.pos_ == "PROPN" or who.tag_ == "PRP$" or who.lower_ in _PEOPLE
    return not on_duty and (named or person_words().role(lemma(who)) is not None)
