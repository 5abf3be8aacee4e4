"""Where somebody was bound for is not where it happened to him."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "trigger", "town"),
    [
        ("Men seized the exile Tam Berisso on the way to Istanbul.", "detain", "seized", "Istanbul"),
        ("The exile Ana Koll was abducted en route to Mogadishu.", "detain", "abducted", "Mogadishu"),
        ("Police arrested Tam Berisso on a train bound for Beijing.", "detain", "arrested", "Beijing"),
        ("The writer Ana Koll was detained on a flight to Minsk.", "detain", "detained", "Minsk"),
        ("The exile Tam Berisso was arrested in transit to Toronto.", "detain", "arrested", "Toronto"),
        (
            "Students were beaten on the way from Benghazi to Tripoli.",
            "assault", "beaten", "Benghazi",
        ),
        (
            "Police beat the marchers on their way to Kampala.",
            "assault", "beat", "Kampala",
        ),
    ],
)  # fmt: skip
def test_the_end_of_a_way_is_no_place_of_the_deed(
    tell: Read, text: str, type_: str, trigger: str, town: str
) -> None:
    told = tell(text)
    assert town not in told.fillers(told.one(type_, trigger), "place")


@pytest.mark.parametrize(
    ("text", "type_", "trigger", "town"),
    [
        ("The monk was beaten on the way to the temple in Lhasa.", "assault", "beaten", "Lhasa"),
        ("Tam Berisso was arrested in Accra on the way to Lagos.", "detain", "arrested", "Accra"),
        ("Agents followed the exile Tam Berisso to Berlin.", "surveil", "followed", "Berlin"),
        ("The exile Ana Koll was taken to Tehran and beaten.", "detain", "taken", "Tehran"),
        (
            "Tam Berisso was deported on a flight to Ankara.",
            "restrict_mobility", "deported", "Ankara",
        ),
        ("The singer Ana Koll was shot from a car in Lyon.", "assault", "shot", "Lyon"),
    ],
)  # fmt: skip
def test_a_place_that_is_reached_stays(
    tell: Read, text: str, type_: str, trigger: str, town: str
) -> None:
    told = tell(text)
    assert town in told.fillers(told.one(type_, trigger), "place")
