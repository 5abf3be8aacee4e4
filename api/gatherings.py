"""Counter-protests of a store as one HTML page. Whatever gets into it has passed the redaction."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from api.counter_protests import counter_protests
from api.documents import documents_of
from graph.analysis.counter_protests import Answer, CounterProtest, Named, day_of
from graph.exchange.jsonl import Record, claim_record, document_record, entity_record
from graph.model import STANDING, Claim, Document, Entity, Event
from graph.redact import Policy, redact
from graph.store.base import Store, every
from graph.store.filters import ClaimFilter, EventFilter
from graph.view.gatherings import Pair, Quoted, Shown, Side, gatherings_page
from graph.view.words import days, document_line, status_words, who

MOST = 200
"""Counter-protests of one page."""
HEADING = "Counter-protests and what they answer"
_MOST_QUOTES = 6


@dataclass(frozen=True, slots=True)
class DrawnGatherings:
    """A page, and how many counter-protests are on it, `shown` of `total`."""

    page: str
    shown: int
    total: int


def draw_gatherings(
    store: Store, wanted: EventFilter, *, policy: Policy | None, limit: int = MOST
) -> DrawnGatherings:
    """Draw counter-protests beside what they answer, the first by day.

    Args:
        wanted: Which; its type must be `counter_protest`.
        policy: What may be shown; None gives all names.
        limit: At most so many.
    """
    found = counter_protests(store, wanted, limit=limit, after=None)
    material = _Material(store, policy, found.items)
    pairs = [pair for one in found.items for pair in material.pairs(one)]
    page = gatherings_page(
        Shown(HEADING, pairs, len(found.items), found.total, named=policy is None)
    )
    return DrawnGatherings(page, len(found.items), found.total)


class _Material:
    """Events, names and quotes of counter-protests, read at once and fit to be shown."""

    def __init__(
        self, store: Store, policy: Policy | None, found: Iterable[CounterProtest]
    ) -> None:
        self._passed: Callable[[Record], Record] = (
            (lambda record: record) if policy is None else (lambda record: redact(record, policy))
        )
        found = list(found)
        ids = {one.event for one in found}
        ids.update(answer.event for one in found for answer in one.answers)
        nodes = store.nodes(sorted(ids))
        self._events = {id: node for id, node in nodes.items() if isinstance(node, Event)}
        self._status = store.status(sorted(self._events))
        self._claims = {
            id: list(every(store.claims, ClaimFilter(event=id))) for id in sorted(self._events)
        }
        said = [claim for claims in self._claims.values() for claim in claims]
        self._documents = documents_of(store, said)
        self._names = self._read_names(store, found)

    def _read_names(self, store: Store, found: Iterable[CounterProtest]) -> Mapping[str, str]:
        ids = {event.place for event in self._events.values() if event.place}
        for one in found:
            ids.update((*one.organizers, *one.sponsors, *one.denied_by))
            for answer in one.answers:
                ids.update((*answer.both_sides, *(named.entity for named in answer.organizers)))
        nodes = store.nodes(sorted(ids))
        return {
            id: str(self._passed(entity_record(node, ()))["name"])
            for id, node in nodes.items()
            if isinstance(node, Entity)
        }

    def pairs(self, one: CounterProtest) -> list[Pair]:
        """The counter-protest with each of its answers, or alone."""
        counter = self._side(one.event, one.organized, sponsors=one.sponsors, deniers=one.denied_by)
        if not one.answers:
            return [Pair(counter, None, None)]
        return [self._pair(counter, answer) for answer in one.answers]

    def _pair(self, counter: Side, answer: Answer) -> Pair:
        answered = self._side(answer.event, answer.organizers)
        return Pair(counter, answered, answer, self._named(answer.both_sides))

    def _side(
        self,
        id: str,
        organizers: Iterable[Named],
        *,
        sponsors: Iterable[str] = (),
        deniers: Iterable[str] = (),
    ) -> Side:
        event = self._events[id]
        return Side(
            type=event.type,
            when=days(event.first, event.last),
            day=day_of(event),
            where=self._names.get(event.place or "", ""),
            status=status_words(self._status[id].status),
            organizers=self._named(named.entity for named in organizers),
            sponsors=self._named(sponsors),
            deniers=self._named(deniers),
            quotes=[self._quoted(claim) for claim in _chosen(self._claims[id])],
        )

    def _named(self, ids: Iterable[str]) -> list[str]:
        return [self._names[id] for id in ids if id in self._names]

    def _quoted(self, claim: Claim) -> Quoted:
        record = self._passed(claim_record(claim))
        document = self._documents.get(claim.document)
        return Quoted(
            text=str(record["quote"]),
            modality=claim.modality,
            standing=STANDING[claim.modality],
            who=who(record),
            source=document_line(None if document is None else self._document(document)),
        )

    def _document(self, document: Document) -> Record:
        return self._passed(document_record(document, superseded_by=None))


def _chosen(claims: Iterable[Claim]) -> list[Claim]:
    """What names an organizer or sponsor first, and a denial always among them."""

    def order(claim: Claim) -> tuple[bool, bool, float, str]:
        roles = {role.role for role in claim.roles}
        denial = STANDING[claim.modality] == "refuted"
        return (not denial, not roles & {"organizer", "sponsor"}, -claim.confidence, claim.id)

    return sorted(claims, key=order)[:_MOST_QUOTES]
