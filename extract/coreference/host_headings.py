"""Headings on people of one state in another: "Nicaraguans in Costa Rica", "Uyghurs in Türkiye".

The land behind "in" is where they are guests: what stands below is not about that state. What only
one's own state does there (it takes away a nationality, refuses a passport, calls students home or
lets nobody return) their own one does, where they are of one alone.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Token

from extract.coreference.chapters import closes_chapter, state_called, state_of_heading
from extract.coreference.lexicon import lexicon
from extract.coreference.powers import acted_on, deed_of
from extract.coreference.scene import Scene
from extract.gazetteer.people import pursuers
from extract.gazetteer.states import States, state_of
from extract.grammar import children, conjuncts, lemma, prepositional_objects
from graph.model import Document

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_WHERE = frozenset({"in", "abroad", "overseas"})
_LONGEST = 9
"""Words of such a heading, at most."""


class Guests(NamedTuple):
    """The states that the people of a heading are of or fled, and the land where they are guests,
    None where that is no state ("in exile", "in San José")."""

    origins: frozenset[str]
    host: str | None


@lru_cache(maxsize=64)
def guests_of(heading: str) -> Guests | None:
    """The people of another state on whom a heading says that a text is, or None."""
    words = _WORD.findall(heading)
    where = next((n for n, word in enumerate(words) if word.lower() in _WHERE), None)
    if where is None or len(words) > _LONGEST:
        return None
    origins = _people(words[:where])
    host = state_called(" ".join(words[where + 1 :]))
    return Guests(origins, host) if origins and host not in origins else None


def guests_at(document: Document, place: int) -> Guests | None:
    """The guests whose chapter a place of a text stands in, or all of it by its title."""
    heads = [b for b in document.blocks if b.kind == "heading" and b.end <= place]
    for head in reversed(heads):
        heading = document.text[head.start : head.end].strip("#* \t\n")
        guests = guests_of(heading)
        if guests is not None or closes_chapter(heading) or state_of_heading(heading):
            return guests
    return guests_of(document.title or "")


def their_own_state(scene: Scene, index: int) -> str | None:
    """The state of a chapter's guests where a power at a mention does what only that one does."""
    guests = guests_at(scene.document, scene.mentions[index].start_char)
    if guests is None or len(guests.origins) != 1:
        return None
    deeds = list(_deeds(scene, index))
    return next(iter(guests.origins)) if deeds and all(map(_is_of_own_state, deeds)) else None


def _people(words: list[str]) -> frozenset[str]:
    """The states of a people by the end of some words: "Exiled Nicaraguans", "Uyghur refugees"."""
    of_people = bool(words) and _is_of_people(words[-1])
    noun = words[:-1] if of_people else words
    for first in range(max(0, len(noun) - 3), len(noun)):
        name = " ".join(noun[first:])
        if name.lower() in pursuers():
            return pursuers()[name.lower()]
        nation = States().words.get(name) if of_people else None
        if nation is not None and nation.form == "adjective":
            return frozenset({state_of(nation.code)})
        code, many = States().people.get(name, ("", False))
        if many or (code and of_people):
            return frozenset({state_of(code)})
    return frozenset()


def _is_of_people(word: str) -> bool:
    """ "Exiles", "refugees", "the diaspora"."""
    one = word.lower().removesuffix("s")
    one = one.removesuffix("ie") + "y" if one.endswith("ie") else one
    return any(lexicon().has(name, one) for name in ("dwellers", "exiles"))


def _deeds(scene: Scene, index: int) -> list[Token]:
    """The verbs of a power, and of all that its paragraph calls by the very same words."""
    mention, paragraph = scene.mentions[index], scene.paragraph_of(index)
    alike = (
        number
        for number, other in enumerate(scene.mentions)
        if other.rule == mention.rule
        and other.text.lower() == mention.text.lower()
        and scene.paragraph_of(number) == paragraph
    )
    verbs = (deed_of(scene.head(number)) for number in alike)
    return [deed for verb in verbs if verb is not None for deed in conjuncts(verb)
            if _tells(deed)]  # fmt: skip


def _tells(verb: Token) -> bool:
    """Whether a deed shows whose power it is: its own state's, or a host's."""
    has = lexicon().has
    host = has("deeds_of_hosts", lemma(verb)) or has("host_acts", lemma(verb))
    return (
        _is_of_own_state(verb)
        or host
        or any(has("deeds_only_of_hosts", lemma(word)) for word in verb.subtree)
    )


def _is_of_own_state(verb: Token) -> bool:
    """ "Stripped 94 of their nationality", "refused passports", "recalled two students", "barred
    them from returning"."""
    has, below = lexicon().has, list(verb.subtree)
    if any(has("papers_of_hosts", lemma(word)) for word in below):
        return False
    papers = [word for word in below if has("papers_of_home", lemma(word))]
    if any(children(paper, "amod", "compound", "nmod") for paper in papers):
        return False  # "the German citizenship": of which state it is
    acts = (verb, *children(verb, "xcomp"))
    taken = any(has("taking_papers", lemma(w)) or lemma(w) == "strip" for w in acts)
    refused = any(has("refusing_papers", lemma(w)) for w in acts)
    passports = any(lemma(paper) == "passport" for paper in papers)
    if papers and (taken or (refused and passports)):  # a host refuses citizenship
        return lemma(verb) != "confiscate"
    if has("calling_home", lemma(verb)):
        return any(has("called_home", lemma(one)) for one in acted_on(verb))
    back = [w for w in below if w.dep_ in ("pcomp", "pobj", "xcomp")
            and has("coming_home", lemma(w))]  # fmt: skip
    home = not any(prepositional_objects(w, "to", "into") for w in back)  # "to the camp"
    return bool(back) and home and has("barring", lemma(verb))
