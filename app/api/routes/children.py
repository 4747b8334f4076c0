"""Person records."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Path, Response

from app.api.answers import READ, ChildRecorded, ChildRef, ChildRehearsed, command
from app.api.bodies import IdentifierBody, ReleaseBody
from app.api.declared import OnChild, routes_of
from app.api.desk import Decision, TheDesk
from app.api.document import headers
from app.api.edge import ParsedOnce
from app.api.identifiers import digest
from app.api.person_records import ChildView, person_record
from app.api.streams import CHILD
from app.base.parts import Identifier
from app.base.references import Referent
from domain import children
from domain.policy import Pack
from domain.records import Child
from domain.vocabulary import IdentifierKind

SAME = OnChild(
    path="/same-child",
    name="find_same_child",
    body="SameChildBody",
    decide=children.find_same,
    summary="Say that two records are one person",
    refuses=(children.KNOWN,),
    example={"other": "P0000000000AW", "reason": "Same NHS number, one name misspelt."},
    labels={"other": "Which other record is the same person?", "reason": "How do you know?"},
)
DIFFERENT = OnChild(
    path="/same-child/withdrawal",
    name="find_different_child",
    body="SameChildBody",
    decide=children.find_different,
    summary="Take back that two records are one person",
    refuses=(children.KNOWN,),
    example=SAME.example,
    labels={"other": "Which other record is another person?", "reason": "How do you know?"},
)

router = APIRouter(prefix="/v1/children/{child}", tags=["children"], route_class=ParsedOnce)
router.routes.extend(routes_of(SAME, DIFFERENT).routes)

HeldKind = Annotated[IdentifierKind, Path(description="Which identifier.")]
FOUND: dict[int | str, dict[str, Any]] = {200: {"headers": headers("ETag")}, **READ}


@router.get("", operation_id="get_child", summary="A person record", response_model=ChildView, responses=FOUND)
async def get_child(child: ChildRef, desk: TheDesk, response: Response) -> ChildView:
    """For the authority's own workers. The ETag is the record's version."""
    record = await person_record(desk, child)
    response.headers["ETag"] = f'"{record["version"]}"'
    return record


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
        return Decision(streams=streams)

    return await desk.on(CHILD, child, body, decide)


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
        to = desk.stream(Referent.CHILD, body.to) if body.to else None
        receiver = (await desk.found(CHILD, to))[0] if to else None
        order = children.ReleaseIdentifier(
            by=desk.by, at=desk.moment(body.occurred_at), kind=kind, to=to, reason=body.reason
        )
        streams = children.release(record, order, pack, child_id=stream, receiver=receiver)
        return Decision(streams=streams)

    return await desk.on(CHILD, child, body, decide)
