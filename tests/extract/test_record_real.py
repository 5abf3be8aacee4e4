"""Records of the examples as the extractor makes them: valid, complete, and equal on the way back."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from extract.read import read
from extract.record import from_record, schema, to_record
from extract.run import extract

pytestmark = pytest.mark.model

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("statement-hvsa-dunedin.md", "testimony-leipzig-singer.txt", "wire-dresden-verdict.txt")


@pytest.mark.parametrize("name", NAMES)
def test_the_record_of_an_example_keeps_the_contract(name: str) -> None:
    extraction = extract(read(EXAMPLES / name))
    record = json.loads(json.dumps(to_record(extraction, with_text=True)))
    Draft202012Validator(schema()).validate(record)
    assert from_record(record) == extraction
    assert record["claims"]
    entities = {entity["id"] for entity in record["entities"]}
    events = {event["id"] for event in record["events"]}
    text = record["document"]["text"]
    for claim in record["claims"]:
        assert text[claim["start"] : claim["end"]] == claim["quote"]
        assert claim["event"] is None or claim["event"] in events
        for role in claim["roles"]:
            assert role.get("entity") is None or role["entity"] in entities
            assert role.get("event") is None or role["event"] in events
        for source in claim["attribution"]:
            assert source["entity"] is None or source["entity"] in entities
    for event in record["events"]:
        assert event["place"] is None or event["place"] in entities
