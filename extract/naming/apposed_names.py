"""The name that a description stands beside: "the poet Omar Said", "Ana Lee MP"."""

from spacy.tokens import Token

from extract.gazetteer.tied_names import is_beside_its_name
from extract.grammar import is_listed_with_owner, is_set_against
from extract.naming.already_named import AlreadyNamed


def name_before(known: AlreadyNamed, i: int) -> int | None:
    """The person's name of "Ana Lee MP", whose title stands behind."""
    name = known.named.get(i - 1)
    title = known.view.doc[i].text.isupper() and known.words.is_title(known.view.texts[i])
    return name if title and name in known.persons else None


def apposed_name(known: AlreadyNamed, token: Token) -> int | None:
    """The name beside a noun; of "his wife" in a list of people only one behind it."""
    if name_before(known, token.i) is not None:
        return name_before(known, token.i)
    if is_set_against(token):
        return None
    if token.dep_ == "appos" and token.head.i in known.named and not is_listed_with_owner(token):
        return known.named[token.head.i]
    named = [
        c.i
        for c in token.children
        if c.dep_ == "appos" and c.i in known.named and not is_set_against(c)
    ]
    return known.named[named[0]] if named else _named_behind(known, token)


def _named_behind(known: AlreadyNamed, token: Token) -> int | None:
    """The name right behind a noun: "the foundation Hromada received", two subjects of one
    verb to the parser."""
    name = known.named.get(token.i + 1)
    if name is not None and name not in known.persons and is_beside_its_name(token, name):
        return name
    return _with_second_role(known, token.i)


def _with_second_role(known: AlreadyNamed, i: int) -> int | None:
    """The name behind "the singer and poet Omar Said": one person, unless "were" follows."""
    name = known.named.get(i + 3)
    if known.view.word(i + 1) != "and" or name not in known.persons or i + 2 in known.named:
        return None
    first, second = known.view.low[i], known.view.low[i + 2]
    if known.words.role(first) != first or known.words.role(second) != second:
        return None
    end = next((j for j in range(i + 3, len(known.view)) if j not in known.named), i)
    return None if known.view.word(end) in {"were", "are", "have"} else name
