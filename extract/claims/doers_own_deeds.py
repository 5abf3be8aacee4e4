"""Whose threats "his threats" are: "Denis threatened the singer. His threats went on" tells of
threats by Denis, who is nowhere said to have been threatened.

The owner of a deed noun may be either who did it or who suffered it, and the reader mostly takes
him for the latter. Who is told to have done a deed of the type, and nowhere to have suffered one,
did it. Nothing is said of killings, arrests and beatings, which befall their owners, nor where the
words name another doer or say that it was his own that came over him, nor where he complains of it
or somebody else says that he did such deeds.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.claims.drafts import Draft
from extract.frames import Filler, Frame
from extract.grammar import NOUNS, children
from extract.role_groups import SUFFERERS
from extract.statuses import TOLD
from extract.wordlists import word_sets

_BEFALLS_ITS_OWNER = ("detain", "restrict_mobility", "legal_action")
_KILLS = ("lethal", "attempted_lethal")
_BY_WORDS = ("threaten", "harass", "online_abuse")
"""Types that one deed may be told by: "intimidated her ... his threats"."""


def with_doers_of_own_deeds(drafts: Sequence[Draft]) -> list[Draft]:
    """Give deed nouns whose owner did such deeds before to him: "his threats" by who threatened.

    Args:
        drafts: In text order.
    """
    owned = {number for number, draft in enumerate(drafts) if _owners(draft.frame)}
    plain = [draft for number, draft in enumerate(drafts) if number not in owned]
    return [
        _as_doer(draft, plain) if number in owned else draft for number, draft in enumerate(drafts)
    ]


def _owners(frame: Frame) -> list[Filler]:
    """Those whose deed a noun says it is, whom the reader takes for its victims."""
    noun = frame.trigger
    if not frame.harms or frame.type in _BEFALLS_ITS_OWNER or frame.mode in _KILLS:
        return []
    if noun.pos_ not in NOUNS or any(f.role == "initiator" for f in frame.fillers):
        return []
    if noun.lower_ in word_sets("event_words")["befalling_owners"]:
        return []
    told = children(noun, "amod", "prep", "agent")
    if any(word.lower_ in ("own", "by") for word in told):
        return []
    owners = {word.i for word in children(noun, "poss")}
    return [f for f in frame.fillers if f.role == "target" and f.head.i in owners]


def _as_doer(draft: Draft, plain: Iterable[Draft]) -> Draft:
    """The draft with its owner as who did it, where others tell so of him."""
    starts = {filler.head.idx for filler in _owners(draft.frame)}
    whose = {r.entity for r in draft.roles if r.role == "target" and r.start in starts}
    one = next(iter(whose)) if len(whose) == 1 else None
    types = _BY_WORDS if draft.frame.type in _BY_WORDS else (draft.frame.type,)
    alike = [other for other in plain if other.frame.type in types]
    did = any(
        one in other.fillers("initiator") and not _is_told_of_him(other)
        for other in alike
        if other.frame.trigger.i < draft.frame.trigger.i and other.frame.modality in TOLD
    )
    if (
        one is None
        or not did
        or one in {said.entity for said in draft.attribution}
        or any(one in other.fillers(*SUFFERERS) for other in alike)
    ):
        return draft
    roles = tuple(
        replace(r, role="initiator") if r.role == "target" and r.start in starts else r
        for r in draft.roles
    )
    return replace(draft, frame=_turned(draft.frame), roles=roles)


def _is_told_of_him(draft: Draft) -> bool:
    """Whether somebody says that he did it, who may be his persecutor."""
    return draft.frame.source is not None


def _turned(frame: Frame) -> Frame:
    owners = _owners(frame)
    fillers = (replace(f, role="initiator") if f in owners else f for f in frame.fillers)
    return frame.filled(fillers, "doers_own_deed")
