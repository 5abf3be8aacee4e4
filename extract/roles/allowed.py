"""Roles that a type of event can have at all: a meeting has no victim."""

from extract.frames import Frame
from graph.ontology import ontology


def allowed_roles(frame: Frame) -> Frame:
    """Drop fillers whose role the ontology does not allow for this type."""
    allowed = ontology().event_types[frame.type].roles
    return frame.filled((f for f in frame.fillers if f.role in allowed), "role_guard")
