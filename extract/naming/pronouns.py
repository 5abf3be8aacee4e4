"""Personal pronouns as mentions. Relative pronouns are left out: the grammar resolves them."""

from collections.abc import Iterator
from sys import intern
from typing import Literal

from spacy.tokens import Doc

from extract.naming.mention import DocMention

Gender = Literal["m", "f"] | None
_ROWS: tuple[tuple[str, str, bool, int, Gender], ...] = (
    ("he him his himself", "person", False, 3, "m"),
    ("she her hers herself", "person", False, 3, "f"),
    ("i me my mine myself", "person", False, 1, None),
    ("you your yours yourself", "person", False, 2, None),
    ("they them their theirs themselves", "group", True, 3, None),
    ("we us our ours ourselves", "group", True, 1, None),
    ("it its itself", "organization", False, 3, None),
)
_TABLE = {form: row[1:] for row in _ROWS for form in row[0].split()}
PERSONAL = frozenset(_TABLE)
"""All forms of the personal pronouns, lower case, possessives and reflexives among them."""


def find_pronouns(doc: Doc) -> Iterator[DocMention]:
    """Yield pronouns; their type is a hint only, and an expletive "it" is left out."""
    for token in doc:
        entry = _TABLE.get(token.lower_)
        if (
            entry is None
            or token.dep_ == "expl"
            or token.text == "US"
            or _is_expletive(doc, token.i)
        ):
            continue
        type_, plural, person, gender = entry
        text = intern(token.text)
        yield DocMention(
            token.i, token.i + 1, token.i, token.idx, token.idx + len(token), text,
            type_, None, text, None, None, "pronoun", "pronoun",
            plural=plural, gender=gender, lemma=intern(token.lower_), person=person,
        )  # fmt: skip


def _is_expletive(doc: Doc, i: int) -> bool:
    """ "It is raining", "it is the case that", "it seems": no one is meant."""
    token = doc[i]
    if token.lower_ != "it" or token.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    verb = token.head
    clause = any(c.dep_ in {"ccomp", "csubj", "advcl", "xcomp"} for c in verb.children)
    lemma = verb.lemma_.lower()
    return (
        lemma == "be" and any(c.dep_ in {"attr", "acomp"} for c in verb.children) and clause
    ) or (lemma in {"seem", "appear", "happen", "rain", "snow", "turn"})
