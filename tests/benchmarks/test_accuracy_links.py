"""A labeled `target_event` names again, in the words of a sentence, what a relation names."""

from typing import Any

from benchmarks.accuracy.labels import GoldLink, GoldRole
from benchmarks.accuracy.layers import links
from tests.benchmarks.tiny import Tiny, counts

TEXT = "Students marched at noon. A second crowd gathered against their rally. Guards sang."


def told(*roles: GoldRole, context: tuple[GoldRole, ...] = (), **layers: Any) -> Tiny:
    """A march, told again as a rally by the crowd that answers it, and a song."""
    tiny = Tiny(TEXT, **({"links": (GoldLink("responds_to", 1, 0),)} | layers))
    tiny.label("marched", "protest")
    tiny.label("gathered", "counter_protest", *roles, context=context)
    tiny.label("rally", "protest")
    tiny.label("sang", "public_event")
    for trigger, type_ in (("marched", "protest"), ("rally", "protest"), ("sang", "public_event")):
        tiny.claim(trigger, type_)
    return tiny


def scored(tiny: Tiny, object_: str) -> tuple[float, ...]:
    answered = tiny.filler("target_event", object_, event=object_)
    tiny.claim("gathered", "counter_protest", answered)
    return counts(links.count(tiny.case()).tally, "links")


def named(tiny: Tiny) -> GoldRole:
    return tiny.role("target_event", "their rally")


def test_the_event_that_a_labeled_role_names_is_as_right_as_that_of_the_relation() -> None:
    role = named(Tiny(TEXT))
    assert scored(told(role), "rally") == (1, 0, 0)
    assert scored(told(role), "marched") == (1, 0, 0)


def test_without_such_a_role_another_mention_is_wrong() -> None:
    assert scored(told(), "rally") == (0, 1, 1)


def test_the_role_excuses_no_other_event() -> None:
    assert scored(told(named(Tiny(TEXT))), "sang") == (0, 1, 1)


def test_a_role_of_another_sentence_names_the_event_of_its_last_word() -> None:
    context = (GoldRole("target_event", -1, -1, ("the students' Rally",)),)
    assert scored(told(context=context), "rally") == (1, 0, 0)
    assert scored(told(context=context), "sang") == (0, 1, 1)


def test_a_role_without_any_labeled_relation_is_neither_right_nor_wrong() -> None:
    assert scored(told(named(Tiny(TEXT)), links=()), "rally") == (0, 0, 0)


def test_a_role_stands_for_no_consequence() -> None:
    tiny = told(named(Tiny(TEXT)), links=(GoldLink("leads_to", 1, 0),))
    assert scored(tiny, "rally") == (0, 0, 1)
