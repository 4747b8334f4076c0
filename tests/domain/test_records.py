"""What a stream's events add up to, and how a refusal speaks."""

from dataclasses import fields, replace
from datetime import datetime
from typing import get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.children import (
    CaseJoined,
    CaseLeft,
    ChildrenFoundDifferent,
    ChildrenFoundSame,
    IdentifierClaimed,
    IdentifierReleased,
)
from domain.clauses import clause
from domain.disposal import ReferralAuthorised
from domain.facts import Event, Worker, said
from domain.known_check import MatchWithdrawn
from domain.progression import DuplicateSuperseded
from domain.records import Case, Child, Communication
from domain.referrals import JoinedToReferral
from domain.refusals import Refused, require
from domain.vocabulary import IdentifierKind, Role, State
from tests.domain.examples import (
    ADVISOR,
    AT,
    CALL,
    CASE,
    CLOSED,
    COMMUNICATED,
    CONCLUDED,
    CONTACT,
    KINDS,
    KNOWN_CHILD,
    LEVEL,
    MATCHED,
    OTHER_CASE,
    OWN,
    OWN_CHILD,
    RECEIVED_AT,
    RECORDED,
    REFERRED,
    REQUESTED,
    SECOND_CASE,
)


def child(*later: Event) -> Child:
    record = Child.of((OWN, *later))
    assert record is not None
    return record


JOINED = CaseJoined(by=ADVISOR, occurred_at=AT, case=SECOND_CASE)
CLAIMED = IdentifierClaimed(by=ADVISOR, occurred_at=AT, kind=IdentifierKind.UPN, digest="upn-1")
FOUND_SAME = ChildrenFoundSame(by=ADVISOR, occurred_at=AT, other=KNOWN_CHILD, reason="One mother.")


ENDINGS: list[Event] = [
    MatchWithdrawn(by=ADVISOR, occurred_at=AT, child=KNOWN_CHILD, reason="Another child."),
    JoinedToReferral(by=ADVISOR, occurred_at=AT, referral=OTHER_CASE),
    DuplicateSuperseded(by=ADVISOR, occurred_at=AT, kept=OTHER_CASE, reason="Copied."),
    ReferralAuthorised(by=ADVISOR, occurred_at=AT, on=AT.date()),
    CLOSED,
    CONCLUDED,
]


@given(st.lists(st.sampled_from([*REFERRED[1:], REQUESTED, RECORDED, *ENDINGS])))
def test_a_case_goes_on_and_never_back_unless_its_match_is_withdrawn(events: list[Event]) -> None:
    case = Case.of((CONTACT,))
    assert case
    for event in events:
        before, case = case.state, case.evolve(event)
        back_to_be_checked = isinstance(event, MatchWithdrawn) and before is State.CHECKED
        assert case.state is State.RECEIVED if back_to_be_checked else case.state.is_at_least(before)
        assert event.leads_to is None or case.state.is_at_least(event.leads_to)


@pytest.mark.parametrize("record", [Case, Child, Communication])
def test_nothing_has_happened_to_a_record_without_events(record: type[Case | Child | Communication]) -> None:
    assert record.of(()) is None


def test_a_case_begins_with_its_contact_and_stands_under_a_child_of_its_own() -> None:
    case = Case.of((CONTACT,))
    assert case is not None
    assert (case.version, case.contact, case.child, case.matched) == (1, CONTACT, OWN_CHILD, False)


def test_the_last_fact_of_a_kind_counts() -> None:
    again = replace(LEVEL, level=2)
    case = Case.of((CONTACT, LEVEL, again))
    assert case is not None
    assert (case.screening.level, case.version) == (again, 3)


def test_an_event_of_another_record_changes_nothing_but_the_version() -> None:
    case, after = Case.of((CONTACT,)), Case.of((CONTACT, CLAIMED))
    assert case is not None
    assert after == replace(case, version=2)
    assert child(MATCHED) == replace(child(), version=2)


def test_a_communication_counts_its_events() -> None:
    communication = Communication.of((COMMUNICATED, CLAIMED))
    assert communication == Communication(version=2, received=COMMUNICATED)


def test_a_child_has_the_case_it_was_opened_with_and_those_that_join() -> None:
    assert child().cases == (CASE,)
    assert child(JOINED).cases == (CASE, SECOND_CASE)


def test_a_case_that_leaves_takes_no_other_with_it() -> None:
    left = CaseLeft(by=ADVISOR, occurred_at=AT, case=CASE, to=KNOWN_CHILD)
    assert child(JOINED, left).cases == (SECOND_CASE,)
    assert child(replace(left, case=OTHER_CASE)).cases == (CASE,)


def test_a_child_holds_what_it_claimed_until_it_is_released() -> None:
    other_kind = replace(CLAIMED, kind=IdentifierKind.NHS_NUMBER, digest="nhs-1")
    released = IdentifierReleased(by=ADVISOR, occurred_at=AT, kind=IdentifierKind.UPN, digest="upn-1", reason="A slip.")
    assert child(CLAIMED, other_kind).identifiers == {
        IdentifierKind.UPN: "upn-1",
        IdentifierKind.NHS_NUMBER: "nhs-1",
    }
    assert child(CLAIMED, other_kind, released).identifiers == {IdentifierKind.NHS_NUMBER: "nhs-1"}


def test_records_are_one_person_until_they_are_found_to_be_two() -> None:
    different = ChildrenFoundDifferent(by=ADVISOR, occurred_at=AT, other=KNOWN_CHILD, reason="Cousins.")
    assert child(FOUND_SAME).same_as == {KNOWN_CHILD}
    assert child(FOUND_SAME, different).same_as == frozenset()


@pytest.mark.clause("Q3")
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_event_says_who_did_it_and_at_what_date_and_time(kind: type[Event]) -> None:
    hints = get_type_hints(kind)
    required = {one.name for one in fields(kind)}
    assert {"by", "occurred_at"} <= required
    assert (hints["by"], hints["occurred_at"]) == (Worker, datetime)


def test_every_event_repeats_who_ordered_it_and_when() -> None:
    assert said(CALL) == {"by": ADVISOR, "occurred_at": RECEIVED_AT}


# Refusals


@pytest.mark.parametrize("nothing", [False, None, "", ()])
def test_a_requirement_that_does_not_hold_is_refused_with_its_clause(nothing: object) -> None:
    require("anything", clause("C1"))
    with pytest.raises(Refused) as caught:
        require(nothing, clause("C1"), missing="a child", who_may=(Role.SYSTEM,))
    refusal = caught.value
    assert (refusal.clause, refusal.missing, refusal.who_may) == (clause("C1"), "a child", (Role.SYSTEM,))
    assert str(refusal) == "C1"


def test_a_refusal_repeats_nothing_that_was_submitted() -> None:
    with pytest.raises(Refused) as caught:
        require(condition=None, clause=clause("C6"), missing="the known check")
    assert caught.value.args == ("C6",)
