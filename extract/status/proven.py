"""What a court finds proven is more than an allegation: "finds it proven that he spied"."""

from dataclasses import replace

from extract.frames import Frame
from extract.grammar import lemma
from extract.status.local_cues import negated_here
from extract.wordlists import word_sets


def found_proven(frame: Frame) -> Frame:
    """ "The court finds it proven that he spied": more than an allegation."""
    if frame.modality != "alleged":
        return frame
    words, trigger = word_sets("modality"), frame.trigger
    for verb in trigger.ancestors:
        if lemma(verb) not in words["finding_so"] or negated_here(verb):
            continue
        proven = [t for t in verb.subtree if t.i < trigger.i and t.lower_ in words["proven"]]
        if proven and not negated_here(proven[0]):
            return replace(frame, modality="asserted", cues=()).marked("proven_guard")
    return frame
