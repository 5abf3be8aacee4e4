"""What only persons have or are: "the brother of X", "X's phone", "X and Y, sisters"."""

from extract.gazetteer.view import POSSESSIVE
from extract.naming.name_words import NameWords
from extract.naming.told_persons import has_kin_before


def is_of_persons(known: NameWords, start: int) -> bool:
    """ "the nephew of X", "the rights of X": nouns that only persons have or suffer."""
    if known.view.word(start - 1) != "of":
        return False
    noun = known.view.word(start - 2)
    role = known.words.role(noun)
    kin = role is not None and known.words.roles.get(role) == "relative"
    return kin or noun in known.words["suffered"] | known.words["belongings"]


def is_of_kin(known: NameWords, start: int, end: int) -> bool:
    """ "the brother of X", whom no table knows as a town."""
    listed = start in known.towns or start in known.maybe_towns or start in known.unsure
    return not listed and has_kin_before(known.view, start, end)


def has_kin(known: NameWords, start: int, end: int) -> bool:
    """ "X's father", "X's phone": only persons have these."""
    view = known.view
    if (
        view.word(end) not in POSSESSIVE
        or known.label(start, end) == "NORP"
        or start in known.towns
    ):
        return False
    nouns = {view.word(end + 1), view.word(end + 2)}
    return bool(nouns & known.words["belongings"]) or any(
        known.words.roles.get(known.words.role(n) or "") == "relative" for n in nouns
    )


def is_one_of_two(known: NameWords, start: int, end: int) -> bool:
    """The first of "Maha and Lulwa, sisters, fled", though "maha" is a noun."""
    view, second = known.view, end + 1
    if view.word(end) != "and" or not view.is_cap(second):
        return False
    while view.is_cap(second):
        second += 1
    kin = view.word(second + 1)
    siblings = kin in known.words["of_one_surname"] or kin in {"cousins", "spouses"}
    return view.word(second) == "," and siblings and known.is_proper(start, end)
