"""What is known of the child: amended by an act, beside what was received."""

from dataclasses import replace
from datetime import date

import pytest

from domain import details
from domain.account import Address, ChildDetails
from domain.children import ChildRecorded
from domain.details import AmendDetails
from domain.open_cases import CaseFileOpened
from domain.records import Case, Child
from domain.vocabulary import Ethnicity, Role
from tests.domain.examples import ADVISOR, AT, CONTACT, DETAILS, FILE_OPENED, FOUND_NEW, MOVED, OWN, a
from tests.domain.story import Act, child, dated, given

AMEND = AmendDetails(
    by=ADVISOR, at=AT, changed=MOVED.changed, details=MOVED.details, since=MOVED.since, reason="The family has moved."
)

DATED = (
    dated(details.amend, AMEND, CONTACT, answers=False, child=child(OWN)),
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
