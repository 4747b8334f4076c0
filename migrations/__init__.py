"""Everything the database holds is made here: `registry` and `jobs` once, `authority` once for every authority."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:  # a third of a second, for processes that only name a tenant
    from sqlalchemy import Connection

HERE = Path(__file__).parent
SERVICE = "frontdoor_service"
OWNER = "frontdoor_owner"
READER = "frontdoor_reader"
REGISTRY = "frontdoor"
JOBS = "frontdoor_jobs"


@dataclass(frozen=True, slots=True)
class Tenant:
    """An authority's place in the database: its schema, and the roles that reach it alone, none any other.

    of: which of its two logs is meant, where one is read, sealed or verified: what was recorded, or what was read. Of
    the registry, which is no authority's, there is one: what was done (`ACTS`).
    """

    slug: str
    of: Literal["events", "reads", "acts"] = "events"

    @property
    def schema(self) -> str:
        return REGISTRY if self.of == "acts" else f"la_{self.slug}"

    @property
    def role(self) -> str:
        """Keeps up what is made of the log: read models, tiles, checkpoints, notices, webhooks. Appends nothing."""
        return f"fd_{self.schema}"

    @property
    def appending(self) -> str:
        """Reads the record and calls `fd_append`; writes to no table itself."""
        return f"{self.role}_appending"

    @property
    def reading(self) -> str:
        """Reads, and writes nothing."""
        return f"{self.role}_reading"

    @property
    def reads(self) -> "Tenant":
        """The same authority's log of reads."""
        return Tenant(self.slug, "reads")

    @property
    def log(self) -> str:
        """The table of the log."""
        return f"{self.schema}.fd_{self.of}"

    @property
    def seals(self) -> str:
        """What the names of the tables begin with that hold the log's tree, checkpoints and refusals."""
        return f"{self.schema}.fd" if self.of == "events" else self.log

    @property
    def place(self) -> str:
        """Where the log's checkpoints are kept in the second place."""
        return self.slug if self.of == "events" else f"{self.slug}/{self.of}"


ACTS = Tenant("registry", "acts")
"""The log of what is done to the registry and by whoever runs the service."""


def upgrade(connection: "Connection", branch: str, schema: str) -> None:
    """Bring one branch to its newest revision in one schema, inside the caller's transaction."""
    from alembic import command  # half a second, and most who ask for a tenant upgrade nothing
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(HERE / branch))
    config.attributes["connection"] = connection
    config.attributes["schema"] = schema
    command.upgrade(config, "head")


def upgrade_all(connection: "Connection") -> list[str]:
    """Upgrade the registry, then every authority it names. Returns the slugs, in order.

    For few of them: the locks of all are held at once.
    """
    slugs = upgrade_shared(connection)
    for slug in slugs:
        upgrade_authority(connection, Tenant(slug))
    return slugs


def upgrade_shared(connection: "Connection") -> list[str]:
    """Upgrade what authorities share. Returns the slugs of those that are served from here, in order."""
    _alone(connection)
    _ensure_roles(connection)
    _ensure_roles_of(connection, ACTS)
    upgrade(connection, "registry", REGISTRY)
    upgrade(connection, "jobs", JOBS)
    text = f"SELECT slug FROM {REGISTRY}.authority WHERE closed_at IS NULL ORDER BY slug"
    return list(connection.exec_driver_sql(text).scalars())


def upgrade_authority(connection: "Connection", tenant: Tenant) -> None:
    """Make or upgrade one authority's roles and schema."""
    _alone(connection)
    _ensure_roles_of(connection, tenant)
    upgrade(connection, "authority", tenant.schema)


def _alone(connection: "Connection") -> None:
    connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtextextended('frontdoor.migrate', 0))")


def _ensure_roles(connection: "Connection") -> None:
    _ensure_role(connection, OWNER, "NOLOGIN")
    _ensure_role(connection, SERVICE, "LOGIN NOINHERIT")
    _ensure_role(connection, READER, "LOGIN NOINHERIT")


def _ensure_roles_of(connection: "Connection", tenant: Tenant) -> None:
    for role in (tenant.role, tenant.appending, tenant.reading):
        _ensure_role(connection, role, "NOLOGIN")
        connection.exec_driver_sql(f"GRANT {role} TO {SERVICE}")
    connection.exec_driver_sql(f"GRANT {tenant.reading} TO {READER}")


def _ensure_role(connection: "Connection", role: str, options: str) -> None:
    known = connection.exec_driver_sql("SELECT 1 FROM pg_roles WHERE rolname = %s", (role,)).scalar()
    if known is None:
        connection.exec_driver_sql(f"CREATE ROLE {role} {options}")
