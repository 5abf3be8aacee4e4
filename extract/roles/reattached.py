"""Whoever is behind a counter-protest is not behind what it answers.

"Counter-protests in response to rallies orchestrated by Y": the parser hangs the participle on the
nearest noun (`extract.roles.attachment` finds where); Y goes to the event that is meant.
"""

from dataclasses import replace

from extract.frames import Filler, Frame
from extract.roles.attachment import Reattachment, reattachments
from extract.sentence_words import sentence_around
from extract.wordlists import word_sets
from graph.model import Alternative
from graph.ontology import ontology


def reattached(frame: Frame) -> Frame:
    """Whoever is said to be behind a counter-protest is not the organizer of what it answers.

    "counter-protests ... in response to pro-X rallies orchestrated by Y": the parser hangs the
    participle on the nearest noun. The reading that is set aside stays among the alternatives.
    """
    for found in reattachments(sentence_around(frame.trigger).span):
        if found.participle.tag_ != "VBN":
            continue
        if frame.trigger.i == found.parsed.i:
            return _without_agents(frame, {found.agent.i}, found.score)
        if frame.trigger.i == found.better.i:
            return _with_agent(frame, found)
    return frame


def _with_agent(frame: Frame, found: Reattachment) -> Frame:
    """The agent stands behind this event; doers that were fetched from outside its phrase go."""
    inside = {token.i for token in frame.trigger.subtree} | {found.agent.i}
    doers = ontology().doer_roles
    kept = [f for f in frame.fillers if f.role not in doers or f.head.i in inside]
    if not any(f.head.i == found.agent.i for f in kept):
        kept.append(Filler("sponsor", found.agent, found.score, found.rule))
    if not any(f.role == "target_event" for f in kept) and _is_answered(found):
        kept.append(Filler("target_event", found.parsed, found.score, found.rule))
    return replace(frame, fillers=tuple(kept)).marked("attachment_guard")


def _is_answered(found: Reattachment) -> bool:
    """True when the event that the parser took hangs on "in response to", "against" or the like."""
    words = {token.lower_ for token in found.parsed.ancestors if token.i > found.better.i}
    return bool(words & word_sets("light_verbs")["answering_words"])


def _without_agents(frame: Frame, agents: set[int], score: float) -> Frame:
    gone = [f for f in frame.fillers if f.head.i in agents]
    if not gone:
        return frame
    other = [Alternative(f.role, f.head.text, round(1 - score, 4)) for f in gone]
    kept = tuple(f for f in frame.fillers if f.head.i not in agents)
    return replace(frame, fillers=kept, alternatives=(*other, *frame.alternatives)[:2]).marked(
        "attachment_guard"
    )
