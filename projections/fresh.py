"""Rows of tables in which nothing stands yet, made record by record.

What most projections make of a record depends on that record's events alone. Such a one can be made again in shares:
each takes all events of some records, finds nothing of them in its tables, and leaves rows that are only added.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from sqlalchemy import Connection, Table

from domain.facts import Event, Recorded
from domain.frozen import frozen
from domain.procedure import STREAMS, Stream

if TYPE_CHECKING:
    from projections.ledger import Projection, Tools

Sums = dict[str, Counter[tuple[object, ...]]]
"""What was added up, by table and primary key."""


@frozen
class ByRecord:
    """What a projection takes. events: in the record's own stream. elsewhere: those that stand in another stream, and
    the field that names the record's.
    """

    events: Collection[type[Event]]
    elsewhere: Mapping[type[Event], str] = field(default_factory=dict)

    def takes(self, kind: type[Event]) -> bool:
        """Whether it takes events of a kind from the own stream of a record: also of one that inherits from another."""
        return issubclass(kind, tuple(self.events))

    def record_of(self, entry: Recorded) -> UUID:
        """The stream of the record that an event from elsewhere is about."""
        return cast(UUID, getattr(entry.event, self.elsewhere[type(entry.event)]))


@frozen
class Fresh:
    """The rows that were made, by table, and what was added up."""

    rows: defaultdict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    sums: Sums = field(default_factory=dict)

    def add(self, table: Table, rows: Collection[Mapping[str, Any]], name: str) -> None:
        """Add to the column of that name in the rows with these primary keys."""
        sums = self.sums.setdefault(table.name, Counter())
        for row in rows:
            sums[tuple(row[key.name] for key in table.primary_key)] += row[name]


Place = Connection | Fresh
"""Where a projection's rows are written."""


def summed(table: Table, sums: Counter[tuple[object, ...]]) -> Iterator[dict[str, Any]]:
    """The rows of a table whose one column beside its primary key was added up."""
    keys = [key.name for key in table.primary_key]
    (name,) = (column.name for column in table.c if not column.primary_key)
    return (dict(zip(keys, key, strict=True)) | {name: number} for key, number in sums.items() if number)


def of_streams(*kinds: Stream) -> frozenset[type[Event]]:
    """The events that may stand in some kinds of stream."""
    return frozenset(event for kind in kinds for event in STREAMS[kind])


def fold(each: "Projection", entries: Sequence[Recorded], tools: "Tools") -> Fresh:
    """What a projection makes of some records, of which these are all events, each record's in the log's order."""
    made = Fresh()
    if entries:
        apply = cast(Callable[[Place, Sequence[Recorded], "Tools"], None], each.apply)  # it is by_record
        apply(made, entries, replace(tools, earlier=lambda *_: ()))
    return made
