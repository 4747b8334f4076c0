"""Who sees what of a case."""

import pytest

from domain.vocabulary import OFFICE, Role
from openapi.client.api.cases import get_history, list_cases
from openapi.client.api.children import get_child
from openapi.client.api.procedure import get_clause
from openapi.client.api.queues import get_queue, list_deadlines
from openapi.client.models import CasePage, ClauseView, Queue
from tests.stories.people import Town, answered, contact, problem, told_by

NAME, TELEPHONE = "Wilhelmina Quillfeather", "01522 000000"


@pytest.fixture
def neighbours_call(town: Town) -> str:
    """A case that began with a neighbour who does not want to be named."""
    call = told_by("anonymous", "9", referrer={"name": NAME, "telephone": TELEPHONE})
    return town.advisor.sends(call).cases[0].case


def test_an_agency_sees_what_it_sent_and_what_came_of_it(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    town.screened(case)
    town.progressed(case)
    seen = town.school.submitted(case)
    assert seen.submission.concern_summary == contact()["concern_summary"]
    assert seen.submission.details.given_name == "Amira"
    assert (seen.state, seen.outcome) == ("referral-recorded", "progress-to-referral")
    assert seen.decided_at is not None


def test_an_agency_is_not_shown_the_offices_thinking(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    town.screened(case)
    answer = town.school.looks(case).content.decode()
    for hidden in ("Sam Screening Manager", "Possible physical abuse", "Repeated unexplained bruising", "child index"):
        assert hidden not in answer


def test_anothers_case_is_not_there(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    for somebody_else in (town.police, town.elsewhere, town.person("other_partner")):
        problem(somebody_else.looks(case), 404, "not-found")
        problem(get_history.sync_detailed(case, client=somebody_else.client), 404, "not-found")
    listed = list_cases.sync_detailed(client=town.police.client, limit=100, front_door_position=town.last)
    assert case not in [item.case for item in answered(listed, CasePage).items]


def test_the_answer_is_the_same_for_what_is_not_yours_and_what_is_not(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    theirs = problem(town.police.looks(case), 404, "not-found")
    nobodys = problem(town.police.looks("C0000000000AX"), 404, "not-found")
    assert (theirs.detail, theirs.title) == (nobodys.detail, nobodys.title)


def test_an_agency_has_no_history_no_queues_no_deadlines_and_no_person_records(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    child = town.manager.office(case).child
    agency = town.school.client
    problem(get_history.sync_detailed(case, client=agency), 403, "forbidden-scope")
    problem(get_queue.sync_detailed(Queue.SCREENING, client=agency), 403, "forbidden-scope")
    problem(list_deadlines.sync_detailed(client=agency), 403, "forbidden-scope")
    problem(get_child.sync_detailed(child, client=agency), 404, "not-found")


def test_an_agency_is_not_told_of_person_records(town: Town) -> None:
    received = town.school.sends(contact())
    assert {event.stream for event in received.recorded} == {"communication", "case"}


def test_who_the_neighbour_is_stands_in_one_view_alone(town: Town, neighbours_call: str) -> None:
    everybody = [town.person(role) for role in (*OFFICE, Role.AUDITOR)]
    for who in everybody:
        seen = who.looks(neighbours_call)
        told = seen.parsed.to_dict() if seen.parsed else {}
        assert told["referrer"] is None
        assert [each["matter"] for each in told["protected"]] == ["referrer"]
        for answer in (seen, get_history.sync_detailed(neighbours_call, client=who.client)):
            assert answer.status_code == 200
            assert NAME not in answer.content.decode()
            assert TELEPHONE not in answer.content.decode()


def test_an_auditor_sees_a_professional_referrer_and_the_rest_of_the_case(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    seen = town.auditor.audited(case)
    assert seen.referrer is not None
    assert seen.referrer.name == "T. Sample"
    assert seen.details.words[0].verbatim == "He gets cross and then I hide."


def test_the_history_names_who_did_what_and_when(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    town.screened(case)
    history = town.auditor.history(case)
    assert [line.position for line in history.items] == sorted(line.position for line in history.items)
    titles = {line.event: line.by.title for line in history.items}
    assert titles["screening-requested"] == "Customer Service Advisor"
    assert titles["level-of-response-decided"] == "Screening Manager"
    assert all(line.recorded_at >= line.occurred_at for line in history.items)


def test_anybody_may_read_the_rules(town: Town) -> None:
    rule = answered(get_clause.sync_detailed("SC2", client=town.stranger()), ClauseView)
    assert "decide_outcome" in rule.commands
    assert rule.quote
    assert rule.tests
