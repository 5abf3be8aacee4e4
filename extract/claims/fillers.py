"""Mentions for fillers that no rule has named: their words, and what they are."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from extract.claims.filler_kinds import counted_nouns, is_number, kind_of_filler
from extract.claims.mention_index import MentionIndex, antecedent
from extract.claims.scene_places import scene_kind
from extract.coreference.lexicon import lexicon
from extract.frames import Frame
from extract.grammar import DASHES
from extract.naming.hours import is_hour
from extract.naming.log_days import is_day, is_noun_behind_day
from extract.naming.makes import is_of_a_make
from extract.naming.mentions import DocMention
from extract.naming.person_words import person_words
from extract.wordlists import word_sets
from graph.ontology import ontology

_WHO = ("initiator", "organizer", "participant", "target", "intermediary")
_LEFT_OFF = ("DET", "PUNCT", "SPACE", "ADP", "CCONJ", "SCONJ", "PART")


def extra_mentions(
    doc: Doc, frames: Iterable[Frame], mentions: Sequence[DocMention]
) -> list[DocMention]:
    """Mentions for fillers that none was found for: people and bodies of no list, and scenes.

    Things ("the phone", "a banner") get none; their role keeps the words as its value.
    """
    index = MentionIndex(mentions)
    added: dict[int, DocMention] = {}
    for frame in frames:
        for filler in frame.fillers:
            head = antecedent(filler.head)
            if ontology().roles[filler.role].holds != "entity" or head.i in added:
                continue
            if index.at(head) is not None:
                continue
            made = _mention(doc, filler.role, head, frame.type)
            if made is not None:
                added[head.i] = made
    return [added[i] for i in sorted(added)]


def _mention(doc: Doc, role: str, head: Token, type_: str) -> DocMention | None:
    if role == "place" and head.pos_ in ("NOUN", "PROPN"):
        if _is_on_the_way(head):
            return None
        return _make(doc, head, "place", scene_kind(*phrase(head), doc))
    kind = kind_of_filler(role, head, type_) if role in _WHO else None
    if kind is not None:
        return _make(doc, head, *kind)
    named = head.pos_ == "PROPN" and head.text not in person_words()["not_names"]
    if named and is_noun_behind_day(head, phrase(head)[0]):
        return None  # "4 Mar. Window smashed"
    if named and is_of_a_make(doc, head.i, head.i + 1):
        return None  # "a black Mercedes followed him"
    if named and role != "instrument":
        return _make(doc, head, "organization", None)
    return None


def _is_on_the_way(head: Token) -> bool:
    """Whether a place is only where somebody is between places: "seized on his way to work"."""
    on = head.dep_ == "pobj" and head.head.lower_ == "on"
    whose = any(child.dep_ == "poss" or child.lower_ == "the" for child in head.lefts)
    named = head.pos_ == "PROPN" or head.lower_ not in word_sets("places")["on_the_way"]
    return on and whose and not named


def _counts_some_of(head: Token) -> bool:
    """ "Two" of "two of its drivers", which says little alone; "two of them" says no more."""
    of_what = counted_nouns(head)
    named = all(noun.pos_ in ("NOUN", "PROPN") for noun in of_what)
    return is_number(head) and bool(of_what) and named


def _make(doc: Doc, head: Token, type_: str, subtype: str | None) -> DocMention:
    start, end = phrase(head)
    if lexicon().has("filler_measures", head.lower_) or _counts_some_of(head):
        end = max([end, *(noun.i + 1 for noun in counted_nouns(head))])
    span = doc[start:end]
    return DocMention(
        start=start,
        end=end,
        head=head.i,
        start_char=span.start_char,
        end_char=span.end_char,
        text=span.text,
        type=type_,
        subtype=subtype,
        name=span.text,
        key=None,
        country=None,
        kind="proper" if head.pos_ == "PROPN" else "nominal",
        rule="filler",
        plural=type_ == "group" or head.tag_ in ("NNS", "NNPS"),
        lemma=head.lemma_.lower(),
        definite=any(child.lower_ in ("the", "this", "these", "those") for child in head.lefts),
    )


def phrase(head: Token) -> tuple[int, int]:
    """Token bounds of the words that belong before a head noun, without its article, and itself."""
    start = head.i
    for child in head.lefts:
        if child.dep_ in ("compound", "amod", "nummod", "nmod", "poss", "quantmod"):
            start = min(start, child.left_edge.i)
    if lexicon().has("filler_bare", head.lower_):
        start = head.i  # "another filmed everybody": the parser takes the verb for an adjective
    before = (head.doc[i] for i in range(start, head.i))
    start = max([start, *(w.i + 1 for w in before if _is_no_part(w))])
    while start < head.i and head.doc[start].pos_ in _LEFT_OFF:
        start += 1
    return start, head.i + 1


def _is_no_part(word: Token) -> bool:
    return _tells_the_hour(word) or _is_dash(word) or is_day(word)


def _is_dash(word: Token) -> bool:
    """The dash behind a dateline: "MANAGUA - Paramilitaries"."""
    return word.text in DASHES and bool(word.whitespace_) and bool(word.nbor(-1).whitespace_)


def _tells_the_hour(word: Token) -> bool:
    """`18:30 officers`, `6 pm students`: the parser takes the hour for a part of the name."""
    return is_hour(word) or word.lower_ in word_sets("times")["half_days"]
