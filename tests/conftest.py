"""What every test may ask for."""

import gc
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import settings
from sqlalchemy import Connection, create_engine

import migrations
from app.demo.postgres import Postgres
from migrations import Tenant
from tests.places import reachable, ready
from tests.serving import Database, Service, prepared, serving, sqlalchemy_url

# Nobody here speaks TLS, and a client that has no certificates to read is made at once.
os.environ.pop("SSL_CERT_FILE", None)
os.environ["SSL_CERT_DIR"] = str(Path(__file__).parent)

Begin = Callable[[], Tenant]

settings.register_profile("patient", deadline=None)  # a busy machine is no defect
settings.load_profile("patient")

gc.set_threshold(50_000, 50, 100)  # what was imported is no garbage: looking there took a sixth of the time


def pytest_xdist_auto_num_workers() -> int:
    """What `-n auto` is: one more than there are cores, for much of a test is waiting."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_finish() -> None:
    """Nor is what was collected."""
    gc.freeze()


@pytest.fixture(scope="session")
def cluster() -> Iterator[Path]:
    """What a server of ours leaves that was started once and stopped: others begin with a copy (tests/places.py)."""
    with reachable() as place:
        made = Postgres(place / "postgres")
        with made:
            pass
        yield made.directory
        made.remove()


@pytest.fixture(scope="session")
def postgres(cluster: Path) -> Iterator[Postgres]:
    """A real PostgreSQL for the whole run. Tests make databases or schemas of their own in it."""
    with reachable() as place:
        server = ready(place / "postgres", cluster)
        server.start()
        yield server
        server.remove()


@pytest.fixture
def own(cluster: Path) -> Iterator[Postgres]:
    """One that runs for a test alone, which may stop it."""
    with reachable() as place:
        server = ready(place / "postgres", cluster)
        server.start()
        yield server
        server.remove()


@pytest.fixture(scope="session")
def database(postgres: Postgres, tmp_path_factory: pytest.TempPathFactory) -> Database:
    """A migrated database with the authorities 925 and 926 and their clients."""
    return prepared(postgres, tmp_path_factory.mktemp("service"))


@pytest.fixture(scope="session")
def service(database: Database) -> Iterator[Service]:
    """The service in a process of its own over that database, for the whole run."""
    with serving(database) as running:
        yield running


@pytest.fixture(scope="session")
def begin(database: Database, postgres: Postgres) -> Begin:
    """Make an authority with an empty log, which the registry does not name: a copy of one that was migrated once."""
    first = Tenant("migratedonce")
    with _owner(database) as connection:
        migrations.upgrade_authority(connection, first)
    told: list[str | Path] = [postgres.bin("pg_dump"), "--schema", first.schema, "--inserts", database.admin]
    dump = subprocess.run(told, capture_output=True, text=True, check=True).stdout
    text = "".join(line for line in dump.splitlines(keepends=True) if not line.startswith("\\"))  # those are psql's

    def begun() -> Tenant:
        fresh = Tenant(f"t{uuid4().hex[:12]}")
        with _owner(database) as connection:
            migrations._ensure_roles_of(connection, fresh)
            connection.connection.cursor().execute(text.replace(first.schema, fresh.schema))
        return fresh

    return begun


@pytest.fixture
def tenant(begin: Begin) -> Tenant:
    """Such an authority."""
    return begin()


@pytest.fixture(scope="session")
def guarded(begin: Begin) -> Tenant:
    """Such an authority for every test that tries what is refused: afterwards it is as before."""
    return begin()


@contextmanager
def _owner(database: Database) -> Iterator[Connection]:
    engine = create_engine(sqlalchemy_url(database.admin))
    with engine.begin() as connection:
        yield connection
    engine.dispose()
