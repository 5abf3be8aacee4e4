"""Relations inside an adjective: "Beijing-linked group", "pro-Kremlin blogger", "Turkish national".

A nationality is a nationality and nothing more; it never ties anyone to a state.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.grammar import lemma, word_before, word_behind
from extract.naming.mention import DocMention
from extract.relations.parts import Mentions, Tie, synthetic_state
from extract.state_words import is_nation, states_named
from extract.wordlists import word_sets

_SUFFIXES = ("linked_to", "funds", "directs")
_STANCES = frozenset({"pro", "anti"})
_COMPOUND, _NATIONALITY = 0.85, 0.8


def modifier_ties(mentions: Mentions, word: Token) -> Iterator[Tie]:
    """The ties that an adjective before a noun makes."""
    if "-" not in word.text and not word.text[:1].isupper():
        return
    for holder in _holders(mentions, word.head):
        if "-" in word.text:
            yield from _compound(word, holder)
        yield from _nationality(mentions, word, holder)


def _holders(mentions: Mentions, noun: Token) -> list[DocMention]:
    return mentions.bearers(noun) or mentions.of_all([noun])


def _compound(word: Token, holder: DocMention) -> Iterator[Tie]:
    words = word_sets("relations")
    first, _, last = word.text.rpartition("-")
    stance = word.text.partition("-")
    if stance[0].lower() in _STANCES:
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
    before, after = word_before(word), word_behind(word)
    if after is not None and after.text[:1].isupper() and states_named(f"{word.text} {after.text}"):
        return []
    if before is not None and before.lower_ in word_sets("relations")["name_halves"]:
        both = f"{before.text} {word.text}"
        return [both] if states_named(both) else []
    if states_named(word.text):
        return [word.text]  # "Bissau-Guinean"
    parts = word.text.split("-")
    return parts if all(part[:1].isupper() for part in parts) else []  # not "London-based"


def _nationality(mentions: Mentions, word: Token, holder: DocMention) -> Iterator[Tie]:
    """`a Turkish journalist`, `Tibetan-Canadian student`; not of offices, bodies or residents."""
    if not _has_nationality(word.head, holder) or mentions.at(word) not in {None, holder}:
        return
    if not word.text[:1].isupper() or word.i > word.head.i:
        return
    if _is_given_name(word, holder):
        return
    if word.lower_.partition("-")[0] in _STANCES:  # "Pro-Palestinian students"
        return
    for part in _parts(word):
        place = synthetic_state(word, part, actor=False) if is_nation(part) else None
        if place is not None:
            yield Tie("national_of", holder, place, word, "adjective:nationality", _NATIONALITY)


def _is_given_name(word: Token, holder: DocMention) -> bool:
    """The "Jordan" of "Jordan Blake": a part of somebody's name is no nation."""
    named = holder.type == "person" and holder.kind == "proper"
    return named and holder.start <= word.i < holder.end


def _has_nationality(noun: Token, holder: DocMention) -> bool:
    """Whether an adjective of this noun tells where a person is from, and no office."""
    words = word_sets("relations")
    if holder.type not in {"person", "group"} or holder.subtype in {"official", "diplomat"}:
        return False
    if lemma(noun) in words["not_nationals"]:
        return False
    if holder.plural or holder.type == "group":
        return lemma(noun) in words["groups_with_nationality"]
    if lemma(noun) in words["persons_with_nationality"]:
        return True
    state = lemma(noun) in word_sets("light_verbs")["state_nouns"] | words["state_servants"]
    return holder.country is None and not state


def people_ties(mentions: Mentions, noun: Token) -> Iterator[Tie]:
    """`an Ivorian`, `the North Korean`: the noun itself is the nationality."""
    holder = mentions.headed_by(noun)
    if holder is None or holder.type != "person" or holder.kind != "nominal" or holder.plural:
        return
    if noun.pos_ not in {"NOUN", "PROPN", "ADJ"} or not noun.text[:1].isupper():
        return
    for part in _parts(noun):
        place = synthetic_state(noun, part, actor=False) if is_nation(part) else None
        if place is not None:
            yield Tie("national_of", holder, place, noun, "noun:nationality", _NATIONALITY)
