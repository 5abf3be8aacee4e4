"""Which of many texts, as sets of word sequences, are nearly the same."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping


def near_copies(sets: Mapping[str, frozenset[str]], least: float) -> Iterator[tuple[str, str]]:
    """Pairs of sets with a Jaccard similarity of at least `least`, in (0, 1].

    Sets that similar share one of the first `n - ceil(n * least) + 1` elements of a common order,
    so only those are looked up; rare ones come first, since few sets share them.

    Source: Chaudhuri, Ganti and Kaushik 2006, "A primitive operator for similarity joins".
    """
    if len(sets) < 2:
        return
    frequency = Counter(element for elements in sets.values() for element in elements)
    seen: dict[str, list[str]] = defaultdict(list)
    for name, elements in sets.items():
        ordered = sorted(elements, key=lambda element: (frequency[element], element))
        prefix = ordered[: len(ordered) - math.ceil(len(ordered) * least) + 1]
        candidates = {other for element in prefix for other in seen[element]}
        for other in sorted(candidates):
            if jaccard(elements, sets[other]) >= least:
                yield other, name
        for element in prefix:
            seen[element].append(name)


def jaccard(left: frozenset[str], right: frozenset[str]) -> float:
    """Shared part of two sets in [0, 1]; 0.0 when both are empty."""
    shared = len(left & right)
    together = len(left) + len(right) - shared
    return shared / together if together else 0.0
