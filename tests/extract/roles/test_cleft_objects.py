""" "It was Omar Reda, and not his wife, whom they followed": him, and not the one ruled out."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("It was Omar Reda, and not his wife, whom the agents followed.", "followed", "Omar Reda"),
        ("It was the students, and not the dean, whom the agents threatened.", "threatened",
         "students"),
        ("It was her brother and not the editor that the police arrested.", "arrested",
         "her brother"),
        ("It was not the students but the dean whom the agents threatened.", "threatened", "dean"),
        ("It was the cousin that the police arrested.", "arrested", "cousin"),
    ],
)  # fmt: skip
def test_the_one_set_apart_is_the_target(tell: Read, text: str, trigger: str, who: str) -> None:
    told = tell(text)
    assert told.fillers(told.by_trigger(trigger), "target") == {who}


def test_the_one_set_apart_is_the_doer(tell: Read) -> None:
    told = tell("It was the consul, and not the students, who threatened Omar Reda.")
    assert told.fillers(told.one("threaten"), "initiator") == {"consul"}


def test_who_is_said_not_to_be_it_is_not_made_the_target(tell: Read) -> None:
    told = tell("It was not on Monday that the agents threatened the dean.")
    assert told.fillers(told.one("threaten"), "target") == {"dean"}


def test_who_is_ruled_out_ordered_no_raid(tell: Read) -> None:
    told = tell("It was the embassy rather than the consulate which ordered the raid.")
    claims = (*told.claims("mobilize"), *told.claims("detain"))
    doers = {word for c in claims for word in told.fillers(c, "initiator", "sponsor")}
    assert "consulate" not in doers


def test_neither_of_two_is_accused(tell: Read) -> None:
    told = tell("It was neither the embassy nor the consulate that hired the men.")
    assert {c.modality for c in told.claims("mobilize")} <= {"negated"}
    assert not told.claims("employed_by")


@pytest.mark.parametrize(
    "text",
    [
        "It is not known whether it was the embassy that hired the men.",
        "It could have been the consulate that hired the men.",
        "Was it the embassy that hired the men?",
    ],
)
def test_what_is_open_is_no_tie(tell: Read, text: str) -> None:
    assert not tell(text).claims("employed_by")


def test_a_cleft_may_ask(tell: Read) -> None:
    told = tell("Was it the dean, and not the students, whom they threatened?")
    assert {c.modality for c in told.claims("threaten")} == {"hypothetical"}


@pytest.mark.parametrize(
    "text",
    [
        "Her husband, not Karim Saleh, was arrested in Minsk.",
        "It was his wife, not Omar Reda, who was arrested by the Tajik police.",
    ],
)
def test_who_is_set_against_a_name_is_somebody_else(tell: Read, text: str) -> None:
    told = tell(text)
    (claim,) = told.claims("detain")
    assert told.fillers(claim, "target") <= {"her husband", "Her husband", "his wife"}
    assert not {"Karim Saleh", "Omar Reda"} & {
        who for tie in told.claims("family_of") for who in told.fillers(tie, "subject")
    }
