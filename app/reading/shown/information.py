"""Information that comes while a case goes on, as it is shown."""

from app.reading.looking import Chapter, Section, Sees, Several, see
from domain.attachments import AttachmentAdded, AttachmentRefused
from domain.information import InformationAdded, InformationPassed, InformationRead

OFFICE: Sees = {
    InformationAdded: see("text by occurred_at"),
    AttachmentAdded: see("attachment kind name media_type length parts stored sha256 by occurred_at"),
    AttachmentRefused: see("attachment kind media_type length by occurred_at"),
    InformationPassed: see("to by occurred_at"),
    InformationRead: see("by occurred_at"),
}
AUDITOR: Sees = {
    InformationAdded: see("text by occurred_at"),
    AttachmentAdded: see("attachment kind name media_type length parts stored sha256 by occurred_at"),
    AttachmentRefused: see("attachment kind media_type length by occurred_at"),
    InformationPassed: see("to by occurred_at"),
    InformationRead: see("by occurred_at"),
}
PARTNER: Sees = {AttachmentAdded: see("attachment kind name media_type length sha256 occurred_at")}


ADDED = Section(
    "AddedInformationView",
    "Further information on a contact that still waited for its outcome (SIB7).",
    InformationAdded,
    "text by occurred_at",
)
ATTACHMENT = Several(
    "AttachmentView",
    "A file that was added: what it is, its digest (SHA-256), who sent it. It is fetched by its id.",
    AttachmentAdded,
    "attachment kind name media_type length parts stored sha256 by occurred_at",
)
OWN_ATTACHMENT = Several(
    "OwnAttachmentView",
    "A file that the agency sent.",
    AttachmentAdded,
    "attachment kind name media_type length sha256 occurred_at",
)
CHAPTER = Chapter(
    "reading",
    "ReadingView",
    "The files that came, to whom information was passed on last, and when what had come was last read; null while "
    "there is none of it (C10).",
    attachments=Several(
        "FileAddedView", "A file that was added. `list_attachments` tells how it is fetched.", AttachmentAdded,
        "kind name media_type length by occurred_at", title="File added",
    ),
    refused=Several(
        "AttachmentRefusedView", "A file in which malware was found; it was not kept.", AttachmentRefused,
        "kind media_type length by occurred_at", title="File not kept: malware",
    ),
    passed=Section(
        "InformationPassedView", "To which worker it was passed on (C10).", InformationPassed, "to by occurred_at",
        title="Information passed on",
    ),
    read=Section(
        "InformationReadView", "Who has read what had come until then, and when (C10).", InformationRead,
        "by occurred_at", title="Information read",
    ),
)  # fmt: skip
