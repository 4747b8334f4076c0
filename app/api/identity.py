"""Who is calling: OAuth 2.0 with signed assertions instead of shared secrets.

A system proves itself by an assertion signed with its own key (RFC 7523): client credentials for an agency's system,
and for a person the JWT bearer grant, by which a registered client vouches for one of its workers. The built-in issuer
answers with an access token of ten minutes (RFC 9068). The registry alone says which authority a client belongs to;
a client it does not name, or names without an authority, is nobody.
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated, Any, Literal, NoReturn, Protocol
from urllib.parse import parse_qsl

from fastapi import APIRouter, Depends, Request
from fastapi.openapi.models import HTTPBearer
from fastapi.responses import JSONResponse
from fastapi.security.base import SecurityBase
from joserfc import jwt
from joserfc.jwk import KeySet, OKPKey
from pydantic import StrictBool, TypeAdapter, ValidationError

from app.api.late import LateRoute
from app.api.limits import Limits, kind_of
from app.api.outside import Outside
from app.api.problems import Problem, answers
from app.api.tokens import decoded, is_number, strong, unverified_issuer
from app.base.clock import Clock
from app.base.text import Code, Line
from app.record.journal import OutcomeUnknown
from app.record.registry import Client
from domain import policy
from domain.facts import Worker
from domain.frozen import frozen
from domain.policy import LINCOLNSHIRE
from domain.vocabulary import Role

TOKEN_SECONDS = 600
ASSERTION_SECONDS = 300
SKEW_SECONDS = 30
ASK_AGAIN_SECONDS = 30
MOST_HELD = 10_000

ASSERTION_ALGORITHMS = ["ES256", "PS256", "EdDSA", "Ed25519"]
SIGNING_ALGORITHM = "Ed25519"  # EdDSA by the name RFC 9864 gives it
ACCESS = "at+jwt"  # RFC 9068; a token of another type is no access token
CLIENT_ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
CLIENT_CREDENTIALS = "client_credentials"
JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer"


class Registry(Protocol):
    """What is known of clients. What it said is held only while changes are heard of, for 30 seconds at most."""

    async def client(self, issuer: str, client_id: str) -> Client | None:
        """The client, or None when it is unknown or removed."""
        ...

    async def use_jti(self, issuer: str, client_id: str, jti: str, exp: int) -> bool:
        """Whether this assertion was unused until now. May be forgotten after `exp`, seconds since 1970."""
        ...

    async def is_used(self, issuer: str, client_id: str, jti: str) -> bool:
        """Whether `use_jti` has seen it."""
        ...


class Nobody:
    """The registry of whoever mints and checks nothing."""

    async def client(self, issuer: str, client_id: str) -> Client | None:  # noqa: ARG002 - as a Registry is asked
        return None

    async def use_jti(self, issuer: str, client_id: str, jti: str, exp: int) -> bool:  # noqa: ARG002 - as above
        return False

    async def is_used(self, issuer: str, client_id: str, jti: str) -> bool:  # noqa: ARG002 - as above
        return True


@frozen(kw_only=True)
class Person:
    """A worker as a client vouches for them."""

    id: Code
    name: Line
    role: Role
    qualified: StrictBool = False
    team: Code | None = None


@frozen(kw_only=True)
class Caller:
    """Who a request comes from: a client of one authority and, where its token is bound to one, a person."""

    authority: str
    client_id: str
    kind: Literal["agency", "workforce"]
    agency: str | None = None
    agency_name: str | None = None
    source_code: str | None = None
    worker: Person | None = None
    procedure: str = LINCOLNSHIRE

    @property
    def by(self) -> Worker | None:
        """The person as events name them."""
        if self.worker is None:
            return None
        who = self.worker
        return Worker(id=who.id, role=who.role, name=who.name, qualified=who.qualified, agency=self.agency)


@dataclass(slots=True)
class _Held:
    claims: dict[str, Any]
    caller: Caller
    asked: float


class Identity:
    """The built-in issuer, and the check of its tokens.

    issuer: our address, to which "/oauth/token" is the audience of assertions. keys: Ed25519, the first signs and all
    verify, so that a new one can be published before it is used.
    """

    def __init__(self, issuer: str, keys: Sequence[OKPKey], registry: Registry, clock: Clock) -> None:
        if not keys:
            raise ValueError("an issuer needs a key")
        self.issuer = issuer.rstrip("/")
        self.token_endpoint = f"{self.issuer}/oauth/token"
        self.keys = KeySet(list(keys))
        self.registry = registry
        self.clock = clock
        self._held: dict[bytes, _Held] = {}
        self._holds = True
        self.outside: Outside | None = None

    def heard(self, hears: bool) -> None:
        """Forget what the registry said, because it changed; hold nothing while changes may go unheard."""
        self._held, self._holds = {}, hears

    async def issue(self, form: Mapping[str, str]) -> dict[str, Any]:
        """Answer a token request (RFC 6749 section 4.4, RFC 7523), or raise its Problem."""
        grant = form.get("grant_type")
        if grant == CLIENT_CREDENTIALS:
            if form.get("client_assertion_type") != CLIENT_ASSERTION:
                _refuse("invalid_client", f"client_assertion_type must be {CLIENT_ASSERTION}.")
            client, claims = await self._assertion(form.get("client_assertion", ""), form, "invalid_client")
            if claims.get("sub") != client.client_id:
                _refuse("invalid_client", "iss and sub must both be the client_id.")
            if client.kind != "agency":
                _refuse("unauthorized_client", "A workforce client acts for a person: use the JWT bearer grant.")
            person = None
        elif grant == JWT_BEARER:
            client, claims = await self._assertion(form.get("assertion", ""), form, "invalid_grant")
            person = person_of(claims)
            if person is None or person.role not in client.roles:
                _refuse("invalid_grant", "The assertion must name a worker in a role this client may vouch for.")
        else:
            _refuse("unsupported_grant_type", f"grant_type must be {CLIENT_CREDENTIALS} or {JWT_BEARER}.")
        if not await self.registry.use_jti(self.issuer, client.client_id, claims["jti"], int(claims["exp"])):
            _refuse("invalid_client" if person is None else "invalid_grant", "This jti has been used.")
        token = self.mint(client.client_id, person)
        return {"access_token": token, "token_type": "Bearer", "expires_in": TOKEN_SECONDS}

    def mint(
        self, client_id: str, person: Person | None = None, *, seconds: int = TOKEN_SECONDS, typ: str = ACCESS
    ) -> str:
        """Sign a token for a client, or for the person it vouches for. Nothing is asked of the registry."""
        claims: dict[str, Any] = {"sub": person.id if person else client_id, "client_id": client_id}
        if person:
            claims |= {"name": person.name, "role": str(person.role), "qualified": person.qualified}
            claims |= {"team": person.team} if person.team else {}
        return self.sign(claims, seconds=seconds, typ=typ)

    def sign(self, claims: Mapping[str, Any], *, seconds: int, typ: str) -> str:
        """A token of ours, for us, of a type and for some seconds, under an id of its own."""
        now = int(self.clock().timestamp())
        jti = secrets.token_urlsafe(16)
        said = {"iss": self.issuer, "aud": self.issuer, **claims, "iat": now, "exp": now + seconds, "jti": jti}
        key = self.keys.keys[0]
        header = {"alg": SIGNING_ALGORITHM, "typ": typ, "kid": key.kid}
        return jwt.encode(header, said, key, algorithms=[SIGNING_ALGORITHM])

    async def check(self, token: str) -> Caller:
        """The caller an access token stands for; Problem `unauthenticated` when it stands for nobody."""
        now = self.clock().timestamp()
        digest = sha256(token.encode()).digest()
        held = self._held.get(digest)
        if held and now < held.claims["exp"] and now - held.asked < ASK_AGAIN_SECONDS:
            return held.caller
        answers = self._held
        answers.pop(digest, None)
        claims = held.claims if held else self.verified(token) or await self._of_another(token)
        if not claims or now >= claims["exp"]:
            raise _unknown("The access token is not valid, or no longer.")
        caller = await self.caller(claims)
        if self._holds and answers is self._held:  # not one that was read before a change we have heard of since
            if len(answers) >= MOST_HELD:
                answers.pop(next(iter(answers)))
            answers[digest] = _Held(claims, caller, now)
        return caller

    def metadata(self) -> dict[str, Any]:
        """RFC 8414."""
        return {
            "issuer": self.issuer,
            "token_endpoint": self.token_endpoint,
            "jwks_uri": f"{self.issuer}/oauth/jwks",
            "response_types_supported": [],
            "grant_types_supported": [CLIENT_CREDENTIALS, JWT_BEARER],
            "token_endpoint_auth_methods_supported": ["private_key_jwt"],
            "token_endpoint_auth_signing_alg_values_supported": ASSERTION_ALGORITHMS,
        }

    def jwks(self) -> dict[str, Any]:
        """The public keys that verify our tokens."""
        return {"keys": [key.as_dict(private=False, use="sig", alg=SIGNING_ALGORITHM) for key in self.keys]}

    def verified(self, token: str, typ: str = ACCESS) -> dict[str, Any] | None:
        """The claims of a token of ours of that type, expired or not; None for whatever else."""
        read = decoded(token, self.keys, [SIGNING_ALGORITHM])
        claims = read.claims if read and read.header.get("typ") == typ else None
        if claims is None or claims.get("iss") != self.issuer or claims.get("aud") != self.issuer:
            return None
        return claims if is_number(claims.get("exp")) else None

    async def caller(self, claims: Mapping[str, Any]) -> Caller:
        """The caller verified claims name, as the registry knows them now; Problem `unauthenticated` for nobody."""
        client = await self.registry.client(self.issuer, str(claims.get("client_id")))
        if client is None or not client.authority or claims.get("authority", client.authority) != client.authority:
            raise _unknown("The client of this token is not registered here.")
        person = person_of(claims) if "role" in claims else None
        if person is None and (client.kind != "agency" or claims["sub"] != client.client_id):
            raise _unknown("The token names nobody this client may vouch for.")
        if person is not None and person.role not in client.roles:
            raise _unknown("The client may no longer vouch for this role.")
        return Caller(
            authority=client.authority, client_id=client.client_id, kind=client.kind, agency=client.agency,
            agency_name=client.agency_name, source_code=client.source_code, worker=person, procedure=client.procedure,
        )  # fmt: skip

    async def _of_another(self, token: str) -> dict[str, Any] | None:
        """The claims of an access token of an outside issuer, as ours would say them."""
        return await self.outside.access(token) if self.outside else None

    async def _assertion(self, token: str, form: Mapping[str, str], error: str) -> tuple[Client, dict[str, Any]]:
        """The client that signed the assertion, and its claims. Says what is wrong only to who holds the key."""
        issuer = unverified_issuer(token)
        client = await self.registry.client(self.issuer, issuer) if issuer else None
        read = decoded(token, _keys(client), ASSERTION_ALGORITHMS) if client and client.authority else None
        claims = read.claims if read else None
        if client is None or claims is None or form.get("client_id", client.client_id) != client.client_id:
            _refuse(error, "The assertion is not signed with a key of a client that is registered here.")
        now = self.clock().timestamp()
        if claims.get("aud") not in (self.token_endpoint, [self.token_endpoint]):
            _refuse(error, "aud must be the address of the token endpoint, exactly.")
        if not is_number(claims.get("exp")) or not now < claims["exp"] <= now + ASSERTION_SECONDS:
            _refuse(error, f"exp must be in the future, by at most {ASSERTION_SECONDS} seconds.")
        if any(not is_number(claims.get(at, 0)) or claims.get(at, 0) > now + SKEW_SECONDS for at in ("iat", "nbf")):
            _refuse(error, "iat and nbf must not be in the future.")
        if not isinstance(jti := claims.get("jti"), str) or not 1 <= len(jti) <= 255 or not jti.isprintable():
            _refuse(error, "jti must be a string of 1 to 255 characters.")
        return client, claims


def _refuse(error: str, detail: str) -> NoReturn:
    """The errors of RFC 6749 section 5.2, inside a problem document."""
    if error == "invalid_client":
        raise Problem(
            "unauthenticated", detail, headers={"WWW-Authenticate": "Bearer"}, error=error, error_description=detail
        )
    raise Problem("invalid-token-request", detail, error=error, error_description=detail)


def _unknown(detail: str) -> Problem:
    return Problem("unauthenticated", detail, headers={"WWW-Authenticate": 'Bearer error="invalid_token"'})


def _keys(client: Client) -> KeySet | None:
    keys = [key for key in map(strong, client.keys) if key is not None]
    return KeySet(keys) if keys else None


_people = TypeAdapter(Person)


def person_of(claims: Mapping[str, Any]) -> Person | None:
    """The worker that the claims of a token or of an assertion name."""
    named = {name: claims[name] for name in ("name", "role", "qualified", "team") if name in claims}
    try:
        return _people.validate_python({"id": claims.get("sub"), **named})
    except ValidationError:
        return None


def mark(token: str) -> str:
    """What tells a token or a session from others, and does not give it away."""
    return sha256(b"front door read " + token.encode()).hexdigest()[:32]


class AccessToken(SecurityBase):
    """The bearer token of a request, as FastAPI documents it and as `Identity` checks it."""

    model = HTTPBearer(
        bearerFormat="JWT",
        description="An access token from `/oauth/token`, or of an issuer the authority trusts: a JWT (RFC 9068), made "
        "and checked as RFC8725 has it.",
    )
    scheme_name = "access_token"

    async def __call__(self, request: Request) -> Caller:
        identity: Identity = request.app.state.identity
        token = _token(request)
        found = await identity.check(token)
        request.scope["state"] |= {"caller": found, "token": mark(token)}
        request.scope["state"]["pack"] = policy.pack_in_force(identity.clock(), found.procedure)
        _count(request, found)
        return found

    async def known(self, request: Request) -> Caller:
        """Whom the token of a request stands for now, also once they have waited; Problem `unauthenticated`."""
        identity: Identity = request.app.state.identity
        return await identity.check(_token(request))


def _token(request: Request) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise Problem("unauthenticated", headers={"WWW-Authenticate": "Bearer"})
    return token.strip()


def _count(request: Request, caller: Caller) -> None:
    """One of the caller's allowance. Problem `too-many-requests`."""
    limits: Limits = request.app.state.limits
    kind = kind_of(request.method, getattr(request.scope.get("route"), "openapi_extra", None))
    who = (caller.authority, caller.client_id, caller.worker and caller.worker.id)
    request.scope["state"]["standing"] = limits.take(who, kind)


caller = AccessToken()
TheCaller = Annotated[Caller, Depends(caller)]
"""A parameter of a route: `async def read(case: str, caller: TheCaller)`."""

router = APIRouter(tags=["identity"], route_class=LateRoute)

_form = {"grant_type": [CLIENT_CREDENTIALS, JWT_BEARER], "client_assertion_type": [CLIENT_ASSERTION]}
_form_schema = {
    "type": "object",
    "required": ["grant_type"],
    "properties": {name: {"type": "string", "enum": values} for name, values in _form.items()}
    | {name: {"type": "string"} for name in ("client_assertion", "assertion", "client_id", "scope")},
}
_form_example = {
    "grant_type": CLIENT_CREDENTIALS,
    "client_assertion_type": CLIENT_ASSERTION,
    "client_assertion": "eyJhbGciOiJFZERTQSJ9.e30.c2lnbmF0dXJl",
}
_token_schema = {
    "type": "object",
    "required": ["access_token", "token_type", "expires_in"],
    "properties": {
        "access_token": {"type": "string"},
        "token_type": {"type": "string", "enum": ["Bearer"]},
        "expires_in": {"type": "integer", "description": "seconds"},
    },
}


@router.post(
    "/oauth/token",
    operation_id="issue_token",
    summary="Exchange a signed assertion for an access token (RFC 7523)",
    response_class=JSONResponse,
    responses={
        200: {"description": "An access token.", "content": {"application/json": {"schema": _token_schema}}},
        **answers(
            "malformed-request",
            "invalid-token-request",
            "unauthenticated",
            "unsupported-media-type",
            "internal-error",
            "outcome-unknown",
        ),
    },
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {"application/x-www-form-urlencoded": {"schema": _form_schema, "example": _form_example}},
        }
    },
)
async def issue_token(request: Request) -> JSONResponse:
    """Good for ten minutes. A system signs with the key it registered, once for each token (`private_key_jwt`); one
    that vouches for a person names them in the assertion.
    """
    try:
        pairs = parse_qsl((await request.body()).decode(), keep_blank_values=True, max_num_fields=20)
    except ValueError:
        _refuse("invalid_request", "The body is not a form.")
    form = dict(pairs)
    if len(form) != len(pairs):
        _refuse("invalid_request", "A parameter is given twice.")
    identity: Identity = request.app.state.identity
    try:
        issued = await identity.issue(form)
    except OutcomeUnknown:
        again = "Whether the assertion was used up is not known. Sign a new one, with a jti of its own."
        raise Problem("outcome-unknown", again, headers={"Retry-After": "1"}) from None
    return JSONResponse(issued, headers={"Cache-Control": "no-store"})


@router.get(
    "/.well-known/oauth-authorization-server",
    operation_id="issuer_metadata",
    summary="Where tokens are given, and how (RFC 8414)",
    responses=answers("internal-error"),
)
async def issuer_metadata(request: Request) -> dict[str, Any]:
    """What a client reads first, so that it is told one address alone."""
    identity: Identity = request.app.state.identity
    return identity.metadata()


@router.get(
    "/oauth/jwks",
    operation_id="issuer_keys",
    summary="The keys that verify access tokens",
    responses=answers("internal-error"),
)
async def issuer_keys(request: Request) -> dict[str, Any]:
    """As a JWK set (RFC 7517). Callers need none of them."""
    identity: Identity = request.app.state.identity
    return identity.jwks()
