"""A phrase or clause of cause says what was done because of which event."""

import pytest

from tests.extract.claims.test_event_words import said
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "type_", "ends"),
    [
        (
            "The gallery cancelled the screening on account of the threats.",
            "leads_to",
            ("threats", "cancelled"),
        ),
        (
            "In view of the threats, the museum cancelled the talk.",
            "leads_to",
            ("threats", "cancelled"),
        ),
        (
            "The screening was cancelled owing to threats against the director.",
            "leads_to",
            ("threats", "cancelled"),
        ),
        (
            "The university cancelled the debate because of the protest.",
            "leads_to",
            ("protest", "cancelled"),
        ),
        (
            "The two officers were suspended as a result of the inquiry.",
            "leads_to",
            ("inquiry", "suspended"),
        ),
        (
            "In light of the abduction, Kenya expelled the attaché.",
            "responds_to",
            ("expelled", "abduction"),
        ),
        (
            "Men in masks beat him because his brother had filed a complaint against the consul.",
            "retaliates_for",
            ("beat", "complaint"),
        ),
        (
            "Agents burned his shop because his sister had gone to the police.",
            "retaliates_for",
            ("burned", "gone"),
        ),
        (
            "It was over the march in Lyon that the two men were detained.",
            "retaliates_for",
            ("detained", "march"),
        ),
    ],
)
def test_what_was_done_because_of_an_event(
    tell: Read, sentence: str, type_: str, ends: tuple[str, str]
) -> None:
    assert said(tell(sentence), type_) == [ends]


@pytest.mark.parametrize(
    "sentence",
    [
        "The university called off the lecture, but not because of threats from the consulate.",
        "The museum cancelled the talk for lack of funds, regardless of the threats.",
        "The university cancelled the debate because of fears of an attack.",
        "The university cancelled the debate because of possible protests.",
        "Despite the complaint the embassy threatened her again.",
        "It was not over the march that he was detained.",
        "It was at the march that two men were arrested for theft.",
        "A court upheld the sentence of Omer Tal, whose case groups raised due to his rendition.",
        "No one was arrested as a result of the complaint.",
        "He was questioned about his taxes, two days after the march.",
    ],
)
def test_what_was_done_for_something_else(tell: Read, sentence: str) -> None:
    told = tell(sentence)
    assert not [c for c in told.extraction.claims if c.kind == "event_relation"]


@pytest.mark.parametrize(
    ("sentence", "ends"),
    [
        (
            "She filed a complaint about the threats and about the beating.",
            [("complaint", "threats"), ("complaint", "beating")],
        ),
        (
            "She reported the threats and the attack on her car to the police.",
            [("reported", "threats"), ("reported", "attack")],
        ),
        (
            "Prosecutors opened an investigation into the surveillance and the beating of Omer Tal.",
            [("investigation", "surveillance"), ("investigation", "beating")],
        ),
        (
            "The exiles protested against the arrest of the poet and the raid on his home.",
            [("protested", "arrest"), ("protested", "raid")],
        ),
        ("The newspaper reported the arrest and the protest.", []),
        (
            "The minister condemned the killing of the editor and the protest that followed.",
            [("condemned", "killing")],
        ),
    ],
)
def test_an_answer_is_to_all_that_is_listed(
    tell: Read, sentence: str, ends: list[tuple[str, str]]
) -> None:
    assert sorted(said(tell(sentence), "responds_to")) == sorted(ends)
