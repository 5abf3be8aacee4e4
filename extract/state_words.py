"""Which state a single word or name points to: "Beijing", "Turkish", "Kremlin"."""

from functools import lru_cache

from extract.gazetteer.states import States
from extract.gazetteer.tables import read_rows, split


def states_named(word: str) -> frozenset[str]:
    """Codes of the states that a name, adjective, capital or metonym stands for, else empty.

    Case is ignored, as in "pro-beijing", but not for acronyms ("US", not "us").
    """
    exact, lower = _words()
    return exact.get(word) or lower.get(word.lower(), frozenset())


def is_nation(word: str) -> bool:
    """Whether a name, adjective or noun for a people is that of a whole state.

    Regions ("Chechen"), capitals and metonyms for a government are not.
    """
    return word in _nations()


@lru_cache(maxsize=1)
def _nations() -> frozenset[str]:
    found: set[str] = set()
    for code, name, _, aliases, adjectives, people, *_ in read_rows("states.tsv", 8):
        if "-" in code or code == "EU":
            continue
        nouns = [noun for pair in split(people) for noun in pair.split("/")]
        adjectives_and_nouns = [word + ending for word in split(adjectives) for ending in ("", "s")]
        found.update((name, *split(aliases), *adjectives_and_nouns, *nouns))
    return frozenset(word.removeprefix("the ").removeprefix("The ") for word in found)


@lru_cache(maxsize=1)
def _words() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    states = States()
    exact: dict[str, set[str]] = {}
    for name, nation in states.words.items():
        exact.setdefault(name, set()).add(nation.code)
    for name, (code, _) in states.people.items():
        exact.setdefault(name, set()).add(code)
    lower: dict[str, set[str]] = {}
    for name, codes in exact.items():
        if not name.isupper():
            lower.setdefault(name.lower(), set()).update(codes)
    return _frozen(exact), _frozen(lower)


def _frozen(words: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    return {word: frozenset(codes) for word, codes in words.items()}
