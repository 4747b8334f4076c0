"""Whose a stream is: the authority's, or an agency's own, of which the authority does not know.

What everybody of the offices is shown, counts or is told of asks here, so that nothing of a concern is among it.
"""

from uuid import UUID

from domain.facts import Recorded
from domain.procedure import Stream
from domain.watch import ClockTold
from projections.ledger import Tools


def record_of(entry: Recorded) -> UUID:
    """What an event is about: of what the watch told of a clock, the record that is watched."""
    return entry.event.record if isinstance(entry.event, ClockTold) else entry.stream


def is_an_agencys_own(entry: Recorded, tools: Tools) -> bool:
    """Whether an event is of a concern, or of its watch."""
    kind = entry.event.of if isinstance(entry.event, ClockTold) else tools.kind(entry.name)
    return kind == Stream.CONCERN
