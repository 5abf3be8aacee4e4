""" "His country", "her government": the state that the text says somebody is of."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import Spec, bare, land, noun, who

pytestmark = pytest.mark.model

OMAR = who("Omar Aziz", gender="m")
LEYLA = who("Leyla Rahimi", gender="f")
COUNTRY = Spec("country", "place", "country", "nominal")


def person(words: str, lemma: str, **fields: object) -> Spec:
    return noun(words, lemma=lemma, **fields)


@pytest.mark.parametrize(
    ("text", "mentions", "words", "state"),
    [
        (
            "Omar Aziz, an Uzbek blogger, lives in Oslo. His country threatened his family.",
            (OMAR, person("Uzbek blogger", "blogger"), COUNTRY),
            "country",
            "state:UZ",
        ),
        (
            "Leyla Rahimi fled Iran in 2015. Agents of her government threatened her.",
            (LEYLA, land("Iran", "IR"), bare("government")),
            "government",
            "state:IR",
        ),
        (
            "Leyla Rahimi fled Iran. The government of her country put her on a list.",
            (LEYLA, land("Iran", "IR"), bare("government"), COUNTRY),
            "government",
            "state:IR",
        ),
        (
            "Omar Aziz, a refugee from Rwanda, was jailed. His government denied it.",
            (OMAR, person("refugee", "refugee"), land("Rwanda", "RW"), bare("government")),
            "government",
            "state:RW",
        ),
        (
            "The Cuban ambassador said that her country respected the law.",
            (person("Cuban ambassador", "ambassador", country="CU"), COUNTRY),
            "country",
            "state:CU",
        ),
        (
            "Two Eritrean exiles spoke in Bern. Their government filmed them.",
            (
                noun("Two Eritrean exiles", type="group", lemma="exile", plural=True),
                bare("government"),
            ),
            "government",
            "state:ER",
        ),
        (
            "A South Sudanese writer was abducted. Her government denied it.",
            (person("South Sudanese writer", "writer"), bare("government")),
            "government",
            "state:SS",
        ),
    ],
)
def test_the_state_that_somebody_is_of(
    read: Read, text: str, mentions: tuple[Spec, ...], words: str, state: str
) -> None:
    assert read(text, *mentions).id(words) == state


@pytest.mark.parametrize(
    ("text", "mentions", "words"),
    [
        (
            "Omar Aziz lives in Germany. His government threatened him.",
            (OMAR, land("Germany", "DE"), bare("government")),
            "government",
        ),
        (
            "Omar Aziz, a Dutch-Iranian writer, was sued. His government helped him.",
            (OMAR, person("Dutch-Iranian writer", "writer"), bare("government")),
            "government",
        ),
        (
            "Omar Aziz fled Ghana and is now a Canadian citizen. His government helped him.",
            (
                OMAR,
                land("Ghana", "GH"),
                person("Canadian citizen", "citizen"),
                bare("government"),
            ),
            "government",
        ),
        (
            "Leyla Rahimi, an Iranian writer, spoke. The minister said her government would act.",
            (
                LEYLA,
                person("Iranian writer", "writer"),
                person("minister", "minister", subtype="official"),
                bare("government"),
            ),
            "government",
        ),
        (
            "Omar Aziz, a Tajik activist, was deported from his adopted country.",
            (
                OMAR,
                person("Tajik activist", "activist"),
                Spec("adopted country", "place", "country", "nominal"),
            ),
            "adopted country",
        ),
        (
            "A Tibetan monk lives in Bern. His country is under watch.",
            (person("Tibetan monk", "monk"), COUNTRY),
            "country",
        ),
    ],
)
def test_no_state_is_guessed(read: Read, text: str, mentions: tuple[Spec, ...], words: str) -> None:
    told = read(text, *mentions)
    found = told.id(words)
    assert found is None or not found.startswith("state:")
