"""Answers about words and stretches of a parsed text, kept with it: many rules ask the same."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import wraps
from typing import TypeVar

from spacy.tokens import Doc, Span, Token

from extract.speed.freed import give_back

S = TypeVar("S")
T = TypeVar("T")

_ANSWERS = "shadowgraph_answers"
_WHOLE = 0
_LONG = 20_000
"""Words of a document of which nothing is kept between steps that can be found anew."""
_RUN = 1_000
"""Events of such a document that are asked about before what is remembered of words is let go."""


def once_a_word(ask: Callable[[Token], T]) -> Callable[[Token], T]:
    """Let a function of a word keep its answers in the Doc, whose parse must not change any more.

    Whoever asks must leave the answer as it is. `forget` ends the keeping.
    """
    name = _name(ask)

    @wraps(ask)
    def remembered(token: Token) -> T:
        try:
            known: T = token.doc.user_data[_ANSWERS][name][token.i]
        except KeyError:
            known = _learned(token.doc, name, token.i, ask(token))
        return known

    return remembered


def once_a_span(ask: Callable[[Span], T]) -> Callable[[Span], T]:
    """As `once_a_word`, of a sentence or another stretch of words."""
    name = _name(ask)

    @wraps(ask)
    def remembered(span: Span) -> T:
        try:
            known: T = span.doc.user_data[_ANSWERS][name][span.start, span.end]
        except KeyError:
            known = _learned(span.doc, name, (span.start, span.end), ask(span))
        return known

    return remembered


def once_a_doc(ask: Callable[[Doc], T]) -> Callable[[Doc], T]:
    """As `once_a_word`, of a text as a whole."""
    name = _name(ask)

    @wraps(ask)
    def remembered(doc: Doc) -> T:
        try:
            known: T = doc.user_data[_ANSWERS][name][_WHOLE]
        except KeyError:
            known = _learned(doc, name, _WHOLE, ask(doc))
        return known

    return remembered


def forget(doc: Doc) -> None:
    """Drop the answers, which hold words and so their Doc: it is freed at once, not some day."""
    doc.user_data.pop(_ANSWERS, None)


def is_long(doc: Doc) -> bool:
    """Whether what is kept of a text takes memory that counts."""
    return len(doc) > _LONG


def lighten(doc: Doc) -> None:
    """Between steps, let go of what is remembered of a long text; it is found anew if asked."""
    if is_long(doc):
        forget(doc)
        give_back()


def in_runs(items: Sequence[S], doc: Doc) -> Iterator[Sequence[S]]:
    """Runs of what stands in a text in its order; before each, what is remembered of the words of
    a long text is let go, so that of a book no more is remembered than of a run."""
    if len(doc) <= _LONG:
        yield items
        return
    for start in range(0, len(items), _RUN):
        _forget_words(doc)
        yield items[start : start + _RUN]


def _forget_words(doc: Doc) -> None:
    """What is remembered of the text as a whole stays."""
    for answers in doc.user_data.get(_ANSWERS, {}).values():
        if len(answers) > 1:
            answers.clear()


def _name(ask: Callable[..., object]) -> str:
    return f"{ask.__module__}.{ask.__qualname__}"


def _learned(doc: Doc, name: str, place: Hashable, answer: T) -> T:
    """The answer of one function about a place of a text, which is kept."""
    doc.user_data.setdefault(_ANSWERS, {}).setdefault(name, {})[place] = answer
    return answer


@once_a_doc
def text_of(doc: Doc) -> str:
    """The text of a Doc, which spaCy puts together anew whenever it is asked."""
    return doc.text
