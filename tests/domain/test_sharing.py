"""What an agency may know: its own contacts, no copy, and what is disclosed to it by the six tests."""

from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

import pytest

from domain import disposal, screening, sharing
from domain.account import Referrer
from domain.duties import duties
from domain.facts import Event
from domain.family import FamilyInformed
from domain.policy import load
from domain.records import Case, Communication
from domain.refusals import Refused
from domain.sharing import (
    AuthoriseDiscussion,
    DeclineDisclosure,
    Disclose,
    DisclosureDeclined,
    DisclosureMade,
    DiscussionAuthorised,
    Item,
    Recipient,
    RecordReferrerConsent,
    ReferrerConsentRecorded,
    SixTests,
    WhyNot,
    agency_of,
    may_know,
)
from domain.vocabulary import OFFICE, OFFICE_ROLES, DisposalItem, ReferrerKind, Role, Sector, StatementKind
from tests.domain.examples import (
    ADVISOR,
    AT,
    AUTHORISE_DISPOSAL,
    CASE,
    COMMUNICATED,
    COMMUNICATION,
    CONTACT,
    COPIED,
    DECIDE,
    DISPOSED,
    FAST_TRACKED,
    LEAD,
    MANAGER,
    NEIGHBOUR,
    OPENED,
    PARENT_INFORMED,
    PROFESSIONAL,
    PROGRESSED,
    RECEIVED_AT,
    REFERRED,
    SCREENED,
    SUPERVISOR,
    a,
)
from tests.domain.story import dated, given

OF_THE_SCHOOL = replace(CONTACT, agency="st-hugh")


def test_an_agency_knows_its_own_contacts_and_nobody_elses() -> None:
    case = Case.of([OF_THE_SCHOOL])
    assert case is not None
    assert may_know(case, "st-hugh")
    assert not may_know(case, "st-anne")
    assert not may_know(case, None)


def test_what_nobody_of_an_agency_told_no_agency_knows() -> None:
    case = Case.of([CONTACT])
    assert case is not None
    assert not may_know(case, None)
    assert not may_know(case, "st-hugh")


def test_a_copy_is_not_known_to_the_agency_whose_contact_was_copied() -> None:
    copied = replace(COPIED, agency="st-hugh")
    case = Case.of([copied])
    assert case is not None
    assert (agency_of(copied), may_know(case, "st-hugh")) == (None, False)


# Disclosures

REASONS = "Only what the examination needs, by secure e-mail."
TESTS = SixTests(
    necessary=True, proportionate=True, relevant=True, accurate=True, timely=True, secure=True, reasons=REASONS
)
HOSPITAL = Recipient(sector=Sector.HEALTH, agency="Example Hospital Trust", person="The named nurse")
SEEN = Item(text="She was seen with a bruise.", kind=StatementKind.FACT)
TOLD = Item(text="She says that she fell.", kind=StatementKind.REPORTED_BY, source="Her class teacher")
DISCLOSE = Disclose(
    by=SUPERVISOR, at=AT, recipient=HOSPITAL, items=(SEEN, TOLD), purpose="So that it is known.", tests=TESTS
)
MADE = DisclosureMade(
    by=SUPERVISOR, occurred_at=AT, recipient=HOSPITAL, items=(SEEN, TOLD), purpose=DISCLOSE.purpose, tests=TESTS
)
DECLINE = DeclineDisclosure(
    by=SUPERVISOR,
    at=AT,
    recipient=HOSPITAL,
    asked_for="Her address.",
    ground=WhyNot.FAILS_A_TEST,
    reasons="Not needed.",
)
DECLINED = DisclosureDeclined(
    by=SUPERVISOR, occurred_at=AT, recipient=HOSPITAL, asked_for=DECLINE.asked_for, ground=DECLINE.ground,
    reasons=DECLINE.reasons,
)  # fmt: skip
AUTHORISE = AuthoriseDiscussion(by=MANAGER, at=AT, reasons="He would harm her.")
AUTHORISED = DiscussionAuthorised(by=MANAGER, occurred_at=AT, reasons=AUTHORISE.reasons)
KNOWN_TO_THE_PARENTS = (CONTACT, PARENT_INFORMED)
SHARING = load("duty-to-share-example")

DATED = (
    dated(sharing.disclose, DISCLOSE, CONTACT, replace(PARENT_INFORMED, occurred_at=RECEIVED_AT - timedelta(hours=1)),
          answers=False),
    dated(sharing.decline, DECLINE, CONTACT, answers=False),
    dated(sharing.authorise_discussion, AUTHORISE, CONTACT, answers=False),
    dated(sharing.record_consent, RecordReferrerConsent(by=ADVISOR, at=AT, to_parents=True, to_agencies=True), CONTACT,
          answers=False, case_id=CASE,
          communication=Communication(version=1, received=replace(COMMUNICATED, referrer=NEIGHBOUR))),
)  # fmt: skip


def by_a(referrer: Referrer, *since: Event) -> Communication:
    communication = Communication.of((replace(COMMUNICATED, referrer=referrer), *since))
    assert communication is not None
    return communication


def test_a_disclosure_says_to_whom_what_why_and_that_it_passes_the_six_tests() -> None:
    case = given(*KNOWN_TO_THE_PARENTS).when(sharing.disclose, DISCLOSE).then(MADE)
    assert case.sharing.made == (MADE,)


@pytest.mark.parametrize("test", [each.name for each in fields(SixTests) if each.name != "reasons"])
def test_what_fails_one_of_the_six_tests_is_not_disclosed(test: str) -> None:
    failed: Any = {test: False}
    failing = replace(DISCLOSE, tests=replace(TESTS, **failed))
    given(*KNOWN_TO_THE_PARENTS).when(sharing.disclose, failing).refused(
        sharing.SIX_TESTS, missing=f"a disclosure that is {test}"
    )


def test_there_is_something_to_disclose_and_what_was_reported_has_its_source() -> None:
    with pytest.raises(Refused) as nothing:
        replace(DISCLOSE, items=())
    assert (nothing.value.clause, nothing.value.missing) == (sharing.SIX_TESTS, "what is disclosed")
    hearsay = replace(DISCLOSE, items=(SEEN, replace(TOLD, source=None)))
    given(*KNOWN_TO_THE_PARENTS).when(sharing.disclose, hearsay).refused(sharing.SIX_TESTS, missing="who reported it")


OUTSIDE = [role for role in Role if role not in OFFICE_ROLES]


@pytest.mark.parametrize("role", OUTSIDE)
def test_the_offices_disclose_decline_and_record_consent_and_nobody_else(role: Role) -> None:
    call = by_a(NEIGHBOUR)
    told = given(*KNOWN_TO_THE_PARENTS).when(sharing.disclose, replace(DISCLOSE, by=a(role)))
    assert told.refused(sharing.SIX_TESTS).who_may == OFFICE
    declined = given(*KNOWN_TO_THE_PARENTS).when(sharing.decline, replace(DECLINE, by=a(role)))
    assert declined.refused(sharing.SIX_TESTS).who_may == OFFICE
    consent = replace(CONSENT, by=a(role))
    refusal = (
        given(CONTACT).when(sharing.record_consent, consent, case_id=CASE, communication=call).refused(sharing.CONSENT)
    )
    assert refusal.who_may == OFFICE


# Parents first


def test_no_other_agency_is_told_before_the_parents_unless_it_is_authorised() -> None:
    missing = "that the parents are informed, or the Screening Manager's authorisation to go on without their knowledge"
    given(CONTACT).when(sharing.disclose, DISCLOSE).refused(sharing.PARENTS_FIRST, missing=missing)
    given(CONTACT).when(sharing.authorise_discussion, AUTHORISE).then(AUTHORISED)
    given(CONTACT, AUTHORISED).when(sharing.disclose, DISCLOSE).then(MADE)
    informed = FamilyInformed(by=LEAD, occurred_at=AT, told="Who will visit.")
    given(CONTACT, informed).when(sharing.disclose, DISCLOSE).then(MADE)


def test_what_was_disclosed_earlier_was_disclosed_before_the_parents_knew() -> None:
    earlier = replace(DISCLOSE, at=AT - timedelta(seconds=1))
    given(*KNOWN_TO_THE_PARENTS).when(sharing.disclose, earlier).refused(sharing.PARENTS_FIRST)
    since = replace(AUTHORISED, occurred_at=earlier.at)
    disclosed = replace(MADE, occurred_at=earlier.at)
    given(*KNOWN_TO_THE_PARENTS, since).when(sharing.disclose, earlier).then(disclosed)


def test_the_agency_whose_contact_it_is_is_no_other_agency() -> None:
    to_itself = replace(DISCLOSE, recipient=replace(HOSPITAL, code="st-hugh"))
    given(OF_THE_SCHOOL).when(sharing.disclose, to_itself).then(replace(MADE, recipient=to_itself.recipient))
    given(replace(COPIED, agency="st-hugh")).when(sharing.disclose, replace(to_itself, at=COPIED.occurred_at)).refused(
        sharing.PARENTS_FIRST
    )
    to_another = replace(DISCLOSE, recipient=replace(HOSPITAL, code="st-anne"))
    given(OF_THE_SCHOOL).when(sharing.disclose, to_another).refused(sharing.PARENTS_FIRST)


@pytest.mark.clause("CF4")
@pytest.mark.parametrize("role", [role for role in Role if role is not Role.SCREENING_MANAGER])
def test_a_screening_manager_alone_authorises_it_and_says_why(role: Role) -> None:
    order = replace(AUTHORISE, by=a(role))
    refusal = given(CONTACT).when(sharing.authorise_discussion, order).refused(sharing.PARENTS_FIRST)
    assert refusal.who_may == (Role.SCREENING_MANAGER,)
    assert AUTHORISED.rests_on == (sharing.PARENTS_FIRST, sharing.WITH_REASONS)


# Who referred

CONSENT = RecordReferrerConsent(by=ADVISOR, at=AT, to_parents=False, to_agencies=True)
CONSENTED = ReferrerConsentRecorded(by=ADVISOR, occurred_at=AT, to_parents=False, to_agencies=True)
NAMING = replace(DISCLOSE, items=(replace(SEEN, names_referrer=True),))


def test_a_consent_stands_with_the_communication_and_the_last_one_counts() -> None:
    act = given(CONTACT).when(sharing.record_consent, CONSENT, case_id=CASE, communication=by_a(NEIGHBOUR))
    act.then_in({CASE: [], COMMUNICATION: [CONSENTED]})
    assert [by_a(NEIGHBOUR, CONSENTED).consents(to) for to in ("parents", "agencies")] == [False, True]
    withdrawn = replace(CONSENTED, to_agencies=False)
    assert not by_a(NEIGHBOUR, CONSENTED, withdrawn).consents("agencies")
    said_at_once = replace(NEIGHBOUR, consents_to_disclosure=True)
    assert by_a(said_at_once).consents("parents")
    assert not by_a(said_at_once, CONSENTED).consents("parents")


@pytest.mark.parametrize("kind", [ReferrerKind.PROFESSIONAL, ReferrerKind.ANONYMOUS])
def test_a_referrer_who_is_no_professional_and_gave_a_name_consents(kind: ReferrerKind) -> None:
    call = by_a(replace(NEIGHBOUR, kind=kind, consents_to_disclosure=True))
    given(CONTACT).when(sharing.record_consent, CONSENT, case_id=CASE, communication=call).refused(
        sharing.CONSENT, missing="a referrer who is no professional"
    )
    assert call.consents("agencies") is (kind is ReferrerKind.PROFESSIONAL)


@pytest.mark.parametrize(
    ("referrer", "since", "may"),
    [
        (PROFESSIONAL, (), True),
        (NEIGHBOUR, (), False),
        (NEIGHBOUR, (CONSENTED,), True),
        (NEIGHBOUR, (replace(CONSENTED, to_agencies=False, to_parents=True),), False),
        (replace(NEIGHBOUR, consents_to_disclosure=True), (), True),
        (replace(NEIGHBOUR, kind=ReferrerKind.ANONYMOUS, consents_to_disclosure=True), (), False),
    ],
)
def test_who_referred_is_named_with_their_consent(referrer: Referrer, since: tuple[Event, ...], may: bool) -> None:
    act = given(*KNOWN_TO_THE_PARENTS).when(sharing.disclose, NAMING, communication=by_a(referrer, *since))
    if may:
        act.then(replace(MADE, items=NAMING.items))
    else:
        act.refused(sharing.CONSENT, missing="the referrer's consent to being named")


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Their neighbour, N. DOOR, heard it.", True),
        ("Mrs. Door next door heard it.", True),
        ("Rang from 01632-960 018.", True),
        ("Write to N.Door@example.org.", True),
        ("She lives at 3, Mill Lane.", True),
        ("The indoor pool is shut. Doors were slammed.", False),
        ("Their neighbour heard it at 9.60 018.", False),
        ("She lives at 13 Mill Lane.", False),
    ],
)
def test_a_text_that_holds_a_name_a_number_or_an_address_says_who_referred(text: str, tells: bool) -> None:
    for changed in (
        replace(DISCLOSE, purpose=text),
        replace(DISCLOSE, items=(replace(SEEN, text=text),)),
        replace(DISCLOSE, items=(replace(TOLD, source=text),)),
    ):
        act = given(*KNOWN_TO_THE_PARENTS).when(sharing.disclose, changed, communication=by_a(NEIGHBOUR))
        if tells:
            act.refused(sharing.CONSENT)
        else:
            act.then(replace(MADE, purpose=changed.purpose, items=changed.items))


def test_of_somebody_whose_particulars_nobody_knows_no_text_says_who_they_are() -> None:
    nobody = Referrer(kind=ReferrerKind.ANONYMOUS, name="Jo", telephone="999")
    text = replace(DISCLOSE, purpose="Jo dialled 999.")
    told = given(*KNOWN_TO_THE_PARENTS).when(sharing.disclose, text, communication=by_a(nobody))
    told.then(replace(MADE, purpose=text.purpose))


# The duty to share


def test_what_is_not_disclosed_has_its_ground_and_its_reasons() -> None:
    case = given(CONTACT).when(sharing.decline, DECLINE).then(DECLINED)
    assert case.sharing.declined == (DECLINED,)


def test_under_the_duty_to_share_it_is_declined_on_the_grounds_the_duty_leaves() -> None:
    missing = "that sharing would not help the recipient, or would be more detrimental to the child"
    given(CONTACT).under(SHARING).when(sharing.decline, DECLINE).refused(sharing.SIX_TESTS, missing=missing)
    for ground in (WhyNot.OF_NO_HELP, WhyNot.MORE_DETRIMENTAL):
        order = replace(DECLINE, ground=ground)
        given(CONTACT).under(SHARING).when(sharing.decline, order).then(replace(DECLINED, ground=ground))
    elsewhere = replace(DECLINE, recipient=replace(HOSPITAL, sector=Sector.HOUSING))
    given(CONTACT).under(SHARING).when(sharing.decline, elsewhere).then(
        replace(DECLINED, recipient=elsewhere.recipient)
    )


def test_where_the_duty_is_in_force_the_outcome_waits_for_the_decision_whether_to_share() -> None:
    missing = "the decision whether to share with health, education, police"
    given(*SCREENED).under(SHARING).when(screening.decide, DECIDE).refused(screening.SHARING, missing=missing)
    to_the_school = replace(DECLINED, recipient=replace(HOSPITAL, sector=Sector.EDUCATION))
    some = (*SCREENED, MADE, to_the_school)
    given(*some).under(SHARING).when(screening.decide, DECIDE).refused(
        screening.SHARING, missing="the decision whether to share with police"
    )
    to_the_police = replace(MADE, recipient=replace(HOSPITAL, sector=Sector.POLICE))
    given(*some, to_the_police).under(SHARING).when(screening.decide, DECIDE).then(PROGRESSED, OPENED)
    given(*SCREENED).when(screening.decide, DECIDE).then(PROGRESSED, OPENED)


def test_it_is_owed_while_the_contact_is_undecided() -> None:
    def owed(*history: Event) -> list[str]:
        case = Case.of(history)
        assert case is not None
        found = duties(case, [], SHARING)
        return [duty.what for duty in found if duty.clause == sharing.SIX_TESTS]

    assert owed(CONTACT, MADE) == owed(CONTACT, FAST_TRACKED, OPENED, MADE)
    assert owed(CONTACT, MADE) == ["Decide whether to share with education, police."]
    assert owed(*REFERRED) == []


def test_no_emergency_waits_for_it() -> None:
    order = replace(AUTHORISE_DISPOSAL, items=(DisposalItem.IMMEDIATE_PROTECTION,))
    act = given(CONTACT, FAST_TRACKED, OPENED).under(SHARING).when(disposal.authorise_disposal, order)
    act.then(replace(DISPOSED, items=order.items))
