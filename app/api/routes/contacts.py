"""Contacts: the door itself."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Response
from typing_extensions import TypedDict

from app.api.agencies import agency_of
from app.api.answers import RecordedEvent, WouldRecord, command
from app.api.bodies import ContactBody, InformationPart, ParticularsPart, SharedConcernPart
from app.api.desk import Decision, Desk, TheDesk
from app.api.edge import ParsedOnce
from app.api.identifiers import as_details
from app.api.places import at
from app.api.problems import Problem, erased
from app.api.streams import CHILD, CONCERN, CONSULTATION
from app.base import references
from app.base.parts import ChildDetails, as_fact
from app.base.references import Referent
from app.record.erasure import NARRATIVE
from app.record.keys import Keys
from domain import account, concern, contact, dates, hypothetical, permission, redirection, step_up
from domain.account import Account
from domain.concern_sharing import ConcernReceived, SharedConcern
from domain.facts import Event, Worker
from domain.hypothetical import NamedConsultation
from domain.policy import Pack
from domain.records import Child
from domain.vocabulary import Answer, Channel, ReferrerKind, Source, State

router = APIRouter(prefix="/v1/contacts", tags=["contacts"], route_class=ParsedOnce)


class OpenedCase(TypedDict):
    """A child of the communication, in the order of the body."""

    case: str
    state: State
    version: int


class ContactReceived(TypedDict):
    """A contact's receipt: the communication, a case for each child, and what was recorded."""

    communication: str
    received_at: datetime
    clamped: bool
    cases: list[OpenedCase]
    recorded: list[RecordedEvent]


class ContactRehearsed(TypedDict):
    """What a contact would record: the answer to a dry run. Its references are examples: nobody holds them."""

    communication: str
    received_at: datetime
    clamped: bool
    cases: list[OpenedCase]
    would_record: list[WouldRecord]


@router.post(
    "",
    operation_id="record_contact",
    summary="Record a contact about one or several children",
    response_model=ContactReceived,
    **command(
        contact.EVERY_CONTACT, contact.THROUGH_THE_CENTRE, contact.TAKER_RECORDS, permission.PERMISSION,
        permission.PROFESSIONAL, permission.HYPOTHETICAL, contact.BASIS, contact.MARKED, contact.PARENTS,
        contact.OPEN_CASE, contact.CONFIRMATION, contact.SIBLINGS, redirection.REDIRECTED, contact.SAFE_UNTIL,
        hypothetical.DIRECTED_BACK, step_up.STEP_UP, concern.RECORDED, dates.DATED, rehearsed=ContactRehearsed,
        creates=True,
    ),
)  # fmt: skip
async def record_contact(body: ContactBody, desk: TheDesk) -> Response:
    """A partner sends its written referral; the authority's staff record what they took.

    Each child gets a case of its own (A24). The clocks run from `received_at`: for a partner the server's time,
    for staff what they say, if it is not later than now. A child named by its reference has its case under that
    record; when it is an open case, whoever works on it or the Duty Social Worker records, nobody else (C9, C10).
    Permission that comes after a hypothetical consultation makes a new contact, which names it in
    `after_consultation`: nothing of the one is filled in at the other (A16).
    """
    known = await _known_children(body, desk)
    shared = [await _shared(each.shared, desk) for each in _particulars(body)]
    order = _order(body, desk, known, shared, await agency_of(desk, body.agency), await _after(body, desk))
    shown: dict[str, Any] = {
        "communication": order.reference,
        "received_at": order.received_at.isoformat(),
        "clamped": order.clamped,
    }

    def decide(pack: Pack) -> Decision:
        streams = _sealed_anew(contact.receive(order, pack), desk)
        shown["cases"] = _opened(order, streams)
        scopes = {order.communication: order.communication} | {new.case: order.communication for new in order.children}
        location = f"/v1/cases/{order.children[0].case_reference}" if len(order.children) == 1 else None
        return Decision(streams=streams, scopes=scopes, location=location)

    return await desk.on_nothing(body, decide, shown)


def _opened(order: contact.ReceiveCommunication, streams: Mapping[UUID, Sequence[Event]]) -> list[OpenedCase]:
    return [
        {"case": new.case_reference, "state": State.RECEIVED, "version": len(streams[new.case])}
        for new in order.children
    ]


async def _known_children(body: ContactBody, desk: Desk) -> list[tuple[UUID, Child] | None]:
    """The person records the body names, child by child, as they stand."""
    errors = []
    if len(body.particulars) > len(body.children):
        errors.append(at("/particulars", "too-long", "At most as many items as children."))
    if desk.is_partner:
        named = [f"/particulars/{n}/child" for n, each in enumerate(body.particulars) if each.child]
        told = [f"/{name}" for name in ("information", "agency", "taken_by", "route_reason") if getattr(body, name)]
        errors += [at(place, "not-yours", "Only the authority's staff say this.") for place in (*told, *named)]
    if errors:
        raise Problem("invalid-body", errors=errors)
    known: list[tuple[UUID, Child] | None] = []
    for particulars in _particulars(body):
        stream = desk.stream(Referent.CHILD, particulars.child) if particulars.child else None
        known.append((stream, (await desk.found(CHILD, stream))[0]) if stream else None)
    return known


def _particulars(body: ContactBody) -> list[ParticularsPart]:
    """One for each child."""
    return [*body.particulars, *[ParticularsPart()] * (len(body.children) - len(body.particulars))]


async def _shared(told: SharedConcernPart | None, desk: Desk) -> SharedConcern | None:
    """The concern that a contact is made of, as it stands; an agency names its own, and nobody else any."""
    if told is None:
        return None
    stream = desk.stream(Referent.CONCERN, told.concern)
    known, _ = await desk.found(CONCERN, stream)
    return SharedConcern(concern=stream, known=known, entries=told.entries)


def _sealed_anew(streams: Mapping[UUID, Sequence[Event]], desk: Desk) -> Mapping[UUID, Sequence[Event]]:
    """The same, with what is shared of a concern opened, to be sealed under the contact's keys; refused once erased."""
    reader = desk.reader()
    told = {
        stream: [reader.opened(each) if isinstance(each, ConcernReceived) else each for each in events]
        for stream, events in streams.items()
    }
    if reader.erased:
        raise erased([NARRATIVE])
    return told


async def _after(body: ContactBody, desk: Desk) -> NamedConsultation | None:
    """The hypothetical consultation the body names, as it stands; an agency names its own."""
    if body.after_consultation is None:
        return None
    stream = desk.stream(Referent.CONSULTATION, body.after_consultation)
    known, _ = await desk.found(CONSULTATION, stream)
    return NamedConsultation(consultation=stream, known=known)


def _order(
    body: ContactBody,
    desk: Desk,
    known: Sequence[tuple[UUID, Child] | None],
    shared: Sequence[SharedConcern | None],
    agency: tuple[str | None, str | None],
    after: NamedConsultation | None,
) -> contact.ReceiveCommunication:
    """The body as the domain's order: names are made here, and whose word counts for what is settled here."""
    by, referrer, source = _who(body, desk)
    slug = desk.authority.slug
    reference = references.new(Referent.COMMUNICATION)
    received_at = desk.now if desk.is_partner else desk.moment(body.received_at)
    return contact.ReceiveCommunication(
        by=by,
        at=desk.now,
        communication=references.stream_of(slug, reference),
        reference=reference,
        received_at=received_at,
        claimed_at=body.received_at,
        clamped=body.received_at is not None and body.received_at > desk.now,
        channel=Channel.SYSTEM if desk.is_partner else body.channel,
        route=None if desk.is_partner else body.route,
        route_reason=body.route_reason,
        taken_by=body.taken_by,
        source=source,
        referrer=referrer,
        agency=agency[0],
        agency_name=agency[1],
        agency_reference=body.agency_reference,
        request=body.request,
        intent=body.intent,
        concern_summary=body.concern_summary,
        permission=body.permission,
        after=after,
        account=as_fact(Account, body.account),
        information=_information(body.information, desk, received_at) if body.information else None,
        step_up=as_fact(step_up.FromTheTeam, body.step_up) if body.step_up else None,
        siblings=_siblings(body.siblings),
        children=tuple(
            _new_case(slug, child, desk.authority.keys, particulars.safe_until, known_as, of_concern)
            for child, particulars, known_as, of_concern in zip(
                body.children, _particulars(body), known, shared, strict=True
            )
        ),
    )


def _siblings(said: bool | str | None) -> Answer | None:
    """Whether they are, as events hold it."""
    if isinstance(said, bool):
        return Answer.YES if said else Answer.NO
    return Answer(said) if said else None


def _information(told: InformationPart, desk: Desk, received_at: datetime) -> redirection.Information:
    return redirection.Information(
        received_at=desk.moment(told.received_at),
        by_whom=told.by_whom,
        redirected_to=told.redirected_to,
        redirected_at=desk.moment(told.redirected_at or received_at),
    )


def _who(body: ContactBody, desk: Desk) -> tuple[Worker, account.Referrer, Source]:
    """Who records, who referred, and from which kind of place."""
    if not desk.is_partner:
        missing = [name for name in ("referrer", "source") if getattr(body, name) is None]
        if missing:
            raise _needed(missing)
        assert body.referrer is not None
        assert body.source is not None
        return desk.by, as_fact(account.Referrer, body.referrer), body.source
    who = body.professional
    if who is None:
        raise _needed(["professional"])
    by = Worker(id=f"{desk.caller.agency}:{who.id}", role=desk.by.role, name=who.name, agency=desk.caller.agency)
    referrer = account.Referrer(
        kind=ReferrerKind.PROFESSIONAL, name=who.name, job_role=who.job_role, organisation=desk.caller.agency_name,
        telephone=who.telephone, email=who.email, relationship=who.relationship, knowledge=who.knowledge,
        consents_to_disclosure=True,
    )  # fmt: skip
    registered = desk.caller.source_code  # which was not looked at once
    return by, referrer, Source(registered) if registered and registered in (*Source,) else Source.OTHER


def _needed(names: list[str]) -> Problem:
    return Problem("invalid-body", errors=[at(f"/{name}", "missing", "This is required.") for name in names])


def _new_case(
    slug: str,
    child: ChildDetails,
    keys: Keys,
    safe_until: datetime | None,
    known_as: tuple[UUID, Child] | None,
    shared: SharedConcern | None,
) -> contact.NewCase:
    case, person = references.new(Referent.CASE), references.new(Referent.CHILD)
    stream, record = known_as or (references.stream_of(slug, person), None)
    return contact.NewCase(
        case=references.stream_of(slug, case),
        case_reference=case,
        child=stream,
        child_reference=record.reference if record else person,
        details=as_details(child, keys),
        child_is_known=record is not None,
        open_case=record.open_case if record else None,
        safe_until=safe_until,
        shared=shared,
    )
