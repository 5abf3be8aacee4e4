"""The surname that is said once for all: "the sisters Lidia and Rosa Mayorga".

Only behind a plural of brothers and sisters, sons and daughters; colleagues and cousins have names
of their own.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from extract.naming.mention import DocMention
from extract.naming.person_words import person_words


def with_shared_surnames(doc: Doc, mentions: Sequence[DocMention]) -> list[DocMention]:
    """The names of a text, where those of one family have their surname too."""
    beginning = {m.start: m for m in mentions if m.type == "person" or _is_bare_name(doc, m)}
    full: dict[int, str] = {}
    for mention in beginning.values():
        if mention.start and _is_plural_of_one_name(doc, mention.start - 1):
            family = _listed(doc, beginning, mention)
            words = family[-1].name.split()
            named = family[-1].type == "person" and len(words) > 1
            if named and all(" " not in member.name for member in family[:-1]):
                full |= {m.start: f"{m.name} {' '.join(words[1:])}" for m in family[:-1]}
    return [_named(m, full[m.start]) if m.start in full else m for m in mentions]


def _is_bare_name(doc: Doc, mention: DocMention) -> bool:
    """The first of "the brothers Amin, Karim and Omar Diallo", which with "brothers" before it may
    be taken for a group."""
    one = mention.kind == "proper" and mention.key is None and mention.end - mention.start == 1
    behind = mention.start > 0 and _is_plural_of_one_name(doc, mention.start - 1)
    return one and behind and mention.type == "group"


def _named(mention: DocMention, name: str) -> DocMention:
    if mention.type == "person":
        return replace(mention, name=name)
    return replace(mention, name=name, type="person", subtype="unknown", plural=False, count=None)


def _is_plural_of_one_name(doc: Doc, i: int) -> bool:
    """ "Brothers Omar and", "three sisters, Ana and"."""
    noun = doc[i - 1] if doc[i].text == "," and i else doc[i]
    return noun.lower_ in person_words()["of_one_surname"]


def _listed(doc: Doc, beginning: dict[int, DocMention], first: DocMention) -> list[DocMention]:
    """The names of a list from its first on: behind commas, and behind "and"."""
    found = [first]
    while found[-1].end < len(doc) and doc[found[-1].end].lower_ in (",", "and"):
        following = beginning.get(found[-1].end + 1)
        if following is None:
            break
        joined = doc[found[-1].end].lower_ == "and"
        found.append(following)
        if joined:
            return found
    return [first]
