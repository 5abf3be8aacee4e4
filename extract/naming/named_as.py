"""Who bears a name that is given: "a man whose name is Omar", "who gave his name only as Omar",
"a man by the name of Omar".

Words, not the tree: behind "as" the parser takes a name it does not know for all sorts of things.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from extract.naming.not_persons import MARKS
from extract.naming.person_words import person_words

_BETWEEN = 7
"""So many words may stand between a verb of naming and its "as"."""
_BE = frozenset(("is", "was", "'s"))
_OWN = frozenset(("his", "her", "my"))
_ITSELF = frozenset(("himself", "herself", "myself", "itself"))
_LINKING = frozenset((
    ",", "who", "that", "which", "is", "was", "were", "be", "been", "being", "has", "had", "have",
    "also", "only", "later", "then", "simply", "just", "sometimes", "usually", "and", "better",
))  # fmt: skip
"""Words between a noun and the verb that says what it is called."""
_STEPS = 3
_NAME_OF = ("the", "name", "of")


def named_as(doc: Doc, start: int) -> tuple[Token, ...]:
    """The words that may bear the name that begins at a token, the nearest first.

    Empty where the words before say of nobody that he is called so. "His" in "his name is Omar" is
    such a word, and "he" in "he gave his name as Omar".
    """
    i = start - 1
    while i > 0 and doc[i].text in MARKS:
        i -= 1
    if i < 2:
        return ()
    if doc[i].lower_ in _BE and doc[i - 1].lower_ == "name":
        return _owner_of_name(doc, i - 2)
    if doc[i].lower_ in ("call", "called"):
        return tuple(_asking_for_name(doc, i))
    if doc[i].lower_ == "of":
        return tuple(_by_the_name(doc, i))
    if doc[i].lower_ in _ITSELF or (doc[i].lower_ == "by" and doc[i - 1].lemma_ == "go"):
        verb = doc[i - 1] if doc[i].lower_ == "by" or _names(doc[i - 1]) else None
    else:
        verb = _naming_verb(doc, i) if doc[i].lower_ == "as" else None
    if verb is None or any(child.dep_ == "neg" for child in verb.children):
        return ()
    whom = next((child for child in verb.lefts if child.lower_ == "whom"), None)
    if whom is not None:
        return tuple(_before(doc, whom.i))
    told = _object_between(doc, verb, i)
    if told is not None:
        return (told,)
    knower = _knower(verb)
    return tuple(_before(doc, verb.i if knower is None else knower.left_edge.i))


def _knower(verb: Token) -> Token | None:
    """The "he" of "a person he knows only as Omar", who is not the one so known."""
    if verb.dep_ != "relcl" or any(child.dep_ == "auxpass" for child in verb.lefts):
        return None
    subjects = (child for child in verb.lefts if child.dep_ == "nsubj")
    return next((s for s in subjects if s.tag_ not in ("WP", "WDT")), None)


def _by_the_name(doc: Doc, i: int) -> Iterator[Token]:
    """The noun of "a man by the name of Omar", "who went under the name of Omar"."""
    j = i - len(_NAME_OF)
    if j < 1 or tuple(token.lower_ for token in doc[j + 1 : i + 1]) != _NAME_OF:
        return
    if doc[j].lower_ in ("by", "under"):
        goes = doc[j - 1].lemma_.lower() in ("go", "live", "travel")
        yield from _before(doc, j - 1 if goes else j)


def _asking_for_name(doc: Doc, i: int) -> Iterator[Token]:
    """The noun of "a clerk, who asked to be called Omar", "a clerk whom we call Omar"."""
    wished = i > 3 and [doc[i - 2].lower_, doc[i - 1].lower_] == ["to", "be"]
    if wished and doc[i - 3].lemma_.lower() in ("ask", "want", "wish", "prefer"):
        yield from _before(doc, i - 3)
    j = i - 1
    while j > 1 and doc[j].lower_ in ("we", "i", "will", "shall", "here"):
        j -= 1
    if j < i - 1 and doc[j].lower_ == "whom":
        yield from _before(doc, j)


def _owner_of_name(doc: Doc, i: int) -> tuple[Token, ...]:
    if doc[i].lower_ == "whose":
        return tuple(_before(doc, i))
    return (doc[i],) if doc[i].lower_ in _OWN else ()


def _naming_verb(doc: Doc, i: int) -> Token | None:
    """The verb before "as": "identified only", "gave his name", "referred to in the file"."""
    for j in range(i - 1, max(-1, i - 1 - _BETWEEN), -1):
        token = doc[j]
        if token.is_punct or token.is_space:
            return None
        if token.lower_ == "name" and doc[j - 1].lower_ in _OWN and j > 1:
            return doc[j - 2] if doc[j - 2].lemma_.lower() in ("give", "state") else None
        if token.pos_ in ("VERB", "AUX"):
            return token if _names(token) else None
    return None


def _names(verb: Token) -> bool:
    """Whether a verb with "as" may tell a name: "identified", "known", "referred to"."""
    lemma = verb.lemma_.lower()
    if lemma == "refer":
        return verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "to"
    return lemma in person_words()["naming_of_persons"]


def _object_between(doc: Doc, verb: Token, i: int) -> Token | None:
    """Whom others name: "the driver" in "the police identified the driver as Omar Said"."""
    last = doc[i - 1]
    plain = last.pos_ in ("NOUN", "PRON") and last.lower_ not in _ITSELF
    own = last.lower_ == "name"
    return (
        last if plain and not own and last.dep_ in ("dobj", "nsubj") and last.i > verb.i else None
    )


def _before(doc: Doc, i: int) -> Iterator[Token]:
    """The noun before a clause of naming, and those that it hangs on behind a comma: "a guard of
    the embassy, whose name is Omar", "a man who lives in Ghent, known as Omar"."""
    i -= 1
    apart = False
    while i > 0 and doc[i].lower_ in _LINKING:
        apart = apart or doc[i].text == ","
        i -= 1
    noun = doc[i]
    if noun.pos_ not in ("NOUN", "PROPN", "PRON") and not _is_one_of_them(noun):
        return
    yield noun
    for _ in range(_STEPS):
        if not apart or not _is_known(noun) or noun.dep_ != "pobj" or noun.head.pos_ != "ADP":
            return
        noun = noun.head.head
        noun = noun.head if noun.dep_ == "relcl" else noun
        if noun.pos_ not in ("NOUN", "PRON") and noun.lower_ != "one":
            return
        yield noun


def _is_one_of_them(word: Token) -> bool:
    """The "one" of "the older one", or "the third", as the subject of a clause."""
    ordinal = word.pos_ == "ADJ" and word.dep_ in ("nsubj", "nsubjpass")
    return word.lower_ == "one" or ordinal


def _is_known(noun: Token) -> bool:
    """Whether a noun has "the" or a name: it needs none; nor does the "them" of "one of them"."""
    return noun.pos_ in ("PROPN", "PRON") or any(child.lower_ == "the" for child in noun.lefts)
