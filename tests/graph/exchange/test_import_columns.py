"""Which column says what."""

import pytest

from graph.exchange.import_columns import find_columns


def test_columns_are_found_whatever_their_case_blanks_and_order():
    found = find_columns(["Date", "EVENT ID", " type", "notes", ""], {}, edges=False)
    assert found.places == {"date": 0, "event_id": 1, "type": 2}
    assert (found.unread, found.width) == (("notes",), 5)


def test_a_column_may_have_another_name():
    found = find_columns(["user", "what"], {"initiator": "user", "type": "what"}, edges=False)
    assert found.places == {"initiator": 0, "type": 1}


def test_an_edge_list_reads_its_three_columns_and_those_that_are_named():
    header = ["actor", "url", "time", "type", "source", "outlet"]
    found = find_columns(header, {"object": "url", "publisher": "outlet"}, edges=True)
    assert found.places == {"initiator": 0, "text": 1, "date": 2, "publisher": 5}
    assert found.unread == ("type", "source")


@pytest.mark.parametrize(
    ("header", "named", "edges", "reason"),
    [
        (["type", "type"], {}, False, "has type 2 times"),
        (["x", "y"], {}, False, r"none of its columns is known \(x, y\)"),
        (["type"], {"date": "when"}, False, "no when; it has: type"),
        (["type"], {"colour": "type"}, False, "no column colour"),
        (["actor", "time"], {}, True, "--columns object=NAME"),
    ],
)
def test_what_cannot_be_read_is_said(header, named, edges, reason):
    with pytest.raises(ValueError, match=reason):
        find_columns(header, named, edges=edges)
