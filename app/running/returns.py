"""Statutory returns, made of the whole record of an authority: the work of a command.

They tell of every child, those of restricted cases too, which is why no page and no operation hands them out: whoever
holds the keys makes them. That they were made, and of which children, stands in the log of reads.
CannotStart says in one sentence what is missing or wrong.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

import orjson

from app.base import clock
from app.base.errors import CannotStart
from app.base.settings import Settings
from app.base.tables import csv_of
from app.base.version import VERSION
from app.reading import annex_a, census
from app.reading.following import Following
from app.reading.looking import Reader as Opener
from app.reading.returned import RECEIVED, REFERRED, Returned, of_the_census, returned
from app.record.authorities import Authorities, Authority, KeyStores
from app.record.journal import Journal
from app.record.reads import Read, Reader, ReadLog
from app.record.registry import DatabaseRegistry
from app.terminal import arguments
from domain import policy
from domain.frozen import frozen
from domain.policy import Pack
from domain.return_findings import RULES, Finding, findings
from domain.returns import Period
from domain.vocabulary import Role


class Return(StrEnum):
    """What is returned, to whom: the census and the daily collection to the Department, the lists to Ofsted."""

    CENSUS = "cin-census"
    DAILY = "daily"
    CONTACTS = "annex-a-contacts"
    REFERRALS = "annex-a-referrals"


OF_EPISODES = frozenset({Return.CENSUS, Return.DAILY})
COMMAND_LINE = "command-line"
"""Who made it, as the log of reads says."""


@frozen(kw_only=True)
class Made:
    """A return. sources: of the census, each value with the positions in the log it rests on."""

    content: bytes
    sources: bytes
    children: int
    unreadable: int
    asked: tuple[Finding, ...]


async def make(settings: Settings, slug: str | None, kind: Return, on: date | None = None) -> Made:
    """Make a return up to a day, or to today where the authority is, and record that it was made."""
    slug, _ = arguments.authority(settings.database_url, slug)
    authority = Authorities(KeyStores.named(settings)).get(slug)
    journal = Journal(settings.database_url, max_size=1)
    await journal.open()
    try:
        known = DatabaseRegistry(journal)
        await _caught_up(settings, authority)
        pack = policy.pack_in_force(clock.now(), await known.procedure_of(slug))
        on = on or pack.day_of(clock.now())
        if kind in OF_EPISODES:
            told = await returned(journal, authority, REFERRED, {"until": on}, pack.day_of)
            code = await known.la_code_of(slug)
            header = census.Header(la_code=code, last=on, made_at=clock.now(), release=VERSION)
            made = _of_episodes(kind, header, told, authority)
        else:
            asked = {"since": annex_a.six_months_to(on), "until": on, "year_ago": on - timedelta(days=365)}
            told = await returned(journal, authority, RECEIVED, asked, pack.day_of)
            made = _list(kind, on, told, authority, pack)
        await _record(journal, authority, kind, told)
    finally:
        await journal.close()
    return made


async def _caught_up(settings: Settings, authority: Authority) -> None:
    following = Following(settings.database_url, max_size=1)
    try:
        last = await following.position(authority.tenant)
        if not await following.wait(authority.tenant, ["case_list"], last):
            raise CannotStart(
                "The lists are not up with the record yet, and would lack its last cases: try again soon."
            )
    finally:
        await following.close()


def _of_episodes(kind: Return, header: census.Header, told: Returned, authority: Authority) -> Made:
    year = Period.to(header.last)
    children = of_the_census(told, year, Opener.of(authority.keys).open)
    if not children:
        raise CannotStart("There is no child to return: no referral was open in that time.")
    content = census.message(header, children) if kind is Return.CENSUS else _lines(census.daily(children))
    return Made(
        content=content,
        sources=_lines(cell for child in children for cell in census.sources(child)),
        children=len(children),
        unreadable=told.unreadable,
        asked=tuple(finding for child in children for finding in findings(child, header.last)),
    )


def _list(kind: Return, on: date, told: Returned, authority: Authority, pack: Pack) -> Made:
    open_ = Opener.of(authority.keys).open
    columns: tuple[str, ...]
    if kind is Return.CONTACTS:
        columns, rows = annex_a.CONTACTS, [*annex_a.contacts(told.children, on, open_, pack.day_of)]
    else:
        columns, rows = annex_a.REFERRALS, [*annex_a.referrals(told.children, on, open_)]
    return Made(
        content=csv_of(columns, rows),
        sources=b"",
        children=len({row[0] for row in rows}),
        unreadable=told.unreadable,
        asked=(),
    )


def _lines(told: Iterable[Any]) -> bytes:
    return b"".join(orjson.dumps(each, option=orjson.OPT_APPEND_NEWLINE) for each in told)


async def _record(journal: Journal, authority: Authority, kind: Return, told: Returned) -> None:
    by = Reader(
        id=COMMAND_LINE, name=None, role=Role.SYSTEM.value, agency=None, team=None, client=COMMAND_LINE, token=""
    )
    read = Read(
        by=by,
        way=COMMAND_LINE,
        operation=kind.value,
        view="return",
        about="",
        records=[each.reference for each in told.children],
        fields=(),
        purpose="export",
        status=200,
        request="",
        trace="",
    )
    await ReadLog(journal).record(authority.tenant, authority.keys, read)


def said(made: Made) -> Iterator[str]:
    """What was made, in words, and what will be asked about it."""
    yield f"{made.children} children."
    if made.unreadable:
        yield f"{made.unreadable} cases are left out, since they cannot be read: `frontdoor parked` says which."
    for rule, found in sorted(Counter(each.rule for each in made.asked).items()):
        yield f"{rule}: {RULES[rule]} {found} of them."
