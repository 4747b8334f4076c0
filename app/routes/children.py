"""Person records."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Path, Response
from typing_extensions import TypedDict

from app.answers import READ, ChildRecorded, ChildRef, ChildRehearsed, command
from app.bodies import IdentifierBody, ReleaseBody, SameChildBody
from app.desk import Decision, TheDesk
from app.document import headers
from app.edge import ParsedOnce
from app.identifiers import claims, digest, releases
from app.parts import Identifier
from app.problems import Problem
from app.references import Kind
from app.views import Reader
from domain import children
from domain.policy import Pack
from domain.records import Case, Child
from domain.vocabulary import IdentifierKind, Outcome, State

router = APIRouter(prefix="/v1/children/{child}", tags=["children"], route_class=ParsedOnce)


HeldKind = Annotated[IdentifierKind, Path(description="Which identifier.")]
FOUND: dict[int | str, dict[str, Any]] = {200: {"headers": headers("ETag")}, **READ}


class Age(TypedDict):
    """A child's age, in whole years and the months beyond them."""

    years: int
    months: int


class ChildsCase(TypedDict):
    """One of the child's cases, and the child's age when it was received; null when no date of birth was known then."""

    case: str
    state: State
    version: int
    received_at: datetime
    outcome: Outcome | None
    age: Age | None


class ChildView(TypedDict):
    """A person record: the names its cases give it, its cases, the kinds of identifier it holds, its other records.

    unreadable_cases: how many more cases there are that cannot be read at the moment.
    """

    child: str
    version: int
    names: list[str]
    dates_of_birth: list[str]
    cases: list[ChildsCase]
    unreadable_cases: int
    identifiers: list[IdentifierKind]
    same_as: list[str]


@router.get("", operation_id="get_child", summary="A person record", response_model=ChildView, responses=FOUND)
async def get_child(child: ChildRef, desk: TheDesk, response: Response) -> ChildView:
    """For the authority's own workers. The ETag is the record's version."""
    if desk.is_partner:
        raise Problem("not-found")
    record = await desk.child(desk.stream(Kind.CHILD, child))
    others = [await desk.child(other) for other in sorted(record.same_as)]
    streams = [case for each in (record, *others) for case in each.cases]
    cases = [desk.known(entries) for entries in await desk.readable(*streams)]
    response.headers["ETag"] = f'"{record.version}"'
    reader = desk.reader()
    return {
        "child": record.reference,
        "version": record.version,
        "names": _distinct(_name(case, reader) for case in cases),
        "dates_of_birth": _distinct(reader.open(case.details.date_of_birth) for case in cases),
        "cases": [_case(case, reader, desk.pack_now()) for case in sorted(cases, key=_received)],
        "unreadable_cases": len(streams) - len(cases),
        "identifiers": sorted(record.identifiers),
        "same_as": [other.reference for other in others],
    }


@router.post(
    "/same-child",
    operation_id="find_same_child",
    summary="Say that two records are one person",
    response_model=ChildRecorded,
    **command(children.KNOWN, rehearsed=ChildRehearsed),
)
async def find_same_child(child: ChildRef, body: SameChildBody, desk: TheDesk) -> Response:
    """Reversible: nothing is merged, both records point at each other."""

    async def decide(record: Child, pack: Pack, stream: UUID) -> Decision:
        other = desk.stream(Kind.CHILD, body.other)
        await desk.child(other)
        order = children.FindSame(by=desk.by, at=desk.moment(body.occurred_at), other=other, reason=body.reason)
        return Decision(streams=children.find_same(record, order, pack, child_id=stream))

    return await desk.on_child(child, body, decide)


@router.post(
    "/same-child/withdrawal",
    operation_id="find_different_child",
    summary="Take back that two records are one person",
    response_model=ChildRecorded,
    **command(children.KNOWN, rehearsed=ChildRehearsed),
)
async def find_different_child(child: ChildRef, body: SameChildBody, desk: TheDesk) -> Response:
    """The records part again."""

    async def decide(record: Child, pack: Pack, stream: UUID) -> Decision:
        other = desk.stream(Kind.CHILD, body.other)
        await desk.child(other)
        order = children.FindDifferent(by=desk.by, at=desk.moment(body.occurred_at), other=other, reason=body.reason)
        return Decision(streams=children.find_different(record, order, pack, child_id=stream))

    return await desk.on_child(child, body, decide)


@router.post(
    "/identifiers",
    operation_id="claim_identifier",
    summary="Give a child a strong identifier",
    response_model=ChildRecorded,
    **command(children.KNOWN, rehearsed=ChildRehearsed),
)
async def claim_identifier(child: ChildRef, body: IdentifierBody, desk: TheDesk) -> Response:
    """409 when another child holds it."""

    async def decide(record: Child, pack: Pack, stream: UUID) -> Decision:
        named = digest(desk.authority.keys, Identifier(kind=body.kind, number=body.number))
        order = children.ClaimIdentifier(by=desk.by, at=desk.moment(body.occurred_at), kind=body.kind, digest=named)
        streams = children.claim(record, order, pack, child_id=stream)
        return Decision(streams=streams, claims=claims(streams))

    return await desk.on_child(child, body, decide)


@router.post(
    "/identifiers/{kind}/release",
    operation_id="release_identifier",
    summary="Take a strong identifier from a child, or hand it to another",
    response_model=ChildRecorded,
    **command(children.KNOWN, rehearsed=ChildRehearsed),
)
async def release_identifier(child: ChildRef, kind: HeldKind, body: ReleaseBody, desk: TheDesk) -> Response:
    """With `to`, the other child holds it in the same act."""

    async def decide(record: Child, pack: Pack, stream: UUID) -> Decision:
        to = desk.stream(Kind.CHILD, body.to) if body.to else None
        receiver = await desk.child(to) if to else None
        order = children.ReleaseIdentifier(
            by=desk.by, at=desk.moment(body.occurred_at), kind=kind, to=to, reason=body.reason
        )
        streams = children.release(record, order, pack, child_id=stream, receiver=receiver)
        return Decision(streams=streams, claims=claims(streams), releases=releases(streams))

    return await desk.on_child(child, body, decide)


def _received(case: Case) -> datetime:
    return case.contact.received_at


def _case(case: Case, reader: Reader, pack: Pack) -> ChildsCase:
    born = reader.open(case.details.date_of_birth)
    on = pack.day_of(case.contact.received_at)
    years, months = children.age_on(date.fromisoformat(born), on) if born else (0, 0)
    return {
        "case": case.contact.reference,
        "state": case.state,
        "version": case.version,
        "received_at": case.contact.received_at,
        "outcome": case.outcome.outcome if case.outcome else None,
        "age": {"years": years, "months": months} if born else None,
    }


def _name(case: Case, reader: Reader) -> str | None:
    details = case.details
    known = [reader.open(details.given_name), reader.open(details.family_name)]
    return " ".join(part for part in known if part) or None


def _distinct(values: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))
