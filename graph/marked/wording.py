"""The words of the page for names of the vocabulary, from `words.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from graph.model import Claim, CountRange, DateInterval, Role
from graph.view.words import days, plain


@dataclass(frozen=True, slots=True)
class Wording:
    """Words for roles, for modalities (short, and what they mean), and pronouns."""

    roles: Mapping[str, str]
    modalities: Mapping[str, tuple[str, str]]
    pronouns: frozenset[str]


@cache
def wording() -> Wording:
    """The words that ship with the program."""
    tree = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text(encoding="utf-8"))
    return Wording(
        tree["roles"],
        {name: (short, meaning) for name, (short, meaning) in tree["modalities"].items()},
        frozenset(tree["pronouns"]),
    )


def is_name(words: str) -> bool:
    """False for words that stand for an entity and say nothing of it."""
    return words.lower() not in wording().pronouns


def status(claim: Claim) -> str:
    """How a claim is told."""
    return wording().modalities[claim.modality][0]


def what(claim: Claim) -> str:
    """The type of a claim, with its finer kind: "detain: arrest"."""
    return plain(claim.type) + (f": {plain(claim.mode)}" if claim.mode else "")


def value_words(role: Role) -> str:
    """A date or number as it was read, where the words themselves do not say it; else ""."""
    value = role.value
    if isinstance(value, DateInterval):
        said = days(value.from_, value.to)
        return "" if said == role.text else said
    if isinstance(value, CountRange):
        low, high = value.low, value.high
        said = str(low) if low == high else f"{low or 0} to {'more' if high is None else high}"
        return "" if said == role.text else said
    return ""
