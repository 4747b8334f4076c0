"""The queues of every office: what stands in them, why, whose turn it is, until when and how urgent it is."""

from typing import Any

import pytest

from app.api.routes import consultations, emergencies
from domain import due
from domain.clauses import clause
from domain.vocabulary import Role
from openapi.client.api.cases import add_information, fast_track, read_information, record_known_check
from openapi.client.api.children import connect_call, fail_call, open_case_file
from openapi.client.api.consultations import record_consultation
from openapi.client.api.queues import get_queue, list_queues
from openapi.client.models import (
    CallBody,
    CaseFileBody,
    ConsultationBody,
    ConsultationRecorded,
    FastTrackBody,
    InformationBody,
    Queue,
    QueueCounts,
    QueuedRecord,
    QueuePage,
    ReadingBody,
    UnansweredCallBody,
    Urgency,
)
from openapi.client.types import UNSET
from tests.serving import TEAM
from tests.stories.people import Enter, Town, answered, contact, example, known_check

FAST_TRACK = fast_track.sync_detailed
GROUNDS = FastTrackBody(grounds=emergencies.FAST_TRACK.example["grounds"])
ADD, READ = add_information.sync_detailed, read_information.sync_detailed
LATE_NEWS = InformationBody(text="The aunt rang: the boy is with her.")
FILE = CaseFileBody(worker="sw-31", locality=TEAM)


def queue(town: Town, name: Queue, **by: Any) -> list[QueuedRecord]:
    """What stands in a queue, all pages of it, once it has come as far as what was done."""
    found: list[QueuedRecord] = []
    cursor: Any = UNSET
    while cursor is not None:
        response = get_queue.sync_detailed(
            name, client=town.manager.client, cursor=cursor, limit=40, front_door_position=town.last, **by
        )
        page = answered(response, QueuePage)
        found += page.items
        cursor = page.next_
    return found


def counts(town: Town, **by: Any) -> dict[str, tuple[int, int]]:
    """How many stand in each queue, and how many of them are urgent."""
    response = list_queues.sync_detailed(client=town.manager.client, front_door_position=town.last, **by)
    return {each.queue: (each.waiting, each.urgent) for each in answered(response, QueueCounts).items}


def the_row(town: Town, name: Queue, reference: str) -> QueuedRecord | None:
    """A record's row in a queue, if it stands there."""
    return next((each for each in queue(town, name) if each.reference == reference), None)


@pytest.fixture
def case(town: Town) -> str:
    """A contact of the school that has come just now."""
    return town.school.sends(contact()).cases[0].case


def test_a_row_says_why_it_is_there_whose_turn_it_is_and_until_when(town: Town, case: str) -> None:
    row = the_row(town, Queue.KNOWN_CHECK, case)
    assert row is not None
    assert (row.kind, row.case, row.agency, row.source) == ("case", case, "school-925", "2A")
    (owed,) = row.duties
    (duty,) = (duty for duty in town.manager.office(case).duties if duty.queue == "known-check")
    assert (owed.clause, owed.what, owed.who_may, owed.due_at) == (
        duty.clause, duty.what, duty.who_may, duty.due_at,
    )  # fmt: skip
    assert (owed.quote, row.due_at) == (clause("C6").quote, owed.due_at)
    town.advisor.does(record_known_check.sync_detailed, case, known_check())
    assert the_row(town, Queue.KNOWN_CHECK, case) is None
    assert the_row(town, Queue.DISPATCH, case)


def test_emergencies_stand_first_and_can_be_asked_for_alone(town: Town, case: str) -> None:
    town.advisor.does(FAST_TRACK, case, GROUNDS)
    found = queue(town, Queue.SCREENING)
    ranks = [due.Urgency(each.urgency).rank for each in found]
    assert ranks == sorted(ranks)
    assert the_row(town, Queue.SCREENING, case) in [each for each in found if each.urgency == "emergency"]
    alone = queue(town, Queue.SCREENING, urgency=Urgency.EMERGENCY)
    assert [each.reference for each in alone] == [each.reference for each in found if each.urgency == "emergency"]
    assert the_row(town, Queue.CALLS, case), "the Area Team is to be telephoned"


def test_a_queue_is_asked_for_by_team_and_by_agency_and_counted_so(town: Town, case: str) -> None:
    row = the_row(town, Queue.KNOWN_CHECK, case)
    assert row is not None
    team, agency = {"team": row.team}, {"agency": row.agency}
    for wanted in ({}, team, agency, team | agency):
        found = queue(town, Queue.KNOWN_CHECK, **wanted)
        assert case in [each.reference for each in found]
        assert all(getattr(each, name) == value for each in found for name, value in wanted.items())
        urgent = [each for each in found if each.urgency != "ordinary"]
        assert counts(town, **wanted)["known-check"] == (len(found), len(urgent))
    assert queue(town, Queue.KNOWN_CHECK, team="nowhere") == queue(town, Queue.KNOWN_CHECK, agency="nobody") == []
    assert list(counts(town)) == [each.value for each in due.Queue]


def test_a_caller_whom_nobody_could_be_reached_for_waits_until_connected(town: Town, case: str) -> None:
    child = town.manager.office(case).child
    town.area_manager.mends(open_case_file.sync_detailed, child, FILE)
    town.advisor.mends(fail_call.sync_detailed, child, UnansweredCallBody(reason="Both telephones rang out."))
    row = the_row(town, Queue.CALLS, child)
    assert row is not None
    assert (row.kind, row.case, row.urgency, row.team) == ("child", None, "emergency", TEAM)
    assert row.child_name
    assert [duty.clause for duty in row.duties] == ["C8"]
    town.advisor.mends(connect_call.sync_detailed, child, CallBody.from_dict({"to": "allocated_social_worker"}))
    assert the_row(town, Queue.CALLS, child) is None


def test_a_hypothetical_consultation_waits_for_the_early_help_advisor(town: Town) -> None:
    body = ConsultationBody.from_dict(example(consultations.ConsultationBody))
    response = town.advisor.starts(record_consultation.sync_detailed, body)
    asked = answered(response, ConsultationRecorded, 201).consultation
    stands = {name for name in Queue if the_row(town, name, asked)}
    assert stands & {Queue.DISPATCH, Queue.CONSULTATION}
    row = the_row(town, stands.pop(), asked)
    assert row is not None
    assert (row.kind, row.case, row.child_name, row.source) == ("consultation", None, None, None)


def test_what_the_school_adds_stands_to_be_read_until_the_screening_manager_has_read_it(town: Town, case: str) -> None:
    town.school.does(ADD, case, LATE_NEWS)
    row = the_row(town, Queue.INFORMATION, case)
    assert row is not None
    assert [(duty.clause, duty.who_may[0]) for duty in row.duties] == [("C10", "screening_manager")]
    town.manager.does(READ, case, ReadingBody())
    assert the_row(town, Queue.INFORMATION, case) is None


def test_what_is_added_on_an_open_case_is_the_social_workers_to_read(town: Town, case: str, enter: Enter) -> None:
    child = town.manager.office(case).child
    town.area_manager.mends(open_case_file.sync_detailed, child, FILE)
    town.school.does(ADD, case, LATE_NEWS)
    assert town.auditor.events(case)[-2:] == ["information-added", "information-passed"]
    row = the_row(town, Queue.INFORMATION, case)
    assert row is not None
    assert "allocated_social_worker" in row.duties[0].who_may
    enter("sw-31", Role.ALLOCATED_SOCIAL_WORKER).does(READ, case, ReadingBody())
    assert the_row(town, Queue.INFORMATION, case) is None
