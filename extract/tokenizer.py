"""Words as the extractor sees them: spaCy's English words, with hyphenated words kept whole.

spaCy splits "counter-protests", "pro-Beijing" and "Consulate-General" at the hyphen; the parser
then makes heads of the halves. The tokenizer must be changed before anything is parsed, and the
event reader must be trained on the words that it reads later: both sides use this module.
"""

from spacy.attrs import NORM, ORTH  # type: ignore[import-not-found]
from spacy.lang.char_classes import (
    ALPHA,
    ALPHA_LOWER,
    ALPHA_UPPER,
    CONCAT_QUOTES,
    LIST_ELLIPSES,
    LIST_ICONS,
)
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc, Span, Token
from spacy.util import compile_infix_regex

# Dashes that separate clauses even without spaces around them; the plain hyphen is not among them.
_DASHES = "\u2013|\u2014|--|---|\u2014\u2014|~"

# spaCy's English infixes, except that only dashes split between letters.
_INFIXES = [
    *LIST_ELLIPSES,
    *LIST_ICONS,
    r"(?<=[0-9])[+\-\*^](?=[0-9-])",
    rf"(?<=[{ALPHA_LOWER}{CONCAT_QUOTES}])\.(?=[{ALPHA_UPPER}{CONCAT_QUOTES}])",
    rf"(?<=[{ALPHA}]),(?=[{ALPHA}])",
    rf"(?<=[{ALPHA}])(?:{_DASHES})(?=[{ALPHA}])",
    rf"(?<=[{ALPHA}0-9])[:<>=/](?=[{ALPHA}])",
    rf"(?<=[{ALPHA}.,;])\[(?=[0-9])",  # a footnote mark: Canada[1]
]


_ABBREVIATIONS = {
    "approx.": "about",
    "ca.": "about",
    "incl.": "including",
    "excl.": "excluding",
    "resp.": "respectively",
    "dept.": "department",
    "govt.": "government",
    "Amb.": "ambassador",
    "Asst.": "assistant",
    "Brig.": "brigadier",
    "Capt.": "captain",
    "Col.": "colonel",
    "Const.": "constable",
    "Cpl.": "corporal",
    "Det.": "detective",
    "Insp.": "inspector",
    "Lt.": "lieutenant",
    "Maj.": "major",
    "Sgt.": "sergeant",
    "Supt.": "superintendent",
}
"""Abbreviations of logs and files, and of ranks, that spaCy parts from their period, and what they
stand for."""

_A_NAME = "hoa"
"""A word that the parser knows for a part of names; it stands in for an "An" that it misreads."""
_BEHIND_AN = "aeiouh"
"""Letters before which "an" may be the article."""


def keep_hyphens(nlp: Language) -> Language:
    """Make the tokenizer of `nlp` keep letter-hyphen-letter words whole; returns the same `nlp`.

    Abbreviations of logs, files and ranks keep their period.

    Raises:
        TypeError: the pipeline has a tokenizer without infixes, so its words cannot be kept whole.
    """
    tokenizer = nlp.tokenizer
    if not isinstance(tokenizer, Tokenizer):
        raise TypeError(f"no infixes to change in a tokenizer of type {type(tokenizer).__name__}")
    tokenizer.infix_finditer = compile_infix_regex(_INFIXES).finditer
    for short, long in _ABBREVIATIONS.items():
        tokenizer.add_special_case(short, [{ORTH: short, NORM: long}])
    return nlp


def tell_names_from_articles(doc: Doc) -> Doc:
    """Let the parser take the "An" of a name for a name: "Nghe An province", "An Giang".

    It reads words without their capitals, and so "An" for an article. Sentences must be set.
    Returns the same `doc`.
    """
    for token in doc[:-1]:
        if token.text == "An" and _is_in_a_name(token):
            token.norm_ = _A_NAME
    return doc


def is_like_an_article(token: Token) -> bool:
    """Whether a word is that "An" of a name."""
    return token.text == "An" and token.norm_ == _A_NAME


def _is_in_a_name(an: Token) -> bool:
    """Whether "An" stands behind a name, or before one that no article "an" stands before.

    In a title all words are capitalized: "Arrest of An Activist".
    """
    following = an.nbor().text
    if following.istitle():
        return following[0].lower() not in _BEHIND_AN
    return not an.is_sent_start and an.i > 0 and an.nbor(-1).text.istitle()


def text_between(doc: Doc, start: int, end: int) -> str:
    """Characters `start`:`end` of `doc.text`, which spaCy puts together anew for each call."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or span.start_char > start or span.end_char < end:  # it begins or ends in space
        return doc.text[start:end]
    return span.text[start - span.start_char : end - span.start_char]


def words_of(span: Span) -> list[Token]:
    """The tokens of a sentence that are no white space, in order: what the event reader reads."""
    return [token for token in span if not token.is_space]
