"""What every test may ask for."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import settings
from sqlalchemy import create_engine

import migrations
from app.demo.postgres import Postgres
from migrations import Tenant
from tests.places import reachable, ready
from tests.serving import Database, Service, prepared, serving, sqlalchemy_url

# Nobody here speaks TLS, and a client that has no certificates to read is made at once.
os.environ.pop("SSL_CERT_FILE", None)
os.environ["SSL_CERT_DIR"] = str(Path(__file__).parent)

settings.register_profile("patient", deadline=None)  # a busy machine is no defect
settings.load_profile("patient")

gc.set_threshold(50_000, 50, 100)  # what was imported is no garbage: looking there took a sixth of the time


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


@pytest.fixture
def tenant(database: Database) -> Tenant:
    """An authority with an empty log, which the registry does not name."""
    return _made(database)


@pytest.fixture(scope="session")
def guarded(database: Database) -> Tenant:
    """Such an authority for every test that tries what is refused: afterwards it is as before."""
    return _made(database)


def _made(database: Database) -> Tenant:
    fresh = Tenant(f"t{uuid4().hex[:12]}")
    engine = create_engine(sqlalchemy_url(database.admin))
    with engine.begin() as connection:
        migrations.upgrade_authority(connection, fresh)
    engine.dispose()
    return fresh
