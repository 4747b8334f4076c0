"""Reading challenges: one as it stands or stood, and the lists of the open ones and of those left unresolved."""

from datetime import datetime
from typing import Annotated, Literal

import orjson
from fastapi import APIRouter, Query, Response
from typing_extensions import TypedDict

from app.api.answers import PAGE, READ, AfterPosition, ChallengeRef, Cursor, Limit
from app.api.desk import MEDIA_TYPE, TheDesk
from app.api.document import headers
from app.api.edge import ParsedOnce
from app.api.listing import Complete, caught_up, complete, link
from app.api.problems import Problem
from app.api.replays import TheMoment, found, loaded, there
from app.api.streams import CHALLENGE
from app.base.references import Referent
from app.base.text import Code
from app.reading import challenges
from app.reading.challenges import ChallengeView, PartnerChallenge
from app.reading.replay import NOW
from app.reading.replayed import ChallengeReplay
from app.record import authorities
from domain import resolution
from domain.challenge import ChallengeState
from domain.vocabulary import About


class ListedChallenge(TypedDict):
    """A challenge in a list. rung: at which it stands, or ended. ended_at: of a solution, when it was reached.

    why: it was left unresolved. said: the solution, or the reasons why it ended. unreadable: as in a list of cases.
    """

    challenge: str
    state: ChallengeState
    version: int
    agency: str
    cases: list[str]
    about: About
    rung: str
    at_risk: bool
    raised_at: datetime
    ended_at: datetime | None
    why: resolution.WhyUnresolved | None
    said: str | None
    unreadable: bool


class ChallengePage(Complete):
    """A page of challenges. incomplete: something may be missing."""

    items: list[ListedChallenge]
    next: str | None


Standing = Literal["open", "resolved", "decision-accepted", "unresolved"]
OPEN = [ChallengeState.WAITING.value, ChallengeState.ANSWERED.value]


router = APIRouter(prefix="/v1/challenges", tags=["challenges"], route_class=ParsedOnce)


@router.get(
    "",
    operation_id="list_challenges",
    summary="Challenges, the last raised first",
    response_model=ChallengePage,
    responses=PAGE,
)
async def list_challenges(
    desk: TheDesk,
    response: Response,
    standing: Annotated[Standing | None, Query(description="Only the open ones, or those that ended so.")] = None,
    agency: Annotated[Code | None, Query(description="Only those of an agency.")] = None,
    cursor: Cursor = None,
    limit: Limit = 25,
    after: AfterPosition = None,
) -> ChallengePage:
    """For the authority's auditors and its own workers all of them; an agency, and its governing body, sees its own.

    Those left unresolved say why, as long as that was not erased (P7).
    """
    await caught_up(desk, after, "challenges")
    page = await desk.reads.challenges(
        desk.authority.tenant,
        agency=desk.caller.agency if desk.is_partner else agency,
        states=OPEN if standing == "open" else [standing] if standing else [],
        cursor=cursor,
        limit=limit,
    )
    reader = desk.reader()
    link(desk, response, page.next)
    return {
        **await complete(desk, "challenges"),
        "items": [
            {
                "challenge": row.reference,
                "state": ChallengeState(row.state),
                "version": row.version,
                "agency": row.agency,
                "cases": [*row.cases],
                "about": About(row.about),
                "rung": row.rung,
                "at_risk": row.at_risk,
                "raised_at": row.raised_at,
                "ended_at": row.ended_at,
                "why": resolution.WhyUnresolved(row.why) if row.why else None,
                "said": reader.open(row.said.get("said")),
                "unreadable": row.unreadable,
            }
            for row in page.rows
        ],
        "next": page.next,
    }


@router.get(
    "/{challenge}",
    operation_id="get_challenge",
    summary="A challenge as it stands, or as it was",
    response_model=ChallengeView | PartnerChallenge,
    responses={200: {"headers": headers("ETag")}, **READ},
)
async def get_challenge(reference: ChallengeRef, desk: TheDesk, moment: TheMoment) -> Response:
    """For the authority's own workers as it stands, or as it was: as `get_case`. The agency whose challenge it is sees
    it as it stands, without what the offices note for themselves.
    """
    stream = desk.stream(Referent.CHALLENGE, reference)
    known, read = await found(desk, ChallengeReplay, CHALLENGE, stream)
    if desk.is_partner:
        if moment != NOW:
            raise Problem("forbidden-scope", "How it was is for the authority's own workers.")
        told = challenges.partner(known, authorities.pack(read[stream][0].meta["pack"]), desk.reader())
        return Response(orjson.dumps(told), 200, {"ETag": f'"{known.version}"'}, MEDIA_TYPE)
    seen = there((await loaded(desk, ChallengeReplay, stream, read)).seen(moment))
    return Response(orjson.dumps(seen.view), 200, {"ETag": f'"{seen.record.version}"'}, MEDIA_TYPE)
