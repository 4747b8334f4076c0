"""Signing in with a work account: what comes back from a provider is taken when it is exactly right."""

import json
import re
import warnings
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx
import psycopg
import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, Key, OctKey, RSAKey

from app.record.providers import Provider, add_provider, remove_provider
from domain.vocabulary import Role
from tests.app.test_web import Front, front
from tests.serving import ISSUER, Database

TENANT = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490"
OID = "690222be-ff1a-4d56-abd1-7e4f7d38e474"
THEIRS = f"https://login.example/{TENANT}/v2.0"
US = "11112222-bbbb-3333-cccc-4444dddd5555"
API = "api://front-door"
SCHOOL_APP, STAFF_APP = "aaaa-school", "bbbb-staff"
PROVIDER = Provider(
    issuer=THEIRS,
    authority="925",
    vouches="workforce-925",
    tenant=TENANT,
    roles=(
        ("FrontDoor.Auditor", Role.AUDITOR),
        ("FrontDoor.Screening", Role.SCREENING_MANAGER),
        ("FrontDoor.School", Role.PARTNER_PRACTITIONER, "school-925"),
    ),
    sign_in=US,
    audience=API,
    clients={SCHOOL_APP: "school-925", STAFF_APP: "workforce-925", "cccc-other": "school-926"},
)
KEY, NEXT_KEY = (RSAKey.generate_key(2048, {"kid": kid}) for kid in ("k1", "k2"))


class Theirs:
    """An identity provider as the network shows it: discovery, keys, and the ID token of the next code."""

    def __init__(self, at: Front) -> None:
        self.at = at
        self.keys: list[Key] = [KEY]
        self.asked: list[httpx.Request] = []
        self.metadata = {
            "issuer": THEIRS,
            "authorization_endpoint": "https://login.example/authorize",
            "token_endpoint": "https://login.example/token",
            "jwks_uri": "https://login.example/keys",
            "end_session_endpoint": "https://login.example/logout",
        }
        self.says: Callable[[dict[str, Any]], str] = self.signed
        self.claims: dict[str, Any] = {}

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        match request.url.path:
            case "/keys":
                return httpx.Response(200, json={"keys": [key.as_dict(private=False) for key in self.keys]})
            case "/token":
                return httpx.Response(200, json={"id_token": self.says(self.claims)})
            case path if path.endswith("/openid-configuration"):
                return httpx.Response(200, json=self.metadata)
        return httpx.Response(404)

    def fetched(self, path: str) -> int:
        return sum(request.url.path == path for request in self.asked)

    def person(self, **claims: Any) -> dict[str, Any]:
        now = int(self.at.clock.now.timestamp())
        said = {
            "iss": THEIRS, "aud": US, "iat": now, "nbf": now, "exp": now + 3600, "tid": TENANT, "oid": OID,
            "sub": "pairwise", "sid": "their-session", "name": "Alex Pretend", "roles": ["FrontDoor.Screening"],
        }  # fmt: skip
        return {name: value for name, value in (said | claims).items() if value is not None}

    def signed(self, claims: dict[str, Any], key: Key = KEY, alg: str = "RS256", **header: Any) -> str:
        said = {"alg": alg, "typ": "JWT", "kid": key.kid} | header
        return jwt.encode({name: value for name, value in said.items() if value}, claims, key, algorithms=[alg])


@pytest.fixture
async def at(database: Database) -> AsyncIterator[Front]:
    with psycopg.connect(database.admin) as connection:
        add_provider(connection, PROVIDER)
    async with front(database) as one:
        yield one
    removed(database, THEIRS)


def removed(database: Database, issuer: str) -> None:
    with psycopg.connect(database.admin) as connection:
        remove_provider(connection, issuer)


@pytest.fixture
def theirs(at: Front) -> Theirs:
    one = Theirs(at)
    assert at.identity.outside
    at.identity.outside.transport = httpx.MockTransport(one)
    return one


async def sent(at: Front, onward: str = "") -> dict[str, str]:
    """What a provider is asked with, when somebody begins."""
    begun = await at.http.get("/sign-in/with/925", params={"next": onward})
    assert begun.status_code == 303, begun.text
    return dict(parse_qsl(urlsplit(begun.headers["location"]).query))


async def back(at: Front, asked: dict[str, str], **given: str) -> httpx.Response:
    return await at.http.get("/sign-in/back", params={"code": "c", "state": asked["state"], **given})


async def enters(at: Front, theirs: Theirs, onward: str = "/you", **claims: Any) -> httpx.Response:
    asked = await sent(at, onward)
    theirs.claims = theirs.person(**{"nonce": asked["nonce"], **claims})
    return await back(at, asked)


async def is_in(at: Front) -> bool:
    return (await at.http.get("/you")).status_code == 200


async def test_somebody_signs_in_with_their_work_account(at: Front, theirs: Theirs) -> None:
    offered = await at.http.get("/sign-in", params={"next": "/you"})
    assert 'href="/sign-in/with/925?next=/you"' in offered.text
    asked = await sent(at, "/you")
    assert asked["code_challenge_method"] == "S256"
    assert asked["redirect_uri"] == f"{ISSUER}/sign-in/back"
    theirs.claims = theirs.person(nonce=asked["nonce"])
    entered = await back(at, asked)
    assert entered.status_code == 200
    assert 'content="0; url=/you"' in entered.text
    cookie = next(each for each in entered.headers.get_list("set-cookie") if each.startswith("front-door="))
    assert re.match("front-door=[^;]+; HttpOnly; Max-Age=28800; Path=/; SameSite=strict$", cookie)
    form = dict(parse_qsl(theirs.asked[-1].content.decode()))
    assert len(form["code_verifier"]) >= 43
    you = (await at.http.get("/you")).text
    assert "Alex Pretend" in you
    assert "Screening Manager" in you
    assert "with your work account" in you


async def test_an_agencys_people_sign_in_by_an_app_role_that_names_their_agency(
    at: Front, theirs: Theirs, database: Database
) -> None:
    entered = await enters(at, theirs, onward="", roles=["FrontDoor.School"])
    assert 'content="0; url=/agency"' in entered.text
    assert (await at.http.get("/agency")).status_code == 200
    assert (await at.http.get("/queue")).status_code == 403
    assert "Practitioner" in (await at.http.get("/you")).text
    await at.http.post("/sign-out", data={"csrf": await at.csrf()})
    with psycopg.connect(database.admin) as connection:
        agency_of_the_office = ("FrontDoor.School", Role.PARTNER_PRACTITIONER)
        add_provider(connection, replace(PROVIDER, roles=(agency_of_the_office,)))
    refused = await enters(at, theirs, roles=["FrontDoor.School"])
    assert refused.status_code == 403
    assert "no role here" in refused.text


async def test_somebody_signs_in_and_out_by_a_provider_of_another_make(
    database: Database, request: pytest.FixtureRequest
) -> None:
    """oidc-provider-mock, over the network."""
    with warnings.catch_warnings(action="ignore"):
        import oidc_provider_mock as mock  # type: ignore[import-untyped] # it comes without types
    claims: dict[str, object] = {"tid": TENANT, "oid": OID, "name": "Alex Pretend", "roles": ["FrontDoor.Auditor"]}
    user = mock.User(sub="alex", claims=claims)
    with warnings.catch_warnings(action="ignore"), mock.run_server_in_thread(user_claims=[user]) as server:
        (database.keys / "sign-in-926.secret").write_text("only there\n")
        provider = replace(PROVIDER, issuer=f"http://localhost:{server.server_port}", authority="926")
        provider = replace(provider, vouches="workforce-926")
        with psycopg.connect(database.admin) as connection:
            add_provider(connection, provider)
        request.addfinalizer(lambda: removed(database, provider.issuer))
        async with front(database) as at, httpx.AsyncClient() as browser:
            at.clock.now = datetime.now(UTC)
            begun = await at.http.get("/sign-in/with/926")
            agreed = await browser.post(begun.headers["location"], data={"sub": "alex"})
            entered = await at.http.get(agreed.headers["location"])
            assert "You are signed in" in entered.text
            assert "Alex Pretend" in (await at.http.get("/you")).text
            assert (await at.http.get(agreed.headers["location"])).status_code == 403
            left = await at.http.post("/sign-out", data={"csrf": await at.csrf()})
            shown = (await at.http.get(left.headers["location"])).text
            assert f"{provider.issuer}/oauth2/end_session?client_id={US}" in shown


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://login.example/other/v2.0"}, {"iss": f"{THEIRS}/"}, {"aud": "another"},
        {"aud": [US, "another"]},
        {"aud": None}, {"azp": "another"}, {"tid": "another"}, {"tid": None}, {"nonce": "another"}, {"nonce": None},
        {"exp": 1}, {"exp": None}, {"exp": 9999999999}, {"exp": True}, {"iat": 9999999999}, {"iat": None},
        {"nbf": 9999999999},
    ],
)  # fmt: skip
async def test_an_id_token_with_a_wrong_claim_signs_nobody_in(
    at: Front, theirs: Theirs, claims: dict[str, Any]
) -> None:
    refused = await enters(at, theirs, **claims)
    assert refused.status_code == 403
    assert "You are not signed in" in refused.text
    assert not await is_in(at)


async def test_a_clock_may_be_a_minute_off_and_no_more(at: Front, theirs: Theirs) -> None:
    now = int(at.clock.now.timestamp())
    assert (await enters(at, theirs, iat=now + 61, nbf=now + 61)).status_code == 403
    assert (await enters(at, theirs, exp=now - 60)).status_code == 403
    assert (await enters(at, theirs, iat=now + 60, nbf=now + 60)).status_code == 200
    assert (await enters(at, theirs, exp=now - 59)).status_code == 200


async def test_a_token_that_the_providers_own_key_did_not_sign_signs_nobody_in(at: Front, theirs: Theirs) -> None:
    secret = OctKey.import_key(json.dumps(KEY.as_dict(private=False)).encode())
    curve = ECKey.generate_key("P-256", {"kid": "k1"})

    def unsigned(claims: dict[str, Any]) -> str:
        _, body, _ = theirs.signed(claims).split(".")
        return f"eyJhbGciOiJub25lIiwidHlwIjoiSldUIiwia2lkIjoiazEifQ.{body}."

    forged: list[Callable[[dict[str, Any]], str]] = [
        unsigned,
        lambda claims: theirs.signed(claims, NEXT_KEY),
        lambda claims: theirs.signed(claims, NEXT_KEY, kid="k1"),
        lambda claims: theirs.signed(claims, NEXT_KEY, kid=None),
        lambda claims: theirs.signed(claims, NEXT_KEY, kid="k1", jwk=NEXT_KEY.as_dict(private=False)),
        lambda claims: theirs.signed(claims, NEXT_KEY, kid="k1", jku="https://evil.example/keys"),
        lambda claims: theirs.signed(claims, KEY, alg="PS256"),
        lambda claims: theirs.signed(claims, curve, alg="ES256", kid="k1"),
        lambda claims: theirs.signed(claims, secret, alg="HS256", kid="k1"),
        lambda claims: theirs.signed(claims, typ="logout+jwt"),
        lambda _: "a.b.c",
        lambda _: "." * 9_000,
    ]
    for says in forged:
        theirs.says = says
        assert (await enters(at, theirs)).status_code == 403
    assert not await is_in(at)
    assert {request.url.host for request in theirs.asked} == {"login.example"}


async def test_keys_are_fetched_again_when_they_change_and_at_most_once_a_minute(at: Front, theirs: Theirs) -> None:
    assert (await enters(at, theirs)).status_code == 200
    theirs.keys, theirs.says = [NEXT_KEY], lambda claims: theirs.signed(claims, NEXT_KEY)
    for _ in range(3):
        assert (await enters(at, theirs)).status_code == 403
    assert theirs.fetched("/keys") == 1
    at.clock.now += timedelta(minutes=1)
    assert (await enters(at, theirs)).status_code == 200
    assert theirs.fetched("/keys") == 2


async def test_what_two_keys_are_called_is_no_key(at: Front, theirs: Theirs) -> None:
    theirs.keys = [KEY, RSAKey.generate_key(2048, {"kid": "k1"})]
    assert (await enters(at, theirs)).status_code == 403


async def test_an_answer_is_taken_once_and_only_from_the_browser_that_asked(at: Front, theirs: Theirs) -> None:
    asked = await sent(at)
    theirs.claims = theirs.person(nonce=asked["nonce"])
    cookie = at.http.cookies["front-door-sign-in"]
    at.http.cookies.clear()
    assert (await back(at, asked)).status_code == 403  # a browser that was sent nowhere
    own = await sent(at)
    assert (await back(at, asked)).status_code == 403  # an answer to somebody else's question
    assert (await back(at, own)).status_code == 403  # an ID token for somebody else's nonce
    at.http.cookies.clear()
    kept = {"Cookie": f"front-door-sign-in={cookie}"}
    once = await at.http.get("/sign-in/back", params={"code": "c", "state": asked["state"]}, headers=kept)
    assert once.status_code == 200
    again = await at.http.get("/sign-in/back", params={"code": "c", "state": asked["state"]}, headers=kept)
    assert again.status_code == 403
    late = await sent(at)
    theirs.claims = theirs.person(nonce=late["nonce"])
    at.clock.now += timedelta(minutes=10)
    assert (await back(at, late)).status_code == 403


async def test_an_answer_of_another_issuer_or_without_a_code_signs_nobody_in(at: Front, theirs: Theirs) -> None:
    asked = await sent(at)
    theirs.claims = theirs.person(nonce=asked["nonce"])
    assert (await back(at, asked, iss="https://evil.example")).status_code == 403
    denied = await at.http.get(
        "/sign-in/back", params={"error": "access_denied", "error_description": "canary", "state": asked["state"]}
    )
    assert denied.status_code == 403
    assert "canary" not in denied.text
    assert not await is_in(at)


@pytest.mark.parametrize("roles", [None, [], "FrontDoor.Screening", ["Somebody.Else"], {"FrontDoor.Screening": 1}])
async def test_an_account_without_a_role_is_told_so(at: Front, theirs: Theirs, roles: Any) -> None:
    told = await enters(at, theirs, roles=roles)
    assert told.status_code == 403
    assert "Your account has no role here" in told.text
    assert OID in told.text
    assert not await is_in(at)


async def test_of_several_roles_the_first_in_the_table_counts(at: Front, theirs: Theirs) -> None:
    await enters(at, theirs, roles=["FrontDoor.Screening", "FrontDoor.Auditor"])
    assert "Auditor" in (await at.http.get("/you")).text


async def test_a_session_has_a_new_id_whatever_the_browser_came_with(at: Front, theirs: Theirs) -> None:
    await at.enter()
    planted = at.http.cookies["front-door"]
    await enters(at, theirs)
    assert at.http.cookies["front-door"] != planted
    assert "Alex Pretend" in (await at.http.get("/you")).text


async def test_a_provider_that_does_not_answer_or_is_another_is_not_followed(at: Front, theirs: Theirs) -> None:
    for wrong in (
        {"issuer": "https://login.example/common/v2.0"},
        {"jwks_uri": "http://login.example/keys"},
        {"authorization_endpoint": "javascript:alert(1)"},
    ):
        theirs.metadata |= wrong
        assert (await at.http.get("/sign-in/with/925")).status_code == 503
        theirs.metadata |= {"issuer": THEIRS, "jwks_uri": "https://login.example/keys"}
        at.clock.now += timedelta(minutes=1)
    assert (await at.http.get("/sign-in/with/926")).status_code == 404


# Ends


async def test_who_signs_out_goes_on_to_sign_out_there(at: Front, theirs: Theirs) -> None:
    await enters(at, theirs)
    left = await at.http.post("/sign-out", data={"csrf": await at.csrf()})
    assert left.headers["location"] == "/signed-out?of=925"
    shown = (await at.http.get(left.headers["location"])).text
    assert "https://login.example/logout?client_id=" in shown
    assert "Alex Pretend" not in shown
    assert not await is_in(at)


def logout(theirs: Theirs, **claims: Any) -> dict[str, Any]:
    event: dict[str, Any] = {"http://schemas.openid.net/event/backchannel-logout": {}}
    return theirs.person(events=event, jti="l1", roles=None, **claims)


async def tells(at: Front, token: str) -> int:
    return (await at.http.post("/sign-in/logout-token", data={"logout_token": token})).status_code


async def test_a_provider_ends_the_sessions_of_somebody(at: Front, theirs: Theirs, database: Database) -> None:
    await enters(at, theirs)
    async with front(database) as other:
        assert other.identity.outside
        other.identity.outside.transport = httpx.MockTransport(theirs)
        token = theirs.signed(logout(theirs, sid=None), typ="logout+jwt")
        assert await tells(other, token) == 200
        assert not await is_in(at)
        assert await tells(at, token) == 400  # once, in whatever process
    await enters(at, theirs)
    assert await tells(at, theirs.signed(logout(theirs, sid="another") | {"jti": "l2"})) == 200
    assert await is_in(at)
    assert await tells(at, theirs.signed(logout(theirs) | {"jti": "l3"})) == 200
    assert not await is_in(at)


async def test_what_is_no_logout_token_ends_nothing(at: Front, theirs: Theirs) -> None:
    await enters(at, theirs)
    right = logout(theirs)
    for claims in (
        right | {"nonce": "n"}, right | {"events": {}}, right | {"events": None}, right | {"aud": "another"},
        right | {"iss": "https://evil.example"}, right | {"exp": 1}, right | {"tid": "another"}, theirs.person(),
        {name: value for name, value in right.items() if name not in ("sid", "sub")},
        {name: value for name, value in right.items() if name != "jti"}, right | {"sid": ["their-session"]},
    ):  # fmt: skip
        assert await tells(at, theirs.signed(claims)) == 400
    assert await tells(at, theirs.signed(right, NEXT_KEY, kid="k1")) == 400
    assert await tells(at, "") == 400
    assert await is_in(at)


async def test_signing_out_at_the_provider_ends_the_session_here(at: Front, theirs: Theirs) -> None:
    await enters(at, theirs)
    for query in ({}, {"iss": THEIRS}, {"sid": "their-session"}, {"iss": THEIRS, "sid": "x"}, {"iss": "x", "sid": "x"}):
        await at.http.get("/sign-in/ended", params=query)
        assert await is_in(at)
    await at.http.get("/sign-in/ended", params={"iss": THEIRS, "sid": "their-session"})
    assert not await is_in(at)


# Tokens for the API


def access(theirs: Theirs, **claims: Any) -> dict[str, Any]:
    return theirs.person(**({"aud": API, "azp": SCHOOL_APP, "name": None, "roles": None, "sid": None} | claims))


async def asks(at: Front, token: str) -> int:
    return (await at.http.get("/v1/cases", headers={"Authorization": f"Bearer {token}"})).status_code


async def test_a_system_and_a_person_of_an_outside_issuer_call_the_api(at: Front, theirs: Theirs) -> None:
    system = await at.identity.check(theirs.signed(access(theirs)))
    assert (system.authority, system.client_id, system.agency, system.worker) == (
        "925",
        "school-925",
        "school-925",
        None,
    )
    said = {"azp": STAFF_APP, "scp": "use", "name": "Alex Pretend", "roles": ["FrontDoor.Screening"]}
    person = await at.identity.check(theirs.signed(access(theirs, **said)))
    assert person.by
    assert (person.by.id, person.by.role, person.by.name) == (OID, Role.SCREENING_MANAGER, "Alex Pretend")
    assert await asks(at, theirs.signed(access(theirs, **said))) == 200


@pytest.mark.parametrize(
    "claims",
    [
        {"aud": US}, {"aud": ISSUER}, {"aud": [API, US]}, {"iss": ISSUER}, {"iss": "https://evil.example"},
        {"tid": "x"},
        {"azp": "x"}, {"azp": None}, {"azp": ["aaaa-school"]}, {"azp": "cccc-other"}, {"scp": "use"}, {"exp": 1},
        {"azp": STAFF_APP}, {"azp": STAFF_APP, "name": "A", "roles": ["Somebody.Else"]},
        {"azp": STAFF_APP, "roles": ["FrontDoor.Screening"]},
    ],
)  # fmt: skip
async def test_a_token_with_a_wrong_claim_is_nobodys(at: Front, theirs: Theirs, claims: dict[str, Any]) -> None:
    assert await asks(at, theirs.signed(access(theirs))) == 200
    assert await asks(at, theirs.signed(access(theirs, **claims))) == 401


async def test_an_id_token_is_no_access_token_and_a_provider_may_give_none(
    at: Front, theirs: Theirs, database: Database
) -> None:
    assert await asks(at, theirs.signed(theirs.person(azp=STAFF_APP))) == 401
    token = theirs.signed(access(theirs))
    assert await asks(at, token) == 200
    with psycopg.connect(database.admin) as connection:
        add_provider(connection, replace(PROVIDER, audience=None))
    assert await asks(at, token) == 401
    with pytest.raises(psycopg.errors.CheckViolation), psycopg.connect(database.admin) as connection:
        add_provider(connection, replace(PROVIDER, audience=US))


async def test_forged_key_ids_make_nobody_ask(at: Front, theirs: Theirs) -> None:
    assert await asks(at, theirs.signed(access(theirs))) == 200
    for number in range(5):
        assert await asks(at, theirs.signed(access(theirs), NEXT_KEY, kid=f"k{number + 7}")) == 401
    assert theirs.fetched("/keys") == 1
