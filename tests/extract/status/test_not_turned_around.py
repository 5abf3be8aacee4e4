"""Texts that look like judgements, inventions, missed attempts and charge sheets, and are none."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ('"It is impossible that they killed Jean Mugisha on their own," he said.', "assault"),
        ("It is impossible that agents killed Omar Zahrani without approval, he said.", "assault"),
        ("The report of threats against Olga Petrova was made up largely of her letters.", "threaten"),
        ("Two masked men came to beat Yonas Haile in Milan, and they fled later.", "assault"),
        ("Men came to beat Jean Mugisha, but neighbors stopped them after ten minutes.", "assault"),
        ("When agents came to threaten Karim Fawzi in Rome, he fled to Canada.", "threaten"),
        ("Agents killed Jean Mugisha, and according to the indictment they were paid.", "assault"),
    ],
)  # fmt: skip
def test_what_was_done_is_told_as_done(tell: Read, text: str, type_: str) -> None:
    assert {c.modality for c in tell(text).claims(type_)} == {"asserted"}


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("The embassy denies it and calls it a scandal that its guards beat Wei Ling.", "assault"),
        ("It is not true and a disgrace that agents threatened Wei Ling, it said.", "threaten"),
    ],
)
def test_what_is_denied_beside_a_judgement_stays_denied(tell: Read, text: str, type_: str) -> None:
    assert "asserted" not in {c.modality for c in tell(text).claims(type_)}


def test_an_invention_asked_for_is_none(tell: Read) -> None:
    told = tell("If the claim that agents beat Olga Petrova was made up, why was she in hospital?")
    assert "denied" not in {c.modality for c in told.claims("assault")}


def test_a_contrast_denies_no_office(tell: Read) -> None:
    told = tell("It was the consul, not the head of the ministry, Ali Karimi, who threatened her.")
    assert "negated" not in {c.modality for c in told.claims("leads")}


def test_what_others_recall_dates_nothing(tell: Read) -> None:
    told = tell("Students recall what happened on 4 June 1989. A man filmed Wei Ling in London.")
    assert not [r for r in told.one("surveil").roles if r.role == "time"]
