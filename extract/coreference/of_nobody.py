"""When "he" is nobody in particular: "nobody is returned to a state where he could be tortured".

The clause that describes the place speaks of whoever may not be sent there, and of no named person
of the sentences before.
"""

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import clause_of
from extract.grammar import children, has_modal, own_subjects

_NOBODY = frozenset(("nobody", "anybody", "anyone", "everybody", "everyone", "no-one", "none"))
_ANY = ("a", "an", "any", "another")
_OBJECTS = ("dobj", "dative")


def is_of_nobody(pronoun: Pronoun) -> bool:
    """Whether a pronoun stands in the description of where nobody, or no person, is to be sent.

    Of a place that is known ("the cell where he was beaten") it may be told what befell somebody.
    """
    clause = clause_of(pronoun.token)
    if not pronoun.human or pronoun.possessive or clause.dep_ != "relcl":
        return False
    if any(child.lower_ in ("who", "whom") for child in clause.children):
        return False
    if all(article.lower_ not in _ANY for article in children(clause.head, "det")):
        return False
    verb = clause_of(clause.head)
    sends = lexicon().has("sending_somewhere", verb.lemma_.lower())
    may = clause.lemma_.lower() in ("risk", "face")
    may = may or has_modal(clause)
    if not sends or not may:
        return False
    subjects = own_subjects(verb)
    here = [*children(verb, *_OBJECTS), *subjects]
    sent = subjects if any(s.dep_ == "nsubjpass" for s in subjects) else here
    return any(_is_nobody(word) and word.i < clause.i for word in sent)


def _is_nobody(word: Token) -> bool:
    if word.lower_ in _NOBODY:
        return True
    no = any(c.lower_ in ("no", "any", "every") for c in children(word, "det"))
    person = word.lower_ == "one" or lexicon().has("people_nouns", word.lemma_.lower())
    return no and person
