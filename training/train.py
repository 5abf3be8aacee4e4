"""Train the network on sentences, with a running average of its weights and checkpoints."""

import logging
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from extract.reader.pieces import Pieces
from training.batches import Example, collate, examples, iter_batches, mask_words
from training.labels import LabeledSentence
from training.losses import batch_loss
from training.network import EventNetwork
from training.reading import network_reader
from training.scores import score

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Recipe:
    """How to train.

    Attributes:
        epochs: Passes over all sentences.
        steps: Stop after so many steps; None is all of them.
        batch_pieces: Word pieces of a batch, padding included.
        encoder_rate, head_rate, gate_rate: Highest learning rates.
        warm_up: Share of the steps in which the rates rise from 0.
        last_rate: Rates at the end, as share of the highest.
        masked_words: Share of the words hidden in training, in [0, 1].
        dropout: On word states and inside the heads.
        averaging: Keep-share of the running average per step; the average is what is exported.
        report_passes: How often an epoch reads each sentence of a report, of which there are few.
        seed: Of all random numbers.
        threads: Of torch.
    """

    epochs: int = 14
    steps: int | None = None
    batch_pieces: int = 700
    encoder_rate: float = 3e-4
    head_rate: float = 1e-3
    gate_rate: float = 1e-2
    warm_up: float = 0.08
    last_rate: float = 0.02
    masked_words: float = 0.1
    dropout: float = 0.25
    averaging: float = 0.998
    report_passes: int = 3
    seed: int = 1
    threads: int = 2


class RunningAverage:
    """Exponential average of a network's trained weights; usually better than the last weights."""

    def __init__(self, network: nn.Module, keep: float) -> None:
        self._weights = [p for p in network.parameters() if p.requires_grad]
        self._average = [p.detach().clone() for p in self._weights]
        self._keep = keep
        self._steps = 0

    @torch.no_grad()
    def update(self) -> None:
        """Take in the present weights; the first steps count equally."""
        self._steps += 1
        keep = min(self._keep, 1 - 1 / self._steps)
        torch._foreach_lerp_(self._average, [w.detach() for w in self._weights], 1 - keep)

    @torch.no_grad()
    def swap(self) -> None:
        """Exchange the network's weights and the average; a second call undoes it."""
        for weight, average in zip(self._weights, self._average, strict=True):
            kept = weight.detach().clone()
            weight.copy_(average)
            average.copy_(kept)


def train(
    network: EventNetwork,
    sentences: Sequence[LabeledSentence],
    dev: Sequence[LabeledSentence],
    pieces: Pieces,
    recipe: Recipe,
    checkpoint: Path,
) -> None:
    """Train in place; at the end the network holds the averaged weights, as does the checkpoint.

    Args:
        dev: Scored after every fourth epoch, for the log only: nothing is chosen by it.
        checkpoint: Rewritten after each epoch with the averaged weights, so that an interrupted
            training still gives a usable network.
    """
    torch.set_num_threads(recipe.threads)
    rng = random.Random(recipe.seed)
    sentences = _repeated(sentences, recipe.report_passes)
    items = list(examples(sentences, pieces, rng))
    per_epoch = sum(1 for _ in iter_batches(items, recipe.batch_pieces, random.Random(0)))
    total = min(per_epoch * recipe.epochs, recipe.steps or per_epoch * recipe.epochs)
    optimizer, schedule = _optimizer(network, recipe, total)
    average = RunningAverage(network, recipe.averaging)
    begin, step = time.monotonic(), 0
    for epoch in range(1, recipe.epochs + 1):
        loss = torch.zeros(())
        for batch in iter_batches(items, recipe.batch_pieces, rng):
            loss += _step(network, batch, recipe, pieces.mask, optimizer)
            schedule.step()
            average.update()
            step += 1
            if step >= total:
                break
        average.swap()
        _save(network, checkpoint)
        if epoch % 4 == 0 or step >= total:
            _log_dev(network, dev, pieces)
        if step >= total:
            break
        average.swap()
        items = list(examples(sentences, pieces, rng))
        log.info(
            "epoch %d of %d, step %d of %d, loss %.3f, %.0f s",
            epoch,
            recipe.epochs,
            step,
            total,
            loss / per_epoch,
            time.monotonic() - begin,
        )
    log.info("trained %d steps in %.0f s", step, time.monotonic() - begin)


def _repeated(sentences: Sequence[LabeledSentence], passes: int) -> list[LabeledSentence]:
    """Reports so many times, each time as a whole."""
    reports = [sentence for sentence in sentences if sentence.kind == "report"]
    return [*(s for s in sentences if s.kind != "report"), *(reports * passes)]


def _step(
    network: EventNetwork,
    items: Sequence[Example],
    recipe: Recipe,
    mask_id: int,
    optimizer: torch.optim.Optimizer,
) -> Tensor:
    network.train()
    batch = collate(items)
    if recipe.masked_words:
        batch = mask_words(batch, recipe.masked_words, mask_id)
    loss = batch_loss(network, batch)
    optimizer.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_((p for p in network.parameters() if p.requires_grad), 1.0)
    optimizer.step()
    return loss.detach()


def _optimizer(
    network: EventNetwork, recipe: Recipe, total: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    named = [(name, p) for name, p in network.named_parameters() if p.requires_grad]
    gates = [p for name, p in named if name == "encoder.gates"]
    encoder = [p for name, p in named if name.startswith("encoder.") and name != "encoder.gates"]
    heads = [p for name, p in named if not name.startswith("encoder.")]
    groups = [
        {"params": encoder, "lr": recipe.encoder_rate},
        {"params": heads, "lr": recipe.head_rate},
        {"params": gates, "lr": recipe.gate_rate, "weight_decay": 0.0},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)

    def rate(step: int) -> float:
        rising = (step + 1) / max(1.0, recipe.warm_up * total)
        return min(1.0, rising) * max(recipe.last_rate, 1 - step / total)

    return optimizer, torch.optim.lr_scheduler.LambdaLR(optimizer, rate)


def _save(network: EventNetwork, checkpoint: Path) -> None:
    checkpoint.parent.mkdir(parents=True, exist_ok=True)
    part = checkpoint.with_suffix(".part")
    torch.save(network.state_dict(), part)
    part.replace(checkpoint)


def _log_dev(network: EventNetwork, dev: Sequence[LabeledSentence], pieces: Pieces) -> None:
    reader = network_reader(network, pieces)
    for kind in ("report", "narrative"):
        chosen = [sentence for sentence in dev if sentence.kind == kind]
        if not chosen:
            continue
        scores = score(reader, chosen)
        numbers = ", ".join(f"{name} {value:.3f}" for name, value in scores.table().items())
        log.info("dev %s: summary %.4f; %s", kind, scores.summary(), numbers)
