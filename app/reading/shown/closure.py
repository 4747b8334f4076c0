"""Closure at Referral, as it is shown."""

from datetime import date, datetime
from typing import Annotated

from typing_extensions import TypedDict

from app.reading.looking import Look, Section, Sees, Shown, WorkerView, see
from domain.closure import ClosedAtReferral, Closure, ClosureAgreed, ClosureDecided, ClosureNotAgreed, ClosureProposed
from domain.vocabulary import ClosureGround

OFFICE: Sees = {
    ClosureProposed: see("after rationale discussion cover_reason by occurred_at"),
    ClosureAgreed: see("by occurred_at"),
    ClosureNotAgreed: see("reason by occurred_at"),
    ClosureDecided: see("close reasons cover_reason by occurred_at"),
    ClosedAtReferral: see("outcome on by occurred_at"),
}
AUDITOR: Sees = {
    ClosureProposed: see("after rationale discussion cover_reason by occurred_at"),
    ClosureAgreed: see("by occurred_at"),
    ClosureNotAgreed: see("reason by occurred_at"),
    ClosureDecided: see("close reasons cover_reason by occurred_at"),
    ClosedAtReferral: see("outcome on by occurred_at"),
}
PARTNER: Sees = {}


DISAGREEMENT = Section(
    "DisagreementView", "Why the two supervisors did not agree (CL5).", ClosureNotAgreed, "reason by occurred_at"
)
DECISION = Section(
    "ClosureDecisionView",
    "The Area Team Manager's decision (CL5).",
    ClosureDecided,
    "close reasons cover_reason by occurred_at",
)


class ClosureView(TypedDict):
    """The closure last proposed, and what came of it (CL1 to CL5). agreed_by: who agreed, once closed by agreement."""

    after: ClosureGround
    rationale: str | None
    discussion: str | None
    cover_reason: str | None
    proposed_by: WorkerView
    proposed_at: datetime
    agreed_by: WorkerView | None
    disagreement: Annotated[Shown | None, DISAGREEMENT]
    decision: Annotated[Shown | None, DECISION]
    closed_on: date | None
    outcome: str | None


def closure(part: Closure, look: Look) -> ClosureView | None:
    """The last proposal, its answer and its end."""
    if part.proposal is None:
        return None
    proposal, closed = look.at(part.proposal), look.at(part.closed) if part.closed else None
    return {
        "after": proposal["after"],
        "rationale": proposal["rationale"],
        "discussion": proposal["discussion"],
        "cover_reason": proposal["cover_reason"],
        "proposed_by": proposal["by"],
        "proposed_at": proposal["occurred_at"],
        "agreed_by": closed["by"] if closed and not part.decision else None,
        "disagreement": DISAGREEMENT.of(part.disagreement, look),
        "decision": DECISION.of(part.decision, look),
        "closed_on": closed["on"] if closed else None,
        "outcome": closed["outcome"] if closed else None,
    }
