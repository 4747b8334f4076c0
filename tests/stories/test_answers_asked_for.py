"""A body without an answer the procedure asks for is no body: the error names the place, and the rule that asks."""

from collections.abc import Iterator, Mapping
from typing import Any

import httpx
import pytest

from app.api import bodies
from app.api.routes import closure, consultations, referrals, screening
from tests.serving import Service
from tests.stories.people import contact, example, told_by

CASE = "/v1/cases/C0000000000AX"
THAT_DAY = "2026-07-08"
CALL = told_by("professional", "2A")
LEAD = referrals.ALLOCATE.example


@pytest.fixture(scope="module")
def partner(service: Service) -> Iterator[httpx.Client]:
    with service.client("partner") as client:
        yield client


@pytest.fixture(scope="module")
def manager(service: Service) -> Iterator[httpx.Client]:
    with service.client("screening_manager") as client:
        yield client


def without(body: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {kept: value for kept, value in body.items() if kept != name}


def asked(client: httpx.Client, path: str, body: Mapping[str, Any]) -> list[tuple[str, str, str | None]]:
    """The places of the errors, each with its code and the rule that asks."""
    answer = client.post(path, json=body, headers={"Idempotency-Key": "once", "If-Match": '"1"'})
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-body"), answer.text
    return [(error["pointer"], error["code"], error.get("clause")) for error in answer.json()["errors"]]


@pytest.mark.clause("C1")
@pytest.mark.parametrize("name", ["request", "children", "professional"])
def test_a_partner_says_who_asks_for_what_about_whom(partner: httpx.Client, name: str) -> None:
    assert asked(partner, "/v1/contacts", without(contact(), name)) == [(f"/{name}", "missing", "C1")]


@pytest.mark.clause("C1")
@pytest.mark.parametrize("name", ["referrer", "source"])
def test_who_takes_a_contact_says_who_made_it(manager: httpx.Client, name: str) -> None:
    assert asked(manager, "/v1/contacts", without(CALL, name)) == [(f"/{name}", "missing", "C1")]


@pytest.mark.clause("C11")
def test_a_contact_says_briefly_what_the_concern_is_and_what_is_wanted(partner: httpx.Client) -> None:
    assert asked(partner, "/v1/contacts", without(contact(), "intent")) == [("/intent", "missing", "C11")]
    for nothing, code in (("", "too-short"), (" \n", "pattern"), (None, "type")):
        told = contact(concern_summary=nothing)
        assert asked(partner, "/v1/contacts", told) == [("/concern_summary", code, "C11")]


@pytest.mark.clause("C17")
def test_information_told_before_says_to_whom_it_was_redirected(manager: httpx.Client) -> None:
    told = CALL | {"information": {"received_at": "2026-07-08T09:30:00+01:00", "by_whom": "A neighbour"}}
    assert asked(manager, "/v1/contacts", told) == [("/information/redirected_to", "missing", "C17")]


@pytest.mark.clause("E4")
def test_the_professional_who_asks_for_a_consultation_says_who_they_are(manager: httpx.Client) -> None:
    consultation = example(consultations.ConsultationBody)
    nobody = without(consultation, "professional")
    assert asked(manager, "/v1/consultations", nobody) == [("/professional", "missing", "E4")]
    for name in ("name", "job_role"):
        somebody = consultation | {"professional": without(consultation["professional"], name)}
        assert asked(manager, "/v1/consultations", somebody) == [(f"/professional/{name}", "missing", "E4")]


@pytest.mark.clause("E8")
def test_a_hypothetical_consultation_has_a_summary_of_the_concerns(manager: httpx.Client) -> None:
    consultation = without(example(consultations.ConsultationBody), "summary")
    assert asked(manager, "/v1/consultations", consultation) == [("/summary", "missing", "E8")]


@pytest.mark.clause("SC2")
def test_the_outcomes_are_a_closed_set(manager: httpx.Client) -> None:
    outcome = example(bodies.OutcomeBody)
    for wrong, code in ((without(outcome, "outcome"), "missing"), (outcome | {"outcome": "monitor"}, "not-in-list")):
        assert asked(manager, f"{CASE}/screening/outcome", wrong) == [("/outcome", code, "SC2")]


@pytest.mark.clause("R4", "R5")
@pytest.mark.parametrize(("name", "rule"), [("time_considered", "R4"), ("skills_considered", "R5")])
def test_time_and_skills_of_who_leads_are_considered(manager: httpx.Client, name: str, rule: str) -> None:
    assert asked(manager, f"{CASE}/lead-practitioner", without(LEAD, name)) == [(f"/{name}", "missing", rule)]


@pytest.mark.clause("CL3")
def test_a_closure_has_no_date_to_enter(manager: httpx.Client) -> None:
    told = {"occurred_at": "2026-07-08T09:30:00+01:00"}
    assert asked(manager, f"{CASE}/closure/agreement", told) == [("", "unknown-field", "CL3")]
    decided = {**closure.DECIDE.example, **told}
    assert asked(manager, f"{CASE}/closure/decision", decided) == [("", "unknown-field", "CL3")]


@pytest.mark.clause("CL4")
@pytest.mark.parametrize("name", ["rationale", "discussion"])
def test_a_closure_is_proposed_with_its_rationale_and_the_discussion(manager: httpx.Client, name: str) -> None:
    proposed = dict(closure.PROPOSE.example)
    assert asked(manager, f"{CASE}/closure", without(proposed, name)) == [(f"/{name}", "missing", "CL4")]


@pytest.mark.clause("CL5", "P8")
def test_who_does_not_agree_to_a_closure_says_why(manager: httpx.Client) -> None:
    assert asked(manager, f"{CASE}/closure/disagreement", {}) == [("/reason", "missing", "CL5")]


@pytest.mark.clause("Q3")
def test_a_date_alone_does_not_say_when(manager: httpx.Client) -> None:
    told = {**screening.DECIDE_LEVEL.example, "occurred_at": THAT_DAY}
    place = ("/occurred_at", "date-without-time", "Q3")
    assert asked(manager, f"{CASE}/screening/level-of-response", told) == [place]
    until = {"until": THAT_DAY}
    assert asked(manager, f"{CASE}/safety", until) == [("/until", "date-without-time", "Q3")]


def test_what_no_rule_asks_for_has_none_named(partner: httpx.Client) -> None:
    ((pointer, code, rule),) = asked(partner, "/v1/contacts", contact(agency_reference=""))
    assert (pointer, code, rule) == ("/agency_reference", "too-short", None)


def test_a_parameter_of_the_address_is_no_answer(partner: httpx.Client) -> None:
    answer = partner.get(CASE, params={"as_of": THAT_DAY})
    ((error),) = answer.json()["errors"]
    assert (error["in"], error["code"]) == ("query", "date-without-time")
    assert "clause" not in error
