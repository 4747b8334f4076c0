"""What agencies are told: by the six tests, once the parents know or it is authorised, and never who referred."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from app.api.routes import informing, sharing
from app.demo.postgres import Postgres
from openapi.client.api.cases import (
    authorise_discussion,
    authorise_disposal,
    decide_outcome,
    decline_disclosure,
    fast_track,
    inform_parent,
    make_disclosure,
    record_referrer_consent,
    withhold_from_parent,
)
from openapi.client.api.procedure import list_packs
from openapi.client.models import (
    DisclosureBody,
    DisclosureDeclinedBody,
    DiscussionAuthorisationBody,
    DisposalBody,
    FastTrackBody,
    Packs,
    ParentWithheldBody,
    ReferrerConsentBody,
)
from tests.serving import prepared, serving
from tests.stories.people import PARENT_INFORMED, PROGRESS, Town, answered, contact, refused, told_by

DISCLOSE, DECLINE = make_disclosure.sync_detailed, decline_disclosure.sync_detailed
DISCLOSURE = DisclosureBody.from_dict(sharing.DISCLOSE.example)
DECLINED = DisclosureDeclinedBody.from_dict(sharing.DECLINE.example)
AUTHORISED = DiscussionAuthorisationBody.from_dict(sharing.AUTHORISE.example)
WITHHELD = ParentWithheldBody.from_dict(informing.WITHHOLD.example)
NEIGHBOUR = {"name": "Wilhelmina Quillfeather", "telephone": "01522 000111"}


def disclosure(**changes: Any) -> DisclosureBody:
    """What the hospital is told, with changes."""
    return DisclosureBody.from_dict(DISCLOSURE.to_dict() | changes)


@pytest.fixture
def withheld(town: Town) -> str:
    """A school's contact of which the parents are not informed."""
    case = town.school.sends(contact()).cases[0].case
    town.manager.does(withhold_from_parent.sync_detailed, case, WITHHELD)
    return case


def test_health_is_told_without_the_parents_knowledge(town: Town, withheld: str) -> None:
    supervisor = town.person("screening_practice_supervisor")
    no = refused(supervisor.tries(DISCLOSE, withheld, DISCLOSURE), "CF3")
    assert str(no.missing).startswith("that the parents are informed, or the Screening Manager's authorisation")
    assert refused(supervisor.tries(authorise_discussion.sync_detailed, withheld, AUTHORISED), "CF3").who_may == [
        "screening_manager"
    ]
    town.manager.does(authorise_discussion.sync_detailed, withheld, AUTHORISED)
    earlier = disclosure(occurred_at=(datetime.now().astimezone() - timedelta(seconds=30)).isoformat())
    assert supervisor.tries(DISCLOSE, withheld, earlier).status_code == 409
    supervisor.does(DISCLOSE, withheld, DISCLOSURE)

    seen = town.auditor.audited(withheld).sharing
    assert seen is not None
    assert seen.authorised is not None
    (made,) = seen.made
    assert (seen.authorised.reasons, seen.authorised.by.role) == (AUTHORISED.reasons, "screening_manager")
    assert made.recipient.to_dict() == {"code": None, **DISCLOSURE.recipient.to_dict()}
    assert [item.kind for item in made.items] == ["fact", "reported-by"]
    assert made.tests.to_dict() == DISCLOSURE.tests.to_dict()
    assert "named nurse" not in town.school.looks(withheld).content.decode()


def test_health_is_told_once_the_parents_are_informed(town: Town) -> None:
    case = town.school.sends(contact()).cases[0].case
    refused(town.manager.tries(DISCLOSE, case, DISCLOSURE), "CF3")
    town.manager.does(inform_parent.sync_detailed, case, PARENT_INFORMED)
    town.manager.does(DISCLOSE, case, DISCLOSURE)


def test_the_agency_that_referred_is_no_other_agency(town: Town, withheld: str) -> None:
    code = town.manager.office(withheld).agency
    school = {"sector": "education", "agency": "Example School", "code": code}
    town.manager.does(DISCLOSE, withheld, disclosure(recipient=school))
    refused(town.manager.tries(DISCLOSE, withheld, disclosure(recipient=school | {"code": "another-school"})), "CF3")


@pytest.mark.parametrize("test", ["necessary", "proportionate", "relevant", "accurate", "timely", "secure"])
def test_what_fails_one_of_the_six_tests_is_not_disclosed(town: Town, withheld: str, test: str) -> None:
    failing = disclosure(tests=DISCLOSURE.tests.to_dict() | {test: False})
    no = refused(town.manager.tries(DISCLOSE, withheld, failing), "SC9")
    assert no.missing == f"a disclosure that is {test}"


def test_a_disclosure_says_what_and_whose_report_it_is(town: Town, withheld: str) -> None:
    refused(town.manager.tries(DISCLOSE, withheld, disclosure(items=[])), "SC9")
    hearsay = disclosure(items=[{"kind": "reported-by", "text": "He shouts at her."}])
    assert refused(town.manager.tries(DISCLOSE, withheld, hearsay), "SC9").missing == "who reported it"
    assert refused(town.auditor.tries(DISCLOSE, withheld, DISCLOSURE), "SC9").who_may


@pytest.mark.clause("CF4")
@pytest.mark.parametrize(
    ("operation", "body", "place", "rule"),
    [
        (authorise_discussion, AUTHORISED, "reasons", "CF4"),
        (make_disclosure, DISCLOSURE, "purpose", "SC9"),
        (make_disclosure, DISCLOSURE, "tests", "SC9"),
        (decline_disclosure, DECLINED, "reasons", "SC9"),
    ],
)
def test_nothing_is_shared_or_authorised_without_reasons(
    town: Town, withheld: str, operation: Any, body: Any, place: str, rule: str
) -> None:
    said = body.to_dict()
    del said[place]
    reply = town.manager.client.get_httpx_client().post(
        f"/v1/cases/{withheld}/{'discussion-authorisation' if rule == 'CF4' else _path(operation)}",
        json=said,
        headers={"Idempotency-Key": "without-reasons", "If-Match": town.manager.version(withheld)},
    )
    (wrong,) = reply.json()["errors"]
    assert (reply.status_code, wrong["pointer"], wrong["clause"]) == (422, f"/{place}", rule)


def _path(operation: Any) -> str:
    return "disclosures/declined" if operation is decline_disclosure else "disclosures"


def test_what_is_not_disclosed_is_recorded_with_its_ground(town: Town, withheld: str) -> None:
    assert refused(town.auditor.tries(DECLINE, withheld, DECLINED), "SC9").who_may
    town.manager.does(DECLINE, withheld, DECLINED)
    seen = town.manager.office(withheld).sharing
    assert seen is not None
    (declined,) = seen.declined
    assert (declined.ground, declined.reasons) == (DECLINED.ground, DECLINED.reasons)


@pytest.fixture
def neighbours(town: Town) -> str:
    """A neighbour's contact, of which the parents are informed."""
    case = town.advisor.sends(told_by("non-professional", "1B", referrer=NEIGHBOUR)).cases[0].case
    town.manager.does(inform_parent.sync_detailed, case, PARENT_INFORMED)
    return case


def test_which_neighbour_referred_is_told_to_no_agency_without_consent(town: Town, neighbours: str) -> None:
    consents = record_referrer_consent.sync_detailed
    naming = disclosure(items=[{"kind": "fact", "text": "Who telephoned.", "names_referrer": True}])
    by_name = disclosure(purpose="So that you may ring Mrs Wilhelmina Quillfeather.")
    by_number = disclosure(items=[{"kind": "fact", "text": "Ring 01522-000 111 first."}])
    for told in (naming, by_name, by_number):
        no = refused(town.manager.tries(DISCLOSE, neighbours, told), "CF2")
        assert no.missing == "the referrer's consent to being named"
    refused_consent = ReferrerConsentBody(to_parents=False, to_agencies=False)
    town.advisor.does(consents, neighbours, refused_consent)
    refused(town.manager.tries(DISCLOSE, neighbours, naming), "CF2")
    town.advisor.does(consents, neighbours, ReferrerConsentBody(to_parents=False, to_agencies=True))
    town.manager.does(DISCLOSE, neighbours, naming)
    said = town.manager.office(neighbours).referrer_consent
    assert said is not None
    assert (said.to_parents, said.to_agencies, said.by.role) == (False, True, "customer_service_advisor")
    assert town.manager.events(neighbours).count("referrer-consent-recorded") == 2
    assert refused(town.auditor.tries(consents, neighbours, refused_consent), "CF2").who_may


@pytest.mark.parametrize("kind", ["professional", "anonymous"])
def test_of_anybody_else_no_consent_is_recorded(town: Town, kind: str) -> None:
    case = town.advisor.sends(told_by(kind, "2A" if kind == "professional" else "9")).cases[0].case
    order = ReferrerConsentBody(to_parents=True, to_agencies=True)
    no = refused(town.advisor.tries(record_referrer_consent.sync_detailed, case, order), "CF2")
    assert no.missing == "a referrer who is no professional"


def test_one_referrer_consents_for_every_child_of_the_call(town: Town) -> None:
    call = told_by("non-professional", "1B", referrer=NEIGHBOUR, siblings=True)
    call["children"] = [*call["children"], {"given_name": "Bilal"}]
    hers, his = (each.case for each in town.advisor.sends(call).cases)
    town.advisor.does(
        record_referrer_consent.sync_detailed, hers, ReferrerConsentBody(to_parents=True, to_agencies=True)
    )
    said = town.manager.office(his).referrer_consent
    assert said is not None
    assert said.to_parents


def test_the_duty_to_share_is_a_switch_of_the_policy_pack(town: Town) -> None:
    packs = answered(list_packs.sync_detailed(client=town.manager.client), Packs).items
    told = {each.pack: (each.judges, [*each.duty_to_share]) for each in packs}
    assert told["lincolnshire-2024-06"] == (True, [])
    assert told["duty-to-share-example"] == (False, ["health", "education", "police"])


@pytest.fixture(scope="module")
def obliged(postgres: Postgres, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """A town whose policy pack has it decided whether to share with health, education and the police."""
    database = prepared(postgres, tmp_path_factory.mktemp("obliged"))
    with serving(database, pack="duty-to-share-example") as service:
        town = Town(service)
        yield town
        town.leave()


def test_where_the_duty_is_in_force_it_is_decided_of_every_named_agency_before_the_outcome(obliged: Town) -> None:
    case = obliged.school.sends(contact()).cases[0].case
    obliged.screened(case)
    no = refused(obliged.manager.tries(decide_outcome.sync_detailed, case, PROGRESS), "SC9")
    assert no.missing == "the decision whether to share with health, education, police"
    obliged.manager.does(DISCLOSE, case, DISCLOSURE)
    owed = [duty.what for duty in obliged.manager.office(case).duties if duty.clause == "SC9"]
    assert owed == ["Decide whether to share with education, police."]
    for sector in ("education", "police"):
        recipient = {"sector": sector, "agency": "Known to the family"}
        convenient = DisclosureDeclinedBody.from_dict({**DECLINED.to_dict(), "recipient": recipient})
        no = refused(obliged.manager.tries(DECLINE, case, convenient), "SC9")
        assert str(no.missing).endswith("would be more detrimental to the child")
        weighed = {**convenient.to_dict(), "ground": "more-detrimental-to-the-child"}
        obliged.manager.does(DECLINE, case, DisclosureDeclinedBody.from_dict(weighed))
    obliged.manager.does(decide_outcome.sync_detailed, case, PROGRESS)


def test_no_emergency_waits_for_that_decision(obliged: Town) -> None:
    case = obliged.school.sends(contact()).cases[0].case
    obliged.advisor.does(fast_track.sync_detailed, case, FastTrackBody(grounds="He is on his way to the school."))
    at_once = DisposalBody.from_dict({"items": ["immediate-protection"], "reasons": "She cannot go home."})
    obliged.manager.does(authorise_disposal.sync_detailed, case, at_once)
    assert "SC9" in [duty.clause for duty in obliged.manager.office(case).duties]


def test_nothing_is_dated_before_the_contact_was_received(town: Town, withheld: str, neighbours: str) -> None:
    early = {"occurred_at": (datetime.now().astimezone() - timedelta(hours=1)).isoformat()}
    consent = ReferrerConsentBody(to_parents=False, to_agencies=False)
    for case, operation, body in (
        (withheld, authorise_discussion, AUTHORISED),
        (withheld, decline_disclosure, DECLINED),
        (neighbours, record_referrer_consent, consent),
    ):
        back_dated = type(body).from_dict(body.to_dict() | early)
        refused(town.manager.tries(operation.sync_detailed, case, back_dated), "Q3")
