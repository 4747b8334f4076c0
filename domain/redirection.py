"""Redirecting information.

Any member of staff who receives information about a child who may be in need redirects it to the Customer Service
Centre or, where it is known that the referral is open, to who works on it: immediately, and within one hour at the very
longest. When the contact is recorded it is said when the information came, to whom, and when it was redirected.
"""

from datetime import datetime

from domain.clauses import clause
from domain.due import Timing
from domain.facts import Event, Narrative, Worker
from domain.frozen import frozen
from domain.refusals import require

REDIRECTED = clause("C17")


# What happened


@frozen(kw_only=True)
class InformationReceived(Event):
    """Somebody of the staff was told something before the Customer Service Centre was (C17)."""

    rests_on = (REDIRECTED,)

    received_at: datetime
    by_whom: Narrative

    def timing(self) -> Timing:
        """From when it was received."""
        return Timing(received_at=self.received_at)


@frozen(kw_only=True)
class InformationRedirected(Event):
    """It was passed on, to the Customer Service Centre, or to who works on the open referral (C17)."""

    rests_on = (REDIRECTED,)

    to: Narrative


OF_CASE = (InformationReceived, InformationRedirected)


# What is said with the contact


@frozen(kw_only=True)
class Information:
    """What one of the staff was told first: when, who that was, and when it was redirected to whom (C17)."""

    received_at: datetime
    by_whom: str
    redirected_to: str
    redirected_at: datetime


def redirected(told: Information | None, by: Worker) -> list[Event]:
    """That it was received and passed on, as whoever records the contact says."""
    if told is None:
        return []
    return [
        InformationReceived(received_at=told.received_at, by_whom=told.by_whom, by=by, occurred_at=told.received_at),
        InformationRedirected(to=told.redirected_to, by=by, occurred_at=told.redirected_at),
    ]


def the_information_came_first(told: Information | None) -> None:
    """Refuse a redirection before the receipt."""
    in_order = told is None or told.redirected_at >= told.received_at
    require(in_order, REDIRECTED, missing="a time of redirection after the receipt")
