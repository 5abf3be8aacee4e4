"""Bait that whom it was sent to did not take."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Omid Rahimi was sent a phishing e-mail but did not click on the link.",
        "In June 2023 the journalist Anna Veres received the link by SMS; she did not open it.",
        "In May agents sent Sara Tal an e-mail with spyware, but she never opened the attachment.",
        "Attackers sent phishing links to five members of the council; none of them clicked.",
        "The spyware was sent to Omar Tal by WhatsApp but was never opened.",
        "A phishing link was sent to the lawyer Wen Hao, who ignored it.",
        "She received a phishing message but deleted it.",
        "Three exiles got a phishing mail, and none of them opened the attachment.",
    ],
)
def test_it_was_tried(tell: Read, text: str) -> None:
    claims = tell(text).claims("cyber_intrusion")
    assert claims
    assert {c.modality for c in claims} == {"attempted"}


@pytest.mark.parametrize(
    "text",
    [
        "Agents sent Omar Tal a link to spyware. He opened it at once.",
        "Hackers sent the editor an e-mail with malware; her brother did not open it.",
        "Hackers sent Ana Li a phishing message, and she did not know who had sent it.",
        "Agents sent a phishing link to Sami Rao. He did not click on it until June.",
        "Hackers sent spyware to the exile, who had not installed the update.",
        "He did not open the attachment at once, but a day later his phone was infected.",
    ],
)
def test_it_is_told_as_done(tell: Read, text: str) -> None:
    assert {c.modality for c in tell(text).claims("cyber_intrusion")} == {"asserted"}
