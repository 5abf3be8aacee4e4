"""What makes extraction fast leaves what is read as it is, and every switch can be turned off."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any, NoReturn

import numpy as np
import pytest
from spacy.language import Language
from spacy.pipeline import AttributeRuler, EntityRecognizer
from spacy.tokens import Doc, Span, Token
from thinc.api import NumpyOps

from extract import event_component, pipeline, run
from extract.event_component import read_together
from extract.issues.cue_patterns import issue_cues
from extract.issues.cues import possible_cues
from extract.language_model import load_model, with_lemma_sets
from extract.pipeline import build_nlp, parse, shared_reader
from extract.read import read, read_text
from extract.reader.ahead import ReadAhead, Words
from extract.reader.windows import Encoded
from extract.remembered import forget, once_a_word
from extract.run import extract, extract_many
from extract.speed import processes, word_vectors
from extract.speed.attribute_table import ATTRIBUTES, RULER, can_be_table, use_table
from extract.speed.entity_labels import LABELS, RECOGNIZER, can_be_decided_at_once, use_labels
from extract.speed.openblas import keep_to_one_thread, use_openblas
from extract.speed.processes import extract_in_processes
from extract.speed.profile import PLAIN, STANDARD
from extract.speed.word_vectors import TOK2VEC, VECTORS, WordVectors, can_be_plain, use_vectors
from extract.tokenizer import text_between, words_of
from graph.model import Document

pytestmark = pytest.mark.model

EXAMPLES = Path(__file__).parents[2] / "examples"
CONTRACTED = (
    "I ain't gonna go; y'all gotta   see. Let's go, c'mon!\n\nThere's a man. There are two left."
    " She isn't, can't and won't; they'd better. The consul's men follow 12 of us."
)


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    """Examples of every style, and words for which the model has rules of their own."""
    paths = sorted(path for path in EXAMPLES.glob("*-*") if path.suffix in (".txt", ".md", ".html"))
    return [*map(read, paths[::3]), read_text(CONTRACTED)]


@pytest.fixture(scope="module")
def plain() -> Language:
    return build_nlp(profile=PLAIN)


@pytest.fixture
def model() -> Language:
    return load_model()


def tokens(doc: Doc) -> list[tuple[object, ...]]:
    """All that the rules read of a word."""
    return [
        (t.text, t.tag_, t.pos_, t.lemma_, t.dep_, str(t.morph), t.head.i, t.ent_type_, t.ent_iob)
        for t in doc
    ]


def test_the_default_profile_reads_what_every_switch_off_reads(
    documents: list[Document], plain: Language
) -> None:
    for document in documents:
        assert extract(document) == extract(document, plain)


def test_the_table_sets_what_the_rules_set(documents: list[Document], model: Language) -> None:
    ruled = [tokens(model(document.text)) for document in documents]
    assert use_table(model)
    assert ATTRIBUTES in model.pipe_names and RULER not in model.pipe_names
    assert [tokens(model(document.text)) for document in documents] == ruled
    assert [tokens(model(document.text)) for document in documents] == ruled  # now by heart


@pytest.mark.parametrize(
    "asked", [{"LOWER": "harbor"}, {"TEXT": {"IN": ["Harbor"]}}, {"LOWER": {"REGEX": "^harb"}}]
)
def test_a_rule_of_the_table_is_kept_to_the_words_that_it_names(
    model: Language, asked: dict[str, Any]
) -> None:
    ruler = model.get_pipe(RULER)
    assert isinstance(ruler, AttributeRuler)
    ruler.add([[asked]], {"MORPH": "Number=Plur"})
    assert use_table(model)
    plural = [t.text for t in model("Market Harbor Street") if "Plur" in str(t.morph)]
    assert plural == ["Harbor"]


def test_a_ruler_that_asks_for_more_is_left_alone(model: Language) -> None:
    ruler = model.get_pipe(RULER)
    assert isinstance(ruler, AttributeRuler) and can_be_table(ruler)
    ruler.add([[{"SHAPE": "Xxxx"}]], {"POS": "PROPN"})
    assert not use_table(model) and RULER in model.pipe_names


def test_the_table_takes_an_empty_text(model: Language) -> None:
    assert use_table(model)
    assert len(model("")) == 0


def test_openblas_multiplies_for_every_network_and_parses_the_same(
    documents: list[Document], model: Language
) -> None:
    if not keep_to_one_thread():
        pytest.skip("numpy brings no OpenBLAS here; blis stays")
    before = [tokens(model(document.text)) for document in documents]
    assert use_openblas(model)
    networks = (getattr(pipe, "model", None) for _, pipe in model.components)
    ops = [layer.ops for network in networks if network is not None for layer in network.walk()]
    assert ops and not any(isinstance(one, NumpyOps) and one.use_blis for one in ops)
    assert [tokens(model(document.text)) for document in documents] == before


def test_entities_decided_at_once_are_those_of_the_recognizer(
    documents: list[Document], model: Language
) -> None:
    before = [tokens(model(document.text)) for document in documents]
    assert sum(token[-2] != "" for text in before for token in text) > 100
    assert use_labels(model)
    assert LABELS in model.pipe_names and RECOGNIZER not in model.pipe_names
    assert [tokens(model(document.text)) for document in documents] == before


def test_entities_that_are_given_stay_as_they_are(model: Language) -> None:
    assert use_labels(model)
    doc = model.make_doc("The consul of Norland met Ada Moss in Paris.")
    doc.set_ents([Span(doc, 5, 6, "ORG")], default="missing")
    for _, component in model.pipeline:
        doc = component(doc)
    assert (doc[5].ent_type_, doc[8].ent_type_) == ("ORG", "GPE")


def test_a_recognizer_that_looks_at_more_is_left_alone(model: Language) -> None:
    recognizer = model.get_pipe(RECOGNIZER)
    assert isinstance(recognizer, EntityRecognizer) and can_be_decided_at_once(recognizer)
    recognizer.cfg["beam_width"] = 4
    assert not use_labels(model) and RECOGNIZER in model.pipe_names


def test_labels_take_an_empty_text(model: Language) -> None:
    assert use_labels(model)
    assert len(model("")) == 0


def test_plain_word_vectors_are_those_of_the_networks(
    documents: list[Document], model: Language
) -> None:
    before = [model(document.text) for document in documents]
    assert use_labels(model, plain=True) and use_vectors(model)
    assert VECTORS in model.pipe_names and TOK2VEC not in model.pipe_names
    for document, doc in zip(documents, before, strict=True):
        after = model(document.text)
        assert np.allclose(after.tensor, doc.tensor, atol=1e-5)
        assert tokens(after) == tokens(doc)


def test_a_network_that_is_built_in_another_way_is_left_alone(model: Language) -> None:
    network = model.get_pipe(TOK2VEC).model  # type: ignore[attr-defined]
    assert can_be_plain(network)
    window = next(layer for layer in network.walk() if layer.name == "expand_window")
    window.attrs["window_size"] = 2
    assert not can_be_plain(network)
    assert not use_vectors(model) and TOK2VEC in model.pipe_names


def test_word_vectors_do_not_depend_on_what_was_read_before(model: Language) -> None:
    assert use_vectors(model)
    vectors = model.get_pipe(VECTORS)
    text = "The consul's men follow twelve of us; the consul's men, again."
    first = vectors(model.make_doc(text)).tensor
    vectors(model.make_doc("Twelve men of ours can't follow."))
    assert np.array_equal(vectors(model.make_doc(text)).tensor, first)
    assert len(vectors(model.make_doc(""))) == 0


def test_word_vectors_are_the_same_when_words_are_forgotten(
    model: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = ["Two men follow us.", "The consul follows her, and a third man follows him.", "Two."]
    assert use_vectors(model)
    before = [model(text).tensor for text in texts]
    monkeypatch.setattr(word_vectors, "_REMEMBERED", 4)
    forgetful = WordVectors(model.get_pipe(TOK2VEC))  # type: ignore[arg-type]
    for text, vectors in zip(texts * 2, before * 2, strict=True):
        assert np.allclose(forgetful(model.make_doc(text)).tensor, vectors, atol=1e-5)


def test_only_cues_without_their_words_are_passed_over(documents: list[Document]) -> None:
    for document in documents:
        possible = possible_cues(document.text.lower())
        matching = {cue for cue in issue_cues() if cue.sought.pattern.search(document.text)}
        assert matching <= set(possible)
    assert any(possible_cues(document.text.lower()) for document in documents)


def test_answers_about_words_are_kept_with_the_text_until_they_are_dropped(
    model: Language,
) -> None:
    asked: list[int] = []

    @once_a_word
    def ask(token: Token) -> str:
        asked.append(token.i)
        return token.text

    doc, other = model.make_doc("one two"), model.make_doc("three four")
    answers = [ask(doc[0]), ask(doc[0]), ask(doc[1]), ask(other[0])]
    assert (answers, asked) == (["one", "one", "two", "three"], [0, 1, 0])
    forget(doc)
    assert (ask(doc[0]), ask(other[0]), asked) == ("one", "three", [0, 1, 0, 0])


def test_answers_are_dropped_even_where_a_step_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    docs: list[Doc] = []
    asked: list[int] = []

    @once_a_word
    def ask(token: Token) -> str:
        asked.append(token.i)
        return token.text

    def fail(doc: Doc, **_: object) -> None:
        docs.append(doc)
        ask(doc[0])
        raise RuntimeError

    monkeypatch.setattr(run, "find_mentions", fail)
    with pytest.raises(RuntimeError):
        extract(read_text("The police said so."))
    ask(docs[0][0])
    assert asked == [0, 0]


def test_lemmas_are_the_same_from_sets(documents: list[Document], model: Language) -> None:
    before = [tokens(model(document.text)) for document in documents]
    fresh = load_model()
    with_lemma_sets(fresh)
    assert [tokens(fresh(document.text)) for document in documents] == before


def test_a_pipeline_without_a_lemmatizer_keeps_going() -> None:
    blank = Language()
    with_lemma_sets(blank)
    assert not use_table(blank) and not use_labels(blank)


def test_a_long_document_is_parsed_in_stretches_of_whole_sentences(
    documents: list[Document],
) -> None:
    """Networks see a few words beyond a sentence, so at a cut a word in hundreds may differ."""
    document = read_text("\n\n".join(d.text for d in documents))
    whole = parse(document, build_nlp(profile=replace(STANDARD, stretch_words=None)))
    cut = parse(document, build_nlp(profile=replace(STANDARD, stretch_words=300)))
    assert len(whole) > 2_000
    assert cut.text == whole.text == document.text
    assert [t.idx for t in cut] == [t.idx for t in whole]
    assert [s.start for s in cut.sents] == [s.start for s in whole.sents]
    different = sum(one != two for one, two in zip(tokens(whole), tokens(cut), strict=True))
    assert different <= len(whole) / 200
    assert len(cut._.readings) == len(list(cut.sents))


def test_events_of_a_long_document_are_read_in_runs_of_sentences(
    documents: list[Document], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = parse(documents[0], build_nlp())
    monkeypatch.setattr(event_component, "_TOGETHER", 3)
    runs = parse(documents[0], build_nlp())
    sentences = list(runs.sents)
    assert len(sentences) > 3
    assert list(runs._.lexicon_triggers) == list(whole._.lexicon_triggers)
    together = {number: run for run in read_together(runs) for number in run}
    for number, reading in enumerate(runs._.readings):
        company = together[number]
        texts = [[word.text for word in words_of(sentences[other])] for other in company]
        alone = shared_reader().read(texts)[company.index(number)]
        assert [event.word for event in alone.events] == [event.word for event in reading.events]
        assert np.array_equal(alone.event_scores, reading.event_scores)


def test_stretches_do_not_change_a_document_that_is_short(documents: list[Document]) -> None:
    short = documents[0]
    cut = build_nlp(profile=replace(STANDARD, stretch_words=100_000))
    assert extract(short, cut) == extract(short)


@pytest.mark.parametrize("stretch", [None, 100])
def test_reading_ahead_changes_nothing(
    documents: list[Document], stretch: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_component, "_TOGETHER", 2)
    ahead = build_nlp(profile=replace(STANDARD, stretch_words=stretch))
    behind = build_nlp(profile=replace(STANDARD, stretch_words=stretch, reader_ahead=False))
    taken: list[bool] = []
    take = ReadAhead.take

    def counted(self: ReadAhead, sentences: Words) -> list[Encoded] | None:
        encoded = take(self, sentences)
        taken.append(encoded is not None)
        return encoded

    monkeypatch.setattr(ReadAhead, "take", counted)
    for document in documents[:6]:
        assert extract(document, ahead) == extract(document, behind)
    assert len(taken) > 30 and all(taken)


def test_a_parser_that_fails_leaves_no_thread_behind(
    documents: list[Document], monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = [threading.active_count()]

    def fail(doc: Doc, nlp: Language) -> Doc:
        threads.append(threading.active_count())
        raise RuntimeError("no parse")

    monkeypatch.setattr(pipeline, "_without_events", fail)
    with pytest.raises(RuntimeError, match="no parse"):
        parse(documents[0], build_nlp(profile=replace(STANDARD, stretch_words=100)))
    assert [*threads, threading.active_count()] == [threads[0], threads[0] + 1, threads[0]]


@pytest.mark.parametrize(("cores", "expected"), [(2, False), (3, True)])
def test_processes_on_all_cores_do_not_read_ahead(
    cores: int, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def executor(_: int, **options: Any) -> NoReturn:
        asked.append(options["initargs"][1].reader_ahead)
        raise RuntimeError

    monkeypatch.setattr(processes, "ProcessPoolExecutor", executor)
    monkeypatch.setattr(processes, "_cores", lambda: cores)
    with pytest.raises(RuntimeError):
        next(extract_in_processes([], 2))
    assert asked == [expected]


def test_several_processes_read_the_same_in_the_same_order(documents: list[Document]) -> None:
    some = documents[:5]
    taken: list[Document] = []

    def given() -> Iterator[Document]:
        for document in some * 3:
            taken.append(document)
            yield document

    found = extract_in_processes(given(), 2)
    first = next(found)
    assert len(taken) <= 6  # no more than are on their way
    assert [first, *found] == [extract(document) for document in some] * 3


def test_no_process_is_no_way_to_read() -> None:
    with pytest.raises(ValueError, match="max_workers"):
        next(extract_in_processes([], 0))


def test_text_between_is_the_text_at_any_place(documents: list[Document], model: Language) -> None:
    doc = model.make_doc(documents[0].text)
    ends = [0, *(token.idx + len(token) for token in doc)]
    for start, end in pairwise(ends[::3]):
        assert text_between(doc, start, end) == doc.text[start:end]


def test_many_are_read_as_each_alone(documents: list[Document]) -> None:
    nlp = build_nlp()
    alone = [extract(document, nlp) for document in documents[:6]]
    assert list(extract_many(documents[:6], nlp)) == alone


def test_what_fails_to_come_fails_behind_the_document_before(documents: list[Document]) -> None:
    def coming() -> Iterator[Document]:
        yield documents[0]
        raise OSError("torn")

    many = extract_many(coming())
    assert next(many).document == documents[0]
    with pytest.raises(OSError, match="torn"):
        next(many)


def test_a_run_that_is_left_leaves_no_thread_behind(documents: list[Document]) -> None:
    english = [document for document in documents if document.language in (None, "en")]
    before = threading.active_count()
    many = extract_many(english[:3])
    next(many)
    assert threading.active_count() == before + 1
    many.close()  # type: ignore[attr-defined]
    assert threading.active_count() == before
