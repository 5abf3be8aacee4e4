"""The next sentences of a day go on telling of it, also where its own sentence has no deed."""

import pytest

from tests.extract.claims.test_when import when
from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "kind", "trigger", "day"),
    [
        (
            "On 5 October 2022 three men came to the shop of Tahir Aziz in Brussels. "
            "They smashed the windows.",
            "vandalize", "smashed", "2022-10-05",
        ),
        (
            "On 18 October 2022 Rinat Valiev was walking home from the library in Prague. "
            "Two men approached him. They pushed him against a wall.",
            "assault", "pushed", "2022-10-18",
        ),
        (
            "Nasrin Kohi arrived in Sarajevo on 7 July 2021. At the bus station a man grabbed her "
            "bag. He threatened to kill her if she spoke again.",
            "threaten", "threatened", "2021-07-07",
        ),
        (
            "We met a consul in Zurich on 15 May 2021. He offered us money.",
            "coopt", "offered", "2021-05-15",
        ),
        (
            "On 12 April 2022 Chen Rui sat in a cafe in Sydney. A woman photographed him. "
            "He asked her why. She spat in his face.",
            "assault", "spat", "2022-04-12",
        ),
        (
            "On 8 June 2023 a crowd rallied in Warsaw. Police formed a line.",
            "respond", "formed", "2023-06-08",
        ),
        (
            "On 3 May 2023 a crowd gathered in Ghent. A group with flags shouted at them. "
            "Two men were fined on the spot.",
            "legal_action", "fined", "2023-05-03",
        ),
        (
            "Ngozi Eze flew to Lisbon on 8 May 2021. At the airport two men seized her.",
            "detain", "seized", "2021-05-08",
        ),
    ],
)  # fmt: skip
def test_a_deed_has_the_day_that_its_story_opens_with(
    tell: Read, text: str, kind: str, trigger: str, day: str
) -> None:
    told = tell(text)
    assert when(told, told.one(kind, trigger)) == day


@pytest.mark.parametrize(
    ("text", "kind", "trigger"),
    [
        (
            "On 18 October 2022 Rinat Valiev joined a new paper. Men beat him twice.",
            "assault", "beat",
        ),
        (
            "On 4 May 2022 Sadia Noor moved to Malta. A stranger photographed her house.",
            "surveil", "photographed",
        ),
        (
            "On 4 May 2022 a court in Ankara met. The judge sentenced Baran to six years. "
            "He was beaten in prison.",
            "assault", "beaten",
        ),
        (
            "On 4 May 2022 exiles met in Lima. In the following months members were beaten. "
            "A car was burned.",
            "vandalize", "burned",
        ),
        (
            "On 4 May 2022 Jorge Paz met a lawyer in Lima. He wanted to sue the state. "
            "They followed him for a year.",
            "surveil", "followed",
        ),
        (
            "On 4 May 2022 Jorge Paz arrived in his village. Soldiers burned the school when he "
            "was six. They shot his uncle.",
            "assault", "shot",
        ),
        (
            "On 9 June 2023 exiles met in Bern. In Asmara, his brother was arrested. "
            "His mother was beaten.",
            "assault", "beaten",
        ),
        (
            "On 3 May 2023 Olga Lis was attacked in Riga. Two men were charged with assault. "
            "They were fined.",
            "legal_action", "fined",
        ),
    ],
)  # fmt: skip
def test_what_is_of_no_scene_has_no_day_of_it(
    tell: Read, text: str, kind: str, trigger: str
) -> None:
    told = tell(text, published="2024-05-12")
    assert when(told, told.one(kind, trigger)) is None


@pytest.mark.parametrize(
    ("text", "kind", "trigger", "town"),
    [
        (
            "Ngozi Eze flew to Lisbon on 8 May 2021. At the airport two men seized her.",
            "detain", "seized", "Lisbon",
        ),
        (
            "On 5 October 2022 three men came to a shop in Brussels. They kicked the owner.",
            "assault", "kicked", "Brussels",
        ),
    ],
)  # fmt: skip
def test_a_deed_is_in_the_town_that_its_story_opens_in(
    tell: Read, text: str, kind: str, trigger: str, town: str
) -> None:
    told = tell(text)
    assert town in told.fillers(told.one(kind, trigger), "place")


@pytest.mark.parametrize(
    "text",
    [
        "On 8 May 2021 Ngozi Eze left Lisbon. At the border two men seized her.",
        "On 8 May 2021 Ngozi Eze drove from Lisbon to Porto. At the hotel two men seized her.",
        "Ngozi Eze flew to Lisbon on 8 May 2021. Two weeks later two men seized her at work.",
    ],
)
def test_a_town_that_was_left_is_no_place_of_the_deed(tell: Read, text: str) -> None:
    told = tell(text)
    assert "Lisbon" not in told.fillers(told.one("detain", "seized"), "place")
