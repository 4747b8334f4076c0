"""Siblings: one decision for the family, copies by reference, and no contact that is used twice."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from domain import duties, kinship, progression, protection, recording, referrals, screening, siblings
from domain.account import ChildDetails
from domain.children import CaseJoined
from domain.emergencies import FastTrackedToReferral
from domain.facts import Event
from domain.kinship import SettleSiblings
from domain.progression import CompleteProgression, CopyToSibling, Supersede
from domain.records import Case, Child
from domain.referrals import ReferralStarted
from domain.siblings import DecideForFamily, Sibling, SiblingChoice
from domain.vocabulary import AREA_TEAM, Answer, Outcome, Role, State
from tests.domain.examples import (
    ADVISOR,
    ALSO_TOLD,
    AREA_WORKER,
    AT,
    CALL,
    CASE,
    CONTACT,
    COPIED,
    DECIDE,
    DECIDED_IN,
    FINDINGS,
    FOUND_NEW,
    JOINED,
    LATER,
    LINKED,
    MANAGER,
    OPENED,
    OTHER_CASE,
    OUTCOME_COPIED,
    OWN,
    OWN_CHILD,
    PROGRESSED,
    PROGRESSION_COMPLETED,
    RECORD_REFERRAL,
    REDIRECTED,
    REFERRAL_ENDED,
    REFERRED,
    REQUESTED,
    SCREENED,
    SECOND_CASE,
    SECOND_CHILD,
    SIBLING_CASE_OPENED,
    SIBLING_REFERRED,
    STARTED,
    STRATEGY_CONSIDERED,
    SUPERSEDED,
    SUSPECTED,
    TO_BE_PROGRESSED,
    UNLINKED,
    UNREFERRED,
    a,
)
from tests.domain.story import PACK, case_of, dated, given

THIRD_CASE, THIRD_CHILD, FOURTH_CHILD, NEXT_CALL = (UUID(int=n) for n in range(21, 25))
ANY_CHILD = Child.of([OWN])
assert ANY_CHILD is not None

SECOND_CONTACT = replace(CONTACT, reference="C-2", child=SECOND_CHILD)
THIRD_CONTACT = replace(CONTACT, reference="C-3", child=THIRD_CHILD)
FURTHER_CONTACT = replace(SECOND_CONTACT, reference="C-7", communication=NEXT_CALL)
FAST_TRACKED = FastTrackedToReferral(by=ADVISOR, occurred_at=AT, grounds="Bleeding, and afraid to go home.")
OPENED_AT_ONCE = replace(OPENED, by=ADVISOR)
WITHOUT_CONTACT = replace(SIBLING_REFERRED, case=None)
THIRD_REFUSED = replace(
    SIBLING_REFERRED, sibling=THIRD_CHILD, refer=False, reasons="She lives with her father.", case=THIRD_CASE
)

REFER = SiblingChoice(child=SECOND_CHILD, refer=True, reasons="He was alone with her.")
DO_NOT_REFER = SiblingChoice(child=THIRD_CHILD, refer=False, reasons="She lives with her father.")
FOR_FAMILY = DecideForFamily(by=MANAGER, at=AT, outcome=DECIDE.outcome, reasons=DECIDE.reasons)
COMPLETE = CompleteProgression(by=AREA_WORKER, at=LATER)
COPY = CopyToSibling(
    by=AREA_WORKER,
    at=LATER,
    sibling=SECOND_CHILD,
    case=SECOND_CASE,
    reference="C-2",
    disclosed=COPIED.disclosed,
    concern_summary=CALL.concern_summary,
    details=COPIED.details,
    account=COPIED.account,
)
TOLD_IN_THE_KEPT = replace(ALSO_TOLD, by=AREA_WORKER, occurred_at=LATER, contact=OTHER_CASE, reference="C-7")
SUPERSEDE = Supersede(by=AREA_WORKER, at=LATER, kept=SECOND_CASE, reason=str(SUPERSEDED.reason))
LINK = SettleSiblings(by=ADVISOR, at=LINKED.occurred_at, other=SECOND_CHILD, reason="One mother.")
UNLINK = SettleSiblings(by=ADVISOR, at=AT, other=SECOND_CHILD, reason="Cousins.")

STARTED_FOR_SECOND = ReferralStarted(by=AREA_WORKER, occurred_at=LATER, case=SECOND_CASE)
OPENED_LATER = replace(OPENED, by=AREA_WORKER, occurred_at=LATER, on=date(2026, 7, 9))
PROGRESSION: tuple[Event, ...] = (OUTCOME_COPIED, OPENED_LATER, PROGRESSION_COMPLETED)
KEPT: tuple[Event, ...] = (SECOND_CONTACT, TO_BE_PROGRESSED, *PROGRESSION)


def child_of(*later: Event) -> Child:
    child = Child.of([OWN, *later])
    assert child is not None
    return child


def sibling(
    child_id: UUID, case_id: UUID | None = None, *history: Event, child: Child = ANY_CHILD, further: Case | None = None
) -> Sibling:
    return Sibling(
        child_id=child_id,
        child=child,
        case_id=case_id,
        case=case_of(*history) if history else None,
        others={OTHER_CASE: further} if further else {},
    )


SECOND = sibling(SECOND_CHILD, SECOND_CASE, SECOND_CONTACT)
THIRD = sibling(THIRD_CHILD, THIRD_CASE, THIRD_CONTACT)
SECOND_NAMED, THIRD_NAMED = (f"child {each.child.reference} (case {of.reference})"
                             for each, of in ((SECOND, SECOND_CONTACT), (THIRD, THIRD_CONTACT)))  # fmt: skip
NO_CONTACT = sibling(SECOND_CHILD)
FAMILY: dict[str, Any] = {"case_id": CASE, "child": child_of(LINKED), "siblings": [SECOND, THIRD]}
WITH_SECOND = FAMILY | {"siblings": [SECOND]}
COMPLETING: dict[str, Any] = {"case_id": SECOND_CASE, "child": child_of(), "subject": case_of(*REFERRED)}
COPYING: dict[str, Any] = {"subject_id": CASE, "sibling": NO_CONTACT}


DATED = (
    dated(siblings.decide, replace(FOR_FAMILY, siblings=()), *SCREENED, **UNREFERRED, siblings=[]),
    dated(progression.complete, replace(COMPLETE, at=AT), SECOND_CONTACT, TO_BE_PROGRESSED, **COMPLETING),
    dated(progression.copy, replace(COPY, at=AT), *REFERRED, WITHOUT_CONTACT, **COPYING),
    dated(progression.supersede, SUPERSEDE, SECOND_CONTACT, case_id=OTHER_CASE,
          kept=case_of(SECOND_CONTACT, TO_BE_PROGRESSED, OUTCOME_COPIED)),
)  # fmt: skip


def for_family(*choices: SiblingChoice) -> DecideForFamily:
    return replace(FOR_FAMILY, siblings=choices)


# One decision for the family (SIB1, SIB6)


@pytest.mark.clause("SIB1", "SIB6", "T12")
def test_the_screening_manager_refers_one_sibling_and_not_another_in_the_act_that_progresses_the_subject() -> None:
    given(*SCREENED).when(siblings.decide, for_family(REFER, DO_NOT_REFER), **FAMILY).then_in(
        {
            CASE: [PROGRESSED, OPENED, SIBLING_REFERRED, THIRD_REFUSED],
            OWN_CHILD: [STARTED],
            SECOND_CASE: [TO_BE_PROGRESSED],
            THIRD_CASE: [replace(REDIRECTED, reasons=DO_NOT_REFER.reasons)],
        }
    )


@pytest.mark.clause("SIB6", "T12")
def test_a_sibling_who_is_not_referred_has_the_outcome_in_the_same_act_with_the_managers_reasons() -> None:
    third = case_of(THIRD_CONTACT, replace(REDIRECTED, reasons=DO_NOT_REFER.reasons))
    assert third.state is State.ENDED
    assert third.screening.outcome is not None
    assert (third.screening.outcome.by, third.screening.outcome.occurred_at) == (MANAGER, PROGRESSED.occurred_at)


def test_every_sibling_with_an_open_contact_is_decided() -> None:
    deciding = given(*SCREENED).when
    deciding(siblings.decide, FOR_FAMILY, **FAMILY).refused(
        siblings.EVERY_SIBLING, missing=f"a decision on {SECOND_NAMED}, {THIRD_NAMED}"
    )
    deciding(siblings.decide, for_family(REFER), **FAMILY).refused(
        siblings.EVERY_SIBLING, missing=f"a decision on {THIRD_NAMED}"
    )


def test_a_sibling_without_a_contact_need_not_be_decided_and_may_be() -> None:
    beside = FAMILY | {"siblings": [NO_CONTACT]}
    given(*SCREENED).when(siblings.decide, FOR_FAMILY, **beside).then_in(
        {CASE: [PROGRESSED, OPENED], OWN_CHILD: [STARTED]}
    )
    given(*SCREENED).when(siblings.decide, for_family(REFER), **beside).then_in(
        {CASE: [PROGRESSED, OPENED, WITHOUT_CONTACT], OWN_CHILD: [STARTED]}
    )


def test_a_child_without_siblings_progresses_as_before() -> None:
    given(*SCREENED).when(siblings.decide, FOR_FAMILY, **FAMILY | {"siblings": []}).then_in(
        {CASE: [PROGRESSED, OPENED], OWN_CHILD: [STARTED]}
    )


def test_only_a_child_who_is_linked_is_decided_as_a_sibling() -> None:
    cousin = replace(REFER, child=FOURTH_CHILD)
    given(*SCREENED).when(siblings.decide, for_family(REFER, DO_NOT_REFER, cousin), **FAMILY).refused(
        siblings.MANAGER_DECIDES, missing="a link between the children"
    )


def test_there_is_one_decision_on_each_sibling() -> None:
    changed = replace(REFER, refer=False)
    given(*SCREENED).when(siblings.decide, for_family(REFER, changed), **WITH_SECOND).refused(
        siblings.MANAGER_DECIDES, missing="one decision on each sibling"
    )


def test_siblings_are_decided_only_when_the_subjects_contact_progresses() -> None:
    redirect = replace(for_family(REFER), outcome=Outcome.INFORMATION_OR_REDIRECT)
    given(*SCREENED).when(siblings.decide, redirect, **WITH_SECOND).refused(
        siblings.EVERY_SIBLING, missing="progression of the subject child's contact"
    )


def test_a_subject_who_does_not_progress_leaves_the_siblings_contacts_open() -> None:
    redirect = replace(FOR_FAMILY, outcome=Outcome.INFORMATION_OR_REDIRECT)
    given(*SCREENED).when(siblings.decide, redirect, **FAMILY).then_in({CASE: [REDIRECTED]})


@pytest.mark.clause("SIB1")
@pytest.mark.parametrize("role", sorted(set(Role) - {Role.SCREENING_MANAGER, Role.EARLY_HELP_ADVISOR}))
def test_nobody_but_the_screening_manager_decides_for_the_family(role: Role) -> None:
    by_another = replace(for_family(REFER, DO_NOT_REFER), by=a(role))
    given(*SCREENED).when(siblings.decide, by_another, **FAMILY).refused(screening.MANAGER_PROGRESSES)


def test_the_subject_has_its_own_screening_whatever_is_decided_of_the_siblings() -> None:
    given(CONTACT, FOUND_NEW, REQUESTED).when(siblings.decide, for_family(REFER), **WITH_SECOND).refused(
        screening.THRESHOLD
    )


def test_the_decision_of_a_sibling_cites_the_event_of_the_subjects_outcome() -> None:
    subject = case_of(*SCREENED, PROGRESSED, OPENED, SIBLING_REFERRED)
    assert subject.screening.outcome_version == TO_BE_PROGRESSED.subject_version
    assert subject.siblings.decided == {SECOND_CHILD: SIBLING_REFERRED}


# Other contacts, other referrals (A30, A31)


def test_of_a_siblings_open_contacts_the_one_of_the_same_communication_is_decided_before_any_other() -> None:
    child = child_of(*(CaseJoined(by=ADVISOR, occurred_at=AT, case=each) for each in (SECOND_CASE, THIRD_CASE)))
    ended = case_of(CONTACT, FOUND_NEW, REDIRECTED)
    known = {CASE: ended, SECOND_CASE: case_of(FURTHER_CONTACT), THIRD_CASE: case_of(SECOND_CONTACT)}
    found = Sibling.of(SECOND_CHILD, child, known, CONTACT.communication)
    assert (found.case_id, found.case, found.others) == (
        THIRD_CASE, known[THIRD_CASE], {SECOND_CASE: known[SECOND_CASE]},
    )  # fmt: skip
    assert found.is_undecided
    elsewhere = Sibling.of(SECOND_CHILD, child, known, NEXT_CALL)
    assert (elsewhere.case_id, set(elsewhere.others)) == (SECOND_CASE, {THIRD_CASE})
    none = Sibling.of(SECOND_CHILD, child, {CASE: ended}, NEXT_CALL)
    assert (none.case, none.others, none.is_undecided) == (None, {}, False)


def test_a_sibling_with_a_referral_of_its_own_is_decided_there() -> None:
    own = sibling(SECOND_CHILD, SECOND_CASE, SECOND_CONTACT, FAST_TRACKED, OPENED_AT_ONCE)
    assert own.case
    assert (own.case.undecided, own.is_undecided) == (True, False)


def test_of_a_sibling_with_two_open_contacts_one_is_referred_and_the_other_kept_to_be_superseded() -> None:
    second = sibling(SECOND_CHILD, SECOND_CASE, SECOND_CONTACT, further=case_of(FURTHER_CONTACT))
    given(*SCREENED).when(siblings.decide, for_family(REFER), **FAMILY | {"siblings": [second]}).then_in(
        {
            CASE: [PROGRESSED, OPENED, SIBLING_REFERRED],
            OWN_CHILD: [STARTED],
            SECOND_CASE: [TO_BE_PROGRESSED],
        }
    )


def test_a_sibling_with_two_open_contacts_who_is_not_referred_has_the_outcome_on_both() -> None:
    second = sibling(SECOND_CHILD, SECOND_CASE, SECOND_CONTACT, further=case_of(FURTHER_CONTACT))
    redirected = replace(REDIRECTED, reasons=REFER.reasons)
    given(*SCREENED).when(
        siblings.decide, for_family(replace(REFER, refer=False)), **FAMILY | {"siblings": [second]}
    ).then_in(
        {
            CASE: [PROGRESSED, OPENED, replace(SIBLING_REFERRED, refer=False)],
            OWN_CHILD: [STARTED],
            SECOND_CASE: [redirected],
            OTHER_CASE: [redirected],
        }
    )


def test_a_sibling_found_harmed_has_no_outcome_before_a_strategy_discussion_was_considered() -> None:
    second = sibling(SECOND_CHILD, SECOND_CASE, SECOND_CONTACT, FINDINGS)
    not_referred = for_family(replace(REFER, refer=False))
    given(*SCREENED).when(siblings.decide, not_referred, **FAMILY | {"siblings": [second]}).refused(protection.RESPONSE)
    considered = sibling(SECOND_CHILD, SECOND_CASE, SECOND_CONTACT, FINDINGS, STRATEGY_CONSIDERED)
    given(*SCREENED).when(siblings.decide, not_referred, **FAMILY | {"siblings": [considered]}).then_in(
        {
            CASE: [PROGRESSED, OPENED, replace(SIBLING_REFERRED, refer=False)],
            OWN_CHILD: [STARTED],
            SECOND_CASE: [replace(REDIRECTED, reasons=REFER.reasons)],
        }
    )


def test_a_sibling_of_whom_a_crime_is_suspected_has_no_outcome_before_the_police_know() -> None:
    suspected = sibling(SECOND_CHILD, SECOND_CASE, SECOND_CONTACT, SUSPECTED)
    not_referred = for_family(replace(REFER, refer=False))
    act = given(*SCREENED).when(siblings.decide, not_referred, **FAMILY | {"siblings": [suspected]})
    act.refused(referrals.POLICE)


@pytest.mark.parametrize("contact", [(SECOND_CONTACT,), ()], ids=["with a further contact", "without"])
def test_a_sibling_with_an_open_referral_is_not_referred_again(contact: tuple[Event, ...]) -> None:
    referred = child_of(replace(STARTED, case=OTHER_CASE))
    second = sibling(SECOND_CHILD, SECOND_CASE if contact else None, *contact, child=referred)
    beside = FAMILY | {"siblings": [second]}
    given(*SCREENED).when(siblings.decide, for_family(REFER), **beside).refused(
        siblings.ONE_REFERRAL, missing="joining to the sibling's open referral"
    )


def test_a_sibling_whose_referral_has_ended_may_be_referred_again() -> None:
    ended = replace(REFERRAL_ENDED, case=OTHER_CASE)
    once_referred = child_of(replace(STARTED, case=OTHER_CASE), ended)
    second = sibling(SECOND_CHILD, SECOND_CASE, SECOND_CONTACT, child=once_referred)
    given(*SCREENED).when(siblings.decide, for_family(REFER), **FAMILY | {"siblings": [second]}).then_in(
        {CASE: [PROGRESSED, OPENED, SIBLING_REFERRED], OWN_CHILD: [STARTED], SECOND_CASE: [TO_BE_PROGRESSED]}
    )


def test_what_a_sibling_with_an_open_referral_is_not_referred_for_may_be_redirected() -> None:
    referred = child_of(replace(STARTED, case=OTHER_CASE))
    third = sibling(THIRD_CHILD, THIRD_CASE, THIRD_CONTACT, child=referred)
    given(*SCREENED).when(siblings.decide, for_family(DO_NOT_REFER), **FAMILY | {"siblings": [third]}).then_in(
        {
            CASE: [PROGRESSED, OPENED, THIRD_REFUSED],
            OWN_CHILD: [STARTED],
            THIRD_CASE: [replace(REDIRECTED, reasons=DO_NOT_REFER.reasons)],
        }
    )


def test_a_subject_with_another_open_referral_is_joined_to_that() -> None:
    beside = WITH_SECOND | {"child": child_of(replace(STARTED, case=OTHER_CASE))}
    given(*SCREENED).when(siblings.decide, for_family(REFER), **beside).refused(
        siblings.ONE_REFERRAL, missing="joining to the open referral"
    )


# Emergencies, by A27


@pytest.mark.clause("SIB6")
def test_a_fast_tracked_referral_is_confirmed_later_and_the_siblings_are_decided_then() -> None:
    history = (*SCREENED, FAST_TRACKED, OPENED_AT_ONCE)
    beside = FAMILY | {"child": child_of(replace(STARTED, by=ADVISOR))}
    later = replace(TO_BE_PROGRESSED, subject_version=len(history) + 1)
    given(*history).when(siblings.decide, for_family(REFER, DO_NOT_REFER), **beside).then_in(
        {
            CASE: [PROGRESSED, SIBLING_REFERRED, THIRD_REFUSED],
            SECOND_CASE: [later],
            THIRD_CASE: [replace(REDIRECTED, reasons=DO_NOT_REFER.reasons)],
        }
    )
    given(*history).when(siblings.decide, FOR_FAMILY, **beside).refused(siblings.EVERY_SIBLING)


def test_a_sibling_who_was_fast_tracked_too_is_confirmed_in_its_own_case() -> None:
    referred = child_of(replace(STARTED, case=SECOND_CASE))
    second = sibling(SECOND_CHILD, SECOND_CASE, SECOND_CONTACT, FAST_TRACKED, OPENED_AT_ONCE, child=referred)
    beside = FAMILY | {"siblings": [second]}
    given(*SCREENED).when(siblings.decide, FOR_FAMILY, **beside).then_in(
        {CASE: [PROGRESSED, OPENED], OWN_CHILD: [STARTED]}
    )
    for refer in (True, False):
        given(*SCREENED).when(siblings.decide, for_family(replace(REFER, refer=refer)), **beside).refused(
            screening.FAST_TRACK, missing="an outcome in the case of the sibling's own referral"
        )


def test_a_siblings_referral_from_another_call_is_given_no_outcome_beside_it() -> None:
    fast_tracked = case_of(FURTHER_CONTACT, FAST_TRACKED, OPENED_AT_ONCE)
    referred = child_of(replace(STARTED, case=OTHER_CASE))
    second = sibling(SECOND_CHILD, SECOND_CASE, SECOND_CONTACT, child=referred, further=fast_tracked)
    not_referred = replace(REFER, refer=False)
    given(*SCREENED).when(siblings.decide, for_family(not_referred), **FAMILY | {"siblings": [second]}).then_in(
        {
            CASE: [PROGRESSED, OPENED, replace(SIBLING_REFERRED, refer=False)],
            OWN_CHILD: [STARTED],
            SECOND_CASE: [replace(REDIRECTED, reasons=REFER.reasons)],
        }
    )


# Completing the progression (SIB2 to SIB4)


@pytest.mark.clause("SIB3", "SIB4")
def test_the_area_team_completes_a_siblings_progression_in_the_contact_it_has() -> None:
    act = given(SECOND_CONTACT, TO_BE_PROGRESSED).when(progression.complete, COMPLETE, **COMPLETING)
    act.then_in({SECOND_CASE: [*PROGRESSION], SECOND_CHILD: [STARTED_FOR_SECOND]})
    case = case_of(SECOND_CONTACT, TO_BE_PROGRESSED, *PROGRESSION)
    assert case.referral.opened is not None
    assert case.referral.opened.on == date(2026, 7, 9)  # 23:30 UTC on the 8th; the original is of the 8th
    assert case.screening.outcome is None  # the Screening Manager's is cited, not made anew


def test_a_siblings_progression_is_its_recording_and_its_notification() -> None:
    case = case_of(SECOND_CONTACT, TO_BE_PROGRESSED, *PROGRESSION)
    assert case.state is State.RECORDED
    given(SECOND_CONTACT, TO_BE_PROGRESSED, *PROGRESSION).when(recording.record, RECORD_REFERRAL).refused(
        recording.RECORDING, missing="a referral not yet recorded"
    )
    assert "C13" not in {duty.clause.number for duty in duties.duties(case, [], PACK)}
    assert {"SIB2", "C13"} == {rule.number for rule in PROGRESSION_COMPLETED.rests_on}


@pytest.mark.parametrize("role", AREA_TEAM)
def test_everybody_of_the_area_team_may_complete_it(role: Role) -> None:
    streams = progression.complete(
        case_of(SECOND_CONTACT, TO_BE_PROGRESSED), replace(COMPLETE, by=a(role)), PACK, **COMPLETING
    )
    assert {event.by.role for events in streams.values() for event in events} == {role}


@pytest.mark.parametrize("role", sorted(set(Role) - set(AREA_TEAM) - {Role.EARLY_HELP_ADVISOR}))
def test_nobody_else_completes_it(role: Role) -> None:
    by_another = replace(COMPLETE, by=a(role))
    act = given(SECOND_CONTACT, TO_BE_PROGRESSED).when(progression.complete, by_another, **COMPLETING)
    assert act.refused(progression.AREA_COMPLETES).who_may == AREA_TEAM


@pytest.mark.parametrize("after", [(), (REDIRECTED,)])
def test_only_a_sibling_the_screening_manager_refers_is_progressed(after: tuple[Event, ...]) -> None:
    given(SECOND_CONTACT, *after).when(progression.complete, COMPLETE, **COMPLETING).refused(
        siblings.MANAGER_DECIDES, missing="the Screening Manager's decision to refer this sibling"
    )


@pytest.mark.parametrize("after", [PROGRESSION, (SUPERSEDED,), (JOINED,)], ids=["progressed", "superseded", "joined"])
def test_a_progression_is_completed_once(after: tuple[Event, ...]) -> None:
    given(SECOND_CONTACT, TO_BE_PROGRESSED, *after).when(progression.complete, COMPLETE, **COMPLETING).refused(
        progression.AREA_COMPLETES, missing="a progression not yet completed"
    )


def test_a_sibling_who_has_an_open_referral_by_then_gets_no_second() -> None:
    beside = COMPLETING | {"child": child_of(replace(STARTED, case=OTHER_CASE))}
    given(SECOND_CONTACT, TO_BE_PROGRESSED).when(progression.complete, COMPLETE, **beside).refused(
        siblings.ONE_REFERRAL, missing="joining to the open referral"
    )


def test_the_outcome_is_copied_as_the_screening_manager_has_it() -> None:
    same = replace(COMPLETE, outcome=Outcome.PROGRESS_TO_REFERRAL)
    given(SECOND_CONTACT, TO_BE_PROGRESSED).when(progression.complete, same, **COMPLETING).then_in(
        {SECOND_CASE: [*PROGRESSION], SECOND_CHILD: [STARTED_FOR_SECOND]}
    )
    altered = replace(COMPLETE, outcome=Outcome.INFORMATION_OR_REDIRECT)
    given(SECOND_CONTACT, TO_BE_PROGRESSED).when(progression.complete, altered, **COMPLETING).refused(
        progression.OUTCOME_COPIED, missing="the outcome as the Screening Manager has it"
    )


def test_there_is_nothing_to_copy_while_the_subject_has_no_outcome() -> None:
    beside = COMPLETING | {"subject": case_of(*SCREENED)}
    given(SECOND_CONTACT, TO_BE_PROGRESSED).when(progression.complete, COMPLETE, **beside).refused(
        progression.OUTCOME_COPIED, missing="the subject child's outcome"
    )


@pytest.mark.parametrize(
    "on", [OPENED.on, LATER.date(), date(2026, 7, 7)], ids=["the original's", "Greenwich's", "the contact's"]
)
def test_a_siblings_referral_is_dated_the_day_it_is_created_and_no_other(on: date) -> None:
    for other_day in (replace(COMPLETE, referral_on=on), replace(COMPLETE, referral_on=date(2026, 7, 10))):
        given(SECOND_CONTACT, TO_BE_PROGRESSED).when(progression.complete, other_day, **COMPLETING).refused(
            progression.DATE_OF_CREATION, missing="the date on which it is created"
        )


def test_whoever_says_the_date_of_creation_says_what_is_kept_anyway() -> None:
    dated = replace(COMPLETE, referral_on=date(2026, 7, 9))
    given(SECOND_CONTACT, TO_BE_PROGRESSED).when(progression.complete, dated, **COMPLETING).then_in(
        {SECOND_CASE: [*PROGRESSION], SECOND_CHILD: [STARTED_FOR_SECOND]}
    )


# Copying (SIB2 to SIB5)


@pytest.mark.clause("SIB3", "SIB4")
def test_a_referred_sibling_without_a_contact_gets_one_by_copying_with_its_lineage() -> None:
    given(*REFERRED, WITHOUT_CONTACT).when(progression.copy, COPY, **COPYING).then_in(
        {
            SECOND_CASE: [COPIED, replace(TO_BE_PROGRESSED, by=AREA_WORKER, occurred_at=LATER), *PROGRESSION],
            SECOND_CHILD: [
                CaseJoined(by=AREA_WORKER, occurred_at=LATER, case=SECOND_CASE, intent=CONTACT.intent),
                STARTED_FOR_SECOND,
            ],
            CASE: [SIBLING_CASE_OPENED],
        }
    )
    copied = case_of(COPIED, TO_BE_PROGRESSED, *PROGRESSION)
    assert (COPIED.from_case, COPIED.from_version) == (CASE, 1)
    assert copied.contact.received_at == CONTACT.received_at
    assert copied.referral.opened is not None
    assert copied.referral.opened.on == date(2026, 7, 9)


def test_what_nobody_decided_to_disclose_is_not_copied() -> None:
    nothing = replace(COPY, disclosed=(), concern_summary=None, details=ChildDetails())
    streams = progression.copy(case_of(*REFERRED, WITHOUT_CONTACT), nothing, PACK, **COPYING)
    copied = streams[SECOND_CASE][0]
    assert copied == replace(COPIED, disclosed=(), concern_summary=None, details=ChildDetails())


def test_the_original_referral_is_the_moment_of_the_subjects_referral_and_not_of_its_contact() -> None:
    fast_tracked_at = datetime(2026, 7, 7, 12, 0, tzinfo=UTC)
    at_once = replace(OPENED_AT_ONCE, occurred_at=fast_tracked_at)
    subject = (*SCREENED, FAST_TRACKED, at_once, PROGRESSED, WITHOUT_CONTACT)
    streams = progression.copy(case_of(*subject), COPY, PACK, **COPYING)
    decided = replace(TO_BE_PROGRESSED, subject_version=DECIDED_IN + 2, referred_at=fast_tracked_at)
    assert streams[SECOND_CASE][1] == replace(decided, by=AREA_WORKER, occurred_at=LATER)


@pytest.mark.parametrize("role", sorted(set(Role) - set(AREA_TEAM) - {Role.EARLY_HELP_ADVISOR}))
def test_nobody_but_the_area_team_copies(role: Role) -> None:
    by_another = replace(COPY, by=a(role))
    act = given(*REFERRED, WITHOUT_CONTACT).when(progression.copy, by_another, **COPYING)
    assert act.refused(progression.AREA_COMPLETES).who_may == AREA_TEAM


@pytest.mark.parametrize(
    "decided", [(), (replace(WITHOUT_CONTACT, refer=False),), (replace(WITHOUT_CONTACT, sibling=THIRD_CHILD),)]
)
def test_nothing_is_copied_to_a_sibling_the_screening_manager_does_not_refer(decided: tuple[Event, ...]) -> None:
    given(*REFERRED, *decided).when(progression.copy, COPY, **COPYING).refused(
        siblings.MANAGER_DECIDES, missing="the Screening Manager's decision to refer this sibling"
    )


def test_a_referral_is_copied_once_to_each_sibling() -> None:
    given(*REFERRED, WITHOUT_CONTACT, SIBLING_CASE_OPENED).when(progression.copy, COPY, **COPYING).refused(
        progression.AREA_COMPLETES, missing="a sibling not yet copied to"
    )
    other = replace(SIBLING_CASE_OPENED, sibling=THIRD_CHILD, case=THIRD_CASE)
    streams = progression.copy(case_of(*REFERRED, WITHOUT_CONTACT, other), COPY, PACK, **COPYING)
    assert streams[CASE] == [SIBLING_CASE_OPENED]


@pytest.mark.parametrize(
    ("decided", "second"),
    [(WITHOUT_CONTACT, SECOND), (SIBLING_REFERRED, NO_CONTACT)],
    ids=["an open contact of the same call", "the contact it was referred in"],
)
def test_nothing_is_copied_to_a_sibling_who_has_a_contact(decided: Event, second: Sibling) -> None:
    given(*REFERRED, decided).when(progression.copy, COPY, subject_id=CASE, sibling=second).refused(
        progression.DUPLICATE, missing="progression in the contact the sibling already has"
    )


def test_a_contact_that_came_by_another_call_meanwhile_does_not_stop_the_copying() -> None:
    called_again = sibling(SECOND_CHILD, OTHER_CASE, FURTHER_CONTACT)
    streams = progression.copy(case_of(*REFERRED, WITHOUT_CONTACT), COPY, PACK, subject_id=CASE, sibling=called_again)
    assert set(streams) == {SECOND_CASE, SECOND_CHILD, CASE}


def test_a_copy_opens_no_second_referral() -> None:
    referred = sibling(SECOND_CHILD, child=child_of(replace(STARTED, case=OTHER_CASE)))
    given(*REFERRED, WITHOUT_CONTACT).when(progression.copy, COPY, subject_id=CASE, sibling=referred).refused(
        siblings.ONE_REFERRAL, missing="joining to the open referral"
    )


@pytest.mark.parametrize("outcome", [(), (PROGRESSED,), (OPENED,)], ids=["neither", "no referral", "no outcome"])
def test_a_copy_needs_the_outcome_and_the_referral_of_the_subject(outcome: tuple[Event, ...]) -> None:
    given(*SCREENED, *outcome, WITHOUT_CONTACT).when(progression.copy, COPY, **COPYING).refused(
        progression.OUTCOME_COPIED, missing="the subject child's outcome"
    )


def test_a_copied_outcome_is_not_altered_and_a_copy_not_back_dated() -> None:
    act = given(*REFERRED, WITHOUT_CONTACT).when
    act(progression.copy, replace(COPY, outcome=Outcome.EARLY_HELP_ASSESSMENT), **COPYING).refused(
        progression.OUTCOME_COPIED, missing="the outcome as the Screening Manager has it"
    )
    act(progression.copy, replace(COPY, referral_on=OPENED.on), **COPYING).refused(
        progression.DATE_OF_CREATION, missing="the date on which it is created"
    )


# Duplicates, by SIB5, A4 and A5


def test_a_duplicate_is_superseded_once_the_outcome_is_copied() -> None:
    kept = case_of(*KEPT)
    act = given(FURTHER_CONTACT).when(progression.supersede, SUPERSEDE, case_id=OTHER_CASE, kept=kept)
    act.then_in({OTHER_CASE: [SUPERSEDED], SECOND_CASE: [TOLD_IN_THE_KEPT]})
    case = case_of(FURTHER_CONTACT, SUPERSEDED)
    assert case.state is State.SUPERSEDED
    assert case.progression.superseded == SUPERSEDED


def test_a_second_contact_that_waits_for_its_progression_is_a_duplicate_too() -> None:
    given(FURTHER_CONTACT, TO_BE_PROGRESSED).when(
        progression.supersede, SUPERSEDE, case_id=OTHER_CASE, kept=case_of(*KEPT)
    ).then_in({OTHER_CASE: [SUPERSEDED], SECOND_CASE: [TOLD_IN_THE_KEPT]})


@pytest.mark.parametrize("role", sorted(set(Role) - set(AREA_TEAM)))
def test_nobody_but_the_area_team_supersedes(role: Role) -> None:
    by_another = replace(SUPERSEDE, by=a(role))
    act = given(FURTHER_CONTACT).when(progression.supersede, by_another, case_id=OTHER_CASE, kept=case_of(*KEPT))
    assert act.refused(progression.DUPLICATE).who_may == AREA_TEAM


@pytest.mark.parametrize("kept", [(SECOND_CONTACT,), (SECOND_CONTACT, TO_BE_PROGRESSED)])
def test_nothing_is_superseded_before_the_outcome_is_copied(kept: tuple[Event, ...]) -> None:
    given(FURTHER_CONTACT).when(progression.supersede, SUPERSEDE, case_id=OTHER_CASE, kept=case_of(*kept)).refused(
        progression.DUPLICATE, missing="the outcome, copied to the contact that is kept"
    )


def test_a_report_of_a_crime_the_police_do_not_know_of_is_not_superseded() -> None:
    act = given(FURTHER_CONTACT, SUSPECTED).when
    act(progression.supersede, SUPERSEDE, case_id=OTHER_CASE, kept=case_of(*KEPT)).refused(referrals.POLICE)


def test_a_contact_is_superseded_by_another_of_the_same_child() -> None:
    of_the_third = case_of(THIRD_CONTACT, TO_BE_PROGRESSED, *PROGRESSION)
    act = given(FURTHER_CONTACT).when
    act(progression.supersede, SUPERSEDE, case_id=OTHER_CASE, kept=of_the_third).refused(
        progression.DUPLICATE, missing="another contact of this sibling"
    )
    act(progression.supersede, SUPERSEDE, case_id=SECOND_CASE, kept=case_of(*KEPT)).refused(
        progression.DUPLICATE, missing="another contact of this sibling"
    )


@pytest.mark.parametrize(
    "after",
    [(PROGRESSED, OPENED), (REDIRECTED,), (SUPERSEDED,), (JOINED,), (TO_BE_PROGRESSED, *PROGRESSION)],
    ids=["the subject child's", "decided", "superseded", "joined", "progressed"],
)
def test_a_contact_with_an_outcome_of_its_own_is_never_superseded(after: tuple[Event, ...]) -> None:
    given(FURTHER_CONTACT, *after).when(
        progression.supersede, SUPERSEDE, case_id=OTHER_CASE, kept=case_of(*KEPT)
    ).refused(progression.DUPLICATE, missing="a contact that is not itself the subject child's or decided")


# Late information (SIB7)


@pytest.mark.clause("SIB7")
def test_the_further_contact_of_a_sibling_who_was_not_referred_may_become_a_referral() -> None:
    further = (replace(THIRD_CONTACT, reference="C-9", communication=NEXT_CALL), *SCREENED[1:])
    not_referred = sibling(OWN_CHILD)
    given(*further).when(
        siblings.decide, FOR_FAMILY, case_id=OTHER_CASE, child=child_of(), siblings=[not_referred]
    ).then_in({OTHER_CASE: [PROGRESSED, OPENED], THIRD_CHILD: [replace(STARTED, case=OTHER_CASE)]})


# Links


@pytest.mark.parametrize("role", kinship.MAY_LINK)
def test_two_children_are_linked_on_both_records(role: Role) -> None:
    by_role = replace(LINKED, by=a(role))
    given(OWN).when(kinship.link, replace(LINK, by=a(role)), child_id=OWN_CHILD).then_in(
        {OWN_CHILD: [by_role], SECOND_CHILD: [replace(by_role, other=OWN_CHILD)]}
    )
    assert child_of(LINKED).siblings == {SECOND_CHILD}


@pytest.mark.parametrize("role", sorted(set(Role) - set(kinship.MAY_LINK)))
def test_nobody_else_links_or_unlinks_children(role: Role) -> None:
    link = given(OWN).when(kinship.link, replace(LINK, by=a(role)), child_id=OWN_CHILD)
    assert link.refused(siblings.MANAGER_DECIDES).who_may == kinship.MAY_LINK
    unlink = given(OWN, LINKED).when(kinship.unlink, replace(UNLINK, by=a(role)), child_id=OWN_CHILD)
    assert unlink.refused(siblings.MANAGER_DECIDES).who_may == kinship.MAY_LINK


def test_a_child_is_no_sibling_of_its_own() -> None:
    given(OWN).when(kinship.link, replace(LINK, other=OWN_CHILD), child_id=OWN_CHILD).refused(
        siblings.MANAGER_DECIDES, missing="another child"
    )


def test_children_are_linked_once_and_may_be_linked_again_after_they_were_unlinked() -> None:
    given(OWN, LINKED).when(kinship.link, LINK, child_id=OWN_CHILD).refused(
        siblings.MANAGER_DECIDES, missing="children not yet linked"
    )
    given(OWN, LINKED, UNLINKED).when(kinship.link, LINK, child_id=OWN_CHILD).then_in(
        {OWN_CHILD: [LINKED], SECOND_CHILD: [replace(LINKED, other=OWN_CHILD)]}
    )


def test_a_link_is_taken_back_on_both_records() -> None:
    given(OWN, LINKED).when(kinship.unlink, UNLINK, child_id=OWN_CHILD).then_in(
        {OWN_CHILD: [UNLINKED], SECOND_CHILD: [replace(UNLINKED, other=OWN_CHILD)]}
    )
    assert child_of(LINKED, UNLINKED).siblings == frozenset()


def test_children_nobody_knew_of_are_said_to_be_no_siblings_once_and_may_be_linked_later() -> None:
    given(OWN).when(kinship.unlink, UNLINK, child_id=OWN_CHILD).then_in(
        {OWN_CHILD: [UNLINKED], SECOND_CHILD: [replace(UNLINKED, other=OWN_CHILD)]}
    )
    assert child_of(UNLINKED).unlinked == {SECOND_CHILD}
    assert child_of(UNLINKED, LINKED).unlinked == frozenset()
    given(OWN, UNLINKED).when(kinship.unlink, UNLINK, child_id=OWN_CHILD).refused(
        siblings.MANAGER_DECIDES, missing="children not yet said to be no siblings"
    )
    given(OWN).when(kinship.unlink, replace(UNLINK, other=OWN_CHILD), child_id=OWN_CHILD).refused(
        siblings.MANAGER_DECIDES, missing="another child"
    )


# Children of one communication, by A44


def test_a_child_of_whom_it_is_not_known_has_to_be_settled_before_another_progresses() -> None:
    unsettled = replace(SECOND, is_sibling=Answer.NOT_YET_KNOWN)
    for choices in ((), (REFER,)):
        given(*SCREENED).when(siblings.decide, for_family(*choices), **FAMILY | {"siblings": [unsettled]}).refused(
            siblings.EVERY_SIBLING, missing=f"whether {SECOND_NAMED} is a sibling"
        )


def test_nothing_need_be_settled_of_a_child_whose_contact_is_decided_or_when_nobody_progresses() -> None:
    decided = replace(NO_CONTACT, is_sibling=Answer.NOT_YET_KNOWN)
    progressed = siblings.decide(case_of(*SCREENED), FOR_FAMILY, PACK, **FAMILY | {"siblings": [decided]})
    assert progressed[CASE] == [PROGRESSED, OPENED]
    redirect = replace(FOR_FAMILY, outcome=Outcome.INFORMATION_OR_REDIRECT)
    unsettled = replace(SECOND, is_sibling=Answer.NOT_YET_KNOWN)
    redirected = siblings.decide(case_of(*SCREENED), redirect, PACK, **FAMILY | {"siblings": [unsettled]})
    assert redirected == {CASE: [REDIRECTED]}


@pytest.mark.parametrize("said", [None, *Answer])
def test_whether_two_children_of_a_communication_are_siblings_is_as_settled_since_or_as_it_was_said(
    said: Answer | None,
) -> None:
    now = {event: kinship.are_siblings(said, child_of(*event), {SECOND_CHILD}) for event in ((LINKED,), (UNLINKED,))}
    assert now == {(LINKED,): Answer.YES, (UNLINKED,): Answer.NO}
    assert kinship.are_siblings(said, child_of(), {SECOND_CHILD}) is (said or Answer.NOT_YET_KNOWN)


def test_a_child_has_the_links_of_the_records_found_to_be_the_same_person() -> None:
    alias = child_of(LINKED, replace(UNLINKED, other=THIRD_CHILD))
    whole = kinship.as_one(child_of(replace(LINKED, other=FOURTH_CHILD)), [alias])
    assert whole.siblings == {SECOND_CHILD, FOURTH_CHILD}
    assert whole.unlinked == {THIRD_CHILD}
