"""What was exchanged about a case with the authority's case-management system, and what that answered."""

from datetime import datetime
from typing import Any
from uuid import UUID

from fastapi import Response
from typing_extensions import TypedDict

from app.api.desk import Decision, Desk
from app.api.problems import Problem
from app.base import references
from app.base.parts import Part, example
from app.base.references import Referent
from app.reading.list_rows import ExchangeRow
from app.record import authorities
from domain.case_management import (
    AboutExchange,
    Asked,
    CareThere,
    Exchange,
    ExchangeAgain,
    ExchangeKind,
    ExchangeStanding,
    KnownThere,
    NotDone,
    PlanThere,
    SentField,
    WhyExchangedAgain,
    renew,
)
from domain.records import Case
from domain.tracing import NUMBER, TraceOutcome, Tracing, WhyNotTaken
from domain.vocabulary import OFFICE_ROLES


class ListedExchange(TypedDict):
    """Something that is exchanged with the case-management system. reference: the case's, by which both know it.

    system: what the authority calls it, once it was tried. tried_at: when it was last tried. next_at: when it is tried
    again. why: it did not come about. unreadable: as in a list of cases.
    """

    kind: ExchangeKind
    reference: str
    owed_at: datetime
    standing: ExchangeStanding
    attempts: int
    tried_at: datetime | None
    next_at: datetime | None
    system: str | None
    why: NotDone | None
    unreadable: bool


class SystemsAnswer(TypedDict):
    """What the system said of the child: evidence, which makes no check (C6, SC5). open_case: its own reference of a
    case that is open there; worker: who is allocated to it. plan, care: null where it does not say.
    """

    known: KnownThere
    open_case: str | None
    worker: str | None
    plan: PlanThere | None
    care: CareThere | None
    system: str
    answered_at: datetime


class TracedNumber(TypedDict):
    """What the service that traces NHS numbers said (C6). number: null where it names none, or it is erased.

    sent: by what of the child. is_the_childs: whether the case's child holds it because of that. waits: whether
    somebody is to confirm or reject it. not_taken: why the child does not hold it, though it is sure.
    """

    outcome: TraceOutcome
    number: str | None
    sent: list[SentField]
    is_the_childs: bool
    waits: bool
    not_taken: WhyNotTaken | None
    system: str
    answered_at: datetime


class ExchangeSendingBody(Part):
    """Why it is to be exchanged again."""

    model_config = example({"reason": "mended-there"})

    reason: WhyExchangedAgain


class CaseExchanged(TypedDict):
    """answer: to whether the child is known; null while the system has not answered. number: likewise, of the service
    that traces NHS numbers.
    """

    case: str
    answer: SystemsAnswer | None
    number: TracedNumber | None
    items: list[ListedExchange]


async def exchanged(desk: Desk, reference: str) -> CaseExchanged:
    """Of a case, or 404; for the authority's own."""
    desk.office_only()
    stream = desk.stream(Referent.CASE, reference)
    case, _ = await desk.case(stream)
    page = await desk.reads.exchanges(desk.authority.tenant, reference=case.contact.reference)
    return {
        "case": case.contact.reference,
        "answer": await _answer(desk, stream),
        "number": await _number(desk, stream, case),
        "items": [listed(row) for row in page.rows],
    }


async def exchange_again(desk: Desk, reference: str, kind: ExchangeKind, body: ExchangeSendingBody) -> Response:
    """Record that something is exchanged again that did not come about and is not tried again by itself."""
    desk.office_only()
    if desk.by.role not in OFFICE_ROLES:
        raise Problem("forbidden-scope", "This is for those who work in the offices.")
    stream = desk.stream(Referent.CASE, reference)
    case, _ = await desk.case(stream)
    watch, known = references.watch_of(stream), case.contact.reference
    opening, told = await desk.load(stream, watch)
    tries = [each.event for each in told if isinstance(each.event, AboutExchange) and each.event.kind is kind]
    before = Exchange.of(kind, tries)
    command = ExchangeAgain(by=desk.by, at=desk.now, reason=body.reason)
    shown: dict[str, Any] = {"case": known, "kind": kind, "standing": ExchangeStanding.OWED}

    def decide(_: Any) -> Decision:
        if not (before.may_be_renewed or Tracing.of(tries).names_nobody):
            raise Problem("conflict", "It came about, is tried by itself, or is needed no more.")
        asked = Asked(record=stream, reference=known, kind=kind, system=tries[-1].system, before=before)
        return Decision(streams={watch: renew(asked, command)}, location=f"/v1/cases/{known}/case-management")

    return await desk.on_nothing(body, decide, shown, pack=authorities.pack(opening[0].meta["pack"]))


def listed(row: ExchangeRow) -> ListedExchange:
    """A row, as it is shown."""
    return {
        "kind": ExchangeKind(row.kind),
        "reference": row.reference,
        "owed_at": row.owed_at,
        "standing": ExchangeStanding(row.standing),
        "attempts": row.attempts,
        "tried_at": row.tried_at,
        "next_at": row.next_at if row.attempts else None,
        "system": row.system,
        "why": NotDone(row.why) if row.why else None,
        "unreadable": row.unreadable,
    }


async def _answer(desk: Desk, stream: UUID) -> SystemsAnswer | None:
    (told,) = await desk.load(references.watch_of(stream))
    answer = Exchange.of(ExchangeKind.KNOWN_CHECK, (entry.event for entry in told)).answer
    if answer is None:
        return None
    reader = desk.reader()
    return {
        "known": answer.known,
        "open_case": reader.open(answer.open_case),
        "worker": reader.open(answer.worker),
        "plan": answer.plan,
        "care": answer.care,
        "system": answer.system,
        "answered_at": answer.occurred_at,
    }


async def traced(desk: Desk, stream: UUID) -> Tracing:
    """What became of tracing the number of a case's child."""
    (told,) = await desk.load(references.watch_of(stream))
    return Tracing.of(entry.event for entry in told)


async def _number(desk: Desk, stream: UUID, case: Case) -> TracedNumber | None:
    known = await traced(desk, stream)
    answer = known.answer
    if answer is None:
        return None
    child = await desk.child(case.child)
    return {
        "outcome": answer.outcome,
        "number": desk.reader().open(answer.number),
        "sent": [*answer.sent],
        "is_the_childs": known.taken is not None and known.taken.child == case.child and NUMBER in child.identifiers,
        "waits": known.waits(case),
        "not_taken": known.not_taken.why if known.not_taken else None,
        "system": answer.system,
        "answered_at": answer.occurred_at,
    }
