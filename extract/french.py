"""Names in French documents by a French model, where one is installed (the extra `fr`).

Events are read in English only; a French report still tells who and where it is about. Without the
model the names that the tables know are found, as in any language.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.naming.mention import DocMention

MODEL = "fr_core_news_sm"
"""spaCy's French pipeline; its licence is LGPL-LR, so it is no dependency."""
_TYPES = {"PER": "person", "ORG": "organization", "LOC": "place"}
_ARTICLE = re.compile(
    r"(?:(?:le|la|les|un|une|des?|du|au|aux)\s+|[ld]['\u2019]\s*)+", re.IGNORECASE
)
_STRETCH = 20_000
"""Characters that the model sees at a time, cut at a blank line where there is one."""


def french_model() -> str | None:
    """Name and version of the model, or None when it is not installed."""
    if find_spec(MODEL) is None:
        return None
    try:
        return f"{MODEL}/{version(MODEL)}"
    except PackageNotFoundError:
        return None


def french_names(doc: Doc, known: Sequence[DocMention]) -> list[DocMention]:
    """Persons, bodies and places that the model names, outside of names that the tables know.

    Args:
        doc: The words of the text; it need not be tagged.
        known: Names of the tables, which have the last word.

    Empty when the model is not installed.
    """
    if french_model() is None:
        return []
    taken = {i for mention in known for i in range(mention.start, mention.end)}
    found = []
    for start, end, label in _labelled(doc.text):
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is not None and taken.isdisjoint(range(span.start, span.end)):
            taken.update(range(span.start, span.end))
            name = doc.text[start:end]
            found.append(
                DocMention(
                    span.start,
                    span.end,
                    span.end - 1,
                    start,
                    end,
                    name,
                    _TYPES[label],
                    None,
                    name,
                    None,
                    None,
                    "proper",
                    f"model:fr:{label}",
                )
            )
    return found


def _labelled(text: str) -> Iterator[tuple[int, int, str]]:
    """Spans of the names without their articles, in characters, in text order."""
    for start, end in _stretches(text):
        for entity in _model()(text[start:end]).ents:
            first = start + entity.start_char
            article = _ARTICLE.match(text, first, start + entity.end_char)
            first = article.end() if article else first
            name = text[first : start + entity.end_char]
            if entity.label_ in _TYPES and any(letter.isupper() for letter in name):
                yield first, start + entity.end_char, entity.label_


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        end = min(start + _STRETCH, len(text))
        blank = text.rfind("\n\n", start, end) if end < len(text) else -1
        end = blank if blank > start else end
        yield start, end
        start = end


@cache
def _model() -> Language:
    return spacy.load(MODEL, enable=["tok2vec", "ner"])
