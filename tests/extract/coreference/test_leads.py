"""The unnamed person of a lead is whoever the next sentence opens with by name and age."""

import pytest

from tests.extract.coreference.conftest import Read
from tests.extract.coreference.spec import body, noun, who

pytestmark = pytest.mark.model


def test_whom_a_lead_tells_of_is_named_next(read: Read) -> None:
    told = read(
        "A Turkish poet was beaten in Malmo on Sunday. Omar Said, 47, writes for a weekly.",
        noun("Turkish poet"), who("Omar Said", gender="m"),
    )  # fmt: skip
    assert told.id("Turkish poet") == told.id("Omar Said")
    assert told.rule("Turkish poet") == "coref:lead"


def test_the_sister_of_a_poet_is_named_and_not_the_poet(read: Read) -> None:
    told = read(
        "The sister of a poet was held in Baku on Sunday. Leyla Said, 24, has a shop.",
        noun("sister", gender="f"), noun("poet"), who("Leyla Said", gender="f"),
    )  # fmt: skip
    assert told.id("sister") == told.id("Leyla Said") != told.id("poet")


@pytest.mark.parametrize(
    "text",
    [
        "A poet was beaten by an actor on Sunday. Omar Said, 47, writes for a weekly.",
        "A poet was beaten on Sunday. Omar Said writes for a weekly.",
        "The poet was beaten on Sunday. Omar Said, 47, lives next door.",
    ],
)
def test_of_two_or_without_an_age_nobody_is_joined(read: Read, text: str) -> None:
    nouns = [noun(word) for word in ("poet", "actor") if word in text]
    told = read(text, *nouns, who("Omar Said", gender="m"))
    assert told.id("poet") != told.id("Omar Said")


def test_a_woman_is_not_the_man_of_the_lead(read: Read) -> None:
    told = read(
        "A man was beaten in Malmo on Sunday. Leyla Said, 24, saw it from her shop.",
        noun("man", gender="m"), who("Leyla Said", gender="f"),
    )  # fmt: skip
    assert told.id("man") != told.id("Leyla Said")


def test_the_college_of_a_lead_is_the_only_one_that_is_named(read: Read) -> None:
    lead = "A college in Malmo has canceled a talk. Omar Said was to speak at Nord College."
    college = noun("college", "campus", "college")
    nord = body("Nord College", "college", "campus")
    told = read(lead, college, who("Omar Said", gender="m"), nord)
    assert told.id("college") == told.id("Nord College")
    two = f"{lead} Berg College did not invite him."
    told = read(two, college, who("Omar Said", gender="m"), nord,
                body("Berg College", "college", "campus"))  # fmt: skip
    assert told.id("college") != told.id("Nord College")


def test_the_court_of_a_lead_may_be_another(read: Read) -> None:
    told = read(
        "A court has fined him. He wrote to the Berg Court.",
        noun("court", "organization", "court"), body("Berg Court", "court"),
    )  # fmt: skip
    assert told.id("court") != told.id("Berg Court")


_POLICE = "Police said that they were looking for two men."


def test_police_may_speak_between_the_lead_and_the_name(read: Read) -> None:
    told = read(
        f"A Turkish poet was beaten in Malmo on Sunday. {_POLICE} Omar Said, 47, had fled in 2016.",
        noun("Turkish poet"), who("Omar Said", gender="m"),
    )  # fmt: skip
    assert told.id("Turkish poet") == told.id("Omar Said")


@pytest.mark.parametrize(
    ("lead", "person"),
    [
        ("A vigil was held in Malmo on Sunday with a guard at the door.", "guard"),
        ("Officers said on Sunday that a poet had been beaten.", "poet"),
    ],
)
def test_over_a_sentence_only_whom_the_lead_is_about_is_named(
    read: Read, lead: str, person: str
) -> None:
    told = read(
        f"{lead} {_POLICE} Omar Said, 47, had fled in 2016.",
        noun(person), who("Omar Said", gender="m"),
    )  # fmt: skip
    assert told.id(person) != told.id("Omar Said")


def test_over_a_sentence_nobody_of_two_is_named(read: Read) -> None:
    told = read(
        f"A poet met a guard in Malmo on Sunday. {_POLICE} Omar Said, 47, had fled in 2016.",
        noun("poet"), noun("guard"), who("Omar Said", gender="m"),
    )  # fmt: skip
    assert told.id("Omar Said") not in (told.id("poet"), told.id("guard"))
