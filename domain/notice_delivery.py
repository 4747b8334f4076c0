"""What became of a notice: every try to send it, and what the channel said.

It stands in the watch of the record it is about. A notice has one lasting id, which goes with every delivery of it, so
that whoever receives two of one id knows them as one: a notice is sent at least once, and is on record once.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Self
from uuid import UUID

from domain.clauses import Clause, clause
from domain.facts import Code, Event, Ordinal
from domain.notices import Notice, NoticeKind
from domain.watch import MACHINE, TIMED


class NoticeChannel(StrEnum):
    """By which way a notice goes. file: into a directory, as a demonstration does."""

    FILE = "file"
    SMTP = "smtp"
    NOTIFY = "govuk-notify"


class Failure(StrEnum):
    """Why a notice did not go, a closed set."""

    AWAY = "away"
    BUSY = "busy"
    REFUSED = "refused"
    NO_ADDRESS = "no-address"


# What happened


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutNotice(Event):
    """Something of a notice. notice: its lasting id, which goes with every delivery of it. kind, clause, to: of it.

    record, reference, of: what it is about. channel: by which it went, or was to go.
    """

    record: UUID
    reference: str
    of: Code
    notice: UUID
    kind: NoticeKind
    clause: Code
    to: Code
    channel: NoticeChannel

    def cited(self) -> tuple[Clause, ...]:
        """The one that asks for it."""
        return (clause(self.clause),)


ASKED_BY = (*TIMED, *map(clause, ("F3", "D4", "F2", "SC1", "E6", "C13", "E8")))
"""The clauses by which somebody is to hear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeSent(AboutNotice):
    """A channel took a notice. attempt: which try that was. remote: what the channel calls it."""

    rests_on = ASKED_BY

    attempt: Ordinal
    remote: Code | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeFailed(AboutNotice):
    """A notice did not go. attempt: which try that was. next_at: when it is tried again; None: not by itself."""

    rests_on = ASKED_BY

    attempt: Ordinal
    why: Failure
    next_at: datetime | None = None


OF_WATCH = (NoticeSent, NoticeFailed)

AFTER = (
    timedelta(seconds=5), timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2),
    timedelta(hours=5), timedelta(hours=10),
)  # fmt: skip
"""After each try that failed and may be tried again, how long until the next; after the last of them, none."""


class NoticeStanding(StrEnum):
    """Where a notice stands."""

    OWED = "owed"
    WAITING = "waiting"
    SENT = "sent"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What became of a notice. attempts: so far. next_at: when it is tried again."""

    standing: NoticeStanding = NoticeStanding.OWED
    attempts: int = 0
    next_at: datetime | None = None

    @property
    def is_to_be_sent(self) -> bool:
        """Whether it is still to go."""
        return self.standing in {NoticeStanding.OWED, NoticeStanding.WAITING}

    @classmethod
    def of(cls, notice: UUID, events: Iterable[Event]) -> Self:
        """Of what a watch tells."""
        return cls().evolve(*(each for each in events if isinstance(each, AboutNotice) and each.notice == notice))

    def evolve(self, *events: Event) -> Self:
        """After some more events of the notice."""
        kept = self
        for event in events:
            match event:
                case NoticeSent(attempt=attempt):
                    kept = replace(kept, standing=NoticeStanding.SENT, attempts=attempt, next_at=None)
                case NoticeFailed(attempt=attempt, next_at=next_at):
                    standing = NoticeStanding.WAITING if next_at else NoticeStanding.FAILED
                    kept = replace(kept, standing=standing, attempts=attempt, next_at=next_at)
        return kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A notice that is owed, with its lasting id."""

    notice: UUID
    owed: Notice


def sent(entry: Entry, telling: Telling, channel: NoticeChannel, at: datetime, remote: str | None) -> NoticeSent:
    """The channel took it."""
    return NoticeSent(**_about(entry, channel), by=MACHINE, occurred_at=at, attempt=telling.attempts + 1, remote=remote)


def failed(
    entry: Entry, telling: Telling, channel: NoticeChannel, at: datetime, why: Failure, *, may_be_tried_again: bool
) -> NoticeFailed:
    """It did not go. What was refused is not tried again by itself, nor what was tried often."""
    again = may_be_tried_again and telling.attempts < len(AFTER)
    return NoticeFailed(
        **_about(entry, channel), by=MACHINE, occurred_at=at, attempt=telling.attempts + 1, why=why,
        next_at=at + AFTER[telling.attempts] if again else None,
    )  # fmt: skip


def _about(entry: Entry, channel: NoticeChannel) -> dict[str, Any]:
    owed_ = entry.owed
    return {
        "record": owed_.record, "reference": owed_.reference, "of": owed_.of, "notice": entry.notice,
        "kind": owed_.kind, "clause": owed_.clause.number, "to": owed_.to.code, "channel": channel,
    }  # fmt: skip
