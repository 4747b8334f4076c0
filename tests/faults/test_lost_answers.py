"""The line to the database fails at its worst moment: the outcome is called unknown, and the retry finds it."""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import pytest

from app.bodies import CONTACT_EXAMPLE
from tests.faults.proxy import Fault, Proxy
from tests.serving import Database, Service, serving

PATIENCE = 0.5


@pytest.fixture(scope="module")
def proxy(database: Database) -> Iterator[Proxy]:
    with Proxy(database.url) as proxy:
        yield proxy


@pytest.fixture(scope="module")
def behind(database: Database, proxy: Proxy) -> Iterator[Service]:
    """A server that reaches its database through the proxy."""
    with serving(database, url=proxy.url, patience=PATIENCE) as service:
        yield service


def recorded(database: Database) -> int:
    with psycopg.connect(database.admin) as admin:
        rows = admin.execute("SELECT count(*) FROM la_925.fd_events").fetchall()
    count: int = rows[0][0]
    return count


def is_problem(answer: httpx.Response, code: str) -> dict[str, Any]:
    document: dict[str, Any] = answer.json()
    assert (answer.status_code, document["code"]) == (503, code)
    assert int(answer.headers["Retry-After"]) >= 1
    return document


@pytest.mark.parametrize("fault", list(Fault), ids=lambda fault: fault.name.lower())
def test_an_unknown_commit_is_called_unknown_and_its_retry_finds_what_was_recorded_once(
    fault: Fault, database: Database, proxy: Proxy, behind: Service
) -> None:
    before = recorded(database)
    key = {"Idempotency-Key": str(uuid4())}
    with behind.client("partner") as client:
        proxy.next_time(fault, b"fd_append")
        is_problem(client.post("/v1/contacts", json=CONTACT_EXAMPLE, headers=key), "outcome-unknown")
        assert proxy.struck.wait(20)
        carried_out = fault is not Fault.CUT_BEFORE
        assert (recorded(database) > before) == carried_out
        retry = client.post("/v1/contacts", json=CONTACT_EXAMPLE, headers=key)
        assert retry.status_code == 201
        assert (retry.headers.get("Idempotency-Replayed") == "true") == carried_out
        assert recorded(database) == before + 3
        again = client.post("/v1/contacts", json=CONTACT_EXAMPLE, headers=key)
        assert (again.status_code, again.json()) == (201, retry.json())
        case = retry.json()["cases"][0]["case"]
        assert client.get(f"/v1/cases/{case}").status_code == 200
    assert recorded(database) == before + 3


def test_a_lost_replay_is_unknown_too(database: Database, proxy: Proxy, behind: Service) -> None:
    key = {"Idempotency-Key": str(uuid4())}
    with behind.client("partner") as client:
        first = client.post("/v1/contacts", json=CONTACT_EXAMPLE, headers=key)
        assert first.status_code == 201
        proxy.next_time(Fault.CUT_AFTER, b"fd_append")
        is_problem(client.post("/v1/contacts", json=CONTACT_EXAMPLE, headers=key), "outcome-unknown")
        assert client.post("/v1/contacts", json=CONTACT_EXAMPLE, headers=key).json() == first.json()


@pytest.mark.parametrize("fault", [Fault.CUT_BEFORE, Fault.CUT_AFTER])
def test_a_read_whose_line_is_cut_is_tried_again(fault: Fault, proxy: Proxy, behind: Service) -> None:
    with behind.client("partner") as client:
        case = contact(client)
        proxy.next_time(fault, b"la_925.fd_events")
        assert client.get(f"/v1/cases/{case}").status_code == 200
        assert proxy.struck.wait(20)


def test_a_read_that_is_not_answered_ends_in_a_problem(proxy: Proxy, behind: Service) -> None:
    with behind.client("partner") as client:
        case = contact(client)
        proxy.next_time(Fault.HANG, b"la_925.fd_events")
        is_problem(client.get(f"/v1/cases/{case}"), "database-unavailable")
        assert client.get(f"/v1/cases/{case}").status_code == 200


def contact(client: httpx.Client) -> str:
    answer = client.post("/v1/contacts", json=CONTACT_EXAMPLE, headers={"Idempotency-Key": str(uuid4())})
    case: str = answer.json()["cases"][0]["case"]
    return case
