"""Who referred: the one place where it is told, and each reading of it is an act (CF2)."""

from typing import Annotated

from fastapi import APIRouter, Query

from app.api import referrers
from app.api.answers import READ, CaseRef
from app.api.desk import TheDesk
from app.api.edge import ParsedOnce
from app.api.problems import answers
from app.reading.shown.referrer import WhoReferredView
from domain.referrer import ReferrerPurpose

router = APIRouter(prefix="/v1/cases/{case}", tags=["cases"], route_class=ParsedOnce)


@router.get(
    "/referrer",
    operation_id="get_referrer",
    summary="Who referred, and what one needs to know it for (CF2)",
    response_model=WhoReferredView,
    responses={200: {}, **READ, **answers("refused", "outcome-unknown", "precondition-failed", "erased")},
)
async def get_referrer(
    case: CaseRef,
    desk: TheDesk,
    purpose: Annotated[ReferrerPurpose, Query(description="What you need to know it for.")],
) -> WhoReferredView:
    """For who screens, takes calls or works with the family. That you read it is recorded before you are told."""
    return await referrers.read(desk, case, purpose)
