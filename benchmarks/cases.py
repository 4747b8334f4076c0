"""Cases to measure on: written through the journal, with twenty events each."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID, uuid4

from app.base import references
from app.base.references import Referent
from app.record.authorities import Authorities
from app.record.journal import Batch, Journal
from domain.account import Account, ChildDetails, Referrer, Statement
from domain.children import ChildRecorded
from domain.contact import CommunicationReceived, ContactRecorded
from domain.facts import Event, Worker
from domain.known_check import KnownCheckRecorded
from domain.screening import ScreeningCheckRecorded
from domain.vocabulary import (
    Answer,
    Channel,
    CheckKind,
    Intent,
    KnownResult,
    ReferrerKind,
    Request,
    Role,
    Route,
    Source,
    StatementKind,
)

CLERK = Worker(id="clerk", role=Role.CUSTOMER_SERVICE_ADVISOR, name="A. Clerk")
MANAGER = Worker(id="manager", role=Role.SCREENING_MANAGER, name="S. Manager", qualified=True)
NOTE = "Seen on two days with a different explanation each time; the school nurse agrees. " * 3
META = {"pack": "lincolnshire-2024-06", "calendar": "england-and-wales-2026-10", "request": "bench", "client": "bench"}


def history(reference: str, communication: UUID, length: int) -> list[Event]:
    """A case's events: contact, known check, then screening checks."""
    now = datetime.now(UTC)
    opened = ContactRecorded(
        by=CLERK, occurred_at=now, reference=reference, communication=communication, child=uuid4(), received_at=now,
        source=Source.SCHOOL, referrer_kind=ReferrerKind.PROFESSIONAL, request=Request.SERVICE,
        intent=Intent.SAFEGUARDING_REFERRAL, route=Route.CUSTOMER_SERVICE_CENTRE, concern_summary=NOTE,
        details=ChildDetails(given_name="Test", family_name="Child", date_of_birth=date(2018, 5, 4)),
        account=Account(statements=(Statement(kind=StatementKind.FACT, text=NOTE),)),
    )  # fmt: skip
    checked = KnownCheckRecorded(
        by=CLERK, occurred_at=now, result=KnownResult.NEW, searched=("child index",), considered=()
    )
    check = ScreeningCheckRecorded(
        by=MANAGER, occurred_at=now, kind=CheckKind.AGENCY, answer=Answer.NO, detail="No concerns recorded."
    )
    return [opened, checked, *[check] * (length - 2)]


def around(stream: UUID, reference: str, opened: ContactRecorded, child: str) -> dict[UUID, tuple[int, list[Event]]]:
    """The communication and the child of a case whose first event that is. child: its reference."""
    received = CommunicationReceived(
        by=CLERK, occurred_at=opened.occurred_at, reference=reference, received_at=opened.received_at, clamped=False,
        channel=Channel.SYSTEM, route=opened.route, source=opened.source, cases=(stream,),
        referrer=Referrer(kind=ReferrerKind.PROFESSIONAL, name="T. Teacher"),
    )  # fmt: skip
    recorded = ChildRecorded(by=CLERK, occurred_at=opened.occurred_at, reference=child, case=stream)
    return {opened.communication: (0, [received]), opened.child: (0, [recorded])}


async def write(conninfo: str, keys: Path, slug: str, count: int, length: int = 20) -> list[str]:
    """Write cases, each with its communication and child, and return their references."""
    authority = Authorities(keys).get(slug)
    journal = Journal(conninfo)
    await journal.open()
    made: list[str] = []

    async def some(share: int) -> None:
        for _ in range(share):
            reference, communication = references.new(Referent.CASE), uuid4()
            stream = references.stream_of(slug, reference)
            child = references.new(Referent.CHILD)
            opened, *events = history(reference, communication, length)
            assert isinstance(opened, ContactRecorded)
            opened = replace(opened, child=references.stream_of(slug, child))
            beside = around(stream, reference, opened, child)
            batch = Batch(
                streams={stream: (0, [opened, *events]), **beside},
                scopes=dict.fromkeys((stream, *beside), communication),
                meta=META,
            )
            await journal.append(authority.tenant, authority.keys, batch)
            made.append(reference)

    await asyncio.gather(*(some(share) for share in _shares(count, 8)))
    await journal.close()
    return made


def _shares(count: int, parts: int) -> Sequence[int]:
    return [count // parts + (number < count % parts) for number in range(parts)]
