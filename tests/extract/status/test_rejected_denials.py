"""A denial that is not accepted leaves the deed alleged; one that is accepted stands."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "The court did not accept the embassy's denial that its guards beat him.",
        "The judges rejected the ministry's denial that its agents had beaten her.",
        "The court was not persuaded by the ministry's denial that agents beat him.",
    ],
)
def test_the_deed_is_alleged(tell: Read, text: str) -> None:
    claim = tell(text).one("assault")
    assert (claim.modality, claim.attribution) == ("alleged", ())


@pytest.mark.parametrize(
    "text",
    [
        "The court accepted the embassy's denial that its guards beat him.",
        "The court did not reject the embassy's denial that its guards beat him.",
        "The embassy repeated its denial that guards beat him.",
        "The court may reject the embassy's denial that its guards beat him.",
    ],
)
def test_other_denials_stand(tell: Read, text: str) -> None:
    assert tell(text).one("assault").modality in ("denied", "negated")
