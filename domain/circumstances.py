"""Children in specific circumstances.

Somebody recognises that a child is in circumstances of which the procedure says what has to be thought about: a
disabled child, a parent carer, a young carer, harm outside the home, youth detention, a mother and baby unit. Each
brings its questions, which stay open until what was considered is recorded. Whoever may ask for an assessment gets a
decision; a young carer's request is never declined, and a parent carer's not because the child is unknown. Nothing
closes a contact or a referral over a request that nobody decided or an assessment that is owed.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and not all need it

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Self

from domain.changing import changed
from domain.clauses import Clause, clause
from domain.dates import follows
from domain.due import Duty, Queue, duty
from domain.facts import Command, Event, Ordinal, Reasons, Text, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks, Between
from domain.policy import Pack
from domain.refusals import require
from domain.vocabulary import OFFICE, OFFICE_ROLES, Answer, Role

if TYPE_CHECKING:
    from domain.records import Case

DISABLED_CHILD, ON_REQUEST, CARERS_SUPPORT = clause("X1"), clause("X2"), clause("X3")
PARENT_CARER, UNKNOWN_CHILD = clause("X4"), clause("X5")
YOUNG_CARER, ALWAYS_ASSESSED, CARE_BY_A_CHILD = clause("X6"), clause("X7"), clause("X8")
HARM_OUTSIDE_HOME, RESPONSE_FIRST, WHICH_SECTION, GROUP = clause("X9"), clause("X10"), clause("X11"), clause("X12")
DETENTION, UNIT = clause("X13"), clause("X15")

DECIDERS = (
    Role.SCREENING_MANAGER,
    Role.SCREENING_PRACTICE_SUPERVISOR,
    Role.AREA_PRACTICE_SUPERVISOR,
    Role.AREA_TEAM_MANAGER,
)


class Circumstance(StrEnum):
    """In which circumstances a child is."""

    DISABLED_CHILD = "disabled-child"
    PARENT_CARER = "parent-carer"
    YOUNG_CARER = "young-carer"
    HARM_OUTSIDE_HOME = "harm-outside-home"
    YOUTH_DETENTION = "youth-detention"
    MOTHER_AND_BABY_UNIT = "mother-and-baby-unit"


RULES: Mapping[Circumstance, Clause] = {
    Circumstance.DISABLED_CHILD: DISABLED_CHILD,
    Circumstance.PARENT_CARER: PARENT_CARER,
    Circumstance.YOUNG_CARER: YOUNG_CARER,
    Circumstance.HARM_OUTSIDE_HOME: HARM_OUTSIDE_HOME,
    Circumstance.YOUTH_DETENTION: DETENTION,
    Circumstance.MOTHER_AND_BABY_UNIT: UNIT,
}
"""The rule that each is recognised under."""


class Question(StrEnum):
    """What the procedure has people think about; of whom it is asked, and how it is put, the policy pack says."""

    PRESSURES_ON_THE_FAMILY = "pressures-on-the-family"
    SUPPORT_FOR_CARERS = "support-for-carers"
    CARE_BY_THE_PARENT = "care-by-the-parent"
    SUPPORT_FOR_THE_YOUNG_CARER = "support-for-the-young-carer"
    CARE_BY_THE_CHILD = "care-by-the-child"
    NEEDS_AND_VULNERABILITIES = "needs-and-vulnerabilities"
    A_CHILD_CAUSING_HARM = "a-child-causing-harm"
    SECTION_47_ENQUIRIES = "section-47-enquiries"
    MORE_CHILDREN_HARMED = "more-children-harmed"


ASKING: Mapping[Question, Clause] = {
    Question.PRESSURES_ON_THE_FAMILY: DISABLED_CHILD,
    Question.SUPPORT_FOR_CARERS: CARERS_SUPPORT,
    Question.CARE_BY_THE_PARENT: PARENT_CARER,
    Question.SUPPORT_FOR_THE_YOUNG_CARER: YOUNG_CARER,
    Question.CARE_BY_THE_CHILD: CARE_BY_A_CHILD,
    Question.NEEDS_AND_VULNERABILITIES: HARM_OUTSIDE_HOME,
    Question.A_CHILD_CAUSING_HARM: RESPONSE_FIRST,
    Question.SECTION_47_ENQUIRIES: WHICH_SECTION,
    Question.MORE_CHILDREN_HARMED: GROUP,
}
"""The rule that each question comes from."""


class Requested(StrEnum):
    """Which assessment is asked for, and so under which right."""

    DISABLED_CHILD = "disabled-child"
    PARENT_CARER = "parent-carer"
    YOUNG_CARER = "young-carer"


OWED = (ON_REQUEST, UNKNOWN_CHILD, YOUNG_CARER, ALWAYS_ASSESSED)
"""The rules by which an assessment, or a decision on one, is owed before anything closes."""

RIGHTS: Mapping[Requested, Clause] = {
    Requested.DISABLED_CHILD: ON_REQUEST,
    Requested.PARENT_CARER: UNKNOWN_CHILD,
    Requested.YOUNG_CARER: ALWAYS_ASSESSED,
}


class Asker(StrEnum):
    """Who asks for it."""

    PARENT = "parent"
    CARER = "carer"
    YOUNG_CARER = "young-carer"


class DeclinedFor(StrEnum):
    """Why an assessment is declined. That the child is not known is never one (X5)."""

    NO_NEED_APPEARS = "no-need-appears"
    ASSESSED_ALREADY = "assessed-already"
    ANOTHER_AUTHORITYS = "another-authoritys"
    WITHDRAWN_BY_THE_ASKER = "withdrawn-by-the-asker"
    CHILD_NOT_KNOWN = "child-not-known"


# What happened


@frozen(kw_only=True)
class CircumstanceRecognised(Event):
    """Somebody recognised in which circumstances the child is, and on what grounds."""

    rests_on = (DISABLED_CHILD, PARENT_CARER, YOUNG_CARER, HARM_OUTSIDE_HOME, DETENTION, UNIT)

    circumstance: Circumstance
    grounds: Text


@frozen(kw_only=True)
class CircumstanceRuledOut(Event):
    """The child is not, or no longer, in these circumstances, and why."""

    rests_on = (DISABLED_CHILD, PARENT_CARER, YOUNG_CARER, HARM_OUTSIDE_HOME, DETENTION, UNIT)

    circumstance: Circumstance
    reasons: Text


@frozen(kw_only=True)
class QuestionConsidered(Event):
    """A question of a circumstance was considered: the answer, and what it rests on."""

    rests_on = tuple(dict.fromkeys(ASKING.values()))

    question: Question
    answer: Answer
    considered: Text


@frozen(kw_only=True)
class AssessmentRequested(Event):
    """A parent, carer or young carer asked for an assessment. number: by which it is decided, from 1."""

    rests_on = (ON_REQUEST, UNKNOWN_CHILD, ALWAYS_ASSESSED)

    number: Ordinal
    requested: Requested
    asked_by: Asker
    words: Text


@frozen(kw_only=True)
class AssessmentRequestDecided(Event):
    """What was decided of a request. ground: why it was declined; None where there will be an assessment."""

    rests_on = (ON_REQUEST, UNKNOWN_CHILD, ALWAYS_ASSESSED)

    number: Ordinal
    assess: bool
    ground: DeclinedFor | None = None
    reasons: Text


OF_CASE = (
    CircumstanceRecognised,
    CircumstanceRuledOut,
    QuestionConsidered,
    AssessmentRequested,
    AssessmentRequestDecided,
)


# What a case keeps of it


@frozen(kw_only=True)
class AssessmentRequest:
    """A request for an assessment, and what was decided of it."""

    asked: AssessmentRequested
    decided: AssessmentRequestDecided | None = None


@frozen(kw_only=True)
class Circumstances(Part):
    """The circumstances a child is in, what was last considered of each question, and the requests by their numbers."""

    folds = (
        CircumstanceRecognised, CircumstanceRuledOut, QuestionConsidered, AssessmentRequested, AssessmentRequestDecided,
    )  # fmt: skip

    standing: Mapping[Circumstance, CircumstanceRecognised] = field(default_factory=dict)
    answers: Mapping[Question, QuestionConsidered] = field(default_factory=dict)
    by_number: Mapping[int, AssessmentRequest] = field(default_factory=dict)

    @property
    def recognised(self) -> tuple[CircumstanceRecognised, ...]:
        """The circumstances that stand."""
        return tuple(self.standing.values())

    @property
    def considered(self) -> tuple[QuestionConsidered, ...]:
        """What was last considered of each question."""
        return tuple(self.answers.values())

    @property
    def requests(self) -> tuple[AssessmentRequested, ...]:
        """The requests for an assessment."""
        return tuple(each.asked for each in self.by_number.values())

    @property
    def decisions(self) -> tuple[AssessmentRequestDecided, ...]:
        """What was decided of them."""
        return tuple(each.decided for each in self.by_number.values() if each.decided)

    def after(self, event: Event, version: int) -> Self:
        """With one more circumstance or one less, an answer, a request, or what was decided of one."""
        match event:
            case CircumstanceRecognised():
                return changed(self, standing={**self.standing, event.circumstance: event})
            case CircumstanceRuledOut():
                left = {name: kept for name, kept in self.standing.items() if name is not event.circumstance}
                return changed(self, standing=left)
            case QuestionConsidered():
                return changed(self, answers={**self.answers, event.question: event})
            case AssessmentRequested():
                return changed(self, by_number={**self.by_number, event.number: AssessmentRequest(asked=event)})
            case AssessmentRequestDecided() if asked := self.by_number.get(event.number):
                return changed(self, by_number={**self.by_number, event.number: replace(asked, decided=event)})
        return self

    def says(self, question: Question, answer: Answer = Answer.YES) -> bool:
        """Whether that was the last answer to a question."""
        return question in self.answers and self.answers[question].answer is answer


# Orders


@frozen(kw_only=True)
class RecogniseCircumstance(Command):
    """Say in which circumstances the child is, and on what grounds."""

    circumstance: Circumstance
    grounds: Text


@frozen(kw_only=True)
class RuleOutCircumstance(Command):
    """Say that the child is not, or no longer, in these circumstances, and why."""

    circumstance: Circumstance
    reasons: Reasons


@frozen(kw_only=True)
class ConsiderQuestion(Command):
    """Say what was considered of a question."""

    question: Question
    answer: Answer
    considered: Text


@frozen(kw_only=True)
class RequestAssessment(Command):
    """Say that an assessment was asked for. words: as the person put it."""

    requested: Requested
    asked_by: Asker
    words: Text


@frozen(kw_only=True)
class DecideAssessmentRequest(Command):
    """Decide on a request. ground: which, if it is declined."""

    number: Annotated[int, Between(1, 2**31 - 1)]
    assess: Annotated[bool, Asks(ON_REQUEST)]
    ground: DeclinedFor | None = None
    reasons: Annotated[Reasons, Asks(ON_REQUEST)]


def recognise(case: "Case", command: RecogniseCircumstance, pack: Pack) -> list[Event]:
    """By anybody of the offices, at any time; its questions are open from then on."""
    rule = RULES[command.circumstance]
    require(command.by.role in OFFICE_ROLES, rule, who_may=OFFICE)
    recognised = command.circumstance in case.circumstances.standing
    require(not recognised, rule, missing="a circumstance not yet recognised")
    follows(case, command)
    return [CircumstanceRecognised(circumstance=command.circumstance, grounds=command.grounds, **said(command))]


def rule_out(case: "Case", command: RuleOutCircumstance, pack: Pack) -> list[Event]:
    """With reasons; what was considered stays on the record."""
    rule = RULES[command.circumstance]
    require(command.by.role in OFFICE_ROLES, rule, who_may=OFFICE)
    recognised = case.circumstances.standing.get(command.circumstance)
    require(recognised, rule, missing="a circumstance that was recognised")
    follows(case, command, recognised)
    return [CircumstanceRuledOut(circumstance=command.circumstance, reasons=command.reasons, **said(command))]


def consider(case: "Case", command: ConsiderQuestion, pack: Pack) -> list[Event]:
    """Of a circumstance that was recognised; again whenever more is known."""
    rule = ASKING[command.question]
    require(command.by.role in OFFICE_ROLES, rule, who_may=OFFICE)
    asking = [kept for name, kept in case.circumstances.standing.items() if command.question in pack.prompts[name]]
    require(asking, rule, missing="the circumstance the question belongs to")
    follows(case, command, *asking)
    return [
        QuestionConsidered(
            question=command.question, answer=command.answer, considered=command.considered, **said(command)
        )
    ]


def request(case: "Case", command: RequestAssessment, pack: Pack) -> list[Event]:
    """Whoever hears the request records it, whether the child is known or not (X5); a decision is owed."""
    rule = RIGHTS[command.requested]
    require(command.by.role in OFFICE_ROLES, rule, who_may=OFFICE)
    follows(case, command)
    return [
        AssessmentRequested(
            number=len(case.circumstances.by_number) + 1,
            requested=command.requested,
            asked_by=command.asked_by,
            words=command.words,
            **said(command),
        )
    ]


def decide(case: "Case", command: DecideAssessmentRequest, pack: Pack) -> list[Event]:
    """Once, with reasons. A young carer's is never declined (X7), nor any because the child is unknown (X5)."""
    asked = case.circumstances.by_number.get(command.number)
    require(asked and not asked.decided, ON_REQUEST, missing="a request that waits for its decision")
    assert asked is not None
    rule = RIGHTS[asked.asked.requested]
    require(command.by.role in DECIDERS, rule, who_may=DECIDERS)
    carers = asked.asked.requested is Requested.YOUNG_CARER
    require(command.assess or not carers, ALWAYS_ASSESSED, missing="an assessment: a young carer's is never declined")
    require(command.assess or command.ground, rule, missing="the ground on which it is declined")
    require(not (command.assess and command.ground), rule, missing="an assessment or a ground, not both")
    unknown = command.ground is DeclinedFor.CHILD_NOT_KNOWN
    require(not unknown, UNKNOWN_CHILD, missing="another ground than that the child is not known")
    follows(case, command, asked.asked)
    return [
        AssessmentRequestDecided(
            number=command.number,
            assess=command.assess,
            ground=command.ground,
            reasons=command.reasons,
            **said(command),
        )
    ]


def no_assessment_is_owed(case: "Case") -> None:
    """Refuse to close over a request nobody decided, or an assessment that was promised or must be made (X6)."""
    assessed = case.allocation.assessment
    for each in case.circumstances.by_number.values():
        rule = RIGHTS[each.asked.requested]
        require(each.decided, rule, missing="a decision on the request for an assessment")
        promised = each.decided is not None and each.decided.assess
        require(assessed or not promised, rule, missing="the assessment that was promised")
    carer = Circumstance.YOUNG_CARER in case.circumstances.standing
    needs_support = carer and case.circumstances.says(Question.SUPPORT_FOR_THE_YOUNG_CARER)
    require(assessed or not needs_support, YOUNG_CARER, missing="an assessment of the young carer")


def duties(case: "Case", pack: Pack) -> Iterator[Duty]:
    """The questions nobody has answered, as the pack puts them, and the requests nobody has decided."""
    for name in case.circumstances.standing:
        for asked, words in pack.prompts[name].items():
            question = Question(asked)
            known = case.circumstances.answers.get(question)
            if known is None or known.answer is Answer.NOT_YET_KNOWN:
                yield duty(ASKING[question].number, Queue.CIRCUMSTANCES, words, OFFICE)
    for each in case.circumstances.by_number.values():
        if each.decided is None:
            yield duty(
                RIGHTS[each.asked.requested].number,
                Queue.CIRCUMSTANCES,
                "Decide on the request for an assessment.",
                DECIDERS,
            )
