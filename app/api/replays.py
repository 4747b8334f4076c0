"""Replays, and audit packs, for whoever is at the desk: of a case, a hypothetical consultation, a challenge, an
enquiry or a concern.
"""

from typing import Annotated, TypeVar
from uuid import UUID

import orjson
from fastapi import Depends, Query, Request, Response
from typing_extensions import TypedDict

from app.api.answers import READ, ZIP, AsOf, AtPosition, AtVersion, HappenedBy
from app.api.desk import MEDIA_TYPE, Desk
from app.api.document import headers
from app.api.places import at
from app.api.problems import Problem
from app.api.streams import CONCERN, REPLAYED, StreamKind
from app.base.references import Referent
from app.base.text import Instant
from app.proof.packs.contents import MadeFor
from app.proof.packs.making import Made, Order, Shorter, file_name, made
from app.reading import rejudging, views
from app.reading.audiences import AGENCY, READERS
from app.reading.replay import NOW, Moment, Reading, Replay
from app.reading.replayed import CaseReplay, ChallengeReplay, ConcernReplay, ConsultationReplay, EnquiryReplay
from app.record.registry import DatabaseRegistry
from app.record.stored_forms import UnknownEvent
from domain import policy
from domain.policy import Pack

JSON_LINES = "application/jsonl"
HISTORY = {
    200: {
        "headers": headers("ETag"),
        "content": {JSON_LINES: {"schema": {"type": "string", "description": "One event a line."}}},
    },
    **READ,
}
"""What a history answers, for the document."""

T = TypeVar("T")
R = TypeVar("R", bound=Replay)


async def replay_of(desk: Desk, case: str) -> CaseReplay:
    """A case's replay for one of the authority's own, or 404."""
    return await _own(desk, CaseReplay, Referent.CASE, case)


async def consultation_replay_of(desk: Desk, consultation: str) -> ConsultationReplay:
    """A hypothetical consultation's, likewise."""
    return await _own(desk, ConsultationReplay, Referent.CONSULTATION, consultation)


async def challenge_replay_of(desk: Desk, challenge: str) -> ChallengeReplay:
    """A challenge's, likewise."""
    return await _own(desk, ChallengeReplay, Referent.CHALLENGE, challenge)


async def enquiry_replay_of(desk: Desk, enquiry: str) -> EnquiryReplay:
    """An enquiry's, likewise."""
    return await _own(desk, EnquiryReplay, Referent.ENQUIRY, enquiry)


async def concern_replay_of(desk: Desk, concern: str) -> ConcernReplay:
    """A concern's, for the agency whose it is, or 404."""
    stream = desk.stream(Referent.CONCERN, concern)
    _, read = await found(desk, ConcernReplay, CONCERN, stream)
    return there(await ConcernReplay.load(desk.together, stream, desk.reader(), AGENCY, read))


async def own_stream(desk: Desk, referent: Referent, reference: str) -> UUID:
    """A record's stream for one of the authority's own; an agency is refused, and told so of its own alone."""
    stream = desk.stream(referent, reference)
    await desk.found(REPLAYED[referent], stream)
    desk.office_only()
    return stream


async def found(desk: Desk, replay: type[Replay], kind: StreamKind[T], stream: UUID) -> tuple[T, Reading]:
    """A record of some kind, or 404, as `Desk.found`; and what was read for it, at once.

    That is its stream with those that tell of it, as far as is remembered which these are.
    """
    known = desk.journal.recalled(desk.authority.tenant, stream)
    wanted = [stream, *(replay.beside(stream, [entry.event for entry in known]) if known else ())]
    try:
        read = dict(zip(wanted, await desk.together(*wanted), strict=True))
    except UnknownEvent:  # of another: whether there is a record comes first
        read = {stream: (await desk.load(stream))[0]}
    return await desk.admitted(kind, read[stream]), read


async def loaded(desk: Desk, replay: type[R], stream: UUID, read: Reading) -> R:
    """A stream's replay, as whoever is at the desk may see it, or 404. read: what was read for it already."""
    audience = READERS[desk.audience]
    return there(await replay.load(desk.together, stream, desk.reader(), audience, read))


async def _own(desk: Desk, replay: type[R], referent: Referent, reference: str) -> R:
    """A record's replay for one of the authority's own, as `own_stream`."""
    stream = desk.stream(referent, reference)
    _, read = await found(desk, replay, REPLAYED[referent], stream)
    desk.office_only()
    return await loaded(desk, replay, stream, read)


def there(found: T | None) -> T:
    """What a moment holds, or 404."""
    if found is None:
        raise Problem("not-found", "It was not there yet, or has not come to that version.")
    return found


async def pack_of(
    desk: Desk, request: Request, reference: str, extends: int | None = None, referent: Referent = Referent.CASE
) -> Made:
    """A record's pack for whoever is at the desk, or 404. Raises NotSealed, DatabaseUnavailable."""
    order = Order(
        stream=await own_stream(desk, referent, reference),
        authority=desk.authority,
        name=await DatabaseRegistry(desk.journal).name_of(desk.authority.slug),
        made_for=MadeFor(id=desk.by.id, role=desk.by.role, audience=desk.audience),
        now=desk.now,
        extends=extends,
    )
    try:
        async with request.app.state.heavy.turn():
            pack = await made(desk.journal, request.app.state.log, order)
    except Shorter:
        told = "The log has fewer events than the checkpoint you hold: keep it, it is evidence."
        raise Problem("not-found", told) from None
    if pack is None:
        raise Problem("not-found")
    return pack


# Answers


async def _moment(
    version: AtVersion = None, position: AtPosition = None, as_of: AsOf = None, happened_by: HappenedBy = None
) -> Moment:
    return Moment(version=version, position=position, as_of=as_of, happened_by=happened_by)


TheMoment = Annotated[Moment, Depends(_moment)]


async def _moments(
    before_version: AtVersion = None,
    before_position: AtPosition = None,
    before_as_of: Annotated[Instant | None, Query(description="The first moment: as recorded by then.")] = None,
    before_happened_by: Annotated[Instant | None, Query(description="The first moment: what had happened.")] = None,
    after_version: AtVersion = None,
    after_position: AtPosition = None,
    after_as_of: Annotated[Instant | None, Query(description="The second moment: as recorded by then.")] = None,
    after_happened_by: Annotated[Instant | None, Query(description="The second moment: what had happened.")] = None,
) -> tuple[Moment, Moment]:
    first = Moment(version=before_version, position=before_position, as_of=before_as_of, happened_by=before_happened_by)
    second = Moment(version=after_version, position=after_position, as_of=after_as_of, happened_by=after_happened_by)
    return first, second


TwoMoments = Annotated[tuple[Moment, Moment], Depends(_moments)]


class ComparedEvent(TypedDict):
    """An event that counts at the later moment only."""

    number: int
    position: int
    event: str


def packed(pack: Made) -> Response:
    """An audit pack as a file."""
    name = file_name(pack.manifest.case, pack.manifest.moment.position)
    return Response(pack.content, 200, {"Content-Disposition": f'attachment; filename="{name}"'}, ZIP)


async def history_of(whole: Replay, moment: Moment, request: Request) -> Response:
    """Its events up to a moment, as JSON or JSON lines, or 404."""
    told = there(await whole.history(moment))
    headers = {"ETag": f'"{whole.record.version}"'}
    if JSON_LINES in request.headers.get("accept", ""):
        return Response(b"".join(orjson.dumps(step) + b"\n" for step in told["items"]), 200, headers, JSON_LINES)
    return Response(orjson.dumps(told), 200, headers, MEDIA_TYPE)


def comparison_of(whole: Replay, first: Moment, second: Moment) -> Response:
    """The record at two moments, or 404. A moment not told is that of the last event."""
    before, after = there(whole.seen(_located(whole, first))), there(whole.seen(_located(whole, second)))
    already = {line.number for line in before.lines}
    between: list[ComparedEvent] = [
        {"number": line.number, "position": line.entry.position, "event": line.entry.name}
        for line in after.lines
        if line.number not in already
    ]
    told = whole.told(
        before=before.moment,
        after=after.moment,
        changed=whole.compared(before, after),
        events=between,
        clocks_before=views.clocks(before.clocks),
        clocks_after=views.clocks(after.clocks),
    )
    return Response(orjson.dumps(told), 200, media_type=MEDIA_TYPE)


def timescales_of(whole: Replay, moment: Moment, pack: str | None) -> Response:
    """Its clocks at a moment, or at the last event, and under another pack; 404 where it was not there."""
    seen = there(whole.seen(_located(whole, moment)))
    told = whole.told(
        moment=seen.moment,
        pack=whole.pack.name,
        clocks=views.clocks(seen.clocks),
        under=rejudging.under(whole, seen, _pack(pack)) if pack else None,
    )
    return Response(orjson.dumps(told), 200, media_type=MEDIA_TYPE)


def _located(whole: Replay, moment: Moment) -> Moment:
    """The moment asked about, or that of the last event."""
    return whole.at(len(whole.lines)) if moment == NOW else moment


def _pack(name: str) -> Pack:
    if name not in policy.KNOWN:
        raise Problem(
            "invalid-body", errors=[at("/pack", "unknown-pack", "There is no policy pack of that name.", "query")]
        )
    return policy.KNOWN[name]
