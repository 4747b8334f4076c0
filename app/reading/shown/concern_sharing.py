"""What an agency shared of a concern, as it is shown: to both sides what was shared, and where to the agency alone."""

from app.reading.looking import Chapter, Section, Sees, Several, see
from domain.concern import ConcernShared
from domain.concern_sharing import ConcernReceived, SharedEntry, SharedWords

_ENTRY = "kind happened_at professional words"

OFFICE: Sees = {
    ConcernReceived: see("entries by occurred_at"),
    SharedEntry: see(_ENTRY),
    SharedWords: see("field said"),
}
AUDITOR: Sees = {
    ConcernReceived: see("entries by occurred_at"),
    SharedEntry: see(_ENTRY),
    SharedWords: see("field said"),
}
PARTNER: Sees = {
    ConcernReceived: see("entries occurred_at"),
    SharedEntry: see(_ENTRY),
    SharedWords: see("field said"),
}
AGENCY: Sees = {
    ConcernShared: see("number case reference entries by occurred_at"),
}

_ABOUT = "What the agency shared of its own record with the contact, entry by entry, as it was received (Q1)."

CHAPTER = Chapter(
    "concern",
    "SharedConcernView",
    "What the agency shared of its own record with the contact; null where it shared nothing.",
    received=Section(
        "ConcernReceivedView", _ABOUT, ConcernReceived, "entries by occurred_at", title="Shared with the contact"
    ),
)
SHARED_BY_AGENCY = Section("SharedByAgencyView", _ABOUT, ConcernReceived, "entries occurred_at")
SHARED = Several(
    "ConcernSharedView", "A contact that was made of the concern, and the numbers of the entries it shares.",
    ConcernShared, "number reference entries by occurred_at",
)  # fmt: skip
