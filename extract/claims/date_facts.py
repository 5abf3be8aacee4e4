"""What an event and its document are like, as far as it bears on the day an event is of.

Facts are short strings, such as "tense past"; what each is worth for a kind of date stands in
`lexicon/event_dates.yaml`, fitted by `training.dates`.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from extract.claims.clause_times import joined_before
from extract.claims.drafts import Draft
from extract.grammar import is_verbal, sentences_in
from extract.sentence_words import sentence_around
from extract.wordlists import word_sets
from graph.model import Document

_STRUCTURE = ("dateline", "log", "table")
_CLAUSES = ("relcl", "advcl", "ccomp", "acl", "xcomp", "pcomp")
_POINTING = ("the", "this", "that", "his", "her", "their")
_QUOTES = ('"', "\u201c", "\u201d")


def event_facts(draft: Draft) -> Iterator[str]:
    """Facts of one event; some may come twice."""
    frame, trigger = draft.frame, draft.frame.trigger
    yield f"type {frame.type}"
    yield f"modality {frame.modality}"
    yield f"scope {frame.scope}"
    yield f"tense {tense(trigger)}"
    yield f"part {trigger.pos_} {trigger.dep_}"
    yield from (f"has {role}" for role in sorted({r.role for r in draft.roles if not r.inferred}))
    if any(r.role == "time" and not r.inferred for r in draft.roles):
        yield "at an open time"
    if frame.source is not None:
        yield "said"
    if trigger.pos_ == "NOUN":
        pointed = any(child.lower_ in _POINTING for child in trigger.lefts)
        yield "definite" if pointed else "indefinite"
        yield "many" if trigger.tag_ == "NNS" else "one"
    yield from _of_sentence(trigger)


def _of_sentence(trigger: Token) -> Iterator[str]:
    """The clause that the trigger stands in, and words that say how the story goes on."""
    words = word_sets("times")["order"]
    yield from (f"adverb {child.lower_}" for child in trigger.children if child.lower_ in words)
    sentence = sentence_around(trigger)
    before = sentence.low[: trigger.i - sentence.start]
    yield from (f"before {word}" for word in before if word in words)
    clause = next((t.dep_ for t in (trigger, *trigger.ancestors) if t.dep_ in _CLAUSES), None)
    if clause is not None:
        yield f"in {clause}"
    root = sentence.span.root
    if root.i != trigger.i:
        yield f"main {tense(root)}"


def tense(word: Token) -> str:
    """The tense of a verb with its auxiliaries, those of the verbs it is joined with included."""
    if not is_verbal(word):
        return "noun"
    *_, verb = word, *joined_before(word)
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    for name in ("modal", "to", "had", "has", "past", "present"):
        if helpers & word_sets("times")[f"aux_{name}"]:
            return name
    if word.dep_ in ("acl", "amod"):
        return "participle"
    return {
        "VBD": "past",
        "VBZ": "present",
        "VBP": "present",
        "VBG": "ing",
        "VBN": "participle",
    }.get(verb.tag_, "bare")


def document_facts(
    document: Document, doc: Doc, drafts: Sequence[Draft], told: int
) -> Iterator[str]:
    """Facts of a text: how it is told, and how often it says when.

    Args:
        told: How many different dates the text tells.
    """
    kinds = {block.kind for block in document.blocks}
    yield from (f"with {kind}" for kind in _STRUCTURE if kind in kinds)
    yield "published" if document.published else "unpublished"
    sentences = max(1, len(sentences_in(doc)))
    yield "long" if sentences > 40 else "middle" if sentences > 14 else "short"
    yield f"dates {_grade(told, 3, 6)}"
    dated = sum(any(r.role == "time" and not r.inferred for r in d.roles) for d in drafts)
    yield f"dated {_grade(dated / max(1, len(drafts)), 0.2, 0.5)}"
    words = Counter(token.lower_ for token in doc)
    for name in ("I", "we"):
        share = sum(words[word] for word in word_sets("times")[f"first_{name.lower()}"]) / sentences
        yield f"{name} {_grade(share, 0.01, 0.3)}"
    yield f"quotes {_grade(sum(words[mark] for mark in _QUOTES) / sentences, 0.01, 0.5)}"
    roots = [tense(s.root) for s in sentences_in(doc) if is_verbal(s.root)]
    yield f"past {_grade(roots.count('past') / max(1, len(roots)), 0.4, 0.7)}"


def _grade(value: float, low: float, high: float) -> str:
    return "little" if value < low else "some" if value < high else "much"
