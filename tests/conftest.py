"""What every test may ask for."""

import gc
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import settings
from sqlalchemy import create_engine

import migrations
from app.demo.postgres import Postgres
from migrations import Tenant
from tests.places import in_memory
from tests.serving import Database, Service, prepared, serving, sqlalchemy_url

# Nobody here speaks TLS, and a client that has no certificates to read is made at once.
os.environ.pop("SSL_CERT_FILE", None)
os.environ["SSL_CERT_DIR"] = str(Path(__file__).parent)

settings.register_profile("patient", deadline=None)  # a busy machine is no defect
settings.load_profile("patient")

gc.set_threshold(50_000, 50, 100)  # what was imported is no garbage: looking there took a sixth of the time


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A real PostgreSQL for the whole run. Tests make databases or schemas of their own in it."""
    server = Postgres(Path(tempfile.mkdtemp(prefix="front-door-tests-", dir=in_memory())))
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
    fresh = Tenant(f"t{uuid4().hex[:12]}")
    engine = create_engine(sqlalchemy_url(database.admin))
    with engine.begin() as connection:
        migrations.upgrade_authority(connection, fresh)
    engine.dispose()
    return fresh
