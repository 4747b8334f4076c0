"""Parents are told, or they are not because of whom that would put at risk: and then in no way at all."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from app.api.routes import emergencies, family, informing, referrals
from openapi.client.api.cases import (
    accept_not_informing,
    advise_on_permission,
    allocate_lead_practitioner,
    answer_informing_challenge,
    ask_for_site_support,
    authorise_disposal,
    challenge_not_informing,
    decide_outcome,
    explain_assessment,
    fail_to_reach_parent,
    fast_track,
    inform_family,
    inform_parent,
    lift_informing_risk,
    record_informing_risk,
    record_known_check,
    request_screening,
    withhold_from_family,
    withhold_from_parent,
)
from openapi.client.models import (
    AssessmentExplainedBody,
    DisposalBody,
    FamilyInformedBody,
    FamilyWithheldBody,
    FastTrackBody,
    InformingAcceptanceBody,
    InformingAnswerBody,
    InformingChallengeBody,
    InformingRiskBody,
    InformingRiskLiftedBody,
    LeadPractitionerBody,
    ParentInformedBody,
    ParentNotReachedBody,
    ParentWithheldBody,
    PermissionAdviceBody,
    ScreeningRequestBody,
    SiteSupportBody,
)
from tests.stories.people import (
    PARENT_INFORMED,
    PROGRESS,
    SECTION_17,
    Person,
    Town,
    contact,
    known_check,
    of_child,
    problem,
    refused,
    told_by,
)

RISK = InformingRiskBody.from_dict(informing.RISK.example)
LIFTED = InformingRiskLiftedBody.from_dict(informing.LIFT.example)
WITHHELD = ParentWithheldBody.from_dict(informing.WITHHOLD.example)
NOT_REACHED = ParentNotReachedBody.from_dict(informing.NOT_REACHED.example)
CHALLENGE = InformingChallengeBody.from_dict(informing.CHALLENGE.example)
ANSWER = InformingAnswerBody.from_dict(informing.ANSWER.example)
ACCEPTED = InformingAcceptanceBody.from_dict(informing.ACCEPT.example)
SITE = SiteSupportBody.from_dict(informing.SITE.example)
FAMILY = FamilyInformedBody.from_dict(family.INFORM.example)
ADVICE = PermissionAdviceBody.from_dict(emergencies.ADVISE.example)
EXPLAINED = AssessmentExplainedBody.from_dict(
    {**family.EXPLAIN.example, "decision_on": (datetime.now().astimezone().date() + timedelta(days=40)).isoformat()}
)
LEADS = LeadPractitionerBody.from_dict({**referrals.ALLOCATE.example, "practitioner": "lead_practitioner-925"})
EVERY_WAY: tuple[tuple[Any, Any, str], ...] = (
    (inform_parent, PARENT_INFORMED, "screening_manager"),
    (fail_to_reach_parent, NOT_REACHED, "screening_manager"),
    (inform_family, FAMILY, "lead_practitioner"),
    (advise_on_permission, ADVICE, "customer_service_advisor"),
    (explain_assessment, EXPLAINED, "lead_practitioner"),
)
"""Every command by which parents hear of the referral, and who gives it."""


def not_told(**changes: Any) -> dict[str, Any]:
    """A school's referral of a girl whose parents must not know."""
    account = contact()["account"] | {
        "statutory_basis": "section-47",
        "parents_informed": {"informed": False, "reason": "He would make her pay for it.", "at_risk": "child"},
    }
    return contact(account=account, **changes)


def looked_into(town: Town, case: str) -> None:
    """A contact of which everything is known that screening asks, but whether the parents are told."""
    town.advisor.does(record_known_check.sync_detailed, case, known_check())
    town.advisor.does(request_screening.sync_detailed, case, ScreeningRequestBody())
    town.looked_into(case)


def every_way_is_refused(town: Town, case: str, recorded_in: str) -> None:
    """Whoever tries to tell the parents hears CF7, and where the risk stands.

    A family is told of a disposal, and by who leads of the assessment.
    """
    before, seen = town.manager.version(case), town.manager.office(case)
    later = {inform_family: seen.disposal, explain_assessment: seen.lead_practitioner}
    for operation, body, role in EVERY_WAY:
        if not later.get(operation, True):
            continue
        no = refused(town.person(role).tries(operation.sync_detailed, case, body), "CF7")
        assert no.missing == f"a Screening Manager's lifting of the risk recorded in {recorded_in}"
    assert town.manager.version(case) == before


def test_parents_who_must_not_know_are_told_in_no_way_until_a_screening_manager_lifts_it(town: Town) -> None:
    case = town.school.sends(not_told()).cases[0].case
    every_way_is_refused(town, case, case)
    assert town.manager.office(case).parents_not_to_be_told
    looked_into(town, case)
    no = refused(town.manager.tries(decide_outcome.sync_detailed, case, PROGRESS), "SC8")
    assert no.missing == "whether the parent or carer was informed, or why not"
    assert refused(town.advisor.tries(withhold_from_parent.sync_detailed, case, WITHHELD), "SC8").who_may
    town.manager.does(withhold_from_parent.sync_detailed, case, WITHHELD)
    town.progressed(case)
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    town.area_manager.does(allocate_lead_practitioner.sync_detailed, case, LEADS)
    every_way_is_refused(town, case, case)

    assert refused(town.area_manager.tries(lift_informing_risk.sync_detailed, case, LIFTED), "CF7").who_may
    town.manager.does(lift_informing_risk.sync_detailed, case, LIFTED)
    town.person("lead_practitioner").does(inform_family.sync_detailed, case, FAMILY)
    seen = town.manager.office(case)
    assert seen.informing is not None
    assert seen.informing.lifted is not None
    assert (seen.parents_not_to_be_told, seen.informing.lifted.reasons) == (False, LIFTED.reasons)
    assert "informing" not in town.school.submitted(case).to_dict()
    refused(town.manager.tries(lift_informing_risk.sync_detailed, case, LIFTED), "CF7")


@pytest.mark.clause("SC8")
def test_a_risk_that_the_offices_record_is_what_screening_asks_and_an_agencys_is_still_to_be_decided(
    town: Town,
) -> None:
    case = town.school.sends(contact()).cases[0].case
    looked_into(town, case)
    town.school.does(record_informing_risk.sync_detailed, case, RISK)
    assert "SC8" in [duty.clause for duty in town.manager.office(case).duties]
    refused(town.manager.tries(decide_outcome.sync_detailed, case, PROGRESS), "SC8")
    town.manager.does(record_informing_risk.sync_detailed, case, RISK)
    assert "SC8" not in [duty.clause for duty in town.manager.office(case).duties]
    town.manager.does(lift_informing_risk.sync_detailed, case, LIFTED)
    assert "SC8" in [duty.clause for duty in town.manager.office(case).duties]
    town.manager.does(record_informing_risk.sync_detailed, case, RISK)
    town.manager.does(decide_outcome.sync_detailed, case, PROGRESS)


@pytest.mark.parametrize("who", ["partner", "customer_service_advisor", "area_team_worker"])
def test_whoever_learns_of_a_risk_says_so_and_from_then_on_nobody_is_told(town: Town, case: str, who: str) -> None:
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    town.person(who).does(record_informing_risk.sync_detailed, case, RISK)
    every_way_is_refused(town, case, case)
    seen = town.manager.office(case).informing
    assert seen is not None
    assert [(risk.at_risk, risk.reasons) for risk in seen.risks] == [("vulnerable-adult", RISK.reasons)]
    assert refused(town.auditor.tries(record_informing_risk.sync_detailed, case, RISK), "CF7").who_may
    problem(town.police.asks(record_informing_risk.sync_detailed, case, RISK, if_match='"1"'), 404, "not-found")
    assert RISK.reasons not in town.school.looks(case).content.decode()


def test_a_family_that_is_not_told_for_fear_of_harm_is_told_in_no_other_way(town: Town, case: str) -> None:
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    order = FamilyWithheldBody.from_dict({"ground": "significant-harm", "reasons": "He has found her before."})
    town.area_manager.does(allocate_lead_practitioner.sync_detailed, case, LEADS)
    town.person("lead_practitioner").does(withhold_from_family.sync_detailed, case, order)
    every_way_is_refused(town, case, case)
    assert town.manager.events(case)[-2:] == ["family-informing-withheld", "informing-risk-recorded"]


def test_the_parents_are_not_told_by_way_of_a_brother_or_a_sister(town: Town) -> None:
    both = contact(children=[of_child(), of_child(given_name="Bilal")], siblings=True)
    hers, his = (each.case for each in town.school.sends(both).cases)
    town.advisor.does(record_informing_risk.sync_detailed, hers, RISK)
    looked_into(town, his)
    every_way_is_refused(town, his, hers)
    later = contact(children=[of_child(given_name="Bilal")])
    again = town.school.sends(later).cases[0].case
    child = town.manager.office(his).child
    town.manager.does(inform_parent.sync_detailed, again, PARENT_INFORMED)
    town.advisor.does(record_known_check.sync_detailed, again, known_check(result="known", child=child))
    every_way_is_refused(town, again, hers)
    town.manager.does(lift_informing_risk.sync_detailed, hers, LIFTED)
    town.manager.does(inform_parent.sync_detailed, his, PARENT_INFORMED)
    assert town.manager.events(his)[-1] == "parent-informed"


def test_whoever_cannot_be_reached_is_still_to_be_informed(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    looked_into(town, case)
    assert refused(town.advisor.tries(fail_to_reach_parent.sync_detailed, case, NOT_REACHED), "SC8").who_may
    town.manager.does(fail_to_reach_parent.sync_detailed, case, NOT_REACHED)
    town.progressed(case)
    owed = [duty.what for duty in town.manager.office(case).duties if duty.clause == "SC8"]
    assert owed == ["Inform the parent or carer, who was not reached."]
    town.manager.does(inform_parent.sync_detailed, case, PARENT_INFORMED)
    seen = town.auditor.audited(case)
    assert seen.informing is not None
    assert seen.informing.informed is not None
    assert (seen.informing.informed.whom, seen.informing.informed.told_by) == (
        PARENT_INFORMED.whom,
        PARENT_INFORMED.told_by,
    )
    assert "SC8" not in [duty.clause for duty in seen.duties]


def test_an_emergency_does_not_wait_for_the_parents(town: Town) -> None:
    case = town.school.sends(not_told()).cases[0].case
    town.advisor.does(fast_track.sync_detailed, case, FastTrackBody(grounds="He is on his way."))
    at_once = DisposalBody.from_dict({"items": ["immediate-protection"], "reasons": "She cannot go home."})
    town.manager.does(authorise_disposal.sync_detailed, case, at_once)
    assert "SC8" in [duty.clause for duty in town.manager.office(case).duties]


def test_the_agency_is_challenged_and_answers_and_the_disagreement_is_seen(town: Town) -> None:
    case = town.school.sends(not_told()).cases[0].case
    answers, challenges = answer_informing_challenge.sync_detailed, challenge_not_informing.sync_detailed
    refused(town.school.tries(answers, case, ANSWER), "CF8")
    refused(town.school.tries(challenges, case, CHALLENGE), "CF8")
    town.advisor.does(challenges, case, CHALLENGE)
    asked = town.school.submitted(case).informing_challenge
    assert asked is not None
    assert (asked.disagreement, asked.challenged.reasons, asked.answered) == (True, CHALLENGE.reasons, None)
    assert "CF8" in [duty.clause for duty in town.manager.office(case).duties]
    refused(town.auditor.tries(answers, case, ANSWER), "CF8")
    refused(town.manager.tries(accept_not_informing.sync_detailed, case, ACCEPTED), "CF8")

    town.school.does(answers, case, InformingAnswerBody.from_dict({**ANSWER.to_dict(), "line_manager": "R. Head"}))
    seen = town.manager.office(case)
    assert seen.informing is not None
    assert seen.informing.answered is not None
    assert (seen.informing_disputed, seen.informing.answered.line_manager) == (True, "R. Head")
    assert "CF8" not in [duty.clause for duty in seen.duties]
    every_way_is_refused(town, case, case)

    assert refused(town.advisor.tries(accept_not_informing.sync_detailed, case, ACCEPTED), "CF8").who_may
    town.manager.does(accept_not_informing.sync_detailed, case, ACCEPTED)
    told = town.school.submitted(case).informing_challenge
    assert told is not None
    assert told.accepted is not None
    assert (told.disagreement, told.accepted.reasons) == (False, ACCEPTED.reasons)
    assert "Sam Screening Manager" not in town.school.looks(case).content.decode()


def test_police_support_at_the_site_is_asked_for_and_shown_to_the_office(town: Town) -> None:
    case = town.school.sends(not_told()).cases[0].case
    assert refused(town.auditor.tries(ask_for_site_support.sync_detailed, case, SITE), "CF9").who_may
    town.school.does(ask_for_site_support.sync_detailed, case, SITE)
    seen = town.manager.office(case).informing
    assert seen is not None
    assert seen.site_support is not None
    assert (seen.site_support.asked_by, seen.site_support.force) == (SITE.asked_by, "fenshire-police")
    assert "26-0708-0207" not in town.school.looks(case).content.decode()
    unknown = SiteSupportBody(reasons="He rang again.", asked_by="The head teacher")
    town.advisor.does(ask_for_site_support.sync_detailed, case, unknown)


def test_which_neighbour_referred_is_told_to_no_parent(town: Town) -> None:
    call = told_by("non-professional", "1B", referrer={"name": "Wilhelmina Quillfeather"})
    case = town.advisor.sends(call).cases[0].case
    named = ParentInformedBody.from_dict({**PARENT_INFORMED.to_dict(), "referrer_named": True})
    assert refused(town.manager.tries(inform_parent.sync_detailed, case, named), "CF2").missing
    town.manager.does(inform_parent.sync_detailed, case, PARENT_INFORMED)


def test_nothing_is_dated_before_the_contact_was_received(town: Town) -> None:
    case = town.school.sends(not_told()).cases[0].case
    early = {"occurred_at": (datetime.now().astimezone() - timedelta(hours=1)).isoformat()}
    tried: tuple[tuple[Person, Any, Any], ...] = (
        (town.manager, withhold_from_parent, WITHHELD),
        (town.school, record_informing_risk, RISK),
        (town.manager, lift_informing_risk, LIFTED),
        (town.advisor, challenge_not_informing, CHALLENGE),
        (town.school, ask_for_site_support, SITE),
    )
    for somebody, operation, body in tried:
        back_dated = type(body).from_dict(body.to_dict() | early)
        refused(somebody.tries(operation.sync_detailed, case, back_dated), "Q3")
