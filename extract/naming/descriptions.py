"""What a noun describes: people, a body, an account, a place, or nothing of these."""

from spacy.tokens import Token

from extract.gazetteer.words import organization_words
from extract.naming.already_named import AlreadyNamed
from extract.naming.described_bodies import described_account, described_body, is_center_of_people
from extract.naming.described_people import (
    counted_people,
    described_people,
    hyphenated_people,
    is_counted,
    is_misread,
    is_thing_of_that_name,
    person_by_grammar,
    role_subtype,
)
from extract.naming.described_places import described_place
from extract.naming.description import INDOORS, Description, describes_next, is_role_of_name
from extract.naming.nationals import one_or_many
from extract.state_words import is_nation


def description_of(known: AlreadyNamed, token: Token) -> Description | None:
    """What a noun describes, or None when it is no noun for people, bodies or places."""
    i, low = token.i, token.lower_
    if low.endswith("ese") and not describes_next(known.view, i):
        number = None if i in known.surnames else one_or_many(known.view, token)
        if number == "one":
            return Description("person", "unknown", False)
        if number == "many":
            return Description("group", "community", True, token.text)
    if i in known.peoples:
        return described_people(known, token)
    if low.endswith("ese") and is_nation(token.text) and is_counted(known, token, i):
        return Description("group", "community", True, token.text)
    if low == "society" and known.view.word(i - 1) == "civil":
        return None if describes_next(known.view, i) else Description("group", "collective", True)
    if token.pos_ not in {"NOUN", "PROPN"} and not is_misread(known, token):
        return None
    if (hyphenated := hyphenated_people(known, token)) is not None:
        return hyphenated
    if describes_next(known.view, i) or is_role_of_name(known, i):
        return None
    account = described_account(known, token)
    if account is not None:
        return account
    if low == "fellow" and known.view.doc[i].dep_ in {"amod", "compound"}:
        return None
    if (
        low in known.words["organization_plurals"]
        or low in organization_words().tables["nominal_heads"]
        or is_center_of_people(known, i)
    ):
        return counted_people(known, token) or described_body(known, token)
    if low in {"cell", "cells"} and token.dep_ == "pobj" and token.head.lower_ in INDOORS:
        return Description("place", "venue", low == "cells")  # "held in a cell"
    for kind in ("crowd", "community", "collective"):
        if low in known.words[kind]:
            return Description("group", kind, True)
    role = known.words.role(low)
    if role is not None and not is_thing_of_that_name(known, token, role):
        plural = low != role
        before = known.view.word(i - 1)
        hired = before == "private" and role in {"detective", "investigator"}
        trade = hired or before in known.words["trades"]
        subtype = "unknown" if trade else role_subtype(known, i, role)
        return (
            Description("group", "collective", True)
            if plural
            else Description("person", subtype, False)
        )
    return described_place(known, token) or person_by_grammar(known, token)
