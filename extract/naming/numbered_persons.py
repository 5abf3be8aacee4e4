"""Persons whom a text names by a noun and a number or letter: "Student 5", "WITNESS B".

Courts and universities cut names down so. In a run of capitals the number is no word of a name, and
a noun in capitals is a heading; both are names here. "Caller C." is C. where he is C. elsewhere.
"""

import re
from collections import Counter
from collections.abc import Iterator

from extract.gazetteer.records import NamedSpan, Reading
from extract.gazetteer.view import View
from extract.naming.person_words import person_words

_MARK = re.compile(r"\d{1,3}|[A-Z]\.?")
RULE = "name:numbered"


def numbered_persons(view: View) -> Iterator[NamedSpan]:
    """Every such name in the text, the noun with its number."""
    nouns = person_words()["numbered_persons"]
    found = [i for i in range(len(view) - 1) if view.low[i] in nouns and _is_mark(view, i + 1)]
    bare = Counter(view.texts)
    bare.subtract(view.texts[i + 1] for i in found)
    for i in found:
        initial = view.texts[i + 1].endswith(".") and bare[view.texts[i + 1]] > 0
        if view.texts[i][0].isupper() and not initial:
            name = view.doc[i : i + 2].text
            yield NamedSpan(i, i + 2, Reading("person", "unknown", name, None, None), RULE, head=i)


def _is_mark(view: View, i: int) -> bool:
    """A number or letter by itself: no hour, no count of what follows, no name's initial."""
    if not _MARK.fullmatch(view.texts[i]) or view.texts[i] == "I":
        return False
    behind = view.doc[i + 1] if i + 1 < len(view) else None
    if behind is None or view.opens_sentence(i):
        return behind is None
    counted = view.texts[i].isdigit() and behind.tag_ == "NNS"
    return not (counted or view.is_cap(i + 1) or _is_time(view, i + 1))


def _is_time(view: View, mark: int) -> bool:
    """ "Student 14:05": an hour behind a noun."""
    return view.word(mark) in {":", ".", "/"} and view.word(mark + 1).isdigit()
