"""What an agency may know: its own contacts, and no copy that was not disclosed to it."""

from dataclasses import replace

from domain.records import Case
from domain.sharing import agency_of, may_know
from tests.domain.examples import CONTACT, COPIED

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
