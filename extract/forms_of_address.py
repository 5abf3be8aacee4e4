"""Words with which somebody is spoken to and nobody is told of: "Madam Speaker, two were beaten".

"Your Honor", "my lords", "ladies and gentlemen", "sir". Set apart by commas they are no persons of
the story. A chair who speaks ("MADAM SPEAKER: Order.") or who is told of ("Mr. Speaker, a friend of
the envoy, said") is one.
"""

from spacy.tokens import Doc, Span, Token

from extract.grammar import sentence_of
from extract.remembered import once_a_span
from extract.wordlists import word_sets

_STOPS = frozenset({",", ".", "?", "!", ":", ";", "-", "\u2013", "\u2014", "\u2026", ")"})
_QUOTES = frozenset({'"', "\u201c", "\u201d", "'", "\u2018", "\u2019", "``", "''", "(", "\n"})


def is_form_of_address(word: Token) -> bool:
    """Whether a word belongs to a form of address that is set apart."""
    said = word_sets("structure")
    could_be = word.lower_ in said["addressing_alone"] or word.lower_ in said["addressed_offices"]
    return could_be and word.i in _forms_of_address(sentence_of(word))


@once_a_span
def _forms_of_address(sentence: Span) -> frozenset[int]:
    """The tokens of all forms of address in a sentence."""
    openers = word_sets("structure")["addressing_openers"]
    return frozenset(
        i
        for start in range(sentence.start, sentence.end)
        if sentence.doc[start].lower_ in openers and _is_set_apart_before(sentence.doc, start)
        for i in range(start, _end_of_form(sentence.doc, start))
    )


def _end_of_form(doc: Doc, start: int) -> int:
    """Behind the form that begins here, `start` where it is none."""
    words = word_sets("structure")
    own = doc[start].lower_ in ("my", "your")
    goes_on = words["dignities"] if own else words["addressed_offices"]
    end = start + 1
    while end < len(doc) and doc[end].lower_ in goes_on:
        end += 1
    whole = end > start + 1 or doc[start].lower_ in words["addressing_alone"]
    return end if whole and _is_set_apart_behind(doc, end) else start


def _is_set_apart_before(doc: Doc, start: int) -> bool:
    before = doc[start - 1] if start else None
    if before is None or before.is_space or before.text in _STOPS | _QUOTES:
        return True
    return before.lower_ in word_sets("structure")["before_addressing"]


def _is_set_apart_behind(doc: Doc, end: int) -> bool:
    """A stop behind it, and no colon (then it speaks) and no description of it."""
    if end >= len(doc) or doc[end].text not in _STOPS - {":"}:
        return end >= len(doc)
    described = doc[end].text == "," and end + 1 < len(doc) and doc[end + 1].dep_ == "appos"
    return not described
