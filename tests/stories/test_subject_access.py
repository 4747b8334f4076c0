"""Who asks what is held about them is told, by two people and in time, and of nobody else."""

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta
from time import monotonic
from typing import Any
from uuid import uuid4

import pytest

from app.api.routes import family, informing
from app.api.routes import subject_access as told
from app.wording.words import UK
from openapi.client.api.cases import (
    authorise_disposal,
    decide_outcome,
    inform_family,
    lift_informing_risk,
    record_informing_risk,
    restrict_case,
    suspect_crime,
    withhold_from_family,
)
from openapi.client.api.enquiries import match_enquired_child
from openapi.client.api.notices import list_notices
from openapi.client.api.queues import get_queue
from openapi.client.api.subject_access import (
    ask_erasure_of_subject_request,
    decide_bundle,
    decide_erasure_of_subject_request,
    end_subject_request,
    extend_answering,
    get_subject_bundle,
    get_subject_passages,
    get_subject_request,
    give_passage_back,
    identify_requester,
    list_subject_requests,
    prepare_bundle,
    release_bundle,
    request_subject_access,
    strike_passage,
)
from openapi.client.models import (
    AnsweringExtensionBody,
    BundleDecisionBody,
    BundleReleaseBody,
    CrimeSuspicionBody,
    ExchangeKind,
    FamilyInformedBody,
    FamilyWithheldBody,
    GivenBackBody,
    InformingRiskBody,
    InformingRiskLiftedBody,
    ListedNotice,
    NoticePage,
    PassagesView,
    PassageView,
    PreparationBody,
    Queue,
    QueuedRecord,
    QueuePage,
    RequesterIdentityBody,
    StrikeBody,
    SubjectRequestBody,
    SubjectRequestEndBody,
    SubjectRequestErasureBody,
    SubjectRequestErasureDecisionBody,
    SubjectRequestPage,
    SubjectRequestRecorded,
    SubjectRequestView,
)
from tests.case_management_system import Reference
from tests.serving import Database
from tests.stories import test_challenge as challenges
from tests.stories import test_enquiry as enquiries
from tests.stories.people import (
    SECTION_17,
    Person,
    Town,
    answered,
    contact,
    example,
    of_child,
    problem,
    refused,
    told_by,
)
from tests.stories.test_access import named, restriction
from tests.stories.test_case_management import exchanged_with, standing, there

__all__ = ["named", "there"]
IDENTITY = RequesterIdentityBody.from_dict(told.IDENTIFY.example)
PREPARE = PreparationBody()
AUTHORISE = BundleDecisionBody.from_dict(told.DECIDE.example)
ENDED = SubjectRequestEndBody.from_dict(told.END.example)
RELEASE = BundleReleaseBody.from_dict(told.RELEASE.example)
AT_HOME = {"name": "Sam Househeld", "relationship": "Mother", "lives_with_child": True}


def canary(word: str) -> str:
    return f"{word}{uuid4().hex[:10]}"


def asks(person: Person, **given: Any) -> Any:
    body = example(told.SubjectRequestBody) | given
    body = {name: value for name, value in body.items() if value is not None}
    return request_subject_access.sync_detailed(
        client=person.client, body=SubjectRequestBody.from_dict(body), idempotency_key=str(uuid4())
    )


def recorded(person: Person, answer: Any) -> SubjectRequestRecorded:
    """What was, noted so that lists are read when they have come so far."""
    told = answered(answer, SubjectRequestRecorded, 201)
    person.positions.append(answer.headers["Front-Door-Position"])
    return told


def received(person: Person, **given: Any) -> str:
    return recorded(person, asks(person, **given)).request


def request(person: Person, reference: str) -> SubjectRequestView:
    return answered(get_subject_request.sync_detailed(reference, client=person.client), SubjectRequestView)


def tries(person: Person, operation: Any, reference: str, body: Any) -> Any:
    version = get_subject_request.sync_detailed(reference, client=person.client).headers.get("ETag", '"1"')
    return operation.sync_detailed(
        reference, client=person.client, body=body, if_match=version, idempotency_key=str(uuid4())
    )


def does(person: Person, operation: Any, reference: str, body: Any) -> SubjectRequestRecorded:
    return recorded(person, tries(person, operation, reference, body))


def held(person: Person, reference: str) -> PassagesView:
    return answered(get_subject_passages.sync_detailed(reference, client=person.client), PassagesView)


def passages(person: Person, reference: str) -> Mapping[str, PassageView]:
    """By the end of their places: what was recorded first counts."""
    found: dict[str, PassageView] = {}
    for case in held(person, reference).cases:
        for event in case.events:
            for each in event.passages:
                found.setdefault(each.place.split(":")[-1], each)
    return found


def bundle(person: Person, reference: str) -> tuple[bytes, dict[str, str]]:
    answer = get_subject_bundle.sync_detailed(reference, client=person.client)
    assert answer.status_code == 200, answer.content.decode()
    with zipfile.ZipFile(io.BytesIO(answer.content)) as files:
        return answer.content, {name: files.read(name).decode() for name in files.namelist()}


def answered_by_two(town: Town, reference: str) -> dict[str, str]:
    """Prepared by one manager, authorised by another: what the person is told."""
    does(town.manager, prepare_bundle, reference, PREPARE)
    does(town.area_manager, decide_bundle, reference, AUTHORISE)
    return bundle(town.manager, reference)[1]


@pytest.fixture
def given() -> dict[str, Any]:
    """A school's contact, of which everything personal is a word of its own."""
    child = of_child(given_name=canary("Given"), family_name=canary("Family"), identifiers=[])
    account = {
        **contact()["account"],
        "statements": [{"kind": "fact", "text": canary("statement")}],
        "risk_to_staff": canary("dog"),
        "alleged_perpetrator": canary("perpetrator"),
        "household": [AT_HOME | {"name": canary("Mother")}],
    }
    return contact(children=[child], account=account, concern_summary=canary("concern"))  # fmt: skip


def test_a_child_is_told_what_is_held_and_of_nobody_else(town: Town, given: dict[str, Any]) -> None:
    case = town.school.sends(given).cases[0].case
    town.screened(case)
    town.progressed(case)
    crime = canary("crime")
    suspicion = CrimeSuspicionBody.from_dict({"suspicion": crime})
    town.manager.does(suspect_crime.sync_detailed, case, suspicion)
    mine = received(town.advisor, child=town.manager.office(case).child)
    assert request(town.manager, mine).deadline.source == "UK GDPR, article 12(3)"
    refused(tries(town.manager, prepare_bundle, mine, PREPARE), "SC9")
    does(town.manager, identify_requester, mine, IDENTITY)

    found = passages(town.manager, mine)
    assert found["details.given_name"].told == given["children"][0]["given_name"]
    assert found["concern_summary"].standing == "held-back"
    reasons = found["reasons"]
    strike = {"place": reasons.place, "ground": "third-party", "begins": 0, "ends": 3}
    does(town.manager, strike_passage, mine, StrikeBody.from_dict(strike))
    back = {"place": found["account.statements.0.text"].place, "ground": "reasonable-without-consent", "reasons": "So."}
    does(town.manager, give_passage_back, mine, GivenBackBody.from_dict(back))

    files = answered_by_two(town, mine)
    assert set(files) == {"what-is-held.html", "what-is-held.json"}
    assert "<script" not in files["what-is-held.html"]
    for text in files.values():
        assert given["children"][0]["family_name"] in text
        assert given["account"]["statements"][0]["text"] in text
        assert reasons.text[3:] in text
        assert reasons.text not in text
        for secret in (given["concern_summary"], given["account"]["risk_to_staff"], crime, "Police", "T13",
                       given["account"]["alleged_perpetrator"], given["account"]["household"][0]["name"]):  # fmt: skip
            assert secret not in re.sub("[0-9]T[0-9]", " ", text)  # a moment is no clause
    data = json.loads(files["what-is-held.json"])
    assert data["who_looked"]
    assert data["records"][0]["deadlines"]

    does(town.manager, release_bundle, mine, RELEASE)
    over = request(town.auditor, mine)
    assert over.released
    assert over.released.digest == hashlib.sha256(bundle(town.manager, mine)[0]).hexdigest()
    assert (over.state, over.deadline.state, over.requester) == ("released", "met", None)
    listed = list_subject_requests.sync_detailed(client=town.auditor.client, over=True, limit=100)
    assert listed.status_code == 200


@pytest.mark.usefixtures("in_other_hands")
def test_a_child_is_told_what_the_case_management_system_answered_and_not_whose_case_it_is_there(
    town: Town, given: dict[str, Any], database: Database, there: Reference
) -> None:
    case = town.school.sends(given).cases[0].case
    worker, theirs = canary("Allocated"), canary("M-")
    there.children[given["children"][0]["family_name"]] = {
        "known": "known", "open_case": {"reference": theirs, "worker": worker}, "plan": "child-in-need-plan",
        "care": "not-in-care",
    }  # fmt: skip
    standing(town, case, ExchangeKind.KNOWN_CHECK, "owed")
    exchanged_with(there, database)
    standing(town, case, ExchangeKind.KNOWN_CHECK, "done")
    mine = received(town.advisor, child=town.manager.office(case).child)
    does(town.manager, identify_requester, mine, IDENTITY)
    files = answered_by_two(town, mine)
    told = {each["what"]: each for each in json.loads(files["what-is-held.json"])["records"][0]["events"]}
    answer = {each["name"]: each["text"] for each in told["Case management answered"]["fields"]}
    assert answer == {"System": "Mosaic", "Known": "Known", "Open case": theirs, "Plan": "Child in need plan",
                      "Care": "Not in care"}  # fmt: skip
    for text in files.values():
        assert theirs in text
        assert worker not in text
    hers = received(
        town.advisor, child=None, subject="parent-or-carer", asked_by="the-person",
        named=[{"case": case, "member": 1}],
    )  # fmt: skip
    does(town.manager, identify_requester, hers, IDENTITY)
    assert all(theirs not in text for text in answered_by_two(town, hers).values()), "it is the child's"
    town.manager.does(record_informing_risk.sync_detailed, case, InformingRiskBody.from_dict(informing.RISK.example))
    assert not held(town.manager, mine).cases, "what the parents must not be told takes it along"


def test_who_prepared_it_does_not_authorise_it_and_what_changed_is_prepared_again(
    town: Town, given: dict[str, Any]
) -> None:
    case = town.school.sends(given).cases[0].case
    mine = received(town.advisor, child=town.manager.office(case).child)
    does(town.manager, identify_requester, mine, IDENTITY)
    refused(get_subject_bundle.sync_detailed(mine, client=town.manager.client), "SC9")
    does(town.manager, prepare_bundle, mine, PREPARE)
    refused(tries(town.manager, decide_bundle, mine, AUTHORISE), "SC9")
    does(town.area_manager, decide_bundle, mine, BundleDecisionBody(authorise=False, reasons="Read the notes again."))
    does(town.manager, prepare_bundle, mine, PREPARE)
    does(town.area_manager, decide_bundle, mine, AUTHORISE)
    risk = InformingRiskBody.from_dict(informing.RISK.example)
    town.manager.does(record_informing_risk.sync_detailed, case, risk)
    refused(get_subject_bundle.sync_detailed(mine, client=town.manager.client), "SC9")
    refused(tries(town.manager, release_bundle, mine, RELEASE), "SC9")
    lifted = InformingRiskLiftedBody(reasons="The father has left, and cannot come back.")
    town.manager.does(lift_informing_risk.sync_detailed, case, lifted)
    does(town.manager, release_bundle, mine, RELEASE)
    refused(tries(town.manager, release_bundle, mine, RELEASE), "Q1")


def test_what_the_family_must_not_be_told_is_left_out_whole(town: Town, given: dict[str, Any]) -> None:
    blocked = town.school.sends(given).cases[0].case
    town.manager.does(record_informing_risk.sync_detailed, blocked, InformingRiskBody.from_dict(informing.RISK.example))
    mine = received(town.advisor, child=town.manager.office(blocked).child)
    does(town.manager, identify_requester, mine, IDENTITY)
    seen = held(town.manager, mine)
    assert ([*seen.cases], [each.clause for each in seen.left_out]) == ([], ["CF7"])
    refused(tries(town.manager, prepare_bundle, mine, PREPARE), "SC9")
    mother = received(
        town.advisor, child=None, subject="parent-or-carer", asked_by="the-person",
        named=[{"case": blocked, "member": 1}],
    )  # fmt: skip
    assert [each.clause for each in held(town.manager, mother).left_out] == ["CF7"]
    by_itself = received(town.advisor, child=town.manager.office(blocked).child, asked_by="the-person")
    assert [each.case for each in held(town.manager, by_itself).cases] == [blocked]


def test_a_mother_is_told_of_herself_and_not_of_the_child(town: Town, given: dict[str, Any]) -> None:
    given["account"]["household"].append({"name": canary("Father"), "relationship": "Father"})
    case = town.school.sends(given).cases[0].case
    hers = received(
        town.advisor, child=None, subject="parent-or-carer", asked_by="the-person",
        named=[{"case": case, "member": 1}],
    )  # fmt: skip
    does(town.manager, identify_requester, hers, RequesterIdentityBody.from_dict(told.IDENTIFY.example))
    for text in answered_by_two(town, hers).values():
        assert given["account"]["household"][0]["name"] in text
        for secret in (given["account"]["household"][1]["name"], *given["children"][0].values()):
            assert not (isinstance(secret, str) and len(secret) > 8 and secret in text)
        assert given["concern_summary"] not in text


def test_a_neighbour_is_told_what_they_said_and_is_told_of_to_nobody(town: Town) -> None:
    name = f"{canary('Maureen')} {canary('Neighbour')}"
    who = {"name": name, "telephone": "01632 960777", "relationship": canary("nextdoor"), "knowledge": canary("hears")}
    child = of_child(given_name=canary("Given"), identifiers=[])
    call = told_by("non-professional", "1B", referrer=who, children=[child], concern_summary=f"{name} hears shouting.")
    case = town.advisor.sends(call).cases[0].case
    its = received(town.advisor, child=town.manager.office(case).child)
    does(town.manager, identify_requester, its, IDENTITY)
    held_back = passages(town.manager, its)["concern_summary"]
    back = {"place": held_back.place, "ground": "about-the-person-alone", "reasons": "It seemed so."}
    does(town.manager, give_passage_back, its, GivenBackBody.from_dict(back))
    assert held(town.manager, its).names_referrer == [held_back.place]
    refused(tries(town.manager, prepare_bundle, its, PREPARE), "SC9")
    strike = {"place": held_back.place, "ground": "told-in-confidence"}
    does(town.manager, strike_passage, its, StrikeBody.from_dict(strike))
    for text in answered_by_two(town, its).values():
        for secret in (*who.values(), *name.split()):
            assert secret not in text
    theirs = received(town.advisor, child=None, subject="referrer", asked_by="the-person", named=[{"case": case}])
    does(town.manager, identify_requester, theirs, IDENTITY)
    for text in answered_by_two(town, theirs).values():
        assert who["knowledge"] in text
        assert child["given_name"] not in text


def test_a_restricted_family_is_answered_by_who_is_let_in_alone(
    town: Town, named: tuple[str, Person], given: dict[str, Any]
) -> None:
    worker, person = named
    case = town.school.sends(given).cases[0].case
    child = town.manager.office(case).child
    its = received(town.advisor, child=child)
    town.area_manager.does(restrict_case.sync_detailed, case, restriction(worker))
    for look in (get_subject_request, get_subject_passages, get_subject_bundle):
        problem(look.sync_detailed(its, client=town.manager.client), 404, "not-found")
    problem(tries(town.manager, identify_requester, its, IDENTITY), 404, "not-found")
    problem(asks(town.advisor, child=child), 404, "not-found")
    everywhere = list_subject_requests.sync_detailed(
        client=town.manager.client, limit=100, front_door_position=town.last
    )
    assert its not in [each.request for each in answered(everywhere, SubjectRequestPage).items]
    assert stands_in(town.manager, town, Queue.SUBJECT_ACCESS, its) is None
    assert stands_in(person, town, Queue.SUBJECT_ACCESS, its)
    does(person, identify_requester, its, IDENTITY)
    assert [each.case for each in held(person, its).cases] == [case]


def test_who_may_not_or_says_too_little_is_refused(town: Town, case: str) -> None:
    child = town.manager.office(case).child
    problem(asks(town.school, child=child), 403, "forbidden-scope")
    refused(asks(town.auditor, child=child), "Q1")
    refused(asks(town.advisor, child=None), "Q1")
    refused(asks(town.advisor, child=None, subject="referrer"), "Q1")
    refused(asks(town.advisor, child=None, subject="referrer", named=[{"case": case}]), "Q1")
    nobody = {"child": None, "subject": "parent-or-carer", "asked_by": "the-person"}
    refused(asks(town.advisor, **nobody, named=[{"case": case, "member": 9}]), "Q1")
    refused(
        asks(town.advisor, child=child, occurred_at="2026-01-05T09:00:00Z", received_at="2026-01-06T09:00:00Z"), "Q3"
    )
    its = received(town.advisor, child=child, asked_by="somebody-who-acts-for-them")
    problem(get_subject_request.sync_detailed(its, client=town.advisor.client), 403, "forbidden-scope")
    problem(get_subject_passages.sync_detailed(its, client=town.auditor.client), 403, "forbidden-scope")
    refused(tries(town.auditor, identify_requester, its, IDENTITY), "SC9")
    refused(tries(town.manager, identify_requester, its, IDENTITY), "SC9")
    only = RequesterIdentityBody.from_dict({"proof": ["written-authority-of-the-person"], "reasons": "A letter."})
    refused(tries(town.manager, identify_requester, its, only), "SC9")
    both = {"proof": ["known-here-in-person", "written-authority-of-the-person"], "reasons": "A letter."}
    does(town.manager, identify_requester, its, RequesterIdentityBody.from_dict(both))
    longer = AnsweringExtensionBody(reasons="Eleven years of records.")
    first = request(town.manager, its).deadline.due_on
    does(town.manager, extend_answering, its, longer)
    assert request(town.manager, its).deadline.due_on > first
    refused(tries(town.manager, extend_answering, its, longer), "Q1")
    for body in (
        {"place": "C0000000000AX:1:nothing", "ground": "crime"},
        {"place": passages(town.manager, its)["details.given_name"].place, "ground": "crime", "begins": 4, "ends": 2},
        {"place": passages(town.manager, its)["concern_summary"].place, "ground": "crime"},
    ):
        refused(tries(town.manager, strike_passage, its, StrikeBody.from_dict(body)), "SC9")
    told_already = {"place": passages(town.manager, its)["details.given_name"].place, "ground": "struck-by-mistake"}
    refused(
        tries(town.manager, give_passage_back, its, GivenBackBody.from_dict(told_already | {"reasons": "So."})), "SC9"
    )
    refused(tries(town.area_manager, decide_bundle, its, AUTHORISE), "SC9")
    end = SubjectRequestEndBody.from_dict(told.END.example)
    does(town.manager, end_subject_request, its, end)
    refused(tries(town.manager, end_subject_request, its, end), "Q1")
    late = received(town.advisor, child=child, received_at="2026-01-06T09:00:00Z", occurred_at="2026-01-06T09:00:00Z")
    assert request(town.manager, late).deadline.state == "missed"
    refused(tries(town.manager, extend_answering, late, longer), "Q1")


def test_a_family_that_is_not_informed_is_told_nothing(town: Town, case: str) -> None:
    town.manager.does(authorise_disposal.sync_detailed, case, SECTION_17)
    its = received(town.advisor, child=town.manager.office(case).child, asked_by="the-person")
    lead = town.person("lead_practitioner")
    town.area_manager.does(
        withhold_from_family.sync_detailed, case, FamilyWithheldBody.from_dict(family.WITHHOLD.example)
    )
    assert [each.clause for each in held(town.manager, its).left_out] == ["CF6"]
    lead.does(inform_family.sync_detailed, case, FamilyInformedBody.from_dict(family.INFORM.example))
    assert [each.case for each in held(town.manager, its).cases] == [case]


def stands_in(person: Person, town: Town, queue: Queue, reference: str) -> QueuedRecord | None:
    page = get_queue.sync_detailed(queue, client=person.client, limit=100, front_door_position=town.last)
    return next((each for each in answered(page, QueuePage).items if each.reference == reference), None)


def test_a_request_waits_in_a_queue_of_the_managers_and_they_are_told_before_its_month_ends(
    town: Town, case: str
) -> None:
    nearly = datetime.now(UTC) - timedelta(days=28)
    theirs = received(town.advisor, child=town.manager.office(case).child, received_at=nearly.isoformat())
    waits = stands_in(town.manager, town, Queue.SUBJECT_ACCESS, theirs)
    assert waits
    assert (waits.kind, waits.duties[0].what) == ("subject-request", "Find out who asks, and that they may.")
    assert waits.due_at == datetime.combine(
        request(town.manager, theirs).deadline.due_on + timedelta(days=1), time.min, UK
    )
    assert stands_in(town.advisor, town, Queue.SUBJECT_ACCESS, theirs) is None, "requests are open to managers"
    told: list[ListedNotice] = []
    ends = monotonic() + 30
    while not told and monotonic() < ends:
        page = list_notices.sync_detailed(client=town.manager.client, reference=theirs)
        told = answered(page, NoticePage).items
    assert [(each.kind, each.clause) for each in told] == [("deadline-neared", "Q1")]
    does(town.manager, end_subject_request, theirs, ENDED)
    assert stands_in(town.manager, town, Queue.SUBJECT_ACCESS, theirs) is None


def test_a_request_that_is_over_is_erased_by_two_managers_and_stands_as_erased(town: Town, case: str) -> None:
    ask = SubjectRequestErasureBody.from_dict({"ground": "no-longer-needed", "reasons": "Answered years ago."})
    yes = SubjectRequestErasureDecisionBody(approve=True, reasons="Checked.")
    theirs = received(town.advisor, child=town.manager.office(case).child)
    assert refused(tries(town.manager, ask_erasure_of_subject_request, theirs, ask), "Q1").missing
    does(town.manager, end_subject_request, theirs, ENDED)
    does(town.manager, ask_erasure_of_subject_request, theirs, ask)
    assert stands_in(town.manager, town, Queue.ERASURE, theirs)
    assert stands_in(town.advisor, town, Queue.ERASURE, theirs) is None
    refused(tries(town.manager, decide_erasure_of_subject_request, theirs, yes), "Q1")
    does(town.area_manager, decide_erasure_of_subject_request, theirs, yes)
    known = request(town.manager, theirs)
    assert known.requester
    assert (known.requester.name, known.requester.contact, known.wanted) == (None, None, None)
    assert [each.slots for each in known.erased] == [["narrative", "referrer"]]
    assert stands_in(town.manager, town, Queue.ERASURE, theirs) is None


def test_what_agencies_challenged_and_enquired_is_in_the_bundle_and_what_they_said_is_held_back(
    town: Town, given: dict[str, Any]
) -> None:
    (sent,) = town.school.sends(given).cases
    child = town.manager.office(sent.case).child
    town.screened(sent.case)
    town.manager.does(decide_outcome.sync_detailed, sent.case, challenges.REDIRECTED)
    challenge = challenges.raised(town.school, sent.case, disagreement="The school does not agree: zanzibar.")
    enquiry = enquiries.made(town.prison, information="He asks for visits: quixotic.", children=[
        {"given_name": "Sam", "relationship": "Nephew"}, {"given_name": "Otherchild", "relationship": "Niece"},
    ])  # fmt: skip
    enquiries.does(town.manager, match_enquired_child, enquiry, enquiries.about(child))
    enquiries.does(town.manager, match_enquired_child, enquiry, enquiries.changed(enquiries.NOT_KNOWN, number=2))
    theirs = received(town.advisor, child=child)
    found = {each.record: each for each in held(town.manager, theirs).beside}
    assert {name: each.kind for name, each in found.items()} == {challenge: "challenge", enquiry: "enquiry"}
    told = [each for record in found.values() for event in record.events for each in event.passages]
    words = {word: next(each for each in told if word in each.text) for word in ("zanzibar", "quixotic")}
    assert {each.standing for each in words.values()} == {"held-back"}
    assert not any("Otherchild" in each.text for each in told)
    assert len([each for each in told if each.place.endswith(":standing")]) == 1, "of another child nothing is told"
    does(town.manager, identify_requester, theirs, IDENTITY)
    back = {"place": words["zanzibar"].place, "ground": "the-other-person-consents", "reasons": "The school agrees."}
    does(town.manager, give_passage_back, theirs, GivenBackBody.from_dict(back))
    texts = answered_by_two(town, theirs)
    assert all("zanzibar" in text and "quixotic" not in text for text in texts.values())
    assert {each["kind"] for each in json.loads(texts["what-is-held.json"])["records"]} == {
        "case",
        "challenge",
        "enquiry",
    }
    town.manager.does(
        record_informing_risk.sync_detailed, sent.case, InformingRiskBody.from_dict(informing.RISK.example)
    )
    shut = held(town.manager, theirs)
    assert (shut.cases, shut.beside) == ([], [])
    assert {each.case for each in shut.left_out} == {sent.case, enquiry}, "a challenge is found by its case"
