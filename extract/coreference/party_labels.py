"""Parties of a case by the names that the text gives them: "Mr Habimana (the second defendant) ...
The second defendant followed her".

The name stands right beside its label: in front of the bracket or comma, or behind the label
itself. A label that two names bear means nobody, and the order of names nothing: where no name
stands beside it "the first defendant" stays open.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from extract.coreference.clusters import Cluster, Clusters
from extract.coreference.lexicon import lexicon
from extract.coreference.scene import Scene
from extract.grammar import children, lemma

Label = tuple[str, str]
_MARKS = frozenset({'"', "“", "”", "'", "‘", "’", "``", "''"})
_CLOSED = frozenset({",", ".", ";", ")", "(", ":"})
_NEW = frozenset({"a", "an", "another", "other", "each", "every", "no", "any", "one", "both"})
_NEAR = 9
"""So many words behind "and" are looked at for the label of the next name."""


class PartyLabels:
    """Which name each label of a party belongs to, in one document."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        doc = scene.doc
        names = [(m, i) for i, m in enumerate(scene.mentions) if m.type == "person"]
        names = [(m, i) for m, i in names if m.kind == "proper"]
        self._ends = {m.end: i for m, i in names}
        self._starts = {m.start: i for m, i in names}
        self.parties = [
            word.i for word in doc if lexicon().has("parties_of_cases", _noun(word))
        ]  # fmt: skip
        self._open = {_noun(doc[i]) for i in self.parties if self._is_open(i)}
        self._held: dict[Label, set[int]] = {}
        for i in self.parties:
            for name in self._names_beside(i):
                self._held.setdefault(self._label(i), set()).add(name)

    def is_shared(self, clusters: Clusters, index: int) -> bool:
        """Whether a text has two first defendants, as in two cases: then nobody is meant."""
        place = self.scene.mentions[index].head
        if not self._held or place not in self.parties:
            return False
        label = self._label(place)
        named = {
            c.number for n in self._held.get(label, ()) if (c := clusters.of(n)) is not None
        }  # fmt: skip
        return bool(label[0]) and len(named) > 1

    def is_codefendant(self, clusters: Clusters, index: int, found: Cluster) -> bool:
        """Whether one party would do it to another of his side: "the first defendant followed the
        exile" is told of none of the defendants."""
        doers = children(self.scene.head(index).head, "nsubj", "agent")
        nouns = {_noun(w) for w in doers if w.i in self.parties and _ordinal(w.doc, w.i)}
        return any(
            label[1] in nouns and label[0] and clusters.of(name) is found
            for label, names in self._held.items()
            for name in names
        )

    def meant(self, clusters: Clusters, index: int) -> Cluster | None:
        """Whom a label means that stands alone: "the second defendant"; None where nobody is
        named beside it, or two are."""
        place = self.scene.mentions[index].head
        if not self._held or place not in self.parties:
            return None
        label = self._label(place)
        if not label[0] and label[1] in self._open:
            return None
        found = {
            cluster.number: cluster
            for name in self._held.get(label, ())
            if (cluster := clusters.of(name)) is not None
        }
        cluster = next(iter(found.values())) if len(found) == 1 else None
        return None if cluster is None or self._has_two(clusters, cluster, label) else cluster

    def _has_two(self, clusters: Clusters, cluster: Cluster, label: Label) -> bool:
        """Whether one name is told to be the first and the second, in two cases."""
        return any(
            other != label and other[1] == label[1] and other[0] and label[0]
            for other, names in self._held.items()
            for name in names
            if clusters.of(name) is cluster
        )

    def _is_open(self, i: int) -> bool:
        """ "Another claimant", "the defendants", "the first defendant": there is more than one."""
        word = self.scene.doc[i]
        before = {w.lower_ for w in word.lefts}
        several = word.tag_ in ("NNS", "NNPS") or bool(_ordinal(word.doc, i))
        return several or not _NEW.isdisjoint(before)

    def _label(self, i: int) -> Label:
        doc = self.scene.doc
        return _ordinal(doc, i), _noun(doc[i])

    def _names_beside(self, i: int) -> Iterator[int]:
        """The names right in front of a label and right behind it."""
        doc = self.scene.doc
        start = i - 1 if _ordinal(doc, i) else i
        if start and doc[start - 1].lower_ == "the":
            start -= 1
        behind = _skip(doc, i + 1, 1)
        before = _skip(doc, start - 1, -1)
        bracket = before > 0 and doc[before].text == "(" and behind < len(doc)
        if bracket and doc[behind].text == ")":
            if before in self._ends:
                yield self._ends[before]
            return
        comma = before > 0 and doc[before].text == ","
        if comma and before in self._ends and _closes(doc, i + 1, self.parties):
            yield self._ends[before]
            return
        at = i + 2 if doc[i + 1 : i + 2].text == "," else i + 1
        name = self._starts.get(at)
        if name is None or _is_fronted(doc, start):
            return
        end = self.scene.mentions[name].end
        if at == i + 1 or _closes(doc, end, self.parties):
            yield name


def _noun(word: Token) -> str:
    """The noun of a party; "accused" may be taken for a verb."""
    return word.lower_ if lexicon().has("parties_of_cases", word.lower_) else lemma(word)


def _ordinal(doc: Doc, i: int) -> str:
    """The "second" of "the second defendant"."""
    before = doc[i - 1].lower_ if i else ""
    return before if lexicon().has("ordinals_of_parties", before) else ""


def _skip(doc: Doc, i: int, step: int) -> int:
    """The place behind or before a quotation mark."""
    return i + step if 0 <= i < len(doc) and doc[i].text in _MARKS else i


def _closes(doc: Doc, end: int, parties: list[int]) -> bool:
    """Whether an apposition ends here, and no list of persons goes on."""
    if end < len(doc) and doc[end].text not in _CLOSED:
        return False
    if doc[end : end + 2].text.lower() not in (", and", ", or"):
        return True
    return any(end < i <= end + _NEAR and _ordinal(doc, i) for i in parties)


def _is_fronted(doc: Doc, start: int) -> bool:
    """ "According to the first defendant, Mr Cole, ...", "for the claimant, Ms Roe, said"."""
    before = doc[start - 1] if start else None
    return before is not None and before.pos_ == "ADP" and before.lower_ in ("to", "for")
