"""Who has in hand what stands in a queue: claimed and released."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from fastapi import Response

from app.api.desk import Decision, Desk
from app.api.problems import Problem
from app.api.streams import CASE, CHALLENGE, CHILD, CONSULTATION, ENQUIRY, SUBJECT_REQUEST, StreamKind
from app.base import references
from app.base.parts import Part, example
from app.base.references import Referent
from app.reading.closed import READS_REQUESTS
from app.record import authorities
from domain.claims import ClaimInQueue, QueueClaimed, ReleaseClaim, claim, held_in, may_release, release
from domain.due import Queue
from domain.duties import Record, owed
from domain.facts import Event, Recorded
from domain.policy import Pack
from domain.vocabulary import OFFICE_ROLES
from projections.folded import KINDS as FOLDED

KINDS: Mapping[Referent, StreamKind[Any]] = {
    kind.kind: kind for kind in (CASE, CHILD, CONSULTATION, CHALLENGE, ENQUIRY, SUBJECT_REQUEST) if kind.kind
}
"""What may stand in a queue, by what refers to it."""


class ClaimBody(Part):
    """Nothing: who claims or releases it is whoever asks, and when is now."""

    model_config = example({})


async def claim_in_queue(desk: Desk, queue: Queue, reference: str, body: Part) -> Response:
    """Record that whoever asks has it in hand. 409 `conflict`: it does not stand there, or somebody has it."""
    about = await _About.found(desk, queue, reference)

    def decide(_: Pack) -> Decision:
        if not about.owes([entry.event for entry in about.entries]):
            raise Problem("conflict", "It does not stand in this queue any more.")
        if about.held:
            whose = "You have" if about.held.by.id == desk.by.id else f"{_name(desk, about.held)} has"
            raise Problem("conflict", f"{whose} it in hand already.")
        order = ClaimInQueue(
            by=desk.by, at=desk.now, record=about.stream, reference=about.reference, of=about.of_what, queue=queue
        )
        return about.records(claim(order))

    return await desk.on_nothing(body, decide, about.shown(desk.by.id), pack=about.pack)


async def release_claim(desk: Desk, queue: Queue, reference: str, body: Part) -> Response:
    """Record that nobody has it in hand. 409 `conflict`: nobody has. 403: another has, and it is for managers."""
    about = await _About.found(desk, queue, reference)

    def decide(_: Pack) -> Decision:
        if about.held is None:
            raise Problem("conflict", "Nobody has it in hand.")
        if not may_release(about.held, desk.by):
            raise Problem(
                "forbidden-scope", f"{_name(desk, about.held)} has it in hand: they, or a manager, release it."
            )
        return about.records(release(about.held, ReleaseClaim(by=desk.by, at=desk.now)))

    return await desk.on_nothing(body, decide, about.shown(None), pack=about.pack)


class _About:
    """A record, as far as a claim on it is concerned. held: the claim that stands."""

    def __init__(self, kind: StreamKind[Any], queue: Queue, reference: str, entries: Sequence[Recorded]) -> None:
        self.queue, self.reference, self.entries = queue, reference, entries
        self.stream: UUID = entries[0].stream
        self.pack = authorities.pack(entries[0].meta["pack"])
        self.of_what = kind.name.replace("_", "-")
        self.held: QueueClaimed | None = None

    @classmethod
    async def found(cls, desk: Desk, queue: Queue, text: str) -> "_About":
        """What is to be claimed or released, or 404: also where it is closed to whoever asks."""
        desk.office_only()
        if desk.by.role not in OFFICE_ROLES:
            raise Problem("forbidden-scope", "This is for those who work in the offices.")
        kind = next((each for referent, each in KINDS.items() if references.read(referent, text)), None)
        hidden = kind is SUBJECT_REQUEST and desk.by.role not in READS_REQUESTS
        if kind is None or kind.kind is None or hidden:
            raise Problem("not-found")
        stream = desk.stream(kind.kind, text)
        _, entries = await desk.found(kind, stream)
        about = cls(kind, queue, str(references.read(kind.kind, text)), entries)
        (told,) = await desk.load(references.watch_of(stream))
        about.held = held_in(queue, told, entries, about.owes)
        return about

    def owes(self, events: Sequence[Event]) -> bool:
        """Whether it stands in the queue once those happened."""
        record: Record | None = FOLDED[self.of_what].of(events)
        return record is not None and any(duty.queue is self.queue for duty in owed(record, (), self.pack))

    def records(self, events: Sequence[Event]) -> Decision:
        """In its watch, which has the keys it has."""
        watch = references.watch_of(self.stream)
        scopes = {watch: self.entries[0].meta["scope"]}
        return Decision(streams={watch: events}, scopes=scopes, location=f"/v1/queues/{self.queue}")

    def shown(self, whose: str | None) -> Mapping[str, Any]:
        """What is answered."""
        return {"queue": self.queue, "reference": self.reference, "claimed_by": whose}


def _name(desk: Desk, held: QueueClaimed) -> str:
    return desk.reader().open(held.by.name) or "Somebody"
