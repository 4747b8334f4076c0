"""Enquiries: what is refused, and what is owed until the response, whatever comes in which order."""

from dataclasses import replace
from datetime import timedelta
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
    EnquiryReceived,
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
    EnquiryAnswered,
    GiveViewOnContact,
    ReportBestInterests,
    RespondToEnquiry,
    VerifiedBy,
    VerifyEnquiredChild,
)
from domain.facts import Event
from domain.records import Child, Communication
from domain.referrals import ReferralStarted
from domain.refusals import Refused
from domain.sharing import SixTests, WhyNot
from domain.vocabulary import Means, ReferrerKind, Role, Source
from tests.domain.examples import (
    ADVISOR,
    AT,
    CASE,
    COMMUNICATED,
    CONTACT,
    KNOWN_CHILD,
    MANAGER,
    REDIRECTED,
    SCREENED,
    a,
)
from tests.domain.story import PACK, case_of, child

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
ENDED = case_of(CONTACT, *SCREENED[1:], REDIRECTED)
TOLD = Communication(version=1, received=COMMUNICATED)
JO = replace(COMMUNICATED.referrer, kind=ReferrerKind.NON_PROFESSIONAL, name="Jo Neighbour")
BY_NEIGHBOUR = Communication(version=1, received=replace(COMMUNICATED, referrer=JO))
TESTS = SixTests(
    necessary=True, proportionate=True, relevant=True, accurate=True, timely=True, secure=True, reasons="So."
)
NONE = Concerns(there_are=False, told="Nothing is known of him here.")


def of(*events: Event) -> Enquiry:
    found = Enquiry.of((RECEIVED, *events))
    assert found is not None
    return found


OURS: dict[str, Any] = {"by": MANAGER, "at": AT}
REVIEW = ReviewEnquiry(**OURS, review="Nothing follows.", recorded=RecordedWhere.ENQUIRY)
MATCH = MatchEnquiredChild(**OURS, number=1, known=True, child=KNOWN_CHILD, searched="By name.")
NOBODY = replace(MATCH, known=False, child=None)
VERIFY = VerifyEnquiredChild(**OURS, number=1, verified_by=(VerifiedBy.ADDRESS,), how="As on record.")
REPORT = ReportBestInterests(**OURS, number=1, report="He is afraid.")
VIEW = GiveViewOnContact(
    **OURS, number=1, view=ContactLevel.LETTERS, reasons="It is enough.", referral_required=True, advice="Refer him."
)
ANSWER = AnswerEnquiryRequest(**OURS, number=1, answer="Their grandmother.")
RESPOND = RespondToEnquiry(**OURS, about_person=NONE, about_contact=NONE, tests=TESTS)


def done(known: Enquiry, order: Any, **beside: Any) -> list[Event]:
    """What an order comes to on an enquiry as it stands."""
    match order:
        case ReviewEnquiry():
            return enquiry.review(known, order, PACK, **{"case": None} | beside)
        case MatchEnquiredChild():
            record = {"child": KNOWN if order.child else None} | beside
            return enquiry.match(known, order, PACK, enquiry_id=STREAM, **record)[STREAM]
        case VerifyEnquiredChild():
            return enquiry_response.verify(known, order, PACK)
        case ReportBestInterests():
            return enquiry_response.report(known, order, PACK)
        case GiveViewOnContact():
            return enquiry_response.give_view(known, order, PACK)
        case AnswerEnquiryRequest():
            return enquiry_response.answer(known, order, PACK)
    return enquiry_response.respond(known, order, PACK, **{"cases": (), "going_out": ()} | beside)


def after(*orders: Any) -> Enquiry:
    """The enquiry after some orders."""
    known = of()
    for order in orders:
        known = known.evolve(*done(known, order))
    return known


def second(order: Any) -> Any:
    """The same of the other child."""
    return replace(order, number=2)


OF_CHILDREN = (MATCH, VERIFY, REPORT, VIEW, second(NOBODY), second(VIEW))
EVERYTHING = (REVIEW, *OF_CHILDREN, ANSWER)
BEFORE = AT - timedelta(seconds=1)


# What is refused


@pytest.mark.parametrize(
    ("changes", "rule", "missing"),
    [
        ({"by": replace(OFFICER, role=Role.PARTNER_AUDITOR), "means": Means.LETTER}, "X18", None),
        ({"source": Source.SCHOOL}, "X18", "an agency that is a prison or the Probation Service"),
        ({"by": ADVISOR, "means": Means.LETTER, "source": Source.SCHOOL}, "X18", None),
        ({"kind": EnquiryKind.PROBATION, "source": None}, "X22", "an agency that is a prison or the Probation Service"),
        ({"by": ADVISOR}, "X18", "how the enquiry came"),
        ({"by": ADVISOR, "means": Means.SYSTEM}, "X18", "how the enquiry came"),
        ({"children": ()}, "X20", "the child the prisoner's contact would be with"),
        ({"children": (EnquiredChild(contact="Visits"),)}, "X20", "something by which each child may be looked for"),
        ({"kind": EnquiryKind.PROBATION, "grounds": ()}, "X22", None),
        ({"at": BEFORE}, "Q3", None),
    ],
)  # fmt: skip
def test_an_enquiry_is_not_received(changes: dict[str, Any], rule: str, missing: str | None) -> None:
    with pytest.raises(Refused) as refused:
        enquiry.receive(replace(RECEIVE, **changes), PACK)
    assert refused.value.clause.number == rule
    assert missing in {None, refused.value.missing}


def test_an_office_writes_down_what_was_telephoned_by_an_agency_that_has_no_system_here() -> None:
    by_telephone = replace(RECEIVE, by=ADVISOR, means=Means.TELEPHONE, agency=None, agency_name=None, source=None)
    ((received,),) = enquiry.receive(by_telephone, PACK).values()
    assert isinstance(received, EnquiryReceived)
    assert received.means is Means.TELEPHONE


@pytest.mark.parametrize(
    ("history", "order", "beside", "rule"),
    [
        ((), replace(REVIEW, by=ADVISOR), {}, "X18"),
        ((*EVERYTHING, RESPOND), REVIEW, {}, "X18"),
        ((), replace(REVIEW, recorded=RecordedWhere.CASE), {}, "X18"),
        ((), REVIEW, {"case": case_of(CONTACT)}, "X18"),
        ((), replace(REVIEW, at=BEFORE), {}, "Q3"),
        ((), replace(MATCH, by=OFFICER), {}, "X20"),
        ((*EVERYTHING, RESPOND), MATCH, {}, "X18"),
        ((), replace(MATCH, number=3), {}, "X20"),
        ((), replace(MATCH, child=None), {}, "X20"),
        ((), replace(MATCH, known=False), {}, "X20"),
        ((), replace(MATCH, at=BEFORE), {}, "Q3"),
        ((MATCH,), replace(VERIFY, by=ADVISOR), {}, "X20"),
        ((*EVERYTHING, RESPOND), VERIFY, {}, "X20"),
        ((MATCH,), replace(VERIFY, number=3), {}, "X20"),
        ((NOBODY,), VERIFY, {}, "X20"),
        ((replace(MATCH, at=AT + timedelta(hours=1)),), VERIFY, {}, "Q3"),
        ((MATCH,), replace(REPORT, by=ADVISOR), {}, "X20"),
        ((MATCH,), replace(REPORT, number=3), {}, "X20"),
        ((NOBODY,), REPORT, {}, "X20"),
        ((replace(MATCH, at=AT + timedelta(hours=1)),), REPORT, {}, "Q3"),
        ((MATCH,), replace(VIEW, by=ADVISOR), {}, "X21"),
        ((MATCH,), replace(VIEW, number=3), {}, "X21"),
        ((), VIEW, {}, "X21"),
        ((NOBODY,), replace(VIEW, referral_required=None), {}, "X21"),
        ((NOBODY,), replace(VIEW, advice=None), {}, "X21"),
        ((replace(MATCH, at=AT + timedelta(hours=1)),), VIEW, {}, "Q3"),
        ((), replace(ANSWER, by=ADVISOR), {}, "X22"),
        ((), replace(ANSWER, number=2), {}, "X22"),
        ((), replace(ANSWER, withheld=WhyNot.MORE_DETRIMENTAL), {}, "X22"),
        ((), replace(ANSWER, answer=None, withheld=WhyNot.MORE_DETRIMENTAL), {}, "X22"),
        ((), replace(ANSWER, at=BEFORE), {}, "Q3"),
        ((*OF_CHILDREN, ANSWER), RESPOND, {}, "X18"),
        ((REVIEW, *OF_CHILDREN[:-2], ANSWER), RESPOND, {}, "X20"),
        ((REVIEW, MATCH, *OF_CHILDREN[2:], ANSWER), RESPOND, {}, "X20"),
        ((REVIEW, MATCH, VERIFY, *OF_CHILDREN[3:], ANSWER), RESPOND, {}, "X20"),
        ((REVIEW, *OF_CHILDREN[:-1], ANSWER), RESPOND, {}, "X21"),
        ((REVIEW, *OF_CHILDREN), RESPOND, {}, "X22"),
        (EVERYTHING, replace(RESPOND, by=ADVISOR), {}, "X19"),
        ((*EVERYTHING, RESPOND), RESPOND, {}, "X19"),
        (EVERYTHING, replace(RESPOND, tests=replace(TESTS, secure=False)), {}, "SC9"),
        ((replace(REVIEW, at=AT + timedelta(hours=1)), *EVERYTHING[1:]), RESPOND, {}, "Q3"),
        (EVERYTHING, RESPOND, {"cases": ((case_of(CONTACT), TOLD),)}, "CF3"),
        (EVERYTHING, RESPOND, {"cases": ((ENDED, BY_NEIGHBOUR),), "going_out": ("Ask Jo Neighbour.",)}, "CF2"),
    ],
)  # fmt: skip
def test_an_act_on_it_is_refused(history: tuple[Any, ...], order: Any, beside: dict[str, Any], rule: str) -> None:
    known = after(*history)
    with pytest.raises(Refused) as refused:
        done(known, order, **beside)
    assert refused.value.clause.number == rule


def test_a_response_to_an_agency_without_a_system_says_how_it_goes() -> None:
    known = after(*EVERYTHING)
    by_letter = replace(known, received=replace(known.received, agency=None))
    with pytest.raises(Refused) as refused:
        done(by_letter, RESPOND)
    assert refused.value.missing == "how the response goes to the agency"
    (answered,) = done(by_letter, replace(RESPOND, means=Means.LETTER))
    assert isinstance(answered, EnquiryAnswered)
    assert answered.means is Means.LETTER


def test_an_agency_that_referred_the_child_may_be_told_of_it_at_once() -> None:
    referred_by_it = case_of(replace(CONTACT, agency="hmp-example"))
    (answered,) = done(after(*EVERYTHING), RESPOND, cases=((referred_by_it, TOLD),))
    assert isinstance(answered, EnquiryAnswered)


def test_of_a_case_that_has_ended_and_says_no_name_the_response_goes_out() -> None:
    (answered,) = done(after(*EVERYTHING), RESPOND, cases=((ENDED, BY_NEIGHBOUR),), going_out=("He is well.",))
    assert isinstance(answered, EnquiryAnswered)


# What is owed


TRIED = (REVIEW, MATCH, NOBODY, VERIFY, REPORT, VIEW, ANSWER)


@any_of(st.lists(st.tuples(st.sampled_from(TRIED), st.booleans()), max_size=30))
def test_an_enquiry_is_answered_when_nothing_else_is_owed_and_never_before(tried: list[tuple[Any, bool]]) -> None:
    known = of()
    for order, other in tried:
        try:
            known = known.evolve(*done(known, second(order) if other and order not in (REVIEW, ANSWER) else order))
        except Refused:
            continue
    owed = [duty.clause.number for duty in duties_of_an_enquiry(known)]
    if owed != ["X19"]:
        with pytest.raises(Refused) as refused:
            done(known, RESPOND)
        assert refused.value.clause.number in owed[:-1]
    else:
        (answered,) = done(known, RESPOND)
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
    found = of(*done(of(), MATCH if record else NOBODY, child=record)).about[1].matched
    assert found
    assert found.standing is standing


def test_a_child_that_is_another_is_looked_into_anew_and_the_other_child_stays() -> None:
    known = after(*EVERYTHING)
    again = known.evolve(*done(known, NOBODY))
    assert (again.about[1].identity, again.about[1].report, again.about[1].view) == (None, None, None)
    assert again.about[2] == known.about[2]
