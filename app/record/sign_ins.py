"""Who signed in to the pages, and whether that session goes on: in the database, the same for every process."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Literal

import psycopg

from app.record import acts
from app.record.journal import Journal
from domain.frozen import frozen
from migrations import REGISTRY

IDLE = timedelta(hours=1)
"""How long a session waits for the next request."""
SEEN_EVERY = timedelta(minutes=1)
"""How exactly it is known when a session was seen last."""

Ended = Literal["person", "provider", "operator"]


@frozen(kw_only=True)
class SignIn:
    """One session. provider: who said who it is; None after a link. ended_by: whoever ended it before its time."""

    id: str
    client_id: str
    worker: str
    role: str
    provider: str | None
    began_at: datetime
    seen_at: datetime
    ends_at: datetime
    ended_at: datetime | None = None
    ended_by: Ended | None = None

    def goes_on(self, now: datetime) -> bool:
        """Whether it has neither been ended nor reached its end, and was used within the last hour."""
        return self.ended_at is None and now < min(self.ends_at, self.seen_at + IDLE)


@frozen(kw_only=True)
class Vouched:
    """By whom and as whom somebody was signed in: what ends the session when the provider says so."""

    issuer: str
    subject: str
    sid: str | None


class SignIns:
    """Begins, reads and ends sessions. Moments are those of the clock that judges tokens."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    async def begin(self, session: SignIn, vouched: Vouched | None) -> None:
        """Put a session on record."""
        await self._journal.write(
            _BEGIN,
            {
                "id": session.id, "client_id": session.client_id, "worker": session.worker, "role": session.role,
                "means": "account" if vouched else "link", "provider": vouched and vouched.issuer,
                "subject": vouched and _digest(vouched.subject),
                "sid": _digest(vouched.sid) if vouched and vouched.sid else None,
                "now": session.began_at, "ends_at": session.ends_at,
            },
        )  # fmt: skip

    async def going_on(self, session: str, now: datetime, *, is_use: bool = True) -> SignIn | None:
        """The session, which is noted as seen where that is a use of it; None when there is none, or none any more."""
        rows = await self._journal.fetch(f"{_READ} WHERE id = %s", [session])
        found = SignIn(**dict(zip(_COLUMNS, rows[0], strict=True))) if rows else None
        if found is None or not found.goes_on(now):
            return None
        if is_use and found.seen_at + SEEN_EVERY <= now:
            await self._journal.write(_SEEN, {"id": session, "now": now})
        return found

    async def of(self, client_id: str, worker: str, now: datetime) -> Sequence[SignIn]:
        """Somebody's sessions that go on, the newest first."""
        rows = await self._journal.fetch(
            f"{_READ} WHERE client_id = %s AND worker = %s AND ends_at > %s ORDER BY began_at DESC",
            [client_id, worker, now],
        )
        found = [SignIn(**dict(zip(_COLUMNS, row, strict=True))) for row in rows]
        return [each for each in found if each.goes_on(now)]

    async def end(self, session: str, client_id: str, worker: str, now: datetime) -> None:
        """End a session, if it is that person's."""
        given = {"id": session, "client_id": client_id, "worker": worker, "by": "person", "now": now}
        await self._journal.write(_end("id = %(id)s AND client_id = %(client_id)s AND worker = %(worker)s"), given)

    async def end_vouched(self, issuer: str, now: datetime, *, sid: str | None, subject: str | None = None) -> None:
        """End what a provider says has ended: its one session `sid`, or all of `subject` where it names none."""
        given = {"issuer": issuer, "by": "provider", "now": now}
        given |= {"value": _digest(sid if sid is not None else subject or "")}
        column = "subject" if sid is None else "sid"
        await self._journal.write(_end(f"provider = %(issuer)s AND {column} = %(value)s"), given)


def sessions(connection: psycopg.Connection, now: datetime, *, ended: bool = False) -> list[SignIn]:
    """Every session that goes on, or every sign-in on record, the newest first."""
    rows = connection.execute(f"{_READ} WHERE %s OR ends_at > %s ORDER BY began_at DESC", [ended, now]).fetchall()
    found = [SignIn(**dict(zip(_COLUMNS, row, strict=True))) for row in rows]
    return [each for each in found if ended or each.goes_on(now)]


def end_sessions(connection: psycopg.Connection, now: datetime, wanted: str | None, by: acts.By | None = None) -> int:
    """End the session of that id, or all of the person of that id; without one everybody's. How many ended.

    It is an act in the registry's log, one for each authority, with whose they were: the transaction's last.
    """
    given = {"wanted": wanted, "by": "operator", "now": now}
    ended = connection.execute(_end("%(wanted)s::text IS NULL OR %(wanted)s IN (id, worker)"), given).fetchall()
    clients = connection.execute(f"SELECT client_id, authority FROM {REGISTRY}.client").fetchall()
    of = {client: str(authority) for client, authority in clients}
    for authority in sorted({of.get(client, "") for client, _ in ended}):
        whose = [worker for client, worker in ended if of.get(client, "") == authority]
        told = {"authority": authority, "workers": sorted({*whose}), "ended": len(whose)}
        acts.within(connection, "sessions-ended", told, by)
    return len(ended)


def _end(which: str) -> str:
    return (
        f"UPDATE {REGISTRY}.session SET ended_at = %(now)s, ended_by = %(by)s"
        f" WHERE ended_at IS NULL AND ends_at > %(now)s AND ({which}) RETURNING client_id, worker"
    )


def _digest(value: str) -> bytes:
    return sha256(value.encode()).digest()


_COLUMNS = (
    "id", "client_id", "worker", "role", "provider", "began_at", "seen_at", "ends_at", "ended_at", "ended_by",
)  # fmt: skip
_READ = f"SELECT {', '.join(_COLUMNS)} FROM {REGISTRY}.session"
_BEGIN = f"""
INSERT INTO {REGISTRY}.session
    (id, client_id, worker, role, means, provider, subject, sid, began_at, seen_at, ends_at)
VALUES (%(id)s, %(client_id)s, %(worker)s, %(role)s, %(means)s, %(provider)s, %(subject)s, %(sid)s, %(now)s, %(now)s,
    %(ends_at)s)
ON CONFLICT DO NOTHING RETURNING 1
"""
_SEEN = f"UPDATE {REGISTRY}.session SET seen_at = greatest(seen_at, %(now)s) WHERE id = %(id)s RETURNING 1"
