"""The checker of a day: it reads the record itself and what the receivers wrote, no list, and says what is wrong."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import NamedTuple
from uuid import UUID

import psycopg

from app.base import references
from app.record import authorities
from app.record.journal import recorded
from app.record.keys import Keys
from app.record.recorder import Recorder
from app.record.stored_forms import stream_kind
from domain import notices, timescales, watch
from domain.contact import CommunicationReceived, ContactRecorded
from domain.facts import Event, Recorded
from domain.notice_delivery import (
    AboutNotice,
    Failure,
    NoticeDelivered,
    NoticeFailed,
    NoticeNotDelivered,
    NoticeSent,
    NoticeStanding,
    Telling,
)
from domain.notices import OWING, About, Notice, NoticeKind
from domain.policy import PACKS
from domain.procedure import Stream
from domain.records import Case, Communication
from domain.timescales import Clock
from domain.watch import ClockTold, DeadlineMissed, DeadlineNeared, Watch
from migrations import Tenant
from tests.endurance.receivers import Line

AT_HAND = 4
"""How many notices a worker has in hand, which another then sends again."""

RECEIPTS = {"delivered": NoticeDelivered, "temporary-failure": NoticeNotDelivered}
"""What is on record of a receipt."""


class Meaning(NamedTuple):
    """What a notice is: of which kind, under which rule, to whom and about what."""

    kind: NoticeKind
    clause: str
    to: str
    record: UUID


@dataclass
class Log:
    """An authority's log, read on as it grows."""

    conninfo: str
    tenant: Tenant
    entries: list[Recorded] = field(default_factory=list, repr=False)

    def read(self) -> "Log":
        """What came meanwhile too."""
        with psycopg.connect(self.conninfo) as connection:
            last = self.entries[-1].position if self.entries else None
            log = Recorder.over(connection, self.tenant)
            more = log.select_notifications(last, 100_000, inclusive_of_start=False)
            self.entries += [recorded(each.row) for each in more]
        return self

    def cases(self) -> Iterator["Watched"]:
        """Every case."""
        streams: dict[UUID, list[Recorded]] = defaultdict(list)
        for each in self.entries:
            streams[each.stream].append(each)
        for stream, entries in [*streams.items()]:
            if stream_kind(entries[0].name) == Stream.CASE:
                yield Watched(entries, streams[references.watch_of(stream)])


@dataclass(frozen=True)
class Watched:
    """A case, and what stands beside it."""

    entries: Sequence[Recorded]
    beside: Sequence[Recorded]

    @property
    def reference(self) -> str:
        """By which people know it."""
        opening = self.entries[0].event
        assert isinstance(opening, ContactRecorded)
        return opening.reference

    def clocks(self, now: datetime) -> Sequence[Clock]:
        """Its clocks, as they stand."""
        pack = authorities.pack(self.entries[0].meta["pack"])
        facts = [*map(timescales.fact_of, self.entries)]
        return timescales.clocks(facts, pack, authorities.calendar(pack.calendar), now)

    def has_something_to_tell(self, now: datetime) -> bool:
        """Whether a clock came to what is not on record yet."""
        known, record = Watch.of(each.event for each in self.beside), self.entries[0].stream
        return bool(watch.tell(known, self.clocks(now), now, record=record, reference=self.reference, of="case"))

    def told(self) -> Mapping[str, Sequence[Recorded]]:
        """What was told of each clock."""
        found: dict[str, list[Recorded]] = defaultdict(list)
        for each in self.beside:
            if isinstance(each.event, ClockTold):
                found[each.event.clock].append(each)
        return found


@dataclass(frozen=True, kw_only=True)
class Day:
    """What is checked. looks: moments at which the record told all there was to tell. killed: how many processes.

    office, school: what each heard of the feed. hook: what the school's system was sent. notify: what Notify was given.
    """

    entries: Sequence[Recorded]
    cases: Sequence[Watched]
    keys: Keys
    now: datetime
    looks: Sequence[datetime]
    killed: int
    office: Sequence[Line]
    school: Sequence[Line]
    hook: Sequence[Line]
    notify: Sequence[Line]

    def complaints(self) -> list[str]:
        """Everything that is wrong; nothing is, of a day as it should be."""
        return [*self._of_deadlines(), *self._of_notices(), *self._of_feed(), *self._of_webhook()]

    # Each deadline neared and missed once

    def _of_deadlines(self) -> Iterator[str]:
        for case in self.cases:
            told = case.told()
            known = {clock.id: clock for clock in case.clocks(self.now)}
            yield from (f"{each} was told of and is no clock" for each in told.keys() - known.keys())
            for clock in known.values():
                begun = case.entries[clock.started_by - 1].recorded_at
                for what in self._of_clock(clock, begun, told.get(clock.id, ())):
                    yield f"{clock.id} of {case.reference} {what}"

    def _of_clock(self, clock: Clock, begun: datetime, told: Sequence[Recorded]) -> Iterator[str]:
        met = clock.stopped_recorded_at
        ran = [at for at in self.looks if at > begun and not (met and met < at)]
        near = clock.notice_at if clock.notice_at and clock.notice_at < clock.due_at else None
        neared = [each for each in told if isinstance(each.event, DeadlineNeared)]
        missed = [each for each in told if isinstance(each.event, DeadlineMissed)]
        if len(neared) > 1 or len(missed) > 1:
            yield f"neared {len(neared)} times, and was missed {len(missed)} times"
        if any(met and met < each.recorded_at for each in told):
            yield "was told of though it had been met"
        if not missed and any(at > clock.due_at for at in ran):
            yield "was missed and not told of"
        if not neared and near and any(near < at < clock.due_at for at in ran):
            yield "neared and was not told of"
        if any(not near or not near <= each.event.occurred_at <= clock.due_at for each in neared):
            yield "neared out of time"
        if any(each.event.occurred_at < clock.due_at for each in missed):
            yield "was missed before it was due"

    # Each notice as often as its rule allows

    def _of_notices(self) -> Iterator[str]:
        told: dict[UUID, list[AboutNotice]] = defaultdict(list)
        given: dict[UUID, list[Line]] = defaultdict(list)
        for entry in self.entries:
            if isinstance(entry.event, AboutNotice):
                told[entry.event.notice].append(entry.event)
        for line in self.notify:
            given[UUID(line["reference"])].append(line)
        owed = Counter(Meaning(each.kind, each.clause.number, each.to.code, each.record) for each in self._owed())
        tried = Counter(_meaning(events[0]) for events in told.values())
        yield from (f"owed and never tried: {each}" for each in owed - tried)
        yield from (f"tried and not owed: {each}" for each in tried - owed)
        yield from (f"given to Notify, and not on record: {each}" for each in given.keys() - told.keys())
        for notice, events in told.items():
            yield from (f"notice {notice} {what}" for what in self._of_notice(notice, events, given[notice]))
        again = len(self.notify) - sum(len(_tries(events)) for events in told.values())
        if again > self.killed * AT_HAND:
            yield f"{again} notices were given to Notify once more, by {self.killed} that were killed"

    def _of_notice(self, notice: UUID, events: Sequence[AboutNotice], given: Sequence[Line]) -> Iterator[str]:
        tries = [each.attempt for each in _tries(events)]
        sent = [each for each in events if isinstance(each, NoticeSent)]
        bounced = [each for each in events if isinstance(each, NoticeNotDelivered) and each.next_at]
        if len({*map(_meaning, events)}) > 1 or len({*map(_words, given)}) > 1:
            yield "has two meanings"
        if tries != [*range(1, len(tries) + 1)]:
            yield f"has the tries {tries}"
        if len(given) < len(tries):
            yield "was said to be tried, and Notify was not asked"
        if {each.remote for each in sent} - {line["remote"] for line in given if line["status"] == 201}:
            yield "was said to be sent, and Notify did not take it"
        if len(sent) > 1 + len(bounced):
            yield "was sent again without a reason"
        if any(isinstance(each, NoticeFailed) and each.why not in {Failure.BUSY, Failure.AWAY} for each in events):
            yield "failed for a reason that was none"
        of_receipts = [each for each in events if isinstance(each, NoticeDelivered | NoticeNotDelivered)]
        came_first = [
            each
            for each in of_receipts
            if each.remote not in {before.remote for before in sent if events.index(before) < events.index(each)}
        ]
        said = Counter((each.remote, type(each), each in came_first) for each in of_receipts)
        if {*said.values()} - {1}:
            yield "has a receipt twice on record"
        if {(line["remote"], RECEIPTS[each]) for line in given for each in line["receipts"]} - {
            each[:2] for each in said
        }:
            yield "has a receipt that is not on record"
        telling = Telling.of(notice, events)
        if telling.standing is NoticeStanding.SENT and (sent[-1].remote, NoticeNotDelivered) in {
            each[:2] for each in said
        }:
            yield "came back, and stands as sent"
        if telling.is_to_be_sent and not (telling.next_at and telling.next_at > self.now):
            yield f"is stuck: {telling.standing}, due at {telling.next_at}"

    def _owed(self) -> Iterator[Notice]:
        """The notices that the record owes, worked out from it alone, each once."""
        streams: dict[UUID, list[Event]] = defaultdict(list)
        known: set[str] = set()
        for entry in self.entries:
            if isinstance(entry.event, OWING):
                for each in notices.owed(entry.event, _about(entry, streams)):
                    if not each.once or each.once not in known:
                        yield each
                    known.add(each.once or "")
            streams[entry.stream].append(entry.event)

    # The feed without gap or double

    @cached_property
    def _ids(self) -> Sequence[str]:
        """The id of each event of the log, as all who hear of it know it."""
        return [self.keys.digest("event", str(entry.position)).hex()[:32] for entry in self.entries]

    def _of_feed(self) -> Iterator[str]:
        heard, theirs = ([line["id"] for line in each] for each in (self.office, self.school))
        if heard != self._ids:
            yield f"of {len(self._ids)} events the offices heard {len(heard)}, or in another order"
        places = [self._ids.index(each) for each in theirs if each in self._ids]
        if places != sorted({*places}) or len(places) < len(theirs):
            yield "the school did not hear each event once, in order"
        theirs_for_sure = {each for each, entry in zip(self._ids, self.entries, strict=True) if _is_sent(entry)}
        if not theirs_for_sure <= {*theirs}:
            yield "the school did not hear of all that it sent"

    # Each event of the webhook at least once, and by its id once

    def _of_webhook(self) -> Iterator[str]:
        first: dict[str, str] = {}
        for line in self.hook:
            if first.setdefault(line["message"], line["event"]["id"]) != line["event"]["id"]:
                yield f"{line['message']} means two events"
        if [*first.values()] != [line["id"] for line in self.school]:
            yield f"the school heard of {len(self.school)} events, and its webhook was sent {len(first)}"
        taken = {line["message"] for line in self.hook if line["status"] == 204}
        yield from (f"{message} was never taken" for message in first.keys() - taken)


def _is_sent(entry: Recorded) -> bool:
    """Whether it is what an agency sent."""
    return bool(isinstance(entry.event, CommunicationReceived | ContactRecorded) and entry.event.by.agency)


def _tries(events: Sequence[AboutNotice]) -> Sequence[NoticeSent | NoticeFailed]:
    return [each for each in events if isinstance(each, NoticeSent | NoticeFailed)]


def _meaning(event: AboutNotice) -> Meaning:
    return Meaning(event.kind, event.clause, event.to, event.record)


def _words(line: Line) -> str:
    """All that Notify was given of a notice."""
    return repr(
        sorted((key, repr(value)) for key, value in line.items() if key not in {"status", "remote", "receipts"})
    )


def _about(entry: Recorded, streams: Mapping[UUID, Sequence[Event]]) -> About:
    """What was known of the case of an event when it was recorded."""
    record = entry.event.record if isinstance(entry.event, ClockTold) else entry.stream
    case = Case.of(streams[record])
    assert case
    made = Communication.of(streams[case.contact.communication])
    return About(
        record=record, reference=case.contact.reference, of="case", case=case,
        referrers={record: made.received.referrer} if made else {},
        whose_clock=PACKS[entry.meta["pack"]].whose_clock,
    )  # fmt: skip
