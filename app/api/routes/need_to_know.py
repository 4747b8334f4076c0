"""What is read apart from its case: who referred, the risk of a visit, and what the police look into."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from app.api.answers import READ, CaseRef
from app.api.desk import TheDesk
from app.api.edge import ParsedOnce
from app.api.need_to_know import told
from app.api.problems import answers
from app.reading.told.police import PoliceMattersView
from app.reading.told.referrer import WhoReferredView
from app.reading.told.visiting_risk import VisitingRiskView
from domain.need_to_know import Matter, PolicePurpose, ReferrerPurpose, VisitingPurpose

router = APIRouter(prefix="/v1/cases/{case}", tags=["cases"], route_class=ParsedOnce)

_Needed = Query(description="What you need to know it for. It is recorded, with you, before you are told.")
_ANSWERS: dict[int | str, dict[str, Any]] = {200: {}, **READ, **answers("refused")}


@router.get("/referrer", operation_id="get_referrer", summary="Who referred, and what one needs to know it for (CF2)",
            response_model=WhoReferredView, responses=_ANSWERS)  # fmt: skip
async def get_referrer(case: CaseRef, desk: TheDesk, purpose: Annotated[ReferrerPurpose, _Needed]) -> WhoReferredView:
    """For who screens, takes calls or works with the family, and nowhere else."""
    found: WhoReferredView = await told(desk, case, Matter.REFERRER, purpose)
    return found


@router.get("/visiting-risk", operation_id="get_visiting_risk", summary="What whoever visits should know (R24, SC9)",
            response_model=VisitingRiskView, responses=_ANSWERS)  # fmt: skip
async def get_visiting_risk(
    case: CaseRef, desk: TheDesk, purpose: Annotated[VisitingPurpose, _Needed]
) -> VisitingRiskView:
    """For who visits, leads or screens, of whichever team: an emergency waits for nobody."""
    found: VisitingRiskView = await told(desk, case, Matter.VISITING_RISK, purpose)
    return found


@router.get("/police-matters", operation_id="get_police_matters",
            summary="What the police are told and look into (CF1, CF6, SC9)", response_model=PoliceMattersView,
            responses=_ANSWERS)  # fmt: skip
async def get_police_matters(
    case: CaseRef, desk: TheDesk, purpose: Annotated[PolicePurpose, _Needed]
) -> PoliceMattersView:
    """For who screens, supervises, manages or is a social worker, and for those on the case; while a crime is suspected
    and the police do not know, for whoever may tell them.
    """
    found: PoliceMattersView = await told(desk, case, Matter.POLICE, purpose)
    return found
