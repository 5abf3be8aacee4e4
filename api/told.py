"""What the claims of a store tell of each event, gathered in one walk over its lists.

A walk reads every document, event, claim and link at most once, in pages; nothing is asked for
event by event, so that the time to read a store grows with its size alone.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from graph.analysis.actions import ACTIVE_ROLES, Telling
from graph.model import (
    IMPORTED_ROW,
    STANDING,
    Claim,
    DateInterval,
    Document,
    Event,
    Link,
    Modality,
)
from graph.ontology import ontology
from graph.resolve.names import normalize
from graph.store.base import Store, every
from graph.store.filters import ClaimFilter, DocumentFilter, LinkFilter

_PAGE = 10_000
"""Records asked for at once: each page is counted anew, so small ones cost more than they hold."""
_PASSIVE_ROLES = ("target", "place", "platform")
_DAY_S = 86_400
_MOMENT = re.compile(
    r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Imprint:
    """Who published a document, and when; either is None when unknown."""

    publisher: str | None
    published: str | None


@dataclass(slots=True)
class Told:
    """What claims say of one event; lists may hold a thing several times.

    Attributes:
        event: As the store has it.
        claims: Confidence of each claim that counts, by id.
        documents, imprints: By document the claims in it, and who published it.
        reported: A claim of a wanted modality speaks of it, sure or not.
        partly: A document that is out of view speaks of it too, so that day, place and issues are
            taken from the claims rather than from `event`.
        stated: A row of a table says so, and no sentence alone.
        days: First and last day of each time that a claim gives.
        moments: Times of day that claims give, in days since 1970-01-01.
        printed: By the words of a sentence, who published it first, and when.
        roots: Entities, and words for others, whom claims name as their source.
        citing: Publishers that name a source for it.
        fillers: For each role, entities with the claim that puts them there.
    """

    event: Event
    claims: dict[str, float] = field(default_factory=dict)
    reported: bool = False
    partly: bool = False
    stated: bool = False
    denials: list[str] = field(default_factory=list)
    documents: dict[str, list[str]] = field(default_factory=dict)
    imprints: dict[str, Imprint] = field(default_factory=dict)
    days: list[tuple[str, str]] = field(default_factory=list)
    moments: list[float] = field(default_factory=list)
    issues: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    printed: dict[int, tuple[str, str]] = field(default_factory=dict)
    roots: list[tuple[str | None, str]] = field(default_factory=list)
    citing: list[str] = field(default_factory=list)
    fillers: dict[str, list[tuple[str, str]]] = field(default_factory=dict)


def read_imprints(store: Store, as_of: str | None) -> dict[str, Imprint]:
    """Current documents by id. With a day, those published on it or before; undated ones never."""
    wanted = DocumentFilter(until=as_of, current=True)
    return {
        document.id: Imprint(document.publisher, document.published)
        for document in _walk_documents(store, wanted)
    }


def _walk_documents(store: Store, wanted: DocumentFilter) -> Iterator[Document]:
    return every(store.documents, wanted, limit=200)  # each carries its whole text


def read_claims(
    store: Store,
    told: Mapping[str, Told],
    imprints: Mapping[str, Imprint],
    modalities: Collection[Modality],
    min_confidence: float,
) -> int:
    """Put what claims say into `told`, by event id; gives how many were too unsure to count.

    A denial stands whatever its confidence: to show one too many does no harm.
    """
    homes = {claim: one for one in told.values() for claim in one.event.claims}
    unsure = 0
    for claim in every(store.claims, ClaimFilter(kinds=("event",)), limit=_PAGE):
        one, imprint = homes.get(claim.id), imprints.get(claim.document)
        if one is None:
            continue
        if imprint is None:
            one.partly = True
            continue
        if STANDING[claim.modality] == "refuted":
            one.denials.append(claim.id)
        if claim.modality not in modalities:
            continue
        one.reported = True
        if claim.confidence < min_confidence or claim.confidence <= 0:
            unsure += 1
        else:
            _take(one, claim, imprint)
    return unsure


def _take(one: Told, claim: Claim, imprint: Imprint) -> None:
    one.claims[claim.id] = claim.confidence
    one.stated = one.stated or claim.rule == IMPORTED_ROW
    one.documents.setdefault(claim.document, []).append(claim.id)
    one.imprints[claim.document] = imprint
    one.issues += (tag.issue for tag in claim.issues)
    for role in claim.roles:
        if role.role == "time" and isinstance(role.value, DateInterval):
            one.days.append((role.value.from_, role.value.to))
            one.moments += moments(role.value.text or role.text)
        elif role.role == "content" and isinstance(role.value, str):
            one.texts.append(" ".join(role.value.split()))
    if claim.attribution:
        root = claim.attribution[-1]
        one.roots.append((root.entity, " ".join(root.text.split())))
        one.citing += [imprint.publisher] if imprint.publisher else []
    elif imprint.publisher:
        printing = (imprint.published or "9", imprint.publisher)
        words = hash(_sentence(claim, imprint.publisher))
        one.printed[words] = min(printing, one.printed.get(words, printing))


def _sentence(claim: Claim, publisher: str) -> str:
    """What another publisher would print alike. Rows of tables are alike because they mean the
    same, so they are their publisher's own; see `graph.sources`."""
    words = publisher if claim.rule == IMPORTED_ROW else claim.quote
    return " ".join(words.casefold().split())


def moments(text: str) -> Iterator[float]:
    """Days since 1970-01-01, with the time of day as fraction, of a text that is an ISO date-time.

    Without an offset it is taken as UTC; any other text gives nothing.
    """
    if _MOMENT.fullmatch(text):
        try:
            when = datetime.fromisoformat(text)
        except ValueError:
            return
        yield (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp() / _DAY_S


def read_links(store: Store, told: Mapping[str, Told], modalities: Collection[Modality]) -> None:
    """Put into `told` who fills which role, as far as a claim that counts says so.

    Links know to which entity each mention belongs now; claims do not.
    """
    standings = tuple(sorted({STANDING[modality] for modality in modalities}))
    for role in (*ACTIVE_ROLES, *_PASSIVE_ROLES):
        name = ontology().roles[role].link
        assert name is not None
        wanted = LinkFilter(types=(name,), standings=standings)
        for link in every(store.links, wanted, limit=_PAGE):
            _fill(told, link, role)


def _fill(told: Mapping[str, Told], link: Link, role: str) -> None:
    event, entity = (link.to, link.from_) if role in ACTIVE_ROLES else (link.from_, link.to)
    one = told.get(event)
    if one is None:
        return
    saying = [claim for claim in link.claims if claim in one.claims]
    if saying:
        one.fillers.setdefault(role, []).extend((entity, claim) for claim in saying)


def tellings(one: Told) -> tuple[Telling, ...]:
    """The documents that tell of the event, by id."""
    return tuple(
        Telling(document, imprint.publisher, imprint.published, tuple(sorted(claims)))
        for document, claims in sorted(one.documents.items())
        for imprint in [one.imprints[document]]
    )


def dates(one: Told) -> tuple[str | None, str | None]:
    """First and last ISO day on which the event may have been, as the claims in view have it."""
    if not one.partly:
        return one.event.first, one.event.last
    first = min((first for first, _ in one.days), default=None)
    return first, max((last for _, last in one.days), default=None)


def day(one: Told) -> float | None:
    """Days since 1970-01-01, with the earliest time of day that is told; None unless it is known to
    the day."""
    first, last = dates(one)
    if first is None or first != last:
        return None
    return min(one.moments, default=float((date.fromisoformat(first) - date(1970, 1, 1)).days))


def publishers(one: Told, names: Mapping[str, str]) -> tuple[str, ...]:
    """Who stands behind the event: sources that claims name, and publishers that name none.

    Of publishers that print one sentence the first stands for all; see `graph.sources`.

    Args:
        names: Of entities, by each id that a claim may have for them.
    """
    citing = set(one.citing)
    found = [publisher for _, publisher in one.printed.values() if publisher not in citing]
    found += [names.get(entity or "", text) for entity, text in one.roots]
    spelled: dict[str, str] = {}
    for name in sorted(found):
        if name:
            spelled.setdefault(normalize(name) or name, name)
    return tuple(sorted(spelled.values()))
