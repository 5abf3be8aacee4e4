"""Entries of campuses, platforms, outlets and organizations from their tables."""

from collections.abc import Iterator

from extract.gazetteer.errors import TableError
from extract.gazetteer.records import Entry, Reading
from extract.gazetteer.tables import read_rows, split

CONTEXTS = frozenset({"always", "campus", "media", "online", "acronym", "subject"})
_GLOBAL = frozenset({"ngo", "igo", "media", "company", "coalition"})


def name_entries() -> Iterator[tuple[str, Entry]]:
    """All names of these tables with their entries; hand-written ones come first."""
    yield from _nicknames()
    yield from _platforms()
    yield from _media()
    yield from _organizations()
    yield from _campuses()


def _context(file: str, name: str, context: str) -> str:
    if context not in CONTEXTS:
        wanted = ", ".join(sorted(CONTEXTS))
        raise TableError(file, 0, f"row {name}: context must be one of {wanted}")
    return context


def _nicknames() -> Iterator[tuple[str, Entry]]:
    for name, domain, country, context in read_rows("nicknames.tsv", 4):
        reading = Reading("campus", "university", name, f"campus:{domain}", country)
        yield name, Entry(reading, _context("nicknames.tsv", name, context))


def _platforms() -> Iterator[tuple[str, Entry]]:
    for name, subtype, aliases, context in read_rows("platforms.tsv", 4):
        reading = Reading("platform", subtype, name, f"name:platform:{name.lower()}", None)
        entry = Entry(reading, _context("platforms.tsv", name, context))
        for alias in [name, *split(aliases)]:
            yield alias, entry


def _media() -> Iterator[tuple[str, Entry]]:
    for name, aliases, country, context in read_rows("media.tsv", 4):
        key = f"name:organization:{name.lower()}"
        reading = Reading("organization", "media", name, key, country or None)
        entry = Entry(reading, _context("media.tsv", name, context))
        for alias in [name, *split(aliases)]:
            yield alias, entry


def _organizations() -> Iterator[tuple[str, Entry]]:
    for name, subtype, aliases, country, context in read_rows("organizations.tsv", 5):
        identified = bool(country) or subtype in _GLOBAL
        key = f"name:organization:{name.lower()}" if identified else None
        reading = Reading("organization", subtype, name, key, country or None)
        _context("organizations.tsv", name, context)
        yield name, Entry(reading, "always" if " " in name else context)
        for alias in split(aliases):
            entry = Entry(reading, "always" if " " in alias else context)
            yield alias.removeprefix("the "), entry


def _campuses() -> Iterator[tuple[str, Entry]]:
    for domain, names, country in read_rows("campuses.tsv.gz", 3):
        all_names = names.split("|")
        college = "University" not in names and "College" in names
        subtype = "college" if college else "university"
        reading = Reading("campus", subtype, all_names[0], f"campus:{domain}", country or None)
        entry = Entry(reading)
        for name in all_names:
            yield name, entry
