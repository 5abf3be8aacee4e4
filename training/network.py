"""The network: a BERT encoder and five heads (trigger, roles, speech status, scope, source)."""

import math
from collections.abc import Mapping
from typing import Any, NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.labels import MODALITIES, ROLES, SCOPES, TYPES

WIDTH, INNER, ATTENTION_HEADS, LAYERS = 384, 1536, 12, 6
VOCABULARY, POSITIONS = 30522, 512
ATTENTION_OPSET = 23
FARTHEST = 2  # sentences: those farther away count as this far
SHUT = -3.0  # what is added at first to the attention to another sentence


class _Attention(torch.autograd.Function):
    """Attention that is exported as one operator, which has no copies made of its heads."""

    @staticmethod
    def forward(ctx: Any, query: Tensor, key: Tensor, value: Tensor, bias: Tensor) -> Tensor:
        return attention(query, key, value, bias)

    @staticmethod
    def symbolic(graph: Any, query: Any, key: Any, value: Any, bias: Any) -> Any:
        """The operator `Attention` of ONNX, from `ATTENTION_OPSET` on."""
        heads = {"q_num_heads_i": ATTENTION_HEADS, "kv_num_heads_i": ATTENTION_HEADS}
        return graph.op("Attention", query, key, value, bias, **heads).setType(query.type())


def attention(query: Tensor, key: Tensor, value: Tensor, bias: Tensor) -> Tensor:
    """Attention of all heads; all but `bias` are (batch, pieces, width)."""
    batch, pieces, _ = query.shape
    shape = (batch, pieces, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
    heads = (part.view(shape).transpose(1, 2) for part in (query, key, value))
    # Attention without dropout: torch has a fast way for that only.
    mixed = functional.scaled_dot_product_attention(*heads, bias.to(query.dtype))
    return mixed.transpose(1, 2).reshape(batch, pieces, WIDTH)


class Layer(nn.Module):
    """One transformer layer in the BERT form (normalization after the sum)."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH)
        self.value, self.output = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.output_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """`states` (batch, pieces, width); `bias` is added to the attention scores."""
        attend = _Attention.apply if torch.onnx.is_in_onnx_export() else attention
        mixed = attend(self.query(states), self.key(states), self.value(states), bias)
        mixed = self.dropout(self.output(mixed))
        states = self.attention_norm(states + mixed)
        inner = self.down(functional.gelu(self.up(states)))
        normed: Tensor = self.output_norm(states + self.dropout(inner))
        return normed


class Encoder(nn.Module):
    """BERT with one segment; the word and position vectors stay as they were pre-trained.

    The sentences of a window stand in it as if each were alone, with places of its own, and see
    each other through gates: a number for every head and distance in sentences, which is added to
    the attention.
    """

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.segment = nn.Parameter(torch.zeros(WIDTH))
        self.gates = nn.Parameter(torch.full((2 * FARTHEST + 1, ATTENTION_HEADS), SHUT))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        with torch.no_grad():
            self.gates[FARTHEST] = 0.0
        self.pieces.weight.requires_grad = False
        self.positions.weight.requires_grad = False

    def forward(self, ids: Tensor, mask: Tensor, places: Tensor, parts: Tensor) -> Tensor:
        """Read windows.

        Args:
            ids: (batch, pieces).
            mask: (batch, pieces) 1.0 for a piece, 0.0 for padding.
            places: (batch, pieces) place of a piece in its sentence.
            parts: (batch, pieces) number of that sentence.
        """
        known = self.pieces(ids) + self.positions(places) + self.segment
        states: Tensor = self.dropout(self.norm(known))
        away = (parts[:, None, :] - parts[:, :, None]).clamp(-FARTHEST, FARTHEST) + FARTHEST
        bias = functional.embedding(away, self.gates).permute(0, 3, 1, 2)
        bias = bias + (1.0 - mask[:, None, None, :]) * -10000.0
        for layer in self.layers:
            states = layer(states, bias)
        return states

    def load_base(self, weights: Mapping[str, Tensor]) -> None:
        """Take over a BERT checkpoint with the usual parameter names."""
        parts = {
            "query": "attention.self.query",
            "key": "attention.self.key",
            "value": "attention.self.value",
            "output": "attention.output.dense",
            "attention_norm": "attention.output.LayerNorm",
            "up": "intermediate.dense",
            "down": "output.dense",
            "output_norm": "output.LayerNorm",
        }
        own = {
            "gates": self.gates.detach(),
            "pieces.weight": weights["embeddings.word_embeddings.weight"],
            "positions.weight": weights["embeddings.position_embeddings.weight"],
            "segment": weights["embeddings.token_type_embeddings.weight"][0],
            "norm.weight": weights["embeddings.LayerNorm.weight"],
            "norm.bias": weights["embeddings.LayerNorm.bias"],
        }
        for layer in range(LAYERS):
            for part, name in parts.items():
                for kind in ("weight", "bias"):
                    theirs = weights[f"encoder.layer.{layer}.{name}.{kind}"]
                    own[f"layers.{layer}.{part}.{kind}"] = theirs
        self.load_state_dict(own)


class Biaffine(nn.Module):
    """Scores every pair of two rows of vectors, with a bias for either side."""

    def __init__(self, width: int, outputs: int) -> None:
        super().__init__()
        scale = 0.02 / math.sqrt(width / 100)
        self.weight = nn.Parameter(torch.randn(outputs, width + 1, width + 1) * scale)

    def forward(self, left: Tensor, right: Tensor) -> Tensor:
        """(batch, p, width) and (batch, n, width) -> (batch, p, n, outputs)."""
        left, right = (
            functional.pad(left, (0, 1), value=1.0),
            functional.pad(right, (0, 1), value=1.0),
        )
        batch, count, width = left.shape
        outputs = self.weight.shape[0]
        table = self.weight.permute(1, 0, 2).reshape(width, outputs * width)
        half = (left.reshape(batch * count, width) @ table).view(batch, count * outputs, width)
        scores = half @ right.transpose(1, 2)
        return scores.view(batch, count, outputs, -1).permute(0, 1, 3, 2)


class EventScores(NamedTuple):
    """Raw scores of the heads for each trigger (before softmax).

    Attributes:
        roles: (batch, triggers, words, 1 + roles); output 0 is "no role".
        modality: (batch, triggers, modalities).
        scope: (batch, triggers, scopes).
        source: (batch, triggers, words); the trigger's own place means "nobody named".
    """

    roles: Tensor
    modality: Tensor
    scope: Tensor
    source: Tensor


class EventNetwork(nn.Module):
    """Encoder and heads; a word's state is that of its first word piece."""

    def __init__(self, dropout: float = 0.25) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.dropout = nn.Dropout(dropout)
        self.trigger = _classifier(256, 1 + len(TYPES), dropout)
        self.role_trigger, self.role_word = nn.Linear(WIDTH, 128), nn.Linear(WIDTH, 128)
        self.role = Biaffine(128, 1 + len(ROLES))
        self.modality = _classifier(128, len(MODALITIES), dropout)
        self.scope = _classifier(64, len(SCOPES), dropout)
        self.source_trigger, self.source_word = nn.Linear(WIDTH, 64), nn.Linear(WIDTH, 64)
        self.source = Biaffine(64, 1)

    def words(
        self, ids: Tensor, mask: Tensor, first: Tensor, places: Tensor, parts: Tensor
    ) -> Tensor:
        """States of the words, (batch, words, width), from the pieces named by `first`."""
        states = self.encoder(ids, mask, places, parts)
        picked = torch.gather(states, 1, first[:, :, None].expand(-1, -1, WIDTH))
        dropped: Tensor = self.dropout(picked)
        return dropped

    def events(self, states: Tensor, triggers: Tensor, words: Tensor) -> EventScores:
        """Read the trigger words numbered in `triggers`; `words` is False for padding."""
        picked = torch.gather(states, 1, triggers[:, :, None].expand(-1, -1, WIDTH))
        roles = self.role(
            self._features(self.role_trigger, picked), self._features(self.role_word, states)
        )
        source = self.source(
            self._features(self.source_trigger, picked), self._features(self.source_word, states)
        )[..., 0]
        source = source.float().masked_fill(~words[:, None, :], -1e4)
        return EventScores(roles, self.modality(picked), self.scope(picked), source)

    def _features(self, part: nn.Module, states: Tensor) -> Tensor:
        dropped: Tensor = self.dropout(functional.gelu(part(states)))
        return dropped


def _classifier(inner: int, outputs: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(
        nn.Linear(WIDTH, inner), nn.GELU(), nn.Dropout(dropout), nn.Linear(inner, outputs)
    )
