"""Fits the weights of pronouns' antecedents to labels and writes them as YAML.

    python -m benchmarks.coreference_fit > weights.yaml

A pronoun that fills a labeled role is an example; its answers are the candidates whose cluster is
the labeled entity, or "none". The likelihood of the answers is maximized with a penalty on large
weights. Only documents of the training split are used; how good the weights are says
`python -m benchmarks.accuracy`, which has the gold mentions as well.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from benchmarks.accuracy.extracting import as_read
from benchmarks.accuracy.gold_mentions import GoldMentions
from benchmarks.accuracy.labels import Labeled, load_labels
from benchmarks.accuracy.matching import normalized
from extract.coreference import Cluster, Pronouns, find_clusters, set_scene, states_named
from extract.coreference.candidates import Pronoun
from extract.coreference.lexicon import lexicon
from extract.language_model import load_model
from extract.naming.mention import DocMention
from extract.naming.mentions import find_mentions
from extract.read import document_sentences
from extract.tokenizer import keep_hyphens
from graph.model import Document

PENALTY, STEPS, RATE, LEAST = 3.0, 300, 0.05, 15
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A labeled pronoun.

    Attributes:
        head, heads: Its word, and the head words of its candidates.
        rows: The features of each candidate.
        right: Which of them are right.
    """

    family: str
    head: int
    heads: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]


class Watched(Pronouns):
    """Links like `Pronouns`, and notes the candidates of each labeled pronoun."""

    gold: GoldMentions
    entities: dict[int, str]
    examples: list[Example]

    def best(self, pronoun: Pronoun) -> tuple[Cluster, float] | None:
        """As `Pronouns.best`."""
        head = self.scene.mentions[pronoun.index].head
        if head in self.entities:
            described = tuple(self.described(pronoun))
            heads = tuple(self.scene.mentions[index].head for index, _, _ in described)
            rows = tuple(found for _, _, found in described)
            right = tuple(self._is_right(head, cluster) for _, cluster, _ in described)
            self.examples.append(Example(pronoun.family, head, heads, rows, right))
        return super().best(pronoun)

    def _is_right(self, head: int, cluster: Cluster) -> bool:
        entity = self.entities[head]
        names = self.gold.names(entity)
        members = [self.scene.mentions[i] for i in cluster.members]
        named = [m for m in members if m.kind != "pronoun"] or members
        return any(
            self.entities.get(m.head) == entity
            or (
                m.kind != "pronoun"
                and not names.isdisjoint((normalized(m.text), normalized(m.name)))
            )
            for m in named
        )


def find_examples() -> list[Example]:
    """The examples of all documents of the training split."""
    nlp = keep_hyphens(load_model())
    labels = load_labels(["seen reports", "seen narratives"])
    pairs = zip(labels, as_read(labels), strict=True)
    return [found for pair in pairs for found in watched(*pair, parse(pair[1], nlp))]


def watched(labeled: Labeled, document: Document, doc: Doc) -> list[Example]:
    """The examples of one parsed document, in text order."""
    mentions = find_mentions(doc, countries=document.about)
    Watched.gold, Watched.examples = GoldMentions(labeled), []
    Watched.entities = {m.head: gold for m, gold in aligned(Watched.gold, doc, mentions)}
    scene = set_scene(doc, mentions, document)
    find_clusters(scene, states_named(document.title or ""), resolver=Watched)
    return Watched.examples


def parse(document: Document, nlp: Language) -> Doc:
    """Parse a document with the sentence boundaries of its structure."""
    doc = nlp.make_doc(document.text)
    starts = {start for start, _ in document_sentences(document)}
    for token in doc:
        token.is_sent_start = token.i == 0 or token.idx in starts
    for _, pipe in nlp.pipeline:
        doc = pipe(doc)
    return doc


def aligned(
    gold: GoldMentions, doc: Doc, mentions: Sequence[DocMention]
) -> Iterator[tuple[DocMention, str]]:
    """The program's mention of each gold mention, by the head of its span, and whom it means."""
    heads = {mention.head: mention for mention in mentions}
    for row in gold.rows:
        span = doc.char_span(row.start, row.end, alignment_mode="expand")
        mention = heads.get(span.root.i) if span is not None else None
        if mention is None and span is not None and row.place and span.root.pos_ == "ADP":
            mention = next((heads[t.i] for t in span.root.children if t.i in heads), None)
        if mention is not None:
            yield mention, row.entity


def fit(examples: list[Example]) -> dict[str, float]:
    """Weights by feature, `none` among them."""
    counts = Counter(name for e in examples for row in e.rows for name in set(row))
    for name in lexicon().by_hand:
        del counts[name]
    names = [name for name, count in sorted(counts.items()) if count >= LEAST] + ["none"]
    place = {name: i for i, name in enumerate(names)}
    tables = [_table(example, place) for example in examples]
    weights = np.zeros(len(names))
    speed, size = np.zeros(len(names)), np.zeros(len(names))
    for _ in range(STEPS):
        slope = -PENALTY * weights
        for table, right in tables:
            worth = np.exp(table @ weights - np.max(table @ weights))
            chosen = np.where(right, worth, 0.0)
            slope += table.T @ (chosen / chosen.sum() - worth / worth.sum())
        speed = 0.9 * speed + 0.1 * slope
        size = 0.99 * size + 0.01 * slope**2
        weights += RATE * speed / (np.sqrt(size) + 1e-8)
    return {n: round(float(w), 2) for n, w in zip(names, weights, strict=True)
            if abs(w) > 0.02 or n == "none"}  # fmt: skip


def _table(example: Example, place: dict[str, int]) -> tuple[Floats, NDArray[np.bool_]]:
    table = np.zeros((len(example.rows) + 1, len(place)))
    for number, row in enumerate(example.rows):
        table[number, [place[name] for name in row if name in place]] = 1.0
    table[-1, place["none"]] = 1.0
    right = np.array([*example.right, not any(example.right)])
    return table, right


def to_yaml(weights: dict[str, dict[str, float]]) -> str:
    """The file as it is read by `extract.coreference.lexicon`."""
    lines = [
        "# Weights of the features of a pronoun's candidates (coreference/candidates.py), fitted",
        "# by `python -m benchmarks.coreference_fit`. The share of a candidate is exp(its weights)",
        '# among those of all candidates and "none".',
        "weights:",
    ]
    for family, table in weights.items():
        fitted = {name: worth for name, worth in table.items() if name not in lexicon().by_hand}
        lines += [f"  {family}:", *(f"    {name}: {worth}" for name, worth in fitted.items())]
    gates = ", ".join(f"{family}: {gate}" for family, gate in lexicon().gates.items())
    lines += [
        "# Least share of the best antecedent; below it the pronoun stays alone. "
        'Singular: of one person whom "they" would mean.',
        f"gates: {{{gates}}}",
        "# Of he and she, set by hand: the labels have too few of them, or hold no doubt.",
        "by_hand:",
        *(f"  {name}: {worth}" for name, worth in lexicon().by_hand.items()),
    ]
    return "\n".join(lines) + "\n"


def main(arguments: list[str] | None = None) -> int:
    """Fit and print. Each round links with the weights of the round before."""
    parser = argparse.ArgumentParser(description="Fit the weights of pronouns' antecedents.")
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args(arguments)
    for _ in range(options.rounds):
        examples = find_examples()
        for family in lexicon().weights:
            by_hand = lexicon().by_hand if family == "human" else {}
            lexicon().weights[family] = by_hand | fit([e for e in examples if e.family == family])
    sys.stdout.write(to_yaml(lexicon().weights))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
