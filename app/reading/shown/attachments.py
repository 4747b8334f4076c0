"""Files, as they are shown. An agency sees those that it sent itself (`app.api.attaching`)."""

from app.reading.looking import Sees, Several, see
from domain.attachments import AttachmentAdded, AttachmentRefused

OFFICE: Sees = {
    AttachmentAdded: see("attachment kind name media_type length parts stored sha256 by occurred_at"),
    AttachmentRefused: see("attachment kind media_type length by occurred_at"),
}
AUDITOR: Sees = {
    AttachmentAdded: see("attachment kind name media_type length parts stored sha256 by occurred_at"),
    AttachmentRefused: see("attachment kind media_type length by occurred_at"),
}
PARTNER: Sees = {AttachmentAdded: see("attachment kind name media_type length sha256 occurred_at")}

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
ADDED = Several(
    "FileAddedView",
    "A file that was added. `list_attachments` tells how it is fetched.",
    AttachmentAdded,
    "kind name media_type length by occurred_at",
    title="File added",
)
REFUSED = Several(
    "AttachmentRefusedView",
    "A file in which malware was found; it was not kept.",
    AttachmentRefused,
    "kind media_type length by occurred_at",
    title="File not kept: malware",
)
