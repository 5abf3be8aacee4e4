"""Nobody does it to himself: a word and its apposition are not both doer and target."""

from dataclasses import replace

import pytest

from extract.roles.self_harm import no_self_harm
from tests.extract.conftest import Make, fillers

pytestmark = pytest.mark.model


def test_an_apposition_of_the_doer_is_no_target(make: Make) -> None:
    text = "The imam was threatened by a clerk, Omer Tal, and his cousin."
    read = make(text, "threatened", "threaten", initiator="clerk", target="imam")
    weak = make(text, "threatened", "threaten", target="Tal").fillers[0]
    told = no_self_harm(replace(read, fillers=(*read.fillers, replace(weak, score=0.4))))
    assert fillers(told) == {("initiator", "clerk"), ("target", "imam")}
