"""One more of what was told: "She received a threatening letter in April. Another followed in May",
"She got two more in June", "There was a second in June".

"Another" stands for the letter, call or threat of the sentence before, where that tells of one
harmful deed only, and the clause says of it no more than the day. Who sent it is not told, and
stays open.
"""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from extract.frames import Filler, Frame
from extract.grammar import children, is_verbal, lemma, sentence_of
from extract.role_groups import DOERS
from extract.roles.deed_before import CONFIDENCE, is_somebody, patient_filler, told_of, without
from extract.roles.relative_doers import is_body
from extract.sentence_words import words_in
from extract.status.answering_sentences import told_in_answers
from extract.wordlists import word_sets

_THREATS = frozenset({"threaten", "harass", "online_abuse"})
_FROM_OR_TO = frozenset({"from", "for", "to", "at", "with", "about"})
_OF_WHAT = ("prep", "relcl", "acl", "appos", "compound", "poss")


def one_more(doc: Doc, frames: Sequence[Frame], skip: Iterable[int] = ()) -> list[Frame]:
    """Frames of further letters, calls and threats, in text order."""
    harmful = [frame for frame in frames if frame.type in _THREATS]
    return told_in_answers(_told, doc, harmful, skip, (1,), beside=frames)


def _told(number: int, sentence: Span, frames: Sequence[Frame]) -> Iterator[Frame]:
    if any(f.sentence == number for f in frames) or "?" in words_in(sentence).words:
        return
    for verb in sentence:
        further = _further(verb) if is_verbal(verb) or verb.pos_ == "AUX" else None
        deed = None if further is None else _threat_before(number, frames)
        if further is None or deed is None:
            continue
        to = _receiver(verb)
        old = patient_filler(deed)
        if old is None or (to is not None and not _may_receive(to)):
            return
        if _is_of_another(verb):
            return
        mine = [] if to is None else [Filler(old.role, to, CONFIDENCE, "")]
        gone = None if to is None else old
        yield from told_of(deed, number, verb, [*mine, *without(deed, gone, *DOERS)])
        return


def _further(verb: Token) -> Token | None:
    """ "Another", "two more", "a second", as what came, was received or was there."""
    words = word_sets("event_words")
    if lemma(verb) in words["coming_in"] and not children(verb, "dobj"):
        nouns = children(verb, "nsubj")
    elif lemma(verb) in words["getting"]:
        nouns = children(verb, "dobj")
    elif lemma(verb) == "be" and children(verb, "expl"):
        nouns = children(verb, "attr")
    else:
        return None
    return next((noun for noun in nouns if _is_one_more(noun)), None)


def _is_one_more(noun: Token) -> bool:
    words = word_sets("event_words")
    behind = noun.doc[noun.i + 1 : noun.i + 2].text
    if behind == "," or _is_none(noun) or not all(map(_is_dated, children(noun, *_OF_WHAT))):
        return False
    counted = noun.lower_ == "another" or lemma(noun) in words["ordinals"]
    return counted or (noun.pos_ in ("NUM", "ADJ", "PRON") and _says_more(noun))


def _says_more(noun: Token) -> bool:
    return any(w.lower_ in ("more", "further") for w in noun.children)


def _is_dated(below: Token) -> bool:
    """ "Two more in June"."""
    return below.dep_ == "prep" and any(o.ent_type_ == "DATE" for o in children(below, "pobj"))


def _is_none(noun: Token) -> bool:
    """ "There was no second"."""
    return any(
        w.lower_ in ("no", "hardly", "barely") for w in (*noun.children, *noun.head.children)
    )


def _may_receive(noun: Token) -> bool:
    """A person or several: the police get reports of more."""
    return is_somebody(noun) and not is_body(noun) and lemma(noun) != "police"


def _is_of_another(verb: Token) -> bool:
    """ "From her bank", "for Omar", "at the embassy", "but it was a bill": no threat to her."""
    behind = verb.doc[verb.i + 1 : sentence_of(verb).end]
    to_whom = any(
        not any(o.ent_type_ in ("DATE", "TIME") for o in children(prep, "pobj"))
        for prep in behind
        if prep.pos_ == "ADP" and prep.lower_ in _FROM_OR_TO and not _is_the_same(prep)
    )
    return to_whom or any(word.lower_ == "but" for word in behind)


def _is_the_same(prep: Token) -> bool:
    """ "From the same number"."""
    return any(w.lower_ == "same" for o in children(prep, "pobj") for w in o.children)


def _receiver(verb: Token) -> Token | None:
    """ "She", of "she got two more"."""
    getting = lemma(verb) in word_sets("event_words")["getting"]
    return next(iter(children(verb, "nsubj")), None) if getting else None


def _threat_before(number: int, frames: Sequence[Frame]) -> Frame | None:
    """The only deed of the sentence before, told by a noun for a message or as in one."""
    deeds = [f for f in frames if f.sentence == number - 1]
    if len(deeds) != 1 or deeds[0].type not in _THREATS:
        return None
    words = word_sets("event_words")
    things = words["messages"] | {"threat"}
    sentence = sentence_of(deeds[0].trigger)
    nouns = [w for w in sentence if w.dep_ in ("dobj", "nsubj", "nsubjpass") and w.pos_ == "NOUN"]
    told = [w for w in nouns if lemma(w) in things]
    others = [w for noun in told for w in noun.conjuncts if w.ent_type_ != "DATE"]
    is_of_it = any(deeds[0].trigger in (w, w.head, *w.children) for w in told)
    return deeds[0] if len(told) == 1 and not others and is_of_it else None
