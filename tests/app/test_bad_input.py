"""Hostile requests to the service itself: a problem that names the place and never the value; nothing is recorded."""

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import pytest

from app.api.bodies import CONTACT_EXAMPLE
from migrations import Tenant
from tests.serving import Service

CANARY = "zebra-crossing-77"
"""Sent, and looked for where it must not be: answers and the log."""

Body = dict[str, Any]
Change = Callable[[Body], None]


@pytest.fixture(scope="module")
def school(service: Service) -> Iterator[httpx.Client]:
    with service.client("partner") as client:
        yield client
    assert CANARY not in service.log.read_text()
    assert "Traceback" not in service.log.read_text()


@pytest.fixture(scope="module")
def manager(service: Service) -> Iterator[httpx.Client]:
    with service.client("screening_manager") as client:
        yield client


@pytest.fixture(scope="module")
def case(school: httpx.Client) -> str:
    """A case to be hostile to."""
    answer = school.post("/v1/contacts", json=CONTACT_EXAMPLE, headers={"Idempotency-Key": str(uuid4())})
    return str(answer.json()["cases"][0]["case"])


@pytest.fixture
def unrecorded(service: Service, case: str) -> Iterator[None]:
    """Nothing is recorded while the test runs: no event, no claim, no key."""

    def counted() -> list[Any]:
        schema = Tenant("925").schema
        tables = ("fd_events", "fd_claim", "fd_idempotency")
        with psycopg.connect(service.admin) as connection:
            return [connection.execute(f"SELECT count(*) FROM {schema}.{table}").fetchone() for table in tables]

    before = counted()
    yield
    assert counted() == before


def sent(client: httpx.Client, content: bytes, path: str = "/v1/contacts", **headers: str) -> httpx.Response:
    """Send bytes as JSON, with an Idempotency-Key of their own."""
    told = {"Content-Type": "application/json", "Idempotency-Key": str(uuid4())} | headers
    return client.post(path, content=content, headers=told)


def is_problem(answer: httpx.Response, status: int, code: str) -> Body:
    assert CANARY not in answer.text
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json"), answer.text
    document: Body = answer.json()
    assert (document["status"], document["code"], document["type"]) == (status, code, f"/problems/{code}")
    assert len(document["trace_id"]) == 32
    return document


def places(document: Body) -> list[tuple[str, str]]:
    return [(error["pointer"], error["code"]) for error in document["errors"]]


def changed(pointer: str, value: Any) -> bytes:
    """The example with something else at one place."""
    body: Any = copy.deepcopy(CONTACT_EXAMPLE)
    *path, last = pointer[1:].split("/")
    inside = body
    for step in path:
        inside = inside[int(step)] if isinstance(inside, list) else inside[step]
    inside[int(last) if isinstance(inside, list) else last] = value
    return json.dumps(body).encode()


WORDS = "/children/0/words/0"
PLACES: dict[str, tuple[str, Any, str]] = {
    "a number for words": ("/concern_summary", 7, "type"),
    "an array for an object": ("/account", [CANARY], "type"),
    "an object for an array": ("/children", {CANARY: 1}, "type"),
    "a word for yes or no": (f"{WORDS}/first_disclosure", "yes", "type"),
    "one for yes": (f"{WORDS}/first_disclosure", 1, "type"),
    "null where something is needed": ("/concern_summary", None, "type"),
    "a code that is not in the list": ("/request", CANARY, "not-in-list"),
    "no children": ("/children", [], "too-short"),
    "twenty-one children": ("/children", [{}] * 21, "too-long"),
    "nothing but blanks": ("/concern_summary", " \t\n ", "pattern"),
    "no words": ("/concern_summary", "", "too-short"),
    "twenty thousand and one characters": ("/concern_summary", "x" * 20_001, "too-long"),
    "two lines where one is meant": ("/children/0/given_name", f"{CANARY}\nb", "pattern"),
    "a control character": ("/concern_summary", f"{CANARY}\x07", "pattern"),
    "text turned round": ("/concern_summary", f"{CANARY}\u202egnp.exe", "pattern"),
    "an isolate left open": ("/children/0/family_name", f"\u2066{CANARY}", "pattern"),
    "a line separator in a name": ("/children/0/family_name", f"{CANARY}\u2028", "pattern"),
    "a day that never was": ("/children/0/date_of_birth", "2025-02-29", "no-such-date"),
    "a thirteenth month": ("/children/0/date_of_birth", "2025-13-01", "not-a-date"),
    "an English date": ("/children/0/date_of_birth", "14/03/2017", "not-a-date"),
    "a moment for a day": ("/children/0/date_of_birth", "2017-03-14T00:00:00Z", "not-a-date"),
    "a day for a moment": (f"{WORDS}/heard_at", "2026-07-06", "date-without-time"),
    "a moment without its zone": (f"{WORDS}/heard_at", "2026-07-06T10:20:00", "time-zone-missing"),
    "the 29th of February 2025": (f"{WORDS}/heard_at", "2025-02-29T10:20:00Z", "no-such-date"),
    "seconds since 1970": (f"{WORDS}/heard_at", 1_780_000_000, "not-a-date-time"),
    "the year 9999": ("/received_at", "9999-12-31T23:59:59-12:00", "not-a-date-time"),
    "the year 1": ("/received_at", "0001-01-01T00:00:00+14:00", "not-a-date-time"),
    "a postcode in small letters": ("/children/0/address/postcode", "ln1 1aa", "pattern"),
    "an identifier of letters nobody uses": (
        "/children/0/identifiers",
        [{"kind": "nhs-number", "number": CANARY}],
        "pattern",
    ),
    "somebody's id with a blank": ("/professional/id", f"{CANARY} x", "pattern"),
}


@pytest.mark.parametrize("name", PLACES)
def test_what_is_wrong_in_one_place_is_told_at_that_place(school: httpx.Client, unrecorded: None, name: str) -> None:
    pointer, value, code = PLACES[name]
    document = is_problem(sent(school, changed(pointer, value)), 422, "invalid-body")
    ((place, found),) = places(document)
    assert found == code
    assert place.startswith(pointer)
    assert "the document" not in document["errors"][0]["detail"], "it is said here what is asked for"


@pytest.mark.parametrize("pointer", ["", "/children/0", "/account", f"{WORDS}", "/professional"])
def test_a_name_nobody_knows_is_told_at_the_object_that_holds_it(
    school: httpx.Client, unrecorded: None, pointer: str
) -> None:
    document = is_problem(sent(school, changed(f"{pointer}/{CANARY}", 1)), 422, "invalid-body")
    assert places(document) == [(pointer, "unknown-field")]


def test_everything_that_is_missing_is_told_at_once(school: httpx.Client, unrecorded: None) -> None:
    document = is_problem(sent(school, b"{}"), 422, "invalid-body")
    needed = ["request", "intent", "concern_summary", "children"]
    assert places(document) == [(f"/{name}", "missing") for name in needed]


def test_a_body_with_a_thousand_mistakes_is_told_fifty(school: httpx.Client, unrecorded: None) -> None:
    entries = [{"on": CANARY, "what": CANARY}] * 500
    document = is_problem(sent(school, changed("/account/chronology", entries)), 422, "invalid-body")
    assert len(document["errors"]) == 50


@pytest.mark.parametrize("body", [b"[]", b"7", b'"text"', b"null", b"true"], ids=bytes.decode)
def test_a_body_that_is_no_object_is_told_so(school: httpx.Client, unrecorded: None, body: bytes) -> None:
    document = is_problem(sent(school, body), 422, "invalid-body")
    assert places(document) in ([("", "type")], [("", "missing")])


def test_a_body_that_is_not_there_is_missed(school: httpx.Client, unrecorded: None) -> None:
    document = is_problem(sent(school, b""), 422, "invalid-body")
    assert places(document) == [("", "missing")]


def in_the_summary(raw: bytes) -> bytes:
    return changed("/concern_summary", CANARY).replace(CANARY.encode(), CANARY.encode() + raw)


UNUSABLE = {
    "no JSON": CANARY.encode(),
    "half a body": changed("/concern_summary", CANARY)[:-30],
    "two bodies": b"{} {}",
    "a NUL": in_the_summary(b"\\u0000"),
    "a bare NUL": in_the_summary(b"\0"),
    "half a surrogate pair": in_the_summary(b"\\ud83d"),
    "the other half": in_the_summary(b"\\ude00"),
    "no UTF-8": in_the_summary(b"\xc3\x28"),
    "UTF-16": changed("/concern_summary", CANARY).decode().encode("utf-16"),
    "NaN": b'{"level": NaN}',
    "minus infinity": b'{"level": -Infinity}',
    "1e999": b'{"level": 1e999}',
    "2 to the 63rd": b'{"level": 9223372036854775808}',
    "a thousand deep": b'{"account": ' + b"[" * 1000 + b"]" * 1000 + b"}",
    "a name twice": b'{"request": "service", "request": "advice"}',
    "a comment": b'{"request": /* ' + CANARY.encode() + b' */ "service"}',
    "single quotes": b"{'request': 'service'}",
}


@pytest.mark.parametrize("name", UNUSABLE)
def test_what_is_not_usable_json_is_told_so(school: httpx.Client, unrecorded: None, name: str) -> None:
    document = is_problem(sent(school, UNUSABLE[name]), 400, "malformed-json")
    assert [place for place, _ in places(document)] == [""]


def test_a_body_over_one_mebibyte_is_too_large(school: httpx.Client, unrecorded: None) -> None:
    is_problem(sent(school, changed("/concern_summary", CANARY * 70_000)), 413, "body-too-large")


@pytest.mark.parametrize(
    "kind",
    ["", "text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-16", "application/xml"],
)
def test_another_kind_of_body_is_not_read(school: httpx.Client, unrecorded: None, kind: str) -> None:
    answer = sent(school, json.dumps(CONTACT_EXAMPLE).encode(), **{"Content-Type": kind})
    is_problem(answer, 415, "unsupported-media-type")


def test_a_compressed_body_is_not_read(school: httpx.Client, unrecorded: None) -> None:
    answer = sent(school, b"\x1f\x8b" + CANARY.encode(), **{"Content-Encoding": "gzip"})
    is_problem(answer, 415, "unsupported-media-type")


HEADERS: dict[str, tuple[dict[str, str], int, str]] = {
    "an enormous header": ({"X-Note": CANARY * 2000}, 431, "headers-too-large"),
    "no key": ({"Idempotency-Key": ""}, 400, "idempotency-key-invalid"),
    "a key of 256 characters": ({"Idempotency-Key": "k" * 256}, 400, "idempotency-key-invalid"),
    "a key with a quote inside": ({"Idempotency-Key": f'{CANARY}"x'}, 400, "idempotency-key-invalid"),
    "a token made up": ({"Authorization": f"Bearer {CANARY}"}, 401, "unauthenticated"),
    "a token of three empty parts": ({"Authorization": "Bearer .."}, 401, "unauthenticated"),
    "another scheme": ({"Authorization": f"Basic {CANARY}"}, 401, "unauthenticated"),
    "no scheme": ({"Authorization": CANARY}, 401, "unauthenticated"),
    "an enormous token": ({"Authorization": "Bearer " + "a." * 5000}, 401, "unauthenticated"),
}


@pytest.mark.parametrize("name", HEADERS)
def test_a_header_that_is_wrong_is_refused(school: httpx.Client, unrecorded: None, name: str) -> None:
    headers, status, code = HEADERS[name]
    is_problem(sent(school, json.dumps(CONTACT_EXAMPLE).encode(), **headers), status, code)


@pytest.mark.parametrize("match", [CANARY, '"', '""', 'W/"1"', '"-1"', '"01"', '"1', "1", f'"{2**63}"', "'1'", '"x"'])
def test_an_etag_that_is_none_of_ours_never_matches(service: Service, case: str, unrecorded: None, match: str) -> None:
    with service.client("customer_service_advisor") as advisor:
        body = json.dumps({"result": "new", "searched": ["child index"]}).encode()
        answer = sent(advisor, body, f"/v1/cases/{case}/known-check", **{"If-Match": match})
        is_problem(answer, 412, "precondition-failed")


@pytest.mark.parametrize(
    "prefer",
    [
        ["handling=dry-run"], ["respond-async, handling=dry-run"], ["handling=dry-run;x=y"], ['handling="dry-run"'],
        ["Handling = dry-run"], ["respond-async", "handling=dry-run"],
    ],
)  # fmt: skip
def test_a_preference_is_heard_however_it_is_written(school: httpx.Client, unrecorded: None, prefer: list[str]) -> None:
    """As RFC 7240 writes them. It comes with a key, so one that was not heard would be recorded."""
    headers = [("Idempotency-Key", str(uuid4())), *(("Prefer", each) for each in prefer)]
    answer = school.post("/v1/contacts", json=CONTACT_EXAMPLE, headers=headers)
    assert (answer.status_code, answer.headers["Preference-Applied"]) == (200, "handling=dry-run")


@pytest.mark.parametrize(
    "prefer", ["handling=strict", CANARY, "=", ",;,", "handling", "dry-run", "handling=dry-runs", "mishandling=dry-run"]
)
def test_another_preference_is_none_of_ours(service: Service, case: str, unrecorded: None, prefer: str) -> None:
    with service.client("customer_service_advisor") as advisor:
        answer = sent(advisor, b"{}", f"/v1/cases/{case}/screening", Prefer=prefer)
        is_problem(answer, 428, "precondition-required")


@pytest.mark.parametrize(
    "parent",
    [
        CANARY,
        "00-" + "0" * 32 + "-" + "0" * 16 + "-01",
        "ff-" + "a" * 32 + "-" + "b" * 16 + "-01",
        "00-" + "A" * 32,
        "-",
    ],
)
def test_a_trace_nobody_can_follow_is_replaced(manager: httpx.Client, case: str, parent: str) -> None:
    answer = manager.get(f"/v1/cases/{case}", headers={"traceparent": parent, "X-Request-ID": f"{CANARY} x"})
    assert answer.status_code == 200
    assert answer.headers["traceparent"] != parent
    assert CANARY not in str(answer.headers)


PATHS = {
    "nothing there": (f"/v1/nothing/%20{CANARY}", 404, "not-found"),
    "a reference too short": ("/v1/cases/C1", 422, "invalid-body"),
    "a reference of other letters": ("/v1/cases/C00000%C3%A90000AX", 422, "invalid-body"),
    "a wrong check character": ("/v1/cases/C0000000000AY", 404, "not-found"),
    "a child's reference": ("/v1/cases/P0000000000AW", 404, "not-found"),
    "a percent sign alone": ("/v1/cases/C%", 400, "malformed-request"),
    "a NUL": ("/v1/cases/C00000%0000000AX", 400, "malformed-request"),
    "a new line": ("/v1/cases/C00000%0A00000AX", 400, "malformed-request"),
    "no UTF-8": ("/v1/cases/C00000%FF00000AX", 400, "malformed-request"),
    "a slash within": ("/v1/cases/C0000%2F00000AX", 404, "not-found"),
    "up and away": ("/v1/cases/..%2F..%2Fetc%2Fpasswd", 404, "not-found"),
    "a rule nobody wrote": ("/v1/procedure/ZZZ99", 404, "not-found"),
    "a rule of any length": (f"/v1/procedure/%20{CANARY}", 422, "invalid-body"),
    "a queue nobody keeps": (f"/v1/queues/%20{CANARY}", 422, "invalid-body"),
    "a problem nobody has": (f"/problems/%20{CANARY}", 404, "not-found"),
    "a slash too many": ("/v1/cases/", 404, "not-found"),
}


@pytest.mark.parametrize("name", PATHS)
def test_an_address_that_is_wrong_is_a_problem(manager: httpx.Client, name: str) -> None:
    path, status, code = PATHS[name]
    is_problem(manager.get(path), status, code)


def test_another_method_says_which_there_are(manager: httpx.Client, case: str) -> None:
    answer = manager.delete(f"/v1/cases/{case}")
    is_problem(answer, 405, "method-not-allowed")
    assert answer.headers["Allow"] == "GET, HEAD"


def test_head_is_what_get_would_say_without_its_content(manager: httpx.Client, case: str) -> None:
    for path in (f"/v1/cases/{case}", "/v1/queues", "/developers", "/health/live", "/problems/not-found"):
        asked, told = manager.get(path), manager.head(path)
        assert (told.status_code, told.content) == (200, b""), path
        for name in ("Content-Type", "Content-Length", "ETag", "Cache-Control"):
            assert told.headers.get(name) == asked.headers.get(name), path
    same = manager.head(
        f"/v1/cases/{case}", headers={"If-None-Match": manager.get(f"/v1/cases/{case}").headers["ETag"]}
    )
    assert same.status_code == 304


def test_head_is_refused_as_get_is(manager: httpx.Client) -> None:
    assert manager.head("/v1/cases/C0000000000000").status_code == manager.get("/v1/cases/C0000000000000").status_code
    told = manager.head("/oauth/token")
    assert (told.status_code, told.headers["Allow"]) == (405, "POST")


QUERIES = {
    "a version of words": ("version", CANARY),
    "version nought": ("version", "0"),
    "version 2 to the 31st": ("version", str(2**31)),
    "version 2 to the 64th": ("version", str(2**64)),
    "a version with a point": ("version", "1.5"),
    "a moment of words": ("as_of", CANARY),
    "a moment without its zone": ("as_of", "2026-07-06T10:20:00"),
    "a day for a moment": ("as_of", "2026-07-06"),
    "the 29th of February 2025": ("happened_by", "2025-02-29T00:00:00Z"),
}


@pytest.mark.parametrize("name", QUERIES)
def test_a_query_that_is_wrong_is_told_by_its_name(manager: httpx.Client, case: str, name: str) -> None:
    parameter, value = QUERIES[name]
    document = is_problem(manager.get(f"/v1/cases/{case}", params={parameter: value}), 422, "invalid-body")
    ((pointer, _),) = places(document)
    assert pointer == f"/{parameter}"
    assert document["errors"][0]["in"] == "query"


@pytest.mark.parametrize("query", ["as-of=2026-07-06T10:20:00Z", "=1", "version=1&Version=2", f"{CANARY}=1"])
def test_a_parameter_nobody_knows_is_not_passed_over(manager: httpx.Client, case: str, query: str) -> None:
    document = is_problem(manager.get(f"/v1/cases/{case}?{query}"), 422, "invalid-body")
    assert places(document) == [("", "unknown-parameter")]


LISTS = ("/v1/cases", "/v1/queues/screening", "/v1/deadlines")


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("cursor", [CANARY, "e30", "W10", "bnVsbA", "eyJhIjoxfQ", "\ufffd", "%00", "x" * 501])
def test_a_cursor_no_page_gave_is_told_so(manager: httpx.Client, path: str, cursor: str) -> None:
    answer = manager.get(path, params={"cursor": cursor})
    assert answer.status_code in {400, 422}
    is_problem(answer, answer.status_code, "invalid-body" if answer.status_code == 422 else "malformed-request")


@pytest.mark.parametrize("limit", ["0", "-1", "101", "ten", "1e2", "9" * 30])
def test_a_page_has_between_one_and_a_hundred(manager: httpx.Client, limit: str) -> None:
    document = is_problem(manager.get("/v1/cases", params={"limit": limit}), 422, "invalid-body")
    assert [pointer for pointer, _ in places(document)] == ["/limit"]


@pytest.mark.parametrize("position", [CANARY, "", "p1", "cC0x", "cDEuNQ", "cDk5OTk5OTk5OTk5OTk5OTk5OTk5", "=", "%%%"])
def test_a_position_nobody_gave_is_told_so(manager: httpx.Client, position: str) -> None:
    answer = manager.get("/v1/cases", headers={"Front-Door-Position": position})
    is_problem(answer, 400, "malformed-request")


def test_a_search_for_nothing_is_told_what_it_needs(manager: httpx.Client, unrecorded: None) -> None:
    document = is_problem(sent(manager, b"{}", "/v1/cases/search"), 422, "invalid-body")
    assert places(document) == [("", "missing")]


@pytest.mark.parametrize("reference", ["C0000000000AY", "P0000000000AX", "0000000000000", CANARY, "P0000000000\u00c5W"])
def test_a_reference_that_cannot_be_is_no_childs(service: Service, case: str, unrecorded: None, reference: str) -> None:
    with service.client("customer_service_advisor") as advisor:
        body = json.dumps({"result": "known", "searched": ["child index"], "child": reference}).encode()
        answer = sent(advisor, body, f"/v1/cases/{case}/known-check", **{"If-Match": '"3"'})
    assert answer.status_code in {404, 422}
    is_problem(answer, answer.status_code, "not-found" if answer.status_code == 404 else "invalid-body")
