"""Who is sued: "a Kenyan editor brought a case against Kenya" is a case of the editor.

The reader takes the state for who brings it, since states bring most cases.
"""

from dataclasses import replace

from extract.frames import Frame
from extract.grammar import is_passive, is_verbal, own_subjects, prepositional_objects
from graph.ontology import ontology


def against_whom(frame: Frame) -> Frame:
    """ "a Kenyan editor brought a case against Kenya": it is the state that is sued."""
    trigger, doers = frame.trigger, ontology().doer_roles
    opposed = {noun.i for noun in prepositional_objects(trigger, "against")}
    if is_verbal(trigger) or not any(
        f.role in doers and f.head.i in opposed for f in frame.fillers
    ):
        return frame
    carried = trigger.dep_ == "dobj" and not is_passive(trigger.head)
    bringing = {subject.i for subject in own_subjects(trigger.head)} if carried else set()
    fillers = (
        replace(f, role="target")
        if f.role in doers and f.head.i in opposed
        else replace(f, role="initiator")
        if f.role == "target" and f.head.i in bringing
        else f
        for f in frame.fillers
    )
    return frame.filled(fillers, "against_guard")
