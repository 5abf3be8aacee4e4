"""Deeds set aside: "far from recruiting anyone, he ...", "rather than beat him", "let alone kill".

They are named only to say that something else was done. The phrase stands right before the word,
whatever the parser makes of it.
"""

from spacy.tokens import Token

from extract.grammar import NOUNS, is_verbal, shares_left
from extract.wordlists import word_sets

_LONGEST = 3  # words of a phrase
_HELPERS = frozenset({"being", "having", "been", "be", "have", "to", "ever", "even", "also"})


def set_aside(word: Token) -> tuple[Token, ...]:
    """The words of the phrase that sets this verb or noun aside, empty when none does."""
    found = _phrase_before(word)
    while not found and word.dep_ == "conj" and shares_left(word, word.head):
        word = word.head
        found = _phrase_before(word)
    return found


def _phrase_before(word: Token) -> tuple[Token, ...]:
    words = word_sets("modality")
    if is_verbal(word):
        phrases = words["set_aside"] | words["set_aside_verbs"]
    elif word.pos_ in NOUNS:
        phrases = words["set_aside"]
    else:
        return ()
    end = word.i
    while end > word.sent.start:
        for length in range(1, min(_LONGEST, end - word.sent.start) + 1):
            phrase = word.doc[end - length : end]
            if phrase.text.lower() in phrases:
                return tuple(phrase)
        if not _is_passed_over(word.doc[end - 1], word):
            break
        end -= 1
    return ()


def _is_passed_over(before: Token, word: Token) -> bool:
    """Auxiliaries and adverbs of a verb, article and adjective of a noun."""
    if is_verbal(word):
        return before.lower_ in _HELPERS or (before.pos_ == "ADV" and before.lower_.endswith("ly"))
    return before.pos_ in {"DET", "ADJ"} and before.lower_ != "no"
