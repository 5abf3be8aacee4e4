"""Nouns for places, and offices that act: "the market", "the provost's office said"."""

from spacy.tokens import Token

from extract.gazetteer.view import POSSESSIVE
from extract.gazetteer.words import organization_words
from extract.naming.already_named import AlreadyNamed
from extract.naming.description import INDOORS, Description
from extract.naming.owning_up import owns_up
from extract.naming.parts_that_act import acts_for_a_body


def described_place(known: AlreadyNamed, token: Token) -> Description | None:
    words = organization_words()
    low = token.lower_
    many = token.tag_ == "NNS"
    if owns_up(token) or acts_for_a_body(token):
        return Description("organization", None, many)
    if low == "office" and (_acts(known, token) or _is_branch(known, token)):
        return Description("organization", None, many)
    if low in words["venue_nouns"] or (many and low.removesuffix("s") in words["venue_nouns"]):
        return Description("place", "venue", many)
    if low in words["place_nouns"] and known.view.word(token.i - 1) != "of":
        subtype = {"country": "country", "countries": "country", "city": "city", "town": "city",
                   "village": "city", "capital": "city"}.get(low, "region")  # fmt: skip
        return Description("place", subtype, token.tag_ == "NNS")
    return None


def _is_branch(known: AlreadyNamed, office: Token) -> bool:
    """Whether "the Oromo relief office" is the body, and not where somebody is."""
    scene = office.dep_ == "pobj" and office.head.lower_ in INDOORS
    return not scene and known.view.word(office.i - 1) in organization_words()["office_words"]


def _acts(known: AlreadyNamed, office: Token) -> bool:
    """Whether "the provost's office" is the body that says or does it, and not its rooms."""
    view, i = known.view, office.i
    if view.word(i - 1) not in POSSESSIVE:
        return False
    role = known.words.role(view.word(i - 2))
    if role is None or known.words.roles.get(role) not in {"official", "academic"}:
        return False
    if office.dep_ == "pobj":
        return office.head.lower_ in {"by", "from", "with"}
    subject = office.head if office.dep_ == "conj" else office
    return subject.dep_ in {"nsubj", "poss"}
