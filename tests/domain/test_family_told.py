"""The child and family are told of the action to be taken, or it is said why they are not."""

from dataclasses import replace

import pytest

from domain import disposal, family
from domain.family import FamilyInformed, InformFamily
from domain.vocabulary import Role
from tests.domain.examples import AT, DISPOSED, REFERRED, a
from tests.domain.story import given

LEAD = a(Role.LEAD_PRACTITIONER)
INFORM = InformFamily(by=LEAD, at=AT, told="Who will visit, and when.")
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
