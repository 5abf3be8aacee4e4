"""One record a line, the same bytes for the same content."""

import json

from hypothesis import given
from hypothesis import strategies as st

from graph.exchange.jsonl import claim_record, document_record, entity_record, to_lines
from graph.model import Entity, Mention
from tests.factory import Actor, report, said


def test_lines_have_sorted_keys_and_end_with_a_line_end():
    (line,) = to_lines([{"b": "Ångström", "a": 1}])
    assert line == '{"a":1,"b":"Ångström"}\n'


@given(st.text())
def test_no_text_can_break_a_line(text):
    (line,) = to_lines([{"text": text}])
    assert line.count("\n") == 1 and "\r" not in line
    assert json.loads(line) == {"text": text}


def test_records_carry_the_documented_fields():
    extraction = report(said("protest", organizer=Actor("Circle", "organization")))
    claim = claim_record(extraction.claims[0])
    assert (claim["record"], claim["document"]) == ("claim", extraction.document.id)
    assert claim["roles"][0]["text"] == "Circle" and "event" not in claim["roles"][0]
    document = document_record(extraction.document, superseded_by=None)
    assert (document["record"], document["superseded_by"]) == ("document", None)
    assert document["text"] == extraction.document.text


def test_mentions_come_in_the_order_of_document_and_text():
    entity = Entity("ent:a", "person", None, "A", ("A",), None, True, ("ent:a",), ("d", "e"))
    mentions = [
        ("e", Mention(0, 1, "A", 0)),
        ("d", Mention(9, 10, "A", 2)),
        ("d", Mention(3, 4, "A", 1)),
    ]
    record = entity_record(entity, mentions)
    assert [(m["document"], m["start"]) for m in record["mentions"]] == [
        ("d", 3),
        ("d", 9),
        ("e", 0),
    ]
    assert set(record["mentions"][0]) == {"document", "start", "end", "text"}
