"""Who did it in a clause with "who": "supporters of the government, who broke his arm".

The parser hangs such a clause on the nearest noun, and the reader then finds no doer. A ministry or
a town is no "who": the people before it are meant. "It was the driver of the ambassador who
followed her" tells of the driver.
"""

from spacy.tokens import Token

from extract.frames import Filler, Frame
from extract.grammar import (
    NOUNS,
    children,
    conjuncts,
    is_passive,
    is_verbal,
    lemma,
    with_subject,
    word_before,
)
from extract.naming.person_words import is_bearer, person_words
from extract.remembered import once_a_word
from extract.wordlists import word_sets
from graph.ontology import ontology

_SURE = 0.7
"""Of a rule that reads grammar alone; not calibrated."""
_WAY_UP = ("appos", "prep", "agent", "dative", "pobj", "amod")
_PLACES = ("GPE", "LOC", "FAC")
_ONE = ("him", "his", "her")
_MANY = ("them", "their")
_PARTS = ("crowd", "community", "collective", "quantity")


def done_by_who(frame: Frame) -> Frame:
    """ "A clerk at the consulate, who reported her": the clerk did, where nobody else is told."""
    doers, trigger = ontology().doer_roles, frame.trigger
    roles = ontology().event_types[frame.type].roles
    if "initiator" not in roles or any(f.role in doers for f in frame.fillers):
        return frame
    if not is_verbal(trigger) or is_passive(trigger) or not has_a_victim(frame):
        return frame
    who = who_of(with_subject(trigger))
    if who is None or any(f.head.i == who.i for f in frame.fillers):
        return frame
    if may_be_its_object(who, trigger):
        return frame
    return frame.filled((*frame.fillers, Filler("initiator", who, _SURE, "who")), "who_did_it")


def has_a_victim(frame: Frame) -> bool:
    """Whether the verb has an object that is the target, or whose target it is."""
    objects = children(frame.trigger, "dobj", "dative", "prep", "xcomp")
    below = {word.i for noun in objects for word in noun.subtree}
    return any(f.role in ("target", "intermediary") and f.head.i in below for f in frame.fillers)


def may_be_its_object(who: Token, verb: Token) -> bool:
    """ "Exiles from Eritrea, who threatened them": the exiles are threatened, if by no name.

    Of an official or an attacker "him" is another.
    """
    below = [o for c in children(verb, "dobj", "dative", "xcomp", "prep") for o in c.subtree]
    return any(o.lower_ in _own_pronouns(who) for o in below) and not attacks(who)


def _own_pronouns(who: Token) -> tuple[str, ...]:
    if who.lower_ in ("i", "we"):
        return ("me", "my") if who.lower_ == "i" else ("us", "our")
    many = who.tag_ in ("NNS", "NNPS") or who.lower_ == "they" or len(conjuncts(who)) > 1
    one = who.tag_ == "NN" or who.lower_ in ("he", "she") or not who.lower_.endswith("s")
    return (*(_ONE if not many else ()), *(_MANY if many or not one else ()))


def attacks(who: Token) -> bool:
    """Whether a word, or what stands beside it, tells of an official, a body or an attacker."""
    return any(map(_is_of_attackers, (who, *children(who, "appos"))))


def _is_of_attackers(who: Token) -> bool:
    official = person_words().is_official(who.lower_)
    return official or is_body(who) or lemma(who) in word_sets("light_verbs")["attackers"]


def who_is_meant(subject: Token) -> Token:
    """The noun that a "who" stands for; the subject itself if it is none or may be of two."""
    return (who_of(subject.head) or subject) if subject.lower_ in ("who", "that") else subject


@once_a_word
def who_of(verb: Token) -> Token | None:
    """Of whom a clause with "who", or a cleft with "that", tells; None where two may be meant."""
    who = next((s for s in children(verb, "nsubj") if s.lower_ in ("who", "that")), None)
    if who is None or (is_verbal(verb.head) and lemma(verb.head) != "be"):
        return None  # "the sister who asked | who had kidnapped him"
    people, top = _people_above(verb)
    copula = _copula_of_it(top, verb)
    if copula is not None:
        meant = next(iter(children(copula, "attr")), top)
        negated = children(copula, "neg") or meant.i > who.i
        acts = are_people(meant) or is_body(meant)
        return None if negated else meant if acts else next(iter(people), None)
    if who.lower_ == "that" or verb.dep_ != "relcl" or _is_open(verb.head, who, people):
        return None
    return next(iter(people), None)


def _is_open(noun: Token, who: Token, people: list[Token]) -> bool:
    """ "The driver of the consul, who beat him", "men with pictures of a general, who shouted".

    So are a question ("who hit you?", "tells them who hit her") and a clause behind what somebody
    wears or holds.
    """
    before = word_before(who)
    if before is None or before.text == ":" or _asks_who(noun, before):
        return True
    inner = noun.dep_ == "pobj" and noun.head.head.pos_ in NOUNS
    held = any(above.dep_ == "acl" for above in noun.ancestors)
    aside = before.text == "," and (inner or held) and are_people(noun)
    return aside or len(people) > 1


def _asks_who(noun: Token, before: Token) -> bool:
    """ "Told the typists who hit them": a question, and not of the typists."""
    told = noun.dep_ in ("dobj", "dative") and before.i == noun.i
    return told and lemma(noun.head) in word_sets("modality")["telling_somebody"]


def _people_above(verb: Token) -> tuple[list[Token], Token]:
    """The people in the phrase that a clause hangs on, and where the way up ends.

    One who is set beside another is the same: "her teacher, now an official of the consulate".
    """
    people: list[Token] = []
    word = verb
    while word.i == verb.i or _hangs_on_a_noun(word):
        if word.dep_ == "appos" and people and people[-1].i == word.i and are_people(word.head):
            people.pop()
        if word.head.i == word.i:
            break
        word = word.head
        if are_people(word):
            people.append(word)
    if is_verbal(word) and word.i != verb.i and lemma(word) != "be":
        people += [noun for noun in children(word, "dobj") if are_people(noun) and noun.i < verb.i]
    return people, word


def _hangs_on_a_noun(word: Token) -> bool:
    return word.dep_ in (("relcl", "acl") if is_verbal(word) else _WAY_UP)


def _copula_of_it(top: Token, verb: Token) -> Token | None:
    """The "was" of "it was the driver who followed her"."""
    for word in (top, top.head):
        it = any(subject.lower_ == "it" for subject in children(word, "nsubj"))
        if lemma(word) == "be" and it and word.i < verb.i:
            return word
    return None


def is_body(noun: Token) -> bool:
    """ "The ministry", "the service": a body that acts by its people."""
    words = word_sets("speech")
    return lemma(noun) in words["official_bodies"] | words["bodies_of_many"]


def are_people(noun: Token) -> bool:
    """Whether a noun is of a person or of several."""
    words, name = person_words(), noun.lower_
    if noun.pos_ not in NOUNS or noun.ent_type_ in _PLACES:
        return False
    kin = lemma(noun) in word_sets("light_verbs")["kin"]
    person = noun.ent_type_ == "PERSON" or words.role(name) is not None or is_bearer(name)
    return kin or person or any(name in words[part] for part in _PARTS)
