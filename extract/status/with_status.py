"""A frame as grammar tells it: with the speech status, its cues and who says so."""

from dataclasses import replace

from extract.frames import Frame
from extract.status.cues import Status


def with_status(frame: Frame, status: Status, rule: str) -> Frame:
    """The frame as grammar tells it; a source that the reader saw stays."""
    return replace(
        frame,
        modality=status.modality,
        cues=status.cues,
        source=frame.source if frame.source is not None else status.source,
    ).marked(rule)
