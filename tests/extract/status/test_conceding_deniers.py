"""Who concedes one thing and denies another; "anyone from" a body in what is denied."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        (
            "The embassy admitted that its guard had stood outside the shop of Binta Sow but denied"
            " that he had threatened her.",
            "threaten",
            "embassy",
        ),
        (
            "The ambassador acknowledged that his secretary had called Carla Mendoza but denied"
            " that anybody had threatened her.",
            "threaten",
            "ambassador",
        ),
        (
            "The ministry confirmed that officers had visited the father of Said Ali but denied"
            " that they beat him.",
            "assault",
            "ministry",
        ),
        (
            "The mayor conceded that police had closed the hall but rejected the claim that they"
            " had beaten Tashi Dolma.",
            "assault",
            "mayor",
        ),
    ],
)
def test_who_concedes_denies(tell: Read, text: str, type_: str, who: str) -> None:
    claim = tell(text).one(type_)
    assert claim.modality == "denied"
    assert [source.text for source in claim.attribution] == [who]


def test_who_may_be_either_is_left(tell: Read) -> None:
    told = tell("Yanet Ruiz said that the consul had met her but denied threatening her.")
    assert [s.text for s in told.one("threaten").attribution] == ["consul"]


def test_behind_and_the_one_told_of_may_deny(tell: Read) -> None:
    told = tell("Lea Okoro acknowledged that the consul came and denied that he threatened her.")
    assert "Okoro" not in {s.text.split()[-1] for s in told.one("threaten").attribution}


def test_anyone_from_a_body_is_the_body(tell: Read) -> None:
    told = tell("The consul denied that anyone from the consulate had threatened Elif Kaya.")
    claim = told.one("threaten")
    assert claim.modality == "denied"
    assert told.fillers(claim, "initiator") == {"consulate"}
