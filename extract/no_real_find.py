"""Finds that are none: "a toy bomb", "what looked like a bomb", "it turned out to be a battery",
"in the film a bomb is found under her car", "a dead bird that the cat had brought".

So too where somebody dreams it. A dud is a real one, and so is a bomb that experts made safe.
"""

from functools import cache

from spacy.tokens import Token

from extract.grammar import children, lemma, sentence_of
from extract.sentence_words import SentenceWords, words_in
from extract.wordlists import word_sets


def is_no_real_one(verb: Token, thing: Token) -> bool:
    """Whether what is found, or goes off, is called none, or is only told in a story."""
    words = word_sets("stories")
    if any(lemma(word) in words["no_real_ones"] for word in children(thing, "amod", "compound")):
        return True
    if thing.dep_ == "pobj" and thing.head.lower_ == "like":
        return True
    own = sentence_of(verb)
    following = sentence_of(verb.doc[own.end]) if own.end < len(verb.doc) else None
    told = [words_in(own), *(() if following is None else (words_in(following),))]
    return any(map(_calls_it_off, told)) or _is_of_a_story(verb) or _is_of_a_beast(thing)


def _calls_it_off(sentence: SentenceWords) -> bool:
    """ "It turned out to be a battery", "a false alarm", "it was a hoax"."""
    low = f" {' '.join(sentence.low)} "
    return any(f" {saying} " in low for saying in _callings())


@cache
def _callings() -> list[str]:
    """The words of `calling_finds_off`, as they stand in a sentence."""
    return [saying.replace("_", " ") for saying in word_sets("stories")["calling_finds_off"]]


def _is_of_a_story(verb: Token) -> bool:
    """ "In the film", "the novel shows how", "she dreamed that"."""
    words = word_sets("stories")
    invented = words["stories"] | words["dreams"] | words["perhaps_stories"]
    for word in sentence_of(verb):
        if lemma(word) in words["dreaming"] and word.is_ancestor(verb):
            return True
        if lemma(word) not in invented or children(word, "prep"):
            continue
        shows = word.dep_ in ("nsubj", "nsubjpass") and word.head.is_ancestor(verb)
        if shows or (word.dep_ == "pobj" and word.head.lower_ == "in"):
            return True
    return False


def _is_of_a_beast(thing: Token) -> bool:
    """ "A dead bird, killed by the cat", "that a fox had left"."""
    own = {word.i for word in (thing, *thing.lefts)}
    beasts = word_sets("stories")["beasts"]
    return any(lemma(word) in beasts and word.i not in own for word in sentence_of(thing))
