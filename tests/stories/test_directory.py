"""The directory of teams and workers: kept by the service manager or from a file, read by the office alone."""

import asyncio
import json
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import psycopg
import pytest

from app.api import directories
from app.base.errors import CannotStart
from app.base.settings import Settings
from app.running import directory_file
from domain import directory
from domain.vocabulary import Role
from migrations import Tenant
from openapi.client.api.cases import request_screening
from openapi.client.api.directory import get_directory, keep_directory
from openapi.client.api.reads import list_unusual_reads
from openapi.client.models import (
    DirectoryBody,
    DirectoryRecorded,
    DirectoryRehearsed,
    DirectoryView,
    ScreeningRequestBody,
    UnusualReads,
)
from openapi.client.types import Response
from tests.pressing import inputs
from tests.serving import OTHER_TEAM, TEAM, Database
from tests.stories.people import Enter, Person, Town, answered, contact, of_child, problem, refused
from tests.stories.test_pages_of_cases import looking

REASON = "A change of staff."


def read(who: Person) -> DirectoryView:
    return answered(get_directory.sync_detailed(client=who.client), DirectoryView)


def keep(who: Person, body: dict[str, Any], **headers: str) -> Response[Any]:
    headers = {"idempotency_key": str(uuid4()), **headers}
    return keep_directory.sync_detailed(client=who.client, body=DirectoryBody.from_dict(body), **headers)


def changed(who: Person, body: dict[str, Any]) -> DirectoryRecorded:
    """Change the directory as it stands."""
    etag = get_directory.sync_detailed(client=who.client).headers["ETag"]
    return answered(keep(who, body, if_match=etag), DirectoryRecorded, 201)


@pytest.fixture
def keeper(town: Town) -> Person:
    return town.person("service_manager")


def somebody(**changes: Any) -> dict[str, Any]:
    """A worker nobody has listed yet."""
    person = {"worker": f"w-{uuid4().hex[:8]}", "name": "Zebedee Canary", "roles": ["duty_social_worker"]}
    return {**person, "team": TEAM, **changes}


def test_the_office_and_the_auditor_read_what_the_service_manager_keeps(town: Town, keeper: Person) -> None:
    person = somebody(telephone="01632 960777", email="zebedee@anytown.example", qualified=True)
    recorded = changed(keeper, {"workers": [person], "reason": REASON})
    assert [line.event for line in recorded.recorded] == ["worker-listed"]
    for reader in (town.advisor, town.auditor):
        found = read(reader)
        assert found.version == recorded.version
        assert person in [{k: v for k, v in each.to_dict().items() if k in person} for each in found.workers]
        teams = {team.team: team.localities for team in found.teams}
        assert (teams[TEAM], teams[OTHER_TEAM]) == ([TEAM], [OTHER_TEAM])


def everybody(browser: httpx.Client) -> str:
    """What all pages of the directory show."""
    pages = [browser.get("/directory").text]
    while (further := f"after={25 * len(pages)}") in pages[-1]:
        pages.append(browser.get(f"/directory?{further}").text)
    return "".join(pages)


def test_in_the_browser_somebody_is_added_changed_and_leaves(town: Town, database: Database, keeper: Person) -> None:
    person, path = somebody(telephone="01632 960778"), "/record/keep-directory"
    with looking(town.service, database, Role.SERVICE_MANAGER) as manager:
        page = manager.post(path, data=inputs(manager.get(path).text) | {"add": "workers"}).text
        typed = {
            "name": "Zebedee Canary",
            "roles.duty_social_worker": "yes",
            "team": TEAM,
            "worker": person["worker"],
        }
        said = {f"workers.0.{name}": each for name, each in typed.items()} | {"reason": REASON}
        done = manager.post(path, data=inputs(page) | said)
        assert (done.status_code, done.headers["location"]) == (303, "/directory")
        assert f'href="/directory/workers/{person["worker"]}"' in everybody(manager)
        page = manager.get(f"/directory/workers/{person['worker']}").text
        stale = inputs(manager.get(f"/directory/workers/{person['worker']}").text)
        moved = manager.post(path, data=inputs(page) | {"workers.0.team": OTHER_TEAM, "reason": "She moved."})
        assert moved.status_code == 303
        listed = next(each for each in read(keeper).workers if each.worker == person["worker"])
        assert (listed.team, listed.name, listed.roles) == (OTHER_TEAM, "Zebedee Canary", [Role.DUTY_SOCIAL_WORKER])
        late = manager.post(path, data=stale | {"workers.0.name": "Z. Canary", "reason": REASON})
        assert late.status_code == 412
        assert "Z. Canary" in late.text
        assert manager.get("/directory/workers/nobody").status_code == 404
        left = manager.get(f"/directory/workers/{person['worker']}/left").text
        assert "Has left" not in left
        assert manager.post(path, data=inputs(left) | {"reason": "She retired."}).status_code == 303
        assert person["worker"] not in [each.worker for each in read(keeper).workers]
    with looking(town.service, database, Role.CUSTOMER_SERVICE_ADVISOR) as advisor:
        assert "/record/keep-directory" not in advisor.get("/directory").text


def test_a_partner_neither_reads_nor_keeps_it(town: Town) -> None:
    problem(get_directory.sync_detailed(client=town.school.client), 403, "forbidden-scope")
    problem(keep(town.school, {"workers": [somebody()], "reason": REASON}, if_match='"1"'), 403, "forbidden-scope")


def test_another_authority_has_a_directory_of_its_own(town: Town, keeper: Person) -> None:
    person = somebody()
    changed(keeper, {"workers": [person], "reason": REASON})
    assert person["worker"] not in [each.worker for each in read(town.elsewhere).workers]


def test_who_is_no_keeper_is_told_who_may(town: Town) -> None:
    etag = get_directory.sync_detailed(client=town.manager.client).headers["ETag"]
    found = refused(keep(town.manager, {"workers": [somebody()], "reason": REASON}, if_match=etag), "C13")
    assert found.who_may == list(directory.KEEPERS)


def test_it_is_changed_only_by_who_has_seen_it_as_it_stands(keeper: Person) -> None:
    body = {"workers": [somebody()], "reason": REASON}
    problem(keep(keeper, body), 428, "precondition-required")
    problem(keep(keeper, body, if_match='"1"'), 412, "precondition-failed")


def test_a_dry_run_changes_nothing(keeper: Person) -> None:
    before = read(keeper)
    response = keep(keeper, {"workers": [somebody()], "reason": REASON}, prefer="handling=dry-run")
    rehearsed = answered(response, DirectoryRehearsed)
    assert [line.event for line in rehearsed.would_record] == ["worker-listed"]
    assert read(keeper) == before


def test_names_telephones_and_reasons_do_not_stand_in_the_log_in_clear(town: Town, keeper: Person) -> None:
    person = somebody(telephone="01632 960778", email="canary@anytown.example")
    changed(keeper, {"workers": [person], "reason": "Zebedee Canary joins."})
    with psycopg.connect(town.service.admin) as connection:
        stored = connection.execute(
            f"SELECT state FROM {Tenant('925').schema}.fd_events WHERE originator_id = %s",
            [directories.stream_of("925")],
        ).fetchall()
    assert any(str(person["worker"]).encode() in state for (state,) in stored)
    assert not any(any(each in state for each in (b"Canary", b"960778", b"canary@")) for (state,) in stored)


def test_an_event_keeps_the_team_its_worker_acted_for(town: Town, keeper: Person) -> None:
    case = town.school.sends(contact()).cases[0].case
    town.advisor.tries(request_screening.sync_detailed, case, ScreeningRequestBody())
    opened = town.advisor.sends(contact(referrer={"kind": "anonymous"}, source="9", channel="telephone")
                                | {"professional": None, "agency_reference": None})  # fmt: skip
    (line,) = [each for each in town.auditor.history(opened.cases[0].case).items if each.event == "contact-recorded"]
    assert (line.by.team, line.by.qualified) == (TEAM, True)
    assert town.auditor.history(case).items[0].by.team is None


# From a file


def put(settings: Settings, file: Path, *, dry_run: bool = False) -> directories.Changes:
    return asyncio.run(directory_file.from_file(settings, file, "926", "operator-1", REASON, dry_run=dry_run))


def test_a_file_makes_the_directory_say_what_it_says(settings: Settings, tmp_path: Path) -> None:
    before = asyncio.run(directory_file.shown(settings, "926"))
    file = tmp_path / "directory.json"
    file.write_text(before.model_dump_json(exclude_none=True))
    assert directory_file.told(put(settings, file), dry_run=False, as_json=False) == [
        "The directory says that already."
    ]

    first, *others = before.workers
    moved = first.model_copy(update={"team": OTHER_TEAM, "telephone": "01632 960779"})
    joined = first.model_copy(update={"worker": "new-1", "name": "N. Ew"})
    *stay, leaver = others
    wanted = before.model_copy(update={"workers": (moved, *stay, joined)})
    file.write_text(wanted.model_dump_json(exclude_none=True))
    expected = [
        f"Worker {moved.worker}: {moved.name}, {moved.roles[0]}",
        f"Worker new-1: N. Ew, {first.roles[0]}",
        f"Worker {leaver.worker} left.",
    ]
    rehearsed = directory_file.told(put(settings, file, dry_run=True), dry_run=True, as_json=False)
    assert rehearsed == [*expected, "These changes would be recorded; nothing is."]
    assert asyncio.run(directory_file.shown(settings, "926")) == before
    (line,) = directory_file.told(put(settings, file), dry_run=False, as_json=True)
    said = json.loads(line)
    assert (said["changed"], said["left"]) == (True, [leaver.worker])
    after = asyncio.run(directory_file.shown(settings, "926"))
    assert {each.worker: each for each in after.workers} == {each.worker: each for each in wanted.workers}
    file.write_text(before.model_dump_json(exclude_none=True))
    put(settings, file)


def test_a_file_that_does_not_hold_together_changes_nothing(settings: Settings, tmp_path: Path) -> None:
    before = asyncio.run(directory_file.shown(settings, "926"))
    file = tmp_path / "directory.json"
    file.write_text(before.model_copy(update={"teams": ()}).model_dump_json(exclude_none=True))
    with pytest.raises(CannotStart, match=f"Needed: a team of the directory: {TEAM}"):
        put(settings, file)
    assert asyncio.run(directory_file.shown(settings, "926")) == before


TOML = """
[[teams]]
team = "south"
name = "South Team"
localities = ["boston", "spalding"]
telephone = "01632 960001"
email = "south@anytown.example"
manager = "atm-1"

[[workers]]
worker = "atm-1"
name = "M. Anager"
roles = ["area_team_manager", "area_practice_supervisor"]
team = "south"
qualified = true
"""
CSV = """kind,id,name,team,roles,qualified,localities,telephone,email,manager
team,south,South Team,,,,boston spalding,01632 960001,south@anytown.example,atm-1
worker,atm-1,M. Anager,south,area_team_manager area_practice_supervisor,yes,,,
"""


def test_toml_json_and_csv_say_the_same(tmp_path: Path) -> None:
    toml, table, plain = (tmp_path / f"directory.{kind}" for kind in ("toml", "csv", "json"))
    toml.write_text(TOML)
    table.write_text(CSV)
    first = directory_file.read(toml)
    plain.write_text(first.model_dump_json())
    assert first == directory_file.read(table) == directory_file.read(plain)
    assert [team.localities for team in first.teams] == [("boston", "spalding")]
    assert [(worker.worker, worker.qualified) for worker in first.workers] == [("atm-1", True)]


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("directory.txt", "", "must be a .toml, .json or .csv file"),
        ("directory.json", "{", "is not the JSON it says it is"),
        ("directory.toml", "[[teams]", "is not the TOML it says it is"),
        ("directory.json", '{"workers": [{"worker": "w", "name": "Zebedee", "roles": ["boss"]}]}', "workers 1 roles 1"),
        ("directory.csv", "kind,id,name,roles\nworker,w-1,A. Worker,boss\n", "workers 1 roles 1"),
        ("missing.json", None, "cannot be read"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_in_one_sentence(
    tmp_path: Path, name: str, text: str | None, sentence: str
) -> None:
    file = tmp_path / name
    if text is not None:
        file.write_text(text)
    with pytest.raises(CannotStart, match=sentence) as raised:
        directory_file.read(file)
    assert "Zebedee" not in str(raised.value)


def test_where_a_worker_lives_is_told_to_nobody_and_reads_of_who_lives_there_to_the_auditor(
    town: Town, keeper: Person, enter: Enter
) -> None:
    postcode = "ln39zq"
    person = somebody(roles=["area_team_worker"], home_postcode=postcode)
    changed(keeper, {"workers": [person], "reason": REASON})
    changed(keeper, {"workers": [{**person, "home_postcode": None, "qualified": True}], "reason": REASON})
    for who in (keeper, town.auditor):
        assert postcode not in get_directory.sync_detailed(client=who.client).content.decode()
    (listed,) = [each for each in read(town.auditor).workers if each.worker == person["worker"]]
    assert listed.home_postcode_held
    own = of_child(address={"lines": "1 Sample Street", "postcode": "LN3 9ZQ", "locality": TEAM})
    case = town.school.sends(contact(children=[own])).cases[0].case
    enter(person["worker"], Role.AREA_TEAM_WORKER).office(case)
    town.manager.office(case)
    found = answered(
        list_unusual_reads.sync_detailed(client=town.auditor.client, reader=person["worker"]), UnusualReads
    ).items
    own_address = [each for each in found if each.why == "own-address"]
    assert [(each.by.id, each.records) for each in own_address] == [(person["worker"], [case])]
    assert postcode not in str(own_address)
