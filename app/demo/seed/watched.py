"""What the watch told of a synthetic authority's clocks, as it would have told it while everything happened."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from app.base import references
from app.demo.seed.acts import Act
from app.record import stored_forms
from app.record.authorities import calendar
from app.running.watching import TICK
from domain.challenge import ChallengeRaised
from domain.contact import ContactRecorded
from domain.facts import Event, Recorded
from domain.hypothetical import HypotheticalConsultationRecorded
from domain.policy import Pack
from domain.timescales import Clock, clocks, fact_of
from domain.watch import MACHINE, DeadlineMissed, DeadlineNeared, told

LOOK = timedelta(seconds=TICK)


def with_watch(acts: Sequence[Act], pack: Pack, now: datetime) -> list[Act]:
    """The acts, and among them what was told of the clocks of their records."""
    entries: defaultdict[UUID, list[Recorded]] = defaultdict(list)
    for act in acts:
        for stream, (_, following) in act.streams.items():
            for event in following:
                entries[stream].append(_recorded(stream, len(entries[stream]) + 1, act.at, event))
    watched = [act for found in entries.values() for act in _watch(found, pack, now)]
    return sorted([*acts, *watched], key=lambda act: act.at)


def _watch(entries: Sequence[Recorded], pack: Pack, now: datetime) -> Iterator[Act]:
    opening: Any = entries[0].event
    if not isinstance(opening, ContactRecorded | HypotheticalConsultationRecorded | ChallengeRaised):
        return
    record = entries[0].stream
    running = clocks([fact_of(entry) for entry in entries], pack, calendar(pack.calendar), now)
    moments = [
        (at + LOOK, kind, clock)
        for clock in running
        for kind, at in _passing(clock, entries[clock.started_by - 1].recorded_at)
        if at + LOOK < now and (clock.stopped_recorded_at is None or at + LOOK < clock.stopped_recorded_at)
    ]
    of = stored_forms.stream_kind(entries[0].name)
    for version, (at, kind, clock) in enumerate(sorted(moments, key=lambda each: each[0])):
        event = told(kind, clock, at=at, record=record, reference=opening.reference, of=of)
        yield Act(client=MACHINE.id, at=at, streams={references.watch_of(record): (version, [event])}, scopes={})


def _passing(clock: Clock, begun: datetime) -> Iterator[tuple[type[DeadlineNeared | DeadlineMissed], datetime]]:
    """The moments of which a clock tells, if nothing stops it; none before it was on record that it runs."""
    due = max(clock.due_at, begun)
    if clock.notice_at and begun <= clock.notice_at < due:
        yield DeadlineNeared, clock.notice_at
    yield DeadlineMissed, due


def _recorded(stream: UUID, version: int, at: datetime, event: Event) -> Recorded:
    name = stored_forms.name_of(event)
    return Recorded(
        stream=stream, version=version, position=version, recorded_at=at, name=name, event=event, meta={}, chain=b""
    )
