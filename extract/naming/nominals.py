"""Persons, groups, bodies and places that are described, not named: "two men", "her brother".

A nationality adjective alone is no mention; of a person or group it never sets a country, except
for those who act for a state by their role ("Turkish intelligence officers").
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.gazetteer.missions import sits_in_capital
from extract.gazetteer.phrases import STATE_BODIES
from extract.gazetteer.words import organization_words
from extract.naming.already_named import AlreadyNamed
from extract.naming.apposed_names import apposed_name
from extract.naming.description import POINTING, Description, group_kind
from extract.naming.descriptions import description_of
from extract.naming.extents import extent
from extract.naming.mention import DocMention
from extract.naming.sizes import count_in
from extract.naming.some_of_them import (
    is_pair,
    partitive,
    people_in_formation,
    some_of,
    those_alone,
)


def find_nominals(known: AlreadyNamed) -> Iterator[DocMention]:
    """Yield descriptions in text order; a partitive ("hundreds of students") is one mention."""
    inner: set[int] = set()
    for i, token in enumerate(known.view.doc):
        if i in known.named or i in known.bodies or i in inner:
            continue
        described, of = _described(known, token)
        if described is None:
            continue
        if of is not None:
            inner.add(of.i)
        yield _mention(known, token, described, of)


def _described(known: AlreadyNamed, token: Token) -> tuple[Description | None, Token | None]:
    if token.lower_ in known.words["quantity"] or token.lower_ in known.words["partitives"]:
        of = partitive(known, token)
        if of is not None:
            inside = description_of(known, of)
            if inside is not None and inside.type in {"person", "group"}:
                return Description("group", group_kind(inside, token), True, inside.people), of
        if token.lower_ in known.words["quantity"] and not is_pair(known, token):
            return those_alone(known, token), None
    elif (many := people_in_formation(known, token)) is not None:
        return Description("group", "crowd", True), many
    elif (some := some_of(known, token)) is not None:
        return some
    return description_of(known, token) or those_alone(known, token), None


def _mention(
    known: AlreadyNamed, token: Token, described: Description, of: Token | None
) -> DocMention:
    start, stop = extent(known, token, of)
    doc = known.view.doc
    span = doc[start:stop]
    text = span.text
    key_noun = of or token
    role = known.words.role(key_noun.lower_)
    lemma = role or key_noun.lemma_.lower()
    modifiers = tuple(t.lower_ for t in doc[start : key_noun.i] if t.is_alpha or "-" in t.text)
    country = _country(known, start, stop, token, described, role)
    before = known.view.word(start - 1)
    return DocMention(
        start, stop, token.i, span.start_char, span.end_char, text,
        described.type, described.subtype, described.people or text, None, country,
        "nominal", f"nominal:{described.subtype or described.type}",
        plural=described.plural,
        gender=known.words.gender(token.lower_) if described.type == "person" else None,
        role_text=text if described.type == "person" else None,
        lemma=lemma,
        count=count_in(doc, start, key_noun.i + 1) if described.type == "group" else None,
        modifiers=modifiers,
        apposed_to=apposed_name(known, token),
        definite=before in POINTING or known.view.low[start] in POINTING,
    )  # fmt: skip


def _is_only_where(known: AlreadyNamed, i: int) -> bool:
    """ "Officers of the exile party in Paris": the capital of a host; not "the regime in Minsk"."""
    view = known.view
    if view.nation_at[i][1].form != "capital" or view.word(i - 1) != "in":
        return False
    words = organization_words()
    return view.low[i - 2] not in words["state_heads"] | words["bodies_of_capitals"]


def _country(
    known: AlreadyNamed,
    start: int,
    stop: int,
    token: Token,
    described: Description,
    role: str | None,
) -> str | None:
    if (
        described.subtype in STATE_BODIES
        or described.subtype == "diplomat"
        or role in known.words["state_roles"]
        or token.lower_ in {"troops", "forces"}
    ):
        for i in range(start, stop):
            if (
                i in known.view.nation_at
                and not sits_in_capital(known.view, i)
                and (described.subtype in STATE_BODIES or not _is_only_where(known, i))
                and (role is None or i < token.i or known.view.word(token.i + 1) == "of")
            ):
                return known.view.nation_at[i][1].code
    return None
