"""Who sits in a body: "she sits on the board of the Nile Foundation"."""

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from extract.grammar import children, lemma, prepositional_objects
from extract.relations.no_ties import is_no_tie
from extract.relations.parts import Mentions, Tie
from extract.roles.arguments import doers
from extract.status.cues import status_of
from extract.statuses import CLAIMED
from extract.wordlists import word_sets

_SCORE = 0.8


def seat_ties(mentions: Mentions, board: Token) -> Iterator[Tie]:
    """The tie of who sits on the board of a body to that body."""
    if board.lower_ not in seats() or board.dep_ != "pobj" or board.head.lower_ != "on":
        return
    verb = board.head.head
    if lemma(verb) not in word_sets("relations")["sitting"]:
        return
    if status_of(verb).modality not in CLAIMED or is_no_tie(verb):
        return
    bodies = mentions.of_all([*prepositional_objects(board, "of"), *children(board, "poss")])
    for body in bodies:
        for person in mentions.of_all(a.token for a in doers(verb)):
            if person.type == "person" and body.type == "organization" and body.kind == "proper":
                yield Tie("member_of", person, body, board, "verb:sits on", _SCORE)


@lru_cache(maxsize=1)
def seats() -> frozenset[str]:
    """What one sits on: board, committee."""
    return word_sets("relations")["boards"]
