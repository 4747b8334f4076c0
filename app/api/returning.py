"""What will be asked about the census, for API and pages, of the cases somebody may see."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from app.api.desk import Desk
from app.api.listing import managers_and_auditors_only
from app.reading.returned import REFERRED, of_the_census, returned
from domain.frozen import frozen
from domain.return_findings import Finding, findings
from domain.returns import Period

MOST = 200
"""Findings told at once."""


@frozen(kw_only=True)
class Found:
    """What will be asked. year: the census's. until: the last day told of. children: how many are returned.

    unreadable: how many cases are left out because they cannot be read. by_rule: how many findings each rule has.
    findings: the first `MOST` of them, of the rule that was asked for; more: how many are left out.
    """

    year: int
    until: date
    children: int
    unreadable: int
    by_rule: Mapping[str, int]
    findings: Sequence[Finding]
    more: int


async def found(desk: Desk, year: int | None, rule: str | None) -> Found:
    """Of the census of a year, or of the one that today is in; in its turn of the long work. For managers and auditors.

    rule: by which alone the findings are told, if one is given. A child is left out of whom a case is closed to whoever
    asks. The return itself has every child (`app/running/returns.py`).
    """
    managers_and_auditors_only(desk)
    day = desk.pack_now().day_of
    today = day(desk.now)
    period = Period.to(min(today, Period.ending(year).last)) if year else Period.to(today)
    async with desk.heavy.turn():
        asked = {"until": period.last}
        told = await returned(desk.journal, desk.authority, REFERRED, asked, day, desk.gate.is_closed)
        children = of_the_census(told, period, desk.reader().open)
    every = [finding for child in children for finding in findings(child, period.last)]
    told_of = [each for each in every if rule in {None, each.rule}]
    return Found(
        year=period.named,
        until=period.last,
        children=len(children),
        unreadable=told.unreadable,
        by_rule=Counter(each.rule for each in every),
        findings=told_of[:MOST],
        more=max(0, len(told_of) - MOST),
    )
