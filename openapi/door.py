"""Front Door as a partner's system calls it.

`FrontDoor` signs for its tokens, keeps them until they end, sends an Idempotency-Key with whatever records, tries again
under the same key where an answer says so or none came, sends back the ETag of what was read, and raises a problem as
an exception that carries the rule.
"""

import base64
import hmac
import inspect
import json
import secrets
import threading
import time
from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Generic, Protocol, TypeVar, cast
from uuid import uuid4  # noqa: TID251 - a caller makes its keys

import httpx
from joserfc import jwt
from joserfc.jwk import JWKRegistry

from .client.api.cases import announce_attachment, complete_attachment
from .client.api.events import list_events
from .client.client import Client
from .client.models import (
    AttachmentBody,
    CaseRecorded,
    CloudEvent,
    CompletionBody,
    ExpectedAttachment,
    Problem,
)
from .client.types import File, Response, Unset

T = TypeVar("T")

ALGORITHMS = {"OKP": "Ed25519", "EC": "ES256", "RSA": "PS256"}
ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
METADATA = "/.well-known/oauth-authorization-server"
EARLY = 60.0
"""Seconds before its end at which a token is not used any more."""

LONGEST_PAUSE = 10.0
TRY_AGAIN = frozenset({429, 502, 503, 504})
WEBHOOK_TOLERANCE = 300.0


class Operation(Protocol[T]):
    """A generated module, such as `client.api.contacts.record_contact`."""

    @property
    def sync_detailed(self) -> Callable[..., Response[T]]:
        """The call."""
        ...


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """What came back. value: a generated model. key: the Idempotency-Key it was recorded under, if it recorded."""

    value: T
    status: int
    headers: Mapping[str, str]
    key: str | None = None

    @property
    def etag(self) -> str | None:
        """The version, for `if_match`."""
        return self.headers.get("etag")

    @property
    def position(self) -> str | None:
        """For `front_door_position` of a list: it waits until what was recorded here is there."""
        return self.headers.get("front-door-position")

    @property
    def replayed(self) -> bool:
        """Whether this is the first answer again, and nothing was recorded by this call."""
        return "idempotency-replayed" in self.headers


class ProblemError(Exception):
    """An answer that is a problem document (RFC 9457). key: the Idempotency-Key that was sent."""

    def __init__(self, problem: Problem, key: str | None = None) -> None:
        super().__init__(
            "\n".join([f"{problem.status} {problem.code}: {problem.detail}", *map(_place, problem.errors)])
        )
        self.problem, self.key = problem, key
        self.status, self.code, self.trace_id = problem.status, problem.code, problem.trace_id
        self.errors = problem.errors

    def _told(self, name: str) -> Any:
        found = getattr(self.problem, name, None)
        return None if isinstance(found, Unset) else found

    @property
    def clause(self) -> str | None:
        """The number of the rule, of a refusal."""
        return cast(str | None, self._told("clause"))

    @property
    def quote(self) -> str | None:
        """The rule's words."""
        return cast(str | None, self._told("quote"))

    @property
    def missing(self) -> str | None:
        """What would have to be there."""
        return cast(str | None, self._told("missing"))

    @property
    def who_may(self) -> list[str]:
        """The roles that may act."""
        return self._told("who_may") or []


class Refused(ProblemError):
    """The procedure does not allow it; `clause` says by which rule. Nothing was recorded."""


class OutcomeUnknown(Exception):
    """No answer came within the patience: it may be recorded or not. Call again with `idempotency_key=key`."""

    def __init__(self, key: str | None, why: str) -> None:
        super().__init__(f"{why}; ask again with the Idempotency-Key {key}" if key else why)
        self.key = key


class FrontDoor:
    """A service, and the system that calls it.

    address: "https://front-door.example". client_id, key: as they were registered, the key a private JWK; or token: an
    access token from elsewhere. patience: seconds for which a call is tried again. verify: as httpx has it.
    """

    def __init__(
        self,
        address: str,
        *,
        client_id: str | None = None,
        key: Mapping[str, Any] | None = None,
        token: str | None = None,
        patience: float = 60.0,
        verify: Any = True,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        beneath = _Patient(transport or httpx.HTTPTransport(verify=verify), patience)
        unsigned = httpx.Client(base_url=address, transport=beneath, timeout=30)
        if token is None:
            if client_id is None or key is None:
                raise TypeError("FrontDoor needs client_id and key, or a token")
            auth: httpx.Auth = _Tokens(unsigned, client_id, key)
        else:
            auth = _Given(token)
        self._http = httpx.Client(base_url=address, transport=beneath, timeout=30, auth=auth)
        self._client = Client(base_url=address).set_httpx_client(self._http)
        self._seen: dict[str, str] = {}

    def __enter__(self) -> "FrontDoor":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def call(self, operation: Operation[T], *path: str, **given: Any) -> Answer[T]:
        """Call an operation: `call(get_case, "C0000000000AX")`, `call(record_contact, body=...)`.

        path: what stands in its path, in order. given: `body`, and parameters by their names. An Idempotency-Key is
        made where none is given, and `if_match` is the ETag last seen here of what the path names. Raises Refused,
        another ProblemError, or OutcomeUnknown; TypeError where the call does not fit the operation.
        """
        _fits(operation, path, given)
        takes = inspect.signature(operation.sync_detailed).parameters
        if "idempotency_key" in takes:
            given.setdefault("idempotency_key", str(uuid4()))
        if "if_match" in takes and path and path[0] in self._seen:
            given.setdefault("if_match", self._seen[path[0]])
        key = given.get("idempotency_key")
        try:
            response = operation.sync_detailed(*path, client=self._client, **given)
        except httpx.TransportError as error:
            raise OutcomeUnknown(key, f"No answer: {type(error).__name__}") from None
        except (ValueError, KeyError) as error:
            raise OutcomeUnknown(key, f"An answer that is not the service's: {type(error).__name__}") from None
        if isinstance(response.parsed, Problem):
            raise _raised(response.parsed, key)
        if path and "etag" in response.headers:
            self._seen[path[0]] = response.headers["etag"]
        return Answer(cast(T, response.parsed), int(response.status_code), response.headers, key)

    def send_file(self, case: str, content: bytes, *, kind: str, name: str, media_type: str) -> Answer[CaseRecorded]:
        """Add a file to a case: announced, sent in parts, completed. Raises as `call` does; called again it is another.

        kind: such as "chronology". media_type: such as "application/pdf".
        """
        told = {"kind": kind, "name": name, "media_type": media_type, "length": len(content)}
        body = AttachmentBody.from_dict(told | {"sha256": sha256(content).hexdigest()})
        begun = cast(ExpectedAttachment, self.call(announce_attachment, case, body=body).value)
        for number in begun.missing:
            part = content[(number - 1) * begun.part_length : number * begun.part_length]
            digest = base64.b64encode(sha256(part).digest()).decode()
            headers = {"Content-Type": "application/octet-stream", "Content-Digest": f"sha-256=:{digest}:"}
            place = f"/v1/cases/{case}/attachments/{begun.attachment}/parts/{number}"
            try:
                answer = self._http.put(place, content=part, headers=headers)
            except httpx.TransportError as error:
                raise OutcomeUnknown(None, f"No answer: {type(error).__name__}") from None
            if answer.is_error:
                raise _raised(Problem.from_dict(answer.json()), None)
        completed = self.call(complete_attachment, case, begun.attachment, body=CompletionBody())
        return cast(Answer[CaseRecorded], completed)

    def pages(self, operation: Operation[Any], *path: str, **given: Any) -> Iterator[Any]:
        """Every item of a list, page after page: `for case in door.pages(list_cases, state=State.REFERRAL): ...`."""
        cursor: str | None = None
        while True:
            more = {"cursor": cursor} if cursor else {}
            page = self.call(operation, *path, **given, **more).value
            yield from page.items
            if not (cursor := page.next_):
                return

    def events(self, after: str | None = None, *, wait: int = 20, for_ever: bool = True) -> Iterator[CloudEvent]:
        """The change feed, each event once and in order; keep the `cursor` of the last one that you have dealt with.

        after: that cursor; None from the first event on. wait: seconds for which the service waits for what comes.
        for_ever: whether to go on asking once nothing follows.
        """
        while True:
            more = {"after": after} if after else {}
            answer = self.call(list_events, wait=wait, **more)
            yield from cast(list[CloudEvent], answer.value)
            after = answer.headers["front-door-cursor"]
            if not answer.value and not for_ever:
                return


def verified_webhook(
    secret: str, headers: Mapping[str, str], body: bytes, *, now: float | None = None
) -> dict[str, Any]:
    """The event of a webhook that Front Door signed (Standard Webhooks); ValueError when it did not, or long ago.

    secret: as it was shown, "whsec_...". headers: of the request, in any case. body: as it came, not parsed.
    """
    key = base64.b64decode(secret.removeprefix("whsec_"))
    told = {name.lower(): value for name, value in headers.items()}
    number, sent, signed = (told.get(f"webhook-{each}", "") for each in ("id", "timestamp", "signature"))
    if not sent.isdecimal() or abs((time.time() if now is None else now) - int(sent)) > WEBHOOK_TOLERANCE:
        raise ValueError("The webhook was signed long ago.")
    wanted = base64.b64encode(hmac.digest(key, f"{number}.{sent}.".encode() + body, sha256)).decode()
    signatures = [each.removeprefix("v1,") for each in signed.split() if each.startswith("v1,")]
    if not any(hmac.compare_digest(wanted, each) for each in signatures):
        raise ValueError("The webhook is not signed with this secret.")
    event: dict[str, Any] = json.loads(body)
    return event


def _place(error: Any) -> str:
    """One place that is wrong: "/account/expectations: At least 1 character."."""
    place = error.pointer or "the whole of it"
    return f"{place}{f' ({error.in_})' if error.in_ != 'body' else ''}: {error.detail}"


def _fits(operation: Operation[Any], path: tuple[str, ...], given: Mapping[str, Any]) -> None:
    """Say what a call got wrong in its own words rather than in those of what it is built on."""
    if not hasattr(operation, "sync_detailed"):
        raise TypeError(f"{operation!r} is no operation; import one, such as client.api.contacts.record_contact")
    name = getattr(operation, "__name__", "").rpartition(".")[2]
    if "body" in given and not isinstance(given["body"], File):
        _is_a_model(name, given["body"])
    try:
        inspect.signature(operation.sync_detailed).bind(*path, client=None, **given)
    except TypeError as error:
        raise TypeError(f"{name}: {error}") from None


def _is_a_model(name: str, body: Any) -> None:
    made = "make it by from_dict, as ContactBody.from_dict(...)"
    if not hasattr(body, "to_dict"):
        raise TypeError(f"{name}: the body is a model, not a {type(body).__name__}; {made}")
    try:
        body.to_dict()
    except AttributeError as error:  # a text or a dict in it, where the model has a code or a model
        raise TypeError(
            f"{name}: the body has a plain value where a model or a code belongs ({error}); {made}"
        ) from None


def _raised(problem: Problem, key: str | None) -> Exception:
    if problem.code == "outcome-unknown":
        return OutcomeUnknown(key, problem.detail)
    return (Refused if problem.code == "refused" else ProblemError)(problem, key)


class _Given(httpx.Auth):
    """A token from elsewhere."""

    def __init__(self, token: str) -> None:
        self._token = token

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers["Authorization"] = f"Bearer {self._token}"
        yield request


class _Tokens(httpx.Auth):
    """Tokens for signed assertions (RFC 7523), each used until shortly before its end."""

    def __init__(self, http: httpx.Client, client_id: str, key: Mapping[str, Any]) -> None:
        self._http, self._client_id, self._key = http, client_id, JWKRegistry.import_key(dict(key))
        self._endpoint, self._token, self._ends = "", "", 0.0
        self._lock = threading.Lock()

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        used = self.token()
        request.headers["Authorization"] = f"Bearer {used}"
        answer = yield request
        if answer.status_code == 401:
            request.headers["Authorization"] = f"Bearer {self.token(but=used)}"
            yield request

    def token(self, but: str = "") -> str:
        """The token in use; another than `but`, which was not accepted."""
        with self._lock:
            if time.monotonic() > self._ends - EARLY or self._token == but:
                self._renew()
            return self._token

    def _renew(self) -> None:
        if not self._endpoint:
            self._endpoint = self._http.get(METADATA).raise_for_status().json()["token_endpoint"]
        asked = time.monotonic()
        form = {"client_assertion_type": ASSERTION, "client_assertion": self._signed()}
        answer = self._http.post(self._endpoint, data={"grant_type": "client_credentials", **form})
        if answer.is_error:
            raise ProblemError(Problem.from_dict(answer.json()))
        told = answer.json()
        self._token, self._ends = told["access_token"], asked + told["expires_in"]

    def _signed(self) -> str:
        now, algorithm = int(time.time()), ALGORITHMS[self._key.key_type]
        claims = {"iss": self._client_id, "sub": self._client_id, "aud": self._endpoint, "iat": now, "exp": now + 240}
        claims |= {"jti": secrets.token_urlsafe(16)}
        return jwt.encode({"alg": algorithm}, claims, self._key, algorithms=[algorithm])


class _Patient(httpx.BaseTransport):
    """Sends a request again, as it was, when it may have been lost or is to be sent later.

    That is safe of every operation: what records has an Idempotency-Key, what has none records nothing. An assertion is
    good for one token, so a request for a token is sent once.
    """

    def __init__(self, beneath: httpx.BaseTransport, patience: float) -> None:
        self._beneath, self._patience = beneath, patience

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        ends, pause = time.monotonic() + self._patience, 0.2
        while True:
            again = time.monotonic() < ends and not request.url.path.endswith("/oauth/token")
            try:
                answer = self._beneath.handle_request(request)
            except httpx.TransportError:
                if not again:
                    raise
            else:
                if not again or answer.status_code not in TRY_AGAIN:
                    return answer
                told = answer.headers.get("retry-after", "")
                pause = max(pause, float(told)) if told.isdigit() else pause
                answer.read()
            time.sleep(min(pause, LONGEST_PAUSE, max(0.0, ends - time.monotonic())))
            pause *= 2

    def close(self) -> None:
        self._beneath.close()
