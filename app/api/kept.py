"""How long records are kept by the pack in force, and what is due for review by it, for whoever is at the desk."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from typing_extensions import TypedDict

from app.api.desk import Desk
from app.reading.asking import Page
from app.reading.list_rows import KeptRow
from domain import retention
from domain.policy import KeptKind


class KeptRule(TypedDict):
    """How long a kind of record is kept after its end, and by which source; null where the pack in force sets none."""

    kind: KeptKind
    years: int | None
    source: str | None


class KeptRecord(TypedDict):
    """A record that is due for review. reference: its own; case: the same, of a case. held: by a legal hold. asked: its
    erasure is asked for, and waits.
    """

    of: Literal["case", "consultation", "enquiry", "subject-request"]
    reference: str
    case: str | None
    kind: KeptKind
    ended_on: date
    due_on: date
    source: str
    held: bool
    asked: bool
    version: int
    unreadable: bool


KINDS: Mapping[str, Literal["case", "consultation", "enquiry", "subject-request"]] = {
    "case": "case", "consultation": "consultation", "enquiry": "enquiry", "subject-request": "subject-request"
}  # fmt: skip


async def due(desk: Desk, kind: KeptKind | None, cursor: str | None, limit: int) -> Page[KeptRow]:
    """What is due by the pack in force."""
    pack = desk.pack_now()
    today = pack.day_of(desk.now)
    ended_by = {
        each: retention.years_after(today, -rule.years) for each, rule in pack.retention.items() if kind in {None, each}
    }
    return await desk.reads.due_for_review(
        desk.authority.tenant, ended_by=ended_by, today=today, cursor=cursor, limit=limit
    )


def rules(desk: Desk) -> list[KeptRule]:
    """Every kind of record, with its rule in the pack in force."""
    known = desk.pack_now().retention
    return [
        {
            "kind": kind,
            "years": known[kind].years if kind in known else None,
            "source": known[kind].source if kind in known else None,
        }
        for kind in KeptKind
    ]


def listed(desk: Desk, row: KeptRow) -> KeptRecord:
    """A row as it is told."""
    kind = KeptKind(row.kind)
    rule = desk.pack_now().retention[kind]
    on = retention.years_after(row.ended_on, rule.years)
    return {
        "of": KINDS[row.of],
        "reference": row.reference,
        "case": row.reference if row.of == "case" else None,
        "kind": kind,
        "ended_on": row.ended_on,
        "due_on": max(on, row.keep_until) if row.keep_until else on,
        "source": rule.source,
        "held": row.held,
        "asked": row.asked,
        "version": row.version,
        "unreadable": row.unreadable,
    }
