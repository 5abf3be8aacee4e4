"""The words by which analyses choose actions: one grammar at every door, beside `api.filters`."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast, get_args

from api.filters import BadFilter, first_day, known_names, last_day
from graph.model import TOPIC, Modality, Status
from graph.ontology import ontology
from graph.store.filters import EventFilter

MIN_CONFIDENCE = 0.3
HAPPENED: tuple[Modality, ...] = ("asserted", "alleged", "attempted")
"""What a claim must say, unless others are asked for."""


@dataclass(frozen=True, slots=True)
class ActionWords:
    """What is said of the actions that are wanted; all of it must hold, None and () say nothing.

    Attributes:
        type, issue, modality, status: One of the names is enough. An issue that is not of the
            vocabulary is the topic of an import.
        since, until: A partial date of the event: 2023, 2023-05 or 2023-05-10.
        place: Id.
        min_confidence: Least confidence of a claim, in [0, 1].
        as_of: Only documents published on this day or before, so that a question can be asked as
            it stood then. What a later document has taken the place of does not come back, and
            `status` is that of today.
        persons: Let natural persons act who hold no public office.
    """

    type: Sequence[str] = ()
    since: str | None = None
    until: str | None = None
    place: str | None = None
    issue: Sequence[str] = ()
    status: Sequence[str] = ()
    modality: Sequence[str] = ()
    min_confidence: float = MIN_CONFIDENCE
    as_of: str | None = None
    persons: bool = False


EVERY_ACTION = ActionWords()


@dataclass(frozen=True, slots=True)
class WantedActions:
    """The words, checked; see `ActionWords`."""

    events: EventFilter
    statuses: tuple[Status, ...]
    modalities: tuple[Modality, ...]
    min_confidence: float
    as_of: str | None
    persons: bool


def checked(words: ActionWords) -> WantedActions:
    """What the words mean.

    Raises:
        BadFilter: A word makes no sense.
    """
    vocabulary = ontology()
    since, until = first_day("since", words.since), last_day("until", words.until)
    if since is not None and until is not None and since > until:
        raise BadFilter("until", f"{words.until} ends before {words.since} begins")
    if not 0 <= words.min_confidence <= 1:
        raise BadFilter("min_confidence", f"{words.min_confidence} is not between 0 and 1")
    modalities = known_names("modality", words.modality, vocabulary.modalities)
    return WantedActions(
        events=EventFilter(
            types=known_names("type", words.type, vocabulary.event_types),
            since=since,
            until=until,
            place=words.place,
            issues=tuple(sorted({_issue(name) for name in words.issue})),
        ),
        statuses=cast("tuple[Status, ...]", known_names("status", words.status, get_args(Status))),
        modalities=cast("tuple[Modality, ...]", modalities) or HAPPENED,
        min_confidence=words.min_confidence,
        as_of=last_day("as_of", words.as_of),
        persons=words.persons,
    )


def _issue(name: str) -> str:
    """An issue as the store has it: of the vocabulary, else the topic of an import."""
    if name.startswith(TOPIC):
        return name
    try:
        return known_names("issue", [name], ontology().issues)[0]
    except BadFilter:
        return TOPIC + name
