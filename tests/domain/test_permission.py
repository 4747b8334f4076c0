"""A contact that asks for a consultation: permission, and who asks about whom."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain import contact, permission
from domain.account import ChildDetails, Referrer
from domain.contact import ReceiveCommunication
from domain.facts import Event
from tests.domain.examples import (
    ASKING,
    CALL,
    CASE,
    CONSULT,
    CONSULTATION,
    NEIGHBOUR,
)
from tests.domain.story import PACK, Act, given


def recorded(command: ReceiveCommunication) -> Event:
    """The contact that is recorded."""
    return contact.receive(command, PACK)[CASE][0]


def test_a_consultation_says_whether_permission_was_given() -> None:
    given().when(contact.receive, replace(CONSULT, permission=None)).refused(permission.PERMISSION)


def test_a_consultation_without_permission_is_no_contact_but_hypothetical() -> None:
    given().when(contact.receive, replace(CONSULT, permission=False)).refused(
        permission.HYPOTHETICAL, missing="a hypothetical consultation, recorded at /v1/consultations"
    )


def test_a_consultation_with_permission_is_a_contact() -> None:
    assert recorded(CONSULT) == CONSULTATION


@pytest.mark.parametrize(
    ("referrer", "missing"),
    [
        (NEIGHBOUR, "the name and job role of the professional who asks"),
        (replace(ASKING, name=None), "the name and job role of the professional who asks"),
        (replace(ASKING, job_role=None), "the name and job role of the professional who asks"),
        (replace(ASKING, telephone=None), "contact details: a telephone number or an e-mail address"),
    ],
)
def test_the_professional_who_asks_says_who_they_are_and_how_to_reach_them(referrer: Referrer, missing: str) -> None:
    act = given().when(contact.receive, replace(CONSULT, referrer=referrer))
    act.refused(permission.PROFESSIONAL, missing=missing)


def test_they_are_reached_by_telephone_or_by_e_mail() -> None:
    by_mail = replace(ASKING, telephone=None, email="d.lead@st-hugh.example")
    assert recorded(replace(CONSULT, referrer=by_mail)) == CONSULTATION


def test_with_permission_the_child_is_named_unless_it_is_not_born_yet() -> None:
    def asks_about(**known: Any) -> Act:
        child = replace(CALL.children[0], details=ChildDetails(**known))
        return given().when(contact.receive, replace(CONSULT, children=(child,)))

    asks_about(school="St Hugh's").refused(
        permission.PROFESSIONAL, missing="the name of the child, for which there is permission"
    )
    for known in ("given_name", "family_name", "also_known_as"):
        asks_about(**{known: "Amira"}).decide()
    asks_about(expected_date_of_birth=date(2026, 9, 1)).decide()
