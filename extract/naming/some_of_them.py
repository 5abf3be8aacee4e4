"""Numbers and words that stand for people: "two of the men", "others", "the accused".

And what makes up a crowd: "hundreds of students", "a column of mourners".
"""

from spacy.tokens import Token

from extract.gazetteer.view import POSSESSIVE
from extract.grammar import lemma
from extract.naming.already_named import AlreadyNamed
from extract.naming.description import Description, describes_next, group_kind
from extract.naming.descriptions import description_of
from extract.wordlists import word_sets

_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "appos", "dative", "agent"})
_KNOWN = frozenset({"the", "these", "those"})


def some_of(known: AlreadyNamed, token: Token) -> tuple[Description, Token | None] | None:
    """ "two of the men", "three of them", "two of the four": some of those told of, not all.

    "Two of his brothers" are left alone: that they are his kin is told of all of them.
    """
    counted = token.tag_ == "CD" and token.lower_ != "one" and token.dep_ in _ARGUMENTS
    if not counted or known.view.word(token.i + 1) != "of":
        return None
    some, behind = Description("group", "collective", True), known.view.word(token.i + 2)
    if behind in {"them", "us"}:
        return some, None
    of = partitive(known, token) if behind in _KNOWN else None
    inside = None if of is None else description_of(known, of)
    if inside is not None and inside.type == "group":
        return Description("group", group_kind(inside, token), True, inside.people), of
    four = known.view.doc[token.i + 3 : token.i + 4] if behind == "the" else ()
    alone = (word for word in four if word.tag_ == "CD" and word.dep_ == "pobj")
    return next(((some, word) for word in alone), None)


def is_pair(known: AlreadyNamed, token: Token) -> bool:
    """ "the couple", "an Italian couple": two people, where "a couple" alone is a number."""
    told = known.view.word(token.i - 1) not in {"a", "last", "next", "past", "every"}
    return token.lower_ == "couple" and token.pos_ == "NOUN" and told


def people_in_formation(known: AlreadyNamed, token: Token) -> Token | None:
    """The people that make up a formation: "a column of mourners", "a line of some 200"."""
    if token.lower_ not in known.words["formations"] or token.pos_ != "NOUN":
        return None
    of = partitive(known, token)
    inside = None if of is None else description_of(known, of)
    if inside is not None:
        return of if inside.type == "group" else None
    counted = [t for t in known.view.doc[token.i + 2 : token.i + 5] if t.like_num]
    alone = counted and counted[-1].dep_ == "pobj" and known.view.word(token.i + 1) == "of"
    return counted[-1] if alone else None


def partitive(known: AlreadyNamed, token: Token) -> Token | None:
    """The noun behind "of": "hundreds of protesters", "a group of masked men"."""
    view = known.view
    if view.word(token.i + 1) != "of":
        return None
    for i in range(token.i + 2, min(token.i + 9, len(view))):
        if view.word(i + 1) in POSSESSIVE:  # "many of the party's supporters"
            continue
        if view.doc[i].pos_ in {"NOUN", "PROPN"} and not describes_next(view, i):
            return view.doc[i] if i not in known.named else None
        stops = view.low[i] in {",", ".", "and", "who", "that", "them", "whom"}
        is_verb = view.doc[i].pos_ in {"VERB", "AUX"} and view.doc[i].dep_ != "amod"
        if stops or is_verb:  # "mounted" in "a row of mounted officers" is none
            return None
    return None


def those_alone(known: AlreadyNamed, token: Token) -> Description | None:
    """ "others", "those who fled", "the eleven", "the accused", "one of them"."""
    low, argument = token.lower_, token.dep_ in _ARGUMENTS
    if low in {"someone", "somebody"} or (low.endswith("-year-old") and _is_aged(known, token)):
        return Description("person", "unknown", False)
    if low == "one" and known.view.word(token.i + 1) == "of" and _one_of(known, token):
        return Description("person", "unknown", False)
    if low in {"one", "another"} and _speaks(token):
        return Description("person", "unknown", False)
    if not argument:
        return None
    if low in {"others", "those"} or (
        low in known.words["stand_alone"] and token.pos_ in {"PRON", "NOUN"}
    ):
        return Description("group", "collective", True)
    before = known.view.word(token.i - 1)
    counted = low in known.words.numbers and low != "one"
    noun = token.pos_ in {"ADJ", "NOUN", "VERB", "NUM"} and known.view.word(token.i + 1) != "of"
    if before == "the" and noun and low in known.words["mostly_one"] and not _is_of_many(token):
        return Description("person", "unknown", False)
    if before == "the" and noun and (counted or low in known.words["people_adjectives"]):
        return Description("group", "collective", True)
    if low in known.words["quantity"] and low.endswith("s") and token.pos_ == "NOUN":
        return Description("group", "crowd", True) if known.view.word(token.i + 1) != "of" else None
    return None


def _is_aged(known: AlreadyNamed, token: Token) -> bool:
    """Whether a "21-year-old" is a person, and no "21-year-old student"."""
    before, argument = known.view.word(token.i - 1), token.dep_ in _ARGUMENTS
    noun = token.pos_ != "ADJ" or (argument and before in {"the", "a", "another"})
    beside = token.dep_ in {"amod", "compound", "nmod"} or token.i + 1 in known.peoples
    return noun and not beside


def _speaks(token: Token) -> bool:
    """ "One told Hani that", "another said": somebody of those told of; not "as one said"."""
    if token.dep_ != "nsubj" or token.head.dep_ == "advcl" or token.n_lefts + token.n_rights > 0:
        return False
    return lemma(token.head) in word_sets("speech")["verbs"]


def _is_of_many(token: Token) -> bool:
    """Whether the verb of a subject is that of several: "the deceased | were taken"."""
    verbs = (token.head, *(c for c in token.head.children if c.dep_ in {"aux", "auxpass"}))
    many = any(word.lower_ in {"were", "are", "have"} for word in verbs)
    return token.dep_ in {"nsubj", "nsubjpass"} and many


def _one_of(known: AlreadyNamed, token: Token) -> bool:
    """ "one of them", "one of the protesters"."""
    for i in range(token.i + 2, min(token.i + 6, len(known.view))):
        if known.view.low[i] in {"them", "us"} or i in known.peoples:
            return True
        role = known.words.role(known.view.low[i])
        if role not in {None, known.view.low[i]} or known.view.low[i] in known.words["crowd"]:
            return True
    return False
