"""How many clocks are due in some weeks, and how they stand.

They are counted by the projection, as events come. What it cannot know is asked for as somebody looks: which of this
week's running clocks the time has run out of, and which are of cases that are closed to them.
"""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Date,
    RowMapping,
    Select,
    and_,
    cast,
    func,
    literal,
    not_,
    select,
    tuple_,
    union_all,
)

from app.reading.closed import Eyes, closed
from app.reading.list_rows import Tallies, Tally
from domain.frozen import fields_of
from domain.timescales import ClockState
from projections.deadlines import UK, week_of
from projections.tables import case_list, deadline, deadline_case, deadline_count

WEEK = timedelta(weeks=1)


def counts(mondays: Sequence[date], now: datetime, limit_is: str | None, eyes: Eyes | None) -> Select[Any]:
    """The clocks due since the first of these days, for `tallies`: by week, by agency, and by clause and limit."""
    parts = [_kept(mondays[0], now), _running_this_week(mondays[0], now)]
    if eyes is not None:
        parts.append(_closed_to(eyes, mondays[0], now))
    of = union_all(*parts).subquery().c
    running = of.state == ClockState.RUNNING
    stands = {
        "met": of.state == ClockState.MET,
        "met_but_recorded_late": of.state == ClockState.MET_BUT_RECORDED_LATE,
        "met_late": of.state == ClockState.MET_LATE,
        "missed": and_(running, of.passed),
        "running": and_(running, not_(of.passed)),
    }
    query = select(
        func.grouping(of.week, of.agency).label("left_out"),
        of.week,
        of.agency,
        of.clause,
        of.limit,
        *(cast(func.sum(of.number).filter(so), BigInteger).label(name) for name, so in stands.items()),
    )
    query = query.group_by(func.grouping_sets(tuple_(of.week), tuple_(of.agency), tuple_(of.clause, of.limit)))
    query = query.having(func.sum(of.number) > 0)  # of whom every clock is closed nothing is said
    return query if limit_is is None else query.where(of.limit == limit_is)


def tallies(rows: Iterable[RowMapping], mondays: Sequence[date]) -> Tallies:
    """What was counted. A week is counted to the last of the days that is no later."""
    weeks: dict[int, Tally] = defaultdict(Tally)
    agencies: dict[str | None, Tally] = {}
    clocks: dict[tuple[str, str], Tally] = {}
    for row in rows:
        tally = Tally(**{name: row[name] or 0 for name in fields_of(Tally)})
        match row["left_out"]:
            case 0b01:
                weeks[bisect(mondays, row["week"]) - 1] += tally
            case 0b10:
                agencies[row["agency"] or None] = tally
            case _:
                clocks[row["clause"], row["limit"]] = tally
    return Tallies(dict(weeks), agencies, clocks)


def _kept(since: date, now: datetime) -> Select[Any]:
    """The projection's counts. Of the running clocks of this week it cannot say how they stand."""
    kept, this = deadline_count.c, week_of(now)
    still = and_(kept.week == this, kept.state == ClockState.RUNNING)
    columns = (kept.week, kept.agency, kept.clause, kept.limit, kept.state, (kept.week < this).label("passed"))
    return select(*columns, kept.number).where(kept.week >= since, not_(still))


def _running_this_week(since: date, now: datetime) -> Select[Any]:
    this = week_of(now)
    columns = _columns(literal(this, Date), now)
    query = select(*columns, func.count().label("number")).join(deadline_case, deadline_case.c.case == deadline.c.case)
    query = query.where(
        deadline.c.state == ClockState.RUNNING.value,
        deadline.c.due_at >= _midnight(max(since, this)),
        deadline.c.due_at < _midnight(this + WEEK),
        deadline_case.c.superseded.is_(False),
    )
    return query.group_by(deadline_case.c.agency, deadline.c.clause, deadline.c.limit, deadline.c.state, "passed")


def _closed_to(eyes: Eyes, since: date, now: datetime) -> Select[Any]:
    """What is to be taken away: the clocks of the cases that are closed to whoever looks."""
    week = cast(func.date_trunc("week", func.timezone(UK.key, deadline.c.due_at)), Date)
    query = select(*_columns(week, now), literal(-1, BigInteger).label("number"))
    query = query.join(deadline_case, deadline_case.c.case == deadline.c.case)
    query = query.join(case_list, case_list.c.case == deadline.c.case)
    return query.where(
        closed(case_list, eyes), deadline.c.due_at >= _midnight(since), deadline_case.c.superseded.is_(False)
    )


def _columns(week: ColumnElement[date], now: datetime) -> tuple[ColumnElement[Any], ...]:
    """What the projection's counts are kept by, of a clock, and whether its time is over."""
    return (
        week.label("week"),
        func.coalesce(deadline_case.c.agency, "").label("agency"),
        deadline.c.clause,
        deadline.c.limit,
        deadline.c.state,
        (deadline.c.due_at < now).label("passed"),
    )


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UK)
