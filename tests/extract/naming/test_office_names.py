"""Offices of several words: somebody's, no name of a person and no body."""

import pytest
from spacy.language import Language

from tests.extract.conftest import Read, mentions_in

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "office", "subtype", "country"),
    [
        ("The High Commissioner of Uganda in Ottawa threatened her.",
         "High Commissioner of Uganda", "diplomat", "UG"),
        ("The Kenyan High Commissioner threatened her.",
         "Kenyan High Commissioner", "diplomat", "KE"),
        ("The deputy High Commissioner of Pakistan followed her.",
         "deputy High Commissioner of Pakistan", "diplomat", "PK"),
        ("The Samoan Permanent Representative insulted her.",
         "Samoan Permanent Representative", "diplomat", "WS"),
        ("The Togolese Prime Minister threatened exiles.",
         "Togolese Prime Minister", "official", "TG"),
        ("The Kenyan Defence Attaché threatened her.",
         "Kenyan Defence Attaché", "diplomat", "KE"),
        ("She sued the Commissioner of Police.", "Commissioner of Police", "official", None),
    ],
)  # fmt: skip
def test_whoever_holds_it_is_somebody(
    nlp: Language, text: str, office: str, subtype: str, country: str | None
) -> None:
    mention = mentions_in(nlp, text).get(office)
    assert mention is not None
    assert (mention.type, mention.kind) == ("person", "nominal")
    assert (mention.subtype, mention.country) == (subtype, country)


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("Kenyan Special Rapporteur Ana Silva threatened her.", "Ana Silva", "person"),
        ("Ms. Prime Osei threatened her.", "Ms. Prime Osei", "person"),
        ("The High Commissioner for Refugees protected her.",
         "High Commissioner for Refugees", "organization"),
        ("The High Commission of Uganda in Ottawa threatened her.",
         "High Commission of Uganda in Ottawa", "organization"),
        ("The National Guard threatened her.", "National Guard", "organization"),
    ],
)  # fmt: skip
def test_names_and_bodies_stay(nlp: Language, text: str, name: str, type_: str) -> None:
    mention = mentions_in(nlp, text).get(name)
    assert mention is not None
    assert mention.type == type_


@pytest.mark.parametrize(
    ("text", "type_", "name"),
    [
        ("The High Commissioner of Uganda in Ottawa, Grace Okello, threatened the blogger.",
         "threaten", "Grace Okello"),
        ("The Rwandan High Commissioner in London, Vincent Rusagara, threatened the activist.",
         "threaten", "Vincent Rusagara"),
        ("The deputy High Commissioner of Pakistan, Tariq Mahmood, threatened Baloch activists.",
         "threaten", "Tariq Mahmood"),
        ("The Commissioner of Prisons, Grace Phiri, threatened the lawyer.",
         "threaten", "Grace Phiri"),
        ("Uganda's Commissioner for Immigration, Brian Twine, revoked her passport.",
         "restrict_mobility", "Brian Twine"),
    ],
)  # fmt: skip
def test_the_apposed_name_is_the_doer(tell: Read, text: str, type_: str, name: str) -> None:
    told = tell(text)
    assert told.fillers(told.one(type_), "initiator") == {name}


def test_a_commissioner_of_police_is_accredited_to_no_place(tell: Read) -> None:
    text = "The Commissioner of Police in Nairobi, Peter Maina, ordered the arrest of the editor."
    assert not tell(text).claims("accredited_to")
