"""Who looked: every answer that holds case data is recorded before it leaves, and those who may can ask who read what."""

from datetime import UTC, datetime
from typing import Any

import httpx

from openapi.client.api.reads import (
    list_case_reads,
    list_child_reads,
    list_reads,
    list_unusual_reads,
    state_child_reads,
)
from openapi.client.models import ReadPage, ReadStatement, ReadView, UnusualReads
from tests.serving import Service
from tests.stories.people import Person, Town, answered, contact, problem


def looked(person: Person, case: str) -> list[ReadView]:
    """Who looked at a case, the last first."""
    return answered(list_case_reads.sync_detailed(case, client=person.client, limit=100), ReadPage).items


def every_read(person: Person, **wanted: Any) -> list[ReadView]:
    return answered(list_reads.sync_detailed(client=person.client, limit=100, **wanted), ReadPage).items


def test_a_read_says_who_what_and_what_for_and_never_what_was_read(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    view = town.manager.office(case)
    read = looked(town.auditor, case)[0]
    assert (read.by.role, read.by.name, read.operation, read.outcome) == (
        "screening_manager", "Sam Screening Manager", "get_case", "answered",
    )  # fmt: skip
    assert (read.view, read.about, read.purpose, read.way) == ("office", case, "case", "api")
    assert {"details", "duties", "account"} <= set(read.fields)
    assert view.details.family_name not in str(read.to_dict())
    assert len(read.token) == 32 and read.client.startswith("workforce")


def test_to_ask_who_looked_is_a_read_too(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    assert [read.operation for read in looked(town.auditor, case)] == []
    assert [read.operation for read in looked(town.auditor, case)] == ["list_case_reads"]


def test_an_agency_that_reads_its_own_is_recorded_and_never_learns_who_else_did(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    town.school.submitted(case)
    problem(list_case_reads.sync_detailed(case, client=town.school.client), 403, "forbidden-scope")
    refused, read = looked(town.auditor, case)
    assert (read.view, read.by.agency, read.operation) == ("partner", "school-925", "get_case")
    assert (refused.outcome, refused.status, refused.fields) == ("refused", 403, [])


def test_who_is_refused_a_case_is_recorded(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    problem(town.police.looks(case), 404, "not-found")
    problem(list_case_reads.sync_detailed(case, client=town.advisor.client), 403, "forbidden-scope")
    mine, theirs = looked(town.manager, case)
    assert [(each.outcome, each.status, each.view) for each in (theirs, mine)] == [
        ("refused", 404, "partner"), ("refused", 403, "office"),
    ]  # fmt: skip


def test_a_list_is_a_read_of_every_case_it_shows(town: Town, service: Service) -> None:
    case = town.school.sends(contact()).cases[0].case
    with service.client("customer_service_advisor") as client:
        page = client.get("/v1/cases", headers={"Front-Door-Position": str(town.last)}).json()
    read = next(each for each in looked(town.auditor, case) if each.operation == "list_cases")
    assert case in read.records and {each["case"] for each in page["items"]} <= set(read.records)
    assert (read.about, read.purpose) == (None, "case") and "child_name" in read.fields


def test_of_a_child_who_looked_is_told_across_its_cases_and_to_the_person_without_names(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    child = town.manager.office(case).child
    town.manager.child(child)
    reads = answered(list_child_reads.sync_detailed(child, client=town.manager.client), ReadPage).items
    assert {"get_case", "get_child"} <= {each.operation for each in reads}
    told = answered(state_child_reads.sync_detailed(child, client=town.manager.client), ReadStatement)
    assert ("Screening Manager", "case") in {(each.title, each.purpose) for each in told.items}
    assert "Sam" not in str(told.to_dict())


def test_the_auditor_finds_reads_by_reader_record_and_time(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    begun = datetime.now(UTC)
    town.advisor.office(case)
    (read,) = every_read(town.auditor, record=case)
    assert [each.position for each in every_read(town.auditor, reader=read.by.id, since=begun)] == [read.position]
    assert every_read(town.auditor, record=case, before=begun) == []
    problem(list_reads.sync_detailed(client=town.manager.client), 403, "forbidden-scope")


def test_what_is_unusual_says_why(town: Town) -> None:
    own = contact()
    case = town.school.sends(own).cases[0].case
    for _ in range(12):
        problem(town.police.looks(case), 404, "not-found")
    town.person("early_help_advisor").office(case)
    found = answered(list_unusual_reads.sync_detailed(client=town.auditor.client), UnusualReads)
    why = {(str(each.why), each.by.role) for each in found.items if case in each.records}
    assert ("refused", "partner_practitioner") in why
    assert ("no-duty", "early_help_advisor") in why
    assert all(each.told for each in found.items)


def test_a_page_is_a_read_too(town: Town, service: Service) -> None:
    assert httpx is not None
