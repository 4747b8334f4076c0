"""A few events, taken into many projections in one transaction; and how far projections have come.

A worker that keeps up takes one act at a time, and most projections have little to do with it. In a transaction each
that was mostly the beginnings and ends of transactions: of every act, nine tenths of the statements.
"""

from collections import Counter
from collections.abc import Collection
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy import Connection, func, literal, select, tuple_, update

from projections import parking
from projections.tables import projection

if TYPE_CHECKING:
    from projections.ledger import Ledger, Projection

ARRIVALS = "frontdoor_arrivals"
"""The channel that tells, after the commit, how far a projection has come: `schema name position`."""

RUNNING = "running"

FEW = 50
"""Events; more are taken into each projection by itself, so that no transaction is long."""


def arrive(connection: Connection, schema: str, names: Collection[str], *, position: int, **more: Any) -> None:
    """Note how far projections have come, and tell those who wait for them."""
    told = func.pg_notify(ARRIVALS, literal(f"{schema} ") + projection.c.name + f" {position}")
    mine = update(projection).where(projection.c.name.in_(names))
    connection.execute(mine.values(position=position, **more).returning(told))


def take(connection: Connection, ledger: "Ledger", some: Collection["Projection"]) -> tuple[set[str], int]:
    """Take a few events into those projections that stand where most of them do and that no other worker holds: their
    names, and how far they have come. None, and 0, if there are more events, or a stream begins to wait with one.
    """
    standing = _standing(connection, some)
    if not standing:
        return set(), 0
    ((after, _),) = Counter(position for position, _ in standing.values()).most_common(1)
    batch = ledger.read(connection, after, FEW + 1)
    there = [each for each in some if each.name in standing and standing[each.name][0] == after]
    sifted = [parking.sift(batch, standing[each.name][1]) for each in there]
    if not batch or len(batch) > FEW or any(waits for _, waits in sifted):
        return set(), 0
    for each, (taken, _) in zip(there, sifted, strict=True):
        if taken:
            each.apply(connection, taken, ledger.tools)
    names = {each.name for each in there}
    arrive(connection, ledger.schema, names, position=batch[-1].position)
    return names, batch[-1].position


def _standing(connection: Connection, some: Collection["Projection"]) -> dict[str, tuple[int, Collection[UUID]]]:
    """Where those stand that run, each held until the transaction ends, and which streams wait there."""
    mine = tuple_(projection.c.name, projection.c.version).in_([(each.name, each.version) for each in some])
    waiting = parking.waiting_in(projection.c.name, beside=False)
    found = select(projection.c.name, projection.c.position, waiting).where(mine, projection.c.state == RUNNING)
    held = connection.execute(found.with_for_update(skip_locked=True))
    return {name: (position, streams) for name, position, streams in held}
