"""The edge, over a real socket: hostile requests get a problem document or a closed connection, never 500."""

import json
import re
import socket
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.app.running import CANARY, Server, started


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with started(tmp_path_factory.mktemp("edge") / "log") as running:
        yield running


@pytest.fixture(scope="module")
def hasty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The same server, which waits a third of a second."""
    with started(tmp_path_factory.mktemp("hasty") / "log", seconds=0.3) as running:
        yield running


def is_problem(answer: httpx.Response, status: int, code: str) -> dict[str, Any]:
    assert answer.headers["content-type"] == "application/problem+json"
    document: dict[str, Any] = answer.json()
    assert (answer.status_code, document["code"], document["status"]) == (status, code, status)
    assert document["type"] == f"/problems/{code}"
    assert CANARY not in answer.text
    return document


UNUSABLE = {
    "nothing like JSON": (f"{CANARY}".encode(), "not-json"),
    "unterminated": (f'{{"a": "{CANARY}'.encode(), "not-json"),
    "bytes that are no UTF-8": (b'{"a": "' + CANARY.encode() + b'\xff"}', "not-utf-8"),
    "a NUL byte": (b'{"a": "' + CANARY.encode() + b'\x00"}', "not-json"),
    "an escaped NUL": (f'{{"a": "{CANARY}\\u0000"}}'.encode(), "not-text"),
    "half a surrogate pair": (f'{{"a": "{CANARY}\\ud800"}}'.encode(), "not-text"),
    "half a surrogate pair in a name": (f'{{"{CANARY}\\udfff": 1}}'.encode(), "not-text"),
    "NaN": (f'{{"a": NaN, "b": "{CANARY}"}}'.encode(), "not-json"),
    "Infinity": (b'{"a": -Infinity}', "not-json"),
    "1e999": (f'{{"a": 1e999, "b": "{CANARY}"}}'.encode(), "number-too-large"),
    "2 to the 63rd": (b'{"a": 9223372036854775808}', "number-too-large"),
    "a number of ten thousand digits": (b'{"a": ' + b"7" * 10_000 + b"}", "number-too-large"),
    "nesting of arrays": (b'{"a": ' + b"[" * 1000 + b"]" * 1000 + b"}", "nested-too-deep"),
    "nesting of objects": (b'{"a":' * 65 + b"1" + b"}" * 65, "nested-too-deep"),
    "half a million open brackets": (b"[" * 500_000, "nested-too-deep"),
    "a name twice": (f'{{"{CANARY}": 1, "{CANARY}": 2}}'.encode(), "name-twice"),
    "a byte order mark": (b"\xef\xbb\xbf{}", "not-json"),
}


@pytest.mark.parametrize("name", UNUSABLE)
def test_a_body_that_is_not_usable_json_is_400(server: Server, name: str) -> None:
    body, code = UNUSABLE[name]
    document = is_problem(server.post(body), 400, "malformed-json")
    assert [(error["pointer"], error["in"], error["code"]) for error in document["errors"]] == [("", "body", code)]


def test_what_is_only_unusual_json_passes_unchanged(server: Server) -> None:
    value = {
        "a": "\U0001f984 \\ud800 [[[[{{{{",
        "b": [9223372036854775807, -1.5e300, None, True],
        "c": {"d": [[]] * 200},
    }
    assert server.post(json.dumps(value).encode()).json() == value


def test_sixty_four_levels_pass_and_one_more_does_not(server: Server) -> None:
    many = b'"x", ' * 100
    assert server.post(b'{"a": ' + b"[" * 63 + many + b"1" + b"]" * 63 + b"}").status_code == 200
    is_problem(server.post(b'{"a": ' + b"[" * 64 + many + b"1" + b"]" * 64 + b"}"), 400, "malformed-json")


def test_a_body_over_one_mebibyte_is_413(server: Server) -> None:
    body = b'{"a": "' + b"x" * (1024 * 1024) + b'"}'
    is_problem(server.post(body), 413, "body-too-large")
    assert server.post(body[:7] + body[17:]).status_code == 200


def test_a_streamed_body_over_one_mebibyte_is_413(server: Server) -> None:
    def chunks() -> Iterator[bytes]:
        for _ in range(40):
            yield b"[" * 32_768

    headers = {"Content-Type": "application/json"}
    is_problem(server.ask("POST", "/v1/anything", content=chunks(), headers=headers), 413, "body-too-large")


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/jsonx"},
        {"Content-Type": "application/json; charset=latin-1"},
        {"Content-Type": "multipart/form-data; boundary=a"},
        {"Content-Type": "application/json", "Content-Encoding": "gzip"},
        {},
    ],
)
def test_a_body_of_another_kind_is_415(server: Server, headers: dict[str, str]) -> None:
    is_problem(server.ask("POST", "/v1/anything", content=b"{}", headers=headers), 415, "unsupported-media-type")


@pytest.mark.parametrize("path", ["/%zz", "/%00", "/%ff", "/v1/reports?limit=%f", "/v1/reports?limit=%00", "/a%0d%0ab"])
def test_an_address_that_is_not_clean_utf_8_is_400(server: Server, path: str) -> None:
    answer = server.send(f"GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".encode())
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert b'"code":"malformed-request"' in answer


HOSTILE = {
    "no Host": b"GET /page HTTP/1.1\r\n\r\n",
    "two Hosts": b"GET /page HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    "an empty Host": b"GET /page HTTP/1.1\r\nHost:\r\n\r\n",
    "a Host with a path": b"GET /page HTTP/1.1\r\nHost: a/b\r\n\r\n",
    "Content-Length beside Transfer-Encoding": b"POST /v1/anything HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "two Content-Lengths": b"POST /v1/anything HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
    "a Content-Length below zero": b"POST /v1/anything HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n{}",
    "an unknown Transfer-Encoding": b"POST /v1/anything HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n{}",
    "a broken chunk size": b"POST /v1/anything HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
    b"Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
    "bare line feeds": b"GET /page HTTP/1.1\nHost: a\n\n",
    "a folded header": b"GET /page HTTP/1.1\r\nHost: a\r\nX-A: b\r\n c\r\n\r\n",
    "a space before the colon": b"GET /page HTTP/1.1\r\nHost : a\r\n\r\n",
    "a NUL in a header": b"GET /page HTTP/1.1\r\nHost: a\r\nX-A: b\x00c\r\n\r\n",
    "no HTTP at all": b"hello " + CANARY.encode() + b"\r\n\r\n",
    "no such method": b"GRAB /page HTTP/1.1\r\nHost: a\r\n\r\n",
    "CONNECT": b"CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n",
    "a hundred and one headers": b"GET /page HTTP/1.1\r\nHost: a\r\n" + b"X-A: b\r\n" * 100 + b"\r\n",
    "long headers": b"GET /page HTTP/1.1\r\nHost: a\r\nX-A: " + b"b" * 20_000 + b"\r\n\r\n",
    "headers without end": b"GET /page HTTP/1.1\r\nHost: a\r\nX-A: " + b"b" * 1_000_000,
    "two Authorizations": b"GET /page HTTP/1.1\r\nHost: a\r\nAuthorization: b\r\nAuthorization: c\r\n\r\n",
    "the prior knowledge of HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "a TLS greeting": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(100),
    "an upgrade with a body": b"POST /v1/anything HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n"
    b"Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_breaks_the_rules_of_http_is_refused(hasty: Server, name: str) -> None:
    answer = hasty.send(HOSTILE[name].replace(b"HTTP/1.1\r\n", b"HTTP/1.1\r\nX-C: " + CANARY.encode() + b"\r\n", 1))
    assert answer[:12] in {b"HTTP/1.1 400", b"HTTP/1.1 415", b"HTTP/1.1 431", b""}, answer
    assert CANARY.encode() not in answer
    assert len(re.findall(rb"HTTP/1.1 \d\d\d ", answer)) <= 1, "one request, one answer"
    if answer:
        assert b"content-type: application/problem+json" in answer


def test_headers_that_do_not_end_lose_the_connection(hasty: Server) -> None:
    assert hasty.send(b"GET /page HTTP/1.1\r\nHost: a\r\nX-A: ").startswith(b"HTTP/1.1 408 ")


def test_headers_that_trickle_lose_the_connection_all_the_same(hasty: Server) -> None:
    answer = b""
    with socket.create_connection(("127.0.0.1", hasty.port), timeout=0.05) as connection:
        connection.sendall(b"GET /page HTTP/1.1\r\nHost: a\r\nX-A: ")
        while not answer:
            try:
                connection.sendall(b"x")
                answer = connection.recv(65536)
            except TimeoutError:
                continue
    assert answer.startswith(b"HTTP/1.1 408 ")


def test_a_connection_that_says_nothing_is_closed(hasty: Server) -> None:
    assert hasty.send(b"") == b""


def test_a_body_that_stops_halfway_loses_the_connection(hasty: Server) -> None:
    head = b"POST /v1/anything HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n"
    assert hasty.send(head + b'{"a": ') == b""


def test_headers_of_a_second_request_have_their_own_deadline(hasty: Server) -> None:
    answer = hasty.send(b"GET /page HTTP/1.1\r\nHost: a\r\n\r\nGET /page HTTP/1.1\r\nHo")
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert b"HTTP/1.1 408 " in answer


def test_a_client_that_leaves_during_its_body_harms_nobody(server: Server) -> None:
    head = b"POST /v1/anything HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n"
    with socket.create_connection(("127.0.0.1", server.port)) as connection:
        connection.sendall(head + b'{"a": ')
    assert server.ask("GET", "/page").status_code == 200


def test_a_well_formed_trace_comes_back(server: Server) -> None:
    sent = {"traceparent": f"00-{'ab' * 16}-{'cd' * 8}-01", "X-Request-ID": "request-1"}
    answer = server.ask("GET", "/nowhere", headers=sent)
    assert {name: answer.headers[name] for name in sent} == sent
    assert answer.json()["trace_id"] == "ab" * 16


@pytest.mark.parametrize("trace", ["nonsense", f"00-{'0' * 32}-{'cd' * 8}-01", f"00-{'AB' * 16}-{'cd' * 8}-01"])
def test_a_trace_that_is_not_well_formed_is_replaced(server: Server, trace: str) -> None:
    answer = server.ask("GET", "/nowhere", headers={"traceparent": trace, "X-Request-ID": f"{CANARY} <>"})
    assert answer.headers["traceparent"].split("-")[1] == answer.json()["trace_id"]
    assert trace not in answer.headers["traceparent"]
    assert CANARY not in str(answer.headers)


def test_answers_carry_the_security_headers(server: Server) -> None:
    page, listed = server.ask("GET", "/page"), server.ask("GET", "/v1/reports")
    assert page.headers["content-security-policy"].startswith("default-src 'none'")
    for answer in (page, listed):
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert "server" not in answer.headers
    assert listed.headers["cache-control"] == "no-store"


def test_half_an_answer_never_looks_whole(server: Server) -> None:
    with pytest.raises(httpx.RemoteProtocolError):
        server.ask("GET", "/v1/fails", params={"how": "halfway", "words": CANARY})
