"""Where a description begins and ends: "two masked | men", "students of the college".

Modifiers before its noun belong to it, and "of ..." behind it, but no article, no date and no
clause.
"""

from spacy.tokens import Token

from extract.gazetteer.view import ARTICLES, DATES, POSSESSIVE
from extract.naming.already_named import AlreadyNamed
from extract.naming.apposed_names import name_before
from extract.naming.fronted_towns import is_fronted_alone
from extract.naming.hours import is_hour
from extract.naming.log_days import is_day
from extract.naming.person_words import person_words
from extract.wordlists import word_sets

_LEFT = frozenset({
    "amod", "compound", "nummod", "nmod", "poss", "quantmod", "advmod", "predet", "det",
    "npadvmod", "case", "punct", "neg",
})  # fmt: skip

_BEFORE_A_DATE = frozenset({"in", "on", "since", "last", "next", "by", "until", "early", "late"})
_IN_A_LIST = frozenset({"conj", "appos", "pobj", "prep"})
_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
"""Tags of the words that open a relative clause: "one of her clients, who"."""


def extent(known: AlreadyNamed, token: Token, of: Token | None) -> tuple[int, int]:
    """Tokens of the description: modifiers before the head, "of ..." behind it, no article."""
    view = known.view
    start = token.i
    if name_before(known, start) is not None:
        return start, start + 1
    while start > 0 and _belongs(known, view.doc[start - 1], token):
        start -= 1
    start = _behind_adverbials(known, start, token)
    while start < token.i and (
        view.low[start] in ARTICLES | POSSESSIVE | {"no"} or view.doc[start].is_punct
    ):
        start += 1
    if of is not None:
        return start, of.i + 1
    if view.word(token.i + 1) == "of" and not _is_parted(known, token):
        return start, _of_phrase_end(known, token)
    return start, token.i + 1


def _of_phrase_end(known: AlreadyNamed, token: Token) -> int:
    """One behind the phrase with "of" that follows a noun; the noun's own end for a clause."""
    view, end = known.view, token.i + 1
    of_phrase = {t.i for t in view.doc[end].subtree if end <= t.i < end + 7}
    while end in of_phrase and not _breaks_off(known, view.doc[end]):
        end += 1
    if end == token.i + 2:  # "students of having ...": the clause is no part of the name
        end -= 1
    while end > token.i + 1 and _opens_more(view.doc[end - 1]):
        end -= 1
    while end in known.named and known.named[end] == known.named.get(end - 1):
        end += 1  # the whole name
    return end


def _breaks_off(known: AlreadyNamed, word: Token) -> bool:
    """Whether a description ends before a word: a verb, a clause, a bracket, a name behind a
    comma."""
    if word.text in {"(", "["}:
        return True
    if word.pos_ in {"VERB", "AUX", "SCONJ"} or word.tag_ in _RELATIVE:
        return True
    return word.lower_ == "," and known.view.is_cap(word.i + 1)


def _behind_adverbials(known: AlreadyNamed, start: int, head: Token) -> int:
    """Start without words of time or manner: "week later a cousin", "Meanwhile youths"."""
    view = known.view
    for i in range(head.i - 1, start, -1):
        if view.low[i] in ARTICLES and view.low[i - 1] not in known.words["before_articles"]:
            return i
    opens = start < head.i and view.opens_sentence(start)
    return start + 1 if opens and view.low[start] in known.words["opening_adverbs"] else start


def _is_parted(known: AlreadyNamed, token: Token) -> bool:
    """Whether "of" behind an object belongs to its verb: "robbed the exiles of their homes".

    So does "of their homes" behind the last one of a list: "robbed Omar Said and his sons".
    """
    noun = _listed_first(token) if _is_of_things(known, token.i + 1) else token
    verb, listed = noun.head, noun.i != token.i
    parted = noun.dep_ in {"dobj", "nsubjpass"} and verb.pos_ in {"VERB", "AUX"}
    verbs = known.words["bereaving_verbs" if listed else "parting_verbs"]
    return parted and verb.lemma_.lower() in verbs


def _is_of_things(known: AlreadyNamed, of: int) -> bool:
    """ "Of their homes"; "the cousin of his wife" is one person."""
    owned = known.view.word(of + 1) and known.view.doc[of + 1].tag_ == "PRP$"
    if not owned:
        return False
    thing = known.view.doc[of + 1].head.lemma_.lower()
    return person_words().role(thing) is None and thing not in word_sets("light_verbs")["kin"]


def _belongs(known: AlreadyNamed, word: Token, head: Token) -> bool:
    """Whether the word right before a description is a part of it."""
    if word.is_punct and not word.is_quote and (word.text != "-" or word.whitespace_):
        return word.text == "," and word.i > 0 and word.nbor(-1).dep_ == "amod"
    if word.is_digit and len(word) == 4 and word.text[:2] in {"19", "20"}:
        return False
    if (is_hour(word) and word.i + 1 not in known.peoples) or word.lower_ in word_sets("times")[
        "half_days"
    ]:
        return False
    if is_day(word) or is_fronted_alone(_first_of_name(known, word)):
        return False  # "8 Jan. Caller", "In Dushanbe Nazarov's father"
    if word.lower_ in DATES and word.nbor(1).like_num and not known.view.is_cap(word.i + 2):
        return False  # "in May three members"
    if word.lower_ in DATES and known.view.word(word.i - 1) in _BEFORE_A_DATE:
        return False  # "in September border guards"
    if word.is_space or (word.is_sent_start and word.pos_ in {"ADP", "SCONJ", "CCONJ"}):
        return False
    seen = 0
    node = word
    while node.i != head.i:
        if node.dep_ not in _LEFT or node.head.i == node.i or seen > 4:
            return False
        node, seen = node.head, seen + 1
    return True


def _first_of_name(known: AlreadyNamed, word: Token) -> Token:
    """The "Addis" of "Addis Ababa", the word itself where it is in no name."""
    name, i = known.named.get(word.i), word.i
    while name is not None and known.named.get(i - 1) == name:
        i -= 1
    return known.view.doc[i]


def _listed_first(noun: Token) -> Token:
    """The first of a list, whose last one a noun describes: "Ana Li and the sons of Omar"."""
    while noun.dep_ in _IN_A_LIST and noun.head.pos_ in {"NOUN", "PROPN", "PRON", "ADP"}:
        noun = noun.head
    return noun


def _opens_more(word: Token) -> bool:
    """Whether a description cannot end in this word: "the and the", a comma."""
    return word.is_punct or word.is_space or word.pos_ in {"CCONJ", "DET", "ADP"}
