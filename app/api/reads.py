"""Who looked, for those who may ask: reads as they are shown, which of them are unusual, and what a person is told.

To ask who looked is itself a read, recorded as any other.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Literal

from typing_extensions import TypedDict

from app.api.desk import Desk
from app.api.limits import Heavy
from app.api.person_records import person_record
from app.api.positions import position_token, read_position
from app.api.problems import Problem
from app.api.replays import replay_of
from app.base import references
from app.base.references import Referent
from app.reading.asking import NotACursor, Page
from app.reading.replay import Moment
from app.reading.unusual_reads import KnownOfCase, Unusual, Why, asked_for, plain_postcode, unusual
from app.record.reads import Read, Reader, ReadLog, Recorded
from domain.names import plain
from domain.policy import Pack
from domain.vocabulary import Role

Outcome = Literal["answered", "unchanged", "refused"]

MOST = 10_000
"""Reads of a day that are looked through for what is unusual, and of a person that a statement is made of."""


class WhoLooked(TypedDict):
    """Who was answered. id: a worker's, or a client's where nobody stands behind it. title: of the role."""

    id: str
    name: str | None
    role: str
    title: str
    agency: str | None
    team: str | None


class ReadView(TypedDict):
    """One read. client: the system it came from, `way` by the API or the pages; token: what tells one from another.

    about: the reference it was asked for by; records: all it named; fields: the parts of the answer, by name.
    """

    position: int
    at: datetime
    by: WhoLooked
    client: str
    token: str
    way: Literal["api", "pages"]
    operation: str
    view: str
    about: str | None
    records: list[str]
    fields: list[str]
    purpose: str
    outcome: Outcome
    status: int
    trace: str


class UnusualView(TypedDict):
    """Reads of one person that are unusual, and why. Unusual is not wrong."""

    why: Why
    told: str
    by: WhoLooked
    records: list[str]
    reads: int
    first_at: datetime
    last_at: datetime


class StatedRead(TypedDict):
    """Of one day: in which role somebody read the record, for whom, what for, and how often. No names."""

    on: date
    title: str
    agency: str | None
    purpose: str
    times: int


def auditors_only(desk: Desk) -> None:
    """Refuse whoever does not audit."""
    desk.office_only()
    if desk.by.role is not Role.AUDITOR:
        raise Problem("forbidden-scope", "This is for auditors.")


def read_log(desk: Desk) -> ReadLog:
    """The log of reads, of whoever is at the desk."""
    return ReadLog(desk.journal)


async def page_of(
    desk: Desk,
    *,
    records: Sequence[str] = (),
    reader: str | None = None,
    since: datetime | None = None,
    before: datetime | None = None,
    cursor: str | None = None,
    limit: int,
) -> Page[Recorded]:
    """Reads, the last first, a page at a time. Raises NotACursor.

    Of reads that named other records too, only those that are asked about are told; to an auditor, who may ask about
    all, whatever is not closed to them by a conflict of interest.
    """
    authority = desk.authority
    shut = await _closed_to(desk)
    only = () if desk.audience == "auditor" else records
    found = await read_log(desk).newest(
        authority.tenant, authority.keys, records=records, reader=reader, since=since, before=before,
        below=_place(cursor), limit=limit + 1,
    )  # fmt: skip
    rows = [_of(each, only, shut) for each in found[:limit] if each.read.about not in shut]
    return Page(rows, position_token(found[limit - 1].position) if len(found) > limit else None)


async def _closed_to(desk: Desk) -> frozenset[str]:
    """The cases that an auditor has a conflict of interest in."""
    tenant = desk.authority.tenant
    text = f"SELECT reference FROM {tenant.schema}.case_list WHERE kept_out @> to_jsonb(ARRAY[%s::text])"
    rows = await desk.journal.fetch(text, [desk.by.id], tenant.role)
    return frozenset(reference for (reference,) in rows)


def _of(each: Recorded, only: Sequence[str], shut: frozenset[str]) -> Recorded:
    """The same, telling of no record that is shut, and of no other than those where any are given."""
    told = [name for name in each.read.records if name not in shut and (not only or name in only)]
    about = each.read.about if each.read.about in told else ""
    return replace(each, read=replace(each.read, records=told, about=about))


async def records_of(desk: Desk, child: str) -> list[str]:
    """A child's reference, and those of its cases and its other records, or 404."""
    record = await person_record(desk, child)
    return [record["child"], *(each["case"] for each in record["cases"]), *record["same_as"]]


async def unusual_reads(
    desk: Desk, heavy: Heavy, since: datetime, before: datetime, *, record: str | None = None, reader: str | None = None
) -> tuple[list[Unusual], bool]:
    """What is unusual among the reads of a time, and whether there were more than were looked through.

    Of a record, or a reader, alone, if one is named. Every case that was read is read for it, in a turn of `heavy`.
    """
    records = [record] if record else []
    page = await page_of(desk, records=records, reader=reader, since=since, before=before, limit=MOST)
    cases = {case for _, case in asked_for(page.rows) if record in {None, case}}
    async with heavy.turn():
        known = {case: about for case in sorted(cases) if (about := await _known(desk, case))}
    return unusual(page.rows, known, await _homes(desk)), page.next is not None


async def _homes(desk: Desk) -> dict[str, str]:
    """Where the workers live who have told it: their postcodes by their ids, opened for this answer alone."""
    reader, directory = desk.reader(), await desk.listed()
    told = {worker: reader.open(listed.home_postcode) for worker, listed in directory.workers.items()}
    return {worker: plain_postcode(postcode) for worker, postcode in told.items() if postcode}


async def _known(desk: Desk, case: str) -> KnownOfCase | None:
    """What a case says of its readers; None when it cannot be read."""
    try:
        whole = await replay_of(desk, case)
    except Problem:
        return None
    reader, details = desk.reader(), whole.record.details
    told = [reader.open(details.family_name)]
    told += [
        str(name).rpartition(" ")[2] for each in whole.record.account.household if (name := reader.open(each.name))
    ]

    def duties(at: datetime) -> frozenset[str]:
        seen = whole.seen(Moment(as_of=at))
        return frozenset(role.value for duty in (seen.view["duties"] if seen else ()) for role in duty["who_may"])

    def named(at: datetime) -> frozenset[str] | None:
        seen = whole.seen(Moment(as_of=at))
        restricted = seen.record.access.restricted if seen else None
        return frozenset(restricted.named) if restricted else None

    postcode = reader.open(details.address.postcode) if details.address else None
    return KnownOfCase(
        team=whole.record.team,
        postcodes=frozenset({plain_postcode(postcode)} if postcode else ()),
        named=named,
        names=frozenset(plain(name) for name in told if name),
        acted=frozenset(line.entry.event.by.id for line in whole.lines),
        duties=duties,
    )


def stated(reads: Sequence[Recorded], pack: Pack) -> list[StatedRead]:
    """What a person is told of who read their record: roles and agencies, by day, the first day first."""
    counted = Counter(
        (pack.day_of(each.at), _title(each.read.by, pack), each.read.by.agency, each.read.purpose)
        for each in reads
        if each.read.answered
    )
    return [
        {"on": on, "title": title, "agency": agency, "purpose": purpose, "times": times}
        for (on, title, agency, purpose), times in sorted(counted.items(), key=lambda each: str(each[0]))
    ]


def shown(each: Recorded, pack: Pack) -> ReadView:
    """A read as it is shown."""
    read = each.read
    return {
        "position": each.position,
        "at": each.at,
        "by": who(read.by, pack),
        "client": read.by.client,
        "token": read.by.token,
        "way": "api" if read.way == "api" else "pages",
        "operation": read.operation,
        "view": read.view,
        "about": read.about or None,
        "records": [*read.records],
        "fields": [*read.fields],
        "purpose": read.purpose,
        "outcome": outcome(read),
        "status": read.status,
        "trace": read.trace,
    }


def shown_unusual(each: Unusual, pack: Pack) -> UnusualView:
    """The same of what is unusual."""
    return {
        "why": each.why,
        "told": each.told,
        "by": who(each.by, pack),
        "records": [*each.records],
        "reads": each.reads,
        "first_at": each.first_at,
        "last_at": each.last_at,
    }


def who(by: Reader, pack: Pack) -> WhoLooked:
    """Whoever was answered, as they are shown."""
    return {
        "id": by.id, "name": by.name, "role": by.role, "title": _title(by, pack), "agency": by.agency, "team": by.team,
    }  # fmt: skip


def outcome(read: Read) -> Outcome:
    """What became of it, in a word."""
    if not read.answered:
        return "refused"
    return "unchanged" if read.status == 304 else "answered"


def known_reference(text: str) -> str | None:
    """A reference of any kind as it was typed, or None."""
    return next((found for kind in Referent if (found := references.read(kind, text))), None)


def _title(by: Reader, pack: Pack) -> str:
    return pack.titles[Role(by.role)]


def _place(cursor: str | None) -> int | None:
    if cursor is None:
        return None
    try:
        return read_position(cursor)
    except Problem:
        raise NotACursor from None
