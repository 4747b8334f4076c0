"""What became of a notice: every try to send it, and what the channel said.

It stands in the watch of the record it is about. A notice has one lasting id, which goes with every delivery of it, so
that whoever receives two of one id knows them as one: a notice is sent at least once, and is on record once.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Self
from uuid import UUID

from domain.changing import changed
from domain.clauses import Clause, clause
from domain.directory import Directory
from domain.facts import Code, DatedByTheServer, Event, Ordinal, said
from domain.frozen import frozen
from domain.informing import not_to_be_told
from domain.notices import Notice, NoticeKind, Whom
from domain.records import Case
from domain.refusals import require
from domain.vocabulary import ReferrerKind
from domain.watch import MACHINE, TIMED

MUST_NOT = clause("CF7")


class NoticeChannel(StrEnum):
    """By which way a notice goes. file: into a directory, as a demonstration does. govuk-notify: an e-mail by it."""

    FILE = "file"
    SMTP = "smtp"
    NOTIFY = "govuk-notify"
    NOTIFY_TEXT = "govuk-notify-text"
    NOTIFY_LETTER = "govuk-notify-letter"


HAVE_RECEIPTS = (NoticeChannel.NOTIFY, NoticeChannel.NOTIFY_TEXT)
"""Those by which it is told whether a notice arrived; of a letter it never is."""


class Failure(StrEnum):
    """Why a notice did not go or did not arrive, a closed set. by-hand: they can be reached, but in no way that goes by
    itself here. The last three are GOV.UK Notify's own words.
    """

    AWAY = "away"
    BUSY = "busy"
    REFUSED = "refused"
    NO_ADDRESS = "no-address"
    NO_MOBILE = "no-mobile-number"
    NO_POSTCODE = "no-postcode"
    ADDRESS_LINES = "address-lines"
    BY_HAND = "by-hand"
    NO_TEAM = "no-such-team"
    MUST_NOT_BE_TOLD = "must-not-be-told"
    ASKED_NOT_TO = "asked-not-to-be-told"
    PERMANENT = "permanent-failure"
    TEMPORARY = "temporary-failure"
    TECHNICAL = "technical-failure"


class WhyAgain(StrEnum):
    """Why somebody has a notice sent again, a closed set: nothing personal stands in the outbox."""

    NOT_RECEIVED = "not-received"
    ADDRESS_CORRECTED = "address-corrected"
    TEAM_LISTED = "team-listed"
    CHANNEL_MENDED = "channel-mended"


# What happened


@frozen(kw_only=True)
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


@frozen(kw_only=True)
class NoticeSent(AboutNotice):
    """A channel took a notice. attempt: which try that was. remote: what the channel calls it."""

    rests_on = ASKED_BY

    attempt: Ordinal
    remote: Code | None = None


@frozen(kw_only=True)
class NoticeFailed(AboutNotice):
    """A notice did not go. attempt: which try that was. next_at: when it is tried again; None: not by itself."""

    rests_on = ASKED_BY

    attempt: Ordinal
    why: Failure
    next_at: datetime | None = None


@frozen(kw_only=True)
class NoticeDelivered(AboutNotice):
    """A receipt says that it arrived. remote: what the channel calls the delivery."""

    rests_on = ASKED_BY

    remote: Code


@frozen(kw_only=True)
class NoticeNotDelivered(AboutNotice):
    """A receipt says that it did not arrive. remote: as above. next_at: when it is sent again; None: not by itself."""

    rests_on = ASKED_BY

    remote: Code
    why: Failure
    next_at: datetime | None = None


@frozen(kw_only=True)
class NoticeRenewed(AboutNotice):
    """Somebody has it sent again, and why. channel: by which it went last."""

    rests_on = ASKED_BY

    reason: WhyAgain


OF_WATCH = (NoticeSent, NoticeFailed, NoticeDelivered, NoticeNotDelivered, NoticeRenewed)

AFTER = (
    timedelta(seconds=5), timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2),
    timedelta(hours=5), timedelta(hours=10),
)  # fmt: skip
"""After each try that failed and may be tried again, how long until the next; after the last of them, none."""

AFTER_RECEIPT = (timedelta(minutes=30), timedelta(hours=5))
"""After each receipt that it did not arrive for now, how long until it is sent again; after the last, none."""


class NoticeStanding(StrEnum):
    """Where a notice stands. no-receipt: it was sent, and what should have said whether it arrived has not come."""

    OWED = "owed"
    WAITING = "waiting"
    SENT = "sent"
    NO_RECEIPT = "no-receipt"
    DELIVERED = "delivered"
    FAILED = "failed"


@frozen(kw_only=True)
class Telling:
    """What became of a notice. attempts: so far. renewed_at: how many there were when somebody last had it sent again.

    bounced: how many receipts since then said that it did not arrive for now. next_at: when it is tried again.
    """

    standing: NoticeStanding = NoticeStanding.OWED
    attempts: int = 0
    renewed_at: int = 0
    bounced: int = 0
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
        """After some more events of the notice. A receipt may be on record before the try it is of."""
        kept = self
        for event in events:
            match event:
                case NoticeSent(attempt=attempt):
                    arrived = kept.standing is NoticeStanding.DELIVERED
                    standing = NoticeStanding.DELIVERED if arrived else NoticeStanding.SENT
                    kept = changed(kept, standing=standing, attempts=attempt, next_at=None)
                case NoticeFailed(attempt=attempt, next_at=next_at):
                    standing = NoticeStanding.WAITING if next_at else NoticeStanding.FAILED
                    kept = changed(kept, standing=standing, attempts=attempt, next_at=next_at)
                case NoticeDelivered():
                    kept = changed(kept, standing=NoticeStanding.DELIVERED, next_at=None)
                case NoticeNotDelivered(next_at=next_at) if kept.standing is NoticeStanding.SENT:
                    standing = NoticeStanding.WAITING if next_at else NoticeStanding.FAILED
                    kept = changed(kept, standing=standing, bounced=kept.bounced + 1, next_at=next_at)
                case NoticeRenewed():
                    kept = replace(
                        kept, standing=NoticeStanding.OWED, renewed_at=kept.attempts, bounced=0, next_at=None
                    )
        return kept


@frozen(kw_only=True)
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
    tried = telling.attempts - telling.renewed_at
    again = may_be_tried_again and tried < len(AFTER)
    return NoticeFailed(
        **_about(entry, channel), by=MACHINE, occurred_at=at, attempt=telling.attempts + 1, why=why,
        next_at=at + AFTER[tried] if again else None,
    )  # fmt: skip


def told_by_a_receipt(
    entry: Entry, told: Iterable[Event], channel: NoticeChannel, at: datetime, remote: str, why: Failure | None
) -> list[Event]:
    """What a receipt says, unless it said so before. why: it did not arrive; None when it did.

    What did not arrive for now, or was lost on the way, is sent again, but not for ever.
    """
    events = [each for each in told if isinstance(each, AboutNotice) and each.notice == entry.notice]
    if any(_is_that_receipt(each, remote, why) for each in events):
        return []
    about = {**_about(entry, channel), "by": MACHINE, "occurred_at": at, "remote": remote}
    if why is None:
        return [NoticeDelivered(**about)]
    return [NoticeNotDelivered(**about, why=why, next_at=_again_at(Telling().evolve(*events), why, at))]


def come_back(event: Event, told: Iterable[Event]) -> list[Event]:
    """What comes on record of a try. Where a receipt said before it that it did not arrive, that counts with it."""
    events = [each for each in told if isinstance(each, AboutNotice)]
    if isinstance(event, NoticeSent):
        telling = Telling.of(event.notice, (*events, event))
        for each in events:
            if isinstance(each, NoticeNotDelivered) and (each.notice, each.remote) == (event.notice, event.remote):
                again = _again_at(telling, each.why, event.occurred_at)
                return [event, replace(each, by=event.by, occurred_at=event.occurred_at, next_at=again)]
    return [event]


def _again_at(telling: Telling, why: Failure, at: datetime) -> datetime | None:
    """When it is sent again, as a receipt said at a moment why it did not arrive; None: not by itself."""
    again = why in {Failure.TEMPORARY, Failure.TECHNICAL} and telling.standing is NoticeStanding.SENT
    waits = AFTER_RECEIPT[telling.bounced :] if again else ()
    return at + waits[0] if waits else None


def _is_that_receipt(event: AboutNotice, remote: str, why: Failure | None) -> bool:
    match event:
        case NoticeDelivered():
            return event.remote == remote and why is None
        case NoticeNotDelivered():
            return event.remote == remote and event.why is why
    return False


# What may not be sent, and what is sent again


def must_not_be_told(owed: Notice, case: Case | None, referrer: ReferrerKind | None) -> bool:
    """Whether whoever a notice is for may be somebody who must not learn of it: while telling the parents would place
    anybody at risk, nobody is written to who may be one of them (CF7). case: that it is about. referrer: what they are.
    """
    may_be_a_parent = owed.to.whom is Whom.REFERRER and referrer is not ReferrerKind.PROFESSIONAL
    return may_be_a_parent and case is not None and not_to_be_told(case)


def has_no_team(owed: Notice, directory: Directory) -> bool:
    """Whether a notice is for a team that the directory does not have."""
    match owed.to.whom:
        case Whom.MANAGER:
            return owed.to.name not in directory.teams
        case Whom.ROLE:
            return owed.to.team is not None and owed.to.team not in directory.teams
    return False


@frozen(kw_only=True)
class SendAgain(DatedByTheServer):
    """Have a notice sent again, and say why."""

    reason: WhyAgain


def send_again(entry: Entry, channel: NoticeChannel, command: SendAgain, *, blocked: bool) -> list[Event]:
    """By anybody of the offices, of a notice that is not on its way. blocked: as `must_not_be_told` says."""
    require(not blocked, MUST_NOT, missing="that no risk stands in telling the parents; tell the referrer yourself")
    return [NoticeRenewed(**_about(entry, channel), reason=command.reason, **said(command))]


def _about(entry: Entry, channel: NoticeChannel) -> dict[str, Any]:
    owed_ = entry.owed
    return {
        "record": owed_.record, "reference": owed_.reference, "of": owed_.of, "notice": entry.notice,
        "kind": owed_.kind, "clause": owed_.clause.number, "to": owed_.to.code, "channel": channel,
    }  # fmt: skip
