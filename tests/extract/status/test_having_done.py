"""A second deed behind "having", under a verb of accusing, acquitting or denying."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "trigger", "modality", "doer"),
    [
        (
            "Rustam Nabiev was accused of having telephoned the blogger Zarina Odilova in Warsaw"
            " and told her that her father would lose his pension.",
            "told",
            "alleged",
            "Nabiev",
        ),
        (
            "Kurbanov was accused of having visited the Tajik editor Lola Sharipova and taken her"
            " passport.",
            "taken",
            "alleged",
            "Kurbanov",
        ),
        (
            "A driver was accused of having waited outside her house in Berlin and shot her"
            " husband.",
            "shot",
            "alleged",
            "driver",
        ),
        (
            "Batista denied having phoned the Cuban singer Yara Lopez and told her that her mother"
            " would be arrested.",
            "told",
            "denied",
            "Batista",
        ),
        (
            "Okello was acquitted of having followed the Ugandan lawyer Grace Nakato and told her"
            " that she would die.",
            "told",
            "denied",
            "Okello",
        ),
        (
            "The prosecutor accused Mejia of having called the Nicaraguan priest Luis Ortega and"
            " told him that his church would burn.",
            "told",
            "alleged",
            "Mejia",
        ),
        (
            "The embassy's driver was cleared of having filmed the Eritrean protesters in Oslo and"
            " sent the pictures to Asmara.",
            "sent",
            "denied",
            "driver",
        ),
    ],
)
def test_no_more_done_than_the_first(
    tell: Read, sentence: str, trigger: str, modality: str, doer: str
) -> None:
    told = tell(sentence)
    type_ = {"taken": "restrict_mobility", "shot": "assault", "sent": "inform_on"}
    claim = told.one(type_.get(trigger, "threaten"), trigger)
    assert claim.modality == modality
    doers = told.fillers(claim, "initiator")
    assert len(doers) == 1
    assert doer in next(iter(doers))


@pytest.mark.parametrize(
    ("sentence", "type_", "trigger"),
    [
        (
            "Okello was accused of having followed the Ugandan lawyer Grace Nakato and then told"
            " the court that she was a liar.",
            "smear",
            "told",
        ),
        (
            "Lee was accused of having called the activist Joey Wong and arrested at the airport.",
            "detain",
            "arrested",
        ),
        (
            "The diplomat denied having met the activist Tursun Ali and accused him of lying.",
            "smear",
            "accused",
        ),
    ],
)
def test_what_is_done_in_that_scene_stays_told(
    tell: Read, sentence: str, type_: str, trigger: str
) -> None:
    assert tell(sentence).one(type_, trigger).modality == "asserted"


@pytest.mark.parametrize(
    "sentence",
    [
        "Rustam Nabiev was accused of having telephoned the blogger Zarina Odilova and left the"
        " court without a word.",
        "Batista denied having phoned the Cuban singer Yara Lopez and walked out.",
        "Okello was acquitted of having followed the Ugandan lawyer Grace Nakato and told"
        " reporters that he was relieved.",
    ],
)
def test_steps_of_the_accused_are_no_deeds_he_is_accused_of(tell: Read, sentence: str) -> None:
    told = tell(sentence)
    for type_ in ("threaten", "statement"):
        assert all(c.modality != "denied" or c.trigger.text == "phoned" for c in told.claims(type_))


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("Davit Beridze accused the men of having followed her brother and threatened him.",
         "threatened"),
        ("Mina Sol accused two officers of having stopped Omar Reda and slapped him.", "slapped"),
    ],
)  # fmt: skip
def test_whom_the_first_deed_names_suffers_the_second(
    tell: Read, sentence: str, trigger: str
) -> None:
    claim = tell(sentence).by_trigger(trigger)
    assert claim.modality == "alleged"
    assert not tell(sentence).fillers(claim, "initiator") & {"Davit Beridze", "Mina Sol"}


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("Police accused the activist of having followed the consul and arrested him.", "arrested"),
        ("The regime accused the editor of having insulted the president and imprisoned him.",
         "imprisoned"),
    ],
)  # fmt: skip
def test_what_an_accuser_with_power_does_stays_told(
    tell: Read, sentence: str, trigger: str
) -> None:
    assert tell(sentence).by_trigger(trigger).modality == "asserted"
