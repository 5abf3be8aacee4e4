"""The best other end of an event: a relation type and an event, or none.

Each candidate has the share exp(its weights and what states add) among those of all candidates of
its event and of "none". A share counts as much as the two events are sure to be what they are read
as.
"""

import math
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from extract.claims.drafts import Draft
from extract.claims.pairs import OBJECT, SUBJECT, Story
from extract.reader.pair_head import RELATIONS, TRACES, TracedWords
from extract.wordlists import FOLDER, read_yaml
from graph.ontology import ontology

ANY = "any"
"""The table of weights that count for every type of relation."""

AIMED = ("responds_to", "disrupts")
"""Relations that a `target_event` says."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What was fitted.

    Attributes:
        tables: Weight by feature, for each relation type and for `ANY`.
        subjects: Event types that may be subject, by relation type; `objects` likewise.
        none: The weight of "none".
        cuts: Least trust in a relation, by event type of its subject and relation type; other
            relations are not chosen, for the labels are too few to choose them well.
        cut: Least trust that words of the sentence stand for an event.
    """

    tables: Mapping[str, Mapping[str, float]]
    subjects: Mapping[str, frozenset[str]]
    objects: Mapping[str, frozenset[str]]
    none: float
    cuts: Mapping[str, Mapping[str, float]]
    cut: float


@dataclass(frozen=True, slots=True)
class Related:
    """Two events, by their numbers among the drafts, and how sure their relation is."""

    type: str
    subject: int
    object: int
    trust: float


@dataclass(frozen=True, slots=True)
class _Weighed:
    """The answers of an event, weighed: the best one, if it is sure enough, and the share that each
    other event has in all."""

    best: Related | None
    shares: dict[int, float]


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Read the fitted file, once."""
    file = read_yaml(FOLDER / "event_pairs.yaml")
    return Weights(
        file["weights"],
        {type_: frozenset(ends) for type_, ends in file["subjects"].items()},
        {type_: frozenset(ends) for type_, ends in file["objects"].items()},
        file["none"],
        file["cuts"],
        file["cut"],
    )


def relation_types() -> list[str]:
    """The relation types in the order in which the head of states knows them."""
    return sorted(weights().subjects)


class Choices:
    """The candidates of each event of a document, weighed once."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._story = Story(drafts)
        self._weighed: dict[int, _Weighed] = {}
        self._alone: dict[tuple[str, str], array[float]] = {}

    def related(self) -> list[Related]:
        """The relations that are sure enough, at most one of each event."""
        cuts = (weights().cuts.get(draft.frame.type) for draft in self._story.drafts)
        best = (self._of(number).best for number, least in enumerate(cuts) if least)
        return [pair for pair in best if pair is not None]

    def trust(self, subject: int, other: int) -> float:
        """How sure it is that two events are related, in whatever way."""
        return self._of(subject).shares.get(other, 0) * self._sure(subject, other)

    def _best(self, subject: int, shares: Mapping[tuple[str, int], float]) -> Related | None:
        """The likeliest answer; what an act is aimed at counts whichever way the act is aimed."""
        cuts = weights().cuts.get(self._story.drafts[subject].frame.type)
        if not shares or not cuts:
            return None
        together = {key: self._aimed(shares, key) for key in shares}
        type_, other = max(shares, key=lambda key: (together[key], shares[key]))
        trust = together[type_, other] * self._sure(subject, other)
        is_sure = type_ in cuts and trust >= cuts[type_]
        return Related(type_, subject, other, trust) if is_sure else None

    @staticmethod
    def _aimed(shares: Mapping[tuple[str, int], float], key: tuple[str, int]) -> float:
        if key[0] not in AIMED:
            return shares[key]
        return sum(shares.get((type_, key[1]), 0.0) for type_ in AIMED)

    def _of(self, subject: int) -> _Weighed:
        """What is kept of the answers of an event."""
        if subject not in self._weighed:
            answers = self._shares(subject)
            of_other: dict[int, list[float]] = {}
            for (_, other), share in answers.items():
                of_other.setdefault(other, []).append(share)
            shares = {other: sum(found) for other, found in of_other.items()}
            self._weighed[subject] = _Weighed(self._best(subject, answers), shares)
        return self._weighed[subject]

    def _shares(self, subject: int) -> dict[tuple[str, int], float]:
        """The share of each answer of an event, by relation type and other event."""
        worths = self.worths(subject)
        *seen, against = self._added(subject, list(worths))
        shares = [math.exp(w + s) for w, s in zip(worths.values(), seen, strict=True)]
        total = math.exp(weights().none + against) + sum(shares)
        return {key: share / total for key, share in zip(worths, shares, strict=True)}

    def worths(self, subject: int) -> dict[tuple[str, int], float]:
        """What the weights give each answer of an event, by relation type and other event."""
        return dict(self._worths(subject))

    def _added(self, subject: int, answers: Sequence[tuple[str, int]]) -> list[float]:
        """What the states of the event reader add to each answer, and at the end to "none".

        Nothing where the reader has not read the text.
        """
        drafts = self._story.drafts
        trigger = drafts[subject].frame.trigger
        traces: Mapping[str, TracedWords] = trigger.doc.user_data.get(TRACES, {})
        if RELATIONS not in traces:
            return [0.0] * (len(answers) + 1)
        others = [drafts[other].frame.trigger.i for _, other in answers]
        types = relation_types()
        kinds = [(types.index(type_),) for type_, _ in answers]
        return traces[RELATIONS].scores(trigger.i, others, kinds)

    def _worths(self, subject: int) -> Iterator[tuple[tuple[str, int], float]]:
        drafts = self._story.drafts
        for other in self._story.near(subject):
            types = _known_types(drafts[subject].frame.type, drafts[other].frame.type)
            together = self._story.together(subject, other) if types else []
            for type_ in types:
                worth = self._worth_alone(subject, SUBJECT, type_)
                worth += self._worth_alone(other, OBJECT, type_)
                yield (type_, other), worth + _worth(together, type_)

    def _worth_alone(self, number: int, side: str, type_: str) -> float:
        """What one event by itself adds to a relation type; many pairs share it."""
        known = self._alone.get((side, type_))
        if known is None:
            known = self._alone[side, type_] = array("d", [math.nan]) * len(self._story.drafts)
        if math.isnan(known[number]):
            known[number] = _worth(self._story.alone(number, side), type_)
        return known[number]

    def _sure(self, subject: int, other: int) -> float:
        """How sure both ends are; what others aim at is surer an event than it looks alone."""
        one, two = (self._story.drafts[n].frame.confidence for n in (subject, other))
        return one * math.sqrt(two)


def _worth(features: Iterable[str], type_: str) -> float:
    """The sum of the weights that some features have for a relation type."""
    table = _table(type_)
    return sum((table[name] for name in features if name in table), 0.0)


@cache
def _table(type_: str) -> Mapping[str, float]:
    """What a feature is worth for a relation type: its weight for any type and for this one."""
    of_any, of_type = weights().tables[ANY], weights().tables[type_]
    names = of_any.keys() | of_type.keys()
    return {name: of_any.get(name, 0.0) + of_type.get(name, 0.0) for name in names}


@cache
def _known_types(subject: str, other: str) -> tuple[str, ...]:
    """Relation types that the fitted weights know between events of two types."""
    return tuple(possible(subject, other, weights().subjects, weights().objects))


def possible(
    subject: str,
    other: str,
    subjects: Mapping[str, frozenset[str]],
    objects: Mapping[str, frozenset[str]],
) -> Iterator[str]:
    """Relation types that the ontology allows and the labels know between events of two types."""
    for type_, ends in subjects.items():
        relation = ontology().event_relations[type_]
        sides = ((subject, relation.subject, ends), (other, relation.object, objects[type_]))
        if all(
            type_of_end in known and (not allowed or type_of_end in allowed)
            for type_of_end, allowed, known in sides
        ):
            yield type_
