"""Keys by which entities of different documents meet without anybody's judgement."""

from graph.model import DocumentEntity
from graph.resolve.names import common_names, is_proper, normalize

_BY_NAME = {"organization", "group", "campus", "platform"}


def meeting_key(entity: DocumentEntity) -> str | None:
    """The identity key of an entity, else a key of its type and full name, else None.

    A name makes a key only when it is proper and not shared by many bodies: two documents that
    speak of "the Ministry" or of "masked men" need not mean the same ones. Persons never meet by
    name alone, and places without a code are local to their document.
    """
    if entity.key is not None:
        return entity.key
    if entity.type not in _BY_NAME or not is_proper(entity.name):
        return None
    name = normalize(entity.name)
    if len(name) < 3 or name in common_names():
        return None
    return f"name:{entity.type}:{name}"
