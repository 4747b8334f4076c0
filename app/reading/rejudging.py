"""A case's clocks under its own policy pack, and what they would have been under another."""

from collections.abc import Iterable, Sequence

from typing_extensions import TypedDict

from app.reading import views
from app.reading.replay import Replay, Seen
from app.reading.views import ClockView, MomentView
from domain.frozen import frozen
from domain.policy import Pack
from domain.timescales import Clock, ClockState


class TimescalesView(TypedDict):
    """The clocks of a case at a moment, under its own pack and under another."""

    case: str
    moment: MomentView
    pack: str
    clocks: list[ClockView]
    under: "UnderView | None"


class UnderView(TypedDict):
    """The same case under another pack. would_be_late, would_be_in_time: only there; the clauses."""

    pack: str
    title: str
    clocks: list[ClockView]
    would_be_late: list[str]
    would_be_in_time: list[str]


@frozen(kw_only=True)
class Rejudged:
    """The clocks of a case beside those under another pack, of each its own and the other; None where there is none.

    late_there: the ids of those late there alone. would_be_late, would_be_in_time: only there; the clauses.
    """

    pack: Pack
    pairs: Sequence[tuple[Clock | None, Clock | None]]
    late_there: frozenset[str]
    would_be_late: Sequence[str]
    would_be_in_time: Sequence[str]


def rejudged(own: Sequence[Clock], other: Sequence[Clock], pack: Pack) -> Rejudged:
    """A case's clocks, and the same under another pack."""
    here, there = ({clock.id: clock for clock in clocks} for clocks in (own, other))
    late_here, late_there = _late(own), _late(other)
    return Rejudged(
        pack=pack,
        pairs=[(here.get(each), there.get(each)) for each in there | here],
        late_there=late_there - late_here,
        would_be_late=_clauses(late_there - late_here),
        would_be_in_time=_clauses(late_here - late_there),
    )


def under(replay: Replay, seen: Seen, pack: Pack) -> UnderView:
    """What the clocks would have been under another pack, and which of them would have been late."""
    there = replay.clocks(seen.lines, seen.moment["judged_at"], pack)
    found = rejudged(seen.clocks, there, pack)
    return {
        "pack": pack.name,
        "title": pack.title,
        "clocks": views.clocks(there),
        "would_be_late": list(found.would_be_late),
        "would_be_in_time": list(found.would_be_in_time),
    }


def _late(clocks: Iterable[Clock]) -> frozenset[str]:
    return frozenset(clock.id for clock in clocks if clock.state in {ClockState.MET_LATE, ClockState.MISSED})


def _clauses(ids: Iterable[str]) -> list[str]:
    """The clauses of clocks told by their ids, each once."""
    return sorted({clause for clause, _, _ in (each.partition(":") for each in ids)})
