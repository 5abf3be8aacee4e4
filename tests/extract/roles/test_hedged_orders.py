"""On whose orders: where that alone is hedged the deed is told as done; and orders say nothing."""

import pytest

from extract.roles.hedged_orders import hedged_orders, no_orders_to_victims
from extract.tellers.no_speakers import no_order_speaks
from tests.extract.conftest import Make, Read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "trigger", "sponsor"),
    [
        ("Guards held the poet, reportedly at the request of Varosia.", "held", "Varosia"),
        ("Two men hit the nurse, allegedly on behalf of the bureau.", "hit", "bureau"),
        ("Halden expelled him, apparently under pressure from the embassy.", "expelled", "embassy"),
        ("Halden expelled him at the alleged request of the embassy.", "expelled", "embassy"),
        ("Guards held and hit the poet, probably on orders of the mayor.", "hit", "mayor"),
    ],
)
@pytest.mark.parametrize("modality", ["asserted", "alleged"])
def test_hedged_orders_leave_the_deed_as_told(
    make: Make, text: str, trigger: str, sponsor: str, modality: str
) -> None:
    frame = hedged_orders(make(text, trigger, "detain", modality, sponsor=sponsor))
    assert (frame.modality, frame.fillers) == ("asserted", ())


@pytest.mark.parametrize(
    ("text", "trigger", "modality"),
    [
        ("Guards held the poet at the request of Varosia.", "held", "asserted"),
        ("Guards allegedly held the poet at the request of Varosia.", "held", "alleged"),
        ("Guards allegedly held him, reportedly at the request of Varosia.", "held", "alleged"),
        ("The club claims that guards held him, reportedly on orders of Varosia.", "held", "alleged"),
    ],
)  # fmt: skip
def test_other_sponsors_stay(make: Make, text: str, trigger: str, modality: str) -> None:
    frame = make(text, trigger, "detain", modality, sponsor="Varosia")
    assert hedged_orders(frame) == frame


@pytest.mark.parametrize("modality", ["attempted", "planned"])
def test_a_deed_that_was_not_finished_keeps_its_status_and_no_hedged_sponsor(
    make: Make, modality: str
) -> None:
    text = "Guards tried to hold the poet, reportedly at the request of Varosia."
    frame = hedged_orders(make(text, "hold", "detain", modality, sponsor="Varosia"))
    assert (frame.modality, frame.fillers) == (modality, ())
    plain = make("Guards tried to hold the poet at the request of Varosia.", "hold", "detain",
                 modality, sponsor="Varosia")  # fmt: skip
    assert hedged_orders(plain) == plain


def test_what_nearly_happened_on_hedged_orders_has_no_sponsor(tell: Read) -> None:
    told = tell("An usher was almost stabbed, allegedly on the orders of a general, his son said.")
    stabbing = told.one("assault")
    assert stabbing.modality == "attempted"
    assert not told.fillers(stabbing, "sponsor")
    assert told.one("mobilize").modality == "alleged"


@pytest.mark.parametrize(
    ("text", "trigger", "roles", "kept"),
    [
        ("A judge was beaten on orders of a colonel.", "beaten", {"target": "judge"}, False),
        ("A judge was beaten on orders of a colonel.", "beaten", {"initiator": "judge"}, True),
        ("The judge held a poet on orders of a colonel.", "held", {"target": "poet"}, True),
    ],
)
def test_whoever_suffers_it_was_not_ordered_to(
    make: Make, text: str, trigger: str, roles: dict[str, str], kept: bool
) -> None:
    deed = make(text, trigger, "assault", **roles)
    orders = make(text, "orders", "mobilize", participant="judge")
    told = no_orders_to_victims(orders, [deed, orders])
    assert bool(told.fillers) == kept


def test_the_orders_themselves_are_alleged(make: Make) -> None:
    text = "Guards held the poet, allegedly on orders from Varosia."
    assert hedged_orders(make(text, "orders", "mobilize")).modality == "alleged"


def test_whom_they_are_said_to_serve_is_alleged(tell: Read) -> None:
    told = tell("Two guards beat the editor, reportedly on behalf of the secret service.")
    assert told.one("represents").modality == "alleged"
    beating = told.one("assault")
    assert beating.modality == "asserted"
    assert not told.fillers(beating, "sponsor")
    plain = tell("Two guards beat the editor on behalf of the secret service.")
    assert plain.one("represents").modality == "asserted"
    assert plain.fillers(plain.one("assault"), "sponsor") == {"secret service"}


@pytest.mark.parametrize(
    ("text", "source", "kept"),
    [
        ("On instructions from his handler, he followed the poet.", "handler", False),
        ("At the request of the embassy, two men followed the poet.", "embassy", False),
        ("On the consul's orders two men followed the poet.", "consul", False),
        (
            "On the orders of Omer Tal, who admits that he followed the poet, they fled.",
            "Tal",
            True,
        ),
        ("According to his handler, he followed the poet on orders.", "handler", True),
        ("The handler said on request that he followed the poet.", "handler", True),
    ],
)
def test_whoever_gives_orders_does_not_say_that_they_were_followed(
    make: Make, text: str, source: str, kept: bool
) -> None:
    told = no_order_speaks(make(text, "followed", "surveil", said_by=source))
    assert (told.source is not None) == kept
