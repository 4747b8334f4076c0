"""Who referred: asked for with what it is needed for, and told once that is recorded (CF2)."""

from typing import Any

from fastapi import Response

from app.api import referrers
from app.base.references import Referent, spoken
from app.web import pages
from app.web.pages import PageInstead, ThePage
from app.wording.labels import coded
from domain.referrer import ReferrerPurpose
from domain.refusals import Refused

router = pages.router()

_ROWS = (
    ("name", "Name"), ("job_role", "Role"), ("organisation", "Organisation"), ("telephone", "Telephone"),
    ("email", "E-mail"), ("address", "Address"), ("relationship", "Relationship"), ("knowledge", "What they know"),
)  # fmt: skip


@router.get("/cases/{case}/referrer")
async def ask(page: ThePage, case: str) -> Response:
    """What is it needed for?"""
    known, _ = await page.desk.case(page.desk.stream(Referent.CASE, case))
    return _page(page, known.contact.reference)


@router.post("/cases/{case}/referrer")
async def tell(page: ThePage, case: str) -> Response:
    """Who it was."""
    given = page.form.get("purpose", "")
    if given not in set(ReferrerPurpose):
        return _page(page, case, error="Choose what you need to know it for")
    try:
        told = await referrers.read(page.desk, case, ReferrerPurpose(given))
    except Refused as refusal:
        raise PageInstead(403, "Who referred is not for you", refusal.clause.quote) from None
    referrer: Any = told["referrer"]
    rows = [(label, referrer[name]) for name, label in _ROWS if referrer[name]]
    return _page(page, told["case"], rows=[*rows, *(("To the family", each) for each in told["referrers_knowledge"])])


def _page(page: ThePage, reference: str, *, error: str = "", rows: list[tuple[str, str]] | None = None) -> Response:
    return page.render(
        "referrer.html",
        status=422 if error else 200,
        reference=reference,
        spoken=spoken(reference),
        purposes=[(each.value, coded(each)) for each in ReferrerPurpose],
        error=error,
        rows=rows,
        csrf=page.csrf,
    )
