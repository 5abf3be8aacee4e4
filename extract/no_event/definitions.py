"""What a word means: "Harassment refers to repeated calls and threats" tells no incident.

A definition is in the present, of a term in quotes or without an article, and names nobody, no
place and no day.
"""

from collections.abc import Sequence

from spacy.tokens import Span, Token

from extract.frames import Frame
from extract.grammar import children, is_passive, lemma, prepositional_objects, sentence_of
from extract.naming.person_words import person_words
from extract.remembered import once_a_span
from extract.sentence_words import words_in
from extract.wordlists import word_sets

_PRESENT = frozenset({"VBZ", "VBP"})
_NAMED = frozenset({"PERSON", "GPE", "NORP", "ORG", "LOC", "FAC", "DATE", "TIME"})
_SOMEBODY = frozenset({"i", "me", "my", "us", "our", "he", "him", "his", "she", "her"})
"""Of whom a definition does not speak: "Night is when agents follow me"."""
_QUOTES = frozenset({'"', "“", "”", "'", "‘", "’"})


def without_definitions(frames: Sequence[Frame]) -> list[Frame]:
    """The frames but those of sentences that say what a word means; in their order."""
    return [f for f in frames if not _defines(sentence_of(f.trigger))]


@once_a_span
def _defines(sentence: Span) -> bool:
    words = words_in(sentence)
    if words.all_lemmas.isdisjoint(word_sets("no_incidents")["defining"]) and (
        "when" not in words.words
    ):
        return False
    if any(w.tag_ == "VBD" or w.is_digit or w.ent_type_ in _NAMED for w in sentence):
        return False
    if any(w.lower_ in _SOMEBODY for w in sentence):
        return False
    return _is_defining(sentence.root)


def _is_defining(verb: Token) -> bool:
    """ "X is when", "X means the", "X refers to", "by X we mean", "we define X as"."""
    helpers = children(verb, "auxpass")
    if {verb.tag_, *(helper.tag_ for helper in helpers)}.isdisjoint(_PRESENT):
        return False
    subject = next(iter(children(verb, "nsubj", "nsubjpass")), None)
    if subject is None or children(verb, "neg"):
        return False
    if lemma(verb) == "be":
        behind = verb.doc[verb.i + 1].lower_ if verb.i + 1 < len(verb.doc) else ""
        return behind == "when" and _is_term(subject)
    if lemma(verb) not in word_sets("no_incidents")["defining"]:
        return False
    if subject.lower_ == "we":
        return _is_set_down(verb)
    if is_passive(verb) and not (_is_term(subject) and children(verb, "prep", "advcl")):
        return False
    return _is_term(subject) and not children(verb, "xcomp", "ccomp")


def _is_set_down(verb: Token) -> bool:
    """ "By coercion we mean", "we define it as"; not "we refer to the arrest of a student"."""
    terms = prepositional_objects(verb, "by")
    if any(noun.lower_ in ("this", "that", "it", "these") for noun in terms):
        return False
    return bool(terms) or (lemma(verb) == "define" and bool(children(verb, "prep", "advcl")))


def _is_term(noun: Token) -> bool:
    """A noun in quotes or bare, or "the term"; not who means or refers to something."""
    if lemma(noun) in word_sets("no_incidents")["terms"]:
        return True
    before = noun.left_edge.i - 1
    quoted = noun.left_edge.text in _QUOTES or (before >= 0 and noun.doc[before].text in _QUOTES)
    bare = noun.tag_ in ("NN", "VBG") and not children(noun, "det", "poss", "nummod")
    is_somebody = person_words().role(lemma(noun)) is not None
    return not is_somebody and (quoted or bare)
