"""`python -m training.make_model`: train, export, fit the cuts, score, write the card.

A quick try of the whole way: `--steps 20 --documents 12 --folder /tmp/try`.
"""

import argparse
import json
import logging
import shutil
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import torch
from torch import Tensor

from extract.reader import EventReader
from extract.reader import folder as files
from extract.reader.pair_head import PairHead
from extract.reader.pieces import Pieces
from extract.reader.runtime import WEIGHTS
from training import base
from training.calibrate import fit
from training.card import write_card
from training.export import export
from training.labels import LabeledSentence
from training.network import WIDTH, EventNetwork
from training.prepare import iter_sentences, load_parser, read_documents, reports_folder
from training.reading import LABELS, PLAIN_THRESHOLDS
from training.scores import Scores, score
from training.train import Recipe, train

log = logging.getLogger("training.make_model")  # the name is __main__ when run as a command


@dataclass(frozen=True)
class Options:
    """What the command line asks for; see `--help`."""

    folder: Path
    reports: Path | None
    recipe: Recipe
    documents: int | None
    start: Path | None
    checkpoints: tuple[tuple[Path, float], ...]
    note: str | None
    held_out: bool
    install: bool


def main(arguments: Sequence[str] | None = None) -> None:
    """Make the weights as the command line says."""
    logging.basicConfig(level=logging.ERROR, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    logging.getLogger("training").setLevel(logging.INFO)
    make_model(_options(arguments))


def make_model(options: Options) -> None:
    """Make a complete weights folder; install it only if it beats the present one on dev."""
    sentences = _sentences(options)
    trained, dev, held_out = (
        [sentence for sentence in sentences if sentence.split == split]
        for split in ("train", "dev", "held_out")
    )
    options.folder.mkdir(parents=True, exist_ok=True)
    network, minutes = _trained(options, trained, dev)
    _write_folder(options.folder, network, trained, dev)
    reader = EventReader(options.folder)
    tables = _score_kinds(reader, dev, "dev")
    if options.held_out:
        tables |= _score_kinds(reader, held_out, "held-out")
    card = write_card(trained, options.recipe, tables, minutes=minutes, note=options.note)
    (options.folder / files.CARD).write_text(card, "utf-8")
    files.write_hashes(options.folder)
    if options.install:
        _install(options.folder, tables, dev)


def _trained(
    options: Options, trained: Sequence[LabeledSentence], dev: Sequence[LabeledSentence]
) -> tuple[EventNetwork, float | None]:
    """The network and how many minutes it took; None if it comes from a checkpoint."""
    torch.manual_seed(options.recipe.seed)
    network = EventNetwork(options.recipe.dropout)
    if options.checkpoints:
        network.load_state_dict(_mean(options.checkpoints))
        return network, None
    if options.start:
        network.load_state_dict(torch.load(options.start, weights_only=True))
    else:
        network.encoder.load_base(base.base_weights())
    begin = time.monotonic()
    path = options.folder.with_suffix(".checkpoint.pt")
    train(network, trained, dev, Pieces(base.TOKENIZER), options.recipe, path)
    return network, (time.monotonic() - begin) / 60


def _mean(checkpoints: Sequence[tuple[Path, float]]) -> dict[str, Tensor]:
    """The weighted mean of trainings that started from the same base, parameter by parameter.

    Source: Wortsman et al. 2022, "Model soups".
    """
    whole = sum(share for _, share in checkpoints)
    states = [(torch.load(path, weights_only=True), share / whole) for path, share in checkpoints]
    first = states[0][0]
    return {name: sum(share * state[name] for state, share in states) for name in first}


def _write_folder(
    folder: Path,
    network: EventNetwork,
    trained: Sequence[LabeledSentence],
    dev: Sequence[LabeledSentence],
) -> None:
    """Graphs, tokenizer, labels, lemmas and the cuts that are fitted with them; no card yet."""
    export(network, folder)
    shutil.copyfile(base.TOKENIZER, folder / files.TOKENIZER)
    lemmas = _lemmas(trained)
    _write_json(folder / files.LABELS, asdict(LABELS))
    _write_json(folder / files.LEMMAS, lemmas)
    for file in files.PAIR_HEADS.values():
        PairHead.blank(WIDTH).save(folder / file)
    open_cuts = replace(PLAIN_THRESHOLDS, roles=dict.fromkeys(LABELS.roles, 0.0), source=0.0)
    _write_json(folder / files.THRESHOLDS, asdict(open_cuts))
    (folder / files.CARD).write_text("The card is written last.\n", "utf-8")
    files.write_hashes(folder)
    _write_json(folder / files.THRESHOLDS, asdict(fit(EventReader(folder), dev)))
    files.write_hashes(folder)


def _score_kinds(
    reader: EventReader, sentences: Sequence[LabeledSentence], name: str
) -> dict[str, Scores]:
    tables = {}
    for kind in ("report", "narrative"):
        chosen = [sentence for sentence in sentences if sentence.kind == kind]
        if chosen:
            tables[f"{name} {kind}s"] = scores = score(reader, chosen)
            numbers = "".join(f"\n  {key}: {value:.3f}" for key, value in scores.table().items())
            log.info("%s %ss, summary %.4f%s", name, kind, scores.summary(), numbers)
    return tables


def _install(folder: Path, tables: dict[str, Scores], dev: Sequence[LabeledSentence]) -> None:
    """Replace the shipped weights if the new ones have the better mean of dev summaries."""
    new = [scores.summary() for name, scores in tables.items() if name.startswith("dev")]
    old = [table.summary() for table in _score_kinds(EventReader(), dev, "dev").values()]
    if sum(new) <= sum(old):
        log.info("not installed: %.4f on dev, the shipped weights %.4f", sum(new), sum(old))
        return
    for name in (*files.FILES, files.SUMS):
        shutil.copyfile(folder / name, WEIGHTS / name)
    log.info("installed: %.4f on dev, the old weights %.4f", sum(new), sum(old))


def _sentences(options: Options) -> list[LabeledSentence]:
    documents = read_documents(options.reports)
    if options.documents:
        documents = documents[:: max(1, len(documents) // options.documents)]
    nlp = load_parser()
    sentences = [s for document in documents for s in iter_sentences(document, nlp)]
    log.info(
        "%d documents, %d sentences, splits %s, reports %s",
        len(documents),
        len(sentences),
        dict(Counter(sentence.split for sentence in sentences)),
        "used" if options.reports else "not there: the weights will be worse",
    )
    return sentences


def _lemmas(trained: Sequence[LabeledSentence]) -> dict[str, dict[str, int]]:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in trained:
        for event in sentence.events:
            counts[event.lemma][event.types[0]] += 1
    return {lemma: dict(sorted(counts[lemma].items())) for lemma in sorted(counts)}


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _options(arguments: Sequence[str] | None) -> Options:
    parser = argparse.ArgumentParser(prog="python -m training.make_model", description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path("build/reader"), help="where to write")
    parser.add_argument("--reports", type=Path, default=reports_folder(), help="folder of reports")
    parser.add_argument("--epochs", type=int, default=Recipe.epochs)
    parser.add_argument("--steps", type=int, help="stop after so many steps")
    parser.add_argument("--seed", type=int, default=Recipe.seed)
    parser.add_argument("--threads", type=int, default=Recipe.threads)
    parser.add_argument("--documents", type=int, help="use about so many documents only")
    parser.add_argument("--rate", type=float, default=1.0, help="factor on all learning rates")
    parser.add_argument("--masked-words", type=float, default=Recipe.masked_words)
    parser.add_argument("--start", type=Path, help="train on from these weights, not from the base")
    parser.add_argument("--note", help="a line for the recipe on the card")
    parser.add_argument(
        "--checkpoint",
        type=_checkpoint,
        action="append",
        default=[],
        metavar="PATH[=SHARE]",
        help="export these weights, train nothing; of several the mean by their shares",
    )
    parser.add_argument("--held-out", action="store_true", help="score the held-out documents too")
    parser.add_argument("--install", action="store_true", help="ship the weights if dev is better")
    given = parser.parse_args(arguments)
    recipe = Recipe(
        epochs=given.epochs,
        steps=given.steps,
        encoder_rate=Recipe.encoder_rate * given.rate,
        head_rate=Recipe.head_rate * given.rate,
        gate_rate=Recipe.gate_rate * given.rate,
        masked_words=given.masked_words,
        seed=given.seed,
        threads=given.threads,
    )
    return Options(
        folder=given.folder,
        reports=given.reports,
        recipe=recipe,
        documents=given.documents,
        start=given.start,
        checkpoints=tuple(given.checkpoint),
        note=given.note,
        held_out=given.held_out,
        install=given.install,
    )


def _checkpoint(said: str) -> tuple[Path, float]:
    path, _, share = said.partition("=")
    return Path(path), float(share or 1.0)


if __name__ == "__main__":
    main()
