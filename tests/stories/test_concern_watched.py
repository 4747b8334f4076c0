"""A concern that is watched over tells the agency, and nobody else, that its review was missed (T18)."""

import re
from collections.abc import Iterator
from time import monotonic, sleep
from typing import Any

import httpx
import psycopg
import pytest

from app.api.cloud_events import CURSOR
from app.base import references
from app.base.references import Referent
from domain.vocabulary import Role
from migrations import Tenant
from openapi.client.api.concerns import get_concern_history
from openapi.client.models import ConcernHistory
from tests.generated import committed
from tests.serving import Database
from tests.stories.people import Person, Town, answered
from tests.stories.test_concern import ago, does, listed, looks, opened
from tests.stories.test_pages_of_cases import looking

WAIT = 60
SCHEMA = Tenant("925").schema
THE_AGENCYS = {"concern", "feed", "feed_subject"}
"""The tables of read models that know of a concern: its own, and the feed, where a line says who may hear it."""

PAGES = (
    "/queue", "/cases", "/audit", "/audit?event=deadline-missed", "/notices", "/timescales", "/timescales?clock=T18",
    "/equality", "/case-management", "/you", "/health/ready", "/metrics",
)  # fmt: skip


def missed(person: Person, concern: str) -> list[Any]:
    """The lines of its history that say so."""
    history = answered(get_concern_history.sync_detailed(concern, client=person.client), ConcernHistory)
    return [line for line in history.items if line.event == "deadline-missed"]


def told(person: Person, concern: str) -> list[Any]:
    """The same, once there are any."""
    ends = monotonic() + WAIT
    while not (lines := missed(person, concern)) and monotonic() < ends:
        sleep(0.1)
    return lines


@pytest.fixture
def concern(town: Town) -> str:
    """Of which a review is due, and nobody has made it."""
    concern = opened(town.school)
    does(town.school, "plan", concern, 90, until=ago(60))
    return concern


@pytest.mark.clause("T18")
def test_a_review_that_nobody_made_is_told_to_the_agency_once(town: Town, concern: str) -> None:
    version = looks(town.school, concern).version
    (line,) = told(town.school, concern)
    assert (line.stream, line.by.role, line.rules) == ("watch", Role.SYSTEM, ["T18"])
    assert looks(town.school, concern).version == version, "nobody's If-Match is stale because of a clock"
    follows(town)
    heard = heard_by(town.school, concern)
    assert heard.count("uk.frontdoor.watch.deadline-missed.v1") == 1, heard
    assert heard_by(town.police, concern) == heard_by(town.manager, concern) == []
    does(town.school, "review", concern, 0)
    does(town.school, "plan", concern, 0, until=ago(-30))
    assert listed(town.school, town)[concern].due_at is not None
    assert len(missed(town.school, concern)) == 1


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.SCREENING_MANAGER, Role.SERVICE_MANAGER])
def test_no_operation_and_no_page_of_the_authority_knows_of_it(
    town: Town, database: Database, concern: str, role: Role
) -> None:
    assert told(town.school, concern)
    follows(town)
    stream = references.stream_of("925", concern)
    watch = references.watch_of(stream)
    traces = {concern, str(stream), stream.hex, str(watch), watch.hex}
    http = town.person(role).client.get_httpx_client()
    walked = [*everything(http)]
    with looking(town.service, database, role) as browser:
        walked += [browser.get(path) for path in PAGES]
    walked += [http.get(path) for path in every_path(concern, str(stream), str(watch))]
    assert len([each for each in walked if each.status_code == 200]) > len(PAGES)
    for answer in walked:
        asked = answer.request.url.raw_path.decode()
        assert answer.status_code < 500, asked
        said = answer.text.replace(asked, "").replace(answer.request.url.path, "")
        assert not [trace for trace in traces if trace in said], asked
    assert not [trace for trace in traces if trace in town.service.log.read_text()]


def test_no_table_that_the_offices_read_holds_it(town: Town, concern: str) -> None:
    assert told(town.school, concern)
    follows(town)
    stream = references.stream_of("925", concern)
    traces = [concern, str(stream), stream.hex, str(references.watch_of(stream))]
    with psycopg.connect(town.service.admin) as connection:
        tables = connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = %s AND tablename NOT LIKE %s", [SCHEMA, "fd\\_%"]
        ).fetchall()
        found = {
            table
            for (table,) in tables
            for trace in traces
            if connection.execute(
                f"SELECT 1 FROM {SCHEMA}.{table} AS each WHERE each::text LIKE %s LIMIT 1", [f"%{trace}%"]
            ).fetchone()
        }
        lines = connection.execute(
            f"SELECT DISTINCT office, agency FROM {SCHEMA}.feed WHERE subject = %s", [concern]
        ).fetchall()
        scopes = connection.execute(
            f"SELECT state FROM {SCHEMA}.fd_events WHERE originator_id = %s", [references.watch_of(stream)]
        ).fetchall()
    assert found <= THE_AGENCYS
    assert [office for office, _ in lines] == [False]
    assert [stream.hex.encode() in bytes(state) for (state,) in scopes] == [True], "under the concern's own keys"


def follows(town: Town) -> None:
    """Wait until every read model has what is on record."""
    behind = f"""
        SELECT 1 FROM {SCHEMA}.projection
        WHERE position < (SELECT max(notification_id) FROM {SCHEMA}.fd_events WHERE topic = 'deadline-missed')
    """
    ends = monotonic() + WAIT
    with psycopg.connect(town.service.admin, autocommit=True) as connection:
        while connection.execute(behind).fetchone() and monotonic() < ends:
            sleep(0.05)


def heard_by(person: Person, concern: str) -> list[str]:
    """The types of what its feed tells of a concern."""
    return [
        event["type"]
        for answer in everything(person.client.get_httpx_client())
        for event in answer.raise_for_status().json()
        if event.get("subject") == concern
    ]


def everything(http: httpx.Client) -> Iterator[httpx.Response]:
    """The whole feed, page by page."""
    after: dict[str, str] = {}
    while True:
        answer = http.get("/v1/events", params={"limit": "100", **after})
        yield answer
        if answer.status_code != 200 or not answer.json():
            return
        after = {"after": answer.headers[CURSOR]}


def every_path(concern: str, *streams: str) -> Iterator[str]:
    """Every reading operation, with what an agency's own is called by wherever something is named. Those that name
    nothing come first: the reads tell an auditor what the auditor has asked for.
    """
    paths = committed()["paths"]
    for path in sorted(paths, key=lambda each: "{" in each):
        if "get" not in paths[path] or path == "/v1/events":
            continue
        for named in (concern, *streams, references.new(Referent.CASE)) if "{" in path else ("",):
            yield re.sub(r"\{[a-z_]+\}", named, path)
