"""Hypothetical consultations.

Where a parent or carer has not given permission the Early Help Advisor can only give
a hypothetical consultation, which may be the worse for it; the professional is told
so. It is no contact (A16): a brief summary of the concerns stands on a record form
of its own, with the name, job role and contact details of the professional who asks.
There is no place on it for a child or a family, and what would tell who they are is
not taken in its words either. The form is sent to an Early Help Advisor, and to
another when the first is away; who has it answers with one of three outcomes, within
one working day. Permission that comes later makes a new contact, which names the
consultation; nothing is filled in here. Who was directed to the Customer Service
Centre is awaited there.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and some do not need it
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Self
from uuid import UUID

from domain import identities
from domain.advisers import ADVISERS, ADVISES
from domain.changing import changed
from domain.clauses import clause
from domain.dates import DATED, comes_after
from domain.directory import Directory
from domain.due import Due, Duty, Queue, Timing, duty
from domain.facts import Code, Command, Event, Narrative, OfReferrer, Reasons, WorkerName, said
from domain.frozen import frozen
from domain.identities import Found
from domain.marks import Asks, NameOf
from domain.names import FullName
from domain.policy import Pack
from domain.record_erasure import NO_ERASURE, RecordErasures
from domain.refusals import require
from domain.vocabulary import Role

DIRECTED_BACK = clause("E2")
PERMISSION = clause("E3")
PROFESSIONAL = clause("E4")
HYPOTHETICAL = clause("E5")
FORM = clause("E8")
OUTCOME = clause("E9")

MAY_RECORD = (Role.CUSTOMER_SERVICE_ADVISOR, *ADVISERS)


class HypotheticalOutcome(StrEnum):
    """The Early Help Advisor's outcomes of a hypothetical consultation, a closed set (E9)."""

    GAIN_PERMISSION = "gain-permission"
    EARLY_HELP_ASSESSMENT = "advise-early-help-assessment"
    SAFEGUARDING_REFERRAL = "contact-csc-for-referral"


class ConsultationState(StrEnum):
    """Where a hypothetical consultation stands."""

    WAITING = "waiting-for-advice"
    ANSWERED = "answered"
    CONTACT = "became-a-contact"


# What happened


@frozen(kw_only=True)
class Consulting:
    """The professional who asks, and how to reach them (E4)."""

    name: OfReferrer
    job_role: OfReferrer
    organisation: OfReferrer | None = None
    telephone: OfReferrer | None = None
    email: OfReferrer | None = None


@frozen(kw_only=True)
class HypotheticalConsultationRecorded(Event):
    """Permission was not given: a brief summary on the hypothetical consultation record form (E3, E5, E8).

    agency, agency_name: whose professional it is, where it is known to us. caveat_said: that the professional was told
    that the consultation is hypothetical, and its advice may be the worse for it.
    """

    rests_on = (FORM, PERMISSION, PROFESSIONAL, HYPOTHETICAL)

    reference: str
    received_at: datetime
    professional: Consulting
    summary: Narrative
    agency: str | None = None
    agency_name: str | None = None
    caveat_said: bool = False

    def timing(self) -> Timing:
        """From when it was received."""
        return Timing(received_at=self.received_at)


@frozen(kw_only=True)
class ConsultationFormSent(Event):
    """The form was sent to an Early Help Advisor (E8)."""

    rests_on = (FORM,)

    adviser: str
    adviser_name: WorkerName


@frozen(kw_only=True)
class HypotheticalOutcomeDecided(Event):
    """What the Early Help Advisor advised (E9)."""

    rests_on = (OUTCOME,)

    outcome: HypotheticalOutcome
    advice: Narrative


@frozen(kw_only=True)
class ConsultationBecameContact(Event):
    """Permission came, or a referral was made: a new contact names the consultation (E2, A16).

    cases: the references of the cases it opened.
    """

    rests_on = (DIRECTED_BACK, PERMISSION)

    cases: tuple[str, ...]


OF_CONSULTATION = (
    HypotheticalConsultationRecorded,
    ConsultationFormSent,
    HypotheticalOutcomeDecided,
    ConsultationBecameContact,
)


# What is kept of it


@frozen(kw_only=True)
class Consultation:
    """A hypothetical consultation. version counts the events. contacts: those that named it, the first first."""

    version: int
    recorded: HypotheticalConsultationRecorded
    sent: ConsultationFormSent | None = None
    outcome: HypotheticalOutcomeDecided | None = None
    contacts: tuple[ConsultationBecameContact, ...] = ()
    erasures: RecordErasures = NO_ERASURE

    @property
    def adviser(self) -> str | None:
        """Who answers it: whom the form was sent to last, or the Early Help Advisor who recorded it."""
        if self.sent:
            return self.sent.adviser
        return self.recorded.by.id if self.recorded.by.role in ADVISERS else None

    @property
    def state(self) -> ConsultationState:
        """Where it stands."""
        if self.contacts:
            return ConsultationState.CONTACT
        return ConsultationState.ANSWERED if self.outcome else ConsultationState.WAITING

    def evolve(self, *events: Event) -> Self:
        """The consultation after some more events."""
        known = changed(self, version=self.version + len(events))
        for event in events:
            match event:
                case ConsultationFormSent():
                    known = changed(known, sent=event)
                case HypotheticalOutcomeDecided():
                    known = changed(known, outcome=event)
                case ConsultationBecameContact():
                    known = changed(known, contacts=(*known.contacts, event))
                case _:
                    known = changed(known, erasures=known.erasures.after(event))
        return known

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self | None:
        """The consultation its events make, or None when there are none."""
        following = iter(events)
        for event in following:
            if isinstance(event, HypotheticalConsultationRecorded):
                return cls(version=1, recorded=event).evolve(*following)
        return None


# Orders


@frozen(kw_only=True)
class NamedConsultation:
    """The hypothetical consultation that a contact names: its stream, and what is known of it."""

    consultation: UUID
    known: Consultation


@frozen(kw_only=True)
class RecordConsultation(Command):
    """Record a consultation for which permission was not given."""

    consultation: UUID
    reference: str
    received_at: datetime
    professional: Consulting
    summary: str
    agency: str | None = None
    agency_name: str | None = None
    caveat_said: bool | None = None


@frozen(kw_only=True)
class SendForm(Command):
    """Say to whom the record form was sent (E8). adviser: the worker's id in the directory."""

    adviser: Annotated[Code, Asks(FORM)]
    adviser_name: Annotated[WorkerName, NameOf("adviser")]


@frozen(kw_only=True)
class DecideHypotheticalOutcome(Command):
    """The Early Help Advisor's outcome, and the advice given (E9)."""

    outcome: Annotated[HypotheticalOutcome, Asks(OUTCOME)]
    advice: Annotated[Reasons, Asks(OUTCOME)]


def record(
    command: RecordConsultation, pack: Pack, *, known_names: Collection[FullName] = ()
) -> dict[UUID, list[Event]]:
    """Record that permission was not given; that is never refused to who has to ask (A52).

    known_names: those of the names its words hold that are a known child's.
    """
    require(command.by.role in MAY_RECORD, PERMISSION, who_may=MAY_RECORD)
    reached = command.professional.telephone or command.professional.email
    require(reached, PROFESSIONAL, missing="contact details: a telephone number or an e-mail address")
    told = "that the professional was told: without permission it is hypothetical, and the advice may be the worse"
    require(command.caveat_said, HYPOTHETICAL, missing=told)
    _the_words_identify_nobody(
        {
            **{f"professional.{name}": numbers for name, numbers in _numbers(command.professional)},
            "summary": identities.in_text(command.summary, known_names, pack.day_of(command.at)),
        }
    )
    return {
        command.consultation: [
            HypotheticalConsultationRecorded(
                reference=command.reference,
                received_at=command.received_at,
                professional=command.professional,
                summary=command.summary,
                agency=command.agency,
                agency_name=command.agency_name,
                caveat_said=True,
                **said(command),
            )
        ]
    }


def send(consultation: Consultation, command: SendForm, pack: Pack, *, directory: Directory) -> list[Event]:
    """To whom the directory lists as an Early Help Advisor; to another again, when the first is away."""
    require(command.by.role in MAY_RECORD, FORM, who_may=MAY_RECORD)
    listed = directory.workers.get(command.adviser)
    advises = listed and Role.EARLY_HELP_ADVISOR in listed.roles
    require(advises, FORM, missing="an Early Help Advisor of the directory")
    require(consultation.outcome is None, FORM, missing="a consultation without an outcome")
    _the_consultation_was_received_before(consultation, command)
    return [ConsultationFormSent(adviser=command.adviser, adviser_name=command.adviser_name, **said(command))]


def decide(
    consultation: Consultation,
    command: DecideHypotheticalOutcome,
    pack: Pack,
    *,
    known_names: Collection[FullName] = (),
) -> list[Event]:
    """By the Early Help Advisor the form was sent to; sent again, it is another's who answers instead.

    They take on no case and facilitate no referral: the practitioner rings the centre.

    known_names: those of the names the advice holds that are a known child's.
    """
    require(command.by.role in ADVISERS, ADVISES, who_may=ADVISERS)
    require(consultation.outcome is None, OUTCOME, missing="a consultation without an outcome")
    require(consultation.adviser, FORM, missing="the record form, sent to an Early Help Advisor")
    theirs = consultation.adviser == command.by.id
    require(theirs, FORM, missing="the Early Help Advisor it was sent to, or the form sent to you instead")
    offered = command.outcome in pack.outcomes.hypothetical_consultation
    require(offered, OUTCOME, missing="an outcome of the authority's procedure")
    _the_words_identify_nobody(
        {"advice": identities.in_text(str(command.advice), known_names, pack.day_of(command.at))}
    )
    _the_consultation_was_received_before(consultation, command)
    comes_after(command, consultation.sent)
    return [HypotheticalOutcomeDecided(outcome=command.outcome, advice=command.advice, **said(command))]


def becomes_contact(
    named: NamedConsultation, command: Command, received_at: datetime, agency: str | None, cases: tuple[str, ...]
) -> ConsultationBecameContact:
    """What a contact that names the consultation records there. agency: whose contact it is. cases: their references.

    By the agency whose professional asked, where that is known; and not before they asked (A39).
    """
    asked = named.known.recorded
    require(asked.agency in {None, agency}, DIRECTED_BACK, missing="a contact of the agency whose professional asked")
    require(received_at >= asked.received_at, DATED, missing="a time after the consultation it names")
    return ConsultationBecameContact(cases=cases, **said(command))


def duties(consultation: Consultation, due: Due) -> Iterator[Duty]:
    """The form is sent to an Early Help Advisor, and waits for their outcome; then, if that was to refer, for the
    referral. A contact that names it takes its place.
    """
    outcome = consultation.outcome
    if consultation.contacts:
        return
    if outcome:
        if outcome.outcome is HypotheticalOutcome.SAFEGUARDING_REFERRAL:
            what = "Await the safeguarding referral that was advised."
            yield duty("E2", Queue.ADVISED, what, (Role.CUSTOMER_SERVICE_ADVISOR,))
        return
    if not consultation.adviser:
        what = "Send the record form to the Early Help Advisor."
        yield duty("E8", Queue.DISPATCH, what, MAY_RECORD, due.get("T2"))
    queue = Queue.CONSULTATION if consultation.adviser else None
    yield duty("E9", queue, "Give the outcome of the hypothetical consultation.", ADVISERS, due.get("T2"))


def _numbers(professional: Consulting) -> Iterator[tuple[str, list[Found]]]:
    """What identifies a child in a professional's own particulars, where names and places are theirs."""
    for name in ("name", "job_role", "organisation", "telephone", "email"):
        yield name, list(identities.numbers_in(str(getattr(professional, name) or "")))


def _the_words_identify_nobody(found: Mapping[str, Iterable[Found]]) -> None:
    """found: by the name of the field. It is said what stands where, and never what it says."""
    told = [f"{each.kind} in {name}, from character {each.at}" for name, every in found.items() for each in every]
    require(not told, HYPOTHETICAL, missing=f"words that identify no child and no family ({'; '.join(told)})")


def _the_consultation_was_received_before(consultation: Consultation, command: Command) -> None:
    received = command.at >= consultation.recorded.received_at
    require(received, DATED, missing="a time after the consultation was received")
