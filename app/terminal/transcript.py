"""A replay in plain text: the lines and deadlines of its timeline, laid out.

What people wrote is printed without the characters that steer a terminal.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

import orjson

from app.base import references
from app.base.errors import CannotStart
from app.reading import rejudging
from app.reading.rejudging import Rejudged, rejudged
from app.reading.replay import NOW, Moment, Replay, Seen, StepView
from app.wording import clock_bar, timeline
from app.wording.timeline import Change, Effect, Entry, Passed
from app.wording.words import duration, exact, moment, short, words
from domain.policy import Pack
from domain.timescales import Clock

IN_WORDS = 4  # the column where what is said of a line begins
NOTHING = "nothing"


def as_json(whole: Replay, asked: Moment, steps: Sequence[StepView], pack: Pack | None, base: int | None) -> str:
    """A history as the API tells it; with the clocks under another pack, and what changed since a line, if asked."""
    told: dict[str, Any] = whole.told(moment=whole.quoted(asked), items=steps)
    seen = _seen(whole, asked)
    if pack:
        told["under"] = rejudging.under(whole, seen, pack)
    if base is not None:
        before = _seen(whole, whole.at(base))
        told["comparison"] = {
            "before": before.moment,
            "after": seen.moment,
            "changed": whole.compared(before, seen),
        }
    return orjson.dumps(told).decode()


def history(
    whole: Replay, asked: Moment, steps: Sequence[StepView], pack: Pack | None, base: int | None, now: datetime
) -> Iterator[str]:
    """Every line of a history, under a heading; then what changed since line `base`, and the clocks under `pack`.

    now: until when the deadlines that passed are told.
    """
    for each in _history(whole, asked, steps, pack, base, now):
        yield printable(each)


def _history(
    whole: Replay, asked: Moment, steps: Sequence[StepView], pack: Pack | None, base: int | None, now: datetime
) -> Iterator[str]:
    seen = _seen(whole, asked)
    count = f"{len(steps)} of {len(whole.lines)} lines"
    state = words(seen.record.state).lower()
    yield f"{words(whole.own)} {references.spoken(whole.reference)}, {state}: {count}. Times are UK time."
    yield from moments(asked)
    for each in timeline.told(whole, steps, now):
        yield ""
        yield from line(each) if isinstance(each, Entry) else passed(each)
    if base is not None:
        yield ""
        yield f"What changed since line {base}:"
        changes = timeline.changes(whole.compared(_seen(whole, whole.at(base)), seen))
        yield from _indented(changed(changes) if changes else ["Nothing is another."])
    if pack:
        there = whole.clocks(seen.lines, seen.moment["judged_at"], pack)
        yield ""
        yield from under(rejudged(seen.clocks, there, pack))


def _seen(whole: Replay, asked: Moment) -> Seen:
    """The record as a replay of that moment leaves it; as it stands, at its last line."""
    seen = whole.seen(whole.at(len(whole.lines)) if asked == NOW else asked)
    if seen is None:
        raise CannotStart(f"The {whole.own} was not there yet, or had not come to that version.")
    return seen


def moments(asked: Moment) -> Iterator[str]:
    """Which moment was asked about, in words."""
    if asked.version is not None:
        yield f"As its first {asked.version} events left it."
    if asked.position is not None:
        yield f"As read up to position {asked.position} of the log."
    if asked.as_of:
        yield f"As recorded by {exact(asked.as_of)}."
    if asked.happened_by:
        yield f"What had happened by {exact(asked.happened_by)}."


def line(entry: Entry) -> Iterator[str]:
    """One line of a history."""
    state = f"  [{entry.state}]" if entry.state else ""
    yield f"{entry.number:>3} {exact(entry.recorded_at)}  {entry.title}{state}"
    yield from _indented([entry.by, *([happened(entry)] if entry.recorded else []), *said(entry)])
    yield from _indented(changed(entry.changes or entry.data))
    yield from _indented(map(effect, entry.effects))


def passed(deadline: Passed) -> Iterator[str]:
    """A deadline that passed."""
    yield f"  ! Deadline passed {moment(deadline.due_at)}: {deadline.words}"


def _indented(texts: Iterable[str]) -> Iterator[str]:
    return (f"{' ' * IN_WORDS}{each}" for each in texts)


def happened(entry: Entry) -> str:
    """When it happened and, where that is another minute, when it was recorded."""
    recorded = f", recorded {entry.recorded}" if entry.recorded else ""
    late = f" ({entry.late})" if entry.late else ""
    return f"Happened {entry.when}{recorded}{late}"


def said(entry: Entry) -> Iterator[str]:
    """The event's own words, what of it was erased, and the rules it rests on."""
    if entry.text:
        yield entry.text
    if entry.erased:
        yield f"Erased: {', '.join(entry.erased)}"
    yield f"{'Rules' if len(entry.rules) > 1 else 'Rule'} {', '.join(rule.number for rule in entry.rules)}"


def changed(changes: Iterable[Change]) -> Iterator[str]:
    """Values as they were and as they are: "State: Received -> Checked"; those of a new whole below its name."""
    for each in changes:
        before = f"{each.before} -> " if each.before else ""
        yield f"{each.name}:" if each.parts else f"{each.name}: {before}{each.after or NOTHING}"
        yield from (f"  {name}: {text}" for name, text in each.parts)


def effect(caused: Effect) -> str:
    """Clock started: Level of response decided (T1), due 17 Nov 9:12am"""
    number = f", {'up to ' if caused.several else ''}line {caused.number}" if caused.number else ""
    rule = f" ({caused.rule})" if caused.rule else ""
    due = f", due {short(caused.due_at)}" if caused.due_at else ""
    state = f": {caused.tag[0].lower()}" if caused.tag else ""
    return f"{caused.verb}: {caused.what.rstrip('.')}{number}{rule}{due}{state}"


def under(found: Rejudged) -> Iterator[str]:
    """The clocks under another pack, and what would have been late."""
    yield f"Under {found.pack.name} ({found.pack.title}):"
    for own, other in found.pairs:
        if other:
            mark = "!" if other.id in found.late_there else " "
            yield f"  {mark} {under_another(own, other)}"
    yield from _indented(would_have_been(found))


def would_have_been(found: Rejudged) -> Iterator[str]:
    """What would have been late, and what in time."""
    yield f"Would have been late: {', '.join(found.would_be_late) or 'nothing more'}."
    if found.would_be_in_time:
        yield f"Would have been in time: {', '.join(found.would_be_in_time)}."


def under_another(own: Clock | None, other: Clock) -> str:
    """A clock under another pack, beside its own."""
    instead = f" (instead of {short(own.due_at)})" if own and own.due_at != other.due_at else ""
    late = f" by {duration(other.overdue_by)}" if other.overdue_by else ""
    state, _ = clock_bar.STATES[other.state]
    return f"{other.label} {other.name}: due {short(other.due_at)}{instead}, {state.lower()}{late}"


def printable(text: str) -> str:
    """A text in one line, without characters that steer a terminal or turn the direction of writing."""
    one = ", ".join(text.splitlines()) if text else text
    return "".join(map(_printable, one))


def _printable(each: str) -> str:
    if each.isprintable() or each in "\u200c\u200d":  # these two join letters
        return each
    return " " if each.isspace() else "\ufffd"
