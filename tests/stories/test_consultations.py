"""A consultation without permission: a record of its own, with no child in it, and the Early Help Advisor's answer."""

from typing import Any
from uuid import uuid4

from app.api.routes import consultations, screening
from domain.vocabulary import Role
from openapi.client.api.cases import decide_consultation, record_known_check
from openapi.client.api.consultations import decide_hypothetical_outcome, get_consultation, record_consultation
from openapi.client.models import (
    ConsultationBody,
    ConsultationOutcomeBody,
    ConsultationRecorded,
    ConsultationView,
    HypotheticalOutcomeBody,
)
from openapi.client.types import Response
from tests.stories.people import Enter, Person, Town, answered, contact, example, known_check, problem, refused

ADVISE = decide_consultation.sync_detailed
BODY = ConsultationBody.from_dict(example(consultations.ConsultationBody))
ANSWER = HypotheticalOutcomeBody.from_dict(consultations.ANSWER.example)


def asked(person: Person) -> Response[Any]:
    return record_consultation.sync_detailed(client=person.client, body=BODY, idempotency_key=str(uuid4()))


def read(person: Person, consultation: str) -> Response[Any]:
    return get_consultation.sync_detailed(consultation, client=person.client)


def answer(person: Person, consultation: str, version: int = 1) -> Response[Any]:
    return person.asks(decide_hypothetical_outcome.sync_detailed, consultation, ANSWER, if_match=f'"{version}"')


def test_a_consultation_without_permission_is_recorded_and_answered(town: Town, enter: Enter) -> None:
    no = refused(town.advisor.tries_to_send(contact_without_permission()), "E5")
    assert no.missing == "a hypothetical consultation, recorded at /v1/consultations"
    sent = answered(asked(town.advisor), ConsultationRecorded, 201)
    assert [event.event for event in sent.recorded] == ["hypothetical-consultation-recorded"]
    seen = answered(read(town.auditor, sent.consultation), ConsultationView)
    assert (seen.summary, seen.professional.name, seen.outcome) == (BODY.summary, "T. Sample", None)

    adviser = enter("adviser-7", Role.EARLY_HELP_ADVISOR)
    assert refused(answer(town.manager, sent.consultation), "E1").who_may == ["early_help_advisor"]
    answered(answer(adviser, sent.consultation), ConsultationRecorded, 201)
    seen = answered(read(adviser, sent.consultation), ConsultationView)
    assert seen.outcome is not None
    assert (seen.version, seen.outcome.outcome, seen.outcome.by.id) == (2, "gain-permission", "adviser-7")
    refused(answer(adviser, sent.consultation, version=2), "E9")


def contact_without_permission() -> dict[str, Any]:
    call = {name: value for name, value in contact().items() if name not in {"professional", "agency_reference"}}
    taken = {"referrer": {"kind": "professional"}, "source": "2A", "channel": "telephone"}
    return call | taken | {"intent": "consultation", "permission": False}


def test_nobody_but_an_advisor_records_it(town: Town) -> None:
    assert refused(asked(town.manager), "E3").who_may == ["customer_service_advisor", "early_help_advisor"]
    problem(asked(town.school), 403, "forbidden-scope")


def test_an_agency_does_not_see_it_and_nobody_sees_what_is_not_there(town: Town) -> None:
    sent = answered(asked(town.advisor), ConsultationRecorded, 201)
    problem(read(town.school, sent.consultation), 403, "forbidden-scope")
    problem(read(town.person("other_screening_manager"), sent.consultation), 404, "not-found")
    problem(answer(town.advisor, "H0000000000A4"), 404, "not-found")


def test_a_record_that_names_a_child_is_not_taken(town: Town) -> None:
    with town.service.client("customer_service_advisor") as client:
        named = {**BODY.to_dict(), "child": {"given_name": "Amira"}}
        no = client.post("/v1/consultations", json=named, headers={"Idempotency-Key": str(uuid4())})
    assert (no.status_code, [error["code"] for error in no.json()["errors"]]) == (422, ["unknown-field"])


# With permission


def test_an_early_help_advisor_gives_a_consultation_on_a_contact_its_outcome(town: Town, enter: Enter) -> None:
    case = town.school.sends(contact(intent="consultation", permission=True)).cases[0].case
    adviser = enter("adviser-8", Role.EARLY_HELP_ADVISOR)
    advised = ConsultationOutcomeBody.from_dict(screening.ADVISE.example)
    refused(adviser.tries(ADVISE, case, advised), "C6")
    town.advisor.does(record_known_check.sync_detailed, case, known_check())
    refused(town.manager.tries(ADVISE, case, advised), "E1")
    adviser.does(ADVISE, case, advised)
    seen = town.manager.office(case)
    assert seen.consultation is not None
    assert (seen.state, seen.duties) == ("ended", [])
    assert (seen.consultation.outcome, seen.consultation.advice) == ("advise-early-help-assessment", advised.advice)
    assert next(clock.state for clock in seen.clocks if clock.clause == "T2") == "met"
    refused(adviser.tries(ADVISE, case, advised), "C16")
    screened = town.school.sends(contact()).cases[0].case
    refused(adviser.tries(ADVISE, screened, advised), "E7")
