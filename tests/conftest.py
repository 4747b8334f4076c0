"""What every test may ask for."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.postgres import Postgres


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A real PostgreSQL for the whole run. Tests make databases or schemas of their own in it."""
    server = Postgres(Path(tempfile.mkdtemp(prefix="front-door-tests-")))
    server.start()
    yield server
    server.remove()
