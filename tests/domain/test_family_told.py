"""The child and family are told of the action to be taken, or it is said why they are not."""

from dataclasses import replace

import pytest

from domain import disposal, family
from domain.family import FamilyInformed, FamilyInformingWithheld, Ground, InformFamily, WithholdFromFamily
from domain.vocabulary import Role
from tests.domain.examples import AT, DISPOSED, REFERRED, a
from tests.domain.story import given

LEAD = a(Role.LEAD_PRACTITIONER)
INFORM = InformFamily(by=LEAD, at=AT, told="Who will visit, and when.")
WITHHOLD = WithholdFromFamily(by=LEAD, at=AT, ground=Ground.POLICE_INVESTIGATION, reasons="An arrest is planned.")
WITHHELD = FamilyInformingWithheld(by=LEAD, occurred_at=AT, ground=WITHHOLD.ground, reasons=WITHHOLD.reasons)
INFORMED = FamilyInformed(by=LEAD, occurred_at=AT, told=INFORM.told)


def test_the_family_is_informed_by_who_works_with_them() -> None:
    case = given(*REFERRED, DISPOSED).when(family.inform, INFORM).then(INFORMED)
    assert case.family.informed == INFORMED
    refusal = given(*REFERRED, DISPOSED).when(family.inform, replace(INFORM, by=a(Role.CUSTOMER_SERVICE_ADVISOR)))
    assert refusal.refused(family.INFORMED).who_may == disposal.VISITORS


@pytest.mark.parametrize("nothing", ["", None])
def test_what_they_were_told_is_said(nothing: str) -> None:
    given(*REFERRED, DISPOSED).when(family.inform, replace(INFORM, told=nothing)).refused(
        family.INFORMED, missing="what the child and family were told"
    )


def test_there_is_something_to_tell_once_the_disposal_is_authorised() -> None:
    given(*REFERRED).when(family.inform, INFORM).refused(family.INFORMED, missing="the Screening Manager's disposal")
    given(*REFERRED[:1]).when(family.inform, INFORM).refused(family.INFORMED, missing="an open referral")


def test_they_are_not_informed_on_a_ground_and_with_reasons() -> None:
    case = given(*REFERRED, DISPOSED).when(family.withhold, WITHHOLD).then(WITHHELD)
    assert (case.family.withheld, case.family.informed) == (WITHHELD, None)
    unsaid = given(*REFERRED, DISPOSED).when(family.withhold, replace(WITHHOLD, reasons=""))
    unsaid.refused(family.UNLESS, missing="why that is so")
    groundless = replace(WITHHOLD, ground=None)  # type: ignore[arg-type] # what no body can bring
    given(*REFERRED, DISPOSED).when(family.withhold, groundless).refused(family.UNLESS)


def test_who_leads_or_manages_decides_that_they_are_not_informed() -> None:
    by_a_worker = replace(WITHHOLD, by=a(Role.AREA_TEAM_WORKER))
    refusal = given(*REFERRED, DISPOSED).when(family.withhold, by_a_worker).refused(family.UNLESS)
    assert refusal.who_may == family.WHO_WITHHOLD
    given(*REFERRED[:1]).when(family.withhold, WITHHOLD).refused(family.UNLESS, missing="an open referral")
    given(*REFERRED).when(family.withhold, WITHHOLD).refused(family.UNLESS, missing="the Screening Manager's disposal")
