"""Shared parts of the relation rules: mentions by word, and one found tie before it is checked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from extract.coreference.after_fronted import opens_main_clause
from extract.grammar import (
    antecedent,
    children,
    conjuncts,
    first_conjunct,
    is_set_against,
    is_verbal,
    lemma,
    sentence_of,
    word_behind,
)
from extract.naming.mention import INSIDE_A_WORD, DocMention
from extract.roles.arguments import doers, sufferers
from extract.state_words import states_named
from extract.tokenizer import text_between
from extract.wordlists import word_sets

FELLOW = frozenset({"other", "fellow"})
"""Before a role noun: whoever stands beside has the role as well."""


_OF_TITLES = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})
_TITLE_WORDS = 7


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
        self._names_by_start = {m.start: m for m in mentions if m.kind == "proper"}
        self._by_token: dict[int, DocMention] = {}
        for mention in sorted(mentions, key=lambda m: m.start - m.end):
            if mention.kind == "proper":
                for i in range(mention.start, mention.end):
                    self._by_token[i] = mention

    def at(self, token: Token) -> DocMention | None:
        """The mention that this word heads, or the name that it stands in."""
        return self._by_head.get(token.i) or self._by_token.get(token.i)

    def headed_by(self, token: Token) -> DocMention | None:
        """The mention that this very word heads."""
        return self._by_head.get(token.i)

    def within(self, words: Span) -> list[DocMention]:
        """The mentions that words of this stretch head, in text order."""
        return [self._by_head[word.i] for word in words if word.i in self._by_head]

    def last_of_state(self, code: str, before: int) -> DocMention | None:
        """The nearest mention of a state or its land, before a token if there is one."""
        keys = {f"state:{code}", f"place:{code}"}
        found = [m for m in self._by_head.values() if m.key in keys]
        return min(found, key=lambda m: (m.start > before, abs(m.start - before)), default=None)

    def last_of_noun(self, name: str, before: int) -> DocMention | None:
        """The nearest people told of with this noun, in the words before a token."""
        found = [
            m for m in self._by_head.values()
            if m.kind == "nominal" and m.type == "group" and m.lemma == name and m.head < before
        ]  # fmt: skip
        return max(found, key=lambda m: m.head, default=None)

    def named_by_its_last_word(self, noun: Token) -> DocMention | None:
        """The one body named before this noun whose name ends with it: the "Club" is the Nile Club.

        None where two names end so, where it was named more than a sentence before, and where
        another was told of since: "the football club".
        """
        ending = noun.lower_
        found = [
            m for m in self._names_by_start.values()
            if m.type == "organization" and m.end <= noun.i and m.end - m.start > 1
            and self.doc[m.end - 1].lower_ == ending
        ]  # fmt: skip
        same = {m.name.lower() for m in found}
        last = max(found, key=lambda m: m.head) if len(same) == 1 else None
        return last if last is not None and self._is_last_so_called(last, noun) else None

    def _is_last_so_called(self, body: DocMention, noun: Token) -> bool:
        between = self.doc[body.end : noun.i]
        others = (word for word in between if word.lower_ == noun.lower_)
        near = sum(word.is_sent_start is True for word in self.doc[body.end : noun.i + 1]) <= 1
        return near and all(word.nbor(-1).lower_ in {"the", "its", "this"} for word in others)

    def named_from(self, i: int, limit: int) -> DocMention | None:
        """The person named from this token on, with a title or not: "the tenor Biniam Haile"."""
        for start in range(i, min(limit, i + _TITLE_WORDS)):
            named = self._names_by_start.get(start)
            if named is not None:
                return named if named.type == "person" and named.end <= limit else None
            word = self.doc[start]
            if word.pos_ not in _OF_TITLES and word.lower_ not in {"named", "called"}:
                return None
        return None

    def of_all(self, tokens: Iterable[Token]) -> list[DocMention]:
        """The mentions of these words and of those coordinated with them, each once."""
        found: dict[int, DocMention] = {}
        for token in tokens:
            for one in conjuncts(token):
                mention = self.headed_by(one) or self._apposed_name(one) or self.at(one)
                if mention is not None:
                    found.setdefault(mention.head, mention)
        return list(found.values())

    def _apposed_name(self, noun: Token) -> DocMention | None:
        """The name in "our colleague Ada Moss", where only the name is a mention."""
        names = (self.at(beside) for beside in children(noun, "appos"))
        return next((m for m in names if m is not None and m.kind == "proper"), None)

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
        listed = self._listed_beside(noun)
        if listed is not None:
            return [listed]
        said_of = self._said_of(noun)
        if said_of:
            return said_of
        first = first_conjunct(noun)
        if first is not noun and first.dep_ in {"appos", "attr"}:
            return self.bearers(first)  # "X, a sociologist and the brother of Y"
        return [own] if own is not None and own.head == noun.i else []

    def _said_of(self, noun: Token) -> list[DocMention]:
        """The subject in "X is the chair", "who happens to be the chair", "serves as chair"."""
        if noun.dep_ in {"attr", "oprd"} and noun.head.pos_ in {"AUX", "VERB"}:
            verb = noun.head
            while not children(verb, "nsubj", "nsubjpass") and verb.dep_ == "xcomp":
                verb = verb.head
            subjects = children(verb, "nsubj", "nsubjpass")
            return self.of_all(antecedent(subject) for subject in subjects)
        if noun.dep_ == "pobj" and noun.head.lower_ == "as" and is_verbal(noun.head.head):
            verb = noun.head.head
            if lemma(verb) in word_sets("relations")["verbs_serve_as"]:
                return self.of_all(a.token for a in doers(verb))
            if lemma(verb) in word_sets("relations")["verbs_put_as"]:
                return self.of_all(a.token for a in sufferers(verb))
        return []

    def _listed_beside(self, noun: Token) -> DocMention | None:
        """The name before the comma in "X, director of Y", which the parser takes for a list."""
        if noun.dep_ != "conj" or noun.tag_ not in {"NN", "NNP"}:
            return None
        first = min((t.i for t in noun.subtree), default=noun.i)
        named = self.at(noun.head)
        if named is None or named.type != "person" or named.kind != "proper":
            return None
        return named if named.end == first - 1 and noun.doc[first - 1].text == "," else None

    def _named_beside(self, noun: Token) -> list[DocMention]:
        beside = children(noun, "appos")
        if noun.dep_ in {"compound", "appos", "nmod"}:
            beside = [noun.head, *beside]
        if not beside:  # "the attaché of the embassy, X,": the parser hangs X on the embassy
            inside = (o for p in children(noun, "prep") for o in children(p, "pobj"))
            bodies = (o for o in inside if (m := self.at(o)) is None or m.type != "person")
            late = [t for o in bodies for d in o.subtree for t in children(d, "appos")]
            beside = [t for t in late if (m := self.at(t)) is not None and m.type == "person"]
        found = [self.at(t) for t in beside]
        if not beside and self.at(noun) in {None, self._names_by_start.get(noun.i + 1)}:
            found = [self._names_by_start.get(noun.i + 1)]  # "her sister Aynur", badly parsed
        return [
            m for m in found
            if m is not None and m.type in {"person", "organization", "group"}
            and m.kind == "proper" and m.head != noun.i and not is_set_against(noun.doc[m.head])
            and not (m.start > noun.i and opens_main_clause(noun, m))
        ]  # fmt: skip


def is_open(noun: Token) -> bool:
    """`no kin of X`, `any official of any state`: nobody in particular."""
    return any(
        c.dep_ == "det" and c.lower_ in {"no", "any", "every", "neither"} for c in noun.children
    )


def is_in_question(word: Token) -> bool:
    """ "Is the club a front for the embassy?"."""
    return sentence_of(word).text.rstrip("\"'\u201d\u2019 ").endswith("?")


def bare_possessors(noun: Token) -> list[Token]:
    """The owner in "Bouhafs’ family", whose apostrophe the parser takes for a quotation mark."""
    found = []
    for owner in children(noun, "nmod", "compound"):
        mark = word_behind(owner)
        bare = (
            mark is not None and mark.text in {"’", "'"} and owner.lower_.endswith(("s", "z", "x"))
        )
        if bare and not any(t.text in {"‘", "'"} for t in sentence_of(owner) if t.i < owner.i):
            found.append(owner)
    return found


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
        if text_between(token.doc, start, start + len(text)) != text:
            return None
    kind, subtype, key = ("organization", "state", f"state:{code}") if actor else (
        "place", "country", f"place:{code}",
    )  # fmt: skip
    return DocMention(
        start=token.i, end=token.i + 1, head=token.i, start_char=start,
        end_char=start + len(text), text=text, type=kind, subtype=subtype, name=text, key=key,
        country=code, kind="proper", rule=INSIDE_A_WORD,
    )  # fmt: skip
