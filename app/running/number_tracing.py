"""Tracing NHS numbers: a service is asked, and what it is sure of becomes a number of the case's child.

It is asked as the case-management system is: beside the record, once for each contact that was recorded after tracing
was switched on. What the service or a person is sure of is claimed for the child the case stands under, and moves with
the case; what differs from what is there is said, and waits for a person.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from pydantic import ValidationError

from app.api.identifiers import claims, digest, releases
from app.base import references
from app.base.clock import Clock
from app.base.parts import Identifier
from app.reading.looking import Reader
from app.record import authorities, lost, rules
from app.record.authorities import Authority
from app.record.entries import record_of
from app.record.journal import Batch, Claimed, Guard, Journal, Moved
from app.running.exchanging import Exchanging, Owed
from app.running.spoken_to import NotAnswered
from app.running.tracing import Service, Sought
from domain import case_management, tracing
from domain.case_management import AboutExchange, Asked, NotDone
from domain.facts import Event, Recorded
from domain.records import Case, Child
from domain.tracing import NUMBER, Tracing, WhyNotTaken
from domain.vocabulary import Sex
from domain.watch import MACHINE

GENDERS: Mapping[Sex, str] = {Sex.MALE: "male", Sex.FEMALE: "female"}

_OWE = """
    UPDATE {schema}.tracing_breaker SET since = coalesce((SELECT max(position) FROM {schema}.exchange), 0)
    WHERE since IS NULL RETURNING since;
    INSERT INTO {schema}.exchange (record, kind, position, reference, owed_at, standing, attempts, next_at)
    SELECT record, 'nhs-number', position, reference, owed_at, 'owed', 0, owed_at FROM {schema}.exchange
    WHERE kind = 'contact' AND position > greatest(
        (SELECT since FROM {schema}.tracing_breaker),
        (SELECT max(position) FROM {schema}.exchange WHERE kind = 'nhs-number'))
    ON CONFLICT DO NOTHING RETURNING record
"""
_LET_REST = """
    UPDATE {schema}.exchange SET next_at = NULL
    WHERE record = %(record)s AND kind = 'nhs-number' AND next_at = %(taken_up)s RETURNING record
"""


class Tracer(Exchanging):
    """Traces the numbers of one authority's children."""

    breaker = "tracing_breaker"

    def __init__(self, journal: Journal, authority: Authority, service: Service, now: Clock) -> None:
        super().__init__(journal, authority, service, now)
        self._service = service

    async def tick(self) -> int:
        """As of any exchanging, once what contacts owe is put down."""
        tenant = self.authority.tenant
        await self._journal.write(_OWE.format(schema=tenant.schema), None, tenant.role)
        return await super().tick()

    async def _made(self, asked: Asked, case: Case) -> AboutExchange:
        sought = self._sought(case)
        if sought is None:
            return case_management.failed(asked, self._now(), NotDone.NO_DETAILS)
        try:
            said = await self._service.trace(sought)
        except NotAnswered as why:
            return case_management.failed(asked, self._now(), why.why, sought.fields)
        return tracing.traced(asked, self._now(), said.outcome, said.number, sought.fields)

    def _sought(self, case: Case) -> Sought | None:
        """By what the child is traced; None where too little is known, or is left."""
        reader, details = Reader.of(self.authority.keys), case.details
        known: dict[str, Any] = {
            "given_name": reader.open(details.given_name),
            "family_name": reader.open(details.family_name),
            "date_of_birth": reader.open(details.date_of_birth),
            "sex": GENDERS.get(details.sex),
            "postcode": reader.open(details.address.postcode) if details.address else None,
        }
        try:
            return Sought.model_validate(known)
        except ValidationError:
            return None

    async def _follow_up(self, asked: Asked, owed: Owed) -> None:
        """Have the case's child hold the number, if it is sure; and leave the exchange alone until more is said."""
        why: WhyNotTaken | None = None
        while True:
            held = await self._held(asked)
            streams = self._settled(asked, held, why)
            if not streams:
                break
            try:
                await self._append(streams, held)
            except Moved:
                continue
            except Claimed:
                why = WhyNotTaken.HELD_BY_ANOTHER
                continue
            break
        tenant, given = self.authority.tenant, {"record": asked.record, "taken_up": owed.until}
        await self._journal.write(_LET_REST.format(schema=tenant.schema), given, tenant.role)

    async def _held(self, asked: Asked) -> Mapping[UUID, Sequence[Recorded]]:
        """The case, its watch, the child it stands under, and the one that holds the number because of it."""
        watch = references.watch_of(asked.record)
        ours = await self._load(asked.record, watch)
        case = record_of(Case, ours[asked.record])
        taken = Tracing.of(each.event for each in ours[watch]).taken
        assert case
        return {**ours, **await self._load(*{case.child, *([taken.child] if taken else [])})}

    async def _load(self, *streams: UUID) -> Mapping[UUID, Sequence[Recorded]]:
        found = (await self._journal.load(self.authority.tenant, streams)).streams
        return {stream: lost.openable(self.authority.keys, found[stream]) for stream in streams}

    def _settled(
        self, asked: Asked, held: Mapping[UUID, Sequence[Recorded]], why: WhyNotTaken | None
    ) -> Mapping[UUID, list[Event]]:
        watch = references.watch_of(asked.record)
        case = record_of(Case, held[asked.record])
        known = Tracing.of(each.event for each in held[watch])
        number = Reader.of(self.authority.keys).open(known.answer.number) if known.answer else None
        if case is None or known.answer is None or number is None:
            return {}
        asked = Asked(
            record=asked.record, reference=asked.reference, kind=asked.kind, system=known.answer.system,
            before=case_management.Exchange.of(asked.kind, (each.event for each in held[watch])),
        )  # fmt: skip
        if why:
            return tracing.not_taken(case, asked, self._now(), why, tracing=known, watch=watch)
        children = {stream: record_of(Child, entries) for stream, entries in held.items()}
        return tracing.settle(
            case, asked, self._now(), tracing=known, watch=watch, case_id=asked.record,
            digest=digest(self.authority.keys, Identifier(kind=NUMBER, number=number)),
            children={stream: child for stream, child in children.items() if child},
        )  # fmt: skip

    async def _append(self, streams: Mapping[UUID, list[Event]], held: Mapping[UUID, Sequence[Recorded]]) -> None:
        first = {stream: entries[0].meta for stream, entries in held.items() if entries}
        pack = next(meta["pack"] for meta in first.values())
        batch = Batch(
            streams={stream: (len(held[stream]), events) for stream, events in streams.items()},
            scopes={stream: first[stream]["scope"] for stream in streams},
            guards=[Guard(stream, len(entries)) for stream, entries in held.items()],
            claims=claims(streams),
            releases=releases(streams),
            meta={**rules.pins(authorities.pack(pack)), "client": MACHINE.id},
        )
        await self._journal.append(self.authority.tenant, self.authority.keys, batch)
