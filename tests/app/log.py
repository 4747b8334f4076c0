"""A log in memory, written act by act: what a replay is made of, without a database."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from app.reading.audiences import AUDITOR
from app.reading.looking import Audience, Reader
from app.reading.replayed import CaseReplay
from app.record.keys import KeyErased
from app.record.stored_forms import name_of
from domain.contact import CommunicationReceived, ContactRecorded
from domain.facts import Event, Recorded, Sealed
from tests.domain.examples import CASE, COMMUNICATED, COMMUNICATION, CONTACT, KNOWN, KNOWN_CHILD, OWN, OWN_CHILD
from tests.domain.story import PACK

ELSEWHERE = UUID(int=99)
"""A stream that belongs to no case of these tests."""


class Log:
    """An authority's log: streams of recorded events. Each act is recorded when its first event happened, or later."""

    def __init__(self) -> None:
        self.entries: list[Recorded] = []

    def act(
        self, streams: Mapping[UUID, Sequence[Event]], *, late: timedelta = timedelta(), request: str | None = ""
    ) -> "Log":
        """Record events, all of them or none. late: how long after they happened. request: one of its own, if ""."""
        for stream, events in streams.items():
            for event in events:
                self._append(stream, event, late, f"act-{len(self.entries)}" if request == "" else request)
                request = self.entries[-1].meta["request"]
        return self

    def case(self, *events: Event, late: timedelta = timedelta()) -> "Log":
        """Record one act on the case."""
        return self.act({CASE: events}, late=late)

    def streams(self, until: int | None = None) -> dict[UUID, list[Recorded]]:
        """The streams as far as some position."""
        found: dict[UUID, list[Recorded]] = {CASE: [], COMMUNICATION: [], OWN_CHILD: [], KNOWN_CHILD: []}
        for entry in self.entries[:until]:
            if entry.stream in found:
                found[entry.stream].append(entry)
        return found

    def replay(
        self,
        until: int | None = None,
        *,
        audience: Audience = AUDITOR,
        unseal: Callable[[Sealed], object] | None = None,
    ) -> CaseReplay:
        """The case's replay, read when the log had come to some position."""
        return CaseReplay(CASE, self.streams(until), Reader(unseal or _without_keys), audience)

    def _append(self, stream: UUID, event: Event, late: timedelta, request: str | None) -> None:
        earliest = self.entries[-1].recorded_at + timedelta(microseconds=1) if self.entries else event.occurred_at
        meta: dict[str, Any] = {"pack": PACK.name, "calendar": "test", "request": request}
        self.entries.append(
            Recorded(
                stream=stream,
                version=sum(entry.stream == stream for entry in self.entries) + 1,
                position=len(self.entries) + 1,
                recorded_at=max(earliest, event.occurred_at + late),
                name=name_of(event),
                event=event,
                meta=meta,
                chain=b"",
            )
        )


def opened(contact: ContactRecorded = CONTACT, communication: CommunicationReceived = COMMUNICATED) -> Log:
    """A known child's record, and later a contact about a child."""
    log = Log().act({KNOWN_CHILD: [KNOWN]})
    return log.act({COMMUNICATION: [communication], CASE: [contact], OWN_CHILD: [OWN]})


def _without_keys(sealed: Sealed) -> object:
    raise KeyErased
