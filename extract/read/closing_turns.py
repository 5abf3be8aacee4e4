"""What stands behind the last turn of a hearing is told by the text, and not by the last speaker.

"Mrs. KASSEM. They called me. | The hearing closed at noon. Two men followed her home."
"""

import re

from extract.wordlists import word_sets

_LINE = re.compile(r"\n[ \t]*(?=\S)")
_FIRST = re.compile(r"\b(?:I|me|my|we|us|our)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"(?:[^\W\d_]{2,5}\. )?[^.!?\n]*")
_GOES_ON = frozenset({"at", "until", "till", "for", "there", "here", "then", "shortly", "early"})
"""Behind "the hearing closed" these tell when; "the call ended with a threat" tells more of it."""
_OPENING = 7
"""Words at the start of a sentence among which "The hearing" and its verb stand."""


def end_of_last(text: str, label: re.Match[str]) -> int:
    """Where the last turn ends: before a line that closes the hearing or tells of the speaker."""
    for match in _LINE.finditer(text, label.end()):
        if _is_told(text, match.end(), label["name"]):
            return match.start()
    return len(text)


def _is_told(text: str, start: int, speaker: str) -> bool:
    found = _SENTENCE.match(text, start)
    sentence = "" if found is None else found.group()
    if _FIRST.search(sentence):
        return False
    words = [word.lower() for word in _WORD.findall(sentence)]
    return _closes(words[:_OPENING]) or _names(words, speaker)


def _closes(words: list[str]) -> bool:
    """Whether a sentence begins with "The hearing closed", "The session was then adjourned"."""
    lists = word_sets("structure")
    if words[:1] != ["the"] or not lists["sittings"] & set(words[1:4]):
        return False
    at = next((n for n, word in enumerate(words) if n > 1 and word in lists["closing"]), None)
    return at is not None and _GOES_ON.issuperset(words[at + 1 : at + 2])


def _names(words: list[str], speaker: str) -> bool:
    """Whether a sentence begins with the speaker's name: nobody speaks of himself so."""
    name = [word.lower() for word in _WORD.findall(speaker)][-1:]
    titles = word_sets("structure")["titles_of_speakers"]
    rest = words[1:] if words[:1] and words[0] in titles else words
    return len(name[0]) > 1 and rest[:1] == name if name else False
