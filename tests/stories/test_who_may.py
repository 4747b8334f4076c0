"""Every role that a duty names may do what it asks by some command, and is a role that somebody can have."""

from uuid import uuid4

import httpx
import pytest

from app.api import application
from app.api.routes import emergencies, referrals
from domain.directory import LISTED
from domain.vocabulary import THE_AGENCY, Role
from openapi.client.api.cases import (
    allocate_lead_practitioner,
    authorise_disposal,
    fast_track,
    receive_confirmation,
    record_known_check,
    suspect_crime,
)
from openapi.client.models import (
    CrimeSuspicionBody,
    FastTrackBody,
    LeadPractitionerBody,
    WrittenConfirmationBody,
)
from tests.stories.people import SECTION_17, Town, consulting, contact, known_check, told_by
from tests.stories.playing import COMMANDS, NEXT

REFUSES = {
    operation["operationId"]: set(operation["x-refuses"])
    for methods in application.openapi()["paths"].values()
    for operation in methods.values()
    if "x-refuses" in operation
}
LEADS = LeadPractitionerBody.from_dict({**referrals.ALLOCATE.example, "practitioner": "lead_practitioner-925"})


@pytest.fixture(scope="module")
def cases(town: Town) -> list[str]:
    """Cases that owe something at every stage: received, telephoned, sent, in an emergency, referred, led."""
    sent = town.school.sends(contact()).cases[0].case
    town.advisor.does(record_known_check.sync_detailed, sent, known_check())
    called = town.advisor.sends(told_by("professional", "2A")).cases[0].case
    town.advisor.does(receive_confirmation.sync_detailed, called, WrittenConfirmationBody())
    urgent = town.advisor.sends(told_by("professional", "2A")).cases[0].case
    town.advisor.does(fast_track.sync_detailed, urgent, FastTrackBody(grounds="He is on his way."))
    town.advisor.does(suspect_crime.sync_detailed, urgent, CrimeSuspicionBody.from_dict(emergencies.SUSPECT.example))
    led = town.school.sends(contact()).cases[0].case
    town.screened(led)
    town.progressed(led)
    referred = town.school.sends(contact()).cases[0].case
    town.screened(referred)
    town.progressed(referred)
    town.manager.does(authorise_disposal.sync_detailed, led, SECTION_17)
    town.area_manager.does(allocate_lead_practitioner.sync_detailed, led, LEADS)
    received = town.school.sends(contact()).cases[0].case
    advice = town.school.sends(consulting()).cases[0].case
    return [received, advice, sent, called, urgent, referred, led]


def test_whoever_a_duty_names_may_do_it_and_can_be_known(town: Town, cases: list[str]) -> None:
    duties = [(duty, case) for case in cases for duty in town.manager.office(case).duties]
    owed = {(duty.clause, role): case for duty, case in duties for role in duty.who_may}
    assert len({clause for clause, _ in owed}) > 20
    nobodys = {(clause, role) for clause, role in owed if Role(role) not in {*LISTED, *THE_AGENCY}}
    assert not nobodys, "roles that neither a directory nor an agency can give anybody"
    for case in cases:
        view = town.manager.office(case)
        by_an_agency = [duty for duty in view.duties if {*duty.who_may} & {*map(str, THE_AGENCY)}]
        assert view.agency or not by_an_agency, "an agency's duty, of a case that no agency may know"
    refused = [(clause, role) for (clause, role), case in owed.items() if not accepted(town, clause, role, case)]
    assert refused == []
    assert not accepted(town, "SC2", "early_help_advisor", cases[2])


def accepted(town: Town, clause: str, role: str, case: str) -> bool:
    """Whether some command that does what the rule asks would not refuse that role as such."""
    names = [name for name, rules in REFUSES.items() if clause in rules and name in COMMANDS]
    doing = [NEXT[clause]] if clause in NEXT else []
    with town.service.client(role) as client:
        seen = client.get(f"/v1/cases/{case}").headers.get("ETag", '"1"')
        return any(not _turned_away(_rehearsed(client, name, case, seen)) for name in [*doing, *names])


def _rehearsed(client: httpx.Client, name: str, case: str, version: str) -> httpx.Response:
    operation = COMMANDS[name]
    headers = {"Idempotency-Key": str(uuid4()), "If-Match": version, "Prefer": "handling=dry-run"}
    return client.post(operation.path.replace("{case}", case), json=operation.example, headers=headers)


def _turned_away(answer: httpx.Response) -> bool:
    """Whether it is done by somebody else, or is no command on a case."""
    return not (answer.status_code == 200 or (answer.status_code == 409 and not answer.json().get("who_may")))
