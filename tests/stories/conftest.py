"""What stories happen in: a running service, its worker, and the people at it."""

from collections.abc import Iterator

import psycopg
import pytest
from joserfc.jwk import OKPKey

from app.api.identity import Identity, Nobody
from app.api.identity import Person as Worker
from app.base import clock
from app.base.settings import Settings
from domain.vocabulary import Role
from openapi.client.api.cases import acknowledge_referral
from openapi.client.models import AcknowledgementBody, Means
from tests.serving import ISSUER, Database, Service, projected
from tests.stories.people import Enter, Person, Town, contact


@pytest.fixture(scope="session")
def projecting(database: Database) -> Iterator[None]:
    """A worker that keeps the read models up."""
    with projected(database):
        yield


@pytest.fixture(scope="session")
def town(service: Service, projecting: None) -> Iterator[Town]:
    """Everybody at one service."""
    everybody = Town(service)
    yield everybody
    everybody.leave()


@pytest.fixture(scope="module")
def in_other_hands(database: Database, town: Town) -> None:
    """What other tests left to be sent and exchanged is somebody else's: together it is many hundreds."""
    with psycopg.connect(database.admin) as connection:
        connection.execute("UPDATE la_925.notice SET is_queued = true")
        connection.execute("UPDATE la_925.exchange SET next_at = next_at + interval '1 year'")


@pytest.fixture
def enter(town: Town, database: Database) -> Enter:
    """Somebody by their own id, in a role: the same id in another role is the same person."""
    issuer = Identity(ISSUER, [OKPKey.import_key(database.issuer_key)], Nobody(), clock.now)

    def enters(worker: str, role: Role) -> Person:
        somebody = Worker(id=worker, name="Jo Example", role=role, qualified=True)
        return town.bearing(issuer.mint("workforce-925", somebody, seconds=3600))

    return enters


@pytest.fixture
def settings(database: Database) -> Settings:
    """What a command is given of it."""
    return Settings(
        database_url=database.url,
        keys_directory=database.keys,
        issuer="https://front-door.example",
        checkpoints_to=str(database.checkpoints),
    )


@pytest.fixture
def case(town: Town) -> str:
    """A school's contact that was acknowledged, and has become a referral."""
    received = town.school.sends(contact()).cases[0].case
    town.advisor.does(acknowledge_referral.sync_detailed, received, AcknowledgementBody(means=Means.EMAIL))
    town.screened(received)
    town.progressed(received)
    return received
