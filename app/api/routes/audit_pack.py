"""The audit pack: a case's history in one file that proves itself."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.api.answers import READ, CaseRef
from app.api.desk import TheDesk
from app.api.document import headers
from app.api.problems import answers
from app.api.replays import pack_of
from app.proof.packs.making import file_name

router = APIRouter(prefix="/v1/cases/{case}", tags=["cases"])

ZIP = "application/zip"
Extends = Annotated[
    int | None,
    Query(
        ge=1, le=2**63 - 1, description="The size of a checkpoint you hold: the pack proves that the log extends it."
    ),
]


@router.get(
    "/audit-pack",
    operation_id="get_audit_pack",
    summary="A case's history in one file that proves itself",
    response_class=Response,
    responses={
        200: {
            "description": "A zip file, as docs/audit-pack.md describes it.",
            "headers": headers("Content-Disposition"),
            "content": {ZIP: {"schema": {"type": "string", "format": "binary"}}},
        },
        **READ,
        **answers("database-unavailable", "not-sealed"),
    },
)
async def get_audit_pack(case: CaseRef, desk: TheDesk, request: Request, extends: Extends = None) -> Response:
    """The events as they are stored, the keys of the fields its reader may see, the readable history, clocks, rules and
    parameters, and the proofs. `frontdoor verify` checks it without network, database or settings. Agencies have no
    history, so no pack.
    """
    pack = await pack_of(desk, request, case, extends)
    name = file_name(pack.manifest.case, pack.manifest.moment.position)
    told = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(pack.content, 200, told, ZIP)
