"""Names of bodies, outlets, campuses and topics that do not exist."""

from functools import lru_cache
from math import prod
from pathlib import Path

import numpy as np
import yaml


def names(kind: str, count: int, rng: np.random.Generator) -> tuple[str, ...]:
    """Names of one list of `words.yaml`, all different, in an order drawn by lot.

    Raises:
        ValueError: The words do not give so many names.
    """
    lists = _words()[kind]
    most = prod(map(len, lists))
    if count > most:
        raise ValueError(f"{count:,} {kind} are wanted; the words give {most:,} names")
    return tuple(_name(lists, int(number)) for number in rng.permutation(most)[:count])


def _name(lists: list[list[str]], number: int) -> str:
    chosen = []
    for words in reversed(lists):
        number, at = divmod(number, len(words))
        chosen.append(words[at])
    return " ".join(reversed(chosen))


@lru_cache(maxsize=1)
def _words() -> dict[str, list[list[str]]]:
    table: dict[str, list[list[str]]] = yaml.safe_load(
        Path(__file__).with_name("words.yaml").read_text(encoding="utf-8")
    )
    return table
