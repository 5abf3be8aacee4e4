"""Not to let somebody leave is told as done: "has not been allowed to leave".

The reader takes the "not" for a negation of the deed (`extract.status.withheld` tells which deeds
are done by not doing something).
"""

from extract.frames import Frame
from extract.status.cues import status_of
from extract.status.local_cues import negated_here
from extract.status.with_status import with_status
from extract.status.withheld import withholds


def withheld(frame: Frame) -> Frame:
    """ "Has not been allowed to leave", "did not return her passport": that is the deed."""
    trigger = frame.trigger
    if frame.modality != "negated" or not withholds(trigger, frame.type):
        return frame
    if not negated_here(trigger):
        return frame
    if any(negated_here(above) for above in trigger.ancestors):
        return frame
    status = status_of(trigger, event_type=frame.type)
    return with_status(frame, status, "withheld_guard") if status.modality == "asserted" else frame
