"""Whatever the procedure refuses, it says by which rule, in whose words, and who may."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from domain.clauses import clause
from domain.vocabulary import Outcome
from openapi.client.api.cases import (
    decide_outcome,
    record_known_check,
    record_referral,
    record_screening_checks,
    record_screening_findings,
    request_screening,
)
from openapi.client.models import ChecksBody, FamilyOutcomeBody, FindingsBody, ReferralBody, ScreeningRequestBody
from tests.serving import OTHER_TEAM
from tests.stories.people import FINDINGS, PROGRESS, Town, consulting, contact, known_check, of_child, refused, told_by

SEND = request_screening.sync_detailed
DECIDE = decide_outcome.sync_detailed


@pytest.fixture
def case(town: Town) -> str:
    """A school's contact, just received."""
    return town.school.sends(contact()).cases[0].case


def test_a_refusal_quotes_the_rule_and_names_who_may(town: Town, case: str) -> None:
    no = refused(town.manager.tries(record_known_check.sync_detailed, case, known_check()), "C6")
    rule = clause("C6")
    assert (no.quote, no.source) == (rule.quote, rule.source)
    assert no.who_may == ["customer_service_advisor"]
    assert no.type_ == "/problems/refused"
    assert no.instance == f"/v1/cases/{case}/known-check"


def test_a_refusal_says_what_is_missing(town: Town, case: str) -> None:
    no = refused(town.advisor.tries(SEND, case, ScreeningRequestBody()), "C6")
    assert no.missing == "the known check"


def test_an_outcome_says_all_that_is_missing_at_once(town: Town, case: str) -> None:
    no = refused(town.manager.tries(DECIDE, case, PROGRESS), "C6")
    assert isinstance(no.also, list)
    told = {each.clause: each.missing for each in no.also}
    assert {"SC1", "SC5", "SC6", "SC8"} <= told.keys()
    assert told["SC6"] == "the five findings"
    assert all(f"({each})" in no.detail for each in told)
    assert all(each.quote == clause(each.clause).quote for each in no.also)


def test_a_refusal_records_nothing(town: Town, case: str) -> None:
    before = town.recorded()
    refused(town.manager.tries(DECIDE, case, PROGRESS), "C6")
    assert town.recorded() == before


def test_a_refusal_never_says_what_was_sent(town: Town) -> None:
    told = contact(concern_summary="zebra-crossing-77")
    del told["account"]["statutory_basis"]
    answer = town.school.tries_to_send(told)
    refused(answer, "R13")
    assert b"zebra" not in answer.content


def test_screening_is_complete_before_it_has_an_outcome(town: Town, case: str) -> None:
    town.advisor.does(record_known_check.sync_detailed, case, known_check())
    refused(town.manager.tries(DECIDE, case, PROGRESS), "SC1")
    town.advisor.does(request_screening.sync_detailed, case, ScreeningRequestBody())
    refused(town.manager.tries(DECIDE, case, PROGRESS), "C2")


def test_no_act_is_dated_before_the_contact_was_received(town: Town, case: str) -> None:
    early = known_check(occurred_at="1990-01-01T09:00:00Z")
    no = refused(town.advisor.tries(record_known_check.sync_detailed, case, early), "Q3")
    assert no.missing == "a time after the contact was received"


def test_our_own_database_is_never_waited_for_and_an_agency_is_once_it_is_said_whom_and_when(
    town: Town, case: str
) -> None:
    def checks(**check: str) -> ChecksBody:
        return ChecksBody.from_dict({"checks": [{"answer": "not-yet-known", **check}]})

    record = record_screening_checks.sync_detailed
    refused(town.manager.tries(record, case, checks(kind="internal-database")), "SC5")
    refused(town.manager.tries(record, case, checks(kind="agency", asked="The health visitor")), "SC5")
    asked_at = datetime.now().astimezone().isoformat()
    town.manager.does(record, case, checks(kind="agency", asked="The health visitor", asked_at=asked_at))
    (told,) = town.manager.office(case).screening.checks
    assert (told.asked, told.asked_at) == ("The health visitor", datetime.fromisoformat(asked_at))


def test_a_check_said_to_be_asked_later_than_now_counts_as_asked_now(town: Town, case: str) -> None:
    tomorrow = (datetime.now().astimezone() + timedelta(days=1)).isoformat()
    asked = {"kind": "agency", "answer": "no", "asked": "The health visitor", "asked_at": tomorrow}
    town.manager.does(record_screening_checks.sync_detailed, case, ChecksBody.from_dict({"checks": [asked]}))
    (told,) = town.manager.office(case).screening.checks
    assert told.asked_at == told.occurred_at


def test_a_finding_is_established_or_says_why_not(town: Town, case: str) -> None:
    town.advisor.does(record_known_check.sync_detailed, case, known_check())
    silent = FindingsBody.from_dict(FINDINGS.to_dict() | {"nature": {}})
    no = refused(town.manager.tries(record_screening_findings.sync_detailed, case, silent), "SC6")
    assert no.missing == "nature"


def test_only_the_screening_manager_progresses_a_contact(town: Town, case: str) -> None:
    town.screened(case)
    for somebody in (town.advisor, town.area_manager, town.person("screening_practice_supervisor")):
        no = refused(somebody.tries(DECIDE, case, PROGRESS), "SC13")
        assert no.who_may == ["screening_manager"]


def test_nobody_but_a_professional_is_asked_for_an_early_help_assessment(town: Town) -> None:
    case = town.advisor.sends(told_by("non-professional", "1B")).cases[0].case
    town.screened(case)
    ask = FamilyOutcomeBody.from_dict({"outcome": Outcome.EARLY_HELP_ASSESSMENT, "reasons": "Early help would do."})
    refused(town.manager.tries(DECIDE, case, ask), "SC3")


def test_a_contact_has_one_outcome(town: Town, case: str) -> None:
    town.screened(case)
    town.progressed(case)
    refused(town.manager.tries(DECIDE, case, PROGRESS), "C16")


@pytest.mark.parametrize(
    "wrong",
    [{"outcome": "referral screened"}, {"decided_in": 1}, {"team": OTHER_TEAM}],
    ids=min,
)
def test_the_referral_is_recorded_in_the_procedures_words(town: Town, case: str, wrong: dict[str, Any]) -> None:
    town.screened(case)
    town.manager.does(DECIDE, case, PROGRESS)
    body = ReferralBody.from_dict(town.recording(case).to_dict() | wrong)
    refused(town.advisor.tries(record_referral.sync_detailed, case, body), "C13")


@pytest.mark.parametrize(
    ("missing", "rule"), [("statutory_basis", "R13"), ("parents_informed", "R15")], ids=["basis", "parents"]
)
def test_a_partners_referral_says_its_basis_and_that_parents_know(town: Town, missing: str, rule: str) -> None:
    told = contact()
    del told["account"][missing]
    refused(town.school.tries_to_send(told), rule)


def test_a_referrer_who_rang_first_has_not_decided_between_section_17_and_section_47(town: Town) -> None:
    told = contact()
    del told["account"]["statutory_basis"]
    told["account"]["telephoned"] = {"at": "2026-07-06T09:00:00+01:00", "spoke_to": "A. Duty"}
    refused(town.school.tries_to_send(told), "R10")


def test_a_consultation_says_whether_there_is_permission(town: Town) -> None:
    refused(town.school.tries_to_send(consulting(permission=None)), "E3")


def test_a_consultation_without_permission_is_recorded_elsewhere(town: Town) -> None:
    no = refused(town.school.tries_to_send(consulting(permission=False)), "E5")
    assert no.missing == "a hypothetical consultation, recorded at /v1/consultations"


def test_a_consultation_is_not_screened(town: Town) -> None:
    case = town.school.sends(consulting()).cases[0].case
    town.advisor.does(record_known_check.sync_detailed, case, known_check())
    redirect = FamilyOutcomeBody.from_dict({"outcome": "provide-information-or-redirect", "reasons": "Ring again."})
    no = refused(town.manager.tries(decide_outcome.sync_detailed, case, redirect), "E7")
    assert no.who_may == ["early_help_advisor"]


def test_several_children_are_said_to_be_siblings_or_not(town: Town) -> None:
    children = [of_child(given_name=name) for name in ("Ana", "Ben")]
    no = refused(town.school.tries_to_send(contact(children=children)), "SIB6")
    assert no.missing == "whether the children are siblings: true, false or not yet known"


def test_another_way_than_the_centre_says_why(town: Town) -> None:
    refused(town.advisor.tries_to_send(told_by("professional", "2A", route="other")), "C4")
    refused(town.person("service_manager").tries_to_send(told_by("professional", "2A")), "C4")


@pytest.mark.parametrize("role", ["auditor", "system", "partner_auditor"])
def test_who_only_reads_records_no_contact(town: Town, role: str) -> None:
    sent = contact() if role == "partner_auditor" else told_by("professional", "2A")
    no = refused(town.person(role).tries_to_send(sent), "C18")
    assert isinstance(no.who_may, list)
    assert {"customer_service_advisor", "screening_manager", "partner_practitioner"} <= set(no.who_may)


def test_another_method_of_a_search_is_told_which_there_is(town: Town) -> None:
    http = town.manager.client.get_httpx_client()
    for path in ("/v1/cases/search", "/v1/children/search"):
        for method in ("GET", "DELETE"):
            answer = http.request(method, path)
            assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
