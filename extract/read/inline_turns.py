"""Turns that were run together into one line: who speaks stands inside the paragraph.

"Q. Ms. Levi, what happened? A. My phone was hacked." and "MS. LEVI: My phone was hacked. MR. SAID:
I was beaten." A label must open a sentence; questions and answers must take turns, and of titled
speakers two must say "I" in a sentence of their own, so that lists stay lists: "Mr. Said: beaten
(our source). Ms. Levi: followed." and "Dr. Said: My Life. Ms. Levi: I Was There."
"""

import re

from extract.wordlists import word_sets

_OPENS = r"(?:^|(?<=[.?!\"\u201d\u2019)\u2026]\s))"
_TITLES = "|".join(sorted(word_sets("structure")["titles_of_speakers"]))
_NAME = r"[A-ZÀ-Þ][\w'\u2019-]+"
_COURT = r"THE[ \t][A-Z]{4,}"
_TITLED = re.compile(
    rf"{_OPENS}(?P<name>(?i:{_TITLES})\b\.?[ \t]{_NAME}(?:[ \t]{_NAME}){{0,2}}|{_COURT}):\s",
    re.MULTILINE,
)
_SIDE = re.compile(rf"{_OPENS}(?P<name>[QA])[.:]\s(?=\W{{0,2}}[A-ZÀ-Þ])", re.MULTILINE)
_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_SAYS_I = re.compile(r"\b(?:I|[Ww]e)(?:['\u2019][a-z]+|,?\s+[a-z])|\b[\w'\u2019-]+\s+(?:me|us)\b")
_SAYS_MY = re.compile(r"\b(?:[Mm]y|[Oo]ur)\s+[a-z]")
_CRIED = re.compile(r"\b(?:I|WE|ME|US|MY|OUR)\s+[A-Z]{2,}|\b[A-Z]{2,}\s+(?:ME|US)\b")


def inline_turns(text: str) -> list[re.Match[str]]:
    """The labels of speakers inside lines, in text order; empty where there are none."""
    return _sides(text) or _titled(text)


def _sides(text: str) -> list[re.Match[str]]:
    """Questions and answers by turns, from the first question on that somebody answers."""
    if "Q" not in text:
        return []
    found: list[re.Match[str]] = []
    for match in _SIDE.finditer(text):
        if match["name"] != ("A" if len(found) % 2 else "Q"):
            return []
        found.append(match)
    answered = any(text[: m.start()].rstrip().endswith("?") for m in found[1::2])
    return found if answered else []


def _titled(text: str) -> list[re.Match[str]]:
    """Speakers with titles, two of whom say "I" or "we"."""
    found = list(_TITLED.finditer(text)) if ":" in text else []
    ends = [m.start() for m in found[1:]] + [len(text)]
    told = {m["name"] for m, e in zip(found, ends, strict=False) if _says_i(m, text[m.end() : e])}
    return found if len(told) > 1 else []


def _says_i(label: re.Match[str], words: str) -> bool:
    """Whether a turn tells of "I" or "me" in a sentence; under "MS. LEVI:" also of "my phone"."""
    said = _IN_BRACKETS.sub(" ", words).lstrip()
    if said[:1].islower():
        return False
    cried = label["name"].isupper() and (_SAYS_MY.search(said) or _CRIED.search(said))
    return bool(cried or _SAYS_I.search(said))
