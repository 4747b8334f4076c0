"""An authority is moved to another cluster while commands come: none is lost, and none is recorded twice."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

import httpx
import psycopg
import pytest

from app.demo.postgres import Postgres
from app.proof.sealing import Sealer
from app.proof.second_place import sink
from app.record import acts, moves
from app.running import setup
from migrations import READER, SERVICE, Tenant
from tests.app.demonstration import said
from tests.app.operating import environment, run
from tests.faults.calling import STUCK_AFTER, Caller, calling, counted, go_on, links
from tests.places import reachable
from tests.serving import ISSUER, Database, Service, prepared, serving
from tests.waiting import until

CALLERS = 3


@contextmanager
def cluster(name: str) -> Iterator[Postgres]:
    with reachable() as place:
        server = Postgres(place / name)
        server.start()
        yield server
        server.remove()


@pytest.fixture
def other() -> Iterator[Postgres]:
    with cluster("there") as server:
        yield server


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Database]:
    with cluster("here") as server:
        yield prepared(server, tmp_path)


@pytest.fixture
def there(other: Postgres, here: Database) -> Database:
    """A database with nobody in it, over the same keys and the same second place."""
    with psycopg.connect(other.dsn(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {here.name}")
    setup.migrate(other.dsn(here.name))
    return replace(
        here, admin=other.dsn(here.name), url=other.dsn(here.name, SERVICE), reading=other.dsn(here.name, READER)
    )


def test_an_authority_moves_under_load_and_nothing_is_lost_or_recorded_twice(
    here: Database, there: Database, tmp_path: Path
) -> None:
    settings, kept = environment(here), tmp_path / "receipts.jsonl"
    with ExitStack() as stack:
        old, new = stack.enter_context(serving(here)), stack.enter_context(serving(there))
        stack.enter_context(run("work", settings, tmp_path / "work.log"))
        callers = [Caller(old.base_url, old.bearer("partner")) for _ in range(CALLERS)]
        _what_does_not_agree_stays(here, there, callers[0])
        with calling(callers):
            go_on(callers)
            moved = said(
                "authority",
                "move",
                "925",
                "--to",
                there.admin,
                "--served-at",
                new.base_url,
                "--by",
                "op.anna",
                "--json",
                **settings,
            )
            assert moved.returncode == 0, moved.stdout + moved.stderr
            until(lambda: all(each.went_to == new.base_url for each in callers), STUCK_AFTER)
            go_on(callers)
        assert counted(callers, there.admin).is_well
        assert {code for each in callers for code in each.answers} == {201, 503}
        kept.write_text("".join(f"{text}\n" for each in callers for _, text in each.acknowledged))
        its_own = here.directory / "its-own"
        shutil.copytree(here.checkpoints / "925", its_own / "925")
        over_there = environment(there, FRONTDOOR_CHECKPOINTS_TO=str(its_own))
        whole = said("restore-check", "--authority", "925", "--receipts", str(kept), **over_there)
        assert whole.returncode == 0, whole.stdout
        was = links(here.admin)
        assert {position: link for position, link in links(there.admin).items() if position in was} == was
        _the_old_place_is_closed(here, old, new)
    for database in (here, there):
        with psycopg.connect(database.admin) as connection:
            assert [*acts.differing(connection)] == []


def _what_does_not_agree_stays(here: Database, there: Database, caller: Caller) -> None:
    """With no witness that the copy is whole, it is served from where it was."""
    with httpx.Client(timeout=30) as client, psycopg.connect(here.url, autocommit=True) as connection:
        caller.sends(client, "before")
        Sealer(here.keys, ISSUER, sink(str(here.checkpoints))).follow(connection, Tenant("925"))
        elsewhere = environment(here, FRONTDOOR_CHECKPOINTS_TO=str(here.directory / "nothing"))
        moved = said("authority", "move", "925", "--to", there.admin, **elsewhere)
        assert (moved.returncode, moved.stdout.splitlines()[-1]) == (1, "Authority 925 is served from here still.")
        caller.sends(client, "after")
        with psycopg.connect(here.admin) as admin:
            moves.close(admin, Tenant("925"))
        assert "925 move: It is closed" in said("doctor", **environment(here)).stdout
        assert (
            client.post(f"{caller.base_url}/v1/contacts", headers=caller.headers).json()["code"]
            == "database-unavailable"
        )
        assert said("authority", "move", "925", "--give-up", **environment(here)).returncode == 0
        caller.sends(client, "opened again")
    assert caller.went_to is None


def _the_old_place_is_closed(here: Database, old: Service, new: Service) -> None:
    """It takes nothing and shows nothing, says where it went, and no migration opens it; others are served."""
    with old.client("auditor") as client:
        told = client.get("/v1/cases")
        assert (told.status_code, told.json()["moved_to"]) == (503, new.base_url)
        assert client.get("/health/ready").status_code == 200
    setup.migrate(here.admin)
    with psycopg.connect(here.url) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute("SET ROLE fd_la_925_appending")
    with old.client("other_auditor") as client:
        assert client.get("/v1/cases").status_code in {200, 503}
    again = said("authority", "move", "925", "--give-up", **environment(here))
    assert (again.returncode, again.stderr) == (2, f"It was moved to {new.base_url}.\n")
    listed = said("authority", "list", **environment(here)).stdout.splitlines()
    assert [line.rpartition("  ")[2] for line in listed] == [f"moved to {new.base_url}", "othertown"]
