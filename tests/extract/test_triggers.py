"""The trigger lexicon: every entry keeps its two examples."""

from pathlib import Path

import pytest
from spacy.language import Language

from extract import trigger_entries
from extract.trigger_entries import TriggerEntry, trigger_lexicon
from extract.trigger_match import forms, matches
from extract.triggers import find_triggers, is_false_friend, matching_entries
from extract.wordlists import LexiconError
from graph.ontology import ontology

pytestmark = pytest.mark.model

ENTRIES = [e for e in trigger_lexicon().all_entries() if e.types]
FRIENDS = [e for e in trigger_lexicon().all_entries() if not e.types]


def fires(nlp: Language, entry: TriggerEntry, text: str) -> bool:
    return any(
        entry.name in {e.name for e in matching_entries(t)} and not is_false_friend(t)
        for t in nlp(text)
    )


def is_friend(nlp: Language, entry: TriggerEntry, text: str) -> bool:
    return any(
        set(forms(t.lemma_.lower(), t.lower_)) & entry.words and matches(t, entry)
        for t in nlp(text)
    )


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.name)
def test_an_entry_finds_its_example_and_leaves_the_other(
    nlp: Language, entry: TriggerEntry
) -> None:
    assert fires(nlp, entry, entry.yes)
    assert not fires(nlp, entry, entry.no)


@pytest.mark.parametrize("entry", FRIENDS, ids=lambda e: e.name)
def test_a_false_friend_is_told_from_the_event(nlp: Language, entry: TriggerEntry) -> None:
    assert is_friend(nlp, entry, entry.yes)
    assert not is_friend(nlp, entry, entry.no)


def test_every_type_has_entries() -> None:
    assert {e.types[0] for e in ENTRIES} == set(ontology().event_types)


def test_the_event_noun_is_the_trigger_and_the_light_verb_is_not(nlp: Language) -> None:
    found = find_triggers(nlp("They staged a counter-protest.")[:])
    assert [(t.token.text, t.types[0]) for t in found] == [("counter-protest", "counter_protest")]


@pytest.mark.parametrize(
    "text",
    [
        "Sixty loyalists turned out to face the marchers.",
        "Men in red formed a line across from the vigil.",
        "Students showed up to drown out the mourners.",
    ],
)
def test_counter_protests_in_plain_words(nlp: Language, text: str) -> None:
    assert "counter_protest" in {t.types[0] for t in find_triggers(nlp(text)[:])}


def test_a_run_in_heading_has_no_triggers(nlp: Language) -> None:
    doc = nlp("Threats, Harassment, Surveillance, and Coercion: Agents followed the exile.")
    found = [t.token.text for sentence in doc.sents for t in find_triggers(sentence)]
    assert found == ["followed"]


@pytest.mark.parametrize(
    ("yaml", "entry"),
    [
        ("entries: {a: {type: prottest, words: march, weight: 1, yes: x, no: y}}", "a"),
        ("entries: {a: {type: protest, words: march, weight: 2, yes: x, no: y}}", "a"),
        ("entries: {a: {type: protest, words: march, weight: 1, yes: x}}", "a"),
        ("entries: {a: {type: protest, words: march march, weight: 1, yes: x, no: y}}", "a.words"),
        ("entries: {a: {type: protest, wrods: march, weight: 1, yes: x, no: y}}", "a"),
        ("entry: {}", "entry"),
    ],
)
def test_a_wrong_entry_is_named(
    yaml: str, entry: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "triggers.yaml").write_text(yaml, encoding="utf-8")
    monkeypatch.setattr(trigger_entries, "FOLDER", tmp_path)
    with pytest.raises(LexiconError) as error:
        trigger_lexicon.__wrapped__()
    assert (error.value.file, error.value.entry) == ("triggers.yaml", entry)
