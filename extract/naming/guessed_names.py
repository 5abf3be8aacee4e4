"""Names that only a guess makes persons: plain words that the model takes for a body or place."""

from extract.gazetteer.view import ARTICLES, POSSESSIVE
from extract.gazetteer.words import organization_words
from extract.naming.cues_of_kin import is_of_persons
from extract.naming.name_words import NameWords

_BEFORE_THINGS = frozenset({
    "the", "a", "an", "in", "near", "at", "from", "to", "of", "outside", "around", "through",
    "across", "into", "on", "towards", "via", "off", "along", "beyond",
})  # fmt: skip


def guess(known: NameWords, start: int, end: int) -> bool:
    """Two or more plain words that the model takes for a body or place: often a person.

    Not behind "the", not behind a word of place, and without a word that says what it is.
    """
    label = known.label(start, end)
    if (
        end - start < 2
        or label not in {"ORG", "GPE", "FAC", "LOC"}
        or not known.is_name_like(start, end)
    ):
        return False
    owns = known.view.word(end) in POSSESSIVE and known.view.word(start - 1) not in ARTICLES
    place = known.view.word(start - 1) in _BEFORE_THINGS and not owns
    behind = place and not is_of_persons(known, start)
    if behind or start in known.unsure or _compass(known, start):
        return False
    words = organization_words()
    texts = {known.view.doc[i].text for i in range(start, end)}
    said = texts & (words["venue_ends"] | words["region_ends"] | words["media_ends"])
    said |= {known.view.texts[end - 1]} & words["building_ends"]
    if any(i in known.view.nation_at for i in range(start, end)):
        return False
    if said or not all(_is_proper_word(known, i) for i in range(start, end)):
        return False
    return known.words.role(known.view.low[end - 1]) is None and not any(t.isupper() for t in texts)


def _is_proper_word(known: NameWords, i: int) -> bool:
    """Tagged as a name, or as a verb or noun that English does not know."""
    token = known.view.doc[i]
    if token.pos_ == "PROPN":
        return True
    english = known.view.is_noun(i) or token.lower_ in known.view.small
    return token.pos_ in {"NOUN", "VERB"} and i > 0 and known.view.cap[i - 1] and not english


def _compass(known: NameWords, start: int) -> bool:
    return known.view.low[start] in known.words["before_names_of_places"]
