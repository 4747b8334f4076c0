"""A hypothetical consultation is replayed, compared and taken away as a case is; a case tells the one it names."""

import json
from typing import Any

import pytest

from app.proof.packs import contents, opening
from domain.vocabulary import Role
from openapi.client.api.consultations import (
    compare_consultation,
    get_consultation,
    get_consultation_audit_pack,
    get_consultation_history,
    get_consultation_timescales,
)
from openapi.client.models import (
    ConsultationComparison,
    ConsultationHistory,
    ConsultationRecorded,
    ConsultationTimescales,
    ConsultationView,
)
from openapi.client.types import File
from tests.stories.people import Enter, Person, Town, answered, consulting, problem
from tests.stories.test_audit_pack import files, known_key
from tests.stories.test_consultations import answers, asked, told

EVENTS = ["hypothetical-consultation-recorded", "hypothetical-outcome-decided", "consultation-became-contact"]


@pytest.fixture
def followed(town: Town, enter: Enter) -> tuple[str, str]:
    """A hypothetical consultation that was answered and became a contact, and the case of that."""
    answered_by = enter("early_help_advisor-925", Role.EARLY_HELP_ADVISOR)
    consultation = recorded(answered_by, agency="school-925")
    assert answers(answered_by, consultation).status_code == 201
    received = town.school.sends(consulting(after_consultation=consultation))
    return consultation, received.cases[0].case


def recorded(person: Person, **changes: Any) -> str:
    """A hypothetical consultation."""
    return answered(asked(person, told(**changes)), ConsultationRecorded, 201).consultation


def at(person: Person, consultation: str, **when: Any) -> ConsultationView:
    """A consultation as it was."""
    answer = get_consultation.sync_detailed(consultation, client=person.client, **when)
    return answered(answer, ConsultationView)


def test_it_is_replayed_event_by_event(town: Town, followed: tuple[str, str]) -> None:
    consultation, case = followed
    answer = get_consultation_history.sync_detailed(consultation, client=town.auditor.client)
    items = answered(answer, ConsultationHistory).items
    assert [(each.event, each.state) for each in items] == [
        (EVENTS[0], "waiting-for-advice"),
        (EVENTS[1], "answered"),
        (EVENTS[2], "became-a-contact"),
    ]
    assert [(effect.kind, effect.clause) for effect in items[0].caused] == [
        ("clock-started", "T2"),
        ("duty-arose", "E9"),
    ]
    assert ("clock-stopped", "T2") in [(effect.kind, effect.clause) for effect in items[1].caused]
    assert {change.pointer: change.after for change in items[2].changed}["/cases"] == [case]


def test_it_is_read_as_it_was_and_compared(town: Town, followed: tuple[str, str]) -> None:
    consultation, _ = followed
    first = at(town.auditor, consultation, version=1)
    assert (first.state, first.outcome, first.version) == ("waiting-for-advice", None, 1)
    again = at(town.auditor, consultation, position=first.moment.position)
    assert (again.state, again.version) == (first.state, 1)
    answer = compare_consultation.sync_detailed(consultation, client=town.auditor.client, before_version=1)
    found = answered(answer, ConsultationComparison)
    assert [event.event for event in found.events] == EVENTS[1:]
    problem(get_consultation.sync_detailed(consultation, client=town.auditor.client, version=9), 404, "not-found")


def test_its_clock_is_judged_under_another_pack(town: Town) -> None:
    consultation = recorded(town.advisor, received_at="2026-07-03T16:05:00+01:00")
    answer = get_consultation_timescales.sync_detailed(
        consultation, client=town.auditor.client, pack="lincolnshire-2024-06"
    )
    found = answered(answer, ConsultationTimescales)
    assert [(clock.clause, clock.state) for clock in found.clocks] == [("T2", "missed")]
    assert found.under
    assert found.under.clocks == []  # before November 2026 a hypothetical consultation had no clock


def test_it_is_taken_away_in_an_audit_pack_that_proves_itself(town: Town, followed: tuple[str, str]) -> None:
    consultation, case = followed
    answer = get_consultation_audit_pack.sync_detailed(consultation, client=town.auditor.client)
    data: bytes = answered(answer, File).payload.read()
    report = opening.verify(data, known_key(town.auditor))
    assert report.fits, report.findings
    assert (report.events, report.streams) == (3, 1)
    inside = files(data)
    assert json.loads(inside[contents.MANIFEST])["case"] == consultation
    assert json.loads(inside["history.json"])["consultation"] == consultation
    assert inside["README.txt"].startswith(b"AUDIT PACK OF CONSULTATION")
    assert case.encode() in inside["history.json"]


def test_a_case_tells_the_consultation_it_names(town: Town, followed: tuple[str, str]) -> None:
    consultation, case = followed
    lines = town.auditor.history(case).items
    assert [line.event for line in lines if line.stream == "consultation"] == EVENTS
    assert [line.state for line in lines if line.stream == "consultation"][:2] == [None, None]
    assert town.auditor.audited(case).after_consultation == consultation


def test_no_agency_replays_it_and_another_authority_knows_of_none(town: Town, followed: tuple[str, str]) -> None:
    consultation, case = followed
    for operation in (
        get_consultation_history,
        compare_consultation,
        get_consultation_timescales,
        get_consultation_audit_pack,
    ):
        problem(operation.sync_detailed(consultation, client=town.school.client), 403, "forbidden-scope")
        problem(operation.sync_detailed(consultation, client=town.police.client), 404, "not-found")
        problem(operation.sync_detailed(consultation, client=town.elsewhere.client), 404, "not-found")
        problem(operation.sync_detailed(case, client=town.auditor.client), 404, "not-found")
    as_it_was = get_consultation.sync_detailed(consultation, client=town.school.client, version=1)
    problem(as_it_was, 403, "forbidden-scope")
