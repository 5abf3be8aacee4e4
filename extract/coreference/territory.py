"""How the name of a country or capital reads where it stands: as its state or as territory.

Grammar decides for both: what stands behind "in" or is left is land. A capital is a town as well,
so of capitals more is asked: "the port of X", "residents of X" and "an X daily" are of the town,
"orders from X" and "forwarded to X" are of the state.
"""

from typing import Literal

from spacy.tokens import Token

from extract.coreference.lexicon import lexicon
from extract.gazetteer.view import POSSESSIVE
from extract.gazetteer.words import organization_words
from extract.naming.person_words import person_words
from extract.state_words import is_nation

ReadingName = Literal["actor", "place"]
_NAMES_PARTS = ("compound", "amod", "nmod")
_HELD = (*_NAMES_PARTS, "poss", "nsubj", "nsubjpass", "pobj", "dobj", "agent", "dative")
"""What a word is to another that it belongs to, whatever stands before it."""
_FOR_A_STATE = ("official", "diplomat")


def reading_of(token: Token, *, capital: bool = False) -> ReadingName:
    """How a country or capital at this place of its sentence reads: as an actor or as territory."""
    while token.dep_ in ("conj", "appos") and token.head.i != token.i:
        token = token.head
    place = _is_land(token)
    if not capital:
        return "place" if place else "actor"
    if place:
        return "actor" if _is_sender(token) or _is_told(token) else "place"
    return "place" if _is_town(token) else "actor"


def _is_land(token: Token) -> bool:
    """What a word of place governs, and what is left, entered or fled."""
    words, head = lexicon(), token.head
    if token.dep_ == "pobj":
        out = head.lower_ == "of" and head.head.lower_ == "out"
        return out or words.has("locative", head.lower_)
    return token.dep_ == "dobj" and words.has("motion_verbs", head.lemma_.lower())


def _is_sender(token: Token) -> bool:
    """ "instructions from X": what only those who decide can give."""
    if token.dep_ != "pobj" or token.head.lower_ != "from":
        return False
    return lexicon().has("sent_nouns", token.head.head.lemma_.lower())


def _is_told(token: Token) -> bool:
    """ "forwarded to X", "the list reached X": whom a message goes to."""
    words, head = lexicon(), token.head
    if token.dep_ == "pobj":
        return head.lower_ == "to" and words.has("telling_verbs", head.head.lemma_.lower())
    doers = [child for child in head.children if child.dep_ == "nsubj"]
    return any(words.has("message_nouns", doer.lemma_.lower()) for doer in doers)


def _is_town(token: Token) -> bool:
    """Whether a capital that is no scene is a town all the same."""
    if token.dep_ == "pobj" and token.head.lower_ == "of":
        return _is_of_a_town(token.head.head)
    if token.dep_ == "pobj":
        return token.head.lower_ in ("since", "before", "after") and not _has_more(token)
    if token.dep_ in _NAMES_PARTS and token.head.i > token.i:
        return not _is_of_a_state(token.head)
    if token.dep_ == "poss":
        return _is_seat(token.head)
    if _is_home(token):
        return True
    return token.dep_ not in _HELD and _stands_behind_place(token)


def _is_of_a_town(noun: Token) -> bool:
    """Whether what is "of X" is a part of a town, lives there or has its name from it."""
    if lexicon().has("town_nouns", noun.lemma_.lower()):
        return True
    role = person_words().role(noun.lower_)
    if role is not None:
        subtype = person_words().roles.get(role)
        return subtype not in _FOR_A_STATE and not lexicon().has("side_nouns", noun.lemma_.lower())
    return is_nation(noun.text) or _is_spot(noun)


def _is_spot(noun: Token) -> bool:
    words = organization_words()
    name = noun.pos_ == "PROPN" and noun.text not in words.tables["body_of"]
    return name or noun.lemma_.lower() in words["venue_nouns"] | words["place_nouns"]


def _is_seat(noun: Token) -> bool:
    """ "X's Casa Roja", "X's airport": what a town has."""
    return _is_spot(noun) or lexicon().has("town_nouns", noun.lemma_.lower())


def _is_of_a_state(noun: Token) -> bool:
    """ "X officials", "an X agent", "X pressure": who or what is a state's behind its capital."""
    low, words = noun.lower_, organization_words()
    role = person_words().role(low)
    if role is not None:
        return person_words().roles.get(role) in _FOR_A_STATE
    return low in words["state_heads"] or lexicon().has("state_deeds", noun.lemma_.lower())


def _has_more(token: Token) -> bool:
    """Whether "after X" is no time of somebody's life but opens a clause of its own."""
    return any(child.dep_ not in ("punct", "det", "amod") for child in token.children)


def _is_home(token: Token) -> bool:
    """ "made X their home"."""
    around = token.doc[max(0, token.i - 1) : token.i + 3]
    return len(around) == 4 and around[0].lemma_ == "make" and around[3].lower_ == "home"


def _stands_behind_place(token: Token) -> bool:
    """A word of place stands right before a name that the parser hangs elsewhere."""
    doc = token.doc
    start = token.i
    while start > 0 and doc[start - 1].dep_ in _NAMES_PARTS and doc[start - 1].head == token:
        start -= 1
    owns = token.i + 1 < len(doc) and doc[token.i + 1].lower_ in POSSESSIVE
    return start > 0 and not owns and lexicon().has("locative", doc[start - 1].lower_)
