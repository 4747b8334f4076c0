"""Dates and times of acts.

The dates and times of everything undertaken are recorded. What was done may be
recorded late, never before it can have happened: no act is dated before the
contact was received, nor before the act it answers to (A39).
"""

from typing import TYPE_CHECKING

from domain.clauses import clause
from domain.facts import Command, Event
from domain.refusals import require

if TYPE_CHECKING:
    from domain.records import Case

DATED = clause("Q3")


def follows(case: "Case", command: Command, *answered: Event | None) -> None:
    """Refuse an act dated before the contact was received, or before any of what it answers to."""
    require(command.at >= case.contact.received_at, DATED, missing="a time after the contact was received")
    comes_after(command, *answered)


def comes_after(command: Command, *answered: Event | None) -> None:
    """Refuse an act dated before any of what it answers to."""
    after_all = all(command.at >= each.occurred_at for each in answered if each)
    require(after_all, DATED, missing="a time after what it answers to")
