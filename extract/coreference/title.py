"""Which states a title names."""

from functools import lru_cache

from extract.gazetteer.states import States, state_of

_LONGEST = 5
"""Words of the longest name of a state that is looked for."""


def states_named(title: str) -> frozenset[str]:
    """ISO codes of the states whose name, alias or adjective stands in the title; capitals too."""
    words = title.replace("'s", " ").replace("\u2019s", " ").split()
    found: set[str] = set()
    start = 0
    while start < len(words):
        for size in range(min(_LONGEST, len(words) - start), 0, -1):
            phrase = " ".join(words[start : start + size]).strip('.,:;!?()"“”')
            words_of_states = _states().words
            nation = words_of_states.get(phrase)
            if nation is None and phrase.isupper():  # "KENYA 2022 HUMAN RIGHTS REPORT"
                nation = words_of_states.get(phrase.title())
            if nation is not None:
                found.add(state_of(nation.code))
                start += size - 1
                break
        start += 1
    return frozenset(found)


def state_name(code: str) -> str:
    """English name of a state; the code itself when it is in no table."""
    return _states().actor(code).name


@lru_cache(maxsize=1)
def _states() -> States:
    return States()
