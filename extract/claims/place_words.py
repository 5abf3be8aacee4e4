"""Words around a place: by what it hangs on the rest, and in which clause it stands."""

from spacy.tokens import Token

from extract.claims.mention_index import MentionIndex
from extract.frames import Filler
from extract.grammar import is_verbal, lemma
from extract.wordlists import word_sets

AT = ("in", "at", "outside", "inside", "near")
"""Words behind which something is where it happens."""
_SAME_PLACE = ("conj", "appos", "compound", "nmod", "poss")
_CLAUSES = ("relcl", "acl", "advcl", "ccomp")


def behind(word: Token) -> list[Token]:
    """What "in", "at" and the like tie to a word."""
    prepositions = (child for child in word.children if child.lower_ in AT)
    return [child for at in prepositions for child in at.children if child.dep_ == "pobj"]


def attached(word: Token) -> Token:
    """The word by which a place hangs on the rest: its first preposition, else itself."""
    while word.dep_ in _SAME_PLACE and word.head.i != word.i:
        word = word.head
    if word.dep_ != "pobj":
        return word
    word = word.head
    while word.dep_ == "prep" and word.head.pos_ == "ADP":
        word = word.head
    return word


def named_by(filler: Filler, index: MentionIndex) -> int:
    """The head of the mention that a filler stands in, else its own word."""
    mention = index.at(filler.head)
    return filler.head.i if mention is None else mention.head


def hangs_on(trigger: Token, word: Token) -> bool:
    """Whether a place hangs on the word of an event, and on no other in between."""
    return attached(word).head.i == trigger.i


def clause_above(word: Token, trigger: Token) -> Token | None:
    """The head of the lowest clause around a word in which the trigger does not stand."""
    while word.i != trigger.i and not word.is_ancestor(trigger) and word.head.i != word.i:
        if word.dep_ in _CLAUSES or (word.dep_ == "conj" and is_verbal(word)):
            return word
        word = word.head
    return None


def is_summons(word: Token) -> bool:
    """`gathered at the call of the union`: the word for what brought people together."""
    return lemma(word) in word_sets("light_verbs")["summons_nouns"] and word.head.lower_ == "at"
