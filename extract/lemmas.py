"""Lemmas that the rules of the spaCy lemmatizer get wrong: "fined" is no "fin", "raped" no "rap".

Of two verbs that a form may come from, spaCy's rules take the one without "e", although English
doubles the consonant of a short one: "hopped" is from "hop", "hoped" from "hope". Verbs that its
list lacks get an "e" ("doxxe", "texte"); those that matter here stand in `lexicon/lemmas.yaml`.
"""

import re
from collections.abc import Iterator, Mapping
from typing import cast

from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Token

from extract.wordlists import word_sets

_DOUBLES = re.compile(r"(?:qu|[^aeiou])*[aeiou][bcdfgklmnprstvz]")
"""One syllable that ends in one vowel and one consonant doubles it before "-ed" and "-ing"."""


def with_mended_lemmas(nlp: Language) -> Language:
    """Tell a rule lemmatizer what its rules get wrong; a pipeline without one stays as it is."""
    if "lemmatizer" not in nlp.pipe_names:
        return nlp
    lemmatizer = cast(Lemmatizer, nlp.get_pipe("lemmatizer"))
    if lemmatizer.lookups.has_table("lemma_index"):
        known = frozenset(lemmatizer.lookups.get_table("lemma_index").get("verb", ()))
        verbs = {**_with_their_e(known), **_unknown(word_sets("lemmas")["unknown_verbs"])}
        lemmatizer.lemmatize = _Mended(lemmatizer, verbs)
    return nlp


class _Mended:
    """Lemmas of some forms of verbs, and those of a lemmatizer for all other words."""

    def __init__(self, lemmatizer: Lemmatizer, verbs: Mapping[str, str]) -> None:
        self.others, self.verbs = lemmatizer.lemmatize, verbs

    def __call__(self, token: Token) -> list[str]:
        verb = self.verbs.get(token.lower_) if token.pos_ == "VERB" else None
        return [verb] if verb is not None else self.others(token)


def _with_their_e(verbs: frozenset[str]) -> dict[str, str]:
    """Forms of "hope" that the rules would trace to "hop"."""
    stems = (verb[:-1] for verb in verbs if verb.endswith("e"))
    short = (stem for stem in stems if stem in verbs and _DOUBLES.fullmatch(stem))
    return {stem + ending: stem + "e" for stem in short for ending in ("ed", "ing", "es")}


def _unknown(verbs: frozenset[str]) -> dict[str, str]:
    return {form: verb for verb in verbs for form in _forms(verb)}


def _forms(verb: str) -> Iterator[str]:
    """Forms of a verb, with its consonant doubled and not: "phished", "gutted", "remedied"."""
    if verb.endswith("y"):
        yield from (verb[:-1] + "ied", verb[:-1] + "ies", verb + "ing")
        return
    for stem in (verb, verb + verb[-1]) if verb[-1] != "x" else (verb,):
        yield from (stem + "ed", stem + "ing")
    yield from (verb + "s", verb + "es")
