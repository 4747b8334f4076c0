"""One story, told by the client and by the forms: the same events, with the same in them."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest

from app.api import application
from app.web.commands import commands
from app.web.typed import filled
from domain.vocabulary import Role
from openapi.client.api.cases import (
    consider_records,
    consider_strategy_discussion,
    decide_level_of_response,
    decide_outcome,
    inform_parent,
    record_known_check,
    record_screening_checks,
    record_screening_findings,
    request_screening,
)
from openapi.client.models import ScreeningRequestBody
from tests.pressing import inputs
from tests.serving import Database
from tests.stories.people import (
    CHECKS,
    FINDINGS,
    LEVEL,
    PARENT_INFORMED,
    PROGRESS,
    RECORDS,
    STRATEGY,
    Town,
    known_check,
    of_child,
    told_by,
)
from tests.stories.test_pages_of_cases import looking

STORY: tuple[tuple[str, Role, Any, Any], ...] = (
    ("record_known_check", Role.CUSTOMER_SERVICE_ADVISOR, record_known_check, known_check()),
    ("request_screening", Role.CUSTOMER_SERVICE_ADVISOR, request_screening, ScreeningRequestBody()),
    ("decide_level_of_response", Role.SCREENING_MANAGER, decide_level_of_response, LEVEL),
    ("record_screening_checks", Role.SCREENING_MANAGER, record_screening_checks, CHECKS),
    ("consider_records", Role.SCREENING_MANAGER, consider_records, RECORDS),
    ("record_screening_findings", Role.SCREENING_MANAGER, record_screening_findings, FINDINGS),
    ("consider_strategy_discussion", Role.SCREENING_MANAGER, consider_strategy_discussion, STRATEGY),
    ("inform_parent", Role.SCREENING_MANAGER, inform_parent, PARENT_INFORMED),
    ("decide_outcome", Role.SCREENING_MANAGER, decide_outcome, PROGRESS),
)
ITS_OWN = re.compile(r"[A-Z][0-9A-HJKMNP-TV-Z]{12}|[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+\d\d:\d\d)")
"""References, ids and moments."""


@pytest.fixture
def call() -> Callable[[], dict[str, Any]]:
    """What a neighbour tells of a child whom nobody knows; of another each time, but for the name the same."""

    def tells() -> dict[str, Any]:
        born = date(2012, 1, 1) + timedelta(days=uuid4().int % 3_000)
        child = of_child(family_name=f"Q{uuid4().hex[:8]}", date_of_birth=born.isoformat(), identifiers=[])
        return told_by("non-professional", "1B", referrer={"name": "W. Neighbour"}, children=[child])

    return tells


def told(town: Town, case: str, contact: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Its events, in order: their names, the role of who gave them, and what they hold but for ids and moments."""
    (child,) = contact["children"]
    found = []
    for line in town.auditor.history(case).items:
        data = ITS_OWN.sub("…", repr(line.data.to_dict())).replace(line.by.id, line.by.role)
        for name in ("family_name", "date_of_birth"):
            data = data.replace(child[name], name)
        found.append((line.event, line.by.role, data))
    return found


def by_client(town: Town, contact: dict[str, Any]) -> str:
    """The whole story, as a system tells it."""
    case = town.advisor.sends(contact).cases[0].case
    people = {Role.CUSTOMER_SERVICE_ADVISOR: town.advisor, Role.SCREENING_MANAGER: town.manager}
    for _, role, operation, body in STORY:
        people[role].does(operation.sync_detailed, case, body)
    return case


def pressed(browser: httpx.Client, path: str, command: str, said: dict[str, Any]) -> str:
    """A form, filled in and recorded; where it leads."""
    questions = commands(application._described())[command].questions()
    address = f"{path}/record/{command.replace('_', '-')}"
    shown = browser.get(address)
    assert shown.status_code == 200
    answer = browser.post(address, data=inputs(shown.text) | dict(filled(questions, said)))
    assert answer.status_code == 303, re.sub("<[^>]+>|\\s+", " ", answer.text)[-2000:]
    return answer.headers["location"]


def by_forms(town: Town, database: Database, contact: dict[str, Any]) -> str:
    """The same, as people tell it who have a browser alone."""
    with (
        looking(town.service, database, Role.CUSTOMER_SERVICE_ADVISOR) as advisor,
        looking(town.service, database, Role.SCREENING_MANAGER) as manager,
    ):
        people = {Role.CUSTOMER_SERVICE_ADVISOR: advisor, Role.SCREENING_MANAGER: manager}
        case = pressed(advisor, "", "record_contact", contact)
        for command, role, _, body in STORY:
            pressed(people[role], case, command, body.to_dict())
    return case.rpartition("/")[2]


def test_a_story_told_by_forms_makes_the_events_that_the_client_makes(
    town: Town, database: Database, call: Callable[[], dict[str, Any]]
) -> None:
    first, second = call(), call()
    expected = told(town, by_client(town, first), first)
    assert {each[0] for each in expected} >= {"contact-recorded", "known-check-recorded", "screening-findings-recorded"}
    assert told(town, by_forms(town, database, second), second) == expected
