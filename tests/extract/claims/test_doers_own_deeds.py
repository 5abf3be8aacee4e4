"""Whose deeds "his threats" and "their surveillance" are, by what was told of him before."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "noun", "doer"),
    [
        ("Denis Volkov threatened the singer Irina Belova. His threats continued for months.",
         "threaten", "threats", "Denis Volkov"),
        ("Irina Belova was threatened by Denis Volkov. His threats were sent by text message.",
         "threaten", "threats", "Denis Volkov"),
        ("Two men followed Omid Sadeghi in Berlin. Their surveillance lasted six weeks.",
         "surveil", "surveillance", "Two men"),
        ("The consul Guo Ren harassed the student Hao Zhang. His harassment went on until June.",
         "harass", "harassment", "Guo Ren"),
        ("The agency hacked the phone of Huda Nasser. Its hacking was revealed by researchers.",
         "cyber_intrusion", "hacking", "agency"),
        ("Boris Kim intimidated Elena Popova. In court, his intimidation was called relentless.",
         "threaten", "intimidation", "Boris Kim"),
        ("Omar Deng threatened the student Leila Amin. Deng's threats were reported to the dean.",
         "threaten", "threats", "Omar Deng"),
    ],
)  # fmt: skip
def test_who_did_it_before_did_it(tell: Read, text: str, type_: str, noun: str, doer: str) -> None:
    told = tell(text)
    claim = told.one(type_, noun)
    assert told.fillers(claim, "initiator") == {doer}
    assert told.fillers(claim, "target") == set()


@pytest.mark.parametrize(
    ("text", "type_", "noun", "victim"),
    [
        ("Elena Popova was harassed by Boris Kim. Her harassment lasted for years.",
         "harass", "harassment", "Elena Popova"),
        ("Leila Amin was threatened. She later threatened the consul. Her threats were not "
         "serious.", "threaten", "threats", "Leila Amin"),
        ("Ivan Reznik beat Jana Mala. Reznik was beaten in prison. His beating was condemned.",
         "assault", "beating", "Ivan Reznik"),
        ("Ivan Reznik murdered Jana Mala. His murder in prison was never solved.",
         "assault", "murder", "Ivan Reznik"),
        ("Omar Deng attacked the student Leila Amin. His attack by a mob followed in May.",
         "assault", "attack", "Omar Deng"),
        ("Denis Volkov abducted the singer Pavel Orlov. His abduction was condemned by the union.",
         "detain", "abduction", "Pavel Orlov"),
    ],
)  # fmt: skip
def test_whom_it_befell_before_suffers_it(
    tell: Read, text: str, type_: str, noun: str, victim: str
) -> None:
    told = tell(text)
    assert told.fillers(told.one(type_, noun), "target") == {victim}


@pytest.mark.parametrize(
    ("text", "type_", "noun"),
    [
        ("Omar Deng insulted and threatened the president online. Deng's persecution began then.",
         "harass", "persecution"),
        ("Omar Deng threatened the consul in a video, the embassy said. Deng's harassment has "
         "lasted for years.", "harass", "harassment"),
        ("Ivan Reznik tortured Jana Mala. Reznik fell from favor. His torture left him lame.",
         "assault", "torture"),
        ("Ivan Reznik threatened Jana Mala. Reznik complained of his harassment in the media.",
         "harass", "harassment"),
    ],
)  # fmt: skip
def test_what_befalls_its_owner_or_is_only_said_of_him(
    tell: Read, text: str, type_: str, noun: str
) -> None:
    told = tell(text)
    assert not told.fillers(told.one(type_, noun), "initiator")
