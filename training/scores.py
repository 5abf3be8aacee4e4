"""How well readings agree with labels, by exact words: stricter than a comparison of names."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extract.reader.decode import ReadEvent, SentenceReading
from extract.reader.windows import WindowReader
from training.labels import MODALITIES, LabeledEvent, LabeledSentence
from training.reading import read_labeled

NOT_DONE = frozenset({"denied", "negated", "hypothetical", "planned"})


@dataclass
class Count:
    """Right, wrong and missed answers of one kind."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, found: set[tuple[object, ...]], true: set[tuple[object, ...]]) -> None:
        """Compare two sets of answers."""
        self.right += len(found & true)
        self.wrong += len(found - true)
        self.missed += len(true - found)

    @property
    def f1(self) -> float:
        """F1 in [0, 1]; 0.0 when there is nothing at all."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


@dataclass
class Scores:
    """Agreement over many sentences. Unsure events are neither asked for nor punished.

    Attributes:
        trigger: Words found to be events.
        type: The same, with an accepted type; `by_type` by the labeler's first type.
        roles: Fillers with their role at the true triggers, whatever their score; `initiator` and
            `target` are parts of it.
        end_to_end: Trigger, filler and role as found from nothing; `strict` also wants the type.
        source: Head word of who says so, at the true triggers.
        modality: Per speech status, at the true triggers.
        scope_right: True triggers with the right scope.
        events: True triggers.
        not_done: Of these the denied, negated, hypothetical and planned ones.
        not_done_as_asserted: Of those the ones read as asserted.
        empty: Sentences without any event.
        false_events: Events found in them.
    """

    trigger: Count = field(default_factory=Count)
    type: Count = field(default_factory=Count)
    by_type: defaultdict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    roles: Count = field(default_factory=Count)
    initiator: Count = field(default_factory=Count)
    target: Count = field(default_factory=Count)
    end_to_end: Count = field(default_factory=Count)
    strict: Count = field(default_factory=Count)
    source: Count = field(default_factory=Count)
    modality: dict[str, Count] = field(
        default_factory=lambda: {name: Count() for name in MODALITIES}
    )
    scope_right: int = 0
    events: int = 0
    not_done: int = 0
    not_done_as_asserted: int = 0
    empty: int = 0
    false_events: int = 0

    def table(self) -> dict[str, float]:
        """The scores by name, each in [0, 1] but the false events per 100 event-free sentences."""
        statuses = [count for count in self.modality.values() if count.right + count.missed]
        right = sum(count.right for count in statuses)
        return {
            "trigger F1": self.trigger.f1,
            "trigger and type F1": self.type.f1,
            "roles given the trigger, initiator F1": self.initiator.f1,
            "roles given the trigger, target F1": self.target.f1,
            "roles given the trigger, all F1": self.roles.f1,
            "roles end to end, all F1": self.end_to_end.f1,
            "roles end to end with the type, all F1": self.strict.f1,
            "speech status, accuracy": right / max(1, self.events),
            "speech status, macro F1": sum(c.f1 for c in statuses) / max(1, len(statuses)),
            "not done shown as asserted": self.not_done_as_asserted / max(1, self.not_done),
            "source F1": self.source.f1,
            "scope, accuracy": self.scope_right / max(1, self.events),
            "false events per 100 event-free sentences": 100
            * self.false_events
            / max(1, self.empty),
        }

    def summary(self) -> float:
        """One number for choosing between models: mean of type, roles and half of the rest."""
        table = self.table()
        rest = (table["speech status, macro F1"] + table["source F1"]) / 2
        return (self.type.f1 + self.roles.f1 + self.strict.f1 + rest / 2) / 3.5


def score(reader: WindowReader, sentences: Sequence[LabeledSentence]) -> Scores:
    """Read the sentences with the true triggers as extra ones, and compare."""
    scores = Scores()
    for sentence, reading in zip(sentences, read_labeled(reader, sentences), strict=True):
        _compare(scores, sentence, reading)
    return scores


def _compare(scores: Scores, sentence: LabeledSentence, reading: SentenceReading) -> None:
    sure = {event.word: event for event in sentence.events if event.sure}
    unsure = {event.word for event in sentence.events if not event.sure}
    found = [event for event in reading.events if event.word not in unsure]
    scores.trigger.add({(event.word,) for event in found}, {(word,) for word in sure})
    _compare_types(scores, sure, found)
    true = {(word, *role) for word, event in sure.items() for role in event.roles}
    scores.end_to_end.add(_fillers(found), set(true))
    typed = {
        (word, *role, kind) for word, e in sure.items() for role in e.roles for kind in e.types[:1]
    }
    accepted = {
        (*filler, _accepted(sure.get(read.word), read))
        for read in found
        for filler in _fillers([read])
    }
    scores.strict.add(accepted, set(typed))
    if not sentence.events:
        scores.empty += 1
        scores.false_events += len(found)
    for word, event in sure.items():
        at_trigger = reading.at(word)
        assert at_trigger is not None  # true triggers are always asked for
        _compare_event(scores, event, at_trigger)


def _compare_types(
    scores: Scores, sure: dict[int, LabeledEvent], found: Sequence[ReadEvent]
) -> None:
    right = {read.word for read in found if read.type in _types(sure.get(read.word))}
    scores.type.right += len(right)
    scores.type.wrong += len(found) - len(right)
    scores.type.missed += len(sure) - len(right)
    for read in found:
        scores.by_type[_accepted(sure.get(read.word), read)].wrong += read.word not in right
    for word, event in sure.items():
        scores.by_type[event.types[0]].right += word in right
        scores.by_type[event.types[0]].missed += word not in right


def _types(event: LabeledEvent | None) -> tuple[str, ...]:
    return event.types if event else ()


def _accepted(event: LabeledEvent | None, read: ReadEvent) -> str:
    """The labeler's first type when the read type is accepted, else the read one."""
    return event.types[0] if event and read.type in event.types else read.type


def _compare_event(scores: Scores, event: LabeledEvent, read: ReadEvent) -> None:
    found, true = {(r.word, r.role) for r in read.roles}, set(event.roles)
    scores.roles.add(set(found), set(true))
    for count, role in ((scores.initiator, "initiator"), (scores.target, "target")):
        count.add(_only(found, role), _only(true, role))
    scores.events += 1
    for status, count in scores.modality.items():
        count.add(
            {("",)} if read.modality == status else set(),
            {("",)} if event.modality == status else set(),
        )
    scores.scope_right += read.scope == event.scope
    if event.modality in NOT_DONE:
        scores.not_done += 1
        scores.not_done_as_asserted += read.modality == "asserted"
    if event.source_known:
        scores.source.add(
            set() if read.source is None else {(read.source,)},
            set() if event.source is None else {(event.source,)},
        )


def _fillers(events: Iterable[ReadEvent]) -> set[tuple[object, ...]]:
    return {(event.word, role.word, role.role) for event in events for role in event.roles}


def _only(pairs: Iterable[tuple[int, str]], role: str) -> set[tuple[object, ...]]:
    return {pair for pair in pairs if pair[1] == role}
