"""Authorities told of behind a capital that opens the sentence: "In Managua, authorities stripped
37 opponents of their nationality" tells of Nicaragua.

Only of bare "authorities" right behind the capital, a day between them at most: "the authorities"
look back to those that the text is about, and behind "In Georgetown, Delaware" they are no state's.
Nor are they behind a capital that two hold or claim, or where they are "acting for Beijing".
"""

from spacy.tokens import Token

from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene, is_subject
from extract.grammar import children
from extract.times.vocabulary import MONTHS, WEEKDAYS

_BETWEEN = frozenset({",", "on", *WEEKDAYS, *MONTHS})


def seated_in(scene: Scene, index: int) -> str | None:
    """The state in whose capital bare authorities are told to act at the front of a sentence."""
    mention, head = scene.mentions[index], scene.head(index)
    if mention.lemma != "authority" and head.lower_ != "authorities":
        return None
    first = head.sent[0]
    if first.lower_ != "in" or not is_subject(head) or _is_told_more_of(head):
        return None
    sentence = scene.in_sentence(scene.sentence_of(index))
    town = scene.mentions[sentence[0]] if sentence else None
    if town is None or town.start != first.i + 1 or town.subtype != "city" or town.actor is None:
        return None
    if lexicon().has("contested_seats", town.name.lower()):
        return None
    between = scene.doc[town.end : head.i]
    return town.country if all(w.lower_ in _BETWEEN or w.is_digit for w in between) else None


def _is_told_more_of(noun: Token) -> bool:
    """Whether words beside it say which authorities: "local authorities", "authorities there"."""
    if noun.head.tag_ == "VBG" and not children(noun.head, "aux"):
        return True  # "authorities acting for Beijing", wherever the parser hangs it
    if any(True for _ in noun.lefts) or any(c.dep_ not in ("relcl", "punct") for c in noun.rights):
        return True
    return bool(children(noun, "relcl")) and noun.nbor().text != ","
