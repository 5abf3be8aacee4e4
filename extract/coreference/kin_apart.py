"""Two relatives of one name: "My brother Desire lives in Paris. My cousin Desire was beaten".

Nobody is both somebody's brother and his cousin, his uncle and his son, or his neighbour and his
brother. Only of one owner by the same word ("my", "her", "Omar's") outside quotes, where others say
"my"; friends and colleagues may be relatives, and in some families a cousin is a husband.
"""

from collections.abc import Iterable
from functools import lru_cache

from spacy.tokens import Token

from extract.coreference.clusters import Cluster
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene
from extract.grammar import children

_QUOTES = frozenset('"\u201c\u201d\u00ab\u00bb')


class OneWordNames:
    """Who bears a name of one word that is part of no longer name in the text.

    Once two are told apart by it, the name alone is nobody's that could be told.
    """

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._bearers: dict[str, list[Cluster]] = {}
        self._parted: set[str] = set()

    def see(self, name: str, bearer: Cluster) -> None:
        """Remember a new bearer."""
        self._bearers.setdefault(name, []).append(bearer)

    def bearer(self, name: str, index: int) -> Cluster | None:
        """Whom a mention means of those seen before; None for somebody new."""
        gender = self.scene.mentions[index].gender
        seen = self._bearers.get(name, [])[-1:] if name not in self._parted else self._bearers[name]
        left = [c for c in seen if not (c.gender and gender and c.gender != gender)]
        apart = [c for c in left if self._is_another(c, index)]
        if apart and name not in self._parted:
            self._parted.add(name)
        same = [c for c in left if c not in apart]
        alike = [c for c in same if is_alike_kin(self.scene, c.members, index)]
        chosen = alike or same
        return chosen[0] if len(chosen) == 1 else None

    def _is_another(self, bearer: Cluster, index: int) -> bool:
        called = is_called_so_too(self.scene, index)
        return called or are_other_kin(self.scene, bearer.members, index)


def are_other_kin(scene: Scene, members: Iterable[int], index: int) -> bool:
    """Whether a name stands beside "my cousin", and one of the others beside "my brother"."""
    own = _bond(scene, index)
    if own is None:
        return False
    bonds = (_bond(scene, member) for member in members)
    return any(b is not None and b[0] == own[0] and _exclude(b[1], own[1]) for b in bonds)


def is_alike_kin(scene: Scene, members: Iterable[int], index: int) -> bool:
    """Whether a name and one of the others stand beside "my cousin" both."""
    own = _bond(scene, index)
    bonds = [b for member in members if (b := _bond(scene, member)) is not None]
    return own is not None and any(b[0] == own[0] and not _exclude(b[1], own[1]) for b in bonds)


def is_called_so_too(scene: Scene, index: int) -> bool:
    """ "A colleague, also called Wei": somebody new who bears a name that is known."""
    start, doc = scene.mentions[index].start, scene.doc
    if start < 3 or doc[start - 1].lower_ not in ("called", "named"):
        return False
    noun = doc[start - 1].head
    new = any(word.lower_ in ("a", "an", "another") for word in children(noun, "det"))
    return new and doc[start - 2].lower_ == "also"


def _bond(scene: Scene, index: int) -> tuple[str, str] | None:
    """The "my" and the "cousin" right before a name."""
    start, doc = scene.mentions[index].start, scene.doc
    noun = doc[start - 1] if start else None
    if noun is not None and noun.text == "," and start > 1:
        noun = doc[start - 2]
    if noun is None or noun.sent.start > noun.i or noun.lower_ not in _kinds():
        return None
    owner = next(iter(children(noun, "poss")), None)
    if owner is None or owner.i > noun.i or _is_quoted(owner):
        return None
    return owner.lower_, noun.lower_


def _is_quoted(word: Token) -> bool:
    """Whether "my" stands in a quote, where somebody else than the text says it."""
    marks = sum(other.text in _QUOTES for other in word.doc[: word.i])
    return word.lower_ in ("my", "our") and marks % 2 == 1


def _exclude(one: str, other: str) -> bool:
    kinds = _kinds()
    pair = {kinds[one], kinds[other]}
    return len(pair) == 2 and " ".join(sorted(pair)) not in lexicon().words["kin_that_may_be_one"]


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    """Each noun with the first of its kind: "sister" is of the kind of "brother"."""
    rows = (row.split() for row in lexicon().words["kinds_of_kin"])
    return {noun: row[0] for row in rows for noun in row}
