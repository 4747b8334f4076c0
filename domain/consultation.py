"""Consultations.

With the permission of a parent or carer the concern stands on a contact, and the
Early Help Advisor's outcome is the contact's: advise an Early Help Assessment, or
contact Customer Services to make a safeguarding referral, which opens none.

Where a parent or carer has not given permission the Early Help Advisor can only
give a hypothetical consultation, which may be the worse for it. It is no contact
(A16): a brief summary of the concerns stands on a record of its own, with the
name, job role and contact details of the professional who asks, and with no place
for a child or a family. The Early Help Advisor answers with one of three outcomes,
and neither takes on a case nor facilitates a referral. Permission that comes later
makes a new contact.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and some do not need it
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

from domain.clauses import clause
from domain.dates import follows
from domain.due import Due, Duty, Queue, duty
from domain.facts import Command, Event, Narrative, OfReferrer, Reasons, said
from domain.folding import Part
from domain.marks import Asks
from domain.policy import Pack
from domain.referrals import the_police_know
from domain.refusals import require
from domain.vocabulary import ConsultationOutcome, Intent, Role, State

if TYPE_CHECKING:
    from domain.records import Case

ADVISER_SUPPORTS = clause("E1")
KNOWN_CHECK = clause("C6")
ONE_OUTCOME = clause("C16")
PERMISSION = clause("E3")
OF_A_CONTACT = clause("E7")
OUTCOME = clause("E9")

ADVISERS = (Role.EARLY_HELP_ADVISOR,)
MAY_RECORD = (Role.CUSTOMER_SERVICE_ADVISOR, *ADVISERS)


class HypotheticalOutcome(StrEnum):
    """The Early Help Advisor's outcomes of a hypothetical consultation, a closed set (E9)."""

    GAIN_PERMISSION = "gain-permission"
    EARLY_HELP_ASSESSMENT = "advise-early-help-assessment"
    SAFEGUARDING_REFERRAL = "contact-csc-for-referral"


# What happened


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationOutcomeDecided(Event):
    """What the Early Help Advisor advised in a consultation with permission: the contact's outcome (E7)."""

    rests_on = (OF_A_CONTACT, ONE_OUTCOME)
    leads_to = State.ENDED

    outcome: ConsultationOutcome
    advice: Narrative


# What a case keeps of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice(Part):
    """What was advised in a consultation with permission."""

    outcome: ConsultationOutcomeDecided | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consulting:
    """The professional who asks (E4)."""

    name: OfReferrer
    job_role: OfReferrer
    organisation: OfReferrer | None = None
    telephone: OfReferrer | None = None
    email: OfReferrer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HypotheticalConsultationRecorded(Event):
    """Permission was not given: a brief summary on the hypothetical consultation record form (E3, E5, E8)."""

    rests_on = (clause("E8"), PERMISSION, clause("E4"), clause("E5"))

    reference: str
    received_at: datetime
    professional: Consulting
    summary: Narrative


@dataclass(frozen=True, slots=True, kw_only=True)
class HypotheticalOutcomeDecided(Event):
    """What the Early Help Advisor advised (E9)."""

    rests_on = (OUTCOME,)

    outcome: HypotheticalOutcome
    advice: Narrative


OF_CASE = (ConsultationOutcomeDecided,)
OF_CONSULTATION = (HypotheticalConsultationRecorded, HypotheticalOutcomeDecided)


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation:
    """A hypothetical consultation, and its outcome once there is one."""

    version: int
    recorded: HypotheticalConsultationRecorded
    outcome: HypotheticalOutcomeDecided | None = None

    def evolve(self, *events: Event) -> Self:
        """The consultation after some more events."""
        decided = [event for event in events if isinstance(event, HypotheticalOutcomeDecided)]
        return replace(self, version=self.version + len(events), outcome=decided[-1] if decided else self.outcome)

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self | None:
        """The consultation its events make, or None when there are none."""
        following = iter(events)
        for event in following:
            if isinstance(event, HypotheticalConsultationRecorded):
                return cls(version=1, recorded=event).evolve(*following)
        return None


# Orders


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordConsultation(Command):
    """Record a consultation for which permission was not given."""

    consultation: UUID
    reference: str
    received_at: datetime
    professional: Consulting
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideHypotheticalOutcome(Command):
    """The Early Help Advisor's outcome, and the advice given (E9)."""

    outcome: Annotated[HypotheticalOutcome, Asks(OUTCOME)]
    advice: Annotated[Reasons, Asks(OUTCOME)]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideConsultation(Command):
    """The Early Help Advisor's outcome of a consultation with permission, and the advice given (E7)."""

    outcome: Annotated[ConsultationOutcome, Asks(OF_A_CONTACT)]
    advice: Annotated[Reasons, Asks(OF_A_CONTACT)]


def record(command: RecordConsultation, pack: Pack) -> dict[UUID, list[Event]]:
    """Record that permission was not given; that is never refused to who has to ask (A52)."""
    require(command.by.role in MAY_RECORD, PERMISSION, who_may=MAY_RECORD)
    return {
        command.consultation: [
            HypotheticalConsultationRecorded(
                reference=command.reference,
                received_at=command.received_at,
                professional=command.professional,
                summary=command.summary,
                **said(command),
            )
        ]
    }


def decide(consultation: Consultation, command: DecideHypotheticalOutcome, pack: Pack) -> list[Event]:
    """By an Early Help Advisor, who takes on no case and facilitates no referral: the practitioner rings the centre."""
    require(command.by.role in ADVISERS, ADVISER_SUPPORTS, who_may=ADVISERS)
    require(consultation.outcome is None, OUTCOME, missing="a consultation without an outcome")
    offered = command.outcome in pack.outcomes.hypothetical_consultation
    require(offered, OUTCOME, missing="an outcome of the authority's procedure")
    return [HypotheticalOutcomeDecided(outcome=command.outcome, advice=command.advice, **said(command))]


def advise(case: "Case", command: DecideConsultation, pack: Pack) -> list[Event]:
    """By an Early Help Advisor. It opens no referral: who is to make one contacts Customer Services (E2)."""
    require(command.by.role in ADVISERS, ADVISER_SUPPORTS, who_may=ADVISERS)
    asked = case.contact.intent is Intent.CONSULTATION and case.referral.opened is None
    require(asked, OF_A_CONTACT, missing="a contact that asks for a consultation")
    offered = command.outcome in pack.outcomes.consultation
    require(offered, OF_A_CONTACT, missing="an outcome of the authority's procedure")
    require(case.undecided, ONE_OUTCOME, missing="a contact without an outcome")
    require(case.known.check, KNOWN_CHECK, missing="the known check")
    the_police_know(case)
    follows(case, command, case.known.check)
    return [ConsultationOutcomeDecided(outcome=command.outcome, advice=command.advice, **said(command))]


def duties(case: "Case", due: Due) -> Iterator[Duty]:
    """A consultation on a contact waits for the Early Help Advisor's outcome."""
    asked = case.contact.intent is not Intent.SAFEGUARDING_REFERRAL and not case.emergency.fast_track
    if asked and case.undecided:
        queue = Queue.CONSULTATION if case.known.check else None
        yield duty("E7", queue, "Give the outcome of the consultation.", ADVISERS, due.get("T2", due.get("T11")))


def duties_of_a_hypothetical(consultation: Consultation) -> Iterator[Duty]:
    """A hypothetical consultation waits for the Early Help Advisor's outcome."""
    if consultation.outcome is None:
        yield duty("E9", Queue.CONSULTATION, "Give the outcome of the hypothetical consultation.", ADVISERS)
