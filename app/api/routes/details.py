"""What is known of a case's child and its household, and how it changes."""

from uuid import UUID

from fastapi import APIRouter, Response

from app.api.answers import CaseRecorded, CaseRef, command
from app.api.bodies import AmendmentBody, HouseholdAmendmentBody
from app.api.desk import Decision, TheDesk
from app.api.edge import ParsedOnce
from app.api.streams import CASE
from app.base.parts import as_fact
from domain import account, dates, details
from domain.policy import Pack
from domain.records import Case

router = APIRouter(prefix="/v1/cases/{case}", tags=["cases"], route_class=ParsedOnce)


@router.post(
    "/details/amendment",
    operation_id="amend_details",
    summary="Amend what is known of the child: who, why, from when (A46)",
    response_model=CaseRecorded,
    **command(details.WHERE_THEY_LIVE, details.OPEN_CASE, dates.DATED),
)
async def amend_details(case: CaseRef, body: AmendmentBody, desk: TheDesk) -> Response:
    """The contact stays as it was received. The local team is that of the address as amended (C13)."""
    given = body.details.model_dump(exclude_unset=True)

    async def decide(known: Case, pack: Pack, stream: UUID) -> Decision:
        order = details.AmendDetails(
            by=desk.by,
            at=desk.moment(body.occurred_at),
            changed=tuple(given),
            details=as_fact(account.ChildDetails, given),
            since=body.since,
            reason=body.reason,
        )
        child = await desk.child(known.child)
        return Decision(streams={stream: details.amend(known, order, pack, child=child)})

    return await desk.on(CASE, case, body, decide)


@router.post(
    "/household/amendment",
    operation_id="amend_household",
    summary="Amend what is known of a parent, or of whoever lives with the child (EQ2)",
    response_model=CaseRecorded,
    **command(details.OF_PARENTS_TOO, details.OPEN_CASE, dates.DATED),
)
async def amend_household(case: CaseRef, body: HouseholdAmendmentBody, desk: TheDesk) -> Response:
    """The account stays as it was received; the case shows the household as it is known now."""
    given = body.details.model_dump(exclude_unset=True)

    async def decide(known: Case, pack: Pack, stream: UUID) -> Decision:
        order = details.AmendHousehold(
            by=desk.by,
            at=desk.moment(body.occurred_at),
            member=body.member,
            changed=tuple(given),
            details=as_fact(account.HouseholdMember, given),
            since=body.since,
            reason=body.reason,
        )
        child = await desk.child(known.child)
        return Decision(streams={stream: details.amend_household(known, order, pack, child=child)})

    return await desk.on(CASE, case, body, decide)
