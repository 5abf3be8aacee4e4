"""Judgements: the log, and the ties and marks that those in force make in the graph."""

from collections.abc import Iterable
from dataclasses import replace

from graph.errors import ConflictingJudgement
from graph.members import Anchor
from graph.model import Extraction, Judgement, Side
from graph.project import PUBLIC_BY_REVIEW, nearest_anchor
from graph.records import from_text, to_text
from graph.resolve.profiles import Profile, profiles
from graph.resolve.rules import judge
from graph.sources import REVIEWED
from graph.store.base import Withdrawal
from graph.store.text import clean, indexed
from graph.store.write.change import Change
from graph.store.write.rows import (
    AnchorRow,
    JudgementRow,
    MarkRow,
    MemberRow,
    ProfileRow,
    TieRow,
    WithdrawalRow,
)
from graph.store.write.unit import Unit


def insert_judgements(
    change: Change, judgements: Iterable[Judgement], *, later: bool = False
) -> int:
    """Write judgements and what they do to the graph; gives how many were not known.

    A withdrawal that is already in the log, or that comes with the judgement, holds.

    Args:
        later: Leave their effect to `anchor_judgements`, since a document of them is yet to come.
    """
    unit, rows = change.unit, list(judgements)
    ids = [judgement.id for judgement in rows]
    unit.load((JudgementRow, "id", ids), (WithdrawalRow, "judgement", ids))
    made, in_force = 0, []
    for judgement in rows:
        taken_back = judgement.withdrawn and apply_withdrawal(
            change,
            Withdrawal(judgement.id, judgement.withdrawn_by or "", judgement.withdrawn_time or ""),
        )
        if unit.one(JudgementRow, judgement.id) is not None:
            made += taken_back
            continue
        made += 1
        plain = replace(judgement, withdrawn=False, withdrawn_by=None, withdrawn_time=None)
        withdrawn = unit.one(WithdrawalRow, judgement.id) is not None
        unit.add(_judgement_row(plain, withdrawn=withdrawn))
        unit.fresh(TieRow, judgement=[plain.id])
        unit.fresh(MarkRow, judgement=[plain.id])
        if not withdrawn:
            in_force.append(plain)
    if not later:
        put_in_force(change, in_force)
        for tie in unit.find(TieRow, judgement=[judgement.id for judgement in in_force]):
            change.loosen((tie.left, tie.right))
    return made


def _judgement_row(judgement: Judgement, *, withdrawn: bool) -> JudgementRow:
    return JudgementRow(
        id=judgement.id,
        author=clean(judgement.author),
        verdict=judgement.verdict,
        left_document=judgement.left.document,
        left_start=judgement.left.start,
        right_document=judgement.right.document,
        right_start=judgement.right.start,
        withdrawn=withdrawn,
        anchored=None if withdrawn or judgement.verdict == "unsure" else False,
        skipped=False,
        record=to_text(judgement),
    )


def apply_withdrawal(change: Change, withdrawal: Withdrawal) -> bool:
    """Withdraw a judgement that is there or may come; False when it was withdrawn before."""
    unit, id = change.unit, withdrawal.judgement
    if unit.one(WithdrawalRow, id) is not None:
        return False
    unit.add(WithdrawalRow(id, clean(withdrawal.author), clean(withdrawal.time)))
    _release(change, [id])
    row = unit.one(JudgementRow, id)
    if row is not None:
        unit.put(replace(row, withdrawn=True, anchored=None, skipped=False))
    return True


def drop_judgement(change: Change, row: JudgementRow) -> None:
    """Delete a judgement with its effect; its withdrawal stays."""
    _release(change, [row.id])
    change.unit.drop(row)


def make_automatic(change: Change, extraction: Extraction) -> int:
    """Compare the profiles of a document with all others of their blocks; gives the number made."""
    made = []
    ours = list(profiles(extraction))
    blocks = {indexed(profile.block) for profile in ours}
    change.unit.load((ProfileRow, "block", blocks))
    others: dict[str, list[Profile]] = {
        block: [from_text(Profile, r.record) for r in change.unit.find(ProfileRow, block=[block])]
        for block in blocks
    }
    for profile in ours:
        for other in others[indexed(profile.block)]:
            judgement = judge(profile, other)
            if judgement is not None:
                made.append(judgement)
    return insert_judgements(change, made, later=True)


def check_conflict(unit: Unit, judgement: Judgement) -> None:
    """Refuse a person's verdict that another person's verdict in force contradicts.

    Raises:
        ConflictingJudgement: Names the one that stands.
    """
    if judgement.left == judgement.right or not judgement.author.startswith("person:"):
        return
    for other in _same_pair(unit, judgement):
        if other.verdict != judgement.verdict:
            raise ConflictingJudgement(judgement.id, other.id)


def _same_pair(unit: Unit, judgement: Judgement) -> list[Judgement]:
    """Persons' judgements in force on the same sides, or on the same two members."""
    left, right = judgement.left, judgement.right
    literal = [
        from_text(Judgement, row.record)
        for row in unit.find(JudgementRow, left_document=[left.document])
        if row.right_document == right.document
        and not row.withdrawn
        and row.author.startswith("person:")
    ]
    found = [other for other in literal if {other.left, other.right} == {left, right}]
    members = find_members(unit, (left, right))
    if left in members and right in members:
        ends = {members[left], members[right]}
        ties = unit.find(TieRow, left=ends)
        same = sorted(t.judgement for t in ties if t.person and {t.left, t.right} == ends)
        found += [from_text(Judgement, r.record) for r in unit.find(JudgementRow, id=same)]
    return found


def anchor_judgements(change: Change, document: str) -> None:
    """Give the judgements on a document that has just come their effect."""
    judgements = [from_text(Judgement, row.record) for row in _of_document(change.unit, document)]
    _release(change, [judgement.id for judgement in judgements])
    put_in_force(change, judgements)


def release_judgements(change: Change, document: str) -> None:
    """Take the effect from the judgements on a document that is about to leave the graph."""
    rows = _of_document(change.unit, document)
    _release(change, [row.id for row in rows])
    for row in rows:
        if row.anchored:
            change.unit.put(replace(row, anchored=False, skipped=False))


def _of_document(unit: Unit, document: str) -> list[JudgementRow]:
    rows = unit.find(JudgementRow, left_document=[document], right_document=[document])
    return [row for row in rows if not row.withdrawn]


def put_in_force(change: Change, judgements: Iterable[Judgement]) -> None:
    """Find the sides of judgements and write the ties and marks that they make."""
    unit, rows = change.unit, list(judgements)
    members = find_members(unit, [side for one in rows for side in (one.left, one.right)])
    keys = {row.id: row.key for row in unit.find(MemberRow, id=members.values())}
    for judgement in rows:
        left, right = members.get(judgement.left), members.get(judgement.right)
        if left is not None:
            _mark(change, judgement, left)
        if judgement.verdict == "unsure":
            continue
        found = left is not None and right is not None
        row = unit.one(JudgementRow, judgement.id)
        if row is not None:
            unit.put(replace(row, anchored=found))
        if left is not None and right is not None and left != right:
            unit.put(
                TieRow(
                    judgement.id,
                    left,
                    right,
                    keys.get(left),
                    keys.get(right),
                    apart=judgement.verdict == "negative",
                    person=judgement.author.startswith("person:"),
                    score=judgement.score,
                )
            )


def _mark(change: Change, judgement: Judgement, member: str) -> None:
    public, reviewed = PUBLIC_BY_REVIEW in judgement.features, REVIEWED in judgement.features
    if judgement.author.startswith("person:") and (public or reviewed):
        change.unit.put(MarkRow(judgement.id, member, public, reviewed))
        change.marked.add(member)


def _release(change: Change, judgements: Iterable[str]) -> None:
    unit, ids = change.unit, list(judgements)
    unit.load((TieRow, "judgement", ids), (MarkRow, "judgement", ids))
    ties = unit.find(TieRow, judgement=ids)
    change.loosen(end for tie in ties for end in (tie.left, tie.right))
    for tie in ties:
        unit.drop(tie)
    for mark in unit.find(MarkRow, judgement=ids):
        change.marked.add(mark.member)
        unit.drop(mark)


def find_members(unit: Unit, sides: Iterable[Side]) -> dict[Side, str]:
    """The members or keys that sides mean now, as `graph.project.AnchorIndex` finds them.

    Most sides are exactly where a mention is; only for others are all mentions of a document read.
    """
    wanted = list(dict.fromkeys(sides))
    spots = {side: (side.document, side.type, side.start) for side in wanted if side.key is None}
    unit.load((AnchorRow, "spot", spots.values()))
    found = {side: side.key for side in wanted if side.key is not None}
    inexact = []
    for side, spot in spots.items():
        same = [row for row in unit.find(AnchorRow, spot=[spot]) if row.end == side.end]
        if same:
            found[side] = min(row.member for row in same)
        else:
            inexact.append(side)
    unit.load((AnchorRow, "document", [side.document for side in inexact]))
    for side in inexact:
        rows = unit.find(AnchorRow, document=[side.document])
        member = nearest_anchor(side, [_anchor(row) for row in rows if row.type == side.type])
        if member is not None:
            found[side] = member
    return found


def _anchor(row: AnchorRow) -> Anchor:
    return Anchor(row.document, row.start, row.end, row.type, row.member)
