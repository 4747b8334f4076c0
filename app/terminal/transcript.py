"""A replay in plain text: each line with its moment, who, the rules, what it changed, what it caused, what was overdue.

What people wrote is printed without the characters that steer a terminal.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

import orjson

from app.base import references
from app.base.errors import CannotStart
from app.reading import rejudging
from app.reading.replay import NOW, ChangeView, EffectView, Moment, PassedView, Replay, Seen, StepView
from app.wording import clock_bar
from app.wording.labels import label, value, who
from app.wording.words import duration, exact, moment, short, words
from domain.policy import Pack
from domain.timescales import Clock

IN_WORDS = 4  # the column where what is said of a line begins


def as_json(whole: Replay, asked: Moment, steps: Sequence[StepView], pack: Pack | None, base: int | None) -> str:
    """A history as the API tells it; with the clocks under another pack, and what changed since a line, if asked."""
    told: dict[str, Any] = {"case": whole.reference, "moment": whole.quoted(asked), "items": steps}
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
    whole: Replay, asked: Moment, steps: Sequence[StepView], pack: Pack | None, base: int | None
) -> Iterator[str]:
    """Every line of a history, under a heading; then what changed since line `base`, and the clocks under `pack`."""
    state = next((step["state"] for step in reversed(steps) if step["state"]), None)
    told = f", {words(state).lower()}" if state else ""
    count = f"{len(steps)} of {len(whole.lines)} lines"
    yield f"Case {references.spoken(whole.reference)}{told}: {count}. Times are UK time."
    yield from moments(asked)
    for step in steps:
        yield ""
        yield from map(printable, line(step))
    seen = _seen(whole, asked)
    if base is not None:
        yield ""
        yield f"What changed since line {base}:"
        yield from map(printable, compared(whole, _seen(whole, whole.at(base)), seen))
    if pack:
        yield ""
        yield from under(whole, seen, pack)


def _seen(whole: Replay, asked: Moment) -> Seen:
    """The case as a replay of that moment leaves it; as it stands, at its last line."""
    seen = whole.seen(whole.at(len(whole.lines)) if asked == NOW else asked)
    if seen is None:
        raise CannotStart("The case was not there yet, or had not come to that version.")
    return seen


def moments(asked: Moment) -> Iterator[str]:
    """Which moment was asked about, in words."""
    if asked.version is not None:
        yield f"As the case's first {asked.version} events left it."
    if asked.position is not None:
        yield f"As read up to position {asked.position} of the log."
    if asked.as_of:
        yield f"As recorded by {exact(asked.as_of)}."
    if asked.happened_by:
        yield f"What had happened by {exact(asked.happened_by)}."


def line(step: StepView) -> Iterator[str]:
    """One line of a history."""
    indent = " " * IN_WORDS
    yield from (f"{indent}! {passed(each)}" for each in step["passed"])
    state = f"  [{step['state'].value}]" if step["state"] and step["stream"] == "case" else ""
    yield f"{step['number']:>3} {exact(step['recorded_at'])}  {step['title']}{state}"
    yield f"{indent}{who(step['by'])}{happened(step)}"
    yield f"{indent}Rules: {', '.join(step['rules'])}"
    told = [change(each) for each in step["changed"]] or list(said(step["data"]))
    for each in (*told, *(f"{path}: (erased)" for path in step["erased"]), *effects(step["caused"])):
        yield f"{indent}{each}"


def happened(step: StepView) -> str:
    """When it happened, where that is another minute than it was recorded in."""
    apart = abs(step["recorded_at"] - step["occurred_at"]) >= timedelta(minutes=1)
    return f"; happened {moment(step['occurred_at'])}" if apart else ""


def change(told: ChangeView) -> str:
    """A value that changed: "Outcome: outcome: progress-to-referral", or "... -> ...", as it was and as it is."""
    before, after = sides(told)
    return f"{label(told['pointer'])}: {f'{before} -> ' if before else ''}{after}"


def sides(told: ChangeView) -> tuple[str, str]:
    """A value as it was and as it is."""
    return value(told["before"], told["pointer"]), value(told["after"], told["pointer"]) or "nothing"


def said(data: Mapping[str, Any]) -> Iterator[str]:
    """What an event says, without what it leaves unsaid."""
    for name, given in data.items():
        text = value(given, name)
        if text:
            yield f"{label(name)}: {text}"


def effects(caused: Iterable[EffectView]) -> Iterator[str]:
    """What a line caused. A duty that is only put otherwise is told once."""
    found = list(caused)
    arisen = {effect["clause"] for effect in found if effect["kind"] == "duty-arose"}
    for effect in found:
        if not (effect["kind"] == "duty-ended" and effect["clause"] in arisen):
            yield _effect(effect)


def _effect(told: EffectView) -> str:
    what, clause = told["what"], told["clause"]
    due = f", due {short(told['due_at'])}" if told["due_at"] else ""
    match told["kind"]:
        case "clock-started":
            return f"Clock {clause} begins: {what}{due}"
        case "clock-stopped":
            return f"Clock {clause} stops: {what}, {_state(told['state'])}{due}"
        case "clock-changed":
            return f"Clock {clause} changes: {what}{due}"
        case "duty-arose":
            return f"To be done ({clause}): {what.rstrip('.')}{due}"
        case "duty-ended":
            return f"No longer to be done ({clause}): {what.rstrip('.')}"
        case "recorded-with":
            return f"Recorded with line {told['number']}: {what}"


def passed(told: PassedView) -> str:
    """A deadline that passed."""
    return f"{short(told['due_at'])}: {told['name']} ({told['clause']}) was due, and not done"


def compared(whole: Replay, before: Seen, after: Seen) -> Iterator[str]:
    """What is another at the later of two moments."""
    changes = [change(each) for each in whole.compared(before, after)]
    yield from (f"{' ' * IN_WORDS}{each}" for each in changes or ["Nothing is another."])


def under(whole: Replay, seen: Seen, pack: Pack) -> Iterator[str]:
    """The clocks under another pack, and what would have been late."""
    there = whole.clocks(seen.lines, seen.moment["judged_at"], pack)
    here = {clock.id: clock for clock in seen.clocks}
    late_here, late_there = rejudging.late(seen.clocks), rejudging.late(there)
    only_there, only_here = (rejudging.clauses(each) for each in (late_there - late_here, late_here - late_there))
    yield f"Under {pack.name} ({pack.title}):"
    for clock in there:
        mark = "! " if clock.id in late_there - late_here else "  "
        yield f"{' ' * (IN_WORDS - 2)}{mark}{under_another(here.get(clock.id), clock)}"
    yield f"{' ' * IN_WORDS}Would have been late: {', '.join(only_there) or 'nothing more'}."
    if only_here:
        yield f"{' ' * IN_WORDS}Would have been in time: {', '.join(only_here)}."


def under_another(own: Clock | None, other: Clock) -> str:
    """A clock under another pack, beside its own."""
    instead = f" (instead of {short(own.due_at)})" if own and own.due_at != other.due_at else ""
    late = f" by {duration(other.overdue_by)}" if other.overdue_by else ""
    return f"{other.label} {other.name}: due {short(other.due_at)}{instead}, {_state(other.state)}{late}"


def _state(state: object) -> str:
    called = {each.value: name for each, (name, _) in clock_bar.STATES.items()}
    return called[str(state)].lower()


def printable(text: str) -> str:
    """A text in one line, without characters that steer a terminal or turn the direction of writing."""
    one = ", ".join(text.splitlines()) if text else text
    return "".join(map(_printable, one))


def _printable(each: str) -> str:
    if each.isprintable() or each in "\u200c\u200d":  # these two join letters
        return each
    return " " if each.isspace() else "\ufffd"
