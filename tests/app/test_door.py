"""The clients for partners, against a service that fails as services do: again is under the same key."""

import base64
import hashlib
import hmac
import json
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from typing import Any, cast
from uuid import uuid4

import httpx
import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, OKPKey

from app.api import bodies
from app.api.routes import closure
from openapi import FrontDoor, OutcomeUnknown, ProblemError, Refused, verified_webhook
from openapi.client.api.cases import get_case, list_cases, propose_closure, send_attachment_part
from openapi.client.api.contacts import record_contact
from openapi.client.api.procedure import get_clause
from openapi.client.api.webhooks import create_webhook
from openapi.client.models import ClosureBody, ContactBody, ContactReceived, WebhookBody
from openapi.client.types import File
from tests.forked import ROOT

RECEIPT = {"communication": "M", "received_at": "2026-07-08T09:30:00Z", "clamped": False, "cases": [], "recorded": []}
RULE = {"clause": "C6", "aliases": [], "quote": "q", "source": "s", "status": "enforced", "note": "", "commands": [],
        "clocks": [], "tests": []}  # fmt: skip
PROBLEM = {"type": "/problems/x", "title": "t", "detail": "d", "instance": "/", "trace_id": "0" * 32, "errors": []}
WRONG = [
    {"pointer": "/account/expectations", "in": "body", "code": "too-short", "detail": "At least 1 character."},
    {"pointer": "/limit", "in": "query", "code": "out-of-range", "detail": "At least 1."},
]
WRONG_IN_WORDS = ["/account/expectations: At least 1 character.", "/limit (query): At least 1."]
CONTACT = ContactBody.from_dict(bodies.CONTACT_EXAMPLE)
HOOK = WebhookBody(url="https://mis.example/hook", event_types=cast(Any, ["uk.frontdoor.case.feedback-given.v1"]))
ADDRESS = "https://front-door.example"

Answers = Callable[[httpx.Request], httpx.Response]


def door(answers: Answers, patience: float = 5.0) -> FrontDoor:
    return FrontDoor(ADDRESS, token="t", patience=patience, transport=httpx.MockTransport(answers))


def problem(status: int, code: str, **more: Any) -> httpx.Response:
    return httpx.Response(status, json={**PROBLEM, "status": status, "code": code, **more})


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("openapi.door.time.sleep", lambda seconds: None)


def test_what_may_be_lost_is_sent_again_under_the_same_key_until_it_is_answered() -> None:
    keys: list[str] = []

    def answers(request: httpx.Request) -> httpx.Response:
        keys.append(request.headers["Idempotency-Key"])
        if len(keys) == 1:
            raise httpx.ReadError("the line broke")
        if len(keys) == 2:
            return httpx.Response(502, text="<html>a proxy</html>")
        if len(keys) == 3:
            return problem(503, "outcome-unknown")
        return httpx.Response(201, json=RECEIPT, headers={"Idempotency-Replayed": "true"})

    answer = door(answers).call(record_contact, body=CONTACT)
    assert isinstance(answer.value, ContactReceived)
    assert (answer.status, answer.replayed) == (201, True)
    assert keys == [answer.key] * 4


@pytest.mark.parametrize("last", ["silence", "a proxy", "the service"])
def test_when_it_gives_up_it_says_under_which_key_to_ask_again(last: str) -> None:
    def answers(request: httpx.Request) -> httpx.Response:
        if last == "silence":
            raise httpx.ConnectError("nobody there")
        return httpx.Response(502, text="<html>") if last == "a proxy" else problem(503, "outcome-unknown")

    with pytest.raises(OutcomeUnknown) as unknown:
        door(answers, patience=0).call(record_contact, body=CONTACT, idempotency_key="mine")
    assert unknown.value.key == "mine"


def test_a_refusal_carries_the_rule_and_is_not_sent_again() -> None:
    asked: list[httpx.Request] = []

    def answers(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return problem(409, "refused", clause="C11", quote="words", source="s", missing="reasons", who_may=["auditor"])

    with pytest.raises(Refused) as refused:
        door(answers).call(record_contact, body=CONTACT)
    no = refused.value
    assert (no.clause, no.quote, no.missing, no.who_may) == ("C11", "words", "reasons", ["auditor"])
    assert len(asked) == 1
    with pytest.raises(ProblemError) as invalid:
        door(lambda _: problem(422, "invalid-body")).call(record_contact, body=CONTACT)
    assert (invalid.value.code, invalid.value.clause, invalid.value.who_may) == ("invalid-body", None, [])


def test_a_problem_that_is_printed_says_each_place_that_is_wrong() -> None:
    with pytest.raises(ProblemError) as wrong:
        door(lambda _: problem(422, "invalid-body", errors=WRONG)).call(record_contact, body=CONTACT)
    assert str(wrong.value).splitlines() == ["422 invalid-body: d", *WRONG_IN_WORDS]


@pytest.mark.parametrize(
    ("operation", "path", "given", "told"),
    [
        (record_contact, (), {"body": bodies.CONTACT_EXAMPLE}, "record_contact: the body is a model, not a dict"),
        (record_contact, (), {"body": "{}"}, "record_contact: the body is a model, not a str"),
        (create_webhook, (), {"body": HOOK}, "create_webhook: the body has a plain value where a model or a code"),
        (get_case, (), {}, "get_case: missing a required argument: 'case'"),
        (get_case, ("C1",), {"versoin": 1}, "get_case: got an unexpected keyword argument 'versoin'"),
        ("get_case", ("C1",), {}, "'get_case' is no operation"),
    ],
)
def test_a_call_that_does_not_fit_is_told_so_before_anything_is_sent(
    operation: Any, path: tuple[str, ...], given: dict[str, Any], told: str
) -> None:
    with pytest.raises(TypeError, match=told):
        door(lambda _: pytest.fail("it was sent")).call(operation, *path, **given)


def test_bytes_are_sent_as_they_are() -> None:
    sent: list[bytes] = []

    def answers(request: httpx.Request) -> httpx.Response:
        sent.append(request.read())
        return problem(404, "not-found")

    part = File(payload=BytesIO(b"\x00\xff"))
    with pytest.raises(ProblemError):
        door(answers).call(send_attachment_part, "C1", *cast(Any, (uuid4(), 1)), body=part, content_digest="sha-256=::")
    assert sent == [b"\x00\xff"]


def test_the_version_that_was_read_is_sent_back_and_the_next_one_after_it() -> None:
    seen: list[str | None] = []

    def answers(request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return httpx.Response(200, json=RULE, headers={"ETag": '"7"'})
        seen.append(request.headers.get("If-Match"))
        return problem(412, "precondition-failed", moved=["case"])

    body = ClosureBody.from_dict(dict(closure.PROPOSE.example))
    office = door(answers)
    for _ in range(2):
        with pytest.raises(ProblemError):
            office.call(propose_closure, "C1", body=body)
        office.call(get_clause, "C1")
    assert seen == [None, '"7"']


def test_pages_and_the_feed_are_gone_through_to_their_end() -> None:
    def event(cursor: str) -> dict[str, str]:
        return {"specversion": "1.0", "id": cursor, "source": "/", "type": "t", "subject": "C", "cursor": cursor,
                "time": "2026-07-08T09:30:00Z", "datacontenttype": "application/json"}  # fmt: skip

    def answers(request: httpx.Request) -> httpx.Response:
        after = request.url.params.get("after")
        told = {None: ["a", "b"], "b": ["c"], "c": []}[after]
        return httpx.Response(
            200, json=[event(each) for each in told], headers={"Front-Door-Cursor": [*told, "c"][-2 if told else 0]}
        )

    assert [each.cursor for each in door(answers).events(wait=0, for_ever=False)] == ["a", "b", "c"]

    page = {"items": [], "incomplete": False, "unreadable_records": 0}

    asked: list[str] = []

    def pages(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.query.decode())
        more = request.url.params.get("cursor") is None
        return httpx.Response(200, json={**page, "next": "more" if more else None})

    assert [*door(pages).pages(list_cases, limit=2)] == []
    assert asked == ["limit=2", "cursor=more&limit=2"]


@pytest.mark.parametrize("key", [OKPKey.generate_key("Ed25519"), ECKey.generate_key("P-256")], ids=["Ed25519", "P-256"])
def test_a_token_is_signed_for_kept_until_its_end_and_renewed_when_it_is_not_taken(key: Any) -> None:
    given: list[str] = []
    ended = {"token-1"}

    def answers(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/.well-known/oauth-authorization-server":
            return httpx.Response(200, json={"token_endpoint": f"{ADDRESS}/oauth/token"})
        if request.url.path == "/oauth/token":
            form = dict(httpx.QueryParams(request.content.decode()))
            algorithms = ["Ed25519", "ES256"]
            claims = jwt.decode(form["client_assertion"], key, algorithms=algorithms).claims
            assert (claims["iss"], claims["sub"], claims["aud"]) == ("school", "school", f"{ADDRESS}/oauth/token")
            assert claims["exp"] - claims["iat"] <= 300
            given.append(claims["jti"])
            return httpx.Response(200, json={"access_token": f"token-{len(given)}", "expires_in": 600})
        token = request.headers["Authorization"].removeprefix("Bearer ")
        return problem(401, "unauthenticated") if token in ended else httpx.Response(200, json=RULE)

    school = FrontDoor(
        ADDRESS, client_id="school", key=key.as_dict(private=True), transport=httpx.MockTransport(answers)
    )
    for _ in range(3):
        assert school.call(get_clause, "C6").status == 200
    assert len(set(given)) == 2
    ended.add("token-2")
    ended.add("token-3")
    with pytest.raises(ProblemError) as nobody:
        school.call(get_case, "C0000000000AX")
    assert nobody.value.status == 401


def test_a_webhook_is_taken_when_it_was_signed_with_the_secret_a_moment_ago() -> None:
    secret, body = "whsec_" + base64.b64encode(b"k" * 24).decode(), b'{"a": 1}'

    def headers(sent: float, key: bytes = b"k" * 24) -> dict[str, str]:
        signature = hmac.digest(key, f"m.{int(sent)}.".encode() + body, hashlib.sha256)
        told = f"v1,{base64.b64encode(b'other').decode()} v1,{base64.b64encode(signature).decode()}"
        return {"webhook-id": "m", "webhook-timestamp": str(int(sent)), "webhook-signature": told}

    written = {name.title(): value for name, value in headers(time.time()).items()}
    assert verified_webhook(secret, headers(time.time()), body) == verified_webhook(secret, written, body) == {"a": 1}
    for wrong in ({}, headers(time.time(), b"x" * 24), headers(time.time() - 301), headers(time.time() + 301)):
        with pytest.raises(ValueError, match="signed"):
            verified_webhook(secret, wrong, body)


# In Node


class Flapping(BaseHTTPRequestHandler):
    """Breaks the line, then is away, then answers; keeps under which keys it was asked."""

    keys: list[str] = []  # noqa: RUF012 - of the one server there is

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.keys.append(self.headers["Idempotency-Key"])
        if len(self.keys) == 1:
            self.connection.close()
        elif len(self.keys) == 2:
            self._says(503, {**PROBLEM, "status": 503, "code": "overloaded"})
        elif len(self.keys) == 3:
            self._says(201, RECEIPT)
        else:
            self._says(409, {**PROBLEM, "status": 409, "code": "refused", "clause": "C11", "missing": "reasons"})

    def _says(self, status: int, told: dict[str, Any]) -> None:
        content = json.dumps(told).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - as it is called
        pass


@pytest.fixture
def flapping() -> Iterator[str]:
    Flapping.keys = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Flapping)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.skipif(not shutil.which("node"), reason="there is no Node")
def test_the_client_for_node_does_the_same(flapping: str) -> None:
    script = f"""
        import {{ FrontDoor, Refused }} from "{(ROOT / "openapi/typescript/front-door.js").as_uri()}";
        const door = new FrontDoor("{flapping}", {{ token: "t" }});
        const first = await door.call("record_contact", {{ body: {{}} }});
        const no = await door.call("record_contact", {{ body: {{}} }}).catch((problem) => problem);
        const calls = [["get_cas", {{}}], ["get_case", {{}}], ["record_contact", {{ body: "{{}}" }}]];
        const unfit = await Promise.all(calls.map((call) => door.call(...call).catch((error) => error.message)));
        const wrong = {{ status: 422, code: "invalid-body", detail: "d", errors: {json.dumps(WRONG)} }};
        const said = [first.status, first.key, no instanceof Refused, no.clause, no.missing];
        console.log(JSON.stringify([...said, unfit, new Refused(wrong).message]));
    """
    done = subprocess.run(["node", "--input-type=module", "-e", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    status, key, *no, unfit, message = json.loads(done.stdout)
    assert (status, no) == (201, [True, "C11", "reasons"])
    assert unfit == [
        'There is no operation "get_cas"; /developers/reference lists them', "get_case: path.case is missing",
        "record_contact: the body is an object, not a string",
    ]  # fmt: skip
    assert message.splitlines() == ["422 invalid-body: d", *WRONG_IN_WORDS]
    assert Flapping.keys[:3] == [key] * 3
    assert Flapping.keys[3] != key
