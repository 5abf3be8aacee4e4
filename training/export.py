"""Trained network -> the two graphs of the weights folder.

The encoder's weights become int8, which costs nothing measurable and makes it a quarter as large.
Only seven of the eight bits are used: processors without VNNI add pairs of products in 16 bits,
which would overflow there and give other scores than elsewhere.
The heads stay float32: they are small, and an int8 scale over all triggers of a call would let
the reading of one trigger depend on which others are asked for.
"""

import tempfile
import warnings
from collections.abc import Mapping
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import (  # type: ignore[import-untyped]
    QuantType,
    quantize_dynamic,
)
from torch import nn

from extract.reader.folder import ENCODER, HEADS
from training.network import ATTENTION_OPSET, EventNetwork
from training.reading import EncoderGraph, HeadsGraph

OPSET = 17
_PIECES = ("batch", "pieces")
ENCODER_INPUTS = {
    "ids": _PIECES,
    "mask": _PIECES,
    "first": ("batch", "n"),
    "places": _PIECES,
    "parts": _PIECES,
}
ENCODER_OUTPUTS = {"states": ("batch", "n"), "types": ("batch", "n")}
HEADS_INPUTS = {"states": ("batch", "n"), "triggers": ("batch", "p"), "words": ("batch", "n")}
HEADS_OUTPUTS = {
    "roles": ("batch", "p", "n"),
    "modality": ("batch", "p"),
    "scope": ("batch", "p"),
    "source": ("batch", "p", "n"),
}


def export(network: EventNetwork, folder: Path) -> None:
    """Write both graphs into the folder; the network is left in evaluation mode."""
    network.eval()
    ids = torch.randint(1000, 2000, (2, 20))
    first = torch.arange(1, 13)[None].repeat(2, 1)
    encoder, heads = EncoderGraph(network).eval(), HeadsGraph(network).eval()
    with torch.no_grad(), tempfile.TemporaryDirectory() as scratch:
        places, parts = torch.arange(10).repeat(2, 2), torch.arange(2).repeat(2, 10).sort().values
        encoder_inputs = (ids, torch.ones(2, 20), first, places, parts)
        states, _ = encoder(*encoder_inputs)
        heads_inputs = (
            states,
            torch.tensor([[1, 2, 3], [4, 5, 6]]),
            torch.ones(2, 12, dtype=torch.bool),
        )
        plain = Path(scratch) / "encoder.onnx"
        _export(encoder, encoder_inputs, plain, ENCODER_INPUTS, ENCODER_OUTPUTS)
        _make_quick(plain)
        quantize_dynamic(
            plain,
            folder / ENCODER,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            op_types_to_quantize=["MatMul", "Gather"],
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )
        _export(heads, heads_inputs, folder / HEADS, HEADS_INPUTS, HEADS_OUTPUTS)


def _export(
    module: nn.Module,
    inputs: tuple[torch.Tensor, ...],
    path: Path,
    input_axes: Mapping[str, tuple[str, ...]],
    output_axes: Mapping[str, tuple[str, ...]],
) -> None:
    axes = {name: dict(enumerate(names)) for name, names in {**input_axes, **output_axes}.items()}
    with warnings.catch_warnings():
        # The older exporter is wanted, although torch warns: the quantizer knows its graphs.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            module,
            inputs,
            path,
            input_names=list(input_axes),
            output_names=list(output_axes),
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )


def _make_quick(path: Path) -> None:
    """Declare the opset of the attention operator; keep sums out of the normalizations.

    The older exporter does not know that opset; the other operators mean the same in both. An `Add`
    would be joined with the normalization that it feeds, which takes five times as long as both.
    """
    model = onnx.load(path)
    model.opset_import[0].version = ATTENTION_OPSET
    nodes = model.graph.node
    normalized = {node.input[0] for node in nodes if node.op_type == "LayerNormalization"}
    for node in nodes:
        if node.op_type == "Add" and node.output[0] in normalized:
            node.op_type = "Sum"
    onnx.checker.check_model(model)
    onnx.save(model, path)
