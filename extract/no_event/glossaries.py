"""Lines of a glossary: "Coercion by proxy: pressure on relatives to silence somebody abroad".

A term, a colon or dash, and what anybody may do or suffer: no verb that says or asks something, no
name, no number.
"""

from collections.abc import Sequence

from spacy.tokens import Span

from extract.frames import Frame
from extract.grammar import lemma, sentence_of
from extract.remembered import once_a_span
from extract.sentence_words import words_in
from extract.wordlists import word_sets

_MARKS = frozenset({":", "–", "—"})
_TOLD_OF = frozenset({"PERSON", "GPE", "NORP", "ORG", "LOC", "FAC", "DATE", "TIME", "CARDINAL"})
_SAYING = frozenset({"VBD", "MD", "PRP", "WP$"})
_FINITE = frozenset({"VBZ", "VBP", "VB"})
_TERM_WORDS = 6


def without_glossaries(frames: Sequence[Frame]) -> list[Frame]:
    """The frames but those of lines of a glossary; in their order."""
    return [f for f in frames if not _explains_a_term(sentence_of(f.trigger))]


@once_a_span
def _explains_a_term(sentence: Span) -> bool:
    words, lists = words_in(sentence), word_sets("no_incidents")
    if words.words.isdisjoint(_MARKS) or words.words.isdisjoint(lists["anybody"]):
        return False
    if any(w.tag_ in _SAYING or w.like_num or w.ent_type_ in _TOLD_OF for w in sentence):
        return False
    if sentence.root.tag_ in _FINITE or any(w.is_digit or w.text == "?" for w in sentence):
        return False
    if any(w.dep_ == "nsubj" and w.head.tag_ == "VBG" for w in sentence):
        return False  # a headline: "Embassy threatening any person at the vigil"
    mark = next(place for place, word in enumerate(words.low) if word in _MARKS)
    term, rest = sentence[:mark], sentence[mark + 1 :]
    return _is_term(term) and any(word.lower_ in lists["anybody"] for word in rest)


def _is_term(term: Span) -> bool:
    """A few words without article or verb that name a thing, and no "Warning"."""
    if not 0 < len(term) <= _TERM_WORDS or term[0].pos_ in ("DET", "PRON"):
        return False
    said = word_sets("no_incidents")["no_terms"]
    return not any(w.tag_ in ("VBZ", "VBP") or lemma(w) in said for w in term)
