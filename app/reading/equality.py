"""Outcomes and timeliness by who the children are, as far as small numbers let it be said (EQ1, C14).

There is one table for each thing that is monitored, of the contacts received in the 52 whole weeks that are over. No
two of them are combined and nothing is chosen, so that no two answers differ by one child.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import (
    CTE,
    Boolean,
    ColumnElement,
    FromClause,
    RowMapping,
    Select,
    and_,
    case,
    cast,
    func,
    literal,
    or_,
    select,
    union_all,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from app.reading import small_numbers
from app.reading.looking import Reader
from app.reading.small_numbers import SMALL, Share, Shown
from domain.equality import NOBT, TIMELY, Monitored
from domain.frozen import frozen
from domain.timescales import ClockState
from domain.vocabulary import ConsultationOutcome, Outcome, State
from projections.equality import IN_WORDS
from projections.rows import sealed_values
from projections.tables import case_list, deadline, equality

UK = ZoneInfo("Europe/London")
WEEKS = 52


def period(now: datetime) -> tuple[datetime, datetime]:
    """From when to before when a contact that counts was received: whole weeks, Monday to Sunday in UK time."""
    today = now.astimezone(UK).date()
    monday = today - timedelta(days=today.weekday())
    since, before = (datetime.combine(day, time(), UK) for day in (monday - timedelta(weeks=WEEKS), monday))
    return since, before


BECAME = ("referral", "closed_at_referral", "early_help", "ended_as_contact", "undecided")
"""What became of a contact, one of these: a referral, one that was closed at referral, early help, an end as a contact
with information or a redirection, or nothing is decided yet."""

SAMPLES = 3  # of those who say a thing in the same words, by whom it may be named though some were erased


@frozen
class Timely:
    """How a clock was kept for a group. over: for how many it is over; kept: the share in time, or bounds of it."""

    over: Shown
    kept: Share | None


@frozen
class Group:
    """A group of children. name: a code, or what was said in words; None of all together."""

    name: str | None
    every: Shown
    became: Mapping[str, Shown]
    timely: Mapping[str, Timely]


@frozen
class Comparison:
    """The groups of one thing that is monitored, the largest first.

    small: how many groups are so small that nothing of them is said, their names neither, or would be worked out.
    """

    by: Monitored
    groups: Sequence[Group]
    small: int


@frozen
class Compared:
    """All contacts together, and compared by each thing that is monitored."""

    together: Group
    by: Sequence[Comparison]


def counts(since: datetime, before: datetime, now: datetime) -> Select[Any]:
    """Of every group: its name, and how many of it there are of each kind; contacts received from then until then."""
    each = _each(since, before, now)
    numbers = _counted(each)
    children = func.count(each.c.child.distinct()).label("children")
    counted = []
    for by in Monitored:
        source: FromClause = each
        name: ColumnElement[str] = each.c[by.value]
        if by is Monitored.DISABILITY:
            codes = func.jsonb_array_elements_text(name).table_valued("value", name="code").lateral()
            name, source = codes.c.value, each.join(codes, literal(value=True))
        said = each.c.said if by in IN_WORDS else cast(None, JSONB)
        some = func.array_agg(said, type_=ARRAY(JSONB))[1:SAMPLES]
        counted.append(
            select(literal(by.value).label("by"), name.label("name"), some.label("said"), children, *numbers)
            .select_from(source)
            .group_by(name)
        )
    return select(union_all(*counted).subquery())


def of_agency(agency: str, since: datetime, before: datetime, now: datetime) -> Select[Any]:
    """The same of one agency's contacts, all together."""
    each = _each(since, before, now, agency)
    numbers: list[ColumnElement[Any]] = [func.count(each.c.child.distinct()).label("children"), *_counted(each)]
    return select(*numbers)


def figures(rows: Sequence[RowMapping]) -> Group | None:
    """What may be said of one agency's contacts; None when there is none."""
    group = _groups(rows)[0]
    return replace(group, name=None) if sum(_numbers(rows[0], 0, len(BECAME))) else None


def compared(rows: Sequence[RowMapping], reader: Reader) -> Compared | None:
    """What may be said of the counts; None when there is nothing to count."""
    found = {by: sorted((row for row in rows if row["by"] == by.value), key=_largest_first) for by in Monitored}
    if not found[Monitored.ETHNICITY]:
        return None
    *_, together = _groups(found[Monitored.ETHNICITY])
    return Compared(together, [_comparison(by, of, reader) for by, of in found.items()])


def _comparison(by: Monitored, rows: Sequence[RowMapping], reader: Reader) -> Comparison:
    told = zip(rows, _groups(rows), strict=False)  # the last group is all of them
    named = [replace(group, name=_name(by, row, reader)) for row, group in told if not group.every.hidden]
    return Comparison(by, named, len(rows) - len(named))


def _groups(rows: Sequence[RowMapping]) -> list[Group]:
    """What may be said of each, and at last of all of them together; of few children nothing, however many contacts."""
    few = [number for number, row in enumerate(rows) if row["children"] <= SMALL]
    became = small_numbers.table([_numbers(row, 0, len(BECAME)) for row in rows], few)
    silent = [number for number, line in enumerate(became) if line[-1].hidden]
    timely = {clause: _timely(rows, len(BECAME) + 2 * n, silent) for n, clause in enumerate(TIMELY)}
    return [
        Group(None, line[-1], dict(zip(BECAME, line, strict=False)), {each: timely[each][number] for each in TIMELY})
        for number, line in enumerate(became)
    ]


def _timely(rows: Sequence[RowMapping], start: int, silent: Sequence[int]) -> list[Timely]:
    """How a clock was kept for each, and at last for all of them. start: where its numbers stand."""
    kept = [_numbers(row, start, 2) for row in rows]
    shown = small_numbers.table(kept, silent)
    every = [sum(column) for column in zip(*kept, strict=True)]
    return [
        Timely(line[-1], small_numbers.share(in_time, in_time + late, line))
        for (in_time, late), line in zip([*kept, every], shown, strict=True)
    ]


def _largest_first(row: RowMapping) -> tuple[int, str]:
    return -sum(_numbers(row, 0, len(BECAME))), row["name"]


def _name(by: Monitored, row: RowMapping, reader: Reader) -> str:
    """Its code; of what was said in words, as the first of them said it whose words can still be opened."""
    for said in row["said"] or ():
        if said and (words := reader.open(sealed_values(said).get(by.value))):
            return str(words)
    return str(row["name"])


def _numbers(row: RowMapping, start: int, count: int) -> list[int]:
    return [row[f"n{n}"] for n in range(start, start + count)]


def _counted(each: CTE) -> list[ColumnElement[int]]:
    """How many there are of each kind, and of which how many kept a clock."""
    kinds = [each.c.became == became for became in BECAME]
    kept = [each.c[clause].is_(is_kept) for clause in TIMELY for is_kept in (True, False)]
    return [func.count().filter(kind).label(f"n{n}") for n, kind in enumerate((*kinds, *kept))]


def _each(since: datetime, before: datetime, now: datetime, agency: str | None = None) -> CTE:
    """Every contact that counts: its groups, what became of it, and whether its clocks were kept.

    agency: only the contacts that it made.
    """
    listed = case_list.c
    early = [Outcome.EARLY_HELP_ASSESSMENT.value, ConsultationOutcome.EARLY_HELP_ASSESSMENT.value]
    became = case(
        (and_(listed.referral_on.is_not(None), listed.state == State.CLOSED.value), "closed_at_referral"),
        (or_(listed.referral_on.is_not(None), listed.state == State.JOINED.value), "referral"),
        (equality.c.outcome.in_(early), "early_help"),
        (listed.state == State.ENDED.value, "ended_as_contact"),
        else_="undecided",
    )
    groups = [equality.c[by.value] for by in Monitored if by is not Monitored.AREA]
    return (
        select(
            *groups,
            func.coalesce(listed.team, NOBT).label(Monitored.AREA.value),
            equality.c.said,
            listed.child,
            became.label("became"),
            *(_kept(clause, now).label(clause) for clause in TIMELY),
        )
        .join(case_list, listed.case == equality.c.case)
        .where(equality.c.received_at >= since, equality.c.received_at < before)
        .where(listed.state != State.SUPERSEDED.value, *([listed.agency == agency] if agency is not None else ()))
        .cte("each_contact")
    )


def _kept(clause: str, now: datetime) -> ColumnElement[bool]:
    """Whether all clocks of a rule that are over were kept; null while none is."""
    over = or_(deadline.c.state != ClockState.RUNNING.value, deadline.c.due_at < now)
    kept = func.bool_and(deadline.c.state == ClockState.MET.value, type_=Boolean)
    of_case = (deadline.c.case == equality.c.case, deadline.c.clause == clause, over)
    return select(kept).where(*of_case).correlate(equality).scalar_subquery()
