"""Deeds that were weighed or laid aside, and no more."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Rwandan agents considered abducting Grace Uwera in Nairobi.", "detain"),
        ("The consul weighed abducting Nguyen Van Lam.", "detain"),
        ("The officers toyed with the idea of kidnapping Mehmet Aslan.", "detain"),
        ("The officers considered but rejected kidnapping Rosa Mendez.", "detain"),
        ("The men abandoned the idea of abducting Lina Haddad.", "detain"),
        ("They talked of kidnapping her on her way to school.", "detain"),
        ("The men debated beating Yusuf Dogan before they drove away.", "assault"),
        ("The consul suggested beating him until he signed.", "assault"),
        ("The unit considered hacking the phones of three exiles.", "cyber_intrusion"),
        ("The option of abducting the exile was discussed in Minsk.", "detain"),
        ("Kidnapping the editor was considered, a defector says.", "detain"),
        ("The government shelved the arrest of the poet.", "detain"),
        ("The ministry called off the deportation of Hassan Ali.", "restrict_mobility"),
    ],
)
def test_it_was_only_thought_of(tell: Read, text: str, type_: str) -> None:
    found = {c.modality for c in tell(text).claims(type_)}
    assert found and found <= {"hypothetical", "planned", "negated"}


def test_what_was_given_up_was_not_done(tell: Read) -> None:
    text = "Belarusian agents gave up on abducting the pilot."
    assert {c.modality for c in tell(text).claims("detain")} == {"negated"}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The agents considered the arrest of Grace Uwera a success.", "detain"),
        ("The family considered the beating an insult.", "assault"),
        ("The deputies discussed the attack on Saba Tekle.", "assault"),
        ("The doctor suggested that he had been beaten.", "assault"),
        ("After considering the threats, she called the police.", "threaten"),
        ("He spoke of being seized by four men in Nairobi.", "detain"),
        ("Officials suggested talks after they had arrested Nadia Karim.", "detain"),
        ("They discussed releasing the man whom they had kidnapped.", "detain"),
        ("Friends discussed him being beaten by the guards.", "assault"),
        ("The men who attacked her had considered leaving.", "assault"),
        ("The officers discussed the book with Tarek Aziz, beating him with it.", "assault"),
        ("The generals weighed their options, detaining Nadia Karim for a month.", "detain"),
        ("The colonel talked of abducting Nadia Karim from Dakar last year.", "detain"),
        ("Agents had the idea of seizing Saba Tekle at the airport, and it worked.", "detain"),
        ("The marks suggested beating with a cable by Egyptian agents.", "assault"),
        ("The detectives shelved the abduction of Nadia Karim by Iranian agents.", "detain"),
        ("The prosecutor shelved the murder of Saba Tekle after two years.", "assault"),
    ],
)
def test_what_is_thought_about_was_done(tell: Read, text: str, type_: str) -> None:
    found = {c.modality for c in tell(text).claims(type_)}
    assert found and found <= {"asserted", "alleged"}
