"""Words that make a heading: in title case, a topic and no sentence."""

import re

from extract.read import cues
from extract.wordlists import word_sets

_SMALL_WORDS = (
    "a against an and as at between but by for from in into nor of off on or over per the to up via"
    " vs with"
)
_SMALL = frozenset(_SMALL_WORDS.split())
_NUMBERED_WORDS = 12
_TITLE_WORDS = 14
_MONTH = re.compile(r"\bMay\b")
"""It looks like a verb."""


def is_title_case(words: str) -> bool:
    """All words but the small ones start with a capital letter or a digit, and one at least is."""
    found = [word for word in re.findall(r"[^\W_][\w'\u2019-]*", words) if word not in _SMALL]
    return bool(found) and all(word[0].isupper() or word[0].isdigit() for word in found)


def is_run_in(words: str, *, dialogue: bool) -> bool:
    """Words before a colon, in title case, that name a topic and no person.

    Args:
        dialogue: The text is a transcript or chat, where names stand before colons.
    """
    if cues.TITLED.match(words) or cues.FINITE.search(words) or not is_title_case(words):
        return False
    parts = words.split()
    linked = any(part in _SMALL for part in parts) or "," in words
    topic = bool(cues.NOMINAL.search(parts[-1]))
    if len(parts) == 1 and not cues.TOPIC.fullmatch(words):
        return False
    if dialogue and not linked:
        return False
    return topic or (linked and len(parts) > 2)


def is_clause(words: str) -> bool:
    """Whether words have a finite verb; "May" is a month."""
    return cues.FINITE.search(_MONTH.sub("", words)) is not None


def is_numbered_topic(line: str) -> bool:
    """A number and a few words without a finite verb: "2. Threats in May"."""
    topic = "\n" not in line and _is_topic(line, _NUMBERED_WORDS)
    return topic and bool(cues.NUMBERED.match(line))


def is_section_title(line: str) -> bool:
    """A line that is all title behind its number or letter: "e. Threats against Relatives"."""
    mark = cues.PART.match(line) or cues.NUMBERED.match(line)
    if mark is None or not _is_topic(line, _TITLE_WORDS):
        return False
    return is_title_case(line[mark.end() :])


def _is_topic(line: str, words: int) -> bool:
    """Up to so many words that are no clause and end without a mark."""
    return line.count(" ") < words and line[-1:].isalnum() and not is_clause(line)


def is_headline(words: str) -> bool:
    """Whether words say what was done, as no name of a town does: "Exile Beaten in Vienna"."""
    return _says_one_of(words, word_sets("structure")["title_words"])


def is_happening(words: str) -> bool:
    """Whether words say what was done; "against" and "in" are not enough."""
    return _says_one_of(words, word_sets("structure")["headline_demands"])


def _says_one_of(words: str, further: frozenset[str]) -> bool:
    """A verb of headlines, a word for what happens on a day, or one of some more."""
    lists = word_sets("structure")
    told = lists["headline_verbs"] | lists["happenings"] | further
    found = re.findall(r"[^\W\d_][\w-]*", words.lower())
    said = set(found)
    if len(found) > 1 and found[0] in lists["headline_verbs"]:
        said -= {found[0]}  # "Wounded Knee"
    return not told.isdisjoint(said | {word.removesuffix("s") for word in said})
