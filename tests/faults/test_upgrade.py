"""A process of the release before beside those of this one, and one that may not work over the database."""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import httpx
import psycopg
import pytest

from app.base import references
from app.demo.postgres import Postgres
from app.running import setup
from migrations import REGISTRY, planning
from tests.app.demonstration import said
from tests.app.operating import answers, environment, free_port, run
from tests.forked import ROOT
from tests.serving import STARTS_WITHIN, Database, prepared

NEWER = "9999"


@dataclass
class Older:
    """`frontdoor serve` and `work`, which know of no revision, event or rule that the database has since."""

    base_url: str
    database: Database

    def ask(self, method: str, path: str, **options: object) -> httpx.Response:
        who = "partner" if path == "/v1/contacts" and method == "POST" else "customer_service_advisor"
        headers = {"Authorization": f"Bearer {self.database.tokens[who]}"}
        if method == "POST":
            headers |= {"Idempotency-Key": str(uuid4()), "Content-Type": "application/json"}
        return httpx.request(method, self.base_url + path, headers=headers, timeout=30, **options)  # type: ignore[arg-type]

    def sends(self) -> str:
        """A contact, and the reference of its case."""
        answer = self.ask(
            "POST", "/v1/contacts", content=(ROOT / "examples" / "school-first-disclosure.json").read_bytes()
        )
        assert answer.status_code == 201, answer.text
        return str(answer.json()["cases"][0]["case"])


@pytest.fixture(scope="module")
def newer(postgres: Postgres, tmp_path_factory: pytest.TempPathFactory) -> Database:
    """A database that a newer version has expanded."""
    database = prepared(postgres, tmp_path_factory.mktemp("newer"))
    with psycopg.connect(database.admin) as admin:
        for schema in (REGISTRY, "la_925", "la_926"):
            admin.execute(f"UPDATE {schema}.fd_revision SET version_num = '{NEWER}'")
        admin.execute(f"ALTER TABLE {REGISTRY}.client ADD COLUMN later text DEFAULT 'not known yet'")
        admin.execute("ALTER TABLE la_925.case_list ADD COLUMN later text")
        admin.execute(f"INSERT INTO {REGISTRY}.rules (kind, name, digest) VALUES ('pack', 'later', repeat('0', 64))")
    return database


@pytest.fixture(scope="module")
def older(newer: Database, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Older]:
    directory, port = tmp_path_factory.mktemp("older"), free_port()
    settings = environment(newer, FRONTDOOR_PORT=str(port))
    base_url = f"http://127.0.0.1:{port}"
    with run("serve", settings, directory / "serve") as service, run("work", settings, directory / "work"):
        answers(f"{base_url}/health/live", service)
        yield Older(base_url, newer)


@pytest.fixture
def own(postgres: Postgres, tmp_path: Path) -> Database:
    return prepared(postgres, tmp_path)


def newer_process_records(database: Database, case: str, *, event: str | None = None, pack: str | None = None) -> None:
    """One more event in a case, like its last one but for its name, or for the rules it was recorded under."""
    with psycopg.connect(database.admin) as admin:
        done = admin.execute(
            "INSERT INTO la_925.fd_events SELECT originator_id, originator_version + 1, coalesce(%(event)s, topic),"
            """ regexp_replace(convert_from(state, 'UTF8'), '"pack":"([^"]*)"',"""
            """ format('"pack":"%%s"', coalesce(%(pack)s, '\\1')))::bytea,"""
            " (SELECT max(notification_id) + 1 FROM la_925.fd_events), clock_timestamp(), chain FROM la_925.fd_events"
            " WHERE originator_id = %(stream)s ORDER BY originator_version DESC LIMIT 1",
            {"stream": references.stream_of("925", case), "event": event, "pack": pack},
        )
        assert done.rowcount == 1


def test_an_older_process_goes_on_and_never_misreads_what_a_newer_one_recorded(older: Older) -> None:
    """Of one case the newer process records an event of a name, of another one under rules, that are not known here."""
    untouched, of_a_name, under_rules = (older.sends() for _ in range(3))
    newer_process_records(older.database, of_a_name, event="moon-landed")
    newer_process_records(older.database, under_rules, pack="later")
    for case in (of_a_name, under_rules):
        answer = older.ask("GET", f"/v1/cases/{case}")
        assert (answer.status_code, answer.json()["code"]) == (503, "record-unreadable")
    assert older.ask("GET", f"/v1/cases/{untouched}").status_code == 200
    assert older.ask("GET", f"/v1/cases/{older.sends()}").status_code == 200


def test_the_records_it_cannot_read_wait_with_its_worker_and_the_others_do_not(older: Older) -> None:
    def listed() -> set[str]:
        return {each["case"] for each in older.ask("GET", "/v1/cases?limit=100").json()["items"]}

    last = older.sends()
    deadline = time.monotonic() + STARTS_WITHIN
    while last not in listed() and time.monotonic() < deadline:
        time.sleep(0.1)
    assert last in listed()
    waiting = json.loads(said("parked", "--json", **environment(older.database)).stdout)["parked"]
    assert {each["event"] for each in waiting} == {"moon-landed", "referral-submitted"}
    reasons = " ".join(each["reason"] for each in waiting)
    assert "no event is named moon-landed" in reasons
    assert "under the policy pack later, which this code does not have" in reasons


def test_a_process_starts_over_no_database_that_it_may_not_work_over(own: Database) -> None:
    settings = environment(own, FRONTDOOR_PORT=str(free_port()))
    for command, schema, at, oldest, sentence in (
        ("serve", "la_926", "0035", None, setup.MIGRATE),
        ("work", "la_926", NEWER, NEWER, setup.OUTLIVED),
        ("serve", REGISTRY, "0001", None, setup.MIGRATE),
    ):
        with psycopg.connect(own.admin) as admin:
            admin.execute(f"UPDATE {schema}.fd_revision SET version_num = %s, oldest = %s", [at, oldest])
        done = said(command, **settings)
        assert (done.returncode, done.stderr) == (2, f"{sentence}\n")
    found = json.loads(said("doctor", "--json", **settings).stdout)["findings"]
    assert {each["seen"] for each in found if each["about"] == "schema" and each["standing"] == "wrong"} == {
        "frontdoor is of another version.", setup.OUTLIVED
    }  # fmt: skip


def test_a_plan_says_what_would_run_and_who_may_go_on(own: Database) -> None:
    settings = environment(own)
    done = said("migrate", "--plan", **settings)
    assert (done.returncode, done.stdout) == (0, "The database is of this version: nothing would run.\n")
    with psycopg.connect(own.admin) as admin:
        for slug in ("925", "926"):
            admin.execute(f"UPDATE la_{slug}.fd_revision SET version_num = '0034'")
    first, second, *_, may_go_on = said("migrate", "--plan", **settings).stdout.splitlines()
    assert first.startswith("la_925, la_926: 0035 expands. What somebody looks for again and again")
    assert second.startswith("la_925, la_926: 0036 expands. When what follows from the log")
    assert may_go_on == "Processes of the version before may go on meanwhile, and afterwards until you end them."
    with psycopg.connect(own.admin) as admin:
        admin.execute("UPDATE la_925.fd_revision SET version_num = '0032'")
    told = json.loads(said("migrate", "--plan", "--json", **settings).stdout)
    assert not told["processes_may_go_on"]
    assert [(each["schema"], each["revision"]) for each in told["steps"] if each["contracts"]] == [("la_925", "0033")]
    with psycopg.connect(own.admin) as admin:
        assert admin.execute("SELECT version_num FROM la_925.fd_revision").fetchone() == ("0032",), "nothing ran"


@pytest.mark.parametrize("branch", ["authority", "registry", "jobs"])
def test_the_newest_revision_is_known_without_asking_alembic(branch: str) -> None:
    assert planning.head(branch) == planning.steps(branch, "", planning.FIRST)[-1].revision
