"""Keys by which entities of different documents meet without anybody's judgement."""

import re

from graph.model import DocumentEntity
from graph.resolve.names import common_names, is_proper, normalize

_BY_NAME = {"organization", "group", "campus", "platform"}
_MISSION = re.compile(r"\b(?P<kind>embassy|high commission|consul)", re.IGNORECASE)
_SEAT = re.compile(r"\bin (?P<seat>[^\W\d_][^,;]*)$")


def meeting_key(entity: DocumentEntity) -> str | None:
    """The identity key of an entity, else a key of its type and full name, else None.

    A name makes a key only when it is proper and not shared by many bodies: two documents that
    speak of "the Ministry" or of "masked men" need not mean the same ones. Persons never meet by
    name alone, and places without a code are local to their document. A mission is known by its
    state, its kind and its seat: "the Chinese consulate-general in Sydney".
    """
    if entity.key is not None:
        return entity.key
    if entity.subtype == "diplomatic_mission" and (mission := _mission(entity)) is not None:
        return mission
    if entity.type not in _BY_NAME or not is_proper(entity.name):
        return None
    name = normalize(entity.name)
    if len(name) < 3 or name in common_names():
        return None
    return f"name:{entity.type}:{name}"


def _mission(entity: DocumentEntity) -> str | None:
    """The key of an embassy or consulate whose name tells where it sits, else None."""
    kind, seat = _MISSION.search(entity.name), _SEAT.search(entity.name)
    if entity.country is None or kind is None or seat is None or not is_proper(seat["seat"]):
        return None
    words = ("mission", entity.country, kind["kind"], seat["seat"])
    return f"name:organization:{normalize(' '.join(words))}"
