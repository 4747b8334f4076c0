"""The audit trail: every event, who did it and when."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from app.api.answers import PAGE, AfterPosition, Cursor, Limit
from app.api.audited import AuditedEvent, NotTerms, audited, terms, told
from app.api.desk import TheDesk
from app.api.edge import ParsedOnce
from app.api.listing import Complete, caught_up, complete, link
from app.api.places import at
from app.api.problems import Problem

router = APIRouter(prefix="/v1/audit", tags=["audit"], route_class=ParsedOnce)


class AuditPage(Complete):
    """A page of the trail; `next` is the cursor of the next page, or null. incomplete: as in a list of cases."""

    items: list[AuditedEvent]
    next: str | None


@router.get("", operation_id="list_audit", summary="Every event, the last first",
            response_model=AuditPage, responses=PAGE)  # fmt: skip
async def list_audit(
    desk: TheDesk,
    response: Response,
    q: Annotated[
        str,
        Query(
            description="What is asked for, all of which is so: `actor:` a worker's id; `action:` an event's name, "
            "or the beginning of one as `closure-*`; `created:` a day of the UK, `2026-11-01..2026-11-30`, "
            "`>=2026-11-01` or `<=2026-11-30`; `case:` a reference.",
            max_length=300,
            examples=["action:closure-* created:>=2026-11-01"],
        ),
    ] = "",
    cursor: Cursor = None,
    limit: Limit = 25,
    after: AfterPosition = None,
) -> AuditPage:
    """For the authority's own. An agency's own concerns are not of it."""
    desk.office_only()
    try:
        asked = terms(q)
    except NotTerms as wrong:
        raise Problem("invalid-body", errors=[at("q", "not-terms", str(wrong), "query")]) from None
    await caught_up(desk, after, "audit_trail")
    page = await audited(desk, asked, cursor, limit)
    link(desk, response, page.next)
    return {**await complete(desk, "audit_trail"), "items": told(desk, page.rows), "next": page.next}
