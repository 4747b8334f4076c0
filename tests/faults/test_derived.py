"""What a superuser can do in SQL to what follows from the log, and what `frontdoor verify --derived` says of it."""

import json
from collections.abc import Collection, Iterator, Sequence
from contextlib import nullcontext
from typing import Any
from uuid import UUID

import httpx
import psycopg
import pytest
from structlog.testing import capture_logs
from typer.testing import CliRunner, Result

from app import cli
from app.demo.postgres import Postgres
from app.record import recorder
from app.record.keys import FileKeys
from app.record.recorder import Logged, Recorder
from app.running import derived, worker
from domain.contact import ContactRecorded
from migrations import Tenant
from openapi.client.api.cases import record_known_check
from openapi.client.api.children import release_identifier
from openapi.client.models import ChildRecorded, IdentifierKind, ReleaseBody
from openapi.client.types import Response
from projections import proving
from projections.folded import Memory
from projections.fresh import ByRecord
from projections.proving import how
from tests.app.demonstration import said
from tests.serving import ISSUER, Database, Service, prepared, serving
from tests.stories.people import Town, answered, contact, known_check, of_child

TENANT = Tenant("925")


@pytest.fixture(scope="module")
def recorded(postgres: Postgres, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Database, Service]]:
    """A database with some contacts, sent and checked over HTTP, and lists that have come as far."""
    database = prepared(postgres, tmp_path_factory.mktemp("derived"))
    with serving(database) as service:
        town = Town(service)
        one, _, other = [child_with(town, number) for number in ("9434765919", "9434765870", "9990000011")]
        nobodys = ReleaseBody(reason="A digit was mistyped.")
        for child, body in ((other, nobodys), (one, ReleaseBody(reason="It is the cousin's.", to=other))):
            released = town.advisor.mends(release, child, body)
            answered(released, ChildRecorded, 201)
        town.leave()
        with worker.connected(database.url) as engine:
            ledger = worker.ledger(engine, TENANT, FileKeys(database.keys / TENANT.slug))
            ledger.prepare()
            while ledger.round():
                pass
        yield database, service


def release(child: str, **given: Any) -> Response[Any]:
    return release_identifier.sync_detailed(child, IdentifierKind.NHS_NUMBER, **given)


def child_with(town: Town, number: str) -> str:
    """A child of a new contact, once it is checked: it holds that NHS number."""
    known = of_child(identifiers=[{"kind": "nhs-number", "number": number}])
    case = town.school.sends(contact(children=[known])).cases[0].case
    town.advisor.does(record_known_check.sync_detailed, case, known_check())
    return town.manager.office(case).child


def settings(database: Database) -> dict[str, str]:
    """The settings with which a command does something for that authority."""
    return {
        "FRONTDOOR_DATABASE_URL": database.url, "FRONTDOOR_KEYS_DIRECTORY": str(database.keys),
        "FRONTDOOR_ISSUER": ISSUER, "FRONTDOOR_CHECKPOINTS_TO": str(database.checkpoints),
    }  # fmt: skip


def verified(database: Database) -> tuple[int, list[tuple[str, str]]]:
    """The exit code, and of each finding the table and how it differs."""
    done = said("verify", "--derived", "--authority", TENANT.slug, "--json", **settings(database))
    assert done.stdout, done.stderr
    report = json.loads(done.stdout)
    assert report["notes"] == []
    return done.returncode, [(each["table"], each["how"]) for each in report["findings"]]


def test_what_people_did_explains_every_row(recorded: tuple[Database, Service]) -> None:
    database, service = recorded
    assert verified(database) == (0, [])
    assert httpx.get(f"{service.base_url}/health/ready").json()["degraded"] == []
    with psycopg.connect(database.admin) as admin:
        for table in ("case_list", "deadline", "queue", "audit_trail", "fd_claim", "fd_idempotency"):
            assert admin.execute(f"SELECT count(*) > 1 FROM {TENANT.schema}.{table}").fetchone() == (True,), table


def test_what_is_held_against_the_log_is_read_in_pieces(
    recorded: tuple[Database, Service], monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long the log is, and however many records a piece of it goes on with."""
    database, _ = recorded
    events, streams = list[int](), list[int]()
    following, of_streams = Recorder.select_notifications, Recorder.select_streams

    def counted(log: Recorder, *args: Any, **kwargs: Any) -> Sequence[Logged]:
        events.append(len(found := following(log, *args, **kwargs)))
        return found

    def counted_of_streams(log: Recorder, some: Collection[UUID], before: int) -> Sequence[Logged]:
        streams.append(len(some))
        return of_streams(log, some, before)

    monkeypatch.setattr(Recorder, "select_notifications", counted)
    monkeypatch.setattr(Recorder, "select_streams", counted_of_streams)
    monkeypatch.setattr(recorder, "BATCH", 3)
    monkeypatch.setattr(derived, "BATCH", 3)
    monkeypatch.setattr(proving, "BATCH", 3)
    monkeypatch.setattr(worker, "STREAMS_AT_ONCE", 1)
    with worker.connected(database.url) as engine:
        ledger = worker.ledger(engine, TENANT, FileKeys(database.keys / TENANT.slug), Memory(most=1))
        report = derived.derived(database.url, TENANT, ledger, lambda _: nullcontext(lambda _: None))
    assert (report.intact, report.notes) == (True, [])
    assert (max(events), max(streams)) == (3, 1)


def rebuilt(database: Database, *more: str) -> Result:
    """What `frontdoor projections rebuild case_list` came to."""
    command = ["projections", "rebuild", "case_list", "--authority", TENANT.slug, *more]
    with capture_logs():
        return CliRunner().invoke(cli.app, command, env=settings(database))


def test_a_rebuild_that_loses_rows_names_them_fails_and_can_be_done_another_way(
    recorded: tuple[Database, Service], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one did once, that left out some kinds of the events that a projection takes."""
    database, service = recorded
    takes = ByRecord.takes
    monkeypatch.setattr(ByRecord, "takes", lambda of, kind: kind is ContactRecorded and takes(of, kind))
    unseen = rebuilt(database, "--no-check")
    assert (unseen.exit_code, unseen.output) == (0, "case_list of authority 925 is rebuilt.\n")
    done = rebuilt(database)
    assert done.exit_code == 1
    first, *found = done.stdout.splitlines()
    assert first == "case_list of authority 925 is rebuilt. Held against the log: it differs."
    assert found
    assert all(each.startswith("  case_list: ") for each in found)
    assert "report it. `frontdoor projections rebuild case_list --in-order` makes them another way." in done.stderr
    wrong = "925: case_list is not what the log makes of it"
    assert wrong in str(httpx.get(f"{service.base_url}/health/ready").json()["degraded"])
    again = rebuilt(database, "--in-order", "--json")
    told = {"authority": "925", "projection": "case_list", "held": True, "findings": [], "notes": []}
    assert (again.exit_code, json.loads(again.stdout)) == (0, told)
    assert httpx.get(f"{service.base_url}/health/ready").json()["degraded"] == []


def test_every_row_that_was_tampered_with_is_named(recorded: tuple[Database, Service]) -> None:
    """With triggers off: cases, queues, claims and answers taken away, changed, and put there by hand."""
    gone, changed, unexplained = how(False, True), how(True, True), how(True, False)
    tampering = (
        ("case_list", gone, "DELETE FROM {0} WHERE reference = (SELECT min(reference) FROM {0})"),
        ("queue", changed, "UPDATE {0} SET due_at = now() WHERE since = (SELECT min(since) FROM {0})"),
        ("audit_trail", gone, "DELETE FROM {0} WHERE position = 2"),
        ("fd_claim", changed, "UPDATE {0} SET owner = gen_random_uuid() WHERE key = (SELECT min(key) FROM {0})"),
        ("fd_claim", unexplained, "INSERT INTO {0} VALUES ('upn', 'made-up', gen_random_uuid())"),
        ("fd_claim", gone, "DELETE FROM {0} WHERE key = (SELECT max(key) FROM {0} WHERE kind = 'nhs-number')"),
        ("fd_idempotency", changed, "UPDATE {0} SET fingerprint = '' WHERE key = (SELECT min(key) FROM {0})"),
        ("fd_idempotency", gone, "DELETE FROM {0} WHERE key = (SELECT max(key) FROM {0})"),
    )
    database, service = recorded
    with psycopg.connect(database.admin) as admin:
        admin.execute(f"ALTER TABLE {TENANT.schema}.fd_idempotency DISABLE TRIGGER USER")
        for table, _, text in tampering:
            assert admin.execute(text.format(f"{TENANT.schema}.{table}")).rowcount == 1, text
    code, found = verified(database)
    assert code == 1
    assert {*found} == {(table, differs) for table, differs, _ in tampering}
    degraded = httpx.get(f"{service.base_url}/health/ready").json()["degraded"]
    for part in ("case_list", "queues", "audit_trail", "claims", "answers"):
        assert [each for each in degraded if each.startswith(f"925: {part} is not what the log makes of it")], part
