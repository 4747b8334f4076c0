"""The pages of a case over the running service: who is named to whom, and what they say of a changed record."""

import base64
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import httpx
import psycopg
import pytest
from joserfc.jwk import OKPKey
from psycopg import sql

from app.api.identity import Identity, Nobody, Person
from app.base import clock
from app.base.references import Referent, read, stream_of
from app.proof.packs import archive, contents, readable
from app.web import sign_in
from domain.vocabulary import Role
from migrations import Tenant
from openapi.client.api.cases import suspect_crime
from openapi.client.api.queues import list_deadlines
from openapi.client.models import CrimeSuspicionBody, DeadlinePage
from tests.serving import ISSUER, Database, Service
from tests.stories.people import Town, answered, contact, told_by

NEIGHBOUR = {"name": "Wilhelmina Neverseen", "address": "7 Hidden Row", "telephone": "01632 960999"}


@contextmanager
def looking(service: Service, database: Database, role: Role) -> Iterator[httpx.Client]:
    """A browser's client, signed in."""
    identity = Identity(ISSUER, [OKPKey.import_key(database.issuer_key)], Nobody(), clock.now)
    person = Person(id=f"looks-{role}", name="Robin Pretend", role=role, qualified=True)
    link = sign_in.link(identity, "workforce-925", person)
    with httpx.Client(base_url=service.base_url, timeout=30) as browser:
        browser.post("/sign-in", data={"link": link.rpartition("link=")[2]})
        yield browser


def pages(browser: httpx.Client, case: str) -> str:
    """Everything the pages of a case say."""
    every = ("", "/history", "/history?at=1", "/history?at=2&from=1", "/history?order=oldest", "/history.json")
    answers = [browser.get(f"/cases/{case}{path}") for path in every]
    assert [answer.status_code for answer in answers] == [200] * len(every)
    return "".join(answer.text for answer in answers)


def test_a_neighbour_is_named_on_one_page_alone_once_it_was_said_what_for(town: Town, database: Database) -> None:
    case = town.advisor.sends(told_by("non-professional", "1B", referrer=NEIGHBOUR)).cases[0].case
    for role in (Role.SCREENING_MANAGER, Role.AUDITOR):
        with looking(town.service, database, role) as who:
            said = pages(who, case)
        assert "identity protected" in said.lower()
        assert [value for value in NEIGHBOUR.values() if value in said] == []
        assert (f"/cases/{case}/protected/referrer" in said) == (role is Role.SCREENING_MANAGER)
    with looking(town.service, database, Role.SCREENING_MANAGER) as office:
        asked = office.get(f"/cases/{case}/protected/referrer").text
        assert NEIGHBOUR["name"] not in asked
        form = {"csrf": csrf(office)}
        assert office.post(f"/cases/{case}/protected/referrer", data=form).status_code == 422
        told = office.post(f"/cases/{case}/protected/referrer", data=form | {"purpose": "giving-feedback"}).text
        assert [value for value in NEIGHBOUR.values() if value not in told] == []
    with looking(town.service, database, Role.EARLY_HELP_ADVISOR) as adviser:
        form = {"csrf": csrf(adviser), "purpose": "screening"}
        answer = adviser.post(f"/cases/{case}/protected/referrer", data=form)
        assert answer.status_code == 403
        assert NEIGHBOUR["name"] not in answer.text


def test_what_is_read_apart_and_what_the_family_may_be_told_have_pages_of_their_own(
    town: Town, database: Database
) -> None:
    account = contact()["account"] | {"risk_to_staff": "Two Mastiffs."}
    case = town.school.sends(contact(account=account)).cases[0].case
    town.advisor.does(suspect_crime.sync_detailed, case, CrimeSuspicionBody(suspicion="A kettle lead."))
    with looking(town.service, database, Role.SCREENING_MANAGER) as office:
        shown = office.get(f"/cases/{case}").text
        for matter, secret, purpose in (
            ("visiting-risk", "Two Mastiffs.", "visiting-the-family"),
            ("police-matters", "A kettle lead.", "notifying-the-police"),
        ):
            where = f"/cases/{case}/protected/{matter}"
            assert where in shown
            assert secret not in shown + office.get(where).text
            assert secret in office.post(where, data={"csrf": csrf(office), "purpose": purpose}).text
        assert office.get(f"/cases/{case}/protected/nothing").status_code == 404
        told = office.get(f"/cases/{case}/for-the-family")
        assert (told.status_code, "Amira" in told.text) == (200, True)
        for secret in ("Two Mastiffs.", "A kettle lead.", "He gets cross", "T. Sample"):
            assert secret not in told.text
    with looking(town.service, database, Role.AUDITOR) as auditor:
        assert auditor.get(f"/cases/{case}/for-the-family").status_code == 403
        assert f"/cases/{case}/for-the-family" not in auditor.get(f"/cases/{case}").text


def test_no_pack_tells_who_the_neighbour_is(town: Town, database: Database) -> None:
    case = town.advisor.sends(told_by("non-professional", "1B", referrer=NEIGHBOUR)).cases[0].case
    with looking(town.service, database, Role.SCREENING_MANAGER) as office:
        pack = office.get(f"/cases/{case}/audit-pack").raise_for_status().content
        assert NEIGHBOUR["name"] not in opened(office, pack)
    with looking(town.service, database, Role.AUDITOR) as auditor:
        said = opened(auditor, pack)
    assert "identity protected" in said.lower()
    assert [value for value in NEIGHBOUR.values() if value in said] == []


@pytest.mark.parametrize("held", ["é", "A", "AAAA", "=" * 9])
def test_a_held_pack_that_was_altered_is_none(town: Town, database: Database, held: str) -> None:
    with looking(town.service, database, Role.AUDITOR) as auditor:
        answer = auditor.post("/audit/open", data={"csrf": csrf(auditor), "held": held}, files={"none": b"x"})
    assert answer.status_code == 422


def test_a_pack_is_checked_once_and_an_altered_one_is_not_taken_for_it(
    town: Town, database: Database, case: str
) -> None:
    with looking(town.service, database, Role.AUDITOR) as auditor:
        pack = auditor.get(f"/cases/{case}/audit-pack").raise_for_status().content
        form = held_by(opened(auditor, pack))
        assert form.keys() == {"csrf", "held", "checked", "keep"}
        again = auditor.post("/audit/open", data=form | {"go": "at=2"}, files={"none": b"x"})
        assert "Showing event 2 of" in again.raise_for_status().text
        altered = form | {"held": base64.b64encode(with_a_file_changed(pack)).decode(), "go": "at=2"}
        answer = auditor.post("/audit/open", data=altered, files={"none": b"x"})
    assert (answer.status_code, "This pack does not verify" in answer.text) == (422, True)


def held_by(page: str) -> dict[str, str]:
    """What the form of the page carries from step to step."""
    form = page[page.index('<form id="exported"') :]
    return dict(re.findall(r'<input type="hidden" name="([a-z]+)" value="([^"]*)">', form[: form.index("</form>")]))


def with_a_file_changed(pack: bytes) -> bytes:
    """The pack with another word in its history."""
    files = dict(archive.unpacked(pack, contents.FILES))
    files[readable.HISTORY] = files[readable.HISTORY].replace(b"contact", b"kontakt")
    return archive.packed(files, datetime(2026, 7, 8, tzinfo=UTC))


def opened(browser: httpx.Client, pack: bytes) -> str:
    """What the page says of an exported pack."""
    answer = browser.post("/audit/open", data={"csrf": csrf(browser)}, files={"pack": pack})
    return answer.raise_for_status().text


def csrf(browser: httpx.Client) -> str:
    """What the forms of this session carry."""
    found = re.search('name="csrf" value="([0-9a-f]{64})"', browser.get("/you").text)
    assert found
    return found[1]


def test_a_history_says_loudly_that_an_event_was_changed(town: Town, database: Database, case: str) -> None:
    with looking(town.service, database, Role.AUDITOR) as auditor:
        before = auditor.get(f"/cases/{case}/history").text
        with changed(database, case, version=3):
            during = auditor.get(f"/cases/{case}/history").text
        after = auditor.get(f"/cases/{case}/history").text
    assert "This history does not verify" in during
    assert "its stored bytes, and its predecessor’s, do not make its chain value" in during
    for text in (before, after):
        assert "Chain checked" in text
        assert "does not verify" not in text


@pytest.mark.parametrize("path", ["", "/history", "/history.json", "/audit-pack"])
def test_a_case_of_another_authority_is_not_there(town: Town, database: Database, path: str) -> None:
    with looking(town.service, database, Role.AUDITOR) as auditor:
        assert auditor.get(f"/cases/C0000000000AX{path}").status_code == 404


def test_pages_of_a_case_take_nothing_undocumented(town: Town, database: Database, case: str) -> None:
    with looking(town.service, database, Role.AUDITOR) as auditor:
        assert auditor.get(f"/cases/{case}/history?as-of=yesterday").status_code == 422


@contextmanager
def changed(database: Database, case: str, version: int) -> Iterator[None]:
    """One byte of one event is another, for a while, as the database's owner could have it."""
    reference = read(Referent.CASE, case)
    assert reference
    stream, table = stream_of("925", reference), sql.Identifier(Tenant("925").schema, "fd_events")
    where = (stream, version)
    with psycopg.connect(database.admin) as connection:
        text = sql.SQL("SELECT state FROM {} WHERE originator_id = %s AND originator_version = %s").format(table)
        row = connection.execute(text, where).fetchone()
        assert row
        state = bytes(row[0])
    _write(database, table, state[:-1] + bytes([state[-1] ^ 1]), where)
    try:
        yield
    finally:
        _write(database, table, state, where)


def _write(database: Database, table: sql.Identifier, state: bytes, where: tuple[object, int]) -> None:
    with psycopg.connect(database.admin) as connection:
        connection.execute(sql.SQL("ALTER TABLE {} DISABLE TRIGGER USER").format(table))
        text = sql.SQL("UPDATE {} SET state = %s WHERE originator_id = %s AND originator_version = %s").format(table)
        connection.execute(text, (state, *where))
        for trigger in _triggers(connection, table):
            connection.execute(
                sql.SQL("ALTER TABLE {} ENABLE ALWAYS TRIGGER {}").format(table, sql.Identifier(trigger))
            )


def _triggers(connection: psycopg.Connection, table: sql.Identifier) -> list[str]:
    text = sql.SQL("SELECT tgname FROM pg_trigger WHERE tgrelid = {}::regclass AND NOT tgisinternal")
    return [row[0] for row in connection.execute(text.format(sql.Literal(table.as_string(connection))))]


def test_two_suspicions_have_two_clocks_on_every_page(town: Town, database: Database) -> None:
    case = town.advisor.sends(told_by("professional", "2A")).cases[0].case
    for suspicion in ("A bruise.", "A threat with a knife."):
        town.advisor.does(suspect_crime.sync_detailed, case, CrimeSuspicionBody(suspicion=suspicion))
    second = [clock.id for clock in town.manager.office(case).clocks if clock.clause == "T13"][1]
    with looking(town.service, database, Role.AUDITOR) as auditor:
        assert "<b>T13</b>" in auditor.get(f"/cases/{case}").text
        assert "<b>T13 (2)</b>" in auditor.get(f"/cases/{case}").text
        shown = auditor.get(f"/cases/{case}/history", params={"clock": second}).text
        assert '<b aria-current="true">T13 (2)</b>' in shown
        assert 'id="past-T13-' in shown
        assert "T13 (2)" in auditor.get(f"/cases/{case}/history", params={"pack": "same-day-example"}).text
        assert "T13 (2)" in auditor.get(f"/cases/{case}/history", params={"from": "2"}).text


def test_the_timescales_say_what_a_percentage_counts(town: Town, database: Database) -> None:
    received = clock.now() - timedelta(days=7)
    town.advisor.sends(told_by("professional", "2A", received_at=received.isoformat()))
    listed = list_deadlines.sync_detailed(client=town.manager.client, front_door_position=town.last)
    assert answered(listed, DeadlinePage).items
    with looking(town.service, database, Role.AUDITOR) as auditor:
        said = auditor.get("/timescales", params={"weeks": "12"}).text
    assert "in time, in time but recorded late, late and missed" in said
    assert "on record by the deadline, or within one working day of being done" in said
    assert "Percentages are rounded down" in said
