"""The references of the police that followed their notification, as they are shown."""

from app.reading.looking import Chapter, Sees, Several, see, withheld
from domain.police_reference import PoliceReferenceReceived

OFFICE: Sees = {
    PoliceReferenceReceived: see("suspicion by occurred_at", *withheld("police_reference")),
}
AUDITOR: Sees = {
    PoliceReferenceReceived: see("suspicion by occurred_at", *withheld("police_reference")),
}
PARTNER: Sees = {}

REFERENCES = Several(
    "PoliceReferenceView", "Which reference, of which suspicion (CF1).", PoliceReferenceReceived,
    "suspicion police_reference by occurred_at", title="Reference of the police",
)  # fmt: skip

CHAPTER = Chapter(
    "police_references",
    "PoliceReferencesView",
    "The references the police gave after they had been notified; null while there is none (CF1).",
    received=REFERENCES,
)
