"""Children in secure youth establishments, and in mother and baby units in prison.

A child remanded to youth detention accommodation is visited before anybody decides how it is supported, and what the
visit found makes the care plan. When a mother in prison applies for a place in a unit, her home authority assesses the
child's needs, the Lead Practitioner speaks for the child at the Admissions Board, and once the two are placed the
authority of the prison is responsible for the child; the mother's parental responsibility stays whole.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from domain.circumstances import DETENTION, UNIT, Circumstance
from domain.clauses import Clause, clause
from domain.dates import follows
from domain.disposal import VISITORS
from domain.due import Duty, Queue, duty
from domain.facts import Code, Command, Event, Line, Text, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks
from domain.policy import Pack
from domain.refusals import require
from domain.vocabulary import OFFICE, OFFICE_ROLES, Role

if TYPE_CHECKING:
    from domain.records import Case

CARE_PLAN, BOARD, RESPONSIBLE = clause("X14"), clause("X16"), clause("X17")

DECIDERS = (Role.AREA_PRACTICE_SUPERVISOR, Role.AREA_TEAM_MANAGER)


# What happened


@frozen(kw_only=True)
class VisitedInDetention(Event):
    """The child was visited where it is detained. needs: what was found that it needs (X13)."""

    rests_on = (DETENTION,)

    establishment: Line
    needs: Text


@frozen(kw_only=True)
class DetentionSupportDecided(Event):
    """How the child is supported while it is remanded (X13)."""

    rests_on = (DETENTION,)

    support: Text


@frozen(kw_only=True)
class CarePlanPrepared(Event):
    """How the establishment and others meet the child's needs while it is remanded, and at any transition (X14)."""

    rests_on = (CARE_PLAN,)

    while_remanded: Text
    at_transition: Text


@frozen(kw_only=True)
class UnitPlaceApplied(Event):
    """The mother applied for a place. home_authority: hers, which assesses (X15)."""

    rests_on = (UNIT,)

    prison: Line
    home_authority: Code


@frozen(kw_only=True)
class UnitAssessmentCompleted(Event):
    """The mother's home authority set out the child's needs in relation to the application (X15)."""

    rests_on = (UNIT,)

    authority: Code
    needs: Text


@frozen(kw_only=True)
class BoardAttended(Event):
    """The Lead Practitioner spoke for the child's best interests at the Admissions Board (X16)."""

    rests_on = (BOARD,)

    said_for_the_child: Text
    decision: Text


@frozen(kw_only=True)
class PlacedInUnit(Event):
    """Mother and child were placed; the authority in which the prison is located is responsible for the child (X17).

    The mother retains full parental responsibility for the day-to-day care: nothing here can say otherwise.
    """

    rests_on = (RESPONSIBLE,)

    unit: Line
    responsible_authority: Code


OF_CASE = (
    VisitedInDetention,
    DetentionSupportDecided,
    CarePlanPrepared,
    UnitPlaceApplied,
    UnitAssessmentCompleted,
    BoardAttended,
    PlacedInUnit,
)


# What a case keeps of it


@frozen(kw_only=True)
class Custody(Part):
    """What was last recorded of each."""

    visited: VisitedInDetention | None = None
    support: DetentionSupportDecided | None = None
    plan: CarePlanPrepared | None = None
    applied: UnitPlaceApplied | None = None
    assessed: UnitAssessmentCompleted | None = None
    board: BoardAttended | None = None
    placed: PlacedInUnit | None = None


# Orders


@frozen(kw_only=True)
class VisitInDetention(Command):
    """Say that the child was visited where it is detained, and what it was found to need."""

    establishment: Annotated[Line, Asks(DETENTION)]
    needs: Annotated[Text, Asks(DETENTION, "the needs the visit found")]


@frozen(kw_only=True)
class DecideDetentionSupport(Command):
    """Decide how the child is supported while it is remanded."""

    support: Annotated[Text, Asks(DETENTION)]


@frozen(kw_only=True)
class PrepareCarePlan(Command):
    """Say how the child's needs are met while it is remanded, and at any point of transition."""

    while_remanded: Annotated[Text, Asks(CARE_PLAN)]
    at_transition: Annotated[Text, Asks(CARE_PLAN, "how its needs are met at any point of transition")]


@frozen(kw_only=True)
class ApplyForUnit(Command):
    """Say that the mother applied for a place in a unit, in which prison, and which her home authority is."""

    prison: Annotated[Line, Asks(UNIT)]
    home_authority: Annotated[Code, Asks(UNIT, "the mother's home authority")]


@frozen(kw_only=True)
class CompleteUnitAssessment(Command):
    """Say what the assessment for the application found that the child needs, and which authority made it."""

    authority: Annotated[Code, Asks(UNIT)]
    needs: Annotated[Text, Asks(UNIT, "the child's needs in relation to the application")]


@frozen(kw_only=True)
class AttendBoard(Command):
    """Say what was said for the child at the Admissions Board, and what the Board decided."""

    said_for_the_child: Annotated[Text, Asks(BOARD)]
    decision: Annotated[Text, Asks(BOARD)]


@frozen(kw_only=True)
class PlaceInUnit(Command):
    """Say that mother and child were placed, in which unit, and in which authority the prison is located."""

    unit: Annotated[Line, Asks(RESPONSIBLE)]
    responsible_authority: Annotated[Code, Asks(RESPONSIBLE, "the authority in which the prison is located")]


def visit(case: "Case", command: VisitInDetention, pack: Pack) -> list[Event]:
    """By whoever works with the child, as often as they go."""
    require(command.by.role in VISITORS, DETENTION, who_may=VISITORS)
    _recognised(case, Circumstance.YOUTH_DETENTION, DETENTION)
    follows(case, command)
    return [VisitedInDetention(establishment=command.establishment, needs=command.needs, **said(command))]


def decide_support(case: "Case", command: DecideDetentionSupport, pack: Pack) -> list[Event]:
    """The visit comes before the decision."""
    require(command.by.role in DECIDERS, DETENTION, who_may=DECIDERS)
    require(case.custody.visited, DETENTION, missing="a visit to the child where it is detained")
    follows(case, command, case.custody.visited)
    return [DetentionSupportDecided(support=command.support, **said(command))]


def plan_care(case: "Case", command: PrepareCarePlan, pack: Pack) -> list[Event]:
    """From what the visit found."""
    require(command.by.role in VISITORS, CARE_PLAN, who_may=VISITORS)
    require(case.custody.visited, CARE_PLAN, missing="a visit to the child where it is detained")
    follows(case, command, case.custody.visited)
    return [
        CarePlanPrepared(while_remanded=command.while_remanded, at_transition=command.at_transition, **said(command))
    ]


def apply(case: "Case", command: ApplyForUnit, pack: Pack) -> list[Event]:
    """By whoever of the offices hears of it."""
    require(command.by.role in OFFICE_ROLES, UNIT, who_may=OFFICE)
    _recognised(case, Circumstance.MOTHER_AND_BABY_UNIT, UNIT)
    follows(case, command)
    return [UnitPlaceApplied(prison=command.prison, home_authority=command.home_authority, **said(command))]


def complete_assessment(case: "Case", command: CompleteUnitAssessment, pack: Pack) -> list[Event]:
    """Of the mother's home authority, and of no other; ours records what another's found."""
    require(command.by.role in VISITORS, UNIT, who_may=VISITORS)
    applied = case.custody.applied
    require(applied, UNIT, missing="the mother's application")
    assert applied is not None
    require(command.authority == applied.home_authority, UNIT, missing=f"the assessment by {applied.home_authority}")
    follows(case, command, applied)
    return [UnitAssessmentCompleted(authority=command.authority, needs=command.needs, **said(command))]


def attend_board(case: "Case", command: AttendBoard, pack: Pack) -> list[Event]:
    """By the Lead Practitioner, and nobody else."""
    require(command.by.role is Role.LEAD_PRACTITIONER, BOARD, who_may=(Role.LEAD_PRACTITIONER,))
    require(case.custody.applied, BOARD, missing="the mother's application")
    follows(case, command, case.custody.applied)
    return [BoardAttended(said_for_the_child=command.said_for_the_child, decision=command.decision, **said(command))]


def place(case: "Case", command: PlaceInUnit, pack: Pack) -> list[Event]:
    """Once the assessment is there."""
    require(command.by.role in VISITORS, RESPONSIBLE, who_may=VISITORS)
    require(case.custody.assessed, UNIT, missing="the assessment by the mother's home authority")
    follows(case, command, case.custody.assessed)
    return [PlacedInUnit(unit=command.unit, responsible_authority=command.responsible_authority, **said(command))]


def duties(case: "Case") -> Iterator[Duty]:
    """The steps that nobody has taken yet, each once the one before it is done."""
    custody, standing = case.custody, case.circumstances.standing
    if Circumstance.YOUTH_DETENTION in standing:
        if not custody.visited:
            yield duty(
                "X13",
                Queue.CIRCUMSTANCES,
                "Visit the child where it is detained, before deciding on its support.",
                VISITORS,
            )
        elif not custody.support:
            yield duty("X13", Queue.CIRCUMSTANCES, "Decide how the child is supported while it is remanded.", DECIDERS)
        if custody.visited and not custody.plan:
            yield duty("X14", Queue.CIRCUMSTANCES, "Prepare the care plan from what the visit found.", VISITORS)
    if custody.applied and not custody.assessed:
        yield duty("X15", Queue.CIRCUMSTANCES, "Record the assessment by the mother's home authority.", VISITORS)
    if custody.applied and not (custody.board or custody.placed):
        yield duty("X16", Queue.CIRCUMSTANCES, "Attend the Admissions Board for the child.", (Role.LEAD_PRACTITIONER,))


def _recognised(case: "Case", circumstance: Circumstance, rule: Clause) -> None:
    require(circumstance in case.circumstances.standing, rule, missing=f"the circumstance {circumstance.value}")
