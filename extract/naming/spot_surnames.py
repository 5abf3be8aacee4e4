"""Persons whose surnames are words for spots and bodies: "Min-ji Park", "Anna Church", "Tom Hall".

Two signs out of three make a person of such a name: a given name, the model's label, and what
befalls the name or what it says. One is enough where the words beside say it: "the lawyer Tom
Hall", "Ken Park, 44,". What stands once behind "in", "to" or "the" is a spot: "Hyde Park". Later
the surname stands alone.
"""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from extract.gazetteer.view import ARTICLES, COMPASS, POSSESSIVE, View
from extract.gazetteer.words import organization_words
from extract.grammar import first_conjunct
from extract.naming.name_cues import is_set_beside
from extract.naming.name_words import NameWords
from extract.naming.person_words import person_words

Run = tuple[int, int]
_HYPHENED = re.compile(r"[A-Z][a-z]+-[a-z]+")
"""Matches a given name of two syllables: "Min-ji"."""
_LONGEST = 3
_SIGNS = 2


def persons_like_spots(view: View) -> frozenset[Run]:
    """The persons of a text who bear such a surname, in full and later by it alone."""
    cues = NameWords(view, frozenset(), frozenset())
    surnames = person_words()["surnames_of_spots"]
    if surnames.isdisjoint(view.texts):
        return frozenset()
    runs = [run for run in _runs(view) if view.texts[run[1] - 1] in surnames]
    before = ARTICLES | person_words()["before_spots"]
    spots = {_text(view, run) for run in runs if view.word(run[0] - 1) in before}
    full = {r for r in runs if _text(view, r) not in spots and _is_person(view, cues, *r)}
    borne = {view.texts[end - 1] for _, end in full}
    inside = {i for run in full for i in range(*run)}
    alone = {(i, i + 1) for i, text in enumerate(view.texts) if text in borne}
    return frozenset(full) | {
        run for run in alone if run[0] not in inside and _stands_alone(view, run[0])
    }


def _runs(view: View) -> Iterator[Run]:
    """Capitalized runs without the titles and roles before the name."""
    words = person_words()
    for start, end in view.runs():
        while start < end and (
            words.is_title(view.texts[start])
            or words.role(view.low[start])
            or view.texts[start] == "."
        ):
            start += 1
        if start < end <= start + _LONGEST:
            yield start, end


def _text(view: View, run: Run) -> tuple[str, ...]:
    return tuple(view.texts[run[0] : run[1]])


def _stands_alone(view: View, i: int) -> bool:
    """ "Park said", "they beat Park"; not "the Park", "in Park" or "Park Lane"."""
    before = view.word(i - 1)
    titled = person_words().is_title(view.texts[i - 1]) if i else False
    behind = view.is_cap(i - 1) and not titled and not view.opens_sentence(i)
    joined = behind or view.is_cap(i + 1)
    return not joined and before not in ARTICLES | person_words()["before_spots"]


def _is_person(view: View, cues: NameWords, start: int, end: int) -> bool:
    if not POSSESSIVE.isdisjoint(view.low[start:end]):
        return False
    if end - start == 1:
        return start > 0 and view.texts[start - 1].rstrip(".") in ("Mr", "Ms", "Mrs", "Dr")
    given = cues.is_given(start) or bool(_HYPHENED.fullmatch(view.texts[start]))
    labelled = cues.label(start, end) == "PERSON"
    if view.texts[start] in COMPASS or start in view.nation_at:
        return False
    if not given and (end - start > 2 or (view.is_noun(start) and not labelled)):
        return False  # "Town Hall"
    if is_set_beside(cues, start, end):
        return True
    if _befalls_spots(view, start, end):
        return False
    if view.word(start - 1) == "of" and view.word(start - 2) not in person_words()["suffered"]:
        return False  # "the gates of Victoria Park"
    return given + labelled + _acts_or_suffers(view, start, end) >= _SIGNS


def _befalls_spots(view: View, start: int, end: int) -> bool:
    """ "police closed X", "X was cordoned off"."""
    verb = _verb_of(view, start, end)
    return verb is not None and verb.lemma_.lower() in organization_words()["done_to_spots"]


def _verb_of(view: View, start: int, end: int) -> Token | None:
    """The verb that a name is subject or object of, through "and"."""
    root = first_conjunct(view.doc[start:end].root)
    return root.head if root.dep_ in ("nsubj", "nsubjpass", "dobj") else None


def _acts_or_suffers(view: View, start: int, end: int) -> bool:
    """Subject of what persons say or do, or whom something befalls that persons suffer."""
    words = person_words()
    verb = _verb_of(view, start, end)
    if verb is None:
        return False
    lemma = verb.lemma_.lower()
    if first_conjunct(view.doc[start:end].root).dep_ == "nsubj":
        body = view.texts[end - 1] in organization_words().tables["body_end"]
        return lemma in words["speech"] and not body
    return words.befalls(lemma)
