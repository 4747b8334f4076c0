"""What the clocks need of a case's events, kept beside its rows: so no stream is read again when one more comes.

A row that remembers has `pack`, the name of the policy pack its case is judged by, and `facts`. One that is watched has
`neared` and `missed` too: the clocks of which its watch told so.
"""

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from functools import cache
from typing import Any

from domain import working_days
from domain.facts import Event, Recorded
from domain.policy import PACKS, Pack
from domain.timescales import Clock, Fact, clocks, fact_of
from domain.watch import ClockTold, DeadlineMissed, DeadlineNeared, Watch
from projections.rows import Row

TOLD: Mapping[type[Event], str] = {DeadlineNeared: "record", DeadlineMissed: "record"}
"""What the watch tells of a record in a stream of its own, and the field that names the record's."""


def remembering(entry: Recorded) -> Row:
    """What a case begins to remember with: the pack of its first event."""
    return {"pack": entry.meta["pack"], "facts": []}


def untold() -> Row:
    """What a row that is watched begins with."""
    return {"neared": [], "missed": []}


def remember(row: Row, entry: Recorded) -> bool:
    """Note an event, if a clock of the case's pack depends on it; whether one does."""
    fact = fact_of(entry)
    noted = counts(fact, PACKS[row["pack"]])
    if noted:
        row["facts"].append(_stored(fact))
    return noted


def note(row: Row, event: Event) -> bool:
    """Note what the watch told of a clock; whether it did."""
    match event:
        case DeadlineNeared():
            row["neared"].append(event.clock)
        case DeadlineMissed():
            row["missed"].append(event.clock)
    return isinstance(event, ClockTold)


def watch_of(row: Row) -> Watch:
    """What the watch told so far."""
    return Watch(neared=frozenset(row["neared"]), missed=frozenset(row["missed"]))


def clocks_of(row: Row) -> tuple[Clock, ...]:
    """The clocks that the facts noted so far have started."""
    pack = PACKS[row["pack"]]
    return clocks([_fact(stored) for stored in row["facts"]], pack, working_days.load(pack.calendar))


def counts(fact: Fact, pack: Pack) -> bool:
    """Whether a clock of the pack depends on it."""
    return bool(fact.marks) or fact.name in _named_by(pack.name)


@cache
def _named_by(pack: str) -> frozenset[str]:
    """The facts that start or stop the clocks of a pack, or have them arise."""
    timescales = PACKS[pack].timescales.values()
    named = (
        (*timescale.stops, *timescale.arises_with, *(start.fact for start in timescale.starts))
        for timescale in timescales
    )
    return frozenset(name for names in named for name in names)


def _stored(fact: Fact) -> dict[str, Any]:
    """Its version, name, marks and moments as ISO 8601; what it does not have is left out."""
    moments = {name: getattr(fact, name) for name in _MOMENTS}
    known = {name: at.isoformat() for name, at in moments.items() if at}
    answers = {"answers": fact.answers} if fact.answers else {}
    return {"version": fact.version, "name": fact.name, "marks": sorted(fact.marks), **answers, **known}


def _fact(stored: dict[str, Any]) -> Fact:
    moments = {name: datetime.fromisoformat(stored[name]) for name in _MOMENTS if name in stored}
    return Fact(
        version=stored["version"],
        name=stored["name"],
        marks=frozenset(stored["marks"]),
        answers=stored.get("answers"),
        **moments,
    )


_MOMENTS = [each.name for each in fields(Fact) if each.name.endswith(("_at", "until"))]
