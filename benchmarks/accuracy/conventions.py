"""Where labels leave two readings open, and what the ruler then accepts.

The conventions come from the guides of the labels and from the seams between the first groups of
narratives; each is explained in README.md.
"""

import re
from collections.abc import Collection, Mapping
from typing import Any

from benchmarks.accuracy.labels import GoldEvent, Labeled

NOT_DONE = frozenset({"denied", "negated", "hypothetical", "planned"})
AGENTS = frozenset({"initiator", "organizer", "participant"})
GATHERINGS = frozenset({"protest", "counter_protest", "public_event"})
MEDIA = frozenset({"instrument", "platform", "account"})
SCORED_ROLES = frozenset(
    {"initiator", "target", "organizer", "participant", "sponsor", "intermediary", "addressee",
     "place", "time", "instrument", "target_event"}
)  # fmt: skip
"""The roles that the labels know; others are neither asked for nor punished."""

FIRST_GROUPS = frozenset({"gathering", "testimony", "institution", "report"})
DENIALS_LABELED = frozenset({"institution"})
"""Groups of narratives where verbs of denying are labeled throughout."""

_DENYING = re.compile(r"den(y|ies|ied|ying|ials?)", re.IGNORECASE)
_SPEAKER = re.compile(r"[^:]{1,25}: [a-z]")
_FULL_STOP = re.compile(r"[.!?…][\"'\u201d\u2019)\]*_]*$")
_LONGEST_HEADING = 12  # words


def accepted_roles(role: str, types: Collection[str]) -> frozenset[str]:
    """The roles under which a filler of the labeled `role` may be found in an event of `types`."""
    accepted = {role}
    if role in AGENTS and GATHERINGS.intersection(types):
        accepted |= AGENTS
    if "mobilize" in types:
        for pair in ({"initiator", "organizer"}, {"participant", "target"}):
            accepted |= pair if role in pair else set()
    if role == "instrument":
        accepted |= MEDIA
    return frozenset(accepted)


def side(role: str, types: Collection[str]) -> str:
    """`initiator` for the doers of an event, `target` for those it hits, else the role itself.

    Doers are the initiator and, of a gathering, organizers and participants; those hired for a
    mobilize event count as hit, under whichever of the two roles.
    """
    for name in ("initiator", "target"):
        if role in accepted_roles(name, types):
            return name
    return role


def same_status(found: str, event: GoldEvent, document: Labeled) -> bool:
    """Whether the speech status is right; the first groups do not tell denied from negated."""
    if document.column.endswith("narratives") and document.group in FIRST_GROUPS:
        refuted = {"denied", "negated"}
        if found in refuted and event.modality in refuted:
            return True
    return found == event.modality


def is_open(claim: Mapping[str, Any], document: Labeled) -> bool:
    """Whether a claim that meets no label is neither right nor wrong: a statement of denying."""
    return (
        document.column.endswith("narratives")
        and document.group not in DENIALS_LABELED
        and claim["type"] == "statement"
        and _DENYING.fullmatch(claim["trigger"]["text"]) is not None
    )


def is_heading(text: str, start: int, end: int) -> bool:
    """Whether a sentence is a heading or a label: a Markdown one, or short and without full stop.

    A line of a chat ("Ana: who took the keys") is none.
    """
    sentence = text[start:end].strip()
    if sentence.startswith("#"):
        return True
    short = len(sentence.split()) <= _LONGEST_HEADING
    return short and not _FULL_STOP.search(sentence) and not _SPEAKER.match(sentence)
