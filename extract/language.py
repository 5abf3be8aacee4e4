"""Which language a text is in. Works without network; only English texts get events."""

import lzma
import mmap
import re
import warnings
from array import array
from dataclasses import dataclass
from functools import cache
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import Any, cast
from zipfile import ZipFile

import numpy as np

_AT_ONCE = 2**16
"""Bytes of a table that are in memory while it is read."""
_SAMPLE = 20_000
"""Characters that are looked at, taken from the start, the middle and the end."""
_MIN_LETTERS = 30
_SHORT_LETTERS = 300
_MIN_CONFIDENCE = 0.6
_PASSAGE_LETTERS = 40
_SIGNS = 8
"""Letters of a passage in another script, of which few say much."""
_LATIN = re.compile(r"[A-Za-z]{3}")
_ENGLISH_PASSAGE = 0.08
"""Share of English function words from which a passage of an English document is English."""
_CHANCE_OF_ENGLISH = 0.001
_CAPITALS = 0.6
_ENGLISH_WORDS = (
    "the of and to in a is was for on that with by at from as it were are be has have had"
    " his her their this which who"
    " not but or an been they he she said after before"
)
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_ELSEWHERE_TOO = "a an as at for had her in is on or was"
_ONLY_ENGLISH = _ENGLISH.difference(_ELSEWHERE_TOO.split())
"""Without those that are words of other languages, too."""
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")


def detect(text: str) -> str | None:
    """ISO 639-1 code of the main language, or None when the text is too short or stays unclear.

    Statistics err on short texts full of foreign names: a text that is rich in English function
    words is English whatever they say, and a short text without them needs a clear verdict.
    """
    sample = _sampled(text)
    words = [word.lower() for word in _WORD.findall(sample)]
    letters = sum(map(len, words))
    if letters < _MIN_LETTERS:
        return None
    english = sum(word in _ENGLISH for word in words) / len(words)
    if english >= 0.25:
        return "en"
    code, confidence = _classify(sample)
    if code == "en" and english < 0.08:
        return None
    if code != "en" and english >= 0.12:
        return "en"
    unsure = letters < _SHORT_LETTERS and confidence < _MIN_CONFIDENCE
    return None if unsure or confidence < 0.5 else code


def foreign_language(passage: str) -> str | None:
    """ISO 639-1 code of a passage of an English document that is surely in another language.

    None for English, and for what is too short or unclear: the surroundings speak for English, so
    names of people and streets must not turn a sentence into a foreign one.
    """
    written = _WORD.findall(passage)
    words = [word.lower() for word in written]
    letters = sum(map(len, words))
    if letters < (_PASSAGE_LETTERS if _LATIN.search(passage) else _SIGNS):
        return None
    if sum(word[0].isupper() for word in written) > _CAPITALS * len(words):  # a list of names
        return None
    if sum(word in _ONLY_ENGLISH for word in words) >= _ENGLISH_PASSAGE * len(words):
        return None
    ranked = {str(code): float(chance) for code, chance in _identifier()[0].rank(passage)}
    return max(ranked, key=ranked.__getitem__) if ranked["en"] < _CHANCE_OF_ENGLISH else None


def _sampled(text: str) -> str:
    if len(text) <= _SAMPLE:
        return text
    part = _SAMPLE // 3
    middle = len(text) // 2
    return "\n".join((text[:part], text[middle : middle + part], text[-part:]))


def _classify(sample: str) -> tuple[str, float]:
    code, confidence = _identifier()[0].classify(sample)
    return str(code), float(confidence)


def give_tables_back() -> None:
    """Let go of what of the statistical model is in memory; it is mapped again where needed."""
    if _identifier.cache_info().currsize and hasattr(mmap, "MADV_DONTNEED"):
        for table in _identifier()[1]:
            table.madvise(mmap.MADV_DONTNEED)


@cache
def _identifier() -> tuple[Any, tuple[mmap.mmap, mmap.mmap]]:
    """The statistical model and its large tables: loaded on first use, since it takes a moment.

    The library would hold the tables in memory while it reads them, one of them twice: 100 MB.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

    with TemporaryFile() as file:
        with lzma.open(MODEL_DIR / MODEL_FILE) as packed:
            copyfileobj(packed, file, _AT_ONCE)
        file.seek(0)
        with np.load(file) as small, ZipFile(file) as arrays:
            chances, moves = (_mapped(arrays, f"{name}.npy") for name in ("ptc", "nextmove"))
            identifier = LanguageIdentifier(
                np.frombuffer(chances.file, chances.dtype).reshape(chances.shape),
                small["pc"],
                small["classes"].tolist(),
                memoryview(moves.file).cast(cast(Any, moves.dtype.char)),
                array(small["out_feat"].dtype.char, small["out_feat"].tobytes()),
                norm_probs=True,
                tk_row=array(small["nextmove_row"].dtype.char, small["nextmove_row"].tobytes()),
            )
    return identifier, (chances.file, moves.file)


@dataclass(frozen=True, slots=True)
class _Mapped:
    """A table in a file without a name, of which only what is looked at takes memory."""

    file: mmap.mmap
    dtype: np.dtype[Any]
    shape: tuple[int, ...]


def _mapped(arrays: ZipFile, name: str) -> _Mapped:
    with arrays.open(name) as stored, TemporaryFile() as file:
        np.lib.format.read_magic(stored)
        shape, _, dtype = np.lib.format.read_array_header_1_0(stored)
        copyfileobj(stored, file, _AT_ONCE)
        file.flush()
        return _Mapped(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), dtype, shape)
