"""Tickets of tip lines and complaint offices: their fields speak for nobody, and say their day."""

import pytest

from extract.read import read_text
from extract.read.tickets import find_ticket
from tests.extract.conftest import Read

HEAD = """\
Ref: TL-2023-0417
Received: 14 March 2023, 21:40
Caller: woman, about 30, gives no name
Subject: men outside the hostel
"""
TOLD = "\nTwo men filmed her yesterday. The embassy of Belarus denied that its staff had followed her.\n"


def test_the_head_of_a_ticket_is_a_notice_and_gives_its_day() -> None:
    document = read_text(HEAD + TOLD)
    assert [block.kind for block in document.blocks] == ["notice"] * 4 + ["paragraph"]
    assert document.published == "2023-03-14"


@pytest.mark.parametrize(
    "head",
    [
        "Reference: TL-2023-0419\nReceived: 14/03/2023 21:40 by phone\nCaller: woman\n",
        "Complaint no: 12\nDate received: 14 March 2023\nReceived by: N. Adler\nStatus: open\n",
        "\nSubject: men outside\nCase number: 7/23\nLogged at: 2023-03-14 09:12\n",
    ],
)
def test_fields_have_several_names(head: str) -> None:
    assert find_ticket(head + TOLD)
    assert read_text(head + TOLD).published == "2023-03-14"


@pytest.mark.parametrize(
    "text",
    [
        "Caller: I was followed.\nOperator: When?\nCaller: Yesterday.\n",
        "Ref: TL-2023-0417\nReceived: 14 March 2023\nTwo men filmed her.\n",
        "Received: 14 March 2023\nAccepted: 2 May 2023\nPublished: 4 June 2023\n\nWe study exiles.\n",
        "To: the rector\nRef: 12\nDate: 4 May 2023\n\nTwo men filmed her.\n",
        "Ref: 5\nReceived: 3 May 2024\nWitness: I saw them.\nOfficer: When was that?\n",
        "Two men filmed her.\nRef: 1\nReceived: 14 March 2023\nCaller: woman\n",
        "",
    ],
)
def test_other_heads_are_no_tickets(text: str) -> None:
    assert find_ticket(text) is None


@pytest.mark.model
def test_nobody_speaks_whom_only_a_field_names(tell: Read) -> None:
    told = tell(HEAD + TOLD)
    filmed, followed = told.claims("surveil")
    assert not filmed.attribution
    assert followed.modality == "denied"
    assert [source.text for source in followed.attribution] == ["embassy of Belarus"]


@pytest.mark.model
def test_a_field_that_tells_what_happened_is_read(tell: Read) -> None:
    told = tell(
        "Ref: HL-90\nReceived: 3 April 2024\nCaller: refugee\n"
        "Summary: Agents of Rwanda beat a refugee in Brussels yesterday.\n\nShe was followed home.\n"
    )
    beaten = told.one("assault")
    assert not beaten.attribution
    assert [r.value.from_ for r in beaten.roles if r.role == "time" and r.value] == ["2024-04-02"]


@pytest.mark.model
def test_each_of_two_tickets_has_its_day(tell: Read) -> None:
    second = (
        "\nRef: TL-2\nReceived: 20 March 2023\nCaller: man\n\nAgents threatened him yesterday.\n"
    )
    claim = tell(HEAD + TOLD + second).one("threaten")
    assert [r.value.from_ for r in claim.roles if r.role == "time" and r.value] == ["2023-03-19"]
