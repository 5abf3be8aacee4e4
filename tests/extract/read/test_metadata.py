"""Metadata is checked at the border, and merging does not depend on order."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.read.metadata import FIELDS, Metadata, merge
from graph.errors import UnreadableInput
from graph.model import ORIGINS, Document, Origin

VALUES = {
    "published": st.sampled_from(["2019-01-01", "2020-02-02"]),
    "publisher": st.just("Club"),
    "url": st.sampled_from(["https://a.example", "https://b.example"]),
    "title": st.sampled_from(["A", "B"]),
    "language": st.sampled_from(["en", "fr"]),
    "about": st.sampled_from([("CN",), ("CN", "IR")]),
    "external_id": st.sampled_from(["1", "2"]),
}


@st.composite
def readings(draw):
    values, origins = {}, []
    for field in FIELDS:
        if draw(st.booleans()):
            values[field] = draw(VALUES[field])
            if field != "language" or draw(st.booleans()):
                origins.append(Origin(field, draw(st.sampled_from(ORIGINS))))
    reader = draw(st.sampled_from(["text/1", "text/2", "markdown/1", "text/1;charset=cp1252"]))
    sha256 = draw(st.sampled_from(["a" * 64, "b" * 64]))
    return Document("doc:1", "text", sha256, reader, origins=tuple(origins), **values)


@given(readings(), readings(), readings())
def test_merging_is_commutative_associative_and_idempotent(a, b, c):
    assert merge(a, b) == merge(b, a)
    assert merge(merge(a, b), c) == merge(a, merge(b, c))
    assert merge(a, a) == dataclasses.replace(a)
    assert merge(merge(a, b), a) == merge(a, b)


def test_the_higher_origin_holds_and_at_equal_rank_the_smaller_value():
    base = Document("doc:1", "text", "s", "text/1")
    option = dataclasses.replace(base, title="Z", origins=(Origin("title", "option"),))
    file = dataclasses.replace(base, title="A", origins=(Origin("title", "file"),))
    other = dataclasses.replace(base, title="B", origins=(Origin("title", "file"),))
    assert merge(option, file).title == "Z"
    assert merge(other, file).title == "A"
    assert merge(base, file).origins == (Origin("title", "file"),)


def test_two_documents_are_not_merged():
    one = Document("doc:1", "text", "s", "text/1")
    with pytest.raises(ValueError, match="two documents"):
        merge(one, dataclasses.replace(one, id="doc:2"))


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"published": "2019-02-30"}, "published"),
        ({"published": "May 2019"}, "published"),
        ({"published": "2019-02-03junk"}, "published"),
        ({"language": "english"}, "language"),
        ({"about": "China"}, "about"),
        ({"about": 7}, "about"),
        ({"about": [False]}, "about"),
        ({"title": 7}, "title"),
        ({"id": 1.5}, "id"),
    ],
)
def test_a_wrong_value_names_file_place_and_field(fields, reason):
    with pytest.raises(UnreadableInput) as caught:
        Metadata.from_fields(fields, path="metadata.csv", place="line 4")
    assert str(caught.value).startswith(f"metadata.csv: line 4: {reason}: ")


def test_values_are_brought_into_one_form():
    fields = {
        "published": "2019-08-17T10:00:00Z", "language": "en-US", "about": "cn; hk,CN",
        "title": " A \n B ", "publisher": "  ", "id": 7, "other": object(),
    }  # fmt: skip
    assert Metadata.from_fields(fields, path="p", place="") == Metadata(
        published="2019-08-17", language="en", about=("CN", "HK"), title="A B", external_id="7"
    )
