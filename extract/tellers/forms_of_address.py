"""Words with which somebody is spoken to and nobody is told of: "Madam Speaker, two were beaten".

"Your Honor", "my lords", "ladies and gentlemen", "sir". Set apart by commas they are no persons of
the story. A chair who speaks ("MADAM SPEAKER: Order.") or who is told of ("Mr. Speaker, a friend of
the envoy, said") is one.
"""

from spacy.tokens import Doc, Span, Token

from extract.grammar import NOUNS, children, is_verbal, sentence_of
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
    if not whole or not _is_set_apart_behind(doc, end) or _is_told_of(doc[start:end]):
        return start
    return end


def _is_told_of(form: Span) -> bool:
    """The only subject of a verb, or one of a list: "Mr. Speaker, beaten by agents, died", "exiles,
    fellow citizens and judges"; and "Mr. President, who ordered the attack, left"."""
    head = form.root
    if any(child.dep_ == "relcl" for child in head.rights):
        return True
    listed = [head.head] if head.dep_ == "conj" and head.head.i < form.start else []
    listed += [one for one in head.rights if one.dep_ == "conj" and one.i >= form.end]
    if any(one.pos_ in NOUNS for one in listed):
        return True
    return head.dep_ in ("nsubj", "nsubjpass") and _is_alone(head, form.end)


def _is_alone(subject: Token, end: int) -> bool:
    """Whether a verb has this subject alone, behind a second comma: "Madam Speaker, two were
    beaten" has another, and "Madam, the owner of the house, was beaten" has not."""
    verb = subject.head
    subjects = children(verb, "nsubj", "nsubjpass")
    first = min((verb.i, *(word.i for word in children(verb, "aux", "auxpass"))))
    parted = first - 1 > end and verb.doc[first - 1].text == ","
    return is_verbal(verb) and len(subjects) == 1 and parted


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
