"""A notice of the outbox, and what is put on record of it: in the watch of the record that it is about."""

from collections.abc import Callable, Sequence
from uuid import UUID

from app.base import references
from app.record import authorities, lost, rules
from app.record.authorities import Authority
from app.record.entries import record_of
from app.record.journal import Batch, Journal, Moved
from domain.account import Referrer
from domain.clauses import clause
from domain.facts import Event, Recorded
from domain.notice_delivery import Entry
from domain.notices import Notice, NoticeKind, Recipient
from domain.records import Case, Communication
from domain.watch import MACHINE
from migrations import Tenant

_OWED = 'SELECT kind, clause, recipient, record, reference, "of" FROM {schema}.notice WHERE notice = %s'


async def find(journal: Journal, tenant: Tenant, notice: UUID) -> Entry | None:
    """The notice of that id; None when there is none."""
    rows = await journal.fetch(_OWED.format(schema=tenant.schema), [notice], tenant.reading)
    for kind, rule, to, record, reference, of in rows:
        owed = Notice(
            kind=NoticeKind(kind), clause=clause(rule), to=Recipient.read(to), record=record, reference=reference, of=of
        )  # fmt: skip
        return Entry(notice=notice, owed=owed)
    return None


async def referrer_of(journal: Journal, tenant: Tenant, owed: Notice) -> tuple[Case | None, Referrer | None]:
    """Of a notice to a referrer: the case it is about, and who they are, as far as they are on record."""
    theirs = UUID(owed.to.name)
    cases = (await journal.load(tenant, [owed.record, theirs])).streams
    case = record_of(Case, cases[owed.record])
    known = record_of(Case, cases[theirs])
    if known is None:
        return case, None
    stream = known.contact.communication
    made = record_of(Communication, (await journal.load(tenant, [stream])).streams[stream])
    return case, made.received.referrer if made else None


async def tell(
    journal: Journal, authority: Authority, record: UUID, decide: Callable[[Sequence[Recorded]], Sequence[Event]]
) -> int:
    """Put on record what the machine has to say, behind whatever the watch was told meanwhile; how many events.

    decide: what there is to say, of what the watch tells; asked again when more was told meanwhile. What is personal in
    it is sealed under the record's keys: Erased when they are gone, Unopenable when they are lost.
    """
    watch = references.watch_of(record)
    while True:
        streams = (await journal.load(authority.tenant, [record, watch])).streams
        lost.openable(authority.keys, streams[record])
        events = decide(streams[watch])
        if not events:
            return 0
        beside = streams[record][0].meta
        meta = {**rules.pins(authorities.pack(beside["pack"])), "client": MACHINE.id}
        batch = Batch(streams={watch: (len(streams[watch]), events)}, scopes={watch: beside["scope"]}, meta=meta)
        try:
            return len((await journal.append(authority.tenant, authority.keys, batch)).positions)
        except Moved:
            continue
