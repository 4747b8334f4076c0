"""Which clients are registered, and what becomes of them: as whoever administers the registry sees them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import psycopg
from psycopg.types.json import Jsonb

from app.record import acts
from app.record.acts import By
from app.record.signing_keys import thumbprint
from domain.frozen import frozen
from migrations import REGISTRY


@frozen(kw_only=True)
class Entry:
    """A client of an issuer's. keys: the thumbprints (RFC 7638) of its public keys, the newest first."""

    issuer: str
    client_id: str
    authority: str
    kind: str
    agency: str | None
    roles: Sequence[str]
    keys: Sequence[str]
    revoked_at: datetime | None


def clients(connection: psycopg.Connection, authority: str | None = None) -> list[Entry]:
    """Every client, or those of an authority."""
    rows = connection.execute(
        f"SELECT issuer, client_id, authority, kind, agency, roles, keys, revoked_at FROM {REGISTRY}.client"
        " WHERE %(of)s::text IS NULL OR authority = %(of)s ORDER BY authority, client_id, issuer",
        {"of": authority},
    )
    return [
        Entry(
            issuer=issuer, client_id=client_id, authority=of, kind=kind, agency=agency, roles=sorted(roles),
            keys=[*map(thumbprint, keys)], revoked_at=revoked_at,
        )
        for issuer, client_id, of, kind, agency, roles, keys, revoked_at in rows
    ]  # fmt: skip


def newest_first(
    connection: psycopg.Connection, issuer: str, client_id: str, keys: Sequence[Mapping[str, Any]]
) -> bool:
    """Whether keys can stand in that order: each once, and those it has already last, in their order."""
    rows = connection.execute(
        f"SELECT keys FROM {REGISTRY}.client WHERE issuer = %s AND client_id = %s", (issuer, client_id)
    ).fetchall()
    had = [thumbprint(key) for (held,) in rows for key in held]
    told = [*map(thumbprint, keys)]
    kept = [key for key in had if key in told]
    return len({*told}) == len(told) and told[len(told) - len(kept) :] == kept


def revoke(connection: psycopg.Connection, issuer: str, client_id: str, by: By | None = None) -> bool:
    """Have a client call no more, at once and in every process; whether there was one that could."""
    done = connection.execute(
        f"UPDATE {REGISTRY}.client SET revoked_at = now() WHERE issuer = %s AND client_id = %s AND revoked_at IS NULL",
        (issuer, client_id),
    )
    if done.rowcount:
        acts.on_row(connection, "client-revoked", "client", issuer, client_id, by=by)
    return done.rowcount == 1


def remove_others(connection: psycopg.Connection, issuer: str) -> None:
    """Take out every client of any other issuer: those of this address at which it was served before."""
    done = connection.execute(
        f"DELETE FROM {REGISTRY}.client WHERE issuer <> %s RETURNING issuer, client_id, authority, agency_name",
        [issuer],
    )
    for of, client_id, authority, agency_name in done.fetchall():
        whose = {"authority": authority} | ({"agency_name": agency_name} if agency_name else {})
        acts.on_row(connection, "client-removed", "client", of, client_id, told=whose)


def revoked_at(connection: psycopg.Connection, issuer: str, client_id: str) -> datetime | None:
    """When a client was revoked, if it was."""
    found = connection.execute(
        f"SELECT revoked_at FROM {REGISTRY}.client WHERE issuer = %s AND client_id = %s", (issuer, client_id)
    ).fetchone()
    return found[0] if found else None


def rotate(
    connection: psycopg.Connection, issuer: str, client_id: str, key: Mapping[str, Any] | None, by: By | None = None
) -> list[str]:
    """Have a new key sign, the newest before it beside it; without one, the newest alone. The thumbprints of those that
    sign then. LookupError: there is no such client that may call. ValueError: the key is the client's already,
    or there is only one, and nothing to end.
    """
    where = "WHERE issuer = %s AND client_id = %s"
    found = connection.execute(
        f"SELECT keys FROM {REGISTRY}.client {where} AND revoked_at IS NULL FOR UPDATE", (issuer, client_id)
    ).fetchone()
    if found is None:
        raise LookupError
    held: list[Mapping[str, Any]] = found[0]
    if thumbprint(key) in map(thumbprint, held) if key is not None else len(held) < 2:
        raise ValueError
    keys = [key, *held[:1]] if key is not None else held[:1]
    connection.execute(
        f"UPDATE {REGISTRY}.client SET keys = %s {where}", (Jsonb([dict(each) for each in keys]), issuer, client_id)
    )
    acts.on_row(connection, "client-keys-rotated", "client", issuer, client_id, by=by)
    return [*map(thumbprint, keys)]
