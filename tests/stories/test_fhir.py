"""A referral in FHIR: what the agency that sent it may hand on, and nothing of a referrer who is no professional."""

import json
from collections.abc import Iterator
from typing import Any

from app.api.routes import feedback
from app.wording import fhir
from domain.vocabulary import Means, Sex, State
from openapi.client.api.audiences import get_fhir
from openapi.client.api.cases import (
    acknowledge_referral,
    authorise_disposal,
    decide_outcome,
    give_feedback,
    join_to_referral,
    record_known_check,
)
from openapi.client.models import AcknowledgementBody, CaseRecorded, FamilyOutcomeBody, FeedbackBody, JoiningBody
from tests.stories.people import SECTION_17, Person, Town, answered, contact, known_check, of_child, problem, told_by
from tests.stories.test_access import Restricted, named, restricted
from tests.stories.test_reads import looked

__all__ = ["named", "restricted"]

FHIR = get_fhir.sync_detailed
NHS_NUMBER, UPN = "4857773456", "H801200001001"
BY_EMAIL = AcknowledgementBody.from_dict(feedback.ACKNOWLEDGE.example)
WHY_NOT = FeedbackBody.from_dict(feedback.GIVE.example)
REDIRECT = FamilyOutcomeBody.from_dict(
    {"outcome": "provide-information-or-redirect", "reasons": "Early Help will do; her aunt collects her now."}
)
NEIGHBOUR = {"kind": "non-professional", "name": "Wilhelmina Quillfeather", "telephone": "01522 000000"}


def told(who: Person, case: str) -> dict[str, Any]:
    """The bundle as somebody reads it."""
    answer = FHIR(case, client=who.client)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/fhir+json")
    bundle: dict[str, Any] = json.loads(answer.content)
    return bundle


def of(bundle: dict[str, Any], kind: str) -> list[Any]:
    """The resources of one kind."""
    return [each["resource"] for each in bundle["entry"] if each["resource"]["resourceType"] == kind]


def positions(bundle: dict[str, Any], topic: str) -> set[str]:
    """What the communication on a topic rests on, by the provenance that has it as its target."""
    addresses = {each["fullUrl"] for each in bundle["entry"] if each["resource"].get("topic") == {"text": topic}}
    rests = [each for each in of(bundle, "Provenance") if {to["reference"] for to in each["target"]} <= addresses]
    return {entity["what"]["identifier"]["value"] for each in rests for entity in each["entity"]}


def said(bundle: dict[str, Any]) -> dict[str, list[str]]:
    """What was said, by its topic."""
    return {
        each["topic"]["text"]: [part["contentString"] for part in each["payload"]]
        for each in of(bundle, "Communication")
    }


def test_a_school_reads_in_fhir_what_it_asked_for_whom_and_of_whom(town: Town) -> None:
    known = [{"kind": "nhs-number", "number": NHS_NUMBER}, {"kind": "upn", "number": UPN}]
    case = town.school.sends(contact(children=[of_child(identifiers=known)], agency_reference="CPOMS-7")).cases[0].case
    bundle = told(town.school, case)
    assert [each["resource"]["resourceType"] for each in bundle["entry"]] == [
        "ServiceRequest", "Patient", "Organization", "Organization", "PractitionerRole", "Provenance",
    ]  # fmt: skip
    (request,), (patient,), (role,) = (of(bundle, kind) for kind in ("ServiceRequest", "Patient", "PractitionerRole"))
    assert (request["status"], request["intent"]) == ("active", "proposal")
    assert [each["value"] for each in request["identifier"]] == [case, "CPOMS-7"]
    assert request["reasonCode"] == [{"text": contact()["concern_summary"]}]
    assert patient["identifier"] == [{"system": "https://fhir.nhs.uk/Id/nhs-number", "value": NHS_NUMBER}]
    assert UPN not in json.dumps(bundle)
    assert patient["name"] == [{"family": of_child()["family_name"], "given": [of_child()["given_name"]]}]
    assert role["practitioner"] == {"display": contact()["professional"]["name"]}
    addresses = {each["fullUrl"] for each in bundle["entry"]}
    assert set(_references(bundle)) <= addresses
    assert {each["fullUrl"] for each in told(town.manager, case)["entry"]} == addresses  # whoever asks, and again


def _references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (each for name, each in value.items() if name == "reference")
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _references(each)


def test_what_it_was_told_stands_beside_it_with_the_positions_of_its_events(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    acknowledged = town.advisor.does(acknowledge_referral.sync_detailed, case, BY_EMAIL)
    town.screened(case)
    decided = town.manager.does(decide_outcome.sync_detailed, case, REDIRECT)
    given = town.manager.does(give_feedback.sync_detailed, case, WHY_NOT)
    bundle = told(town.school, case)
    words = said(bundle)
    assert words["Acknowledgement"] == ["The written referral has come."]
    assert words["Outcome"] == ["Provide information or redirect to another service"]
    assert words["Feedback"][1] == WHY_NOT.reasons
    assert words["Feedback"][2].startswith("Family hub")
    assert of(bundle, "ServiceRequest")[0]["status"] == "completed"
    assert str(REDIRECT.reasons) not in json.dumps(bundle)  # which were not written for it
    for topic, answer in {"Acknowledgement": acknowledged, "Outcome": decided, "Feedback": given}.items():
        recorded = answered(answer, CaseRecorded, 201).recorded
        assert positions(bundle, topic) == {str(recorded[0].position)}, topic


def test_a_version_that_is_held_is_not_told_again(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    etag = FHIR(case, client=town.school.client).headers["ETag"]
    assert etag == town.school.version(case)
    assert FHIR(case, client=town.school.client, if_none_match=etag).status_code == 304
    town.advisor.does(acknowledge_referral.sync_detailed, case, BY_EMAIL)
    assert FHIR(case, client=town.school.client, if_none_match=etag).status_code == 200


def test_a_contact_that_was_joined_has_what_its_referrer_was_told_in_the_referral(town: Town, case: str) -> None:
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    again = town.police.sends(contact(concern_summary="Called to the address at night.")).cases[0].case
    known = known_check(result="known", child=town.manager.office(case).child)
    town.advisor.does(record_known_check.sync_detailed, again, known)
    town.manager.does(join_to_referral.sync_detailed, again, JoiningBody())
    etag = FHIR(again, client=town.police.client).headers["ETag"]
    to_the_police = FeedbackBody.from_dict(
        WHY_NOT.to_dict() | {"contact": again, "reasons": "You are the second to say so.", "alternatives": []}
    )
    given = answered(town.manager.does(give_feedback.sync_detailed, case, to_the_police), CaseRecorded, 201)
    assert (
        FHIR(again, client=town.police.client, if_none_match=etag).status_code == 200
    )  # what it was told is elsewhere
    bundle = told(town.police, again)
    assert said(bundle)["Feedback"] == ["Joined to open referral", "You are the second to say so."]
    assert positions(bundle, "Feedback") == {str(given.recorded[0].position)}
    assert "You are the second to say so." not in json.dumps(told(town.manager, case))


def test_of_a_neighbour_there_is_neither_name_nor_word(town: Town) -> None:
    called = told_by("non-professional", "1B", referrer=NEIGHBOUR, concern_summary="Shouting through the wall.")
    case = town.advisor.sends(called).cases[0].case
    town.screened(case)
    town.manager.does(decide_outcome.sync_detailed, case, REDIRECT)
    bundle = told(town.manager, case)
    for secret in ("Quillfeather", "01522 000000", "Shouting", "non-professional"):
        assert secret not in json.dumps(bundle)
    (request,) = of(bundle, "ServiceRequest")
    assert request.keys().isdisjoint({"requester", "reasonCode"})
    assert (of(bundle, "PractitionerRole"), of(bundle, "Communication")) == ([], [])
    assert [each["name"] for each in of(bundle, "Organization")] == ["Anytown"]


def test_it_is_nobodys_but_the_agencys_and_the_offices_and_each_reading_is_recorded(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    problem(FHIR(case, client=town.police.client), 404, "not-found")
    told(town.school, case)
    told(town.manager, case)
    reads = [each for each in looked(town.auditor, case) if each.operation == "get_fhir"]
    assert [(each.view, each.outcome, each.by.agency) for each in reads] == [
        ("health-partner", "answered", None),
        ("health-partner", "answered", "school-925"),
        ("health-partner", "refused", "police-925"),
    ]


def test_a_restricted_case_is_there_for_whoever_is_named_and_for_its_agency(town: Town, restricted: Restricted) -> None:
    problem(FHIR(restricted.case, client=town.advisor.client), 404, "not-found")
    told(restricted.named, restricted.case)
    told(town.school, restricted.case)


def test_every_state_means_and_sex_has_its_place_in_fhir() -> None:
    assert fhir.STATUS.keys() == set(State)
    assert fhir.GENDER.keys() == set(Sex)
    assert set(Means) - fhir.MEDIUM.keys() == {Means.TEXT}
