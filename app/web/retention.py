"""How long records are kept, and which are due for review before destruction."""

from fastapi import Response

from app.api.kept import due, listed, rules
from app.api.listing import managers_and_auditors_only
from app.api.problems import Problem
from app.web import pages
from app.web.lists import address
from app.web.pages import ThePage
from domain.policy import KeptKind

PER_PAGE = 50

router = pages.router()


@router.get("/retention")
async def kept(page: ThePage, kind: str = "", cursor: str = "") -> Response:
    """The rules of the pack in force, and what is due by them."""
    desk = page.desk
    managers_and_auditors_only(desk)
    if kind and kind not in set(KeptKind):
        raise Problem("not-found")
    found = await due(desk, KeptKind(kind) if kind else None, cursor or None, PER_PAGE)
    return page.render(
        "retention.html",
        pack=desk.pack_now().title,
        rules=rules(desk),
        rows=[listed(desk, row) for row in found.rows],
        kind=kind,
        gaps=await desk.reads.gaps(desk.authority.tenant, "retention"),
        first=bool(cursor) and address("/retention", kind=kind),
        next=found.next and address("/retention", kind=kind, cursor=found.next),
    )
