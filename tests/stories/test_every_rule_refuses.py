"""A plain violation of a rule: whoever tries it hears the rule, what is missing or who may, and nothing is recorded."""

from collections.abc import Iterator
from typing import Any

import pytest

from app.api.routes import closure, emergencies, referrals, screening
from domain.emergencies import MAY_RULE_OUT
from domain.vocabulary import OFFICE, SCREENERS, CheckKind
from openapi.client.api.cases import (
    advise_on_permission,
    agree_closure,
    allocate_lead_practitioner,
    authorise_disposal,
    authorise_referral,
    complete_sibling_progression,
    decide_closure,
    decide_level_of_response,
    decide_outcome,
    fast_track,
    find_no_crime,
    join_to_referral,
    limit_safety,
    propose_closure,
    receive_confirmation,
    record_child_seen,
    record_known_check,
    record_referral,
    record_screening_checks,
    record_screening_findings,
    request_screening,
    start_assessment,
    suspect_crime,
    telephone_area_team,
    withdraw_match,
)
from openapi.client.models import (
    AgreementBody,
    AreaTeamCallBody,
    AssessmentBody,
    AuthorisationBody,
    ChecksBody,
    ChildSeenBody,
    ClosureBody,
    ClosureDecisionBody,
    CrimeSuspicionBody,
    DisposalBody,
    FamilyOutcomeBody,
    FastTrackBody,
    JoiningBody,
    LeadPractitionerBody,
    NoCrimeBody,
    PermissionAdviceBody,
    Problem,
    ProgressionBody,
    ReasonBody,
    ReferralBody,
    SafetyBody,
    ScreeningRequestBody,
    WrittenConfirmationBody,
)
from tests.stories.people import (
    CHECKS,
    FINDINGS,
    LEVEL,
    PROGRESS,
    Town,
    consulting,
    contact,
    known_check,
    refused,
    told_by,
)

MANAGER = ["screening_manager"]
NO_REFERRAL = "an open referral"
REDIRECT = FamilyOutcomeBody.from_dict({"outcome": "provide-information-or-redirect", "reasons": "The school nurse."})
NOT_ADVISED = PermissionAdviceBody(advised_to_obtain=False)
SAFE_UNTIL = SafetyBody.from_dict(emergencies.SAFETY.example)
CALL = AreaTeamCallBody.from_dict(emergencies.TELEPHONE.example)
SUSPICION = CrimeSuspicionBody.from_dict(emergencies.SUSPECT.example)
NO_CRIME = NoCrimeBody.from_dict(emergencies.NO_CRIME.example)
RECORDING = ReferralBody.from_dict(screening.RECORD.example)
DISPOSAL = DisposalBody.from_dict(referrals.DISPOSE.example)
LEADS = LeadPractitionerBody.from_dict(referrals.ALLOCATE.example)
PROPOSAL = ClosureBody.from_dict(closure.PROPOSE.example)
DECISION = ClosureDecisionBody.from_dict(closure.DECIDE.example)


@pytest.fixture(autouse=True)
def unrecorded(
    town: Town, checked: str, fast_tracked: str, unscreened: dict[bool, str], consultation: str
) -> Iterator[None]:
    """Nothing is recorded by any of it: the cases are made once, and a refusal leaves them as they are."""
    before = town.recorded()
    yield
    assert town.recorded() == before


def said(no: Problem) -> tuple[str | None, list[str] | None]:
    """What a refusal says is missing, and who may."""
    return no.missing or None, no.who_may or None


# A contact that is taken


def test_nothing_is_redirected_before_it_is_received(town: Town) -> None:
    early = {"received_at": "2026-07-06T10:00:00Z", "redirected_at": "2026-07-06T09:59:00Z"}
    told = {**early, "by_whom": "A school nurse", "redirected_to": "Customer Service Centre"}
    no = refused(town.advisor.tries_to_send(told_by("professional", "2A", information=told)), "C17")
    assert said(no) == ("a time of redirection after the receipt", None)


# A contact that was checked, and not screened


@pytest.fixture(scope="module")
def checked(town: Town) -> str:
    """A school's contact on a child nobody knew."""
    case = town.school.sends(contact()).cases[0].case
    town.advisor.does(record_known_check.sync_detailed, case, known_check())
    return case


@pytest.mark.parametrize(
    ("rule", "role", "operation", "body", "who_may"),
    [
        ("C2", "customer_service_advisor", decide_level_of_response, LEVEL, SCREENERS),
        ("C10", "area_team_manager", join_to_referral, JoiningBody(), MANAGER),
        ("C12", "screening_manager", telephone_area_team, CALL, ["customer_service_advisor"]),
        ("C13", "screening_manager", record_referral, RECORDING, ["customer_service_advisor"]),
        ("C15", "auditor", receive_confirmation, WrittenConfirmationBody(), OFFICE),
        ("C19", "auditor", advise_on_permission, PermissionAdviceBody(advised_to_obtain=True), OFFICE),
        ("C20", "auditor", limit_safety, SAFE_UNTIL, OFFICE),
        ("CF1", "auditor", suspect_crime, SUSPICION, OFFICE),
        ("CF1", "customer_service_advisor", find_no_crime, NO_CRIME, MAY_RULE_OUT),
        ("SC1", "area_team_manager", request_screening, ScreeningRequestBody(), ["customer_service_advisor"]),
        ("SC2", "customer_service_advisor", decide_outcome, REDIRECT, MANAGER),
        ("SC5", "customer_service_advisor", record_screening_checks, CHECKS, SCREENERS),
        ("SC6", "customer_service_advisor", record_screening_findings, FINDINGS, SCREENERS),
        ("SC13", "screening_practice_supervisor", decide_outcome, PROGRESS, MANAGER),
    ],
)
def test_nobody_does_what_is_somebody_elses_to_do(
    town: Town, checked: str, rule: str, role: str, operation: Any, body: Any, who_may: list[str]
) -> None:
    no = refused(town.person(role).tries(operation.sync_detailed, checked, body), rule)
    assert said(no) == (None, list(who_may))


@pytest.mark.parametrize(
    ("rule", "role", "operation", "body", "missing"),
    [
        ("C6", "customer_service_advisor", record_known_check, known_check(), "withdrawal of the check"),
        ("C6", "screening_manager", withdraw_match, ReasonBody(reason="Another child."), "a match to withdraw"),
        ("C10", "screening_manager", join_to_referral, JoiningBody(), "an open referral of the child"),
        ("C13", "customer_service_advisor", record_referral, RECORDING, "the Screening Manager's decision"),
        ("C19", "screening_manager", advise_on_permission, NOT_ADVISED, "why Significant Harm is likely"),
        ("CF1", "screening_manager", find_no_crime, NO_CRIME, "a suspected crime"),
        ("SC1", "screening_manager", decide_outcome, PROGRESS, "the dispatch to the Screening Manager"),
        ("SIB1", "area_team_manager", complete_sibling_progression, ProgressionBody(), "the Screening Manager's"),
        ("D1", "screening_manager", authorise_disposal, DISPOSAL, NO_REFERRAL),
        ("D3", "area_team_manager", record_child_seen, ChildSeenBody(alone=True), NO_REFERRAL),
        ("T8", "area_team_manager", authorise_referral, AuthorisationBody(), NO_REFERRAL),
        ("R2", "area_team_manager", allocate_lead_practitioner, LEADS, NO_REFERRAL),
        ("R2", "area_practice_supervisor", start_assessment, AssessmentBody(), NO_REFERRAL),
        ("CL1", "area_practice_supervisor", propose_closure, PROPOSAL, NO_REFERRAL),
        ("CL2", "screening_practice_supervisor", agree_closure, AgreementBody(), NO_REFERRAL),
        ("CL5", "area_team_manager", decide_closure, DECISION, NO_REFERRAL),
    ],
)
def test_nothing_is_done_before_what_it_rests_on(
    town: Town, checked: str, rule: str, role: str, operation: Any, body: Any, missing: str
) -> None:
    found, who_may = said(refused(town.person(role).tries(operation.sync_detailed, checked, body), rule))
    assert (str(found).startswith(missing), who_may) == (True, None)


# Screening


ALL_BUT_ONE = ChecksBody.from_dict({"checks": CHECKS.to_dict()["checks"][:-1]})


@pytest.fixture(scope="module")
def unscreened(town: Town) -> dict[bool, str]:
    """Two contacts of which one check was not made: a child who was known, and one who was not."""
    known = town.manager.office(town.school.sends(contact()).cases[0].case).child
    cases: dict[bool, str] = {}
    for is_known, match in ((True, {"result": "known", "child": known}), (False, {})):
        cases[is_known] = case = town.school.sends(contact()).cases[0].case
        town.advisor.does(record_known_check.sync_detailed, case, known_check(**match))
        town.advisor.does(request_screening.sync_detailed, case, ScreeningRequestBody())
        town.manager.does(decide_level_of_response.sync_detailed, case, LEVEL)
        town.manager.does(record_screening_checks.sync_detailed, case, ALL_BUT_ONE)
    return cases


@pytest.mark.parametrize(("rule", "is_known"), [("SC4", True), ("SC5", False)])
def test_no_check_is_left_out_whether_the_child_is_known_or_not(
    town: Town, unscreened: dict[bool, str], rule: str, is_known: bool
) -> None:
    no = refused(town.manager.tries(decide_outcome.sync_detailed, unscreened[is_known], PROGRESS), rule)
    assert said(no) == (CheckKind.CHILD_IN_CARE, None)


@pytest.fixture(scope="module")
def consultation(town: Town) -> str:
    """A contact that asks for a consultation, with permission."""
    case = town.school.sends(consulting()).cases[0].case
    town.advisor.does(record_known_check.sync_detailed, case, known_check())
    return case


def test_a_consultation_is_not_sent_to_screening_as_if_it_were_a_referral(town: Town, consultation: str) -> None:
    no = refused(town.advisor.tries(request_screening.sync_detailed, consultation, ScreeningRequestBody()), "C11")
    assert said(no) == ("intent of a safeguarding referral", None)


# A referral


@pytest.fixture(scope="module")
def fast_tracked(town: Town) -> str:
    """A referral of which nothing is settled yet."""
    case = town.school.sends(contact()).cases[0].case
    town.advisor.does(fast_track.sync_detailed, case, FastTrackBody(grounds="He is on his way to the school."))
    return case


@pytest.mark.parametrize(
    ("items", "missing"),
    [
        ([], "one or more of the six disposals"),
        (["section-47-enquiries"], "the reasonable cause to suspect significant harm"),
        (["section-17-assessment", "immediate-services"], "what type of services"),
    ],
    ids=["none", "section-47", "services"],
)
def test_a_disposal_is_one_of_six_and_says_what_it_asks_for(
    town: Town, fast_tracked: str, items: list[str], missing: str
) -> None:
    disposal = DisposalBody.from_dict({"items": items, "reasons": "He is on his way to the school."})
    no = refused(town.manager.tries(authorise_disposal.sync_detailed, fast_tracked, disposal), "D2")
    assert said(no) == (missing, None)
