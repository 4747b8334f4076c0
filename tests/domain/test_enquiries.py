"""Enquiries: what is owed until the response, whatever comes in which order."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given as any_of
from hypothesis import strategies as st

from domain import enquiry, enquiry_response
from domain.children import ChildRecorded
from domain.duties import duties_of_an_enquiry
from domain.enquiry import (
    EnquiredChild,
    Enquirer,
    Enquiry,
    EnquiryKind,
    EnquiryRequest,
    EnquiryState,
    MatchEnquiredChild,
    ReceiveEnquiry,
    RecordedWhere,
    ReviewEnquiry,
    Standing,
    Supervised,
    SupervisedPerson,
)
from domain.enquiry_response import (
    AnswerEnquiryRequest,
    Concerns,
    ContactLevel,
    GiveViewOnContact,
    ReportBestInterests,
    RespondToEnquiry,
    VerifiedBy,
    VerifyEnquiredChild,
)
from domain.facts import Event
from domain.records import Child
from domain.referrals import ReferralStarted
from domain.refusals import Refused
from domain.sharing import SixTests
from domain.vocabulary import Role, Source
from tests.domain.examples import AT, CASE, KNOWN_CHILD, MANAGER, a
from tests.domain.story import PACK, child

STREAM = UUID(int=51)
OFFICER = replace(a(Role.PARTNER_PRACTITIONER), agency="hmp-example")
RECEIVE = ReceiveEnquiry(
    by=OFFICER, at=AT, enquiry=STREAM, reference="E-1", kind=EnquiryKind.PRISON, received_at=AT,
    professional=Enquirer(name="O. Sample", job_role="Public protection lead"),
    person=SupervisedPerson(name="A. Prisoner", number="A0000AA"), information="Convicted of an offence.",
    children=(EnquiredChild(given_name="Sam"), EnquiredChild(relationship="His niece")),
    requests=(EnquiryRequest(asked_for="Who keeps them?"),), grounds=(Supervised.CONTACT,),
    agency="hmp-example", agency_name="HMP Example", source=Source.OTHER_LEGAL_AGENCY,
)  # fmt: skip
(RECEIVED,) = enquiry.receive(RECEIVE, PACK)[STREAM]
KNOWN = child(ChildRecorded(by=MANAGER, occurred_at=AT, reference="P-1", case=CASE))
TESTS = SixTests(
    necessary=True, proportionate=True, relevant=True, accurate=True, timely=True, secure=True, reasons="So."
)
NONE = Concerns(there_are=False, told="Nothing is known of him here.")
RESPOND = RespondToEnquiry(by=MANAGER, at=AT, about_person=NONE, about_contact=NONE, tests=TESTS)


def of(*events: Event) -> Enquiry:
    found = Enquiry.of((RECEIVED, *events))
    assert found is not None
    return found


def matched(known: Enquiry, number: int, record: Child | None) -> list[Event]:
    order = MatchEnquiredChild(
        by=MANAGER, at=AT, number=number, known=record is not None, child=KNOWN_CHILD if record else None,
        searched="By name.",
    )  # fmt: skip
    return enquiry.match(known, order, PACK, enquiry_id=STREAM, child=record)[STREAM]


def acts(known: Enquiry, number: int) -> dict[str, Any]:
    """What may be done, each as a decision on the enquiry as it stands."""
    by: dict[str, Any] = {"by": MANAGER, "at": AT}
    review = ReviewEnquiry(**by, review="Nothing follows.", recorded=RecordedWhere.ENQUIRY)
    verify = VerifyEnquiredChild(**by, number=number, verified_by=(VerifiedBy.ADDRESS,), how="As on record.")
    view = GiveViewOnContact(
        **by, number=number, view=ContactLevel.LETTERS, reasons="It is enough.", referral_required=False
    )
    report = ReportBestInterests(**by, number=number, report="He is afraid.")
    answer = AnswerEnquiryRequest(**by, number=1, answer="Their grandmother.")
    return {
        "review": lambda: enquiry.review(known, review, PACK, case=None),
        "found": lambda: matched(known, number, KNOWN),
        "not found": lambda: matched(known, number, None),
        "verify": lambda: enquiry_response.verify(known, verify, PACK),
        "report": lambda: enquiry_response.report(known, report, PACK),
        "view": lambda: enquiry_response.give_view(known, view, PACK),
        "answer": lambda: enquiry_response.answer(known, answer, PACK),
    }


@any_of(st.lists(st.tuples(st.sampled_from(sorted(acts(of(), 1))), st.integers(1, 2)), max_size=30))
def test_an_enquiry_is_answered_when_nothing_else_is_owed_and_never_before(tried: list[tuple[str, int]]) -> None:
    known = of()
    for name, number in tried:
        try:
            known = known.evolve(*acts(known, number)[name]())
        except Refused:
            continue
    owed = [duty.clause.number for duty in duties_of_an_enquiry(known)]
    if owed != ["X19"]:
        with pytest.raises(Refused) as refused:
            enquiry_response.respond(known, RESPOND, PACK, cases=(), going_out=())
        assert refused.value.clause.number in owed[:-1]
    else:
        (answered,) = enquiry_response.respond(known, RESPOND, PACK, cases=(), going_out=())
        assert duties_of_an_enquiry(known.evolve(answered)) == ()
        assert known.evolve(answered).state is EnquiryState.ANSWERED


@pytest.mark.parametrize(
    ("record", "standing"),
    [
        (None, Standing.NOT_KNOWN),
        (KNOWN, Standing.PREVIOUSLY_KNOWN),
        (KNOWN.evolve(ReferralStarted(by=MANAGER, occurred_at=AT, case=CASE)), Standing.KNOWN),
    ],
)
def test_its_record_tells_whether_a_child_is_known_or_was(record: Child | None, standing: Standing) -> None:
    found = of(*matched(of(), 1, record)).about[1].matched
    assert found
    assert found.standing is standing


def test_a_child_that_is_another_is_looked_into_anew_and_the_other_child_stays() -> None:
    known = of()
    for number in (1, 2):
        for name in ("found", "verify", "report", "view"):
            known = known.evolve(*acts(known, number)[name]())
    again = known.evolve(*matched(known, 1, None))
    assert (again.about[1].identity, again.about[1].report, again.about[1].view) == (None, None, None)
    assert again.about[2] == known.about[2]
