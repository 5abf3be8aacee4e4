"""Coreference against labels: B3, and how often role fillers get the right entity.

    python -m benchmarks.coreference ../shared

The folder holds `narratives/` and `reports/` as its own README describes them. Held-out texts are
never opened. A label's role fillers and the places where its names stand are gold mentions; those
that name one label entity are one. They are compared where the program has a mention too; how
often it has is printed as well.
"""

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from extract.entities import Entities, find_entities
from extract.gazetteer.states import States
from extract.language_model import load_model
from extract.mentions import DocMention, find_mentions
from extract.read import document_sentences, read_text
from extract.tokenizer import keep_hyphens
from graph.model import Document

HELD_OUT = (
    "iran", "egypt", "burundi", "sri-lanka", "cuba", "thailand", "kazakhstan", "venezuela"
)  # fmt: skip
DEV_COUNTRIES = ("montenegro", "cameroon", "algeria", "united-arab-emirates")
NOT_ENTITIES = ("time", "instrument", "count", "content", "target_event")
PRONOUNS = frozenset(
    (
        *("i", "me", "my", "we", "us", "our", "you", "your", "he", "him", "his", "she", "her"),
        *("they", "them", "their", "it", "its", "who", "whom", "whose", "which", "that", "this"),
        *("those", "these", "one", "there", "himself", "herself", "themselves"),
    )
)
STATES = frozenset(name.lower() for name in States().names)
_LEAD = re.compile(r"^(?:the|a|an)\s+|['\u2019]s?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gold:
    """One gold mention: where it stands, whom it means, and whether it fills a role of a claim."""

    start: int
    end: int
    text: str
    entity: int
    place: bool
    filler: bool


@dataclass(slots=True)
class Sample:
    """A labeled text. `names` are the names of each gold entity, as `plain` writes them."""

    name: str
    dev: bool
    report: bool
    document: Document
    mentions: list[Gold]
    names: dict[int, set[str]]


@dataclass(slots=True)
class Score:
    """Sums over texts; rates are computed when printed."""

    counts: Counter[str] = field(default_factory=Counter)

    def rate(self, part: str, whole: str) -> float:
        """Share of `part` in `whole`; nan when there is no `whole`."""
        total = self.counts[whole]
        return self.counts[part] / total if total else float("nan")


def plain(name: str) -> str:
    """A name without case, article and possessive."""
    return _LEAD.sub("", name.strip()).strip().lower().replace("\u2019", "'")


def iter_samples(folder: Path) -> Iterator[Sample]:
    """All labeled texts that are not held out, in the order of their names."""
    for path in sorted((folder / "narratives").glob("*-[0-9]*.json")):
        number = int(path.stem.rpartition("-")[2])
        if number % 4:
            yield _sample(path, folder, dev=number % 8 == 1, report=False)
    for path in sorted((folder / "reports" / "labels").glob("*.json")):
        if not path.stem.startswith(HELD_OUT):
            yield _sample(path, folder, dev=path.stem.startswith(DEV_COUNTRIES), report=True)


def _sample(path: Path, folder: Path, *, dev: bool, report: bool) -> Sample:
    labels = json.loads(path.read_text(encoding="utf-8"))
    document = _document(path, folder, labels, report=report)
    names = _Names(labels)
    mentions = list(_fillers(labels, names))
    mentions += _surfaces(labels, names, document.text, mentions)
    return Sample(path.stem, dev, report, document, mentions, names.names())


def _document(path: Path, folder: Path, labels: dict[str, Any], *, report: bool) -> Document:
    from extract.read.metadata import Metadata

    if report:
        about = _about(folder / "reports").get(path.stem, ())
        text = (folder / "reports" / "sections" / f"{path.stem}.md").read_text(encoding="utf-8")
        meta = Metadata(published=labels["published"], about=about)
        return read_text(text, metadata=meta, format="markdown")
    meta = Metadata(
        published=labels["published"], title=labels["title"], about=tuple(labels["about"])
    )
    return read_text(labels["text"], metadata=meta)


def _about(folder: Path) -> dict[str, tuple[str, ...]]:
    import csv

    with (folder / "metadata.csv").open(encoding="utf-8", newline="") as lines:
        return {
            Path(row["path"]).stem: tuple(re.findall(r"[A-Z]{2}", row["about"]))
            for row in csv.DictReader(lines)
        }


class _Names:
    """Gold entities as sets of names, joined where labels say that two names are one."""

    def __init__(self, labels: dict[str, Any]) -> None:
        self._parent: dict[str, str] = {}
        self._pronouns = 0
        for entity in labels["entities"]:
            self._join([entity["name"], *entity["surfaces"]], entity["type"] == "place")
        for event in labels["events"]:
            for role in event["roles"]:
                if role["role"] not in NOT_ENTITIES:
                    self._join(role["names"], role["role"] == "place")

    def entity(self, names: list[str], *, place: bool) -> str:
        """The entity of these names; a pronoun without a name is one of its own."""
        told = [plain(n) for n in names if plain(n) not in PRONOUNS]
        if told:
            return self._root(self._side(told[0], place))
        self._pronouns += 1
        return f"pronoun {self._pronouns}"

    def names(self) -> dict[int, set[str]]:
        """Names by entity number."""
        found: dict[int, set[str]] = defaultdict(set)
        for name in list(self._parent):
            found[number(self._root(name))].add(name.removeprefix("place:"))
        return found

    def _side(self, name: str, place: bool) -> str:
        return f"place:{name}" if place else name

    def _join(self, names: list[str], place: bool) -> None:
        told = [plain(n) for n in names if plain(n) not in PRONOUNS]
        roots = sorted({self._root(self._side(name, place)) for name in told})
        for root in roots[1:]:
            self._parent[root] = roots[0]

    def _root(self, name: str) -> str:
        self._parent.setdefault(name, name)
        while self._parent[name] != name:
            name = self._parent[name]
        return name


def number(name: str) -> int:
    """A stable number for a gold entity."""
    return int.from_bytes(name.encode("utf-8"), "big") % (2**61 - 1)


def _fillers(labels: dict[str, Any], names: _Names) -> Iterator[Gold]:
    seen: set[tuple[int, int, bool]] = set()
    for event in labels["events"]:
        for role in event["roles"]:
            place = role["role"] == "place"
            span = (role["start"], role["end"], place)
            if role["role"] in NOT_ENTITIES or role["text"] is None or span in seen:
                continue
            seen.add(span)
            entity = number(names.entity(role["names"], place=place))
            yield Gold(role["start"], role["end"], role["text"], entity, place, True)


def _surfaces(
    labels: dict[str, Any], names: _Names, text: str, fillers: list[Gold]
) -> Iterator[Gold]:
    """Every place where a capitalized name of a label entity stands, outside of role fillers."""
    taken = [(gold.start, gold.end) for gold in fillers]
    surfaces: list[tuple[str, dict[str, Any]]] = [
        (surface, entity)
        for entity in labels["entities"]
        for surface in entity["surfaces"]
        if surface and all(w[0].isupper() for w in surface.split() if len(w) > 3)
        and plain(surface)[:1] != surface[:1]
    ]  # fmt: skip
    for surface, entity in sorted(surfaces, key=lambda pair: (-len(pair[0]), pair[0])):
        for match in re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", text):
            start, end = match.span()
            if any(start < e and s < end for s, e in taken):
                continue
            taken.append((start, end))
            place = entity["type"] == "place"
            known = number(names.entity([surface], place=place))
            yield Gold(start, end, surface, known, place, False)


def parse(document: Document, nlp: Language) -> Doc:
    """Parse a document with the sentence boundaries of its structure."""
    doc = nlp.make_doc(document.text)
    starts = {start for start, _ in document_sentences(document)}
    for token in doc:
        token.is_sent_start = token.i == 0 or token.idx in starts
    for _, pipe in nlp.pipeline:
        doc = pipe(doc)
    return doc


def align(sample: Sample, doc: Doc, mentions: list[DocMention]) -> dict[int, DocMention]:
    """The program's mention for each gold mention: same span, else the head of its span."""
    spans = {(m.start_char, m.end_char): m for m in mentions}
    heads = {m.head: m for m in mentions}
    found: dict[int, DocMention] = {}
    for place, gold in enumerate(sample.mentions):
        lead = _LEAD.match(gold.text)
        start = gold.start + (lead.end() if lead and lead.start() == 0 else 0)
        mention = spans.get((start, gold.end))
        if mention is None:
            span = doc.char_span(gold.start, gold.end, alignment_mode="expand")
            mention = heads.get(span.root.i) if span is not None else None
            if mention is None and span is not None and gold.place and span.root.pos_ == "ADP":
                inner = [heads[t.i] for t in span.root.children if t.i in heads]
                mention = inner[0] if inner else None
        if mention is not None:
            found[place] = mention
    return found


def add_scores(sample: Sample, doc: Doc, score: Score) -> list[str]:
    """Score one text into `score`; returns a line for every mention that got the wrong entity."""
    mentions = find_mentions(doc, countries=sample.document.about)
    entities = find_entities(doc, mentions, sample.document)
    aligned = align(sample, doc, mentions)
    system = {
        place: entities.of(mention, "place" if sample.mentions[place].place else "actor")
        for place, mention in aligned.items()
    }
    answers = {p: s if s else f"nothing {p}" for p, s in system.items()}
    score.counts["gold"] += len(sample.mentions)
    score.counts["aligned"] += len(aligned)
    _add_b3(sample, answers, score)
    return _add_right(sample, entities, aligned, answers, score)


def _add_b3(sample: Sample, answers: dict[int, str], score: Score) -> None:
    gold: dict[int, set[int]] = defaultdict(set)
    system: dict[str, set[int]] = defaultdict(set)
    for place, answer in answers.items():
        gold[sample.mentions[place].entity].add(place)
        system[answer].add(place)
    for place, answer in answers.items():
        ours, theirs = system[answer], gold[sample.mentions[place].entity]
        score.counts["precision"] += len(ours & theirs) / len(ours)  # type: ignore[assignment]
        score.counts["recall"] += len(ours & theirs) / len(theirs)  # type: ignore[assignment]


def _add_right(
    sample: Sample,
    entities: Entities,
    aligned: dict[int, DocMention],
    answers: dict[int, str],
    score: Score,
) -> list[str]:
    """Count right entities of role fillers, by the kind of the mention and the rule of its link."""
    owners: dict[str, Counter[int]] = defaultdict(Counter)
    for place, answer in answers.items():
        if aligned[place].kind != "pronoun":
            owners[answer][sample.mentions[place].entity] += 1
    wrong: list[str] = []
    for place, mention in aligned.items():
        gold = sample.mentions[place]
        if not gold.filler:
            continue
        right = _is_right(sample, entities, gold, mention, answers[place], owners)
        told = bool(_other_names(sample, gold))
        kind: str = mention.kind
        if kind == "pronoun" and not told:
            kind = "pronoun alone"
        if kind == "nominal" and told:
            kind = "nominal told"
        rule = entities.link(mention).rule
        score.counts["filler"] += 1
        score.counts["filler right"] += right
        for what in (kind, rule):
            score.counts[what] += 1
            score.counts[f"{what} right"] += right
        if not right:
            name = entities.get(answers[place]).name if entities.of(mention) else "-"
            meant = sorted(_other_names(sample, gold))[:3]
            around = sample.document.text[max(0, gold.start - 90) : gold.end + 40]
            wrong.append(f"{sample.name} {kind} {rule} [{gold.text}] -> {name} not {meant}: "
                         f"{around!r}")  # fmt: skip
    return wrong


def _is_right(
    sample: Sample,
    entities: Entities,
    gold: Gold,
    mention: DocMention,
    answer: str,
    owners: dict[str, Counter[int]],
) -> bool:
    """The entity is mostly mentions of the gold one, and has a name of it if there is one."""
    others = _other_names(sample, gold)
    if answer.startswith("nothing"):
        return not others
    members = entities.members(answer)
    told = {plain(n) for m in members if m.kind != "pronoun" for n in (m.text, m.name)}
    record = entities.get(answer)
    if record.subtype in ("state", "country") and plain(record.name) in others:
        return True
    top = owners[answer].most_common(1)
    if top and top[0][0] != gold.entity:
        return False
    if not others:
        return mention.kind != "pronoun" or not told
    told.add(plain(record.name))
    return bool(others & told) or any(_same_words(n, t) for n in others for t in told)


def _other_names(sample: Sample, gold: Gold) -> set[str]:
    """Names of the gold entity that stand elsewhere in the text, or are names of states."""
    text = sample.document.text
    around = plain(text[: gold.start] + " | " + text[gold.end :]).replace("\u2019", "'")
    names = sample.names.get(gold.entity, set()) - {plain(gold.text)}
    return {n for n in names if n in around or n in STATES}


def _same_words(label: str, name: str) -> bool:
    """A longer label ("MRC leader Maurice Kamto", "man with a flag") begins or ends in the name."""
    return any(
        long.startswith(short + " ") or long.endswith(" " + short)
        for long, short in ((label, name), (name, label))
        if short
    )


def report(scores: dict[str, Score]) -> str:
    """The table that is printed."""
    lines = []
    for split, score in scores.items():
        precision, recall = score.rate("precision", "aligned"), score.rate("recall", "aligned")
        f1 = 2 * precision * recall / (precision + recall)
        lines.append(
            f"{split}: mentions found {score.rate('aligned', 'gold'):.2f} of"
            f" {score.counts['gold']}; B3 {precision:.2f} {recall:.2f} {f1:.3f}; role fillers"
            f" {score.rate('filler right', 'filler'):.2f} of {score.counts['filler']}"
        )
        kinds = ("proper", "pronoun", "pronoun alone", "nominal told", "nominal")
        rules = sorted(k for k in score.counts if k.startswith("coref:") and " " not in k)
        for what in (*kinds, *rules):
            lines.append(
                f"  {what:28} {score.rate(f'{what} right', what):.2f} of {score.counts[what]}"
            )
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Score all labeled texts of a folder and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--wrong", type=Path, help="write the wrong ones of dev to this file")
    options = parser.parse_args(arguments)
    nlp = keep_hyphens(load_model())
    scores: dict[str, Score] = {
        f"{split} {kind}": Score()
        for split in ("dev", "others")
        for kind in ("narratives", "reports")
    }
    wrong: list[str] = []
    for sample in iter_samples(options.folder):
        split = (
            f"{'dev' if sample.dev else 'others'} {'reports' if sample.report else 'narratives'}"
        )
        lines = add_scores(sample, parse(sample.document, nlp), scores[split])
        wrong += lines if sample.dev else []
    sys.stdout.write(report(scores) + "\n")
    if options.wrong:
        options.wrong.write_text("\n".join(wrong), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
