"""A clock as a bar: what has elapsed, when it was due, how far past that it ran."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from app.wording.language import say, texts
from app.wording.words import duration, measured
from domain.frozen import frozen
from domain.policy import Limit, Pack
from domain.timescales import Clock, ClockState

WIDE = 1000
"""Units of the bar from end to end."""

ROOM = 0.06
"""How much of the span is left free behind it, so that its last mark stands clear."""

STATES = {
    ClockState.RUNNING: (texts("Running"), "blue"),
    ClockState.MET: (texts("Met"), "green"),
    ClockState.MET_LATE: (texts("Met late"), "red"),
    ClockState.MET_BUT_RECORDED_LATE: (texts("Met, recorded late"), "yellow"),
    ClockState.MISSED: (texts("Overdue"), "red"),
}
"""How a state is called, and the colour of its tag."""

_BEGAN = texts({"contact-recorded": "Received", "contact-copied": "Received", "contact-outcome-decided": "Decided"})
_DONE = texts(
    {
        "contact-outcome-decided": "Decided",
        "referral-authorised": "Authorised",
        "disposal-authorised": "Authorised",
        "level-of-response-decided": "Decided",
    }
)


@frozen(kw_only=True)
class Mark:
    """A moment under the bar. is_due: whether it is when the clock was due."""

    name: str
    at: datetime
    is_due: bool = False


@frozen(kw_only=True)
class Bar:
    """A clock as it is drawn. Widths are of WIDE; side: where along the bar the due mark is. strong, words: how
    it stands, in a sentence."""

    id: str
    label: str
    clause: str
    name: str
    limit: str
    state: str
    colour: str
    is_late: bool
    elapsed: int
    overdue: int
    due: int
    side: str
    marks: tuple[Mark, ...]
    strong: str
    words: str


def bar(clock: Clock, now: datetime, pack: Pack, *, until: str = texts("Now")) -> Bar:
    """The clock as it stood at `now`. until: what that moment is called while nothing has stopped the clock."""
    end = clock.stopped_at or now
    span = max(clock.due_at, end) - clock.started_at
    whole = span * (1 + ROOM) if span > timedelta() else timedelta(seconds=1)
    due = _part(clock.due_at - clock.started_at, whole)
    reached = _part(max(end - clock.started_at, timedelta()), whole)
    late = end > clock.due_at
    timescale = pack.timescales[clock.clause]
    strong, words = _told(clock, now, timescale.words)
    state, colour = STATES[clock.state]
    marks = [
        Mark(name=_BEGAN.get(timescale.starts[0].fact, say("Began")), at=clock.started_at),
        Mark(name=say("Due"), at=clock.due_at, is_due=True),
        Mark(name=_DONE.get(timescale.stops[0], say("Done")) if clock.stopped_at else until, at=end),
    ]
    return Bar(
        id=clock.id,
        label=clock.label,
        clause=clock.clause,
        name=clock.name,
        limit=_limit(clock.limit),
        state=state,
        colour=colour,
        is_late=late,
        elapsed=min(due, reached),
        overdue=max(reached - due, 8) if late else 0,
        due=due,
        side="end" if due > 0.6 * WIDE else "start" if due < 0.4 * WIDE else "middle",
        marks=tuple(sorted(marks, key=lambda mark: mark.at)),
        strong=strong,
        words=words,
    )


def telling(clocks: Sequence[Clock]) -> Clock | None:
    """The clock that says most: the first one late, a statutory one before any other; else the next one due; else the
    one that was stopped last.
    """
    late = [clock for clock in clocks if clock.overdue_by]
    if late:
        return min(late, key=lambda clock: (clock.limit is not Limit.STATUTORY, clock.due_at))
    running = [clock for clock in clocks if clock.stopped_at is None]
    if running:
        return min(running, key=lambda clock: clock.due_at)
    return max(
        clocks, key=lambda clock: (clock.stopped_at or clock.due_at, clock.limit is Limit.STATUTORY), default=None
    )


def _told(clock: Clock, now: datetime, limit: str) -> tuple[str, str]:
    the_limit = say("the {limit} limit", limit=measured(limit)) if limit[0].isdigit() else say("when it was due")
    if clock.stopped_at is None and clock.overdue_by:
        return say("{overdue_by} past", overdue_by=duration(clock.overdue_by)), say(
            "{the_limit}, and not done", the_limit=the_limit
        )
    if clock.stopped_at is None and (now >= clock.due_at or not limit[0].isdigit()):
        return say("Due now"), say("at once")
    if clock.stopped_at is None:
        return say("{duration} left", duration=duration(clock.due_at - now)), say("of {the_limit}", the_limit=the_limit)
    if clock.overdue_by:
        return say("{overdue_by} past", overdue_by=duration(clock.overdue_by)), the_limit
    if clock.stopped_at < clock.started_at:
        return say("In time"), say("done before it began")
    took = say(
        "after {duration}, within {the_limit}",
        duration=duration(clock.stopped_at - clock.started_at),
        the_limit=the_limit,
    )
    if clock.state is ClockState.MET_BUT_RECORDED_LATE and clock.stopped_recorded_at:
        return say("In time"), say(
            "{took}, but recorded {duration} later",
            took=took,
            duration=duration(clock.stopped_recorded_at - clock.stopped_at),
        )
    return say("In time"), took


def _limit(limit: Limit) -> str:
    return say("statutory") if limit is Limit.STATUTORY else say("internal")


def _part(span: timedelta, whole: timedelta) -> int:
    return round(WIDE * (span / whole))
