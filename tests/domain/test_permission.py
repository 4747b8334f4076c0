"""A contact that asks for a consultation: permission, who asks, and the hypothetical consultation it may follow."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from domain import contact, dates, hypothetical, permission
from domain.account import ChildDetails, Referrer
from domain.contact import ReceiveCommunication
from domain.facts import Event
from domain.hypothetical import Consultation, NamedConsultation
from tests.domain.examples import (
    ASKING,
    BECAME_CONTACT,
    CALL,
    CASE,
    CONSULT,
    CONSULTATION,
    CONSULTED,
    NEIGHBOUR,
    RECEIVED_AT,
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


# After a hypothetical consultation

HYPOTHETICAL = UUID(int=31)


def named(*, by: str | None, asked_by: str | None) -> ReceiveCommunication:
    """A call of one agency's professional that names a consultation another's asked for."""
    known = Consultation.of([replace(CONSULTED, agency=asked_by)])
    assert known
    return replace(CALL, agency=by, after=NamedConsultation(consultation=HYPOTHETICAL, known=known))


FOLLOWING = named(by="st-hugh", asked_by="st-hugh")


def test_a_contact_names_the_hypothetical_consultation_before_it_and_takes_nothing_of_it() -> None:
    streams = contact.receive(FOLLOWING, PACK)
    plain = contact.receive(replace(FOLLOWING, after=None), PACK)
    assert [streams.pop(HYPOTHETICAL), streams[CASE][0]] == [
        [replace(BECAME_CONTACT, occurred_at=CALL.at)],
        replace(plain[CASE][0], after_consultation=HYPOTHETICAL),  # type: ignore[call-arg] # a contact has it
    ]
    assert {**streams, CASE: streams[CASE][1:]} == {**plain, CASE: plain[CASE][1:]}


@pytest.mark.parametrize("agency", ["lincs-police", None])
def test_only_the_agency_whose_professional_asked_names_it(agency: str | None) -> None:
    given().when(contact.receive, named(by=agency, asked_by="st-hugh")).refused(
        hypothetical.DIRECTED_BACK, missing="a contact of the agency whose professional asked"
    )


@pytest.mark.parametrize("agency", ["lincs-police", None])
def test_one_whose_agency_nobody_knows_is_named_by_whoever_rings(agency: str | None) -> None:
    assert contact.receive(named(by=agency, asked_by=None), PACK)[HYPOTHETICAL]


def test_a_contact_is_not_received_before_the_consultation_it_names() -> None:
    early = replace(FOLLOWING, received_at=RECEIVED_AT - timedelta(seconds=1))
    given().when(contact.receive, early).refused(dates.DATED, missing="a time after the consultation it names")
