"""Names of things that are neither persons nor bodies: saints, storms, lettered papers.

"The bells of St. Oswin's", "on the feast of Saints Cyril and Methodius", "Storm Ellen struck",
"at Annex C". A saint's name is a church where something belongs to it. Only rules that
go by the model or by the look of a name are overruled: Ms. St. Clair, who says so, stays.
"""

from extract.gazetteer.contexts import is_located
from extract.gazetteer.view import POSSESSIVE, View
from extract.gazetteer.words import organization_words
from extract.naming.person_words import person_words

_DOUBTED = frozenset({"", "ner:PERSON", "name:guess", "name:given", "name:conjunct"})
_APPOSED = frozenset({"name:apposition"})
_TOLD = frozenset({"name:title", "name:role", "name:called"})


def is_thing(view: View, start: int, end: int, rule: str) -> bool:
    """Whether a run that a rule takes for a person names a saint, a storm or a paper."""
    if rule in _DOUBTED | _APPOSED and is_saint(view, start, end):
        return True
    return _is_letter(view, start, end) or _is_storm(view, start, end, rule)


def is_saint(view: View, start: int, end: int) -> bool:
    """ "St. Oswin", "Saints Cyril"."""
    first = end - start > 1 and view.texts[start] in person_words()["saints"]
    return first and not _is_town(view, start, end)


def is_church(view: View, start: int, end: int) -> bool:
    """ "sang in St. Wulfram's", "the sermon at St Rose's", "the steps of St. Oswin's"."""
    if not is_saint(view, start, end):
        return False
    owns = view.word(end) in POSSESSIVE and not view.doc[end + 1 : end + 2].text.isalpha()
    sited = view.word(start - 1) in {"in", "at", "past", "outside", "behind", "of"}
    return view.word(end) in POSSESSIVE and (owns or sited)


def _is_town(view: View, start: int, end: int) -> bool:
    """ "in St. Gallen": the model's label, and no 's."""
    label = {view.doc[i].ent_type_ for i in range(start, end)}
    located = is_located(view, start, end) and view.word(start - 1) != "of"
    return "GPE" in label and located and view.word(end) not in POSSESSIVE


def _is_storm(view: View, start: int, end: int, rule: str) -> bool:
    """ "Storm Ellen", "Typhoon Goni"; Storm may be somebody's given name, and then he speaks."""
    first = view.texts[start]
    if first not in person_words()["storms"] or end - start != len(("Storm", "Ellen")):
        return False
    return rule in _DOUBTED if first == "Storm" else rule not in _TOLD


def _is_letter(view: View, start: int, end: int) -> bool:
    """ "Annex C.", "the letter S.": one letter behind what letters number."""
    alone = end - start == 1 and len(view.texts[start].rstrip(".")) == 1
    return alone and view.word(start - 1) in organization_words()["lettered"]
