"""Whether an authority is served from a database: closed there, nobody can take a role of it, whatever a process does.

Each function stands in the transaction of the connection it is given, which is a superuser's or the roles' owner's.
"""

import psycopg

from app.record import acts
from app.record.acts import By
from migrations import JOBS, READER, REGISTRY, SERVICE, Tenant


def close(connection: psycopg.Connection, tenant: Tenant, by: By | None = None) -> None:
    """Have nobody read or write it from the next transaction on. Who holds what the registry said is told."""
    for role, whose in _served_by(tenant):
        connection.execute(f"REVOKE {role} FROM {whose}")
    _written(connection, tenant, "closed_at = coalesce(closed_at, now())")
    acts.on_row(connection, "authority-closed", "authority", tenant.slug, by=by)


def is_closed(connection: psycopg.Connection, tenant: Tenant) -> bool:
    """Whether no role of its can be taken, however it was granted."""
    roles = [tenant.role, tenant.appending, tenant.reading]
    (still,) = connection.execute(
        "SELECT count(*) FROM unnest(%s::text[]) role, unnest(%s::text[]) who WHERE pg_has_role(who, role, 'MEMBER')",
        (roles, [SERVICE, READER]),
    ).fetchall()[0]
    return not still


def open_here(connection: psycopg.Connection, tenant: Tenant, by: By | None = None) -> None:
    """Have it served from here."""
    for role, whose in _served_by(tenant):
        connection.execute(f"GRANT {role} TO {whose}")
    _written(connection, tenant, "closed_at = NULL, moved_to = NULL")
    acts.on_row(connection, "authority-opened", "authority", tenant.slug, by=by)


def moved(connection: psycopg.Connection, tenant: Tenant, to: str, by: By | None = None) -> None:
    """Say where it went, for good. What was to be sent from here is sent from there."""
    _written(connection, tenant, "moved_to = %s", to)
    acts.on_row(connection, "authority-moved", "authority", tenant.slug, by=by)
    connection.execute(
        f"DELETE FROM {JOBS}.procrastinate_jobs WHERE args ->> 'authority' = %s AND status <> 'doing'", [tenant.slug]
    )


def on_their_way(connection: psycopg.Connection) -> list[str]:
    """The slugs of those that are closed here and went nowhere."""
    text = f"SELECT slug FROM {REGISTRY}.authority WHERE closed_at IS NOT NULL AND moved_to IS NULL ORDER BY slug"
    return [slug for (slug,) in connection.execute(text)]


def _served_by(tenant: Tenant) -> list[tuple[str, str]]:
    """The roles of one that is served from here, each with who may take it."""
    return [*((role, SERVICE) for role in (tenant.role, tenant.appending, tenant.reading)), (tenant.reading, READER)]


def _written(connection: psycopg.Connection, tenant: Tenant, change: str, *given: str) -> None:
    connection.execute(f"UPDATE {REGISTRY}.authority SET {change} WHERE slug = %s", [*given, tenant.slug])
