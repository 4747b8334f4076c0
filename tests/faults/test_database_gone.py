"""The database stops and starts again while the service runs."""

import time
from pathlib import Path
from uuid import uuid4

import httpx
import psycopg
import pytest
from eventsourcing import persistence
from psycopg_pool import ConnectionPool

from app.api.bodies import CONTACT_EXAMPLE
from app.demo.postgres import Postgres
from app.record.journal import DatabaseUnavailable, Journal
from app.record.recorder import Recorder
from migrations import Tenant
from tests.serving import Database, prepared, serving

PATIENCE = 0.5
BACK_WITHIN = 60.0  # seconds; it takes one or two


@pytest.fixture
def database(own: Postgres, tmp_path: Path) -> Database:
    return prepared(own, tmp_path)


def test_the_service_says_so_while_the_database_is_gone_and_goes_on_by_itself(
    own: Postgres, database: Database
) -> None:
    key = {"Idempotency-Key": str(uuid4())}
    before = recorded(database)
    with serving(database, patience=PATIENCE) as service, service.client("partner") as client:
        with httpx.Client(base_url=service.base_url, headers=service.bearer("partner"), timeout=30) as other:
            case = post(client, {"Idempotency-Key": str(uuid4())}).json()["cases"][0]["case"]
            assert other.get(f"/v1/cases/{case}").status_code == 200
        own.stop()
        for answer in (post(client, key), client.get(f"/v1/cases/{case}"), post(client, key)):
            assert (answer.status_code, answer.headers["content-type"]) == (503, "application/problem+json")
            assert answer.json()["code"] in {"database-unavailable", "outcome-unknown"}
            assert int(answer.headers["Retry-After"]) >= 1
        ready = client.get("/health/ready")
        assert (ready.status_code, ready.json()["status"]) == (503, "not-ready")
        assert client.get("/health/live").status_code == 200
        own.start()
        back = until_recorded(client, key)
        assert "Idempotency-Replayed" not in back.headers
        assert client.get(f"/v1/cases/{case}").status_code == 200
        assert client.get("/health/ready").status_code == 200
    assert recorded(database) == before + 10
    assert "Traceback" not in service.log.read_text()


async def test_the_journal_and_a_pooled_recorder_find_the_database_again(own: Postgres, database: Database) -> None:
    tenant, stream, last = Tenant("925"), uuid4(), recorded(database)
    journal = Journal(database.url, patience=PATIENCE)
    await journal.open()
    check, kwargs = ConnectionPool.check_connection, {"autocommit": True}
    with ConnectionPool(database.url, min_size=1, timeout=PATIENCE, check=check, kwargs=kwargs, open=True) as pool:
        recorder = Recorder(pool.connection, tenant)
        assert (await journal.load(tenant, [stream])).streams[stream] == ()
        assert recorder.max_notification_id() == last
        own.stop()
        with pytest.raises(DatabaseUnavailable):
            await journal.load(tenant, [stream])
        with pytest.raises(persistence.OperationalError):
            recorder.max_notification_id()
        own.start()
        deadline = time.monotonic() + BACK_WITHIN
        while True:
            try:
                assert (await journal.load(tenant, [stream])).streams[stream] == ()
                assert recorder.max_notification_id() == last
                break
            except (DatabaseUnavailable, persistence.OperationalError):
                assert time.monotonic() < deadline
    await journal.close()


def recorded(database: Database) -> int:
    with psycopg.connect(database.admin) as admin:
        ((count,),) = admin.execute("SELECT count(*) FROM la_925.fd_events").fetchall()
    return int(count)


def post(client: httpx.Client, key: dict[str, str]) -> httpx.Response:
    return client.post("/v1/contacts", json=CONTACT_EXAMPLE, headers=key)


def until_recorded(client: httpx.Client, key: dict[str, str]) -> httpx.Response:
    deadline = time.monotonic() + BACK_WITHIN
    while (answer := post(client, key)).status_code != 201:
        assert answer.status_code == 503
        assert time.monotonic() < deadline
    return answer
