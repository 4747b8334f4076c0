"""Everything the database holds is made here: `registry` once, `authority` once for every authority."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, text

HERE = Path(__file__).parent
SERVICE = "frontdoor_service"
OWNER = "frontdoor_owner"
REGISTRY = "frontdoor"


@dataclass(frozen=True, slots=True)
class Tenant:
    """An authority's place in the database: its schema and the role that reaches it alone."""

    slug: str

    @property
    def schema(self) -> str:
        return f"la_{self.slug}"

    @property
    def role(self) -> str:
        return f"fd_{self.schema}"


def upgrade(connection: Connection, branch: str, schema: str) -> None:
    """Bring one branch to its newest revision in one schema, inside the caller's transaction."""
    from alembic import command  # half a second, and most who ask for a tenant upgrade nothing
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(HERE / branch))
    config.attributes["connection"] = connection
    config.attributes["schema"] = schema
    command.upgrade(config, "head")


def upgrade_all(connection: Connection) -> list[str]:
    """Upgrade the registry, then every authority it names. Returns the slugs, in order."""
    connection.execute(text("SELECT pg_advisory_xact_lock(hashtextextended('frontdoor.migrate', 0))"))
    _ensure_roles(connection)
    upgrade(connection, "registry", REGISTRY)
    slugs = list(connection.scalars(text(f"SELECT slug FROM {REGISTRY}.authority ORDER BY slug")))
    for slug in slugs:
        upgrade_authority(connection, Tenant(slug))
    return slugs


def upgrade_authority(connection: Connection, tenant: Tenant) -> None:
    """Make or upgrade one authority's role and schema."""
    _ensure_role(connection, tenant.role, "NOLOGIN")
    connection.execute(text(f"GRANT {tenant.role} TO {SERVICE}"))
    upgrade(connection, "authority", tenant.schema)


def _ensure_roles(connection: Connection) -> None:
    _ensure_role(connection, OWNER, "NOLOGIN")
    _ensure_role(connection, SERVICE, "LOGIN NOINHERIT")


def _ensure_role(connection: Connection, role: str, options: str) -> None:
    known = connection.scalar(text("SELECT 1 FROM pg_roles WHERE rolname = :role"), {"role": role})
    if known is None:
        connection.execute(text(f"CREATE ROLE {role} {options}"))
