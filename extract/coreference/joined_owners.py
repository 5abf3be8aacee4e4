"""Whose somebody is who is told of in one breath with him: "the court sentenced Omar Aziz and his
wife", "Ana Lis, her husband and her son", "Omar Aziz was held together with two of his brothers".

Who stands last before the "and" has the wife, whomever the text was about so far. A list goes on
with its owner: in "Omar, his brother and his wife" both are Omar's. Nothing is said where the "and"
joins two clauses ("an officer came and his wife was threatened"), of a noun that may say whose kin
the name before it is ("Petr sued Omar Aziz, his brother"), and where two may have somebody with
them ("Petr beat Omar Aziz along with his brother").
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from extract.coreference.candidates import Pronoun, agrees
from extract.coreference.clusters import Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene, clause_of, is_subject
from extract.grammar import children, is_listed_with_owner, sentence_of

_LONGEST = 3
"""Words of the longest phrase that joins people."""
_NEAR = 4
"""Words that "his" may stand before the noun that it belongs to, that included."""
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def owner_joined_to(scene: Scene, clusters: Clusters, pronoun: Pronoun) -> Iterator[Token]:
    """Who may be the owner in what is joined to him, the likeliest first."""
    token = pronoun.token
    if token.dep_ != "poss":
        return
    noun = _whole(token.head)
    if _opens_a_clause(noun):
        return
    doc, first = noun.doc, sentence_of(token).start
    start = min(token.i, noun.left_edge.i)
    joining = _joining_words(doc, start, first)
    end = start - len(joining)
    comma = end - 1 > first and doc[end - 1].text == ","
    listed = comma and (noun.dep_ == "conj" or is_listed_with_owner(noun))
    if joining and joining[-1].pos_ == "ADP" and joining[0].lower_ != "as":
        yield from _only(scene, clusters, pronoun, [*_told_in(scene, token, end - comma)])
    elif joining or listed:
        before = [*_ending_at(scene, token, end - comma)]
        for other in (*before, noun.head) if noun.dep_ in ("conj", "appos") else before:
            yield from _owner_in(other, token)
            yield other


def _whole(noun: Token) -> Token:
    """The noun that is joined: the "two" of "two of his brothers"."""
    while noun.dep_ == "poss" or (noun.dep_ == "pobj" and noun.head.lower_ == "of"):
        noun = noun.head if noun.dep_ == "poss" else noun.head.head
    return noun


def _opens_a_clause(noun: Token) -> bool:
    """Whether a noun begins a clause of its own: "they beat Omar and his wife was threatened"."""
    if noun.dep_ in ("nsubj", "nsubjpass"):
        return True
    behind = noun.right_edge.i + 1
    if noun.dep_ != "conj" or behind >= len(noun.doc) or noun.doc[behind].tag_ not in _FINITE:
        return False
    while noun.dep_ in ("conj", "appos"):
        noun = noun.head
    return not is_subject(noun)


def _joining_words(doc: Doc, start: int, first: int) -> list[Token]:
    """The words that join a phrase to the one before: "and", "together with"."""
    for begin in range(max(first + 1, start - _LONGEST), start):
        words = [*doc[begin:start]]
        if lexicon().has("joins_people", " ".join(word.lower_ for word in words)):
            return words
    return []


def _ending_at(scene: Scene, token: Token, end: int) -> Iterator[Token]:
    """The heads of the mentions that end there, the shortest first."""
    for index in reversed(scene.in_sentence(scene.sentence[token.i])):
        if scene.mentions[index].end == end:
            yield scene.head(index)


def _owner_in(other: Token, token: Token) -> Iterator[Token]:
    """The same pronoun before what stands first: "his brother" of "his brother and his wife"."""
    for word in reversed(token.doc[max(0, other.i - _NEAR) : other.i]):
        if word.is_punct or word.dep_ == "cc":
            return
        if word.lower_ == token.lower_ and word.dep_ == "poss":
            yield word


def _told_in(scene: Scene, token: Token, end: int) -> Iterator[Token]:
    """Who may have somebody with him: whom the clause names as doer or sufferer, or who stands
    right before."""
    yield from _ending_at(scene, token, end)
    yield from children(clause_of(token), "nsubj", "nsubjpass", "dobj")


def _only(
    scene: Scene, clusters: Clusters, pronoun: Pronoun, words: list[Token]
) -> Iterator[Token]:
    """The first word, if all that the pronoun may mean are one."""
    told = [(word, scene.by_head.get(word.i)) for word in words if word.i < pronoun.token.i]
    found = {
        cluster.number: word
        for word, index in reversed(told)
        if index is not None and (cluster := clusters.of(index)) is not None
        and agrees(pronoun, cluster)
    }  # fmt: skip
    if len(found) == 1:
        yield from found.values()
