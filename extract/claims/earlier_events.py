"""Events told only to say who somebody is, or what others remember, protest or try him for.

"On Tuesday they held a vigil for Ali Khan, who was murdered in Lahore", "on 3 May men beat the
singer, who had been tortured", "met the widow of an editor killed in Tirana": the murder, the
torture and the killing were before, and the sentence does not say when. What goes on telling keeps
the day: "met a man who threatened her".
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from extract.claims.clause_times import governor_of, joined_before
from extract.claims.reported_events import is_of_the_saying, verb_around
from extract.grammar import (
    DEFINITE,
    NOUNS,
    children,
    has_had,
    is_numbered,
    is_verbal,
    lemma,
    sentence_of,
)
from extract.times import TimeExpression
from extract.wordlists import word_sets
from graph.model import Role

_OBJECTS = ("dobj", "nsubjpass")
_PAST = ("VBD", "VBN")
_ABOUT = ("for", "of", "about", "over", "against", "to", "on", "in", "into", "behind")
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
    if is_for_another(found, trigger) or _is_outside(found, _had_been(trigger)):
        return True
    part = remembered_with(trigger)
    return part is not None and _is_of_the_verb(found, part)


def is_for_another(found: TimeExpression | Role, trigger: Token) -> bool:
    """Likewise, for what is remembered, said or a participle tells; a pluperfect may share the day.

    A date behind the words for it may be its own: "described the visit to her, in | January".
    """
    part = remembered_with(trigger) or _participle(trigger)
    if _is_outside(found, part) or _is_around_a_fate(found, trigger):
        return True
    return is_of_the_saying(found, trigger)


def had_been_done(trigger: Token) -> bool:
    """Whether a pluperfect tells the event: "said he | had been followed", "had got threats"."""
    verb = trigger
    while not is_verbal(verb) and verb.dep_ in _HELD and verb.head.i != verb.i:
        verb = verb.head
    return any(map(has_had, (verb, *joined_before(verb))))


def _is_outside(found: TimeExpression | Role, part: Token | None) -> bool:
    """Whether a date stands in front of a part of a sentence."""
    return part is not None and found.end <= part.left_edge.idx


def _is_of_the_verb(found: TimeExpression | Role, part: Token) -> bool:
    """Whether a date behind a part is of the verb above it: "dismissed | it as lawful on Tuesday".

    What is told in the present was not on a day gone by: "are investigating a raid on Friday".
    """
    if part.dep_ in _OBJECTS and lemma(part.head) in word_sets("times")["making_known"]:
        return False  # "announced the arrest of a man | on Tuesday"
    last = part.right_edge
    above = governor_of(found, sentence_of(part))
    if above is None or found.start < last.idx + len(last):
        return False
    verb, own = verb_around(above), verb_around(part.head)
    return verb is not None and verb == own and verb.tag_ in _PAST


def _is_around_a_fate(found: TimeExpression | Role, trigger: Token) -> bool:
    """Whether a participle only says who somebody is: "a vigil for the | detained editor"."""
    if trigger.dep_ != "amod" or trigger.tag_ != "VBN" or trigger.i > trigger.head.i:
        return False
    if any(child.dep_ != "advmod" for child in trigger.lefts):
        return False  # "In July a court sentenced the editor", taken for one noun
    words = word_sets("times")
    if lemma(trigger) not in words["dealt_with"] | words["case_openings"] | words["fates"]:
        return False
    return not trigger.left_edge.idx <= found.start < trigger.idx


def remembered_with(trigger: Token) -> Token | None:
    """What begins the part that says what is remembered, judged, protested or punished; else None.

    "For | a student who was shot", "the | arrest of two men".
    """
    for word in _upwards(trigger):
        if word.dep_ in ("pobj", "pcomp") and _is_about(word.head):
            return None if _is_the_charge(word) else word.head
        if is_verbal(word):
            continue
        if word.dep_ in _OBJECTS and is_verbal(word.head):
            answered = _is_answered(word.head) or _is_called_so(word)
            return word if answered and not is_numbered(word) else None
        if word.dep_ == "nsubj" and _is_judged_or_known(word):
            return word
    return None


def _is_the_charge(noun: Token) -> bool:
    """ "Arrested in January on | charges of fraud": both are of then."""
    return noun.head.lower_ == "on" and lemma(noun) in word_sets("times")["charges"]


def is_of_what_is_remembered(found: TimeExpression, sentence: Span) -> bool:
    """Whether a year says what others are tried for or remember: "over the | 2017 murder"."""
    if not found.text.isdigit():
        return False
    noun = governor_of(found, sentence)
    if noun is None or noun.pos_ not in NOUNS or noun.idx < found.start:
        return False
    return remembered_with(noun) is not None


def is_answered(trigger: Token) -> bool:
    """Whether a noun is judged or talked of, and may have been told before: "denied | the raid"."""
    part = None if is_verbal(trigger) else remembered_with(trigger)
    verb = None if part is None else verb_around(part.head)
    words = word_sets("times")
    lists = ("judging_verbs", "undoing_verbs", "about_verbs", "calling_so", "ruling_again")
    return verb is not None and any(lemma(verb) in words[name] for name in lists)


def _is_answered(verb: Token) -> bool:
    """ "Commemorated | the murder", "denied | any part in it", "upheld | the sentence"."""
    words = word_sets("times")
    lists = ("remembering_verbs", "judging_verbs", "undoing_verbs", "ruling_again")
    return any(lemma(verb) in words[name] for name in lists)


def _is_called_so(noun: Token) -> bool:
    """ "Called | the arrest lawful", "announced | the killing"; not "called | the rally"."""
    words, verb = word_sets("times"), noun.head
    if lemma(verb) not in words["calling_it"] | words["making_known"] or verb.tag_ not in _PAST:
        return False
    if lemma(noun) in words["called_together"]:
        return False
    return any(child.lower_ in DEFINITE for child in noun.lefts)


def _is_judged_or_known(subject: Token) -> bool:
    """ "Called | the arrest lawful", "| it emerged on Monday", "was the subject of a debate"."""
    words, above = word_sets("times"), subject.head
    if above.dep_ in ("ccomp", "oprd") and not _is_finite(above):
        return lemma(above.head) in words["calling_so"]
    if lemma(above) in words["known_verbs"]:
        return True
    if any(lemma(child) in words["topics"] for child in children(above, "attr")):
        return True
    if lemma(above) != "come":
        return False
    return any(word.lower_ == "light" for to in children(above, "prep") for word in to.children)


def _is_finite(word: Token) -> bool:
    helpers = ("aux", "auxpass", "cop")
    return is_verbal(word) or any(child.dep_ in helpers for child in word.children)


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
    if above.pos_ in NOUNS and _is_of_memory(above):
        return not is_numbered(above)  # "received 148 complaints of torture in 2021"
    if above.pos_ == "ADJ":
        return lemma(above) in words["guilt"]
    if above.pos_ in NOUNS:
        return preposition.lower_ in _BESIDE and _is_beside_an_object(preposition, above)
    if not is_verbal(above):
        return False
    if preposition.lower_ in words["about_prepositions"] and lemma(above) in words["about_verbs"]:
        return True
    if preposition.lower_ not in _BESIDE:
        return False
    if lemma(above) in words["protesting_verbs"] | words["tried_verbs"]:
        return True
    if preposition.lower_ == "about":
        return lemma(above) in word_sets("speech")["verbs"] | words["recounting_verbs"]
    things = (c for c in above.children if c.dep_ in _OBJECTS and c.i < preposition.i)
    return any(_is_of_memory(thing) for thing in things)


def _is_beside_an_object(preposition: Token, noun: Token) -> bool:
    """ "Convicted two men | of the plot", "marched to the rectorate | against the cancellation"."""
    over = noun.head.head if noun.dep_ == "pobj" else noun.head
    if not is_verbal(over) or noun.dep_ not in (*_OBJECTS, "pobj"):
        return False
    words, verb = word_sets("times"), lemma(over)
    if noun.dep_ in _OBJECTS and verb in words["tried_verbs"]:
        return True
    if preposition.lower_ in ("against", "over") and verb in words["protesting_verbs"]:
        return True
    return preposition.lower_ in ("about", "over") and verb in words["about_verbs"]


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
