"""What stories happen in: a running service, its worker, and the people at it."""

import threading
from collections.abc import Iterator

import pytest

from app import worker
from app.keys import FileKeys
from tests.serving import Database, Service
from tests.stories.people import Town


@pytest.fixture(scope="session")
def projecting(database: Database) -> Iterator[None]:
    """A worker that keeps the read models up."""
    stop = threading.Event()
    arguments = (
        database.url,
        lambda: worker.registered(database.url),
        lambda tenant: FileKeys(database.keys / tenant.slug),
        stop,
    )
    running = threading.Thread(target=worker.run, args=arguments)
    running.start()
    yield
    stop.set()
    running.join()


@pytest.fixture(scope="session")
def town(service: Service, projecting: None) -> Iterator[Town]:
    """Everybody at one service."""
    everybody = Town(service)
    yield everybody
    everybody.leave()
