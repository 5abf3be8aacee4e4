"""The head word of a stretch of text: what two spans must share to be one filler."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

Place = tuple[int, int]
Heads = Callable[[int, int], frozenset[Place]]
"""Gives the places of the words that name what a span of one document names."""

_QUANTITIES = frozenset(
    {"dozen", "hundred", "thousand", "number", "group", "score", "couple", "handful", "crowd"}
    | {"one", "two", "three", "some", "many", "several", "most", "all", "both", "each", "few"}
)


def any_word(start: int, end: int) -> frozenset[Place]:
    """One head for all spans, so that an overlap is enough."""
    return frozenset({(0, 0)})


class ParsedHeads:
    """Heads by the parse of each labeled sentence, made when first asked for."""

    def __init__(self, text: str, sentences: Sequence[Place], nlp: Language) -> None:
        self._text = text
        self._sentences = sorted(sentences)
        self._nlp = nlp
        self._docs: dict[int, Doc] = {}

    def __call__(self, start: int, end: int) -> frozenset[Place]:
        """Heads of the part of the span that lies in the sentence where it starts.

        A span outside all sentences gives its last word.
        """
        number = bisect_right(self._sentences, (start, len(self._text))) - 1
        if number < 0 or start >= self._sentences[number][1]:
            return frozenset({last_word(self._text, start, end)})
        first, last = self._sentences[number]
        if number not in self._docs:
            self._docs[number] = self._nlp(self._text[first:last])
        doc = self._docs[number]
        span = doc.char_span(start - first, min(end, last) - first, alignment_mode="expand")
        if span is None:
            return frozenset({last_word(self._text, start, end)})
        return frozenset((first + t.idx, first + t.idx + len(t)) for t in heads(span))


def heads(span: Span) -> set[Token]:
    """The root of a span, with the other words in it that name the same.

    These are an apposition, the noun of a title before a name ("lawyer Ana Li"), and what a word
    of quantity counts ("dozens of men"). Of "in August" it is the object.
    """
    root = _object(span.root, span)
    found = {root}
    for child in (child for child in root.children if child in span):
        if child.dep_ == "appos":
            found.add(child)
        if child.dep_ == "compound" and child.pos_ == "NOUN" and root.pos_ == "PROPN":
            found.add(child)
        if child.text.lower() == "of" and root.lemma_.lower() in _QUANTITIES:
            found |= {t for t in child.children if t.dep_ == "pobj" and t in span}
    return found


def _object(root: Token, span: Span) -> Token:
    """The root itself, or what a preposition at the root governs."""
    while root.pos_ in {"ADP", "SCONJ"} or root.is_punct or root.is_space:
        below = [child for child in root.children if child in span]
        objects = [child for child in below if child.dep_ in {"pobj", "pcomp"}]
        rest = [child for child in below if not (child.is_punct or child.is_space)]
        if not rest:
            break
        root = (objects or rest)[-1]
    return root


def last_word(text: str, start: int, end: int) -> Place:
    """Place of the last word of a span."""
    while end > start and not text[end - 1].isalnum():
        end -= 1
    first = end
    while first > start and (text[first - 1].isalnum() or text[first - 1] in "-'\u2019"):
        first -= 1
    return first, end
