"""General tools on the same labels: what of their answers counts, on counts known by hand."""

from typing import Any

import pytest

from benchmarks.accuracy.peers.pairs import asked_sentences, count_pairs, read_pairs, recorded_pairs
from benchmarks.accuracy.peers.reading import located, placed
from benchmarks.accuracy.peers.scoring import Counts, own_counts, peer_counts
from tests.benchmarks.tiny import Tiny, counts, persons

TEXT = "Guards beat Ana Li and saw Bo Chen. Then guards ate."


def beaten(**layers: Any) -> Tiny:
    """Guards beat Ana Li; that they saw Bo Chen is no event."""
    tiny = Tiny(TEXT, **({"entities": persons(["Ana Li"], ["Bo Chen"])} | layers))
    tiny.label("beat", "assault", tiny.role("initiator", "Guards"), tiny.role("target", "Ana Li"))
    return tiny


def triple(tiny: Tiny, subject: str, relation: str, object_: str) -> dict[str, Any]:
    return {
        "subject": tiny.span(subject),
        "object": tiny.span(object_),
        "relation": [tiny.span(relation)],
    }


def peer(tiny: Tiny, *triples: tuple[str, str, str]) -> Any:
    pairs = read_pairs([triple(tiny, *one) for one in triples], tiny.text)
    return count_pairs(tiny.case(), pairs).tally


def test_a_pair_is_right_with_both_sides_in_their_places() -> None:
    tiny = beaten()
    assert counts(peer(tiny, ("Guards", "beat", "Ana Li")), "pairs") == (1, 0, 0)
    assert counts(peer(tiny, ("Ana Li", "beat", "Guards")), "pairs") == (0, 1, 1)
    assert counts(peer(tiny), "pairs") == (0, 0, 1)


def test_what_other_words_say_is_left_out_at_labeled_triggers() -> None:
    tally = peer(beaten(), ("Guards", "beat", "Ana Li"), ("Guards", "saw", "Bo Chen"))
    assert counts(tally, "pairs") == (1, 1, 0)
    assert counts(tally, "pairs at triggers") == (1, 0, 0)


def test_pairs_of_the_same_heads_are_one() -> None:
    tally = peer(beaten(), ("Guards", "saw", "Bo Chen"), ("Guards", "saw", "Chen"))
    assert counts(tally, "pairs") == (0, 1, 1)


def test_a_record_is_judged_by_the_words_of_its_fillers_alone() -> None:
    tiny = beaten()
    tiny.entity("ana", "person", "Ana Li")
    tiny.claim(
        "beat", "assault",
        tiny.filler("initiator", "Guards", entity="-"),
        tiny.filler("target", "Bo Chen", entity="ana"),
    )  # fmt: skip
    case = tiny.case()
    assert counts(count_pairs(case, recorded_pairs(case)).tally, "pairs") == (0, 1, 1)


def test_only_sentences_with_a_sure_event_are_asked_about() -> None:
    tiny = beaten()
    assert asked_sentences(tiny.labeled()) == [(0, len(TEXT))]
    tiny.events.clear()
    assert asked_sentences(tiny.labeled()) == []


def test_names_of_a_peer_count_by_coarse_type() -> None:
    tiny = beaten()
    ana, bo = tiny.span("Ana Li"), tiny.span("Bo Chen")
    tally = peer_counts(
        tiny.case(), {"names": [[*ana, "PERSON"], [*bo, "ORG"], [0, 6, "DATE"]], "triples": None}
    )
    assert counts(tally, "names") == (1, 1, 1)
    assert "pairs/right" not in tally
    tiny.entity("ana", "person", "Ana Li")
    assert counts(own_counts(tiny.case()), "names") == (1, 0, 1)


def test_each_tool_has_its_measures_by_column() -> None:
    found = Counts()
    tiny = beaten()
    found.add(tiny.case(), {"textacy": {"names": None, "triples": []}})
    tools = found.compared()["dev narratives"]
    assert set(tools) == {"shadowgraph", "textacy, triples"}
    assert tools["textacy, triples"].measures["initiator and target of one act, F1"].value == 0.0
    assert tools["textacy, triples"].measures["names by coarse type F1"].value is None


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("ana li", "Ana Li"),
        ("beat and saw", "beat Ana Li and saw"),
        ("Li Bo", "Li and saw Bo"),
        ("nobody", None),
    ],
)
def test_words_of_a_triple_are_found_though_some_were_left_out(
    words: str, place: str | None
) -> None:
    span = located(TEXT, words)
    assert (None if span is None else TEXT[slice(*span)]) == place


def test_passive_triples_are_turned() -> None:
    sentence = "Ana was beaten by guards."
    turned = placed(sentence, "Ana", "was beaten by", "guards")
    assert turned is not None and sentence[slice(*turned["subject"])] == "guards"
    straight = placed(sentence, "Ana", "was beaten", "guards")
    assert straight is not None and sentence[slice(*straight["subject"])] == "Ana"
    assert placed(sentence, "Bo", "was beaten by", "guards") is None
