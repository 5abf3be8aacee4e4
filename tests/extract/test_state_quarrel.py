"""Which states are an issue of their own, and where one of them is named."""

from extract.state_quarrel import Body, Stretch, state_issues
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
