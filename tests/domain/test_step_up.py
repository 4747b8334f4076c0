"""A step-up from a Team Around the Child: a request of its own, screened as any other."""

from dataclasses import replace
from typing import Any

import pytest

from domain import contact, step_up
from domain.policy import Pack
from domain.records import Case
from domain.step_up import FromTheTeam
from domain.usual import STEP_UP
from domain.vocabulary import Intent, Request
from tests.domain.examples import CALL, CASE, CONTACT, PROFESSIONAL, STEPPED_UP
from tests.domain.story import PACK, Act, given

TOLD = FromTheTeam(
    led_by="L. Ead, Early Help Worker", tac_reference="TAC-31", family_agrees=True, agreed_by="Her mother"
)
ASKED = replace(CALL, request=Request.STEP_UP, step_up=TOLD)


def asking(pack: Pack = PACK, **changes: Any) -> Act:
    return given().under(pack).when(contact.receive, replace(ASKED, **changes))


def test_a_lead_professional_asks_for_it_with_the_contact() -> None:
    streams = asking().decide()
    assert isinstance(streams, dict)
    assert streams[CASE][:2] == [replace(CONTACT, request=Request.STEP_UP), STEPPED_UP]
    case = Case.of(streams[CASE])
    assert case is not None
    assert case.step_up.requested == STEPPED_UP


@pytest.mark.parametrize(
    ("less", "missing"),
    [
        (None, ", ".join(step_up.SAID_WITH.values())),
        (replace(TOLD, led_by=None), "who leads the Team Around the Child"),
        (replace(TOLD, tac_reference=None), "the reference of the Team Around the Child"),
        (
            replace(TOLD, family_agrees=None, led_by=None),
            "who leads the Team Around the Child, whether the family agrees",
        ),
        (replace(TOLD, family_agrees=False), "why it is asked for without the family's agreement"),
    ],
)
def test_it_says_what_the_pack_asks_for(less: FromTheTeam | None, missing: str) -> None:
    asking(step_up=less).refused(step_up.STEP_UP, missing=missing)


def test_a_family_that_does_not_agree_stops_nothing_when_it_is_said_why() -> None:
    without = replace(TOLD, family_agrees=False, agreed_by=None, reason_if_not="They cannot be reached.")
    streams = asking(step_up=without).decide()
    assert isinstance(streams, dict)
    assert streams[CASE][1] == replace(
        STEPPED_UP, family_agrees=False, agreed_by=None, reason_if_not="They cannot be reached."
    )


def test_another_pack_may_ask_for_less() -> None:
    assert PACK.step_up == STEP_UP
    streams = asking(replace(PACK, step_up=("tac_reference",)), step_up=FromTheTeam(tac_reference="TAC-31")).decide()
    assert isinstance(streams, dict)
    assert streams[CASE][1] == replace(STEPPED_UP, led_by=None, family_agrees=None, agreed_by=None)


def test_it_is_screened_as_any_other() -> None:
    asks = replace(PROFESSIONAL, job_role="Early Help Worker", telephone="01632 960017")
    consulting = asking(intent=Intent.CONSULTATION, permission=True, referrer=asks)
    consulting.refused(
        step_up.STEP_UP, missing="the intent of a safeguarding referral, by which it is screened as any other"
    )


def test_only_a_request_of_that_kind_says_so() -> None:
    asking(request=Request.SERVICE).refused(step_up.STEP_UP, missing="a request of the kind step-up-from-tac")
