"""Monitoring, as it is shown."""

from app.reading.looking import Chapter, Sees, Several, see
from domain.monitoring import MonitoringPlanned, MonitoringReviewed

OFFICE: Sees = {
    MonitoringPlanned: see("number what until next_steps by occurred_at"),
    MonitoringReviewed: see("number found decided by occurred_at"),
}
AUDITOR: Sees = {
    MonitoringPlanned: see("number what until next_steps by occurred_at"),
    MonitoringReviewed: see("number found decided by occurred_at"),
}
PARTNER: Sees = {}

CHAPTER = Chapter(
    "monitoring",
    "MonitoringView",
    "What is watched over, until when and what comes next, and what it showed; null while nothing is (Q5).",
    plans=Several(
        "MonitoringPlanView", "What is watched over. number: by which it is reviewed.", MonitoringPlanned,
        "number what until next_steps by occurred_at", title="Monitoring planned",
    ),
    reviewed=Several(
        "MonitoringReviewView", "What a plan showed, and what is done now.", MonitoringReviewed,
        "number found decided by occurred_at", title="Monitoring reviewed",
    ),
)  # fmt: skip
