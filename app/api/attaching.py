"""How a file is added to a case: announced, sent in parts, looked through, recorded.

Nothing of it is in the log before it has come whole, is what it was said to be, and a scanner found nothing in it.
While nobody can say that, it waits where it is, and is handed to nobody. An agency sees the files that it sent, and no
others.
"""

import asyncio
import codecs
import hashlib
import re
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import orjson
from fastapi import Request, Response
from fastapi.responses import StreamingResponse
from pydantic import StringConstraints
from typing_extensions import TypedDict

from app.api import streams
from app.api.desk import Decision, Desk
from app.api.places import at
from app.api.problems import Problem, erased
from app.base.measures import SCANS
from app.base.parts import Part, example
from app.base.references import Referent
from app.base.text import DIGEST, Line, whole
from app.reading.audiences import PARTNER, READERS
from app.reading.looking import Look
from app.reading.shown.attachments import ATTACHMENT, OWN_ATTACHMENT
from app.record.attachments import KEPT, PART, SLOTS, Announced, Attachments, Held
from app.record.keys import KeyErased
from app.record.scanner import Scanner, ScannerAway
from domain import information
from domain.attachments import (
    BEGINS,
    LONGEST,
    MOST,
    AttachmentAdded,
    AttachmentKind,
    AttachmentRefused,
    MediaType,
)
from domain.policy import Pack
from domain.records import Case

ENDINGS: Mapping[MediaType, str] = {
    MediaType.PDF: "pdf",
    MediaType.JPEG: "jpg",
    MediaType.PNG: "png",
    MediaType.TEXT: "txt",
}
ADDING = replace(streams.CASE, unread=True)
"""A case to which something is added: it does not matter how much of it whoever adds has read."""

SAFELY = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""How a file is handed out: to be kept, and never run here."""


EXAMPLE_FILE = b"3 March: she came to school without a coat.\n"
Digest = Annotated[str, StringConstraints(strict=True, min_length=64, max_length=64, pattern=DIGEST)]


class AttachmentBody(Part):
    """A file that is to come (R19). name: as its sender calls it. length: in bytes, at most 20 MiB. sha256: of them."""

    model_config = example(
        {
            "kind": "chronology",
            "name": "Chronology of the spring term.txt",
            "media_type": "text/plain",
            "length": len(EXAMPLE_FILE),
            "sha256": hashlib.sha256(EXAMPLE_FILE).hexdigest(),
        }
    )

    kind: AttachmentKind
    name: Line
    media_type: MediaType
    length: whole(1, LONGEST)  # type: ignore[valid-type] # made at run time
    sha256: Digest


class CompletionBody(Part):
    """That all parts were sent."""

    model_config = example({})


class ExpectedAttachment(TypedDict):
    """A file on its way. part_length: bytes of every part but the last; parts: how many; missing: those to be sent.

    ends_at: when what has come of it is forgotten unless it is recorded before; null once it is.
    """

    attachment: str
    part_length: int
    parts: int
    missing: list[int]
    ends_at: datetime | None


def of(desk: Desk) -> Attachments:
    """The files of the desk's authority."""
    return Attachments(desk.journal, desk.authority)


async def announce(desk: Desk, reference: str, body: AttachmentBody) -> ExpectedAttachment:
    """Begin with a file, or find it begun under the same Idempotency-Key. What is refused later is refused now."""
    _scanner(desk)
    stream, case, scope = await _case(desk, reference)
    asked = desk.idempotency(body)
    announced = Announced(**body.model_dump(mode="json"), agency=desk.caller.agency)
    attachment = of(desk).id_of(asked.principal, str(stream), asked.key.hex()) if asked else UUID(int=0)
    order = _order(desk, attachment, announced)
    information.attach(case, order, desk.pack_now(), child=await desk.child(case.child))
    keys, slots = desk.authority.keys, SLOTS[body.kind]
    if gone := keys.destroyed(scope, slots):
        raise erased(gone)
    held = Held(id=attachment, stream=stream, scope=scope, slots=slots, announced=announced, ends_at=desk.now + KEPT)
    if desk.dry_run:
        return _told(held, [*range(1, announced.parts + 1)])
    await asyncio.to_thread(keys.ensure, scope, slots)
    if not await of(desk).announce(held, desk.now, MOST):
        raise Problem("conflict", f"A case takes {MOST} files, those on their way among them.")
    if (found := await _found(desk, stream, case, attachment)).announced != announced:
        raise Problem("idempotency-key-reused")
    return _told(found, await _missing(desk, found))


async def take(desk: Desk, reference: str, attachment: UUID, number: int, content: bytes) -> None:
    """Take one part of a file. Sent again it is the same; where other bytes stand it is refused."""
    stream, case, _ = await _case(desk, reference)
    held = await _found(desk, stream, case, attachment)
    if desk.by.role not in information.MAY_ADD:
        raise Problem("forbidden-scope", "Who adds no information sends no files.")
    wanted = held.announced.length_of(number)
    if len(content) != wanted:
        told = f"Part {number} has {wanted:,} bytes." if wanted else "The file has no such part."
        raise Problem("invalid-body", told, errors=[at("", "length", told)])
    if held.ends_at is None or not await of(desk).put(held, number, content):
        raise Problem("conflict", "This part is there already, and is another. Announce the file anew.")


async def expected(desk: Desk, reference: str, attachment: UUID) -> ExpectedAttachment:
    """How a file on its way stands."""
    stream, case, _ = await _case(desk, reference)
    held = await _found(desk, stream, case, attachment)
    return _told(held, await _missing(desk, held))


async def complete(desk: Desk, reference: str, attachment: UUID, body: CompletionBody) -> Response:
    """Look through a file that has come, and record it. Asked again, it is answered as it was the first time.

    It lasts before it is recorded, so that what the log names is never forgotten.
    """
    stream, case, _ = await _case(desk, reference)
    held = await _found(desk, stream, case, attachment)

    async def decide(known: Case, pack: Pack, stream: UUID) -> Decision:
        if held.id in {each.attachment for each in known.reading.attachments}:
            raise Problem("conflict", "This file is recorded.")
        if missing := await _missing(desk, held):
            raise Problem("conflict", f"Of its {held.announced.parts} parts {len(missing)} have not come.")
        infected = await _looked_through(desk, held)
        order = _order(desk, held.id, held.announced, stored=await of(desk).stored(held), infected=infected)
        events = information.attach(known, order, pack, child=await desk.child(known.child))
        if not (infected or desk.dry_run):
            await of(desk).keep(held)
        return Decision(streams={stream: events})

    answer = await desk.on(ADDING, reference, body, decide)
    if not desk.dry_run and any(each["event"] == REFUSED for each in orjson.loads(answer.body)["recorded"]):
        await of(desk).drop(held)
        raise Problem("malware-found")
    return answer


async def listed(desk: Desk, reference: str) -> list[dict[str, Any]]:
    """The files of a case; to an agency its own."""
    _, case, _ = await _case(desk, reference)
    audience = PARTNER if desk.is_partner else READERS[desk.audience]
    section = OWN_ATTACHMENT if desk.is_partner else ATTACHMENT
    return section.of([*_seen(desk, case)], Look(audience, desk.reader(), desk.pack_now().titles))


async def content(desk: Desk, request: Request, reference: str, attachment: UUID) -> Response:
    """A file, to be kept by whoever asks. It is called by what it is: its own name may say whom it is about.

    That it was read is recorded with which file it was.
    """
    request.scope["state"]["fields"] = (f"attachment {attachment}",)
    _, case, scope = await _case(desk, reference)
    event = next((each for each in _seen(desk, case) if each.attachment == attachment), None)
    if event is None:
        raise Problem("not-found")
    if gone := desk.authority.keys.destroyed(scope, SLOTS[event.kind]):
        raise erased(gone)
    held = await _opened(desk, attachment)
    if held is None:
        raise Problem("record-unreadable", headers={"Retry-After": "300"})
    parts = of(desk).content(held)
    first = await anext(parts)  # what cannot be opened is a problem, and no file that breaks off

    async def every() -> AsyncIterator[bytes]:
        yield first
        async for part in parts:
            yield part

    number, media_type = case.reading.attachments.index(event) + 1, MediaType(event.media_type)
    called = f"{event.kind}-{case.contact.reference}-{number}.{ENDINGS[media_type]}"
    headers = SAFELY | {
        "Content-Disposition": f'attachment; filename="{called}"',
        "Content-Length": str(event.length),
    }
    return StreamingResponse(every(), headers=headers, media_type=media_type)


REFUSED = AttachmentRefused.lasting_name()


async def _case(desk: Desk, reference: str) -> tuple[UUID, Case, UUID]:
    """A case's stream, the case, and the scope of its keys, or 404: also where it is closed to whoever asks."""
    stream = desk.stream(Referent.CASE, reference)
    case, entries = await desk.case(stream)
    return stream, case, entries[0].meta["scope"]


async def _found(desk: Desk, stream: UUID, case: Case, attachment: UUID) -> Held:
    """A file of a case on its way, or kept, of whoever asks: of the offices, or of the same agency; or 404."""
    agency = desk.caller.agency
    if any(each.attachment == attachment and each.by.agency == agency for each in case.reading.refused):
        raise Problem("malware-found")
    held = await _opened(desk, attachment)
    if held is None or (held.stream, held.announced.agency) != (stream, agency):
        raise Problem("not-found")
    return held


async def _opened(desk: Desk, attachment: UUID) -> Held | None:
    try:
        return await of(desk).find(attachment)
    except KeyErased:
        raise erased(["narrative"]) from None


def _told(held: Held, missing: list[int]) -> ExpectedAttachment:
    return {
        "attachment": str(held.id),
        "part_length": PART,
        "parts": held.announced.parts,
        "missing": missing,
        "ends_at": held.ends_at,
    }


async def _missing(desk: Desk, held: Held) -> list[int]:
    come = {*await of(desk).come(held)}
    return [number for number in range(1, held.announced.parts + 1) if number not in come]


def _seen(desk: Desk, case: Case) -> Iterator[AttachmentAdded]:
    """The files of a case that whoever asks may see."""
    for each in case.reading.attachments:
        if not desk.is_partner or each.by.agency == desk.caller.agency:
            yield each


def _scanner(desk: Desk) -> Scanner:
    scanner: Scanner | None = desk.scanner
    if scanner is None:
        raise Problem("scanner-unavailable", "No scanner is set up here, so no files are taken.")
    return scanner


def _order(
    desk: Desk, attachment: UUID, told: Announced, stored: str = "", *, infected: bool = False
) -> information.AddAttachment:
    return information.AddAttachment(
        by=desk.by, at=desk.now, attachment=attachment, kind=AttachmentKind(told.kind), name=told.name,
        media_type=MediaType(told.media_type), length=told.length, parts=told.parts, sha256=told.sha256,
        stored=stored, infected=infected,
    )  # fmt: skip


async def _looked_through(desk: Desk, held: Held) -> bool:
    """Whether malware is in a file. Problem: it is not what it was said to be, or nobody can say."""
    seen = _Seen(MediaType(held.announced.media_type))

    async def passing() -> AsyncIterator[bytes]:
        async for part in of(desk).content(held):
            seen.take(part)
            yield part

    try:
        infected = await _scanner(desk).found(passing())
    except ScannerAway:
        SCANS.add("away")
        raise Problem("scanner-unavailable") from None
    SCANS.add("found" if infected else "clean")
    if not infected:
        if seen.digest.hexdigest() != held.announced.sha256:
            raise Problem("not-as-announced", "Its digest is another than was announced.")
        if not seen.fits():
            raise Problem("not-as-announced", f"It is no {held.announced.media_type} by its bytes.")
    return infected


_controls = re.compile("[\0-\x08\x0b\x0e-\x1f\x7f]").search


@dataclass(slots=True)
class _Seen:
    """What was seen of a file as its parts passed."""

    media_type: MediaType
    digest: Any = field(default_factory=hashlib.sha256)
    first: bytes = b""
    is_text: bool = True
    _decoder: Any = field(default_factory=codecs.getincrementaldecoder("utf-8"))

    def take(self, part: bytes) -> None:
        """One more part."""
        self.digest.update(part)
        self.first = self.first or part[:16]
        if self.media_type is MediaType.TEXT and self.is_text:
            self.is_text = self._reads(part, final=False)

    def fits(self) -> bool:
        """Whether it is of its media type, once all has passed."""
        if self.media_type is MediaType.TEXT:
            return self.is_text and self._reads(b"", final=True)
        return self.first.startswith(BEGINS[self.media_type])

    def _reads(self, part: bytes, *, final: bool) -> bool:
        try:
            return not _controls(self._decoder.decode(part, final))
        except UnicodeDecodeError:
            return False
