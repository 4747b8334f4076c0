"""Files: what an attachment is.

A referral gives as much information as possible, chronologies among it. Some of that is on paper or in a picture: a
chronology, the photograph of a body map, a written referral, a report. Each is kept as it was sent, to the byte, and
its digest stands in the log. It is information like any other: who it is for reads it (domain/information.py).

There are few media types, and each is known by its first bytes: what runs nothing when it is opened, and is read
everywhere. A photograph keeps what the camera wrote into it, the place among it: it is evidence, and is not altered.
"""

from collections.abc import Mapping
from enum import StrEnum
from uuid import UUID

from domain.clauses import clause
from domain.facts import Event, Line
from domain.frozen import frozen

LONGEST = 20 * 1024 * 1024
"""Bytes of one file."""

MOST = 20
"""Files of one case."""


class AttachmentKind(StrEnum):
    """What a file is, a closed set (R12, R19)."""

    CHRONOLOGY = "chronology"
    BODY_MAP = "photograph-of-body-map"
    WRITTEN_REFERRAL = "written-referral"
    REPORT = "report"


class MediaType(StrEnum):
    """As what a file is read, a closed set."""

    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"
    TEXT = "text/plain"


BEGINS: Mapping[MediaType, bytes] = {
    MediaType.PDF: b"%PDF-",
    MediaType.JPEG: b"\xff\xd8\xff",
    MediaType.PNG: b"\x89PNG\r\n\x1a\n",
}
"""The first bytes of each. Text has none: all of it is UTF-8 without controls."""


@frozen(kw_only=True)
class AttachmentAdded(Event):
    """A file was added to a contact or referral, whole and clean (R19).

    length: in bytes; parts: in how many it is kept. stored: SHA-256, in hex, over the SHA-256 of each part as it is
    kept, encrypted. sha256: of the file itself.
    """

    rests_on = (clause("R19"),)

    attachment: UUID
    kind: AttachmentKind
    media_type: MediaType
    length: int
    parts: int
    stored: str
    name: Line
    sha256: Line


@frozen(kw_only=True)
class AttachmentRefused(Event):
    """A file was sent in which malware was found. It was not kept."""

    rests_on = (clause("R19"),)

    attachment: UUID
    kind: AttachmentKind
    media_type: MediaType
    length: int


OF_CASE = (AttachmentAdded, AttachmentRefused)
