"""What an operator does is in the registry's log, and what a superuser does to the registry in SQL is found."""

import json
import os
import pwd
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from joserfc.jwk import OKPKey
from sqlalchemy import create_engine, text

import migrations
from app.demo.postgres import Postgres
from app.proof import sealing
from app.proof.second_place import Directory
from app.record import acts
from app.running import setup
from migrations import ACTS, REGISTRY
from projections.proving import how
from tests.app.demonstration import said
from tests.app.operating import environment
from tests.serving import ISSUER, Database, prepared, sqlalchemy_url

GONE, CHANGED, UNEXPLAINED = how(False, True), how(True, True), how(True, False)
NEW = {"client_id": "ninth", "authority": "925", "kind": "agency", "agency": "ninth", "agency_name": "Ninth School"}


@pytest.fixture(scope="module")
def own(postgres: Postgres, tmp_path_factory: pytest.TempPathFactory) -> Database:
    """A database of its own, in which an operator registers a client, turns its key and revokes it."""
    directory = tmp_path_factory.mktemp("registry")
    database = prepared(postgres, directory)
    first, second = (OKPKey.generate_key("Ed25519") for _ in range(2))
    entry, key = directory / "ninth.json", directory / "second.json"
    entry.write_text(json.dumps({**NEW, "keys": [first.as_dict(private=False)], "roles": ["partner_practitioner"]}))
    key.write_text(json.dumps(second.as_dict(private=False)))
    settings = environment(database)
    for order in (
        ("client", "add", entry, "--by", "op.anna", "--reason", "Ninth School joins."),
        ("client", "rotate", "ninth", key),
        ("client", "revoke", "ninth", "--by", "op.ben", "--reason", "Its laptop was stolen."),
        ("keys", "rotate", "--by", "op.ben"),
    ):
        done = said(*order, **settings)
        assert done.returncode == 0, done.stderr
    return database


@pytest.fixture
def sealed(own: Database) -> Iterator[psycopg.Connection]:
    """The superuser, over a log that is sealed, in a transaction with every trigger off, which is taken back."""
    seal(own)
    with psycopg.connect(own.admin) as admin:
        admin.execute("SET session_replication_role = replica")
        yield admin
        admin.rollback()


def seal(database: Database) -> None:
    sealer = sealing.Sealer(database.keys, ISSUER, Directory(database.checkpoints))
    with psycopg.connect(database.url, autocommit=True) as connection:
        assert sealer.seal(connection, ACTS)


def reports(database: Database, *options: str) -> tuple[int, Mapping[str, Any]]:
    """The exit code of a verification of everything, and what it says of the registry."""
    done = said("verify", *options, "--json", **environment(database))
    return done.returncode, next(each for each in map(json.loads, done.stdout.splitlines()) if each["of"] == "acts")


def log(database: Database, *options: str) -> list[dict[str, Any]]:
    done = said("registry", "log", "--json", *options, **environment(database))
    return list(json.loads(done.stdout)["acts"])


def test_whatever_is_done_says_by_whom_and_why_and_no_key(own: Database) -> None:
    found = log(own)
    here = pwd.getpwuid(os.geteuid()).pw_name
    assert [each["position"] for each in found] == [*range(1, len(found) + 1)]
    assert {each["act"] for each in found[:-5]} == {"rules-first-used", "authority-added", "client-registered"}
    assert [(each["act"], each["by"]) for each in found[-5:]] == [
        ("client-registered", {"id": "op.anna", "reason": "Ninth School joins.", "account": here}),
        ("client-keys-rotated", {"id": None, "reason": None, "account": here}),
        ("client-revoked", {"id": "op.ben", "reason": "Its laptop was stolen.", "account": here}),
        *[("keys-rotated", {"id": "op.ben", "reason": None, "account": here})] * 2,
    ]
    revoked = found[-3]
    assert revoked["key"] == [ISSUER, "ninth"]
    assert revoked["row"]["revoked_at"] is not None
    with psycopg.connect(own.admin) as admin:
        keys = admin.execute(f"SELECT keys FROM {REGISTRY}.client").fetchall()
    told = json.dumps(found)
    assert not any(key["x"] in told for (held,) in keys for key in held)
    of_another = log(own, "--authority", "926")
    assert of_another
    assert not any("ninth" in json.dumps(each) for each in of_another)
    in_words = said("registry", "log", **environment(own)).stdout
    assert f"client-revoked  client {ISSUER} ninth  by op.ben as {here}: Its laptop was stolen." in in_words


def test_what_was_there_before_the_log_is_said_to_have_been_there(postgres: Postgres) -> None:
    """As a database of an older version is: an authority in the registry, and no act."""
    name = f"found_{uuid4().hex[:12]}"
    with psycopg.connect(postgres.dsn(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    engine = create_engine(sqlalchemy_url(postgres.dsn(name)))
    with engine.begin() as connection:
        migrations.upgrade_shared(connection)
        connection.execute(text(f"INSERT INTO {REGISTRY}.authority (slug, name, la_code) VALUES ('925', 'Old', '925')"))
    engine.dispose()
    setup.migrate(postgres.dsn(name))
    with psycopg.connect(postgres.dsn(name)) as admin:
        first, *others = acts.every(admin)
        assert [*acts.differing(admin)] == []
    assert (first.act, first.table, first.key, first.by.reason) == (
        acts.FOUND, "authority", ("925",), "It was there before this log."
    )  # fmt: skip
    assert first.row
    assert first.row["name"] == "Old"
    assert {each.act for each in others} == {"rules-first-used"}


def test_the_log_is_sealed_and_verified_and_explains_every_row(own: Database) -> None:
    seal(own)
    code, report = reports(own)
    assert (code, report["findings"], report["notes"], report["checkpoints"]) == (0, [], [], 1)
    assert report["events"] == report["sealed"] == len(log(own))
    assert reports(own, "--derived") == (
        0, {"authority": "registry", "of": "acts", "parts": 1, "findings": [], "notes": []}
    )  # fmt: skip
    assert (own.checkpoints / "registry" / "acts").is_dir()


A_COPY = "SELECT issuer, 'mine', authority, kind, agency, agency_name, source, roles, keys FROM {0}"
TAMPERING = (
    ("client", UNEXPLAINED, f"INSERT INTO {{0}} {A_COPY} WHERE client_id = 'ninth'"),
    ("client", CHANGED, "UPDATE {0} SET revoked_at = NULL WHERE client_id = 'ninth'"),
    ("client", CHANGED, "UPDATE {0} SET keys = '[{{\"kty\": \"mine\"}}]' WHERE client_id = 'ninth'"),
    ("client", CHANGED, "UPDATE {0} SET roles = roles || '{{auditor}}' WHERE client_id = 'ninth'"),
    ("client", GONE, "DELETE FROM {0} WHERE client_id = 'ninth'"),
    ("authority", CHANGED, "UPDATE {0} SET procedure = 'another' WHERE slug = '925'"),
    ("rules", CHANGED, "UPDATE {0} SET digest = repeat('0', 64) WHERE name = 'lincolnshire-2024-06'"),
    (
        "provider",
        UNEXPLAINED,
        "INSERT INTO {0} VALUES ('mine', '925', 'x', NULL, NULL, 'y', '[]', '{{}}', '{{ES256}}')",
    ),
)


@pytest.mark.parametrize(("table", "how_it_differs", "order"), TAMPERING)
def test_a_row_that_no_act_explains_is_named(
    sealed: psycopg.Connection, table: str, how_it_differs: str, order: str
) -> None:
    assert sealed.execute(order.format(f"{REGISTRY}.{table}")).rowcount == 1
    ((named, stands, told),) = acts.differing(sealed)
    assert (named[0], how(stands, told)) == (table, how_it_differs)


def test_what_is_done_to_acts_and_to_rows_is_found_by_whoever_verifies(own: Database) -> None:
    """Committed, and the last test: a client changed, who registered it changed, and the last act taken away."""
    seal(own)
    with psycopg.connect(own.admin) as admin:
        admin.execute(f"ALTER TABLE {ACTS.log} DISABLE TRIGGER USER")
        ((last,),) = admin.execute(f"SELECT max(notification_id) FROM {ACTS.log}").fetchall()
        admin.execute(f"UPDATE {REGISTRY}.client SET kind = 'workforce', agency = NULL WHERE client_id = 'ninth'")
        admin.execute(
            f"UPDATE {ACTS.log} SET state = replace(convert_from(state, 'UTF8'), 'op.anna', 'op.ben')::bytea"
            " WHERE convert_from(state, 'UTF8') LIKE '%op.anna%'"
        )
        admin.execute(f"DELETE FROM {ACTS.log} WHERE notification_id = %s", [last])
    code, report = reports(own)
    assert code == 1
    assert [each["kind"] for each in report["findings"]] == ["changed", "truncated"]
    code, report = reports(own, "--derived")
    assert code == 1
    assert report["findings"] == [{"table": "client", "key": f"{ISSUER} ninth", "how": CHANGED}]
