"""What a noun describes, and when it only describes the next one: "student union"."""

from dataclasses import dataclass

from spacy.tokens import Token

from extract.gazetteer.view import View
from extract.naming.already_named import AlreadyNamed
from extract.naming.person_words import person_words

POINTING = frozenset({
    "the", "this", "that", "these", "those", "his", "her", "their", "its", "my", "our", "your",
})  # fmt: skip
INDOORS = frozenset({"in", "at", "into", "inside", "outside", "near", "opposite", "from"})


@dataclass(frozen=True, slots=True)
class Description:
    """What a head noun describes: ontology type and subtype, plural, name of a people or ""."""

    type: str
    subtype: str | None
    plural: bool
    people: str = ""
    code: str | None = None


def is_role_of_name(known: AlreadyNamed, i: int) -> bool:
    """ "activist Anton Sushchenko": the noun belongs to the name behind it."""
    return (
        i + 1 in known.named
        and known.named[i + 1] in known.persons
        and (known.words.role(known.view.low[i]) is not None)
    )


def person_or_group(token: Token) -> Description:
    if token.tag_ == "NNS":
        return Description("group", "collective", True)
    return Description("person", "unknown", False)


def group_kind(inside: Description, head: Token) -> str | None:
    if head.lower_ in {"crowd", "mob"}:
        return "crowd"
    return inside.subtype if inside.type == "group" else "collective"


def describes_next(view: View, i: int) -> bool:
    """Whether the word only describes the noun behind it ("student union", "police chief")."""
    if i + 1 >= len(view):
        return False
    token, follower = view.doc[i], view.doc[i + 1]
    if follower.tag_ == "VBZ" and person_words().role(view.low[i + 1]) and view.is_cap(i + 2):
        return True  # "opposition figures Ana Li and Bo Chen", read as a verb
    if follower.pos_ not in {"NOUN", "PROPN"}:
        return False
    return token.dep_ in {"compound", "amod", "nmod", ""} and (token.head.i > i or not token.dep_)
