"""Children with an open case file, and the calls about them."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Response

from app.api.answers import ChildRecorded, ChildRef, ChildRehearsed, command
from app.api.bodies import Command
from app.api.desk import Decision, TheDesk
from app.api.edge import ParsedOnce
from app.base.clause_marks import Asks
from app.base.parts import example
from app.base.text import Code, Text
from domain import dates, open_cases
from domain.policy import Pack
from domain.records import Child
from domain.vocabulary import Role

router = APIRouter(prefix="/v1/children/{child}", tags=["children"], route_class=ParsedOnce)


class CaseFileBody(Command):
    """The child is an open case: the allocated worker, by their id in the directory, and the locality (C7, C8)."""

    model_config = example({"worker": "sw-17", "locality": "lincoln"})

    worker: Annotated[Code, Asks("C7")]
    locality: Annotated[Code, Asks("C8")]


class CaseFileClosureBody(Command):
    """Why the child is an open case no longer."""

    model_config = example({"reason": "The plan has ended; the family is supported by Early Help."})

    reason: Text


class CallBody(Command):
    """With whom the caller was connected (C7, C8); of the Duty Social Worker, who it was and why. Nothing of the call.

    `worker` and `reason` belong to the Duty Social Worker.
    """

    model_config = example({"to": "duty_social_worker", "worker": "sw-4", "reason": "The social worker is at court."})

    to: Annotated[Literal[Role.ALLOCATED_SOCIAL_WORKER, Role.DUTY_SOCIAL_WORKER], Asks("C7")]
    worker: Code | None = None
    reason: Text | None = None


class UnansweredCallBody(Command):
    """Why neither the allocated nor the Duty Social Worker could be reached (C8)."""

    model_config = example({"reason": "Both telephones rang out twice; the team's manager has been sent for."})

    reason: Annotated[Text, Asks("C8")]


@router.post(
    "/case-file",
    operation_id="open_case_file",
    summary="Say that the child has an open case file, and who is allocated (C7)",
    response_model=ChildRecorded,
    **command(open_cases.TO_THE_ALLOCATED_WORKER, open_cases.TO_THE_DUTY_WORKER, rehearsed=ChildRehearsed),
)
async def open_case_file(child: ChildRef, body: CaseFileBody, desk: TheDesk) -> Response:
    """Once more, with another worker, when the allocation changes."""

    async def decide(record: Child, pack: Pack, stream: UUID) -> Decision:
        order = open_cases.OpenFile(
            by=desk.by,
            at=desk.moment(body.occurred_at),
            worker=body.worker,
            worker_name=desk.name_of(body.worker),
            locality=body.locality,
        )
        return Decision(streams=open_cases.open_file(record, order, pack, child_id=stream, directory=desk.directory))

    return await desk.on_child(child, body, decide)


@router.post(
    "/case-file/closure",
    operation_id="close_case_file",
    summary="Say that the child has an open case file no longer",
    response_model=ChildRecorded,
    **command(open_cases.TO_THE_ALLOCATED_WORKER, dates.DATED, rehearsed=ChildRehearsed),
)
async def close_case_file(child: ChildRef, body: CaseFileClosureBody, desk: TheDesk) -> Response:
    """Contacts go through the Customer Service Centre again."""

    async def decide(record: Child, pack: Pack, stream: UUID) -> Decision:
        order = open_cases.CloseFile(by=desk.by, at=desk.moment(body.occurred_at), reason=body.reason)
        return Decision(streams=open_cases.close_file(record, order, pack, child_id=stream))

    return await desk.on_child(child, body, decide)


@router.post(
    "/calls",
    operation_id="connect_call",
    summary="Record that a caller about an open case was connected (C7, C8)",
    response_model=ChildRecorded,
    **command(open_cases.TO_THE_ALLOCATED_WORKER, open_cases.TO_THE_DUTY_WORKER, rehearsed=ChildRehearsed),
)
async def connect_call(child: ChildRef, body: CallBody, desk: TheDesk) -> Response:
    """With the allocated social worker or, with a reason, a Duty Social Worker of the locality's team: no more."""

    async def decide(record: Child, pack: Pack, stream: UUID) -> Decision:
        order = open_cases.ConnectCall(
            by=desk.by, at=desk.moment(body.occurred_at), to=body.to, worker=body.worker, reason=body.reason
        )
        return Decision(streams=open_cases.connect_call(record, order, pack, child_id=stream, directory=desk.directory))

    return await desk.on_child(child, body, decide)


@router.post(
    "/calls/unanswered",
    operation_id="fail_call",
    summary="Record that a caller about an open case could be connected with nobody (C8)",
    response_model=ChildRecorded,
    **command(open_cases.TO_THE_ALLOCATED_WORKER, rehearsed=ChildRehearsed),
)
async def fail_call(child: ChildRef, body: UnansweredCallBody, desk: TheDesk) -> Response:
    """An urgent task; even then nothing is taken on (A6)."""

    async def decide(record: Child, pack: Pack, stream: UUID) -> Decision:
        order = open_cases.FailCall(by=desk.by, at=desk.moment(body.occurred_at), reason=body.reason)
        return Decision(streams=open_cases.fail_call(record, order, pack, child_id=stream))

    return await desk.on_child(child, body, decide)
