"""The recording of a referral.

The Customer Service Advisor records the progression the Screening Manager decided, in the procedure's own words and
citing the decision, and notifies the Team Manager of the local team of the child's address (C13, A8).
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from domain.advisers import no_adviser_acts
from domain.clauses import clause
from domain.dates import follows
from domain.directory import Directory
from domain.due import Due, Duty, Queue, duty
from domain.facts import Code, Command, Event, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks, Between, Shape
from domain.policy import Pack
from domain.refusals import require
from domain.vocabulary import Role, State

if TYPE_CHECKING:
    from domain.records import Case

RECORDING = clause("C13")


# What happened


@frozen(kw_only=True)
class ReferralRecorded(Event):
    """The Customer Service Advisor's recording, citing the Screening Manager's event (C13, A8)."""

    rests_on = (RECORDING,)
    leads_to = State.RECORDED

    outcome: str
    decided_in: int
    decided_by: str


@frozen(kw_only=True)
class TeamManagerNotified(Event):
    """The workflow notification to the local team of the child's address (C13)."""

    rests_on = (RECORDING,)

    team: str


OF_CASE = (ReferralRecorded, TeamManagerNotified)


# What a case keeps of it


@frozen(kw_only=True)
class Recording(Part):
    """The recording, and the notification of the local team."""

    made: ReferralRecorded | None = None
    notified: TeamManagerNotified | None = None


# Orders


@frozen(kw_only=True)
class RecordReferral(Command):
    """The Customer Service Advisor's recording of a referral (C13). decided_in: the version that holds the decision."""

    outcome: Annotated[str, Shape.LINE, Asks(RECORDING)]
    decided_in: Annotated[int, Between(1, 2**31 - 1), Asks(RECORDING)]
    team: Annotated[Code, Asks(RECORDING)]


def record(case: "Case", command: RecordReferral, pack: Pack, *, directory: Directory) -> list[Event]:
    """Record the progression in the procedure's own words, citing the decision by its version (A8). Stops T3."""
    no_adviser_acts(command.by, Role.CUSTOMER_SERVICE_ADVISOR)
    require(command.by.role is Role.CUSTOMER_SERVICE_ADVISOR, RECORDING, who_may=(Role.CUSTOMER_SERVICE_ADVISOR,))
    require(not (case.recording.made or case.progression.completed), RECORDING, missing="a referral not yet recorded")
    require(
        case.screening.outcome and case.referral.opened,
        RECORDING,
        missing="the Screening Manager's decision to progress",
    )
    assert case.screening.outcome is not None
    require(
        command.decided_in == case.screening.outcome_version, RECORDING, missing="the event of the decision it cites"
    )
    outcome = pack.outcomes.contact_proceeding_to_referral
    require(command.outcome == outcome, RECORDING, missing=f"the outcome {outcome!r}")
    _the_team_is_that_of_the_address(case, command.team, directory)
    follows(case, command, case.screening.outcome)
    return [
        ReferralRecorded(
            outcome=command.outcome,
            decided_in=command.decided_in,
            decided_by=case.screening.outcome.by.id,
            **said(command),
        ),
        TeamManagerNotified(team=command.team, **said(command)),
    ]


def duties(case: "Case", due: Due) -> Iterator[Duty]:
    """A referral that was decided is recorded."""
    if case.screening.outcome and not case.recording.made:
        what = "Record the referral and notify the Area Team Manager of the local team."
        yield duty("C13", Queue.RECORDING, what, (Role.CUSTOMER_SERVICE_ADVISOR,), due.get("T3"))


def _the_team_is_that_of_the_address(case: "Case", team: str, directory: Directory) -> None:
    """As amended (A46). Of a child whose locality nobody knows, any team of the directory."""
    require(team in directory.teams, RECORDING, missing="a team of the directory")
    locality = case.details.address.locality if case.details.address else None
    local = directory.team_serving(locality)
    require(local or locality is None, RECORDING, missing=f"a team of the directory that serves {locality}")
    require(local is None or local.team == team, RECORDING, missing="the local team of the child's address")
