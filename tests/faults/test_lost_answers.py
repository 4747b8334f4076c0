"""The line to the database fails at its worst moment: the outcome is called unknown, and the retry finds it."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import pytest
from joserfc import jwt
from joserfc.jwk import ECKey

from app.api.bodies import CONTACT_EXAMPLE
from app.api.identity import CLIENT_ASSERTION, CLIENT_CREDENTIALS
from app.record.registry import Client, add_client
from tests.faults.proxy import Fault, Proxy
from tests.serving import ISSUER, Database, Service, serving

PATIENCE = 0.5
TRUST = "lost-answers-trust"
USING = b"INSERT INTO frontdoor.assertion"


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
        assert recorded(database) == before + 5
        again = client.post("/v1/contacts", json=CONTACT_EXAMPLE, headers=key)
        assert (again.status_code, again.json()) == (201, retry.json())
        case = retry.json()["cases"][0]["case"]
        assert client.get(f"/v1/cases/{case}").status_code == 200
    assert recorded(database) == before + 5


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
        proxy.next_time(fault, b"la_925.fd_load")
        assert client.get(f"/v1/cases/{case}").status_code == 200
        assert proxy.struck.wait(20)


def test_a_read_that_is_not_answered_ends_in_a_problem(proxy: Proxy, behind: Service) -> None:
    with behind.client("partner") as client:
        case = contact(client)

        def read() -> httpx.Response:
            proxy.next_time(Fault.HANG, b"la_925.fd_load")
            return client.get(f"/v1/cases/{case}")

        answers = (read() for _ in range(5))  # whoever else reads may be the one that waits
        is_problem(next(answer for answer in answers if answer.is_error), "database-unavailable")
        assert client.get(f"/v1/cases/{case}").status_code == 200


@pytest.fixture(scope="module")
def key(database: Database) -> ECKey:
    """A key whose public half is registered for a health trust."""
    mine = ECKey.generate_key("P-256")
    trust = Client(
        authority="925", client_id=TRUST, kind="agency", keys=(mine.as_dict(private=False),), agency=TRUST,
        agency_name="Anyshire Community Health", source_code="3B",
    )  # fmt: skip
    with psycopg.connect(database.admin) as connection:
        add_client(connection, ISSUER, trust)
    return mine


@pytest.mark.parametrize("fault", list(Fault), ids=lambda fault: fault.name.lower())
def test_an_assertion_whose_use_was_not_answered_is_not_called_used(
    fault: Fault, key: ECKey, proxy: Proxy, behind: Service
) -> None:
    asked = signed(key)
    with httpx.Client(base_url=behind.base_url, timeout=30) as client:
        proxy.next_time(fault, USING)
        answer = client.post("/oauth/token", data=asked)
        assert proxy.struck.wait(20)
        assert answer.status_code == 200, answer.text
        assert client.post("/oauth/token", data=asked).status_code == 401
        assert client.post("/oauth/token", data=signed(key)).status_code == 200


def test_a_use_that_is_never_answered_is_called_unknown(key: ECKey, proxy: Proxy, behind: Service) -> None:
    asked = signed(key)
    with httpx.Client(base_url=behind.base_url, timeout=30) as client, ThreadPoolExecutor() as pool:
        proxy.next_time(Fault.HANG, USING)
        answer = pool.submit(client.post, "/oauth/token", data=asked)
        assert proxy.struck.wait(20)
        proxy.next_time(Fault.HANG, USING)
        document = is_problem(answer.result(), "outcome-unknown")
        assert "Sign a new one" in document["detail"]
        assert client.post("/oauth/token", data=signed(key)).status_code == 200


def signed(key: ECKey) -> dict[str, str]:
    """A request for a token, with an assertion of its own."""
    now = int(time.time())
    claims = {"iss": TRUST, "sub": TRUST, "aud": f"{ISSUER}/oauth/token", "iat": now, "exp": now + 60}
    assertion = jwt.encode({"alg": "ES256"}, claims | {"jti": str(uuid4())}, key)
    return {
        "grant_type": CLIENT_CREDENTIALS,
        "client_assertion_type": CLIENT_ASSERTION,
        "client_assertion": assertion,
    }


def contact(client: httpx.Client) -> str:
    answer = client.post("/v1/contacts", json=CONTACT_EXAMPLE, headers={"Idempotency-Key": str(uuid4())})
    case: str = answer.json()["cases"][0]["case"]
    return case
