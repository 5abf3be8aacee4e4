"""Words of one sentence say outright what answers, punishes or brought about another event."""

import pytest

from tests.extract.conftest import Read, Told

pytestmark = pytest.mark.model


def said(told: Told, type_: str) -> list[tuple[str, ...]]:
    """The triggers of both ends of each relation of a type."""
    return [
        tuple(role.text for role in claim.roles)
        for claim in told.extraction.claims
        if claim.kind == "event_relation" and claim.type == type_
    ]


@pytest.mark.parametrize(
    ("sentence", "ends"),
    [
        ("Interpol deleted the red notice against Omer Tal in May.", ("deleted", "notice")),
        (
            "The exile sued his former government over the bugging of his phone.",
            ("sued", "bugging"),
        ),
    ],
)
def test_who_undoes_an_event_or_acts_over_it_answers_it(
    tell: Read, sentence: str, ends: tuple[str, str]
) -> None:
    assert said(tell(sentence), "responds_to") == [ends]


def test_what_is_done_upon_a_request_was_brought_about_by_it(tell: Read) -> None:
    told = tell("Police in Halden deported Omer Tal in May at the request of the Varosian embassy.")
    assert said(told, "leads_to") == [("request", "deported")]


def test_what_was_done_upon_nobodys_request_was_not_brought_about_by_one(tell: Read) -> None:
    told = tell(
        "Halden deported forty men in May, none of them at the request of the Varosian embassy."
    )
    assert {claim.modality for claim in told.claims("leads_to")} <= {"negated", "denied"}


@pytest.mark.parametrize(
    ("sentence", "ends"),
    [
        (
            "The family of Mira Olsk reported harassment due to her staging a protest outside the "
            "embassy in Halden.",
            ("harassment", "protest"),
        ),
        (
            "The family of Mira Olsk received threats because of her protest outside the embassy.",
            ("threats", "protest"),
        ),
        (
            "Police arrested Omer Tal for having filmed the march in Halden.",
            ("arrested", "march"),
        ),
        (
            "The editor was sentenced in retaliation for the protest in Halden.",
            ("sentenced", "protest"),
        ),
    ],
)
def test_the_reason_that_is_given_for_a_reprisal_is_what_it_punishes(
    tell: Read, sentence: str, ends: tuple[str, str]
) -> None:
    assert said(tell(sentence), "retaliates_for") == [ends]


def test_a_reason_that_is_disowned_punishes_nothing(tell: Read) -> None:
    told = tell("Police arrested Omer Tal, though not because of the march in Halden.")
    assert told.claims("detain")
    assert told.claims("protest")
    assert said(told, "retaliates_for") == []


def test_of_proceedings_that_are_opened_the_proceedings_punish(tell: Read) -> None:
    told = tell(
        "Mira Olsk led a march in Halden. In retaliation for the march, the government opened "
        "criminal proceedings against six students."
    )
    assert ("proceedings", "march") in said(told, "retaliates_for")


def test_who_is_punished_for_breaking_up_a_gathering_is_not_punished_for_the_gathering(
    tell: Read,
) -> None:
    told = tell("Two cadets were fined in Halden for disrupting a lecture by Mira Olsk.")
    assert told.claims("disrupt_event") and told.claims("public_event")
    assert said(told, "retaliates_for") == []
