"""The auditor's page of who administered what, newest first, filtered, and handed out as a file."""

import csv
import io
from uuid import uuid4

import psycopg

from app.record import registered, registry
from app.record.acts import By
from domain.vocabulary import Role
from tests.serving import ISSUER, Database
from tests.stories.people import Town
from tests.stories.test_pages_of_cases import looking

PAGE = "/audit/acts"


def joins(database: Database, authority: str, issuer: str = ISSUER) -> str:
    """A school of an authority is put into the registry. Its system's id."""
    name = f"school-{uuid4().hex[:8]}"
    client = registry.Client(
        authority=authority, client_id=name, kind="agency", keys=(), agency=name, agency_name=f"The School {name}",
        source_code="2A", roles=frozenset({Role.PARTNER_PRACTITIONER}),
    )  # fmt: skip
    with psycopg.connect(database.admin) as admin:
        registry.add_client(admin, issuer, client, by=By(id=f"op.{name}", reason=f"{name} joins."))
        registered.revoke(admin, issuer, name, By(id=f"op.{name}"))
    return name


def test_the_auditor_sees_who_administered_what_and_nothing_of_another_authority(
    town: Town, database: Database
) -> None:
    ours, theirs = joins(database, "925"), joins(database, "926")
    with looking(town.service, database, Role.AUDITOR) as auditor:
        assert PAGE in auditor.get("/audit").text
        said = auditor.get(PAGE).text.partition("<tbody")[2]
        assert said.index("System revoked") < said.index("System registered")
        assert f"The School {ours}<" in said
        assert f"{ours} joins." in said
        assert theirs not in said
        assert "Rules first used" in auditor.get(PAGE, params={"act": "rules-first-used"}).text
        only = auditor.get(PAGE, params={"who": f"op.{ours}", "act": "client-revoked"}).text
        assert "Not said" in only
        assert f"{ours} joins." not in only
        assert "No act is like this" in auditor.get(PAGE, params={"until": "1/1/2020"}).text
        wrong = auditor.get(PAGE, params={"on": "someday"})
        assert (wrong.status_code, wrong.text.count("govuk-error-message")) == (422, 1)
        assert auditor.get(f"{PAGE}.csv", params={"on": "someday"}).status_code == 422
        assert auditor.get(PAGE, params={"cursor": "nonsense"}).status_code == 422
    with looking(town.service, database, Role.SERVICE_MANAGER) as manager:
        assert manager.get(PAGE).status_code == 403
        assert manager.get(f"{PAGE}.csv").status_code == 403


def test_the_auditor_sees_which_of_their_systems_are_gone_from_the_registry(town: Town, database: Database) -> None:
    before = "http://127.0.0.1:1"
    ours, theirs = joins(database, "925", before), joins(database, "926", before)
    with psycopg.connect(database.admin) as admin:
        registered.remove_others(admin, ISSUER)
    with looking(town.service, database, Role.AUDITOR) as auditor:
        said = auditor.get(PAGE, params={"act": "client-removed"}).text.partition("<tbody")[2]
        assert f"The School {ours}<" in said
        assert theirs not in said
        told = auditor.get(f"{PAGE}.json", params={"act": "client-removed"}).json()["items"]
    assert [(each["row"], each["told"]["authority"]) for each in told if ours in each["key"]] == [(None, "925")]


def test_what_is_shown_is_exported_and_says_no_key(town: Town, database: Database) -> None:
    ours = joins(database, "925")
    with looking(town.service, database, Role.AUDITOR) as auditor:
        table = list(csv.DictReader(io.StringIO(auditor.get(f"{PAGE}.csv", params={"who": f"op.{ours}"}).text)))
        told = auditor.get(f"{PAGE}.json", params={"who": f"op.{ours}"}).json()["items"]
        everything = auditor.get(f"{PAGE}.json").text
    assert [(each["act"], each["by"]) for each in table] == [
        ("client-revoked", f"op.{ours}"), ("client-registered", f"op.{ours}")
    ]  # fmt: skip
    assert [each["position"] for each in told] == [int(each["position"]) for each in table]
    assert told[0]["row"]["client_id"] == ours
    assert '"x":' not in everything


def test_more_than_a_page_goes_on(town: Town, database: Database) -> None:
    names = [joins(database, "925") for _ in range(26)]
    with looking(town.service, database, Role.AUDITOR) as auditor:
        first = auditor.get(PAGE, params={"act": ""}).text
        assert names[0] not in first
        cursor = first.partition("cursor=")[2].partition('"')[0]
        assert names[0] in auditor.get(PAGE, params={"cursor": cursor}).text
