"""A service is killed while it answers: no record is lost of an answer that left. What cannot be recorded stays."""

import os
import signal
import threading
from uuid import uuid4

import httpx
import psycopg

from app.api.bodies import CONTACT_EXAMPLE
from tests.depth import drawn
from tests.serving import Database, Service, serving
from tests.waiting import until

READERS = 8
MOST = 64
"""Answers after which a service is killed at the latest."""


def traces(admin: str) -> set[str]:
    """Those of every read that is recorded."""
    with psycopg.connect(admin) as connection:
        rows = connection.execute("SELECT convert_from(state, 'UTF8')::jsonb ->> 'trace' FROM la_925.fd_reads")
        return {trace for (trace,) in rows}


def sent(service: Service) -> str:
    """The address of a case of the school's."""
    with service.client("partner") as school:
        answer = school.post("/v1/contacts", json=CONTACT_EXAMPLE, headers={"Idempotency-Key": str(uuid4())})
        assert answer.status_code == 201, answer.text
        return f"/v1/cases/{answer.json()['cases'][0]['case']}"


def read_until_it_ends(service: Service, path: str, answered: list[str]) -> None:
    """The traces of all that was answered, until nobody answers."""
    with service.client("screening_manager") as client:
        while True:
            try:
                answer = client.get(path)
            except httpx.TransportError:
                return
            assert answer.status_code == 200
            answered.append(answer.headers["traceparent"].split("-")[1])


def killed_after(many: int, database: Database, answered: list[str]) -> None:
    """A service is killed while it answers, once it has answered so many more."""
    wanted = len(answered) + many
    with serving(database) as service:
        path = sent(service)
        readers = [threading.Thread(target=read_until_it_ends, args=(service, path, answered)) for _ in range(READERS)]
        for each in readers:
            each.start()
        until(lambda: len(answered) >= wanted)
        os.kill(service.pid, signal.SIGKILL)
        for each in readers:
            each.join()


def test_a_service_that_is_killed_has_answered_nothing_unrecorded(database: Database) -> None:
    answered: list[str] = []
    rounds = drawn(1, 8)
    for number in range(1, rounds + 1):
        killed_after(MOST * number // rounds, database, answered)
    assert len(answered) >= MOST
    assert set(answered) <= traces(database.admin)


def test_what_cannot_be_recorded_does_not_leave(database: Database, service: Service) -> None:
    path = sent(service)
    with psycopg.connect(database.admin, autocommit=True) as admin, service.client("screening_manager") as client:
        admin.execute("REVOKE EXECUTE ON FUNCTION la_925.fd_record_reads FROM fd_la_925")
        try:
            kept_back = client.get(path)
            rules = client.get("/v1/procedure/CL2")
        finally:
            admin.execute("GRANT EXECUTE ON FUNCTION la_925.fd_record_reads TO fd_la_925")
        assert (kept_back.status_code, kept_back.json()["code"]) == (503, "database-unavailable")
        assert "details" not in kept_back.json()
        assert rules.status_code == 200
        assert client.get(path).status_code == 200
