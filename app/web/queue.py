"""The queue: what waits, where, and until when."""

from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import Response

from app.problems import Problem
from app.web import pages
from app.web.lists import agencies, child_name
from app.web.pages import ThePage
from domain.vocabulary import Role

PER_PAGE = 25


@dataclass(frozen=True, slots=True)
class Stage:
    """One queue, as the page tells of it. after: what has happened to what waits. comes, goes: how it gets in, out."""

    path: str
    title: str
    after: str
    comes: str
    goes: str


STAGES = (
    Stage(
        "known-check",
        "Known check",
        "Received. Somebody has to look whether the child is known already.",
        "A contact comes here when it is received",
        "leaves when the known check is recorded",
    ),
    Stage(
        "dispatch",
        "Dispatch",
        "A safeguarding referral, checked, and not yet sent to the Screening Manager.",
        "A safeguarding referral comes here when its known check is recorded",
        "leaves when it is sent to the Screening Manager",
    ),
    Stage(
        "screening",
        "Screening",
        "With the Screening Manager, and without an outcome.",
        "A contact comes here when it is sent to the Screening Manager",
        "leaves when its outcome is decided",
    ),
    Stage(
        "recording",
        "Recording",
        "Progressed to a referral. The Customer Service Advisor has not recorded it yet.",
        "A contact comes here when it progresses to a referral",
        "leaves when the referral is recorded",
    ),
)
_BEGINS_AT = {
    Role.SCREENING_MANAGER: "screening",
    Role.SCREENING_PRACTICE_SUPERVISOR: "screening",
}
"""The queue that somebody in a role wants first; anybody else, the first."""

router = pages.router()


@router.get("/queue")
async def queue(page: ThePage, stage: str = "", cursor: str = "") -> Response:
    desk = page.desk
    wanted = stage or _BEGINS_AT.get(page.session.person.role, STAGES[0].path)
    chosen = next((each for each in STAGES if each.path == wanted), None)
    if chosen is None:
        raise Problem("not-found")
    waiting = await desk.reads.waiting(desk.authority.tenant, desk.now)
    found = await desk.reads.queue(desk.authority.tenant, chosen.path, cursor or None, PER_PAGE)
    reader = desk.reader()
    return page.render(
        "queue.html",
        stages=STAGES,
        stage=chosen,
        waiting=waiting,
        gaps=await desk.reads.gaps(desk.authority.tenant, "queues"),
        rows=[(row, child_name(reader, row.child_name)) for row in found.rows],
        agencies=await agencies(page) if found.rows else {},
        first=bool(cursor) and f"/queue?{urlencode({'stage': chosen.path})}",
        next=found.next and f"/queue?{urlencode({'stage': chosen.path, 'cursor': found.next})}",
    )
