"""An authority's front door in a test: what people do, decided by the domain and recorded by the journal."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import psycopg
from psycopg.rows import dict_row
from sqlalchemy import Engine

from app.api.identifiers import digest
from app.base import references
from app.base.references import Referent
from app.demo.seed.cast import ANYTOWN
from app.demo.seed.recording import seed
from app.record.authorities import Authority
from app.record.journal import Batch, Journal
from app.record.keys import FileKeys
from app.running import rebuilding, worker
from domain import (
    children,
    contact,
    details,
    informing,
    known_check,
    protection,
    recording,
    records_considered,
    screening,
)
from domain.account import Address, ChildDetails, Identifier
from domain.contact import NewCase, ReceiveCommunication
from domain.facts import Event, Recorded, Worker
from domain.policy import LINCOLNSHIRE, PACKS, pack_in_force
from domain.records import Case, Child, Communication
from domain.vocabulary import Answer, IdentifierKind, KnownResult
from migrations import Tenant
from projections.ledger import Ledger
from projections.tables import metadata
from tests.domain import examples
from tests.forked import Forked

PACK = PACKS["lincolnshire-2024-06"]
META = {"pack": PACK.name, "calendar": "test", "client": "a-client", "request": "r-1"}
NINE = datetime(2026, 7, 7, 9, 0, tzinfo=UTC)  # a Tuesday
UNTIL = datetime(2026, 11, 24, 22, 15, tzinfo=UTC)

GIVEN, FAMILY, STREET, CONCERN = "Canarygiven", "Canary-Fämily", "1 Canary Street", "Canary narrative of the concern"
BORN = "2017-03-01"
CANARIES = (GIVEN, FAMILY, STREET, CONCERN, BORN, "Canary")


@dataclass(frozen=True)
class Opened:
    """A case that was opened, and the child of its own."""

    case: UUID
    reference: str
    child: UUID
    communication: UUID


class Front:
    """One authority. conninfo: as the service's role."""

    def __init__(self, conninfo: str, directory: Path, slug: str = "925", start: datetime = NINE) -> None:
        self.conninfo, self.directory, self.now = conninfo, directory, start
        self.tenant = Tenant(slug)
        self.keys = FileKeys(directory / slug)
        self.journal = Journal(conninfo)

    # What people do

    async def receive(self, *told: ChildDetails, **changes: Any) -> list[Opened]:
        """One communication about some children."""
        order = self._communication(told or (child(),), changes)
        scopes = {order.communication: order.communication} | {new.case: order.communication for new in order.children}
        await self._append(contact.receive(order, PACK), {}, scopes)
        return [Opened(new.case, new.case_reference, new.child, order.communication) for new in order.children]

    async def check(self, opened: Opened, known: UUID | None = None) -> None:
        """The known check: new, or matched to a child."""
        (case, own, other) = await self._load(opened.case, opened.child, known or opened.child)
        order = replace(
            examples.CHECK_KNOWN, at=self.now, child=known, result=KnownResult.KNOWN if known else KnownResult.NEW
        )
        folded, own_child, other_child = Case.of(_events(case)), Child.of(_events(own)), Child.of(_events(other))
        assert folded
        assert own_child
        await self._append(
            known_check.record(
                folded, order, PACK, case_id=opened.case, child=own_child, known=other_child if known else None
            )
        )

    async def withdraw(self, opened: Opened) -> None:
        """The match was a mistake."""
        order = known_check.WithdrawMatch(by=examples.ADVISOR, at=self.now, reason="Another child of that name.")
        case = await self.case(opened)
        (entries,) = await self._load(case.child)
        known = Child.of(_events(entries))
        assert known
        await self._append(known_check.withdraw(case, order, PACK, case_id=opened.case, child=known))

    async def amend(self, opened: Opened, *changed: str, **changes: Any) -> None:
        """What is known of the child is another now."""
        order = details.AmendDetails(
            by=examples.MANAGER, at=self.now, changed=changed, details=ChildDetails(**changes), reason="As told today."
        )
        own = Child.of(_events(await self.entries(opened.child)))
        assert own
        await self._on(opened, partial(details.amend, child=own), order)

    async def request(self, opened: Opened) -> None:
        """Sent to the Screening Manager."""
        await self._on(opened, screening.request, examples.REQUEST)

    async def screen(self, opened: Opened) -> None:
        """Level, checks, existing records and findings, the response considered, and the parents told."""
        await self._on(opened, screening.decide_level, examples.DECIDE_LEVEL)
        await self._on(opened, screening.record_checks, examples.MAKE_CHECKS)
        await self._on(opened, records_considered.consider, examples.CONSIDER_RECORDS)
        await self._on(opened, screening.record_findings, examples.RECORD_FINDINGS)
        await self._on(opened, protection.consider, examples.CONSIDER_STRATEGY)
        told = partial(informing.inform, kin=(), communication=Communication(version=1, received=examples.COMMUNICATED))
        await self._on(opened, told, examples.INFORM_PARENT)

    async def decide(self, opened: Opened, **changes: Any) -> None:
        """The outcome."""
        await self._on(opened, screening.decide, replace(examples.DECIDE, **changes))

    async def record(self, opened: Opened, team: str = "Boston") -> None:
        """The referral's recording."""
        decided_in = (await self.case(opened)).screening.outcome_version
        assert decided_in
        order = replace(examples.RECORD_REFERRAL, decided_in=decided_in, team=team)
        await self._on(opened, partial(recording.record, directory=examples.DIRECTORY), order)

    async def refer(self, opened: Opened, known: UUID | None = None) -> None:
        """All the way from receipt to a recorded referral."""
        await self.check(opened, known)
        await self.request(opened)
        await self.screen(opened)
        await self.decide(opened)
        await self.record(opened)

    async def mend(self, stream: UUID, decide: Callable[..., dict[UUID, list[Event]]], order: Any, **more: Any) -> None:
        """Something is put right in a child's record."""
        (entries,) = await self._load(stream)
        folded = Child.of(_events(entries))
        assert folded
        await self._append(decide(folded, order, PACK, child_id=stream, **more))

    async def find_same(self, one: UUID, other: UUID) -> None:
        """Two records are one person."""
        order = children.CompareRecords(by=examples.ADVISOR, at=self.now, other=other, reason="The same mother.")
        await self.mend(one, children.find_same, order)

    # What is there

    async def case(self, opened: Opened) -> Case:
        """The case, folded from its stream."""
        (entries,) = await self._load(opened.case)
        case = Case.of(_events(entries))
        assert case
        return case

    async def entries(self, stream: UUID) -> Sequence[Recorded]:
        """A stream as the log has it."""
        (found,) = await self._load(stream)
        return found

    def ledger(self, engine: Engine) -> Ledger:
        """The projections of this authority."""
        ledger = worker.ledger(engine, self.tenant, self.keys)
        ledger.prepare()
        return ledger

    def catch_up(self) -> None:
        """Take everything that is in the log into every projection, as a worker does that starts."""
        with worker.connected(self.conninfo) as engine:
            ledger = self.ledger(engine)
            ledger.take_up()
            while ledger.build():
                pass
            while ledger.round():
                pass

    def rebuild(self) -> None:
        """Make every projection again from the first event that is made again."""
        for projection in worker.PROJECTIONS:
            if not projection.once:
                rebuilding.rebuild(self.conninfo, self.tenant, self.keys, projection.name)

    def rows(self, table: str) -> list[dict[str, Any]]:
        """The rows of one read model, as the service sees them."""
        with psycopg.connect(self.conninfo, row_factory=dict_row) as connection:
            connection.execute(f"SET ROLE {self.tenant.role}")
            return connection.execute(
                f"SELECT * FROM {self.tenant.schema}.{table} AS row ORDER BY row::text"
            ).fetchall()

    def append(self, streams: dict[UUID, list[Event]]) -> Awaitable[None]:
        """Record what no decision would."""
        return self._append(streams)

    # How

    def _communication(self, told: Sequence[ChildDetails], changes: dict[str, Any]) -> ReceiveCommunication:
        slug = self.tenant.slug
        reference = references.new(Referent.COMMUNICATION)
        new = []
        for each in told:
            case, person = references.new(Referent.CASE), references.new(Referent.CHILD)
            new.append(
                NewCase(
                    case=references.stream_of(slug, case),
                    case_reference=case,
                    child=references.stream_of(slug, person),
                    child_reference=person,
                    details=replace(each, identifiers=tuple(self.hashed(one) for one in each.identifiers)),
                )
            )
        standard: dict[str, Any] = {
            "at": self.now, "received_at": self.now, "reference": reference, "concern_summary": CONCERN,
            "communication": references.stream_of(slug, reference), "children": tuple(new),
            "siblings": Answer.NO if len(new) > 1 else None,
        }  # fmt: skip
        return replace(examples.CALL, **standard | changes)

    def hashed(self, identifier: Identifier) -> Identifier:
        """An identifier with the keyed hash the service gives it."""
        return replace(identifier, digest=digest(self.keys, identifier))  # type: ignore[arg-type] # alike in what counts

    async def _on(self, opened: Opened, decide: Callable[..., list[Event]], order: Any) -> None:
        case = await self.case(opened)
        await self._append({opened.case: decide(case, replace(order, at=self.now), PACK)})

    async def _load(self, *streams: UUID) -> list[Sequence[Recorded]]:
        loaded = await self.journal.load(self.tenant, streams)
        return [loaded.streams[stream] for stream in streams]

    async def _append(
        self,
        streams: dict[UUID, list[Event]],
        versions: dict[UUID, int] | None = None,
        scopes: dict[UUID, UUID] | None = None,
    ) -> None:
        if scopes is None:
            loaded = (await self.journal.load(self.tenant, list(streams))).streams
            versions = {stream: len(entries) for stream, entries in loaded.items()}
            scopes = {stream: entries[0].meta["scope"] for stream, entries in loaded.items() if entries}
        standing = versions or {}
        batch = Batch(
            streams={stream: (standing.get(stream, 0), events) for stream, events in streams.items() if events},
            scopes=scopes,
            meta=META | {"request": uuid4().hex},
        )
        await self.journal.append(self.tenant, self.keys, batch)
        self.now += timedelta(minutes=1)


def child(**changes: Any) -> ChildDetails:
    """A child whose every personal word is a canary."""
    details = ChildDetails(
        given_name=GIVEN,
        family_name=FAMILY,
        date_of_birth=BORN,  # type: ignore[arg-type] # as a body brings it
        address=Address(lines=STREET, postcode="PE21 6QA", locality="Boston"),
    )
    return replace(details, **changes)


def nhs(number: str) -> Identifier:
    """An NHS number."""
    return Identifier(kind=IdentifierKind.NHS_NUMBER, number=number, digest="")


def partner(agency: str) -> Worker:
    """Somebody of an agency."""
    return replace(examples.TEACHER, agency=agency)


def tables(conninfo: str, tenant: Tenant) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every read model, in a lasting order."""
    with psycopg.connect(conninfo) as connection:
        connection.execute(f"SET ROLE {tenant.role}")
        return {
            table.name: connection.execute(
                f"SELECT * FROM {tenant.schema}.{table.name} AS row ORDER BY row::text"
            ).fetchall()
            for table in metadata.sorted_tables
        }


def _events(entries: Sequence[Recorded]) -> list[Event]:
    return [entry.event for entry in entries]


async def several(front: Front, cases: int) -> list[Opened]:
    """Many cases of many kinds, a little further each than the one before."""
    made: list[Opened] = []
    for number in range(cases):
        (opened,) = await front.receive(child(given_name=f"{GIVEN}{number % 7}"))
        made.append(opened)
        if number % 5 > 0:
            await front.check(opened, made[number - 3].child if number % 5 == 4 else None)
        if number % 5 > 1:
            await front.request(opened)
            await front.screen(opened)
        if number % 5 > 2:
            await front.decide(opened)
        if number % 10 == 4:
            await front.record(opened)
    return made


async def lived(front: Front, admin: str, communications: int) -> None:
    """Record the weeks of a synthetic authority before `UNTIL`. admin: the database, as the superuser."""
    authority, pack = Authority("925", front.tenant, front.keys), pack_in_force(UNTIL, LINCOLNSHIRE)
    await seed(admin, authority, ANYTOWN, UNTIL, pack, communications=communications)


def started(module: str, front: Front, *arguments: str) -> Forked:
    """A worker, or a writer, of `tests.projections` in a process of its own."""
    return Forked(f"tests.projections.{module}", front.conninfo, front.directory, *arguments)
