"""Consultations with permission.

The Early Help Advisor supports practitioners in their decision making. With the
permission of a parent or carer the concern stands on a contact, which is sent to
the Early Help Advisor as a 'Contact Action for Consultation'. Their outcome is the
contact's: advise an Early Help Assessment, or contact Customer Services to make a
safeguarding referral, which opens none. They neither take on a case nor facilitate
a referral. Without permission a consultation is hypothetical, and no contact.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

from domain.advisers import ADVISERS, ADVISES
from domain.changing import changed
from domain.children import CaseJoined, CaseLeft
from domain.clauses import clause
from domain.contact import goes_on, who_go_on
from domain.dates import follows
from domain.due import Due, Duty, Queue, duty
from domain.facts import Command, Event, Narrative, Reasons, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks
from domain.policy import Pack
from domain.referrals import the_police_know
from domain.refusals import require
from domain.vocabulary import ConsultationOutcome, Intent, Role, State

if TYPE_CHECKING:
    from domain.records import Case, Child

DIRECTED_BACK = clause("E2")
KNOWN_CHECK = clause("C6")
ONE_OUTCOME = clause("C16")
SENT = clause("E6")
OUTCOME = clause("E7")

AWAITED_BY = (Role.CUSTOMER_SERVICE_ADVISOR,)


# What happened


@frozen(kw_only=True)
class ConsultationRequested(Event):
    """Sent to the Early Help Advisor (E6). action: what it is sent as."""

    rests_on = (SENT,)

    action: str


@frozen(kw_only=True)
class ConsultationOutcomeDecided(Event):
    """What the Early Help Advisor advised in a consultation with permission: the contact's outcome (E7)."""

    rests_on = (OUTCOME, ONE_OUTCOME)
    leads_to = State.ENDED

    outcome: ConsultationOutcome
    advice: Narrative


@frozen(kw_only=True)
class ReferralAdvised(Event):
    """In a case of this child the practitioner was directed to Customer Services to make a referral (E2).

    reference, agency: of the case, and whose professional was advised.
    """

    rests_on = (DIRECTED_BACK,)

    case: UUID
    reference: str
    agency: str | None = None


OF_CASE = (ConsultationRequested, ConsultationOutcomeDecided)
OF_CHILD = (ReferralAdvised,)


# What a case keeps of it


@frozen(kw_only=True)
class Advice(Part):
    """That the Early Help Advisor was asked, and what they advised."""

    requested: ConsultationRequested | None = None
    outcome: ConsultationOutcomeDecided | None = None


@frozen(kw_only=True)
class AdvisedToRefer:
    """What a child's record keeps of it. waiting: until a contact that asks for a referral joins the child.

    followed: by that contact's case, what waited until then.
    """

    waiting: tuple[ReferralAdvised, ...] = ()
    followed: Mapping[UUID, tuple[ReferralAdvised, ...]] = field(default_factory=dict)

    def after(self, event: Event) -> Self:
        """After one more event of the child."""
        match event:
            case ReferralAdvised():
                return changed(self, waiting=(*self.waiting, event))
            case CaseJoined(case=case, intent=Intent.SAFEGUARDING_REFERRAL) if self.waiting:
                return changed(self, waiting=(), followed={**self.followed, case: self.waiting})
            case CaseLeft(case=case):
                open_again = (*self.waiting, *self.followed.get(case, ()))
                followed = {each: kept for each, kept in self.followed.items() if each != case}
                return changed(self, waiting=tuple(each for each in open_again if each.case != case), followed=followed)
        return self


# Orders


@frozen(kw_only=True)
class RequestConsultation(Command):
    """Send the contact to the Early Help Advisor (E6)."""


@frozen(kw_only=True)
class DecideConsultation(Command):
    """The Early Help Advisor's outcome of a consultation with permission, and the advice given (E7)."""

    outcome: Annotated[ConsultationOutcome, Asks(OUTCOME)]
    advice: Annotated[Reasons, Asks(OUTCOME)]


def request(case: "Case", command: RequestConsultation, pack: Pack) -> list[Event]:
    """Send a checked contact to the Early Help Advisor, as a `Contact Action for Consultation`."""
    _a_consultation_waits(case)
    require(goes_on(case, command.by), SENT, who_may=who_go_on(case))
    require(case.consultation.requested is None, SENT, missing="a contact not yet sent")
    require(case.known.check, KNOWN_CHECK, missing="the known check")
    follows(case, command, case.known.check)
    return [ConsultationRequested(action=pack.outcomes.action_for_consultation, **said(command))]


def advise(case: "Case", command: DecideConsultation, pack: Pack, *, case_id: UUID) -> dict[UUID, list[Event]]:
    """By an Early Help Advisor. It opens no referral: who is to make one contacts Customer Services, and is awaited
    there (E2).
    """
    require(command.by.role in ADVISERS, ADVISES, who_may=ADVISERS)
    _a_consultation_waits(case)
    offered = command.outcome in pack.outcomes.consultation
    require(offered, OUTCOME, missing="an outcome of the authority's procedure")
    require(case.known.check, KNOWN_CHECK, missing="the known check")
    require(case.consultation.requested, SENT, missing=f"the {pack.outcomes.action_for_consultation!r}")
    the_police_know(case)
    follows(case, command, case.consultation.requested)
    decided = ConsultationOutcomeDecided(outcome=command.outcome, advice=command.advice, **said(command))
    of_the_child = advised(case_id, case.evolve(decided), command)
    return {case_id: [decided], case.child: of_the_child} if of_the_child else {case_id: [decided]}


def advised(case_id: UUID, case: "Case", command: Command) -> list[Event]:
    """What the child a case is with is told of the advice to refer, if that was its outcome."""
    outcome = case.consultation.outcome
    if outcome is None or outcome.outcome is not ConsultationOutcome.SAFEGUARDING_REFERRAL:
        return []
    contact = case.contact
    return [ReferralAdvised(case=case_id, reference=contact.reference, agency=contact.agency, **said(command))]


def duties(case: "Case", due: Due) -> Iterator[Duty]:
    """A consultation on a contact is sent to the Early Help Advisor, and waits for their outcome."""
    asked = case.contact.intent is Intent.CONSULTATION and not case.emergency.fast_track
    if not (asked and case.undecided):
        return
    outcome_due = due.get("T2", due.get("T11"))
    if not case.consultation.requested:
        queue = Queue.DISPATCH if case.known.check else None
        yield duty("E6", queue, "Send the contact to the Early Help Advisor.", who_go_on(case), outcome_due)
    queue = Queue.CONSULTATION if case.consultation.requested else None
    yield duty("E7", queue, "Give the outcome of the consultation.", ADVISERS, outcome_due)


def duties_of_a_child(child: "Child") -> Iterator[Duty]:
    """Who was advised to refer and has not is known until they do."""
    for each in child.advised.waiting:
        yield duty("E2", Queue.ADVISED, f"Await the referral that was advised in case {each.reference}.", AWAITED_BY)


def _a_consultation_waits(case: "Case") -> None:
    """On a contact that is no referral and has no outcome."""
    asked = case.contact.intent is Intent.CONSULTATION and case.referral.opened is None
    require(asked, OUTCOME, missing="a contact that asks for a consultation")
    require(case.undecided, ONE_OUTCOME, missing="a contact without an outcome")
