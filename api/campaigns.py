"""Coordinated campaigns of a store: searched for, kept beside the graph, and found again.

What was found is kept as a `Finding` under a hash of the question and the data, so that the same
question of the same data is answered at once, and an answer to other data is known as outdated.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from api.action_words import ActionWords, checked
from api.actions import read_actions
from api.campaign_records import campaigns_record
from graph.analysis.campaigns.find import METHOD, find
from graph.analysis.campaigns.records import Options
from graph.errors import NotFound
from graph.exchange.jsonl import Record
from graph.ids import content_id
from graph.model import Finding
from graph.redact_campaigns import FORM
from graph.store.base import Store, every
from graph.store.filters import FindingFilter

KIND = "campaigns"
_SHORTEST = 8
"""Beginning of an id by which a campaign may be called."""
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Kept:
    """What one search found, as it is kept.

    Attributes:
        outdated: The store says something else by now.
    """

    finding: str
    record: Record
    outdated: bool


def find_campaigns(
    store: Store,
    words: ActionWords,
    options: Options,
    *,
    progress: Progress | None = None,
) -> Kept:
    """Search for campaigns, or give what was found before in the same data with the same question.

    Args:
        progress: Told how many replays are done, and of how many; what it raises ends the search.

    Raises:
        BadFilter: A word makes no sense.
    """
    before = found_before(store, words, options)
    if before is not None:
        return before
    asked = _asked(store, words, options)
    record = _search(store, words, options, progress)
    finding = Finding(
        asked.id, KIND, asked.parameters, asked.digest, json.dumps(record, ensure_ascii=False)
    )
    store.keep(finding)
    return _kept(finding, asked.digest)


def found_before(store: Store, words: ActionWords, options: Options) -> Kept | None:
    """What was found before in the same data with the same question, or None.

    Raises:
        BadFilter: A word makes no sense.
    """
    checked(words)
    asked = _asked(store, words, options)
    try:
        record = store.get(asked.id)
    except NotFound:
        return None
    return _kept(record, asked.digest) if isinstance(record, Finding) else None


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question of the data of now, as a finding has it."""

    id: str
    parameters: tuple[tuple[str, str], ...]
    digest: str


def _asked(store: Store, words: ActionWords, options: Options) -> _Asked:
    digest = store.digest()
    parameters = tuple(
        (name, json.dumps(value)) for name, value in _parameters(words, options).items()
    )
    id = content_id("fnd", (KIND, FORM, parameters, digest, METHOD, _program()))
    return _Asked(id, parameters, digest)


def _search(
    store: Store,
    words: ActionWords,
    options: Options,
    progress: Progress | None,
) -> Record:
    actions = read_actions(store, words)
    found = find(actions, options, progress=progress)
    return campaigns_record(found, actions, _parameters(words, options))


def _parameters(words: ActionWords, options: Options) -> dict[str, Any]:
    """All that was asked, by name; the seed stands apart in what is found, and here too."""
    given = {**asdict(words), **asdict(options)}
    return {
        name: list(value) if isinstance(value, list | tuple) else value
        for name, value in sorted(given.items())
    }


def _program() -> str:
    """Version of the program, which may find something else in the same data."""
    try:
        return version("shadowgraph")
    except PackageNotFoundError:
        return "0"


def _kept(finding: Finding, digest: str) -> Kept:
    return Kept(finding.id, json.loads(finding.result), finding.data_digest != digest)


def kept_campaigns(store: Store) -> Iterator[Kept]:
    """All that was found so far: what holds for the data of now first, then by id.

    What a version of the program has kept in another form is passed over.
    """
    digest = store.digest()
    found = sorted(
        every(store.findings, FindingFilter(kind=KIND)),
        key=lambda finding: (finding.data_digest != digest, finding.id),
    )
    kept = (_kept(finding, digest) for finding in found)
    return (one for one in kept if one.record.get("form") == FORM)


def kept_campaign(
    store: Store, id: str, *, shown_as: Callable[[str], str] = str
) -> tuple[Kept, Record]:
    """The campaign or lead with this id, or a beginning of it that no other has, and its finding.

    Args:
        shown_as: What an id may be called too, as when it has left the store under a key.

    Raises:
        NotFound: Nothing that was found is called so, or several are.
    """
    matching: dict[str, tuple[Kept, Record]] = {}
    for kept in kept_campaigns(store):
        for campaign in _all(kept.record):
            if id in (campaign["id"], shown_as(campaign["id"])):
                return kept, campaign
            if len(id) >= _SHORTEST and str(campaign["id"]).startswith(id):
                matching.setdefault(campaign["id"], (kept, campaign))
    if len(matching) == 1:
        return next(iter(matching.values()))
    raise NotFound("campaign", id)


def _all(record: Record) -> Iterable[Record]:
    return (*record["campaigns"], *record["leads"])
