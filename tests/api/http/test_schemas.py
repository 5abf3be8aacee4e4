"""The wire has the fields of the records, but for the differences that are listed here."""

from dataclasses import fields, is_dataclass
from typing import get_args, get_type_hints

import pytest
from pydantic import BaseModel

from api import documents, explained_campaigns, failures, passages, review
from api.cli.main import main
from api.schemas import (
    campaigns,
    claims,
    entities,
    events,
    judgements,
    links,
    network,
    service,
    trends,
)
from api.schemas import documents as wire_documents
from graph import model, ontology
from graph.analysis import (
    actions,
    brokers,
    bursts,
    communities,
    counter_protests,
    ego,
    escalation,
    follow,
    repeated,
    state_links,
    tactics,
    ties,
    timeline,
)
from graph.analysis.campaigns import records
from graph.store import base
from tests.examples_store import EXAMPLES

RECORD = {"record"}
STATUS = {"status", "sources", "independent_sources", "reviewed"}
COUNTS = {"sources", "independent_sources"}

CONTRACT = [
    # (wire model, record, only on the wire, only in the record)
    (claims.Claim, model.Claim, RECORD | {"locator"}, set()),
    (claims.Role, model.Role, set(), set()),
    (claims.Source, model.Source, set(), set()),
    (claims.Span, model.Span, set(), set()),
    (claims.DateInterval, model.DateInterval, set(), set()),
    (claims.CountRange, model.CountRange, set(), set()),
    (claims.IssueTag, model.IssueTag, set(), set()),
    (claims.Alternative, model.Alternative, set(), set()),
    (entities.Entity, model.Entity, RECORD, set()),
    (entities.Hit, model.Entity, RECORD | {"matched", "score"}, set()),
    (entities.Mention, passages.Passage, {"locator"}, set()),
    (events.EventNode, model.Event, RECORD, set()),
    (events.Event, model.Event, RECORD | STATUS, set()),
    (events.Answer, counter_protests.Answer, set(), set()),
    (events.CounterProtest, counter_protests.CounterProtest, set(), set()),
    (events.Count, timeline.Count, set(), set()),
    (events.Period, timeline.Period, set(), set()),
    (events.Timeline, timeline.Timeline, {"items", "next", "events", "bursts"}, {"periods"}),
    (events.Named, counter_protests.Named, set(), set()),
    (trends.Following, follow.Following, set(), set()),
    (trends.Repeated, repeated.Repeated, set(), set()),
    (trends.Escalation, escalation.Escalation, {"not_shown"}, set()),
    (trends.Month, escalation.Month, set(), set()),
    (trends.Bursts, bursts.Bursts, set(), set()),
    (trends.Burst, bursts.Burst, set(), set()),
    (campaigns.Campaigns, records.CampaignSet,
     {"named", "parameters", "seed", "not_shown", "redacted", "form"}, {"options"}),
    (campaigns.Campaign, records.Campaign, set(), set()),
    (campaigns.Member, records.Member, set(), set()),
    (campaigns.Wave, records.Wave, set(), set()),
    (campaigns.CampaignAlternative, records.Alternative, set(), set()),
    (campaigns.Follows, records.Follows, set(), set()),
    (campaigns.Evidence, records.Evidence, set(), set()),
    (campaigns.Coverage, records.Coverage, {"name", "type"}, set()),
    (campaigns.Rejected, records.Rejected, set(), set()),
    (campaigns.Explained, explained_campaigns.Explained, {"not_shown"}, set()),
    (links.Link, model.Link, RECORD, set()),
    (links.LinkWithSources, model.Link, RECORD | COUNTS, set()),
    (links.Step, model.Link, RECORD | {"quote"}, set()),
    (links.Neighbor, base.Neighbor, set(), set()),
    (links.Skipped, base.Skipped, set(), set()),
    (links.Subgraph, base.Subgraph, set(), set()),
    (links.Path, base.Path, {"steps"}, {"links"}),
    (links.Paths, base.Paths, {"items", "next", "total"}, {"paths"}),
    (network.NetworkActor, actions.Actor, set(), set()),
    (network.Tie, ties.Tie, set(), set()),
    (network.Broker, brokers.Broker, set(), set()),
    (network.Community, communities.Community, set(), set()),
    (network.CommunityPage, communities.Communities,
     {"items", "next", "total", "not_shown"}, {"communities"}),
    (network.Joiner, ego.Joiner, set(), set()),
    (network.Ego, ego.Ego, {"items", "next", "total"}, {"ties"}),
    (network.Together, tactics.Together, set(), set()),
    (network.TacticsPage, tactics.Tactics, {"items", "next", "total", "not_shown"}, {"pairs"}),
    (network.StateStep, state_links.Step, set(), set()),
    (network.StateLink, state_links.StateLink, set(), set()),
    (judgements.Judgement, model.Judgement, RECORD, set()),
    (judgements.Side, model.Side, set(), set()),
    (judgements.Pair, review.Pair, set(), set()),
    (judgements.PairSide, review.PairSide, set(), set()),
    (wire_documents.DocumentEntry, model.Document, RECORD, {"text", "blocks", "locators"}),
    (wire_documents.Document, model.Document, RECORD | {"superseded_by", "problems", "claims"}, set()),
    (wire_documents.Document, documents.WholeDocument, None, {"document"}),
    (wire_documents.Block, model.Block, set(), set()),
    (wire_documents.Locator, model.Locator, set(), set()),
    (wire_documents.Origin, model.Origin, set(), set()),
    (wire_documents.Problem, model.Problem, set(), set()),
    (wire_documents.Failure, failures.Failure, set(), set()),
    (service.Stats, base.Stats, set(), set()),
    (service.Ontology, ontology.Ontology, {"link_types"}, set()),
    (service.EntityType, ontology.EntityType, set(), set()),
    (service.RoleType, ontology.RoleType, set(), set()),
    (service.EventType, ontology.EventType, set(), set()),
    (service.RelationType, ontology.RelationType, set(), set()),
]  # fmt: skip
MODULES = (campaigns, claims, entities, events, judgements, links, network, service, wire_documents)
OWN = {"Wire", "Health", "Service", "Review", "Quote", "Note", "IngestReport", "NewDocument",
       "NewJudgement", "Withdrawal", "NamedActor", "Place", "Shown", "ShownClaim"}  # fmt: skip
"""Models of the door itself, which no record stands behind field by field."""


def _wire_names(kind: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in kind.model_fields.items()}


@pytest.mark.parametrize(("wire", "record", "more", "less"), CONTRACT)
def test_the_wire_has_the_fields_of_the_record(wire, record, more, less):
    assert is_dataclass(record)
    of_record = {field.name.rstrip("_") for field in fields(record)}
    if more is None:
        assert of_record - less <= _wire_names(wire)
    else:
        assert _wire_names(wire) - more == of_record - less
        assert more <= _wire_names(wire) and less <= of_record


def test_every_wire_model_stands_in_the_contract():
    known = {wire for wire, *_ in CONTRACT}
    models = {
        value
        for module in MODULES
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, BaseModel)
    }
    left = {kind.__name__ for kind in models - known}
    assert {name for name in left if not name.endswith("Page") and "[" not in name} == OWN


def test_the_report_has_what_the_command_line_prints():
    assert {"new", "unchanged", "superseded", "failed", "undated"} <= _wire_names(
        wire_documents.IngestReport
    )


@pytest.mark.parametrize(
    ("wire", "field", "names"),
    [
        (claims.Claim, "modality", model.Modality),
        (claims.Claim, "kind", model.ClaimKind),
        (events.Event, "status", model.Status),
        (links.Link, "standing", model.Standing),
        (judgements.Judgement, "verdict", model.Verdict),
    ],
)
def test_closed_lists_of_names_are_those_of_the_records(wire, field, names):
    assert get_args(get_type_hints(wire)[field]) == get_args(names)


def _models():
    for module in MODULES:
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, BaseModel):
                extra = value.model_config.get("json_schema_extra") or {}
                for example in extra.get("examples", ()):
                    yield pytest.param(value, example, id=value.__name__)


@pytest.mark.parametrize(("wire", "example"), list(_models()))
def test_examples_are_what_they_are_examples_of(wire, example):
    made = wire.model_validate(example)
    assert made.model_dump(by_alias=True, exclude_unset=True) == example


def test_examples_are_taken_from_the_invented_corpus():
    corpus = " ".join(
        " ".join(p.read_text("utf-8").split()) for p in EXAMPLES.glob("*.*") if p.is_file()
    )
    said = [claims.EXAMPLE["quote"], entities.EXAMPLE["name"], *_quotes()]
    assert all(words in corpus for words in said), [w for w in said if w not in corpus]


def _quotes():
    for example in judgements.Pair.model_config["json_schema_extra"]["examples"]:
        yield from (example[side]["quote"] for side in ("left", "right"))
    yield wire_documents.NewDocument.model_config["json_schema_extra"]["examples"][0]["title"]


@pytest.mark.model
def test_the_ids_of_examples_are_those_of_the_invented_corpus(capsys):
    path = str(EXAMPLES / "local-dunedin-reprint.txt")
    assert main(["extract", path]) == 0
    assert f'"id": "{claims.EXAMPLE["document"]}"' in capsys.readouterr().out
