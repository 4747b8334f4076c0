"""What an event caused: clocks and duties that began or ended, and the other events of its act."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Literal

from typing_extensions import TypedDict

from app.reading.views import DutyView
from domain.case_management import ExchangeKind
from domain.facts import Recorded
from domain.timescales import Clock

OF_TRACES = {
    "case-management-failed": "NHS number not traced",
    "case-management-renewed": "NHS number to be traced again",
}
"""What an exchange is called that was to trace a number, by its event's lasting name."""


class EffectView(TypedDict):
    """What an event caused: a clock or a duty that began or ended, and, for the first event of an act, the others.

    clock: which one, by its id. state: of the clock. number: of the other event.
    """

    kind: Literal["clock-started", "clock-stopped", "clock-changed", "duty-arose", "duty-ended", "recorded-with"]
    clause: str | None
    clock: str | None
    what: str
    due_at: datetime | None
    state: str | None
    number: int | None


def of_clocks(before: Sequence[Clock], after: Sequence[Clock]) -> Iterator[EffectView]:
    """The clocks that began, ended, or are due otherwise than before."""
    old = {clock.id: clock for clock in before}
    for clock in after:
        was = old.get(clock.id)
        if was is None:
            yield _clock_effect("clock-started", clock)
        if clock.stopped_at and (was is None or was.stopped_at != clock.stopped_at):
            yield _clock_effect("clock-stopped", clock)
        elif was and (was.due_at, was.limit) != (clock.due_at, clock.limit):
            yield _clock_effect("clock-changed", clock)


def _clock_effect(kind: Literal["clock-started", "clock-stopped", "clock-changed"], clock: Clock) -> EffectView:
    return {"kind": kind, "clause": clock.clause, "clock": clock.id, "what": clock.name, "due_at": clock.due_at,
            "state": clock.state.value, "number": None}  # fmt: skip


def of_duties(before: Sequence[DutyView], after: Sequence[DutyView]) -> Iterator[EffectView]:
    """The duties that arose or ended."""
    old = {(duty["clause"], duty["what"]): duty for duty in before}
    new = {(duty["clause"], duty["what"]): duty for duty in after}
    for key, duty in old.items():
        if key not in new:
            yield _duty_effect("duty-ended", duty)
    for key, duty in new.items():
        if key not in old:
            yield _duty_effect("duty-arose", duty)


def _duty_effect(kind: Literal["duty-arose", "duty-ended"], duty: DutyView) -> EffectView:
    return {"kind": kind, "clause": duty["clause"], "clock": None, "what": duty["what"], "due_at": duty["due_at"],
            "state": None, "number": None}  # fmt: skip


def recorded_with(number: int, entry: Recorded) -> EffectView:
    """Another event of the same act. number: of its line."""
    return {"kind": "recorded-with", "clause": None, "clock": None, "what": title(entry), "due_at": None,
            "state": None, "number": number}  # fmt: skip


def title(entry: Recorded) -> str:
    """An event's name as words: `known-check-recorded` is "Known check recorded". A trace of a number is an exchange
    like others in the record, and says here what it was.
    """
    if entry.name in OF_TRACES and getattr(entry.event, "kind", None) is ExchangeKind.NHS_NUMBER:
        return OF_TRACES[entry.name]
    return entry.name.replace("-", " ").capitalize()
