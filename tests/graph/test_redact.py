"""Redaction of records: only listed fields pass, and ids cannot be made from a guessed name."""

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.exchange.jsonl import (
    claim_record,
    document_record,
    entity_record,
    event_record,
    finding_record,
    judgement_record,
    link_record,
)
from graph.ids import content_id
from graph.model import (
    Alternative,
    Claim,
    DateInterval,
    Document,
    Entity,
    Event,
    Finding,
    IssueTag,
    Judgement,
    Link,
    Locator,
    Mention,
    Origin,
    Role,
    Side,
    Source,
    Span,
)
from graph.redact import Policy, redact
from graph.sources import Review

SECRET = b"a secret of sixteen bytes or more"
NAME = "Guo Haiwen"
POLICY = Policy(SECRET, lambda text: [], frozenset({"Alana Thursbie"}), frozenset({NAME, "Guo"}))

QUOTE = f"{NAME} told Alana Thursbie of it."
CLAIM = Claim(
    id="clm:1", document="doc:1", kind="event", type="harass", sentence=3, start=100, end=130,
    quote=QUOTE, trigger=Span(111, 115, "told"),
    roles=(
        Role("target", 100, 110, NAME, entity="ent:1"),
        Role("time", 1, 2, "on Monday, said Guo", value=DateInterval("2023-05-01", "2023-05-01", "day", "on Monday")),
        Role("content", 1, 2, "of Guo", value="of Guo"),
    ),
    modality="alleged", scope="incident", confidence=0.9, rule="reader", extractor="shadowgraph/1",
    event="evt:1", attribution=(Source(f"friends of {NAME}", 5, 9, "witness", "ent:1"),),
    issues=(IssueTag("press", 1, 2),), cues=(Span(1, 2, NAME),),
    alternatives=(Alternative("target", "ent:2", 0.2), Alternative("target", NAME, 0.1)),
)  # fmt: skip
DOCUMENT = Document(
    id="doc:1", text=QUOTE, source_sha256="ab" * 32, reader="text/1", external_id=f"letter of {NAME}",
    title=f"What {NAME} wrote", publisher=NAME, url=f"https://x.example/{NAME}", published="2023-05-01",
    language="en", about=("CN",), origins=(Origin("title", "option"),), locators=(Locator(0, NAME),),
)  # fmt: skip
PERSON = Entity(
    "ent:1", "person", "student", NAME, (NAME,), "CN", True, ("ent:1",), ("doc:1",), "chair of Guo"
)
JUDGEMENT = Judgement(
    "jdg:1", Side("doc:1", 1, 2, "person"), Side("", 0, 0, "person", key=f"name:{NAME}"), "positive",
    f"person:{NAME}", 1.0, f"i know that this is {NAME.lower()}", (("name", NAME),), "2024-01-01T00:00:00+00:00",
    True, f"person:{NAME}", "2024-01-02T00:00:00+00:00",
)  # fmt: skip
RECORDS = [
    claim_record(CLAIM),
    document_record(DOCUMENT, superseded_by="doc:2"),
    entity_record(PERSON, [("doc:1", Mention(0, 10, NAME, 0))]),
    event_record(
        Event("evt:1", "harass", None, "incident", ("evt:1",), ("doc:1",), ("clm:1",), place="place:CN"),
        status="alleged", sources=1, independent_sources=1, reviewed=Review(f"person:{NAME}", "2024-01-01"),
    ),
    link_record(
        Link("lnk:1", "TARGETED", "evt:1", "ent:1", "reported", ("clm:1",)), sources=1, independent_sources=1
    ),
    judgement_record(JUDGEMENT),
    finding_record(Finding("fnd:1", "paths", (("from", NAME),), "ab", json.dumps({"name": NAME}))),
]  # fmt: skip


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: str(record["record"]))
def test_no_name_offset_text_or_address_leaves(record):
    shown = redact(record, POLICY)
    text = json.dumps(shown, ensure_ascii=False)
    assert shown["redacted"] is True
    assert "guo" not in text.lower() and "haiwen" not in text.lower()
    assert not set(_keys(shown)) & {
        "start", "end", "sentence", "locators", "blocks", "url", "key", "mentions", "source_sha256",
        "external_id", "features", "reason", "result", "parameters", "data_digest",
    }  # fmt: skip
    if record["record"] == "document":
        assert "text" not in shown
    for id in ("doc:1", "ent:1", "clm:1", "evt:1", "lnk:1", "jdg:1"):
        assert f'"{id}"' not in text


def _keys(value):
    if isinstance(value, dict):
        yield from value
        for item in value.values():
            yield from _keys(item)
    elif isinstance(value, list):
        for item in value:
            yield from _keys(item)


def test_what_may_be_shown_is_still_there():
    shown = redact(RECORDS[0], POLICY)
    assert shown["quote"] == "[name] told Alana Thursbie of it."
    assert shown["roles"][1]["value"] == {
        "from": "2023-05-01",
        "to": "2023-05-01",
        "precision": "day",
        "text": "on Monday",
    }
    assert (shown["modality"], shown["confidence"], shown["type"]) == ("alleged", 0.9, "harass")


def test_records_still_fit_together_by_their_keyed_ids():
    claim, _, entity, event, link, *_ = (redact(record, POLICY) for record in RECORDS)
    assert claim["roles"][0]["entity"] == entity["id"] == link["to"]
    assert claim["event"] == event["id"] == link["from"]
    assert link["claims"] == [claim["id"]]


def test_a_private_person_has_one_pseudonym_and_no_office():
    shown = redact(RECORDS[2], POLICY)
    assert shown["name"].startswith("person ") and shown["names"] == [shown["name"]]
    assert "public_role" not in shown and shown["sensitive"] is True


def test_an_entity_of_unknown_standing_counts_as_private():
    shown = redact({"id": "ent:9", "type": "person", "name": "Alana Thursbie"}, POLICY)
    assert shown["name"].startswith("person ")


def test_a_body_that_only_the_texts_know_gets_a_pseudonym():
    body = Entity(
        "ent:3", "organization", None, "Guo Circle", ("Guo Circle",), None, False, ("ent:3",), ()
    )
    shown = redact(entity_record(body, []), POLICY)
    assert shown["name"].startswith("organization ") and shown["names"] == [shown["name"]]


def test_ids_of_states_and_coded_places_are_public():
    for id in ("state:CN", "place:CN-XJ", "place:geonames:12", "campus:otago.ac.nz"):
        assert POLICY.keyed_id(id) == id
    for id in (
        "place:Guo Haiwen",
        "campus:Guo Haiwen",
        "account:telegram/guo",
        "Guo Haiwen",
        "guo:x",
    ):
        keyed = POLICY.keyed_id(id)
        assert "guo" not in keyed.lower() and "haiwen" not in keyed.lower()


def test_no_id_can_be_made_from_a_guessed_name():
    made = content_id("ent", (f"name:person:{NAME.lower()}",))
    text = json.dumps([redact({**RECORDS[2], "id": made}, POLICY)])
    guesses = {made.partition(":")[2]}
    for form in (NAME, NAME.lower(), made, f"name:person:{NAME.lower()}"):
        for hash in (hashlib.sha256, hashlib.sha1, hashlib.md5):
            guesses.add(hash(form.encode()).hexdigest())
    assert not [g for g in guesses if g[:6] in text]
    other = Policy(b"another secret of the other store", lambda text: [])
    assert redact({**RECORDS[2], "id": made}, other)["id"] not in text


@given(
    name=st.text(max_size=12),
    value=st.one_of(
        st.text(), st.integers(), st.lists(st.text()), st.dictionaries(st.text(), st.text())
    ),
)
def test_a_field_that_nobody_listed_never_passes(name, value):
    assert set(redact({f"x{name}x": value}, POLICY)) == {"redacted"}


@pytest.mark.parametrize(
    "field", ["type", "country", "rule", "published", "status", "mode", "issues"]
)
def test_a_field_of_plain_words_passes_only_words_of_its_kind(field):
    value = [f"{NAME}!"] if field == "issues" else f"«{NAME}»"
    assert NAME not in json.dumps(redact({field: value}, POLICY), ensure_ascii=False)


def test_the_argument_is_left_as_it_is():
    before = json.dumps(RECORDS[0])
    redact(RECORDS[0], POLICY)
    assert json.dumps(RECORDS[0]) == before


def test_a_short_secret_is_refused():
    with pytest.raises(ValueError, match="at least 16 bytes"):
        Policy(b"short", lambda text: [])
