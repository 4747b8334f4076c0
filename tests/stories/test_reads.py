"""Who looked: what is answered of a case is recorded before it leaves, and who may can ask who read what."""

import csv
import io
import re
from contextlib import ExitStack
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import psycopg
from fastapi.routing import APIRoute

from app.api import handing_out
from app.api.application import openapi
from app.api.handing_out import NO_READ, PURPOSES
from app.api.routes import access
from app.base import references
from app.base.references import Referent
from app.web.site import MODULES
from domain.vocabulary import Role
from openapi.client.api.cases import acknowledge_referral, declare_conflict, list_cases
from openapi.client.api.concerns import get_concern
from openapi.client.api.reads import (
    list_case_reads,
    list_child_reads,
    list_reads,
    list_unusual_reads,
    state_child_reads,
)
from openapi.client.models import (
    AcknowledgementBody,
    ConflictBody,
    Means,
    ReadPage,
    ReadStatement,
    ReadView,
    UnusualReads,
)
from tests.serving import Database, Service
from tests.stories.people import Enter, Person, Town, answered, contact, problem
from tests.stories.test_concern import opened
from tests.stories.test_pages_of_cases import looking

PARAMETERS: dict[str, dict[str, str]] = {
    "list_events": {"wait": "0"},
    "get_referrer": {"purpose": "screening"},
    "get_visiting_risk": {"purpose": "screening"},
    "get_police_matters": {"purpose": "screening"},
}


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
    assert str(view.details.family_name) not in str(read.to_dict())
    assert len(read.token) == 32
    assert read.client.startswith("workforce")


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
    read = next(each for each in every_read(town.auditor, record=case) if each.operation == "list_cases")
    assert case in read.records
    assert {each["case"] for each in page["items"]} <= set(read.records)
    assert (read.about, read.purpose) == (None, "case")
    assert "child_name" in read.fields


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
    found = answered(list_unusual_reads.sync_detailed(client=town.auditor.client, record=case), UnusualReads)
    why = {(str(each.why), each.by.role) for each in found.items if case in each.records}
    assert ("refused", "partner_practitioner") in why
    assert ("no-duty", "early_help_advisor") in why
    assert all(each.told for each in found.items)


def test_an_agencys_reads_of_its_own_record_are_no_concern_of_the_authority(town: Town) -> None:
    concern = opened(town.school)
    assert get_concern.sync_detailed(concern, client=town.school.client).status_code == 200
    assert every_read(town.auditor, record=concern) == []


def test_a_manager_is_told_of_the_case_asked_about_and_of_no_other(town: Town) -> None:
    case, other = (town.school.sends(contact()).cases[0].case for _ in range(2))
    with town.service.client("customer_service_advisor") as client:
        assert client.get("/v1/cases", headers={"Front-Door-Position": str(town.last)}).status_code == 200
    told, whole = (
        next(each for each in reads if each.operation == "list_cases")
        for reads in (looked(town.manager, case), every_read(town.auditor, record=case))
    )
    assert told.records == [case]
    assert {case, other} <= set(whole.records)


def test_who_has_a_conflict_of_interest_is_told_nothing_of_the_case(town: Town, enter: Enter) -> None:
    case = town.school.sends(contact()).cases[0].case
    town.manager.office(case)
    shut_out = enter("auditor-with-a-conflict", Role.AUDITOR)
    assert case in str([each.to_dict() for each in every_read(shut_out, record=case)])
    body = ConflictBody.from_dict(dict(access.DECLARE.example) | {"worker": "auditor-with-a-conflict"})
    town.manager.does(declare_conflict.sync_detailed, case, body)
    list_cases.sync_detailed(client=town.manager.client, front_door_position=town.last)
    assert case not in str([each.to_dict() for each in every_read(shut_out)])
    problem(list_case_reads.sync_detailed(case, client=shut_out.client), 404, "not-found")


# Every operation


def operations() -> list[tuple[str, str, str]]:
    """Operation, method and path of whatever answers without recording an event, by the OpenAPI document.

    One that takes bytes and answers none hands nothing out.
    """
    return [
        (operation["operationId"], method, path)
        for path, of in openapi()["paths"].items()
        for method, operation in of.items()
        if path.startswith("/v1") and "201" not in operation["responses"] and method != "put"
    ]


def test_every_operation_that_answers_case_data_leaves_a_record(town: Town, service: Service) -> None:
    case = town.school.sends(contact()).cases[0].case
    view = town.manager.office(case)
    held = {"case": case, "child": view.child, "queue": "known-check", "clause": "CL2", "webhook": str(uuid4()),
            "attachment": str(uuid4()), "number": "1"}  # fmt: skip
    name = str(view.details.family_name)
    recorded: dict[str, str] = {}
    with ExitStack() as clients:
        people = [clients.enter_context(service.client(each)) for each in ("auditor", "screening_manager", "partner")]
        for operation, method, path in operations():
            for person in people:
                given = {kind.name.lower(): references.new(kind) for kind in Referent} | held
                body = {"family_name": name, "given_name": "Ada"} if method == "post" else None
                params = PARAMETERS.get(operation)
                answer = person.request(method, path.format(**given), json=body, params=params)
                if answer.status_code not in {200, handing_out.UNCHANGED, *handing_out.REFUSED}:
                    continue
                if operation not in NO_READ:
                    recorded[answer.headers["traceparent"].split("-")[1]] = operation
                else:
                    assert name not in answer.text, operation
                if answer.status_code == 200:
                    break
    with psycopg.connect(service.admin) as admin:
        states = admin.execute("SELECT convert_from(state, 'UTF8')::jsonb FROM la_925.fd_reads").fetchall()
    assert recorded.items() <= {state["trace"]: state["operation"] for (state,) in states}.items()
    tried = {operation for operation, _, _ in operations()}
    assert tried - NO_READ.keys() == set(recorded.values())


def test_what_is_no_read_is_an_operation_or_a_page() -> None:
    pages = {route.path for module in MODULES for route in module.router.routes if isinstance(route, APIRoute)}
    every = {operation["operationId"] for of in openapi()["paths"].values() for operation in of.values()}
    assert NO_READ.keys() <= every | pages
    assert PURPOSES.keys() <= every | pages


def test_a_dry_run_is_a_read_and_a_refusal_too(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    body = AcknowledgementBody(means=Means.EMAIL)
    rehearsed = town.advisor.tries(acknowledge_referral.sync_detailed, case, body, prefer="handling=dry-run")
    assert rehearsed.status_code == 200
    town.advisor.does(acknowledge_referral.sync_detailed, case, body)
    town.advisor.asks(acknowledge_referral.sync_detailed, case, body, if_match='"1"')
    reads = [each for each in looked(town.manager, case) if each.operation == "acknowledge_referral"]
    assert [(each.outcome, each.status) for each in reads] == [("refused", 412), ("answered", 200)]


# The pages


def test_on_a_page_too_who_looks_is_recorded_and_who_may_ask_sees_it(town: Town, database: Database) -> None:
    case = town.school.sends(contact()).cases[0].case
    with looking(town.service, database, Role.SCREENING_MANAGER) as manager:
        assert f"/cases/{case}/reads" in manager.get(f"/cases/{case}").text
        said = manager.get(f"/cases/{case}/reads").text
        assert "Robin Pretend" in said
        assert "on a page" in said
        stated = manager.get(f"/cases/{case}/reads/statement").text
        assert "Screening Manager" in stated
        assert "Robin" not in re.sub("(?s)<header.*?</header>", "", stated)
        assert manager.get("/audit/reads").status_code == 403
    with looking(town.service, database, Role.CUSTOMER_SERVICE_ADVISOR) as advisor:
        assert f"/cases/{case}/reads" not in advisor.get(f"/cases/{case}").text
        assert advisor.get(f"/cases/{case}/reads").status_code == 403


def test_a_page_shown_again_for_what_was_typed_is_a_read_of_what_it_shows(town: Town, database: Database) -> None:
    case = town.school.sends(contact()).cases[0].case
    with town.service.client("auditor") as client:
        assert client.get("/v1/cases", headers={"Front-Door-Position": str(town.last)}).status_code == 200
    with looking(town.service, database, Role.CUSTOMER_SERVICE_ADVISOR) as advisor:
        assert advisor.get("/cases", params={"find": "nothing"}).status_code == 422
    read = next(each for each in looked(town.auditor, case) if each.operation == "/cases")
    assert (read.outcome, read.by.name) == ("answered", "Robin Pretend")


def test_the_auditor_sees_what_is_unusual_and_exports_what_is_shown(town: Town, database: Database) -> None:
    case = town.school.sends(contact()).cases[0].case
    with looking(town.service, database, Role.EARLY_HELP_ADVISOR) as advisor:
        assert advisor.get(f"/cases/{case}").status_code == 200
    with looking(town.service, database, Role.AUDITOR) as auditor:
        said = auditor.get("/audit/reads", params={"record": case}).text
        assert "no duty on it was their role" in said
        table = list(csv.DictReader(io.StringIO(auditor.get("/audit/reads.csv", params={"record": case}).text)))
        assert [(each["name"], each["operation"]) for each in table][-1] == ("Robin Pretend", "/cases/{case}")
        told = auditor.get("/audit/reads.json", params={"record": case}).json()["items"]
        assert [each["position"] for each in told][-1] == int(table[-1]["position"])
        wrong = auditor.get("/audit/reads", params={"record": "C123", "on": "someday"})
        assert (wrong.status_code, wrong.text.count("govuk-error-message")) == (422, 2)
