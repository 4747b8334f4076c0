"""An emergency at 16:50 on a Friday, with everything made good on Monday.

One case from the call to the assessment. On Friday nothing that protects waits for anything; what was left out is a
duty over the weekend; on Monday each is made good, and the case says what was kept and what came late.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from app.api.routes import emergencies, family, feedback, informing, obtaining, protection, referrals, screening
from domain import working_days
from domain.vocabulary import Role
from openapi.client.api.cases import (
    acknowledge_referral,
    allocate_lead_practitioner,
    authorise_disposal,
    authorise_protection,
    authorise_referral,
    clarify_concerns,
    consider_records,
    consider_strategy_discussion,
    decide_level_of_response,
    decide_outcome,
    explain_assessment,
    fast_track,
    give_feedback,
    inform_family,
    inform_parent,
    lift_informing_risk,
    notify_police,
    receive_confirmation,
    record_child_seen,
    record_information,
    record_known_check,
    record_referral,
    record_screening_checks,
    record_screening_findings,
    start_assessment,
    suspect_crime,
    withhold_from_parent,
)
from openapi.client.models import (
    AcknowledgementBody,
    AssessmentBody,
    AssessmentExplainedBody,
    AuthorisationBody,
    ChecksBody,
    ChildSeenBody,
    ClarificationBody,
    CrimeSuspicionBody,
    DisposalBody,
    FamilyInformedBody,
    FamilyOutcomeBody,
    FastTrackBody,
    FeedbackBody,
    FindingsBody,
    InformingRiskLiftedBody,
    KnownCheckBody,
    LeadPractitionerBody,
    LevelOfResponseBody,
    ParentInformedBody,
    ParentWithheldBody,
    PoliceNotificationBody,
    ProtectiveActionBody,
    RecordsConsideredBody,
    ReferralBody,
    ReferralInformationBody,
    StrategyDiscussionBody,
    WrittenConfirmationBody,
)
from tests.serving import TEAM
from tests.stories.people import PROGRESS, STRATEGY, Enter, Person, Town, moment, refused, told_by

LONDON = ZoneInfo("Europe/London")
TODAY = datetime.now(LONDON).date()
DAYS = working_days.load("england-and-wales")


def friday_before() -> date:
    """The last Friday that was a working day, whose next two are over: by then what Monday began was due too."""
    day = TODAY
    while day.weekday() != 4 or not DAYS.is_working_day(day) or two_working_days_after(day) >= TODAY:
        day -= timedelta(days=1)
    return day


def two_working_days_after(day: date) -> date:
    return DAYS.next_working_day(DAYS.next_working_day(day))


FRIDAY = friday_before()
MONDAY = DAYS.next_working_day(FRIDAY)  # or Tuesday, when Monday is a bank holiday
AGENCY = "school-925"
RUNG_OUR_TEAM = {**emergencies.FAST_TRACK.example, "call": {"team": TEAM, "spoke_to": "A. Duty"}}
OBTAINED = obtaining.RECORD.example
TO_BE_ASKED = [
    {"item": item, "why": "not-asked", "reason": "To be asked of the mother on the visit."}
    for item in (
        "names-dates-of-birth-and-gender", "address-and-school", "parental-responsibility",
        "household-names-and-dates-of-birth", "ethnicity-first-language-and-religion",
        "nationality-and-immigration-status", "additional-needs-and-communication", "location-and-condition",
    )
]  # fmt: skip
LEARNT = {
    **OBTAINED,
    "needs_immediate_protection": "yes",
    "not_obtained": [*OBTAINED["not_obtained"], *TO_BE_ASKED],
}
EXPLAINED = {**family.EXPLAIN.example, "decision_on": (MONDAY + timedelta(days=60)).isoformat()}

Step = tuple[str, Person, Any, type[Any], Mapping[str, Any]]
"""When, who, the operation, its body and what it says."""


def on(day: date, clock: str) -> str:
    """A time of that day in London."""
    return datetime.combine(day, time.fromisoformat(clock), LONDON).isoformat()


def then(body: type[Any], example: Mapping[str, Any], day: date, clock: str) -> Any:
    """What was done at that time."""
    return body.from_dict({**example, "occurred_at": on(day, clock)})


def do(case: str, day: date, *steps: Step) -> None:
    """One after the other, each at its time."""
    for clock, person, operation, body, example in steps:
        person.does(operation.sync_detailed, case, then(body, example, day, clock))


def owed(town: Town, case: str) -> set[str]:
    return {duty.clause for duty in town.manager.office(case).duties}


@pytest.fixture
def called(town: Town) -> str:
    """A school calls. The girl is to be collected at five by the man who hit her; more is not known."""
    call = told_by(
        "professional", "2A", received_at=on(FRIDAY, "16:50"), agency=AGENCY,
        children=[{"given_name": "Larkin", "needs_immediate_protection": "yes"}], account={},
    )  # fmt: skip
    return town.advisor.sends(call).cases[0].case


@pytest.fixture
def friday(town: Town, called: str) -> str:
    """What protects her is done within ten minutes, and she is seen the same evening."""
    advisor, manager, duty = town.advisor, town.manager, town.person("duty_social_worker")
    do(
        called, FRIDAY,
        ("16:53", advisor, fast_track, FastTrackBody, RUNG_OUR_TEAM),
        ("16:54", advisor, suspect_crime, CrimeSuspicionBody, emergencies.SUSPECT.example),
        ("16:54", advisor, notify_police, PoliceNotificationBody, emergencies.NOTIFY.example),
        ("16:58", manager, authorise_protection, ProtectiveActionBody, protection.AUTHORISE_PROTECTION.example),
        ("17:00", manager, authorise_disposal, DisposalBody, referrals.DISPOSE.example),
        ("17:05", manager, decide_level_of_response, LevelOfResponseBody, screening.DECIDE_LEVEL.example),
        ("18:40", duty, record_child_seen, ChildSeenBody, referrals.SEE.example),
    )  # fmt: skip
    return called


def test_nothing_that_protects_waits_and_what_was_left_out_is_owed(town: Town, friday: str) -> None:
    assert owed(town, friday) == {"C6", "C12", "C15", "SC5", "SC6", "SC7", "SC8", "SC12", "T8", "R2", "D4", "D5"}
    by_monday = {duty.clause: duty.due_at for duty in town.manager.office(friday).duties}
    for clause in ("C6", "C12", "SC5", "SC6", "SC7", "SC8", "SC12", "T8"):
        assert by_monday[clause] == moment(on(MONDAY, "16:50"))
    refused(town.area_manager.tries(authorise_referral.sync_detailed, friday, AuthorisationBody()), "C12")


def test_on_monday_it_is_all_made_good(town: Town, friday: str, enter: Enter) -> None:
    advisor, manager, area, school = town.advisor, town.manager, town.area_manager, town.school
    lead = enter("sw-17", Role.ALLOCATED_SOCIAL_WORKER)
    do(
        friday, MONDAY,
        ("08:30", school, receive_confirmation, WrittenConfirmationBody, emergencies.CONFIRM.example),
        ("08:40", advisor, acknowledge_referral, AcknowledgementBody, feedback.ACKNOWLEDGE.example),
        ("09:00", advisor, record_known_check, KnownCheckBody, screening.CHECK_KNOWN.example),
        ("09:20", manager, record_screening_checks, ChecksBody, screening.RECORD_CHECKS.example),
        ("09:25", manager, consider_records, RecordsConsideredBody, protection.CONSIDER_RECORDS.example),
        ("09:40", manager, record_screening_findings, FindingsBody, screening.RECORD_FINDINGS.example),
        ("09:45", manager, consider_strategy_discussion, StrategyDiscussionBody, STRATEGY.to_dict()),
        ("09:50", manager, withhold_from_parent, ParentWithheldBody, informing.WITHHOLD.example),
        ("09:55", manager, decide_outcome, FamilyOutcomeBody, PROGRESS.to_dict()),
    )  # fmt: skip
    assert owed(town, friday) == {"C13", "T8", "R2", "D4", "D5", "P1"}
    recording = town.recording(friday).to_dict()
    do(
        friday, MONDAY,
        ("10:00", advisor, record_referral, ReferralBody, recording),
        ("10:10", area, authorise_referral, AuthorisationBody, {}),
        ("10:15", area, allocate_lead_practitioner, LeadPractitionerBody, referrals.ALLOCATE.example),
        ("11:00", school, clarify_concerns, ClarificationBody, obtaining.CLARIFY.example),
        ("11:20", lead, record_information, ReferralInformationBody, LEARNT),
        ("11:30", lead, give_feedback, FeedbackBody, {"means": "telephone"}),
        ("12:30", manager, lift_informing_risk, InformingRiskLiftedBody, informing.LIFT.example),
        ("12:50", manager, inform_parent, ParentInformedBody, informing.INFORM.example),
        ("13:00", lead, inform_family, FamilyInformedBody, family.INFORM.example),
        ("14:00", lead, start_assessment, AssessmentBody, {}),
        ("14:10", lead, explain_assessment, AssessmentExplainedBody, EXPLAINED),
    )  # fmt: skip

    seen = town.auditor.audited(friday)
    assert [duty.clause for duty in seen.duties] == ["R3", "EQ1"]
    assert (seen.state, seen.completeness.obtained) == ("referral-authorised", 5)
    states = {clock.clause: clock.state for clock in seen.clocks}
    assert states.pop("D6") == "running"  # when the family is told what the assessment decided
    assert states.pop("T4") == "met-late"  # the school was closed until Monday
    assert set(states.values()) == {"met-but-recorded-late"}  # each in time, and typed in since
    recorded = town.auditor.events(friday)
    assert recorded.index("protective-action-authorised") < recorded.index("known-check-recorded")
