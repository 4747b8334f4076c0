"""The census before it is returned: what the Department will ask about it."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from typing_extensions import TypedDict

from app.api import returning
from app.api.answers import LIST, AfterPosition
from app.api.desk import TheDesk
from app.api.edge import ParsedOnce
from app.api.limits import Kind, limited
from app.api.listing import Complete, caught_up, complete
from app.base.text import Line
from domain.return_findings import RULES

router = APIRouter(prefix="/v1/returns", tags=["returns"], route_class=ParsedOnce)


class AskedRule(TypedDict):
    """A rule by which something is asked. asks: in words. found: how often."""

    rule: str
    asks: str
    found: int


class CensusFinding(TypedDict):
    """What is asked about a child; `case` is the last of those it is asked of."""

    rule: str
    child: str
    case: str


class CensusFindings(Complete):
    """What will be asked about the census of a year as it stands. items: the first 200; `more` are left out.

    until: the last day told of. children: how many are returned of those whose cases you may see.
    """

    year: int
    until: date
    children: int
    rules: list[AskedRule]
    items: list[CensusFinding]
    more: int


@router.get(
    "/cin-census/findings",
    operation_id="list_census_findings",
    summary="What the Department will ask about the census, while it can still be answered",
    response_model=CensusFindings,
    responses=LIST,
    openapi_extra=limited(Kind.EXPORTING),
)
async def list_census_findings(
    desk: TheDesk,
    year: Annotated[
        int | None, Query(ge=2010, le=2100, description="Of the census that ends in March of that year; else of today.")
    ] = None,
    rule: Annotated[Line | None, Query(description="Only what is asked by a rule, such as `8540`.")] = None,
    after: AfterPosition = None,
) -> CensusFindings:
    """For managers and auditors. The rules are those of 2024 to 2025; one that ends in Q asks for a reason."""
    await caught_up(desk, after, "case_list")
    found = await returning.found(desk, year, rule)
    whole = await complete(desk, "case_list")
    return {
        "incomplete": whole["incomplete"] or bool(found.unreadable),
        "unreadable_records": whole["unreadable_records"],
        "year": found.year,
        "until": found.until,
        "children": found.children,
        "rules": [{"rule": each, "asks": RULES[each], "found": n} for each, n in sorted(found.by_rule.items())],
        "items": [{"rule": each.rule, "child": each.child, "case": each.case} for each in found.findings],
        "more": found.more,
    }
