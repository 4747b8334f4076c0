"""A case can be read as it was known at any moment, and that reading never changes."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from openapi.client.api.cases import record_known_check
from openapi.client.models import CaseRecorded
from openapi.client.types import UNSET
from tests.stories.people import Town, answered, contact, known_check, moment, problem


@pytest.fixture(scope="module")
def case(town: Town) -> str:
    """A case that became a referral."""
    opened = town.school.sends(contact()).cases[0].case
    town.screened(opened)
    town.progressed(opened)
    return opened


def moments(town: Town, case: str) -> list[datetime]:
    """When each of the case's own events was recorded."""
    return [line.recorded_at for line in town.auditor.history(case).items if line.stream == "case"]


def test_every_version_is_there(town: Town, case: str) -> None:
    last = town.manager.office(case).version
    states = [town.manager.office(case, version=number).state for number in range(1, last + 1)]
    assert [*dict.fromkeys(states)][:3] == ["received", "checked", "screening"]
    assert states[-1] == "referral-recorded"
    assert town.manager.looks(case, version=3).headers["ETag"] == '"3"'
    problem(town.manager.looks(case, version=last + 1), 404, "not-found")


def test_what_was_known_by_then_is_a_version(town: Town, case: str) -> None:
    for number, then in enumerate(moments(town, case), start=1):
        seen = town.manager.office(case, as_of=then)
        assert (seen.version, seen.state) == (number, town.manager.office(case, version=number).state)
    before = moments(town, case)[0] - timedelta(microseconds=1)
    problem(town.manager.looks(case, as_of=before), 404, "not-found")


def test_the_same_moment_gives_the_same_answer_for_ever(town: Town) -> None:
    growing = town.school.sends(contact()).cases[0].case
    then = moments(town, growing)[-1]
    read_at = town.manager.office(growing, happened_by=then).moment.position
    asked: list[dict[str, Any]] = [{"as_of": then}, {"version": 1}, {"happened_by": then, "position": read_at}]
    first = [town.manager.looks(growing, **when).content for when in asked]
    of_the_school = town.school.looks(growing, as_of=then).content
    of_the_history = town.auditor.events(growing, as_of=then)
    town.screened(growing)
    town.progressed(growing)
    assert [town.manager.looks(growing, **when).content for when in asked] == first
    assert town.school.looks(growing, as_of=then).content == of_the_school
    assert town.auditor.events(growing, as_of=then) == of_the_history


def test_what_had_happened_by_then_knows_what_was_recorded_later(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    received = moments(town, case)[0]
    late = known_check(occurred_at=received.isoformat())
    town.advisor.does(record_known_check.sync_detailed, case, late)
    assert town.manager.office(case, as_of=received).state == "received"
    assert town.manager.office(case, happened_by=received).state == "checked"
    assert town.auditor.events(case, happened_by=received)[-1] == "known-check-recorded"
    both = town.manager.office(case, as_of=received, happened_by=received)
    assert both.known_check is None


def test_a_moment_still_to_come_counts_as_now_and_what_was_said_is_kept(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    tomorrow = datetime.now().astimezone() + timedelta(days=1)
    later = known_check(occurred_at=tomorrow.isoformat())
    (told,) = answered(town.advisor.does(record_known_check.sync_detailed, case, later), CaseRecorded, 201).recorded
    assert moment(str(told.claimed_at)) == tomorrow
    check = town.manager.office(case).known_check
    assert check is not None
    assert check.occurred_at < tomorrow - timedelta(hours=23)
    line = town.auditor.history(case).items[-1]
    assert (line.event, moment(str(line.claimed_at))) == ("known-check-recorded", tomorrow)
    assert {each.claimed_at for each in town.auditor.history(case).items[:-1]} == {None}


def test_a_clock_is_called_missed_only_against_a_moment_that_was_asked_about(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    much_later = datetime.now().astimezone() + timedelta(days=30)
    assert {clock.state for clock in town.manager.office(case).clocks} == {"running"}
    assert "missed" in {clock.state for clock in town.manager.office(case, as_of=much_later).clocks}


def test_the_etag_of_an_earlier_answer_is_that_versions(town: Town, case: str) -> None:
    then = moments(town, case)[1]
    assert town.manager.looks(case, as_of=then).headers["ETag"] == '"2"'
    assert town.manager.looks(case, as_of=then, if_none_match='"2"').status_code == 200
    assert town.manager.looks(case, if_none_match=UNSET).status_code == 200
