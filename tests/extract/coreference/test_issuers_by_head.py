"""The body whose text it is by its head or signature."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model
_DEED = "We have suspended two students who beat a Tibetan student."


@pytest.mark.parametrize(
    "text",
    [
        f"Statement of Kauri University. {_DEED}",
        f"Statement by Kauri University\n\n{_DEED}",
        f"Office of the Vice-Chancellor, Kauri University\n\n{_DEED}",
        f"Safety on campus\n\n{_DEED}\n\nOffice of the President, Kauri University",
    ],
)
def test_we_are_the_body_that_head_or_signature_names(tell: Read, text: str) -> None:
    told = tell(text)
    assert told.fillers(told.one("respond", "suspended"), "initiator") == {"Kauri University"}


@pytest.mark.parametrize(
    "text",
    [
        f"Statement on Kauri University. {_DEED}",
        f"Statement of the students of Kauri University. {_DEED}",
        f"Statement of Kauri University and Rimu College. {_DEED}",
        f"Kauri University under fire. {_DEED}",
        f"Office of the Rector, Kauri University\n\nDear Rector,\n\n{_DEED}",
        f"Kauri University said nothing. {_DEED}",
    ],
)
def test_others_stay_without_a_name(tell: Read, text: str) -> None:
    told = tell(text)
    assert "Kauri University" not in told.fillers(told.one("respond", "suspended"), "initiator")
