"""Existing records, as they are shown."""

from app.reading.looking import Chapter, Sees, Several, see
from domain.records_considered import RecordRead, RecordsConsidered, RecordsOfKind

OFFICE: Sees = {
    RecordRead: see("reference found"),
    RecordsOfKind: see("kind there_were_none read"),
    RecordsConsidered: see("kinds by occurred_at"),
}
AUDITOR: Sees = {
    RecordRead: see("reference found"),
    RecordsOfKind: see("kind there_were_none read"),
    RecordsConsidered: see("kinds by occurred_at"),
}
PARTNER: Sees = {}


CHAPTER = Chapter(
    "existing_records",
    "ExistingRecordsView",
    "The existing records the screener went through; null while nothing is recorded (SC7).",
    considered=Several(
        "RecordsConsideredView", "Records that were read, kind by kind, or that there were none (SC7).",
        RecordsConsidered, "kinds by occurred_at", title="Existing records considered",
    ),
)  # fmt: skip
