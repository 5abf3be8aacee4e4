"""Words that tell an event by the lexicon: the second opinion beside the trained reader.

A word of the lexicon alone proves nothing; `weight` says how far the word and its surroundings
make the type. Words inside proper names and known false friends give nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Span, Token

from extract.grammar import sentence_of
from extract.trigger_entries import TriggerEntry, trigger_lexicon
from extract.trigger_match import forms, matches


@dataclass(frozen=True, slots=True)
class LexiconTrigger:
    """A word that tells an event: head verb or event noun.

    Attributes:
        types: Event types, the likeliest first; the others are fair alternatives.
        weight: How sure the word and its surroundings make the first type, in (0, 1].
        entry: Name of the entry of `lexicon/triggers.yaml`.
        heard: Least score of the reader with which it is believed of a word that the reader knows.
    """

    token: Token
    types: tuple[str, ...]
    weight: float
    entry: str
    heard: float | None = None


def find_triggers(sentence: Span) -> list[LexiconTrigger]:
    """The triggers of a sentence in text order, at most one for each word."""
    found = (_trigger(token) for token in sentence if token.is_alpha or "-" in token.text)
    return [trigger for trigger in found if trigger is not None]


def _trigger(token: Token) -> LexiconTrigger | None:
    hits = matching_entries(token)
    if not hits or _in_name(token) or _in_run_in_heading(token) or is_false_friend(token):
        return None
    best = hits[0]
    types = dict.fromkeys(best.types)
    for other in hits[1:]:
        types.update(dict.fromkeys(other.types))
    return LexiconTrigger(token, tuple(types), best.weight, best.name, best.heard)


def matching_entries(token: Token) -> list[TriggerEntry]:
    """The entries whose word and conditions fit, the surest first."""
    entries = _entries(token.lemma_, token.lower_)
    return [entry for entry in entries if matches(token, entry)]


def is_false_friend(token: Token) -> bool:
    """True when the word stands in a combination that only looks like an event."""
    return any(matches(token, entry) for entry in _friends(token.lemma_, token.lower_))


@lru_cache(maxsize=20_000)
def _entries(lemma: str, word: str) -> tuple[TriggerEntry, ...]:
    found = _under(trigger_lexicon().entries, forms(lemma.lower(), word))
    return tuple(sorted(found, key=lambda entry: (-entry.weight, entry.name)))


@lru_cache(maxsize=20_000)
def _friends(lemma: str, word: str) -> tuple[TriggerEntry, ...]:
    return _under(trigger_lexicon().false_friends, forms(lemma.lower(), word))


def _under(
    lexicon: Mapping[str, tuple[TriggerEntry, ...]], forms: Iterable[str]
) -> tuple[TriggerEntry, ...]:
    """The entries of a word's forms, each once."""
    return tuple({e.name: e for form in forms for e in lexicon.get(form, ())}.values())


def _in_name(token: Token) -> bool:
    """A capitalized word inside a longer proper name: "Rally for Justice Party"."""
    if token.pos_ != "PROPN" or not token.is_title or token.i == sentence_of(token).start:
        return False
    neighbors = [token.head, *token.children]
    return any(t.pos_ == "PROPN" and t.is_title and t.i != token.i for t in neighbors)


def _in_run_in_heading(token: Token) -> bool:
    """`Threats, Harassment, and Coercion: In May ...`: capitalized words before a colon."""
    if not token.is_title:
        return False
    for later in token.doc[token.i + 1 : sentence_of(token).end]:
        if later.text == ":":
            return True
        if later.is_alpha and not later.is_title and (not later.is_stop or later.pos_ == "VERB"):
            return False
    return False
