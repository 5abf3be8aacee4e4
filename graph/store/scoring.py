"""How well a name answers a query: one scorer for all stores, so that they rank alike."""

from rapidfuzz.distance import OSA

from graph.resolve.names import normalize

_EXACT, _BEGINNING, _NEAR = 1.0, 0.9, 0.75


def allowed_typos(word: str) -> int:
    """Letters that may be wrong, missing, added or swapped: none in words of three letters."""
    return 0 if len(word) < 4 else 1 if len(word) < 8 else 2


def score(query: str, name: str) -> float:
    """How well a name fits, in [0, 1]; 1.0 for the same name, 0.0 when a word asked for is missing.

    Each word of the query takes the word of the name that fits it best: the same, one that it
    begins, or one that differs by a typo. Words of the name that nothing asked for lower the score.
    """
    asked, given = normalize(query).split(), normalize(name).split()
    if not asked or not given:
        return 0.0
    if asked == given:
        return 1.0
    total = 0.0
    free = list(given)
    for word in asked:
        best = max(free, key=lambda other: (_fit(word, other), other), default="")
        fit = _fit(word, best) if best else 0.0
        if fit == 0.0:
            return 0.0
        total += fit
        free.remove(best)
    return round(0.95 * total / len(asked) * (0.6 + 0.4 * len(asked) / len(given)), 6)


def _fit(word: str, other: str) -> float:
    if word == other:
        return _EXACT
    if other.startswith(word):
        return _BEGINNING
    most = allowed_typos(word)
    return _NEAR if most and OSA.distance(word, other, score_cutoff=most) <= most else 0.0
