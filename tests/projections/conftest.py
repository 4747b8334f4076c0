"""A database of its own for every test: a copy of one that was migrated once."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import create_engine

import migrations
from app.demo.postgres import Postgres
from app.reading.read_models import Reads
from app.record.registry import add_authority
from migrations import SERVICE
from tests.projections.front import Front


@dataclass(frozen=True)
class Database:
    """A database with the authorities 925 and 926. admin: as the superuser; service: as the service's role."""

    admin: str
    service: str


@pytest.fixture(scope="session")
def template(postgres: Postgres) -> str:
    """The name of a migrated database that nobody uses."""
    name = f"template_{uuid4().hex[:8]}"
    with psycopg.connect(postgres.dsn(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    admin = postgres.dsn(name)
    _migrate(admin)
    with psycopg.connect(admin) as connection:
        add_authority(connection, "925", "Anytown", "925")
        add_authority(connection, "926", "Othertown", "926")
    _migrate(admin)
    return name


@pytest.fixture
def database(postgres: Postgres, template: str) -> Iterator[Database]:
    """A fresh database."""
    name = f"test_{uuid4().hex[:8]}"
    with psycopg.connect(postgres.dsn(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        yield Database(admin=postgres.dsn(name), service=postgres.dsn(name, user=SERVICE))
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
async def front(database: Database, tmp_path: Path) -> AsyncIterator[Front]:
    """The authority 925 at work."""
    made = Front(database.service, tmp_path / "keys")
    await made.journal.open()
    yield made
    await made.journal.close()


@pytest.fixture
async def reads(database: Database) -> AsyncIterator[Reads]:
    """What the API asks."""
    made = Reads(database.service)
    yield made
    await made.close()


def _migrate(admin: str) -> None:
    engine = create_engine(admin.replace("postgresql://", "postgresql+psycopg://", 1))
    with engine.begin() as connection:
        migrations.upgrade_all(connection)
    engine.dispose()
