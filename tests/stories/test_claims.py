"""Who has in hand what stands in a queue: claimed, seen by the others, in nobody's way, and given back."""

import re
from functools import partial
from typing import Any

import pytest

from app.base import references
from app.base.references import Referent
from domain.vocabulary import Role
from openapi.client.api.cases import add_information, read_information, record_known_check, restrict_case
from openapi.client.api.queues import (
    claim_in_queue,
    count_queues_by_team,
    get_queue,
    list_my_work,
    list_queues,
    release_claim,
)
from openapi.client.models import (
    ClaimBody,
    ClaimRecorded,
    InformationBody,
    Queue,
    QueueCounts,
    QueuedRecord,
    QueuePage,
    ReadingBody,
    Scope,
    TeamCounts,
)
from openapi.client.types import UNSET
from tests.serving import TEAM, Database
from tests.stories.people import Enter, Person, Town, answered, contact, known_check, problem
from tests.stories.test_access import Restricted, named, restricted, restriction
from tests.stories.test_pages_of_cases import looking

__all__ = ["named", "restricted"]

CHECK = Queue.KNOWN_CHECK
OPEN = "has this open"


def claims(person: Person, reference: str, queue: Queue = CHECK) -> Any:
    """Whatever is answered."""
    return person.asks(partial(claim_in_queue.sync_detailed, queue), reference, ClaimBody())


def releases(person: Person, reference: str, queue: Queue = CHECK) -> Any:
    """Whatever is answered."""
    return person.asks(partial(release_claim.sync_detailed, queue), reference, ClaimBody())


def takes(person: Person, reference: str, queue: Queue = CHECK) -> None:
    """It is in their hand."""
    assert answered(claims(person, reference, queue), ClaimRecorded, 201).claimed_by


def told(town: Town, case: str) -> list[str]:
    """What its watch was told of claims, and what people did."""
    lines = [each.event for each in town.auditor.history(case).items]
    return [each for each in lines if each in {"queue-claimed", "claim-released", "known-check-recorded"}]


def rows(person: Person, after: Any, queue: Queue = CHECK, **by: Any) -> dict[str, QueuedRecord]:
    """What somebody sees in a queue, by its reference."""
    found: dict[str, QueuedRecord] = {}
    cursor: Any = UNSET
    while cursor is not None:
        answer = get_queue.sync_detailed(
            queue, client=person.client, cursor=cursor, limit=100, front_door_position=after, **by
        )
        page = answered(answer, QueuePage)
        found |= {each.reference: each for each in page.items}
        cursor = page.next_
    return found


def own(person: Person, after: Any) -> list[tuple[str, str]]:
    """Somebody's own work: where it waits, and what it is."""
    answer = list_my_work.sync_detailed(client=person.client, limit=100, front_door_position=after)
    return [(each.queue, each.reference) for each in answered(answer, QueuePage).items]


@pytest.fixture
def case(town: Town) -> str:
    """A contact of the school that has come just now."""
    return town.school.sends(contact()).cases[0].case


def test_whoever_has_it_in_hand_is_told_to_the_others_and_hinders_nobody(town: Town, case: str) -> None:
    version = town.manager.version(case)
    takes(town.manager, case)
    seen = rows(town.advisor, town.last)[case]
    assert seen.claimed
    assert seen.claimed.name
    assert ("known-check", case) in own(town.manager, town.last)
    assert ("known-check", case) not in own(town.advisor, town.last)
    assert seen.claimed.name in str(problem(claims(town.advisor, case), 409, "conflict").detail)
    assert "You have it" in str(problem(claims(town.manager, case), 409, "conflict").detail)
    assert town.manager.version(case) == version, "nobody's If-Match is stale"
    town.advisor.does(record_known_check.sync_detailed, case, known_check())
    assert ("known-check", case) not in own(town.manager, town.last), "it ended with the duty"
    assert problem(claims(town.advisor, case), 409, "conflict").detail == "It does not stand in this queue any more."
    assert told(town, case) == ["queue-claimed", "known-check-recorded"]


def test_it_is_given_back_by_whoever_has_it_or_by_a_manager(town: Town, case: str, enter: Enter) -> None:
    another = enter("csa-2", Role.CUSTOMER_SERVICE_ADVISOR)
    takes(town.advisor, case)
    assert "a manager" in str(problem(releases(another, case), 403, "forbidden-scope").detail)
    assert answered(releases(town.advisor, case), ClaimRecorded, 201).claimed_by is None
    problem(releases(town.advisor, case), 409, "conflict")
    takes(another, case)
    assert answered(releases(town.manager, case), ClaimRecorded, 201).claimed_by is None
    assert rows(town.manager, town.last)[case].claimed is None
    assert told(town, case) == ["queue-claimed", "claim-released"] * 2


def test_a_claim_of_what_left_the_queue_and_came_back_stands_no_more(town: Town, case: str) -> None:
    town.school.does(add_information.sync_detailed, case, InformationBody(text="The aunt rang."))
    takes(town.advisor, case, Queue.INFORMATION)
    town.manager.does(read_information.sync_detailed, case, ReadingBody())
    town.school.does(add_information.sync_detailed, case, InformationBody(text="And again."))
    assert rows(town.manager, town.last, Queue.INFORMATION)[case].claimed is None
    takes(town.manager, case, Queue.INFORMATION)


def test_what_is_new_to_somebody_and_what_has_changed_since_they_looked(town: Town, case: str) -> None:
    seen = rows(town.manager, town.last)[case]
    assert (seen.unread, seen.changed) == (True, False), "a list is not looking at it"
    town.manager.office(case)
    seen = rows(town.manager, town.last)[case]
    assert (seen.unread, seen.changed) == (False, False)
    assert rows(town.advisor, town.last)[case].unread, "to another it is new"
    town.school.does(add_information.sync_detailed, case, InformationBody(text="The aunt rang."))
    seen = rows(town.manager, town.last)[case]
    assert (seen.unread, seen.changed) == (False, True)


def test_a_teams_work_is_its_localities_and_is_counted_by_team(town: Town, case: str, enter: Enter) -> None:
    row = rows(town.manager, town.last)[case]
    counted = count_queues_by_team.sync_detailed(client=town.manager.client, front_door_position=town.last)
    by_team = {each.team: each for each in answered(counted, TeamCounts).items}
    assert by_team[row.team].waiting >= by_team[row.team].unclaimed > 0
    assert sum(each.waiting for each in by_team.values()) == sum(
        each.waiting
        for each in answered(
            list_queues.sync_detailed(client=town.manager.client, front_door_position=town.last), QueueCounts
        ).items
    )
    area = rows(town.area_manager, town.last, scope=Scope.TEAM)
    assert {each.team for each in area.values()} <= {row.team, TEAM}
    assert case not in rows(town.advisor, town.last, scope=Scope.MINE)


def test_what_is_closed_to_somebody_is_neither_claimed_nor_told_of(
    town: Town, restricted: Restricted, named: tuple[str, Person]
) -> None:
    _, lets_in = named
    case = restricted.case
    takes(lets_in, case)
    assert rows(lets_in, town.last)[case].claimed
    assert case not in rows(town.advisor, town.last)
    nobody_has = problem(claims(town.advisor, references.new(Referent.CASE)), 404, "not-found")
    assert problem(claims(town.advisor, case), 404, "not-found").detail == nobody_has.detail
    problem(releases(town.advisor, case), 404, "not-found")


def test_an_agency_and_an_auditor_claim_nothing(town: Town, case: str) -> None:
    for person in (town.school, town.auditor):
        problem(claims(person, case), 403, "forbidden-scope")
    takes(town.advisor, case)
    assert "claimed_by" not in str(town.school.submitted(case))


def test_who_has_a_case_open_is_told_to_the_others_before_they_write(town: Town, database: Database) -> None:
    case = town.school.sends(contact()).cases[0].case
    role = Role.CUSTOMER_SERVICE_ADVISOR
    with looking(town.service, database, role) as one, looking(town.service, database, Role.EARLY_HELP_ADVISOR) as two:
        with looking(town.service, database, Role.AUDITOR) as auditor:
            assert OPEN not in auditor.get(f"/cases/{case}").text
        assert OPEN not in one.get(f"/cases/{case}").text  # nobody is told of an auditor, or of themselves
        assert OPEN not in one.get(f"/cases/{case}").text
        told = two.get(f"/cases/{case}/record/record-conversation").text
        assert re.search(f"Robin Pretend {OPEN}</strong>: Customer Service Advisor, since ", told)
        assert f"{OPEN}</strong> in a form: Early Help Advisor" in one.get(f"/cases/{case}").text
        other = town.school.sends(contact()).cases[0].case
        assert OPEN not in two.get(f"/cases/{other}").text


def test_nobody_is_named_as_having_a_restricted_case_open(
    town: Town, database: Database, named: tuple[str, Person]
) -> None:
    case = town.school.sends(contact()).cases[0].case
    worker, person = named
    with looking(town.service, database, Role.AUDITOR) as auditor:
        person.office(case)
        assert f"Jo Example {OPEN}" in auditor.get(f"/cases/{case}").text
        town.manager.does(restrict_case.sync_detailed, case, restriction(worker))
        person.office(case)
        assert OPEN not in auditor.get(f"/cases/{case}").text
