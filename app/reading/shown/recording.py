"""The recording of a referral, as it is shown."""

from datetime import date, datetime

from typing_extensions import TypedDict

from app.reading.looking import Look, Sees, WorkerView, see
from domain.recording import ReferralRecorded, TeamManagerNotified
from domain.records import Case

OFFICE: Sees = {
    ReferralRecorded: see("outcome decided_in decided_by by occurred_at"),
    TeamManagerNotified: see("team by occurred_at"),
}
AUDITOR: Sees = {
    ReferralRecorded: see("outcome decided_in decided_by by occurred_at"),
    TeamManagerNotified: see("team by occurred_at"),
}
PARTNER: Sees = {}


class ReferralView(TypedDict):
    """The referral: its date and time, and its recording (C13)."""

    referral_date: date
    opened_at: datetime
    outcome: str | None
    recorded_by: WorkerView | None
    recorded_at: datetime | None
    team: str | None


def referral(case: Case, look: Look, outcome: str) -> ReferralView | None:
    """The referral and its recording, which a sibling has by its progression (A45). outcome: in the pack's words."""
    if case.referral.opened is None:
        return None
    opened, made = look.at(case.referral.opened), case.recording.made or case.progression.completed
    recorded = look.at(made) if made else None
    address = case.contact.details.address
    progressed_for = address.locality if case.progression.completed and address else None
    return {
        "referral_date": opened["on"],
        "opened_at": opened["occurred_at"],
        "outcome": outcome if recorded else None,
        "recorded_by": recorded["by"] if recorded else None,
        "recorded_at": recorded["occurred_at"] if recorded else None,
        "team": look.at(case.recording.notified)["team"] if case.recording.notified else progressed_for,
    }
