"""Verbs that mean no deed with the word beside them: "saw two men run off", "was taken for a spy",
"dropped off by a minibus", "never gave a name", "the bank charged her ten euros".
"""

from collections.abc import Sequence

from spacy.tokens import Token

from extract.frames import Frame
from extract.grammar import children, lemma, prepositional_objects
from extract.naming.person_words import person_words
from extract.wordlists import word_sets

_HELD = ("detain", "cancel_or_censor", "restrict_mobility")
_SOMEBODY = ("somebody", "someone", "one")
_PERSON = "PERSON"


def without_idle_phrases(frames: Sequence[Frame]) -> list[Frame]:
    """The frames but those of verbs that mean something else beside another word; in order."""
    return [f for f in frames if not any(means(f) for means in _IDLE)]


def _runs_off(frame: Frame) -> bool:
    """ "Ran off towards the station"; who is run off the road is attacked."""
    verb, words = frame.trigger, word_sets("senses")
    if frame.type != "assault" or lemma(verb) not in words["running"]:
        return False
    away = any(child.lower_ in words["away"] for child in children(verb, "prt", "advmod"))
    return away and not children(verb, "dobj", "nsubjpass")


def _is_mistaken(frame: Frame) -> bool:
    """ "Was taken for the minister's wife", "took him for a spy"; not "for questioning"."""
    verb = frame.trigger
    if frame.type != "detain" or lemma(verb) not in ("take", "mistake"):
        return False
    return any(_is_a_person(noun) for noun in prepositional_objects(verb, "for"))


def _is_a_person(noun: Token) -> bool:
    if noun.lower_ in _SOMEBODY or noun.ent_type_ == _PERSON:
        return True
    return noun.pos_ == "NOUN" and person_words().role(noun.lower_) is not None


def _drops_off(frame: Frame) -> bool:
    """ "Were dropped off by a minibus"; not at a prison."""
    verb = frame.trigger
    if frame.type not in _HELD or lemma(verb) != "drop":
        return False
    off = any(child.lower_ == "off" for child in children(verb, "prt", "prep", "advmod"))
    held = word_sets("senses")["places_of_custody"]
    return off and not any(lemma(noun) in held for noun in prepositional_objects(verb, "at", "in"))


def _gives_no_name(frame: Frame) -> bool:
    """ "Never gave a name"; who gives "the name of the organizer" informs on him."""
    verb = frame.trigger
    if frame.type != "inform_on" or lemma(verb) != "give":
        return False
    names = [noun for noun in children(verb, "dobj") if noun.lower_ in ("name", "reason")]
    return any(
        any(det.lower_ in ("a", "any", "no", "another") for det in children(noun, "det"))
        and not prepositional_objects(noun, "of")
        for noun in names
    )


def _asks_a_price(frame: Frame) -> bool:
    """ "The bank charged her ten euros"; not "charged with stealing 300 euros", nor "charged Ali
    Dinar" or "nothing short of treason"."""
    verb = frame.trigger
    if frame.type != "legal_action" or lemma(verb) != "charge":
        return False
    objects = children(verb, "dobj", "oprd", "npadvmod", "dative", "advmod", "nsubjpass")
    asked = any(_is_price(w) for w in objects)
    return asked and not prepositional_objects(verb, "with", "over")


def _is_price(word: Token) -> bool:
    """ "Ten euros", "a fee": no name, nobody, and no "nothing less than"."""
    if word.text[:1].isupper() or any(w.lower_ in ("short", "less") for w in word.rights):
        return False
    return word.ent_type_ == "MONEY" or lemma(word) in word_sets("senses")["prices"]


_IDLE = (_runs_off, _is_mistaken, _drops_off, _gives_no_name, _asks_a_price)
