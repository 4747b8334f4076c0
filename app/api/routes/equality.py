"""Equality: outcomes and timeliness by who the children are, and of whom something is not yet obtained (EQ1, C14)."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query, Response
from typing_extensions import TypedDict

from app.api.answers import LIST, PAGE, AfterPosition, Cursor, Limit
from app.api.desk import TheDesk
from app.api.edge import ParsedOnce
from app.api.listing import Complete, caught_up, complete, link, managers_and_auditors_only
from app.api.problems import Problem
from app.base.text import Line
from app.reading import equality
from app.reading.equality import Group
from app.reading.small_numbers import SMALL
from domain.equality import Monitored
from domain.vocabulary import State

router = APIRouter(prefix="/v1/equality", tags=["equality"], route_class=ParsedOnce)

READS = ("equality", "case_list", "deadlines")


class KeptShare(TypedDict):
    """The share in time, in percent: between the two, which are equal unless a number is too small to be shown."""

    at_least: int
    at_most: int


class KeptClock(TypedDict):
    """How a clock was kept. over: for how many of the group it is over. Null is too small to be shown."""

    clause: str
    over: int | None
    kept: KeptShare | None


class BecameCounts(TypedDict):
    """What became of the contacts of a group. Null is too small to be shown, or a small one could be worked out."""

    referral: int | None
    closed_at_referral: int | None
    early_help: int | None
    ended_as_contact: int | None
    undecided: int | None


class ComparedGroup(TypedDict):
    """A group of children. name: a code of the census, a band, a team, or the words that were said; NOBT is not yet
    obtained and REFU refused; null of all together.
    """

    name: str | None
    contacts: int | None
    became: BecameCounts
    clocks: list[KeptClock]


class ComparedBy(TypedDict):
    """The groups of one characteristic, the largest first. A child may count in several groups of disability.

    too_small: how many more groups there are, of which nothing is shown.
    """

    by: Monitored
    groups: list[ComparedGroup]
    too_small: int


class EqualityView(Complete):
    """Contacts received in the 52 whole weeks that are over, compared. together: null when there is none.

    Numbers up to `not_shown_up_to` are not shown, and those by which they could be worked out; others are rounded.
    """

    received_from: datetime
    received_before: datetime
    not_shown_up_to: int
    together: ComparedGroup | None
    characteristics: list[ComparedBy]


class NotYetObtained(TypedDict):
    """An open case, and what of its child is not yet obtained. lead: whoever leads it, by their id."""

    case: str
    state: State
    received_at: datetime
    team: str | None
    lead: str | None
    missing: list[Monitored]
    unreadable: bool


class NotYetObtainedPage(Complete):
    """Those that wait longest first; `next` is the cursor of the page that follows, or null."""

    items: list[NotYetObtained]
    next: str | None


class AgencyFigures(Complete):
    """What became of an agency's contacts of the 52 whole weeks that are over, for its governing body: numbers alone.

    Numbers up to `not_shown_up_to` are not shown, and those by which they could be worked out; others are rounded.
    figures: null when there is none.
    """

    received_from: datetime
    received_before: datetime
    not_shown_up_to: int
    figures: ComparedGroup | None


@router.get(
    "",
    operation_id="compare_groups",
    summary="Outcomes and timeliness by ethnicity, language, religion, disability, sex, age and area (EQ1)",
    response_model=EqualityView,
    responses=LIST,
)
async def compare_groups(desk: TheDesk, after: AfterPosition = None) -> EqualityView:
    """For managers and auditors. Children count as they are known today, and a contact superseded not at all.

    There is nothing to choose, so that no two answers differ by one child.
    """
    managers_and_auditors_only(desk)
    await caught_up(desk, after, *READS)
    since, before = equality.period(desk.now)
    rows = await desk.reads.equality(desk.authority.tenant, since=since, before=before, now=desk.now)
    found = equality.compared(rows, desk.reader())
    return {
        **await complete(desk, *READS),
        "received_from": since,
        "received_before": before,
        "not_shown_up_to": SMALL,
        "together": group(found.together) if found else None,
        "characteristics": [
            {"by": each.by, "groups": [*map(group, each.groups)], "too_small": each.small}
            for each in (found.by if found else ())
        ],
    }


@router.get("/figures", operation_id="get_agency_figures", summary="What became of your agency's contacts, in numbers",
            response_model=AgencyFigures, responses=LIST)  # fmt: skip
async def get_agency_figures(desk: TheDesk, after: AfterPosition = None) -> AgencyFigures:
    """For an agency's governing body. There is nothing to choose, so that no two answers differ by one child."""
    if not desk.is_partner:
        raise Problem("forbidden-scope", "This is for agencies.")
    await caught_up(desk, after, *READS)
    since, before = equality.period(desk.now)
    rows = await desk.reads.figures(
        desk.authority.tenant, agency=desk.caller.agency, since=since, before=before, now=desk.now
    )
    found = equality.figures(rows)
    return {
        **await complete(desk, *READS),
        "received_from": since,
        "received_before": before,
        "not_shown_up_to": SMALL,
        "figures": group(found) if found else None,
    }


@router.get(
    "/not-yet-obtained",
    operation_id="list_not_yet_obtained",
    summary="Open cases of whose child something is not yet obtained (EQ1)",
    response_model=NotYetObtainedPage,
    responses=PAGE,
)
async def list_not_yet_obtained(
    desk: TheDesk,
    response: Response,
    team: Annotated[Line | None, Query(description="Only those of a team.")] = None,
    cursor: Cursor = None,
    limit: Limit = 25,
    after: AfterPosition = None,
) -> NotYetObtainedPage:
    """For managers and auditors. What was refused is obtained: it is asked for no more."""
    managers_and_auditors_only(desk)
    await caught_up(desk, after, "equality", "case_list")
    page = await desk.reads.not_yet_obtained(desk.authority.tenant, team=team, cursor=cursor, limit=limit)
    link(desk, response, page.next)
    return {
        **await complete(desk, "equality", "case_list"),
        "items": [
            {
                "case": row.reference,
                "state": State(row.state),
                "received_at": row.received_at,
                "team": row.team,
                "lead": row.lead,
                "missing": [*row.missing],
                "unreadable": row.unreadable,
            }
            for row in page.rows
        ],
        "next": page.next,
    }


def group(of: Group) -> ComparedGroup:
    """A group as it is told."""
    became = {kind: shown.number for kind, shown in of.became.items()}
    return {
        "name": of.name,
        "contacts": of.every.number,
        "became": BecameCounts(**became),  # type: ignore[typeddict-item] # the same names
        "clocks": [
            {
                "clause": clause,
                "over": timely.over.number,
                "kept": {"at_least": timely.kept.at_least, "at_most": timely.kept.at_most} if timely.kept else None,
            }
            for clause, timely in of.timely.items()
        ],
    }
