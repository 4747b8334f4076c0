"""Initial Contacts: what is recorded, what the known check does, and what is refused."""

from dataclasses import replace
from typing import Any

import pytest

from domain import contact, known_check, permission
from domain.account import Account, ChildDetails, ParentsInformed, Telephoned
from domain.children import CaseJoined, CaseLeft, ChildRecorded, IdentifierClaimed
from domain.contact import CommunicationReceived, ContactRecorded, NewCase, ReceiveCommunication
from domain.facts import Event, Worker
from domain.known_check import ChildMatched, MatchWithdrawn, RecordKnownCheck, WithdrawMatch
from domain.records import Case, Child, Communication, OpenCase
from domain.referrals import ReferralEnded, ReferralStarted
from domain.vocabulary import (
    OFFICE_ROLES,
    PARTNER_ROLES,
    Answer,
    Channel,
    IdentifierKind,
    KnownResult,
    Request,
    Role,
    Route,
    State,
    StatutoryBasis,
)
from tests.domain.examples import (
    ADVISOR,
    AREA_WORKER,
    AT,
    CALL,
    CASE,
    CHECK_KNOWN,
    COMMUNICATED,
    COMMUNICATION,
    CONFIRMATION_EXPECTED,
    CONSULT,
    CONSULTATION,
    CONTACT,
    COPIED,
    DETAILS,
    FAST_TRACKED,
    FILE_OPENED,
    FOUND_KNOWN,
    FOUND_NEW,
    IN_THE_AREA,
    KNOWN,
    KNOWN_CHILD,
    MANAGER,
    MATCHED,
    NEIGHBOUR,
    NHS_NUMBER,
    OPENED,
    OTHER_CASE,
    OWN,
    OWN_CHILD,
    PASSED,
    RECEIVED_AT,
    REFERRED,
    SAFE_FOR_HOURS,
    SECOND_CASE,
    SECOND_CHILD,
    TEACHER,
    UPN,
    a,
)
from tests.domain.story import PACK, Act, child, dated, given

IN_PERSON_TO_THE_AREA = replace(
    CALL, by=AREA_WORKER, route=Route.AREA_TEAM, route_reason="Came to the office.", taken_by=AREA_WORKER.id
)
SECTION_47 = Account(statutory_basis=StatutoryBasis.SECTION_47)
SECTION_17 = Account(statutory_basis=StatutoryBasis.SECTION_17, parents_informed=ParentsInformed(informed=True))
WRITTEN = replace(CALL, by=TEACHER, agency="st-hugh", account=SECTION_17)
BY_FORM = replace(CONTACT, by=TEACHER, agency="st-hugh", account=SECTION_17)
NAMED = replace(CALL.children[0], child=KNOWN_CHILD, child_reference="P-9", child_is_known=True)
OPEN_CASE = OpenCase(worker="sw-1", role=Role.ALLOCATED_SOCIAL_WORKER, locality="Boston")
ABOUT_AN_OPEN_CASE = replace(CALL, children=(replace(NAMED, open_case=OPEN_CASE),))
STARTED_HERE = ReferralStarted(by=MANAGER, occurred_at=AT, case=CASE)
STARTED_ELSEWHERE = replace(STARTED_HERE, case=OTHER_CASE)
WITHDRAW = WithdrawMatch(by=ADVISOR, at=AT, reason="Another child of that name.")

DATED = (
    dated(known_check.record, CHECK_KNOWN, CONTACT, answers=False, case_id=CASE, child=child(OWN), known=None),
    dated(known_check.withdraw, WITHDRAW, CONTACT, FOUND_KNOWN, MATCHED, case_id=CASE, child=child(KNOWN)),
)  # fmt: skip


def in_the_area(command: ReceiveCommunication, by: Worker) -> ReceiveCommunication:
    return replace(command, by=by, route=Route.AREA_TEAM, route_reason="Rang the office.", taken_by=by.id)


def received(command: ReceiveCommunication) -> dict[type[Event], Event]:
    return {type(event): event for events in contact.receive(command, PACK).values() for event in events}


def contact_of(command: ReceiveCommunication) -> Event:
    """The contact that is recorded."""
    return received(command)[ContactRecorded]


def claimed(of: IdentifierKind, digest: str) -> IdentifierClaimed:
    return IdentifierClaimed(by=ADVISOR, occurred_at=AT, kind=of, digest=digest)


def check(command: RecordKnownCheck, *before: Event, own: Child | None = None, known: Child | None = None) -> Act:
    stands_under = own or child(OWN)
    return given(*(before or (CONTACT,))).when(
        known_check.record, command, case_id=CASE, child=stands_under, known=known
    )


MATCH = replace(CHECK_KNOWN, result=KnownResult.KNOWN, child=KNOWN_CHILD)


# Receiving


def test_a_contact_opens_a_communication_a_case_and_a_person_record() -> None:
    given().when(contact.receive, CALL).then_in(
        {
            COMMUNICATION: [COMMUNICATED],
            CASE: [CONTACT, CONFIRMATION_EXPECTED],
            OWN_CHILD: [OWN],
        }
    )


def test_several_children_in_one_communication_are_several_contacts() -> None:
    brother = NewCase(
        case=SECOND_CASE, case_reference="C-2", child=SECOND_CHILD, child_reference="P-2", details=ChildDetails()
    )
    streams = contact.receive(replace(CALL, children=(*CALL.children, brother), siblings=Answer.NO), PACK)
    communication = Communication.of(streams.pop(COMMUNICATION))
    assert communication is not None
    assert communication.received.cases == (CASE, SECOND_CASE)
    assert streams == {
        CASE: [CONTACT, CONFIRMATION_EXPECTED],
        OWN_CHILD: [OWN],
        SECOND_CASE: [
            replace(CONTACT, reference="C-2", child=SECOND_CHILD, details=ChildDetails()),
            CONFIRMATION_EXPECTED,
        ],
        SECOND_CHILD: [ChildRecorded(by=ADVISOR, occurred_at=RECEIVED_AT, reference="P-2", case=SECOND_CASE)],
    }


@pytest.mark.clause("C1")
@pytest.mark.parametrize("request_", sorted({*Request} - {Request.STEP_UP}))
def test_a_contact_says_whether_advice_information_or_a_service_is_asked_for(request_: Request) -> None:
    given().when(contact.receive, replace(CALL, request=request_)).then_in(
        contact.receive(CALL, PACK) | {CASE: [replace(CONTACT, request=request_), CONFIRMATION_EXPECTED]}
    )


@pytest.mark.clause("C11")
def test_a_contact_says_what_the_concern_is_and_what_the_caller_wants_to_make() -> None:
    assert contact_of(CONSULT) == CONSULTATION


def test_what_the_sender_says_of_the_time_is_kept_beside_the_time_it_counts_from() -> None:
    late = replace(CALL, claimed_at=AT, clamped=True)
    communication = received(late)[CommunicationReceived]
    assert isinstance(communication, CommunicationReceived)
    assert (communication.received_at, communication.claimed_at, communication.clamped) == (RECEIVED_AT, AT, True)


@pytest.mark.clause("C18")
@pytest.mark.parametrize("role", sorted(OFFICE_ROLES))
def test_every_worker_of_the_offices_records_the_contact_they_take_by_the_route_it_took(role: Role) -> None:
    command = replace(CALL, by=a(role), route=None, route_reason="She rang my desk.")
    streams = contact.receive(command, PACK)
    [communicated], (recorded, *_) = streams[COMMUNICATION], streams[CASE]
    assert isinstance(communicated, CommunicationReceived)
    assert isinstance(recorded, ContactRecorded)
    assert (communicated.taken_by, recorded.by) == (a(role).id, a(role))
    assert communicated.route is recorded.route is contact.route_of(a(role))
    assert case(recorded).taken_by(a(role))


def test_the_route_follows_from_the_taker() -> None:
    routes = {role: contact.route_of(a(role)) for role in contact.MAY_RECORD}
    assert {role for role, route in routes.items() if route is Route.AREA_TEAM} == set(contact.AREA)
    centre = {role for role, route in routes.items() if route is Route.CUSTOMER_SERVICE_CENTRE}
    assert centre == {Role.CUSTOMER_SERVICE_ADVISOR, Role.PARTNER_PRACTITIONER, Role.PARTNER_MANAGER}


@pytest.mark.parametrize("role", [Role.PARTNER_PRACTITIONER, Role.PARTNER_MANAGER])
def test_what_an_agency_sends_nobody_of_the_offices_took(role: Role) -> None:
    by = replace(a(role), agency="st-hugh")
    streams = contact.receive(replace(WRITTEN, by=by, route=None), PACK)
    [communicated] = streams[COMMUNICATION]
    assert isinstance(communicated, CommunicationReceived)
    assert (communicated.taken_by, communicated.route) == (None, Route.CUSTOMER_SERVICE_CENTRE)
    sent = case(*streams[CASE])
    assert sent.taker is None
    assert not sent.taken_by(by)


@pytest.mark.parametrize("role", sorted(set(Role) - set(contact.MAY_RECORD)))
def test_nobody_else_records_a_contact(role: Role) -> None:
    refusal = given().when(contact.receive, replace(CALL, by=a(role))).refused(contact.EVERY_CONTACT)
    assert refusal.who_may == contact.MAY_RECORD


@pytest.mark.parametrize("role", [Role.SERVICE_MANAGER, Role.SCREENING_MANAGER, Role.EARLY_HELP_ADVISOR])
def test_who_takes_a_contact_outside_the_centre_and_the_area_teams_says_why(role: Role) -> None:
    elsewhere = replace(CALL, by=a(role), route=None)
    given().when(contact.receive, elsewhere).refused(contact.THROUGH_THE_CENTRE, missing="reason for another route")
    explained = replace(elsewhere, route_reason="Handed in at reception.")
    assert contact_of(explained) == replace(CONTACT, by=a(role), route=Route.OTHER)
    assert contact_of(replace(elsewhere, by=AREA_WORKER)) == IN_THE_AREA  # permitted, though discouraged (C5)


def test_the_area_does_not_record_a_contact_as_one_of_the_centre() -> None:
    by_the_area = replace(CALL, by=AREA_WORKER)
    given().when(contact.receive, by_the_area).refused(
        contact.THROUGH_THE_CENTRE, missing=f"the route the contact really took: {Route.AREA_TEAM}"
    )


@pytest.mark.parametrize("command", [IN_PERSON_TO_THE_AREA, CALL], ids=["in the area", "at the centre"])
def test_whoever_takes_a_contact_records_it(command: ReceiveCommunication) -> None:
    for_a_colleague = replace(command, taken_by="somebody-else")
    given().when(contact.receive, for_a_colleague).refused(contact.TAKER_RECORDS)
    recorded = replace(CONTACT, by=command.by, route=contact.route_of(command.by))
    for taken_by in (command.by.id, None):
        assert contact_of(replace(command, taken_by=taken_by)) == recorded


@pytest.mark.parametrize("by", [ADVISOR, TEACHER])
def test_only_the_area_takes_a_contact_in_the_area(by: Worker) -> None:
    pretended = replace(IN_PERSON_TO_THE_AREA, by=by, taken_by=by.id, account=SECTION_47)
    given().when(contact.receive, pretended).refused(
        contact.THROUGH_THE_CENTRE, missing=f"the route the contact really took: {contact.route_of(by)}"
    )


def test_a_contact_is_an_agencys_when_its_professional_made_it_and_nobody_elses() -> None:
    of_the_school = replace(CALL, agency="st-hugh", agency_name="St Hugh's")
    recorded = received(of_the_school)[ContactRecorded]
    assert isinstance(recorded, ContactRecorded)
    assert recorded.agency == "st-hugh"
    given().when(contact.receive, replace(of_the_school, referrer=NEIGHBOUR)).refused(
        contact.CONFIRMATION, missing="a professional of that agency"
    )


def test_a_consultation_without_permission_is_no_contact() -> None:
    given().when(contact.receive, replace(CONSULT, permission=False)).refused(permission.HYPOTHETICAL)


@pytest.mark.parametrize("role", [Role.PARTNER_PRACTITIONER, Role.PARTNER_MANAGER])
def test_a_professionals_referral_is_marked_as_section_17_or_section_47(role: Role) -> None:
    unmarked = replace(WRITTEN, by=a(role), account=Account())
    given().when(contact.receive, unmarked).refused(contact.MARKED, missing="section 17 or section 47")
    for account in (SECTION_17, SECTION_47):
        assert contact_of(replace(unmarked, account=account)) == replace(BY_FORM, by=a(role), account=account)


def test_who_rang_first_or_tells_of_immediate_danger_has_the_second_decision_to_make() -> None:
    rang = replace(WRITTEN, account=Account(telephoned=Telephoned(at=RECEIVED_AT, spoke_to="A. Duty")))
    in_danger = replace(DETAILS, needs_immediate_protection=Answer.YES)
    danger = replace(WRITTEN, account=Account(), children=(replace(CALL.children[0], details=in_danger),))
    for undecided in (rang, danger):
        given().when(contact.receive, undecided).refused(contact.BASIS, missing="section 17 or section 47")
        decided = replace(BY_FORM, account=SECTION_47, details=undecided.children[0].details)
        assert contact_of(replace(undecided, account=SECTION_47)) == decided


def test_a_section_17_referral_says_that_parents_were_informed_or_why_not() -> None:
    silent = replace(SECTION_17, parents_informed=None)
    unexplained = replace(SECTION_17, parents_informed=ParentsInformed(informed=False))
    explained = replace(
        SECTION_17, parents_informed=ParentsInformed(informed=False, reason="He would take it out on her.")
    )
    given().when(contact.receive, replace(WRITTEN, account=silent)).refused(contact.PARENTS)
    given().when(contact.receive, replace(WRITTEN, account=unexplained)).refused(contact.PARENTS)
    assert contact_of(replace(WRITTEN, account=explained)) == replace(BY_FORM, account=explained)


def test_a_section_47_referral_need_not_have_told_the_parents() -> None:
    assert contact_of(replace(WRITTEN, account=SECTION_47)) == replace(BY_FORM, account=SECTION_47)


def test_a_caller_need_not_mark_anything() -> None:
    assert contact_of(CALL) == CONTACT
    by_a_neighbour = replace(CONTACT, by=TEACHER, referrer_kind=NEIGHBOUR.kind)
    assert contact_of(replace(WRITTEN, referrer=NEIGHBOUR, agency=None, account=Account())) == by_a_neighbour


# The known check


def test_a_new_child_holds_its_own_identifiers() -> None:
    check(CHECK_KNOWN).then_in(
        {CASE: [FOUND_NEW], OWN_CHILD: [claimed(NHS_NUMBER.kind, "nhs-1"), claimed(UPN.kind, "upn-1")]}
    )


def test_an_identifier_corrected_before_the_check_stays() -> None:
    corrected = child(OWN, claimed(NHS_NUMBER.kind, "nhs-corrected"))
    check(CHECK_KNOWN, own=corrected).then_in({CASE: [FOUND_NEW], OWN_CHILD: [claimed(UPN.kind, "upn-1")]})


def test_a_child_holds_one_identifier_of_a_kind_though_two_were_given() -> None:
    twice = replace(DETAILS, identifiers=(NHS_NUMBER, replace(NHS_NUMBER, digest="nhs-2")))
    check(CHECK_KNOWN, replace(CONTACT, details=twice)).then_in(
        {CASE: [FOUND_NEW], OWN_CHILD: [claimed(NHS_NUMBER.kind, "nhs-2")]}
    )


def test_a_case_matched_to_a_known_child_moves_there() -> None:
    check(MATCH, known=child(KNOWN)).then_in(
        {
            CASE: [FOUND_KNOWN, MATCHED],
            OWN_CHILD: [CaseLeft(by=ADVISOR, occurred_at=AT, case=CASE, to=KNOWN_CHILD)],
            KNOWN_CHILD: [CaseJoined(by=ADVISOR, occurred_at=AT, case=CASE, intent=CONTACT.intent)],
        }
    )


def test_a_matched_case_stands_under_the_known_child_and_is_checked() -> None:
    case = Case.of((CONTACT, FOUND_KNOWN, MATCHED))
    assert case is not None
    assert case.matched
    assert case.child == KNOWN_CHILD
    assert case.state is State.CHECKED


def test_possible_matches_reviewed_are_named_and_may_all_be_other_children() -> None:
    reviewed = replace(CHECK_KNOWN, result=KnownResult.POSSIBLE_MATCHES_REVIEWED)
    check(reviewed).refused(known_check.KNOWN_CHECK, missing="the possible matches")
    found = replace(FOUND_NEW, result=reviewed.result, considered=(KNOWN_CHILD,))
    check(replace(reviewed, considered=(KNOWN_CHILD,))).then_in(
        {CASE: [found], OWN_CHILD: [claimed(NHS_NUMBER.kind, "nhs-1"), claimed(UPN.kind, "upn-1")]}
    )


def test_one_of_the_possible_matches_may_be_the_child() -> None:
    reviewed = replace(MATCH, result=KnownResult.POSSIBLE_MATCHES_REVIEWED, considered=(KNOWN_CHILD,))
    streams = known_check.record(case(CONTACT), reviewed, PACK, case_id=CASE, child=child(OWN), known=child(KNOWN))
    assert streams[CASE][1:] == [MATCHED]


def test_a_known_child_is_named() -> None:
    nobody = replace(MATCH, child=None)
    check(nobody).refused(known_check.KNOWN_CHECK, missing="the known child")


def test_a_new_child_names_no_known_one() -> None:
    check(replace(MATCH, result=KnownResult.NEW), known=child(KNOWN)).refused(
        known_check.KNOWN_CHECK, missing="a known result, since a child is named"
    )


def test_a_known_child_is_there_and_was_known_before_this_case() -> None:
    check(MATCH).refused(known_check.KNOWN_CHECK, missing="a child known before this case")
    itself = replace(MATCH, child=OWN_CHILD)
    check(itself, known=child(OWN)).refused(known_check.KNOWN_CHECK, missing="a child known before this case")


def test_a_child_that_another_case_has_joined_meanwhile_is_a_known_one() -> None:
    joined = child(OWN, CaseJoined(by=ADVISOR, occurred_at=AT, case=SECOND_CASE))
    check(replace(MATCH, child=OWN_CHILD), own=joined, known=joined).then_in(
        {CASE: [FOUND_KNOWN], OWN_CHILD: [claimed(NHS_NUMBER.kind, "nhs-1"), claimed(UPN.kind, "upn-1")]}
    )


def test_the_check_is_made_once() -> None:
    check(CHECK_KNOWN, CONTACT, FOUND_NEW).refused(
        known_check.KNOWN_CHECK, missing="withdrawal of the check already recorded"
    )


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.CUSTOMER_SERVICE_ADVISOR}))
def test_the_customer_service_advisor_makes_the_check_of_what_the_centre_took_and_nobody_else(role: Role) -> None:
    refusal = check(replace(CHECK_KNOWN, by=a(role))).refused(known_check.KNOWN_CHECK)
    assert refusal.who_may == (Role.CUSTOMER_SERVICE_ADVISOR,)


@pytest.mark.parametrize("by", [AREA_WORKER, a(Role.SERVICE_MANAGER)])
def test_whoever_took_a_contact_makes_its_check(by: Worker) -> None:
    taken = replace(CONTACT, by=by, route=contact.route_of(by))
    streams = known_check.record(
        case(taken), replace(CHECK_KNOWN, by=by), PACK, case_id=CASE, child=child(OWN), known=None
    )
    assert streams[CASE] == [replace(FOUND_NEW, by=by)]


def test_a_colleague_of_the_taker_makes_no_check() -> None:
    colleague = replace(AREA_WORKER, id="another-area-worker")
    refusal = check(replace(CHECK_KNOWN, by=colleague), IN_THE_AREA).refused(known_check.KNOWN_CHECK)
    assert refusal.who_may == (Role.CUSTOMER_SERVICE_ADVISOR, Role.AREA_TEAM_WORKER)


def test_having_copied_a_contact_or_become_an_auditor_is_not_having_taken_it() -> None:
    copier = case(replace(COPIED, by=AREA_WORKER))
    assert copier.taker is None
    assert not copier.taken_by(AREA_WORKER)
    assert not case(IN_THE_AREA).taken_by(replace(AREA_WORKER, role=Role.AUDITOR))


# Withdrawal


def test_a_withdrawn_match_returns_the_case_to_its_own_child() -> None:
    given(CONTACT, FOUND_KNOWN, MATCHED).when(known_check.withdraw, WITHDRAW, case_id=CASE, child=child(KNOWN)).then_in(
        {
            CASE: [MatchWithdrawn(by=ADVISOR, occurred_at=AT, child=KNOWN_CHILD, reason=WITHDRAW.reason)],
            KNOWN_CHILD: [CaseLeft(by=ADVISOR, occurred_at=AT, case=CASE, to=OWN_CHILD)],
            OWN_CHILD: [CaseJoined(by=ADVISOR, occurred_at=AT, case=CASE, intent=CONTACT.intent)],
        }
    )


def test_after_a_withdrawal_the_check_is_made_again() -> None:
    withdrawn = MatchWithdrawn(by=ADVISOR, occurred_at=AT, child=KNOWN_CHILD, reason=WITHDRAW.reason)
    history = (CONTACT, FOUND_KNOWN, MATCHED, withdrawn)
    assert case(*history).state is State.RECEIVED
    assert not case(*history).matched
    check(MATCH, *history, known=child(KNOWN)).then_in(
        {
            CASE: [FOUND_KNOWN, MATCHED],
            OWN_CHILD: [CaseLeft(by=ADVISOR, occurred_at=AT, case=CASE, to=KNOWN_CHILD)],
            KNOWN_CHILD: [CaseJoined(by=ADVISOR, occurred_at=AT, case=CASE, intent=CONTACT.intent)],
        }
    )


def test_a_wrong_match_is_mended_even_when_the_contact_has_become_a_referral() -> None:
    matched = ChildMatched(by=ADVISOR, occurred_at=AT, child=KNOWN_CHILD)
    streams = known_check.withdraw(case(*REFERRED, matched), WITHDRAW, PACK, case_id=CASE, child=child(KNOWN))
    after = case(*REFERRED, matched, *streams[CASE])
    assert after.child == OWN_CHILD
    assert after.state is State.REFERRAL


def test_only_a_match_is_withdrawn() -> None:
    given(CONTACT, FOUND_NEW).when(known_check.withdraw, WITHDRAW, case_id=CASE, child=child(KNOWN)).refused(
        known_check.KNOWN_CHECK, missing="a match to withdraw"
    )


def test_the_screening_manager_may_withdraw_a_match_too() -> None:
    by_the_manager = replace(WITHDRAW, by=MANAGER)
    given(CONTACT, FOUND_KNOWN, MATCHED).when(
        known_check.withdraw, by_the_manager, case_id=CASE, child=child(KNOWN)
    ).then_in(
        {
            CASE: [MatchWithdrawn(by=MANAGER, occurred_at=AT, child=KNOWN_CHILD, reason=WITHDRAW.reason)],
            KNOWN_CHILD: [CaseLeft(by=MANAGER, occurred_at=AT, case=CASE, to=OWN_CHILD)],
            OWN_CHILD: [CaseJoined(by=MANAGER, occurred_at=AT, case=CASE, intent=CONTACT.intent)],
        }
    )


@pytest.mark.parametrize("role", sorted(set(Role) - set(known_check.MAY_WITHDRAW)))
def test_nobody_else_withdraws_a_match(role: Role) -> None:
    refusal = (
        given(CONTACT, FOUND_KNOWN, MATCHED)
        .when(known_check.withdraw, replace(WITHDRAW, by=a(role)), case_id=CASE, child=child(KNOWN))
        .refused(known_check.KNOWN_CHECK)
    )
    assert refusal.who_may == known_check.MAY_WITHDRAW


def test_no_partner_is_of_the_area_and_none_withdraws_a_match() -> None:
    assert set(contact.AREA) | set(known_check.MAY_WITHDRAW) <= OFFICE_ROLES
    assert not PARTNER_ROLES & {*contact.AREA, *known_check.MAY_WITHDRAW}


# Significant information on an open case


@pytest.mark.parametrize("by", [ADVISOR, AREA_WORKER])
def test_nobody_takes_information_on_an_open_case_for_its_social_workers(by: Worker) -> None:
    command = ABOUT_AN_OPEN_CASE if by is ADVISOR else in_the_area(ABOUT_AN_OPEN_CASE, by)
    refusal = given().when(contact.receive, command).refused(contact.OPEN_CASE)
    assert refusal.who_may == (Role.LEAD_PRACTITIONER, Role.ALLOCATED_SOCIAL_WORKER, Role.DUTY_SOCIAL_WORKER)


def test_one_open_case_among_several_children_is_enough() -> None:
    sister = replace(CALL.children[0], case=SECOND_CASE, case_reference="C-2")
    children = (sister, *ABOUT_AN_OPEN_CASE.children)
    command = replace(ABOUT_AN_OPEN_CASE, children=children, siblings=Answer.YES)
    given().when(contact.receive, command).refused(contact.OPEN_CASE)


@pytest.mark.clause("C10")
@pytest.mark.parametrize("role", contact.MAY_RECORD_ON_OPEN_CASES)
def test_who_works_on_it_or_the_duty_social_worker_records_it_as_a_contact_and_it_is_passed_on(role: Role) -> None:
    by, route = a(role), Route.AREA_TEAM if role in contact.AREA else Route.OTHER
    streams = contact.receive(replace(in_the_area(ABOUT_AN_OPEN_CASE, by), route=route), PACK)
    recorded, *beside = streams[CASE]
    assert recorded == replace(CONTACT, by=by, child=KNOWN_CHILD, route=route)
    assert beside == [replace(CONFIRMATION_EXPECTED, by=by), replace(PASSED, by=by, occurred_at=RECEIVED_AT)]


@pytest.mark.parametrize("by", [ADVISOR, a(Role.DUTY_SOCIAL_WORKER)])
def test_a_known_child_without_an_open_file_goes_through_the_centre_like_any_other(by: Worker) -> None:
    command = replace(CALL, children=(NAMED,))
    recorded = contact_of(command if by is ADVISOR else in_the_area(command, by))
    assert recorded == replace(CONTACT, by=by, route=contact.route_of(by), child=KNOWN_CHILD)


def test_a_child_named_at_receipt_has_the_case_under_the_record_it_has() -> None:
    streams = contact.receive(replace(CALL, children=(NAMED,)), PACK)
    assert streams[KNOWN_CHILD] == [CaseJoined(by=ADVISOR, occurred_at=RECEIVED_AT, case=CASE, intent=CONTACT.intent)]
    assert OWN_CHILD not in streams
    case = Case.of(streams[CASE])
    assert case is not None
    assert (case.child, case.state) == (KNOWN_CHILD, State.RECEIVED)


def test_two_reports_of_one_child_in_one_communication_both_join_its_record() -> None:
    again = replace(NAMED, case=SECOND_CASE, case_reference="C-2")
    streams = contact.receive(replace(CALL, children=(NAMED, again), siblings=Answer.NO), PACK)
    joined = CaseJoined(by=ADVISOR, occurred_at=RECEIVED_AT, case=CASE, intent=CONTACT.intent)
    assert streams[KNOWN_CHILD] == [joined, replace(joined, case=SECOND_CASE)]


@pytest.mark.clause("C10")
def test_a_contact_matched_with_an_open_case_is_passed_to_its_worker() -> None:
    assert match(child(KNOWN, FILE_OPENED)) == {
        CASE: [FOUND_KNOWN, MATCHED, PASSED],
        OWN_CHILD: [CaseLeft(by=ADVISOR, occurred_at=AT, case=CASE, to=KNOWN_CHILD)],
        KNOWN_CHILD: [CaseJoined(by=ADVISOR, occurred_at=AT, case=CASE, intent=CONTACT.intent)],
    }


# What else is said at receipt


def beside_the_contact(**changes: Any) -> list[Event]:
    return list(contact.receive(replace(CALL, **changes), PACK)[CASE][1:])


@pytest.mark.clause("C15")
def test_a_professional_who_telephones_is_expected_to_confirm_in_writing_and_nobody_else_is() -> None:
    assert beside_the_contact() == [CONFIRMATION_EXPECTED]
    assert beside_the_contact(referrer=NEIGHBOUR) == []
    for channel in set(Channel) - {Channel.TELEPHONE}:
        assert CONFIRMATION_EXPECTED not in beside_the_contact(channel=channel)
    assert contact.receive(CONSULT, PACK)[CASE][1:] == [CONFIRMATION_EXPECTED]


@pytest.mark.clause("C20")
def test_a_contact_may_say_until_when_its_child_is_safe() -> None:
    safe = replace(CALL.children[0], safe_until=SAFE_FOR_HOURS.until)
    assert beside_the_contact(children=(safe,)) == [CONFIRMATION_EXPECTED, SAFE_FOR_HOURS]


# One open referral per child


def match(known: Child, own: Child | None = None) -> Any:
    command = replace(CHECK_KNOWN, result=KnownResult.KNOWN, child=KNOWN_CHILD)
    case = Case.of((CONTACT, FAST_TRACKED, OPENED) if own else (CONTACT,))
    assert case is not None
    return known_check.record(case, command, PACK, case_id=CASE, child=own or child(OWN), known=known)


def test_a_referral_moves_with_its_case_to_the_known_child() -> None:
    streams = match(child(KNOWN), own=child(OWN, STARTED_HERE))
    assert streams[OWN_CHILD][1:] == [ReferralEnded(by=ADVISOR, occurred_at=AT, case=CASE)]
    assert streams[KNOWN_CHILD][1:] == [replace(STARTED_HERE, by=ADVISOR)]


def test_a_known_child_keeps_the_referral_it_has_and_the_case_is_to_be_joined_to_that() -> None:
    streams = match(child(KNOWN, STARTED_ELSEWHERE), own=child(OWN, STARTED_HERE))
    assert streams[OWN_CHILD][1:] == [ReferralEnded(by=ADVISOR, occurred_at=AT, case=CASE)]
    assert streams[KNOWN_CHILD][1:] == []


def test_a_referral_goes_back_with_its_case_when_the_match_is_withdrawn() -> None:
    withdraw = known_check.WithdrawMatch(by=MANAGER, at=AT, reason="Another child of that name.")
    act = given(CONTACT, FAST_TRACKED, OPENED, FOUND_KNOWN, MATCHED).when(
        known_check.withdraw, withdraw, case_id=CASE, child=child(KNOWN, STARTED_HERE)
    )
    streams = act.decide()
    assert isinstance(streams, dict)
    assert streams[KNOWN_CHILD][1:] == [ReferralEnded(by=MANAGER, occurred_at=AT, case=CASE)]
    assert streams[OWN_CHILD][1:] == [STARTED_HERE]


def case(*events: Event) -> Case:
    record = Case.of(events)
    assert record is not None
    return record


BROTHER = NewCase(
    case=SECOND_CASE, case_reference="C-2", child=SECOND_CHILD, child_reference="P-2", details=ChildDetails()
)
OF_TWO = replace(CALL, children=(*CALL.children, BROTHER))


def test_of_several_children_it_is_said_whether_they_are_siblings() -> None:
    given().when(contact.receive, OF_TWO).refused(
        contact.SIBLINGS, missing="whether the children are siblings: true, false or not yet known"
    )
    for answer in Answer:
        [communicated] = contact.receive(replace(OF_TWO, siblings=answer), PACK)[COMMUNICATION]
        assert isinstance(communicated, CommunicationReceived)
        assert communicated.siblings is answer


@pytest.mark.parametrize("answer", [Answer.NO, Answer.NOT_YET_KNOWN])
def test_children_not_known_to_be_siblings_are_not_linked(answer: Answer) -> None:
    streams = contact.receive(replace(OF_TWO, siblings=answer), PACK)
    assert [len(streams[child]) for child in (OWN_CHILD, SECOND_CHILD)] == [1, 1]


def test_children_reported_as_siblings_are_linked_on_both_records() -> None:
    streams = contact.receive(replace(OF_TWO, siblings=Answer.YES), PACK)
    one, other = Child.of(streams[OWN_CHILD]), Child.of(streams[SECOND_CHILD])
    assert one is not None
    assert other is not None
    assert (one.siblings, other.siblings) == (frozenset({SECOND_CHILD}), frozenset({OWN_CHILD}))
