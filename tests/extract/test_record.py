"""The extraction record: equal after the way out and back, and as its JSON Schema says."""

import json
from dataclasses import replace
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from extract.record import from_record, schema, to_record
from graph.model import (
    Alternative,
    Block,
    BlockKind,
    Claim,
    ClaimKind,
    CountRange,
    DateInterval,
    Document,
    DocumentEntity,
    DocumentEvent,
    Extraction,
    IssueTag,
    Locator,
    Mention,
    Modality,
    Origin,
    Precision,
    Problem,
    Role,
    Scope,
    Source,
    Span,
)

TEXT = "The consulate denied that it had paid the marchers. About 40 marchers came on 17 August."
CONTRACT = Draft202012Validator(schema())

words = st.text(max_size=6)
names = st.sampled_from(["place", "time", "protest", "a_b"])
offsets = st.integers(0, 999)
scores = st.floats(0, 1)
days = st.dates().map(lambda day: day.isoformat())


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def some(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=2).map(tuple)


spans = st.builds(Span, offsets, offsets, words)
dates = st.builds(DateInterval, days, days, st.sampled_from(get_args(Precision)), words)
counts = st.builds(CountRange, maybe(st.integers()), maybe(st.integers()))
fillers = (
    words.map(lambda id: {"entity": id})
    | words.map(lambda id: {"event": id})
    | (words | dates | counts).map(lambda value: {"value": value})
)
roles = st.builds(
    lambda role, start, end, text, score, inferred, filler: Role(
        role, start, end, text, score=score, inferred=inferred, **filler
    ),
    names, offsets, offsets, words, scores, st.booleans(), fillers,
)  # fmt: skip
documents = st.builds(
    Document,
    id=words,
    text=words,
    source_sha256=st.binary(min_size=32, max_size=32).map(bytes.hex),
    reader=words,
    external_id=maybe(words),
    title=maybe(words),
    publisher=maybe(words),
    url=maybe(words),
    published=maybe(days),
    language=maybe(words),
    about=some(words),
    origins=some(st.builds(Origin, words, words)),
    locators=some(st.builds(Locator, offsets, words)),
    blocks=some(
        st.builds(Block, offsets, offsets, st.sampled_from(get_args(BlockKind)), st.integers(0, 6))
    ),
)
entities = st.builds(
    DocumentEntity,
    id=words,
    local_id=words,
    type=names,
    subtype=maybe(names),
    name=words,
    key=maybe(words),
    country=maybe(words),
    public_role=maybe(words),
    sensitive=st.booleans(),
    mentions=some(st.builds(Mention, offsets, offsets, words, offsets)),
)
events = st.builds(
    DocumentEvent,
    id=words,
    type=names,
    mode=maybe(words),
    scope=st.sampled_from(get_args(Scope)),
    claims=some(words),
    date=maybe(dates),
    place=maybe(words),
    issues=some(words),
)
sources = st.builds(Source, words, offsets, offsets, names, maybe(words))


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    document = draw(documents)
    claims = st.builds(
        Claim,
        id=words,
        document=st.just(document.id),
        kind=st.sampled_from(get_args(ClaimKind)),
        type=names,
        sentence=offsets,
        start=offsets,
        end=offsets,
        quote=words,
        trigger=spans,
        roles=some(roles),
        modality=st.sampled_from(get_args(Modality)),
        scope=st.sampled_from(get_args(Scope)),
        confidence=scores,
        rule=words,
        extractor=words,
        event=maybe(words),
        mode=maybe(words),
        attribution=some(sources),
        issues=some(st.builds(IssueTag, words, offsets, offsets)),
        cues=some(spans),
        alternatives=some(st.builds(Alternative, words, words, scores)),
    )
    return Extraction(
        document=document,
        extractor=draw(words),
        sentences=draw(some(st.tuples(offsets, offsets))),
        entities=draw(some(entities)),
        events=draw(some(events)),
        claims=draw(some(claims)),
        problems=draw(
            some(st.builds(Problem, st.just(document.id), offsets, offsets, words, words))
        ),
    )


@settings(max_examples=150, deadline=None)
@given(extractions())
def test_a_record_with_its_text_gives_back_the_same_extraction(extraction: Extraction) -> None:
    line = json.dumps(to_record(extraction, with_text=True))
    assert from_record(json.loads(line)) == extraction


@settings(max_examples=100, deadline=None)
@given(extractions(), st.booleans())
def test_every_record_keeps_the_published_schema(extraction: Extraction, with_text: bool) -> None:
    record = json.loads(json.dumps(to_record(extraction, with_text=with_text)))
    CONTRACT.validate(record)
    assert ("text" in record["document"]) == with_text


@pytest.fixture
def extraction() -> Extraction:
    """Two events of one text: a denied payment, and a protest with a date and a count."""
    document = Document("doc:1", TEXT, "0" * 64, "text/1", external_id="a", published="2019-08-20")
    consulate = DocumentEntity(
        "ent:1", "ent:1", "organization", "diplomatic_mission", "consulate", country="CN",
        mentions=(Mention(4, 13, "consulate", 0),),
    )  # fmt: skip
    date = DateInterval("2019-08-17", "2019-08-17", "day", "on 17 August")
    paid = Claim(
        "clm:1", "doc:1", "event", "mobilize", 0, 0, 51, TEXT[:51], Span(33, 37, "paid"),
        (Role("initiator", 4, 13, "consulate", entity="ent:1"),), "denied", "incident", 0.9,
        "reader", "shadowgraph/0", event="evt:1",
        attribution=(Source("consulate", 4, 13, "accused", "ent:1"),),
    )  # fmt: skip
    came = Claim(
        "clm:2", "doc:1", "event", "protest", 1, 52, 88, TEXT[52:], Span(61, 69, "marchers"),
        (
            Role("count", 52, 60, "About 40", value=CountRange(40, 40)),
            Role("time", 75, 87, "on 17 August", value=date),
        ),
        "asserted", "incident", 0.9, "reader", "shadowgraph/0", event="evt:2",
    )  # fmt: skip
    return Extraction(
        document, "shadowgraph/0", ((0, 51), (52, 88)), (consulate,),
        (
            DocumentEvent("evt:1", "mobilize", None, "incident", ("clm:1",)),
            DocumentEvent("evt:2", "protest", None, "incident", ("clm:2",), date),
        ),
        (paid, came),
    )  # fmt: skip


def test_the_fields_of_a_claim_are_those_of_the_contract(extraction: Extraction) -> None:
    claim = to_record(extraction)["claims"][0]
    assert claim["trigger"] == {"start": 33, "end": 37, "text": "paid"}
    assert claim["modality"] == "denied"
    assert claim["attribution"] == [
        {"entity": "ent:1", "text": "consulate", "start": 4, "end": 13, "kind": "accused"}
    ]
    assert claim["roles"][0]["entity"] == "ent:1"
    assert not {"event", "value"} & set(claim["roles"][0])
    assert "document" not in claim


def test_dates_and_counts_are_written_as_values(extraction: Extraction) -> None:
    record = to_record(extraction)
    values = [role["value"] for role in record["claims"][1]["roles"]]
    date = {"from": "2019-08-17", "to": "2019-08-17", "precision": "day", "text": "on 17 August"}
    assert values == [{"low": 40, "high": 40}, date]
    assert record["events"][1]["date"] == date


def test_an_event_carries_the_first_count_of_its_claims(extraction: Extraction) -> None:
    first, second = to_record(extraction)["events"]
    assert first["count"] is None
    assert second["count"] == {"low": 40, "high": 40}


def test_the_text_may_be_given_beside_the_record(extraction: Extraction) -> None:
    record = to_record(extraction)
    assert from_record(record, text=TEXT) == extraction
    with pytest.raises(ValueError, match="without the text"):
        from_record(record)
    with pytest.raises(ValueError, match="text of 3 characters"):
        from_record(record, text="abc")


def test_a_record_with_the_fields_of_the_contract_only_is_read(extraction: Extraction) -> None:
    record = to_record(extraction, with_text=True)
    required = schema()["$defs"]

    def cut(row: dict[str, Any], kind: str, *keep: str) -> dict[str, Any]:
        return {name: row[name] for name in row if name in (*required[kind]["required"], *keep)}

    record["document"] = cut(record["document"], "document", "text")
    for plural, kind in (("entities", "entity"), ("events", "event"), ("claims", "claim")):
        record[plural] = [cut(row, kind) for row in record[plural]]
    del record["extractor"]
    bare = replace(extraction, document=replace(extraction.document, reader=""))
    assert from_record(record) == bare


@pytest.mark.parametrize("path", [("version",), ("claims", 0, "modality"), ("claims", 0, "scope"),
                                  ("claims", 0, "kind"), ("events", 0, "scope")])  # fmt: skip
def test_unknown_names_and_versions_are_refused(
    extraction: Extraction, path: tuple[str | int, ...]
) -> None:
    record = to_record(extraction, with_text=True)
    place: Any = record
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = "hearsay"
    with pytest.raises(ValueError, match="hearsay"):
        from_record(record)
    assert not CONTRACT.is_valid(record)


def test_a_missing_field_is_named(extraction: Extraction) -> None:
    record = to_record(extraction, with_text=True)
    del record["claims"][0]["trigger"]
    with pytest.raises(ValueError, match="trigger"):
        from_record(record)
    del record["sentences"]
    with pytest.raises(ValueError, match="sentences"):
        from_record(record)


def test_a_record_that_is_no_tree_of_tables_is_refused() -> None:
    with pytest.raises(ValueError, match="wrong value"):
        from_record({"version": 1, "document": [], "claims": []})


def test_the_schema_names_the_same_statuses_as_the_records() -> None:
    claim = schema()["$defs"]["claim"]["properties"]
    assert tuple(claim["modality"]["enum"]) == get_args(Modality)
    assert tuple(claim["kind"]["enum"]) == get_args(ClaimKind)
    assert tuple(schema()["$defs"]["scope"]["enum"]) == get_args(Scope)
    assert tuple(schema()["$defs"]["date"]["properties"]["precision"]["enum"]) == get_args(
        Precision
    )


def test_a_role_that_holds_nothing_or_two_things_breaks_the_schema(
    extraction: Extraction,
) -> None:
    record = to_record(extraction)
    record["claims"][0]["roles"][0]["event"] = "evt:2"
    assert not CONTRACT.is_valid(record)
    del record["claims"][0]["roles"][0]["event"]
    assert CONTRACT.is_valid(record)
    del record["claims"][0]["roles"][0]["entity"]
    assert not CONTRACT.is_valid(record)


def test_the_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(schema())
