"""Files of a case: announced, sent in parts, recorded, listed and fetched (R19)."""

import base64
import hashlib
import re
from typing import Annotated
from uuid import UUID

import orjson
from fastapi import APIRouter, Header, Path, Request, Response
from typing_extensions import TypedDict

from app.api import attaching
from app.api.answers import READ, SENT, CaseRecorded, CaseRef, command
from app.api.attaching import EXAMPLE_FILE, AttachmentBody, CompletionBody, ExpectedAttachment
from app.api.desk import MEDIA_TYPE, TheDesk
from app.api.document import headers
from app.api.edge import ParsedOnce
from app.api.limits import Kind, limited
from app.api.places import at
from app.api.problems import Problem, answers
from app.reading.looking import Shown
from app.reading.shown.attachments import ATTACHMENT, OWN_ATTACHMENT
from app.record.attachments import PART
from domain import dates, information
from domain.attachments import LONGEST, MediaType

router = APIRouter(prefix="/v1/cases/{case}/attachments", tags=["cases"], route_class=ParsedOnce)

AttachmentRef = Annotated[UUID, Path(description="A file's id.", examples=["5f0c2a9e-3f5b-4c61-9d0e-0b7f5f8d2c11"])]
PartNumber = Annotated[int, Path(ge=1, le=-(-LONGEST // PART), description="Which part of the file, from 1.")]
ContentDigest = Annotated[
    str | None,
    Header(alias="Content-Digest", description="Of the part, needed: `sha-256=:…:` (RFC 9530).", max_length=500),
]
BYTES = {"schema": {"type": "string", "format": "binary"}}
EXAMPLE = {"example": EXAMPLE_FILE.decode()}
_SENT = ("malformed-json", "body-too-large", "unsupported-media-type", "outcome-unknown", "conflict", "erased")
_KEYED = ("idempotency-key-missing", "idempotency-key-invalid", "idempotency-key-reused")
_RULES = (information.FURTHER_CONTACT, information.OPEN_CASE, information.NOT_NAMED, dates.DATED)
_REFUSES = sorted(each.number for each in _RULES)
_sha256 = re.compile("sha-256=:([A-Za-z0-9+/]{43}=):").search


class AttachmentList(TypedDict):
    """The files of a case, at most 20."""

    items: list[Annotated[Shown, ATTACHMENT]]


class OwnAttachmentList(TypedDict):
    """The files that the agency sent of a case of its own, at most 20."""

    items: list[Annotated[Shown, OWN_ATTACHMENT]]


@router.post(
    "",
    operation_id="announce_attachment",
    summary="Announce a file, to be sent in parts (R19)",
    status_code=201,
    response_model=ExpectedAttachment,
    responses={
        201: {"description": "Announced, or found announced under the same key."},
        200: {
            "description": "A dry run: what would be expected.",
            "model": ExpectedAttachment,
            "headers": headers("Preference-Applied"),
        },
        **READ,
        **answers("refused", "scanner-unavailable", *_SENT, *_KEYED),
    },
    openapi_extra={"parameters": [SENT["Idempotency-Key"], SENT["Prefer"]], "x-refuses": _REFUSES},
)
async def announce_attachment(
    case: CaseRef, body: AttachmentBody, desk: TheDesk, response: Response
) -> ExpectedAttachment:
    """A chronology, the photograph of a body map, a written referral or a report: PDF, JPEG, PNG or plain text, at most
    20 MiB, and 20 of a case. Nothing is recorded yet: send its parts, then complete it. What is not completed within a
    week is forgotten.
    """
    told = await attaching.announce(desk, case, body)
    if desk.dry_run:
        response.status_code = 200
        response.headers["Preference-Applied"] = "handling=dry-run"
    return told


@router.put(
    "/{attachment}/parts/{number}",
    operation_id="send_attachment_part",
    summary="Send one part of a file",
    status_code=204,
    responses=READ | answers("scanner-unavailable", "malware-found", *_SENT),
    openapi_extra={
        **limited(Kind.ATTACHING),
        "requestBody": {
            "required": True,
            "content": {"application/octet-stream": BYTES | {"example": EXAMPLE_FILE.decode()}},
        },
    },
)
async def send_attachment_part(
    case: CaseRef,
    attachment: AttachmentRef,
    number: PartNumber,
    desk: TheDesk,
    request: Request,
    content_digest: ContentDigest = None,
) -> Response:
    """Its bytes as they are. In any order, and again as often as you like: what came is told by
    `get_attachment_progress`.
    """
    content = await request.body()
    sent = _sha256(content_digest or "")
    if sent is None or base64.b64decode(sent[1]) != hashlib.sha256(content).digest():
        told = "The SHA-256 of this part, as RFC 9530 writes it."
        raise Problem("invalid-body", told, errors=[at("/Content-Digest", "digest", told, "header")])
    await attaching.take(desk, case, attachment, number, content)
    return Response(status_code=204)


@router.post(
    "/{attachment}/completion",
    operation_id="complete_attachment",
    summary="Have a file that was sent looked through and recorded (R19)",
    response_model=CaseRecorded,
    **command(*_RULES),
)
async def complete_attachment(
    case: CaseRef, attachment: AttachmentRef, body: CompletionBody, desk: TheDesk
) -> Response:
    """Recorded once it is whole, is what it was said to be, and no malware was found in it. While the scanner is away
    nothing of it is lost: send this again. A file with malware is not kept; that it came stands in the record.
    """
    return await attaching.complete(desk, case, attachment, body)


@router.get(
    "/{attachment}/progress",
    operation_id="get_attachment_progress",
    summary="Which parts of a file are still to be sent",
    response_model=ExpectedAttachment,
    responses=READ | answers("malware-found", "erased"),
)
async def get_attachment_progress(case: CaseRef, attachment: AttachmentRef, desk: TheDesk) -> ExpectedAttachment:
    """Of a file that you announced, or another of your agency; of the offices any of theirs."""
    return await attaching.expected(desk, case, attachment)


@router.get(
    "",
    operation_id="list_attachments",
    summary="The files of a case",
    response_model=AttachmentList | OwnAttachmentList,
    responses={200: {}, **READ},
)
async def list_attachments(case: CaseRef, desk: TheDesk) -> Response:
    """In the order in which they were recorded. An agency sees those that it sent itself."""
    return Response(orjson.dumps({"items": await attaching.listed(desk, case)}), 200, media_type=MEDIA_TYPE)


@router.get(
    "/{attachment}/content",
    operation_id="get_attachment_content",
    summary="A file, as it was sent",
    response_class=Response,
    responses={
        200: {
            "description": "Its bytes, to be kept and never run.",
            "headers": headers("Content-Disposition"),
            "content": {media_type.value: BYTES for media_type in MediaType},
        },
        **READ,
        **answers("erased"),
    },
    openapi_extra=limited(Kind.EXPORTING),
)
async def get_attachment_content(case: CaseRef, attachment: AttachmentRef, desk: TheDesk, request: Request) -> Response:
    """To the byte, with whatever a camera wrote into it. Each reading is recorded, with which file it was."""
    return await attaching.content(desk, request, case, attachment)
