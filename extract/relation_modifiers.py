"""Relations inside an adjective: "Beijing-linked group", "pro-Kremlin blogger", "Turkish national".

A nationality is a nationality and nothing more; it never ties anyone to a state.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.grammar import lemma
from extract.mention import DocMention
from extract.relation_parts import Mentions, Tie, synthetic_state
from extract.state_words import states_named
from extract.wordlists import word_sets

_SUFFIXES = ("linked_to", "funds", "directs")
_COMPOUND, _NATIONALITY = 0.85, 0.8


def modifier_ties(mentions: Mentions, word: Token) -> Iterator[Tie]:
    """The ties that an adjective before a noun makes."""
    if word.dep_ not in {"amod", "compound", "nmod"}:
        return
    for holder in _holders(mentions, word.head):
        if "-" in word.text:
            yield from _compound(word, holder)
        yield from _nationality(word, holder)


def _holders(mentions: Mentions, noun: Token) -> list[DocMention]:
    return mentions.bearers(noun) or mentions.of_all([noun])


def _compound(word: Token, holder: DocMention) -> Iterator[Tie]:
    words = word_sets("relations")
    first, _, last = word.text.rpartition("-")
    stance = word.text.partition("-")
    if stance[0].lower() in {"pro", "anti"}:
        body = synthetic_state(word, stance[2], actor=True)
        if body is not None and holder.type in {"person", "group", "organization"}:
            kind = "supports" if stance[0].lower() == "pro" else "opposes"
            yield Tie(kind, holder, body, word, f"adjective:{stance[0].lower()}", _COMPOUND)
        return
    for kind in _SUFFIXES:
        if last.lower() not in words[f"suffix_{kind}"]:
            continue
        body = synthetic_state(word, first, actor=True)
        if body is None or holder.type not in {"person", "group", "organization"}:
            continue
        pair = (holder, body) if kind == "linked_to" else (body, holder)
        yield Tie(kind, pair[0], pair[1], word, f"adjective:{last.lower()}", _COMPOUND)


def _parts(word: Token) -> list[str]:
    """The nationalities in a word; the half of a two-word name gives none ("North Korean")."""
    before = word.nbor(-1) if word.i > word.sent.start else None
    after = word.nbor(1) if word.i + 1 < word.sent.end else None
    if after is not None and after.text[:1].isupper() and states_named(f"{word.text} {after.text}"):
        return []
    if before is not None and before.lower_ in word_sets("relations")["name_halves"]:
        both = f"{before.text} {word.text}"
        return [both] if states_named(both) else []
    return word.text.split("-")


def _nationality(word: Token, holder: DocMention) -> Iterator[Tie]:
    """`a Turkish journalist`, `Tibetan-Canadian student`; not of offices or bodies."""
    known = word_sets("relations")["persons_with_nationality"]
    noun = word.head
    person = (
        lemma(noun) in known
        or noun.lower_ in known
        or (holder.type == "person" and lemma(noun) not in word_sets("light_verbs")["state_nouns"])
    )
    if (
        not person
        or holder.type not in {"person", "group"}
        or holder.subtype in {"official", "diplomat"}
    ):
        return
    if not word.text[:1].isupper() or word.i > noun.i:
        return
    for part in _parts(word):
        place = synthetic_state(word, part, actor=False) if states_named(part) else None
        if place is not None:
            yield Tie("national_of", holder, place, word, "adjective:nationality", _NATIONALITY)
