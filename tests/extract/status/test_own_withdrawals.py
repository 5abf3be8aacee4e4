"""What its own teller, or the paper that printed it, takes back is no longer told as done."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Interviewer: What happened?\n\nKarim Tal: The embassy hacked my phone. I withdraw that.",
         "hacked"),
        ("Interviewer: What happened?\n\nKarim Tal: The embassy hacked my phone.\n\nInterviewer: "
         "Are you sure?\n\nKarim Tal: I take that back.", "hacked"),
        ("The attaché followed me to the station. I want to take that back.", "followed"),
        ("The Herald reported that the consul had beaten a student at the gate. The newspaper "
         "issued a correction: the consul was never there.", "beaten"),
        ("The Morning Herald wrote that Omar Reda had beaten the student. The paper withdrew the "
         "article and apologised.", "beaten"),
        ("The Times alleged that Omar Reda had threatened his neighbour. The newspaper has since "
         "retracted the story.", "threatened"),
    ],
)  # fmt: skip
def test_what_is_taken_back_is_no_longer_asserted(tell: Read, text: str, trigger: str) -> None:
    assert tell(text).by_trigger(trigger).modality == "denied"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Karim Tal said the embassy had hacked his phone. He withdrew his asylum claim in May.",
         "hacked"),
        ("Karim Tal said the embassy had hacked his phone. He withdrew his claim for damages.",
         "hacked"),
        ("The Herald reported that the consul had beaten a student. The newspaper issued a "
         "correction: the student is 22, not 23.", "beaten"),
        ("The Herald reported that the consul had beaten a student. The newspaper refused to issue "
         "a correction.", "beaten"),
        ("The Herald reported that the consul had beaten a student. The paper withdrew the article "
         "under pressure from the embassy.", "beaten"),
        ("The Herald reported that the consul had beaten a student. The university withdrew the "
         "invitation and apologised.", "beaten"),
        ("I filed a complaint. The consul threatened my mother. I withdrew it.", "threatened"),
        ("The embassy hacked my phone. I will not take that back.", "hacked"),
        ("The embassy hacked my phone. I had to withdraw that.", "hacked"),
        ('Guards beat Omar Reda in the cellar. "I withdraw nothing," said the mayor.', "beat"),
    ],
)  # fmt: skip
def test_what_else_is_withdrawn_leaves_it_as_it_is(tell: Read, text: str, trigger: str) -> None:
    assert tell(text).by_trigger(trigger).modality == "asserted"


@pytest.mark.parametrize(
    "answer",
    [
        "The embassy demanded that he retract this.",
        "He refused to retract this.",
        "He must retract this, the consul said.",
        "He will be freed if he retracts this.",
        "The consul asked him to take that back.",
    ],
)
def test_what_somebody_is_to_take_back_stands(tell: Read, answer: str) -> None:
    told = tell(f"Karim Tal said that officers had beaten him. {answer}")
    assert told.by_trigger("beaten").modality == "asserted"


@pytest.mark.parametrize(
    "answer",
    [
        "He later retracted this.",
        "He said on Monday that he retracted this.",
        "He did take it back in May.",
    ],
)
def test_what_he_took_back_is_denied(tell: Read, answer: str) -> None:
    told = tell(f"Karim Tal said that officers had beaten him. {answer}")
    assert told.by_trigger("beaten").modality == "denied"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ('"The consul beat me," he told the court. "I withdraw that because I am afraid."', "beat"),
        ("The Herald said the consul had hired the men. It issued a correction: the men were not "
         "paid in cash.", "hired"),
    ],
)  # fmt: skip
def test_fear_and_a_detail_take_nothing_back(tell: Read, text: str, trigger: str) -> None:
    assert tell(text).by_trigger(trigger).modality == "asserted"


def test_who_is_asked_to_withdraw_it_has_not(tell: Read) -> None:
    told = tell("Rana Aziz said that the consul had beaten her. The consul demanded that she "
                "withdraw the claim.")  # fmt: skip
    assert told.by_trigger("beaten").modality == "asserted"
