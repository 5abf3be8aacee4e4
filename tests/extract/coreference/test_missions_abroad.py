"""Whose a mission is of which the text does not say it."""

import pytest

from extract.read import Metadata, read_text
from extract.run import extract_many

pytestmark = pytest.mark.model


def states_of_missions(text: str, about: tuple[str, ...] = ()) -> set[str | None]:
    document = read_text(text, metadata=Metadata(about=about), format="text")
    (found,) = extract_many([document])
    return {e.country for e in found.entities if e.subtype == "diplomatic_mission"}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (
            "Two Lao students were filmed in Lyon. The embassy in Paris telephoned their parents.",
            "LA",
        ),
        ("Tesfai, an Eritrean refugee, was refused a passport by the embassy in Stockholm.", "ER"),
        ("The Chinese student Mei Lin was photographed by a man from the consulate in York.", "CN"),
        (
            "Three Tajik women were photographed by the embassy in Warsaw. Polish police asked why.",
            "TJ",
        ),
        ("A Sudanese doctor in Cairo said that the embassy had taken her passport.", "SD"),
    ],
)
def test_a_mission_is_of_the_one_state_that_the_exiles_are_of(text: str, state: str) -> None:
    assert states_of_missions(text) == {state}


@pytest.mark.parametrize(
    "text",
    [
        "Uzbek and Tajik activists met. The embassy in Vienna threatened two of them.",
        "The Dutch-Iranian writer Omid Karimi was threatened by the embassy in The Hague.",
        "The Eritrean refugee Selam Tesfay was threatened at the embassy in Khartoum over a visa.",
        "A Syrian refugee said the embassy had rejected her application to travel to Germany.",
        "Belarus listed her. Her Polish husband was threatened by the consulate in Minsk.",
        "Journalists were threatened by the embassy in Prague.",
    ],
)
def test_it_is_of_no_state_where_two_may_be_meant_or_it_gives_shelter(text: str) -> None:
    assert states_of_missions(text) == {None}


def test_a_named_mission_of_another_state_leaves_it_open() -> None:
    text = (
        "The US embassy in Ankara arrested Maral, a Turkmen. The consulate in Izmir threatened her."
    )
    assert states_of_missions(text) == {"US", None}


@pytest.mark.parametrize(
    ("about", "text", "state"),
    [
        (("TM",), "The consulate in Istanbul refused to renew his passport.", "TM"),
        (("TM", "UZ"), "The consulate in Istanbul refused to renew his passport.", None),
        (("TM",), "The embassy in Ashgabat threatened him.", None),
    ],
)
def test_metadata_tell_whose_it_is_but_never_in_that_state_itself(
    about: tuple[str, ...], text: str, state: str | None
) -> None:
    assert states_of_missions(text, about) == {state}


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Students lit candles for the dead of Nicaragua's uprising. The consulate in Miami filmed "
         "them.", {"NI"}),
        ("Armenians met to mourn the victims of Azerbaijan's war. The embassy in Paris filmed "
         "them.", {None}),
        ("Students lit candles for the dead of Nicaragua's uprising. The consulate filmed them.",
         {None}),
    ],
)  # fmt: skip
def test_it_is_of_the_only_state_told_of_beside_its_host(
    text: str, states: set[str | None]
) -> None:
    assert states_of_missions(text) == states
