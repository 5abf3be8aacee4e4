"""Who convenes a gathering: where nobody else is said to, whoever brings it about."""

from dataclasses import replace

from extract.frames import Frame
from graph.ontology import ontology


def convened(frame: Frame) -> Frame:
    """Whoever brings a protest about, where nobody else is said to, is its organizer."""
    roles = {filler.role for filler in frame.fillers}
    of_many = ontology().event_types[frame.type].agent == "participant"
    if not of_many or "initiator" not in roles or "organizer" in roles:
        return frame
    fillers = tuple(
        replace(f, role="organizer") if f.role == "initiator" else f for f in frame.fillers
    )
    return replace(frame, fillers=fillers).marked("convened")
