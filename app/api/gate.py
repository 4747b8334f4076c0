"""Who is let in to what a desk looks at.

What is closed to one of the authority's own (`domain/access.py`) is to them as if it were not there: the same 404.
"""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from fastapi import Request

from app.api.identity import Caller
from app.api.limits import Kind, kind_of
from app.api.problems import Problem
from app.api.streams import StreamKind
from app.reading.closed import Eyes
from app.reading.read_models import Reads
from app.record.entries import record_of
from app.record.stored_forms import UnknownEvent
from domain.facts import Recorded
from domain.records import Case, Child

COMMANDS = frozenset({Kind.SUBMITTING, Kind.ATTACHING})
"""What decides, and so asks the leader alone."""

T = TypeVar("T")
Look = Callable[[Sequence[UUID]], Awaitable[Iterable[Sequence[Recorded]]]]


class Gate:
    """That of one request. look: loads streams, only to see whose they are. eyes: by which lists are read."""

    def __init__(self, who: Caller, now: datetime, look: Look) -> None:
        self._who, self._look = who, look
        person = who.worker
        worker, role = (person.id, person.role) if person else (None, None)
        self.eyes = None if who.kind == "agency" else Eyes(worker, role, now)

    def is_closed(self, case: Case) -> bool:
        """Whether a case is as if it were not there."""
        eyes = self.eyes
        return eyes is not None and case.access.is_closed_to(eyes.worker, eyes.role, eyes.now)

    def opened(self, case: Case) -> Case:
        """A case, or 404 where it is closed."""
        if self.is_closed(case):
            raise Problem("not-found")
        return case

    async def let_in(self, kind: StreamKind[T], entries: Sequence[Recorded]) -> T:
        """The record some events make, or 404: where there is none, and where a case it is about is closed."""
        found = there(kind.of(entries, self._who))
        if self.eyes and await self._any_is_closed(kind.cases(found), kind.children(found)):
            raise Problem("not-found")
        return found

    async def shows(self, child: Child) -> bool:
        """Whether none of a child's cases is closed."""
        return self.eyes is None or not await self._any_is_closed(child.cases)

    async def _any_is_closed(self, cases: Iterable[UUID | Case], children: Iterable[UUID] = ()) -> bool:
        known = [*cases]
        found = [each for each in known if isinstance(each, Case)]
        wanted = {each for each in known if isinstance(each, UUID)}
        for record in await self._seen([*children]):
            child = record_of(Child, record)
            wanted.update(child.cases if child else ())
        loaded = [record_of(Case, record) for record in await self._seen([*wanted])]
        return any(self.is_closed(case) for case in (*found, *filter(None, loaded)))

    async def _seen(self, streams: Sequence[UUID]) -> list[Sequence[Recorded]]:
        """Those that can be read, and UnknownEvent where none can: what closes one case of a family closes all."""
        read = await readable(self._look, streams)
        if streams and not read:
            raise UnknownEvent
        return read


def reads_of(request: Request, who: Caller, gate: Gate) -> Reads:
    """The read models as whoever asks may see them. A replica may answer of them, unless something is decided."""
    reads: Reads = request.app.state.reads.for_(gate.eyes)
    if kind_of(request.method, getattr(request.scope["route"], "openapi_extra", None)) in COMMANDS:
        return reads
    return reads.a_moment_ago(who.by.id if who.by else who.client_id)


async def readable(look: Look, streams: Sequence[UUID]) -> list[Sequence[Recorded]]:
    """Those of the streams that can be read."""
    try:
        return [*await look(streams)]
    except UnknownEvent:
        if len(streams) < 2:
            return []
    return [entries for stream in streams for entries in await readable(look, [stream])]


def there(found: T | None) -> T:
    """What was found, or 404: the same for what is not there and for what the caller may not know of."""
    if found is None:
        raise Problem("not-found")
    return found
