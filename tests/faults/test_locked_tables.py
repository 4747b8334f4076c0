"""A table is locked for long: whoever asks for a list is told so, soon, and the record goes on."""

from collections.abc import Iterator
from uuid import uuid4

import httpx
import psycopg
import pytest

from app.api.bodies import CONTACT_EXAMPLE
from tests.serving import Database, Service, serving

PATIENCE = 0.5


@pytest.fixture(scope="module")
def hasty(database: Database) -> Iterator[Service]:
    """A server that waits half a second for its database."""
    with serving(database, patience=PATIENCE) as service:
        yield service


ASKED = {
    "case_list": ("GET", "/v1/cases", None),
    "queue": ("GET", "/v1/queues/screening", None),
    "deadline": ("GET", "/v1/deadlines", None),
    "child_index": ("POST", "/v1/children/search", {"family_name": "Lovelace", "given_name": "Ada"}),
    "projection": ("GET", "/v1/cases", None),
}


@pytest.mark.parametrize("table", ASKED)
def test_what_is_read_from_a_locked_table_is_a_problem_and_not_a_wait(
    table: str, database: Database, hasty: Service
) -> None:
    method, address, body = ASKED[table]
    with hasty.client("screening_manager") as client, psycopg.connect(database.admin) as admin:
        letter = httpx.post(
            f"{hasty.base_url}/v1/contacts",
            json=CONTACT_EXAMPLE,
            headers={"Idempotency-Key": str(uuid4())} | hasty.bearer("partner"),
        )
        headers = {"Front-Door-Position": letter.headers["Front-Door-Position"]} if table == "projection" else {}
        admin.execute(f"LOCK TABLE la_925.{table} IN ACCESS EXCLUSIVE MODE")
        answer = client.request(method, address, json=body, headers=headers)
        assert (answer.status_code, answer.headers["content-type"]) == (503, "application/problem+json"), answer.text
        assert answer.json()["code"] == "database-unavailable"
        assert int(answer.headers["Retry-After"]) >= 1
        assert client.get(f"/v1/cases/{letter.json()['cases'][0]['case']}").status_code == 200
        admin.rollback()
        assert client.request(method, address, json=body).status_code == 200
