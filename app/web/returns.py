"""The census before it is returned: what will be asked about it, and of which cases."""

from fastapi import Response

from app.api import returning
from app.web import pages
from app.web.pages import PageInstead, ThePage
from app.wording.language import say
from domain.return_findings import RULES

router = pages.router()


@router.get("/timescales/returns")
async def findings(page: ThePage, year: str = "", rule: str = "") -> Response:
    """For managers and auditors: by rule, and of one rule the cases."""
    if (year and not (year.isdecimal() and 2010 <= int(year) <= 2100)) or (rule and rule not in RULES):
        raise PageInstead(404, say("There is no such page"), say("Go back to the returns."))
    found = await returning.found(page.desk, int(year) if year else None, rule or None)
    return page.render(
        "returns.html",
        found=found,
        rules=RULES,
        rule=rule,
        gaps=await page.desk.reads.gaps(page.desk.authority.tenant, "case_list"),
    )
