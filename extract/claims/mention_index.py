"""Which mention a filler's head word stands for."""

from collections.abc import Iterable

from spacy.tokens import Token

from extract.gazetteer.words import organization_words
from extract.naming.mentions import DocMention
from extract.naming.person_words import person_words

_RELATIVE = ("who", "whom", "which", "that", "whose")


class MentionIndex:
    """Finds the mention of a head word: by its own head first, then the name that contains it.

    A noun behind its measure means all of it: "a number of persons whom they seized". One right
    before a person's name has that name: "our guard Denis".
    """

    def __init__(self, mentions: Iterable[DocMention]) -> None:
        self.mentions = tuple(mentions)
        self._by_head: dict[int, DocMention] = {}
        self._inside: dict[int, DocMention] = {}
        self._measured: dict[int, DocMention] = {}
        for mention in self.mentions:
            self._by_head.setdefault(mention.head, mention)
            if mention.kind == "proper":
                for i in range(mention.start, mention.end):
                    self._inside.setdefault(i, mention)
            elif mention.type == "group" and " of " in mention.text:
                self._measured.setdefault(mention.end - 1, mention)

    def at(self, token: Token) -> DocMention | None:
        """The mention that this word stands for; of a relative pronoun, its antecedent's."""
        token = antecedent(token)
        return (
            self._by_head.get(token.i)
            or self._inside.get(token.i)
            or self._measured.get(token.i)
            or self._behind(token)
        )

    def names_in(self, start: int, end: int) -> list[DocMention]:
        """Names that stand wholly within these tokens, in text order."""
        names = {m.start: m for i in range(start, end) if (m := self._inside.get(i)) is not None}
        return [m for m in names.values() if m.start >= start and m.end <= end]

    def _behind(self, token: Token) -> DocMention | None:
        """The name of a person that stands right behind a singular role noun."""
        named = self._inside.get(token.i + 1)
        if named is None or named.start != token.i + 1:
            return None
        if named.type != "person":
            return named if _describes_body(token, named) else None
        return named if person_words().role(token.lower_) == token.lower_ else None


def _describes_body(noun: Token, named: DocMention) -> bool:
    """The "league" of "the youth league Imbonerakure", which the parser takes for its compound."""
    within = noun.dep_ == "compound" and named.start <= noun.head.i < named.end
    body = named.type == "organization" and named.subtype != "state"
    return within and body and organization_words().body_of_noun(noun.lower_) is not None


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other word itself."""
    if token.lower_ not in _RELATIVE or token.pos_ not in ("PRON", "DET", "SCONJ"):
        return token
    if _asks(token):
        return token
    for verb in token.ancestors:
        if verb.dep_ == "relcl":
            return verb.head
    return token


def _asks(token: Token) -> bool:
    """Whether a "who" opens a question and is nobody told of: "CHAIR: Who arrested him?"."""
    return token.is_title or (token.i > 0 and token.nbor(-1).text in (":", "?", "!", "."))
