"""What is known of the child: amended by an act, beside what was received."""

from dataclasses import replace
from datetime import date

import pytest

from domain import details
from domain.account import Address, ChildDetails, HouseholdMember
from domain.children import ChildRecorded
from domain.details import AmendDetails, AmendHousehold
from domain.due import URGENT
from domain.open_cases import CaseFileOpened
from domain.records import Case, Child
from domain.vocabulary import Answer, Characteristic, Ethnicity, Role
from tests.domain.examples import ADVISOR, AT, CONTACT, DETAILS, FILE_OPENED, FOUND_NEW, MOTHER_AMENDED, MOVED, OWN, a
from tests.domain.story import Act, child, dated, given

AMEND = AmendDetails(
    by=ADVISOR, at=AT, changed=MOVED.changed, details=MOVED.details, since=MOVED.since, reason="The family has moved."
)

AMEND_MOTHER = AmendHousehold(
    by=ADVISOR,
    at=AT,
    changed=MOTHER_AMENDED.changed,
    details=MOTHER_AMENDED.details,
    reason="Asked of the school.",
)
DATED = (
    dated(details.amend, AMEND, CONTACT, answers=False, child=child(OWN)),
    dated(details.amend_household, AMEND_MOTHER, CONTACT, answers=False, child=child(OWN)),
)  # fmt: skip


def amending(order: AmendDetails, *childs: ChildRecorded | CaseFileOpened) -> Act:
    return given(CONTACT).when(details.amend, order, child=Child.of([OWN, *childs]))


def test_the_case_knows_the_new_address_and_the_contact_keeps_the_one_it_received() -> None:
    case = amending(AMEND).then(MOVED)
    assert case.details == replace(DETAILS, address=Address(lines="2 Sea Road", locality="Louth"))
    assert case.contact.details == DETAILS
    assert case.amendments.made == (MOVED,)


def test_only_the_fields_named_are_amended_and_one_may_be_taken_back() -> None:
    order = replace(AMEND, changed=("ethnicity", "address"), details=ChildDetails(ethnicity=Ethnicity.WBRI))
    act = amending(order)
    case = Case.of((CONTACT, *act.decide()))
    assert case is not None
    assert case.details == replace(DETAILS, ethnicity=Ethnicity.WBRI, address=None)


def test_the_last_amendment_stands_and_all_are_kept() -> None:
    back = replace(MOVED, details=ChildDetails(address=DETAILS.address), since=date(2026, 7, 5), reason="Back home.")
    case = Case.of((CONTACT, MOVED, FOUND_NEW, back))
    assert case is not None
    assert case.details == DETAILS
    assert case.amendments.made == (MOVED, back)
    assert case.version == 4


def test_a_field_that_is_not_known_here_changes_nothing() -> None:
    case = Case.of((CONTACT, replace(MOVED, changed=("shoe_size",))))
    assert case is not None
    assert case.details == DETAILS


@pytest.mark.parametrize("role", sorted(Role))
def test_the_office_amends_and_says_who(role: Role) -> None:
    act = amending(replace(AMEND, by=a(role)))
    if role in details.MAY_AMEND:
        act.then(replace(MOVED, by=a(role)))
    else:
        assert act.refused(details.WHERE_THEY_LIVE).who_may == details.MAY_AMEND


@pytest.mark.parametrize("role", details.MAY_AMEND)
def test_the_advisor_updates_nothing_on_an_open_case(role: Role) -> None:
    act = amending(replace(AMEND, by=a(role)), FILE_OPENED)
    if role is Role.CUSTOMER_SERVICE_ADVISOR:
        assert act.refused(details.OPEN_CASE).who_may == details.OF_THE_FILE
    else:
        act.then(replace(MOVED, by=a(role)))


def test_an_amendment_amends_something_and_says_why() -> None:
    amending(replace(AMEND, changed=())).refused(details.WHERE_THEY_LIVE, missing="what is amended")
    amending(replace(AMEND, reason="")).refused(details.WHERE_THEY_LIVE, missing="why the details are amended")


# The household


def amending_household(order: AmendHousehold, *childs: ChildRecorded | CaseFileOpened, known: int = 0) -> Act:
    members = (HouseholdMember(name="F. Ather", relationship="father"),) * known
    history = replace(CONTACT, account=replace(CONTACT.account, household=members))
    return given(history).when(details.amend_household, order, child=Child.of([OWN, *childs]))


def test_somebody_nobody_told_of_is_told_of_with_name_and_relationship() -> None:
    case = amending_household(AMEND_MOTHER).then(MOTHER_AMENDED)
    assert case.account.household == (MOTHER_AMENDED.details,)
    assert case.contact.account.household == ()
    mother = AMEND_MOTHER.details
    for less in (replace(mother, name=None), replace(mother, relationship=None)):
        unnamed = replace(AMEND_MOTHER, details=less)
        amending_household(unnamed).refused(
            details.OF_PARENTS_TOO, missing="the name, and the relationship to the child, of who was not told of before"
        )


def test_of_who_was_told_of_the_fields_named_are_amended_and_may_be_taken_back() -> None:
    refused = HouseholdMember(ethnicity=Ethnicity.REFU, refused=(Characteristic.RELIGION,))
    order = replace(AMEND_MOTHER, member=2, changed=("ethnicity", "refused", "religion"), details=refused)
    act = amending_household(order, known=2)
    case = act.then(replace(MOTHER_AMENDED, member=2, changed=order.changed, details=refused))
    first, second = case.account.household
    assert first == HouseholdMember(name="F. Ather", relationship="father")
    assert second == replace(first, ethnicity=Ethnicity.REFU, refused=refused.refused)
    amending_household(replace(order, member=3), known=2).refused(
        details.OF_PARENTS_TOO, missing="one of those told of"
    )
    third = amending_household(AMEND_MOTHER, known=2).then(replace(MOTHER_AMENDED, member=3))
    assert len(third.account.household) == 3


@pytest.mark.parametrize("role", sorted(Role))
def test_the_office_amends_the_household_and_an_advisor_not_of_an_open_case(role: Role) -> None:
    act = amending_household(replace(AMEND_MOTHER, by=a(role)), FILE_OPENED)
    if role in details.OF_THE_FILE:
        act.then(replace(MOTHER_AMENDED, by=a(role)))
    elif role is Role.CUSTOMER_SERVICE_ADVISOR:
        assert act.refused(details.OPEN_CASE).who_may == details.OF_THE_FILE
    else:
        assert act.refused(details.OF_PARENTS_TOO).who_may == details.MAY_AMEND


def test_an_amendment_of_the_household_amends_something_and_says_why() -> None:
    amending_household(replace(AMEND_MOTHER, changed=())).refused(details.OF_PARENTS_TOO, missing="what is amended")
    amending_household(replace(AMEND_MOTHER, reason="")).refused(details.OF_PARENTS_TOO, missing="why it is amended")


def test_that_a_child_needs_protection_makes_action_urgent_from_then_on() -> None:
    in_danger = replace(
        MOVED, changed=("needs_immediate_protection",), details=ChildDetails(needs_immediate_protection=Answer.YES)
    )
    assert in_danger.timing().marks == {URGENT}
    assert replace(in_danger, changed=("address",)).timing().marks == set()
    assert MOVED.timing().marks == set()
