"""What a paper or video that nobody made would say: "refused to record a video condemning him".

Who did not record it has condemned nobody; who "was made to record" it has.
"""

from dataclasses import replace

from extract.frames import Frame
from extract.grammar import children, is_verbal, lemma
from extract.status.cues import status_of
from extract.statuses import CLAIMED, REPORTED
from extract.wordlists import word_sets

_SAYING = ("statement", "smear")
_UNMADE = ("negated", "hypothetical", "planned")


def in_unmade_papers(frame: Frame) -> Frame:
    """ "Refusing to sign a letter praising him": nobody has praised him."""
    trigger, thing = frame.trigger, frame.trigger.head
    if frame.type not in _SAYING or frame.modality not in (*REPORTED, *CLAIMED):
        return frame
    if trigger.dep_ not in ("acl", "relcl") or thing.dep_ != "dobj" or trigger.tag_ == "VBN":
        return frame
    if lemma(thing) not in word_sets("modality")["papers_that_say"]:
        return frame  # "plotted to kidnap a poet who mocks them"
    verb = thing.head
    if (
        not is_verbal(verb)
        or not is_verbal(trigger)
        or any(c.lower_ in {"the", "this", "that"} for c in children(thing, "det"))
    ):
        return frame
    status = status_of(verb)
    if status.modality not in _UNMADE:
        return frame
    told = replace(frame, modality=status.modality, cues=status.cues, source=status.source)
    return told.marked("unmade_paper")
