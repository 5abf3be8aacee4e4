"""Requests that are turned down were made."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "request_", "deed"),
    [
        (
            "The city library said no to a request from the Eritrean embassy to withdraw the memoir.",
            "request",
            None,
        ),
        (
            "The town council denied the Chinese embassy's request for a ban on the rally.",
            "request",
            ("cancel_or_censor", "ban"),
        ),
        (
            "The principal rejected the demand of the Turkish consul to call off the concert.",
            "demand",
            ("cancel_or_censor", "call"),
        ),
        (
            "Police denied a request from the Rwandan high commission to arrest the blogger.",
            "request",
            ("detain", "arrest"),
        ),
        (
            "The theater denied the Cambodian embassy's request to stop the play.",
            "request",
            ("cancel_or_censor", "stop"),
        ),
        (
            "The mayor said that he had rejected the embassy's request to ban the vigil.",
            "request",
            None,
        ),
    ],
)
def test_who_turns_a_request_down_denies_nothing(
    tell: Read, sentence: str, request_: str, deed: tuple[str, str] | None
) -> None:
    told = tell(sentence)
    assert told.one("pressure_institution", request_).modality == "asserted"
    if deed is not None:
        claim = told.one(*deed)
        assert claim.modality == "negated"
        assert claim.attribution == ()


def test_who_asks_did_not_do_what_was_not_done(tell: Read) -> None:
    told = tell(
        "The activist rejected the demand of the agents to spy on his friends, and they beat him."
    )
    spying = told.one("surveil")
    assert spying.modality == "negated"
    assert not told.fillers(spying, "initiator")
    assert told.one("assault").modality == "asserted"


@pytest.mark.parametrize(
    "sentence",
    [
        "The embassy denied any request for a ban on the march.",
        "The envoy denied the request attributed to him to remove the mural.",
        "The embassy denied that it had made a request to cancel the talk.",
        "The ambassador rejected the report of a request to withdraw the book.",
        "Tehran denied a request by its embassy to arrest the student.",
    ],
)
def test_a_request_that_was_not_made_stays_denied(tell: Read, sentence: str) -> None:
    assert tell(sentence).one("pressure_institution", "request").modality == "denied"


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("The embassy rejected the student's complaint about the threats.", "threaten"),
        ("The consul dismissed the allegations of threats against the students.", "threaten"),
    ],
)
def test_a_charge_that_is_rejected_is_denied(tell: Read, sentence: str, type_: str) -> None:
    assert tell(sentence).one(type_, "threats").modality == "denied"
