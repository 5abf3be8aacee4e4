"""Whom a court calls by a side of the case: "the appeal of Omar Tal. The appellant was beaten".

A case, an appeal or a trial has a name: that of its party ("the case of Omar Tal", "his trial") or
of both ("Regina v Omar Tal"). Who stands behind the "v" answers, who stands before it complains;
against a state it is the one person who appeals. Where two persons share an appeal, "the appellant"
is neither. A case that no court is told to hear ("police reported the case of Omar Tal") is no
trial.
"""

from collections.abc import Iterable

from spacy.tokens import Token

from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene
from extract.grammar import children, sentence_of
from extract.naming.paper_names import VERSUS


def names_a_party(noun: str) -> bool:
    """Whether a noun is what a court calls one side of a case by."""
    return noun in lexicon().papers_of


def is_on_side(nouns: Iterable[str], noun: str) -> bool:
    """Whether somebody who is called by these nouns stands on the side that a noun means."""
    answers = lexicon().has("answering_parties", noun)
    called = (word.removeprefix("co-") for word in nouns)
    return any(
        names_a_party(n) and lexicon().has("answering_parties", n) == answers for n in called
    )


def is_party(scene: Scene, index: int, noun: str) -> bool:
    """Whether a person's name stands for the side of a case that a noun means."""
    if scene.mentions[index].kind != "proper":
        return False
    return _is_of_paper(scene, index, noun) or _is_beside_versus(scene, index, noun)


def _is_of_paper(scene: Scene, index: int, noun: str) -> bool:
    """ "The appeal of Omar Tal", "an application by Omar Tal", "Omar Tal's trial"."""
    token = scene.head(index)
    if token.dep_ == "conj" or children(token, "conj") or _is_between(scene, index):
        return False
    holder = token.head if token.dep_ == "poss" else None
    if token.dep_ == "pobj" and token.head.lower_ in ("of", "by"):
        holder = token.head.head
    paper = "" if holder is None else holder.lemma_.lower()
    if lexicon().has("open_papers", paper) and not _is_heard(token):
        return False
    return paper in lexicon().papers_of[noun]


def _is_heard(token: Token) -> bool:
    """Whether the sentence tells of a court or of those who sit in it."""
    words = (word.lemma_.lower() for word in sentence_of(token))
    return any(lexicon().has("hearing_bodies", word) for word in words)


def _is_between(scene: Scene, index: int) -> bool:
    mention = scene.mentions[index]
    around = (mention.start - 1, mention.end)
    return any(0 <= i < len(scene.doc) and scene.doc[i].lower_ in VERSUS for i in around)


def _is_beside_versus(scene: Scene, index: int, noun: str) -> bool:
    """ "Regina v Omar Tal", for him who answers, and for him who appeals against her."""
    mention, doc = scene.mentions[index], scene.doc
    if doc[min(mention.end, len(doc) - 1)].lower_ in ("and", "&"):
        return False  # "Regina v Omar Tal and Ali Sadr"
    if mention.end < len(doc) and doc[mention.end].lower_ in VERSUS:
        return not lexicon().has("answering_parties", noun)
    if mention.start < 2 or doc[mention.start - 1].lower_ not in VERSUS:
        return False
    if lexicon().has("answering_parties", noun):
        return True
    against_state = doc[mention.start - 2].lower_ in lexicon().words["public_accusers"]
    return against_state and lexicon().has("appealing_parties", noun)
