"""What may leave a store without names: the redaction policy of one store."""

import re
from collections.abc import Iterator

from graph.mask import PARTICLES
from graph.mask_words import is_body, is_common, is_function, is_pronoun, is_title
from graph.model import IMPORTED_ROW, Entity
from graph.redact import KnownSpans, Policy
from graph.store.base import Store, every

_PEOPLE = (
    "initiator",
    "target",
    "organizer",
    "participant",
    "sponsor",
    "intermediary",
    "addressee",
)
_PART = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def policy_of(store: Store, known_spans: KnownSpans | None = None) -> Policy:
    """The policy of a store as it stands now.

    Args:
        known_spans: Where names of the gazetteer stand in a text; None takes the one that ships.
    """
    spans = known_spans or _shipped_spans()
    public: set[str] = set()
    hidden: set[str] = set()
    for entity in every(store.entities):
        if entity.type == "account" or entity.sensitive:
            hidden.update(_hidden_names(entity, store, spans))
        elif entity.type == "person":
            public.update(_public_names(entity, store))
        else:
            public.update(n for n in entity.names if _is_known(n, spans))
    hidden.update(_unread_words(store))
    hidden.update(n for n in _cells_in_small_letters(store) if not _is_known(n, spans))
    return Policy(store.secret(), spans, frozenset(public), frozenset(hidden))


def _shipped_spans() -> KnownSpans:
    """Loads spaCy's words and the gazetteer, about two seconds at the first text."""
    from extract.gazetteer.known import known_spans

    return known_spans


def _public_names(entity: Entity, store: Store) -> Iterator[str]:
    """Names of a public person, and its mentions that are made of them: "Thursbie"."""
    names = [name for name in entity.names if _is_proper(name)]
    yield from names
    words = {word for name in names for word in _PART.findall(name)}
    for surface in _surfaces(entity, store):
        own = [word for word in _PART.findall(surface) if not is_title(word)]
        if own and _is_proper(surface) and words.issuperset(own):
            yield surface


def _hidden_names(entity: Entity, store: Store, spans: KnownSpans) -> Iterator[str]:
    """Names and mentions of one who must not be named, and each word of them that is a name.

    A description ("a friend of Guo") is no name; what is one in it is masked as unknown.
    """
    for surface in {*entity.names, *_surfaces(entity, store)}:
        if _is_handle(surface) or (entity.type == "account" and _is_lone_word(surface)):
            yield surface
        elif _is_proper(surface):
            yield surface
            yield from (
                word
                for word in _PART.findall(surface)
                if _is_name(word) and not _is_known(word, spans)
            )


def _unread_words(store: Store) -> Iterator[str]:
    """Uncommon small words that fill the role of a person and stand for no entity.

    "the user mountainowl", "tenzin dolma was beaten": a handle or a name in small letters, which
    nothing has recognized. In doubt it is hidden.
    """
    for claim in every(store.claims):
        for role in claim.roles:
            if role.role in _PEOPLE and isinstance(role.value, str):
                words = _PART.findall(role.value)
                yield from (w for w in words if w.islower() and len(w) > 3 and not is_common(w))


def _cells_in_small_letters(store: Store) -> set[str]:
    """Who acts, or says so, by the rows of a table, where no capitals show that it is a name.

    A table may write `jane doe`, and call her an organization because it gives no types.
    """
    found: set[str] = set()
    for claim in every(store.claims):
        if claim.rule == IMPORTED_ROW:
            found.update(r.text for r in claim.roles if r.entity and r.role in _PEOPLE)
            found.update(source.text for source in claim.attribution)
    return {text for text in found if not _is_proper(text)}


def _is_handle(surface: str) -> bool:
    return " " not in surface and any(not c.isalpha() and c not in "-'’." for c in surface)


def _is_lone_word(surface: str) -> bool:
    """A handle that looks like a word: "harbourpanda"; "it" and "account" are no handles."""
    return len(_PART.findall(surface)) == 1 and not is_common(surface.lower())


def _is_proper(surface: str) -> bool:
    """True for a name: every word is a name, a title or a small word within one ("al", "bin")."""
    words = _PART.findall(surface)
    return any(map(_is_name, words)) and all(
        _is_name(word) or is_title(word) or word in PARTICLES or len(word) < 2 for word in words
    )


def _is_name(word: str) -> bool:
    """A word with a capital, or without any case; no title, body or opening word, no pronoun."""
    if len(word) < 2 or not any(c.isupper() for c in word):
        return not word.isascii() and word.lower() == word.upper()
    return not (is_title(word) or is_function(word) or is_body([word]) or is_pronoun(word))


def _surfaces(entity: Entity, store: Store) -> set[str]:
    return {found.mention.text for found in every(store.mentions, entity.id)}


def _is_known(name: str, known_spans: KnownSpans) -> bool:
    """True when the gazetteer knows the whole name; "in" shows that a town is meant."""
    opening = f"in {name}"
    covered = {i for start, end in known_spans(opening) for i in range(start, end)}
    return all(i in covered or not opening[i].isalnum() for i in range(3, len(opening)))
