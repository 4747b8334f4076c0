"""One life under two procedures, side by side: what their policy packs say differently is met differently."""

from datetime import timedelta
from typing import Any

import httpx
import pytest
from joserfc.jwk import OKPKey

from app.api.identity import Identity, Nobody
from app.api.identity import Person as Somebody
from app.api.routes import circumstances, closure, screening
from app.base import clock
from app.web import sign_in
from domain.policy import PACKS
from domain.vocabulary import Role
from openapi.client.api.cases import (
    agree_closure,
    decide_level_of_response,
    decide_outcome,
    propose_closure,
    recognise_circumstance,
    record_known_check,
    record_referral,
    request_screening,
)
from openapi.client.api.challenges import get_challenge
from openapi.client.models import (
    AgreementBody,
    CaseRecorded,
    ChallengeView,
    CircumstanceBody,
    ClosureBody,
    LevelOfResponseBody,
    ReferralBody,
    ScreeningRequestBody,
)
from tests.serving import ISSUER, TEAM, Database, Service
from tests.stories.people import LEVEL, PROGRESS, Person, Town, answered, contact, known_check, moment, refused
from tests.stories.test_challenge import raised

LINCOLNSHIRE, OTHER = PACKS["lincolnshire-2026-11"], PACKS["othertown-2026-12"]
RECORD = record_referral.sync_detailed


class Elsewhere(Town):
    """Everybody of the second authority, who works by another procedure."""

    def person(self, role: str) -> Person:
        known = self.service.tokens
        return self.bearing(known.get(f"other_{role}") or known["other_partner"])


@pytest.fixture(scope="module")
def there(service: Service, projecting: None) -> Any:
    everybody = Elsewhere(service)
    yield everybody
    everybody.leave()


def both(town: Town, there: Town) -> list[Town]:
    return [town, there]


def received(town: Town) -> str:
    return town.school.sends(contact()).cases[0].case


def decided(town: Town) -> str:
    case = received(town)
    town.screened(case)
    town.manager.does(decide_outcome.sync_detailed, case, PROGRESS)
    return case


def what(town: Town, case: str, number: str) -> list[str]:
    """What its duties by a rule say."""
    return [duty.what for duty in town.manager.office(case).duties if duty.clause == number]


def test_a_contact_has_other_times_and_is_sent_to_somebody_of_another_title(town: Town, there: Town) -> None:
    seen = [each.manager.office(received(each)) for each in both(town, there)]
    assert [each.pack for each in seen] == [LINCOLNSHIRE.name, OTHER.name]
    due = [{clock.clause: moment(clock.due_at) - moment(clock.started_at) for clock in each.clocks} for each in seen]
    assert [each["T1"] for each in due] == [timedelta(hours=24), timedelta(hours=4)]
    assert due[0]["T2"] > due[1]["T2"] == timedelta(hours=8)
    for each, manager, document in (
        (town, "Screening Manager", "Threshold Document"),
        (there, "Front Door Manager", "Continuum of Need"),
    ):
        case = received(each)
        each.advisor.does(record_known_check.sync_detailed, case, known_check())
        assert what(each, case, "SC1") == [f"Send the contact to the {manager}."]
        assert what(each, case, "C2") == [f"Decide the level of response by the {document}."]


def test_it_is_labelled_recorded_and_closed_in_the_words_of_its_procedure(town: Town, there: Town) -> None:
    told = []
    for each in both(town, there):
        case = decided(each)
        words = (LINCOLNSHIRE if each is town else OTHER).outcomes.contact_proceeding_to_referral
        others = (OTHER if each is town else LINCOLNSHIRE).outcomes.contact_proceeding_to_referral
        outcome = each.advisor.office(case).outcome
        assert outcome is not None
        body = {**screening.RECORD.example, "decided_in": outcome.decided_in, "team": TEAM}
        no = refused(each.advisor.tries(RECORD, case, ReferralBody.from_dict(body | {"outcome": others})), "C13")
        assert no.missing == f"the outcome {words!r}"
        each.advisor.does(RECORD, case, ReferralBody.from_dict(body | {"outcome": words}))
        area, lead = each.person("area_practice_supervisor"), each.person("screening_practice_supervisor")
        area.does(propose_closure.sync_detailed, case, ClosureBody.from_dict(closure.PROPOSE.example))
        answered(lead.does(agree_closure.sync_detailed, case, AgreementBody()), CaseRecorded, 201)
        seen = each.manager.office(case)
        (sent,) = [line.data for line in each.auditor.history(case).items if line.event == "screening-requested"]
        assert seen.referral is not None
        assert seen.closure is not None
        told.append((sent["action"], seen.referral.outcome, seen.closure.outcome))
    assert told == [
        ("Contact Action for Screening", "referral screened and awaiting assessment", "Closure at Referral"),
        ("For the Front Door Manager", "accepted at the front door, to be assessed", "Ended at the front door"),
    ]


def test_a_refusal_names_who_is_missing_by_their_title(town: Town, there: Town) -> None:
    missing = []
    for each in both(town, there):
        case = received(each)
        each.advisor.does(record_known_check.sync_detailed, case, known_check())
        no = refused(each.manager.tries(decide_outcome.sync_detailed, case, PROGRESS), "SC1")
        missing.append(no.missing)
    assert missing == ["the dispatch to the Screening Manager", "the dispatch to the Front Door Manager"]


def test_other_phrases_are_no_decision_and_other_questions_are_asked(town: Town, there: Town) -> None:
    usual = LevelOfResponseBody.from_dict({**LEVEL.to_dict(), "reasons": "Business as usual."})
    asked = []
    for each in both(town, there):
        case = received(each)
        each.advisor.does(record_known_check.sync_detailed, case, known_check())
        each.advisor.does(request_screening.sync_detailed, case, ScreeningRequestBody())
        answer = each.manager.tries(decide_level_of_response.sync_detailed, case, usual)
        if each is town:
            assert answer.status_code == 201
        else:
            refused(answer, "Q4")
        for circumstance in ("young-carer", "harm-outside-home"):
            body = CircumstanceBody.from_dict({**circumstances.RECOGNISE.example, "circumstance": circumstance})
            each.advisor.does(recognise_circumstance.sync_detailed, case, body)
        asked.append([*what(each, case, "X6"), *what(each, case, "X12")])
    assert asked == [
        ["May the young carer have support needs?", "May more than one child be experiencing the harm?"],
        ["Could this young carer do with support?"],
    ]


def test_a_challenge_climbs_another_ladder(town: Town, there: Town) -> None:
    ladders = []
    for each in both(town, there):
        challenge = raised(each.school, decided(each))
        seen = answered(get_challenge.sync_detailed(challenge, client=each.manager.client), ChallengeView)
        ladders.append([rung.title for rung in seen.rungs])
    assert ladders == [[rung.title for rung in pack.ladder] for pack in (LINCOLNSHIRE, OTHER)]
    assert ladders[0][0] == "Discussion with the social worker"
    assert ladders[1][0] == "Practitioner to practitioner"


def test_the_pages_call_roles_and_outcomes_what_the_authority_calls_them(
    town: Town, there: Town, database: Database
) -> None:
    shown = {}
    identity = Identity(ISSUER, [OKPKey.import_key(database.issuer_key)], Nobody(), clock.now)
    for each, slug in ((town, "925"), (there, "926")):
        case = decided(each)
        person = Somebody(id=f"looks-{slug}", name="Robin Pretend", role=Role.SCREENING_MANAGER, qualified=True)
        link = sign_in.link(identity, f"workforce-{slug}", person)
        with httpx.Client(base_url=each.service.base_url, timeout=30) as browser:
            browser.post("/sign-in", data={"link": link.rpartition("link=")[2]})
            pages = [
                browser.get(path).text
                for path in (f"/cases/{case}", f"/cases/{case}/history", "/you", "/queue?stage=screening")
            ]
            shown[slug] = " ".join(pages)
            assert browser.get("/timescales").status_code == browser.get("/procedure").status_code == 200
    assert "Progress to a Referral" in shown["925"]
    assert "Accept as a referral" in shown["926"]
    assert "Screening Manager" in shown["925"]
    assert "Front Door Manager" in shown["926"]
    assert "With the Screening Manager, and without an outcome." in shown["925"]
    assert "With the Front Door Manager, and without an outcome." in shown["926"]
    assert ", Screening Manager" not in shown["926"]  # the rules are quoted as they stand
