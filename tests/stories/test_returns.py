"""Statutory returns: made of every child, counted again from the log, and asked about while it can be mended."""

import asyncio
import csv
import io
import json
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import psycopg
import pytest

from app.base import clock
from app.base.settings import Settings
from app.reading import annex_a
from app.running import returns
from app.running.returns import COMMAND_LINE, Made, Return
from domain.vocabulary import Role
from migrations import Tenant
from openapi.client.api.cases import amend_details, restrict_case
from openapi.client.api.reads import list_reads
from openapi.client.api.returns import list_census_findings
from openapi.client.models import AmendmentBody, CensusFindings, ReadPage
from tests.serving import TEAM, Database
from tests.stories.people import Person, Town, answered, contact, of_child, problem
from tests.stories.test_access import named, restriction  # noqa: F401 - a fixture
from tests.stories.test_pages_of_cases import looking

FINDINGS = list_census_findings.sync_detailed


def make(town: Town, settings: Settings, kind: Return) -> Made:
    answered(FINDINGS(client=town.manager.client, front_door_position=town.last), CensusFindings)  # the lists are there
    return asyncio.run(returns.make(settings, "925", kind))


def asked(town: Town, who: Person, rule: str) -> set[str]:
    """The children of whom something is asked by a rule, as far as somebody may see them."""
    found = answered(FINDINGS(client=who.client, rule=rule, front_door_position=town.last), CensusFindings)
    assert found.more == 0
    return {each.child for each in found.items}


def in_the_log(database: Database, said_at: str, *topics: str) -> int:
    """How many events of some kinds say that they were of the last six months, but for cases that were set aside.

    said_at: the field in which they say it.
    """
    tenant, since = Tenant("925"), annex_a.six_months_to(clock.now().date())
    with psycopg.connect(database.admin) as connection:
        row = connection.execute(
            f"SELECT count(*) FROM {tenant.schema}.fd_events AS one WHERE topic = ANY(%s)"
            " AND (convert_from(state, 'UTF8')::jsonb #>> %s)::timestamptz >= %s AND NOT EXISTS ("
            f" SELECT FROM {tenant.schema}.fd_events AS other"
            " WHERE other.originator_id = one.originator_id AND other.topic = ANY(%s))",
            [[*topics], ["d", said_at], since, ["joined-to-referral", "duplicate-superseded"]],
        ).fetchone()
    assert row
    return int(row[0])


def test_lists_for_an_inspection_have_what_the_log_has(town: Town, settings: Settings, database: Database) -> None:
    case = town.school.sends(contact(children=[of_child(identifiers=[])])).cases[0].case
    town.screened(case)
    town.progressed(case)
    child = town.manager.office(case).child
    contacts = [*csv.DictReader(io.StringIO(make(town, settings, Return.CONTACTS).content.decode()))]
    assert len(contacts) == in_the_log(database, "received_at", "contact-recorded", "contact-copied")
    referrals = [*csv.DictReader(io.StringIO(make(town, settings, Return.REFERRALS).content.decode()))]
    assert len(referrals) == in_the_log(database, "on", "referral-opened")
    assert tuple(referrals[0]) == annex_a.REFERRALS
    (one,) = [each for each in referrals if each["Child Unique ID"] == child]
    assert one["Referral NFA?"] == "b) No"
    assert one["Allocated Team"] == TEAM
    assert one["Number of Referrals in Last 12 Months"] == "1"


def test_each_value_of_the_census_leads_to_the_events_it_rests_on(
    town: Town, settings: Settings, database: Database
) -> None:
    case = town.school.sends(contact(children=[of_child(identifiers=[])])).cases[0].case
    town.screened(case)
    town.progressed(case)
    seen = town.manager.office(case)
    made = make(town, settings, Return.CENSUS)
    told = {each.findtext("ChildIdentifiers/LAchildID"): each for each in ET.fromstring(made.content).iter("Child")}
    episode = told[seen.child].find("CINdetails")
    assert episode is not None
    assert episode.findtext("ReferralSource") == seen.source
    assert episode.findtext("ReferralNFA") == "0"
    cells = [json.loads(line) for line in made.sources.splitlines()]
    rests_on = {each["value_of"]: each["rests_on"] for each in cells if each["case"] == case}
    assert rests_on.keys() >= {"referred_on", "source", "need", "no_further_action"}
    tenant = Tenant("925")
    with psycopg.connect(database.admin) as connection:
        rows = connection.execute(
            f"SELECT topic FROM {tenant.schema}.fd_events WHERE notification_id = ANY(%s)", [rests_on["referred_on"]]
        ).fetchall()
    assert rows == [("referral-opened",)]
    daily = [child for line in make(town, settings, Return.DAILY).content.splitlines() for child in json.loads(line)]
    (same,) = [each for each in daily if each["la_child_id"] == seen.child]
    assert same["social_care_episodes"][0]["referral_date"] == episode.findtext("CINreferralDate")


def test_today_is_the_day_where_the_authority_is(
    town: Town, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = town.school.sends(contact(children=[of_child(identifiers=[])])).cases[0].case
    town.screened(case)
    town.progressed(case)
    year = clock.now().year + 1
    monkeypatch.setattr(clock, "now", lambda: datetime(year, 6, 30, 23, 30, tzinfo=UTC))
    assert ET.fromstring(make(town, settings, Return.CENSUS).content).findtext(".//ReferenceDate") == f"{year}-07-01"


def test_what_will_be_asked_is_asked_no_more_once_it_is_known(town: Town, database: Database) -> None:
    case = town.school.sends(contact(children=[of_child(identifiers=[], disabilities=[])])).cases[0].case
    town.screened(case)
    town.progressed(case)
    child = town.manager.office(case).child
    assert child in asked(town, town.manager, "8540")
    with looking(town.service, database, Role.SCREENING_MANAGER) as browser:
        assert f"/cases/{case}" in browser.get("/timescales/returns?rule=8540").raise_for_status().text
        assert "8540" in browser.get("/timescales/returns").raise_for_status().text
        assert browser.get("/timescales/returns?rule=nonsense").status_code == 404
    known = {"changed": ["disabilities"], "details": {"disabilities": ["NONE"]}, "reason": "Asked of the mother."}
    town.manager.does(amend_details.sync_detailed, case, AmendmentBody.from_dict(known))
    assert child not in asked(town, town.manager, "8540")
    problem(FINDINGS(client=town.advisor.client), 403, "forbidden-scope")
    problem(FINDINGS(client=town.school.client), 403, "forbidden-scope")


def test_a_restricted_child_is_returned_and_shown_to_nobody_who_is_not_let_in(
    town: Town,
    settings: Settings,
    named: tuple[str, Person],  # noqa: F811
) -> None:
    worker, let_in = named
    case = town.school.sends(contact(children=[of_child(identifiers=[], disabilities=[])])).cases[0].case
    town.screened(case)
    town.progressed(case)
    child = town.manager.office(case).child
    town.manager.does(restrict_case.sync_detailed, case, restriction(worker))
    assert child in asked(town, let_in, "8540")
    assert child not in asked(town, town.manager, "8540")
    made = make(town, settings, Return.CENSUS)
    assert child in made.content.decode()
    reads = answered(list_reads.sync_detailed(client=town.auditor.client, reader=COMMAND_LINE), ReadPage)
    assert reads.items[0].operation == Return.CENSUS
    assert child in reads.items[0].records
