"""What the neighbors of a capitalized run say about it: is this a person's name?

Each cue is one rule, named in the mention. The strongest stand first; the model's own label is the
last, because it takes many names from outside the West for organizations, places or peoples.
"""

from collections.abc import Callable

from extract.naming.cues_beside import has_role, is_described, is_speaker, is_titled
from extract.naming.cues_of_calling import is_called
from extract.naming.cues_of_deeds import is_befallen, is_sufferer, is_told_with_pronoun, speaks
from extract.naming.cues_of_kin import has_kin, is_of_kin, is_one_of_two
from extract.naming.cues_of_words import (
    has_arabic_surname,
    has_given_name,
    is_given_alone,
    is_initials,
    is_labelled,
)
from extract.naming.name_words import INITIALS, PSEUDONYM, NameWords
from extract.naming.not_persons import is_hardly_name, is_no_person

_SURE_OF_NOUNS = ("name:title", "name:speaker", "name:apposition", "name:pronoun", "name:of_two")
"""Rules that make a person even of a word that is a noun: "Mr. Glass", "Rose:"."""


def rule_of(known: NameWords, start: int, end: int) -> str:
    """Name of the first rule by which `start`:`end` is a person's name, "" for none."""
    if PSEUDONYM.fullmatch(known.view.doc[start:end].text):
        return "name:initials"
    if _is_loud(known, start, end):
        spoken = is_titled(known, start, end) or is_speaker(known, start, end)
        office = known.words.role(known.view.low[start]) in known.words.roles
        return "name:title" if spoken and not office else ""
    if not known.is_name_like(start, end) or is_no_person(known.view, start, end):
        return ""
    doubtful = is_hardly_name(known.view, start, end)
    rules = (rule for rule in _RULES if not doubtful or rule[0] in _SURE_OF_NOUNS)
    return next((name for name, test in rules if test(known, start, end)), "")


def is_set_beside(known: NameWords, start: int, end: int) -> bool:
    """Whether a title, a role, an age or kin beside the run makes it a person's name."""
    tests = (is_titled, has_role, is_described, has_kin)
    return any(test(known, start, end) for test in tests)


def _is_loud(known: NameWords, start: int, end: int) -> bool:
    """One word in capitals that is no initials."""
    text = known.view.doc[start].text
    alone = end - start == 1 and len(text) > 1
    return alone and text.isupper() and not INITIALS.fullmatch(text)


_RULES: tuple[tuple[str, Callable[[NameWords, int, int], bool]], ...] = (
    ("name:title", is_titled),
    ("name:role", has_role),
    ("name:speaker", is_speaker),
    ("name:apposition", is_described),
    ("name:of_two", is_one_of_two),
    ("name:called", is_called),
    ("name:kin", has_kin),
    ("name:kin_of", is_of_kin),
    ("name:initials", is_initials),
    ("name:speech", speaks),
    ("name:suffers", is_sufferer),
    ("name:given", has_given_name),
    ("name:given", is_given_alone),
    ("name:given", has_arabic_surname),
    ("name:befallen", is_befallen),
    ("name:pronoun", is_told_with_pronoun),
    ("ner:PERSON", is_labelled),
)
