"""The acknowledgement of a written referral.

Children's Services acknowledge a written referral within one working day of receiving it: who did, when, and by which
means. A message about several children is acknowledged once, for all of them. The form that follows a telephone call
is a written referral like any other.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

from domain.changing import changed
from domain.clauses import clause
from domain.dates import follows
from domain.due import Due, Duty, Queue, Timing, duty
from domain.facts import Command, Event, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks
from domain.policy import Pack
from domain.refusals import require
from domain.vocabulary import AREA_TEAM, Means, Role

if TYPE_CHECKING:
    from domain.records import Case

ACKNOWLEDGED = clause("F3")

MAY_ACKNOWLEDGE = (
    Role.CUSTOMER_SERVICE_ADVISOR,
    Role.SCREENING_MANAGER,
    Role.SCREENING_PRACTICE_SUPERVISOR,
    *AREA_TEAM,
)


# What happened


@frozen(kw_only=True)
class WrittenReferralReceived(Event):
    """A referral came in writing: by an agency's system, on the form, by e-mail, or to confirm a call (T9)."""

    rests_on = (clause("T9"), ACKNOWLEDGED)

    received_at: datetime

    def timing(self) -> Timing:
        """From when it was received."""
        return Timing(received_at=self.received_at)


@frozen(kw_only=True)
class ReferralSubmitted(Event):
    """A professional's written referral has come; its response is awaited from then on (T17)."""

    rests_on = (clause("T17"), clause("P1"))

    received_at: datetime

    def timing(self) -> Timing:
        """From when it was received."""
        return Timing(received_at=self.received_at)


@frozen(kw_only=True)
class AcknowledgementSent(Event):
    """The referrer was told that the written referral has come (F3). means: how."""

    rests_on = (ACKNOWLEDGED, clause("T9"))

    means: Means


OF_CASE = (WrittenReferralReceived, ReferralSubmitted, AcknowledgementSent)


# What a case keeps of it


@frozen(kw_only=True)
class Acknowledgement(Part):
    """The last written referral, and the last acknowledgement. owed: whether that one is not acknowledged yet."""

    folds = (WrittenReferralReceived, AcknowledgementSent)

    received: WrittenReferralReceived | None = None
    sent: AcknowledgementSent | None = None
    owed: bool = False

    def after(self, event: Event, version: int) -> Self:
        """What came since the last acknowledgement is not acknowledged by it."""
        match event:
            case WrittenReferralReceived():
                return changed(self, received=event, owed=True)
            case AcknowledgementSent():
                return changed(self, sent=event, owed=False)
        return self


# Orders


@frozen(kw_only=True)
class Acknowledge(Command):
    """Say that a written referral was acknowledged, and by which means (F3)."""

    means: Annotated[Means, Asks(ACKNOWLEDGED)]


def received_in_writing(command: Command, received_at: datetime, *, professional: bool) -> list[Event]:
    """A written referral, to be acknowledged; a professional awaits the response to it too (T17)."""
    written: list[Event] = [WrittenReferralReceived(received_at=received_at, **said(command))]
    return [*written, ReferralSubmitted(received_at=received_at, **said(command))] if professional else written


def acknowledge(
    case: "Case", command: Acknowledge, pack: Pack, *, together: Mapping[UUID, "Case"]
) -> dict[UUID, list[Event]]:
    """For every child of the communication. Stops T9. together: its cases, this one among them."""
    require(command.by.role in MAY_ACKNOWLEDGE, ACKNOWLEDGED, who_may=MAY_ACKNOWLEDGE)
    require(case.acknowledgement.owed, ACKNOWLEDGED, missing="a written referral not yet acknowledged")
    owed = {each: other for each, other in together.items() if other.acknowledgement.owed}
    follows(case, command, *(other.acknowledgement.received for other in owed.values()))
    return {each: [AcknowledgementSent(means=command.means, **said(command))] for each in owed}


def duties(case: "Case", due: Due) -> Iterator[Duty]:
    """Of what came in writing; also of a case that has ended."""
    if case.acknowledgement.owed:
        yield duty("F3", Queue.ACKNOWLEDGEMENT, "Acknowledge the written referral.", MAY_ACKNOWLEDGE, due.get("T9"))
