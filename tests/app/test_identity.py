"""Who is calling: only a signed, fresh, single-use assertion of a registered client becomes a token."""

import warnings
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from joserfc import jwt
from joserfc.jwk import ECKey, JWKRegistry, Key, OKPKey, RSAKey

from app.api import identity, problems
from app.api.edge import Guard
from app.api.identity import CLIENT_ASSERTION, CLIENT_CREDENTIALS, JWT_BEARER, Identity, Person, TheCaller
from app.api.limits import Kind, Limits
from app.record.registry import Client
from domain.vocabulary import Role

ISSUER = "https://front-door.example"
KEYS: dict[str, Key] = {
    "ES256": ECKey.generate_key("P-256"),
    "PS256": RSAKey.generate_key(2048),
    "EdDSA": OKPKey.generate_key("Ed25519"),
    "Ed25519": OKPKey.generate_key("Ed25519"),
}
with warnings.catch_warnings(action="ignore"):
    WEAK = RSAKey.generate_key(1024)
PUBLIC = tuple(key.as_dict(private=False) for key in (*KEYS.values(), WEAK))
SCHOOL = Client(
    authority="lincolnshire", client_id="school", kind="agency", keys=PUBLIC, agency="st-hugh",
    agency_name="St Hugh's", source_code="2A", roles=frozenset({Role.PARTNER_MANAGER}),
)  # fmt: skip
OFFICE = Client(
    authority="lincolnshire", client_id="office", kind="workforce", keys=PUBLIC,
    roles=frozenset({Role.SCREENING_MANAGER}),
)  # fmt: skip


class StaticRegistry:
    def __init__(self, *clients: Client) -> None:
        self.clients = {client.client_id: client for client in clients}
        self.used: set[tuple[str, str, str]] = set()

    async def client(self, issuer: str, client_id: str) -> Client | None:
        return self.clients.get(client_id)

    async def use_jti(self, issuer: str, client_id: str, jti: str, exp: int) -> bool:
        unused = (issuer, client_id, jti) not in self.used
        self.used.add((issuer, client_id, jti))
        return unused

    async def is_used(self, issuer: str, client_id: str, jti: str) -> bool:
        return (issuer, client_id, jti) in self.used


class World:
    """An issuer with two clients, whose time stands still until moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 7, 8, 9, 30, tzinfo=UTC)
        self.registry = StaticRegistry(SCHOOL, OFFICE)
        self.key = OKPKey.generate_key("Ed25519")
        self.identity = Identity(ISSUER, [self.key], self.registry, lambda: self.now)
        app = FastAPI(telemetry={"logs": False})
        problems.install(app)
        app.include_router(identity.router)
        app.state.identity = self.identity
        app.state.limits = Limits(dict.fromkeys(Kind, 1_000), lambda: self.now)

        @app.get("/v1/me")
        async def me(caller: TheCaller) -> dict[str, Any]:
            return {"client": caller.client_id, "authority": caller.authority, "by": caller.by and caller.by.id}

        self.http = httpx.AsyncClient(transport=httpx.ASGITransport(Guard(app)), base_url=ISSUER)

    def assertion(self, client_id: str = "school", alg: str = "ES256", key: Key | None = None, **claims: Any) -> str:
        now = int(self.now.timestamp())
        said = {
            "iss": client_id,
            "sub": client_id,
            "aud": f"{ISSUER}/oauth/token",
            "exp": now + 60,
            "jti": f"j{id(claims)}",
        }
        said = {name: value for name, value in (said | claims).items() if value is not None}
        signing = key or KEYS[alg]
        signing.ensure_kid()
        return jwt.encode({"alg": alg, "kid": signing.kid}, said, signing, algorithms=[alg])

    async def token(self, **form: str) -> httpx.Response:
        return await self.http.post("/oauth/token", data=form)

    async def as_client(self, assertion: str, **form: str) -> httpx.Response:
        said = {"grant_type": CLIENT_CREDENTIALS, "client_assertion_type": CLIENT_ASSERTION}
        return await self.token(**(said | {"client_assertion": assertion} | form))

    async def as_person(self, **claims: Any) -> httpx.Response:
        said: dict[str, Any] = {
            "sub": "w-17",
            "name": "Ann Example",
            "role": "screening_manager",
            "qualified": True,
        } | claims
        return await self.token(
            grant_type=JWT_BEARER, assertion=self.assertion(said.pop("client_id", "office"), **said)
        )

    async def me(self, token: str) -> httpx.Response:
        return await self.http.get("/v1/me", headers={"Authorization": f"Bearer {token}"})


@pytest.fixture
def world() -> World:
    return World()


def refused(answer: httpx.Response, status: int, error: str) -> None:
    assert answer.headers["content-type"] == "application/problem+json"
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert ("www-authenticate" in answer.headers) == (status == 401)


@pytest.mark.parametrize("alg", KEYS)
@pytest.mark.filterwarnings("ignore:EdDSA is deprecated")
async def test_a_signed_assertion_becomes_a_token_of_ten_minutes(world: World, alg: str) -> None:
    answer = await world.as_client(world.assertion(alg=alg))
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert (answer.json()["token_type"], answer.json()["expires_in"]) == ("Bearer", 600)
    token = answer.json()["access_token"]
    assert (await world.me(token)).json() == {"client": "school", "authority": "lincolnshire", "by": None}
    world.now += timedelta(minutes=10)
    assert (await world.me(token)).status_code == 401


async def test_a_token_says_for_whom_it_was_issued(world: World) -> None:
    token = (await world.as_person(team="north")).json()["access_token"]
    decoded = jwt.decode(token, world.key, algorithms=["Ed25519"])
    assert decoded.header["typ"] == "at+jwt"
    told = {name: decoded.claims[name] for name in ("iss", "aud", "sub", "client_id", "role", "qualified", "team")}
    assert told == {
        "iss": ISSUER, "aud": ISSUER, "sub": "w-17", "client_id": "office", "role": "screening_manager",
        "qualified": True, "team": "north",
    }  # fmt: skip
    caller = await world.identity.check(token)
    assert caller.worker == Person(
        id="w-17", name="Ann Example", role=Role.SCREENING_MANAGER, qualified=True, team="north"
    )
    assert caller.by
    assert (caller.by.id, caller.by.role, caller.by.agency) == ("w-17", Role.SCREENING_MANAGER, None)


async def test_an_agency_may_vouch_for_its_own_people_only_in_its_own_roles(world: World) -> None:
    token = (await world.as_person(client_id="school", role="partner_manager")).json()["access_token"]
    by = (await world.identity.check(token)).by
    assert by
    assert by.agency == "st-hugh"
    refused(await world.as_person(client_id="school"), 400, "invalid_grant")


@pytest.mark.parametrize(
    "claims",
    [
        {"aud": ISSUER}, {"aud": f"{ISSUER}/oauth/token/"}, {"aud": [f"{ISSUER}/oauth/token", "https://other.example"]},
        {"aud": None}, {"exp": None}, {"exp": "soon"}, {"exp": True}, {"exp": 1}, {"exp": 1e300}, {"exp": 9999999999},
        {"jti": None}, {"jti": ""}, {"jti": "j" * 256}, {"jti": 7}, {"iat": 9999999999}, {"nbf": 9999999999},
        {"nbf": "later"}, {"sub": "office"}, {"sub": None}, {"iss": "nobody"}, {"iss": None}, {"iss": ["school"]},
    ],
)  # fmt: skip
async def test_an_assertion_with_a_wrong_claim_is_refused(world: World, claims: dict[str, Any]) -> None:
    refused(await world.as_client(world.assertion(**claims)), 401, "invalid_client")


async def test_five_minutes_ahead_is_allowed_and_a_second_more_is_not(world: World) -> None:
    now = int(world.now.timestamp())
    assert (await world.as_client(world.assertion(exp=now + 300))).status_code == 200
    refused(await world.as_client(world.assertion(exp=now + 301)), 401, "invalid_client")


async def test_an_assertion_is_used_once(world: World) -> None:
    assertion = world.assertion(jti="one")
    assert (await world.as_client(assertion)).status_code == 200
    refused(await world.as_client(assertion), 401, "invalid_client")


async def test_a_key_nobody_registered_a_weak_key_and_no_key_are_refused(world: World) -> None:
    forged = world.assertion(key=JWKRegistry.generate_key("EC", "P-256"))
    weak = world.assertion(alg="PS256", key=WEAK)
    parts = world.assertion().split(".")
    unsigned = f"eyJhbGciOiJub25lIn0.{parts[1]}."
    for token in (forged, weak, unsigned, f"{parts[0]}.{parts[1]}.", "a.b.c", "", "é" * 10, "." * 9000, "[" * 9000):
        refused(await world.as_client(token), 401, "invalid_client")


async def test_a_shared_secret_of_a_public_key_is_refused(world: World) -> None:
    oct_key = JWKRegistry.import_key({"kty": "oct", "k": PUBLIC[0]["x"]})
    token = jwt.encode({"alg": "HS256"}, {"iss": "school", "sub": "school"}, oct_key, algorithms=["HS256"])
    refused(await world.as_client(token), 401, "invalid_client")


@pytest.mark.parametrize(
    "claims",
    [
        {"role": "auditor"}, {"role": "emperor"}, {"role": None}, {"name": None}, {"name": ""}, {"name": "A\nB"},
        {"name": ["A"]}, {"sub": None}, {"sub": "a b"}, {"qualified": "yes"}, {"qualified": 1}, {"team": 7},
    ],
)  # fmt: skip
async def test_an_assertion_that_names_no_worker_is_refused(world: World, claims: dict[str, Any]) -> None:
    refused(await world.as_person(**claims), 400, "invalid_grant")


async def test_a_workforce_client_has_no_token_of_its_own(world: World) -> None:
    refused(await world.as_client(world.assertion("office")), 400, "unauthorized_client")
    assert (await world.me(world.identity.mint("office"))).status_code == 401


async def test_a_form_that_is_not_a_token_request_is_refused(world: World) -> None:
    refused(await world.token(grant_type="password"), 400, "unsupported_grant_type")
    refused(await world.token(), 400, "unsupported_grant_type")
    refused(await world.as_client(world.assertion(), client_assertion_type="other"), 401, "invalid_client")
    refused(await world.as_client(world.assertion(), client_id="office"), 401, "invalid_client")
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    twice = await world.http.post("/oauth/token", content=b"grant_type=a&grant_type=b", headers=form)
    refused(twice, 400, "invalid_request")
    many = await world.http.post("/oauth/token", content=b"a=1&" * 100, headers=form)
    refused(many, 400, "invalid_request")
    assert (await world.http.post("/oauth/token", json={})).status_code == 415


async def test_a_removed_client_stops_within_half_a_minute(world: World) -> None:
    token = world.identity.mint("school", seconds=86_400)
    assert (await world.me(token)).status_code == 200
    del world.registry.clients["school"]
    world.now += timedelta(seconds=30)
    assert (await world.me(token)).status_code == 401


async def test_a_removed_client_stops_when_the_change_is_heard_of(world: World) -> None:
    token = world.identity.mint("school")
    assert (await world.me(token)).status_code == 200
    del world.registry.clients["school"]
    assert (await world.me(token)).status_code == 200
    world.identity.heard(True)
    assert (await world.me(token)).status_code == 401


async def test_who_does_not_hear_of_changes_holds_nothing(world: World) -> None:
    world.identity.heard(False)
    token = world.identity.mint("school")
    assert (await world.me(token)).status_code == 200
    del world.registry.clients["school"]
    assert (await world.me(token)).status_code == 401


async def test_what_was_read_before_a_change_is_not_held_after_it(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = world.registry.client

    async def read_before_the_change(issuer: str, client_id: str) -> Client | None:
        client = await known(issuer, client_id)
        world.registry.clients.clear()
        world.identity.heard(True)
        return client

    token = world.identity.mint("school")
    monkeypatch.setattr(world.registry, "client", read_before_the_change)
    assert (await world.me(token)).status_code == 200
    assert (await world.me(token)).status_code == 401


async def test_a_role_that_was_withdrawn_stops_within_half_a_minute(world: World) -> None:
    token = world.identity.mint("office", Person(id="w-17", name="Ann", role=Role.SCREENING_MANAGER))
    assert (await world.me(token)).json()["by"] == "w-17"
    world.registry.clients["office"] = replace(OFFICE, roles=frozenset())
    world.now += timedelta(seconds=30)
    assert (await world.me(token)).status_code == 401


async def test_a_client_without_an_authority_is_nobody(world: World) -> None:
    world.registry.clients["school"] = replace(SCHOOL, authority="")
    assert (await world.me(world.identity.mint("school"))).status_code == 401
    refused(await world.as_client(world.assertion()), 401, "invalid_client")


async def test_only_tokens_of_this_issuer_and_of_this_kind_are_taken(world: World) -> None:
    now = int(world.now.timestamp())
    good = {"iss": ISSUER, "aud": ISSUER, "sub": "school", "client_id": "school", "exp": now + 60}

    def signed(key: Key = world.key, typ: str = "at+jwt", **claims: Any) -> str:
        return jwt.encode({"alg": "Ed25519", "typ": typ}, good | claims, key, algorithms=["Ed25519"])

    assert (await world.me(signed())).status_code == 200
    other = OKPKey.generate_key("Ed25519")
    for token in (
        signed(key=other), signed(typ="JWT"), signed(iss="https://other.example"), signed(aud="other"), signed(exp=now),
        signed(exp="never"), signed(sub="somebody"), signed(client_id="nobody"), world.assertion(), "nonsense", "a b c",
    ):  # fmt: skip
        answer = await world.me(token)
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated")
        assert answer.headers["www-authenticate"] == 'Bearer error="invalid_token"'


@pytest.mark.parametrize("header", [{}, {"Authorization": "Basic abc"}, {"Authorization": "Bearer"}])
async def test_without_a_token_nobody_is_calling(world: World, header: dict[str, str]) -> None:
    answer = await world.http.get("/v1/me", headers=header)
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")


async def test_the_issuer_publishes_what_a_client_needs_and_no_private_key(world: World) -> None:
    metadata = (await world.http.get("/.well-known/oauth-authorization-server")).json()
    assert metadata["token_endpoint"] == f"{ISSUER}/oauth/token"
    keys = (await world.http.get(metadata["jwks_uri"])).json()["keys"]
    assert [key["kid"] for key in keys] == [world.key.kid]
    assert all("d" not in key for key in keys)


async def test_held_tokens_are_bounded(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identity, "MOST_HELD", 3)
    for _ in range(10):
        await world.identity.check(world.identity.mint("school"))
    assert len(world.identity._held) == 3
