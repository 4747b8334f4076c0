"""What was erased, as it is shown: that it was, by whom and why; never what it was."""

from app.reading.looking import Chapter, Section, Sees, Several, see
from domain.erasure import ErasureApproved, ErasureAsked, ErasureDeclined

OFFICE: Sees = {
    ErasureAsked: see("subject ground others_too cases reasons by occurred_at"),
    ErasureDeclined: see("reasons by occurred_at"),
    ErasureApproved: see("subject ground asked_by slots reasons by occurred_at"),
}
AUDITOR: Sees = {
    ErasureAsked: see("subject ground others_too cases reasons by occurred_at"),
    ErasureDeclined: see("reasons by occurred_at"),
    ErasureApproved: see("subject ground asked_by slots reasons by occurred_at"),
}
PARTNER: Sees = {}

CHAPTER = Chapter(
    "erasures",
    "ErasuresView",
    "What somebody asked to have erased, and what was erased by two people; null while there is nothing.",
    asked=Section(
        "ErasureAskedView", "What is asked and not yet decided. cases: all that falls.", ErasureAsked,
        "subject ground others_too cases reasons by occurred_at", title="Erasure asked for",
    ),
    declined=Section(
        "ErasureDeclinedView", "How the last asking was declined.", ErasureDeclined,
        "reasons by occurred_at", title="Erasure declined",
    ),
    approved=Several(
        "ErasureApprovedView", "What was erased. asked_by: the id of who asked; slots: the keys that were destroyed.",
        ErasureApproved, "subject ground asked_by slots reasons by occurred_at", title="Erased",
    ),
)  # fmt: skip
