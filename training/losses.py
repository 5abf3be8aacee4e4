"""What the network is asked to do: one number per batch, smaller is better."""

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import IGNORED, Batch
from training.network import EventNetwork

# Rare speech statuses count more; order of MODALITIES.
MODALITY_WEIGHTS = torch.tensor([0.7, 1.0, 2.0, 2.0, 1.3, 1.0, 1.2])
TYPE_IF_EVENT, MODALITY, SCOPE, SOURCE = 0.5, 0.5, 0.3, 0.5  # against 1.0 for triggers and roles


def batch_loss(network: EventNetwork, batch: Batch) -> Tensor:
    """Sum of the weighted losses of all heads."""
    states = network.words(batch.ids, batch.mask, batch.first, batch.places, batch.parts)
    scores = network.events(states, batch.triggers, batch.words)
    return (
        trigger_loss(network.trigger(states), batch)
        + role_loss(scores.roles, batch.roles)
        + MODALITY * _mean_loss(scores.modality, batch.modality, MODALITY_WEIGHTS)
        + SCOPE * _mean_loss(scores.scope, batch.scope)
        + SOURCE * _mean_loss(scores.source.masked_fill(~batch.near, -1e4), batch.source)
    )


def trigger_loss(scores: Tensor, batch: Batch) -> Tensor:
    """Minus the log of the summed probability of all accepted answers, per trigger.

    Divided by the number of triggers, not of words, so that "no event" does not drown the rest. An
    unsure event is never asked for: only its type, given that it is an event.
    """
    logs = torch.log_softmax(scores.float(), -1)
    right = torch.logsumexp(logs.masked_fill(~batch.accepted, -1e4), -1)
    any_type = torch.logsumexp(logs[..., 1:], -1)
    sure, unsure = batch.asked > 0, batch.asked < 0
    count = (sure & ~batch.accepted[..., 0]).sum().clamp(min=1)
    certain = -(right * sure).sum()
    return (certain - TYPE_IF_EVENT * ((right - any_type) * unsure).sum()) / count


def role_loss(scores: Tensor, roles: Tensor) -> Tensor:
    """Cross-entropy over all pairs of trigger and word, divided by the number of true fillers."""
    total = functional.cross_entropy(
        scores.float().flatten(0, -2), roles.flatten(), ignore_index=IGNORED, reduction="sum"
    )
    return total / (roles > 0).sum().clamp(min=1)


def _mean_loss(scores: Tensor, answers: Tensor, weights: Tensor | None = None) -> Tensor:
    if not bool((answers >= 0).any()):
        return scores.sum() * 0.0
    return functional.cross_entropy(
        scores.float().flatten(0, -2), answers.flatten(), weight=weights, ignore_index=IGNORED
    )
