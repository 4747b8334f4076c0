"""What stands beside the log and follows from it: held against what the log makes of it.

- the rows of every projection that can be made again (`projections.proving`);
- claims: who holds a strong identifier, by the events that claimed and released it;
- the registry's rows, by the acts that administer it;
- the records that keep a command from being recorded twice: each event of a command says a digest of its own. Of
  events recorded before they said so, nothing is missed.

Not held against it: what was told once, of which the log itself keeps what became of it (notices, exchanges, the feed).
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import chain, islice

import orjson
import psycopg

from app.base import logs
from app.record import acts
from app.record.idempotency import ASKED, asked
from app.record.recorder import BATCH, Recorder
from domain.children import IdentifierClaimed, IdentifierReleased
from domain.frozen import frozen
from migrations import ACTS, Tenant
from projections import proving
from projections.ledger import Ledger
from projections.proving import Difference, NotProvable

Show = Callable[[int], None]
"""Is told how far it is, after every bit."""

CLAIMS, ANSWERS, ROWS = "claims", "answers", "rows"
TOOK, GAVE = IdentifierClaimed.lasting_name(), IdentifierReleased.lasting_name()
TOLD = 20
"""Differences of a part that go into the worker's log."""

log = logs.get(__name__)


@frozen
class Derived:
    """What was held against the log. of: an authority's events, or the registry's acts. parts: how many. notes: what
    could not be, and why.
    """

    authority: str
    of: str
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
        if self.of == "acts":
            return f"The registry: its rows held against its log; {said}."
        held = f"{self.parts - len(self.notes)} of {self.parts} parts" if self.notes else f"{self.parts} parts"
        return f"Authority {self.authority}: {held} of what is derived held against the log; {said}."


def parts(ledger: Ledger) -> tuple[str, ...]:
    """The names of all that can be held against an authority's log."""
    return *(each.name for each in ledger.projections.values() if not each.once), CLAIMS, ANSWERS


def derived(
    conninfo: str,
    tenant: Tenant,
    ledger: Ledger,
    progress: Callable[[str], AbstractContextManager[Show]],
    which: Collection[str] | None = None,
) -> Derived:
    """Parts of an authority, or all that can be made again from its log, held against what it makes; kept for
    readiness.
    """
    which = parts(ledger) if which is None else which
    found: list[Difference] = []
    notes: list[str] = []
    for part in which:
        try:
            with progress(f"{tenant.slug} {part}") as show:
                differ = _differing(conninfo, tenant, ledger, part, show)
        except NotProvable as why:
            notes.append(f"{part} is not held against the log: {why}.")
            continue
        with psycopg.connect(conninfo) as connection:
            _keep(connection, tenant, part, len(differ))
        found += differ
    return Derived(tenant.slug, tenant.of, len(which), found, notes)


def of_the_registry(conninfo: str) -> Derived:
    """The registry's rows, held against its log; kept for readiness."""
    found = _differing(conninfo, ACTS, None, ROWS, lambda _: None)
    with psycopg.connect(conninfo) as connection:
        _keep(connection, ACTS, ROWS, len(found))
    return Derived(ACTS.slug, ACTS.of, 1, found, [])


def hold(conninfo: str, tenant: Tenant, ledger: Ledger | None, part: str, show: Show) -> None:
    """Hold a part against the log, unless any worker has begun with it within a day; tell the log what differs."""
    with psycopg.connect(conninfo) as connection:
        connection.execute(f"SET LOCAL ROLE {tenant.role}")
        if connection.execute(_TAKE_UP.format(schema=tenant.schema), [part]).fetchone() is None:
            return
    try:
        differ = _differing(conninfo, tenant, ledger, part, show)
    except NotProvable:
        log.info("not-held-against-the-log", authority=tenant.slug, part=part)
        return
    with psycopg.connect(conninfo) as connection:
        _keep(connection, tenant, part, len(differ))
    for each in differ[:TOLD]:
        log.error("differs-from-the-log", authority=tenant.slug, part=part, table=each.table, how=each.how)


def _differing(conninfo: str, tenant: Tenant, ledger: Ledger | None, part: str, show: Show) -> list[Difference]:
    """ledger: of an authority, whose projections are parts as well."""
    if ledger and part in ledger.projections:
        return proving.differences(ledger, part, show)
    with psycopg.connect(conninfo) as connection:
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        connection.execute(f"SET LOCAL ROLE {tenant.role}")
        found = {CLAIMS: _claims, ANSWERS: _answers, ROWS: _rows}[part](connection, tenant)
        return [*islice(found, proving.MOST)]


def _keep(connection: psycopg.Connection, tenant: Tenant, part: str, differences: int) -> None:
    connection.execute(f"SET LOCAL ROLE {tenant.role}")
    connection.execute(_KEEP.format(schema=tenant.schema), [part, differences])


def _claims(connection: psycopg.Connection, tenant: Tenant) -> Iterator[Difference]:
    """Who holds a strong identifier, and who does by the log. PostgreSQL compares: they are as many as children."""
    text = _CLAIMED.format(schema=tenant.schema, log=tenant.log)
    for *which, stands, told in connection.execute(text, {"took": TOOK, "gave": GAVE, "most": proving.MOST}):
        yield Difference("fd_claim", " ".join(which), proving.how(stands, told))


def _answers(connection: psycopg.Connection, tenant: Tenant) -> Iterator[Difference]:
    """The records that keep a command from being recorded twice, and what the events say of theirs.

    Both come in the order of the log, so that no more of them is held than is compared.
    """
    with connection.cursor("answers") as rows:
        rows.itersize = BATCH
        rows.execute(_ANSWERED.format(schema=tenant.schema))
        answers = (((first, last), asked(*row)) for first, last, *row in rows)
        ahead, kept = next(answers, None), dict[int, str]()
        for event in Recorder.over(connection, tenant).whole():
            while ahead and ahead[0][0] <= event.id:
                (first, last), stands = ahead
                kept |= dict.fromkeys(range(first, last + 1), stands)
                ahead = next(answers, None)
            said, found = orjson.loads(event.state)["m"].get(ASKED), kept.pop(event.id, None)
            if said is not None and said != found:
                yield Difference("fd_idempotency", f"position {event.id}", proving.how(found is not None, True))
        after = (range(first, last + 1) for (first, last), _ in chain([ahead] if ahead else [], answers))
        for position in chain(kept, chain.from_iterable(after)):
            yield Difference("fd_idempotency", f"position {position}", proving.how(True, False))


def _rows(connection: psycopg.Connection, tenant: Tenant) -> Iterator[Difference]:  # noqa: ARG001 - there is one
    """The registry's rows, and what its log says of them."""
    for (table, *key), stands, told in acts.differing(connection):
        yield Difference(table, " ".join(key), proving.how(stands, told))


_TAKE_UP = """
    INSERT INTO {schema}.held AS held (part, begun_at) VALUES (%s, now())
    ON CONFLICT (part) DO UPDATE SET begun_at = now() WHERE held.begun_at < now() - interval '1 day'
    RETURNING part
"""

_KEEP = """
    INSERT INTO {schema}.held (part, begun_at, held_at, differences) VALUES (%s, now(), now(), %s)
    ON CONFLICT (part) DO UPDATE SET held_at = now(), differences = excluded.differences
"""

_CLAIMED = """
    WITH said AS (
        SELECT notification_id AS position, topic = %(took)s AS took, originator_id AS owner,
            event ->> 'kind' AS kind, event ->> 'digest' AS digest
        FROM {log}, LATERAL (SELECT convert_from(state, 'UTF8')::json -> 'd' AS event) AS read
        WHERE topic IN (%(took)s, %(gave)s)
    ), newest AS (
        SELECT DISTINCT ON (kind, digest) * FROM said WHERE took ORDER BY kind, digest, position DESC
    ), told AS (
        SELECT kind, digest, owner FROM newest WHERE NOT EXISTS (
            SELECT FROM said AS gave
            WHERE NOT gave.took AND gave.position > newest.position
                AND (gave.kind, gave.digest, gave.owner) = (newest.kind, newest.digest, newest.owner)
        )
    ), stands AS (SELECT kind, encode(key, 'hex') AS digest, owner FROM {schema}.fd_claim)
    SELECT kind, digest, stands.owner IS NOT NULL, told.owner IS NOT NULL
    FROM stands FULL JOIN told USING (kind, digest)
    WHERE stands.owner IS DISTINCT FROM told.owner
    ORDER BY kind, digest LIMIT %(most)s
"""

_ANSWERED = "SELECT first_id, last_id, key, fingerprint, answer FROM {schema}.fd_idempotency ORDER BY first_id"
