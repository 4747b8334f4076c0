"""Replay: a record as it was known at any moment, and what each event changed and caused.

A history is the record's own stream with its watch and those that tell of it too, merged in the order of the log. A
child's stream belongs to a case's while the case is with that child: from the event that joins them to the event that
parts them. So a line, once there, keeps its number for ever. What can be replayed stands in `app.reading.replayed`.

Every event has two times. `as_of` asks what was known by then, `happened_by` what had happened by then as we know
now; both may be asked at once. What was read is quoted as a position of the log: asked again with it, the answer is
the same for ever.
"""

import asyncio
from abc import ABC, abstractmethod
from bisect import bisect_right
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from itertools import islice, takewhile
from operator import itemgetter
from types import MappingProxyType
from typing import Any, ClassVar, NamedTuple, Self
from uuid import UUID

from typing_extensions import TypedDict

from app.base import references
from app.reading import effects, lines
from app.reading.audiences import AUDITOR
from app.reading.changes import ChangeView, differences
from app.reading.effects import EffectView
from app.reading.lines import EventView
from app.reading.looking import Audience, Reader
from app.reading.views import DutyView, MomentView
from app.record import authorities, stored_forms
from app.record.entries import Record, record_of
from domain import timescales
from domain.challenge import ChallengeState
from domain.children import CaseJoined, CaseLeft, ChildRecorded
from domain.concern import ConcernState
from domain.enquiry import EnquiryState
from domain.facts import Recorded
from domain.frozen import frozen
from domain.hypothetical import ConsultationState
from domain.policy import Pack
from domain.procedure import Stream
from domain.timescales import Clock, Fact
from domain.vocabulary import State

View = Mapping[str, Any]
"""What an audience may see of a record, as its own type has it."""

Load = Callable[..., Awaitable[Sequence[Sequence[Recorded]]]]

Reading = Mapping[UUID, Sequence[Recorded]]
"""Streams as they stood at one moment, whole."""


@frozen(kw_only=True)
class Moment:
    """Which events count: the first `version` of the record, those up to a `position` of the log, those recorded by
    `as_of`, those that happened by `happened_by`. What is None does not restrict.
    """

    version: int | None = None
    position: int | None = None
    as_of: datetime | None = None
    happened_by: datetime | None = None

    @property
    def asked(self) -> datetime | None:
        """The moment of the world that was asked about, if any."""
        return min((at for at in (self.as_of, self.happened_by) if at), default=None)

    def known(self, entry: Recorded) -> bool:
        """Whether the event was on record. The version is the caller's to look after: it counts one stream."""
        return (self.position is None or entry.position <= self.position) and (
            self.as_of is None or entry.recorded_at <= self.as_of
        )

    def counts(self, entry: Recorded) -> bool:
        """Whether the event counts."""
        return self.known(entry) and (self.happened_by is None or entry.event.occurred_at <= self.happened_by)


NOW = Moment()

AT_A_STRETCH = 20
"""Lines of a history that are told before anybody else has a turn: some milliseconds."""


class HistoryLine(NamedTuple):
    """One event of a history. number: from 1, in the order of the log."""

    number: int
    stream: Stream
    entry: Recorded


class History(TypedDict):
    """A case's events in the log's order, with those of its communication, its child, the consultation it names, and
    the challenges over it.
    """

    case: str
    moment: MomentView
    items: "list[StepView]"


class PassedView(TypedDict):
    """A deadline that passed, with nothing done, between the event before and this one. clock: by its id."""

    clause: str
    clock: str
    name: str
    due_at: datetime


class StepView(EventView):
    """One line of a replay: the event, the rules it was recorded under, what it changed and what it caused.

    state, case_version: where the case stands after it; null before the case began. Of the history of a consultation,
    a challenge, an enquiry or a concern, its own state.
    """

    number: int
    title: str
    rules: list[str]
    state: State | ConsultationState | ChallengeState | EnquiryState | ConcernState | None
    case_version: int | None
    passed: list[PassedView]
    changed: list[ChangeView]
    caused: list[EffectView]


@frozen(kw_only=True)
class Seen:
    """A record as it was seen at a moment. view: what the reader may see of it. clocks: as they stood."""

    moment: MomentView
    lines: Sequence[HistoryLine]
    record: Any
    view: View
    clocks: Sequence[Clock]


class Replay(ABC):
    """One record with the streams around it, for one reader.

    own: the kind of its own stream. kind: of the record its events make; none, unless the first of them begins it.
    """

    own: ClassVar[Stream]
    kind: ClassVar[type[Record]]

    def __init__(
        self, stream: UUID, streams: Mapping[UUID, Sequence[Recorded]], reader: Reader, audience: Audience = AUDITOR
    ) -> None:
        """streams: the record's own and those `around` names; whole."""
        self._first = streams[stream][0]
        self._own = streams[stream]
        self.pack = authorities.pack(self._first.meta["pack"])
        self.reader = reader
        self.audience = audience
        self.lines = tuple(_merged(stream, streams))

    @cached_property
    def record(self) -> Any:
        """As its events leave it."""
        return record_of(self.kind, self._own)

    @staticmethod
    def around(events: Sequence[Any]) -> list[UUID]:  # noqa: ARG004 - of most, none
        """The streams beside its own and its watch that tell of it, from its own events."""
        return []

    @classmethod
    def beside(cls, stream: UUID, events: Sequence[Any]) -> list[UUID]:
        """The streams that tell of it beside its own: those around it, and its watch."""
        return [*cls.around(events), references.watch_of(stream)]

    @property
    @abstractmethod
    def reference(self) -> str:
        """What people call it by."""

    @abstractmethod
    def view(self, record: Any, running: Sequence[Clock], moment: MomentView, undecided_siblings: int = 0) -> View:
        """What its reader may see of the record as it stood."""

    @classmethod
    async def load(
        cls,
        load: Load,
        stream: UUID,
        reader: Reader,
        audience: Audience = AUDITOR,
        read: Reading = MappingProxyType({}),
    ) -> Self | None:
        """Read the streams a replay is made of; None when there is no such record.

        load: as `Desk.load`, streams in and their events out. read: those that were read already, in one reading.
        """
        wanted = [stream]
        while True:  # all of them in one reading, so that no line is missing between two others
            if not read.keys() >= {*wanted}:
                read = dict(zip(wanted, await load(*wanted), strict=True))
            own = read[stream]
            if not own or cls.kind.of([own[0].event]) is None:
                return None
            wanted = [stream, *cls.beside(stream, [entry.event for entry in own])]
            if read.keys() >= {*wanted}:
                return cls(stream, {each: read[each] for each in wanted}, reader, audience)

    def at(self, number: int) -> Moment:
        """As known when line `number` was recorded."""
        return Moment(position=self.lines[number - 1].entry.position)

    def seen(self, moment: Moment = NOW, *, undecided_siblings: int = 0) -> Seen | None:
        """The record at a moment; None when it was not there yet, or had not come to that version.

        undecided_siblings: for the duties of a case as it stands (A27).
        """
        stands = moment.position is None and moment.as_of is None
        known, kept = self._counting(replace(moment, position=self._last) if stands else moment)
        own = [line.entry.event for line in kept if line.stream is self.own]
        record = self.record if len(own) == len(self._own) else self.kind.of(own)
        if record is None:
            return None
        told = quoted(moment, [known[-1].entry], kept[-1].entry)
        clocks = self.clocks(kept, told["judged_at"])
        view = self.view(record, clocks, told, undecided_siblings)
        return Seen(moment=told, lines=kept, record=record, view=view, clocks=clocks)

    def quoted(self, moment: Moment) -> MomentView | None:
        """A moment of the whole history, as an answer quotes it; None when nothing counts."""
        known, kept = self._counting(moment)
        return quoted(moment, [known[-1].entry], kept[-1].entry) if kept else None

    def clocks(self, lines: Sequence[HistoryLine], now: datetime | None, pack: Pack | None = None) -> tuple[Clock, ...]:
        """The clocks some lines have started, as they stood then; under its own pack or another."""
        pack = pack or self.pack
        names = timescales.named(pack)
        own = [line.entry for line in lines if line.stream is self.own and timescales.matters(line.entry, names)]
        requests = {entry.meta.get("request") for entry in own}
        beside = [line.entry for line in lines if line.entry.meta.get("request") in requests]
        settled: dict[Any, datetime] = {act: entry.recorded_at for entry in beside if (act := entry.act)}
        facts = [timescales.fact_of(entry, settled.get(entry.act)) for entry in own]
        return timescales.clocks(facts, pack, authorities.calendar(pack.calendar), now)

    def steps(self, moment: Moment = NOW, *, first: int = 1, last: int | None = None) -> list[StepView]:
        """The lines that count at a moment, from number `first` to `last`, each with what it changed and caused."""
        _, kept = self._counting(moment)
        return list(self._steps(kept, first, len(self.lines) if last is None else last))

    async def history(self, moment: Moment = NOW) -> Any | None:
        """Every line that counts at a moment, and the moment as it is quoted; None when nothing counts.

        As `History`, or what stands in its place of another kind of record. Others have their turn between its lines.
        """
        told, items = self.quoted(moment), []
        for step in self._steps(self._counting(moment)[1], 1, len(self.lines)):
            items.append(step)
            if len(items) % AT_A_STRETCH == 0:
                await asyncio.sleep(0)
        return self.told(moment=told, items=items) if told else None

    def told(self, **more: Any) -> dict[str, Any]:
        """An answer that begins with what the record is called by: `{"case": "C..."}`."""
        return {self.own.value: self.reference, **more}

    def compared(self, before: Seen, after: Seen) -> list[ChangeView]:
        """What is another in `after` than it was in `before`."""
        return list(differences(before.view, after.view))

    @property
    def _last(self) -> int:
        """The position of its own last event: as it stands, a record changes with its own stream alone."""
        return self._own[-1].position

    def _counting(self, moment: Moment) -> tuple[Sequence[HistoryLine], Sequence[HistoryLine]]:
        """The lines on record at a moment, which a version restricts too, and those that count; none before it."""
        known = self._known(moment)
        if moment.version is not None:
            own = [line.entry.position for line in known if line.stream is self.own]
            if moment.version > len(own):
                return known, []
            known = self._known(replace(moment, position=own[moment.version - 1]))
        return known, known if moment.happened_by is None else [each for each in known if moment.counts(each.entry)]

    def _known(self, moment: Moment) -> Sequence[HistoryLine]:
        until = len(self.lines)
        if moment.position is not None:
            until = bisect_right(self.lines, moment.position, key=_position)
        known = self.lines[:until]
        return known if moment.as_of is None else [line for line in known if moment.known(line.entry)]

    def _steps(self, kept: Sequence[HistoryLine], first: int, last: int) -> Iterator[StepView]:
        before = _Standing()
        names = timescales.named(self.pack)
        calendar = authorities.calendar(self.pack.calendar)
        facts: list[Fact] = []
        record: Any = None
        start = next((index for index, line in enumerate(kept) if line.number >= first), len(kept))
        for index, line in enumerate(kept):
            if line.number > last:
                return
            at = line.entry.recorded_at
            passed = before.passed(at)
            running = before.clocks
            if line.stream is self.own:
                record = record.evolve(line.entry.event) if record else self.kind.of([line.entry.event])
                if timescales.matters(line.entry, names):
                    facts.append(timescales.fact_of(line.entry))
                    running = timescales.clocks(facts, self.pack, calendar, None)
            if index < start - 1:
                before = _Standing(record=record, clocks=running, at=at)
                continue
            after = self._standing(record, running, line, before)
            if index >= start:
                beside = _beside(kept, index)
                yield self._step(line, before, after, passed, beside)
            before = after

    def _standing(self, record: Any, running: Sequence[Clock], line: HistoryLine, before: "_Standing") -> "_Standing":
        at = line.entry.recorded_at
        if record is None:
            return _Standing(clocks=running, at=at)
        if line.stream is not self.own and before.view is not None:
            return _Standing(record=record, clocks=running, at=at, view=before.view, duties=before.duties)
        told = quoted(Moment(position=line.entry.position), [line.entry], line.entry)
        view = self.view(record, running, told)
        return _Standing(record=record, clocks=running, at=at, view=view, duties=view["duties"])

    def _step(
        self,
        line: HistoryLine,
        before: "_Standing",
        after: "_Standing",
        passed: list[PassedView],
        beside: Iterable[HistoryLine],
    ) -> StepView:
        return {
            **lines.event(line.entry, line.stream, self.audience, self.reader),
            "number": line.number,
            "title": effects.title(line.entry),
            "rules": [rule.number for rule in line.entry.event.cited()],
            "state": after.record.state if after.record else None,
            "case_version": after.record.version if after.record and self.own is Stream.CASE else None,
            "passed": passed,
            "changed": list(differences(before.view, after.view)),
            "caused": [*effects.of_clocks(before.clocks, after.clocks), *effects.of_duties(before.duties, after.duties),
                       *(effects.recorded_with(each.number, each.entry) for each in beside)],
        }  # fmt: skip


@frozen(kw_only=True)
class _Standing:
    """How a record stands between two events."""

    record: Any = None
    clocks: Sequence[Clock] = ()
    at: datetime | None = None
    view: View | None = None
    duties: Sequence[DutyView] = ()

    def passed(self, until: datetime) -> list[PassedView]:
        """The deadlines that passed after it and before `until`, with nothing done."""
        return [
            {"clause": clock.clause, "clock": clock.id, "name": clock.name, "due_at": clock.due_at}
            for clock in self.clocks
            if clock.stopped_at is None and self.at is not None and self.at <= clock.due_at < until
        ]


# Which streams, and which of their events


def _merged(own: UUID, streams: Mapping[UUID, Sequence[Recorded]]) -> Iterator[HistoryLine]:
    found: list[tuple[int, Stream, Recorded]] = []
    for entries in filter(None, streams.values()):
        kind = stored_forms.stream_kind(entries[0].name)
        belonging = _while_with(own, entries) if kind is Stream.CHILD else entries
        found += [(entry.position, kind, entry) for entry in belonging]
    found.sort(key=itemgetter(0))
    for number, (_, kind, entry) in enumerate(found, start=1):
        yield HistoryLine(number, kind, entry)


def _position(line: HistoryLine) -> int:
    return line.entry.position


def _while_with(case: UUID, entries: Sequence[Recorded]) -> Iterator[Recorded]:
    """A child's events while the case is with that child, the joining and the parting included."""
    joined = False
    for entry in entries:
        if isinstance(entry.event, ChildRecorded | CaseJoined) and entry.event.case == case:
            joined = True
        if joined:
            yield entry
        if isinstance(entry.event, CaseLeft) and entry.event.case == case:
            joined = False


def quoted(moment: Moment, entries: Sequence[Recorded], last: Recorded) -> MomentView:
    """A moment resolved: up to which position was read, and against which moment clocks are judged.

    entries: everything that was there to be read. last: the last event that counts.
    """
    known = [entry for entry in entries if moment.known(entry)]
    located = moment.version is not None or moment.position is not None
    return {
        "position": max(entry.position for entry in known),
        "recorded_at": max(entry.recorded_at for entry in known),
        "as_of": moment.as_of,
        "happened_by": moment.happened_by,
        "judged_at": moment.asked or (last.recorded_at if located else None),
    }


# The acts events belong to


def _beside(kept: Sequence[HistoryLine], index: int) -> Iterator[HistoryLine]:
    """The events an act recorded after its first, which is that at `index`; none of an act that began before it.

    Between them in the log stand only those of other cases.
    """
    act = kept[index].entry.act
    if act is None or (index and kept[index - 1].entry.act == act):
        return iter(())
    return takewhile(lambda each: each.entry.act == act, islice(kept, index + 1, None))
