"""Sentences with which a story comes back to the text's own time.

"She was freed in July 2023. She has been in Vilnius for a year. On | 2 August agents threatened
her": of that day nobody says that it was in 2023. "He now lives in Oslo" leads back likewise. What
is told beside the story ("Aziz, who has lived in Lyon for ten years, was beaten") does not, nor
what nobody has done since, nor what "has been since 2015", before the year that the story tells.
It must be a person of whom the story told that he left or was freed: "He was arrested in 2021. He
now lives in Oslo. On 5 April guards beat him" tells on of 2021.
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from extract.grammar import is_verbal, lemma
from extract.wordlists import word_sets

_FOR = ("for", "over", "in")
_SUBJECTS = ("nsubj", "nsubjpass")
_BEFORE = 2
"""So many sentences before."""
_THEY = ("both", "all", "each")


def back_to_now(sentence: Span, year: int) -> int | None:
    """Offset of the last main verb that tells what has been up to now or is now; else None.

    Args:
        year: That of the story so far.
    """
    words = word_sets("times")
    if not any(word.lower_ in words["aux_has"] or word.lower_ in _nowadays() for word in sentence):
        return None
    of_now = [verb.idx for verb in _main_verbs(sentence) if _is_of_now(verb, year)]
    return max(of_now) if of_now and _tells_who_left(sentence) else None


def _tells_who_left(sentence: Span) -> bool:
    """Whether the sentences up to this one tell that somebody fled, left or was freed."""
    words, doc = word_sets("times"), sentence.doc
    start = sentence.start
    for _ in range(_BEFORE):
        start = doc[start - 1].sent.start if start else 0
    said = {lemma(word) for word in doc[start : sentence.end]}
    return not said.isdisjoint(words["moves"] | words["set_free"])


def _nowadays() -> frozenset[str]:
    words = word_sets("times")
    return words["nowadays"] | words["nowadays_nouns"]


def _main_verbs(sentence: Span) -> Iterator[Token]:
    """The verb of the sentence and those that are joined with it."""
    root = sentence.root
    while is_verbal(root):
        yield root
        joined = (one for one in root.rights if one.dep_ == "conj" and is_verbal(one))
        following = next(joined, None)
        if following is None:
            return
        root = following


def _is_of_now(verb: Token, year: int) -> bool:
    if not all(_is_of_the_story(child) for child in verb.lefts if child.dep_ in _SUBJECTS):
        return False
    if _helped(verb, "aux_has"):
        return _has_lasted(verb) and not _began_before(verb, year)
    present = verb.tag_ in ("VBZ", "VBP") or _helped(verb, "aux_present")
    return present and _is_staying(verb) and any(_says_now(child) for child in verb.children)


def _is_of_the_story(subject: Token) -> bool:
    """ "She", "both" or a name; not "the regime", "her lawyer", "nobody" or "it"."""
    none = word_sets("event_words")["nobody"]
    if subject.lower_ in none or any(child.lower_ in none for child in subject.lefts):
        return False
    named = subject.tag_ == "NNP" and subject.ent_type_ in ("PERSON", "")
    return named or subject.lower_ in _THEY or (subject.tag_ == "PRP" and subject.lower_ != "it")


def _helped(verb: Token, name: str) -> bool:
    words = word_sets("times")[name]
    return any(c.dep_ in ("aux", "auxpass") and c.lower_ in words for c in verb.lefts)


def _has_lasted(verb: Token) -> bool:
    """Whether a "has been" goes on: "for a year", "since then"; or somebody "has since moved"."""
    if any(child.lower_ == "since" for child in verb.children):
        return _is_staying(verb) or lemma(verb) in word_sets("times")["moves"]
    marked = any(w.lower_ == "since" for c in verb.children if c.dep_ == "advcl" for w in c.lefts)
    return _is_staying(verb) and (marked or any(_is_while(word) for word in _of_its_clause(verb)))


def _began_before(verb: Token, year: int) -> bool:
    """True for "since 2015" in the story of a later year."""
    since = (child for child in verb.children if child.lower_ == "since")
    numbers = (word.text for child in since for word in child.subtree if word.text.isdigit())
    return any(len(number) == len("2015") and int(number) < year for number in numbers)


def _is_staying(verb: Token) -> bool:
    return lemma(verb) in word_sets("times")["staying"]


def _of_its_clause(verb: Token) -> Iterator[Token]:
    """The words below a verb outside of other clauses: "has been in hiding | for a year"."""
    for child in verb.children:
        if child.dep_ not in ("conj", "relcl", "advcl", "ccomp", "xcomp", "acl"):
            yield child
            yield from _of_its_clause(child)


def _is_while(child: Token) -> bool:
    """True for "for a year" and for what somebody spends: "has spent the last | years"."""
    nouns = [child] if child.dep_ in ("dobj", "npadvmod") else []
    if child.dep_ == "prep" and child.lower_ in _FOR:
        nouns = [one for one in child.children if one.dep_ == "pobj"]
    if any(not [*one.lefts] for one in nouns):
        return False  # "for years" may be from before
    return any(lemma(one) in word_sets("times")["lasting"] for one in nouns)


def _says_now(child: Token) -> bool:
    words = word_sets("times")
    if child.dep_ in ("advmod", "npadvmod") and child.lower_ in words["nowadays"]:
        return True
    these = any(one.lower_ in ("these", "this") for one in child.lefts)
    return child.dep_ == "npadvmod" and child.lower_ in words["nowadays_nouns"] and these
