"""Which node of a record a mention stands for, and whether that is the labeled entity."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.accuracy.case import Case
from benchmarks.accuracy.matching import normalized
from benchmarks.accuracy.words import PRONOUNS, capitalized


@dataclass(frozen=True, slots=True)
class _Mention:
    """A stretch of text that a record ties to an entity."""

    start: int
    end: int
    entity: str


class Nodes:
    """The entities of a record beside the labeled ones.

    Attributes:
        answers: Entity ids by the number of the gold mention that the record has as well.
    """

    def __init__(self, case: Case) -> None:
        self._case = case
        self._by_start: dict[int, list[_Mention]] = defaultdict(list)
        for mention in sorted(set(_mentions(case)), key=lambda m: (m.start, m.end, m.entity)):
            self._by_start[mention.start].append(mention)
        self._mentions = [m for found in self._by_start.values() for m in found]
        self.answers = {
            number: node
            for number, gold in enumerate(case.gold.rows)
            if (node := self.at(gold.start, gold.end, place=gold.place)) is not None
        }
        self._owners = self._owned()

    def at(self, start: int, end: int, *, place: bool) -> str | None:
        """The node of a span: of the same words, else of a mention that shares its head word."""
        near = [m for m in self._mentions if m.start < end and start < m.end]
        heads = self._case.heads(start, end) if near else frozenset()
        text = self._case.labeled.text

        def rank(mention: _Mention) -> tuple[bool, bool, int]:
            same = normalized(text[mention.start : mention.end]) == normalized(text[start:end])
            of_place = self._case.entities[mention.entity]["type"] == "place"
            return (same, of_place == place, min(end, mention.end) - max(start, mention.start))

        fitting = [m for m in near if rank(m)[0] or heads & self._case.heads(m.start, m.end)]
        return max(fitting, key=rank).entity if fitting else None

    def is_right(self, node: str, entity: str, start: int, end: int) -> bool:
        """Whether a node is the labeled entity that is meant at a place.

        Its named mentions are mostly of this entity. A description or pronoun needs a node with
        one of the names that the text tells elsewhere; where it tells none, the node of a pronoun
        may have no name either.
        """
        told = self._case.gold.told(entity, start, end)
        names = self.names(node)
        owner = self._owners.get(node)
        if (
            self._case.entities[node]["subtype"] in {"state", "country"}
            and self.title(node) in told
        ):
            return True
        if owner is not None and owner != entity:
            return False
        if owner == entity and capitalized(self._case.labeled.text[start:end]):
            return True
        if not told:
            is_pronoun = normalized(self._case.labeled.text[start:end]) in PRONOUNS
            return owner == entity or not (is_pronoun and names)
        return bool(told & names) or any(_same_words(one, two) for one in told for two in names)

    def names(self, node: str) -> frozenset[str]:
        """What a node is called; one that only pronouns mention has no name."""
        entity = self._case.entities[node]
        told = frozenset(normalized(m["text"]) for m in entity["mentions"]) - PRONOUNS
        return told | {self.title(node)} if told else frozenset()

    def title(self, node: str) -> str:
        """The name of a node, normalized."""
        return normalized(self._case.entities[node]["name"])

    def _owned(self) -> dict[str, str]:
        """The gold entity that most of a node's mentions but pronouns are of."""
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for number, node in self.answers.items():
            gold = self._case.gold.rows[number]
            if not gold.pronoun:
                counts[node][gold.entity] += 1
        return {node: found.most_common(1)[0][0] for node, found in counts.items()}


def _mentions(case: Case) -> Iterator[_Mention]:
    for entity in case.record["entities"]:
        for mention in entity["mentions"]:
            yield _Mention(mention["start"], mention["end"], entity["id"])
    for claim in case.claims:
        for part in (*claim["roles"], *claim["attribution"]):
            if part.get("entity") in case.entities and not part.get("inferred"):
                yield _Mention(part["start"], part["end"], part["entity"])


def _same_words(label: str, name: str) -> bool:
    """The longer of two ("lawyer Ana Li", "man with a flag") begins or ends in the other."""
    return any(
        long.startswith(short + " ") or long.endswith(" " + short)
        for long, short in ((label, name), (name, label))
        if short
    )
