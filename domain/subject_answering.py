"""A subject access request from its receipt on: who asks, whether they may, whether it takes longer, and its end.

`domain/subject_access.py` says what it is, `domain/subject_release.py` what is told.
"""

# ruff: noqa: ARG001 - every decision is told the pack, and some do not need it
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

from domain import record_erasure, working_days
from domain.dates import DATED, comes_after
from domain.due import Duty, Queue, duty
from domain.facts import Command, Event, Text, said
from domain.frozen import frozen
from domain.marks import Asks, Between
from domain.policy import Limit, Pack
from domain.refusals import require
from domain.subject_access import (
    MONTHS,
    MORE_MONTHS,
    RECORD,
    SECURE,
    WHO_ANSWER,
    AnsweringExtended,
    AskedBy,
    EndGround,
    IdentityProof,
    NamedIn,
    Requester,
    RequesterIdentified,
    RequestState,
    SubjectAccessRequested,
    SubjectKind,
    SubjectRequest,
    SubjectRequestEnded,
)
from domain.timescales import Clock, ClockState
from domain.vocabulary import OFFICE, OFFICE_ROLES

if TYPE_CHECKING:
    from domain.records import Case


# Orders


@frozen(kw_only=True)
class RequestSubjectAccess(Command):
    """Somebody asks what is held about a person. cases: those that `named` names, by their streams."""

    request: UUID
    reference: str
    subject: SubjectKind
    asked_by: AskedBy
    requester: Requester
    received_at: datetime
    child: UUID | None = None
    child_reference: str | None = None
    named: tuple[NamedIn, ...] = ()
    wanted: str | None = None


@frozen(kw_only=True)
class IdentifyRequester(Command):
    """Say by what it is known who asks, and that they may."""

    proof: Annotated[tuple[IdentityProof, ...], Between(0, 4), Asks(SECURE, "by what it is known who asks")]
    reasons: Annotated[Text, Asks(SECURE, "what was seen, and why that is enough")]


@frozen(kw_only=True)
class ExtendAnswering(Command):
    """Take two more months, once, before the first is over: why, as who asked was told."""

    reasons: Annotated[Text, Asks(RECORD, "why it takes longer")]


@frozen(kw_only=True)
class EndSubjectRequest(Command):
    """End a request without a bundle: on which ground, and why."""

    ground: Annotated[EndGround, Asks(RECORD, "on which ground it ends")]
    reasons: Annotated[Text, Asks(RECORD, "why it ends so")]


def receive(command: RequestSubjectAccess, pack: Pack, *, cases: Mapping[UUID, "Case"]) -> dict[UUID, list[Event]]:
    """By anybody of the offices. A child is asked about by its record; anybody else by the cases that name them."""
    require(command.by.role in OFFICE_ROLES, RECORD, who_may=OFFICE)
    if command.subject is SubjectKind.CHILD:
        require(command.child, RECORD, missing="the child, by its reference")
    else:
        require(command.named and not command.child, RECORD, missing="the cases in which the person is named")
        only_a_child = command.asked_by is not AskedBy.PARENT
        require(only_a_child, RECORD, missing="the person, or who acts for them: a parent asks for a child")
    if command.subject is SubjectKind.RELATIVE:
        there = all(1 <= (each.member or 0) <= len(cases[each.case].account.household) for each in command.named)
        require(there, RECORD, missing="which member of the household it is, by the number in each case")
    require(command.at >= command.received_at, DATED, missing="a time after it was received")
    return {
        command.request: [
            SubjectAccessRequested(
                reference=command.reference,
                subject=command.subject,
                asked_by=command.asked_by,
                requester=command.requester,
                received_at=command.received_at,
                due_on=_months_after(pack.day_of(command.received_at), MONTHS, pack),
                child=command.child,
                child_reference=command.child_reference,
                named=command.named,
                wanted=command.wanted,
                **said(command),
            )
        ]
    }


def identify(subject_request: SubjectRequest, command: IdentifyRequester, pack: Pack) -> list[Event]:
    """By a manager. Who asks for another shows that they may."""
    who_answers(subject_request, command)
    asked_by, proof = subject_request.received.asked_by, {*command.proof}
    known = proof & {IdentityProof.KNOWN, IdentityProof.DOCUMENT}
    require(known, SECURE, missing="that the person is known here, or a document with a photograph")
    for needs, by in (
        (IdentityProof.RESPONSIBILITY, AskedBy.PARENT), (IdentityProof.AUTHORITY, AskedBy.REPRESENTATIVE)
    ):  # fmt: skip
        require(asked_by is not by or needs in proof, SECURE, missing=needs.value.replace("-", " "))
    comes_after(command, subject_request.received)
    return [RequesterIdentified(proof=tuple(sorted(proof)), reasons=command.reasons, **said(command))]


def extend(subject_request: SubjectRequest, command: ExtendAnswering, pack: Pack) -> list[Event]:
    """By a manager, once, and within the first month."""
    who_answers(subject_request, command)
    require(not subject_request.extended, RECORD, missing="a request that was not extended yet")
    in_time = pack.day_of(command.at) <= subject_request.received.due_on
    require(in_time, RECORD, missing="a request whose month is not over")
    comes_after(command, subject_request.received)
    due_on = _months_after(pack.day_of(subject_request.received.received_at), MONTHS + MORE_MONTHS, pack)
    return [AnsweringExtended(due_on=due_on, reasons=command.reasons, **said(command))]


def end(subject_request: SubjectRequest, command: EndSubjectRequest, pack: Pack) -> list[Event]:
    """By a manager, while nothing was handed over."""
    who_answers(subject_request, command)
    comes_after(command, subject_request.received)
    return [SubjectRequestEnded(ground=command.ground, reasons=command.reasons, **said(command))]


def clock(known: SubjectRequest, pack: Pack, now: datetime | None = None) -> Clock:
    """That of its month, or of the three. now: as of `timescales.clocks`."""
    over = known.released or known.ended
    return clock_of(
        known.received.received_at, known.due_on, known.runs_since, over.occurred_at if over else None, pack, now
    )


def clock_of(
    received_at: datetime, due_on: date, since: int, over_at: datetime | None, pack: Pack, now: datetime | None = None
) -> Clock:
    """The same, of a request that was received then. Of it managers are told as many working days before it ends as the
    pack says. since: the version of the event that set when it is due.
    """
    due_at, at = _ends(due_on, pack), over_at or now
    late = at is not None and at > due_at
    over, waits = (ClockState.MET_LATE, ClockState.MISSED) if late else (ClockState.MET, ClockState.RUNNING)
    return Clock(
        clause=RECORD.number,
        started_by=since,
        name="Told what is held about them",
        limit=Limit.STATUTORY,
        started_at=received_at.astimezone(UTC),
        due_at=due_at,
        notice_at=_ends(_working_days_before(due_on, pack), pack) - working_days.ONE_DAY,
        state=over if over_at else waits,
        stopped_at=over_at,
        stopped_recorded_at=None,
        overdue_by=at - due_at if late and at else None,
    )


def duties(known: SubjectRequest, pack: Pack) -> Iterator[Duty]:
    """What a request waits for, each by the managers who answer; after it is over, what is asked to be erased of it."""
    yield from record_erasure.duties(known.erasures)
    if known.is_over:
        return
    yield duty(RECORD.number, Queue.SUBJECT_ACCESS, _NEXT[known.state], WHO_ANSWER, _ends(known.due_on, pack))


_NEXT: Mapping[RequestState, str] = {
    RequestState.RECEIVED: "Find out who asks, and that they may.",
    RequestState.REVIEWING: "Look through what is held, and prepare the bundle.",
    RequestState.PREPARED: "Authorise the bundle that somebody else prepared, or return it.",
    RequestState.AUTHORISED: "Hand the bundle over.",
}


def who_answers(subject_request: SubjectRequest, command: Command) -> None:
    """A manager, while the request is open."""
    require(command.by.role in WHO_ANSWER, SECURE, who_may=WHO_ANSWER)
    require(not subject_request.is_over, RECORD, missing="a request that is not over")


def _ends(on: date, pack: Pack) -> datetime:
    """The first moment after a day of the authority's."""
    return datetime.combine(on + working_days.ONE_DAY, time.min, pack.timezone).astimezone(UTC)


def _working_days_before(on: date, pack: Pack) -> date:
    days, many = working_days.load(pack.calendar), pack.access_notice
    while many:
        on -= working_days.ONE_DAY
        many -= days.is_working_day(on)
    return on


def _months_after(on: date, months: int, pack: Pack) -> date:
    """The same day of a later month, or its last; the next working day where that is none."""
    years, month = divmod(on.month - 1 + months, 12)
    begins = date(on.year + years, month + 1, 1)
    ends = (begins + 31 * working_days.ONE_DAY).replace(day=1) - working_days.ONE_DAY
    due = begins.replace(day=min(on.day, ends.day))
    days = working_days.load(pack.calendar)
    return due if days.is_working_day(due) else days.next_working_day(due)
