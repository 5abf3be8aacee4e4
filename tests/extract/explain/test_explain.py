"""An explanation tells what a real run did, and the run is the same with and without it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.event_component import readings_by_sentence
from extract.explain import Candidate, Change, Explanation, SentenceExplained, explain
from extract.explain.changes import steps_of
from extract.explain.record import StepTaken
from extract.explain.recorder import Recorder, file_of, says
from extract.find_frames import read_frames
from extract.frames import Filler, Frame
from extract.onlooker import Onlooker
from extract.pipeline import build_nlp, parse
from extract.read import Metadata, read, read_text
from extract.roles.stray import without_strays
from extract.run import extract
from extract.status.unrefuted import founded_refutation
from graph.plain import plain

pytestmark = pytest.mark.model

ROOT = Path(__file__).parents[3]
EXAMPLES = ROOT / "examples"
NAMES = ("statement-burrard-university.md", "log-cambridge-college.txt", "wire-dunedin-lawn.txt")
UNMARKED = (
    "read_frames", "with_coordination", "fears_for_kin", "summaries", "receptions",
    "further_crowds",
    "roles_of", "said_once", "with_shared_fronts", "with_scenes", "with_host_lands", "with_answers",
    "with_chosen_dates", "with_told_lands", "claims_of",
)  # fmt: skip
"""Steps that leave no mark in the name of a rule."""


def explained(text: str, *, format: str = "text", **fields: object) -> Explanation:
    document = read_text(text, metadata=Metadata(**fields), format=format)  # type: ignore[arg-type]
    return explain(document)


def candidate(sentence: SentenceExplained, word: str) -> Candidate:
    (found,) = [c for c in sentence.candidates if c.text == word]
    return found


@pytest.fixture(scope="module", params=NAMES)
def example(request: pytest.FixtureRequest) -> Explanation:
    return explain(read(EXAMPLES / request.param))


def test_the_run_is_the_same_as_without_an_explanation(example: Explanation) -> None:
    assert extract(example.extraction.document) == example.extraction


def test_every_event_claim_is_explained_once_and_told_in_the_list(example: Explanation) -> None:
    lines = list(example.lines())
    sentences = [example.sentence(line.number) for line in lines]
    claims = [c.claim.id for s in sentences for c in s.candidates if c.claim is not None]
    events = [claim.id for claim in example.extraction.claims if claim.kind == "event"]
    assert sorted(claims) == sorted(events) and events
    assert sum(len(line.events) for line in lines) == len(events)


def test_what_was_read_and_dropped_has_its_step(example: Explanation) -> None:
    for line in example.lines():
        sentence = example.sentence(line.number)
        dropped = [c for c in sentence.candidates if c.dropped_by is not None]
        assert len(dropped) == line.dropped
        assert all(c.because and c.claim is None for c in dropped)
        assert all(c.because for c in sentence.candidates if c.claim is None)


def test_the_steps_lead_from_the_first_reading_to_the_claim(example: Explanation) -> None:
    for line in example.lines():
        for told in example.sentence(line.number).candidates:
            if told.claim is None:
                continue
            last = {}
            for step in told.steps:
                last.update(
                    {c.what: c.after for c in step.changes if c.what in ("type", "modality")}
                )
            assert last == {"type": told.claim.type, "modality": told.claim.modality}
            assert told.confidence is not None
            assert told.confidence.calibrated == told.claim.confidence


def test_a_sentence_as_json_holds_no_word_of_the_parser(example: Explanation) -> None:
    for line in example.lines():
        assert json.loads(json.dumps(plain(example.sentence(line.number))))


def test_every_step_says_what_it_is_for() -> None:
    recorder = Recorder()
    extract(read_text("Agents threatened two students in Oslo."), None, recorder)
    steps = [after.step for after in (*recorder.framed, *recorder.drafted)]
    assert len({step.__name__ for step in steps}) == len(steps) > 15
    assert all(says(step) for step in steps)
    assert all((ROOT / file_of(step)).is_file() for step in steps)


def test_an_onlooker_that_looks_away_changes_nothing() -> None:
    document = read_text("The embassy denied that its staff had threatened the students.")
    assert extract(document, None, Onlooker()) == extract(document)


def test_every_mark_in_the_rule_of_a_claim_has_its_step(example: Explanation) -> None:
    for line in example.lines():
        for told in example.sentence(line.number).candidates:
            if told.claim is None or "lead_in" in told.claim.rule:
                continue
            marks = told.claim.rule.replace("+word_list_type", "").split("+")[1:]
            frame_steps = [s.step for s in told.steps if s.step not in UNMARKED]
            assert len(frame_steps) == len(marks), (marks, frame_steps)


def read_as(text: str, word: str, *fillers: tuple[str, str], modality: str) -> Frame:
    """A frame as the reader might give it, with a real parse."""
    doc = parse(read_text(text), build_nlp())
    tokens = {token.text: token for token in doc}
    return Frame(
        sentence=0,
        trigger=tokens[word],
        type="mobilize",
        confidence=0.9,
        fillers=tuple(Filler(role, tokens[text], 0.9, "reader") for role, text in fillers),
        modality=modality,
        scope="incident",
        source=None,
        rule="reader",
    )


def told_steps(frame: Frame, guard: Callable[[Frame], Frame]) -> list[StepTaken]:
    recorder = Recorder()
    recorder.frames(read_frames, [frame])
    recorder.frames(guard, [guard(frame)])
    return list(steps_of(recorder, (frame.trigger.i, frame.type, 0)))


def test_a_guard_is_named_with_what_it_changed() -> None:
    frame = read_as("The consulate paid the students.", "paid", modality="negated")
    first, second = told_steps(frame, founded_refutation)
    assert first.step == "read_frames" and Change("modality", None, "negated") in first.changes
    assert second.step == "founded_refutation"
    assert second.says == "Where no word can deny or negate an event, it is not denied or negated."
    assert second.changes == (Change("modality", "negated", "asserted"),)


def test_a_stray_filler_is_told_with_the_rule_that_forbids_it() -> None:
    frame = read_as("Nobody paid us.", "paid", ("initiator", "Nobody"), modality="asserted")
    _, second = told_steps(frame, without_strays)
    assert second.step == "without_strays"
    (change,) = second.changes
    assert (change.what, change.before, change.after) == ("initiator", "Nobody", None)
    assert change.why is not None and change.why.startswith("nobody: ")


def test_a_guard_that_changes_nothing_is_not_told() -> None:
    frame = read_as("The consulate paid the students.", "paid", modality="asserted")
    assert [step.step for step in told_steps(frame, founded_refutation)] == ["read_frames"]


def test_the_scores_are_those_of_the_run() -> None:
    recorder = Recorder()
    document = read_text("Agents of the embassy threatened two students in Oslo on 3 May 2021.")
    extraction = extract(document, None, recorder)
    assert recorder.read is not None
    reading = readings_by_sentence(recorder.read.doc)[0][1].events[0]
    told = candidate(Explanation(extraction, recorder).sentence(0), "threatened")
    scores = {
        (role.role, word.word): word.score
        for role in told.reader.roles
        for word in role.words
        if word.read
    }
    assert scores == {(r.role, r.word): round(r.score, 4) for r in reading.roles} != {}
    assert told.reader.event_score == round(reading.event_score, 4)
    assert [(t.name, t.score) for t in told.reader.types] == [
        (name, round(score, 4)) for name, score in reading.types
    ]


def test_each_role_has_at_most_three_words_the_best_first() -> None:
    sentence = explained(
        "Police, soldiers, agents and diplomats threatened the students of the club."
    ).sentence(0)
    roles = candidate(sentence, "threatened").reader.roles
    for role in roles:
        scores = [word.score for word in role.words]
        assert 1 <= len(scores) <= 3 and scores == sorted(scores, reverse=True)


def test_a_denial_has_its_cue_its_source_and_the_rule_of_the_grammar() -> None:
    told = candidate(
        explained("The embassy denied that its staff had threatened the students.").sentence(0),
        "threatened",
    )
    assert told.grammar.modality == "denied"
    assert told.grammar.rule == "verb of denying"
    assert (told.grammar.cues, told.grammar.source) == (("denied",), "embassy")


def test_a_word_of_the_list_that_is_no_event_says_why() -> None:
    told = candidate(explained("The frost threatened the roses.").sentence(0), "threatened")
    assert told.claim is None and told.dropped_by is None and told.word_list is not None
    assert "the reader gives 0." in told.because and "training met" in told.because


def test_a_recommendation_is_silent_and_says_so() -> None:
    text = (
        "# Findings\n\nAgents threatened two students in Oslo.\n\n"
        "We recommend that the government:\n\n- expel diplomats who threaten students.\n"
    )
    told = explained(text, format="markdown")
    (line,) = [line for line in told.lines() if "expel" in line.text]
    sentence = told.sentence(line.number)
    assert line.silent and sentence.silent and sentence.block == "recommendation"
    assert sentence.candidates
    assert all("no event is looked for" in c.because for c in sentence.candidates)


def test_a_text_that_tells_hardly_anything_says_which_step_dropped_its_events() -> None:
    told = explain(read(EXAMPLES / "chess-cambridge.txt"))
    sentences = [told.sentence(line.number) for line in told.lines() if line.dropped]
    steps = {c.dropped_by for s in sentences for c in s.candidates if c.dropped_by}
    assert steps == {"without_lonely"}


def test_a_fear_is_the_rule_that_read_it() -> None:
    text = "Agents threatened the singer in Oslo. She is afraid for her family at home."
    told = candidate(explained(text).sentence(1), "afraid")
    assert told.confidence is not None and told.confidence.of == "fears_for_kin"
    assert told.steps[0].step == "fears_for_kin"


def test_an_item_that_is_read_with_its_lead_in_says_so() -> None:
    text = "The embassy denies that its staff:\n\n- threatened two students in Oslo;\n- left.\n"
    told = explained(text, format="markdown")
    (line,) = [line for line in told.lines() if "threatened" in line.text]
    threat = candidate(told.sentence(line.number), "threatened")
    assert threat.claim is not None and threat.confidence is not None
    assert "with_lead_ins" in [step.step for step in threat.steps]
    assert threat.confidence.of in ("type", "with_lead_ins")


def test_the_words_of_a_role_are_told_with_whom_they_stand_for() -> None:
    text = "Agents of the Rwandan embassy threatened a journalist. They threatened him in Oslo."
    told = explained(text)
    threatened = candidate(told.sentence(1), "threatened")
    found = {c.what: c for s in threatened.steps if s.step == "roles_of" for c in s.changes}
    assert found["target"].before == "him" and found["target"].why is not None
    him = next(m for m in told.sentence(1).mentions if m.text == "him")
    assert him.kind == "pronoun" and him.tied_by == "coref:pronoun"
    assert him.entity == found["target"].why and him.kept


def test_the_parse_is_a_tree_of_the_sentence() -> None:
    words = explained("Two  activists\nwere beaten by guards.").sentence(0).words
    assert [word.text for word in words] == [
        "Two", "activists", "were", "beaten", "by", "guards", ".",
    ]  # fmt: skip
    assert [word.head for word in words].count(None) == 1
    assert words[1].dep == "nsubjpass" and words[1].head == 3


def test_a_language_that_is_not_read_gives_sentences_without_candidates() -> None:
    told = explained(
        "Selon Amnesty International, des agents ont suivi et menacé des militants à Bruxelles."
    )
    sentence = told.sentence(0)
    assert sentence.candidates == () and sentence.words == ()


def test_a_sentence_that_is_not_there_is_an_error() -> None:
    told = explained("Agents threatened two students in Oslo.")
    for number in (-1, 1):
        with pytest.raises(IndexError):
            told.sentence(number)
