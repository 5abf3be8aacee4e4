"""What a question asks with, which a short answer repeats: "And WERE you beaten? - I was."

Words that only join a question to what was said are no part of it: "So did he?", "But was she?".
Who asks an answering speaker may also leave the words as they are in a statement: "So your passport
was revoked?" asks with "was", "And the agents filmed you?" with a "did" that it does not say.
"""

from spacy.tokens import Span, Token

from extract.grammar import children, lemma, own_subjects
from extract.wordlists import word_sets

_ASKING = frozenset({"WRB", "WP", "WP$", "WDT"})
_PLAIN = frozenset({"VBD", "VBN", "VBP", "VBZ"})


def without_joint(said: Span) -> Span:
    """The question behind "And", "But then", "So,"."""
    joints, start = word_sets("modality")["before_a_question"], 0
    while start < len(said) - 1 and (said[start].lower_ in joints or said[start].text == ","):
        start += 1
    return said[start:]


def asks_with(question: Span, *, stated: bool) -> str | None:
    """The lemma of the verb that asks whether, None for a question that asks for more.

    Args:
        stated: Words in the order of a statement may ask as well.
    """
    if question[0].lower_ in word_sets("modality")["asking_whether"]:
        return lemma(question[0])
    return _stated_with(question.root, question) if stated else None


def _stated_with(verb: Token, question: Span) -> str | None:
    before = question.doc[question.start : verb.i]
    subjects = own_subjects(verb)
    if verb.tag_ not in _PLAIN or not subjects or subjects[0].i > verb.i:
        return None
    if any(word.tag_ in _ASKING or word.dep_ == "mark" for word in before):
        return None
    helpers = children(verb, "aux", "auxpass")
    if not helpers:
        return "do"
    known = helpers[0].lower_ in word_sets("modality")["asking_whether"]
    return lemma(helpers[0]) if known else None
