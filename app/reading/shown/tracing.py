"""The NHS number that was traced, as it is shown: to the authority's own alone."""

from app.reading.looking import Chapter, Section, Sees, see
from domain.tracing import (
    NumberTraced,
    TracedNumberConfirmed,
    TracedNumberNotTaken,
    TracedNumberRejected,
    TracedNumberTaken,
)

_TOLD = "record reference kind system attempt by occurred_at"

OFFICE: Sees = {
    NumberTraced: see(f"{_TOLD} outcome sent number"),
    TracedNumberTaken: see(f"{_TOLD} child"),
    TracedNumberNotTaken: see(f"{_TOLD} child why"),
    TracedNumberConfirmed: see("attempt reason by occurred_at"),
    TracedNumberRejected: see("attempt reason by occurred_at"),
}
AUDITOR: Sees = {
    NumberTraced: see(f"{_TOLD} outcome sent number"),
    TracedNumberTaken: see(f"{_TOLD} child"),
    TracedNumberNotTaken: see(f"{_TOLD} child why"),
    TracedNumberConfirmed: see("attempt reason by occurred_at"),
    TracedNumberRejected: see("attempt reason by occurred_at"),
}
PARTNER: Sees = {}

CHAPTER = Chapter(
    "tracing",
    "TracingView",
    "What was said of the NHS number that was traced; null while nobody said anything (C6).",
    confirmed=Section(
        "TracedNumberConfirmedView", "That it is the child's.", TracedNumberConfirmed,
        "reason by occurred_at", title="NHS number confirmed",
    ),
    rejected=Section(
        "TracedNumberRejectedView", "That it is not.", TracedNumberRejected,
        "reason by occurred_at", title="NHS number rejected",
    ),
)  # fmt: skip
