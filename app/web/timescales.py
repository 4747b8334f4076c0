"""Timescales: which clocks were kept, which were not, and whose."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import reduce
from operator import add

from fastapi import Response

from app.api.problems import Problem
from app.reading.list_rows import DeadlineRow, Tally
from app.web import moments, pages
from app.web.lists import a_day, address, agencies, midnight
from app.web.pages import ThePage
from app.wording.language import say, texts
from app.wording.words import MONTHS, UK, measured, short_day, spelled, words
from domain.equality import MONITOR
from domain.frozen import frozen
from domain.policy import Limit, Pack, Timescale
from domain.timescales import ClockState

PERIODS = (4, 12, 26)
PER_PAGE = 50
NO_AGENCY = "none"
HEADLINES = texts(
    {
        "T2": "of outcomes within {}",
        "T6": "of disposals decided within {}",
        "T8": "of referrals authorised within {}",
    }
)

router = pages.router()


@frozen
class Row:
    """One row of a table: what it counts, and the list of the clocks it counts."""

    title: str
    under: str
    tally: Tally
    href: str

    def of(self, state: ClockState) -> str:
        """The list of those that stand so."""
        return f"{self.href}&state={state}"


@router.get("/timescales")
async def timescales(page: ThePage, weeks: str = str(PERIODS[0]), limit: str = "") -> Response:
    desk = page.desk
    if weeks not in map(str, PERIODS) or limit not in {"", *Limit}:
        raise Problem("not-found")
    mondays, pack = _mondays(desk.now, int(weeks)), desk.pack_now()
    found = await desk.reads.tallies(desk.authority.tenant, now=desk.now, mondays=mondays, limit_is=limit or None)
    everything = {"limit": limit, "due_from": mondays[0]}
    return page.render(
        "timescales.html",
        weeks=int(weeks),
        periods=PERIODS,
        limit=limit,
        limits=list(Limit),
        since=mondays[0],
        tolerance=spelled(pack.recording_tolerance.words),
        within={clause: spelled(pack.timescales[clause].words) for clause in ("T1", "T2")},
        every=reduce(add, found.weeks.values(), Tally()),
        headlines=[
            (name.format(spelled(clock.words)), Row(clock.name, f"{clause}, {words(clock.limit).lower()}", tally, href))
            for clause, name in HEADLINES.items()
            for clock in [pack.timescales[clause]]
            for tally in [reduce(add, _of(clause, found.clocks), Tally())]
            for href in [_list(everything, clause=clause)]
            if tally.over
        ],
        gaps=await desk.reads.gaps(desk.authority.tenant, "deadlines", "case_list"),
        monitors=desk.by.role in MONITOR,
        tables=(
            ("week", say("By week"), say("The week in which it was due"), list(_by_week(mondays, found.weeks, limit))),
            ("clock", say("By clock"), say("Clock"), list(_by_clock(found.clocks, everything, pack))),
            (
                "agency",
                say("By agency"),
                say("Who referred"),
                _by_agency(found.agencies, await agencies(page), everything),
            ),
        ),
    )


@router.get("/timescales/clocks")
async def clocks(
    page: ThePage,
    state: str = "",
    clause: str = "",
    limit: str = "",
    agency: str = "",
    due_from: str = "",
    due_before: str = "",
    cursor: str = "",
) -> Response:
    """The clocks that one number of the page counts. agency: "none" for the cases of none."""
    desk = page.desk
    since, before = a_day(due_from), a_day(due_before)
    if (
        state not in {"", *ClockState}
        or limit not in {"", *Limit}
        or (clause and clause not in desk.pack_now().timescales)
        or (due_from and since is None)
        or (due_before and before is None)
    ):
        raise Problem("not-found")
    found = await desk.reads.deadlines(
        desk.authority.tenant,
        now=desk.now,
        state=state or None,
        clause=clause or None,
        limit_is=limit or None,
        agency=("" if agency == NO_AGENCY else agency) if agency else None,
        due_from=midnight(since) if since else None,
        due_before=midnight(before) if before else None,
        counted=True,
        cursor=cursor or None,
        limit=PER_PAGE,
    )
    called = await agencies(page)
    wanted = {
        "state": state, "clause": clause, "limit": limit, "agency": agency, "due_from": due_from,
        "due_before": due_before,
    }  # fmt: skip
    return page.render(
        "timescales_clocks.html",
        state=state,
        said=list(
            _said(
                desk.pack_now().timescales.get(clause),
                clause,
                limit,
                say("No agency") if agency == NO_AGENCY else called.get(agency, agency),
                since,
                before,
            )
        ),
        rows=[(row, _at_the_deadline(row)) for row in found.rows],
        gaps=await desk.reads.gaps(desk.authority.tenant, "deadlines", "case_list"),
        agencies=called,
        first=bool(cursor) and address("/timescales/clocks", **wanted),
        next=found.next and address("/timescales/clocks", **wanted, cursor=found.next),
    )


def _mondays(now: datetime, count: int) -> list[date]:
    """The first days of the last weeks, this one's included, and of the one that follows."""
    today = now.astimezone(UK).date()
    this = today - timedelta(days=today.weekday())
    return [this - timedelta(weeks=back) for back in range(count - 1, -2, -1)]


def _by_week(mondays: list[date], found: Mapping[int, Tally], limit: str) -> Iterable[Row]:
    """The newest first, as far back as there is anything."""
    *past, later = enumerate(mondays)
    if later[0] in found:
        href = address("/timescales/clocks", limit=limit, due_from=later[1])
        yield Row(say("After this week"), say("from {later}", later=short_day(later[1])), found[later[0]], href)
    first = min(found, default=len(past))
    for number, monday in reversed(past[first:]):
        href = _list({"limit": limit, "due_from": monday}, due_before=monday + timedelta(days=7))
        last = number == len(past) - 1
        yield Row(
            say("This week") if last else say("{day} {month}", day=monday.day, month=MONTHS[monday.month - 1]),
            say("from {monday}", monday=short_day(monday))
            if last
            else say("to {day}", day=short_day(monday + timedelta(days=6))),
            found.get(number, Tally()),
            href,
        )


def _by_clock(found: Mapping[tuple[str, str], Tally], wanted: Mapping[str, object], pack: Pack) -> Iterable[Row]:
    order = list(pack.timescales)
    for clause, limit in sorted(found, key=lambda each: (order.index(each[0]), each[1])):
        timescale = pack.timescales[clause]
        under = f"{clause}, {measured(timescale.words)}, {words(limit).lower()}"
        yield Row(timescale.name, under, found[clause, limit], _list(wanted, clause=clause, limit=limit))


def _by_agency(found: Mapping[str | None, Tally], called: Mapping[str, str], wanted: Mapping[str, object]) -> list[Row]:
    """Those with most clocks first."""
    ranked = sorted(found.items(), key=lambda each: -each[1].every)
    return [
        Row(
            called.get(agency, agency) if agency else say("No agency"),
            "" if agency else say("families, the public, and others without a system of their own"),
            tally,
            _list(wanted, agency=agency or NO_AGENCY),
        )
        for agency, tally in ranked
    ]


def _of(clause: str, found: Mapping[tuple[str, str], Tally]) -> list[Tally]:
    return [tally for (each, _), tally in found.items() if each == clause]


def _list(wanted: Mapping[str, object], **more: object) -> str:
    return address("/timescales/clocks", **{**wanted, **more})


def _said(
    clock: Timescale | None, clause: str, limit: str, agency: str, since: date | None, before: date | None
) -> Iterable[str]:
    """What a list is restricted to, in words."""
    if clock:
        yield f"{clock.name} ({clause}, {measured(clock.words)})"
    if limit:
        yield say("{limit} limit", limit=words(limit).lower())
    if agency:
        yield say("from no agency") if agency == say("No agency") else say("from {agency}", agency=agency)
    if since and before:
        yield say("due from {since} to {before}", since=short_day(since), before=short_day(before - timedelta(days=1)))
    elif since:
        yield say("due since {since}", since=short_day(since))


def _at_the_deadline(row: DeadlineRow) -> str:
    """The history at the moment the clock was due: as it was known, or, of what was recorded later, as it happened.

    Of a clock that runs still, the history so far.
    """
    if row.state == ClockState.RUNNING:
        return f"/{row.kind}s/{row.reference}/history"
    known = row.recorded_at is not None and row.recorded_at <= row.due_at
    moment = {"as_of" if known else "happened_by": moments.typed(row.due_at)}
    return address(f"/{row.kind}s/{row.reference}/history", **moment)
