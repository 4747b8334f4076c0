"""What others are told than the offices: another agency, a parent or carer, an inspector."""

from datetime import datetime
from typing import Annotated, Any

import orjson
from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import JSONResponse
from typing_extensions import TypedDict

from app.api import fhir, inspection
from app.api.answers import PAGE, READ, AfterPosition, CaseRef, Cursor, IfNoneMatch, Limit
from app.api.desk import TheDesk
from app.api.document import headers
from app.api.edge import ParsedOnce
from app.api.gate import there
from app.api.listing import Complete, caught_up, complete, link
from app.api.need_to_know import for_the_family
from app.api.problems import Problem, answers
from app.base.references import Referent
from app.base.text import Line
from app.reading.audiences import ANOTHER_AGENCY
from app.reading.looking import Look
from app.reading.told import disclosed
from app.reading.told.disclosed import DisclosedView
from app.reading.told.inspector import InspectedCase, InspectedHistory
from app.reading.told.parent import ForTheFamilyView
from app.record.entries import record_of
from app.wording.fhir import MEDIA_TYPE, FhirBundle
from domain.records import Case
from domain.vocabulary import State

router = APIRouter(prefix="/v1", tags=["audiences"], route_class=ParsedOnce)

Pseudonym = Annotated[Line, Path(description="What the case is called in the inspector's list.")]


class InspectedCases(Complete):
    """A page of cases under their pseudonyms, the last received first; `next` is the cursor of the next, or null."""

    items: list[InspectedCase]
    next: str | None


class ListedDisclosure(TypedDict):
    """That something of a case was disclosed. unreadable: as in a list of cases."""

    case: str
    made_at: datetime
    unreadable: bool


class DisclosurePage(Complete):
    """A page of what was disclosed; `next` and incomplete as in a list of cases."""

    items: list[ListedDisclosure]
    next: str | None


@router.get("/cases/{case}/disclosed", operation_id="get_disclosed",
            summary="What was disclosed to your agency of another's case (SC9)", response_model=DisclosedView,
            responses=READ)  # fmt: skip
async def get_disclosed(case: CaseRef, desk: TheDesk) -> DisclosedView:
    """For the agency that a disclosure names by its code. Of the case itself it is told nothing else."""
    agency = desk.caller.agency
    if not desk.is_partner or agency is None:
        raise Problem("forbidden-scope", "This is for agencies.")
    desk.reads_for(ANOTHER_AGENCY.name, "case")
    (entries,) = await desk.load(desk.stream(Referent.CASE, case))
    known = there(record_of(Case, entries))
    return there(disclosed.view(known, agency, Look(ANOTHER_AGENCY, desk.reader(), {})))


@router.get("/disclosures", operation_id="list_disclosures",
            summary="What was disclosed to your agency, the last first (SC9)", response_model=DisclosurePage,
            responses=PAGE)  # fmt: skip
async def list_disclosures(
    desk: TheDesk, response: Response, cursor: Cursor = None, limit: Limit = 25, after: AfterPosition = None
) -> DisclosurePage:
    """For the agency that disclosures name by its code. What was disclosed is told by `/v1/cases/{case}/disclosed`."""
    agency = desk.caller.agency
    if not desk.is_partner or agency is None:
        raise Problem("forbidden-scope", "This is for agencies.")
    desk.reads_for(ANOTHER_AGENCY.name, "case")
    await caught_up(desk, after, "disclosures")
    page = await desk.reads.disclosures(desk.authority.tenant, agency=agency, cursor=cursor, limit=limit)
    link(desk, response, page.next)
    items: list[ListedDisclosure] = [
        {"case": row.reference, "made_at": row.made_at, "unreadable": row.unreadable} for row in page.rows
    ]
    return {**await complete(desk, "disclosures"), "items": items, "next": page.next}


class FhirResponse(JSONResponse):
    """JSON in FHIR's own media type."""

    media_type = MEDIA_TYPE

    def render(self, content: Any) -> bytes:
        """As every answer is written."""
        return orjson.dumps(content)


@router.get("/cases/{case}/fhir", operation_id="get_fhir", summary="A referral in FHIR R4, for health partners",
            response_model=FhirBundle, response_class=FhirResponse,
            responses={
                200: {"headers": headers("ETag")},
                304: {"description": "Still the version you have.", "headers": headers("ETag")},
                **READ,
            })  # fmt: skip
async def get_fhir(case: CaseRef, desk: TheDesk, request: Request, if_none_match: IfNoneMatch = None) -> Response:
    """For the agency whose contact it is, and for the offices: a Bundle of what was sent, where it stands, and what the
    professional who referred was told. Of a referrer who is no professional it has neither the name nor the words.
    ETag and 304 are those of `get_case`. It is base FHIR 4.0.1, and claims no profile.
    """
    bundle, version = await fhir.read(desk, case, request.app.state.identity.issuer, if_none_match)
    etag = {"ETag": f'"{version}"'}
    return FhirResponse(bundle, headers=etag) if bundle else Response(status_code=304, headers=etag)


@router.get("/cases/{case}/for-the-family", operation_id="get_for_the_family",
            summary="What a parent or carer may be told of a case (SC8, CF6, CF7)", response_model=ForTheFamilyView,
            responses={**READ, **answers("refused")})  # fmt: skip
async def get_for_the_family(case: CaseRef, desk: TheDesk) -> ForTheFamilyView:
    """For whoever speaks with them. It names nobody but the child and who leads, and repeats no word of a referrer's.
    While a risk in telling them stands, in this case or another of the family, nothing may be told.
    """
    return await for_the_family(desk, case)


@router.get("/inspection/cases", operation_id="list_inspection_cases",
            summary="Cases for an inspector, under pseudonyms", response_model=InspectedCases,
            responses=PAGE)  # fmt: skip
async def list_inspection_cases(
    desk: TheDesk,
    response: Response,
    state: Annotated[State | None, Query(description="Only cases that stand there.")] = None,
    cursor: Cursor = None,
    limit: Limit = 25,
    after: AfterPosition = None,
) -> InspectedCases:
    """For auditors, who hand it to the inspector. Of which cases it told stands in the log of reads."""
    await caught_up(desk, after, "case_list")
    page = await inspection.listed(desk, state, cursor, limit)
    link(desk, response, page.next)
    return {**await complete(desk, "case_list"), "items": [*page.rows], "next": page.next}


@router.get("/inspection/cases/{case}", operation_id="get_inspection_case",
            summary="The history of a case that an inspector samples", response_model=InspectedHistory,
            responses=READ)  # fmt: skip
async def get_inspection_case(case: Pseudonym, desk: TheDesk) -> InspectedHistory:
    """For auditors, by the pseudonym: what happened, when, and in which role; nobody's name or words."""
    return await inspection.sampled(desk, case)
