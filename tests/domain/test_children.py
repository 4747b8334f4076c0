"""Person records: joined and parted, and which child holds which identifier."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given as whatever
from hypothesis import strategies as st

from domain import children
from domain.children import (
    ChildrenFoundDifferent,
    ChildrenFoundSame,
    ClaimIdentifier,
    CompareRecords,
    IdentifierClaimed,
    IdentifierReleased,
    ReleaseIdentifier,
)
from domain.facts import Command
from domain.records import Child
from domain.vocabulary import OFFICE_ROLES, IdentifierKind, Role
from tests.domain.examples import ADVISOR, AT, KNOWN, KNOWN_CHILD, OWN, OWN_CHILD, a
from tests.domain.story import PACK, Decision, given

SAME = CompareRecords(by=ADVISOR, at=AT, other=KNOWN_CHILD, reason="One date of birth, one mother.")
DIFFERENT = CompareRecords(by=ADVISOR, at=AT, other=KNOWN_CHILD, reason="Cousins.")
CLAIM = ClaimIdentifier(by=ADVISOR, at=AT, kind=IdentifierKind.UPN, digest="upn-1")
RELEASE = ReleaseIdentifier(by=ADVISOR, at=AT, kind=IdentifierKind.UPN, reason="A slip of the keyboard.")
HAND_OVER = replace(RELEASE, to=KNOWN_CHILD)

FOUND_SAME = ChildrenFoundSame(by=ADVISOR, occurred_at=AT, other=KNOWN_CHILD, reason=SAME.reason)
FOUND_DIFFERENT = ChildrenFoundDifferent(by=ADVISOR, occurred_at=AT, other=KNOWN_CHILD, reason=DIFFERENT.reason)
CLAIMED = IdentifierClaimed(by=ADVISOR, occurred_at=AT, kind=IdentifierKind.UPN, digest="upn-1")
RELEASED = IdentifierReleased(
    by=ADVISOR, occurred_at=AT, kind=IdentifierKind.UPN, digest="upn-1", reason=RELEASE.reason
)
EMPTY_HANDED = Child.of((KNOWN,))
HOLDING = Child.of((KNOWN, replace(CLAIMED, digest="upn-2")))


def test_two_records_of_one_person_are_joined_on_both_sides() -> None:
    given(OWN).when(children.find_same, SAME, child_id=OWN_CHILD).then_in(
        {OWN_CHILD: [FOUND_SAME], KNOWN_CHILD: [replace(FOUND_SAME, other=OWN_CHILD)]}
    )


def test_a_record_is_not_joined_with_itself() -> None:
    with_itself = replace(SAME, other=OWN_CHILD)
    given(OWN).when(children.find_same, with_itself, child_id=OWN_CHILD).refused(
        children.KNOWN, missing="another record"
    )


def test_records_are_joined_once() -> None:
    given(OWN, FOUND_SAME).when(children.find_same, SAME, child_id=OWN_CHILD).refused(
        children.KNOWN, missing="records not yet joined"
    )


def test_records_joined_by_mistake_are_parted_on_both_sides() -> None:
    given(OWN, FOUND_SAME).when(children.find_different, DIFFERENT, child_id=OWN_CHILD).then_in(
        {OWN_CHILD: [FOUND_DIFFERENT], KNOWN_CHILD: [replace(FOUND_DIFFERENT, other=OWN_CHILD)]}
    )


def test_only_joined_records_are_parted() -> None:
    given(OWN).when(children.find_different, DIFFERENT, child_id=OWN_CHILD).refused(
        children.KNOWN, missing="records that are joined"
    )
    given(OWN, FOUND_SAME, FOUND_DIFFERENT).when(children.find_different, DIFFERENT, child_id=OWN_CHILD).refused(
        children.KNOWN, missing="records that are joined"
    )


def test_parted_records_may_be_joined_again() -> None:
    given(OWN, FOUND_SAME, FOUND_DIFFERENT).when(children.find_same, SAME, child_id=OWN_CHILD).then_in(
        {OWN_CHILD: [FOUND_SAME], KNOWN_CHILD: [replace(FOUND_SAME, other=OWN_CHILD)]}
    )


def test_a_child_may_claim_an_identifier_of_a_kind_it_does_not_hold() -> None:
    given(OWN).when(children.claim, CLAIM, child_id=OWN_CHILD).then_in({OWN_CHILD: [CLAIMED]})
    another_kind = replace(CLAIM, kind=IdentifierKind.NHS_NUMBER)
    given(OWN, CLAIMED).when(children.claim, another_kind, child_id=OWN_CHILD).then_in(
        {OWN_CHILD: [replace(CLAIMED, kind=IdentifierKind.NHS_NUMBER)]}
    )


def test_a_child_releases_an_identifier_before_it_claims_another_of_that_kind() -> None:
    given(OWN, CLAIMED).when(children.claim, replace(CLAIM, digest="upn-2"), child_id=OWN_CHILD).refused(
        children.KNOWN, missing="release of the identifier already held"
    )
    given(OWN, CLAIMED, RELEASED).when(children.claim, replace(CLAIM, digest="upn-2"), child_id=OWN_CHILD).then_in(
        {OWN_CHILD: [replace(CLAIMED, digest="upn-2")]}
    )


def test_an_identifier_is_released() -> None:
    given(OWN, CLAIMED).when(children.release, RELEASE, child_id=OWN_CHILD, receiver=None).then_in(
        {OWN_CHILD: [RELEASED]}
    )


def test_only_an_identifier_that_is_held_is_released() -> None:
    given(OWN).when(children.release, RELEASE, child_id=OWN_CHILD, receiver=None).refused(
        children.KNOWN, missing="an identifier of that kind"
    )


def test_an_identifier_is_handed_over_in_one_act() -> None:
    given(OWN, CLAIMED).when(children.release, HAND_OVER, child_id=OWN_CHILD, receiver=EMPTY_HANDED).then_in(
        {OWN_CHILD: [replace(RELEASED, to=KNOWN_CHILD)], KNOWN_CHILD: [CLAIMED]}
    )


def test_an_identifier_is_handed_over_to_another_child() -> None:
    to_itself = replace(HAND_OVER, to=OWN_CHILD)
    given(OWN, CLAIMED).when(children.release, to_itself, child_id=OWN_CHILD, receiver=Child.of((OWN,))).refused(
        children.KNOWN, missing="another child"
    )


def test_an_identifier_is_handed_over_to_a_child_that_is_there() -> None:
    given(OWN, CLAIMED).when(children.release, HAND_OVER, child_id=OWN_CHILD, receiver=None).refused(
        children.KNOWN, missing="another child"
    )


def test_a_child_holding_an_identifier_is_not_handed_another_of_that_kind() -> None:
    given(OWN, CLAIMED).when(children.release, HAND_OVER, child_id=OWN_CHILD, receiver=HOLDING).refused(
        children.KNOWN, missing="release of the identifier already held"
    )


@pytest.mark.parametrize("role", sorted(set(Role) - set(children.MAY_MEND)))
@pytest.mark.parametrize(
    ("decision", "command"),
    [
        (children.find_same, SAME),
        (children.find_different, DIFFERENT),
        (children.claim, replace(CLAIM, kind=IdentifierKind.NHS_NUMBER)),
        (children.release, RELEASE),
    ],
)
def test_a_partner_an_auditor_or_the_area_mends_no_person_record(
    decision: Decision, command: Command, role: Role
) -> None:
    same = () if decision is children.find_same else (FOUND_SAME,)
    beside = {"receiver": None} if decision is children.release else {}
    refusal = (
        given(OWN, CLAIMED, *same)
        .when(decision, replace(command, by=a(role)), child_id=OWN_CHILD, **beside)
        .refused(children.KNOWN)
    )
    assert refusal.who_may == children.MAY_MEND


@pytest.mark.parametrize("role", children.MAY_MEND)
def test_the_centre_and_screening_mend_person_records(role: Role) -> None:
    record = Child.of((OWN,))
    assert record is not None
    claimed = children.claim(record, replace(CLAIM, by=a(role)), PACK, child_id=OWN_CHILD)
    assert claimed == {OWN_CHILD: [replace(CLAIMED, by=a(role))]}
    assert role in OFFICE_ROLES


@pytest.mark.parametrize(
    ("born", "on", "age"),
    [
        (date(2017, 3, 1), date(2026, 7, 7), (9, 4)),
        (date(2017, 3, 1), date(2026, 3, 1), (9, 0)),
        (date(2017, 3, 1), date(2026, 2, 28), (8, 11)),
        (date(2017, 3, 31), date(2026, 6, 29), (9, 2)),
        (date(2017, 3, 31), date(2026, 6, 30), (9, 3)),
        (date(2016, 2, 29), date(2026, 2, 28), (10, 0)),
        (date(2016, 2, 29), date(2028, 2, 28), (11, 11)),
        (date(2026, 7, 7), date(2026, 7, 7), (0, 0)),
        (date(2026, 8, 1), date(2026, 7, 7), (0, 0)),
    ],
)
def test_a_childs_age_is_whole_years_and_months(born: date, on: date, age: tuple[int, int]) -> None:
    assert children.age_on(born, on) == age


@whatever(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(0, 7000))
def test_nobody_grows_younger_and_a_birthday_is_a_whole_year(born: date, days: int) -> None:
    on = born + timedelta(days=days)
    assert children.age_on(born, on) <= children.age_on(born, on + timedelta(days=1))
    if (on.month, on.day) == (born.month, born.day):
        assert children.age_on(born, on) == (on.year - born.year, 0)
