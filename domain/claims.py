"""Who has a record in hand: what stands in a queue, claimed by somebody of the offices.

A claim tells the others who is at it, so that two do not telephone the same family. It blocks nobody: an emergency, and
whoever is quicker, acts as without it. It ends by itself when the record leaves the queue, and whoever claimed it, or a
manager, releases it before. It stands in the record's watch, so that it makes nobody's If-Match stale. Who acted, and
when, is recorded of all that is done (Q1).
"""

from collections.abc import Callable, Iterator, Sequence
from uuid import UUID

from domain.clauses import clause
from domain.due import Queue
from domain.facts import Code, DatedByTheServer, Event, Recorded, Worker, said
from domain.frozen import frozen
from domain.vocabulary import Role

ACTIONS = clause("Q1")
MANAGERS = frozenset(
    {
        Role.SCREENING_MANAGER,
        Role.SCREENING_PRACTICE_SUPERVISOR,
        Role.AREA_PRACTICE_SUPERVISOR,
        Role.AREA_TEAM_MANAGER,
        Role.SERVICE_MANAGER,
    }
)
"""Who releases what another has claimed: somebody is ill, or has gone home."""


# What happened


@frozen(kw_only=True)
class AboutClaim(Event):
    """Something of a claim. record, reference, of: what is claimed, and the kind of that. queue: in which it stands."""

    rests_on = (ACTIONS,)

    record: UUID
    reference: str
    of: Code
    queue: Queue


@frozen(kw_only=True)
class QueueClaimed(AboutClaim):
    """Somebody takes it in hand (Q1)."""


@frozen(kw_only=True)
class ClaimReleased(AboutClaim):
    """It is in nobody's hand any more. whose: who had claimed it, by their id (Q1)."""

    whose: Code


OF_WATCH = (QueueClaimed, ClaimReleased)


# Orders


@frozen(kw_only=True)
class ClaimInQueue(DatedByTheServer):
    """Take what stands in a queue in hand."""

    record: UUID
    reference: str
    of: Code
    queue: Queue


@frozen(kw_only=True)
class ReleaseClaim(DatedByTheServer):
    """Give it back."""


def claim(command: ClaimInQueue) -> list[Event]:
    """By anybody of the offices, of what stands in the queue and nobody has."""
    return [
        QueueClaimed(
            record=command.record, reference=command.reference, of=command.of, queue=command.queue, **said(command)
        )
    ]


def release(held: QueueClaimed, command: ReleaseClaim) -> list[Event]:
    """By whoever `may_release` it."""
    return [
        ClaimReleased(
            record=held.record, reference=held.reference, of=held.of, queue=held.queue, whose=held.by.id,
            **said(command),
        )
    ]  # fmt: skip


def may_release(held: QueueClaimed, who: Worker) -> bool:
    """Whoever has it, and a manager."""
    return who.id == held.by.id or who.role in MANAGERS


# What comes of it


def held_in(
    queue: Queue, told: Sequence[Recorded], entries: Sequence[Recorded], owes: Callable[[Sequence[Event]], bool]
) -> QueueClaimed | None:
    """Who has a record in a queue: the last claim that nobody released, if the record has not left the queue since.

    told: what its watch holds. entries: its own. owes: whether it stands in the queue once those events happened.
    """
    claims = [each for each in told if isinstance(each.event, AboutClaim) and each.event.queue is queue]
    if not claims or not isinstance(last := claims[-1].event, QueueClaimed):
        return None
    since = (place for place in _ends_of_acts(entries) if entries[place - 1].position > claims[-1].position)
    events = [entry.event for entry in entries]
    return last if all(owes(events[:place]) for place in since) else None


def _ends_of_acts(entries: Sequence[Recorded]) -> Iterator[int]:
    """How many events had happened after each act: in between, a record may owe what the act itself settles."""
    for place, entry in enumerate(entries, 1):
        if place == len(entries) or not entry.act or entries[place].act != entry.act:
            yield place
