"""Shared parts of the relation rules: mentions by word, and one found tie before it is checked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from extract.grammar import children, conjuncts
from extract.mention import DocMention
from extract.state_words import states_named


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation that a rule proposes. `title` is a half-open stretch of characters, or None."""

    type: str
    subject: DocMention
    object: DocMention
    trigger: Token
    rule: str
    score: float
    title: tuple[int, int] | None = None


class Mentions:
    """The mentions of a Doc by head word."""

    def __init__(self, doc: Doc, mentions: Sequence[DocMention]) -> None:
        self.doc = doc
        self._by_head = {m.head: m for m in mentions}
        self._by_token: dict[int, DocMention] = {}
        for mention in sorted(mentions, key=lambda m: m.start - m.end):
            if mention.kind == "proper":
                for i in range(mention.start, mention.end):
                    self._by_token[i] = mention

    def at(self, token: Token) -> DocMention | None:
        """The mention that this word heads, or the name that it stands in."""
        return self._by_head.get(token.i) or self._by_token.get(token.i)

    def of_all(self, tokens: Iterable[Token]) -> list[DocMention]:
        """The mentions of these words and of those coordinated with them, each once."""
        found: dict[int, DocMention] = {}
        for token in tokens:
            for one in conjuncts(token):
                mention = self.at(one)
                if mention is not None:
                    found.setdefault(mention.head, mention)
        return list(found.values())

    def bearers(self, noun: Token) -> list[DocMention]:
        """Whom a role noun describes: the name it stands beside, the subject it is said of, itself.

        "Y president X", "X, president of Y", "X is the president of Y", "the president of Y".
        """
        named = self._named_beside(noun)
        if named:
            return named
        own = self.at(noun)
        if own is not None and own.apposed_to is not None and own.apposed_to in self._by_head:
            return [self._by_head[own.apposed_to]]
        if noun.dep_ in {"attr", "oprd"} and noun.head.pos_ in {"AUX", "VERB"}:
            found = self.of_all(children(noun.head, "nsubj", "nsubjpass"))
            if found:
                return found
        return [own] if own is not None and own.head == noun.i else []

    def _named_beside(self, noun: Token) -> list[DocMention]:
        beside = children(noun, "appos")
        if noun.dep_ in {"compound", "appos", "nmod"}:
            beside = [noun.head, *beside]
        if not beside:  # "the attaché of the embassy, X,": the parser hangs X on the embassy
            inside = (o for p in children(noun, "prep") for o in children(p, "pobj"))
            late = [t for o in inside for d in o.subtree for t in children(d, "appos")]
            beside = [t for t in late if (m := self.at(t)) is not None and m.type == "person"]
        found = [self.at(t) for t in beside]
        return [
            m for m in found
            if m is not None and m.type in {"person", "organization", "group"}
            and m.kind == "proper" and m.head != noun.i
        ]  # fmt: skip


def synthetic_state(token: Token, text: str, *, actor: bool) -> DocMention | None:
    """A mention for a state that is named inside a word: "Beijing-linked", "Canadian".

    The character offsets are those of the named part; the token is the whole word.
    None when the text names no state, or several.
    """
    codes = states_named(text)
    if len(codes) != 1:
        return None
    code = next(iter(codes))
    inside = token.text.find(text)
    start = token.idx + inside
    if inside < 0:  # a name of two words that ends here: "North Korean"
        start = token.idx + len(token.text) - len(text)
        if token.doc.text[start : start + len(text)] != text:
            return None
    kind, subtype, key = ("organization", "state", f"state:{code}") if actor else (
        "place", "country", f"place:{code}",
    )  # fmt: skip
    return DocMention(
        start=token.i, end=token.i + 1, head=token.i, start_char=start,
        end_char=start + len(text), text=text, type=kind, subtype=subtype, name=text, key=key,
        country=code, kind="proper", rule="relation:adjective",
    )  # fmt: skip
