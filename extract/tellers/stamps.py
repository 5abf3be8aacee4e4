"""Stamps at the head of an entry: "8 May: ...", "Hargeisa, November: ..." are no source.

"Amina Diallo, 12 May: ..." names who speaks.
"""

from dataclasses import replace
from itertools import takewhile

from extract.frames import Frame
from extract.grammar import sentence_of

_NO_SPEAKERS = ("DATE", "GPE", "LOC", "FAC")


def no_stamp_speaks(frame: Frame) -> Frame:
    """ "8 May: ...", "Hargeisa, November: ...": when and where it was written down is no source."""
    source = frame.source
    if source is None or source.ent_type_ not in _NO_SPEAKERS:
        return frame
    behind = source.doc[source.i : sentence_of(source).end]
    stamp = list(takewhile(lambda word: word.text != ":", behind))
    told = len(stamp) == len(behind) or any(word.pos_ in ("VERB", "AUX") for word in stamp)
    dated = any(word.ent_type_ == "DATE" for word in stamp)
    if told or not dated:
        return frame
    return replace(frame, source=None).marked("stamp_guard")
