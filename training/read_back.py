"""`python -m training.read_back CHECKPOINT`: the shipped weights as a checkpoint to train on from.

The checkpoints of a training are not kept, and a batch of new labels is learned best from where
the weights stand: `python -m training.make_model --start CHECKPOINT`. The encoder comes back
within the error of its int8 form; word and position vectors are those of the base, which training
leaves as they are.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor

from extract.reader import folder as files
from extract.reader.runtime import WEIGHTS
from training import base
from training.network import EventNetwork

_GATES = "network.encoder.gates"
_BIAFFINE = ("role", "source")


def read_back(folder: Path = WEIGHTS) -> dict[str, Tensor]:
    """The parameters of the network that a weights folder was exported from.

    Raises:
        ValueError: a parameter of the network is in none of its graphs.
    """
    network = EventNetwork()
    network.encoder.load_base(base.base_weights())
    known = network.state_dict()
    found = {name: known[name] for name in ("encoder.pieces.weight", "encoder.positions.weight")}
    for name in (files.ENCODER, files.HEADS):
        for parameter, values in _parameters(onnx.load(folder / name).graph):
            found[parameter] = torch.tensor(values, dtype=torch.float32)
    missing = known.keys() - found.keys()
    if missing:
        raise ValueError(f"{folder} lacks {', '.join(sorted(missing))}")
    return {name: found[name].reshape(known[name].shape) for name in known}


def _parameters(graph: onnx.GraphProto) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """The parameters that a graph holds, by their names in the network."""
    held = {entry.name: numpy_helper.to_array(entry) for entry in graph.initializer}
    for name, values in held.items():
        if name.startswith("network.") and values.dtype == np.float32 and values.ndim:
            yield name.removeprefix("network."), values
    if f"{_GATES}_quantized" in held:
        yield _GATES.removeprefix("network."), _real(held, _GATES)
    for node in graph.node:
        for name in node.input:
            weight = _weight(held, name)
            if weight is not None:
                module = _module(node.output[0])
                axes = (1, 0, 2) if module in _BIAFFINE else (1, 0)
                yield f"{module}.weight", weight.transpose(axes)


def _weight(held: Mapping[str, NDArray[np.float32]], name: str) -> NDArray[np.float32] | None:
    """The weight of a product that an input names, or None for another input."""
    if not name.startswith("onnx::"):
        return None
    if name.endswith("_quantized"):
        return _real(held, name.removesuffix("_quantized"))
    is_scale = name.endswith(("_scale", "_zero_point"))
    return None if is_scale or name not in held else held[name]


def _real(held: Mapping[str, NDArray[np.float32]], name: str) -> NDArray[np.float32]:
    """A weight from its int8 form."""
    whole = held[f"{name}_quantized"].astype(np.float32) - held[f"{name}_zero_point"]
    real: NDArray[np.float32] = whole * held[f"{name}_scale"]
    return real


def _module(output: str) -> str:
    """The module of an output: "/encoder/layers.0/query/MatMul_output_0" -> encoder.layers.0.query.

    A part of a sequence repeats its name: "/trigger/trigger.0/MatMul_output_0" -> trigger.0.
    """
    *above, last = output.strip("/").split("/")[:-1]
    return last if above == [last.partition(".")[0]] else ".".join([*above, last])


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the checkpoint."""
    parser = argparse.ArgumentParser(
        prog="python -m training.read_back",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("checkpoint", type=Path, help="file to write")
    parser.add_argument("--folder", type=Path, default=WEIGHTS, help="the weights folder")
    given = parser.parse_args(arguments)
    torch.save(read_back(given.folder), given.checkpoint)


if __name__ == "__main__":
    main()
