"""What a question takes for true, and what it leaves open."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Has he forgotten that his men beat her?", "beat"),
        ("Does he know that Tomas Reel was deported?", "deported"),
        ("Does the president realize that his embassy threatened a citizen?", "threatened"),
        ("Do the authorities not know that their consul insulted the refugees?", "insulted"),
        ("Isn't it strange that the consul photographed us?", "photographed"),
        ("Is it not a disgrace that Turkish agents abducted a teacher in Nairobi?", "abducted"),
        ("Is it a coincidence that her phone was hacked the week she testified?", "hacked"),
    ],
)
def test_what_one_knows_or_minds_was_done(tell: Read, text: str, trigger: str) -> None:
    assert tell(text).by_trigger(trigger).modality == "asserted"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Who can deny that he was beaten?", "beaten"),
        ("Can anyone deny that the Eritrean consulate threatened her family?", "threatened"),
        ("How can the ambassador deny that his guards beat the students?", "beat"),
        ("Does anyone still doubt that the regime poisoned Karim Haddad?", "poisoned"),
        ("Isn't it true that the embassy threatened her?", "threatened"),
    ],
)
def test_what_nobody_can_deny_is_claimed(tell: Read, text: str, trigger: str) -> None:
    event = tell(text).by_trigger(trigger)
    assert event.modality == "alleged"
    assert not event.attribution


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (
            'The prosecutor asked Ivan Rudd: "Do you regret that you threatened her?" '
            '"I never did," he said.',
            "threatened",
        ),
        ("Does the accused remember that he beat Omar Tal?", "beat"),
        ("Does the minister know that his agents beat Omar Tal? No, he said.", "beat"),
        ('"Does he know that his agents beat Omar Tal?" the host asked.', "beat"),
    ],
)
def test_what_is_asked_in_earnest_is_alleged(tell: Read, text: str, trigger: str) -> None:
    assert tell(text).by_trigger(trigger).modality == "alleged"


@pytest.mark.parametrize(
    ("text", "trigger", "modality"),
    [
        ("Does he know whether Tomas Reel was deported?", "deported", "hypothetical"),
        ("Do you know who sent them?", "sent", "hypothetical"),
        ("Do we know that they were beaten, or do we only believe it?", "beaten", "hypothetical"),
        ("Isn't it possible that the embassy threatened her?", "threatened", "hypothetical"),
        ("Is it true that the consulate threatened him?", "threatened", "hypothetical"),
        ("Is it strange that he was not arrested?", "arrested", "negated"),
        ("Does she know that she could be followed?", "followed", "hypothetical"),
        ("Who can deny that the embassy never threatened anybody?", "threatened", "negated"),
        ("Isn't it true that you attacked the embassy?", "attacked", "hypothetical"),
    ],
)
def test_what_is_left_open(tell: Read, text: str, trigger: str, modality: str) -> None:
    assert tell(text).by_trigger(trigger).modality == modality
