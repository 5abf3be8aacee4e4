"""Judgements: the log, and the ties and marks that those in force make in the graph."""

import sqlite3
from collections.abc import Iterator
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
from graph.store.sqlite.change import Change, clean


def read_judgement(record: str, author: str | None, time: str | None) -> Judgement:
    """A judgement from its record and the two columns of its withdrawal, None when it stands."""
    judgement = from_text(Judgement, record)
    if author is None:
        return judgement
    return replace(judgement, withdrawn=True, withdrawn_by=author, withdrawn_time=time)


def insert_judgement(change: Change, judgement: Judgement, *, later: bool = False) -> bool:
    """Write a judgement and what it does to the graph; False when its id is known.

    A withdrawal that is already in the log, or that comes with the judgement, holds.

    Args:
        later: Leave its effect to `anchor_judgements`, since a document of it is yet to come.
    """
    db = change.db
    by, time = judgement.withdrawn_by or "", judgement.withdrawn_time or ""
    taken_back = judgement.withdrawn and apply_withdrawal(
        change, Withdrawal(judgement.id, by, time)
    )
    if db.execute("SELECT 1 FROM judgement WHERE id = ?", (judgement.id,)).fetchone():
        return taken_back
    query = "SELECT 1 FROM withdrawal WHERE judgement = ?"
    withdrawn = db.execute(query, (judgement.id,)).fetchone() is not None
    plain = replace(judgement, withdrawn=False, withdrawn_by=None, withdrawn_time=None)
    db.execute(
        "INSERT INTO judgement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
        (
            plain.id,
            clean(plain.author),
            plain.verdict,
            plain.left.document,
            plain.left.start,
            plain.right.document,
            plain.right.start,
            withdrawn,
            None if withdrawn or plain.verdict == "unsure" else 0,
            to_text(plain),
        ),
    )
    if not withdrawn and not later:
        put_in_force(change, plain)
        ends = db.execute("SELECT left, right FROM tie WHERE judgement = ?", (plain.id,)).fetchone()
        change.loosen(ends or ())
    return True


def apply_withdrawal(change: Change, withdrawal: Withdrawal) -> bool:
    """Withdraw a judgement that is there or may come; False when it was withdrawn before."""
    db = change.db
    id = withdrawal.judgement
    if db.execute("SELECT 1 FROM withdrawal WHERE judgement = ?", (id,)).fetchone():
        return False
    db.execute(
        "INSERT INTO withdrawal VALUES (?, ?, ?)",
        (id, clean(withdrawal.author), clean(withdrawal.time)),
    )
    _release(change, id)
    db.execute(
        "UPDATE judgement SET withdrawn = 1, anchored = NULL, skipped = 0 WHERE id = ?", (id,)
    )
    return True


def make_automatic(change: Change, extraction: Extraction) -> int:
    """Compare the profiles of a document with all others of their blocks; gives the number made."""
    made = 0
    for profile in profiles(extraction):
        for other in block_profiles(change.db, profile.block):
            judgement = judge(profile, other)
            if judgement is not None:
                made += insert_judgement(change, judgement, later=True)
    return made


def block_profiles(db: sqlite3.Connection, block: str) -> Iterator[Profile]:
    """Profiles of one block in the order of their members."""
    rows = db.execute(
        "SELECT record FROM profile WHERE block = ? ORDER BY member", (clean(block),)
    ).fetchall()
    return (from_text(Profile, record) for (record,) in rows)


def check_conflict(db: sqlite3.Connection, judgement: Judgement) -> None:
    """Refuse a person's verdict that another person's verdict in force contradicts.

    Raises:
        ConflictingJudgement: Names the one that stands.
    """
    if judgement.left == judgement.right or not judgement.author.startswith("person:"):
        return
    for (record,) in _same_pair(db, judgement):
        other = from_text(Judgement, record)
        if other.verdict != judgement.verdict:
            raise ConflictingJudgement(judgement.id, other.id)


def _same_pair(db: sqlite3.Connection, judgement: Judgement) -> list[tuple[str]]:
    """Records of persons' judgements in force on the same sides, or on the same two members."""
    literal: list[tuple[str]] = db.execute(
        "SELECT record FROM judgement WHERE left_document = ? AND right_document = ?"
        " AND withdrawn = 0 AND author LIKE 'person:%' ORDER BY id",
        (judgement.left.document, judgement.right.document),
    ).fetchall()
    pair = {judgement.left, judgement.right}
    found = []
    for row in literal:
        other = from_text(Judgement, row[0])
        if {other.left, other.right} == pair:
            found.append(row)
    found += db.execute(
        "SELECT record FROM judgement JOIN tie ON tie.judgement = judgement.id"
        " WHERE person AND (left = ?1 AND right = ?2 OR left = ?2 AND right = ?1) ORDER BY id",
        (find_member(db, judgement.left), find_member(db, judgement.right)),
    ).fetchall()
    return found


def anchor_judgements(change: Change, document: str) -> None:
    """Give the judgements on a document that has just come their effect."""
    for judgement in _of_document(change.db, document):
        _release(change, judgement.id)
        put_in_force(change, judgement)


def release_judgements(change: Change, document: str) -> None:
    """Take the effect from the judgements on a document that is about to leave the graph."""
    for judgement in _of_document(change.db, document):
        _release(change, judgement.id)
        change.db.execute(
            "UPDATE judgement SET anchored = 0, skipped = 0 WHERE id = ? AND anchored = 1",
            (judgement.id,),
        )


def _of_document(db: sqlite3.Connection, document: str) -> list[Judgement]:
    rows = db.execute(
        "SELECT record FROM judgement WHERE left_document = ? AND withdrawn = 0 UNION"
        " SELECT record FROM judgement WHERE right_document = ? AND withdrawn = 0",
        (document, document),
    ).fetchall()
    return [from_text(Judgement, record) for (record,) in rows]


def put_in_force(change: Change, judgement: Judgement) -> None:
    """Find the sides of a judgement and write the tie or mark that it makes."""
    db = change.db
    left, right = find_member(db, judgement.left), find_member(db, judgement.right)
    found = left is not None and right is not None
    if left is not None:
        _mark(change, judgement, left)
    if judgement.verdict == "unsure":
        return
    db.execute("UPDATE judgement SET anchored = ? WHERE id = ?", (found, judgement.id))
    if left is None or right is None or left == right:
        return
    apart = judgement.verdict == "negative"
    person = judgement.author.startswith("person:")
    db.execute(
        "INSERT INTO tie VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            judgement.id,
            left,
            right,
            _key_of(db, left),
            _key_of(db, right),
            apart,
            person,
            judgement.score,
        ),
    )


def _mark(change: Change, judgement: Judgement, member: str) -> None:
    public, reviewed = PUBLIC_BY_REVIEW in judgement.features, REVIEWED in judgement.features
    if judgement.author.startswith("person:") and (public or reviewed):
        change.db.execute(
            "INSERT INTO mark VALUES (?, ?, ?, ?)", (judgement.id, member, public, reviewed)
        )
        change.marked.add(member)


def _release(change: Change, judgement: str) -> None:
    db = change.db
    query = "SELECT left, right FROM tie WHERE judgement = ?"
    for left, right in db.execute(query, (judgement,)).fetchall():
        change.loosen((left, right))
        db.execute("DELETE FROM tie WHERE judgement = ?", (judgement,))
    query = "SELECT member FROM mark WHERE judgement = ?"
    for (member,) in db.execute(query, (judgement,)).fetchall():
        change.marked.add(member)
        db.execute("DELETE FROM mark WHERE judgement = ?", (judgement,))


def _key_of(db: sqlite3.Connection, member: str) -> str | None:
    row = db.execute("SELECT key FROM member WHERE id = ?", (member,)).fetchone()
    return row[0] if row else None


def find_member(db: sqlite3.Connection, side: Side) -> str | None:
    """The member or key that a side means now, as `graph.project.AnchorIndex` finds it."""
    if side.key is not None:
        return side.key
    rows = db.execute(
        "SELECT document, start, end, type, member FROM anchor"
        " WHERE document = ? AND type = ? AND start < ? AND end > ?",
        (side.document, side.type, side.end, side.start),
    )
    return nearest_anchor(side, [Anchor(*row) for row in rows])
