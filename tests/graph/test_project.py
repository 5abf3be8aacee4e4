"""Clusters, ids, versions and records: the pure functions under the store, case by case."""

from dataclasses import replace

import pytest

from graph.clusters import Tie, cluster, components, key_tie
from graph.ids import content_id, digest, document_id
from graph.members import Anchor, Facts, members
from graph.model import CountRange, DateInterval, Document, Extraction, Origin, Role, Side
from graph.project import entity_of, nearest_anchor, projection
from graph.records import from_text, to_text
from graph.versions import (
    active_documents,
    best,
    extraction_digest,
    extractor_version,
    reader_version,
    superseded,
)
from tests.factory import Actor, report, said


def tie(left, right, score=0.9, person=False):
    return Tie(left, right, f"jdg:{left}{right}", person, score)


@pytest.mark.parametrize(
    ("ties", "apart", "groups", "skipped"),
    [
        ([], [], ["a", "b", "c", "d"], []),
        ([tie("a", "b")], [], ["ab", "c", "d"], []),
        ([tie("a", "b"), tie("b", "c"), tie("c", "a")], [], ["abc", "d"], []),
        ([tie("a", "b", 0.8), tie("b", "c", 0.9)], [("a", "c")], ["a", "bc", "d"], ["jdg:ab"]),
        (
            [tie("a", "b", 0.8, True), tie("b", "c", 0.9)],
            [("a", "c")],
            ["ab", "c", "d"],
            ["jdg:bc"],
        ),
        ([tie("a", "b"), tie("b", "c")], [("a", "c")], ["ab", "c", "d"], ["jdg:bc"]),
        ([tie("a", "b"), tie("c", "d"), tie("b", "c")], [("a", "d")], ["abc", "d"], ["jdg:cd"]),
        ([tie("a", "x")], [("a", "y")], ["a", "b", "c", "d"], []),
        ([key_tie("a", "b"), tie("a", "c", 1.0)], [("b", "c")], ["ab", "c", "d"], ["jdg:ac"]),
        ([key_tie("a", "b"), tie("a", "c", 0.1, True)], [("b", "c")], ["ac", "b", "d"], []),
    ],
)
def test_clusters(ties, apart, groups, skipped):
    for order in (ties, ties[::-1]):
        found = cluster("abcd", order, apart)
        assert ["".join(group) for group in found.groups] == groups
        assert list(found.skipped) == skipped


def test_components():
    assert components("abc", [("c", "a"), ("b", "z")]) == [("a", "c"), ("b",)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("a", "bc"), ("ab", "c")),
        (("a", None), ("a", "None")),
        ((1,), ("1",)),
        ((("a",), "b"), ("a", "b")),
    ],
)
def test_different_content_has_different_ids(one, other):
    assert content_id("clm", one) != content_id("clm", other)
    assert content_id("clm", one) != content_id("evt", one)


def test_equal_content_has_one_id():
    assert content_id("clm", ["a", (1, 2)]) == content_id("clm", ("a", [1, 2]))
    assert digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1})
    assert document_id("\ud800", None).startswith("doc:")
    assert document_id("text", "Gazette") != document_id("text", None)


def document(id, **more):
    return Document(id, "", "sha", more.pop("reader", "html/1"), **more)


@pytest.mark.parametrize(
    ("rows", "off"),
    [
        ([document("a"), document("b")], {}),
        ([document("a", external_id="1"), document("b", external_id="2")], {}),
        ([document("a", external_id="1"), document("b", external_id="1")], {"a": "b"}),
        (
            [
                document("a", external_id="1", published="2020-01-01"),
                document("b", external_id="1"),
            ],
            {"b": "a"},
        ),
        ([document("a", reader="html/10"), document("b", reader="html/9")], {"b": "a"}),
        (
            [document("a", reader="html/2;charset=cp1252"), document("b", reader="html/1")],
            {"b": "a"},
        ),
        ([document("a", reader="html/2"), document("b", reader="text/1")], {}),
        ([document("a", reader="html/2", publisher="x"), document("b", publisher="y")], {}),
        ([document("a", reader="odd"), document("b", reader="odd")], {}),
    ],
)
def test_superseded_documents(rows, off):
    assert superseded(rows) == superseded(rows[::-1]) == off
    assert active_documents(rows) == {row.id for row in rows} - off.keys()


@pytest.mark.parametrize(
    ("extractor", "version"),
    [
        ("rules/1.10", (1, 10)),
        ("rules/2.0.0 weights 3", (2,)),
        ("rules", ()),
        ("", ()),
    ],
)
def test_versions_of_extractors(extractor, version):
    assert extractor_version(extractor) == version
    assert reader_version(document("a", reader="html/3;x")) == 3


def test_the_best_of_several_extractions_holds_in_any_order():
    plain = report(said("protest"))
    later = replace(plain, extractor="factory/1.2")
    dated = replace(
        plain,
        document=replace(
            plain.document, published="2020-01-01", origins=(Origin("published", "file"),)
        ),
    )
    asked = replace(
        plain,
        document=replace(
            plain.document, published="2021-01-01", origins=(Origin("published", "option"),)
        ),
    )
    reread = replace(plain, document=replace(plain.document, reader="text/2"))
    for loser, winner in (
        (plain, later),
        (plain, dated),
        (dated, asked),
        (plain, reread),
        (asked, later),
    ):
        for order in ((loser, winner), (winner, loser), (winner, loser, winner)):
            assert best(order) == {plain.document.id: winner}
    other = replace(plain, sentences=())
    winner = max(plain, other, key=extraction_digest)
    assert best((plain, other)) == best((other, plain)) == {plain.document.id: winner}


@pytest.mark.parametrize(
    ("span", "member"),
    [
        ((10, 20), "a"),
        ((12, 14), "a"),
        ((18, 30), "b"),
        ((40, 50), None),
        ((20, 21), "b"),
        ((0, 9), None),
    ],
)
def test_a_side_finds_the_mention_that_it_overlaps_most(span, member):
    anchors = [Anchor("d", 10, 20, "person", "a"), Anchor("d", 19, 30, "person", "b")]
    assert nearest_anchor(Side("d", *span, "person"), anchors) == member


@pytest.mark.parametrize(
    ("facts", "public", "sensitive"),
    [
        ({Facts("person", None, "Li", None, None, False): 1}, False, True),
        ({Facts("person", None, "Li", None, "consul", False): 1}, False, False),
        ({Facts("person", None, "Li", None, "consul", True): 1}, False, True),
        ({Facts("person", None, "Li", None, None, False): 1}, True, False),
        ({Facts("person", None, "Li", None, None, True): 1}, True, True),
        ({Facts("organization", None, "Club", None, None, True): 1}, False, False),
        (
            {
                Facts("organization", None, "Club", None, None, False): 5,
                Facts("person", None, "Li", None, None, False): 1,
            },
            False,
            True,
        ),
    ],
)
def test_who_is_sensitive(facts, public, sensitive):
    assert entity_of("ent:1", facts, public=public).sensitive == sensitive


def test_the_most_frequent_name_holds_then_the_longest():
    def name(*pairs):
        facts = {Facts("person", None, text, None, None, False): n for text, n in pairs}
        return entity_of("ent:1", facts, public=False).name

    assert name(("Li", 3), ("Li Wei", 2)) == "Li"
    assert name(("Li", 2), ("Li Wei", 2)) == "Li Wei"
    assert name(("Wu", 1), ("Li", 1)) == "Li"


def test_a_place_and_a_state_of_one_name_are_two_members():
    state = Actor("Georgia", "organization", "state", key="state:GE")
    land = Actor("Georgia", "place", "country", key="place:GE")
    graph = projection([report(said("protest", organizer=state, place=land))], [])
    assert [entity.id for entity in graph.entities] == ["place:GE", "state:GE"]


def test_a_name_that_many_bodies_share_is_no_key():
    ministry = Actor("the Ministry", "organization")
    society = Actor("Harbour Lights Society", "organization")
    found = list(members(report(said("protest", organizer=ministry, target=society))))
    assert [member.key is not None for member in found] == [False, True, False]


@pytest.mark.parametrize(
    "value",
    [
        None,
        "words",
        DateInterval("2020-01-01", "2020-01-02", "interval", "x"),
        CountRange(3, None),
        CountRange(None, None),
    ],
)
def test_records_come_back_from_text_unchanged(value):
    role = Role("content", 1, 2, "\ud800 x", value=value, score=0.25, inferred=True)
    assert from_text(Role, to_text(role)) == role
    extraction = report(
        said("protest", organizer=Actor("Li Wei"), by=["witnesses"]), external_id="é"
    )
    assert from_text(Extraction, to_text(extraction)) == extraction
