"""What of a search for campaigns may leave the machine; see `graph.redact`.

Only the fields that are listed here pass. Names of members pass as those of entities do, ids are
keyed, and every sentence is masked, those that the program itself made from numbers too.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

Record = Mapping[str, Any]
RedactRecord = Callable[[Record], dict[str, Any]]


class Masking(Protocol):
    """What is asked of `graph.redact.Policy`."""

    def keyed_id(self, id: str) -> str: ...

    def mask(self, text: str) -> str: ...


FORM = 2
"""Of the records; it changes when a field does, and a record of another form is not read."""
_NUMBERS = (
    "rank", "tier", "score", "p", "q", "replays", "observed", "expected", "stability", "survival",
    "without_day",
)  # fmt: skip
"""Of a campaign: numbers, and the tier."""
_PARAMETERS = (
    "window", "text_window", "signals", "strata", "replays", "alpha", "min_actors", "min_waves",
    "min_sources", "most_in_window", "bootstrap", "type", "since", "until", "status", "modality",
    "min_confidence", "as_of", "persons",
)  # fmt: skip
"""What was asked, but for ids and free words."""
_COUNTS = (
    "without_day", "not_reported", "unsure", "private_persons", "without_actor",
)  # fmt: skip


def redacted_campaigns(found: Record, policy: Masking, redact: RedactRecord) -> dict[str, Any]:
    """The record of `api.campaign_records`, without names that may not be shown.

    Args:
        redact: Gives what may be shown of one entity.
    """
    shown = _Shown(policy, redact)
    return {
        "campaigns": [shown.campaign(one) for one in found["campaigns"]],
        "leads": [shown.campaign(one) for one in found["leads"]],
        "coverage": [shown.coverage(one) for one in found["coverage"]],
        "rejected": [shown.rejected(one) for one in found["rejected"]],
        "described": [shown.wave(one) for one in found["described"]],
        "named": shown.named(found["named"]),
        "reason": policy.mask(found["reason"]),
        "left_out": {
            name: found["left_out"][name] for name in _COUNTS if name in found["left_out"]
        },
        "notes": [policy.mask(note) for note in found["notes"]],
        "actions": found["actions"],
        "actors": found["actors"],
        "parameters": {
            name: found["parameters"][name] for name in _PARAMETERS if name in found["parameters"]
        },
        "seed": found["seed"],
        "version": found["version"],
        "data_digest": policy.keyed_id(found["data_digest"]),
        "form": FORM,
        "not_shown": list(found["not_shown"]),
        "redacted": True,
    }


def redacted_campaign(campaign: Record, policy: Masking, redact: RedactRecord) -> dict[str, Any]:
    """One campaign of such a record."""
    return _Shown(policy, redact).campaign(campaign)


class _Shown:
    """What may be shown of each part."""

    def __init__(self, policy: Masking, redact: RedactRecord) -> None:
        self._policy, self._redact = policy, redact

    def campaign(self, one: Record) -> dict[str, Any]:
        mask = self._policy.mask
        return {
            "id": self._policy.keyed_id(one["id"]),
            **{name: one[name] for name in _NUMBERS},
            "signals": dict(one["signals"]),
            "strata": list(one["strata"]),
            "windows": list(one["windows"]),
            "actors": [self.member(member) for member in one["actors"]],
            "waves": [self.wave(wave) for wave in one["waves"]],
            "tactics": dict(one["tactics"]),
            "issues": self.issues(one["issues"]),
            "places": [self.place(place) for place in one["places"]],
            "evidence": [self.evidence(document) for document in one["evidence"]],
            "publishers": [mask(name) for name in one["publishers"]],
            "disputed": self.ids(one["disputed"]),
            "alternatives": [
                {
                    "name": other["name"],
                    "number": other["number"],
                    "explains": other["explains"],
                    "meaning": mask(other["meaning"]),
                }
                for other in one["alternatives"]
            ],
            "explanation": mask(one["explanation"]),
            "follows": [self.follows(pair) for pair in one["follows"]],
        }

    def member(self, member: Record) -> dict[str, Any]:
        return {
            **self.entity(member),
            **{name: member[name] for name in ("core", "observed", "expected", "p")},
            "roles": {role: self.ids(events) for role, events in member["roles"].items()},
        }

    def entity(self, one: Record) -> dict[str, Any]:
        """Id, name and type. One of which the type is not known is nobody to be named."""
        bare = {
            "id": one["id"],
            "name": one["name"] or "",
            "type": one["type"],
            "sensitive": one["sensitive"] or one["type"] is None,
        }
        shown = self._redact(bare)
        return {name: shown.get(name) for name in bare}

    def named(self, entities: Iterable[Record]) -> list[dict[str, Any]]:
        """By the ids under which they are shown."""
        return sorted(map(self.entity, entities), key=lambda entity: str(entity["id"]))

    def follows(self, pair: Record) -> dict[str, Any]:
        leader, follower = (self._policy.keyed_id(pair[name]) for name in ("leader", "follower"))
        counts = {name: pair[name] for name in ("occasions", "observed", "expected", "p")}
        words = {name: pair[name] for name in ("meaning", "caveat")}
        return {"leader": leader, "follower": follower, **counts, **words}

    def wave(self, wave: Record) -> dict[str, Any]:
        return {
            "first": wave["first"],
            "last": wave["last"],
            "tactics": list(wave["tactics"]),
            **{name: self.ids(wave[name]) for name in ("actors", "events", "places", "claims")},
        }

    def place(self, place: Record) -> dict[str, Any]:
        type_ = "campus" if place["type"] == "campus" else "place"
        bare = {"id": place["id"], "name": place["name"] or "", "type": type_, "sensitive": False}
        shown = self._redact(bare)
        return {"id": shown["id"], "name": shown["name"], "type": type_}

    def evidence(self, document: Record) -> dict[str, Any]:
        publisher = document["publisher"]
        return {
            "document": self._policy.keyed_id(document["document"]),
            "publisher": None if publisher is None else self._policy.mask(publisher),
            "published": document["published"],
            "claims": self.ids(document["claims"]),
        }

    def issues(self, counts: Mapping[str, int]) -> dict[str, int]:
        """A topic of an import may be anybody's name."""
        shown: dict[str, int] = {}
        for name, count in counts.items():
            masked = self._policy.mask(name)
            shown[masked] = shown.get(masked, 0) + count
        return shown

    def coverage(self, one: Record) -> dict[str, Any]:
        where = {"id": one["place"], "name": one["name"], "type": one["type"]}
        everywhere = {"id": None, "name": None, "type": None}
        place = everywhere if one["place"] is None else self.place(where)
        return {
            "place": place["id"],
            "name": place["name"],
            "type": place["type"],
            "issue": None if one["issue"] is None else self._policy.mask(one["issue"]),
            "events": one["events"],
            "publishers": one["publishers"],
        }

    def rejected(self, one: Record) -> dict[str, Any]:
        return {
            "actors": self.named(one["actors"]),
            "score": one["score"],
            "p": one["p"],
            "reason": self._policy.mask(one["reason"]),
        }

    def ids(self, ids: Iterable[str]) -> list[str]:
        return sorted(map(self._policy.keyed_id, ids))
