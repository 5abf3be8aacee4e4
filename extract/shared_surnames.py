"""The surname that is said once for all: "the sisters Lidia and Rosa Mayorga".

Only behind a plural of brothers and sisters, sons and daughters; colleagues and cousins have names
of their own.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from extract.mention import DocMention
from extract.person_words import person_words


def with_shared_surnames(doc: Doc, mentions: Sequence[DocMention]) -> list[DocMention]:
    """The names of a text, where those of one family have their surname too."""
    beginning = {m.start: m for m in mentions if m.type == "person"}
    full: dict[int, str] = {}
    for mention in beginning.values():
        if mention.start and _is_plural_of_one_name(doc, mention.start - 1):
            family = _listed(doc, beginning, mention)
            words = family[-1].name.split()
            if len(words) > 1 and all(" " not in member.name for member in family[:-1]):
                full |= {m.start: f"{m.name} {' '.join(words[1:])}" for m in family[:-1]}
    return [replace(m, name=full.get(m.start, m.name)) for m in mentions]


def _is_plural_of_one_name(doc: Doc, i: int) -> bool:
    return doc[i].lower_ in person_words()["of_one_surname"]


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
