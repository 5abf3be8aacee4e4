"""Word lists of the rules: YAML files of `extract/lexicon`, read once and checked as a whole.

Nothing here knows what a list is for. A list that is missing, empty, doubled or misspelled is an
error that names the file and the entry, so a typing mistake never makes a rule silently weaker.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from extract.speed.freed import all_stays
from graph.errors import ShadowgraphError

FOLDER = Path(__file__).with_name("lexicon")


class LexiconError(ShadowgraphError):
    """A word list of the extractor is wrong.

    Attributes:
        file: Name of the file.
        entry: The entry inside it, or an empty string for the whole file.
        reason: What is wrong there.
    """

    def __init__(self, file: str, entry: str, reason: str) -> None:
        super().__init__(f"{file}: {entry}: {reason}" if entry else f"{file}: {reason}")
        self.file, self.entry, self.reason = file, entry, reason


class WordSets(dict[str, frozenset[str]]):
    """Named sets of lower-case words. Asking for a name that the file lacks is a `LexiconError`."""

    def __init__(self, file: str, sets: Mapping[str, frozenset[str]]) -> None:
        super().__init__(sets)
        self._file = file

    def __missing__(self, name: str) -> frozenset[str]:
        raise LexiconError(self._file, name, "no such word set")


_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one in C, where PyYAML has it: half a second less for all lists."""


class _NoDoubles(_Loader):  # type: ignore[misc, valid-type]
    """YAML itself lets the later of two entries of one name hold, without a word."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        names: set[str] = set()
        for key, _ in node.value:
            if key.value in names:
                problem = f"{key.value!r} stands here a second time"
                raise yaml.constructor.ConstructorError(None, None, problem, key.start_mark)
            names.add(key.value)
        found: dict[Any, Any] = super().construct_mapping(node, deep)
        return found


def read_yaml(path: Path) -> Mapping[str, Any]:
    """The mapping that a lexicon file holds.

    Raises:
        LexiconError: the file cannot be read, is no YAML, holds no mapping or a name twice.
    """
    try:
        with all_stays():
            data = yaml.load(path.read_text(encoding="utf-8"), _NoDoubles)
    except (OSError, yaml.YAMLError) as error:
        raise LexiconError(path.name, "", str(error)) from error
    if not isinstance(data, dict):
        raise LexiconError(path.name, "", "a mapping is expected")
    return data


def word_set(file: str, entry: str, value: object, *, cased: bool = False) -> frozenset[str]:
    """The words of a list, or of a text with words between blanks; `_` stands for a blank inside.

    Args:
        cased: Capitals matter in this list, so they are allowed.

    Raises:
        LexiconError: no words, a word twice, upper case, or something that is no text.
    """
    words = value.split() if isinstance(value, str) else value
    if not isinstance(words, list) or not words:
        raise LexiconError(file, entry, "a list of words, or words between blanks, is expected")
    seen: set[str] = set()
    for word in words:
        if not isinstance(word, str):
            raise LexiconError(file, entry, f"{word!r} is no text (quote yes, no, on, off)")
        if not cased and word != word.lower():
            raise LexiconError(file, entry, f"{word!r} is not in lower case")
        clean = word.replace("_", " ")
        if clean in seen:
            raise LexiconError(file, entry, f"{word!r} stands there twice")
        seen.add(clean)
    return frozenset(seen)


@lru_cache(maxsize=32)
def word_sets(name: str) -> WordSets:
    """The word sets of `lexicon/NAME.yaml`; the file is read once.

    Raises:
        LexiconError: see `read_yaml` and `word_set`.
    """
    path = FOLDER / f"{name}.yaml"
    data = read_yaml(path)
    return WordSets(path.name, {k: word_set(path.name, k, v) for k, v in data.items()})
