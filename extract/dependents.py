"""The words that hang on a word, with their relations, found in one pass over a text."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from extract.remembered import is_long, once_a_doc


def dependents(token: Token) -> Sequence[tuple[str, Token]]:
    """Direct dependents with their relations, in text order: `Token.children` looks at every word
    around to find them, and at each one again for its relation.

    Those of a long text are found anew each time: all of them together take memory.
    """
    of_all = _dependents(token.doc)
    return of_all[token.i] if of_all else [(child.dep_, child) for child in token.children]


@once_a_doc
def _dependents(doc: Doc) -> Sequence[Sequence[tuple[str, Token]]]:
    """Of every word of a text; empty for a long one."""
    if is_long(doc):
        return ()
    found: list[list[tuple[str, Token]]] = [[] for _ in range(len(doc))]
    for word in doc:
        head = word.head.i
        if head != word.i:
            found[head].append((word.dep_, word))
    return found
