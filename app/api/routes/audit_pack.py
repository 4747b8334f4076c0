"""The audit pack: a case's history in one file that proves itself."""

from fastapi import APIRouter, Request, Response

from app.api.answers import PACK, CaseRef, Extends
from app.api.desk import TheDesk
from app.api.late import LateRoute
from app.api.limits import Kind, limited
from app.api.replays import pack_of, packed

router = APIRouter(prefix="/v1/cases/{case}", tags=["cases"], route_class=LateRoute)


@router.get(
    "/audit-pack",
    operation_id="get_audit_pack",
    summary="A case's history in one file that proves itself",
    response_class=Response,
    responses=PACK,
    openapi_extra=limited(Kind.EXPORTING),
)
async def get_audit_pack(case: CaseRef, desk: TheDesk, request: Request, extends: Extends = None) -> Response:
    """The events as they are stored, the keys of the fields its reader may see, the readable history, clocks, rules and
    parameters, and the proofs. `frontdoor verify` checks it without network, database or settings. Agencies have no
    history, so no pack.
    """
    return packed(await pack_of(desk, request, case, extends))
