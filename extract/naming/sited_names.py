"""Names that only the model takes for a person's, and in which somebody is elsewhere in the text.

"Trnava has two universities. He studied in Trnava.": nothing but the look of the name makes a
person of it, and "in" makes it a place.
"""

from collections.abc import Callable, Mapping, Set

from extract.gazetteer.view import POSSESSIVE, View

_IN = frozenset({"in", "near", "into"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_BY_LOOK = frozenset({"", "ner:PERSON"})
Run = tuple[int, int]


def sited_names(
    view: View,
    rules: Mapping[Run, str],
    label: Callable[[int, int], str],
    towns: Set[int],
) -> frozenset[str]:
    """The names of one word that the text shows to be places, and never a person.

    Args:
        label: The model's label of a run.
        towns: Numbers of the words that a table knows as towns.
    """
    sited: set[str] = set()
    persons: set[str] = set()
    for (start, end), rule in rules.items():
        if end - start > 1:
            if rule:
                persons.update(view.texts[start:end])
        elif rule not in _BY_LOOK:
            persons.add(view.texts[start])
        elif _is_sited(view, start) and (start in towns or label(start, end) in _PLACES):
            sited.add(view.texts[start])
    return frozenset(sited - persons)


def _is_sited(view: View, start: int) -> bool:
    """ "in Trnava", and not "in Omar's hands"."""
    return view.word(start - 1) in _IN and view.word(start + 1) not in POSSESSIVE
