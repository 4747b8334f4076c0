"""Screening, as it is shown."""

from datetime import datetime
from typing import Annotated, Any

from typing_extensions import TypedDict

from app.reading.looking import Look, Section, Sees, Shown, WorkerView, see
from domain.screening import (
    ContactOutcomeDecided,
    Finding,
    LevelOfResponseDecided,
    Screening,
    ScreeningCheckRecorded,
    ScreeningFindingsRecorded,
    ScreeningRequested,
)
from domain.vocabulary import Outcome

OFFICE: Sees = {
    Finding: see("established not_established_because"),
    LevelOfResponseDecided: see("threshold_document level early_help_criteria_considered reasons by occurred_at"),
    ScreeningRequested: see("action by occurred_at"),
    ScreeningCheckRecorded: see("kind answer detail asked asked_at by occurred_at"),
    ScreeningFindingsRecorded: see(
        "nature how_and_why needs significant_harm significant_harm_detail urgent_action "
        "urgent_action_for_household urgent_action_detail by occurred_at"
    ),
    ContactOutcomeDecided: see("outcome reasons redirected_to by occurred_at"),
}
AUDITOR: Sees = {
    Finding: see("established not_established_because"),
    LevelOfResponseDecided: see("threshold_document level early_help_criteria_considered reasons by occurred_at"),
    ScreeningRequested: see("action by occurred_at"),
    ScreeningCheckRecorded: see("kind answer detail asked asked_at by occurred_at"),
    ScreeningFindingsRecorded: see(
        "nature how_and_why needs significant_harm significant_harm_detail urgent_action "
        "urgent_action_for_household urgent_action_detail by occurred_at"
    ),
    ContactOutcomeDecided: see("outcome reasons redirected_to by occurred_at"),
}
PARTNER: Sees = {ContactOutcomeDecided: see("outcome occurred_at")}


FINDINGS = [
    "nature",
    "how_and_why",
    "needs",
    "significant_harm",
    "significant_harm_detail",
    "urgent_action",
    "urgent_action_for_household",
    "urgent_action_detail",
]
LEVEL = Section(
    "LevelView",
    "The level of response (C2).",
    LevelOfResponseDecided,
    "threshold_document level reasons by occurred_at",
)


class CheckView(TypedDict):
    """The last answer of one screening check (SC5)."""

    kind: str
    answer: str
    detail: str | None
    asked: str | None
    asked_at: datetime | None
    by: WorkerView
    occurred_at: datetime


class OutcomeView(TypedDict):
    """The Screening Manager's outcome. decided_in: the version that holds it, which the recording cites."""

    outcome: Outcome
    reasons: str | None
    redirected_to: str | None
    decided_in: int
    by: WorkerView
    occurred_at: datetime


class ScreeningView(TypedDict):
    """Screening as far as it has come."""

    action: str | None
    requested_at: datetime | None
    level: Annotated[Shown | None, LEVEL]
    checks: list[CheckView]
    findings: dict[str, Any] | None


def screening(part: Screening, look: Look) -> ScreeningView:
    """The level, the checks and the findings."""
    requested = look.at(part.requested) if part.requested else None
    findings = look.at(part.findings) if part.findings else None
    return {
        "action": requested["action"] if requested else None,
        "requested_at": requested["occurred_at"] if requested else None,
        "level": LEVEL.of(part.level, look),
        "checks": [_check(check, look) for check in part.checks.values()],
        "findings": {name: findings[name] for name in FINDINGS} if findings else None,
    }


def outcome(part: Screening, look: Look) -> OutcomeView | None:
    """The outcome, with its place in the case."""
    if part.outcome is None:
        return None
    decided = look.at(part.outcome)
    return {
        "outcome": decided["outcome"],
        "reasons": decided["reasons"],
        "redirected_to": decided["redirected_to"],
        "decided_in": part.outcome_version or 0,
        "by": decided["by"],
        "occurred_at": decided["occurred_at"],
    }


def _check(made: ScreeningCheckRecorded, look: Look) -> CheckView:
    check = look.at(made)
    return {
        "kind": check["kind"],
        "answer": check["answer"],
        "detail": check["detail"],
        "asked": check["asked"],
        "asked_at": check["asked_at"],
        "by": check["by"],
        "occurred_at": check["occurred_at"],
    }
