"""A hyphen at a line's end stays where the document, or the word itself, says so."""

import pytest

from extract.read.pdf.glyphs import SOFT
from extract.read.pdf.hyphens import Hyphens


def belongs(before, after, *, lines=(), hyphen="-"):
    return Hyphens(lines).belongs(before, hyphen, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [("They threat", "ened her"), ("an inter", "national body"), ("the gover", "nor said")],
)
def test_a_broken_word_is_joined(before, after):
    assert not belongs(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a counter", "protest"),
        ("the Tiananmen", "related vigil"),
        ("COVID", "19"),
        ("the UN", "backed court"),
        ("Jean", "Pierre"),
        ("a well-known, state-run-and", "Beijing"),
        ("a murder", "for-hire plot"),
        ("not only low", "level officers"),
    ],
)
def test_a_compound_keeps_its_hyphen(before, after):
    assert belongs(before, after)


def test_the_document_itself_decides_first():
    assert belongs("a sit", "in", lines=["The sit-in began."])
    assert not belongs("a counter", "protest", lines=["A counterprotest began."])
    assert not belongs("the port", "raits", lines=["port-", "raits", "port"])


def test_where_written_and_made_hyphens_differ_they_decide():
    lines = ["It was con" + SOFT, "tested in a sit-in."]
    assert not belongs("a refugee", "dense town", lines=lines, hyphen=SOFT)
    assert belongs("a refugee", "dense town", lines=lines, hyphen="-")


def test_the_first_half_before_and_keeps_its_hyphen_when_it_is_a_word():
    assert belongs("the short", "and long-term plan")
    assert not belongs("about ten thous", "and men")
