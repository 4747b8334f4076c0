"""Nobody decides to continue to monitor: what, until when and what comes next is said."""

from datetime import UTC, datetime, timedelta

import pytest

from app.api.routes import monitoring as told
from domain import monitoring
from openapi.client.api.cases import (
    authorise_disposal,
    decide_outcome,
    plan_monitoring,
    review_monitoring,
    withhold_from_family,
)
from openapi.client.models import (
    DisposalBody,
    FamilyOutcomeBody,
    FamilyWithheldBody,
    MonitoringPlanBody,
    MonitoringReviewBody,
)
from tests.domain.examples import ADVISOR, AT, CONTACT
from tests.domain.story import dated
from tests.stories.people import SECTION_17, Town, contact, moment, refused

PLAN, REVIEW = plan_monitoring.sync_detailed, review_monitoring.sync_detailed
DISPOSE = authorise_disposal.sync_detailed
PLANNED = monitoring.MonitoringPlanned(
    by=ADVISOR, occurred_at=AT, number=1, what="School.", until=AT + timedelta(days=7), next_steps="A call."
)
DATED = (
    dated(monitoring.plan, monitoring.PlanMonitoring(by=ADVISOR, at=AT, what="School.", until=AT + timedelta(days=7),
                                                     next_steps="A call."), CONTACT, answers=False),
    dated(monitoring.review, monitoring.ReviewMonitoring(by=ADVISOR, at=AT, number=1, found="Well.", decided="Done."),
          CONTACT, PLANNED),
)  # fmt: skip

BARE = (
    "We will continue to monitor.",
    "A child in need. Decided to continue monitoring the family",
    "Monitoring continues.",
    "Keep an eye on the family.",
    "School is keeping a close eye on him; we monitor the situation.",
    "The situation is to be monitored.",
    "Keep this under review.",
    "WATCH AND WAIT",
    "Not for us, but continued\nmonitoring by the school.",
)
EXPLICIT = (
    "The health visitor calls every Tuesday until 12 December; if she is not let in, we visit the same day.",
    "We continue to monitor his attendance for two weeks: if he misses two days, the social worker goes there.",
    "His mother said “they only ever continue to monitor us”; an assessment starts today.",
    "The heart monitor was fitted on Monday. Services continue.",
)


def disposal(reasons: str) -> DisposalBody:
    return DisposalBody.from_dict({**SECTION_17.to_dict(), "reasons": reasons})


@pytest.mark.parametrize("reasons", BARE)
def test_a_decision_does_not_only_go_on_monitoring(town: Town, case: str, reasons: str) -> None:
    no = refused(town.manager.tries(DISPOSE, case, disposal(reasons)), "Q4")
    assert (
        no.missing
        == 'in place of "continue to monitor": what is monitored, until when, and what happens next (reasons)'
    )


@pytest.mark.parametrize("reasons", EXPLICIT)
def test_a_decision_that_says_until_when_and_what_next_is_one(town: Town, case: str, reasons: str) -> None:
    town.manager.does(DISPOSE, case, disposal(reasons))
    assert "disposal-authorised" in town.manager.events(case)


def test_what_a_child_or_somebody_else_said_is_never_refused(town: Town) -> None:
    said = contact(concern_summary="Mum says the school said it would continue to monitor.")
    case = town.school.sends(said).cases[0].case
    assert town.manager.office(case).concern_summary == said["concern_summary"]


def test_the_outcome_of_a_family_and_other_decisions_are_held_to_it(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    town.screened(case)
    redirect = {"outcome": "provide-information-or-redirect", "reasons": "School to continue to monitor."}
    refused(town.manager.tries(decide_outcome.sync_detailed, case, FamilyOutcomeBody.from_dict(redirect)), "Q4")
    withheld = FamilyWithheldBody.from_dict({"ground": "police-investigation", "reasons": "Ongoing monitoring."})
    refused(town.area_manager.tries(withhold_from_family.sync_detailed, case, withheld), "Q4")


@pytest.mark.clause("T18")
def test_a_plan_is_reviewed_when_its_period_ends(town: Town, case: str) -> None:
    until = datetime.now(UTC).replace(microsecond=0) + timedelta(days=14)
    plan = MonitoringPlanBody.from_dict({**told.PLAN.example, "until": until.isoformat()})
    past = MonitoringPlanBody.from_dict({**told.PLAN.example, "until": "2020-01-01T00:00:00Z"})
    review = MonitoringReviewBody.from_dict(told.REVIEW.example)
    assert refused(town.advisor.tries(PLAN, case, past), "Q5").missing == "a moment that is still to come"
    assert refused(town.school.tries(PLAN, case, plan), "Q5").who_may
    bare = MonitoringPlanBody.from_dict({**plan.to_dict(), "next_steps": "Continue to monitor."})
    assert str(refused(town.advisor.tries(PLAN, case, bare), "Q4").missing).endswith("(next_steps)")
    assert refused(town.advisor.tries(REVIEW, case, review), "Q5").missing == "a plan that was not reviewed yet"
    town.advisor.does(PLAN, case, plan)
    seen = town.manager.office(case)
    assert [(each.clause, each.due_at) for each in seen.duties if each.clause == "Q5"] == [("Q5", until)]
    (clock,) = [each for each in seen.clocks if each.clause == "T18"]
    assert (clock.state, moment(clock.due_at)) == ("running", until)
    assert refused(town.school.tries(REVIEW, case, review), "Q5").who_may
    town.manager.does(REVIEW, case, review)
    seen = town.manager.office(case)
    assert [each.clause for each in seen.duties if each.clause == "Q5"] == []
    assert [each.state for each in seen.clocks if each.clause == "T18"] == ["met"]
    refused(town.manager.tries(REVIEW, case, review), "Q5")
    assert town.auditor.audited(case).monitoring == seen.monitoring
    assert "monitoring" not in town.school.submitted(case).to_dict()
