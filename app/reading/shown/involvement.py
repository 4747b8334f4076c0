"""Agencies involved, as they are shown."""

from app.reading.looking import Chapter, Sees, Several, see
from domain.involvement import AgencyInvolved, AgencyResponded

OFFICE: Sees = {
    AgencyInvolved: see("number recipient what_for tests by occurred_at"),
    AgencyResponded: see("number answer answered_by by occurred_at"),
}
AUDITOR: Sees = {
    AgencyInvolved: see("number recipient what_for tests by occurred_at"),
    AgencyResponded: see("number answer answered_by by occurred_at"),
}
PARTNER: Sees = {}

CHAPTER = Chapter(
    "involvement",
    "InvolvementView",
    "Which other agencies were involved and for what, and what they answered; null while none was (SC10).",
    involved=Several(
        "AgencyInvolvedView", "An agency that was involved. number: by which it answers.", AgencyInvolved,
        "number recipient what_for tests by occurred_at", title="Agency involved",
    ),
    responded=Several(
        "AgencyRespondedView", "What an agency answered, and who there did.", AgencyResponded,
        "number answer answered_by by occurred_at", title="Agency answered",
    ),
)  # fmt: skip
