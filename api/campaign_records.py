"""What a search for campaigns found, as one plain record: the same at every door, and kept so.

Campaigns are those of tiers A and B alone; leads, which prove nothing, stand apart.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from graph.analysis.actions import Actions
from graph.analysis.campaigns.records import Campaign, CampaignSet, Coverage, Member, Rejected
from graph.exchange.jsonl import Record
from graph.plain import plain
from graph.redact_campaigns import FORM

NOT_SHOWN = (
    "Who directed it: no sponsor and no tie to a state is inferred; where one is named, a document"
    " says so, and its words are quoted.",
    "That anything about it was unlawful: most of what groups do at the same time is lawful"
    " organizing.",
    "What nobody reported: some places and issues are watched more closely than others, and every"
    " number holds for what was reported only.",
)
"""What no number of a campaign says. It stands under each of them and cannot be switched off."""


def campaigns_record(found: CampaignSet, actions: Actions, parameters: Mapping[str, Any]) -> Record:
    """The whole of what was found.

    Args:
        actions: What it was found in; they know the names.
        parameters: What was asked, as plain values.
    """
    names = {**actions.names, **{actor.id: actor.name for actor in actions.actors}}
    types = {actor.id: actor.type for actor in actions.actors}
    sensitive = {actor.id for actor in actions.actors if actor.sensitive}

    campuses = {event.campus for event in actions.events if event.campus is not None}

    def named(ids: Iterable[str]) -> list[Record]:
        return [
            {"id": id, "name": names.get(id), "type": types.get(id), "sensitive": id in sensitive}
            for id in ids
        ]

    return {
        "campaigns": [_campaign(one, names, campuses) for one in found.campaigns],
        "leads": [_campaign(one, names, campuses) for one in found.leads],
        "coverage": [_coverage(one, names, campuses) for one in found.coverage],
        "rejected": [_rejected(one, named(one.actors)) for one in found.rejected],
        "described": [plain(wave) for wave in found.described],
        "named": named(sorted({id for wave in found.described for id in wave.actors})),
        "reason": found.reason,
        "left_out": dict(found.left_out),
        "notes": list(found.notes),
        "actions": found.actions,
        "actors": found.actors,
        "parameters": dict(parameters),
        "seed": found.options.seed,
        "version": found.version,
        "data_digest": found.data_digest,
        "form": FORM,
        "not_shown": list(NOT_SHOWN),
    }


def _campaign(one: Campaign, names: Mapping[str, str], campuses: Collection[str]) -> Record:
    return {
        **plain(one),
        "actors": [_member(member) for member in in_order(one.actors)],
        "places": [
            {"id": id, "name": names.get(id), "type": "campus" if id in campuses else "place"}
            for id in one.places
        ],
    }


def in_order(members: Sequence[Member]) -> list[Member]:
    """Bodies first, as the search ranks them; natural persons are never ranked and come by id."""
    persons = sorted((m for m in members if m.type == "person"), key=lambda member: member.id)
    return [*(member for member in members if member.type != "person"), *persons]


def _member(member: Member) -> Record:
    return {**plain(member), "roles": {role: list(ids) for role, ids in member.roles.items()}}


def _coverage(one: Coverage, names: Mapping[str, str], campuses: Collection[str]) -> Record:
    """With the name and type of the place; a place or issue that is None stands for all."""
    if one.place is None:
        return {**plain(one), "name": None, "type": None}
    type_ = "campus" if one.place in campuses else "place"
    return {**plain(one), "name": names.get(one.place), "type": type_}


def _rejected(one: Rejected, actors: Sequence[Record]) -> Record:
    return {**plain(one), "actors": list(actors)}
