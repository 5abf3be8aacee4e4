"""What a step changed, from what stood before and after it."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from spacy.tokens import Token

from extract.claims.drafts import Draft
from extract.claims.mention_index import antecedent
from extract.claims.roles import roles_of
from extract.explain.record import Change, StepTaken
from extract.explain.recorder import DraftsAfter, FramesAfter, Key, Recorder, file_of, name_of, says
from extract.frames import Filler, Frame
from extract.onlooker import Step
from extract.roles.stray import forbidding, without_strays
from graph.model import Claim, CountRange, DateInterval, Role

_FIELDS = ("type", "mode", "modality", "scope", "confidence")


def steps_of(recorder: Recorder, key: Key) -> Iterator[StepTaken]:
    """The steps that changed one frame, from its first reading to the roles of its draft."""
    before: Frame | None = None
    for after in recorder.framed:
        frame = after.by_key.get(key)
        changes = tuple(_frame_changes(after, before, frame))
        if changes:
            yield _taken(after.step, changes)
        before = frame
    yield from _draft_steps(recorder.drafted, key)


def _taken(step: Step, changes: tuple[Change, ...]) -> StepTaken:
    return StepTaken(name_of(step), file_of(step), says(step), changes)


def dropped_by(recorder: Recorder, key: Key) -> Step | None:
    """The step after which a frame or draft that stood before is gone, or None."""
    stages: list[FramesAfter | DraftsAfter] = [*recorder.framed, *recorder.drafted]
    for before, after in pairwise(stages):
        if key in before.by_key and key not in after.by_key:
            return after.step
    return None


def confidence_from(recorder: Recorder, key: Key) -> FramesAfter:
    """The step that gave a frame the confidence that it has."""
    given, confidence = recorder.framed[0], -1.0
    for after in recorder.framed:
        frame = after.by_key.get(key)
        if frame is not None and frame.confidence != confidence:
            given, confidence = after, frame.confidence
    return given


def _frame_changes(
    step: FramesAfter, before: Frame | None, after: Frame | None
) -> Iterator[Change]:
    if after is None:
        if before is not None:
            yield Change("event", before.type, None)
        return
    for name in _FIELDS:
        yield from _changed(name, _text(before, name), _text(after, name))
    yield from _changed("source", _word(before.source if before else None), _word(after.source))
    yield from _changed("cues", _words(before.cues if before else ()), _words(after.cues))
    yield from _filler_changes(step, before, after)


def _text(frame: Frame | None, name: str) -> str | None:
    value = getattr(frame, name) if frame is not None else None
    return None if value is None else str(value)


def _word(token: Token | None) -> str | None:
    return token.text if token is not None else None


def _words(tokens: Iterable[Token]) -> str | None:
    return " ".join(token.text for token in tokens) or None


def _changed(what: str, before: str | None, after: str | None) -> Iterator[Change]:
    if before != after:
        yield Change(what, before, after)


def _filler_changes(step: FramesAfter, before: Frame | None, after: Frame) -> Iterator[Change]:
    old, new = _fillers(before), _fillers(after)
    for place, filler in old.items():
        if before is not None and place not in new:
            yield Change(filler.role, filler.head.text, None, _why_gone(step, before, filler))
    for place, filler in new.items():
        if place not in old:
            yield Change(filler.role, None, filler.head.text, f"{filler.rule}, {filler.score:.2f}")


def _fillers(frame: Frame | None) -> Mapping[tuple[str, int], Filler]:
    return {(f.role, f.head.i): f for f in frame.fillers} if frame is not None else {}


def _why_gone(step: FramesAfter, frame: Frame, filler: Filler) -> str | None:
    """Of strays the rule that forbids them; other steps have one reason, which they say."""
    if step.step is not without_strays:
        return None
    rule = forbidding(frame, filler)
    return None if rule is None else f"{name_of(rule)}: {says(rule)}"


def _draft_steps(drafted: Iterable[DraftsAfter], key: Key) -> Iterator[StepTaken]:
    before: Draft | None = None
    for after in drafted:
        draft = after.by_key.get(key)
        changes = tuple(_draft_changes(after, before, draft))
        if changes:
            yield _taken(after.step, changes)
        before = draft


def _draft_changes(
    step: DraftsAfter, before: Draft | None, after: Draft | None
) -> Iterator[Change]:
    if after is None:
        if before is not None:
            yield Change("event", before.frame.type, None)
    elif before is None and step.step is roles_of:
        yield from _roles_found(after)
    elif before is not None:
        for role in after.roles:
            if role not in before.roles:
                yield Change(role.role, None, filled(role), "inferred" if role.inferred else None)


def _roles_found(draft: Draft) -> Iterator[Change]:
    """Each filler with the role that was made of it, then roles that no filler gave."""
    left = list(draft.roles)
    for filler in draft.frame.fillers:
        place = antecedent(filler.head).idx
        mine = [r for r in left if r.role == filler.role and r.start <= place < r.end]
        made = mine[0] if mine else _taken_before(draft, filler.role, place)
        if made is None:
            yield Change(filler.role, filler.head.text, None, "no date, name or words found")
            continue
        if mine:
            left.remove(made)
        yield Change(filler.role, filler.head.text, filled(made), _stands_for(made))
    for role in left:
        yield Change(role.role, None, filled(role), _stands_for(role))


def _taken_before(draft: Draft, role: str, place: int) -> Role | None:
    """The role that an earlier filler of the same name has made."""
    found = (r for r in draft.roles if r.role == role and r.start <= place < r.end)
    return next(found, None) or next((r for r in draft.roles if r.role == role == "time"), None)


def _stands_for(role: Role) -> str | None:
    return role.entity or role.event


def filled(role: Role) -> str:
    """The words of a role, with what they were read as where that is more."""
    value = role.value
    if isinstance(value, DateInterval):
        same = value.from_ == value.to
        return f"{role.text} ({value.from_ if same else f'{value.from_} to {value.to}'})"
    if isinstance(value, CountRange):
        return f"{role.text} ({value.low or 0} to {'more' if value.high is None else value.high})"
    return role.text


def claim_changes(draft: Draft, claim: Claim) -> tuple[Change, ...]:
    """What the claim has that its draft had not: events in place of words."""
    return tuple(
        Change(new.role, filled(old), new.event)
        for old, new in zip(draft.roles, claim.roles, strict=True)
        if new.event != old.event
    )
