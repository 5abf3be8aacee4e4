"""Events told only to say who somebody is, or what others remember, protest or try him for.

"On Tuesday they held a vigil for Ali Khan, who was murdered in Lahore", "on 3 May men beat the
singer, who had been tortured", "met the widow of an editor killed in Tirana": the murder, the
torture and the killing were before, and the sentence does not say when. What goes on telling keeps
the day: "met a man who threatened her".
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.claims.clause_times import joined_before
from extract.grammar import NOUNS, has_had, is_verbal, lemma, sentence_of
from extract.times import TimeExpression
from extract.wordlists import word_sets
from graph.model import Role

_OBJECTS = ("dobj", "nsubjpass")
_ABOUT = ("for", "of", "about", "over", "against", "to", "on", "in", "into")
_BESIDE = ("for", "of", "about", "over", "against")
"""What so begins may hang on the verb: "held a vigil | for her", "laid flowers | for him"."""
_OWN_CLAUSE = ("aux", "auxpass", "nsubj", "nsubjpass", "dobj")
_HELD = ("dobj", "pobj", "prep", "conj", "compound", "nsubjpass")
"""How a noun hangs on the verb whose time it shares: "had received | threats"."""
_NO_PERSONS = ("which", "where", "when", "whereupon")


def is_of_before(found: TimeExpression | Role, trigger: Token) -> bool:
    """Whether a date of the trigger's sentence is of what is told around an earlier event."""
    if not sentence_of(trigger).start_char <= found.start < sentence_of(trigger).end_char:
        return False
    return is_for_another(found, trigger) or _is_outside(found, _had_been(trigger))


def is_for_another(found: TimeExpression | Role, trigger: Token) -> bool:
    """Likewise, for what is remembered or a participle tells; a pluperfect may share the day."""
    part = remembered_with(trigger) or _participle(trigger)
    return _is_outside(found, part)


def had_been_done(trigger: Token) -> bool:
    """Whether a pluperfect tells the event: "said he | had been followed", "had got threats"."""
    verb = trigger
    while not is_verbal(verb) and verb.dep_ in _HELD and verb.head.i != verb.i:
        verb = verb.head
    return any(map(has_had, (verb, *joined_before(verb))))


def _is_outside(found: TimeExpression | Role, part: Token | None) -> bool:
    """Whether a date stands in front of a part of a sentence."""
    return part is not None and found.end <= part.left_edge.idx


def remembered_with(trigger: Token) -> Token | None:
    """What begins the part that says what is remembered, protested or punished; else None.

    "For | a student who was shot", "the | arrest of two men".
    """
    for word in _upwards(trigger):
        if word.dep_ in ("pobj", "pcomp") and _is_about(word.head):
            return word.head
        if word.dep_ in _OBJECTS and is_verbal(word.head) and not is_verbal(word):
            return word if lemma(word.head) in word_sets("times")["remembering_verbs"] else None
    return None


def _upwards(trigger: Token) -> Iterator[Token]:
    """The trigger and the words above it, as far as the clause that tells of somebody reaches."""
    here = trigger
    while True:
        yield here
        if is_verbal(here):
            if here.dep_ not in ("relcl", "acl", "conj", "pcomp"):
                return
            if any(child.lower_ in _NO_PERSONS for child in here.lefts):
                return
        if here.head.i == here.i:
            return
        here = here.head


def _is_about(preposition: Token) -> bool:
    """ "A vigil for", "protested against", "charged over", "told reporters about", "a film on"."""
    if preposition.dep_ != "prep" or preposition.lower_ not in _ABOUT:
        return False
    words, above = word_sets("times"), preposition.head
    if above.pos_ in NOUNS:
        return _is_of_memory(above)
    if not is_verbal(above) or preposition.lower_ not in _BESIDE:
        return False
    if lemma(above) in words["protesting_verbs"] | words["tried_verbs"]:
        return True
    if preposition.lower_ == "about":
        return lemma(above) in word_sets("speech")["verbs"] | words["recounting_verbs"]
    things = (c for c in above.children if c.dep_ in _OBJECTS and c.i < preposition.i)
    return any(_is_of_memory(thing) for thing in things)


def _is_of_memory(noun: Token) -> bool:
    retold = word_sets("light_verbs")["retelling_nouns"]
    return lemma(noun) in retold | word_sets("times")["remembering_nouns"]


def _participle(trigger: Token) -> Token | None:
    """The "killed" of "the widow of an editor | killed in Tirana", of no doer or subject."""
    verb = _first(trigger)
    if verb.dep_ != "acl" or not is_verbal(verb) or verb.tag_ != "VBN":
        return None
    noun = verb.head
    if noun.dep_ == "appos":
        noun = noun.head
    held = noun.dep_ == "dobj" or (noun.dep_ == "pobj" and noun.head.dep_ == "prep")
    bare = not any(child.dep_ in _OWN_CLAUSE for child in verb.children)
    return noun if held and bare else None


def _had_been(trigger: Token) -> Token | None:
    """The verb of "who | had been tortured in Minsk"."""
    for verb in (trigger, *joined_before(trigger)):
        if verb.dep_ == "relcl" and has_had(verb):
            return verb
    return None


def _first(trigger: Token) -> Token:
    """The first of joined verbs."""
    *_, verb = trigger, *joined_before(trigger)
    return verb
