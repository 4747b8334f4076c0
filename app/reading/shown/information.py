"""Information that comes while a case goes on, as it is shown."""

from app.reading.looking import Chapter, Section, Sees, see
from app.reading.shown import attachments
from domain.information import InformationAdded, InformationPassed, InformationRead

OFFICE: Sees = {
    InformationAdded: see("text by occurred_at"),
    InformationPassed: see("to by occurred_at"),
    InformationRead: see("by occurred_at"),
}
AUDITOR: Sees = {
    InformationAdded: see("text by occurred_at"),
    InformationPassed: see("to by occurred_at"),
    InformationRead: see("by occurred_at"),
}
PARTNER: Sees = {}


ADDED = Section(
    "AddedInformationView",
    "Further information on a contact that still waited for its outcome (SIB7).",
    InformationAdded,
    "text by occurred_at",
)
CHAPTER = Chapter(
    "reading",
    "ReadingView",
    "The files that came, to whom information was passed on last, and when what had come was last read; null while "
    "there is none of it (C10).",
    attachments=attachments.ADDED,
    refused=attachments.REFUSED,
    passed=Section(
        "InformationPassedView", "To which worker it was passed on (C10).", InformationPassed, "to by occurred_at",
        title="Information passed on",
    ),
    read=Section(
        "InformationReadView", "Who has read what had come until then, and when (C10).", InformationRead,
        "by occurred_at", title="Information read",
    ),
)  # fmt: skip
