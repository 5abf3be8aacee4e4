"""Whom a speaker turns to is nobody of whom he tells."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "form"),
    [
        ("Madam Speaker, two Swazi teachers were beaten on Tuesday.", "assault", "Speaker"),
        ("The embassy, Mr. Chairman, threatened my sister.", "threaten", "Chairman"),
        ("Your Honor, two men beat me behind the shop.", "assault", "Honor"),
        ("Honourable Members, he was followed by agents of Rwanda.", "surveil", "Members"),
        ("Ladies and gentlemen of the jury, two agents beat him in Bern.", "assault", "gentlemen"),
        ("Yes, my lord, they threatened my brother.", "threaten", "lord"),
    ],
)
def test_who_is_spoken_to_takes_no_part(tell: Read, text: str, type_: str, form: str) -> None:
    told = tell(text)
    assert not any(form in str(r.text) for r in told.one(type_).roles)
    assert not any(form in e.name for e in told.extraction.entities)


@pytest.mark.parametrize(
    ("text", "type_", "role", "who"),
    [
        ("The guards beat my friends, colleagues and two cousins.", "assault", "target", "friends"),
        ("Colleagues of the poet were arrested in Minsk.", "detain", "target", "Colleagues"),
        ("The president threatened the editor.", "threaten", "initiator", "president"),
        ("Men in masks beat the judge, the chairman said.", "assault", "target", "judge"),
        ("They beat exiles, fellow citizens, and judges.", "assault", "target", "citizens"),
        ("Esteemed colleagues, among them the poet, were arrested.", "detain", "target",
         "colleagues"),
        ("Mr. President, who ordered the attack on Omar Said, fled.", "assault", "sponsor",
         "President"),
        ("Madam, the owner of the house, was beaten by agents.", "assault", "target", "Madam"),
        ("Mr. Speaker, beaten by agents of Iran last May, died.", "assault", "target", "Speaker"),
        ("Fellow delegates, too, were beaten by agents.", "assault", "target", "delegates"),
    ],
)  # fmt: skip
def test_who_is_told_of_stays(tell: Read, text: str, type_: str, role: str, who: str) -> None:
    told = tell(text)
    assert any(who in filler for filler in told.fillers(told.one(type_), role))
