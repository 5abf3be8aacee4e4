"""Turns that were run together into one line: who speaks stands inside the paragraph.

"Q. Ms. Levi, what happened? A. My phone was hacked." and "MS. LEVI: My phone was hacked. MR. SAID:
I was beaten." A label must open a sentence; questions and answers must take turns, and of titled
speakers two must say "I" in a sentence of their own, so that lists stay lists: "Mr. Said: beaten
(our source). Ms. Levi: followed." and "Dr. Said: My Life. Ms. Levi: I Was There."
Hearings print "Mrs. KASSEM. They called me. Mr. HADDAD. Who called?"; of two given names one must
ask and the other say "me".
"""

import re
from itertools import pairwise

from extract.naming.person_words import person_words
from extract.wordlists import word_sets

_OPENS = r"(?:^|(?<=[.?!\"\u201d\u2019)\u2026]\s))"
_TITLES = "|".join(sorted(word_sets("structure")["titles_of_speakers"]))
_NAME = r"[A-ZÀ-Þ][\w'\u2019-]+"
_COURT = r"THE[ \t][A-Z]{4,}"
_TITLED = re.compile(
    rf"{_OPENS}(?P<name>(?i:{_TITLES})\b\.?[ \t]{_NAME}(?:[ \t]{_NAME}){{0,2}}|{_COURT}):\s",
    re.MULTILINE,
)
_HEARD = re.compile(
    rf"{_OPENS}(?P<name>(?i:{_TITLES})\b\.?[ \t][A-ZÀ-Þ][A-ZÀ-Þ'\u2019-]{{2,}}"
    rf"(?:[ \t][A-ZÀ-Þ'\u2019-]{{2,}})*)\.\s(?=\W{{0,2}}[A-ZÀ-Þ])",
    re.MULTILINE,
)
"""As hearings print it: "Mrs. KASSEM. They called me. Mr. HADDAD. Who called?"."""
_GIVEN = re.compile(rf"{_OPENS}(?P<name>{_NAME}):\s(?=\W{{0,2}}[A-ZÀ-Þ])", re.MULTILINE)
_LEAST = 3
_REPORTED = re.compile(r",\s(?:says|said|reports)\s")
_SIDE = re.compile(rf"{_OPENS}(?P<name>[QA])[.:]\s(?=\W{{0,2}}[A-ZÀ-Þ])", re.MULTILINE)
_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_SAYS_I = re.compile(r"\b(?:I|[Ww]e)(?:['\u2019][a-z]+|,?\s+[a-z])|\b[\w'\u2019-]+\s+(?:me|us)\b")
_SAYS_MY = re.compile(r"\b(?:[Mm]y|[Oo]ur)\s+[a-z]")
_CRIED = re.compile(r"\b(?:I|WE|ME|US|MY|OUR)\s+[A-Z]{2,}|\b[A-Z]{2,}\s+(?:ME|US)\b")


def inline_turns(text: str) -> list[re.Match[str]]:
    """The labels of speakers inside lines, in text order; empty where there are none."""
    return _sides(text) or _titled(text) or _heard(text) or _asked_by_name(text)


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


def _heard(text: str) -> list[re.Match[str]]:
    """Speakers of a hearing in capitals, one of whom speaks again behind another."""
    found = list(_HEARD.finditer(text))
    names = [match["name"] for match in found]
    return found if len(names) >= _LEAST and 1 < len(set(names)) < len(names) else []


def _asked_by_name(text: str) -> list[re.Match[str]]:
    """Two given names by turns, one of whom asks and the other tells of "me": "Anna: Who called
    you? Omar: They called me"; four such turns and more are found anyway."""
    found = list(_GIVEN.finditer(text)) if "?" in text and ":" in text else []
    ends = [m.start() for m in found[1:]] + [len(text)]
    said = [text[m.end() : end].strip() for m, end in zip(found, ends, strict=False)]
    names = [match["name"] for match in found]
    if len(set(names)) != 2 or any(a == b for a, b in pairwise(names)) or _is_label(names):
        return []
    if any(_REPORTED.search(one) for one in said):
        return []  # "Rwanda: They hunt me, says an exile" is a headline
    answers = zip(found[1::2], said[1::2], strict=True)
    asks = all(one.endswith("?") for one in said[::2])
    return found if asks and any(_says_i(label, one) for label, one in answers) else []


def _is_label(names: list[str]) -> bool:
    words = word_sets("structure")
    labels = words["labels"] | words["headline_labels"]
    offices = (person_words().role(name.lower()) is not None for name in names)
    return any(offices) or any(name.lower() in labels for name in names)


def _says_i(label: re.Match[str], words: str) -> bool:
    """Whether a turn tells of "I" or "me" in a sentence; under "MS. LEVI:" also of "my phone"."""
    said = _IN_BRACKETS.sub(" ", words).lstrip()
    if said[:1].islower():
        return False
    cried = label["name"].isupper() and (_SAYS_MY.search(said) or _CRIED.search(said))
    return bool(cried or _SAYS_I.search(said))
