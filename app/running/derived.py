"""What stands beside the log and follows from it: held against what the log makes of it.

- the rows of every projection that can be made again (`projections.proving`);
- claims: who holds a strong identifier, by the events that claimed and released it;
- the records that keep a command from being recorded twice: each event of a command says a digest of its own. Of
  events recorded before they said so, nothing is missed.

Not held against it: what was told once, of which the log itself keeps what became of it (notices, exchanges, the feed).
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

import orjson
import psycopg

from app.record.idempotency import ASKED, asked
from app.record.keys import Keys
from app.running import worker
from app.terminal.console import Show
from domain.children import IdentifierClaimed, IdentifierReleased
from migrations import Tenant
from projections import proving
from projections.proving import Difference, NotProvable

Progress = Callable[[str], AbstractContextManager[Show]]
TOOK, GAVE = IdentifierClaimed.lasting_name(), IdentifierReleased.lasting_name()


@dataclass(frozen=True, slots=True)
class Derived:
    """What was held against the log. parts: how many. notes: what could not be, and why."""

    authority: str
    parts: int
    findings: Sequence[Difference]
    notes: Sequence[str]

    @property
    def intact(self) -> bool:
        """Whether all of it follows from the log."""
        return not self.findings

    @property
    def sentence(self) -> str:
        """The result in words."""
        found = len(self.findings)
        said = "nothing differs" if self.intact else f"{found:,} {'difference' if found == 1 else 'differences'}"
        return f"Authority {self.authority}: {self.parts} of what is derived held against the log; {said}."


def derived(conninfo: str, tenant: Tenant, keys: Keys, progress: Progress) -> Derived:
    """Everything of an authority that can be made again from its log, held against what it makes."""
    found: list[Difference] = []
    notes: list[str] = []
    names = [each.name for each in worker.PROJECTIONS if not each.once]
    with worker.connected(conninfo) as engine:
        ledger = worker.ledger(engine, tenant, keys)
        for name in names:
            try:
                with progress(f"{tenant.slug} {name}") as show:
                    found += proving.differences(ledger, name, show)
            except NotProvable as why:
                notes.append(f"{name} is not held against the log: {why}.")
            engine.dispose()  # the twins go with their session
    with psycopg.connect(conninfo) as connection:
        connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        connection.execute(f"SET LOCAL ROLE {tenant.role}")
        found += _claims(connection, tenant)
        found += _answers(connection, tenant)
    return Derived(tenant.slug, len(names) + 2, found, notes)


def _claims(connection: psycopg.Connection, tenant: Tenant) -> Iterator[Difference]:
    """Who holds a strong identifier, and who does by the log."""
    by_log: dict[tuple[str, str], str] = {}
    said = f"SELECT originator_id, topic, state FROM {tenant.schema}.fd_events WHERE topic = ANY(%s)"
    for stream, topic, state in connection.execute(f"{said} ORDER BY notification_id", [[TOOK, GAVE]]):
        of = orjson.loads(state)["d"]
        which = of["kind"], of["digest"]
        if topic == TOOK:
            by_log[which] = str(stream)
        elif by_log.get(which) == str(stream):
            del by_log[which]
    rows = connection.execute(f"SELECT kind, encode(key, 'hex'), owner::text FROM {tenant.schema}.fd_claim")
    held = {(kind, key): owner for kind, key, owner in rows}
    for kind, key in sorted(by_log.keys() | held.keys()):
        if held.get((kind, key)) != by_log.get((kind, key)):
            how = proving.how((kind, key) in held, (kind, key) in by_log)
            yield Difference("fd_claim", f"{kind} {key}", how)


def _answers(connection: psycopg.Connection, tenant: Tenant) -> Iterator[Difference]:
    """The records that keep a command from being recorded twice, and what the events say of theirs."""
    rows = f"SELECT first_id, last_id, key, fingerprint, answer FROM {tenant.schema}.fd_idempotency ORDER BY first_id"
    kept = {
        position: asked(*row) for first, last, *row in connection.execute(rows) for position in range(first, last + 1)
    }
    said = f"""
        SELECT notification_id, convert_from(state, 'UTF8')::jsonb -> 'm' ->> '{ASKED}'
        FROM {tenant.schema}.fd_events ORDER BY notification_id
    """
    with connection.cursor("events") as cursor:
        for position, said_of_it in cursor.execute(said):
            kept_of_it = kept.pop(position, None)
            if said_of_it is not None and said_of_it != kept_of_it:
                yield Difference("fd_idempotency", f"position {position}", proving.how(kept_of_it is not None, True))
    for position in kept:
        yield Difference("fd_idempotency", f"position {position}", proving.how(True, False))
