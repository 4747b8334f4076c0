"""The keys are lost, and put back older than the record: what cannot be opened is closed, and nothing else."""

import json
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from typer.testing import CliRunner, Result

from app import cli
from app.api.routes import information
from app.base import references
from app.base.references import Referent, read, stream_of
from app.demo.postgres import Postgres
from app.record.custody import Custody
from app.record.keys import FileKeys
from app.record.rotation import rotate
from app.record.transit import Transit
from app.running import worker
from openapi.client.api.cases import add_information, get_audit_pack, get_case
from openapi.client.models import InformationBody
from tests.serving import Database, prepared, serving
from tests.stories.people import Town, contact, of_child, problem
from tests.stories.test_audit_pack import settings
from tests.transit import engine

MORE = InformationBody.from_dict(information.ADD.example)
CLOSED = "record-unopenable"


@pytest.fixture
def apart(postgres: Postgres, tmp_path: Path) -> Database:
    """A database and a key store of this test's own."""
    return prepared(postgres, tmp_path)


@pytest.fixture
def place(apart: Database) -> Iterator[Town]:
    with serving(apart) as service:
        everybody = Town(service)
        yield everybody
        everybody.leave()


def works_until(database: Database, done: Callable[[], bool]) -> None:
    """A worker starts, and stops once it has come to that."""
    stop, given_up = threading.Event(), time.monotonic() + 60
    stores = lambda tenant: FileKeys(database.keys / tenant.slug)  # noqa: E731
    running = threading.Thread(
        target=worker.run, args=(database.url, lambda: worker.registered(database.url), stores, stop)
    )
    running.start()
    try:
        while not done() and time.monotonic() < given_up:
            time.sleep(0.1)
    finally:
        stop.set()
        running.join()
    assert done()


def sends(town: Town, name: str) -> str:
    return town.school.sends(contact(children=[of_child(given_name=name)])).cases[0].case


def unreadable(town: Town) -> dict[str, bool]:
    """The cases of the list, and whether each is said to be unreadable."""
    http = town.manager.client.get_httpx_client()
    rows: list[dict[str, Any]] = http.get("/v1/cases").raise_for_status().json()["items"]
    return {row["case"]: row["unreadable"] for row in rows}


def test_keys_older_than_the_record_close_what_they_cannot_open_and_nothing_else(
    apart: Database, place: Town, tmp_path: Path
) -> None:
    where, town = settings(apart, apart.directory), place

    def said(*arguments: str | Path) -> Result:
        return CliRunner().invoke(cli.app, [*map(str, arguments)], env=where)

    kept, erased = sends(town, "Kept"), sends(town, "Erased")
    old, new = tmp_path / "old.tar", tmp_path / "new.tar"
    assert said("keys", "backup", old).exit_code == 0
    later = sends(town, "Later")
    scope = stream_of("925", read(Referent.COMMUNICATION, town.manager.office(erased).communication) or "")
    FileKeys(apart.keys / "925").destroy(scope, "child")
    assert said("keys", "rotate").exit_code == 0
    assert said("keys", "check").exit_code == 0
    assert said("keys", "backup", new).exit_code == 0
    works_until(apart, lambda: unreadable(town) == dict.fromkeys((kept, erased, later), False))

    shutil.rmtree(apart.keys / "925")
    problem(get_case.sync_detailed(later, client=town.manager.client), 503, "keys-unavailable")
    assert said("keys", "restore", old).exit_code == 0
    assert town.manager.office(kept).details.given_name == "Kept"
    assert town.manager.office(erased).details.given_name is None
    problem(get_case.sync_detailed(later, client=town.manager.client), 503, CLOSED)
    problem(town.advisor.asks(add_information.sync_detailed, later, MORE, if_match='"1"'), 503, CLOSED)
    problem(get_audit_pack.sync_detailed(later, client=town.auditor.client), 503, CLOSED)
    assert town.elsewhere.client.get_httpx_client().get(f"/v1/cases/{later}").status_code == 404
    afterwards = sends(town, "Afterwards")
    assert town.manager.office(afterwards).details.given_name == "Afterwards"

    checked = said("keys", "check", "--json")
    assert checked.exit_code == 1
    (standing,) = [each for each in json.loads(checked.stdout)["keys"] if each["authority"] == "925"]
    assert (standing["erased"], standing["rotating"]) == (1, False)
    lost = {each["reference"] for each in standing["lost"] if each["kind"] == "case"}
    assert lost == {references.spoken(later)}
    files = {each for one in standing["lost"] for each in one["files"]}
    assert files
    assert all(not (apart.keys / "925" / each).exists() for each in files), "each is named that is to be put back"
    works_until(apart, lambda: unreadable(town) == {kept: False, erased: False, later: True, afterwards: False})
    ready = town.manager.client.get_httpx_client().get("/health/ready").json()
    assert ready["status"] == "degraded"
    assert any("whose keys are not here" in each for each in ready["degraded"])
    assert "KeyLost" not in said("parked").stdout

    assert said("keys", "restore", new).exit_code == 0
    assert town.manager.office(later).details.given_name == "Later"
    assert town.manager.office(erased).details.given_name is None
    assert said("keys", "check").exit_code == 0
    works_until(apart, lambda: not any(unreadable(town).values()))


def test_while_the_master_key_is_away_everything_waits_and_nothing_is_lost(apart: Database, tmp_path: Path) -> None:
    with engine(tmp_path) as (vault, token):
        custody = Custody(Transit(vault.address, "front-door", token))
        for slug in ("925", "926"):
            rotate(FileKeys(apart.keys / slug, custody))
        with serving(apart, kms=(vault.address, token)) as service:
            town = Town(service)
            case = sends(town, "Kept")
            vault.status = 403
            http, key = town.manager.client.get_httpx_client(), str(uuid4())
            wait_for(lambda: http.get(f"/v1/cases/{case}").status_code == 503)
            problem(town.manager.looks(case), 503, "keys-unavailable")
            new = contact(children=[of_child(given_name="New")])
            problem(town.school.tries_to_send(new, idempotency_key=key), 503, "keys-unavailable")
            ready = http.get("/health/ready")
            assert (ready.status_code, ready.json()["status"]) == (503, "not-ready")
            assert ready.json()["reasons"] == [f"{slug}: the key store cannot be opened" for slug in ("925", "926")]
            vault.status = None
            wait_for(lambda: http.get(f"/v1/cases/{case}").status_code == 200)
            assert town.manager.office(case).details.given_name == "Kept"
            sent = town.school.sends(new, idempotency_key=key)
            assert town.manager.office(sent.cases[0].case).details.given_name == "New"
            wait_for(lambda: http.get("/health/ready").status_code == 200)
            town.leave()


def wait_for(done: Callable[[], bool]) -> None:
    given_up = time.monotonic() + 30
    while not done():
        assert time.monotonic() < given_up
        time.sleep(0.05)
