"""The pages of an agency's people: what it sent and what came of it, its concerns, its challenges, and what it is
asked. What they show is what the API shows the agency; what they record is given as the API takes it.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from fastapi import Response

from app.api.problems import Problem
from app.base.references import plural
from app.reading.audiences import AGENCY
from app.web import pages, possible, recording
from app.web.commands import given_by, titles
from app.web.lists import address, child_name
from app.web.needed import needed
from app.web.pages import AgencysRoute, Page, ThePage
from app.web.subjects import Subject, subject
from app.wording import agencys
from app.wording.labels import coded
from app.wording.language import say, texts
from app.wording.summary import Part
from app.wording.words import moment, words
from domain.challenge import ChallengeState
from domain.frozen import frozen
from domain.policy import Pack
from domain.vocabulary import THE_AGENCY, About, Sector

PER_PAGE = 25
AT_HOME = 5
OPEN = [ChallengeState.WAITING.value, ChallengeState.ANSWERED.value]

router = pages.router(prefix="/agency", route=AgencysRoute)


@frozen(kw_only=True)
class Row:
    """One of a list. kind, reference: what it leads to. said: what stands beside it, in the order of the headings."""

    kind: str
    reference: str
    title: str
    said: Sequence[str] = ()
    due_at: datetime | None = None
    unreadable: bool = False

    @property
    def href(self) -> str:
        """Its page."""
        return f"/agency/{plural(self.kind)}/{self.reference}"


@frozen(kw_only=True)
class Listed:
    """A page of a list, and the cursor of the next."""

    rows: Sequence[Row]
    next: str | None


@router.get("")
async def home(page: ThePage) -> Response:
    """What is asked of the agency, and how what it began stands."""
    page.desk.reads_for(AGENCY.name, "case")
    return page.render(
        "agency.html",
        asked=await _requests(page, limit=AT_HOME),
        referrals=await _referrals(page, limit=AT_HOME),
        concerns=await _concerns(page, state="open", limit=AT_HOME),
        challenges=await _challenges(page, states=OPEN, limit=AT_HOME),
        acts=page.session.person.role in THE_AGENCY,
    )


@router.get("/cases")
async def referrals(page: ThePage, cursor: str = "") -> Response:
    """What the agency sent, the last first."""
    return _list(page, "cases", await _referrals(page, cursor=cursor), cursor)


@router.get("/concerns")
async def concerns(page: ThePage, cursor: str = "") -> Response:
    """Its concerns, the last opened first."""
    page.desk.reads_for(AGENCY.name, "case")
    return _list(page, "concerns", await _concerns(page, cursor=cursor), cursor)


@router.get("/challenges")
async def challenges(page: ThePage, cursor: str = "") -> Response:
    """Its challenges, the last raised first."""
    return _list(page, "challenges", await _challenges(page, cursor=cursor), cursor)


@router.get("/requests")
async def requests(page: ThePage, answered: str = "", cursor: str = "") -> Response:
    """What it is asked under section 27: what waits for its answer, or what was answered."""
    if answered not in {"", "yes"}:
        raise Problem("not-found")
    found = await _requests(page, answered=answered == "yes", cursor=cursor)
    return _list(page, "requests", found, cursor, answered=answered)


@router.get("/enquiries")
async def enquiries(page: ThePage, cursor: str = "") -> Response:
    """What a prison or the Probation Service enquired, the last first."""
    return _list(page, "enquiries", await _enquiries(page, cursor=cursor), cursor)


@router.get("/cases/{case}")
async def referral(page: ThePage, case: str) -> Response:
    """What the agency sent of one child, and what came of it."""
    return await _show(page, await subject(page, "case", case), agencys.referral, say("Your referral"))


@router.get("/cases/{case}/challenge")
async def begin_challenge(page: ThePage, case: str) -> Response:
    """The form that challenges what was decided of it."""
    about = await subject(page, "case", case)
    raising = given_by(page)["raise_challenge"]
    return await recording.fresh_form(page, await subject(page, "", ""), raising, {f"cases.{about.reference}": "yes"})


@router.get("/concerns/{concern}")
async def concern(page: ThePage, concern: str) -> Response:
    """One of its concerns."""
    return await _show(page, await subject(page, "concern", concern), agencys.concern, say("Your concern"))


@router.get("/concerns/{concern}/refer")
async def refer(page: ThePage, concern: str) -> Response:
    """The form of a referral that is made of it: the child and what was noticed stand there."""
    about = await subject(page, "concern", concern)
    child, opened = about.view["opened"]["child"], about.view["opened"]
    begun = {
        "particulars.0": "",
        "particulars.0.shared.concern": about.reference,
        "children.0.given_name": child["given_name"] or "",
        "children.0.family_name": child["family_name"] or "",
        "concern_summary": opened["account"] or "",
    }
    if child["date_of_birth"]:
        born = date.fromisoformat(str(child["date_of_birth"]))
        begun |= {f"children.0.date_of_birth.{part}": str(getattr(born, part)) for part in ("day", "month", "year")}
    writing = given_by(page)["record_contact"]
    return await recording.fresh_form(page, await subject(page, "", ""), writing, begun)


@router.get("/challenges/{challenge}")
async def challenge(page: ThePage, challenge: str) -> Response:
    """One of its challenges."""
    return await _show(page, await subject(page, "challenge", challenge), agencys.challenge, say("Your challenge"))


@router.get("/enquiries/{enquiry}")
async def enquiry(page: ThePage, enquiry: str) -> Response:
    """An enquiry of its own, and the answer."""
    return await _show(page, await subject(page, "enquiry", enquiry), agencys.enquiry, say("Your enquiry"))


@router.get("/requests/{request}")
async def request(page: ThePage, request: str) -> Response:
    """What it is asked, and what it answered."""
    return await _show(page, await subject(page, "request", request), agencys.request, say("Asked of your agency"))


recording.routed(router, recording.OF_AN_AGENCY)


# Lists


HEADINGS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "cases": (texts("Your referrals"), (texts("Child"), texts("Stands at"), texts("Outcome"), texts("Received"))),
    "concerns": (texts("Your concerns"), (texts("Child"), texts("Stands at"), texts("Opened"))),
    "challenges": (texts("Your challenges"), (texts("Challenged"), texts("Stands at"), texts("Raised"))),
    "enquiries": (texts("Your enquiries"), (texts("About"), texts("Stands at"), texts("Sent"))),
    "requests": (texts("Asked of you"), (texts("Help under section 27"), texts("Asked as"), texts("Asked"))),
}
"""What the lists are called, and their columns."""


def _list(page: Page, kind: str, found: Listed, cursor: str, **filters: str) -> Response:
    title, headings = HEADINGS[kind]
    here = f"/agency/{kind}"
    return page.render(
        "agency_list.html",
        kind=kind,
        title=title,
        headings=headings,
        found=found,
        filters=filters,
        first=bool(cursor) and address(here, **filters),
        next=found.next and address(here, **filters, cursor=found.next),
        acts=page.session.person.role in THE_AGENCY,
    )


def _agency(page: Page) -> str:
    """Whose people look; without an agency there is nothing of theirs."""
    if page.desk.caller.agency is None:
        raise Problem("not-found")
    return page.desk.caller.agency


async def _referrals(page: Page, *, cursor: str = "", limit: int = PER_PAGE) -> Listed:
    desk, reader, pack = page.desk, page.desk.reader(), page.desk.pack_now()
    found = await desk.reads.cases(desk.authority.tenant, agency=_agency(page), cursor=cursor or None, limit=limit)
    rows = [
        Row(
            kind="case",
            reference=row.reference,
            title=child_name(reader, row.child_name) or say("Name not known"),
            said=(words(row.state), pack.title_of(row.outcome) if row.outcome else say("Not decided yet"),
                  moment(row.received_at)),
            unreadable=row.unreadable,
        )
        for row in found.rows
    ]  # fmt: skip
    return Listed(rows=rows, next=found.next)


async def _concerns(page: Page, *, state: str | None = None, cursor: str = "", limit: int = PER_PAGE) -> Listed:
    desk, reader = page.desk, page.desk.reader()
    found = await desk.reads.concerns(
        desk.authority.tenant, agency=_agency(page), state=state, cursor=cursor or None, limit=limit
    )
    rows = [
        Row(
            kind="concern",
            reference=row.reference,
            title=child_name(reader, row.child_name) or say("Name not known"),
            said=(words(row.state), moment(row.opened_at)),
            due_at=row.due_at,
            unreadable=row.unreadable,
        )
        for row in found.rows
    ]
    return Listed(rows=rows, next=found.next)


async def _challenges(page: Page, *, states: Sequence[str] = (), cursor: str = "", limit: int = PER_PAGE) -> Listed:
    desk = page.desk
    found = await desk.reads.challenges(
        desk.authority.tenant, agency=_agency(page), states=states, cursor=cursor or None, limit=limit
    )
    rows = [
        Row(
            kind="challenge",
            reference=row.reference,
            title=coded(About(row.about)),
            said=(STANDS[ChallengeState(row.state)], moment(row.raised_at)),
            unreadable=row.unreadable,
        )
        for row in found.rows
    ]
    return Listed(rows=rows, next=found.next)


STANDS: Mapping[ChallengeState, str] = texts(
    {
        ChallengeState.WAITING: "Waits for the authority",
        ChallengeState.ANSWERED: "Answered: accept it, or take it further",
        ChallengeState.RESOLVED: "Resolved",
        ChallengeState.ACCEPTED: "Accepted",
        ChallengeState.UNRESOLVED: "Left unresolved",
    }
)
"""Where a challenge stands, to the agency whose it is."""


async def _requests(page: Page, *, answered: bool = False, cursor: str = "", limit: int = PER_PAGE) -> Listed:
    desk = page.desk
    found = await desk.reads.requests(
        desk.authority.tenant, agency=_agency(page), answered=answered, cursor=cursor or None, limit=limit
    )
    rows = [
        Row(
            kind="request",
            reference=row.reference,
            title=say("Answered") if row.answered_at else say("Waits for your answer"),
            said=(coded(Sector(row.sector)), moment(row.asked_at)),
            unreadable=row.unreadable,
        )
        for row in found.rows
    ]
    return Listed(rows=rows, next=found.next)


async def _enquiries(page: Page, *, cursor: str = "", limit: int = PER_PAGE) -> Listed:
    desk = page.desk
    found = await desk.reads.enquiries(
        desk.authority.tenant, agency=_agency(page), answered=None, cursor=cursor or None, limit=limit
    )
    rows = [
        Row(
            kind="enquiry",
            reference=row.reference,
            title=say("Enquiry"),
            said=(say("Answered") if row.answered_at else say("Not answered yet"), moment(row.received_at)),
            unreadable=row.unreadable,
        )
        for row in found.rows
    ]
    return Listed(rows=rows, next=found.next)


# A record


async def _show(page: Page, about: Subject, told: Callable[[Any, Pack], list[Part]], called: str) -> Response:
    now, role = page.desk.now, page.session.person.role
    duties = about.view.get("duties", ()) if about.whole else ()
    fitting = [each.given for each in await possible.possible(page, about) if each.fits]
    return page.render(
        "agency_record.html",
        about=about,
        called=called,
        needed=[needed(duty, about.whole, now, role) for duty in duties if about.whole],
        titles=titles(page, about.on),
        fitting=fitting,
        acts=role in THE_AGENCY and about.on in recording.OF_AN_AGENCY,
        decided=about.on == "case" and bool(about.view["outcome"]),
        challenges=about.view.get("challenges", ()) if about.on == "case" else (),
        cases=about.view.get("cases", ()) if about.on == "challenge" else (),
        parts=told(about.view, about.pack),
    )
