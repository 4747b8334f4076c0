"""A prison enquires about a child, known and unknown, and the Probation Service shares and asks."""

from typing import Any, TypeVar

import pytest

from app.api.routes import enquiries as told
from openapi.client.api.enquiries import (
    answer_enquiry_request,
    compare_enquiry,
    get_enquiry,
    get_enquiry_audit_pack,
    get_enquiry_history,
    get_enquiry_timescales,
    give_view_on_contact,
    list_enquiries,
    match_enquired_child,
    receive_enquiry,
    report_best_interests,
    respond_to_enquiry,
    review_enquiry,
    verify_enquired_child,
)
from openapi.client.api.queues import get_queue
from openapi.client.models import (
    BestInterestsBody,
    EnquiredChildBody,
    EnquiredChildIdentityBody,
    EnquiryAnswerBody,
    EnquiryBody,
    EnquiryComparison,
    EnquiryHistory,
    EnquiryPage,
    EnquiryRecorded,
    EnquiryResponseBody,
    EnquiryReviewBody,
    EnquiryTimescales,
    EnquiryView,
    PartnerEnquiry,
    Queue,
    QueuedRecord,
    QueuePage,
    ViewOnContactBody,
)
from openapi.client.types import File, Response
from tests.stories.people import Person, Town, answered, example, problem, refused, told_by
from tests.stories.test_audit_pack import files
from tests.stories.test_feed import everything, until

Body = TypeVar("Body", bound=Any)

REVIEWED = EnquiryReviewBody.from_dict(told.REVIEW.example)
NOT_KNOWN = EnquiredChildBody.from_dict(told.MATCH.example)
IDENTITY = EnquiredChildIdentityBody.from_dict(told.VERIFY.example)
REPORT = BestInterestsBody.from_dict(told.REPORT.example)
VIEW = ViewOnContactBody.from_dict(told.GIVE_VIEW.example)
ANSWER = EnquiryAnswerBody.from_dict(told.ANSWER.example)
RESPONSE = EnquiryResponseBody.from_dict(told.RESPOND.example)
FROM_PROBATION = {
    "kind": "probation",
    "grounds": ["has-contact-with-children", "poses-a-known-risk"],
    "information": "Released in May. He has moved in with a woman who has two children, and has told nobody.",
    "children": [],
    "requests": [
        {"asked_for": "Do the children live with her?"}, {"asked_for": "Has the school said anything of him?"}
    ],
}  # fmt: skip


def makes(person: Person, **changes: Any) -> Response[Any]:
    """An enquiry is made, or not."""
    body = EnquiryBody.from_dict(example(told.EnquiryBody) | changes)
    return person.starts(receive_enquiry.sync_detailed, body)


def made(person: Person, **changes: Any) -> str:
    return answered(makes(person, **changes), EnquiryRecorded, 201).enquiry


def tries(person: Person, operation: Any, enquiry: str, body: Any) -> Response[Any]:
    """Record something on an enquiry as it stands, or hear why not."""
    etag = get_enquiry.sync_detailed(enquiry, client=person.client).headers["ETag"]
    return person.asks(operation.sync_detailed, enquiry, body, if_match=etag)


def does(person: Person, operation: Any, enquiry: str, body: Any) -> EnquiryRecorded:
    return answered(tries(person, operation, enquiry, body), EnquiryRecorded, 201)


def office(person: Person, enquiry: str, **when: Any) -> EnquiryView:
    return answered(get_enquiry.sync_detailed(enquiry, client=person.client, **when), EnquiryView)


def its_own(person: Person, enquiry: str) -> PartnerEnquiry:
    return answered(get_enquiry.sync_detailed(enquiry, client=person.client), PartnerEnquiry)


def changed(body: Body, **changes: Any) -> Body:
    made: Body = type(body).from_dict(body.to_dict() | changes)
    return made


def waiting(town: Town) -> dict[str, QueuedRecord]:
    """The enquiries in their queue, by their references."""
    found = get_queue.sync_detailed(Queue.ENQUIRY, client=town.manager.client, limit=100, front_door_position=town.last)
    return {each.reference: each for each in answered(found, QueuePage).items}


def owed(view: EnquiryView) -> list[str]:
    return [each.clause for each in view.duties]


@pytest.fixture
def known(town: Town, case: str) -> str:
    """A child with an open referral, whose parents know of it."""
    return town.manager.office(case).child


def about(child: str) -> EnquiredChildBody:
    return changed(NOT_KNOWN, known=True, child=child)


# A child who is not known


def test_a_child_who_is_not_known_is_no_reason_to_close_without_a_view(town: Town) -> None:
    enquiry = made(town.prison)
    assert owed(office(town.manager, enquiry)) == ["X20", "X18", "X19"]
    assert {each.clause for each in waiting(town)[enquiry].duties} == {"X18", "X19", "X20"}
    does(town.manager, review_enquiry, enquiry, REVIEWED)
    does(town.advisor, match_enquired_child, enquiry, NOT_KNOWN)
    view = office(town.manager, enquiry)
    assert (view.state, owed(view)) == ("reviewed", ["X21", "X19"])

    told_no = refused(tries(town.manager, respond_to_enquiry, enquiry, RESPONSE), "X21")
    assert told_no.missing == "a view on contact with child 1"
    undecided = changed(VIEW, referral_required=None, advice=None)
    told_no = refused(tries(town.manager, give_view_on_contact, enquiry, undecided), "X21")
    assert told_no.missing == "whether the agency is to complete a child safeguarding referral"
    told_no = refused(tries(town.manager, give_view_on_contact, enquiry, changed(VIEW, advice=None)), "X21")
    assert told_no.missing == "the advice to complete a child safeguarding referral"
    does(town.manager, give_view_on_contact, enquiry, VIEW)
    does(town.manager, respond_to_enquiry, enquiry, RESPONSE)

    seen = office(town.manager, enquiry)
    assert (seen.state, seen.duties, enquiry in waiting(town)) == ("answered", [], False)
    shown = its_own(town.prison, enquiry)
    assert shown.response
    assert shown.response.about_contact.told == RESPONSE.to_dict()["about_contact"]["told"]
    (child,) = shown.children
    assert child.view
    assert (child.view.view, child.view.referral_required) == ("no-contact", True)
    assert child.view.advice == told.GIVE_VIEW.example["advice"]
    assert child.report is None


def test_a_view_waits_until_the_child_was_looked_for_and_needs_no_advice_where_no_referral_is_required(
    town: Town,
) -> None:
    enquiry = made(town.prison)
    refused(tries(town.manager, give_view_on_contact, enquiry, VIEW), "X21")
    does(town.manager, match_enquired_child, enquiry, NOT_KNOWN)
    does(town.manager, give_view_on_contact, enquiry, changed(VIEW, referral_required=False, advice=None))
    assert owed(office(town.manager, enquiry)) == ["X18", "X19"]
    refused(tries(town.manager, give_view_on_contact, enquiry, changed(VIEW, number=2)), "X21")
    refused(tries(town.advisor, give_view_on_contact, enquiry, VIEW), "X21")


# A child who is known


def test_of_a_known_child_the_identity_is_verified_and_a_report_given(town: Town, known: str) -> None:
    _, cursor = everything(town.prison)
    enquiry = made(town.prison, children=[*example(told.EnquiryBody)["children"], {"relationship": "His niece"}])
    refused(tries(town.manager, match_enquired_child, enquiry, changed(NOT_KNOWN, known=True)), "X20")
    refused(tries(town.manager, match_enquired_child, enquiry, changed(NOT_KNOWN, child=known)), "X20")
    refused(tries(town.manager, match_enquired_child, enquiry, changed(NOT_KNOWN, number=3)), "X20")
    refused(tries(town.manager, verify_enquired_child, enquiry, IDENTITY), "X20")
    refused(tries(town.manager, report_best_interests, enquiry, REPORT), "X20")
    does(town.manager, review_enquiry, enquiry, REVIEWED)
    does(town.manager, match_enquired_child, enquiry, about(known))
    does(town.manager, match_enquired_child, enquiry, changed(NOT_KNOWN, number=2))
    refused(tries(town.manager, report_best_interests, enquiry, changed(REPORT, number=2)), "X20")
    does(town.manager, give_view_on_contact, enquiry, changed(VIEW, referral_required=None, advice=None))
    does(town.manager, give_view_on_contact, enquiry, changed(VIEW, number=2))
    assert owed(office(town.manager, enquiry)) == ["X20", "X20", "X19"]

    missing = refused(tries(town.manager, respond_to_enquiry, enquiry, RESPONSE), "X20").missing
    assert missing == "the verified identity of child 1"
    refused(tries(town.manager, verify_enquired_child, enquiry, changed(IDENTITY, verified_by=[])), "X20")
    does(town.manager, verify_enquired_child, enquiry, IDENTITY)
    missing = refused(tries(town.manager, respond_to_enquiry, enquiry, RESPONSE), "X20").missing
    assert missing == "the report on the best interests of child 1"
    refused(tries(town.advisor, report_best_interests, enquiry, REPORT), "X20")
    does(town.manager, report_best_interests, enquiry, REPORT)
    assert its_own(town.prison, enquiry).children == []
    does(town.manager, respond_to_enquiry, enquiry, RESPONSE)
    heard = until(town.prison, cursor, ("enquiry-answered", enquiry))
    assert {event.type_.split(".")[3] for event in heard} == {"enquiry-received", "enquiry-answered"}

    (child, _) = its_own(town.prison, enquiry).children
    assert child.identity
    assert child.identity.verified_by == ["date-of-birth", "address"]
    assert child.report
    assert child.report.report == told.REPORT.example["report"]
    seen = office(town.manager, enquiry)
    assert seen.children[0].matched
    assert seen.children[0].matched.child_reference == known
    assert seen.children[0].matched.standing == "known"
    shown = get_enquiry.sync_detailed(enquiry, client=town.prison.client).content.decode()
    for hidden in (known, told.MATCH.example["searched"], told.VERIFY.example["how"], told.REVIEW.example["review"]):
        assert hidden not in shown
    assert town.manager.child(known).enquiries == [enquiry]


def test_a_child_who_turns_out_to_be_another_is_found_out_about_anew(town: Town, known: str) -> None:
    enquiry = made(town.prison)
    does(town.manager, match_enquired_child, enquiry, about(known))
    for operation, body in ((verify_enquired_child, IDENTITY), (report_best_interests, REPORT),
                            (give_view_on_contact, VIEW)):  # fmt: skip
        does(town.manager, operation, enquiry, body)
    assert town.manager.child(known).enquiries == [enquiry]
    does(town.manager, match_enquired_child, enquiry, about(known))
    assert town.manager.child(known).enquiries == [enquiry]
    does(town.manager, match_enquired_child, enquiry, NOT_KNOWN)
    assert town.manager.child(known).enquiries == []
    (child,) = office(town.manager, enquiry).children
    assert child.matched
    assert child.matched.standing == "not-known"
    assert (child.identity, child.report, child.view) == (None, None, None)


def test_nothing_goes_out_that_fails_a_test_or_says_who_referred_or_that_the_parents_may_not_know(town: Town) -> None:
    nelly = {"name": "Nelly Neighbour", "telephone": "01632 960011"}
    case = town.advisor.sends(told_by("non-professional", "1B", referrer=nelly)).cases[0].case
    enquiry = made(town.prison)
    does(town.manager, review_enquiry, enquiry, changed(REVIEWED, recorded="in-a-case", case=case))
    does(town.manager, match_enquired_child, enquiry, about(town.manager.office(case).child))
    does(town.manager, verify_enquired_child, enquiry, IDENTITY)
    does(town.manager, give_view_on_contact, enquiry, VIEW)
    named = changed(REPORT, report="Nelly Neighbour has seen him wait at the window in the cold.")
    does(town.manager, report_best_interests, enquiry, named)
    assert office(town.manager, enquiry).cases == [case]

    tests = RESPONSE.to_dict()["tests"]
    failing = changed(RESPONSE, tests=tests | {"proportionate": False})
    assert refused(tries(town.manager, respond_to_enquiry, enquiry, failing), "SC9").missing == (
        "a response that is proportionate"
    )
    refused(tries(town.manager, respond_to_enquiry, enquiry, RESPONSE), "CF3")
    town.screened(case)
    refused(tries(town.manager, respond_to_enquiry, enquiry, RESPONSE), "CF2")
    does(town.manager, report_best_interests, enquiry, REPORT)
    does(town.manager, respond_to_enquiry, enquiry, RESPONSE)


# The Probation Service


def test_the_probation_service_shares_and_every_request_is_answered(town: Town) -> None:
    enquiry = made(town.probation, **FROM_PROBATION)
    assert owed(office(town.manager, enquiry)) == ["X18", "X22", "X22", "X19"]
    does(town.manager, review_enquiry, enquiry, REVIEWED)
    does(town.manager, answer_enquiry_request, enquiry, ANSWER)
    assert (
        refused(tries(town.manager, respond_to_enquiry, enquiry, RESPONSE), "X22").missing == "an answer to request 2"
    )
    withheld = EnquiryAnswerBody.from_dict(
        {"number": 2, "withheld": "more-detrimental-to-the-child", "reasons": "He would know from whom."}
    )
    refused(tries(town.manager, answer_enquiry_request, enquiry, changed(withheld, reasons=None)), "X22")
    refused(tries(town.manager, answer_enquiry_request, enquiry, changed(withheld, withheld=None)), "X22")
    refused(tries(town.manager, answer_enquiry_request, enquiry, changed(ANSWER, number=3)), "X22")
    does(town.manager, answer_enquiry_request, enquiry, withheld)
    assert its_own(town.probation, enquiry).answers == []
    does(town.manager, respond_to_enquiry, enquiry, RESPONSE)
    first, second = its_own(town.probation, enquiry).answers
    assert (first.answer, second.withheld) == (told.ANSWER.example["answer"], "more-detrimental-to-the-child")
    assert "He would know" not in get_enquiry.sync_detailed(enquiry, client=town.probation.client).content.decode()


def test_a_known_child_of_probations_enquiry_needs_its_identity_verified_but_no_report(town: Town, known: str) -> None:
    enquiry = made(town.probation, **FROM_PROBATION | {"requests": [], "children": [{"given_name": "Sam"}]})
    does(town.manager, review_enquiry, enquiry, REVIEWED)
    refused(tries(town.manager, respond_to_enquiry, enquiry, RESPONSE), "X20")
    does(town.manager, match_enquired_child, enquiry, about(known))
    refused(tries(town.manager, respond_to_enquiry, enquiry, RESPONSE), "X20")
    does(town.manager, verify_enquired_child, enquiry, IDENTITY)
    does(town.manager, respond_to_enquiry, enquiry, RESPONSE)


# Who enquires, and who answers


def test_a_prison_or_probation_enquires_by_itself_or_an_office_on_its_behalf(town: Town) -> None:
    told_no = refused(makes(town.school), "X18")
    assert told_no.missing == "an agency that is a prison or the Probation Service"
    refused(makes(town.police, **FROM_PROBATION), "X22")
    refused(makes(town.prison, children=[]), "X20")
    refused(makes(town.prison, children=[{}]), "X20")
    refused(makes(town.probation, **FROM_PROBATION | {"grounds": []}), "X22")
    refused(makes(town.auditor), "X18")
    assert refused(makes(town.advisor), "X18").missing == "how the enquiry came"
    by_letter = made(town.advisor, means="letter")
    does(town.manager, review_enquiry, by_letter, REVIEWED)
    does(town.manager, match_enquired_child, by_letter, NOT_KNOWN)
    does(town.manager, give_view_on_contact, by_letter, VIEW)
    told_no = refused(tries(town.manager, respond_to_enquiry, by_letter, RESPONSE), "X19")
    assert told_no.missing == "how the response goes to the agency"
    does(town.manager, respond_to_enquiry, by_letter, changed(RESPONSE, means="letter"))
    refused(makes(town.advisor, means="telephone", agency="school-925"), "X18")
    by_telephone = made(town.advisor, means="telephone", agency="prison-925")
    assert its_own(town.prison, by_telephone).state == "received"


def test_the_information_is_reviewed_and_recorded_before_the_response(town: Town, case: str) -> None:
    enquiry = made(town.prison)
    does(town.manager, match_enquired_child, enquiry, NOT_KNOWN)
    does(town.manager, give_view_on_contact, enquiry, VIEW)
    assert refused(tries(town.manager, respond_to_enquiry, enquiry, RESPONSE), "X18").missing == (
        "the review of the information"
    )
    refused(tries(town.manager, review_enquiry, enquiry, changed(REVIEWED, recorded="as-a-contact")), "X18")
    refused(tries(town.manager, review_enquiry, enquiry, changed(REVIEWED, case=case)), "X18")
    refused(tries(town.advisor, review_enquiry, enquiry, REVIEWED), "X18")
    does(town.manager, review_enquiry, enquiry, REVIEWED)
    does(town.manager, respond_to_enquiry, enquiry, RESPONSE)
    refused(tries(town.manager, respond_to_enquiry, enquiry, RESPONSE), "X19")
    refused(tries(town.manager, review_enquiry, enquiry, REVIEWED), "X18")
    refused(tries(town.manager, match_enquired_child, enquiry, NOT_KNOWN), "X18")
    refused(tries(town.manager, give_view_on_contact, enquiry, VIEW), "X21")
    refused(tries(town.manager, answer_enquiry_request, enquiry, ANSWER), "X22")
    refused(tries(town.manager, verify_enquired_child, enquiry, IDENTITY), "X20")


def test_no_act_is_dated_before_what_it_answers_to(town: Town) -> None:
    refused(makes(town.prison, occurred_at="2026-07-01T09:00:00+01:00", received_at="2026-07-01T10:00:00+01:00"), "Q3")
    enquiry = made(town.prison)
    early = {"occurred_at": "2026-07-01T09:00:00+01:00"}
    for operation, body in ((review_enquiry, REVIEWED), (match_enquired_child, NOT_KNOWN)):
        refused(tries(town.manager, operation, enquiry, changed(body, **early)), "Q3")
        does(town.manager, operation, enquiry, body)
    refused(tries(town.manager, give_view_on_contact, enquiry, changed(VIEW, **early)), "Q3")
    does(town.manager, give_view_on_contact, enquiry, VIEW)
    refused(tries(town.manager, respond_to_enquiry, enquiry, changed(RESPONSE, **early)), "Q3")


# Who sees it


def test_an_agency_sees_its_own_enquiries_and_no_other(town: Town) -> None:
    enquiry = made(town.prison)
    for other in (town.school, town.probation, town.elsewhere):
        problem(get_enquiry.sync_detailed(enquiry, client=other.client), 404, "not-found")
    listed = answered(
        list_enquiries.sync_detailed(client=town.prison.client, limit=100, front_door_position=town.last), EnquiryPage
    )
    assert enquiry in {each.enquiry for each in listed.items}
    assert {each.agency for each in listed.items} == {"prison-925"}
    nobodys = answered(list_enquiries.sync_detailed(client=town.school.client), EnquiryPage)
    assert nobodys.items == []
    open_ones = answered(list_enquiries.sync_detailed(client=town.manager.client, answered=False), EnquiryPage)
    assert enquiry in {each.enquiry for each in open_ones.items}
    etag = get_enquiry.sync_detailed(enquiry, client=town.prison.client).headers["ETag"]
    no = town.prison.asks(review_enquiry.sync_detailed, enquiry, REVIEWED, if_match=etag)
    problem(no, 403, "forbidden-scope")
    problem(get_enquiry_history.sync_detailed(enquiry, client=town.prison.client), 403, "forbidden-scope")


def test_an_enquiry_is_replayed_compared_and_taken_away_as_a_pack(town: Town, known: str) -> None:
    enquiry = made(town.prison)
    does(town.manager, review_enquiry, enquiry, REVIEWED)
    does(town.manager, match_enquired_child, enquiry, about(known))
    history = answered(get_enquiry_history.sync_detailed(enquiry, client=town.auditor.client), EnquiryHistory)
    names = ["enquiry-received", "enquiry-reviewed", "enquired-child-matched"]
    assert [line.event for line in history.items] == names
    assert [line.state for line in history.items] == ["received", "reviewed", "reviewed"]
    first = office(town.auditor, enquiry, version=1)
    assert (first.review, first.state) == (None, "received")
    compared = answered(
        compare_enquiry.sync_detailed(enquiry, client=town.auditor.client, before_version=1, after_version=3),
        EnquiryComparison,
    )
    assert "/review/review" in {each.pointer for each in compared.changed}
    answered(get_enquiry_timescales.sync_detailed(enquiry, client=town.auditor.client), EnquiryTimescales)
    pack = answered(get_enquiry_audit_pack.sync_detailed(enquiry, client=town.auditor.client), File)
    assert files(pack.payload.read())
    case = town.manager.child(known).cases[0].case
    lines = town.auditor.history(case).items
    assert "child-enquired-about" in {line.event for line in lines}
