"""Information that comes while a case goes on.

Further information is added to a contact that still waits for its outcome; after that a further contact must be
created. Significant information about a child who is an open case is passed to the child's allocated social worker,
and a report that is joined to the open referral goes to who works on it. Who it is for reads it, which is an act of its
own: what nobody has read stays an open duty, also of a report that has ended by being joined.

It may come as a file (domain/attachments.py). The offices add files to an open referral as well.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and none here needs it
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Self
from uuid import UUID

from domain.attachments import AttachmentAdded, AttachmentKind, AttachmentRefused, MediaType
from domain.changing import changed
from domain.clauses import clause
from domain.dates import follows
from domain.due import Duty, Queue, duty
from domain.facts import Command, DatedByTheServer, Event, Line, Narrative, Text, said
from domain.folding import Part
from domain.frozen import frozen
from domain.marks import Asks
from domain.policy import Pack
from domain.refusals import require
from domain.vocabulary import OFFICE_ROLES, SCREENERS, Intent, ReferrerKind, Role

if TYPE_CHECKING:
    from domain.records import Case, Child

OPEN_CASE = clause("C9")
PASSED_ON = clause("C10")
FURTHER_CONTACT = clause("SIB7")
NOT_NAMED = clause("CF2")

MAY_ADD_ON_OPEN_CASES = (
    *sorted(OFFICE_ROLES - {Role.EARLY_HELP_ADVISOR, Role.CUSTOMER_SERVICE_ADVISOR}),
    Role.PARTNER_PRACTITIONER,
    Role.PARTNER_MANAGER,
)
MAY_ADD = (Role.CUSTOMER_SERVICE_ADVISOR, *MAY_ADD_ON_OPEN_CASES)
WORKERS = (
    Role.LEAD_PRACTITIONER,
    Role.ALLOCATED_SOCIAL_WORKER,
    Role.DUTY_SOCIAL_WORKER,
    Role.AREA_PRACTICE_SUPERVISOR,
    Role.AREA_TEAM_MANAGER,
)
"""Who works on a child that is an open case, and who stands in for them."""

ADVISERS = (Role.EARLY_HELP_ADVISOR,)


# What happened


@frozen(kw_only=True)
class InformationAdded(Event):
    """Further information on a contact that still waits for its outcome."""

    rests_on = (clause("C16"),)

    text: Narrative


@frozen(kw_only=True)
class InformationPassed(Event):
    """Significant information on an open case was passed to who works on it (C10, A31, A35)."""

    rests_on = (PASSED_ON,)

    to: str


@frozen(kw_only=True)
class InformationRead(Event):
    """Who it is for has read what was added and passed on until then (C10)."""

    rests_on = (PASSED_ON,)


OF_CASE = (InformationAdded, InformationPassed, InformationRead)


# What a case keeps of it


@frozen(kw_only=True)
class Reading(Part):
    """What was added, to whom the case was passed on last, and when that was last read.

    attachments, refused: the files that were added, and those that were not kept. unread: since then, in its order. Who
    passes on to themselves has read it.
    """

    folds = (InformationAdded, AttachmentAdded, AttachmentRefused, InformationPassed, InformationRead)

    added: tuple[InformationAdded, ...] = ()
    attachments: tuple[AttachmentAdded, ...] = ()
    refused: tuple[AttachmentRefused, ...] = ()
    passed: InformationPassed | None = None
    read: InformationRead | None = None
    unread: tuple[Event, ...] = ()

    @property
    def awaited_of(self) -> str | None:
        """To whom what is unread was passed on last."""
        return next((event.to for event in reversed(self.unread) if isinstance(event, InformationPassed)), None)

    def after(self, event: Event, version: int) -> Self:
        """What was read is unread no longer."""
        match event:
            case InformationAdded():
                return changed(self, added=(*self.added, event), unread=(*self.unread, event))
            case AttachmentAdded():
                return changed(self, attachments=(*self.attachments, event), unread=(*self.unread, event))
            case AttachmentRefused():
                return changed(self, refused=(*self.refused, event))
            case InformationPassed(to=to):
                unread = () if to == event.by.id else (event,)
                return changed(self, passed=event, unread=(*self.unread, *unread))
            case InformationRead():
                return changed(self, read=event, unread=())
        return self


# Orders


@frozen(kw_only=True)
class AddInformation(Command):
    """Further information on a contact (SIB7)."""

    text: Annotated[Text, Asks(FURTHER_CONTACT)]


@frozen(kw_only=True)
class AddAttachment(DatedByTheServer):
    """Add a file that has come whole. infected: whether malware was found in it."""

    attachment: UUID
    kind: AttachmentKind
    media_type: MediaType
    length: int
    parts: int
    stored: str
    name: Line
    sha256: Line
    infected: bool = False


@frozen(kw_only=True)
class ReadInformation(Command):
    """Say that the information was read (C10)."""


def add(case: "Case", command: AddInformation, pack: Pack, *, child: "Child") -> list[Event]:
    """A contact that has its outcome takes no more: a further contact must be created.

    Not by an Early Help Advisor, an auditor or the machine; on an open case not by a Customer Service Advisor (C9), and
    it is passed to who works on it (C10).
    """
    _they_may_add(command, child)
    require(case.undecided, FURTHER_CONTACT, missing="a further contact")
    follows(case, command)
    return [InformationAdded(text=command.text, **said(command)), *_passed_on(command, child)]


def attach(case: "Case", command: AddAttachment, pack: Pack, *, child: "Child") -> list[Event]:
    """By whoever may add information, to a contact that waits; by the offices also to an open referral.

    A written referral says who wrote it, so of somebody who is no professional none is kept as a file (CF2). Malware is
    recorded as that it came, and by whom.
    """
    _they_may_add(command, child)
    open_to_them = case.open_referral and command.by.agency is None
    require(case.undecided or open_to_them, FURTHER_CONTACT, missing="a further contact")
    protected = case.contact.referrer_kind is not ReferrerKind.PROFESSIONAL
    require(not (protected and command.kind is AttachmentKind.WRITTEN_REFERRAL), NOT_NAMED, missing="their own words")
    follows(case, command)
    if command.infected:
        return [
            AttachmentRefused(
                attachment=command.attachment,
                kind=command.kind,
                media_type=command.media_type,
                length=command.length,
                **said(command),
            )
        ]
    added = AttachmentAdded(
        attachment=command.attachment,
        kind=command.kind,
        media_type=command.media_type,
        length=command.length,
        parts=command.parts,
        stored=command.stored,
        name=command.name,
        sha256=command.sha256,
        **said(command),
    )
    return [added, *_passed_on(command, child)]


def read(case: "Case", command: ReadInformation, pack: Pack) -> list[Event]:
    """By whom it was passed to, or who stands in for them; on a contact nobody works on yet, by who decides it."""
    require(case.reading.unread, PASSED_ON, missing="information that nobody has read yet")
    may = command.by.role in _readers(case) or command.by.id == case.reading.awaited_of
    require(may, PASSED_ON, who_may=_readers(case))
    follows(case, command, *case.reading.unread)
    return [InformationRead(**said(command))]


def duties(case: "Case") -> Iterator[Duty]:
    """Of a contact that waits, whatever was added; also of a case that has ended, what was passed on (A31)."""
    passed_on = case.reading.awaited_of is not None and not case.progression.superseded
    if passed_on or (case.reading.unread and case.undecided):
        yield duty("C10", Queue.INFORMATION, "Read the information that has come.", _readers(case))


def _they_may_add(command: Command, child: "Child") -> None:
    require(command.by.role in MAY_ADD, FURTHER_CONTACT, who_may=MAY_ADD)
    advisor = command.by.role is Role.CUSTOMER_SERVICE_ADVISOR
    require(not (advisor and child.open_case), OPEN_CASE, who_may=MAY_ADD_ON_OPEN_CASES)


def _passed_on(command: Command, child: "Child") -> list[Event]:
    """To who works on the child, where it is an open case."""
    return [InformationPassed(to=child.open_case.worker, **said(command))] if child.open_case else []


def _readers(case: "Case") -> tuple[Role, ...]:
    if case.reading.awaited_of or case.allocation.lead:
        return WORKERS
    return SCREENERS if case.contact.intent is Intent.SAFEGUARDING_REFERRAL else (*SCREENERS, *ADVISERS)
