"""Bare names that the words before them show to be a person's: "the brother of Gözel", "one of
them, Otim, surfaced".

A singular word for a relative with "of" leads to whose relative it is, unless a table knows a town
of that name ("a son of Kisii"); "one of them" and a name between commas is one of them.
"""

from extract.gazetteer.view import View
from extract.naming.person_words import person_words

_PHRASE = 6
"""So many words before the comma are looked at for "one of"."""
_ONE = frozenset({"one", "another", "first", "second", "third", "youngest", "eldest", "oldest"})
_THEM = frozenset({"them", "us", "these", "those", "whom"})


def has_kin_before(view: View, start: int, end: int) -> bool:
    """ "the wife of X": a relative of one, and no town's "native son"."""
    words, noun = person_words(), view.word(start - 2)
    if view.word(start - 1) != "of" or words.roles.get(noun) != "relative":
        return False
    behind = view.doc[end : end + 1]
    described = bool(behind) and behind[0].pos_ in {"NOUN", "PROPN"}
    child = noun in {"son", "daughter", "child"} and view.word(start - 3) in {"a", "native"}
    return not (child or described or start in view.nation_at)


def is_one_of_them(view: View, start: int, end: int) -> bool:
    """ "one of them, X, surfaced", "another of the students, X,"."""
    if view.word(start - 1) != "," or view.word(end) != ",":
        return False
    words, last = person_words(), start - 2
    many = words.role(view.word(last)) is not None and view.word(last) not in words.roles
    if not many and view.word(last) not in _THEM:
        return False
    before = view.low[max(0, last - _PHRASE) : last]
    return "," not in before and any(
        before[k] in _ONE and before[k + 1] == "of" for k in range(len(before) - 1)
    )
