"""A mistake in the vocabulary is named with file, path and reason; the one that ships has none."""

from pathlib import Path

import pytest
import yaml

from graph.errors import OntologyError
from graph.model import STANDING
from graph.ontology import DEFAULT, load_ontology, ontology

TREE = yaml.safe_load(DEFAULT.read_text(encoding="utf-8"))


def changed(path, value):
    """The shipped vocabulary with one value changed; a value of None takes the key out."""
    tree = yaml.safe_load(DEFAULT.read_text(encoding="utf-8"))
    *way, last = path.split("/")
    row = tree
    for step in way:
        row = row[step]
    if value is None:
        del row[last]
    else:
        row[last] = value
    return tree


@pytest.mark.parametrize(
    ("path", "value", "where", "reason"),
    [
        ("roles", None, "roles", "is missing"),
        ("roles", ["initiator"], "roles", "must be a table"),
        ("entity_types/person/color", "orange", "entity_types.person.color", "#RRGGBB, not orange"),
        ("entity_types/person/shape", "cube", "entity_types.person.shape", "must be one of"),
        (
            "entity_types/person/subtypes",
            "official",
            "entity_types.person.subtypes",
            "a list of names",
        ),
        (
            "entity_types/person/subtypes",
            ["a", "a"],
            "entity_types.person.subtypes",
            "a name twice",
        ),
        ("entity_types/person/size", 3, "entity_types.person.size", "is not known; known: color"),
        (
            "entity_types/person/definition",
            None,
            "entity_types.person.definition",
            "must be a text",
        ),
        (
            "roles/target/holds",
            "person",
            "roles.target.holds",
            "must be entity, event, value or either",
        ),
        ("roles/target/from", None, "roles.target.from", "exactly where a link stands"),
        ("roles/target/from", "place", "roles.target.from", "must be actor or event"),
        ("roles/target/link", "targeted", "roles.target.link", "in capitals"),
        (
            "roles/target_event/by_type",
            {"picnic": "AT"},
            "roles.target_event.by_type",
            "unknown name picnic",
        ),
        ("anywhere", ["time", "weather"], "anywhere", "unknown name weather"),
        ("event_types/protest/roles", ["hero"], "event_types.protest.roles", "unknown name hero"),
        ("event_types/protest/agent", "target_event", "event_types.protest.agent", None),
        (
            "event_types/doxx/agent",
            "organizer",
            "event_types.doxx.agent",
            "organizer is not among its roles",
        ),
        ("relations/leads/subject", ["ghost"], "relations.leads.subject", "unknown name ghost"),
        (
            "event_relations/disrupts/object",
            ["picnic"],
            "event_relations.disrupts.object",
            "unknown name",
        ),
        (
            "modalities/denied/standing",
            "unsure",
            "modalities.denied.standing",
            "unknown standing unsure",
        ),
        ("standings/refuted/color", "#12345", "standings.refuted.color", "#RRGGBB"),
        ("issues/cause", ["tibet"], "issues.cause", "tibet stands under community too"),
        ("attribution_kinds", None, "attribution_kinds", "a list of names"),
    ],
)
def test_a_mistake_is_named(tmp_path, path, value, where, reason):
    file = tmp_path / "ontology.yaml"
    file.write_text(yaml.safe_dump(changed(path, value), sort_keys=False), encoding="utf-8")
    if reason is None:
        assert load_ontology(file).event_types["protest"].agent == value
        return
    with pytest.raises(OntologyError) as fault:
        load_ontology(file)
    assert (fault.value.file, fault.value.where) == (str(file), where)
    assert reason in fault.value.reason and where in str(fault.value)


@pytest.mark.parametrize("content", ["a: [", "just words", "- 1", "\x00"])
def test_a_file_that_is_no_vocabulary_is_refused(tmp_path, content):
    file = tmp_path / "ontology.yaml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(OntologyError):
        load_ontology(file)
    with pytest.raises(OntologyError, match=r"missing\.yaml"):
        load_ontology(Path(tmp_path, "missing.yaml"))


def test_the_shipped_vocabulary_is_whole():
    vocabulary = ontology()
    assert len(vocabulary.event_types) == 24
    assert dict(vocabulary.modalities) == dict(STANDING)
    assert {"INITIATED", "RESPONDS_TO", "DISRUPTS", "LEADS", "PART_OF_EVENT"} <= set(
        vocabulary.link_types
    )
    assert vocabulary.roles["target_event"].link_type("assault") == "DISRUPTS"
    assert vocabulary.roles["time"].link_type("assault") is None
    assert TREE["version"] == 1
