"""Information that came to somebody of the staff first: when, and when it was redirected."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain import contact, redirection
from domain.redirection import Information
from tests.domain.examples import CALL, CASE, INFORMATION_RECEIVED, INFORMATION_REDIRECTED, RECEIVED_AT
from tests.domain.story import given

TOLD = Information(
    received_at=RECEIVED_AT,
    by_whom="A librarian of the council.",
    redirected_to="Customer Service Centre",
    redirected_at=RECEIVED_AT,
)


@pytest.mark.clause("C17")
def test_it_is_recorded_with_the_contact_as_what_happened_before_it() -> None:
    streams = given().when(contact.receive, replace(CALL, information=TOLD)).decide()
    assert isinstance(streams, dict)
    assert streams[CASE][1:3] == [INFORMATION_RECEIVED, INFORMATION_REDIRECTED]


@pytest.mark.parametrize("early", [timedelta(seconds=1), timedelta(days=2)])
def test_nothing_is_redirected_before_it_is_received(early: timedelta) -> None:
    told = replace(TOLD, redirected_at=RECEIVED_AT - early)
    given().when(contact.receive, replace(CALL, information=told)).refused(
        redirection.REDIRECTED, missing="a time of redirection after the receipt"
    )
