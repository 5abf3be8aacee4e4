"""Whom a pronoun behind a fronted topic means: "As to the cousin, he was convicted".

The topic stands before a comma at the head of the sentence, and the pronoun is the only one of its
kind at the main verb. Who says, knows or denies something there may be another one who speaks of
the topic ("As for the consul, she said she had never met him"), and of "as for his brother, he"
the "he" may be the owner.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.coreference.candidates import Pronoun
from extract.coreference.lexicon import lexicon
from extract.grammar import children, lemma
from extract.wordlists import word_sets

_AS = frozenset({"to", "for", "regards"})
_ABOUT = frozenset({"regarding", "concerning"})
_REGARD = frozenset({"regard", "respect", "reference"})
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "dative")
_KIND = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "they": "n", "them": "n",
         "their": "n"}  # fmt: skip


def topic_of(pronoun: Pronoun) -> Iterator[Token]:
    """The topic before the comma that a pronoun takes up."""
    token, verb = pronoun.token, pronoun.token.head
    if token.dep_ not in _ARGUMENTS or verb.dep_ != "ROOT":
        return
    for topic in _topics(verb):
        if topic.right_edge.i < token.i and _is_free(topic, token, verb):
            yield topic


def _topics(verb: Token) -> Iterator[Token]:
    """The cousin of "As to the cousin, he was convicted"."""
    for front in children(verb, "prep"):
        if front.i != front.sent.start or not _is_topical(front):
            continue
        noun = next(
            (w for w in front.subtree if w.dep_ == "pobj" and lemma(w) not in _REGARD), None
        )
        if noun is None or children(noun, "conj"):
            continue
        behind = noun.right_edge.i + 1
        if behind < len(noun.doc) and noun.doc[behind].text == ",":
            yield noun


def _is_topical(front: Token) -> bool:
    """ "As to", "as for", "regarding", "with regard to"."""
    if front.lower_ == "as":
        return any(child.lower_ in _AS for child in front.children)
    regard = front.lower_ == "with" and any(lemma(n) in _REGARD for n in children(front, "pobj"))
    return regard or front.lower_ in _ABOUT


def _is_free(topic: Token, token: Token, verb: Token) -> bool:
    """Whether the pronoun can mean the topic and nobody else of the clause."""
    kind = _KIND.get(token.lower_)
    beside = (w for w in children(verb, *_ARGUMENTS) if w.i != token.i)
    if any(_KIND.get(word.lower_) == kind for word in beside):
        return False
    if token.dep_ == "nsubjpass":
        return True
    owners = (w for w in topic.subtree if w.dep_ == "poss")
    owned = any(_KIND.get(w.lower_) == kind or w.lower_ not in _KIND for w in owners)
    speech = word_sets("speech")["verbs"] | word_sets("modality")["deny_verbs"]
    tells = lemma(verb) in speech or lexicon().has("speaking_of_a_topic", lemma(verb))
    return not owned and not (tells and token.dep_ == "nsubj")
