"""The word lists of coreference, read once from `lexicon/coreference*.yaml`."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from extract.wordlists import FOLDER, read_yaml

Gender = Literal["m", "f"]


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
    kin_in_turn: dict[str, frozenset[str]]
    done_by: dict[str, frozenset[str]]
    suffered_by: dict[str, frozenset[str]]
    papers_of: dict[str, frozenset[str]]
    words: dict[str, frozenset[str]]
    weights: dict[str, dict[str, float]]
    by_hand: dict[str, float]
    gates: dict[str, float]

    def has(self, list_name: str, word: str) -> bool:
        """Whether `word` stands in the plain list `list_name`."""
        return word in self.words[list_name]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Read the lists."""
    table = read_yaml(FOLDER / "coreference.yaml")
    names = read_yaml(FOLDER / "coreference_names.yaml")
    fitted = read_yaml(FOLDER / "coreference_weights.yaml")
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
        kin_in_turn={kin: frozenset(other) for kin, other in table["kin_in_turn"].items()},
        done_by={noun: frozenset(verbs) for noun, verbs in table["done_by"].items()},
        suffered_by={noun: frozenset(verbs) for noun, verbs in table["suffered_by"].items()},
        papers_of={noun: frozenset(papers) for noun, papers in table["papers_of"].items()},
        words={
            name: frozenset(value)
            for name, value in table.items()
            if isinstance(value, list) and name != "group_synonyms"
        },
        weights={
            family: table | (fitted["by_hand"] if family == "human" else {})
            for family, table in fitted["weights"].items()
        },
        by_hand=fitted["by_hand"],
        gates=fitted["gates"],
    )


def _inverted(lists: dict[Gender, list[str]]) -> dict[str, Gender]:
    return {word: gender for gender, words in lists.items() for word in words}
