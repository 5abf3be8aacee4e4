"""Which state a single word or name points to: "Beijing", "Turkish", "Kremlin"."""

from functools import lru_cache

from extract.gazetteer.states import States


def states_named(word: str) -> frozenset[str]:
    """Codes of the states that a name, adjective, capital or metonym stands for, else empty.

    Case is ignored, as in "pro-beijing", but not for acronyms ("US", not "us").
    """
    exact, lower = _words()
    return exact.get(word) or lower.get(word.lower(), frozenset())


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
