"""The word lists of coreference, read once from `lexicon/coreference*.yaml`."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import yaml

Gender = Literal["m", "f"]

_FOLDER = Path(__file__).parents[1] / "lexicon"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The lists by their names in `coreference.yaml`; see the comments there."""

    gender: dict[str, Gender]
    titles: dict[str, Gender]
    given_names: dict[str, Gender]
    name_endings: tuple[tuple[str, Gender], ...]
    name_parts: dict[str, Gender]
    person_nouns: dict[str, frozenset[str]]
    body_nouns: dict[str, frozenset[str]]
    mission_nouns: dict[str, str]
    synonyms: dict[str, str]
    words: dict[str, frozenset[str]]
    weights: dict[str, dict[str, float]]
    gates: dict[str, float]

    def has(self, list_name: str, word: str) -> bool:
        """Whether `word` stands in the plain list `list_name`."""
        return word in self.words[list_name]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Read the lists."""
    table = _read("coreference.yaml")
    names = _read("coreference_names.yaml")
    fitted = _read("coreference_weights.yaml")
    return Lexicon(
        gender=_inverted(table["gender"]),
        titles=_inverted(table["titles"]),
        given_names=_inverted({"m": names["m"], "f": names["f"]}),
        name_endings=tuple(_inverted(names["endings"]).items()),
        name_parts=_inverted(names["parts"]),
        person_nouns={noun: frozenset(fits) for noun, fits in table["person_nouns"].items()},
        body_nouns={noun: frozenset(fits) for noun, fits in table["body_nouns"].items()},
        mission_nouns=dict(table["mission_nouns"]),
        synonyms={word: row[0] for row in table["group_synonyms"] for word in row},
        words={
            name: frozenset(value)
            for name, value in table.items()
            if isinstance(value, list) and name != "group_synonyms"
        },
        weights=fitted["weights"],
        gates=fitted["gates"],
    )


def _read(name: str) -> dict[str, Any]:
    table: dict[str, Any] = yaml.safe_load((_FOLDER / name).read_text(encoding="utf-8"))
    return table


def _inverted(lists: dict[Gender, list[str]]) -> dict[str, Gender]:
    return {word: gender for gender, words in lists.items() for word in words}
