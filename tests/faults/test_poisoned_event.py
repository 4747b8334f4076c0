"""One case holds an event that nobody can read: the town goes on, and everybody is told."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
from typer.testing import CliRunner

from app import cli
from app.api.edge import Guard
from app.api.identity import Person
from app.base import clock
from app.demo.postgres import Postgres
from app.running import worker
from app.web import sign_in
from domain.vocabulary import Role
from tests.here import served
from tests.projections.front import BORN, FAMILY, Front, Opened, several
from tests.projections.poisoned import poison, teach
from tests.serving import ISSUER, Database, prepared

SEARCH = {"family_name": FAMILY, "date_of_birth": BORN}
PAGE = {"Accept": "text/html"}


@dataclass(frozen=True)
class Town:
    """A service over a log in which one case of many is poisoned. office: its API, as a Customer Service Advisor."""

    database: Database
    front: Front
    office: httpx.AsyncClient
    pages: httpx.AsyncClient
    poisoned: Opened
    others: list[Opened]

    async def get(self, path: str) -> dict[str, Any]:
        answer = await self.office.get(path)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    async def search(self, what: str) -> dict[str, Any]:
        answer = await self.office.post(f"/v1/{what}/search", json=SEARCH)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    async def cases(self) -> dict[str, dict[str, Any]]:
        return {each["case"]: each for each in (await self.get("/v1/cases"))["items"]}


@pytest.fixture
def database(postgres: Postgres, tmp_path: Path) -> Database:
    return prepared(postgres, tmp_path)


@pytest.fixture
async def town(database: Database) -> AsyncIterator[Town]:
    front = Front(database.url, database.keys, start=clock.now())
    await front.journal.open()
    made = await several(front, 5)
    await front.find_same(made[0].child, made[1].child)
    poison(database.admin, made[1].case)
    await front.check(made[0])
    made += await front.receive()
    front.catch_up()
    async with _served(database) as (office, pages):
        yield Town(database, front, office, pages, made[1], [made[0], *made[2:]])
    await front.journal.close()


@asynccontextmanager
async def _served(database: Database) -> AsyncIterator[tuple[httpx.AsyncClient, httpx.AsyncClient]]:
    async with served(database) as app:
        link = sign_in.link(
            app.state.identity, "workforce-925", Person(id="w-1", name="Robin Pretend", role=Role.AUDITOR)
        )
        bearer = {"Authorization": f"Bearer {database.tokens['customer_service_advisor']}"}
        transport = httpx.ASGITransport(Guard(app))
        async with (
            httpx.AsyncClient(transport=transport, base_url=ISSUER, headers=bearer) as office,
            httpx.AsyncClient(transport=transport, base_url=ISSUER, headers=PAGE) as pages,
        ):
            await pages.post("/sign-in", data={"link": link.rpartition("link=")[2], "next": ""})
            yield office, pages


async def test_every_other_case_goes_on_and_the_poisoned_one_is_marked(town: Town) -> None:
    listed = await town.cases()
    assert {reference for reference, each in listed.items() if each["unreadable"]} == {town.poisoned.reference}
    assert {each.reference for each in town.others} == listed.keys() - {town.poisoned.reference}
    for each in town.others:
        assert (await town.get(f"/v1/cases/{each.reference}"))["version"] == listed[each.reference]["version"]
    waiting = await town.get("/v1/queues/known-check")
    assert {each["case"]: each["unreadable"] for each in waiting["items"]} == {town.others[-1].reference: False}
    clocks = await town.get("/v1/deadlines")
    assert {each["case"] for each in clocks["items"] if each["unreadable"]} == {town.poisoned.reference}


async def test_the_poisoned_case_answers_that_it_cannot_be_read_and_so_do_its_commands(town: Town) -> None:
    path = f"/v1/cases/{town.poisoned.reference}"
    command = {"Idempotency-Key": str(uuid4()), "If-Match": '"2"'}
    for answer in (
        await town.office.get(path),
        await town.office.get(f"{path}/history"),
        await town.office.post(f"{path}/screening", json={}, headers=command),
    ):
        told = answer.json()
        assert (answer.status_code, told["code"]) == (503, "record-unreadable")
        assert int(answer.headers["Retry-After"]) >= 60
        assert "moon" not in answer.text
    page = await town.pages.get(f"/cases/{town.poisoned.reference}")
    assert page.status_code == 503
    assert "This record cannot be read at the moment" in page.text


async def test_the_child_of_a_poisoned_case_is_shown_with_the_cases_that_can_be_read(town: Town) -> None:
    (listed,) = [each for each in (await town.search("children"))["items"] if each["unreadable"]]
    child = await town.get(f"/v1/children/{listed['child']}")
    assert (child["cases"][0]["case"], child["unreadable_cases"]) == (town.others[0].reference, 1)
    page = await town.pages.get(f"/cases/{town.others[0].reference}")
    assert page.status_code == 200
    assert "1 case cannot be read at the moment" in page.text


async def test_a_search_that_may_have_missed_something_says_so(town: Town) -> None:
    for what in ("children", "cases"):
        found = await town.search(what)
        assert (found["incomplete"], found["unreadable_records"]) == (True, 1)
    nobody = await town.office.post("/v1/children/search", json=SEARCH | {"family_name": "Nobody"})
    assert nobody.json() == {"items": [], "ask": [], "incomplete": True, "unreadable_records": 1}
    for path in ("/cases", "/queue", "/audit", "/timescales", "/timescales/clocks"):
        page = (await town.pages.get(path)).text
        assert "Something may be missing here" in page, path


async def test_readiness_is_degraded_and_says_how_many_records_wait(town: Town) -> None:
    ready = await town.office.get("/health/ready")
    assert ready.status_code == 200
    assert ready.json()["status"] == "degraded"
    assert "925: 1 record waits with an event that cannot be read" in ready.json()["degraded"]


async def test_frontdoor_parked_lists_what_waits_and_why(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "DATABASE_URL": town.database.url, "KEYS_DIRECTORY": str(town.database.keys), "ISSUER": ISSUER,
        "CHECKPOINTS_TO": str(town.database.checkpoints),
    }.items():  # fmt: skip
        monkeypatch.setenv(f"FRONTDOOR_{name}", value)
    (told,) = json.loads(CliRunner().invoke(cli.app, ["parked", "--json"]).stdout)["parked"]
    assert (told["authority"], told["kind"], told["reference"]) == ("925", "case", town.poisoned.reference)
    assert (told["event"], told["reason"]) == ("moon-landed", "no event is named moon-landed")
    assert told["projections"] == sorted(each.name for each in worker.PROJECTIONS)
    read = CliRunner().invoke(cli.app, ["parked", "--authority", "926"]).stdout
    assert read == "No record waits.\n"
    assert "no event is named moon-landed" in CliRunner().invoke(cli.app, ["parked"]).stdout


async def test_code_that_can_read_it_takes_it_up_and_nothing_is_missing_any_more(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    teach(monkeypatch)
    town.front.catch_up()
    assert [each for each in (await town.cases()).values() if each["unreadable"]] == []
    assert (await town.search("children"))["incomplete"] is False
    assert (await town.get(f"/v1/cases/{town.poisoned.reference}"))["state"] == "screening"
    assert "925: 1 record" not in (await town.office.get("/health/ready")).text
    assert "Something may be missing" not in (await town.pages.get("/cases")).text
