"""Courts and the state whose they are: "a Bahraini court", "a court in Algiers".

A court is a state's where its own phrase names the state or its capital. A court of many states, a
court for a state ("the Special Tribunal for Lebanon") and a people's tribunal are nobody's.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from extract.grammar import children, word_before
from extract.naming.mention import DocMention
from extract.relations.parts import Mentions, Tie, is_open, synthetic_state
from extract.state_words import is_nation, states_named
from extract.wordlists import word_sets

_SCORE = 0.8


def court_ties(mentions: Mentions, head: Token) -> Iterator[Tie]:
    """The tie of the court that this word heads to the state that its phrase names."""
    court = mentions.headed_by(head)
    if court is None or court.subtype != "court" or court.country is None or is_open(head):
        return
    if _is_of_many(head) or not _is_owned_by(head, court.country):
        return
    for first, last in _stretches(head):
        state = _state_at(mentions, court, first, last)
        if state is not None:
            yield Tie("part_of", court, state, head, "state:own words", _SCORE)
            return


def _is_of_many(head: Token) -> bool:
    """ "The European Court", "the Special Tribunal for Lebanon", "a tribunal of exiles"."""
    none = word_sets("relations")["courts_of_no_state"]
    others = word_sets("relations")["courts_of_others"]
    before_it = head.doc[head.left_edge.i : head.i]
    if any(word.lower_ in others for word in before_it) or "Turkish Cypriot" in before_it.text:
        return True
    for word in head.subtree:
        before = word_before(word)
        both = f"{before.text} {word.text}" if before is not None else ""
        if word.lower_ in none and not states_named(both):
            return True
    return bool([p for p in children(head, "prep") if p.lower_ == "for"])


def _is_owned_by(head: Token, country: str) -> bool:
    """Its owner, if it has one, is the state: "Turkey's Supreme Court", not "her court"."""
    return all(
        states_named(owner.doc[owner.left_edge.i : owner.i + 1].text) == {country}
        for owner in children(head, "poss")
    )


def _stretches(head: Token) -> Iterator[tuple[int, int]]:
    """Where the state may be named: before the head, then behind "of" and "in"."""
    yield head.left_edge.i, head.i
    for preposition in children(head, "prep"):
        for where in children(preposition, "pobj"):
            if preposition.lower_ == "in" and not _lies_elsewhere(where):
                yield where.left_edge.i, where.i + 1
            elif preposition.lower_ == "of" and is_nation(where.text):
                yield where.i, where.i + 1
            for inner in children(where, "prep"):  # "court of appeal in Baku"
                if inner.lower_ == "in" and preposition.lower_ == "of":
                    yield from ((t.left_edge.i, t.i + 1) for t in children(inner, "pobj"))


def _lies_elsewhere(place: Token) -> bool:
    """ "In Lebanon, Pennsylvania", "in Georgia, in the United States"."""
    behind = place.doc[place.i + 1 : place.i + 5]
    if len(behind) < 2 or behind[0].text != ",":
        return False
    second = behind[1:] if behind[1].lower_ == "in" else behind[1:2]
    return any(word.ent_type_ == "GPE" for word in second)


def _state_at(mentions: Mentions, court: DocMention, first: int, last: int) -> DocMention | None:
    """The state that a stretch of words names, when it is the court's country."""
    doc = mentions.doc
    for i in range(first, last):
        for width in (2, 1):
            if i + width > last or states_named(doc[i : i + width].text) != {court.country}:
                continue
            if _is_half(doc[i]):
                return None
            known = mentions.headed_by(doc[i + width - 1])
            if known is not None and known.head != court.head and known.subtype == "country":
                return known
            return synthetic_state(doc[i + width - 1], doc[i : i + width].text, actor=True)
    return None


def _is_half(word: Token) -> bool:
    """The "American" of "Central American" names no state."""
    before = word_before(word)
    halves = word_sets("relations")["name_halves"]
    return before is not None and before.lower_ in halves and before.dep_ in ("amod", "compound")
