"""The registry of authorities and clients, as the database holds it."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any, Literal
from uuid import uuid4

import psycopg
from psycopg.types.json import Jsonb
from pydantic import ConfigDict

from app.record import acts
from app.record.acts import By
from app.record.custody import KeysAway
from app.record.journal import DatabaseUnavailable, Journal
from app.record.rules import Rules
from domain.frozen import frozen
from domain.policy import LINCOLNSHIRE
from domain.vocabulary import Role
from migrations import REGISTRY, Tenant


@frozen(kw_only=True)
class Client:
    """A registered client of one authority.

    kind: "agency", the system of an organisation that refers, or "workforce", which vouches for the authority's own
    workers. roles: those it may vouch for. keys: its public JWKs. source_code: the census's, such as 2A for schools.
    procedure: by whose the authority works.
    """

    __pydantic_config__ = ConfigDict(extra="forbid")

    authority: str
    client_id: str
    kind: Literal["agency", "workforce"]
    keys: tuple[Mapping[str, Any], ...]
    agency: str | None = None
    agency_name: str | None = None
    source_code: str | None = None
    roles: frozenset[Role] = frozenset()
    procedure: str = LINCOLNSHIRE


class Elsewhere(DatabaseUnavailable):
    """The authority is being moved to another database, or was. to: the address of the service that has it there."""

    def __init__(self, to: str | None) -> None:
        super().__init__(to)
        self.to = to


class DatabaseRegistry:
    """Which authority a client belongs to is read here and nowhere else, never from a token's claim."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    async def client(self, issuer: str, client_id: str) -> Client | None:
        """The client of that issuer and id, or None. Raises Elsewhere."""
        rows = await self._journal.fetch(
            "SELECT authority, kind, agency, agency_name, source, roles, keys, procedure, closed_at, moved_to"
            f" FROM {REGISTRY}.client"
            f" JOIN {REGISTRY}.authority ON slug = authority"
            " WHERE issuer = %s AND client_id = %s AND revoked_at IS NULL",
            [issuer, client_id],
        )
        if not rows:
            return None
        authority, kind, agency, agency_name, source, roles, keys, procedure, closed_at, moved_to = rows[0]
        if closed_at is not None:
            raise Elsewhere(moved_to)
        return Client(
            client_id=client_id, authority=authority, kind=kind, keys=tuple(keys),
            agency=agency, agency_name=agency_name, source_code=source, roles=frozenset(map(Role, roles)),
            procedure=procedure,
        )  # fmt: skip

    async def use_jti(self, issuer: str, client_id: str, jti: str, exp: int) -> bool:
        """Whether this assertion is used for the first time."""
        rows = await self._journal.write(
            _USE,
            {
                "issuer": issuer,
                "client_id": client_id,
                "jti": hashlib.sha256(jti.encode()).digest(),
                "expires_at": datetime.fromtimestamp(exp, UTC),
                "used_in": uuid4(),
            },
        )
        return bool(rows)

    async def is_used(self, issuer: str, client_id: str, jti: str) -> bool:
        """Whether `use_jti` has seen it."""
        return bool(
            await self._journal.fetch(
                f"SELECT 1 FROM {REGISTRY}.assertion WHERE issuer = %s AND client_id = %s AND jti = %s",
                [issuer, client_id, hashlib.sha256(jti.encode()).digest()],
            )
        )

    async def slugs(self) -> list[str]:
        """Every authority's that is served from here."""
        text = f"SELECT slug FROM {REGISTRY}.authority WHERE closed_at IS NULL ORDER BY slug"
        return [slug for (slug,) in await self._journal.fetch(text)]

    async def name_of(self, authority: str) -> str:
        """What an authority is called."""
        rows = await self._journal.fetch(f"SELECT name FROM {REGISTRY}.authority WHERE slug = %s", [authority])
        return str(rows[0][0])

    async def procedure_of(self, authority: str) -> str:
        """By whose procedure an authority works."""
        rows = await self._journal.fetch(f"SELECT procedure FROM {REGISTRY}.authority WHERE slug = %s", [authority])
        return str(rows[0][0])

    async def la_code_of(self, authority: str) -> str:
        """An authority's three digits, by which the Department knows it."""
        rows = await self._journal.fetch(f"SELECT la_code FROM {REGISTRY}.authority WHERE slug = %s", [authority])
        return str(rows[0][0])

    async def agencies(self, authority: str) -> dict[str, str]:
        """What the agencies are called that may send to an authority, by their own ids."""
        rows = await self._journal.fetch(
            f"SELECT DISTINCT agency, agency_name FROM {REGISTRY}.client"
            " WHERE authority = %s AND agency IS NOT NULL AND agency_name IS NOT NULL",
            [authority],
        )
        return dict(rows)

    async def source_of(self, authority: str, agency: str) -> str | None:
        """The census's source of an agency that may send to an authority."""
        rows = await self._journal.fetch(
            f"SELECT source FROM {REGISTRY}.client WHERE authority = %s AND agency = %s AND source IS NOT NULL",
            [authority, agency],
        )
        return rows[0][0] if rows else None


def add_authority(
    connection: psycopg.Connection,
    slug: str,
    name: str,
    la_code: str,
    procedure: str = LINCOLNSHIRE,
    by: By | None = None,
) -> bool:
    """Name an authority in the registry, and by whose procedure it works; the next migration makes its schema. False,
    and nothing is done, if it is named already.
    """
    done = connection.execute(
        f"INSERT INTO {REGISTRY}.authority (slug, name, la_code, procedure) VALUES (%s, %s, %s, %s)"
        " ON CONFLICT DO NOTHING",
        (slug, name, la_code, procedure),
    )
    if done.rowcount:
        acts.on_row(connection, "authority-added", "authority", slug, by=by)
    return done.rowcount == 1


def procedure_of(connection: psycopg.Connection, slug: str) -> str:
    """By whose procedure an authority works."""
    rows = connection.execute(f"SELECT procedure FROM {REGISTRY}.authority WHERE slug = %s", [slug]).fetchall()
    return str(rows[0][0])


def add_client(
    connection: psycopg.Connection, issuer: str, client: Client, *, again: bool = False, by: By | None = None
) -> bool:
    """Register a client with its public keys, or replace its entry; False, and nothing is done, if it was revoked.

    again: whether one that was revoked may call again.
    """
    done = connection.execute(
        f"INSERT INTO {REGISTRY}.client (issuer, client_id, authority, kind, agency, agency_name, source, roles, keys)"
        " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)"
        " ON CONFLICT (issuer, client_id) DO UPDATE SET authority = excluded.authority, kind = excluded.kind,"
        " agency = excluded.agency, agency_name = excluded.agency_name, source = excluded.source,"
        " roles = excluded.roles, keys = excluded.keys, revoked_at = NULL"
        " WHERE client.revoked_at IS NULL OR %s",
        (
            issuer, client.client_id, client.authority, client.kind, client.agency, client.agency_name,
            client.source_code, sorted(client.roles), Jsonb([dict(key) for key in client.keys]), again,
        ),
    )  # fmt: skip
    if done.rowcount:
        acts.on_row(connection, "client-registered", "client", issuer, client.client_id, by=by)
    return done.rowcount == 1


def add_rules(connection: psycopg.Connection, rules: Iterable[Rules], by: By | None = None) -> None:
    """Keep what policy packs and calendars say that were never used before. What is kept stays."""
    on_record = rules_on_record(connection)
    for each in rules:
        if (each.kind, each.name) not in on_record:
            connection.execute(
                f"INSERT INTO {REGISTRY}.rules (kind, name, digest) VALUES (%s, %s, %s)",
                (each.kind, each.name, each.digest),
            )
            acts.on_row(connection, "rules-first-used", "rules", each.kind, each.name, by=by)


def rules_on_record(connection: psycopg.Connection) -> dict[tuple[str, str], str]:
    """The digests that policy packs and calendars had when they were first used, by kind and name."""
    return {
        (kind, name): kept
        for kind, name, kept in connection.execute(f"SELECT kind, name, digest FROM {REGISTRY}.rules")
    }


def authorities(connection: psycopg.Connection, *, closed: bool = False) -> dict[str, str]:
    """What the authorities are called that are served from here, by their slugs. closed: and those that are not."""
    text = f"SELECT slug, name FROM {REGISTRY}.authority WHERE closed_at IS NULL OR %s ORDER BY slug"
    return dict(connection.execute(text, [closed]).fetchall())


def has_begun(database_url: str, slug: str) -> bool:
    """Whether an authority's record holds anything. Blocks. KeysAway: it cannot be asked."""
    tenant = Tenant(slug)
    try:
        with psycopg.connect(database_url, connect_timeout=2) as connection:
            connection.execute(f"SET LOCAL ROLE {tenant.reading}")
            (begun,) = connection.execute(f"SELECT EXISTS (SELECT FROM {tenant.log})").fetchall()[0]
            return bool(begun)
    except psycopg.Error:
        raise KeysAway("There is no key store, and whether one may be begun cannot be asked.") from None


def procedures(connection: psycopg.Connection) -> dict[str, str]:
    """By whose procedure each authority works, by their slugs."""
    return dict(connection.execute(f"SELECT slug, procedure FROM {REGISTRY}.authority").fetchall())


def workforces(connection: psycopg.Connection, issuer: str, role: Role) -> dict[str, str]:
    """Of each authority, the client that vouches for its workers in a role."""
    rows = connection.execute(
        f"SELECT authority, min(client_id) FROM {REGISTRY}.client"
        " WHERE issuer = %s AND kind = 'workforce' AND %s = ANY (roles) AND revoked_at IS NULL GROUP BY authority",
        (issuer, role),
    )
    return dict(rows.fetchall())


def vouches_for(connection: psycopg.Connection, issuer: str, client_id: str, role: Role) -> bool:
    """Whether a client is an agency's, and may vouch for its people in a role."""
    rows = connection.execute(
        f"SELECT FROM {REGISTRY}.client WHERE issuer = %s AND client_id = %s AND kind = 'agency' AND %s = ANY (roles)"
        " AND revoked_at IS NULL",
        (issuer, client_id, role),
    )
    return rows.fetchone() is not None


_USE = f"""
WITH gone AS (DELETE FROM {REGISTRY}.assertion WHERE expires_at < now() - interval '10 minutes')
INSERT INTO {REGISTRY}.assertion (issuer, client_id, jti, expires_at, used_in)
VALUES (%(issuer)s, %(client_id)s, %(jti)s, %(expires_at)s, %(used_in)s) ON CONFLICT DO NOTHING RETURNING 1;
SELECT 1 FROM {REGISTRY}.assertion
WHERE issuer = %(issuer)s AND client_id = %(client_id)s AND jti = %(jti)s AND used_in = %(used_in)s
"""
"""Two statements, so that the second sees what the first waited for: this very use, when its first answer was lost."""
