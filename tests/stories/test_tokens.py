"""A school's system and a worker of the authority get their tokens by signing for them."""

import time
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, OKPKey

from app.api.identity import ASK_AGAIN_SECONDS, CLIENT_ASSERTION, CLIENT_CREDENTIALS, JWT_BEARER, Identity, Nobody
from app.base import clock
from app.record.registry import Client, add_client
from domain.vocabulary import Role, Source
from migrations import REGISTRY
from openapi.client.api.identity import issue_token, issuer_metadata
from openapi.client.models import IssueTokenBody, IssueTokenResponse200
from openapi.client.types import Response
from tests.serving import ISSUER, Database, Service, serving
from tests.stories.people import Town, answered, contact, problem

HEALTH, OFFICE = "health-925", "office-925"


@pytest.fixture(scope="module")
def key(database: Database) -> ECKey:
    """A key whose public half is registered for a health trust and for the authority's own workforce."""
    mine = ECKey.generate_key("P-256")
    public = (mine.as_dict(private=False),)
    trust = Client(
        authority="925", client_id=HEALTH, kind="agency", keys=public, agency="health-925",
        agency_name="Anyshire Community Health", source_code="3B",
    )  # fmt: skip
    office = Client(
        authority="925", client_id=OFFICE, kind="workforce", keys=public, roles=frozenset({Role.SCREENING_MANAGER})
    )
    with psycopg.connect(database.admin) as connection:
        add_client(connection, ISSUER, trust)
        add_client(connection, ISSUER, office)
    return mine


@pytest.fixture(scope="module")
def second(database: Database) -> Iterator[Service]:
    """Another process of the same service."""
    with serving(database) as running:
        yield running


def signed(key: ECKey, issuer: str, **claims: Any) -> str:
    """An assertion of RFC 7523, good for a minute."""
    now = int(time.time())
    told = {"iss": issuer, "sub": issuer, "aud": f"{ISSUER}/oauth/token", "iat": now, "exp": now + 60}
    return jwt.encode({"alg": "ES256"}, told | {"jti": str(uuid4())} | claims, key)


def asks_as_a_system(town: Town, assertion: str) -> Response[Any]:
    return asks(
        town,
        {
            "grant_type": CLIENT_CREDENTIALS,
            "client_assertion_type": CLIENT_ASSERTION,
            "client_assertion": assertion,
        },
    )


def asks(town: Town, form: dict[str, Any]) -> Response[Any]:
    return issue_token.sync_detailed(client=town.stranger(), body=IssueTokenBody.from_dict(form))


def test_a_health_trusts_system_signs_for_its_token_and_refers_a_child(town: Town, key: ECKey) -> None:
    token = answered(asks_as_a_system(town, signed(key, HEALTH)), IssueTokenResponse200)
    assert (token.token_type, token.expires_in) == ("Bearer", 600)
    trust = town.bearing(token.access_token)
    received = trust.sends(contact(agency_reference="HV-7"))
    assert trust.submitted(received.cases[0].case).agency_reference == "HV-7"
    assert town.manager.office(received.cases[0].case).source == "3B"


def test_a_partner_that_was_registered_as_a_source_there_is_none_of_refers_as_another(
    town: Town, key: ECKey, database: Database
) -> None:
    """Registering looks at it now; what was registered before stands."""
    text = f"UPDATE {REGISTRY}.client SET source = %s WHERE client_id = %s"
    with psycopg.connect(database.admin, autocommit=True) as admin:
        admin.execute(text, ["ZZ", HEALTH])
        token = answered(asks_as_a_system(town, signed(key, HEALTH)), IssueTokenResponse200)
        received = town.bearing(token.access_token).sends(contact())
        admin.execute(text, ["3B", HEALTH])
    assert town.manager.office(received.cases[0].case).source == Source.OTHER


def test_a_worker_acts_under_the_name_the_offices_client_vouches_for(town: Town, key: ECKey) -> None:
    case = town.school.sends(contact()).cases[0].case
    vouched = signed(key, OFFICE, sub="sm-77", name="Jo Example", role="screening_manager", qualified=True)
    token = answered(asks(town, {"grant_type": JWT_BEARER, "assertion": vouched}), IssueTokenResponse200)
    assert town.bearing(token.access_token).office(case).case == case


def test_an_assertion_is_good_for_one_token(town: Town, key: ECKey) -> None:
    assertion = signed(key, HEALTH)
    answered(asks_as_a_system(town, assertion), IssueTokenResponse200)
    problem(asks_as_a_system(town, assertion), 401, "unauthenticated")


def test_an_assertion_is_good_for_one_token_of_all_processes(town: Town, second: Service, key: ECKey) -> None:
    form = {
        "grant_type": CLIENT_CREDENTIALS,
        "client_assertion_type": CLIENT_ASSERTION,
        "client_assertion": signed(key, HEALTH),
    }
    assert httpx.post(f"{second.base_url}/oauth/token", data=form).status_code == 200
    problem(asks(town, form), 401, "unauthenticated")


def test_a_client_that_is_removed_is_nobody_in_every_process(
    service: Service, second: Service, database: Database, key: ECKey
) -> None:
    """Long before the half minute that a process may hold what the registry said."""
    gone = Client(
        authority="925", client_id="gone-925", kind="agency", keys=(key.as_dict(private=False),), agency="gone-925"
    )
    with psycopg.connect(database.admin) as connection:
        add_client(connection, ISSUER, gone)
    issuer = Identity(ISSUER, [OKPKey.import_key(database.issuer_key)], Nobody(), clock.now)
    bearer = {"Authorization": f"Bearer {issuer.mint(gone.client_id)}"}

    def answers() -> list[int]:
        return [httpx.get(f"{each.base_url}/v1/cases", headers=bearer).status_code for each in (service, second)]

    assert answers() == answers() == [200, 200]
    with psycopg.connect(database.admin) as connection:
        connection.execute(f"DELETE FROM {REGISTRY}.client WHERE client_id = %s", [gone.client_id])
    removed = time.monotonic()
    while answers() != [401, 401]:
        assert time.monotonic() < removed + ASK_AGAIN_SECONDS / 3, "a removed client goes on"


@pytest.mark.parametrize(
    "claims",
    [
        {"aud": "https://elsewhere.example/oauth/token"},
        {"exp": 1},
        {"exp": int(time.time()) + 3600},
        {"sub": "somebody-else"},
        {"jti": ""},
    ],
    ids=["another audience", "over", "for an hour", "for another", "unnamed"],
)
def test_an_assertion_that_is_not_exactly_right_is_nobodys(town: Town, key: ECKey, claims: dict[str, Any]) -> None:
    problem(asks_as_a_system(town, signed(key, HEALTH, **claims)), 401, "unauthenticated")


def test_another_key_is_nobody(town: Town, key: ECKey) -> None:
    problem(asks_as_a_system(town, signed(ECKey.generate_key("P-256"), HEALTH)), 401, "unauthenticated")


def test_the_office_cannot_vouch_for_a_role_it_was_not_given(town: Town, key: ECKey) -> None:
    vouched = signed(key, OFFICE, sub="sm-77", name="Jo Example", role="auditor")
    problem(asks(town, {"grant_type": JWT_BEARER, "assertion": vouched}), 400, "invalid-token-request")


def test_a_token_somebody_made_up_opens_nothing(town: Town) -> None:
    problem(town.bearing("made-up").tries_to_send(contact()), 401, "unauthenticated")


def test_the_issuer_says_what_it_takes(town: Town) -> None:
    said = issuer_metadata.sync_detailed(client=town.stranger())
    assert said.parsed is not None
    assert b"private_key_jwt" in said.content
