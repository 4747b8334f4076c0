"""The references of the police that followed their notification, as they are shown."""

from app.reading.looking import Chapter, Sees, Several, see
from domain.police_reference import PoliceReferenceReceived

OFFICE: Sees = {
    PoliceReferenceReceived: see("suspicion police_reference by occurred_at"),
}
AUDITOR: Sees = {
    PoliceReferenceReceived: see("suspicion police_reference by occurred_at"),
}
PARTNER: Sees = {}

CHAPTER = Chapter(
    "police_references",
    "PoliceReferencesView",
    "The references the police gave after they had been notified; null while there is none (CF1).",
    received=Several(
        "PoliceReferenceView", "Which reference, of which suspicion (CF1).", PoliceReferenceReceived,
        "suspicion police_reference by occurred_at", title="Reference of the police",
    ),
)  # fmt: skip
