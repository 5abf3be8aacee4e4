"""Relations that a preposition alone tells: "a man from the embassy", "Ada Moss of the Guild".

Only where the phrase says of whom somebody is: who merely stands at a body belongs to nobody, but
"someone at the embassy" who acts, or from whom something comes, is one of its people.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.grammar import children
from extract.naming.mention import DocMention
from extract.relations.parts import Mentions, Tie
from extract.wordlists import word_sets

_EMPLOYERS = frozenset(
    {"diplomatic_mission", "government_body", "security_service", "police", "media", "company"}
)
_ASSOCIATIONS = frozenset({"student_association", "diaspora_association", "ngo", "coalition"})
_SCORE = 0.65


def affiliation_ties(mentions: Mentions, preposition: Token) -> Iterator[Tie]:
    """The tie of a person to the body that he is said to be from or of."""
    if preposition.lower_ not in {"from", "of", "at"}:
        return
    person = mentions.at(preposition.head)
    if person is None or not _is_somebody(person, preposition):
        return
    for body in mentions.of_all(children(preposition, "pobj")):
        type_ = _type_of(body)
        if type_ is not None and body.head != person.head:
            yield Tie(type_, person, body, preposition.head, "from a body", _SCORE)


def _is_somebody(mention: DocMention, preposition: Token) -> bool:
    """A named person, or a man of whom no more is said ("a gentleman from the embassy")."""
    if preposition.lower_ == "at":
        return _acts_unnamed(preposition.head)
    if mention.type == "person" and mention.kind == "proper":
        return True
    plain = mention.lemma in word_sets("relations")["plain_people"]
    return preposition.lower_ == "from" and plain and mention.type in {"person", "group"}


def _acts_unnamed(word: Token) -> bool:
    """ "Someone at the ministry called", "a call from somebody at the consulate"."""
    if word.lower_ not in {"someone", "somebody"}:
        return False
    source = word.dep_ == "pobj" and word.head.lower_ in {"by", "from"}
    return source or word.dep_ in {"nsubj", "nsubjpass"}


def _type_of(body: DocMention) -> str | None:
    if body.type != "organization" or body.plural:
        return None
    if body.subtype in _EMPLOYERS or _is_of_security(body):
        return "employed_by"
    return "member_of" if body.subtype in _ASSOCIATIONS else None


def _is_of_security(body: DocMention) -> bool:
    """ "The security committee" is a service, and no association that one joins."""
    return bool(set(body.text.lower().split()) & word_sets("relations")["of_services"])
