"""What came of it.

Once anything was done for a child, the agency goes on recording: what it watches over, until when and what comes next,
which is due to be reviewed when the stated period ends; the impact of the intervention on the child and the family, and
its outcome, as long as it lasts; and what it fed back of that to multi-agency meetings.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and some do not need it
from collections.abc import Iterator
from datetime import datetime
from typing import Annotated

from domain.clauses import clause
from domain.concern import RECORDED, Concern, entry, goes_on
from domain.conversations import Spoken
from domain.dates import DATED
from domain.due import Timing
from domain.facts import Command, Event, Line, Ordinal, Text
from domain.frozen import frozen
from domain.marks import Asks, Between, Past
from domain.monitoring import PLAN, PlanMonitoring, ReviewMonitoring
from domain.policy import Pack
from domain.refusals import require

IMPACT = clause("Q7")
MEETINGS = clause("Q9")


# What happened


@frozen(kw_only=True)
class ConcernMonitoringPlanned(Event):
    """The agency watches over something: what, until when, what comes next. plan: by which it is reviewed, from 1."""

    rests_on = (PLAN,)

    number: Ordinal
    plan: Ordinal
    what: Text
    until: datetime
    next_steps: Text
    professional: Spoken

    def timing(self) -> Timing:
        """Until the end of the stated period, as on a case."""
        return Timing(until=self.until, counts_as="monitoring-planned")


@frozen(kw_only=True)
class ConcernMonitoringReviewed(Event):
    """What the monitoring showed, and what is done now."""

    rests_on = (PLAN,)

    number: Ordinal
    plan: Ordinal
    found: Text
    decided: Text
    professional: Spoken

    def timing(self) -> Timing:
        """Which plan it reviews, as on a case."""
        return Timing(answers=self.plan, counts_as="monitoring-reviewed")


@frozen(kw_only=True)
class ImpactRecorded(Event):
    """The impact of an intervention on the child and the family, and its outcome, so far (Q7)."""

    rests_on = (IMPACT,)

    number: Ordinal
    intervention: Text
    on_child: Text
    on_family: Text
    outcome: Text
    professional: Spoken


@frozen(kw_only=True)
class MeetingInformed(Event):
    """What was fed back to a multi-agency meeting, who was there, and what followed (Q9)."""

    rests_on = (MEETINGS,)

    number: Ordinal
    meeting: Line
    held_at: datetime
    people: tuple[Spoken, ...]
    told: Text
    professional: Spoken
    followed: Text | None = None


OF_CONCERN = (ConcernMonitoringPlanned, ConcernMonitoringReviewed, ImpactRecorded, MeetingInformed)


# Orders


@frozen(kw_only=True)
class PlanConcernMonitoring(PlanMonitoring):
    """Say what the agency watches over, until when, and what the next steps will be."""

    professional: Annotated[Spoken, Asks(RECORDED)]


@frozen(kw_only=True)
class ReviewConcernMonitoring(ReviewMonitoring):
    """Say what the agency's monitoring showed, and what is done now."""

    professional: Annotated[Spoken, Asks(RECORDED)]


@frozen(kw_only=True)
class RecordImpact(Command):
    """Say what an intervention changed for the child and for the family, and what came of it so far (Q7)."""

    intervention: Annotated[Text, Asks(IMPACT)]
    on_child: Annotated[Text, Asks(IMPACT, "the impact on the child")]
    on_family: Annotated[Text, Asks(IMPACT, "the impact on the family")]
    outcome: Annotated[Text, Asks(IMPACT)]
    professional: Annotated[Spoken, Asks(RECORDED)]


@frozen(kw_only=True)
class InformMeeting(Command):
    """Say what of the impact and outcome was fed back to which multi-agency meeting, and who was there (Q9)."""

    meeting: Annotated[Line, Asks(MEETINGS)]
    held_at: Annotated[datetime, Past(), Asks(MEETINGS, "when the meeting was held")]
    people: Annotated[tuple[Spoken, ...], Between(1, 20), Asks(MEETINGS, "who was there")]
    told: Annotated[Text, Asks(MEETINGS, "what was fed back")]
    followed: Text | None = None
    professional: Annotated[Spoken, Asks(RECORDED)]


def plan(concern: Concern, command: PlanConcernMonitoring, pack: Pack) -> list[Event]:
    """The period ends after it is planned; its review is due then (T18)."""
    goes_on(concern, command, PLAN)
    require(command.until > command.at, PLAN, missing="a moment that is still to come")
    return [
        ConcernMonitoringPlanned(
            plan=len(concern.every(ConcernMonitoringPlanned)) + 1,
            what=command.what,
            until=command.until,
            next_steps=command.next_steps,
            **entry(concern, command, command.professional),
        )
    ]


def review(concern: Concern, command: ReviewConcernMonitoring, pack: Pack) -> list[Event]:
    """Once for each plan; what goes on being watched is planned anew."""
    planned = [each for each in to_be_reviewed(concern) if each.plan == command.number]
    goes_on(concern, command, PLAN, *planned)
    require(planned, PLAN, missing="a plan that was not reviewed yet")
    return [
        ConcernMonitoringReviewed(
            plan=command.number,
            found=command.found,
            decided=command.decided,
            **entry(concern, command, command.professional),
        )
    ]


def record(concern: Concern, command: RecordImpact, pack: Pack) -> list[Event]:
    """As often as there is something to say of it, as long as the intervention lasts."""
    goes_on(concern, command, IMPACT)
    return [
        ImpactRecorded(
            intervention=command.intervention,
            on_child=command.on_child,
            on_family=command.on_family,
            outcome=command.outcome,
            **entry(concern, command, command.professional),
        )
    ]


def inform(concern: Concern, command: InformMeeting, pack: Pack) -> list[Event]:
    """What was recorded of the impact and outcome is what is fed back, at a meeting since the concern began."""
    goes_on(concern, command, MEETINGS)
    require(concern.every(ImpactRecorded), MEETINGS, missing="the impact and outcome, recorded before")
    held = concern.opened.occurred_at <= command.held_at <= command.at
    require(held, DATED, missing="a meeting held since the concern began, and by the time it is told")
    return [
        MeetingInformed(
            meeting=command.meeting,
            held_at=command.held_at,
            people=command.people,
            told=command.told,
            followed=command.followed,
            **entry(concern, command, command.professional),
        )
    ]


def to_be_reviewed(concern: Concern) -> Iterator[ConcernMonitoringPlanned]:
    """The plans that nobody has reviewed yet."""
    reviewed = {each.plan for each in concern.every(ConcernMonitoringReviewed)}
    return (each for each in concern.every(ConcernMonitoringPlanned) if each.plan not in reviewed)
