"""What statutory returns are made of: every contact of some time, by the child it is about."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime
from typing import Any
from uuid import UUID

from app.record import lost
from app.record.authorities import Authority
from app.record.entries import record_of
from app.record.journal import Journal, recorded
from app.record.stored_forms import UnknownEvent
from domain.facts import Recorded
from domain.frozen import frozen
from domain.records import Case, Child
from domain.returns import Cell, Contact, Opens, Period, ReturnedChild, census_child, contact_of, file_closed

AT_ONCE = 64
"""Streams read in one round trip."""

REFERRED = "referral_on <= %(until)s"
_CASES = """
    SELECT "case" FROM %(schema)s.case_list WHERE %(where)s
    UNION SELECT stream FROM %(schema)s.parked WHERE projection = 'case_list' AND NOT beside
"""
"""Those that are parked too, which may be in no list, and are left out and counted."""

RECEIVED = """
    received_at BETWEEN %(since)s::date - 1 AND %(until)s::date + 2 OR referral_on BETWEEN %(year_ago)s AND %(until)s
"""


@frozen(kw_only=True)
class Known:
    """A child with its contacts. reference: of its person record, and of several the first."""

    reference: str
    contacts: Sequence[Contact]
    files_closed: Sequence[Cell[date]]


@frozen(kw_only=True)
class Returned:
    """The children of a return. unreadable: how many cases are left out because they cannot be read."""

    children: Sequence[Known]
    unreadable: int


async def returned(
    journal: Journal,
    authority: Authority,
    where: str,
    asked: Mapping[str, date],
    day: Callable[[datetime], date],
    is_closed: Callable[[Case], bool] = lambda _: False,
) -> Returned:
    """The children of the contacts for which something is so. day: that of a moment in the UK.

    is_closed: whether a case is as if it were not there; then its child is not returned.
    """
    text = _CASES % {"schema": authority.tenant.schema, "where": where}
    rows = await journal.fetch(text, asked, authority.tenant.role)
    cases = [stream for (stream,) in rows]
    contacts: dict[UUID, list[Contact]] = {}
    shut: set[UUID] = set()
    read = 0
    async for entries in _each(journal, authority, cases):
        case = record_of(Case, entries)
        assert case
        read += 1
        if is_closed(case):
            shut.add(case.child)
        elif not case.set_aside:
            contacts.setdefault(case.child, []).append(contact_of(case, entries))
    children = await _together(journal, authority, {*contacts, *shut})
    found = [
        Known(
            reference=min(record.reference for record, _ in same.values()),
            contacts=[contact for child in same for contact in contacts.get(child, ())],
            files_closed=[closed for _, entries in same.values() for closed in file_closed(entries, day)],
        )
        for same in children
        if shut.isdisjoint(same)
    ]
    found = sorted((each for each in found if each.contacts), key=lambda each: each.reference)
    return Returned(children=found, unreadable=len(cases) - read)


def of_the_census(told: Returned, year: Period, open_: Opens) -> list[ReturnedChild]:
    """Those of the children who are of the census of a year, as they are returned."""
    of_it = (census_child(each.reference, each.contacts, each.files_closed, year, open_) for each in told.children)
    return [child for child in of_it if child]


async def _together(
    journal: Journal, authority: Authority, children: Iterable[UUID]
) -> list[dict[UUID, tuple[Child, Sequence[Recorded]]]]:
    """The person records of each child: those found to be the same person are one."""
    known: dict[UUID, tuple[Child, Sequence[Recorded]]] = {}
    wanted = {*children}
    while wanted:
        async for entries in _each(journal, authority, [*wanted]):
            if child := record_of(Child, entries):
                known[entries[0].stream] = child, entries
        wanted = {other for child, _ in known.values() for other in child.same_as} - known.keys() - wanted
    groups: dict[UUID, dict[UUID, tuple[Child, Sequence[Recorded]]]] = {}
    for stream, (child, entries) in known.items():
        group = groups.setdefault(stream, {})
        group[stream] = child, entries
        for other in child.same_as & groups.keys():
            if groups[other] is not group:
                group |= groups[other]
                groups |= dict.fromkeys(groups[other], group)
    return [*{id(group): group for group in groups.values()}.values()]


async def _each(journal: Journal, authority: Authority, streams: Sequence[UUID]) -> AsyncIterator[Sequence[Recorded]]:
    """The events of each of the streams that can be read."""
    for start in range(0, len(streams), AT_ONCE):
        stored = await journal.stored(authority.tenant, streams[start : start + AT_ONCE])
        for entries in await asyncio.to_thread(lambda rows: [*_decoded(rows)], stored.values()):
            if not lost.slots_of(authority.keys, entries):
                yield entries


def _decoded(streams: Iterable[Sequence[Sequence[Any]]]) -> Iterator[Sequence[Recorded]]:
    for rows in streams:
        with suppress(UnknownEvent):  # parked, and counted as unreadable
            if entries := [recorded(row) for row in rows]:
                yield entries
