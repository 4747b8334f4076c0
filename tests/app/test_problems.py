"""Every error is a problem document that names the place and never the value."""

import json
from collections.abc import Iterator
from string import Formatter
from typing import Any

import httpx
import psycopg
import pytest

from app.api.places import _LIMITS, TEXTS
from app.api.problem_kinds import PROBLEMS, REMEDIES
from app.api.problems import MEDIA_TYPE, Problem, describe, unreachable
from tests.app.running import CANARY, started
from tests.app.serving import create


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    log = tmp_path_factory.mktemp("problems") / "log"
    with started(log) as running, httpx.Client(base_url=f"http://127.0.0.1:{running.port}") as connected:
        yield connected
    lines = [json.loads(line) for line in log.read_text().splitlines()]
    assert {line["exception"] for line in lines if line["event"] == "unhandled"} == {"RuntimeError", "UniqueViolation"}
    assert [line["sqlstate"] for line in lines if line.get("exception") == "UniqueViolation"] == ["23505"]


def problem(answer: httpx.Response, status: int, code: str) -> dict[str, Any]:
    assert answer.headers["content-type"] == "application/problem+json"
    assert CANARY not in answer.text
    document: dict[str, Any] = answer.json()
    assert (answer.status_code, document["code"], document["status"]) == (status, code, status)
    assert document["title"] == PROBLEMS[code].title
    assert {"type", "detail", "instance", "trace_id", "errors"} <= document.keys()
    return document


INVALID: dict[str, tuple[dict[str, Any], str, str]] = {
    "an unknown field": ({CANARY: 1}, "", "unknown-field"),
    "an unknown field further down": ({"children": [{"name": "A", CANARY: 1}]}, "/children/0", "unknown-field"),
    "a missing field": ({"children": [{"name": "A"}, {}]}, "/children/1/name", "missing"),
    "a number for a string": ({"children": [{"name": 77}]}, "/children/0/name", "type"),
    "a string for an object": ({"children": [CANARY]}, "/children/0", "type"),
    "a string for an array": ({"children": CANARY}, "/children", "type"),
    "a blank name": ({"children": [{"name": " \u00a0\u200b"}]}, "/children/0/name", "pattern"),
    "an empty name": ({"children": [{"name": ""}]}, "/children/0/name", "too-short"),
    "a long name": ({"children": [{"name": CANARY * 20}]}, "/children/0/name", "too-long"),
    "a name of two lines": ({"children": [{"name": f"{CANARY}\nB"}]}, "/children/0/name", "pattern"),
    "a name that turns the text": ({"children": [{"name": f"{CANARY}\u202eB"}]}, "/children/0/name", "pattern"),
    "text that turns the text": ({"words": f"{CANARY}\u2067"}, "/words", "pattern"),
    "text with an escape character": ({"words": f"{CANARY}\x1b[2J"}, "/words", "pattern"),
    "text with a C1 control": ({"words": f"{CANARY}\x85"}, "/words", "pattern"),
    "a code with a space": ({"need": f"{CANARY} N1"}, "/need", "pattern"),
    "a day that is not": (
        {"children": [{"name": "A", "born_on": "2025-02-29"}]},
        "/children/0/born_on",
        "no-such-date",
    ),
    "a day as a number": ({"children": [{"name": "A", "born_on": 20250228}]}, "/children/0/born_on", "not-a-date"),
    "a day in words": ({"children": [{"name": "A", "born_on": CANARY}]}, "/children/0/born_on", "not-a-date"),
    "a day long ago": ({"children": [{"name": "A", "born_on": "1066-10-14"}]}, "/children/0/born_on", "not-a-date"),
    "a date without a time": ({"seen_at": "2026-07-08"}, "/seen_at", "date-without-time"),
    "a time without a zone": ({"seen_at": "2026-07-08T09:30:00"}, "/seen_at", "time-zone-missing"),
    "a time as a number": ({"seen_at": 1783499400}, "/seen_at", "not-a-date-time"),
    "a moment that is not": ({"seen_at": "2025-02-29T09:30:00Z"}, "/seen_at", "no-such-date"),
    "a number out of range": ({"level": 5}, "/level", "out-of-range"),
    "a number of 63 bits": ({"level": 2**63 - 1}, "/level", "out-of-range"),
    "a fraction": ({"level": 1.5}, "/level", "type"),
    "a text for a number": ({"level": CANARY}, "/level", "type"),
    "an unknown form": ({"referrer": {"kind": CANARY}}, "/referrer", "not-in-list"),
    "no form": ({"referrer": {"urn": CANARY}}, "/referrer", "missing"),
    "a field of a form": ({"referrer": {"kind": "school", "urn": f"{CANARY} "}}, "/referrer/urn", "pattern"),
    "a value under a key of the caller's": ({"notes": {CANARY: 1}}, "/notes", "type"),
    "too many": ({"children": [{"name": "A"}] * 21}, "/children", "too-long"),
}


@pytest.mark.parametrize("name", INVALID)
def test_an_invalid_body_is_422_and_names_the_place(client: httpx.Client, name: str) -> None:
    body, pointer, code = INVALID[name]
    document = problem(client.post("/v1/reports", json=body), 422, "invalid-body")
    assert [(error["pointer"], error["in"], error["code"]) for error in document["errors"]] == [(pointer, "body", code)]


def test_an_unknown_name_is_told_beside_those_that_are_known(client: httpx.Client) -> None:
    body = {"children": [{"name": "A", CANARY: 1}]}
    (error,) = problem(client.post("/v1/reports", json=body), 422, "invalid-body")["errors"]
    assert error["detail"] == "There is a name here that the document does not know. It knows: name, born_on."


def test_blank_words_are_told_what_words_are(client: httpx.Client) -> None:
    (error,) = problem(client.post("/v1/reports", json={"words": " "}), 422, "invalid-body")["errors"]
    assert error["detail"] == "At least one visible character, and no control characters."


def test_what_the_document_allows_is_accepted(client: httpx.Client) -> None:
    body = {
        "children": [{"name": "Zoë O’Neil-Nowak", "born_on": "2024-02-29"}, {"name": "محمد", "born_on": None}],
        "words": "“He hit me.”\r\n\tThen she cried.",
        "seen_at": "2026-07-08T09:30:00.1234567+01:00",
        "need": "N1",
    }
    answer = client.post("/v1/reports", json=body)
    assert answer.status_code == 201
    assert answer.json()["children"] == body["children"]
    assert answer.json()["words"] == body["words"]
    assert answer.json()["seen_at"] == "2026-07-08T08:30:00.123456Z"


def test_no_more_errors_are_named_than_anybody_reads(client: httpx.Client) -> None:
    document = problem(client.post("/v1/reports", json={f"{CANARY}{n}": n for n in range(500)}), 422, "invalid-body")
    assert len(document["errors"]) == 50


def test_a_parameter_is_named_with_its_place(client: httpx.Client) -> None:
    found = problem(client.get("/v1/reports", params={"limit": CANARY}), 422, "invalid-body")["errors"]
    assert [(error["pointer"], error["in"], error["code"]) for error in found] == [("/limit", "query", "type")]
    found = problem(client.get(f"/v1/children/{CANARY}%20"), 422, "invalid-body")["errors"]
    assert [(error["pointer"], error["in"], error["code"]) for error in found] == [("/child", "path", "pattern")]


def test_nowhere_is_404_and_the_address_is_told_without_its_query(client: httpx.Client) -> None:
    assert problem(client.get("/nowhere", params={"name": CANARY}), 404, "not-found")["instance"] == "/nowhere"
    assert problem(client.get(f"/v1/by-name/{CANARY}%20B"), 404, "not-found")["instance"] == "/v1/by-name"


def test_405_lists_every_method_of_the_address(client: httpx.Client) -> None:
    answer = client.delete("/v1/reports")
    problem(answer, 405, "method-not-allowed")
    assert answer.headers["allow"] == "GET, HEAD, POST"


def test_a_refusal_quotes_the_procedure(client: httpx.Client) -> None:
    document = problem(client.get("/v1/fails", params={"how": "refused"}), 409, "refused")
    assert (document["clause"], document["missing"]) == ("CL2", "an answer")
    assert document["who_may"] == ["screening_practice_supervisor"]
    assert document["quote"]
    assert document["source"]


@pytest.mark.parametrize(
    ("status", "code"),
    [(401, "unauthenticated"), (403, "forbidden-scope"), (404, "not-found"), (413, "body-too-large"),
     (415, "unsupported-media-type"), (429, "too-many-requests"), (418, "malformed-request"), (502, "internal-error")],
)  # fmt: skip
def test_an_http_exception_is_a_problem_without_its_text(client: httpx.Client, status: int, code: str) -> None:
    answer = client.get("/v1/fails", params={"how": str(status), "words": CANARY})
    problem(answer, PROBLEMS[code].status, code)
    assert ("www-authenticate" in answer.headers) == (status == 401)


@pytest.mark.parametrize(
    ("how", "status", "code"),
    [("boom", 500, "internal-error"), ("unique", 500, "internal-error"), ("database", 503, "database-unavailable")],
)
def test_a_failure_tells_nothing_but_that_it_failed(client: httpx.Client, how: str, status: int, code: str) -> None:
    answer = client.get("/v1/fails", params={"how": how, "words": CANARY})
    problem(answer, status, code)
    assert ("retry-after" in answer.headers) == (status == 503)


@pytest.mark.parametrize("code", PROBLEMS)
def test_every_problem_has_a_page(client: httpx.Client, code: str) -> None:
    told = client.get(f"/problems/{code}").json()
    assert (told["title"], told["remedy"]) == (PROBLEMS[code].title, REMEDIES[code])
    page = client.get(f"/problems/{code}", headers={"Accept": "text/html"})
    assert (page.status_code, page.headers["location"]) == (303, f"/developers/problems#{code}")


def test_a_problem_nobody_has_written_has_no_page(client: httpx.Client) -> None:
    problem(client.get(f"/problems/{CANARY}%20"), 404, "not-found")


def test_members_of_its_own_stand_beside_the_standard_ones() -> None:
    document = Problem("precondition-failed", moved=["case"]).document("/v1/cases/1", "ab" * 16)
    assert (document["moved"], document["status"], document["code"]) == (["case"], 412, "precondition-failed")


def test_texts_hold_only_limits_of_the_schema() -> None:
    fields = {name for _, text in TEXTS.values() for _, name, _, _ in Formatter().parse(text) if name}
    assert fields <= set(_LIMITS)


def test_every_operation_of_the_document_says_that_errors_are_problems() -> None:
    document = describe(create().openapi())
    assert "HTTPValidationError" not in json.dumps(document)
    for operations in document["paths"].values():
        for operation in operations.values():
            told = operation["responses"]["default"]["content"][MEDIA_TYPE]["schema"]["$ref"]
            assert told == "#/components/schemas/Problem"
    assert document["components"]["schemas"]["Problem"]


def test_a_constraint_is_our_fault_and_a_lost_connection_is_not() -> None:
    assert unreachable(psycopg.OperationalError("gone"))
    assert unreachable(psycopg.errors.AdminShutdown())
    assert unreachable(psycopg.errors.ReadOnlySqlTransaction())
    assert not unreachable(psycopg.errors.UniqueViolation())
