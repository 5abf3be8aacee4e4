"""The chapter of a report on states that a place of a text stands in: below "UGANDA" or "Human
Rights in Cuba 2022", or behind "CHAD: " at the head of the text.

Only a heading that has nothing but the state and words for a report opens one: "Attack on an exile
in Germany" tells where it was, and not whose deeds are told.
"""

import re
from functools import lru_cache

from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene
from extract.gazetteer.states import States, state_of

_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_LABEL = re.compile(r"([^:\n]{3,40}): ")
_OPENING = re.compile(r"([^:\n]{3,40}):\s")
_LONGEST = 90


def chapter_of(scene: Scene, place: int) -> str | None:
    """ISO code of the one state whose chapter a character of the text stands in, or None."""
    text = scene.document.text
    heads = [b for b in scene.document.blocks if b.kind == "heading" and b.end <= place]
    for head in reversed(heads):
        heading = text[head.start : head.end]
        named = _state_alone(heading)
        if named is not None or closes_chapter(heading):
            return named
    start = text.rfind("\n\n", 0, place) + 2 if "\n\n" in text[:place] else 0
    opening = None if heads else _LABEL.match(text, start) or _LABEL.match(text)
    return _state_alone(scene.document.title or "" if opening is None else opening[1])


def closes_chapter(heading: str) -> bool:
    """ "Azerbaijan and Georgia", "Conclusions", "An attack in Germany": another chapter begins."""
    words = [word.rstrip(".") for word in _WORD.findall(heading.lower())]
    if any(lexicon().has("ends_of_chapters", word) for word in words):
        return True
    runs = (words[i:j] for i in range(len(words)) for j in range(i + 1, min(i + 4, len(words) + 1)))
    return any(" ".join(run) in _lands() for run in runs)


@lru_cache(maxsize=1)
def _lands() -> frozenset[str]:
    """Every word for a state, its adjective too."""
    return frozenset(name.lower() for name in States().words)


def state_of_heading(heading: str) -> str | None:
    """The state of a heading that says nothing else, or all else behind it: "Rwanda: threats"."""
    opening = _OPENING.match(heading)
    if opening is not None and not closes_chapter(heading[opening.end() :]):
        return _state_alone(opening[1]) or _state_alone(heading)
    return _state_alone(heading)


def _state_alone(heading: str) -> str | None:
    """The state of a heading that says nothing else but that it is a report."""
    if len(heading) > _LONGEST:
        return None
    words = [word.rstrip(".") for word in _WORD.findall(heading.lower())]
    names = _names()
    while words and " ".join(words) not in names:
        ends = [at for at in (0, -1) if lexicon().has("chapter_words", words[at])]
        if not ends:
            return None
        words.pop(ends[0])
    return names.get(" ".join(words))


def state_called(label: str) -> str | None:
    """The state of a label that is its name and no more, a number or year beside it."""
    words = [word for word in _WORD.findall(label.lower()) if word != "the"]
    return _names().get(" ".join(words).rstrip(".")) if words else None


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """The code of each state by its names, and never by its adjective or its capital."""
    named = (pair for pair in States().words.items() if pair[1].form == "name")
    return {name.lower(): state_of(nation.code) for name, nation in named}
