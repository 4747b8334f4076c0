"""What a request must be before anything reads it.

A guard in front of the whole app: one Host, headers and body of a sane size, a URL and a body that mean the same to
everything behind it. Nothing it refuses reaches a route, a log or the record, and nothing behind it can answer a
failure with anything but a problem document. It reads a JSON body once, strictly, and leaves the result in
`scope["state"]["json"]` for `ParsedOnce`.
"""

import json
import re
import secrets
import time
from collections.abc import Callable, Coroutine, Iterable, Iterator
from functools import partial
from typing import Any, NoReturn
from urllib.parse import unquote_to_bytes

from fastapi import Request, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api import deprecations, measured
from app.api.deciding import decided
from app.api.late import LateRoute
from app.api.places import at
from app.api.problems import Problem, failed
from app.api.turns import Turns
from app.base.tracing import HERE, Place

BODY_BYTES = 1024 * 1024
HEADER_BYTES = 16 * 1024
UPLOAD_BYTES = 6 * 1024 * 1024
HEADERS = 100
DEPTH = 64
LARGEST = 2**63 - 1

FORMS = (
    "/oauth/token", "/sign-in", "/sign-in/", "/sign-out", "/you/", "/queue", "/cases/", "/timescales", "/notices/",
    "/case-management/", "/views/",
    "/queue/", "/find", "/audit", "/audit/", "/record/", "/drafts/", "/children/", "/consultations/", "/challenges/",
    "/enquiries/", "/requests/", "/subject-requests/", "/agency/",
)  # fmt: skip
UPLOADS = ("/audit/open",)
_files = re.compile(r"(?:/agency)?/cases/[^/]+/attachments").fullmatch
"""Where forms bring a file to a case."""

_octets = re.compile(r"/v1/cases/[^/]+/attachments/[^/]+/parts/[^/]+").fullmatch
"""Where a part of a file is sent as it is."""

CONTENT_SECURITY_POLICY = (
    b"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    b"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

_ONCE = frozenset(
    {b"authorization", b"content-length", b"content-type", b"host", b"idempotency-key", b"traceparent", b"x-request-id"}
)
_host = re.compile(rb"(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252})|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?").fullmatch
_traceparent = re.compile(rb"00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})").fullmatch
_request_id = re.compile(rb"[A-Za-z0-9._~-]{1,64}").fullmatch
_json_type = re.compile(rb'application/json(?:\s*;\s*charset="?utf-8"?)?\s*', re.IGNORECASE).fullmatch
_form_type = re.compile(rb'application/x-www-form-urlencoded(?:\s*;\s*charset="?utf-8"?)?\s*', re.IGNORECASE).fullmatch
_upload_type = re.compile(rb"multipart/form-data;\s*boundary=[\x21-\x7e ]{1,72}", re.IGNORECASE).fullmatch
_octet_type = re.compile(rb"application/octet-stream\s*", re.IGNORECASE).fullmatch
_WANTED = {
    _json_type: "application/json in UTF-8",
    _form_type: "application/x-www-form-urlencoded in UTF-8",
    _upload_type: "multipart/form-data",
    _octet_type: "application/octet-stream",
}
_broken_percent = re.compile(rb"%(?![0-9A-Fa-f]{2})").search
_control = re.compile(r"[\x00-\x1f\x7f]").search


class Guard:
    """The ASGI app, guarded.

    forms: the paths that take HTML forms instead of JSON; one that ends in "/" takes in all below it. uploads: those
    that take a file with the form, of at most UPLOAD_BYTES.
    in_flight: how many requests may be inside at once, their bodies still coming or not; the next one is answered 503
    `overloaded`. turns: who has one when more come than can be answered.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        forms: Iterable[str] = FORMS,
        uploads: Iterable[str] = UPLOADS,
        in_flight: int = 2_000,
        turns: Turns | None = None,
    ) -> None:
        self.app = app
        self.uploads = frozenset(uploads)
        self.forms = frozenset(path for path in forms if not path.endswith("/"))
        self.form_folders = tuple(path for path in forms if path.endswith("/"))
        self.in_flight = in_flight
        self.inside = 0
        self.turns = turns or Turns()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            self.inside += 1
            try:
                await self._serve(_as_get(scope), receive, send)
            finally:
                self.inside -= 1

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        once, fault = _headers(scope["headers"])
        scope.setdefault("app", self.app)
        _trace(scope.setdefault("state", {}), once)
        started = ended = False
        began, status, headers, cut = time.perf_counter(), 0, dict[bytes, bytes](), "left"
        turn = self.turns.of(scope["method"], scope["path"], is_known=b"authorization" in once or b"cookie" in once)
        scope["state"]["turn"] = turn

        async def answer(message: Message) -> None:
            nonlocal started, ended, status, headers
            if message["type"] == "http.response.start":
                turn.end()  # who reads slowly keeps nobody from theirs
                started, status = True, message["status"]
                headers = _finish(scope, message)
            else:
                ended = not message.get("more_body", False)
            await send(message)

        try:
            receive = await self._enter(scope, receive, once, fault)
            await turn.begin()
            await self.app(scope, receive, answer)
        except _ClientGone:
            return
        except Problem as problem:
            await problem.answer(scope)(scope, receive, answer)
        except Exception as exc:  # noqa: BLE001 - the server behind would log its text
            response = failed(scope, exc)
            if not started:
                await response(scope, receive, answer)
            elif not ended:  # the server breaks the connection off, so that half an answer never looks whole
                cut = "broken-off"
                raise RuntimeError("the answer broke off") from None
        finally:
            turn.end()
            measured.told(scope, status, headers, began, "" if ended else cut)

    async def _enter(self, scope: Scope, receive: Receive, once: dict[bytes, bytes], fault: str | None) -> Receive:
        if self.inside > self.in_flight:
            raise Problem("overloaded")
        if fault:
            raise Problem(fault)
        _check_url(scope)
        if once.get(b"content-length", b"0") != b"0" or _header(scope, b"transfer-encoding"):
            return await self._body(scope, once, receive)
        return receive

    async def _body(self, scope: Scope, once: dict[bytes, bytes], receive: Receive) -> Receive:
        """Read the body whole, refuse what is not usable, and hand it on as one message."""
        if _header(scope, b"upgrade"):
            raise Problem("malformed-request", "A request that has a body cannot change the protocol.")
        upload = scope["path"] in self.uploads or _files(scope["path"]) is not None
        form = scope["path"] in self.forms or scope["path"].startswith(self.form_folders)
        octets = _octets(scope["path"]) is not None
        kind = _octet_type if octets else _upload_type if upload else _form_type if form else _json_type
        if not kind(once.get(b"content-type", b"")) or _header(scope, b"content-encoding"):
            raise Problem("unsupported-media-type", f"Send {_WANTED[kind]}, not compressed.")
        declared, most = once.get(b"content-length", b"0"), UPLOAD_BYTES if upload else BODY_BYTES
        if len(declared) > 8 or int(declared) > most:
            raise Problem("body-too-large")
        body = await _whole(receive, most)
        if form and not upload:
            _check_form(body)
        elif body and not (upload or octets):
            scope["state"]["json"] = read_json(body)
        handed = False

        async def again() -> Message:
            nonlocal handed
            if handed:
                return await receive()
            handed = True
            return {"type": "http.request", "body": body, "more_body": False}

        return again


class ParsedOnce(LateRoute):
    """A route that takes the JSON the guard has read, and is decided anew when what it relied on moved meanwhile."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def with_json(request: Request) -> Response:
            if "json" in (state := request.scope.get("state", ())):
                request._json = state["json"]  # noqa: SLF001 - where Request.json() keeps what it parsed
            return await decided(partial(handle, request))

        return with_json


class _ClientGone(Exception):
    pass


def _as_get(scope: Scope) -> Scope:
    """HEAD is whatever GET would be (RFC 9110, 9.3.2): the server, which has the scope as it was, sends no content."""
    return {**scope, "method": "GET"} if scope["method"] == "HEAD" else scope


# Headers and URL


def _headers(headers: Iterable[tuple[bytes, bytes]]) -> tuple[dict[bytes, bytes], str | None]:
    """The headers that may stand only once, and the code of what is wrong with the headers."""
    once: dict[bytes, bytes] = {}
    twice: set[bytes] = set()
    count = size = 0
    for name, value in headers:
        count += 1
        size += len(name) + len(value)
        if name in _ONCE:
            if name in once:
                twice.add(name)
            once[name] = value
    if count > HEADERS or size > HEADER_BYTES:
        return once, "headers-too-large"
    if b"host" in twice or not _host(once.get(b"host", b"")):
        return once, "bad-host"
    if b"idempotency-key" in twice:
        return once, "idempotency-key-invalid"
    if twice:
        return once, "malformed-request"
    return once, None


def _trace(state: dict[str, Any], once: dict[bytes, bytes]) -> None:
    parent = _traceparent(once.get(b"traceparent", b""))
    trace_id = parent[1].decode() if parent else secrets.token_hex(16)
    request_id = _request_id(once.get(b"x-request-id", b""))
    state["request"] = secrets.token_hex(16)  # ours is what is kept: what a caller calls its request may be anything
    state["trace_id"] = trace_id
    span = secrets.token_hex(8)
    state["traceparent"] = parent[0].decode() if parent else f"00-{trace_id}-{span}-01"
    state["parent"] = parent[2].decode() if parent else ""
    HERE.set(Place(trace_id, span, sampled=not parent or int(parent[3], 16) & 1 == 1))
    state["request_id"] = request_id[0].decode() if request_id else state["request"]


def _check_url(scope: Scope) -> None:
    for part in (scope.get("raw_path") or scope["path"].encode(), scope["query_string"]):
        if not part:
            continue
        text = _percent_decoded(part) if b"%" in part else part.decode("ascii", "replace")
        if text is None or "\ufffd" in text or _control(text):
            raise Problem("malformed-request", "The address is not validly percent-encoded UTF-8 without controls.")


def _percent_decoded(raw: bytes) -> str | None:
    if _broken_percent(raw):
        return None
    try:
        return unquote_to_bytes(raw).decode()
    except UnicodeDecodeError:
        return None


def _header(scope: Scope, wanted: bytes) -> bytes:
    return next((value for name, value in scope["headers"] if name == wanted), b"")


# The body


async def _whole(receive: Receive, most: int) -> bytes:
    message = await receive()
    if message["type"] == "http.request" and not message.get("more_body", False):
        body: bytes = message.get("body", b"")
        if len(body) > most:
            raise Problem("body-too-large")
        return body
    gathered = bytearray()
    while message["type"] == "http.request":
        gathered += message.get("body", b"")
        if len(gathered) > most:
            raise Problem("body-too-large")
        if not message.get("more_body", False):
            return bytes(gathered)
        message = await receive()
    raise _ClientGone


def _check_form(body: bytes) -> None:
    text = _percent_decoded(body)
    if text is None or "\0" in text:
        raise Problem("malformed-request", "The form is not validly percent-encoded UTF-8.")


def read_json(body: bytes) -> Any:
    """The one JSON value a body holds, or a Problem: see `malformed-json` in app/api/problems.py."""
    try:
        text = body.decode()
    except UnicodeDecodeError:
        _unusable("not-utf-8", "The body is not UTF-8.")
    if _too_deep(body):
        _unusable("nested-too-deep", f"The body is nested more than {DEPTH} deep.")
    try:
        value = _decoder.decode(text)
    except ValueError:
        _unusable("not-json", "The body is not JSON.")
    if _suspect_escape(text) and any(map(_unstorable, _strings(value))):
        _unusable("not-text", "A string holds NUL or half of a surrogate pair.")
    return value


def _unusable(code: str, detail: str) -> NoReturn:
    raise Problem("malformed-json", detail, errors=[at("", code, detail)])


_string = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)  # possessive: linear on whatever comes
_NOT_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_ONE_KIND = bytes.maketrans(b"[]", b"{}")
_suspect_escape = re.compile(r"\\u(?:0000|[dD][89a-fA-F])").search
_unstorable = re.compile("[\0\ud800-\udfff]").search


def _too_deep(body: bytes) -> bool:
    """Whether brackets outside strings are nested more than DEPTH deep. Most bodies have too few for it."""
    if body.count(b"[") + body.count(b"{") <= DEPTH:
        return False
    brackets = _string.sub(b"", body).translate(_ONE_KIND, _NOT_BRACKETS)
    for _ in range(DEPTH):
        if b"{}" not in brackets:
            break
        brackets = brackets.replace(b"{}", b"")  # takes off the innermost level
    return b"{}" in brackets or brackets.count(b"{") > DEPTH


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        _unusable("name-twice", "An object holds the same name twice.")
    return members


def _whole_number(digits: str) -> int:
    if len(digits) > 20 or abs(number := int(digits)) > LARGEST:
        _unusable("number-too-large", "A whole number is beyond 64 bits.")
    return number


def _number(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        _unusable("number-too-large", "A number is too large.")
    return number


def _constant(_: str) -> NoReturn:
    _unusable("not-json", "NaN and Infinity are not JSON.")


_decoder = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=_whole_number, parse_float=_number, parse_constant=_constant
)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, dict):
        yield from value
        for item in value.values():
            yield from _strings(item)


# The answer


def _finish(scope: Scope, message: Message) -> dict[bytes, bytes]:
    """Add to an answer what every answer carries. Its headers as they were."""
    headers = list(message.get("headers", ()))
    given = dict(headers)
    headers += (
        (b"x-content-type-options", b"nosniff"),
        (b"referrer-policy", b"no-referrer"),
        (b"traceparent", scope["state"]["traceparent"].encode()),
        (b"x-request-id", scope["state"]["request_id"].encode()),
    )
    if b"ratelimit" not in given and (standing := scope["state"].get("standing")):
        headers += standing.headers()
    headers += deprecations.told(getattr(scope.get("route"), "called", None), scope["state"].get("json"))
    if b"cache-control" not in given and scope["path"].startswith(("/v1", "/oauth")):
        headers.append((b"cache-control", b"no-store"))
    if b"content-security-policy" not in given and given.get(b"content-type", b"").startswith(b"text/html"):
        headers.append((b"content-security-policy", CONTENT_SECURITY_POLICY))
    message["headers"] = headers
    return given
