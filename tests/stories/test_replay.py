"""An auditor replays a case: two moments compared, another policy pack, positions quoted, and the child's age."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from app.record import rules
from domain.policy import PACKS
from openapi.client.api.cases import compare_case, get_timescales, record_known_check
from openapi.client.api.procedure import list_packs
from openapi.client.models import Comparison, Packs, TimescalesView
from tests.stories.people import Person, Town, answered, contact, known_check, of_child, problem

HOUR = timedelta(hours=1)


@pytest.fixture(scope="module")
def progressed(town: Town) -> str:
    """A case that became a referral."""
    opened = town.school.sends(contact()).cases[0].case
    town.screened(opened)
    town.progressed(opened)
    return opened


def compared(person: Person, case: str, **when: Any) -> Comparison:
    return answered(compare_case.sync_detailed(case, client=person.client, **when), Comparison)


def clocks(person: Person, case: str, **when: Any) -> TimescalesView:
    return answered(get_timescales.sync_detailed(case, client=person.client, **when), TimescalesView)


def test_an_auditor_compares_two_versions(town: Town, progressed: str) -> None:
    found = compared(town.auditor, progressed, before_version=1, after_version=5)
    changed = {each.pointer: (each.before, each.after) for each in found.changed}
    assert changed["/state"] == ("received", "screening")
    assert changed["/known_check/result"] == (None, "new")
    events = [each.event for each in found.events if each.event != "child-recorded"]
    assert events == [
        "written-referral-received", "referral-submitted", "known-check-recorded", "screening-requested",
    ]  # fmt: skip
    back = compared(town.auditor, progressed, before_version=5, after_version=1)
    assert {each.pointer: (each.after, each.before) for each in back.changed} == changed
    assert back.events == []


def test_a_comparison_asked_again_by_its_positions_is_the_same_for_ever(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    first = compared(town.auditor, case, before_version=1)
    again = {"before_position": first.before.position, "after_position": first.after.position}
    town.screened(case)
    assert compared(town.auditor, case, **again) == first
    assert compared(town.auditor, case, before_version=1).changed


def test_no_agency_compares_or_replays(town: Town, progressed: str) -> None:
    problem(compare_case.sync_detailed(progressed, client=town.school.client, before_version=1), 403, "forbidden-scope")
    problem(compare_case.sync_detailed(progressed, client=town.police.client, before_version=1), 404, "not-found")
    problem(compare_case.sync_detailed(progressed, client=town.elsewhere.client, before_version=1), 404, "not-found")
    problem(compare_case.sync_detailed(progressed, client=town.auditor.client, before_version=99), 404, "not-found")


def test_the_packs_are_listed_and_three_judge_no_case(town: Town) -> None:
    found = answered(list_packs.sync_detailed(client=town.auditor.client), Packs)
    told = {pack.pack: (pack.judges, pack.timescales.to_dict()["T2"]) for pack in found.items}
    examples = {"same-day-example": (False, "8 hours")}
    examples |= dict.fromkeys(("duty-to-share-example", "escalation-example"), (False, "1 working day"))
    judging = {name: (True, "1 working day" if name.startswith("lincolnshire") else "8 hours") for name in PACKS}
    assert told == judging | examples
    assert [pack.digest for pack in found.items] == [rules.of_pack(name).digest for name in told]
    ladders = {pack.pack: [rung.rung for rung in pack.ladder] for pack in found.items}
    assert ladders["lincolnshire-2024-06"][:2] == ["social-worker-discussion", "line-manager"]
    assert ladders["escalation-example"][-1] == "independent-meeting"
    calendar = rules.of_calendar("england-and-wales")
    assert {(pack.calendar, pack.calendar_digest) for pack in found.items} == {(calendar.name, calendar.digest)}


def test_what_would_have_been_late_under_another_pack(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    received = town.auditor.audited(case).received_at
    found = clocks(town.auditor, case, pack="same-day-example", as_of=received + 9 * HOUR)
    assert found.under
    assert found.under.would_be_late == ["T1", "T11", "T2"]
    assert {clock.state for clock in found.clocks} == {"running"}
    assert clocks(town.auditor, case).under is None
    answer = get_timescales.sync_detailed(case, client=town.auditor.client, pack="no-such-pack")
    problem(answer, 422, "invalid-body")


def test_clocks_asked_again_by_their_position_are_the_same_for_ever(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    first = clocks(town.auditor, case)
    town.screened(case)
    assert clocks(town.auditor, case, position=first.moment.position) == first


def test_both_times_at_once_judge_clocks_against_the_earlier(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    received = town.auditor.audited(case).received_at
    early = known_check(occurred_at=received.isoformat())
    town.advisor.does(record_known_check.sync_detailed, case, early)
    later = datetime.now().astimezone() + timedelta(days=30)
    for as_of, happened_by in ((later, received), (received + HOUR, later)):
        found = clocks(town.auditor, case, as_of=as_of, happened_by=happened_by)
        assert found.moment.judged_at == min(as_of, happened_by)
        assert {clock.state for clock in found.clocks} == {"running"}
    assert town.auditor.audited(case, as_of=later, happened_by=received).known_check


def test_an_answer_with_both_times_is_the_same_at_its_position(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    received = town.auditor.audited(case).received_at
    asked = {"as_of": received + timedelta(days=1), "happened_by": received}
    first = town.auditor.audited(case, **asked)
    again = {**asked, "position": first.moment.position}
    early = known_check(occurred_at=received.isoformat())
    town.advisor.does(record_known_check.sync_detailed, case, early)
    assert town.auditor.audited(case, **again) == first
    assert town.auditor.audited(case, **asked) != first


def test_each_line_of_a_history_tells_its_rules_what_it_changed_and_what_it_caused(town: Town, progressed: str) -> None:
    lines = {line.event: line for line in town.auditor.history(progressed).items}
    decided = lines["contact-outcome-decided"]
    assert decided.title == "Contact outcome decided"
    assert decided.rules == ["SC2", "C16"]
    assert decided.state == "referral"
    assert "/outcome/outcome" in {each.pointer for each in decided.changed}
    caused = {(each.kind, each.clause) for each in decided.caused}
    assert {("clock-stopped", "T2"), ("duty-ended", "SC2")} <= caused
    with_it = [each.number for each in decided.caused if each.kind == "recorded-with"]
    assert lines["referral-opened"].number in with_it


def test_a_child_is_told_with_its_age_at_each_case(town: Town) -> None:
    today = datetime.now().astimezone().date()
    child = of_child(date_of_birth=f"{today.year - 9}-01-01")
    sent = town.school.sends(contact(children=[child])).cases[0]
    found = town.auditor.child(town.auditor.audited(sent.case).child)
    (of_case,) = [each for each in found.cases if each.case == sent.case]
    assert of_case.age
    assert of_case.age.years == 9
