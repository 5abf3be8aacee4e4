"""The scene that a story is in: its day goes on until another date is given.

"About sixty people gathered on Tuesday. Within minutes a second crowd lined up": the second
sentence gives no day and needs none. Only what is done on the spot, told in the simple past,
inherits: with everything else the next sentence is as likely to speak of another day.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from extract.claims.drafts import Draft
from extract.claims.times import carried
from graph.model import Block, DateInterval, Document, Role

_ON_THE_SPOT = (
    "protest",
    "counter_protest",
    "public_event",
    "disrupt_event",
    "assault",
    "vandalize",
)
_PERFECT = ("has", "have", "had", "'ve", "’ve", "'s", "'d")
_ELSEWHERE = ("meanwhile", "earlier", "later", "previously", "since", "another", "again")
_TOLD = ("asserted", "alleged", "attempted", "denied", "negated")
_NEWS_DAYS = 14
"""A scene goes on into the next paragraphs only in a text published this soon after it."""


def with_scene_times(document: Document, drafts: Iterable[Draft]) -> list[Draft]:
    """Give incidents without a time the time of the scene; drafts must be in text order."""
    paragraphs = _Paragraphs(document.blocks)
    timed: list[Draft] = []
    scene: _Scene | None = None
    for draft in drafts:
        number = paragraphs.number(draft.frame.trigger.idx)
        own = _time(draft)
        if own is not None:
            if _opens_scene(draft, own):
                scene = _Scene(own, number, draft.fillers("place"))
        elif scene is not None and _is_told(draft) and _is_on_the_spot(draft):
            near = scene.paragraph == number or _is_news(document, scene.time)
            if near and not _elsewhere(draft, scene):
                draft = replace(draft, roles=(*draft.roles, carried(scene.time)))
        timed.append(draft)
    return timed


@dataclass(frozen=True, slots=True)
class _Scene:
    """The time that goes on, the number of the paragraph that gave it, and where it was."""

    time: Role
    paragraph: int
    places: set[str]


def _elsewhere(draft: Draft, scene: _Scene) -> bool:
    """True when the event names a coded place and it is not one of the scene's."""
    coded = {place for place in draft.fillers("place") if place.startswith(("place:", "campus:"))}
    return bool(coded) and not coded & scene.places


def _time(draft: Draft) -> Role | None:
    return next((r for r in draft.roles if r.role == "time"), None)


def _opens_scene(draft: Draft, role: Role) -> bool:
    dated = isinstance(role.value, DateInterval) and role.value.precision == "day"
    return dated and _is_told(draft)


def _is_told(draft: Draft) -> bool:
    return draft.frame.scope == "incident" and draft.frame.modality in _TOLD


def _is_on_the_spot(draft: Draft) -> bool:
    trigger = draft.frame.trigger
    if draft.frame.type not in _ON_THE_SPOT or trigger.tag_ not in ("VBD", "VBN", "VBG"):
        return False
    helpers = {child.lower_ for child in trigger.children if child.dep_ in ("aux", "auxpass")}
    words = {token.lower_ for token in trigger.sent}
    return not helpers & set(_PERFECT) and not words & set(_ELSEWHERE)


def _is_news(document: Document, role: Role) -> bool:
    if document.published is None or not isinstance(role.value, DateInterval):
        return False
    gap = date.fromisoformat(document.published) - date.fromisoformat(role.value.to)
    return 0 <= gap.days <= _NEWS_DAYS


class _Paragraphs:
    """Numbers of the blocks that places of the text lie in."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks

    def number(self, place: int) -> int:
        return next(self._numbers(place), -1)

    def _numbers(self, place: int) -> Iterator[int]:
        return (n for n, b in enumerate(self._blocks) if b.start <= place < b.end)
