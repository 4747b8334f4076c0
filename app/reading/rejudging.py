"""A case's clocks under its own policy pack, and what they would have been under another."""

from collections.abc import Iterable

from typing_extensions import TypedDict

from app.reading import views
from app.reading.replay import Replay, Seen
from app.reading.views import ClockView, MomentView
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


def under(replay: Replay, seen: Seen, pack: Pack) -> UnderView:
    """What the clocks would have been under another pack, and which of them would have been late."""
    there = replay.clocks(seen.lines, seen.moment["judged_at"], pack)
    return {
        "pack": pack.name,
        "title": pack.title,
        "clocks": views.clocks(there),
        "would_be_late": clauses(late(there) - late(seen.clocks)),
        "would_be_in_time": clauses(late(seen.clocks) - late(there)),
    }


def late(clocks: Iterable[Clock]) -> set[str]:
    """The ids of the clocks that are late."""
    return {clock.id for clock in clocks if clock.state in {ClockState.MET_LATE, ClockState.MISSED}}


def clauses(ids: Iterable[str]) -> list[str]:
    """The clauses of clocks told by their ids, each once."""
    return sorted({clause for clause, _, _ in (each.partition(":") for each in ids)})
