"""The known check, as it is shown."""

from datetime import datetime

from typing_extensions import TypedDict

from app.reading.looking import Look, Sees, WorkerView, see
from domain.known_check import ChildMatched, KnownCheckRecorded, MatchWithdrawn
from domain.records import Case
from domain.vocabulary import KnownResult

OFFICE: Sees = {
    KnownCheckRecorded: see("result searched considered note by occurred_at"),
    ChildMatched: see("child by occurred_at"),
    MatchWithdrawn: see("child reason by occurred_at"),
}
AUDITOR: Sees = {
    KnownCheckRecorded: see("result searched considered note by occurred_at"),
    ChildMatched: see("child by occurred_at"),
    MatchWithdrawn: see("child reason by occurred_at"),
}
PARTNER: Sees = {}


class KnownCheckView(TypedDict):
    """The known check (C6)."""

    result: KnownResult
    searched: list[str] | None
    matched: bool
    note: str | None
    by: WorkerView
    occurred_at: datetime


def known_check(case: Case, look: Look) -> KnownCheckView | None:
    """The check that stands, and whether the case's child is one known before it."""
    if case.known.check is None:
        return None
    check = look.at(case.known.check)
    return {
        "result": check["result"],
        "searched": check["searched"],
        "matched": case.matched,
        "note": check["note"],
        "by": check["by"],
        "occurred_at": check["occurred_at"],
    }
