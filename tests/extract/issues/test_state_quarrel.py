"""Which states are an issue of their own, and where one of them is named."""

import pytest

from extract.issues.state_quarrel import Body, Stretch, headed_by, state_issues
from graph.ontology import ontology


def test_states_with_an_issue_are_known_by_their_codes() -> None:
    codes = {code: state.issue for state in state_issues() for code in state.codes}
    assert {state.envoys for state in state_issues() if "HK" in state.codes} == {
        frozenset({"HK", "CN"})
    }
    assert codes["SA"] == "saudi_dissent"
    assert codes["CG"] == codes["CD"] == "congo"
    assert {"CN", "CM"}.isdisjoint(codes)
    assert set(codes.values()) <= set(ontology().issues)


def test_a_name_within_that_of_a_body_is_not_counted_again() -> None:
    text = "Exiles fear the consulate of Cuba, and Cubans stay away."
    start = text.index("the consulate")
    mission = Body("CU", 3, start + 100, start + 100 + len("the consulate of Cuba"))
    found = Stretch(100, text, [mission], frozenset({"surveil"})).quarrel(())
    places = [text[hit.start - 100 : hit.end - 100] for hit in found]
    assert places == ["the consulate of Cuba", "Cubans"]


def test_where_no_state_reaches_for_people_there_is_no_quarrel() -> None:
    assert Stretch(0, "It rained in Cuba.", [], frozenset()).quarrel(()) == ()


def test_a_title_heads_with_one_state_unless_as_a_place() -> None:
    headed = headed_by("Uzbekistan: civil liberties", ())
    assert headed is not None and headed.issue == "uzbekistan"
    assert headed_by("Uzbek and Tajik students", ()) is None
    assert headed_by("A writer beaten in Uganda", ()) is None
    assert headed_by("Uzbekistan: civil liberties", {"CU"}) is None


@pytest.mark.parametrize(
    ("types", "issues"),
    [({"surveil"}, {"uzbekistan"}), ({"disrupt_event"}, {"uzbekistan"}), ({"public_event"}, set())],
)
def test_where_a_title_names_the_state_the_others_are_hosts(
    types: set[str], issues: set[str]
) -> None:
    headed = headed_by("Uzbekistan: civil liberties", ())
    text = "Men from Tashkent came to Almaty, in Kazakhstan, and Kazakh police in Almaty knew."
    told = Stretch(0, text, [], frozenset(types))
    assert {hit.issue for hit in told.quarrel((), headed)} == issues
    assert not Stretch(0, text, [], frozenset({"surveil"})).quarrel(())


def test_of_two_states_with_a_quarrel_the_one_that_is_named_has_it() -> None:
    silenced = frozenset({"disrupt_event"})
    told = Stretch(0, "The Syrian Students' Circle met.", [], silenced)
    assert {hit.issue for hit in told.quarrel({"SY", "VN"})} == {"syria"}
    assert not told.quarrel({"SY"})
    city = Stretch(0, "She came from Hanoi.", [], silenced)
    assert not city.quarrel({"SY", "VN"})
