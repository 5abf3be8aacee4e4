"""Deeds set aside: "far from recruiting anyone, he ...", "rather than beat him", "let alone kill".

They are named only to say that something else was done. The phrase stands right before the word,
whatever the parser makes of it.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from spacy.tokens import Token

from extract.grammar import NOUNS, is_verbal, shares_left
from extract.sentence_words import sentence_around
from extract.wordlists import word_sets

_HELPERS = frozenset({"being", "having", "been", "be", "have", "to", "ever", "even", "also"})


def set_aside(word: Token) -> tuple[Token, ...]:
    """The words of the phrase that sets this verb or noun aside, empty when none does."""
    found = _phrase_before(word)
    while not found and word.dep_ == "conj" and shares_left(word, word.head):
        word = word.head
        found = _phrase_before(word)
    return found


def _phrase_before(word: Token) -> tuple[Token, ...]:
    if not is_verbal(word) and word.pos_ not in NOUNS:
        return ()
    phrases = _phrases(of_verbs=is_verbal(word))
    end, start = word.i, sentence_around(word).start
    while end > start:
        for opening in phrases.get(word.doc[end - 1].lower_, ()):
            first = end - 1 - len(opening)
            said = (token.lower_ for token in word.doc[max(start, first) : end - 1])
            if tuple(said) == opening:
                return tuple(word.doc[first:end])
        if not _is_passed_over(word.doc[end - 1], word):
            break
        end -= 1
    return ()


@lru_cache(maxsize=2)
def _phrases(*, of_verbs: bool) -> Mapping[str, Sequence[tuple[str, ...]]]:
    """The phrases by their last word, each as the words before that."""
    words = word_sets("modality")
    phrases = words["set_aside"] | words["set_aside_verbs"] if of_verbs else words["set_aside"]
    found: dict[str, list[tuple[str, ...]]] = {}
    for *opening, last in map(str.split, sorted(phrases)):
        found.setdefault(last, []).append(tuple(opening))
    return found


def _is_passed_over(before: Token, word: Token) -> bool:
    """Auxiliaries and adverbs of a verb, article and adjective of a noun."""
    if is_verbal(word):
        return before.lower_ in _HELPERS or (before.pos_ == "ADV" and before.lower_.endswith("ly"))
    return before.pos_ in {"DET", "ADJ"} and before.lower_ != "no"
