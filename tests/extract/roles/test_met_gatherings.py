"""Who meets a gathering from outside neither holds it nor takes part."""

import pytest

from tests.extract.conftest import Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "done",
    ["monitored", "filmed", "banned", "disrupted"],
)
def test_who_meets_it_is_not_behind_it(tell: Read, done: str) -> None:
    told = tell(
        f"The group spoke of counter-rallies organized in answer to pro-reform rallies {done} by "
        "Lao state actors."
    )
    rallies = [c for c in told.claims("protest") if "counter" not in c.trigger.text]
    assert rallies
    for role in ("organizer", "participant", "sponsor", "initiator"):
        assert all(not told.fillers(claim, role) for claim in rallies)


def test_who_holds_it_stays(tell: Read) -> None:
    told = tell("Students marched in a rally that was filmed by agents.")
    assert any(told.fillers(claim, "participant") for claim in told.claims("protest"))
