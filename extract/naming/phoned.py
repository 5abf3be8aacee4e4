"""Who is phoned and not named: "An official called Marta Ruiz and told her to stop".

The parser takes "called" for a word of naming, as in "a man called Peter Obi threatened her". Where
"and" and a verb of the same subject follow, or a purpose and no verb at all, it is what he does.
"""

from spacy.tokens import Doc, Token

from extract.grammar import has_to

_WITHIN = 8
"""So many words of time and place may stand between the name and the "and"."""
_FINITE = ("VBD", "VBZ", "VBP")


def is_phoned(doc: Doc, start: int, end: int) -> bool:
    """Whether the name from `start` to `end` is of whom the noun before "called" phones."""
    call = doc[start - 1]
    who = call.head
    if call.lower_ != "called" or who.i >= call.i or call.dep_ not in ("acl", "relcl"):
        return False
    behind = doc[end : min(end + _WITHIN, doc[start].sent.end)]
    for word in behind:
        if word.lower_ == "to" and word.head.head.i == call.i and has_to(word.head):
            return who.dep_ == "ROOT"
        if word.lower_ in ("and", "but"):
            return any(_does_next(verb, who) for verb in doc[word.i + 1 : word.i + 3])
        if word.tag_ in _FINITE:
            return False
    return False


def _does_next(verb: Token, who: Token) -> bool:
    """The "told" behind "and", whose subject is the official."""
    believed = [word.lower_ for word in verb.doc[verb.i + 1 : verb.i + 3]] == ["to", "be"]
    if verb.tag_ not in _FINITE or believed:
        return False
    root = who.dep_ == "ROOT" and verb.dep_ == "conj" and verb.head.i == who.i
    own = any(word.dep_ in ("nsubj", "nsubjpass") for word in verb.lefts if word.i != who.i)
    return not own and (root or (who.dep_ == "nsubj" and who.head.i == verb.i))
