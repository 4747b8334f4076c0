"""The queue: what waits, where, and until when."""

from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi import Response

from app.api.problems import Problem
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
        "consultation",
        "Consultation",
        "With the Early Help Advisor, and without an outcome.",
        "A consultation comes here when its known check is recorded",
        "leaves when its outcome is decided, or when it becomes a referral",
    ),
    Stage(
        "screening",
        "Screening",
        "With the Screening Manager, and without an outcome.",
        "A contact comes here when it is sent to the Screening Manager",
        "leaves when its outcome is decided",
    ),
    Stage(
        "police",
        "Police",
        "A crime is suspected. The police have not been told, and nobody has said why it was none.",
        "A case comes here when a crime is suspected",
        "leaves when the police know, or when it was no crime after all",
    ),
    Stage(
        "siblings",
        "Siblings",
        "A sibling is to be referred. The Area team has not completed the progression.",
        "A case comes here when the Screening Manager decides to refer a sibling",
        "leaves when the sibling’s progression is completed",
    ),
    Stage(
        "recording",
        "Recording",
        "Progressed to a referral. The Customer Service Advisor has not recorded it yet.",
        "A contact comes here when it progresses to a referral",
        "leaves when the referral is recorded",
    ),
    Stage(
        "disposal",
        "Disposal",
        "A referral that the Screening Manager has not disposed of.",
        "A case comes here when it becomes a referral",
        "leaves when the disposal is authorised",
    ),
    Stage(
        "authorisation",
        "Authorisation",
        "Disposed of. The Area Practice Supervisor or the Area Team Manager has not authorised the referral.",
        "A referral comes here when its disposal is authorised",
        "leaves when the referral is authorised",
    ),
    Stage(
        "allocation",
        "Allocation",
        "Disposed of, and without a Lead Practitioner.",
        "A referral comes here when its disposal is authorised",
        "leaves when somebody leads",
    ),
    Stage(
        "agreement",
        "Closure proposed",
        "The Area Practice Supervisor proposes to close it. The Screening Practice Supervisor has not answered.",
        "A referral comes here when its closure is proposed",
        "leaves when the other supervisor agrees or does not",
    ),
    Stage(
        "closure",
        "Closure not agreed",
        "The two supervisors do not agree. The Area Team Manager has not decided.",
        "A referral comes here when a proposed closure is not agreed",
        "leaves when the Area Team Manager decides",
    ),
    Stage(
        "led",
        "With its lead",
        "A Lead Practitioner works on it.",
        "A referral comes here when somebody leads",
        "leaves when it is concluded or closed",
    ),
)
_BEGINS_AT = {
    Role.SCREENING_MANAGER: "screening",
    Role.SCREENING_PRACTICE_SUPERVISOR: "screening",
    Role.EARLY_HELP_ADVISOR: "consultation",
    Role.AREA_TEAM_WORKER: "siblings",
    Role.AREA_PRACTICE_SUPERVISOR: "authorisation",
    Role.AREA_TEAM_MANAGER: "authorisation",
    Role.ALLOCATED_SOCIAL_WORKER: "led",
    Role.LEAD_PRACTITIONER: "led",
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
