"""The authority's case-management system: what it was asked and told of a case, and what came of it.

Whether the child is known there is a person's to check (C6, SC5). The software asks too, as soon as there is a contact,
and what the system answers is evidence offered to whoever makes the check: no check is made by it, and none waits for
it. Every contact and every referral is told to the system once, by the case's reference (C18).

All of it stands in the record's watch, so that it makes nobody's If-Match stale.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self
from uuid import UUID

from domain.changing import changed
from domain.clauses import Clause, clause
from domain.facts import Code, DatedByTheServer, Event, OfChild, Ordinal, WorkerName, said
from domain.frozen import frozen
from domain.watch import MACHINE

KNOWN_CHECK = clause("C6")
EVERY_CONTACT = clause("C18")
CHECKS = clause("SC5")


class ExchangeKind(StrEnum):
    """What is exchanged with a system: it is asked whether the child is known, or told of a contact or a referral.

    nhs-number: asked of another, which traces it (`domain/tracing.py`).
    """

    KNOWN_CHECK = "known-check"
    CONTACT = "contact"
    REFERRAL = "referral"
    NHS_NUMBER = "nhs-number"


ASKED_BY: Mapping[ExchangeKind, tuple[Clause, ...]] = {
    ExchangeKind.KNOWN_CHECK: (KNOWN_CHECK, CHECKS),
    ExchangeKind.CONTACT: (EVERY_CONTACT,),
    ExchangeKind.REFERRAL: (EVERY_CONTACT,),
    ExchangeKind.NHS_NUMBER: (KNOWN_CHECK,),
}
"""The clauses by which each is."""


class KnownThere(StrEnum):
    """What the system says of the child."""

    KNOWN = "known"
    NOT_KNOWN = "not-known"
    POSSIBLE_MATCHES = "possible-matches"


class PlanThere(StrEnum):
    """Which plan the child has, as the system says."""

    NONE = "none"
    CHILD_IN_NEED = "child-in-need-plan"
    CHILD_PROTECTION = "child-protection-plan"


class CareThere(StrEnum):
    """Whether the child is in care, as the system says."""

    NOT_IN_CARE = "not-in-care"
    IN_CARE = "child-in-care"
    CARE_LEAVER = "care-leaver"


class NotDone(StrEnum):
    """Why an exchange did not come about, a closed set.

    away: it cannot be reached, or says that it has an error. slow: it did not answer in time. wrong: what it answered
    is not of the agreed shape, which says nothing of the child. not-let-in: it does not take our credential. busy: too
    many at once. refused: it did not take this one. no-details: nothing is known, or is left, to ask by. not-needed:
    the contact's outcome was decided meanwhile.
    """

    AWAY = "away"
    SLOW = "slow"
    WRONG = "wrong"
    NOT_LET_IN = "not-let-in"
    BUSY = "busy"
    REFUSED = "refused"
    NO_DETAILS = "no-details"
    NOT_NEEDED = "not-needed"


UNASKED = frozenset({NotDone.NO_DETAILS, NotDone.NOT_NEEDED})
"""Those for which the system was not even asked."""

FINAL = UNASKED | {NotDone.REFUSED}
"""Those that trying again by itself would not mend. Everything else is tried for as long as it takes."""


class WhyExchangedAgain(StrEnum):
    """Why somebody has it exchanged again, a closed set. mended-there: the system takes it now. details-known: there is
    more to ask by.
    """

    MENDED_THERE = "mended-there"
    DETAILS_KNOWN = "details-known"


class SentField(StrEnum):
    """What of the child is sent, to be traced by."""

    GIVEN_NAME = "given-name"
    FAMILY_NAME = "family-name"
    DATE_OF_BIRTH = "date-of-birth"
    SEX = "sex"
    POSTCODE = "postcode"


class ExchangeStanding(StrEnum):
    """Where an exchange stands. owed: not tried yet. waiting: to be tried again. done: answered, or taken.

    for-somebody: answered, and somebody is to say what comes of it.
    """

    OWED = "owed"
    WAITING = "waiting"
    DONE = "done"
    FOR_SOMEBODY = "for-somebody"
    REFUSED = "refused"


# What happened


@frozen(kw_only=True)
class AboutExchange(Event):
    """Something of an exchange. record, reference: the case it is about. system: with which, as the authority calls it.

    attempt: which try it was.
    """

    record: UUID
    reference: str
    kind: ExchangeKind
    system: Code
    attempt: Ordinal

    def cited(self) -> tuple[Clause, ...]:
        """Those by which it is."""
        return ASKED_BY[self.kind]


@frozen(kw_only=True)
class Made(AboutExchange):
    """It came about."""

    @property
    def leaves(self) -> ExchangeStanding:
        """Where it stands then."""
        return ExchangeStanding.DONE

    @property
    def next_at(self) -> datetime | None:
        """When more is to be done of it; None: nothing is."""
        return None


@frozen(kw_only=True)
class CaseManagementAnswered(Made):
    """The system answered whether the child is known: evidence for whoever makes the check (C6, SC5).

    open_case: its own reference of a case that is open there. worker: who is allocated to it. plan, care: None where it
    does not say.
    """

    rests_on = (KNOWN_CHECK, CHECKS)

    known: KnownThere
    open_case: OfChild | None = None
    worker: WorkerName | None = None
    plan: PlanThere | None = None
    care: CareThere | None = None


@frozen(kw_only=True)
class CaseManagementRecorded(Made):
    """The system took a contact or a referral (C18)."""

    rests_on = (EVERY_CONTACT,)


@frozen(kw_only=True)
class CaseManagementFailed(AboutExchange):
    """An exchange did not come about. next_at: when it is tried again; None: not by itself. sent: by what of the child
    its number was to be traced, once it went out; None of other exchanges.
    """

    rests_on = (KNOWN_CHECK, CHECKS, EVERY_CONTACT)

    why: NotDone
    next_at: datetime | None = None
    sent: tuple[SentField, ...] | None = None


@frozen(kw_only=True)
class CaseManagementRenewed(AboutExchange):
    """Somebody has it exchanged again, and why. system, attempt: of the last try."""

    rests_on = (KNOWN_CHECK, CHECKS, EVERY_CONTACT)

    reason: WhyExchangedAgain


OF_WATCH = (CaseManagementAnswered, CaseManagementRecorded, CaseManagementFailed, CaseManagementRenewed)

AFTER = (timedelta(seconds=5), timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30))
"""After each try that may be made again, how long until the next; after the last of them, as long each time."""


@frozen(kw_only=True)
class Exchange:
    """What became of an exchange. attempts: so far. next_at: when it is tried again. why: it did not come about.

    answer: to whether the child is known.
    """

    standing: ExchangeStanding = ExchangeStanding.OWED
    attempts: int = 0
    next_at: datetime | None = None
    why: NotDone | None = None
    answer: CaseManagementAnswered | None = None

    @property
    def is_to_be_made(self) -> bool:
        """Whether it is still to come about."""
        return self.standing in {ExchangeStanding.OWED, ExchangeStanding.WAITING}

    @property
    def may_be_renewed(self) -> bool:
        """Whether it stands until somebody has it exchanged again: what is needed no more is not."""
        return self.standing is ExchangeStanding.REFUSED and self.why is not NotDone.NOT_NEEDED

    @classmethod
    def of(cls, kind: ExchangeKind, events: Iterable[Event]) -> Self:
        """Of what a watch tells."""
        return cls().evolve(*(each for each in events if isinstance(each, AboutExchange) and each.kind is kind))

    def evolve(self, *events: Event) -> Self:
        """After some more events of the exchange."""
        kept = self
        for event in events:
            match event:
                case Made():
                    answer = event if isinstance(event, CaseManagementAnswered) else None
                    kept = replace(
                        kept, standing=event.leaves, attempts=event.attempt, next_at=event.next_at, why=None,
                        answer=answer,
                    )  # fmt: skip
                case CaseManagementFailed(attempt=attempt, next_at=next_at, why=why):
                    standing = ExchangeStanding.WAITING if next_at else ExchangeStanding.REFUSED
                    kept = changed(kept, standing=standing, attempts=attempt, next_at=next_at, why=why)
                case CaseManagementRenewed(occurred_at=at):
                    kept = changed(kept, standing=ExchangeStanding.OWED, next_at=at, why=None)
        return kept


# What comes of it


@frozen(kw_only=True)
class Asked:
    """An exchange as it is made: about which case, with which system, and what became of it before."""

    record: UUID
    reference: str
    kind: ExchangeKind
    system: str
    before: Exchange


def answered(
    asked: Asked, at: datetime, known: KnownThere, *,
    open_case: str | None, worker: str | None, plan: PlanThere | None, care: CareThere | None,
) -> CaseManagementAnswered:  # fmt: skip
    """The system said whether the child is known."""
    return CaseManagementAnswered(
        by=MACHINE, occurred_at=at, record=asked.record, reference=asked.reference, kind=asked.kind,
        system=asked.system, attempt=asked.before.attempts + 1,
        known=known, open_case=open_case, worker=worker, plan=plan, care=care,
    )  # fmt: skip


def recorded(asked: Asked, at: datetime) -> CaseManagementRecorded:
    """The system took it."""
    return CaseManagementRecorded(
        by=MACHINE, occurred_at=at, record=asked.record, reference=asked.reference, kind=asked.kind,
        system=asked.system, attempt=asked.before.attempts + 1,
    )  # fmt: skip


def failed(asked: Asked, at: datetime, why: NotDone, sent: tuple[SentField, ...] | None = None) -> CaseManagementFailed:
    """It did not come about. What may be mended by trying is tried again, however often."""
    again = AFTER[min(asked.before.attempts, len(AFTER) - 1)]
    return CaseManagementFailed(
        by=MACHINE, occurred_at=at, record=asked.record, reference=asked.reference, kind=asked.kind,
        system=asked.system, attempt=asked.before.attempts + 1, why=why, next_at=None if why in FINAL else at + again,
        sent=sent,
    )  # fmt: skip


@frozen(kw_only=True)
class ExchangeAgain(DatedByTheServer):
    """Have something exchanged again that did not come about, and say why."""

    reason: WhyExchangedAgain


def renew(asked: Asked, command: ExchangeAgain) -> list[Event]:
    """By anybody of the offices, of what `may_be_renewed`."""
    return [
        CaseManagementRenewed(
            record=asked.record, reference=asked.reference, kind=asked.kind, system=asked.system,
            attempt=asked.before.attempts, reason=command.reason, **said(command),
        )
    ]  # fmt: skip
