"""A table is locked for long: whoever asks for a list is told so, soon, and the record goes on."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import httpx
import psycopg
import pytest

from app.api.bodies import CONTACT_EXAMPLE
from tests.serving import Database, Service, projected, serving
from tests.waiting import until

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


OF_QUEUES = ("/v1/queues", "/v1/queues/teams", "/v1/queues/screening", "/v1/queues/mine", "/v1/home")
READS = {
    "case_list": ("/v1/notices", "/v1/deadlines", "/v1/challenges", "/v1/retention", "/v1/case-management"),
    "child_index": OF_QUEUES,
    "challenges": OF_QUEUES,
    "subject_requests": OF_QUEUES,
}
"""Lists that read what a projection keeps that is not named as they are: what is closed, and the names of children."""


@pytest.mark.parametrize("late", READS)
def test_a_list_that_is_asked_for_after_a_position_has_all_of_it_or_is_not_there_yet(
    late: str, database: Database, service: Service
) -> None:
    bearer = service.bearer("area_team_manager")
    with projected(database), httpx.Client(base_url=service.base_url, headers=bearer, timeout=60) as client:
        with psycopg.connect(database.admin) as admin:  # as another worker that is at it
            held = "SELECT FROM la_925.projection WHERE name = %s FOR UPDATE"
            until(lambda: admin.execute(held, [late]).fetchall())
            letter = httpx.post(
                f"{service.base_url}/v1/contacts",
                json=CONTACT_EXAMPLE,
                headers={"Idempotency-Key": str(uuid4())} | service.bearer("partner"),
            )
            after = {"Front-Door-Position": letter.headers["Front-Door-Position"]}
            with ThreadPoolExecutor() as pool:
                answers = [*pool.map(lambda path: client.get(path, headers=after), READS[late])]
            assert [each.json().get("code") for each in answers] == ["not-caught-up"] * len(answers)
        until(lambda: client.get(READS[late][0], headers=after).status_code == 200)
