"""Bodies that are parts of others: "the youth wing of Y", "Y's Branch", "X, an arm of Y",
"Interpol's Commission".

"A front for Y" and "an offshoot of Y" are no more than close to it."""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.grammar import children, lemma
from extract.naming.inner_owners import OWNER
from extract.naming.mention import DocMention, as_actor
from extract.relations.parts import Mentions, Tie, is_in_question
from extract.wordlists import word_sets

_SCORES = {"of": 0.9, "possessor": 0.9, "name": 0.95}
_FRONT = 0.75
OWNED_BY_NAME = "part:owner in the name"
"""Rule of what a name itself tells, whatever becomes of the body."""


def part_ties(mentions: Mentions, noun: Token) -> Iterator[Tie]:
    """`the youth wing of Y`, `Y's English Branch`, `X, an arm of Y`."""
    words = word_sets("relations")
    name = lemma(noun)
    if name not in words["part_of"]:
        return
    owners: list[tuple[DocMention, str]] = []
    for prep in children(noun, "prep"):
        if prep.lower_ == "of":
            owners += [(m, "of") for m in mentions.of_all(children(prep, "pobj"))]
    owners += [(m, "possessor") for m in mentions.of_all(children(noun, "poss"))]
    for owner, link in owners:
        whole = as_actor(owner).type in {"organization", "campus"}
        for part in mentions.bearers(noun):
            body = part.type in {"organization", "group", "campus"}
            if whole and body and part.head != owner.head and owner.kind != "pronoun":
                yield Tie("part_of", part, owner, noun, f"part:{link}", _SCORES[link])


def owner_ties(mentions: Mentions, head: Token) -> Iterator[Tie]:
    """`Interpol's Commission`: a body whose name begins with that of its owner."""
    body = mentions.headed_by(head)
    if body is None or body.kind != "proper" or body.type != "organization":
        return
    for owner in mentions.within(mentions.doc[body.start : body.end]):
        if owner.rule == OWNER and owner.head != body.head:
            yield Tie("part_of", body, owner, head, OWNED_BY_NAME, _SCORES["name"])


def front_ties(mentions: Mentions, noun: Token) -> Iterator[Tie]:
    """`X is a front for Y`, `X, an offshoot of Y`: close to it, and no more is said."""
    if lemma(noun) not in word_sets("relations")["fronts"] or is_in_question(noun):
        return
    whom = mentions.of_all(
        o for p in children(noun, "prep") if p.lower_ in {"of", "for"} for o in children(p, "pobj")
    )
    for body in mentions.bearers(noun):
        for behind in map(as_actor, whom):
            named = body.kind == "proper" and body.type in {"organization", "group"}
            if named and behind.type == "organization" and body.head != behind.head:
                yield Tie("linked_to", body, behind, noun, "part:front", _FRONT)
