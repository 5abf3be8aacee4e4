"""Who escaped a deed, and who did not."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Grace Uwera evaded capture by Rwandan agents.", "detain"),
        ("Mehmet Aslan managed to avoid arrest in Athens.", "detain"),
        ("The blogger succeeded in avoiding arrest.", "detain"),
        ("Saba Tekle managed to escape the beating.", "assault"),
        ("The singer dodged the punch of an Eritrean official.", "assault"),
        ("Yusuf Dogan ducked a blow from the attaché.", "assault"),
        ("He was able to dodge the blows of the guards.", "assault"),
        ("Davit Petrosyan narrowly missed being abducted.", "detain"),
        ("Two Uyghurs managed to avoid deportation.", "restrict_mobility"),
    ],
)
def test_it_was_not_done(tell: Read, text: str, type_: str) -> None:
    found = {c.modality for c in tell(text).claims(type_)}
    assert found and found <= {"attempted", "negated"}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Saba Tekle escaped the attack with injuries.", "assault"),
        ("The blogger barely escaped the beating with his life.", "assault"),
        ("Mehmet Aslan fled to Greece to escape the threats.", "threaten"),
        ("Yusuf Dogan survived the attack.", "assault"),
        ("Rosa Mendez escaped from detention in Minsk.", "detain"),
        ("He could not escape the beating.", "assault"),
        ("She failed to dodge the blow and fell.", "assault"),
        ("The attackers escaped after the beating of Yusuf Dogan.", "assault"),
        ("She missed the train because of the attack.", "assault"),
        ("Rosa Mendez dodged the first punch but not the second.", "assault"),
        ("The editor dodged the beating of Saba Tekle in his article.", "assault"),
        ("Two exiles escaped the killing, in which six died.", "assault"),
    ],
)
def test_it_was_done(tell: Read, text: str, type_: str) -> None:
    assert {c.modality for c in tell(text).claims(type_)} == {"asserted"}
